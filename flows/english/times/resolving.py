"""From the meaning of a time expression to an interval of days, seen from the article's day.

Every term that depends on the article's day moves forward with it, so over an interval of possible days the results of its two ends
bound the result: if both agree the expression is resolved although the day is not known. Where the interval is open, so is the result.
"""

from datetime import date, timedelta
from functools import singledispatch
from typing import NamedTuple

from flows import calendar
from flows.calendar import UNKNOWN
from flows.english.times.meanings import (
    Ahead,
    Fixed,
    In,
    Later,
    Meaning,
    Numeric,
    OfYear,
    Open,
    Part,
    Range,
    Shift,
    SoFar,
    Stretch,
    Tense,
    Weekday,
    YearsAway,
    has_weekday,
    needs_day,
)  # fmt: skip
from flows.records import Basis, When


class View(NamedTuple):
    """From where an expression is resolved: one possible day of publication, the time last spoken of, and the tense of its clause."""

    day: date | None
    context: When | None
    tense: Tense | None


def solve(meaning: Meaning, anchor: When, context: When | None, tense: Tense | None) -> When:
    """The days that ``meaning`` denotes in an article published within ``anchor``; unknown where they cannot be told."""
    if not needs_day(meaning):
        return _safely(meaning, View(anchor.max, context, tense))
    ends = [_safely(meaning, View(end, context, tense)) for end in dict.fromkeys((anchor.min, anchor.max)) if end]
    if not ends or UNKNOWN in ends:
        return UNKNOWN
    if anchor.min is not None and anchor.max is not None and len(set(ends)) == 1:
        return ends[0]
    if has_weekday(meaning):
        return UNKNOWN
    return calendar.between(ends[0].min if anchor.min else None, ends[-1].max if anchor.max else None, ends[0].basis)


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
    first, last = (
        calendar.unit_of(calendar.shifted(d, meaning.steps, meaning.unit), meaning.unit, basis=basis) for d in (start.min, start.max)
    )
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
            first = next((d for d in _all_days(whole) if d.weekday() == number), None)  # "this week" may be the few days that it can be
            return UNKNOWN if first is None else calendar.between(first, first + timedelta(days=count - 1), whole.basis)
    return UNKNOWN


@days.register
def _(meaning: YearsAway, view: View) -> When:
    of = days(meaning.of, view)
    if of.min is None or of.max is None:
        return UNKNOWN
    first, last = (calendar.shifted(d, meaning.steps, "year") for d in (of.min, of.max))
    return calendar.between(first, last, of.basis)


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
        is_over = view.tense != "future" and view.day is not None and start is not None and view.day >= start
        return calendar.between(start, view.day if is_over else None, of.basis)
    return calendar.between(None, of.min - one if meaning.exclusive and of.min else of.max, of.basis)


@days.register
def _(meaning: Ahead, view: View) -> When:
    return days(meaning.of, view._replace(tense=meaning.tense or ("future" if view.tense == "future" else None)))


@days.register
def _(meaning: SoFar, view: View) -> When:
    whole = days(meaning.of, view)
    if view.day is None or whole.min is None or whole.max is None:
        return UNKNOWN
    if not whole.min <= view.day <= whole.max:
        return whole
    ends = (whole.min, view.day) if meaning.side < 0 else (view.day, whole.max)
    return When(*ends, "range" if ends[0] != ends[1] else "day", whole.basis)


def _of_year(meaning: OfYear, year: int, basis: Basis) -> When | None:
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
