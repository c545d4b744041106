"""Named treaties, series and places: what the vocabulary knows of an event that the text calls by its name, or of where it was."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TypeVar

from msgspec import Struct

from flows.records import Actor, Span, When
from flows.vocabulary import Instrument, Place, Series, Vocabulary

#: A yearly event is reported on its day or in the days after it.
_REPORTED_WITHIN = timedelta(days=3)
_WORD = re.compile(r"\w+")


Event = Series | Instrument
Entry = TypeVar("Entry", Event, Place)
#: Entries by the words of their names: first word → names, the longest first.
Index = dict[str, list[tuple[tuple[str, ...], Entry]]]


class Name(Struct, frozen=True):
    """A treaty or a series that a paragraph names, and where (offsets into the document)."""

    span: Span
    entry: Event


class Known(Struct, frozen=True):
    """What a vocabulary knows: ``events``, its treaties and series, and its places, by name, and its states."""

    events: Index[Event]
    places: Index[Place]
    states: dict[str, Actor]


def known(vocabulary: Vocabulary) -> Known:
    """What a vocabulary knows of names; build it once per article, it remembers the last vocabulary."""
    if not _last or _last[0][0] is not vocabulary:
        # by identity: to hash a whole vocabulary takes longer than to read an article
        _last[:] = [(vocabulary, _known(vocabulary))]
    return _last[0][1]


_last: list[tuple[Vocabulary, Known]] = []


def _known(vocabulary: Vocabulary) -> Known:
    events: list[Event] = [*vocabulary.series, *vocabulary.instruments]
    return Known(
        _by_first_word((name, entry) for entry in events for name in (entry.name, *entry.names)),
        _by_first_word((name, entry) for entry in vocabulary.places for name in (entry.place, *entry.aliases)),
        _states(vocabulary),
    )


def _by_first_word(named: Iterable[tuple[str, Entry]]) -> Index[Entry]:
    found: Index[Entry] = {}
    for name, entry in named:
        words = tuple(word.casefold() for word in _WORD.findall(name))
        found.setdefault(words[0], []).append((words, entry))
    for candidates in found.values():
        candidates.sort(key=lambda one: -len(one[0]))
    return found


def names(text: str, base: int, known: Index[Event]) -> tuple[Name, ...]:
    """The treaties and series that a text names; it begins at ``base`` in the document."""
    return tuple(Name(span, entry) for span, entry in occurrences(text, base, known))


def occurrences(text: str, base: int, known: Index[Entry]) -> Iterator[tuple[Span, Entry]]:
    """What a text that begins at ``base`` calls by a known name; what stands between the words of a name does not matter."""
    if not known:
        return
    spans = [match.span() for match in _WORD.finditer(text)]
    words = [text[start:end].casefold() for start, end in spans]
    i = 0
    while i < len(words):
        entry = next(((w, e) for w, e in known.get(words[i], ()) if tuple(words[i : i + len(w)]) == w), None)
        if entry is not None:
            yield Span(base + spans[i][0], base + spans[i + len(entry[0]) - 1][1]), entry[1]
        i += len(entry[0]) if entry is not None else 1


def edition(series: Series, told: When, published: When) -> When:
    """The day of the edition that is meant: the one that the text dates, else the only one that the story's own date allows."""
    if not series.month_day:
        return told
    month, day = int(series.month_day[:2]), int(series.month_day[3:])
    low, high = (told.min, told.max) if told.min and told.max else (published.min, published.max)
    if low is None or high is None or high.year - low.year > 1:
        return told
    if told.min is None:
        low -= _REPORTED_WITHIN
    days = [date(year, month, day) for year in range(low.year, high.year + 1) if low <= date(year, month, day) <= high]
    return When(days[0], days[0], "day", "known") if len(days) == 1 else told


def signed(instrument: Instrument, told: When) -> When:
    """When a treaty was signed: as the vocabulary knows, unless the text gives another date."""
    if instrument.signed is not None:
        known = When(instrument.signed, instrument.signed, "day", "known")
    elif instrument.year is not None:
        known = When(date(instrument.year, 1, 1), date(instrument.year, 12, 31), "year", "known")
    else:
        return told
    if told.min is None or told.max is None:
        return known
    assert known.min is not None and known.max is not None
    if told.basis in ("relative", "context") and told.min.year == known.min.year == told.max.year:
        return known  # "on this day in 1855": the year is told, the day is pointed at
    return known if told.min <= known.max and known.min <= told.max and known.max - known.min <= told.max - told.min else told


def parties(entry: Series | Instrument, vocabulary: Vocabulary) -> tuple[Actor, ...]:
    """The participants that the vocabulary gives a series or a treaty."""
    wanted = entry.participants if isinstance(entry, Series) else entry.parties
    registered = {actor.actor_id: actor for actor in vocabulary.actors if actor.actor_id in wanted}
    states = known(vocabulary).states
    found = []
    for name in wanted:
        if name in registered:
            actor = registered[name]
            found.append(Actor(actor.name, actor.actor_kind, actor.actor_id, actor.country))
        elif name in states:
            found.append(states[name])
    return tuple(found)


def _states(vocabulary: Vocabulary) -> dict[str, Actor]:
    states = {state.country: Actor(state.name, "country", None, state.country) for state in vocabulary.countries}
    for actor in vocabulary.actors:
        if actor.actor_kind == "country" and actor.country:
            states[actor.country] = Actor(actor.name, "country", actor.actor_id, actor.country)
    return states
