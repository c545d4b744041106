"""Reports whose cue stands aside of the content: "…, officials say, …", "…, X said on Friday", "according to X, …"."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import grammar, relays
from flows.english.speech.candidate import Candidate

if TYPE_CHECKING:
    from flows.english.parse import Parse, Token


#: "In his words, …", "by her account, …".
_WORDS = frozenset(("words", "account"))
#: Tokens that may say more of a source before the comma that ends it.
_FURTHER = 16
_PAUSES = frozenset((",", "—", "–", "-"))
#: What stands before the closing mark of a quotation whose sentence goes on.
_ENDS = frozenset((",", "?", "!", "—"))
#: What opens a clause that is content, or says more of what stands before it.
_OPENING = frozenset("that who which whom".split())
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
    comma_before = first > sent_first and (grammar.pauses(doc[first - 1], _PAUSES) or _closes(doc, first - 1, inside))
    comma_after = last < sent_last and grammar.pauses(doc[last + 1], _PAUSES)
    subject = grammar.subject(verb)
    mark = grammar.child(verb, "mark")
    as_clause = mark is not None and mark.lower_ == "as"
    if as_clause and not comma_before and comma_after:
        yield Candidate(right[0], right[1], "as", verb, cue.lemma, subject)
    elif comma_before:
        inverted = subject is not None and subject.i > verb.i  # what follows says more of the speaker
        side = left if not comma_after or inverted or left[1] - left[0] >= right[1] - right[0] else right
        shape = "as" if as_clause else "aside"
        if side[1] - side[0] >= 2:
            yield Candidate(side[0], side[1], shape, verb, cue.lemma, subject)
        # both parts of an interrupted sentence are content if the shorter one is more than an adverbial
        other = right if side is left else left
        if comma_after and not as_clause and other[1] - other[0] >= 3:
            part = Candidate(other[0], other[1], "part", verb, cue.lemma, subject)
            if not inverted or _holds_clause(part):
                yield part


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
        return not grammar.pauses(token, _PAUSES) and inside[token.i] == inside[verb.i]

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


def of_reference(verb: "Token") -> Iterator[Candidate]:
    """ "This was stated by X", "X said this as he hosted Y": the content is the sentence before."""
    teller = _teller_of_this(verb)
    if teller is not None and grammar.child(verb, "ccomp", "xcomp") is None:
        yield from _before(verb, verb.lower_, teller)


def _before(verb: "Token", lemma: str, teller: "Token") -> Iterator[Candidate]:
    """The sentence before that of a verb."""
    if verb.sent.start:
        before = verb.doc[verb.sent.start - 1].sent
        yield Candidate(int(before.start), int(before.end) - 1, "reference", verb, lemma, teller)


def _teller_of_this(verb: "Token") -> "Token | None":
    """Who tells what a verb's "this" takes up: the agent of a passive, or the subject, unless a colon shows that "this" comes first."""
    stands, agent, told = grammar.child(verb, "nsubjpass"), grammar.child(verb, "agent"), grammar.child(verb, "dobj")
    if stands is not None:
        taken_up = stands.lower_ in ("this", "that", "it", "which") and agent is not None and told is None
        return grammar.child(agent, "pobj") if agent is not None and taken_up else None
    taken_up = told is not None and told.lower_ == "this" and grammar.tensed(verb) and all(t.text != ":" for t in verb.sent)
    return grammar.child(verb, "nsubj") if taken_up else None


def according(tokens: Sequence["Token"]) -> Iterator[Candidate]:
    """ "according to X", "in X's words", "NTB has learnt from X": the rest of the sentence is the content."""
    for token in tokens:
        if token.lower_ in cues.CITES | cues.LEARNING:
            yield from _passed_on(token)
        elif token.lower_ == "according" and token.i + 1 < len(tokens) and tokens[token.i + 1].lower_ == "to" and not _relays(token):
            named = next(named_after(token), None)
            if named is not None and relays.takes_up(token):
                yield from _before(token, "according", named)
            elif named is None or named.lower_ not in cues.MEASURES or list(named.children):
                yield from _rest(token, int(token.i), _end_of_source(tokens[token.i + 1], named), named)
        elif token.lower_ in _WORDS and token.dep_ == "pobj" and token.head.lower_ in ("in", "by"):
            named = _whose(token)
            first, last = int(token.head.i), int(token.right_edge.i)
            if named is not None and (first == token.sent.start or tokens[first - 1].text == ","):
                yield from _rest(token, first, last, named)


def _passed_on(verb: "Token") -> Iterator[Candidate]:
    """The sentence around a report in passing: "…, NTB has learnt from X", "As NTB has learnt from X, …"."""
    origin, reporter = relays.passed_on(verb), grammar.child(verb, "nsubj")
    if origin is None or reporter is None or reporter.i > verb.i:
        return
    mark = grammar.child(verb, "mark")
    opening, end = int((mark if mark is not None else reporter).left_edge.i), int(origin.right_edge.i)
    paused = opening > verb.sent.start and verb.doc[opening - 1].text == ","
    if (paused or mark is not None and mark.lower_ == "as") and verb.doc[min(end + 1, len(verb.doc) - 1)].is_punct:
        yield from _rest(verb, opening, end, origin)


def _relays(according: "Token") -> bool:
    """Whether who is accorded with relays what another says: "Roe said, according to IRNA, that the dam held"."""
    before = [t for t in according.doc[max(0, according.i - 2) : according.i] if t.text != ","]
    cue = before[-1] if before else None
    return cue is not None and grammar.cue_of(cue) is not None and grammar.child(cue, "ccomp") is not None


def _rest(cue: "Token", opening: int, end: int, named: "Token | None") -> Iterator[Candidate]:
    """Both sides of a phrase from ``opening`` to ``end``; the longer one, or the one that its commas speak for, is the likelier."""
    first, last = int(cue.sent.start), int(cue.sent.end) - 1
    before, after = (first, opening - 1), (end + 1, last)
    side = before if before[1] - before[0] > after[1] - after[0] else after
    if opening - first <= 1:
        side = after
    elif side is after and cue.doc[opening - 1].text != "," and before[1] - before[0] >= 4:
        side = before
    if side[1] - side[0] >= 1:
        yield Candidate(side[0], side[1], "according", cue, "according", named)
    other = after if side is before else before
    if other[1] - other[0] >= 3:
        yield Candidate(other[0], other[1], "across", cue, "according", named)


def _whose(words: "Token") -> "Token | None":
    """Whose words they are: "in his words", "in the words of the envoy"."""
    of = next((c for c in words.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    return grammar.child(words, "poss") or (grammar.child(of, "pobj") if of is not None else None)


def named_after(according: "Token") -> Iterator["Token"]:
    """Who stands after "according to"."""
    doc = according.doc
    to = doc[according.i + 1]
    named = grammar.child(to, "pobj") or grammar.child(according, "pobj")
    if named is not None:
        yield named
    elif to.i + 1 < len(doc):
        yield doc[to.i + 1]


def _end_of_source(to: "Token", named: "Token | None") -> int:
    if named is None:
        return int(to.i)
    first, last = grammar.noun_phrase(named)
    doc = to.doc
    if first <= to.i:
        return int(named.i)
    # a comma followed by the sentence's own clause ends the source
    for i in range(int(named.i) + 1, last + 1):
        if doc[i].text == "," and any(t.pos_ in ("VERB", "AUX") and t.dep_ in ("ROOT", "ccomp", "conj") for t in doc[i : last + 1]):
            return i
    if last + 1 < len(doc) and not doc[last + 1].is_punct and named.is_ancestor(doc[last + 1]):  # "a statement | issued on Friday, …"
        return next((i for i in range(last + 1, min(len(doc), last + _FURTHER)) if doc[i].text == ","), last)
    return last
