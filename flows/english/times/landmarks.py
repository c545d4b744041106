"""The vocabulary's landmarks by which a text may tell the time ("ten years after the end of the war"), where a text names them."""

import re
from collections import Counter
from functools import lru_cache

from flows.english.times.composing import Piece
from flows.english.times.lexicon import alternatives
from flows.english.times.meanings import Fixed
from flows.records import When
from flows.vocabulary import Anchor

_WORD = re.compile(r"[^\W_]+")


class _Names:
    """The landmarks of a vocabulary by the rarest word of each of their names: most texts hold none of these."""

    def __init__(self, anchors: tuple[Anchor, ...]) -> None:
        named = {name.replace("’", "'").lower(): _meaning(anchor) for anchor in anchors for name in anchor.names}
        words = {name: sorted(set(_WORD.findall(name))) for name in named}
        count = Counter(word for name in words.values() for word in name)
        keys: dict[str, list[str]] = {}
        for name in named:
            keys.setdefault(min(words[name], key=lambda w: count[w], default=name), []).append(name)
        self.meanings = named
        self.patterns = {key: re.compile(rf"(?<!\w)(?:the )?({alternatives(names)})(?!\w)") for key, names in keys.items()}

    def pieces(self, text: str) -> tuple[Piece, ...]:
        plain = text.replace("’", "'").lower()
        keys = self.patterns.keys() & set(_WORD.findall(plain)) if len(plain) == len(text) else ()
        return tuple(Piece(m.start(), m.end(), self.meanings[m[1]]) for key in sorted(keys) for m in self.patterns[key].finditer(plain))


@lru_cache(maxsize=4096)
def landmarks(text: str, anchors: tuple[Anchor, ...]) -> tuple[Piece, ...]:
    """The landmarks that a text names, in no particular order and perhaps overlapping; offsets are those of ``text``."""
    return _names(anchors).pieces(text) if anchors else ()


@lru_cache(maxsize=8)
def _names(anchors: tuple[Anchor, ...]) -> _Names:
    return _Names(anchors)


def _meaning(anchor: Anchor) -> Fixed:
    return Fixed(When(anchor.first_day, anchor.last_day, "range" if anchor.first_day != anchor.last_day else "day", "known"))
