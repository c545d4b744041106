"""mentions → events: which mentions present the same real-world event.

The rooms: ``told`` (a mention as merging sees it), ``agreement`` (does a mention agree with an event, and how well), ``index``
(which events are worth asking).
"""

from collections import defaultdict
from collections.abc import Sequence

from flows.steps.merging.agreement import Event, agreement, enough
from flows.steps.merging.index import Index
from flows.steps.merging.told import Told

__all__ = ["Told", "same_event"]


def same_event(told: Sequence[Told]) -> list[list[int]]:
    """Group mentions into events: positions in ``told``, each group and the list of groups in order of mention_id.

    The mentions are taken from the most exact to the vaguest, whatever order they come in. Each joins the one event that it agrees with
    best; if two fit it equally well it joins neither, so that a vague mention never makes two events one.
    """
    of_family: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(told):
        of_family[one.family].append(i)
    groups = [group for members in of_family.values() for group in _of_one_family(told, members)]
    return sorted(groups, key=lambda group: told[group[0]].mention_id)


def _of_one_family(told: Sequence[Told], members: list[int]) -> list[list[int]]:
    index = Index()
    for i in sorted(members, key=lambda i: _exactness(told[i])):
        event = _best(told[i], index) or index.new()
        event.take(told[i], i)
        index.note(event, told[i])
    return [sorted(event.members, key=lambda i: told[i].mention_id) for event in index.events]


def _exactness(told: Told) -> tuple[object, ...]:
    unnamed = told.instrument_id is None and told.series_id is None
    return told.width, unnamed, told.place is None, -len(told.persons), -len(told.states), told.mention_id


def _best(told: Told, index: Index) -> Event | None:
    best, points, tied = None, 0.0, False
    for event in index.near(told):
        found = agreement(told, event)
        if found > points:
            best, points, tied = event, found, False
        elif found == points:
            tied = True
    return best if points >= enough(told.family) and not tied else None
