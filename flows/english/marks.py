"""Quotation marks → quotations: a paragraph-aware machine that survives mixed, missing, inverted and unbalanced marks.

Marks come before grammar: this module looks at characters only, so that it also works where a parser would be lost.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from flows.english.patterns import Parts
from flows.language import Quotation
from flows.records import Paragraph, Span

#: Double marks of every style; two apostrophes or two backticks count as one double mark, as some feeds write it.
_DOUBLE = re.compile("''|``|[\"“”„‟«»〝〞＂]")
_SINGLE = re.compile("['‘’‚‛]")
_OPENING = frozenset("“„‟«〝‘‚") | {"``"}
_CLOSING = frozenset("”»〞’")
_BEFORE_OPEN = " \t\n\r\u00a0\u2009\u200b([{—–-/:"
_AFTER_CLOSE = " \t\n\r\u00a0\u2009\u200b.,;:!?)]}—–-/…"
_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")
_PARTS = Parts(
    said="said|says|added|adds|noted|stressed|told|wrote|explained|explains|continued|concluded|assured",
    third="he|she|they|it",
    pronoun="{third}|we|I|who",
    verb=r"(?:\w+ly\s+)?\w+(?:ed|id|ote|ys)",
    name=r"(?:the\s|The\s)?(?:[A-Z]?[\w.’'-]+\s){1,6}?",
)
#: A comma and a short tag ("…, he said") that shows where a quotation without its closing mark ends.
_TAG = re.compile(_PARTS(r",(?=\s+(?:{pronoun}\s+{verb}\b|{name}?{said}\b))"))
#: A single mark where speech is announced, which a careless editor closes with a double one.
_ANNOUNCED = re.compile(r"(?<=[,:]\s)['‘](?=[A-Z])")
#: A mark behind a comma and a blank, glued to who speaks or to the verb: it closes ("we won, “said the mayor").
_TELLER = re.compile(_PARTS(r"(?<=[,.?!…] )(?:''|``|[\"“”„‟«»])(?:(?:{third}|the \w+)\s+(?:\w+ly\s+)?\w+|{said}\b)"))
#: How a report begins, which a closing mark that nothing opened does not make its speaker's words: "Moe expressed his hope that …".
_REPORT = re.compile(
    _PARTS(
        r"(?:[A-Z][\w.’'-]+\s){1,5}(?:(?:also|further|has|had)\s)?(?:{said}|stated|expressed|emphasi[sz]ed|underlined)\s(?:\w+\s){0,4}that\b"
    )
)
#: So many quotations may stand side by side inside another.
_BESIDE = 3
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Sr|Sept|Feb|Jan|Aug|Oct|Nov|Dec|No|vs|Lt|Col|Prof)\.$")


class _Mark(Struct):
    start: int
    end: int
    turn: str  # "open", "close" or "either"


def quotations(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """The quotations of an article in order, each within one paragraph; offsets count code points of ``text``.

    A quotation that runs over paragraphs gives one quotation for each of them. Nested quotations stay inside the outer one.
    """
    found: list[Quotation] = []
    running = False  # a quotation was left open by the paragraph before
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1 :]
        here, running = _paragraph(text, paragraph.span, index, running, following)
        found += here
    return tuple(found)


def sentence_breaks(text: str, start: int, end: int) -> list[int]:
    """Offsets at which a new sentence starts within ``text[start:end]``, by punctuation alone."""
    return [m.end() for m in _SENTENCE.finditer(text, start, end) if not _ABBREVIATION.search(text, start, m.start() + 1)]


class _Open(Struct):
    """A quotation that is being read: where it and its words begin, whether its opening mark is there, whether it runs on from the
    paragraph before, and how many quotations are open inside it."""

    outer: int
    inner: int
    opened: bool = True
    carried: bool = False
    depth: int = 0


def _paragraph(text: str, span: Span, index: int, running: bool, following: Sequence[Paragraph]) -> tuple[list[Quotation], bool]:
    """The quotations of a paragraph, and whether the last of them runs on in the next one."""
    marks = _marks(text, span)
    found: list[Quotation] = []
    reading = _resumed(marks, span) if running else None
    if reading is not None and reading.opened:
        marks = marks[1:]
    for position, mark in enumerate(marks, 1):
        if reading is None and mark.turn == "close":
            start = _lost_opening(text, span, found, mark.start)
            if start is not None:
                found.append(_quotation(text, index, start, start, mark.start, mark.end, False, True, False))
        elif reading is None:
            reading = _Open(mark.start, mark.end)
        elif mark.turn == "open" and _nests(marks, position):
            reading.depth += 1
        elif mark.turn == "open" and not _TELLER.match(text, mark.start):
            stop = _lost_closing(text, reading.inner, mark.start)
            found.append(_ended(text, index, reading, stop, stop, closed=False))
            reading = _Open(mark.start, mark.end)
        elif mark.turn == "close" and reading.depth:
            reading.depth -= 1
        else:
            found.append(_ended(text, index, reading, mark.start, mark.end, closed=True))
            reading = None
    runs_on = False
    if reading is not None:
        is_tagged = _tagged(text, reading.inner, span.end)
        runs_on = not is_tagged and _runs_on(text, following)
        stop = span.end if (runs_on or reading.carried) and not is_tagged else _lost_closing(text, reading.inner, span.end)
        found.append(_ended(text, index, reading, stop, stop, closed=False))
    return _with_singles(text, span, index, [q for q in found if q.inner.start < q.inner.end]), runs_on


def _resumed(marks: Sequence[_Mark], span: Span) -> _Open | None:
    """The quotation that the paragraph before left open, if this one goes on with it: with its mark again, or without any."""
    first = marks[0] if marks else None
    if first is None or first.turn == "close":
        return _Open(span.start, span.start, opened=False, carried=True)
    return _Open(first.start, first.end, carried=True) if first.start <= span.start + 1 else None


def _ended(text: str, index: int, reading: _Open, inner_end: int, outer_end: int, *, closed: bool) -> Quotation:
    return _quotation(text, index, reading.outer, reading.inner, inner_end, outer_end, reading.opened, closed, reading.carried)


def _marks(text: str, span: Span) -> list[_Mark]:
    marks = []
    for m in _DOUBLE.finditer(text, span.start, span.end):
        before = text[m.start() - 1] if m.start() > span.start else " "
        after = text[m.end()] if m.end() < span.end else " "
        if m.group() in '"＂' and before.isdigit() and (after.isdigit() or after in " -") and _measures(text, m.start()):
            continue
        stands_free = span.start < m.start() and before.isspace() and m.end() < span.end and after.isspace()
        turn = "either" if stands_free and m.group() in _CLOSING else _turn(m.group(), before, after)
        marks.append(_Mark(m.start(), m.end(), turn))
    return _settle(marks)


def _measures(text: str, at: int) -> bool:
    """Inches, minutes of arc: 5'10", 3 1/2"."""
    return re.search(r"\d['’/ ]\s?\d+$", text[max(0, at - 8) : at]) is not None


def _turn(mark: str, before: str, after: str) -> str:
    """Which way a mark turns by its shape and its neighbours; a careless editor's “ at the end of a word closes."""
    loose_before, loose_after = before in _BEFORE_OPEN, after in _AFTER_CLOSE
    if mark in _OPENING:
        return "close" if not loose_before and loose_after and mark in "“«" else "open"
    if mark in _CLOSING:
        return "open" if loose_before and not loose_after and before not in "-—–/" else "close"
    if loose_before and not loose_after:
        return "either" if before in "-—–/" else "open"
    if loose_after and not loose_before:
        return "close"
    return "either"


def _settle(marks: list[_Mark]) -> list[_Mark]:
    """Marks that turn either way take the turn that the mark before them leaves."""
    inside = False
    for position, mark in enumerate(marks):
        if mark.turn == "either":
            mark.turn = "close" if inside else "open"
            following = marks[position + 1].turn if position + 1 < len(marks) else None
            if not inside and following == "open" and len(marks) - position == 2:
                mark.turn = "close"
        inside = mark.turn == "open"
    return marks


def _nests(marks: list[_Mark], position: int) -> bool:
    """Whether the opening mark just before ``position`` opens a quotation inside another: once it and a few beside it are closed, one
    more closing mark follows."""
    turns = [mark.turn for mark in marks[position : position + 2 * _BESIDE]]
    return any(turns[: 2 * pairs + 2] == ["close", *["open", "close"] * pairs, "close"] for pairs in range(_BESIDE))


def _lost_opening(text: str, span: Span, found: list[Quotation], end: int) -> int | None:
    """Where a quotation begins whose opening mark is lost: behind a single mark that announces speech ("said, 'We won."), else at the start
    of its sentence, after the quotation before it, unless that is a report."""
    floor = found[-1].outer.end if found else span.start
    breaks = sentence_breaks(text, floor, end - 1)
    start = breaks[-1] if breaks else floor
    single = _ANNOUNCED.search(text, start, end)
    if single is not None:
        return single.end()
    while start < end and text[start] in " \t\n\r\u00a0,.;:":
        start += 1
    return start if text[start:end].count(" ") >= 2 and not _REPORT.match(text, start, end) else None


def _lost_closing(text: str, start: int, end: int) -> int:
    """Where a quotation ends whose closing mark is lost: before a tag such as "…, he said", else with all that there is."""
    tag = _TAG.search(text, start, end)
    if tag is not None:
        return tag.end()
    stop = end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return stop


def _tagged(text: str, start: int, end: int) -> bool:
    """Whether the last sentence of a quotation left open tells who said it, so that only its closing mark is lost."""
    return _TAG.search(text, max([start, *sentence_breaks(text, start, end)]), end) is not None


def _runs_on(text: str, following: Sequence[Paragraph]) -> bool:
    """Whether a quotation left open goes on: the next paragraph opens one again, or a lone closing mark comes before any
    opening one (a quotation broken into lines)."""
    for position, paragraph in enumerate(following[:12]):
        marks = _marks(text, paragraph.span)
        if not marks:
            continue
        if marks[0].turn == "close":
            return True
        return position == 0 and marks[0].start <= paragraph.span.start + 1
    return False


def _quotation(
    text: str, index: int, outer: int, start: int, end: int, outer_end: int, opened: bool, closed: bool, carried: bool, single: bool = False
) -> Quotation:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quotation(index, Span(outer, max(outer_end, end)), Span(start, end), opened, closed, carried, single)


def _with_singles(text: str, span: Span, index: int, doubles: list[Quotation]) -> list[Quotation]:
    """Add quotations between single marks, outside the double ones: an apostrophe never opens one, and closes none in a word."""
    if "'" not in text[span.start : span.end] and "‘" not in text[span.start : span.end]:
        return doubles
    found = list(doubles)
    taken = [(q.outer.start, q.outer.end) for q in doubles]
    gaps, floor = [], span.start
    for start, end in taken:
        gaps.append((floor, start))
        floor = end
    gaps.append((floor, span.end))
    for start, end in gaps:
        found += _singles(text, Span(start, end), index)
    return sorted(found, key=lambda q: q.outer)


def _singles(text: str, span: Span, index: int) -> list[Quotation]:
    found: list[Quotation] = []
    opener: int | None = None
    closer: int | None = None
    for m in _SINGLE.finditer(text, span.start, span.end):
        before = text[m.start() - 1] if m.start() > span.start else " "
        after = text[m.end()] if m.end() < span.end else " "
        opens = before in " \n\t\u00a0([—–" and (after.isalnum() or after in "…[$£") and not _elided(text, m.end())
        closes = not before.isspace() and after in _AFTER_CLOSE
        if opens and m.group() != "’":
            if opener is not None and closer is not None:
                found.append(_quotation(text, index, opener, opener + 1, closer, closer + 1, True, True, False, single=True))
            opener, closer = m.start(), None
        elif closes and opener is not None:
            # a possessive plural ("the workers' party") closes only if nothing better comes
            if before in ",.?!…" or closer is None or text[closer - 1] not in ",.?!…":
                closer = m.start()
            if before in ",.?!…" or text[m.end() : m.end() + 1] in ",.;:?!)":
                found.append(_quotation(text, index, opener, opener + 1, m.start(), m.end(), True, True, False, single=True))
                opener = closer = None
    if opener is not None and closer is not None:
        found.append(_quotation(text, index, opener, opener + 1, closer, closer + 1, True, True, False, single=True))
    return [q for q in found if q.inner.start < q.inner.end]


def _elided(text: str, at: int) -> bool:
    """'90s, 'em, 'til: an apostrophe for letters left out."""
    return re.match(r"(?:\d0s|em\b|til\b|cause\b|n\b|tis\b|twas\b|round\b)", text[at : at + 6]) is not None
