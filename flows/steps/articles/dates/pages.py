"""The days that a page states of itself: date lines beside the prose, and the dateline that opens it."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

import msgspec
from msgspec import Struct

from flows.calendar import Mask
from flows.english.clues import PAST_EVENT, Clue
from flows.english.clues.labels import AGO, AGO_LINE, POSTED
from flows.english.times import find
from flows.english.times.lexicon import WEEKDAYS
from flows.english.times.meanings import Fixed
from flows.records import Span, When
from flows.steps.articles.dates.beside import DateLine, beside
from flows.steps.articles.dates.opening import dateline
from flows.steps.articles.dates.reading import (
    DATE_LINE,
    MASTHEAD_LINE,
    PAGE_MADE,
    PAGE_SAVED,
    PARTIAL_LINE,
    day_of_year,
    days_of,
    published_clue,
)

#: The cost beyond which a line is not the article's own.
_TOO_MUCH = 30
#: Days between a dateline and its page's day.
_APART = 3
#: Characters behind the prose in which a post may stand, and behind its author up to its day.
_TOO_LONG, _BESIDE = 400, 24


class Stated(Struct, frozen=True):
    """What the page says of its own day."""

    clues: tuple[Clue, ...] = ()
    unused: tuple[Clue, ...] = ()
    time: str | None = None


def stated(text: str, body: Span, title: Span | None, cuts: Sequence[Span] = ()) -> Stated:
    """The date line and the dateline of the article whose prose is ``body``, and what other dates of the page say or do not say.

    ``cuts`` are days that stand on a line with other words and are lines of their own all the same.
    """
    opening = dateline(text, body)
    found = beside(text, body, title, cuts)
    lines = [_on_the_visit(line, text, opening, title) for line in found if opening is None or line.expression.span != opening.span]
    own = next((_read_alike(line, lines) for line in lines if line.own and line.cost <= _TOO_MUCH), None)
    clues = [opening] if opening else []
    unused: list[Clue] = []
    if own and not opening and _heads(own, text, title):
        clues += _of_masthead(own)
    elif own:
        clues.append(published_clue(own.expression, DATE_LINE, PARTIAL_LINE, "stated"))
    for line in lines:
        if own and line.expression.span == own.expression.span:
            continue
        clue = _other(line)
        (clues if clue.strength else unused).append(clue)
    unused += [Clue(Span(m.start(), m.end()), "counts from the day of the visit, which is not told", Mask(), 0) for m in _ago(text, body)]
    clues += _posts(text, body)
    return Stated(tuple(clues), tuple(unused), own.time if own else None)


def _on_the_visit(line: DateLine, text: str, opening: Clue | None, title: Span | None) -> DateLine:
    """A day with its weekday on a page's first line, over the headline, is the visit's where the dateline tells one days before it."""
    at, days = line.expression.span, days_of(line.expression)
    if not (opening and title and line.own and len(days) == 1 and days[0].min and at.end <= title.start):
        return line
    day, told = days[0].min, opening.mask.month_days or frozenset((w.min.month, w.min.day) for w in opening.mask.intervals if w.min)
    near = {(near.month, near.day) for near in (day + timedelta(days=n) for n in range(-_APART, _APART + 1))}
    visit = told and not told & near and _heads(line, text, title)
    return msgspec.structs.replace(line, own=False, bound=True) if visit else line


def _heads(line: DateLine, text: str, title: Span | None) -> bool:
    """Whether a day with its weekday is the first that a page tells, over its headline."""
    weekday = any(name in line.expression.words.casefold() for name in WEEKDAYS)
    return weekday and title is not None and line.expression.span.end <= title.start and not text[: line.expression.span.start].strip()


def _of_masthead(line: DateLine) -> Iterator[Clue]:
    """The day at the head of a page: its own, unless what it tells shows that it is the visit's; never later than that."""
    yield published_clue(line.expression, MASTHEAD_LINE, PARTIAL_LINE, "stated")
    if len(days_of(line.expression)) == 1:
        yield _other(msgspec.structs.replace(line, bound=True))


def _read_alike(line: DateLine, lines: Sequence[DateLine]) -> DateLine:
    """A date in figures that may be read in two ways, or one without its year, as another of the page's lines tells such a day in full."""
    told = {days[0] for other in lines if len(days := days_of(other.expression)) == 1}
    days, part = days_of(line.expression), day_of_year(line.expression)
    either = [
        day for day in told if day in days or (part and day.min and (day.min.month, day.min.day) == (part.first_month, part.first_day))
    ]
    if len(days) == 1 or len(either) != 1:
        return line
    settled = msgspec.structs.replace(line.expression, meaning=Fixed(either[0]))
    return msgspec.structs.replace(line, expression=settled)


def _other(line: DateLine) -> Clue:
    """Another day on the page: that of its last change or of its making bounds the article's from above; the rest says nothing."""
    day = days_of(line.expression)
    if day and len(day) == 1 and (line.updated or line.bound):
        says = f"the page was {'changed' if line.updated else 'made'} then: published no later than {day[0].max}"
        return Clue(line.expression.span, says, Mask((When(None, day[0].max),)), PAGE_MADE if line.updated else PAGE_SAVED)
    return Clue(line.expression.span, "a day of something else on the page", Mask(), 0)


def _posts(text: str, body: Span) -> Iterator[Clue]:
    """The days of the posts that the article shows, which are older than it."""
    for match in POSTED.finditer(text, body.start, min(len(text), body.end + _TOO_LONG)):
        for time in find(text, match.end(), match.end() + _BESIDE):
            if (days := days_of(time)) and len(days) == 1 and time.span.start == match.end():
                says = f"a post of then is shown: published no earlier than {days[0].min}"
                yield Clue(time.span, says, Mask((When(days[0].min, None),)), PAST_EVENT)


def _ago(text: str, body: Span) -> Iterator[re.Match[str]]:
    for region in (Span(0, body.start), Span(body.end, len(text))):
        for line in AGO_LINE.finditer(text, region.start, region.end):
            if AGO.match(line[0]):
                yield line
