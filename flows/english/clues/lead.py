"""The day of the news by its lead: the weekday or day of the year on which somebody spoke, the yearly event at which he did."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from flows.calendar import Mask
from flows.english.clues.clue import NAMED_TODAY, PICTURE, STATED_DAY, WEEKDAY, YEARLY_EVENT, Clue
from flows.english.clues.dated import PAST
from flows.english.times import TimeExpression
from flows.english.times.lexicon import MONTHS, WEEKDAYS
from flows.english.times.meanings import OfYear, Shift, Weekday
from flows.records import Span, When
from flows.vocabulary import Vocabulary

#: A weekday in the lead is told at most so many days later (in 94 of 100 of 850 news texts of 2015 and 2016; 90 within 2 days), a day
#: of the month or of a yearly event at most so many.
STALE_WEEKDAY, _STALE_SAYING, _STALE = 3, 1, 2
#: A picture may be newer than the news below it by so many days: of the same day as the page.
_FRESH = 1
_SAYS = re.compile(rf"{PAST.pattern}|\b(?:says|has|have)\b")
_SAID_THEN = re.compile(r"\b(?:said|says|told \w+|stated|announced|reported|noted|declared|confirmed)(?: in [\w ]{2,20})?(?: on)?\s$")
_SAID_ON = re.compile(
    r"\b(?:said|told|stated|announced|reported|noted)(?: (?:reporters|journalists|TASS|[A-Z]\w+|a briefing|at|in|a|the))*(?: on)?\s$"
)
_OTHER_DAY = re.compile(
    r"\b(?:until|by|before|since|ahead of|next|through|from|will|scheduled|planned|due|starting|beginning|opening|ending)\b[\w\s]*$", re.I
)


#: What stands between "today" and the day's name; a year that has every day.
_ASIDE, _LEAP_YEAR = re.compile(r",? ?\(?"), 2024


def days_of_news(text: str, sentence: Span, times: Sequence[TimeExpression], *, has_dateline: bool) -> Iterator[Clue]:
    """The day of the news in the lead: told on that day or within a few, what an agency (``has_dateline``) reports as said then sooner."""
    if not _SAYS.search(text, sentence.start, sentence.end):
        return
    stale_saying = _STALE_SAYING if has_dateline else STALE_WEEKDAY
    for time in times:
        before = text[max(sentence.start, time.span.start - 30) : time.span.start]
        if _OTHER_DAY.search(before):
            continue
        match time.meaning:
            case Weekday(day, None, 1):
                after = text[time.span.end : time.span.end + 3]
                if after.startswith(("'s", "’s")):
                    continue
                stale = stale_saying if _SAID_ON.search(before) else STALE_WEEKDAY
                days = frozenset((day + n) % 7 for n in range(stale + 1))
                yield Clue(time.span, f"told on a {WEEKDAYS[day].title()} or within {_days_of(stale)}", Mask(weekdays=days), WEEKDAY)
            case OfYear(month, 1, first, last, None) if first and first == last and _SAID_THEN.search(before):
                yield Clue(
                    time.span,
                    f"told on {MONTHS[month - 1].title()} {first} or within {_STALE} days",
                    Mask(month_days=_from_day(month, first, _STALE)),
                    STATED_DAY,
                )


def todays(text: str, times: Sequence[TimeExpression]) -> Iterator[Clue]:
    """The day that a text names beside "today" or "yesterday": "arrived today (December 15)", "yesterday, July 20"."""
    for near, named in zip(times, times[1:], strict=False):
        match near.meaning, named.meaning:
            case Shift(-1 | 0 as steps, "day"), OfYear(month, 1, first, last) if first and first == last:
                if _ASIDE.fullmatch(text, near.span.end, named.span.start):
                    day = date(_LEAP_YEAR, month, first) - timedelta(days=steps)
                    says = f"told on {MONTHS[day.month - 1].title()} {day.day}, in a year that is not told"
                    span = Span(near.span.start, named.span.end)
                    yield Clue(span, says, Mask(month_days=frozenset({(day.month, day.day)})), NAMED_TODAY)


def pictured(pictures: Sequence[Clue], news: Sequence[Clue]) -> Iterator[Clue]:
    """A dated picture above the news of a weekday was taken before it, unless it is fresh: then the news is of that weekday's next return.

    ``pictures`` are the past days told above the prose, ``news`` the clues in it, of which those of weekdays count.
    """
    days = next((clue.mask.weekdays for clue in news if clue.strength == WEEKDAY), frozenset[int]())
    first = next((day for day in days if (day - 1) % 7 not in days), None)
    for picture in pictures:
        taken = picture.mask.intervals[0].min
        if first is None or taken is None or (taken.weekday() - first) % 7 <= _FRESH or taken.year == date.max.year:
            continue
        published = taken + timedelta(days=(first - taken.weekday()) % 7)
        says = f"taken before the news of a {WEEKDAYS[first].title()}: published no earlier than {published}"
        yield Clue(picture.span, says, Mask((When(published, None),)), PICTURE)


def _days_of(count: int) -> str:
    return f"{count} day{'s' if count > 1 else ''}"


def yearly(text: str, sentence: Span, vocabulary: Vocabulary) -> Iterator[Clue]:
    """A speech "at the" edition of a yearly event of one fixed day is told on that day or within two."""
    for series in vocabulary.series:
        if not series.month_day or not _SAYS.search(text, sentence.start, sentence.end):
            continue
        month, day = (int(part) for part in series.month_day.split("-"))
        for name in (series.name, *series.names):
            match = re.compile(rf"\bat (?:the |an? )?[\"“”'‘]?{re.escape(name)}", re.I).search(text, sentence.start, sentence.end)
            if match:
                says = f"spoken at an event of every {MONTHS[month - 1].title()} {day}: published then or within {_STALE} days"
                yield Clue(Span(match.start(), match.end()), says, Mask(month_days=_from_day(month, day, _STALE)), YEARLY_EVENT)
                break


def _from_day(month: int, day: int, days: int) -> frozenset[tuple[int, int]]:
    """A day of the year and so many after it, in leap years too."""
    return frozenset((d.month, d.day) for year in (2023, 2024) if (month, day) != (2, 29) or year == 2024
                     for d in (date(year, month, day) + timedelta(days=n) for n in range(days + 1)))  # fmt: skip
