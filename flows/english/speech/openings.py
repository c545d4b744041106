"""Where a content begins: past "that" and past where it is said, before a subject that the parse took for whom is told."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import grammar
from flows.english.times.lexicon import MONTH_NUMBERS, WEEKDAYS

if TYPE_CHECKING:
    from flows.english.parse import Parse, Token

#: Where and in what one says something, beside the nouns of communication.
OCCASIONS = frozenset("interview speech briefing conference release memo email address broadcast paper study".split())
#: Tags of words that open a noun phrase: a day before one is no part of it ("Monday talks").
_DETERMINING = frozenset(("DT", "PRP", "PRP$", "EX"))
_NEAR = 8  # tokens behind a cue up to which words tell where it is said


def past_occasion(tokens: Sequence["Token"], first: int, last: int) -> int:
    """Past what tells where or when it is said, where the parse took it for content: "said in a statement | the dam would hold"."""
    first = _past_day(tokens, _past_relay(tokens, first, last), last)
    told = tokens[first : min(first + _NEAR, last)]
    noun = next((t.i for t in told if t.lower_ in OCCASIONS or t.lower_ in cues.nouns()), last)
    if noun == last or not _says_where(tokens[first:noun]):
        return first
    if tokens[noun + 1].pos_ != "ADP":
        return noun + 1
    comma = next((t.i for t in tokens[noun + 1 : min(noun + _NEAR, last)] if t.text == ","), last)
    return comma + 1 if comma < last and _says_where(tokens[first:comma]) else first


def _past_relay(tokens: Sequence["Token"], first: int, last: int) -> int:
    """Past who relays it: "said, according to IRNA, that | the dam would hold"."""
    start = first + (tokens[first].text == ",")
    if start + 2 > last or tokens[start].lower_ != "according":
        return first
    comma = next((t.i for t in tokens[start : min(start + _NEAR, last)] if t.text == ","), last)
    return comma + 1 if comma < last else first


def _past_day(tokens: Sequence["Token"], first: int, last: int) -> int:
    """Past the day on which it is said: "said on Monday | talks would go on", "said Monday, 3 May, | the talks would go on"."""
    day = first + (tokens[first].lower_ == "on")
    if day + 1 >= last or tokens[day].lower_ not in WEEKDAYS:
        return first
    behind = _past_date(tokens, day + 1, last)
    return behind if day > first or behind > day + 1 or tokens[behind].tag_ in _DETERMINING else first


def _past_date(tokens: Sequence["Token"], first: int, last: int) -> int:
    """Past the date beside a weekday: "Monday, 3 May, | the talks", "Monday (May 3) | the talks"."""
    if tokens[first].text not in (",", "("):
        return first
    end = next((t.i for t in tokens[first + 1 : last] if t.tag_ != "CD" and t.lower_ not in MONTH_NUMBERS), last)
    return end + 1 if end > first + 1 and end < last and tokens[end].text in (",", ")") else first


def _says_where(words: Sequence["Token"]) -> bool:
    return any(t.pos_ == "ADP" for t in words) and not any(t.is_punct or t.lower_ == "that" or t.pos_ in ("VERB", "AUX") for t in words)


def past_whom(tokens: Sequence["Token"], first: int, last: int) -> int:
    """Past whom is told, where an aside parts him from the clause: "warned Norway – which objects – that | it would pay"."""
    pauses = [t.i for t in tokens[first + 1 : last] if t.text in grammar.PAUSES]
    if len(pauses) < 2 or any(grammar.finite(t) for t in tokens[first : pauses[0]]):
        return first
    return next((i + 2 for i in pauses[1:] if tokens[i + 1].lower_ == "that" and i + 2 < last), first)


def wants_subject(verb: "Token", clause: "Token", first: int) -> bool:
    """Whether the parse parted a clause from its subject, taken for whom is told: "warned | the bank would pay"."""
    bare = grammar.child(clause, *grammar.STANDING, "mark", "advmod") is None
    between = verb.doc[int(verb.i) + 1 : first]
    plain = len(between) > 0 and not any(t.is_punct or t.pos_ in ("VERB", "AUX") for t in between)
    return bare and plain and any(grammar.finite(t) for t in (clause, *clause.children))


def after_that(doc: "Parse", first: int) -> int:
    """Past the complementizer and punctuation at the start of a content."""
    end = len(doc) - 1
    while first < end and (doc[first].is_punct and doc[first].text not in "\"'([$" or doc[first].is_space):
        first += 1
    if first == end or doc[first].lower_ != "that":
        return first
    taken = doc[first].tag_ == "WDT" and doc[first].dep_ == "dobj"  # for a relative pronoun: "citing sources | that the dam would hold"
    return first + 1 if doc[first].dep_ == "mark" or doc[first].tag_ == "IN" or taken else first
