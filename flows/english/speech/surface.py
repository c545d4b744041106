"""Reports by the order of words alone, for sentences where the parser is lost: "said … that", "X said: …", "…, X said."."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import grammar
from flows.english.speech.complements import Candidate, addressee

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_REACH = 26  # tokens between a cue and its "that"
_STOPS = frozenset((".", "?", "!", ";"))


def of_verb(verb: "Token", cue: cues.Cue, inside: Sequence[int]) -> Iterator[Candidate]:
    """What stands after "that", after a colon, right after the cue, or before a cue that ends its sentence."""
    if "c" not in cue.frames:
        return
    doc: Doc = verb.doc
    sent_first, sent_last = int(verb.sent.start), int(verb.sent.end) - 1
    subject = grammar.subject(verb)
    addressed = addressee(verb)
    for i in range(int(verb.i) + 1, min(sent_last, int(verb.i) + _REACH)):
        if inside[i] >= 0 or doc[i].text in _STOPS:
            break
        if doc[i].text == ":":
            yield Candidate(i + 1, _full_stop(doc, i + 1, inside), "colon", verb, cue.lemma, subject, addressed)
            break
        if doc[i].lower_ == "that" and doc[i].tag_ in ("IN", "WDT") and i + 1 <= sent_last:
            yield Candidate(i + 1, sent_last, "surface", verb, cue.lemma, subject, addressed)
            break
        clause = doc[i].head if doc[i].dep_ in ("aux", "auxpass") else doc[i]
        if doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") and clause.dep_ != "relcl":
            break
    if verb.i + 2 <= sent_last and doc[verb.i + 1].text not in (",", ":", "."):
        first = int(verb.i) + 1
        if addressed is not None and addressed.left_edge.i == first:
            first = int(addressed.i) + 1
        if first + 1 <= sent_last:
            yield Candidate(first, sent_last, "next", verb, cue.lemma, subject, addressed)
    if "p" in cue.frames and sent_last - verb.i <= 12:
        start = int(verb.i)
        if subject is not None and verb.i - 12 <= subject.left_edge.i < verb.i:
            start = int(subject.left_edge.i)
        if start - 1 > sent_first + 1 and doc[start - 1].text == "," and inside[start - 1] < 0:
            yield Candidate(sent_first, start - 2, "final", verb, cue.lemma, subject, addressed)


def of_quotation(doc: "Doc", first: int, last: int, inside: Sequence[int]) -> tuple[int, int] | None:
    """The sentence that quotation tokens ``first``..``last`` open or stand in, if no cue stands in it: a report that goes on
    without one."""
    start, end = first, last
    while (
        start > 0
        and not (doc[start - 1].text in _STOPS and inside[start - 1] < 0)
        and not (inside[start - 1] >= 0 and _ends(doc, start - 1, inside))
    ):
        start -= 1
    while end < len(doc) - 1 and not (doc[end].text in _STOPS and (inside[end] < 0 or end == last)):
        if end >= last and inside[end] >= 0 and _ends(doc, end, inside):
            break
        end += 1
    return (start, end) if end - start > last - first + 1 else None


def _ends(doc: "Doc", i: int, inside: Sequence[int]) -> bool:
    """Whether token ``i`` closes a quotation that ends its sentence."""
    if i + 1 < len(doc) and inside[i + 1] == inside[i]:
        return False
    j = i
    while j > 0 and doc[j].text in ('"', "'", "''"):
        j -= 1
    return doc[j].text in _STOPS


def _full_stop(doc: "Doc", first: int, inside: Sequence[int]) -> int:
    """The end of the sentence that begins at ``first``, by punctuation."""
    for i in range(first, len(doc)):
        if doc[i].text in _STOPS and inside[i] < 0:
            return i
    return len(doc) - 1
