"""What part each line of a page plays: prose, heading, furniture, and what stands beside prose: standfirsts, captions, what repeats."""

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise, takewhile

from flows.english import datelines, furniture, pictures
from flows.steps.articles.lines import UNSEEN, Line, ends_sentence

#: A line without a sentence's end, of so many words, is still prose: the full stop was lost.
_LONG = 20
#: The end of a sentence within a line.
INNER_END = re.compile(r"[a-z]{2}[.!?][\"”’)]*\s+[A-Z]")
#: Entries of a list that is a standfirst.
_ENTRIES = 5
#: Links of a list below the prose.
_LINKS = 3
#: First words of other articles, as they break off, and so many of them in a row.
BROKEN_OFF, _BROKEN = re.compile(r"[^\s.!?]\s?(?:…|\.{2,3})$"), 2
#: Kinds of line that may turn out to stand beside the prose.
_OPEN = ("heading", "prose", "speech", "appeal")
#: Words of a line that may be one of the page's own repeated ones.
_REPEATED = 12
#: Words of prose at most that stand above a dateline.
_STANDFIRST = 60
#: Words of a first paragraph that may be a caption.
_CAPTION = 45


def kinds_of(lines: list[Line], english: bool) -> list[str]:
    """``prose``, ``heading`` (a short line without a sentence's end), ``speech``, ``caption``, ``foreign`` or a kind of furniture.

    Only the wordings of ``english`` are known.
    """
    return _heard([line.kind or _kind(line.text, english) for line in lines])


def beside_prose(lines: list[Line], kinds: list[str], title: int | None) -> list[str]:
    """The kinds with ``repeated``, ``teaser``, ``deck`` and ``caption`` where lines only look like the article's prose or headings."""
    kinds = _with_links(lines, _with_repeated(lines, _with_twins(lines, kinds)))
    return _with_caption(lines, _with_decks(lines, kinds, title), title)


@lru_cache(maxsize=8192)
def _kind(text: str, english: bool) -> str:
    """``prose``, ``heading`` (a short line without a sentence's end), ``foreign`` or a kind of furniture."""
    if pictures.OPENING.match(text):
        return "caption"
    if kind := furniture.kind_of(text) or furniture.notice(text):
        return kind
    if datelines.ALONE.match(text):
        return "date"
    words = UNSEEN.sub("", text).casefold().split()
    letters = [c for c in text if c.isalpha()]
    if not letters or (english and sum(c < "\u0250" for c in letters) < 0.5 * len(letters)):
        return "foreign"
    common = len(words) if not english else sum(word.strip("\"“”'’,.") in furniture.FUNCTION_WORDS for word in words)
    if ends_sentence(text) and len(words) >= 3 and (common or len(words) < 8):
        return "prose"
    if (len(words) >= _LONG and common >= 0.12 * len(words)) or (len(words) >= 8 and common >= 2 and INNER_END.search(text)):
        return "prose"
    return "speech" if text[0] in "\"“'‘«" or text.endswith((":", '"', "”", "—", "-", ";")) else "heading"


def _heard(kinds: list[str]) -> list[str]:
    """A line all in capitals may be the headline above the prose; further down it is another article's."""
    prose = next((i for i, kind in enumerate(kinds) if kind == "prose"), len(kinds))
    return [("heading" if i < prose else "teaser") if kind == "shouted" else kind for i, kind in enumerate(kinds)]


def credited(lines: list[Line], kinds: list[str]) -> frozenset[int]:
    """The lines of prose that end with a picture's credit: captions, mostly."""
    pairs = enumerate(zip(kinds, kinds[1:], lines[1:], strict=False))
    return frozenset(i for i, (kind, after, line) in pairs if kind == "prose" and after == "media" and line.gap == 0)


def _with_repeated(lines: list[Line], kinds: list[str]) -> list[str]:
    """Mark short lines that stand on the page three times and more, the page's own, as "Article content" above each paragraph."""
    counts = Counter(line.text for line in lines if line.words <= _REPEATED)
    return ["repeated" if kind in _OPEN and counts[line.text] >= 3 else kind for line, kind in zip(lines, kinds, strict=True)]


def _with_twins(lines: list[Line], kinds: list[str]) -> list[str]:
    """Mark a picture's two captions: what stands twice in a row, the second perhaps with its credit or longer than the first.

    Where nothing else is told it is the article itself, once; where the first sentence of all tells of the past, a standfirst that opens
    the article once more.
    """
    pictured = credited(lines, kinds)
    own = [i for i, line in enumerate(lines) if line.gap]
    whole = {i: " ".join(line.text for line in lines[i:j]) for i, j in pairwise([*own, len(lines)])}
    pairs = [(i, j) for i, j in zip(own, own[1:], strict=False) if lines[i].words > _REPEATED and whole[j].startswith(whole[i])]
    same = [(i, j) for i, j in pairs if whole[i] == whole[j]]
    twins = {i for pair in pairs if pair in same or pair[1] in pictured or pictures.PICTURED.search(lines[pair[1]].text) for i in pair}
    if all(i in twins for i, line in enumerate(lines) if kinds[i] == "prose" and line.words > _REPEATED):
        twins = {j for _, j in same}
    found = ["caption" if i in twins and kind in _OPEN else kind for i, kind in enumerate(kinds)]
    deck, lead = same[0] if same else (0, 0)
    if {deck, lead} <= twins and "prose" not in found[:deck] and lines[deck].ends and _is_past(lines[deck].text):
        found[deck], found[lead] = "deck", kinds[lead]
    return found


def _with_links(lines: list[Line], kinds: list[str]) -> list[str]:
    """Mark a list of other articles below the prose: entries without a full stop, or first words that break off ("…"), behind which
    nothing is told any more."""
    prose = max((i for i, kind in enumerate(kinds) if kind == "prose" and not lines[i].bulleted), default=len(kinds))
    links = [i for i in range(prose + 1, len(lines)) if lines[i].bulleted and kinds[i] in _OPEN and lines[i].text[-1] not in ".;,:"]
    links = links if len(links) >= _LINKS else []
    told = [i for i, kind in enumerate(kinds) if kind in _OPEN]
    broken_off = list(takewhile(lambda i: BROKEN_OFF.search(lines[i].text), reversed(told)))
    links += broken_off if _BROKEN <= len(broken_off) < len(told) else []
    return ["teaser" if i in links else kind for i, kind in enumerate(kinds)]


def _with_decks(lines: list[Line], kinds: list[str], title: int | None) -> list[str]:
    """Mark the standfirst: between the headline and the first sentence that ends or announces (or the dateline) an unfinished line, a short
    list or what the article tells in the same words below."""
    found = list(kinds)
    top = 0 if title is None else title + 1
    long = [line for line in lines[top:] if line.words >= 12]
    whole = sum(line.ends for line in long) >= 0.6 * len(long)
    entries = [i for i in range(top, len(lines)) if kinds[i] == "prose" and lines[i].bulleted]
    listed = frozenset(entries if len(entries) <= _ENTRIES else ())
    last = max((i for i, kind in enumerate(kinds) if kind == "prose" and i not in listed), default=0)
    opened = _opened(lines, kinds, top)
    for i in range(top, last):
        stands = kinds[i] == "prose" and i not in listed and i >= opened and (lines[i].ends or lines[i].text[-1] == ":" or not whole)
        if datelines.DATELINE.match(lines[i].text) or (stands and not _told_again(lines, kinds, i)):
            break
        if kinds[i] in ("prose", "speech", "heading"):
            found[i] = "deck"
    return found


def _opened(lines: list[Line], kinds: list[str], top: int) -> int:
    """The line with the dateline by which the text opens below few words of other prose; 0 where there is none."""
    words = 0
    for i in range(top, len(lines)):
        if words > _STANDFIRST:
            return 0
        if kinds[i] == "prose":
            dateline = datelines.DATELINE.match(lines[i].text)
            if dateline and datelines.TELLING.search(dateline[0]):
                return i
            words += lines[i].words
    return 0


def _told_again(lines: list[Line], kinds: list[str], i: int) -> bool:
    """Whether a paragraph's words stand below once more, behind a dateline perhaps, and what follows them does not: a standfirst."""
    if lines[i].words <= _REPEATED:
        return False
    prose = [j for j in range(i, len(lines)) if kinds[j] == "prose"]
    follow = {j: lines[after].text for j, after in zip(prose, prose[1:], strict=False)}
    words = lines[i].text.rstrip(" .…")
    return any(words in lines[j].text and follow.get(j) != follow[i] for j in prose[1:])


def _with_caption(lines: list[Line], kinds: list[str], title: int | None) -> list[str]:
    """Mark captions: what stands above the first paragraph, or shows somebody in the present tense, with a picture's credit at its end;
    what shows somebody in brackets; and a first paragraph that tells in the present tense, or without a verb, what is seen on a day told in
    full or above a credit."""
    pictured = credited(lines, kinds)
    first = next((i for i, kind in enumerate(kinds) if kind == "prose" and i not in pictured), 0)
    credit = first + 1 < len(lines) and kinds[first + 1] in ("heading", "media") and pictures.PICTURED.search(lines[first + 1].text)
    captions = {i for i in pictured if i < first or (first < i and (_shows(lines[i].text) or pictures.NAMED.fullmatch(lines[i].text)))}
    captions |= {
        i for i, kind in enumerate(kinds) if kind == "prose" and pictures.BRACKETED.fullmatch(lines[i].text) and _shows(lines[i].text)
    }
    captions |= {first} if credit and lines[first].words <= _CAPTION and _shows(lines[first].text) else set()
    kinds = ["caption" if i in captions else kind for i, kind in enumerate(kinds)]
    prose = [i for i, kind in enumerate(kinds) if kind == "prose" and (title is None or i > title)][:2]
    text = lines[prose[0]].text if len(prose) == 2 else ""
    dated = pictures.DATE.search(text)
    named = dated and not datelines.DATELINE.match(text) and pictures.NAMED.fullmatch(text[: dated.start()])
    shown = dated and (_shows(text[: dated.start()]) or named)
    return [*kinds[: prose[0]], "caption", *kinds[prose[0] + 1 :]] if shown and len(text.split()) <= _CAPTION else kinds


def _is_past(text: str) -> bool:
    """Whether a text tells of the past, and shows nothing before."""
    past, shown = pictures.PAST.search(text), pictures.SHOWN.search(text)
    return past is not None and (not shown or past.start() < shown.start())


def _shows(text: str) -> bool:
    """Whether a text tells in the present tense, as a picture does."""
    return bool(pictures.SHOWN.search(text)) and not pictures.PAST.search(text)
