"""Lines → title, body and the part that each line plays: weights as data, and the stretch of lines whose weights add up highest.

A line of prose weighs for the body by its length, a line of furniture against it. The body is the one contiguous stretch with
the highest sum, so that a teaser between paragraphs does not end it and an advertisement's sentence far below does not prolong it.
"""

import re
from collections import Counter
from functools import lru_cache

from msgspec import Struct

from flows.english import datelines, furniture, pictures
from flows.records import Span
from flows.steps.articles.headline import HEADER, STANDFIRST, content, credited, headline, repeats
from flows.steps.articles.lines import Line, ends_sentence

#: A sentence weighs for prose with a quarter of a point a word, up to this.
_MOST = 12.0
#: A line without a sentence's end, of so many words, is still prose: the full stop was lost.
_LONG = 20
#: After a heading such as "See also" the next lines are its list, until one is longer than this.
_LISTED = 28
#: Words of running prose after which a day, a comment form or a lone paragraph is taken to belong to something else.
_TOLD = 60
#: What stands among readers' comments, but not among the article's paragraphs, and within how many lines.
_AMONG, _REMARK = frozenset(("date", "share", "comments")), 12
#: What it is worth that a line quotes somebody: headlines' summaries and advertisements hardly do.
_QUOTED = 2.0
_INNER_END = re.compile(r"[a-z]{2}[.!?][\"”’)]*\s+[A-Z]")
#: Sentences' ends within a lone paragraph that is no summary under another article's headline.
_SENTENCES = 2
#: Entries of a list that is a standfirst.
_ENTRIES = 5
#: Words of a line that may be one of the page's own repeated ones.
_REPEATED = 12
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
    kinds = _heard([line.kind or _kind(line.text, english) for line in lines])
    clean = extracted or (sum(kind in _STRONG for kind in kinds) <= max(1, _CLEAN * len(lines)) and not _LIST_HEADINGS & set(kinds))
    if clean:
        kinds = [
            "prose" if kind in _MISTAKABLE and line.ends and line.words >= 8 and not furniture.TO_READERS.search(line.text) else kind
            for line, kind in zip(lines, kinds, strict=True)
        ]
    title, span = headline(lines, kinds, declared_title)
    wanted = declared_title or (lines[title].text[: span.end - span.start] if title is not None and span else "")
    kinds = ["title" if wanted and repeats(line.text, wanted) else kind for line, kind in zip(lines, kinds, strict=True)]
    if title is not None:
        kinds[title] = "title"
    kinds = _with_caption(lines, _with_decks(lines, _with_repeated(lines, kinds), title), title)
    first, last = _heaviest(_clean_weights(lines, kinds, extracted) if clean else _weights(lines, kinds), 0 if title is None else title + 1)
    first = _below_header(lines, kinds, first, last)
    return Layout(title, span, first, last, tuple(kinds))


def _heard(kinds: list[str]) -> list[str]:
    """A line all in capitals may be the headline above the prose; further down it is another article's."""
    prose = next((i for i, kind in enumerate(kinds) if kind == "prose"), len(kinds))
    return [("heading" if i < prose else "teaser") if kind == "shouted" else kind for i, kind in enumerate(kinds)]


@lru_cache(maxsize=8192)
def _kind(text: str, english: bool) -> str:
    """``prose``, ``heading`` (a short line without a sentence's end), ``foreign`` or a kind of furniture."""
    if pictures.OPENING.match(text):
        return "caption"
    if kind := furniture.kind_of(text):
        return kind
    if datelines.ALONE.match(text):
        return "date"
    words = text.casefold().split()
    letters = [c for c in text if c.isalpha()]
    if not letters or (english and sum(c < "\u0250" for c in letters) < 0.5 * len(letters)):
        return "foreign"
    common = len(words) if not english else sum(word.strip("\"“”'’,.") in furniture.FUNCTION_WORDS for word in words)
    if ends_sentence(text) and len(words) >= 3 and (common or len(words) < 8):
        return "prose"
    if (len(words) >= _LONG and common >= 0.12 * len(words)) or (len(words) >= 8 and common >= 2 and _INNER_END.search(text)):
        return "prose"
    return "speech" if text[0] in "\"“'‘«" or text.endswith((":", '"', "”", "—", "-", ";")) else "heading"


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
#: What a heading of a text weighs that was taken out of a page: somebody has judged already that it belongs there.
_KEPT = 0.2
#: Kinds that a sentence of an article may look like; in a text without a page around it, it is one.
_MISTAKABLE = frozenset(("subscription", "appeal", "legal", "teaser", "byline", "media", "share"))
_LIST_HEADINGS = frozenset(kind.name for kind in furniture.KINDS if kind.opens_list)


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
            whole = running or len(_INNER_END.findall(line.text)) >= _SENTENCES
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
    """The kind of the next line in a direction, over what the page repeats everywhere and over pictures."""
    j = i + step
    while 0 <= j < len(kinds) and kinds[j] in ("repeated", "media", "caption"):
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


def _with_decks(lines: list[Line], kinds: list[str], title: int | None) -> list[str]:
    """Mark the standfirst: between the headline and the first sentence that ends (or the dateline) an unfinished line, or a short list."""
    found = list(kinds)
    top = 0 if title is None else title + 1
    long = [line for line in lines[top:] if line.words >= 12]
    whole = sum(line.ends for line in long) >= 0.6 * len(long)
    entries = [i for i in range(top, len(lines)) if kinds[i] == "prose" and lines[i].bulleted]
    listed = frozenset(entries if len(entries) <= _ENTRIES else ())
    last = max((i for i, kind in enumerate(kinds) if kind == "prose" and i not in listed), default=0)
    for i in range(top, last):
        if datelines.DATELINE.match(lines[i].text) or (kinds[i] == "prose" and i not in listed and (lines[i].ends or not whole)):
            break
        if kinds[i] in ("prose", "speech", "heading"):
            found[i] = "deck"
    return found


def _with_caption(lines: list[Line], kinds: list[str], title: int | None) -> list[str]:
    """Mark captions: what stands above the first paragraph, or shows somebody in the present tense, with a picture's credit at its end;
    and a first paragraph that tells in the present tense what is seen on a day told in full."""
    pictured = credited(lines, kinds)
    first = next((i for i, kind in enumerate(kinds) if kind == "prose" and i not in pictured), 0)
    captions = {i for i in pictured if i < first or (_shows(lines[i].text) and first < i)}
    kinds = ["caption" if i in captions else kind for i, kind in enumerate(kinds)]
    prose = [i for i, kind in enumerate(kinds) if kind == "prose" and (title is None or i > title)][:2]
    text = lines[prose[0]].text if len(prose) == 2 else ""
    dated = pictures.DATE.search(text)
    shown = dated and _shows(text[: dated.start()])
    return [*kinds[: prose[0]], "caption", *kinds[prose[0] + 1 :]] if shown and len(text.split()) <= STANDFIRST else kinds


def _shows(text: str) -> bool:
    """Whether a text tells in the present tense, as a picture does."""
    return bool(pictures.SHOWN.search(text)) and not pictures.PAST.search(text)


def _with_repeated(lines: list[Line], kinds: list[str]) -> list[str]:
    """Mark short lines that stand on the page three times and more, the page's own, as "Article content" above each paragraph; and what
    stands there twice in a row: a picture's two captions."""
    counts = Counter(line.text for line in lines if line.words <= _REPEATED)
    pictured = {lines[i].text for i in credited(lines, kinds)}
    own = [line for line in lines if line.gap]
    pairs = [(a, b) for a, b in zip(own, own[1:], strict=False) if a.words > _REPEATED and b.text.startswith(a.text)]
    shown = {line.text for a, b in pairs if a.text == b.text or b.text in pictured or pictures.PICTURED.search(b.text) for line in (a, b)}
    told = any(kind == "prose" and line.words > _REPEATED and line.text not in shown for line, kind in zip(lines, kinds, strict=True))
    again = {id(b) for a, b in pairs if a.text == b.text}
    return [
        kind if kind not in ("heading", "prose", "speech", "appeal") else
        "caption" if line.text in shown and (told or id(line) in again) else "repeated" if counts[line.text] >= 3 else kind
        for line, kind in zip(lines, kinds, strict=True)
    ]  # fmt: skip


def _below_header(lines: list[Line], kinds: list[str], first: int, last: int) -> int:
    """Move the body's beginning below a date line or byline that stands under one short standfirst."""
    words = 0
    for i in range(first, min(first + HEADER, last)):
        if kinds[i] in ("date", "byline") and words <= STANDFIRST and (kinds[i] == "date" or furniture.AUTHORED.match(lines[i].text)):
            return next((j for j in range(i + 1, last + 1) if kinds[j] == "prose"), first)
        words += lines[i].words if kinds[i] == "prose" else 0
    return first
