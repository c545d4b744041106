"""Which events are worth asking whether what an article tells is one of them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from flows.steps.merging.event import Event

#: What so many events would fit is too vague to be any of them.
_TOO_MANY = 50
#: Participants that are looked up; more are a crowd that its first name as well.
_CROWD = 5
_DAYS, _MONTHS = 7, 62
Key = tuple[object, ...]


class Index:
    """The events so far, by what a telling must share with one of them to agree with it: an article, a copied passage, a name, or a
    participant (or place) and a day, month or year.

    Tellings are to come from the most exact to the vaguest: one of a month is looked up by month, among events that are noted by month,
    year and day. A key that too many events share is not asked, so that the work grows with the tellings only.
    """

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._numbers: dict[Key, list[int]] = defaultdict(list)

    def near(self, telling: Event) -> list[int]:
        """The numbers of the events worth asking, in the order in which they were made."""
        found: set[int] = set()
        for key in _asked(telling):
            numbers = self._numbers.get(key, ())
            if len(numbers) <= _TOO_MANY:
                found.update(numbers)
        return sorted(found)

    def note(self, telling: Event, number: int | None) -> None:
        """Make ``telling`` a part of the event of that number, or an event of its own; let it be found by what it tells."""
        if number is None:
            number = len(self.events)
            self.events.append(telling)
        else:
            self.events[number].join(telling)
        for key in _noted(telling):
            numbers = self._numbers[key]
            if len(numbers) <= _TOO_MANY and number not in numbers:
                numbers.append(number)


def _asked(telling: Event) -> Iterator[Key]:
    yield from _always(telling)
    periods = list(_periods(telling))
    finest = periods[0][0]
    for who in _sought(telling):
        for period in periods:
            if period[0] == finest:
                yield *period, *who


def _noted(telling: Event) -> Iterator[Key]:
    yield from _always(telling)
    periods = list(_periods(telling))
    for who in _found_by(telling):
        for period in periods:
            yield *period, *who


def _always(telling: Event) -> Iterator[Key]:
    yield from (("article", article) for article in sorted(telling.articles))
    yield from (("passage", passage) for passage in sorted(telling.passages))
    if telling.instrument_id:
        yield "instrument", telling.instrument_id
    if telling.family == "territory" and telling.place:
        yield from (("land", telling.place, state) for state in sorted(telling.actors))
    if telling.series_id and not telling.undated:
        yield "series", telling.series_id, date.fromordinal(telling.first).year
        yield "series", telling.series_id, date.fromordinal(telling.last).year


def _periods(telling: Event) -> Iterator[Key]:
    """The days, months and years of a telling, the finest kind first; one without a date has a period of its own."""
    if telling.undated:
        yield ("undated",)
        return
    first, last = date.fromordinal(telling.first), date.fromordinal(telling.last)
    if telling.width <= _DAYS:
        yield from (("day", day) for day in range(telling.first, telling.last + 1))
    if telling.width <= _MONTHS:
        yield from (("month", month) for month in range(first.year * 12 + first.month, last.year * 12 + last.month + 1))
    yield from (("year", year) for year in range(first.year, last.year + 1))


def _sought(telling: Event) -> Iterator[Key]:
    """By whom and where to look: pairs of states, or a state with any other or alone."""
    states = sorted(telling.states)[:_CROWD]
    if len(states) == 1:
        yield "with", states[0]
    else:
        yield from combinations(states, 2)
        yield from (("alone", state) for state in states)
    yield from _others(telling)


def _found_by(telling: Event) -> Iterator[Key]:
    states = sorted(telling.states)[:_CROWD]
    if len(states) == 1:
        yield "alone", states[0]
    yield from combinations(states, 2)
    yield from (("with", state) for state in states)
    yield from _others(telling)


def _others(telling: Event) -> Iterator[Key]:
    if telling.place:
        yield "place", telling.place
    yield from (("body", body) for body in sorted(telling.organizations)[:_CROWD])
    yield from (("person", person) for person in sorted(set().union(*telling.persons.values()))[:_CROWD])
