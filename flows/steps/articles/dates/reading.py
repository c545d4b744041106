"""What a time expression says of the day of a page: one day, one of two, a day of the year."""

from flows import calendar
from flows.calendar import Mask
from flows.english.clues import Clue
from flows.english.times import TimeExpression
from flows.english.times.meanings import Fixed, Numeric, OfYear
from flows.records import PublishedBasis, When

#: Strengths: a date line's full day, its day without a year; a dateline's; what must hold because the page was made or changed then.
DATE_LINE, PARTIAL_LINE, DATELINE, PARTIAL_DATELINE, PAGE_MADE, PAGE_SAVED = 72, 66, 70, 68, 60, 59
#: A full day at the head of a page gives way to what the text tells (terms of office, what has happened), for it may be the visit's.
MASTHEAD_LINE = 37


def days_of(time: TimeExpression) -> tuple[When, ...]:
    """The single days that an expression with its year may mean."""
    match time.meaning:
        case Fixed(when) if calendar.is_day(when):
            return (when,)
        case Numeric(days):
            return tuple(calendar.day(day) for day in days)
    return ()


def day_of_year(time: TimeExpression) -> OfYear | None:
    """The day and month that an expression tells without their year."""
    meaning = time.meaning
    return meaning if isinstance(meaning, OfYear) and meaning.first_day and meaning.first_day == meaning.last_day else None


def published_clue(time: TimeExpression, full: int, partial: int, basis: PublishedBasis) -> Clue:
    """That the page is of that day, with the strength of a ``full`` day or of one without its year."""
    days, part = days_of(time), day_of_year(time)
    if days:
        says = "published on " + " or ".join(str(day.min) for day in days)
        return Clue(time.span, says, Mask(days), full, basis)
    assert part is not None and part.first_day is not None
    weekdays = frozenset() if part.weekday is None else frozenset({part.weekday})
    says = f"published on day {part.first_day} of month {part.first_month}, in a year that is not told"
    return Clue(time.span, says, Mask((), weekdays, frozenset({(part.first_month, part.first_day)})), partial, basis)
