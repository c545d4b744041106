"""Days, intervals of days and masks over the calendar, in the words of no language.

Intervals hold both their ends; ``None`` at an end means that it is open. Years are the Gregorian calendar's, 1 to 9999.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import reduce
from typing import Literal

from msgspec import Struct

from flows.records import Basis, Precision, When

Unit = Literal["day", "week", "month", "quarter", "half", "year", "decade", "century"]
UNKNOWN = When()
#: How many months each unit that is counted in months has.
MONTHS_OF: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def day(value: date, basis: Basis = "stated") -> When:
    """One day."""
    return When(value, value, "day", basis)


def month(year_number: int, month_number: int, basis: Basis = "stated") -> When:
    """One calendar month."""
    return _of_months(year_number * 12 + month_number - 1, 1, "month", basis)


def year(year_number: int, basis: Basis = "stated") -> When:
    """One calendar year."""
    return _of_months(year_number * 12, 12, "year", basis)


def between(first: date | None, last: date | None, basis: Basis = "stated") -> When:
    """The interval from ``first`` to ``last``; it is called day, month or year where it is exactly that, unknown where both ends are open.

    Raises ``ValueError`` if ``last`` lies before ``first``.
    """
    if first is not None and last is not None and last < first:
        raise ValueError(f"the interval ends ({last}) before it begins ({first})")
    return When(first, last, precision_of(first, last), basis if first or last else "unknown")


def precision_of(first: date | None, last: date | None) -> Precision:
    """Day, month or year if the interval is exactly one, range if any end is known, else unknown."""
    if first is None and last is None:
        return "unknown"
    if first is None or last is None:
        return "range"
    if first == last:
        return "day"
    if first == unit_of(first, "month").min and last == unit_of(first, "month").max:
        return "month"
    if first == unit_of(first, "year").min and last == unit_of(first, "year").max:
        return "year"
    return "range"


def is_day(when: When) -> bool:
    """Whether the interval is a single known day."""
    return when.min is not None and when.min == when.max


def unit_of(value: date, unit: Unit, steps: int = 0, basis: Basis = "stated") -> When:
    """The day, week (Monday to Sunday), month … that ``value`` lies in, or the one ``steps`` such units after it.

    Decades are 1990–1999; centuries are counted as the press does (the 20th is 1901–2000). Raises ``OverflowError`` out of the calendar.
    """
    if unit == "day":
        return day(value + timedelta(days=steps), basis)
    if unit == "week":
        monday = value - timedelta(days=value.weekday()) + timedelta(weeks=steps)
        return When(monday, monday + timedelta(days=6), "range", basis)
    size = MONTHS_OF[unit]
    shift = 12 if unit == "century" else 0
    index = value.year * 12 + value.month - 1 - shift
    precision: Precision = "month" if unit == "month" else "year" if unit == "year" else "range"
    return _of_months((index // size + steps) * size + shift, size, precision, basis)


def shifted(value: date, steps: int, unit: Unit) -> date:
    """The day ``steps`` units after ``value``; the 31st becomes the last day of a shorter month.

    Raises ``OverflowError`` out of the calendar.
    """
    if unit == "day":
        return value + timedelta(days=steps)
    if unit == "week":
        return value + timedelta(weeks=steps)
    index = value.year * 12 + value.month - 1 + steps * MONTHS_OF[unit]
    whole = _of_months(index, 1, "month", "stated")
    assert whole.min is not None and whole.max is not None
    return date(whole.min.year, whole.min.month, min(value.day, whole.max.day))


def part(when: When, numerator: int, parts: int, last: int | None = None) -> When:
    """The ``numerator``-th of so many equal ``parts`` of a bounded interval (up to the ``last``-th), counted from 0.

    Whole months stay whole where the interval has at least one for each part.
    """
    if when.min is None or when.max is None:
        return when
    until = numerator if last is None else last
    months = (when.max.year - when.min.year) * 12 + when.max.month - when.min.month + 1
    if when.min.day == 1 and when.max == unit_of(when.max, "month").max and months % parts == 0:
        first_index = when.min.year * 12 + when.min.month - 1 + months * numerator // parts
        count = months * (until + 1 - numerator) // parts
        return _of_months(first_index, count, None, when.basis)
    days = (when.max - when.min).days + 1
    first = when.min + timedelta(days=days * numerator // parts)
    end = when.min + timedelta(days=max(days * (until + 1) // parts, days * numerator // parts + 1) - 1)
    return between(first, end, when.basis)


def intersect(one: When, other: When) -> When | None:
    """The days that both intervals hold, with the basis of the narrower; ``None`` if they share none."""
    first = max((d for d in (one.min, other.min) if d), default=None)
    last = min((d for d in (one.max, other.max) if d), default=None)
    if first and last and last < first:
        return None
    for same in (one, other):
        if (same.min, same.max) == (first, last):
            return same
    return between(first, last, one.basis if one.basis != "unknown" else other.basis)


def hull(one: When, other: When) -> When:
    """The smallest interval that holds both."""
    if (one.min, one.max) == (other.min, other.max):
        return one
    first = min(one.min, other.min) if one.min and other.min else None
    last = max(one.max, other.max) if one.max and other.max else None
    return between(first, last, one.basis)


class Mask(Struct, frozen=True):
    """A constraint on a day: the intervals, the weekdays (Monday 0) and the (month, day) pairs that it allows; an empty one allows all."""

    intervals: tuple[When, ...] = ()
    weekdays: frozenset[int] = frozenset()
    month_days: frozenset[tuple[int, int]] = frozenset()

    def allows(self, value: date) -> bool:
        """Whether the day satisfies the constraint."""
        return (
            (not self.intervals or any(intersect(day(value), interval) for interval in self.intervals))
            and (not self.weekdays or value.weekday() in self.weekdays)
            and (not self.month_days or (value.month, value.day) in self.month_days)
        )


def solve(masks: Iterable[Mask]) -> When | None:
    """The interval from the first to the last day that all masks allow; ``None`` if there is no such day.

    Where an end is open, weekdays and month days narrow nothing there.
    """
    masks = tuple(masks)
    left = [UNKNOWN]
    for mask in masks:
        if mask.intervals:
            left = [both for one in left for other in mask.intervals if (both := intersect(one, other))]
    weekdays = frozenset(range(7)).intersection(*(m.weekdays for m in masks if m.weekdays))
    pairs = [m.month_days for m in masks if m.month_days]
    month_days = pairs[0].intersection(*pairs[1:]) if pairs else None
    if not left or not weekdays or month_days == frozenset():
        return None
    narrowed = [one for interval in left if (one := _narrowed(interval, weekdays, month_days))]
    whole = reduce(hull, narrowed) if narrowed else None
    return between(whole.min, whole.max, "inferred") if whole else None


def _narrowed(interval: When, weekdays: frozenset[int], month_days: frozenset[tuple[int, int]] | None) -> When | None:
    """The interval from its first to its last day of these weekdays and days of the year; an open end stays open."""
    if (interval.min is None and interval.max is None) or (month_days is None and len(weekdays) == 7):
        return interval
    first = interval.min or _years_from(interval.max, -_CYCLE)
    last = interval.max or _years_from(interval.min, _CYCLE)
    if month_days is None:
        ends = {first.toordinal() + n for n in range(7)} | {last.toordinal() - n for n in range(7)}
        days = [date.fromordinal(n) for n in ends if first.toordinal() <= n <= last.toordinal()]
    else:
        days = [d for y in range(first.year, last.year + 1) for m, n in month_days if (d := _real_day(y, m, n)) and first <= d <= last]
    allowed = [d for d in days if d.weekday() in weekdays]
    if not allowed:
        return None
    return between(min(allowed) if interval.min else None, max(allowed) if interval.max else None, interval.basis)


#: Within so many years every day of the year falls on every weekday (February 29 too, but for the century years).
_CYCLE = 28


def _years_from(value: date | None, years: int) -> date:
    assert value is not None
    return date(min(max(value.year + years, 1), 9999), 1 if years < 0 else 12, 1 if years < 0 else 31)


def _real_day(year_number: int, month_number: int, day_number: int) -> date | None:
    try:
        return date(year_number, month_number, day_number)
    except ValueError:
        return None


def _of_months(index: int, count: int, precision: Precision | None, basis: Basis) -> When:
    """``count`` whole months from the ``index``-th month of the calendar on (year × 12 + month − 1)."""
    if not 12 <= index <= index + count <= 9999 * 12 + 12:
        raise OverflowError("out of the calendar")
    first = date(index // 12, index % 12 + 1, 1)
    end = index + count
    last = date(9999, 12, 31) if end == 10000 * 12 else date(end // 12, end % 12 + 1, 1) - timedelta(days=1)
    return When(first, last, precision or precision_of(first, last), basis)
