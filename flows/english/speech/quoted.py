"""Quotations: whether one is speech, and the cue that introduces, follows or interrupts it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import grammar
from flows.language import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_REACH = 24  # tokens between a quotation and its cue
_END = frozenset((".", "!", "?", ";"))


def cue_of(doc: "Doc", inside: Sequence[int], number: int) -> "Token | None":
    """The cue verb beside quotation ``number``: after it in its sentence, else before it."""
    if number not in inside:
        return None
    first = inside.index(number)
    last = len(inside) - 1 - list(reversed(inside)).index(number)
    return _after(doc, inside, last, number) or _before(doc, inside, first)


def _after(doc: "Doc", inside: Sequence[int], last: int, number: int) -> "Token | None":
    if _final(doc, inside, last, number):
        return None
    seen = 0
    for i in range(last + 1, min(len(doc), last + _REACH)):
        token = doc[i]
        if inside[i] >= 0 or token.text in _END or "\n" in token.text:
            return None
        cue = grammar.cue_of(token)
        if cue is not None and "q" in cue.frames:
            return token
        seen += token.pos_ in ("VERB",) and token.dep_ not in ("relcl", "acl", "advcl") and token.tag_ not in ("VBN", "VBG")
        if seen > 1:
            return None
    return None


def _final(doc: "Doc", inside: Sequence[int], last: int, number: int) -> bool:
    """Whether the quotation ends its sentence: a full stop before the closing mark, or a capital after it."""
    i = last
    while i >= 0 and inside[i] == number and doc[i].text in ('"', "'", "''", "”", "’", "»"):
        i -= 1
    return i >= 0 and doc[i].text.endswith(".") and not doc[i].text.endswith("...")


def _before(doc: "Doc", inside: Sequence[int], first: int) -> "Token | None":
    for i in range(first - 1, max(-1, first - _REACH), -1):
        token = doc[i]
        if inside[i] >= 0 or token.text in _END and i < first - 1:
            return None
        cue = grammar.cue_of(token)
        if cue is not None and "q" in cue.frames:
            return token
    return None


def by_rule(doc: "Doc", inside: Sequence[int], number: int, quotation: Quotation, cue: "Token | None", text: str) -> float:
    """Speech by rules alone: at least a clause between marks, with a cue beside it or standing as a sentence of its own."""
    words = text[quotation.inner.start : quotation.inner.end]
    count = len(words.split())
    ended = words[-1:] in ".,?!…—-" or text[quotation.outer.end : quotation.outer.end + 1] in (".", ",", "?", "!")
    starts = words[:1].isupper()
    if count >= 3 and ended and (starts or quotation.carried):
        return 0.95
    if cue is not None and ended and starts:
        return 0.9
    if cue is not None and count >= 4 and _clause(doc, inside, number):
        return 0.7
    return 0.0


def _clause(doc: "Doc", inside: Sequence[int], number: int) -> bool:
    return any(inside[t.i] == number and t.pos_ in ("VERB", "AUX") and t.tag_ in ("VBD", "VBP", "VBZ", "MD") for t in doc)
