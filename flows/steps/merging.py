"""mentions → events: which mentions present the same real-world event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from msgspec import Struct

from flows.records import EventType

#: Events of these types are done to somebody: who does it and who has it done to is part of what the event is.
_DIRECTED = frozenset({"AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
#: Points of agreement that two mentions need to be one event; the seeds' and the dev articles' gold settled it.
ENOUGH = 4.0
#: A vague mention that so many events would fit is none of them.
_TOO_MANY = 200
#: A state and the one whose treaties and disputes it continues: texts name either.
_SUCCESSOR = {"SUN": "RUS"}
_OPEN = (date.min.toordinal(), date.max.toordinal())


class Told(Struct, frozen=True):
    """What one mention tells of its event. Days are ordinals, both ends included; ``words`` are the content words of its evidence,
    ``passage`` the group of near-copies that it stands in (-1: none), ``article`` the article or the one that it is a copy of."""

    mention_id: str
    event_type: EventType
    article: str
    first: int | None = None
    last: int | None = None
    place: str | None = None
    place_country: str | None = None
    series_id: str | None = None
    instrument_id: str | None = None
    actors: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    persons: frozenset[tuple[str, str]] = frozenset()
    """(country, actor_id) of the persons whose country is known."""
    words: frozenset[str] = frozenset()
    passage: int = -1

    @property
    def interval(self) -> tuple[int, int]:
        return (_OPEN[0] if self.first is None else self.first, _OPEN[1] if self.last is None else self.last)

    @property
    def width(self) -> int:
        low, high = self.interval
        return high - low + 1


def same_event(told: Sequence[Told]) -> list[list[int]]:
    """Group mentions into events: positions in ``told``, each group and the list of groups in order of mention_id.

    The mentions are taken from the most exact to the vaguest, whatever order they come in. Each joins the one event that it
    agrees with best; if two fit it equally well it joins neither, so that a vague mention never makes two events one.
    """
    order = sorted(range(len(told)), key=lambda i: _exactness(told[i]))
    index = _Index()
    for i in order:
        best = _best(told[i], index.near(told[i]))
        if best is None:
            best = _Event(len(index.events))
        index.add(best, told[i], i)
    groups = [sorted(event.members, key=lambda i: told[i].mention_id) for event in index.events]
    return sorted(groups, key=lambda group: told[group[0]].mention_id)


def _exactness(told: Told) -> tuple[object, ...]:
    named = told.instrument_id is None and told.series_id is None
    return (told.width, named, told.place is None, -len(told.persons), -len(_states(told)), told.mention_id)


def _states(told: Told) -> frozenset[str]:
    return frozenset(_SUCCESSOR.get(a, a) for a in told.actors | told.recipients)


class _Event:
    """An event as its mentions so far tell it: the intersection of their days, the union of the rest."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.members: list[int] = []
        self.low, self.high = _OPEN
        self.place: str | None = None
        self.place_country: str | None = None
        self.series_id: str | None = None
        self.instrument_id: str | None = None
        self.actors: set[str] = set()
        self.recipients: set[str] = set()
        self.persons: dict[str, set[str]] = defaultdict(set)
        self.words: list[frozenset[str]] = []
        self.articles: set[str] = set()
        self.passages: set[int] = set()

    def take(self, told: Told, i: int) -> None:
        low, high = told.interval
        self.members.append(i)
        self.low, self.high = max(self.low, low), min(self.high, high)
        self.place = self.place or told.place
        self.place_country = self.place_country or told.place_country
        self.series_id = self.series_id or told.series_id
        self.instrument_id = self.instrument_id or told.instrument_id
        self.actors |= {_SUCCESSOR.get(a, a) for a in told.actors}
        self.recipients |= {_SUCCESSOR.get(a, a) for a in told.recipients}
        for country, person in told.persons:
            self.persons[country].add(person)
        if told.words not in self.words:
            self.words.append(told.words)
        self.articles.add(told.article)
        if told.passage >= 0:
            self.passages.add(told.passage)


def _best(told: Told, events: Iterable[_Event]) -> _Event | None:
    """The event that agrees with the mention best and well enough; none if two agree equally well."""
    best, points, tied = None, 0.0, False
    for event in events:
        found = _agreement(told, event)
        if found > points:
            best, points, tied = event, found, False
        elif found == points and found > 0:
            tied = True
    return best if points >= ENOUGH and not tied else None


def _agreement(told: Told, event: _Event) -> float:
    """Points for what the mention and the event have in common; 0 where they contradict each other."""
    low, high = told.interval
    if low > event.high or high < event.low:
        return 0.0
    if _differ(told.instrument_id, event.instrument_id) or _differ(told.series_id, event.series_id):
        return 0.0
    places = _places(told, event)
    people = _people(told, event)
    if places < 0 or people < 0:
        return 0.0
    width = max(told.width, event.high - event.low + 1)
    if told.series_id and event.series_id:
        return 10.0 if width <= 366 else 0.0
    if told.instrument_id and event.instrument_id:
        return 10.0
    days = 3.0 if width <= 4 else 2.0 if width <= 31 else 1.0 if width <= 366 else 0.0
    likeness = max((_likeness(told.words, words) for words in event.words), default=0.0)
    copied = told.passage in event.passages and likeness >= 0.6
    near = told.article in event.articles
    return days + places + people + (2.0 if likeness >= 0.6 else 0.0) + (4.0 if copied else 0.0) + (1.0 if near else 0.0)


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _places(told: Told, event: _Event) -> float:
    """2 for the same place, -1 for different ones, 0 where one of them is not told."""
    if _differ(told.place_country, event.place_country):
        return -1.0
    if told.place is None or event.place is None:
        return 0.0
    return 2.0 if told.place == event.place else -1.0


def _people(told: Told, event: _Event) -> float:
    """Points for shared participants; -1 where they cannot be the same event's."""
    mine, theirs = _states(told), event.actors | event.recipients
    if mine and theirs and not (mine <= theirs or theirs <= mine):
        return -1.0
    if told.event_type in _DIRECTED and _turned_round(told, event):
        return -1.0
    shared_persons = 0
    for country, group in _by_country(told.persons).items():
        others = event.persons.get(country)
        if others and not group & others:
            return -1.0
        shared_persons += len(group & others) if others else 0
    shared = mine & theirs
    return min(len(shared), 2) + min(shared_persons, 2)


def _turned_round(told: Told, event: _Event) -> bool:
    actors = {_SUCCESSOR.get(a, a) for a in told.actors}
    recipients = {_SUCCESSOR.get(a, a) for a in told.recipients}
    return bool(actors and event.actors and not actors & event.actors and (actors & event.recipients or recipients & event.actors))


def _by_country(persons: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for country, person in persons:
        found[country].add(person)
    return found


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter's words that both have; 0 where fewer than three are shared."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared >= 3 else 0.0


class _Index:
    """The events so far, found by what a mention must share with one of them to agree with it."""

    def __init__(self) -> None:
        self.events: list[_Event] = []
        self._by: dict[tuple[object, ...], dict[int, _Event]] = defaultdict(dict)

    def near(self, told: Told) -> list[_Event]:
        found: dict[int, _Event] = {}
        for key in _keys(told):
            events = self._by.get(key, {})
            if len(events) <= _TOO_MANY:
                found.update(events)
        return [found[i] for i in sorted(found)]

    def add(self, event: _Event, told: Told, i: int) -> None:
        if not event.members:
            self.events.append(event)
        event.take(told, i)
        for key in _keys(told):
            self._by[key][event.number] = event


def _keys(told: Told) -> Iterator[tuple[object, ...]]:
    kind = told.event_type
    yield kind, "article", told.article
    if told.passage >= 0:
        yield kind, "passage", told.passage
    if told.instrument_id:
        yield kind, "instrument", told.instrument_id
    if told.series_id:
        yield kind, "series", told.series_id
    if told.width > 366:
        return
    years = {date.fromordinal(day).year for day in told.interval}
    for year in sorted(years):
        for pair in combinations(sorted(_states(told)), 2):
            yield kind, year, pair
        for state in sorted(_states(told)):
            yield kind, year, state
        if told.place:
            yield kind, year, "place", told.place
