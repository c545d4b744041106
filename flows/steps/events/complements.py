"""Whom what somebody says is about: those whom a promise helps, a threat hits, a demand obliges."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.english.events.moods import CONDITIONAL
from flows.english.events.words import FOR, INFINITIVE, PARTY, WITH
from flows.steps.events.attendance import acts
from flows.steps.events.clause import Clause, clause
from flows.steps.events.nouns import SUBJECTS, nouns_of
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object


def of_complement(trigger: Trigger) -> list[Token]:
    """Whom a promise, threat or refusal is about ("threatened to attack X"), whom a warning or demand ("warned that X will face")."""
    assert trigger.clause is not None
    found: list[Token] = []
    if trigger.event_type in ("AGREE", "THREATEN", "REJECT"):
        to = [child for child in trigger.clause.verb.children if child.dep_ == "prep" and child.lower_ == INFINITIVE]
        inner = [t for child in to for t in child.children if t.dep_ == "pcomp"]
        denied = [t for t in trigger.clause.verb.children if t.dep_ == "xcomp" and t.tag_ == "VBG"]  # "denied backing X"
        found += [noun for verb in trigger.clause.infinitives + inner + denied for noun in of_deed(verb)]
    if trigger.event_type == "THREATEN":
        found += [t for verb in _conditions(trigger.clause) for t in clause(verb).subjects if acts(t)]
    if trigger.event_type == "REQUEST":  # "called for X to leave", "for better ties with X"
        wanted = [noun for prep, noun in trigger.clause.preps if prep == FOR]
        found += [n for noun in wanted for child in noun.children if child.lower_ == WITH for _, n in nouns_of(child)]
        asked = [t for verb in trigger.clause.infinitives for t in verb.children if t.dep_ in SUBJECTS]
        found += [t for t in asked if acts(t)]
    if trigger.event_type in ("REQUEST", "THREATEN", "ACCUSE") and trigger.clause.has_that:
        for child in trigger.clause.verb.children:
            if child.dep_ == "ccomp":
                told = clause(child)
                found += [t for t in (told.objects if told.passive else told.subjects) if acts(t)]
    return found


def of_deed(verb: Token) -> list[Token]:
    """To whom something is done, or is to be done."""
    told = clause(verb)
    return told.objects + told.predicates + [noun for prep, noun in told.preps if prep in PARTY]


def _conditions(around: Clause) -> Iterator[Token]:
    """The verbs of the conditions of what is threatened ("threatened to leave if X does not pay")."""
    for verb in (around.verb, *around.infinitives):
        clauses = (child for child in verb.children if child.dep_ == "advcl")
        yield from (inner for inner in clauses if any(t.lower_ in CONDITIONAL for t in inner.children if t.dep_ in ("mark", "advmod")))


def tellers(verb: Token) -> list[Token]:
    """Who says so, where a clause that has no doer stands under a verb of saying ("X said that Y will face consequences")."""
    if verb.dep_ != "ccomp" or verb.head.pos_ != "VERB":
        return []
    return clause(verb.head).subjects
