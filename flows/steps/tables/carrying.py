"""Event ids that stay from release to release: an event is the one that most of its mentions were before."""

from collections import Counter
from collections.abc import Mapping, Sequence

import polars as pl

from flows.steps.ids import identifier


def event_ids(groups: Sequence[Sequence[str]], previous: Mapping[str, pl.DataFrame] | None) -> list[str]:
    """The id of each group of mention_ids.

    An id of the previous release goes to the group that holds most of its mentions; a group that could have several takes the one that most
    of its own mentions had (always: ties go to the smaller id). A new event is named after its first mention, which can be in no other.
    """
    before = _before(previous)
    claims: Counter[tuple[str, int]] = Counter()
    for i, group in enumerate(groups):
        for mention_id in group:
            if mention_id in before:
                claims[before[mention_id], i] += 1
    ids: list[str | None] = [None] * len(groups)
    taken: set[str] = set()
    for (event_id, i), _ in sorted(claims.items(), key=lambda c: (-c[1], c[0][0], groups[c[0][1]][0])):
        if ids[i] is None and event_id not in taken:
            ids[i] = event_id
            taken.add(event_id)
    taken |= set(before.values())
    return [known or _new(group[0], taken) for known, group in zip(ids, groups, strict=True)]


def _new(first_mention: str, taken: set[str]) -> str:
    made = identifier("e", first_mention)
    while made in taken:
        made = identifier("e", made)
    taken.add(made)
    return made


def _before(previous: Mapping[str, pl.DataFrame] | None) -> dict[str, str]:
    if previous is None or "event_mentions" not in previous:
        return {}
    mentions = previous["event_mentions"]
    return dict(zip(mentions["mention_id"].to_list(), mentions["event_id"].to_list(), strict=True))
