"""Whom a noun means that names nobody itself: "the two countries", "the ministers", "its neighbour", "the junta"."""

from typing import TYPE_CHECKING

from flows.english.events.people import (
    BLOCS,
    COUNTRIES,
    GROUP_BODIES,
    GROUP_NOUNS,
    GROUP_PERSONS,
    HALVES,
    HEADS,
    MONARCHIES,
    NUMBERS,
    OF_BLOCS,
    OF_STATES,
    SENT,
    TWO,
    TWO_PARTIES,
)
from flows.english.events.words import DEFINITE, IN, INFINITIVE, THE
from flows.records import Actor
from flows.steps.events.clause import clause
from flows.steps.events.nouns import SUBJECTS, nouns_of

if TYPE_CHECKING:
    from flows.english.parse import Token
    from flows.steps.events.phrases import Phrases
else:
    Phrases = Token = object


def plural(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """Who "the two countries", "the sides" or "the ministers" are: the last group that the text named, else the states it is about."""
    word, at = token.lower_, stage.base + token.idx
    limits = {child.lower_ for child in token.children}
    if word in GROUP_PERSONS and limits.isdisjoint((*TWO, *NUMBERS)) and _is_of_a_region(token):
        return stage.discourse.bloc(at)  # not those told of last
    if word == HEADS and any(noun.lower_ in OF_STATES for child in token.children for _, noun in nouns_of(child)):
        bloc = stage.discourse.bloc(at)
        if bloc:
            return bloc
    kinds = ("person", "country", "organization") if word in GROUP_PERSONS else ("country", "organization")
    if token.dep_ not in SUBJECTS:
        at = stage.base + token.sent.start_char  # "X and Y called on both sides": two others
    several = next((NUMBERS[limit] for limit in sorted(limits) if limit in NUMBERS), 0)
    if several and word in GROUP_NOUNS:
        so_many = stage.discourse.so_many(at, several, kinds[0])
        if so_many:
            return so_many
    if limits & TWO and word in GROUP_NOUNS or word in TWO_PARTIES and THE in limits:
        if word in TWO_PARTIES and _is_told_at_once(stage, token):
            return ()  # "the two sides in the Chadian war"
        named = stage.discourse.states_in(stage.base + token.sent.start_char, at)
        if word in TWO_PARTIES and stage.discourse.parties:
            return stage.discourse.parties
        if len(named) == 2 and word not in GROUP_PERSONS:
            return named  # "A left B's club; the two countries …"
        persons = stage.discourse.persons_in(stage.base + token.sent.start_char, at)
        if len(persons) == 2 and word in GROUP_PERSONS:
            return persons  # "X said that, after the talks with Y, the two leaders …"
        return stage.discourse.two(at, "person" if word in GROUP_PERSONS else "country") or stage.discourse.pair(at)
    if word in SENT | GROUP_PERSONS and limits & DEFINITE and limits.isdisjoint((*TWO, *NUMBERS)):
        headed = stage.discourse.headed(word, at, since_company=True)
        if headed:
            return headed
    if word in GROUP_NOUNS and limits & DEFINITE and token.tag_ == "NNS":
        return stage.discourse.company(at, kinds)
    return ()


def pair(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """Who "the two" or "the pair" are: the last two persons that were named side by side or met, else the last two states."""
    if not any(child.lower_ == THE for child in token.children):
        return ()
    at = stage.base + token.idx
    return stage.discourse.two(at, "person", "country")


def _is_of_a_region(noun: Token) -> bool:
    """Whether a plural is told by where its people are from ("the West African leaders")."""
    told = [child for child in noun.children if child.dep_ == "amod" and child.i > noun.sent.start]
    return noun.text.islower() and any(child.text[0].isupper() for child in told)


def _is_told_at_once(stage: Phrases, noun: Token) -> bool:
    """Whether the phrase behind "the two sides" tells of one state, whose sides they are."""
    behind = [inner for child in noun.children if child.lower_ in (IN, INFINITIVE) for _, inner in nouns_of(child)]
    return len({actor for inner in behind for actor in stage.denoted(inner) if actor.kind == "country"}) == 1


def another(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """Who "its neighbour" or "Chad's rival" is: of the two states that the text is about, the one that has not this one."""
    owned = [child for child in token.children if child.dep_ == "poss"]
    subjects = clause(token.head).subjects if token.dep_ == "dobj" and any(t.pos_ == "PRON" for t in owned) else []
    owners = {actor for one in subjects or owned for actor in stage.denoted(one)}
    owners |= {stage.state(actor.country) for actor in owners if actor.country}
    two = stage.discourse.pair(stage.base + token.idx) if token.tag_ == "NN" else ()
    return tuple(actor for actor in two if actor not in owners) if len(owners.intersection(two)) == 1 else ()


def singular(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """Who "the junta", "the bloc" or "the kingdom" is: whose junta the text told of last, the last body of states, the last state."""
    word, at = token.lower_, stage.base + token.idx
    if not any(child.lower_ == THE for child in token.children) or token.tag_ not in ("NN", "NNP"):
        return ()
    if word in COUNTRIES and all(t.dep_ in ("det", "case") for t in token.children):
        return stage.discourse.country(at)
    if word in BLOCS and all(t.lower_ in OF_BLOCS for t in token.children if t.dep_ in ("amod", "compound", "nummod", "nmod")):
        return stage.discourse.bloc(at)
    if word in HALVES and token.text[0].isupper() and not any(t.dep_ in ("amod", "compound", "prep") for t in token.children):
        return stage.discourse.state_of(HALVES[word], at)
    if word in MONARCHIES:
        return stage.discourse.state_of(MONARCHIES[word], at)
    headed = stage.discourse.headed(word, at) if word in GROUP_BODIES else ()
    return stage.discourse.organ(word, at) or stage.discourse.called(word, at) or headed
