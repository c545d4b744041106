"""Which events are worth asking whether a mention is one of theirs."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from flows.steps.merging.agreement import Event
from flows.steps.merging.told import Told, undated

#: A mention that so many events would fit is too vague to be any of them.
_TOO_MANY = 50
#: Participants of one mention that are looked up; more are a crowd that its first name as well.
_CROWD = 5
_DAYS, _MONTHS = 7, 62
Key = tuple[object, ...]


class Index:
    """The events so far, by what a mention must share with one of them to agree with it: an article, a copied passage, a name, or a
    participant (or place) and a day, month or year.

    Mentions are to come from the most exact to the vaguest: one that tells a month is looked up by month, among events that are
    noted by month, year and day. A key that too many events share is not asked, so that the work grows with the mentions only.
    """

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._by: dict[Key, list[int]] = defaultdict(list)

    def new(self) -> Event:
        """A new event without mentions."""
        event = Event(len(self.events))
        self.events.append(event)
        return event

    def near(self, told: Told) -> list[Event]:
        """The events worth asking, in the order in which they were made."""
        found: set[int] = set()
        for key in _asked(told):
            numbers = self._by.get(key, ())
            if len(numbers) <= _TOO_MANY:
                found.update(numbers)
        return [self.events[number] for number in sorted(found)]

    def note(self, event: Event, told: Told) -> None:
        """Let ``event`` be found by what its mention ``told`` tells."""
        for key in _noted(told):
            numbers = self._by[key]
            if len(numbers) <= _TOO_MANY and event.number not in numbers:
                numbers.append(event.number)


def _asked(told: Told) -> Iterator[Key]:
    yield from _always(told)
    periods = list(_periods(told))
    finest = periods[0][0]
    for who in _sought(told):
        for period in periods:
            if period[0] == finest:
                yield *period, *who


def _noted(told: Told) -> Iterator[Key]:
    yield from _always(told)
    periods = list(_periods(told))
    for who in _found_by(told):
        for period in periods:
            yield *period, *who


def _always(told: Told) -> Iterator[Key]:
    yield "article", told.article
    if told.passage >= 0:
        yield "passage", told.passage
    if told.instrument_id:
        yield "instrument", told.instrument_id
    if told.family == "territory" and told.place:
        yield from (("land", told.place, state) for state in sorted(told.actors))
    if told.series_id and not undated(told.first, told.last):
        yield "series", told.series_id, date.fromordinal(told.first).year
        yield "series", told.series_id, date.fromordinal(told.last).year


def _periods(told: Told) -> Iterator[Key]:
    """The days, months and years of a mention, the finest kind first; one without a date has a period of its own."""
    if undated(told.first, told.last):
        yield ("undated",)
        return
    first, last = date.fromordinal(told.first), date.fromordinal(told.last)
    if told.width <= _DAYS:
        yield from (("day", day) for day in range(told.first, told.last + 1))
    if told.width <= _MONTHS:
        yield from (("month", month) for month in range(first.year * 12 + first.month, last.year * 12 + last.month + 1))
    yield from (("year", year) for year in range(first.year, last.year + 1))


def _sought(told: Told) -> Iterator[Key]:
    """By whom and where to look: pairs of states, or a state with any other or alone."""
    states = sorted(told.states)[:_CROWD]
    if len(states) == 1:
        yield "with", states[0]
    else:
        yield from combinations(states, 2)
        yield from (("alone", state) for state in states)
    yield from _others(told)


def _found_by(told: Told) -> Iterator[Key]:
    states = sorted(told.states)[:_CROWD]
    if len(states) == 1:
        yield "alone", states[0]
    yield from combinations(states, 2)
    yield from (("with", state) for state in states)
    yield from _others(told)


def _others(told: Told) -> Iterator[Key]:
    if told.place:
        yield "place", told.place
    yield from (("body", body) for body in sorted(told.organizations)[:_CROWD])
    yield from (("person", person) for _, person in sorted(told.persons)[:_CROWD])
