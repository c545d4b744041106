"""Which phrases stand on which side of a trigger: who does it, and whom it is done to."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from flows.english.events.words import ATTENDING, COMPANY, GAINING, PARTITIVE, PARTY
from flows.steps.events.clause import clause, coordinates, nouns_of
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


class Sides(Struct):
    """The phrases of a trigger: those that do and those that have it done to them."""

    doers: list[Token]
    others: list[Token]


def sides(trigger: Trigger) -> Sides:
    """Which phrases stand on which side of a trigger."""
    around, token = trigger.clause, trigger.token
    company = COMPANY if trigger.roles == "both" else PARTY
    if trigger.mode == "visit":
        company |= {"to", "including"}
    if around is None:
        found = _noun_sides(token, company)
        for outer in (token.doc[i] for i in sorted(trigger.consumed)):  # "the introduction of sanctions by X"
            found.doers += _noun_sides(outer, company).doers
        return _attack_sides(found, trigger)
    read = trigger.consumed
    doers, others = [t for t in around.subjects if t.i not in read], [t for t in around.objects if t.i not in read] + around.datives
    if trigger.event_type == "AID":
        company |= {"for"}
    others += [noun for prep, noun in around.preps if noun.i not in read and prep in company]
    for noun in (t for t in around.subjects + around.objects + [n for _, n in around.preps] if t.i in read):
        inner = _noun_sides(noun, company)
        # "confirmed their readiness": the doers' own
        others += [t for t in inner.doers if t.pos_ != "PRON" or not doers] + inner.others
    if trigger.rule == "light" and token.i not in {t.i for t in around.objects}:
        inner = _noun_sides(token, company)
        others += inner.doers + inner.others
    if trigger.event_type == "AID":
        others += [noun for prep, means in around.preps if prep == "in" for noun in _noun_sides(means, company).others]
    others += _of_complement(trigger)
    if trigger.roles == "undergo":
        doers, others = tellers(around.verb), doers + others
    elif trigger.roles == "gain":
        doers += [noun for prep, noun in around.preps if prep in GAINING]
    elif trigger.mode == "expel" and not doers:
        doers += [noun for prep, noun in around.preps if prep == "from"] + [t for inf in around.infinitives for t in clause(inf).objects]
    return Sides(_unique(doers), _unique(others))


def _attack_sides(found: Sides, trigger: Trigger) -> Sides:
    if trigger.event_type == "ASSAULT":
        found.others += [n for child in trigger.token.children if child.lower_ == "in" for _, n in nouns_of(child) if n.pos_ == "PROPN"]
    return found


def _of_complement(trigger: Trigger) -> list[Token]:
    """Whom a promise, threat or refusal is about ("threatened to attack X"), whom a warning or demand ("warned that X will face")."""
    assert trigger.clause is not None
    found: list[Token] = []
    if trigger.event_type in ("AGREE", "THREATEN", "REJECT"):
        to = [child for child in trigger.clause.verb.children if child.dep_ == "prep" and child.lower_ == "to"]
        inner = [t for child in to for t in child.children if t.dep_ == "pcomp"]
        for verb in trigger.clause.infinitives + inner:
            told = clause(verb)
            found += told.objects + [noun for prep, noun in told.preps if prep in PARTY]
    if trigger.event_type in ("REQUEST", "THREATEN", "ACCUSE") and trigger.clause.has_that:
        for child in trigger.clause.verb.children:
            if child.dep_ == "ccomp":
                told = clause(child)
                found += told.objects if told.passive else told.subjects
    return found


def tellers(verb: Token) -> list[Token]:
    """Who says so, where a clause that has no doer stands under a verb of saying ("X said that Y will face consequences")."""
    if verb.dep_ != "ccomp" or verb.head.pos_ != "VERB":
        return []
    return clause(verb.head).subjects


def _noun_sides(noun: Token, company: frozenset[str]) -> Sides:
    doers, others = [], []
    for child in noun.children:
        if child.dep_ in ("poss", "nmod", "amod", "compound"):
            doers += coordinates(child)
        elif child.dep_ in ("prep", "agent"):
            for prep, inner in nouns_of(child):
                if prep == "by":
                    doers.append(inner)
                elif prep in company or prep == "of" or child.lower_ == "including":
                    others.append(inner)
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in PARTITIVE:
        doers += [child for child in noun.head.head.children if child.dep_ == "poss"]  # "its series of raids"
    return Sides(doers, others)


def _unique(tokens: Iterable[Token]) -> list[Token]:
    return list({t.i: t for t in tokens}.values())


def attending(noun: Token) -> list[Token]:
    """Who attends a meeting that a clause only mentions as its circumstance ("said at a meeting with X"): the clause's subject."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in ATTENDING or prep.head.pos_ not in ("VERB", "AUX"):
        return []
    around = clause(prep.head)
    return around.objects if around.passive else around.subjects
