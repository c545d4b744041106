"""Reports by the order of words alone, for sentences where the parser is lost: "said … that", "X said: …", "…, X said."."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import grammar, openings
from flows.english.speech.candidate import Candidate
from flows.english.speech.complements import OF_WHAT, addressee, bearer

if TYPE_CHECKING:
    from flows.english.parse import Token

_REACH = 26  # tokens between a cue and its "that"
_CLOSING = 12  # tokens between a cue that ends its sentence and its end, or its speaker
_NEAR = 8  # tokens between a noun and its "that"
#: Tags of words that are something or somebody.
_THINGS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "CD"))
#: Behind "call" and the like: what is asked for, called up, called off.
_ELSE = frozenset(("for", "on", "upon", "to", "off", "out", "in", "up", "from", "at", "by"))


def of_verb(verb: "Token", cue: cues.Cue, tokens: Sequence["Token"], inside: Sequence[int]) -> Iterator[Candidate]:
    """What stands after "that", after a colon, right after the cue, or before a cue that ends its sentence."""
    if "c" in cue.frames:
        yield from _announced(verb, cue, tokens, inside)
        yield from _next(verb, cue, tokens)
        yield from _before(verb, cue, tokens, inside)


def _announced(verb: "Token", cue: cues.Cue, tokens: Sequence["Token"], inside: Sequence[int]) -> Iterator[Candidate]:
    """What stands after the first "that" or colon behind the cue, before any other clause."""
    last = int(verb.sent.end) - 1
    for i in range(int(verb.i) + 1, min(last, int(verb.i) + _REACH)):
        if inside[i] >= 0 or tokens[i].text in grammar.STOPS:
            return
        if tokens[i].text == ":":
            yield Candidate(i + 1, _full_stop(tokens, i + 1, inside), "colon", verb, cue.lemma, grammar.subject(verb), addressee(verb))
            return
        if tokens[i].lower_ == "that" and tokens[i].tag_ in ("IN", "WDT"):
            yield Candidate(i + 1, last, "surface", verb, cue.lemma, grammar.subject(verb), addressee(verb))
            return
        if grammar.finite(tokens[i]):
            return


def _next(verb: "Token", cue: cues.Cue, tokens: Sequence["Token"]) -> Iterator[Candidate]:
    """All that stands behind the cue, its particle, its hearer and the occasion, up to the end of the sentence."""
    last = int(verb.sent.end) - 1
    if verb.i + 2 > last or tokens[verb.i + 1].text in (",", ":", ".") or cue.lemma in cues.DOING:
        return
    if (verb.dep_, verb.tag_) == ("acl", "VBN"):
        return  # "on the tariffs announced | on Monday, Roe said"
    first = int(verb.i) + (2 if tokens[verb.i + 1].dep_ == "prt" else 1)
    addressed = addressee(verb)
    if addressed is not None and addressed.left_edge.i == first:
        first = int(addressed.i) + 1
    if first >= last:  # its hearer ends the sentence: "He told reporters."
        return
    first = openings.past_occasion(tokens, first, last)
    if first < last and not (tokens[first].tag_ == "TO" or tokens[first].lower_ in OF_WHAT or grammar.is_that(tokens[first])):
        yield Candidate(first, last, "next", verb, cue.lemma, grammar.subject(verb), addressed)


def _before(verb: "Token", cue: cues.Cue, tokens: Sequence["Token"], inside: Sequence[int]) -> Iterator[Candidate]:
    """All that stands before the comma before a cue (and its speaker) about the end of its sentence."""
    if "p" not in cue.frames or verb.sent.end - 1 - verb.i > _CLOSING:
        return
    subject, start = grammar.subject(verb), int(verb.i)
    if subject is not None and verb.i - _CLOSING <= subject.left_edge.i < verb.i:
        start = int(subject.left_edge.i)
    elif subject is None or subject.i < verb.i:
        # one so far off may stand where the verb's own was taken for the last of a list: "…, above all the dam, Ada Roe | said"
        start = grammar.name_before(verb, int(verb.sent.start))
    if start - 1 > verb.sent.start + 1 and tokens[start - 1].text == "," and inside[start - 1] < 0:
        yield Candidate(int(verb.sent.start), start - 2, "final", verb, cue.lemma, subject, addressee(verb))


def judged(verb: "Token", cue: cues.Cue, tokens: Sequence["Token"], inside: Sequence[int]) -> Iterator[Candidate]:
    """Something and what it is called in quotation marks: "called the dam “a mistake”", "dismissed the dam as “a mistake”"."""
    if inside[verb.i] >= 0 or verb.dep_ == "acl" and verb.tag_ == "VBN":
        return
    first = int(verb.i) + 1
    mark = next((i for i in range(first, min(len(tokens), first + _NEAR)) if inside[i] >= 0), None)
    if mark is None:
        return
    end = mark - 1 if tokens[mark - 1].tag_ == "DT" else mark  # "called it | a “mistake”"
    held_as = tokens[end - 1].lower_ == "as" and "as" in cue.frames
    thing = tokens[first : end - 1 if held_as else end]
    if not (held_as or cue.lemma in cues.CALLING):
        return
    judgement = grammar.child(verb, "oprd")
    last = max(mark, int(judgement.right_edge.i)) if judgement is not None else mark
    if held_as:  # "as “biased” and “unfair”"
        last = max(i for i in range(mark, max(mark, int(tokens[end - 1].right_edge.i)) + 1) if inside[i] >= 0)
    if _is_thing(thing):
        yield Candidate(first, last, "judged", verb, cue.lemma, grammar.subject(verb))


def _is_thing(tokens: Sequence["Token"]) -> bool:
    """Whether words name something or somebody: not "called for", "called it off"."""
    if not tokens or tokens[-1].tag_ not in _THINGS or tokens[0].lower_ in _ELSE:
        return False
    return not any(t.is_punct and t.text != "-" or t.pos_ in ("VERB", "AUX") for t in tokens)


def of_noun(noun: "Token", singular: str, tokens: Sequence["Token"]) -> Iterator[Candidate]:
    """What stands after a noun of communication and "that", where the parse hung the clause elsewhere: "his warning on Friday that …"."""
    for token in tokens[noun.i + 1 : min(int(noun.sent.end) - 1, noun.i + _NEAR)]:
        if token.is_punct or grammar.finite(token) or token.lower_ in cues.nouns():
            return
        if grammar.is_that(token):
            clause = token.head
            last = int(clause.right_edge.i) if clause.i > token.i else int(noun.sent.end) - 1
            yield Candidate(int(token.i) + 1, last, "noun-that", noun, singular, bearer(noun), head=clause)
            return


def _full_stop(tokens: Sequence["Token"], first: int, inside: Sequence[int]) -> int:
    """The end of the sentence that begins at ``first``, by punctuation."""
    for i in range(first, len(tokens)):
        if tokens[i].text in grammar.STOPS and inside[i] < 0:
            return i
    return len(tokens) - 1
