"""Reports whose cue stands aside of the content: "…, officials say, …", "…, X said on Friday"."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import grammar
from flows.english.speech.candidate import Candidate

if TYPE_CHECKING:
    from flows.english.parse import Parse, Token


#: What stands before the closing mark of a quotation whose sentence goes on.
_ENDS = frozenset((",", "?", "!", "—"))
#: What opens a clause that is content, or says more of what stands before it.
_OPENING = frozenset("that who which whom".split())
#: What opens a circumstance of a saying that stands behind it.
_CIRCUMSTANCES = frozenset("after following amid despite".split())
_LONGEST = 16  # tokens of an aside


def of_verb(verb: "Token", cue: cues.Cue, inside: Sequence[int]) -> Iterator[Candidate]:
    """A cue verb without content of its own, set off from the sentence that it comments on."""
    if "p" not in cue.frames or verb.sent.start == verb.sent.end - 1:
        return
    parsed = None if any(c.dep_ == "ccomp" for c in verb.children) else _extent(verb)
    if parsed is not None:
        yield from _around(verb, cue, parsed, inside)
    marked = _between_pauses(verb, inside)
    if marked is not None and marked != parsed:
        sure = _spoken(verb, cue, marked)
        for found in _around(verb, cue, marked, inside):
            clause = _holds_clause(found)
            if clause and (sure or found.shape == "part"):
                yield found
            elif clause or found.last < verb.i:
                yield Candidate(found.first, found.last, "beside", verb, cue.lemma, found.subject)


def _around(verb: "Token", cue: cues.Cue, aside: tuple[int, int], inside: Sequence[int]) -> Iterator[Candidate]:
    """What stands before and after an aside, from its first to its last token, in its sentence."""
    doc, (first, last) = verb.doc, aside
    sent_first, sent_last = _first_of_sentence(verb, inside), int(verb.sent.end) - 1
    left, right = (sent_first, first - 1), (last + 1, sent_last)
    comma_before = first > sent_first and (grammar.pauses(doc[first - 1], grammar.PAUSES) or _closes(doc, first - 1, inside))
    comma_after = last < sent_last and grammar.pauses(doc[last + 1], grammar.PAUSES)
    subject = grammar.subject(verb)
    mark = grammar.child(verb, "mark")
    as_clause = mark is not None and mark.lower_ == "as"
    if as_clause and not comma_before and comma_after:
        yield Candidate(right[0], right[1], "as", verb, cue.lemma, subject)
    elif comma_before:
        # what follows says more of the speaker, but not of "as noted by him"
        inverted = subject is not None and subject.i > verb.i and subject.dep_ != "pobj"
        only_left = not comma_after or inverted or _is_circumstance(doc, right)
        side = left if only_left or left[1] - left[0] >= right[1] - right[0] else right
        shape = "as" if as_clause else "aside"
        if side[1] - side[0] >= 2:
            yield Candidate(side[0], side[1], shape, verb, cue.lemma, subject)
        # both parts of an interrupted sentence are content if the shorter one is more than an adverbial
        other = right if side is left else left
        if comma_after and not as_clause and other[1] - other[0] >= 3 and not _is_circumstance(doc, other):
            part = Candidate(other[0], other[1], "part", verb, cue.lemma, subject)
            occasion = side is right and inside[right[0] + 1] >= 0  # "In her briefing, | the envoy said, “…”"
            if not (inverted or occasion) or _holds_clause(part):
                yield part


def _is_circumstance(doc: "Parse", side: tuple[int, int]) -> bool:
    """Whether what follows an aside only tells when or amid what it was said or done: "The war is over, the envoy said, | after the rebels
    had left"."""
    first = next((t for t in doc[side[0] : side[1] + 1] if not t.is_punct), None)
    return first is not None and first.lower_ in _CIRCUMSTANCES


def _holds_clause(found: Candidate) -> bool:
    return any(grammar.finite(t) for t in found.cue.doc[found.first : found.last + 1])


def _first_of_sentence(verb: "Token", inside: Sequence[int]) -> int:
    """The first token of a verb's sentence, or of the one whose quotation runs into it: "Talks “went well. We agree,” he said"."""
    first = int(verb.sent.start)
    return int(verb.doc[inside.index(inside[first])].sent.start) if inside[first] >= 0 else first


def _closes(doc: "Parse", i: int, inside: Sequence[int]) -> bool:
    """Whether a quotation ends at token ``i`` with a pause before its mark: "…, ”"."""
    return inside[i] >= 0 and any(t.text in _ENDS for t in doc[max(0, i - 1) : i + 1])


def _between_pauses(verb: "Token", inside: Sequence[int]) -> tuple[int, int] | None:
    """First and last token of an aside by its marks: a finite cue with nothing that is finite between it and the pauses around it."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    doc, first, last = verb.doc, int(verb.i), int(verb.i)
    start, end = int(verb.sent.start), int(verb.sent.end) - 1

    def holds(token: "Token") -> bool:
        return not grammar.pauses(token, grammar.PAUSES) and inside[token.i] == inside[verb.i]

    while first > start and holds(doc[first - 1]):
        first -= 1
    while last < end and holds(doc[last + 1]):
        last += 1
    own = (verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass")))
    others = [t for t in doc[first : last + 1] if t not in own]
    joined = doc[first].dep_ == "cc" or doc[first].dep_ == "mark" and doc[first].lower_ != "as"
    if first == start or joined or last - first > _LONGEST or any(t.lower_ in _OPENING or grammar.finite(t) for t in others):
        return None
    return first, last


def _spoken(verb: "Token", cue: cues.Cue, aside: tuple[int, int]) -> bool:
    """Whether an aside has its speaker within its marks and nothing else to tell; else what stands before may say more of the speaker."""
    within = any(c.dep_ == "nsubj" and aside[0] <= c.i <= aside[1] for c in verb.children)
    return within and grammar.child(verb, "dobj") is None and cue.lemma not in cues.DOING


def _extent(verb: "Token") -> tuple[int, int]:
    """First and last token of the aside: the verb with its subject and modifiers, without what hangs on it by mistake."""
    subject = grammar.child(verb, "nsubj")
    parts = [
        verb,
        *(
            c
            for c in verb.children
            if c.dep_ in ("nsubj", "aux", "advmod", "npadvmod", "prep", "dative", "dobj", "mark", "tmod", "auxpass", "agent", "neg", "prt")
        ),
    ]
    first = min(int(p.left_edge.i) if p is not verb else int(p.i) for p in parts)
    last = max(int(p.right_edge.i) if p is not verb else int(p.i) for p in parts)
    if subject is not None and subject.i > verb.i:
        first = int(verb.i)
    doc = verb.doc
    if first < verb.i:  # an aside has no comma between its subject's head and its verb, except around an apposition
        low = int(subject.left_edge.i) if subject is not None and subject.i < verb.i else first
        mark = next((c for c in verb.children if c.dep_ == "mark" and c.i < verb.i), None)
        first = min(low, int(mark.i)) if mark is not None else low
    stop = max(int(verb.i), int(subject.i) if subject is not None else 0)
    for i in range(stop + 1, last + 1):  # what follows a comma is the sentence again
        if doc[i].text == ",":
            last = i - 1
            break
    while last > verb.i and doc[last].is_punct:
        last -= 1
    return first, last
