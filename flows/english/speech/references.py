"""Reports by reference to their source: "according to X, …", "in his words, …", "…, NTB has learnt from X", "this was stated by X"."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.names.lexicon.words import THING
from flows.english.speech import endings, grammar, hollow, relays, speakers
from flows.english.speech.candidate import Candidate

if TYPE_CHECKING:
    from flows.english.parse import Token

#: "In his words, …", "by her account, …".
_WORDS = frozenset(("words", "account"))
#: What tells something as persons do.
_TOLD = frozenset("report reports statement release source sources".split())
#: Tokens that may say more of a source before the comma that ends it.
_FURTHER = 16


def of_this(verb: "Token") -> Iterator[Candidate]:
    """ "This was stated by X", "X said this as he hosted Y": the content is the sentence before."""
    teller = grammar.teller_of_this(verb)
    if teller is not None and (grammar.child(verb, "ccomp", "xcomp") is None or not grammar.THIS.isdisjoint(verb.doc.forms)):
        yield from _before(verb, verb.lower_, teller)


def _before(verb: "Token", lemma: str, teller: "Token") -> Iterator[Candidate]:
    """The sentence before that of a verb."""
    if verb.sent.start:
        before = verb.doc[verb.sent.start - 1].sent
        yield Candidate(int(before.start), int(before.end) - 1, "reference", verb, lemma, teller)


def according(tokens: Sequence["Token"]) -> Iterator[Candidate]:
    """ "according to X", "in X's words", "NTB has learnt from X": the rest of the sentence is the content."""
    for token in tokens:
        if token.lower_ in cues.RELAYING | cues.LEARNING:
            yield from _passed_on(token)
        elif _leads_to_source(token) and not _relays(token):
            named = next(named_after(token), None)
            if named is not None and named.lower_ in ("which", "that"):
                continue  # "a pact according to which the isles were ceded"
            if named is not None and hollow.takes_up(token):
                yield from _before(token, "according", named)
            elif named is None or named.lower_ not in cues.MEASURES or list(named.children):
                yield from _rest(token, int(token.i), _end_of_source(tokens[token.i + 1], named), named)
        elif token.lower_ in _WORDS and token.dep_ == "pobj" and token.head.lower_ in ("in", "by"):
            named = _whose(token)
            first, last = int(token.head.i), int(token.right_edge.i)
            if named is not None and (first == token.sent.start or tokens[first - 1].text == ","):
                yield from _rest(token, first, last, named)


def _leads_to_source(token: "Token") -> bool:
    """Whether a source stands behind a word and the next: "according to X", "as per X"; "as per the treaty" and "as per the Geneva
    Convention" tell of none."""
    to = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if (token.lower_, to) == ("as", "per"):
        named = next(named_after(token), None)
        return named is not None and named.lower_ not in THING - _TOLD and (speakers.can_speak(named) or named.lower_ in _TOLD)
    return (token.lower_, to) == ("according", "to")


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
    before, after = (first, opening - 1), (end + 1, endings.before_report(cue.doc.tokens, end + 1, last, cue))
    side = before if before[1] - before[0] > after[1] - after[0] else after
    relative = named is not None and named.lower_ in ("whom", "who")  # "the envoy, according to whom | the dam holds"
    if relative:
        after = end + 1, _end_of_relative(cue, end, after[1])
    if opening - first <= 1 or relative:
        side = after
    elif side is after and cue.doc[opening - 1].text != "," and before[1] - before[0] >= 4:
        side = before
    other = after if side is before else before
    likely = Candidate(*side, "according", cue, "according", named)
    further = Candidate(*other, "across", cue, "according", named)
    for found, least in ((likely, 1), (further, 3))[: 1 if relative else 2]:
        # what is itself a report is none of this source's, nor is any part of it that a rival extent would leave
        if found.last - found.first >= least and not hollow.is_hollow(found, cue.doc.tokens) and not _breaks_off(found, cue):
            yield found


def _end_of_relative(cue: "Token", opening: int, last: int) -> int:
    """The end of a relative clause that stands before the verb of its sentence: "the envoy, according to whom | the dam holds, left"."""
    return next((i - 1 for i in range(int(cue.sent.root.i), opening, -1) if cue.doc[i].text == ","), last)


def _breaks_off(found: Candidate, cue: "Token") -> bool:
    """Whether what stands before its source only begins to say what something is: "The deal is, | according to X, a step"."""
    last = next((t for t in reversed(cue.doc[found.first : found.last + 1]) if not t.is_punct), None)
    return last is not None and last.pos_ == "AUX" and found.last < cue.i


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


def _is_open(to: "Token", named: "Token", last: int) -> bool:
    """Whether what is apposed to a source behind its "to" runs on into the sentence, or is what the sentence says that something is: "The
    deal is, according to X, | a step"."""
    if not any(c.dep_ == "appos" for c in named.children):
        return False
    doc, opening = to.doc, int(to.i) - 1
    before = doc[opening - 2] if opening >= to.sent.start + 2 and doc[opening - 1].text == "," else None
    return last + 1 < len(doc) and not doc[last + 1].is_punct or before is not None and before.pos_ == "AUX"


def _end_of_source(to: "Token", named: "Token | None") -> int:
    if named is None:
        return int(to.i)
    doc, last = to.doc, grammar.noun_phrase(named)[1]
    commas = [i for i in range(int(named.i) + 1, last + 1) if doc[i].text == ","]
    # the first comma ends it where what follows, taken for an apposition, has no comma at its end: "According to X, | trade grows"
    if commas and _is_open(to, named, last):
        return commas[0]
    if last + 1 < len(doc) and not doc[last + 1].is_punct and named.is_ancestor(doc[last + 1]):  # "a statement | issued on Friday, …"
        return next((i for i in range(last + 1, min(len(doc), last + _FURTHER)) if doc[i].text == ","), last)
    return last
