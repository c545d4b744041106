"""Where somebody or something goes: to whom a visitor comes, whose help arrives and for whom."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.english.events import lexicon
from flows.english.events.inflection import forms_of
from flows.english.events.words import (
    ARRIVED_AT,
    ARRIVING,
    COMPANY,
    GIVERS,
    INFINITIVE,
    LEAVING,
    LEFT_FOR,
    LOCATED,
    MEETING,
    WITH,
)
from flows.steps.events.clause import Clause, clause
from flows.steps.events.fillers import cargo, parts, presenting
from flows.steps.events.nominals import Sides, noun_sides
from flows.steps.events.nouns import nouns_of
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_ARRIVING, _LEAVING = forms_of(ARRIVING), forms_of(LEAVING)


def heading(trigger: Trigger) -> frozenset[str]:
    """The preposition before the place of a visit that a verb asks for ("arrived in X", "left for X")."""
    verb = trigger.token.lower_
    return LOCATED if verb in _ARRIVING else LEFT_FOR if verb in _LEAVING else frozenset()


def of_arrival(around: Clause) -> Sides:
    """Whose help arrives, and where: "Peru's peacekeepers landed in X", "a convoy carrying food from Peru reached X"."""
    things = [noun for subject in around.subjects for noun in (*parts(subject), *cargo(subject))]
    of_things = [pair for thing in things for child in thing.children for pair in nouns_of(child)] + around.preps
    owners = [owner for thing in things for owner in noun_sides(thing, frozenset()).doers]
    owners += [noun for prep, noun in of_things if prep in GIVERS]
    goals = [noun for prep, noun in of_things if prep in ARRIVED_AT and noun not in owners]
    return Sides(owners or around.subjects, around.objects + goals)


def to_be_met(verb: Token) -> list[Token]:
    """Whom somebody goes to see ("travelled to X to meet Y", "to hold talks with Y")."""
    told = clause(verb)
    found = [noun for prep, noun in told.preps if prep == WITH] + (told.objects if verb.lower_ in MEETING else [])
    return found + [noun for one in told.objects + [n for _, n in told.preps] for noun in of_talks(one)]


def of_talks(noun: Token) -> list[Token]:
    """With whom talks are ("for talks with Y"), if a noun is of that kind."""
    return noun_sides(noun, COMPANY).others if presenting(noun, lexicon()) is not None else []


def headed_for(verb: Token, visit: int) -> Iterator[Token]:
    """The names behind a "to" after the noun of a visit, whatever they hang on ("made her first visit as minister to Chad")."""
    for prep in verb.subtree:
        if prep.i > visit and prep.dep_ == "prep" and prep.lower_ == INFINITIVE:
            inner = next((above for above in prep.ancestors if above.pos_ in ("VERB", "AUX")), verb)
            yield from (noun for _, noun in nouns_of(prep) if noun.pos_ == "PROPN" and inner.i == verb.i)
