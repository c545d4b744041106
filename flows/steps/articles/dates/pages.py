"""The days that a page states of itself: date lines beside the prose, and the dateline that opens it."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

import msgspec
from msgspec import Struct

from flows import calendar
from flows.calendar import Mask
from flows.english import datelines, furniture
from flows.english.clues import PAST_EVENT, Clue
from flows.english.clues.labels import (
    AGO,
    AGO_LINE,
    CORRECTION,
    MASTHEAD,
    NOTE,
    PICTURE,
    POSTED,
    PUBLISHED_LABEL,
    UPDATED_LABEL,
    WEATHER,
)
from flows.english.times import TimeExpression, find
from flows.english.times.lexicon import WEEKDAYS
from flows.english.times.meanings import Fixed, Numeric, OfYear
from flows.records import PublishedBasis, Span, When
from flows.steps.articles.dates.written import dates

#: Strengths: a date line's full day, its day without a year; a dateline's; what must hold because the page was made or changed then.
DATE_LINE, PARTIAL_LINE, DATELINE, PARTIAL_DATELINE, PAGE_MADE, PAGE_SAVED = 72, 66, 70, 68, 60, 59

#: A date line is short: so many characters, so many words beside the date ("By Anna Li | 3 March 2021 | Politics | 93 views").
_LONG, _MANY_WORDS = 110, 9
#: Longer lines are not even searched for a labelled date ("Published … updated …"); fewer lines from the body are enough.
_TOO_LONG, _FAR = 400, 400
#: So many short lines between a date and the headline below it are a menu; words of an entry of one.
_MENU, _ENTRY = 3, 4
#: Characters beside a date below the body that bears no label, and the lines below the body in which it stands.
_BESIDE, _NEAR_BELOW = 24, 6
#: Days between a dateline and its page's day.
_APART = 3
#: Kinds of line behind which the dates below the body are of something else.
_OTHERS = frozenset(("list", "comments"))
#: Characters of a correction or another note below the prose.
_NOTE = 2500
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_PARTED = re.compile(r"\s*[/|>»›•·]\s*")
#: Costs by which the article's own date line is chosen: below the body a line is rather a teaser's, above the headline the page's own day.
_BELOW, _ABOVE_TITLE, _BETWEEN, _NO_YEAR, _PER_WORD, _LABELLED, _CLOCKED, _TOO_MUCH = 4, 8, 0.3, 3, 0.7, -6, -2, 30
#: Of two days on one line the one that can be read in one way only.
_AMBIGUOUS = 0.1

_CLOCK = re.compile(
    r"(?<![\d.:])(?P<h>[01]?\d|2[0-3])[:.h](?P<m>[0-5]\d)(?!\d|[.:]\d{4})(?:[:.][0-5]\d)?(?:\s*(?P<half>[ap])\.?m\b)?", re.I
)
#: A time of day between a label and its date: "Published: 13:05 BST, 5 February".
_DAYTIME = re.compile(rf"{_CLOCK.pattern}(?:\s*(?:[A-Z]{{2,4}}\b|\(?(?:UTC|GMT)[+-]?[\d:]*\)?))?[\s,|]*$", re.I)
_PLACE = re.compile(r"^\W*(?:[A-ZÀ-Ž][A-ZÀ-Ž .’'-]{2,}|[A-Z]{3,})(?:[,\s]*/[^/\n]{3,40}/)?(?:,\s*[A-Z][\w .’'-]{1,30})?[,\s(—–-]*$")


class Line(Struct, frozen=True):
    """A date on a line of the page; the lower its ``cost`` the likelier it is the article's own. ``time`` is HH:MM.

    ``own`` is false where it can only be the day of something else, ``bound`` true where the page was made or changed then.
    """

    expression: TimeExpression
    cost: float
    own: bool
    bound: bool
    updated: bool
    time: str | None = None


class Stated(Struct, frozen=True):
    """What the page says of its own day."""

    clues: tuple[Clue, ...] = ()
    unused: tuple[Clue, ...] = ()
    time: str | None = None


def stated(text: str, body: Span, title: Span | None) -> Stated:
    """The date line and the dateline of the article whose prose is ``body``, and what other dates of the page say or do not say."""
    dateline = _dateline(text, body)
    lines = sorted((*_above(text, body, title), *_below(text, body)), key=lambda line: line.cost)
    lines = [_on_the_visit(line, text, dateline, title) for line in lines if dateline is None or line.expression.span != dateline.span]
    own = next((_read_alike(line, lines) for line in lines if line.own and line.cost <= _TOO_MUCH), None)
    clues = [dateline] if dateline else []
    unused: list[Clue] = []
    if own:
        clues.append(_clue(own.expression, DATE_LINE, PARTIAL_LINE, "stated"))
    for line in lines:
        if own and line.expression.span == own.expression.span:
            continue
        clue = _other(line)
        (clues if clue.strength else unused).append(clue)
    unused += [Clue(Span(m.start(), m.end()), "counts from the day of the visit, which is not told", Mask(), 0) for m in _ago(text, body)]
    clues += _posts(text, body)
    return Stated(tuple(clues), tuple(unused), own.time if own else None)


def _on_the_visit(line: Line, text: str, dateline: Clue | None, title: Span | None) -> Line:
    """A day with its weekday on a page's first line, over the headline, is the visit's where the dateline tells one days before it."""
    at, days = line.expression.span, _days(line.expression)
    if not (dateline and title and line.own and len(days) == 1 and days[0].min and at.end <= title.start):
        return line
    day, told = days[0].min, dateline.mask.month_days or frozenset((w.min.month, w.min.day) for w in dateline.mask.intervals if w.min)
    near = {(near.month, near.day) for near in (day + timedelta(days=n) for n in range(-_APART, _APART + 1))}
    first = not text[: at.start].strip() and any(name in line.expression.words.casefold() for name in WEEKDAYS)
    return msgspec.structs.replace(line, own=False, bound=True) if first and told and not told & near else line


def _read_alike(line: Line, lines: Sequence[Line]) -> Line:
    """A date in figures that may be read in two ways, or one without its year, as another of the page's lines tells such a day in full."""
    told = {days[0] for other in lines if len(days := _days(other.expression)) == 1}
    days, part = _days(line.expression), _of_year(line.expression)
    either = [
        day for day in told if day in days or (part and day.min and (day.min.month, day.min.day) == (part.first_month, part.first_day))
    ]
    if len(days) == 1 or len(either) != 1:
        return line
    settled = msgspec.structs.replace(line.expression, meaning=Fixed(either[0]))
    return msgspec.structs.replace(line, expression=settled)


def _other(line: Line) -> Clue:
    """Another day on the page: that of its last change or of its making bounds the article's from above; the rest says nothing."""
    day = _days(line.expression)
    if day and len(day) == 1 and (line.updated or line.bound):
        says = f"the page was {'changed' if line.updated else 'made'} then: published no later than {day[0].max}"
        return Clue(line.expression.span, says, Mask((When(None, day[0].max),)), PAGE_MADE if line.updated else PAGE_SAVED)
    return Clue(line.expression.span, "a day of something else on the page", Mask(), 0)


def _posts(text: str, body: Span) -> Iterator[Clue]:
    """The days of the posts that the article shows, which are older than it."""
    for match in POSTED.finditer(text, body.start, min(len(text), body.end + _TOO_LONG)):
        for time in find(text, match.end(), match.end() + _BESIDE):
            if (days := _days(time)) and len(days) == 1 and time.span.start == match.end():
                says = f"a post of then is shown: published no earlier than {days[0].min}"
                yield Clue(time.span, says, Mask((When(days[0].min, None),)), PAST_EVENT)


def _above(text: str, body: Span, title: Span | None) -> Iterator[Line]:
    """The dates of short lines above the body; one that a menu parts from the headline is the day on which the page was made."""
    menu = 0
    for distance, (start, end) in enumerate(reversed(_lines(text, 0, body.start))):
        over_title = title is not None and end <= title.start
        cost = distance + _ABOVE_TITLE if over_title else _BETWEEN * distance if title else distance
        in_title = title is not None and start < title.end and title.start < end
        for line in _on_line(text, start, end, cost):
            if in_title and not _days(line.expression):
                continue
            masthead = MASTHEAD.search(text, start, end) or WEATHER.search(text, max(0, start - _LONG), start)
            header = menu >= _MENU or (over_title and bool(masthead))
            yield msgspec.structs.replace(line, own=line.own and not header, bound=header)
        entry = text[start:end].strip()
        menu += _entries(entry, over_title, title is None)


def _entries(line: str, over_title: bool, untitled: bool) -> int:
    """How many entries of a menu a line has: each part of one that leads through the site, or the line itself if it is short. What a
    page tells of the text in figures ("News ID: 1842") is none."""
    if furniture.kind_of(line) == "navigation" and (over_title or untitled):
        return len([part for part in _PARTED.split(line) if part.strip()])
    return over_title and len(line.split()) <= _ENTRY and not any(c.isdigit() for c in line)


def _below(text: str, body: Span) -> Iterator[Line]:
    """The dates of short lines below the body, up to where the page goes on to other articles or to what its readers say. Behind that
    only the page's last word may tell its own: the one line there with a label and nothing else."""
    over = corrected = False
    beyond: list[Line] = []
    for distance, (start, end) in enumerate(_lines(text, body.end, len(text))):
        words = text[start:end].strip()
        kind = furniture.kind_of(words)
        over = over or kind in _OTHERS
        reach = (NOTE, _NOTE), (CORRECTION, _TOO_LONG)
        corrected = corrected or any(note.search(text, max(body.start, start - far), start) for note, far in reach)
        for line in _on_line(text, start, end, _BELOW + 2 * distance):
            labelled = line.cost < _BELOW + 2 * distance or kind == "source"
            bare = len(words) <= len(line.expression.words) + _BESIDE and distance < _NEAR_BELOW
            own = line.own and not over and not corrected and (labelled or bare)
            if over and line.own and labelled and kind == "date":
                beyond.append(msgspec.structs.replace(line, cost=line.cost - 2 * distance))
            else:
                yield msgspec.structs.replace(line, own=own, updated=line.updated or (corrected and bare and not over))
    yield from beyond if len(beyond) == 1 else (msgspec.structs.replace(line, own=False) for line in beyond)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [match.span() for match in _LINE.finditer(text, start, end)][: 10 * _FAR]


def _on_line(text: str, start: int, end: int, cost: float) -> Iterator[Line]:
    """The day-level dates of a line that is short or that labels them."""
    if end - start > _TOO_LONG or not any(c.isdigit() for c in text[start:end]):
        return
    times = [t for t in dates(text, start, end) if _days(t) or _of_year(t)]
    if not times:
        return
    words = text[start:end]
    for time in reversed(times):
        words = words[: time.span.start - start] + " " + words[time.span.end - start :]
    clock = _CLOCK.search(words)
    spare = len(re.findall(r"[^\W\d_]{2,}", words))
    previous = start
    for time in times:
        before = text[max(previous, time.span.start - 40) : time.span.start]
        if previous == start and not before.strip() and start:
            before = _line_before(text, start)
        previous = time.span.end
        before = _DAYTIME.sub("", before)
        published, updated = bool(PUBLISHED_LABEL.search(before)), bool(UPDATED_LABEL.search(before))
        if not (published or updated) and (spare > _MANY_WORDS or end - start > _LONG):
            continue
        total = (
            cost
            + _AMBIGUOUS * (len(_days(time)) - 1)
            + _PER_WORD * spare
            + (_LABELLED if published else 0)
            + (_CLOCKED if clock else 0)
            + (0 if _days(time) else _NO_YEAR)
        )
        own = not updated and (published or not PICTURE.search(words))
        yield Line(time, total, own, False, updated, _time(clock) if clock else None)


def _line_before(text: str, start: int) -> str:
    """The line above, where it is short enough to be a label."""
    line = text[max(0, start - _TOO_LONG) : start].rstrip().rsplit("\n", 1)[-1]
    return line if len(line) <= 24 else ""


def _time(clock: re.Match[str]) -> str:
    hour = int(clock["h"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower() == "p" else 0)
    return f"{hour:02}:{clock['m']}"


def _dateline(text: str, body: Span) -> Clue | None:
    """A date after a place in capitals, or within a dateline of another form: before the body on its line, on the line above it or as its
    first words."""
    here = max(text.rfind("\n", 0, body.start) + 1, body.start - _TOO_LONG)
    here = stamp.end() if here == 0 and (stamp := datelines.STAMP.match(text)) else here
    floor = max(0, here - _TOO_LONG)
    above = max(text.rfind("\n", floor, floor + len(text[floor:here].rstrip())) + 1, floor)
    inner = datelines.INNER.search(text, here, body.start + 2)
    here = inner.end() if inner else here
    before, alone = datelines.DATELINE.match(text[here : body.start + 2]), datelines.ALONE.match(text[above:here].strip())
    for start, end, formed in ((here, body.start, before), (above, here, alone), (body.start, min(body.end, body.start + 90), None)):
        for time in find(text, start, end):
            placed = formed or _PLACE.match(text[start : time.span.start])
            if (_days(time) or _of_year(time)) and placed and time.span.start - start < 80:
                return _clue(time, DATELINE, PARTIAL_DATELINE, "dateline")
    return None


def _clue(time: TimeExpression, full: int, partial: int, basis: PublishedBasis) -> Clue:
    days, part = _days(time), _of_year(time)
    if days:
        says = "published on " + " or ".join(str(day.min) for day in days)
        return Clue(time.span, says, Mask(days), full, basis)
    assert part is not None and part.first_day is not None
    weekdays = frozenset() if part.weekday is None else frozenset({part.weekday})
    says = f"published on day {part.first_day} of month {part.first_month}, in a year that is not told"
    return Clue(time.span, says, Mask((), weekdays, frozenset({(part.first_month, part.first_day)})), partial, basis)


def _days(time: TimeExpression) -> tuple[When, ...]:
    """The single days that an expression with its year may mean."""
    match time.meaning:
        case Fixed(when) if calendar.is_day(when):
            return (when,)
        case Numeric(days):
            return tuple(calendar.day(day) for day in days)
    return ()


def _of_year(time: TimeExpression) -> OfYear | None:
    meaning = time.meaning
    return meaning if isinstance(meaning, OfYear) and meaning.first_day and meaning.first_day == meaning.last_day else None


def _ago(text: str, body: Span) -> Iterator[re.Match[str]]:
    for region in (Span(0, body.start), Span(body.end, len(text))):
        for line in AGO_LINE.finditer(text, region.start, region.end):
            if AGO.match(line[0]):
                yield line
