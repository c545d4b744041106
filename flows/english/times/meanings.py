"""What time expressions mean, apart from their words: a small algebra.

How each of its terms becomes an interval of days is in ``resolving``.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

from flows.calendar import Unit
from flows.records import When

Tense = Literal["past", "present", "future"]


class Meaning(Struct, frozen=True):
    """A term of the algebra."""


class Fixed(Meaning, frozen=True):
    """An interval that depends on nothing ("May 1956", "the 1990s"); ``grain`` is the unit it is named in."""

    when: When
    grain: Unit = "day"


class Numeric(Meaning, frozen=True):
    """A date in figures; the days it may be, by the orders in which it may be read (07.02.2021)."""

    days: tuple[date, ...]


class OfYear(Meaning, frozen=True):
    """A month, season or quarter, or a day or days of a month, without its year; ``step`` is −1 for "last", 1 for "next", 0 for "this".

    With a ``weekday`` (Monday 0) only the days of the range on that weekday are meant ("Tuesday, May 5"; Thanksgiving).
    """

    first_month: int
    months: int = 1
    first_day: int | None = None
    last_day: int | None = None
    step: int | None = None
    grain: Unit = "month"
    weekday: int | None = None


class Weekday(Meaning, frozen=True):
    """A weekday (Monday 0), or as many days from it on as a weekend has; ``step`` as in ``OfYear``."""

    number: int
    step: int | None = None
    days: int = 1


class Shift(Meaning, frozen=True):
    """The unit that lies so many ``steps`` from the article's own ("yesterday", "last year", "two weeks ago")."""

    steps: int
    unit: Unit
    tense: Tense | None = None


class Stretch(Meaning, frozen=True):
    """So many units up to the article's day (negative) or from it on ("the past two years")."""

    steps: int
    unit: Unit


class Later(Meaning, frozen=True):
    """The unit that lies so many ``steps`` from a landmark, or from the time last spoken of ("three days earlier", "the same month").

    With ``whole`` years are counted as anniversaries of the landmark: 76 years after September 1945 is the year from September 2021 on.
    """

    steps: int
    unit: Unit
    of: Meaning | None = None
    whole: bool = False


class In(Meaning, frozen=True):
    """A part that gets its year, month or week from another expression ("February 7 of last year", "Friday last week")."""

    part: Meaning
    whole: Meaning


class YearsAway(Meaning, frozen=True):
    """What lies so many years before (negative) or after another expression ("five years ago this week")."""

    of: Meaning
    steps: int


class Part(Meaning, frozen=True):
    """From the ``first`` to the ``last`` of so many equal ``parts`` of another expression ("late 2019", "the first half of May")."""

    of: Meaning
    first: int
    last: int
    parts: int


class Range(Meaning, frozen=True):
    """From one expression to another."""

    first: Meaning
    last: Meaning


class Open(Meaning, frozen=True):
    """From an expression on ("since 1981"), or up to it ("until May"); ``exclusive`` leaves the expression itself out ("before 1956")."""

    of: Meaning
    side: Literal["since", "until"]
    exclusive: bool = False


class SoFar(Meaning, frozen=True):
    """The part of the article's current unit that lies before its day (−1) or after it (1) ("earlier this month")."""

    of: Meaning
    side: int


class Ahead(Meaning, frozen=True):
    """An expression whose words before it decide where it lies, whatever the tense of the clause.

    Ahead ("scheduled for May"), or, without a tense, wherever it is nearest ("by May").
    """

    of: Meaning
    tense: Tense | None = "future"


class Vague(Meaning, frozen=True):
    """An expression of time from which no day follows ("several days ago", "every Friday")."""


def needs_day(meaning: Meaning) -> bool:
    """Whether the article's own day decides what the expression denotes."""
    match meaning:
        case In(whole=whole):
            return needs_day(whole)
        case Later(of=of):
            return of is not None and needs_day(of)
        case Range(first, last):
            return needs_day(last) or (needs_day(first) and not isinstance(first, OfYear))
        case Part(of=of) | Open(of=of) | Ahead(of=of) | YearsAway(of=of):
            return needs_day(of)
        case Numeric(days):
            return len(days) > 1
        case OfYear() | Weekday() | Shift() | Stretch() | SoFar():
            return True
    return False


def needs_context(meaning: Meaning) -> bool:
    """Whether the time last spoken of decides what the expression denotes ("the same month")."""
    match meaning:
        case Later(of=None):
            return True
        case Later(of=of) | Part(of=of) | Open(of=of) | SoFar(of=of) | Ahead(of=of):
            return of is not None and needs_context(of)
        case In(part, whole) | Range(part, whole):
            return needs_context(part) or needs_context(whole)
    return False


def is_past(meaning: Meaning) -> bool:
    """Whether the words themselves put it before the article's day ("last June", "two weeks ago")."""
    match meaning:
        case Shift(steps=steps):
            return steps < 0
        case OfYear(step=step) | Weekday(step=step):
            return step == -1
        case In(_, whole):
            return is_past(whole)
    return False


def is_landmark(meaning: Meaning) -> bool:
    """Whether the expression is a landmark's bare name, which denotes an event and not a time."""
    return isinstance(meaning, Fixed) and meaning.when.basis == "known"


def bare(meaning: Meaning) -> Meaning:
    """An expression without the "after", "until" or the like before it, which may govern the noun behind it ("after the May 3 vote")."""
    match meaning:
        case Open(of=of) | Ahead(of=Open(of=of)):
            return of
    return meaning


def has_weekday(meaning: Meaning) -> bool:
    """Whether a weekday is named, which an interval of possible days does not resolve."""
    match meaning:
        case Weekday():
            return True
        case In(part, whole) | Range(part, whole):
            return has_weekday(part) or has_weekday(whole)
        case Later(of=of) | Part(of=of) | Open(of=of) | SoFar(of=of) | Ahead(of=of):
            return of is not None and has_weekday(of)
    return False


def grain(meaning: Meaning) -> Unit:
    """The unit in which the expression speaks: year for "late 2019", day for "on Friday"."""
    match meaning:
        case Fixed(_, unit) | Shift(_, unit, _) | Later(_, unit, _, _) | Stretch(_, unit):
            return unit
        case OfYear():
            return "day" if meaning.first_day else meaning.grain
        case In(part, _):
            return grain(part)
        case Part(of=of) | Open(of=of) | SoFar(of=of) | Ahead(of=of) | YearsAway(of=of) | Range(first=of):
            return grain(of)
    return "day"
