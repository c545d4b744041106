"""mentions → events: which mentions present the same real-world event.

The rooms: ``told`` (a mention as merging sees it), ``event`` (what its mentions tell of an event together), ``contradictions`` (what
cannot be one event). First come the mentions of each article: ``retelling``, by the ``signs`` that it goes on about an event; then the
articles: ``agreement`` (how well two tellings agree), ``index`` (which are worth asking). What signs did not join within an article may
agree all the same: a date or a place far from each other on the page weighs more there.
"""

from collections import defaultdict
from collections.abc import Sequence

from flows.steps.merging.agreement import agreement, enough
from flows.steps.merging.event import Event
from flows.steps.merging.index import Index
from flows.steps.merging.retelling import retold
from flows.steps.merging.told import Told

__all__ = ["Told", "same_event"]


def same_event(told: Sequence[Told]) -> list[list[int]]:
    """Group mentions into events: positions in ``told``, each group and the list of groups in order of mention_id.

    What the articles tell is taken from the most exact to the vaguest, whatever order it comes in. Each joins the one event that it
    agrees with best; if two fit it equally well it joins neither, so that a vague telling never makes two events one.
    """
    of_article: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, one in enumerate(told):
        of_article[one.family, one.article].append(i)
    of_family: dict[str, list[Event]] = defaultdict(list)
    for (family, _), mentions in of_article.items():
        of_family[family] += retold(told, mentions)
    groups = [
        sorted(event.members, key=lambda i: told[i].mention_id) for tellings in of_family.values() for event in _of_one_family(tellings)
    ]
    return sorted(groups, key=lambda group: told[group[0]].mention_id)


def _of_one_family(tellings: Sequence[Event]) -> list[Event]:
    index = Index()
    for telling in sorted(tellings, key=_exactness):
        index.note(telling, _best(telling, index))
    return index.events


def _exactness(telling: Event) -> tuple[object, ...]:
    is_unnamed = telling.instrument_id is None and telling.series_id is None
    persons = sum(map(len, telling.persons.values()))
    return telling.width, is_unnamed, telling.place is None, -persons, -len(telling.states), telling.mention_id


def _best(telling: Event, index: Index) -> int | None:
    best, points, is_tied = None, 0.0, False
    for number in index.near(telling):
        found = agreement(telling, index.events[number])
        if found > points:
            best, points, is_tied = number, found, False
        elif found == points:
            is_tied = True
    return best if points >= enough(telling.family) and not is_tied else None
