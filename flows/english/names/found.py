"""What the pass over the words hands on: a name with its words, its wording and, if known at once, whom it denotes."""

from collections.abc import Sequence

from msgspec import Struct

from flows.english.names.words import Word
from flows.records import Actor

#: The kinds of wording that denote a state.
STATE = frozenset({"country", "adjective", "demonym", "capital", "leadership"})


class Found(Struct, frozen=True):
    """One name as the pass found it: its words (half-open), its offsets, its kind of wording and, if known at once, whom it denotes.

    The form ``run`` is a capitalised run that may be a person; ``thing`` is a name of nobody (a place, a treaty, a storm); an empty form
    is a stretch that the pass has understood and that names nothing.
    """

    first: int
    last: int
    start: int
    end: int
    form: str
    actor: Actor | None = None


def of(text: Sequence[Word], i: int, j: int, form: str, actor: Actor | None = None) -> Found:
    """The words ``i``..``j`` as a name."""
    return Found(i, j, text[i].start, text[j - 1].end, form, actor)


def spelled(text: Sequence[Word], i: int, j: int) -> str:
    """The words as a name is written: single blanks, possessives inside kept, soft hyphens gone."""
    out = ""
    for word in text[i:j]:
        out += (" " if out else "") + word.text.replace("\u00ad", "")
        if word.possessive and word is not text[j - 1]:
            out += "'" if word.fold.endswith("s") else "'s"
    return out
