"""Named treaties and series: what the vocabulary knows of an event that the text calls by its name."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from flows.records import Actor, Span, When
from flows.vocabulary import Instrument, Series, Vocabulary

#: A yearly event is reported on its day or in the days after it.
_REPORTED_WITHIN = timedelta(days=3)


class Name(Struct, frozen=True):
    """A treaty or a series that a paragraph names, and where (offsets into the document)."""

    span: Span
    entry: Series | Instrument


@lru_cache(maxsize=4)
def _pattern(vocabulary: Vocabulary) -> tuple[re.Pattern[str] | None, dict[str, Series | Instrument]]:
    known: dict[str, Series | Instrument] = {}
    entries: list[Series | Instrument] = [*vocabulary.series, *vocabulary.instruments]
    for entry in entries:
        for name in (entry.name, *entry.names):
            known.setdefault(_plain(name), entry)
    if not known:
        return None, known
    longest_first = sorted(known, key=lambda name: (-len(name), name))
    names = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE), known


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").replace("–", "-").split())


def names(text: str, base: int, vocabulary: Vocabulary) -> Iterator[Name]:
    """The named treaties and series of a paragraph that begins at ``base``."""
    pattern, known = _pattern(vocabulary)
    if pattern is None:
        return
    for match in pattern.finditer(text.replace("’", "'").replace("–", "-")):
        yield Name(Span(base + match.start(), base + match.end()), known[_plain(match.group())])


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
    registered = {actor.actor_id: actor for actor in vocabulary.actors}
    states = states_of(vocabulary)
    found = []
    for name in wanted:
        if name in registered:
            actor = registered[name]
            found.append(Actor(actor.name, actor.actor_kind, actor.actor_id, actor.country))
        elif name in states:
            found.append(states[name])
    return tuple(found)


@lru_cache(maxsize=4)
def states_of(vocabulary: Vocabulary) -> dict[str, Actor]:
    """The states of a vocabulary as actors, by country code."""
    states = {state.country: Actor(state.name, "country", None, state.country) for state in vocabulary.countries}
    for actor in vocabulary.actors:
        if actor.actor_kind == "country" and actor.country:
            states[actor.country] = Actor(actor.name, "country", actor.actor_id, actor.country)
    return states
