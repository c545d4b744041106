"""When a text was published that tells a happening of known days by an expression of time: the grammar of time read backwards."""

from collections.abc import Iterator
from datetime import date, timedelta

from flows import calendar
from flows.english.times import TimeExpression
from flows.english.times.meanings import In, Meaning, OfYear, Part, Shift, SoFar, Weekday
from flows.records import When

#: So many days before it comes again a month or a day is the coming one (the grammar reads against the tense what is ten times nearer).
_COMES_AGAIN = timedelta(days=37)
#: So many days before the next one a yearly meeting is named by its place alone.
_MEETS_AGAIN = timedelta(days=90)
#: Units of days by which "n … ago" may be off.
_LOOSE = {"day": 1, "week": 7, "month": 31, "quarter": 92, "half": 183, "year": 330}


def told_on(time: TimeExpression, known: When, *, ahead: bool, over: bool) -> Iterator[When]:
    """The intervals of publication in which an expression denotes what took place on the ``known`` days; none where it does not fit.

    A month or a day of it alone is the latest one, or with ``ahead`` the next one; where it is told neither that a thing is ``over`` nor
    that it lies ahead, both are held. "Last year" is the calendar's, "two years ago" is roughly so long.
    """
    try:
        yield from _told_on(time.meaning, known, time.words.lower(), ahead=ahead, over=over)
    except OverflowError:
        return


def _told_on(meaning: Meaning, known: When, words: str, *, ahead: bool, over: bool) -> Iterator[When]:
    first, last = known.min, known.max
    assert first is not None and last is not None
    match meaning:
        case Part(of=of):
            yield from _told_on(of, known, words, ahead=ahead, over=over)
        case OfYear(step=step) if _fits(meaning, known):
            if step == 0:
                yield calendar.unit_of(first, "year")
            elif step == -1 and not ahead:
                yield When(first, date(last.year + 1, 12, 31))
            elif step is None:
                yield from _around(known, _COMES_AGAIN, ahead=ahead, over=over, of_month=meaning.first_day is None)
        case SoFar(of=Shift(0, unit)) | Shift(0, unit) if unit != "day" and not ahead:
            yield _cut(calendar.unit_of(last, unit), first)
        case Shift(-1, unit) if unit in ("week", "month", "year") and not words.endswith(("ago", "earlier")):
            yield calendar.hull(calendar.unit_of(first, unit, 1), calendar.unit_of(last, unit, 1))
        case Shift(1, unit) if ahead and unit in ("week", "month", "year"):
            yield calendar.unit_of(first, unit, -1)
        case Shift(steps, unit) if steps < 0 and unit in ("week", "month", "year"):
            loose = timedelta(days=_LOOSE[unit])
            yield _cut(When(calendar.shifted(first, -steps, unit) - loose, calendar.shifted(last, -steps, unit) + loose), first)
        case Weekday(number, None, 1) if ahead and (day := _weekday(known, number)):
            yield When(day - timedelta(days=6), day)
        case In(OfYear() as part, Shift(steps, "year")) if steps <= 0 and _fits(part, known):
            yield _cut(calendar.unit_of(first, "year", -steps), first)


def met_on(known: When, *, ahead: bool, over: bool) -> Iterator[When]:
    """The intervals of publication in which a yearly meeting is named by its place alone."""
    return _around(known, _MEETS_AGAIN, ahead=ahead, over=over)


def followed_on(known: When) -> When:
    """The days on which something is told to have come "this week after" what took place on the ``known`` days: of its weeks and the next.

    A habit of news prose, no logic: what lies further back is told with a time of its own.
    """
    assert known.min is not None and known.max is not None
    return calendar.hull(calendar.unit_of(known.min, "week"), calendar.unit_of(known.max, "week", 1))


def _around(known: When, again: timedelta, *, ahead: bool, over: bool, of_month: bool = False) -> Iterator[When]:
    """So long after the days, or before them, that the next of their name is not yet as near; both where the words do not tell."""
    assert known.min is not None and known.max is not None
    first, last = _months(known) if of_month else (known.min, known.max)
    if over or not ahead:
        yield When(known.min, max(known.max, calendar.shifted(first, 1, "year") - again))
    if not over:
        yield When(min(known.min, calendar.shifted(last, -1, "year") + again), known.max)


def _months(known: When) -> tuple[date, date]:
    """The first day of the month of the first day, and the last of that of the last."""
    assert known.min is not None and known.max is not None
    end = calendar.unit_of(known.max, "month").max
    assert end is not None
    return known.min.replace(day=1), end


def _fits(part: OfYear, known: When) -> bool:
    """Whether a month, season or day of the year holds the known days, the first of them at least."""
    assert known.min is not None
    if part.months == 1 and part.first_day and part.last_day:
        return known.min.month == part.first_month and part.first_day <= known.min.day <= part.last_day
    return part.weekday is None and (known.min.month - part.first_month) % 12 < part.months


def _weekday(known: When, number: int) -> date | None:
    """The first of the days that is that weekday."""
    assert known.min is not None and known.max is not None
    day = known.min + timedelta(days=(number - known.min.weekday()) % 7)
    return day if day <= known.max else None


def _cut(when: When, first: date) -> When:
    """Not before the happening itself."""
    return When(max(when.min, first), max(when.max, first)) if when.min and when.max else when
