"""Time expressions in a text: the longest forms of the grammar, joined where they mean something together."""

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from flows.calendar import Unit
from flows.english.times import meanings, resolving
from flows.english.times.composing import Piece, composed
from flows.english.times.grammar import searches
from flows.english.times.landmarks import landmarks
from flows.english.times.meanings import Meaning, Tense
from flows.records import Span, When
from flows.vocabulary import Anchor


class TimeExpression(Struct, frozen=True):
    """Words that speak of a time. ``span`` is in the offsets of the text searched, ``words`` are exactly its characters."""

    span: Span
    words: str
    meaning: Meaning

    @property
    def grain(self) -> Unit:
        """The unit in which the expression speaks: year for "late 2019", day for "on Friday"."""
        return meanings.grain(self.meaning)

    @property
    def is_relative(self) -> bool:
        """Whether the article's own day decides what it denotes ("yesterday", "in May")."""
        return meanings.needs_day(self.meaning)


def find(text: str, start: int = 0, end: int | None = None, *, anchors: tuple[Anchor, ...] = ()) -> tuple[TimeExpression, ...]:
    """The time expressions between two offsets of ``text``, in order and without overlap; spans are offsets into ``text``.

    ``anchors`` are the vocabulary's landmarks that a text may count from ("three years after the end of the war").
    """
    part = text[start : len(text) if end is None else end]
    found = _found(part, landmarks(part, anchors))
    return tuple(TimeExpression(Span(start + e.span.start, start + e.span.end), e.words, e.meaning) for e in found)


def resolve(expression: TimeExpression, anchor: When, *, context: When | None = None, tense: Tense | None = None) -> When:
    """The days that an expression denotes in an article published within ``anchor``.

    ``context`` is the time last spoken of ("the same month"); ``tense`` that of the expression's clause, which tells next Friday from last.
    The basis is *stated*, *relative* (the article's day was needed), *context* or *known* (a landmark of the vocabulary). Where the
    article's day is needed but unknown the result is unknown, or the interval that follows from the article's own.
    """
    return resolving.solve(expression.meaning, anchor, context, tense)


@lru_cache(maxsize=4096)
def _found(text: str, known: tuple[Piece, ...]) -> tuple[TimeExpression, ...]:
    pieces = composed(text, _longest(text, [*_matches(text), *known]))
    return tuple(TimeExpression(Span(p.start, p.end), text[p.start : p.end], p.meaning) for p in pieces)


def _matches(text: str) -> list[Piece]:
    found = []
    for form, start, end in searches(text):
        for match in form.pattern.finditer(text, start, end):
            meaning = form.build(match)
            if meaning is not None:
                first = match.end("p") if "p" in form.pattern.groupindex and match["p"] else match.start()
                found.append(Piece(first, match.end(), meaning))
    return found


def _longest(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Of overlapping pieces the longest, of equally long ones the form that stands first in the grammar."""
    taken = bytearray(len(text))
    chosen: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: p.start - p.end):
        if 1 not in taken[piece.start : piece.end]:
            taken[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
            chosen.append(piece)
    return sorted(chosen, key=lambda p: p.start)
