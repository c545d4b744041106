"""Lines → title, body and the part that each line plays: weights as data, and the stretch of lines whose weights add up highest.

A line of prose weighs for the body by its length, a line of furniture against it. The body is the one contiguous stretch with
the highest sum, so that a teaser between paragraphs does not end it and an advertisement's sentence far below does not prolong it.
"""

from collections.abc import Iterator

from msgspec import Struct

from flows.english import furniture
from flows.records import Span
from flows.steps.articles.headline import HEADER, headline, repeats
from flows.steps.articles.kinds import INNER_END, beside_prose, kinds_of
from flows.steps.articles.lines import Line
from flows.steps.articles.trimming import content

#: A sentence weighs for prose with a quarter of a point a word, up to this.
_MOST = 12.0
#: Words of a line of which a second copy is the article's, once more.
_LONG = 20
#: After a heading such as "See also" the next lines are its list, until one is longer than this.
_LISTED = 28
#: Words of running prose after which a day, a comment form or a lone paragraph is taken to belong to something else.
_TOLD = 60
#: What stands among readers' comments, but not among the article's paragraphs, and within how many lines.
_AMONG, _REMARK = frozenset(("date", "share", "comments")), 12
#: What it is worth that a line quotes somebody: headlines' summaries and advertisements hardly do.
_QUOTED = 2.0
#: Sentences' ends within a lone paragraph that is no summary under another article's headline.
_SENTENCES = 2
#: Words of a standfirst above a day or an author.
_SUMMARY = 60
#: Words of what is no quotation, but ends with a mark or a colon.
_LABEL = 7
#: A lone paragraph speaks for the body as far as it shares its words with what was told before: below the first share not at all,
#: from the second on wholly.
_STRANGE, _FAMILIAR = 0.25, 0.55


class Layout(Struct, frozen=True):
    """``kinds[i]`` is what line ``i`` is; the body are the lines ``first`` to ``last``, both included (``first`` > ``last``: none)."""

    title: int | None
    title_span: Span | None
    first: int
    last: int
    kinds: tuple[str, ...]


def layout(lines: list[Line], declared_title: str | None, english: bool = True, extracted: bool = False) -> Layout:
    """Find the headline and the body among ``lines``.

    Only the wordings of ``english`` are known; a sentence of another language is known by its end. Of a text that was ``extracted``
    from a page's markup, all is taken for the article that is no furniture.
    """
    kinds = kinds_of(lines, english)
    clean = extracted or (sum(kind in _STRONG for kind in kinds) <= max(1, _CLEAN * len(lines)) and not _LIST_HEADINGS & set(kinds))
    if clean:
        kinds = ["prose" if _mistaken(line, kind) else kind for line, kind in zip(lines, kinds, strict=True)]
    title, span = headline(lines, kinds, declared_title)
    wanted = declared_title or (lines[title].text[: span.end - span.start] if title is not None and span else "")
    kinds = ["title" if wanted and repeats(line.text, wanted) else kind for line, kind in zip(lines, kinds, strict=True)]
    if title is not None:
        kinds[title] = "title"
    kinds = beside_prose(lines, kinds, title)
    first, last = _heaviest(_clean_weights(lines, kinds, extracted) if clean else _weights(lines, kinds), 0 if title is None else title + 1)
    while first < last and (_is_label(lines[last], kinds[last]) or kinds[last] not in _TELLING):
        last -= 1
    while first < last and _is_label(lines[first], kinds[first]):
        first += 1
    first = _below_header(lines, kinds, first, last)
    return Layout(title, span, first, last, tuple(_listed(kinds)))


_PENALTY = {kind.name: kind.weight for kind in furniture.KINDS} | {
    "heading": -1.2,
    "foreign": -2.0,
    "title": -3.0,
    "caption": -0.5,
    "deck": -1.0,
    "repeated": -0.2,
    "speech": 0.6,
}
#: Kinds that only stand on a page: a text with hardly any of them is no page but an article by itself.
_STRONG = frozenset(("list", "share", "subscription", "appeal", "legal", "comments", "navigation", "address", "foreign"))
_CLEAN = 0.03
#: Kinds with which a body may end.
_TELLING = frozenset(("prose", "speech", "heading", "repeated", "foreign", "title", "deck"))
#: What a heading of a text weighs that was taken out of a page: somebody has judged already that it belongs there.
_KEPT = 0.2
#: Kinds that a sentence of an article may look like; in a text without a page around it, it is one.
_MISTAKABLE = frozenset(("subscription", "appeal", "legal", "teaser", "byline", "media", "share"))
_SENTENCE = 8
_LIST_HEADINGS = frozenset(kind.name for kind in furniture.KINDS if kind.opens_list)


def _is_label(line: Line, kind: str) -> bool:
    """Whether a line signs or opens something ("Follow topic:") and quotes nobody."""
    return kind == "speech" and line.words <= _LABEL and line.text[0] not in '"“‘«'


def _mistaken(line: Line, kind: str) -> bool:
    """Whether a sentence of an article only looks like furniture; a long notice and what is said to readers does not."""
    sentence = line.ends and _SENTENCE <= line.words <= furniture.SHORT
    return kind in _MISTAKABLE and sentence and not furniture.TO_READERS.search(line.text)


def _weights(lines: list[Line], kinds: list[str]) -> list[float]:
    """How much each line speaks for being prose of this article."""
    weights: list[float] = []
    listing = commenting = False
    told = 0  # words of running prose so far
    vocabulary: set[str] = set()
    copied = _copied(lines, kinds)
    for i, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        running = kind == "prose" and _running(lines, kinds, i)
        if kind in _LIST_HEADINGS:
            listing = True
        elif kind == "title" or (kind == "prose" and (line.words > _LISTED or running)):
            listing = False
        again = all(_whole(lines, kinds, j) and lines[j].words >= 15 for j in range(i, i + 3)) and not _AMONG & set(kinds[i : i + _REMARK])
        commenting = (commenting or (kind == "comments" and told >= _TOLD)) and kind != "title" and not again
        if copied[i]:
            weights.append(-_MOST)
        elif commenting or (listing and kind in ("prose", "speech", "heading")):
            weights.append(min(-1.0, _PENALTY.get(kind, -1.0)))
        elif kind == "prose":
            weight = min(_MOST, line.words / 4) + (_QUOTED if furniture.QUOTED.search(line.text) else 0)
            whole = running or len(INNER_END.findall(line.text)) >= _SENTENCES
            weights.append(weight if whole or told < _TOLD or not _alone(kinds, i) else weight * _familiarity(line, vocabulary))
        elif kind == "date" and told >= _TOLD and not furniture.CLOCK_ONLY.match(line.text):
            weights.append(-4.0)
        else:
            weights.append(_PENALTY[kind])
        told += line.words if running else 0
        if running or kind == "title":
            vocabulary.update(content(line.text))
    return weights


def _copied(lines: list[Line], kinds: list[str]) -> list[bool]:
    """Of each line whether it belongs to a second copy of the article: long lines, one after the other, that have stood above already."""
    seen: dict[str, int] = {}
    copied = [False] * len(lines)
    previous = last = -1  # the last long line of prose, and where it stood before
    for i, line in enumerate(lines):
        if kinds[i] != "prose" or line.words < _LONG:
            continue
        first = seen.setdefault(line.text, i)
        if first != i and last >= 0 and first > last:
            copied[previous] = copied[i] = True
        previous, last = i, first if first != i else -1
    return copied


def _clean_weights(lines: list[Line], kinds: list[str], extracted: bool) -> list[float]:
    """The weights in a text without a page around it: all of its prose belongs to the article."""
    least = {kind: _PENALTY[kind] for kind in _LIST_HEADINGS} | dict.fromkeys(("heading", "date", "address"), _KEPT) if extracted else {}
    return [
        min(_MOST, line.words / 4) if kind == "prose" else least.get(kind, max(-0.3, _PENALTY[kind]))
        for line, kind in zip(lines, kinds, strict=True)
    ]


def _familiarity(line: Line, vocabulary: set[str]) -> float:
    words = content(line.text)
    share = sum(word in vocabulary for word in words) / max(1, len(words))
    return max(0.0, min(1.0, (share - _STRANGE) / (_FAMILIAR - _STRANGE)))


def _alone(kinds: list[str], i: int) -> bool:
    """Whether a line has no prose on either side, as the summary under a headline in a list of other articles."""
    return not any(_beside(kinds, i, step) in ("prose", "speech") for step in (-1, 1))


def _beside(kinds: list[str], i: int, step: int) -> str | None:
    """The kind of the next line in a direction, over what the page repeats everywhere, over pictures and teasers."""
    j = i + step
    while 0 <= j < len(kinds) and kinds[j] in ("repeated", "media", "caption", "teaser"):
        j += step
    return kinds[j] if 0 <= j < len(kinds) else None


def _running(lines: list[Line], kinds: list[str], i: int) -> bool:
    """Whether line ``i`` and the one after or before it are whole sentences: a list of other articles is made of headlines."""
    return _whole(lines, kinds, i) and (_whole(lines, kinds, i + 1) or _whole(lines, kinds, i - 1))


def _whole(lines: list[Line], kinds: list[str], i: int) -> bool:
    return 0 <= i < len(lines) and kinds[i] == "prose" and lines[i].ends and lines[i].words >= 10


def _heaviest(weights: list[float], start: int) -> tuple[int, int]:
    """First and last index of the stretch with the highest sum; (0, -1) if none is above zero."""
    best, best_at, total, begin = 0.0, (0, -1), 0.0, start
    for i in range(start, len(weights)):
        if total <= 0:
            total, begin = 0.0, i
        total += weights[i]
        if total > best:
            best, best_at = total, (begin, i)
    return best_at


def _listed(kinds: list[str]) -> Iterator[str]:
    """The kinds, where what a list between paragraphs holds is no crosshead."""
    listing = False
    for kind in kinds:
        listing = kind in _LIST_HEADINGS or (listing and kind not in ("prose", "speech", "title"))
        yield "teaser" if listing and kind == "heading" else kind


def _below_header(lines: list[Line], kinds: list[str], first: int, last: int) -> int:
    """Move the body's beginning below a date line or byline that stands under one short standfirst."""
    words = 0
    for i in range(first, min(first + HEADER, last)):
        if kinds[i] in ("date", "byline") and words <= _SUMMARY and (kinds[i] == "date" or furniture.AUTHORED.match(lines[i].text)):
            return next((j for j in range(i + 1, last + 1) if kinds[j] == "prose"), first)
        words += lines[i].words if kinds[i] == "prose" else 0
    return first
