"""Whom a noun means that names nobody itself: "the two countries", "the ministers", "its neighbour", "the junta"."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from flows.english.events.people import (
    BLOCS,
    COUNTRIES,
    GROUP_BODIES,
    GROUP_NOUNS,
    GROUP_PERSONS,
    HALVES,
    HEADS,
    MONARCHIES,
    NATIONS,
    NUMBERS,
    OF_BLOCS,
    OF_SEVERAL,
    OF_STATES,
    SENT,
    TWO,
    TWO_PARTIES,
)
from flows.english.events.words import DEFINITE, IN, INFINITIVE, THE
from flows.records import Actor, ActorKind
from flows.steps.events.clause import clause
from flows.steps.events.nouns import SUBJECTS, nouns_of

if TYPE_CHECKING:
    from flows.english.parse import Token
    from flows.steps.events.phrases import Phrases
else:
    Phrases = Token = object


class _Group(Struct, frozen=True):
    """A plural noun that names nobody itself, with the words that limit it in its phrase."""

    stage: Phrases
    token: Token
    limits: frozenset[str]

    @property
    def word(self) -> str:
        """The noun in lower case."""
        return self.token.lower_

    @property
    def here(self) -> int:
        """Where it stands (offset into the document)."""
        return self.stage.base + self.token.idx

    @property
    def begin(self) -> int:
        """Where its sentence begins."""
        return self.stage.base + self.token.sent.start_char

    @property
    def before(self) -> int:
        """Where those stand before whom it takes up: "X and Y called on both sides" means two others."""
        return self.here if self.token.dep_ in SUBJECTS else self.begin

    @property
    def are_persons(self) -> bool:
        """Whether persons are meant, and not states."""
        return self.word in GROUP_PERSONS

    @property
    def kind(self) -> ActorKind:
        """What its members are."""
        return "person" if self.are_persons else "country"

    @property
    def is_definite(self) -> bool:
        """Whether the text has told of them."""
        return not self.limits.isdisjoint(DEFINITE)

    @property
    def is_counted(self) -> bool:
        """Whether the phrase says how many they are."""
        return not self.limits.isdisjoint((*TWO, *NUMBERS))


def plural(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """Who "the two countries", "the sides" or "the ministers" are, by the first reading that the phrase allows."""
    group = _Group(stage, token, frozenset(child.lower_ for child in token.children))
    return next((found for read in _READINGS if (found := read(group)) is not None), ())


def _of_a_region(group: _Group) -> tuple[Actor, ...] | None:
    """ "The West African leaders": those of the body of states told of last, told by where they are from."""
    told = [child for child in group.token.children if child.dep_ == "amod" and child.i > group.token.sent.start]
    is_told = group.token.text.islower() and any(child.text[0].isupper() for child in told)
    return group.stage.discourse.bloc(group.here) if group.are_persons and is_told and not group.is_counted else None


def _heads_of_state(group: _Group) -> tuple[Actor, ...] | None:
    """ "The heads of state": those of such a body, if one was told of."""
    of = [noun.lower_ for child in group.token.children for _, noun in nouns_of(child)]
    return group.stage.discourse.bloc(group.here) or None if group.word == HEADS and not OF_STATES.isdisjoint(of) else None


def _so_many(group: _Group) -> tuple[Actor, ...] | None:
    """ "The three ministers": so many who were named in a row."""
    number = next((NUMBERS[limit] for limit in sorted(group.limits) if limit in NUMBERS), 0)
    return group.stage.discourse.so_many(group.before, number, group.kind) or None if number and group.word in GROUP_NOUNS else None


def _two(group: _Group) -> tuple[Actor, ...] | None:
    """ "The two countries", "both leaders", "the sides": those who do something together, two of the sentence, the last two of all."""
    discourse, are_sides = group.stage.discourse, group.word in TWO_PARTIES
    if not (group.limits & TWO and group.word in GROUP_NOUNS or are_sides and THE in group.limits):
        return None
    if are_sides and _is_told_at_once(group.stage, group.token):
        return ()  # "the two sides in the Chadian war"
    if are_sides and discourse.parties:
        return discourse.parties
    # "A left B's club; the two countries …", "X said that, after the talks with Y, the two leaders …"
    named = discourse.inside(group.begin, group.before, group.kind)
    return named if len(named) == 2 else discourse.two(group.before, group.kind) or discourse.pair(group.before)


def _sent(group: _Group) -> tuple[Actor, ...] | None:
    """ "The envoys": those whose envoys the text told of last."""
    is_bare = group.is_definite and not group.is_counted
    return group.stage.discourse.headed(group.word, group.before, since_company=True) or None if is_bare and group.word in _SENT else None


def _company(group: _Group) -> tuple[Actor, ...] | None:
    """ "The ministers": the company that was named last."""
    kinds = ("person", "country", "organization") if group.are_persons else ("country", "organization")
    is_group = group.word in GROUP_NOUNS and group.is_definite and group.token.tag_ == "NNS"
    return group.stage.discourse.company(group.before, kinds) if is_group else None


_SENT = SENT | GROUP_PERSONS
_READINGS: tuple[Callable[[_Group], tuple[Actor, ...] | None], ...] = (_of_a_region, _heads_of_state, _so_many, _two, _sent, _company)


def pair(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """Who "the two" or "the pair" are: the last two persons that were named side by side or met, else the last two states."""
    if not any(child.lower_ == THE for child in token.children):
        return ()
    at = stage.base + token.idx
    return stage.discourse.two(at, "person", "country")


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
    limits = [t.lower_ for t in token.children if t.dep_ in ("amod", "compound", "nmod")]
    if word in OF_SEVERAL and limits and OF_BLOCS.union(NATIONS).issuperset(limits):
        return stage.discourse.bloc(at)
    if word in BLOCS and all(t.lower_ in OF_BLOCS for t in token.children if t.dep_ in ("amod", "compound", "nummod", "nmod")):
        return stage.discourse.bloc(at)
    if word in HALVES and token.text[0].isupper() and not any(t.dep_ in ("amod", "compound", "prep") for t in token.children):
        return stage.discourse.state_of(HALVES[word], at)
    if word in MONARCHIES:
        return stage.discourse.state_of(MONARCHIES[word], at)
    headed = stage.discourse.headed(word, at) if word in GROUP_BODIES else ()
    return stage.discourse.organ(word, at) or stage.discourse.called(word, at) or headed
