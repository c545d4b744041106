"""The names of the vocabulary's outlets: where they stand in a text, and whose they are."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec
from msgspec import Struct

from flows.vocabulary import Outlet


class Names(Struct, frozen=True):
    """Outlets by name, by host and by id. ``spoken`` are the names with their small-letter forms, the longest first."""

    by_key: dict[str, str]
    by_host: dict[str, str]
    kinds: dict[str, str]
    spoken: tuple[tuple[str, str], ...]

    def named(self, words: str) -> str | None:
        """The outlet that ``words`` name, as a name, an id or a host."""
        return self.by_key.get(_key(words)) or self.hosted(words)

    def hosted(self, host: str) -> str | None:
        """The outlet of a host or of the host that it is a part of ("en.example.com")."""
        parts = host.lower().strip().split(".")
        return next((hit for i in range(len(parts)) if (hit := self.by_host.get(".".join(parts[i:])))), None)

    def within(self, text: str) -> "Names":
        """The same, but looking only for names that can stand in ``text`` at all: hundreds of names in every line would be slow."""
        small = text.lower()
        return msgspec.structs.replace(self, spoken=tuple(name for name in self.spoken if name[1] in small))

    def standing(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and outlet of each name in ``text``, in order."""
        for match in _pattern(self.spoken).finditer(text) if self.spoken else ():
            if outlet := self.named(match[0]):
                yield match.start(), match.end(), outlet


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
    ordered = sorted((name for name in spoken if len(name) > 1), key=lambda name: (-len(name), name))
    return Names(by_key, by_host, {o.outlet_id: o.outlet_kind for o in outlets}, tuple((name, name.lower()) for name in ordered))


@lru_cache(maxsize=1024)
def _pattern(spoken: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """A name of one plain word ("Time", "AP") is only one as it is written; one with a dot or a space is unmistakable in any case."""
    forms = (f"(?i:{re.escape(name)})" if re.search(r"[ .]", name) else re.escape(name) for name, _ in spoken)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


def _key(name: str) -> str:
    return re.sub(r"^the ", "", re.sub(r"[^\w.]+", " ", name.casefold()).strip(" ."))
