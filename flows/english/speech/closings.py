"""Reports whose cue closes its sentence, where the parse does not see it: "The talks went well, the ministry | informed on Friday"."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import grammar
from flows.english.speech.candidate import Candidate
from flows.english.speech.complements import addressee

if TYPE_CHECKING:
    from flows.english.parse import Token

#: Parts of speech of words that may stand between a speaker and his cue, or behind both.
_BETWEEN = frozenset(("AUX", "ADV", "PART"))
#: What the parse may take a speaker for, who stands behind a comma right before his cue.
_ELSEWHERE = frozenset(("conj", "appos", "pobj", "dobj"))
_BEHIND = frozenset(("ADP", "ADV", "PUNCT", "SPACE", "SCONJ"))


def of_verb(verb: "Token", cue: cues.Cue, tokens: Sequence["Token"], inside: Sequence[int]) -> Iterator[Candidate]:
    """The main clause before a cue that has its speaker beside it, behind a comma, and nothing to tell behind it."""
    told = _telling(verb)
    own = grammar.child(told, "nsubj") or (grammar.child(told, "nsubjpass") if told is not verb else None)
    subject = own or _listed(verb, tokens)
    if subject is None or "p" not in cue.frames or cue.lemma in cues.DOING or told.tag_ not in grammar.FINITE | {"VBN"}:
        return
    begin = int(own.left_edge.i) if own is not None else grammar.name_before(verb, int(verb.sent.start))
    first, last = min(begin, int(told.i)), max(grammar.noun_phrase(subject)[1], int(verb.i))
    hearer = addressee(verb)
    if hearer is not None and hearer.i > last:
        last = int(hearer.i)
    start = int(verb.sent.start)
    comma = first - 2 if inside[first - 1] >= 0 else first - 1  # of “…,” it stands before the closing mark
    if comma <= start or tokens[comma].text != ",":
        return
    if told is verb and subject.head is verb and not _beside(subject, verb, tokens) or not _ends(tokens[last + 1 : verb.sent.end]):
        return
    clause = _main(tokens[start:comma])
    if clause is not None:
        yield Candidate(start, first - 2, "clause", verb, cue.lemma, grammar.child(told, "dobj") or subject, head=clause)


def _telling(verb: "Token") -> "Token":
    """The verb that has the teller for its subject: of "IRNA quoted the mayor as saying" it is "quoted"."""
    quoting = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else verb
    return quoting if quoting.lower_ in cues.RELAYING else verb


def _listed(verb: "Token", tokens: Sequence["Token"]) -> "Token | None":
    """Who speaks right before his cue, where the parse hung him elsewhere: "hit ships and boats, | the navy said"."""
    first = grammar.name_before(verb, int(verb.sent.start))
    name = verb.nbor(-1) if first < verb.i else None
    elsewhere = name is not None and name.dep_ in _ELSEWHERE and first - 1 > verb.sent.start and tokens[first - 1].text == ","
    return name if elsewhere else None


def _beside(subject: "Token", verb: "Token", tokens: Sequence["Token"]) -> bool:
    """Whether nothing but helping words stands between a speaker and his cue."""
    if subject.i > verb.i:
        return int(subject.left_edge.i) == verb.i + 1 + any(c.dep_ == "prt" for c in verb.children)
    behind = grammar.noun_phrase(subject)[1] + 1
    return behind <= verb.i and all(t.pos_ in _BETWEEN for t in tokens[behind : verb.i])


def _ends(rest: Sequence["Token"]) -> bool:
    """Whether what follows tells at most when and where it was said, or goes on with another participle ("…, adding that")."""
    if not rest:
        return True
    if rest[0].dep_ == "prt":
        return _ends(rest[1:])
    if rest[0].text == "," and len(rest) > 1 and rest[1].tag_ == "VBG":
        return True
    return (rest[0].pos_ in _BEHIND or rest[0].dep_ in ("npadvmod", "tmod")) and not any(map(grammar.finite, rest))


def _main(words: Sequence["Token"]) -> "Token | None":
    """The verb of a stretch that is a main clause: it has a subject and is tied to nothing else in its sentence."""
    low, high = words[0].i, words[-1].i
    top = next((t for t in words if t.head is t or not low <= t.head.i <= high), None)
    if top is None or not any(map(grammar.finite, (top, *top.children))) or grammar.child(top, *grammar.STANDING) is None:
        return None
    tied = any(c.dep_ == "mark" or c.tag_ in ("WRB", "WDT", "WP") for c in top.children) or top.dep_ in ("relcl", "acl")
    return None if tied else top
