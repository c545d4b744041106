"""Candidates → spans in the document: quotation marks kept whole, ends trimmed, and the rival extents of one content."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech.complements import Candidate
from flows.language import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CHAINED = frozenset("adding saying noting stressing warning calling urging citing telling arguing claiming insisting pointing".split())
_TURNS = frozenset("but although though while whereas as after before when since because which who where despite including according".split())


class Extent(Candidate):
    """One possible extent of a candidate's content; ``variant`` says how it came from the parse's own extent."""

    variant: str = "own"
    quoted: int | None = None  # the quotation that it is, whole


def extents(found: Candidate, inside: Sequence[int], doc: "Doc") -> Iterator[Extent]:
    """The candidate's own extent and its rivals: to the end of the sentence, up to a turn, from the cue on."""
    sent_last = int(doc[found.cue.i].sent.end) - 1
    seen: set[tuple[int, int]] = set()

    def extent(first: int, last: int, variant: str) -> Iterator[Extent]:
        first, last = _trimmed(doc, first, last)
        if first > last or first <= found.cue.i <= last and variant != "own":
            return
        first, last, quoted = _whole(first, last, inside, found.cue.i)
        if first > last or (first, last) in seen:
            return
        seen.add((first, last))
        yield Extent(first, last, found.shape, found.cue, found.lemma, found.subject, found.addressee, found.via, found.head, found.part, variant, quoted)

    yield from extent(found.first, found.last, "own")
    if found.shape not in ("clause", "infinitive", "object", "noun-clause", "gerund", "surface", "predicate") and not found.shape.startswith("prep"):
        return
    if found.first > found.cue.i:
        yield from extent(found.first, sent_last, "sentence")
        for i in range(found.first + 2, max(found.last, sent_last)):
            if inside[i] >= 0 or doc[i].text != "," or i + 1 > sent_last:
                continue
            following = doc[i + 1]
            if following.lower_ in _CHAINED or following.tag_ == "VBG" and following.lower_ in cues.verbs():
                yield from extent(found.first, i - 1, "chain")
                break
        for i in range(found.first + 3, found.last):
            if inside[i] < 0 and doc[i].text == "," and (doc[i + 1].lower_ in _TURNS or doc[i + 1].tag_ == "VBG" or doc[i + 1].dep_ == "cc"):
                yield from extent(found.first, i - 1, "turn")
                break
        if found.shape == "clause" and found.first - found.cue.i > 1:
            yield from extent(_past_that(doc, found.cue.i + 1), found.last, "cue")
    elif found.last < found.cue.i and found.first > doc[found.cue.i].sent.start:
        yield from extent(int(doc[found.cue.i].sent.start), found.last, "opening")


def _past_that(doc: "Doc", first: int) -> int:
    return first + 1 if doc[first].lower_ == "that" else first


def _trimmed(doc: "Doc", first: int, last: int) -> tuple[int, int]:
    while first <= last and (doc[first].is_space or doc[first].text in (",", ":", ";", ".", "—", "–", "-", "--", ")", "―")):
        first += 1
    while last >= first and (doc[last].is_space or doc[last].text in (",", ":", ";", ".", "—", "–", "-", "--", "(", "―") or last > first and doc[last].dep_ == "cc"):
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


def inside_quotations(doc: "Doc", base: int, quotations: Sequence[Quotation]) -> list[int]:
    """For each token the number of the quotation that it stands in (its marks too), or -1."""
    found = [-1] * len(doc)
    for number, quotation in enumerate(quotations):
        for i, token in enumerate(doc):
            if quotation.outer.start <= base + token.idx and base + token.idx + len(token) <= quotation.outer.end + 0:
                found[i] = number
            elif base + token.idx < quotation.outer.end and base + token.idx + len(token) > quotation.outer.start:
                found[i] = number
    return found
