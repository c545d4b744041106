"""Text → its lines of sense: joined where a sentence was broken over two, cut where the page glued two things together."""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from flows.english import datelines, furniture, pictures
from flows.english import glued as seams
from flows.records import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_BLANK = " \t\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2009\u202f\u2060\ufeff\ufffd"
_AROUND = _BLANK + "\r\n\u2028\u2029\x0b\x0c\x85"
#: What stands in a word and is not seen: soft hyphens, breaks without width, marks of the direction of writing.
UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
#: Closing marks may follow the full stop of a sentence, and whom it is credited to: "… in Vell. (Nord)".
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]*]*(?:\s?[(/][A-Z][\w .&/-]{1,30}[)/])?$")
#: Widths at which texts are wrapped (the narrowest are a newspaper's columns), in characters; lines from which that can be seen, and of how
#: many one may be longer.
_WIDTHS = (22, 130)
_LINES, _LONGER = 5, 8
#: Words of a line from which an unfinished one is taken for running text and not for a menu's entry.
_RUNNING = 4
#: Words of a paragraph by itself, which has lost its ornate first letter if it begins with a small one.
_PARAGRAPH = 15
#: Words of an unfinished line above a paragraph that is a headline rather than the paragraph's beginning ("Talks on the bridge go on").
_HEADLINE = 12


#: Characters from which a line is taken for a whole article and looked into sentence by sentence, and how far from its ends.
_LONG_LINE, _LEAD, _LEAD_SENTENCES = 900, 700, 4
#: Ends of sentences behind the day of a page that is all on one line.
_SENTENCES = 2
_NEXT_SENTENCE = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
#: Characters below which nothing can be glued into a line.
_SHORTEST = 25
#: What a list sets before each of its entries.
BULLETS = "•·▪■●►»›> "
#: Kinds that a last sentence may be.
_TAILS = ("byline", "subscription", "appeal", "legal", "teaser", "share", "source")
#: Start, end and kind of something that was glued into a line.
_Cut = tuple[int, int, str]


class Line(Struct, frozen=True):
    """A line of sense. ``gap`` counts the line breaks before it (0: cut from the same line). ``kind`` is what the cutting saw it to be."""

    span: Span
    text: str
    gap: int
    kind: str | None = None

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def bulleted(self) -> bool:
        """Whether it is an entry of a list."""
        return self.text[0] in BULLETS or self.text.startswith("- ")

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return ends_sentence(self.text)


def ends_sentence(text: str) -> bool:
    """Whether the last mark is a full stop or its like, whatever closing marks follow."""
    return bool(_SENTENCE_END.search(text[-48:]))


def lines(text: str) -> list[Line]:
    """Split ``text``; every character that is not white space is in exactly one line."""
    pieces: list[Line] = []
    for line in _joined(_physical(text), text):
        pieces.extend(_pieces(line, not pieces))
    return pieces


def _physical(text: str) -> list[Line]:
    found: list[Line] = []
    end = 0
    for match in _LINE.finditer(text):
        stripped = match[0].strip(_BLANK)
        if stripped:
            start = match.start() + len(match[0]) - len(match[0].lstrip(_BLANK))
            between = text[end:start]
            found.append(
                Line(Span(start, start + len(stripped)), stripped, between.replace("\r\n", "\n").count("\n") + between.count("\r"))
            )
            end = start + len(stripped)
    return found


def _joined(physical: list[Line], text: str) -> list[Line]:
    """Join what belongs to one sentence: a text wrapped at a fixed width, or a link that stands on a line of its own."""
    width = _wrapped_at(physical)
    groups: list[list[Line]] = []
    words = 0
    for line in physical:
        if groups and _continues(groups[-1], line, words, width):
            groups[-1].append(line)
            words += line.words
        else:
            groups.append([line])
            words = line.words
    spans = [Span(group[0].span.start, group[-1].span.end) for group in groups]
    return [Line(span, text[span.start : span.end], group[0].gap) for span, group in zip(spans, groups, strict=True)]


def _continues(group: list[Line], line: Line, words_so_far: int, width: int | None) -> bool:
    """Whether a line goes on with the sentence of those before it."""
    last, broken = group[-1], len(group) > 1  # "… told the | Post | that …"
    if last.ends:
        return False
    if width and line.gap == 1 and len(last.text) >= 0.6 * width and not last.text.endswith(":"):
        return True
    paragraph = line.gap == 2 and line.words >= _PARAGRAPH and line.ends
    if words_so_far < _RUNNING or line.gap > 2 or (paragraph and (line.text[0].islower() or words_so_far <= _HEADLINE)):
        return False
    if datelines.DATELINE.match(line.text):
        return False
    small = line.text[0].islower() and line.words > 1 and (broken or words_so_far >= 6) and furniture.kind_of(line.text) is None
    return small or line.text[0] in ",;" or bool(furniture.OPEN_END.search(last.text))


def _wrapped_at(physical: list[Line]) -> int | None:
    """The width at which the text was wrapped, if it was: many lines of nearly one length that end in mid-sentence, behind which small
    letters follow, as in no menu or list of headlines. A few longer lines (a headline) may stand among them."""
    followed = [(line, behind) for line, behind in pairwise(physical) if behind.gap == 1]
    lengths = sorted(len(line.text) for line, _ in followed)
    if len(followed) < _LINES:
        return None
    for width in dict.fromkeys((lengths[-1], lengths[-1 - len(lengths) // _LONGER])):
        full = [(line, behind) for line, behind in followed if 0.8 * width <= len(line.text) <= width]
        broken = [behind for line, behind in full if not line.ends]
        goes_on = sum(line.text[0].islower() for line in broken) >= 0.4 * len(broken)
        if _WIDTHS[0] <= width <= _WIDTHS[1] and goes_on and len(full) >= 0.5 * len(followed) and len(broken) >= 0.5 * len(full):
            return width
    return None


def _pieces(line: Line, is_first: bool) -> list[Line]:
    """Cut a line at what was glued into it."""
    text = line.text
    stamp = datelines.STAMP.match(text) if is_first else None
    if len(text) < _SHORTEST and not stamp:
        return [line]
    glued = list(_glued(text))
    cuts = [(0, stamp.end(), "date")] if stamp else list(_stamped(text)) if is_first else []
    cuts += [*_credited(text, glued), *_shouted(text), *_unstopped(text), *_lead(text, glued), *_tail(text), *_signed_off(text)]
    bounds = sorted({0, len(text), *glued, *(bound for start, end, _ in cuts for bound in (start, end))})
    inside = [b for b in bounds if not any(start < b < end for start, end, _ in cuts)]
    found: list[Line] = []
    for start, end in zip(inside, inside[1:], strict=False):
        piece = text[start:end]
        kept = piece.strip(_AROUND)
        if kept:
            at = line.span.start + start + len(piece) - len(piece.lstrip(_AROUND))
            kind = next((name for a, z, name in cuts if a <= start and end <= z), None)
            found.append(Line(Span(at, at + len(kept)), kept, 0 if found else line.gap, kind))
    return found


def _glued(text: str) -> Iterator[int]:
    """Where two sentences are glued together, or a dateline to what stands above it; a straight mark between sentences closes a quotation
    if one is open, else it opens one."""
    for match in seams.GLUED.finditer(text):
        at = match.start()
        before = text[at - 1] == '"'
        if (before or text[at] == '"') and before != bool(text.count('"', 0, at - before) % 2):
            continue
        yield at
    inner = datelines.INNER.search(text, 0, _LEAD)
    if inner and not datelines.DATELINE.match(text):
        yield inner.end()


def _credited(text: str, glued: list[int]) -> Iterator[_Cut]:
    """Captions with the photographer's credit in brackets at their end; behind what has happened, an agency signs its text."""
    for match in pictures.CREDIT.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if not after and pictures.PAST.search(before) and seams.SIGNED_OFF["source"].search(text, len(before.rstrip())):
            continue
        alone = not after or match.end() in glued or after[0].isupper() or after[0] in '"“‘'
        parted = not before or before[-1] != " " or not after
        if (alone and parted) or datelines.DATELINE.match(after[:_LEAD].lstrip()):
            yield max([0, *(g for g in glued if g < match.start() and text[g] != "(")]), match.end(), "caption"


def _stamped(text: str) -> Iterator[_Cut]:
    """The day between the headline and the sentences of a page that is all on one line."""
    match = seams.STAMPED.search(text, 0, _LEAD)
    if match and not seams.OF_SENTENCE.search(text[: match.start()]) and len(_NEXT_SENTENCE.findall(text, match.end())) >= _SENTENCES:
        yield *match.span(), "date"


def _shouted(text: str) -> Iterator[_Cut]:
    """Headlines of other articles in capitals."""
    if all(c.isupper() for c in text if c.isalpha()) and not datelines.DATELINE.match(text):
        yield 0, len(text), "shouted"
        return
    dateline = datelines.DATELINE.match(text)
    for match in seams.SHOUTED.finditer(text, dateline.end() if dateline else 0):
        before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
        leads_in = bool(after) and after[0] in "—–-:,;"  # "THE VIEW FROM TOKYO — The minister…" is the paragraph's own beginning
        if match.end() - match.start() >= 25 and (not before or before[-1] in '.!?)”"’') and not leads_in:
            yield match.start(), match.end(), "teaser" if before or after else "shouted"


def _unstopped(text: str) -> Iterator[_Cut]:
    """A lead picture's caption without a full stop, which shows somebody in the present tense."""
    match = seams.UNSTOPPED.match(text)
    if match and pictures.SHOWN.search(match[0]) and not pictures.PAST.search(match[0]) and len(text[match.end() :].split()) >= _PARAGRAPH:
        yield 0, match.end(), "caption"


def _lead(text: str, glued: list[int]) -> Iterator[_Cut]:
    """Standfirst and lead picture's caption before the first paragraph of an article that is all in one line."""
    if len(text) < _LONG_LINE or datelines.DATELINE.match(text):
        return
    start = 0
    for end in [*(g for g in glued if g < _LEAD), *(m.end() for m in _NEXT_SENTENCE.finditer(text, 0, _LEAD))][:_LEAD_SENTENCES]:
        sentence = text[start:end]
        if pictures.VIDEO.match(sentence):
            yield start, end, "caption"
            return
        if start < end:
            dated = next((m for m in pictures.DATE.finditer(sentence) if m.end() < len(text)), None)
            if dated and not pictures.PAST.search(sentence[: dated.start()]) and dated.start() > 40:
                if start:
                    yield 0, start, "deck"
                yield start, start + dated.end(), "caption"
                return
            start = end


def _tail(text: str) -> Iterator[_Cut]:
    """Sentences at a long line's end that are furniture: who else reported, where to subscribe."""
    if len(text) < _LONG_LINE:
        return
    starts = [m.end() for m in _NEXT_SENTENCE.finditer(text, len(text) - _LEAD)]
    end = len(text)
    for start in reversed(starts):
        kind = next((kind.name for kind in furniture.KINDS if kind.name in _TAILS and kind.fits(text[start:end].strip())), None)
        if kind is None:
            return
        yield start, end, kind
        end = start


def _signed_off(text: str) -> Iterator[_Cut]:
    """Who wrote a paragraph, or where it was taken from, told at its end."""
    for kind, shape in seams.SIGNED_OFF.items():
        if (match := shape.search(text, max(0, len(text) - _LEAD))) and match.start() > 0:
            yield match.start(), match.end(), kind
            return
