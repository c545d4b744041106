"""Days as pages write them beside English prose: in the site's own language, with the year first, with a full stop behind the day."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from flows import calendar
from flows.english.times import TimeExpression, find
from flows.english.times.abroad import MONTHS, NONE
from flows.english.times.lexicon import MONTH_NUMBERS, WEEKDAY_NUMBERS
from flows.english.times.meanings import Fixed, Numeric
from flows.records import Span, When


def _plain(name: str) -> str:
    """A name of a month without case and marks: "EKİM", "Ekim"; "KASIM", "Kasım"."""
    apart = unicodedata.normalize("NFD", name.casefold()).replace("ı", "i")
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


_NAMES = {name: number for names in MONTHS.values() for number, name in enumerate(names.split(), start=1) if name != NONE} | MONTH_NUMBERS
_NUMBERS = {_plain(name): number for name, number in _NAMES.items()}
_NAME = rf"(?P<name>{'|'.join(sorted(map(re.escape, _NAMES), key=len, reverse=True))})"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})"
_FORMS = (
    rf"{_DAY}(?:\.|º|er)?[\s,]+(?:de |d['’])?{_NAME}\w*\.?,?\s+(?:de |del )?{_YEAR}",
    rf"(?<!\d){_YEAR}[\s,./-]+{_NAME}\w*[\s,./-]+(?P<day>\d{{1,2}})(?!\d)",
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
    r"(?<![\d.])(?P<year>(?:19|20)\d\d)\. ?(?P<month>\d{1,2})\. ?(?P<day>\d{1,2})(?![\d])",
)
_WRITTEN = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(sorted(WEEKDAY_NUMBERS, key=len, reverse=True))})\b", re.IGNORECASE)
#: A time of day that a page glued to the year: "26.11.201813:02".
_GLUED = re.compile(r"(?<=[./-](?:19|20)\d\d)\d{1,2}:\d\d")
#: The first year of which a page may be.
_FIRST_YEAR = 1900


def dates(text: str, start: int, end: int) -> tuple[TimeExpression, ...]:
    """The time expressions of a line of a page, in order; a weekday on the line settles a date in figures. A year of another calendar
    (1399) makes no date."""
    line = _GLUED.sub(lambda clock: " " * len(clock[0]), text[start:end])
    running = find(line)
    whole = [time.span for time in running if isinstance(time.meaning, Numeric) or calendar.is_day(_fixed(time))]
    foreign = [time for time in _foreign(line) if not any(_overlap(time.span, span) for span in whole)]
    own = (time for time in running if not any(_overlap(time.span, other.span) for other in foreign))
    weekdays = {WEEKDAY_NUMBERS[word[0].casefold()] for word in _WEEKDAY.finditer(line)}
    found = sorted((_settled(time, weekdays) for time in (*foreign, *own) if _of_our_calendar(time)), key=lambda time: time.span)
    spans = (Span(start + time.span.start, start + time.span.end) for time in found)
    return tuple(TimeExpression(span, text[span.start : span.end], time.meaning) for span, time in zip(spans, found, strict=True))


def _foreign(line: str) -> Iterator[TimeExpression]:
    for form in _WRITTEN:
        for match in form.finditer(line):
            parts = match.groupdict()
            month = int(parts["month"]) if parts.get("month") else _NUMBERS[_plain(parts["name"])]
            try:
                day = date(int(parts["year"]), month, int(parts["day"]))
            except ValueError:
                continue
            yield TimeExpression(Span(*match.span()), match[0], Fixed(calendar.day(day)))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _settled(time: TimeExpression, weekdays: set[int]) -> TimeExpression:
    """A date in figures that may be read in two ways, as its weekday allows."""
    if not isinstance(time.meaning, Numeric):
        return time
    fitting = [day for day in time.meaning.days if day.weekday() in weekdays]
    return TimeExpression(time.span, time.words, Fixed(calendar.day(fitting[0]))) if len(fitting) == 1 else time


def _of_our_calendar(time: TimeExpression) -> bool:
    last = _fixed(time).max
    return last is None or last.year >= _FIRST_YEAR


def _fixed(time: TimeExpression) -> When:
    return time.meaning.when if isinstance(time.meaning, Fixed) else calendar.UNKNOWN
