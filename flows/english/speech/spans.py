"""Spans of tokens: trimmed at both ends, quotation marks kept whole, the dateline left out."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from flows.english import datelines
from flows.language import Quotation

if TYPE_CHECKING:
    from flows.english.parse import Parse, Token

_LEADING = frozenset((",", ":", ";", ".", "—", "–", "-", "--", ")", "―"))


def after_dateline(doc: "Parse") -> int:
    """The first token after a dateline that shares its paragraph with prose ("TOKYO, Feb. 7 (AP) — …", "New Delhi: …")."""
    end = datelines.length(doc.text)
    return next((int(t.i) for t in doc if t.idx >= end), 0) if end else 0


def trimmed(tokens: Sequence["Token"], first: int, last: int) -> tuple[int, int]:
    """First and last token without punctuation, space, "that" and a conjunction at the ends; first > last if nothing is left."""
    while first <= last and (tokens[first].is_space or tokens[first].text in _LEADING or first < last and _that(tokens[first])):
        first += 1
    while last >= first and (
        tokens[last].is_space
        or tokens[last].text in (",", ":", ";", ".", "—", "–", "-", "--", "(", "―")
        or last > first
        and tokens[last].dep_ == "cc"
    ):
        last -= 1
    return first, last


def _that(token: "Token") -> bool:
    return token.lower_ == "that" and token.tag_ == "IN"


def whole(first: int, last: int, inside: Sequence[int], cue: int) -> tuple[int, int, int | None]:
    """Widen an extent so that it holds each quotation that it touches entirely, or is one; the cue's own does not count.

    Words that run into a quotation without a pause go on with it: "to blame for | “what he said”".
    """
    if last + 1 < len(inside) and inside[last + 1] >= 0 > inside[last]:
        last += 1
    for end in (first, last):
        q = inside[end]
        if q >= 0 and q != inside[cue]:
            q_first = inside.index(q)
            q_last = len(inside) - 1 - list(reversed(inside)).index(q)
            if q_first <= cue <= q_last:
                continue
            first, last = min(first, q_first), max(last, q_last)
    q = inside[first]
    if q >= 0 and q == inside[last] and q != inside[cue]:
        return first, last, q
    if first <= cue <= last:
        return last + 1, last, None
    return first, last, None


def inside_quotations(tokens: Sequence["Token"], base: int, quotations: Sequence[Quotation]) -> list[int]:
    """For each token the number of the quotation that it stands in (its marks too), or -1."""
    starts = [base + token.idx for token in tokens]
    found = [-1] * len(starts)
    for number, quotation in enumerate(quotations):
        first = max(0, bisect_right(starts, quotation.outer.start) - 1)
        for i in range(first, bisect_left(starts, quotation.outer.end)):
            if starts[i] + len(tokens[i]) > quotation.outer.start:
                found[i] = number
    return found
