"""What time expressions mean, apart from their words: a small algebra, and how each of its terms becomes an interval of days.

Every term that depends on the article's day moves forward with it, so over an interval of possible days the results of its two ends
bound the result: if both agree the expression is resolved although the day is not known.
"""

from datetime import date, timedelta
from functools import singledispatch
from typing import Literal, NamedTuple

from msgspec import Struct

from flows import calendar
from flows.calendar import UNKNOWN, Unit
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
    """An expression whose words before it decide where it lies, whatever the tense of the clause: ahead ("scheduled for May") or nearest ("by May")."""

    of: Meaning
    tense: Tense | None = "future"


class Vague(Meaning, frozen=True):
    """An expression of time from which no day follows ("several days ago", "every Friday")."""


class View(NamedTuple):
    """From where an expression is resolved: one possible day of publication, the time last spoken of, and the tense of its clause."""

    day: date | None
    context: When | None
    tense: Tense | None



def solve(meaning: Meaning, anchor: When, context: When | None, tense: Tense | None) -> When:
    """The days that ``meaning`` denotes in an article published within ``anchor``; unknown where they cannot be told."""
    if not needs_day(meaning):
        return _safely(meaning, View(None, context, tense))
    if anchor.min is None or anchor.max is None:
        return UNKNOWN
    first = _safely(meaning, View(anchor.min, context, tense))
    if anchor.min == anchor.max:
        return first
    last = _safely(meaning, View(anchor.max, context, tense))
    if first == UNKNOWN or last == UNKNOWN or (first != last and has_weekday(meaning)):
        return UNKNOWN
    return calendar.hull(first, last)


def needs_day(meaning: Meaning) -> bool:
    """Whether the article's own day decides what the expression denotes."""
    match meaning:
        case In(part, whole):
            return needs_day(whole)
        case Later(of=of):
            return of is not None and needs_day(of)
        case Range(first, last):
            return needs_day(last) or (needs_day(first) and not isinstance(first, OfYear))
        case Part(of=of) | Open(of=of) | Ahead(of=of):
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
        case Part(of=of) | Open(of=of) | SoFar(of=of) | Ahead(of=of) | Range(first=of):
            return grain(of)
    return "day"


def _safely(meaning: Meaning, view: View) -> When:
    try:
        return days(meaning, view)
    except (OverflowError, ValueError):  # February 30, the year 12000, from May to March
        return UNKNOWN


@singledispatch
def days(meaning: Meaning, view: View) -> When:
    """The interval of one term, seen from one possible day of publication. Raises ``ValueError`` for days that no calendar has."""
    return UNKNOWN


@days.register
def _(meaning: Fixed, view: View) -> When:
    return meaning.when


@days.register
def _(meaning: Numeric, view: View) -> When:
    if view.day is None or len(meaning.days) == 1:
        return calendar.day(meaning.days[0])
    return calendar.day(min(meaning.days, key=lambda d: abs(d - view.day)))  # type: ignore[operator]


@days.register
def _(meaning: OfYear, view: View) -> When:
    assert view.day is not None
    now = view.day
    reach = range(-11, 12) if meaning.weekday is not None else range(-2, 3)
    candidates = [when for y in reach if (when := _of_year(meaning, now.year + y, "relative"))]
    match meaning.step:
        case 0:
            candidates = [w for w in candidates if w.min and w.min.year == now.year]
        case -1:
            candidates = [w for w in candidates if w.max and w.max < now]
        case 1:
            candidates = [w for w in candidates if w.min and w.min > now]
    return min(candidates, key=lambda w: _distance(w, now, view.tense), default=UNKNOWN)


@days.register
def _(meaning: Weekday, view: View) -> When:
    assert view.day is not None
    back = (view.day.weekday() - meaning.number) % 7
    ahead = (meaning.number - view.day.weekday()) % 7
    match meaning.step, view.tense:
        case -1, _:
            shift = -(back or 7)
        case 1, _:
            shift = ahead or 7
        case 0, "past":
            shift = -back
        case 0, _:
            shift = meaning.number - view.day.weekday() if meaning.days > 1 else ahead
        case _, "future" | "present":
            shift = ahead
        case _:
            shift = -back
    first = view.day + timedelta(days=shift)
    return calendar.between(first, first + timedelta(days=meaning.days - 1), "relative")


@days.register
def _(meaning: Shift, view: View) -> When:
    assert view.day is not None
    if meaning.tense and meaning.tense != view.tense:
        return UNKNOWN
    when = calendar.unit_of(calendar.shifted(view.day, meaning.steps, meaning.unit), meaning.unit, basis="relative")
    if meaning.unit == "week" and meaning.steps == 0 and view.tense == "past":
        return When(when.min, view.day, "range" if when.min != view.day else "day", when.basis)
    return when


@days.register
def _(meaning: Stretch, view: View) -> When:
    assert view.day is not None
    other = calendar.shifted(view.day, meaning.steps, meaning.unit)
    return calendar.between(min(other, view.day), max(other, view.day), "relative")


@days.register
def _(meaning: Later, view: View) -> When:
    start = view.context if meaning.of is None else days(meaning.of, view)
    if start is None or start.min is None or start.max is None:
        return UNKNOWN
    basis = "context" if meaning.of is None else start.basis
    if meaning.whole and meaning.unit == "year":
        return calendar.between(calendar.shifted(start.min, meaning.steps, "year"),
                                calendar.shifted(start.max, meaning.steps + 1, "year") - timedelta(days=1), basis)  # fmt: skip
    if meaning.unit == "day" and start.min != start.max:
        return UNKNOWN
    first, last = (calendar.unit_of(calendar.shifted(d, meaning.steps, meaning.unit), meaning.unit, basis=basis) for d in (start.min, start.max))
    return first if first == last else UNKNOWN


@days.register
def _(meaning: In, view: View) -> When:
    whole = days(meaning.whole, view)
    if whole.min is None or whole.max is None:
        return UNKNOWN
    match meaning.part:
        case OfYear() if whole.min.year == whole.max.year:
            return _of_year(meaning.part, whole.min.year, whole.basis) or UNKNOWN
        case Weekday(number, _, count) if whole.max - whole.min <= timedelta(days=7):
            first = next(d for d in _all_days(whole) if d.weekday() == number)
            return calendar.between(first, first + timedelta(days=count - 1), whole.basis)
    return UNKNOWN


@days.register
def _(meaning: Part, view: View) -> When:
    whole = days(meaning.of, view)
    return calendar.part(whole, meaning.first, meaning.parts, meaning.last) if whole != UNKNOWN else UNKNOWN


@days.register
def _(meaning: Range, view: View) -> When:
    last = days(meaning.last, view)
    if isinstance(meaning.first, OfYear) and last.min is not None:
        first = _of_year(meaning.first, last.min.year, last.basis)
        if first and first.min and last.max and first.min > last.max:
            first = _of_year(meaning.first, last.min.year - 1, last.basis)
    else:
        first = days(meaning.first, view)
    if first is None or first.min is None or last.max is None:
        return UNKNOWN
    return calendar.between(first.min, last.max, last.basis)


@days.register
def _(meaning: Open, view: View) -> When:
    of = days(meaning.of, view)
    if of == UNKNOWN:
        return UNKNOWN
    one = timedelta(days=1)
    if meaning.side == "since":
        start = of.max + one if meaning.exclusive and of.max else of.min
        return calendar.between(start, view.day if view.day and start and view.day >= start else None, of.basis)
    return calendar.between(None, of.min - one if meaning.exclusive and of.min else of.max, of.basis)


@days.register
def _(meaning: Ahead, view: View) -> When:
    return days(meaning.of, view._replace(tense=meaning.tense))


@days.register
def _(meaning: SoFar, view: View) -> When:
    whole = days(meaning.of, view)
    if view.day is None or whole.min is None or whole.max is None:
        return UNKNOWN
    if not whole.min <= view.day <= whole.max:
        return whole
    ends = (whole.min, view.day) if meaning.side < 0 else (view.day, whole.max)
    return When(*ends, "range" if ends[0] != ends[1] else "day", whole.basis)


def _of_year(meaning: OfYear, year: int, basis: str) -> When | None:
    """The part in one year; ``None`` if that year has no such day (February 29, a Tuesday that was none)."""
    if meaning.first_day is None:
        first = date(year, meaning.first_month, 1)
        last = calendar.shifted(first, meaning.months, "month") - timedelta(days=1)
        return calendar.between(first, last, basis)
    try:
        span = calendar.between(date(year, meaning.first_month, meaning.first_day),
                                date(year, meaning.first_month, meaning.last_day or meaning.first_day), basis)  # fmt: skip
    except ValueError:
        return None
    fitting = [d for d in _all_days(span) if meaning.weekday in (None, d.weekday())]
    return calendar.between(fitting[0], fitting[-1], basis) if fitting else None


#: Against the tense of its clause a date must be so many times nearer: "extended to May 3" looks ahead although it is past.
_AGAINST_TENSE = 9


def _distance(when: When, day: date, tense: Tense | None) -> timedelta:
    assert when.min is not None and when.max is not None
    back, ahead = day - when.max, when.min - day
    return max(back * (_AGAINST_TENSE if tense == "future" else 1), ahead * (_AGAINST_TENSE if tense == "past" else 1), timedelta(0))


def _all_days(when: When) -> list[date]:
    assert when.min is not None and when.max is not None
    return [date.fromordinal(n) for n in range(when.min.toordinal(), when.max.toordinal() + 1)]
