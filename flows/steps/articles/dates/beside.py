"""The days on the short lines beside an article's prose, and how likely each is the article's own."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec
from msgspec import Struct

from flows.english import furniture
from flows.english.clues.labels import CORRECTION, MASTHEAD, NOTE, PICTURE, PUBLISHED_LABEL, UPDATED_LABEL, WEATHER
from flows.english.times import TimeExpression
from flows.records import Span
from flows.steps.articles.dates.reading import day_of_year, days_of
from flows.steps.articles.dates.written import dates

#: A date line is short: so many characters, so many words beside the date ("By Anna Li | 3 March 2021 | Politics | 93 views").
_LONG, _MANY_WORDS = 110, 9
#: Longer lines are not even searched for a labelled date ("Published … updated …"); fewer lines from the body are enough.
_TOO_LONG, _FAR = 400, 400
#: So many short lines between a date and the headline below it are a menu; words of an entry of one.
_MENU, _ENTRY = 3, 4
#: Characters beside a date below the body that bears no label, and the lines below the body in which it stands.
_BESIDE, _NEAR_BELOW = 24, 6
#: Kinds of line behind which the dates below the body are of something else.
_OTHERS = frozenset(("list", "comments"))
#: Characters of a correction or another note below the prose.
_NOTE = 2500
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SEGMENT = re.compile(r"\s[|•·]\s")
_PARTED = re.compile(r"\s*[/|>»›•·]\s*")
#: Costs by which the article's own date line is chosen: below the body a line is rather a teaser's, above the headline the page's own day.
_BELOW, _ABOVE_TITLE, _BETWEEN, _NO_YEAR, _PER_WORD, _LABELLED, _CLOCKED = 4, 8, 0.3, 3, 0.7, -6, -2
#: Of two days on one line the one that can be read in one way only.
_AMBIGUOUS = 0.1

_CLOCK = re.compile(
    r"(?<![\d.:])(?P<h>[01]?\d|2[0-3])[:.h](?P<m>[0-5]\d)(?!\d|[.:]\d{4})(?:[:.][0-5]\d)?(?:\s*(?P<half>[ap])\.?m\b)?", re.I
)
#: A time of day between a label and its date: "Published: 13:05 BST, 5 February".
_DAYTIME = re.compile(rf"{_CLOCK.pattern}(?:\s*(?:[A-Z]{{2,4}}\b|\(?(?:UTC|GMT)[+-]?[\d:]*\)?))?[\s,|]*$", re.I)


class DateLine(Struct, frozen=True):
    """A date on a line of the page; the lower its ``cost`` the likelier it is the article's own. ``time`` is HH:MM.

    ``own`` is false where it can only be the day of something else, ``bound`` true where the page was made or changed then.
    """

    expression: TimeExpression
    cost: float
    own: bool
    bound: bool
    updated: bool
    time: str | None = None


def beside(text: str, body: Span, title: Span | None, cuts: Sequence[Span] = ()) -> list[DateLine]:
    """The days on the lines above and below the prose ``body``, the likeliest first; each of the ``cuts`` is a line of its own."""
    above, below = _lines(text, 0, body.start, cuts), _lines(text, body.end, len(text), cuts)
    return sorted((*_above(text, above, title), *_below(text, body, below)), key=lambda line: line.cost)


def _above(text: str, lines: Sequence[tuple[int, int]], title: Span | None) -> Iterator[DateLine]:
    """The dates of short lines above the body; one that a menu parts from the headline is the day on which the page was made."""
    menu = 0
    for distance, (start, end) in enumerate(reversed(lines)):
        over_title = title is not None and end <= title.start
        cost = distance + _ABOVE_TITLE if over_title else _BETWEEN * distance if title else distance
        in_title = title is not None and start < title.end and title.start < end
        for line in _on_line(text, start, end, cost):
            if in_title and not days_of(line.expression):
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


def _below(text: str, body: Span, lines: Sequence[tuple[int, int]]) -> Iterator[DateLine]:
    """The dates of short lines below the body, up to where the page goes on to other articles or to what its readers say. Behind that
    only the page's last word may tell its own: the one line there with a label and nothing else."""
    over = corrected = False
    beyond: list[DateLine] = []
    for distance, (start, end) in enumerate(lines):
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


def _lines(text: str, start: int, end: int, cuts: Sequence[Span]) -> list[tuple[int, int]]:
    lines = [match.span() for match in _LINE.finditer(text, start, end)][: 10 * _FAR]
    bounds = sorted({bound for cut in cuts for bound in (cut.start, cut.end)})
    pieces = (piece for first, last in lines for piece in pairwise([first, *(b for b in bounds if first < b < last), last]))
    return [(first, last) for first, last in pieces if text[first:last].strip()]


def _on_line(text: str, start: int, end: int, cost: float) -> Iterator[DateLine]:
    """The day-level dates of a line that is short or that labels them."""
    if end - start > _TOO_LONG or not any(c.isdigit() for c in text[start:end]):
        return
    times = [t for t in dates(text, start, end) if days_of(t) or day_of_year(t)]
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
        alone = not _SEGMENT.split(text[time.span.end : end])[0].strip() and not text[start : time.span.start].strip()
        if not (published or updated or alone) and (spare > _MANY_WORDS or end - start > _LONG):
            continue
        total = (
            cost
            + _AMBIGUOUS * (len(days_of(time)) - 1)
            + _PER_WORD * min(spare, _MANY_WORDS)
            + (_LABELLED if published else 0)
            + (_CLOCKED if clock else 0)
            + (0 if days_of(time) else _NO_YEAR)
        )
        own = not updated and (published or not PICTURE.search(words))
        yield DateLine(time, total, own, False, updated, _time(clock) if clock else None)


def _line_before(text: str, start: int) -> str:
    """The line above, where it is short enough to be a label."""
    line = text[max(0, start - _TOO_LONG) : start].rstrip().rsplit("\n", 1)[-1]
    return line if len(line) <= 24 else ""


def _time(clock: re.Match[str]) -> str:
    hour = int(clock["h"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower() == "p" else 0)
    return f"{hour:02}:{clock['m']}"
