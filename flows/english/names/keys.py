"""A name's comparable form, the same for every spelling of one name."""

import re
from functools import lru_cache
from itertools import groupby

from flows.english.names.lexicon import each
from flows.english.names.lexicon.spellings import SPELLING
from flows.english.names.words import fold

_HONORIFICS = each("mr mrs ms miss dr prof professor sir dame lord lady baroness president prime minister sen senator rep the")
_ARTICLES = each("al el")
_NO_INITIALS = _HONORIFICS | _ARTICLES
_PARTS = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The comparable form of a name: lower case, no diacritics, hyphens as spaces, no honorifics before it, no Arabic article, initials
    together, and what transliterations spell in several ways made one ("Kim Jong-un" and "Kim Jong Un", "Sergei" and "Sergey", "Bashar
    al-Assad" and "Bashar Assad", "A K Moe" and "A.K. Moe").

    Deterministic and idempotent; two names with one key are one actor. A name without letters or digits gives "".
    """
    parts = bare(name)
    return " ".join(_one_spelling(part) for part in _together([part for part in parts if part not in _ARTICLES] or parts))


def _together(parts: list[str]) -> list[str]:
    """The parts of a name with its initials as one, unless they would spell an honorific or an article ("M. R.", "A. L.")."""
    runs = [(initials, list(run)) for initials, run in groupby(parts, lambda part: len(part) == 1)]
    return [part for initials, run in runs for part in (["".join(run)] if initials and "".join(run) not in _NO_INITIALS else run)]


def bare(name: str) -> list[str]:
    """The folded parts of a name without the honorifics before it."""
    parts = _PARTS.findall(fold(name))
    first = next((k for k, part in enumerate(parts) if part not in _HONORIFICS), len(parts) - 1)
    return parts if parts[first:][:1] == ["s"] else parts[first:]  # "Prime Minister's Office" is called so


def _one_spelling(part: str) -> str:
    part = SPELLING.get(part, part)
    if len(part) < 4:
        return part
    part = re.sub(r"(?:iy|yy|ii|ij|y)$", "i", part)
    return re.sub(r"ya$", "ia", part)
