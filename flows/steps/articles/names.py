"""The names of the vocabulary's outlets: where they stand in a text, and whose they are."""

import re
from functools import lru_cache

from msgspec import Struct

from flows.vocabulary import Outlet

_WORD = re.compile(r"\w+")
#: Letters of a name that is also known by other capitals.
_LONG_NAME = 5
_UNMISTAKABLE = re.compile(r"[ .]")


class Names(Struct, frozen=True, eq=False):  # told apart by identity: a key of the cache below
    """Outlets by name, by host and by id. ``plain`` are the names of one plain word, ``unmistakable`` those with a dot or a space in small
    letters; ``lengths`` are the lengths of the names that begin with a word (in small letters), the longest first, ``beginning`` those
    names in small letters."""

    by_key: dict[str, str]
    by_host: dict[str, str]
    kinds: dict[str, str]
    plain: frozenset[str]
    unmistakable: frozenset[str]
    lengths: dict[str, tuple[int, ...]]
    beginning: dict[str, tuple[str, ...]]

    def named(self, words: str) -> str | None:
        """The outlet that ``words`` name, as a name, an id or a host."""
        return self.by_key.get(_key(words)) or self.hosted(words)

    def hosted(self, host: str) -> str | None:
        """The outlet of a host or of the host that it is a part of ("en.example.com")."""
        parts = host.lower().strip().split(".")
        return next((hit for i in range(len(parts)) if (hit := self.by_host.get(".".join(parts[i:])))), None)

    def standing(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """Start, end and outlet of each name in ``text``, in order and without overlap: of several that begin at a word the longest.

        A name of one plain word ("Time", "AP") is only one as it is written; one with a dot or a space is unmistakable in any case.
        """
        return _standing(self, text)


@lru_cache(maxsize=1024)  # credits and the outlet's own voice are sought in the same paragraphs
def _standing(known: Names, text: str) -> tuple[tuple[int, int, str], ...]:
    small = text.lower()
    if not any(name in small for word in known.beginning.keys() & map(str.lower, _WORD.findall(text)) for name in known.beginning[word]):
        return ()
    found = []
    last = 0
    for word in _WORD.finditer(text):
        start = word.start()
        for length in known.lengths.get(word[0].lower(), ()) if start >= last else ():
            end = start + length
            written = text[start:end]
            if (written in known.plain or written.lower() in known.unmistakable) and not _WORD.match(text, end):
                last = end
                if outlet := known.named(written):
                    found.append((start, end, outlet))
                break
    return tuple(found)


@lru_cache(maxsize=4)
def names(outlets: tuple[Outlet, ...]) -> Names:
    """Index the outlets of a vocabulary; of two with one name the first has it."""
    by_key: dict[str, str] = {}
    by_host: dict[str, str] = {}
    spoken: set[str] = set()
    for outlet in outlets:
        for name in (outlet.outlet_id, outlet.name, *outlet.aliases, *outlet.domains):
            by_key.setdefault(_key(name), outlet.outlet_id)
        spoken.update((outlet.name, *outlet.aliases, *outlet.domains))
        for domain in outlet.domains:
            by_host[domain.lower().removeprefix("www.")] = outlet.outlet_id
    spoken = {name for name in spoken if len(name) > 1}
    beginning: dict[str, set[str]] = {}
    for name in spoken:
        if word := _WORD.match(name):
            beginning.setdefault(word[0].lower(), set()).add(name)
    return Names(
        by_key,
        by_host,
        {o.outlet_id: o.outlet_kind for o in outlets},
        frozenset(form for name in spoken if not _UNMISTAKABLE.search(name) for form in _forms(name)),
        frozenset(name.lower() for name in spoken if _UNMISTAKABLE.search(name)),
        {word: tuple(sorted({len(name) for name in known}, reverse=True)) for word, known in beginning.items()},
        {word: tuple(sorted({name.lower() for name in known})) for word, known in beginning.items()},
    )


def _forms(name: str) -> tuple[str, ...]:
    """A name of one word as it is written, and a long one as a dateline or a careless hand writes it: "NORDPRESS", "Nordpress"."""
    return (name, name.upper(), name.capitalize()) if len(name) >= _LONG_NAME else (name,)


def _key(name: str) -> str:
    return re.sub(r"^the ", "", re.sub(r"[^\w.]+", " ", name.casefold()).strip(" ."))
