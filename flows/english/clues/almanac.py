"""A day of the year with its weekday ("Wednesday, June 26") is that of few years, and news names the one that is near."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from flows.calendar import Mask
from flows.english.clues.clue import ALMANAC, Clue
from flows.english.times import TimeExpression
from flows.english.times.lexicon import MONTHS, WEEKDAYS
from flows.english.times.meanings import Fixed, In, OfYear
from flows.records import Span, When

#: The years that are looked at; before the first and after the last any day will do.
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
#: News names a day without its year so long before and after it at most (all of 9 such days on pages that tell their own were within 30
#: days); beyond its lead a text may name any day of its own year so.
_NEAR = timedelta(days=60)


def almanac(text: str, sentence: Span, times: Sequence[TimeExpression], *, is_lead: bool) -> Iterator[Clue]:
    """The intervals around the days that a day of the year with its weekday may be; none in a paragraph that names a year."""
    if any(isinstance(time.meaning, Fixed | In) for time in times) or _names_year(text, sentence):
        return
    for time in times:
        match time.meaning:
            case OfYear(month, 1, first, last, None, weekday=int(weekday)) if first and first == last:
                days = [day for year in range(_FIRST_YEAR, _LAST_YEAR) if (day := _on(year, month, first, weekday))]
                if days:
                    around = [_around(day, is_lead) for day in days]
                    masked = (When(None, around[0].max), *around[1:-1], When(around[-1].min, None))
                    name = f"{MONTHS[month - 1].title()} {first}"
                    yield Clue(time.span, f"published near a {name} that is a {WEEKDAYS[weekday].title()}", Mask(masked), ALMANAC)


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _names_year(text: str, sentence: Span) -> bool:
    """Whether the paragraph tells a year up to the end of the sentence."""
    return bool(_YEAR.search(text, text.rfind("\n", 0, sentence.start) + 1, sentence.end))


def _on(year: int, month: int, number: int, weekday: int) -> date | None:
    try:
        day = date(year, month, number)
    except ValueError:
        return None
    return day if day.weekday() == weekday else None


def _around(day: date, is_lead: bool) -> When:
    end = day + _NEAR
    return When(day - _NEAR, end if is_lead else max(end, date(day.year, 12, 31)), "range", "inferred")
