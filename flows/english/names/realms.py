"""States by the full names that no vocabulary has: "Co-operative Republic of Guyana", "Niger Republic"."""

from collections.abc import Sequence

from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import REALMS
from flows.english.names.registry import Registry
from flows.english.names.words import Word
from flows.records import Actor

#: What states call themselves, and what stands before it.
_CALLED = REALMS | each("commonwealth union")
_POLITIES = each("democratic people's socialist federal federative united cooperative co-operative independent sovereign arab")


def realm(text: Sequence[Word], i: int, j: int, registry: Registry) -> Actor | None:
    """The state whose full name the words ``i`` to ``j`` (not included) are, ``None`` if they name none."""
    first = next((k for k in range(i, j) if text[k].fold not in _POLITIES), j - 1)
    if text[first].fold in _CALLED:
        first = next((k for k in range(first + 1, j) if text[k].fold not in ("of", "the")), j - 1)
    elif text[j - 1].fold == "republic":
        first, j = i, j - 1
    entry = registry.match(text, first)
    return entry.actor if entry is not None and entry.form == "country" and first + len(entry.forms) == j else None
