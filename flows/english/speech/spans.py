"""Candidates → spans in the document: quotation marks kept whole, ends trimmed, and the rival extents of one content."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech.complements import Candidate
from flows.language import Quotation

if TYPE_CHECKING:
    from flows.english.parse import Parse, Token

_TURNS = frozenset(
    "but although though while whereas as after before when since because which who where despite including according".split()
)


class Extent(Candidate):
    """One possible extent of a candidate's content; ``variant`` says how it came from the parse's own extent."""

    variant: str = "own"
    quoted: int | None = None  # the quotation that it is, whole


def extents(found: Candidate, tokens: Sequence["Token"], inside: Sequence[int], floor: int) -> Iterator[Extent]:
    """The candidate's own extent and its rivals: to the end of the sentence, up to a turn, from the cue on.

    ``floor`` is the first token after the paragraph's dateline.
    """
    sent_last = int(tokens[found.cue.i].sent.end) - 1
    seen: set[tuple[int, int]] = set()

    def extent(first: int, last: int, variant: str) -> Iterator[Extent]:
        first, last = _trimmed(tokens, first, last)
        if first > last or first <= found.cue.i <= last and variant != "own":
            return
        first, last, quoted = _whole(first, last, inside, found.cue.i)
        if first > last or (first, last) in seen:
            return
        seen.add((first, last))
        yield Extent(
            first,
            last,
            found.shape,
            found.cue,
            found.lemma,
            found.subject,
            found.addressee,
            found.head,
            variant,
            quoted,
        )

    found.first = max(found.first, floor) if found.last > floor else found.first
    yield from extent(found.first, found.last, "own")
    if found.shape not in _STRETCHED and not found.shape.startswith("prep"):
        return
    if found.first > found.cue.i:
        yield from extent(found.first, sent_last, "sentence")
        turns = 0
        for i in range(found.first + 1, max(found.last, sent_last)):
            if inside[i] >= 0 or i + 1 > sent_last or tokens[i].text not in _PAUSES:
                continue
            following = tokens[i + 1]
            if following.tag_ == "VBG" and following.lower_ in cues.verbs():
                yield from extent(found.first, i - 1, "chain")
            elif turns < 3 and (
                following.lower_ in _TURNS
                or following.tag_ in ("VBG", "VBN", "DT", "NNP", "CD", "WDT", "WP", "IN")
                or following.dep_ == "cc"
            ):
                turns += 1
                yield from extent(found.first, i - 1, "turn" if tokens[i].text == "," else "dash")
        if found.head is not None:
            for c in found.head.children:
                if c.dep_ == "cc" and found.first + 2 < c.i < found.last and inside[c.i] < 0:
                    yield from extent(found.first, int(c.i) - 1, "and")
        for i in range(found.first + 2, max(found.last, sent_last) - 1):
            if (
                tokens[i].dep_ == "cc"
                and inside[i] < 0
                and any(t.tag_ == found.cue.tag_ and t.lower_ in cues.verbs() for t in tokens[i + 1 : i + 3])
            ):
                yield from extent(found.first, i - 1, "next-cue")
                break
        if found.shape in ("next", "clause", "surface"):
            late = [
                t
                for t in tokens[found.first + 1 : min(found.last, found.first + 26)]
                if t.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") and inside[t.i] < 0
            ]
            for t in late[:2]:
                if t.left_edge.i > found.first:
                    yield from extent(int(t.left_edge.i), found.last, "late")
        if found.shape == "clause" and found.first - found.cue.i > 1:
            yield from extent(_past_that(tokens, found.cue.i + 1), found.last, "cue")
    elif found.last < found.cue.i and found.first > tokens[found.cue.i].sent.start:
        yield from extent(max(floor, int(tokens[found.cue.i].sent.start)), found.last, "opening")
    if found.last < found.cue.i and found.shape == "clause":
        comma = next((i for i in range(found.last, found.first, -1) if tokens[i].text == "," and inside[i] < 0), None)
        if comma is not None and comma > found.first + 2 and not any(t.pos_ in ("VERB", "AUX") for t in tokens[comma : found.last + 1]):
            yield from extent(found.first, comma - 1, "name-cut")


_STRETCHED = frozenset("clause infinitive object noun-clause gerund surface next colon predicate".split())
_PAUSES = frozenset((",", "—", "–", "-", "--", "(", ";"))
_DATELINE = re.compile(r"^[A-Z][A-Z.' -]{2,}[^—–\n\"]{0,60}?(?:—|–|--| - )\s?|^\([^)]{2,40}\)\s?[—–-]+\s")


def after_dateline(doc: "Parse") -> int:
    """The first token after a dateline that shares its paragraph with prose ("TOKYO, Feb. 7 (AP) — …")."""
    found = _DATELINE.match(doc.text)
    if found is None:
        return 0
    return next((int(t.i) for t in doc if t.idx >= found.end()), 0)


def _past_that(tokens: Sequence["Token"], first: int) -> int:
    return first + 1 if tokens[first].lower_ == "that" else first


def _trimmed(tokens: Sequence["Token"], first: int, last: int) -> tuple[int, int]:
    while first <= last and (tokens[first].is_space or tokens[first].text in (",", ":", ";", ".", "—", "–", "-", "--", ")", "―")):
        first += 1
    while last >= first and (
        tokens[last].is_space
        or tokens[last].text in (",", ":", ";", ".", "—", "–", "-", "--", "(", "―")
        or last > first
        and tokens[last].dep_ == "cc"
    ):
        last -= 1
    return first, last


def _whole(first: int, last: int, inside: Sequence[int], cue: int) -> tuple[int, int, int | None]:
    """Widen an extent so that it holds each quotation that it touches entirely, or is one; the cue's own does not count."""
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
