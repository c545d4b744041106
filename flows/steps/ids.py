"""Identifiers made from content only: the same content has the same id on any machine, in any order, in any release."""

import hashlib
import re
import unicodedata

#: Letters that Unicode does not take apart into one of the alphabet and a mark.
_LATIN = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e", "ŋ": "ng"})


def slug(name: str) -> str:
    """``name`` in lower-case letters a–z and digits joined by hyphens; empty if nothing of it is Latin.

    >>> slug("Habertürk"), slug("Ən Yeni – Łódź & Co.")
    ('haberturk', 'en-yeni-lodz-co')
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LATIN))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")


def identifier(prefix: str, *parts: object) -> str:
    """``prefix`` and 16 hex digits of the sha256 over ``parts``; parts are told apart, so that ("a", "bc") is not ("ab", "c")."""
    return prefix + hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]


class Unique:
    """Identifiers that stay apart where the content does not: the second with the same parts gets another id, the third again."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._seen: dict[tuple[object, ...], int] = {}

    def make(self, *parts: object) -> str:
        """The identifier of ``parts``, and of how many times they came before."""
        repeat = self._seen.get(parts, 0)
        self._seen[parts] = repeat + 1
        return identifier(self._prefix, *parts, *([repeat] if repeat else []))
