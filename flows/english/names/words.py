"""Running text as words with their offsets, and the folded form in which words are compared."""

import re
import unicodedata
from functools import lru_cache

from msgspec import Struct

#: The name of a site: "Lenta.ru", "News.Az"; large, some endings open a sentence behind a lost blank ("left Oslo.By Monday").
_SITE = r"[^\W_][\w-]+\.(?:(?i:com|org|ru|az|kg|kz|uz|ua)|net|info|ge|by)\b"
#: A word: dotted initials ("U.S."), a site, or letters and digits joined by hyphens, apostrophes and soft hyphens; never the possessive 's.
_WORD = re.compile(rf"((?:[^\W\d_]\.){{2,}}|{_SITE}|[^\W_]+(?:[-‐‑'’ʻʼ\u00ad](?![sS]\b)[^\W_]+)*)(?:['’ʼ‘][sS]\b)?")
_SAME = str.maketrans({"’": "'", "ʻ": "'", "ʼ": "'", "‐": "-", "‑": "-", "\u00ad": None, ".": None})
#: What may stand between two words of one name: blanks, one line break, an editor's bracket, the dot of an initial or a short title.
_JOINED = re.compile(r"[ \t\u00a0\u2009\u202f]{0,3}\r?\n?[ \t]*\Z")


class Word(Struct, frozen=True, gc=False):
    """One word of the text. ``fold`` is its comparable form; ``joined`` is true if only blanks stand between it and the word before;
    ``first`` if a sentence, line or quotation may begin here; ``possessive`` if 's (or a bare apostrophe)
    follows it; ``capital`` if it is written with a capital."""

    start: int
    end: int
    text: str
    fold: str
    joined: bool
    first: bool
    possessive: bool
    capital: bool


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Case, diacritics, dots and the kind of apostrophe or hyphen do not count: "Khürelsükh" → "khurelsukh", "U.S." → "us"."""
    plain = word.translate(_SAME)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
        plain = plain.replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("Ø", "O").replace("đ", "d").replace("ı", "i")
    return plain.casefold()


def words(text: str, start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]`` in order, with offsets into ``text``."""
    found: list[Word] = []
    last = start
    before = ""
    for match in _WORD.finditer(text, start, end):
        a, b = match.span(1)
        word = match[1]
        if found and text[last:a] == " ":
            joined, first = True, False
        else:
            joined, first = _gap(text[last:a], before)
        after = text[b : b + 2]
        possessive = after[:1] in _APOSTROPHES and (after[1:] in ("s", "S") or word[-1] == "s" and not after[1:].isalpha())
        found.append(
            Word(
                a,
                b,
                word,
                fold(word),
                joined,
                first or not found,
                possessive,
                word[0].isupper() or word[:3] in _ARABIC and word[3:4].isupper() or "." in word[1:-1] and site(word),
            )
        )
        last, before = b, word
    return found


def branded(word: str) -> bool:
    """Whether a capital or dot inside a word makes it a firm's name and not a person's ("EgyptAir", but "McDonald" and "DeSantis")."""
    return _INNER_CAPITAL.search(word) is not None or site(word)


def site(word: str) -> bool:
    """Whether a word is the name of a site: "Lenta.ru"."""
    return _IS_SITE.match(word) is not None


_IS_SITE = re.compile(rf"{_SITE}\Z")
_INNER_CAPITAL = re.compile(r"^(?!(?:Mac|Mc|De|Di|Du|La|Le|Fitz|Van|Von|Al|El)[A-Z])[A-Z]\w*[a-z][A-Z]")


def _gap(gap: str, before: str) -> tuple[bool, bool]:
    """Whether the characters between two words join them into one name, and whether a sentence or line may begin after them."""
    dotted = gap[:1] == "." and (len(before) == 1 and before.isupper() or before in _SHORT)
    bare = gap[1:] if dotted else gap
    joined = bare[:1] not in _APOSTROPHES and bool(_JOINED.match(bare.replace("[", "").replace("]", "")))
    return joined, "\n" in gap or not dotted and any(c in gap for c in _OPENING)


#: The Arabic article in its forms: "al-Assad" is a name although it begins small.
_ARABIC = frozenset({"al-", "el-", "ul-", "an-", "as-", "ad-", "at-", "ar-", "az-"})
_APOSTROPHES = frozenset("'’ʼ‘")
_OPENING = '.!?:;…•"“”„«»—'
_SHORT = frozenset(
    {"Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "St", "Jr", "Sr", "Rev", "Hon", "Adm"}
    | {"Cmdr", "Amb", "Pres", "Fr", "Messrs", "Atty"}
)
