"""Who takes part though no words near it say so: the other of two states that an article is about, or the one it is about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import msgspec

from flows.english.events.inflection import forms_of
from flows.english.events.people import UNOFFICIAL
from flows.english.events.words import MEET
from flows.records import Actor, Mention, Role
from flows.steps.events.discourse import Discourse, Participants, is_bloc
from flows.steps.events.nouns import is_name
from flows.steps.events.participants import Stage
from flows.steps.events.sides import sides
from flows.steps.events.triggers import Trigger
from flows.steps.events.unpolitical import is_of_one_stranger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

#: What one state does to another: where only one of two is told, the other has it done to it, or does it.
_DIRECTED = frozenset("ACCUSE SANCTION THREATEN ASSAULT AID SUPPORT CONCEDE RETREAT MOBILIZE".split())
#: What a body of states does to a state.
_OF_BLOCS = ("SANCTION", "CONCEDE", "THREATEN")
_MEETING = forms_of((MEET,))
#: Summits and conferences are not of two.
_OF_MANY = "multilateral"
#: Classes of people, and of those with whom the other state meets.
_HUMAN = ("human", "captive")
_OFFICIAL = ("person_title", "diplomat")
#: The part that a state has in what happens there to people or by people who are not named ("three policemen were killed").
_AT_HOME: dict[str, Role] = {
    "ASSAULT": "recipient",
    "SANCTION": "recipient",
    "COERCE": "recipient",
    "PROTEST": "actor",
    "MOBILIZE": "actor",
}


def with_unsaid(stage: Stage, trigger: Trigger, event_type: str, participants: Participants, country: str | None) -> Participants:
    """The participants of a mention with those that its article alone tells, where its clause or phrase leaves a side unsaid."""
    if not participants:
        return _at_home(stage, trigger, event_type)
    if event_type == "CONSULT":
        return participants + _met(stage, trigger, participants, country)
    return participants + _opposed(stage, trigger, event_type, participants)


def _at_home(stage: Stage, trigger: Trigger, event_type: str) -> Participants:
    """The state that the article is about, where it names nobody who does something or to whom it is done ("the rebels took a town")."""
    home, role = stage.discourse.home, "actor" if trigger.mode == "arrest" else _AT_HOME.get(event_type)
    if home is None or role is None or trigger.roles == "both" or any(stage.bears(trigger, name) for name in stage.named):
        return ()
    if event_type == "ASSAULT":
        stage.discourse.one_sided.add(stage.base + trigger.token.idx)
    return ((home, role),)


def _opposed(stage: Stage, trigger: Trigger, event_type: str, participants: Participants) -> Participants:
    """The other of two states, where one does something to somebody whom its clause leaves unsaid ("lodged a protest over the raid"), or
    has something done to it by nobody told."""
    roles = {role for _, role in participants}
    if event_type not in _DIRECTED or trigger.roles == "both" or len(roles) != 1 or event_type == "ASSAULT" and is_of_one_stranger(trigger):
        return ()
    missing: Role = "recipient" if "actor" in roles else "actor"
    both_sides = sides(trigger)
    nouns = both_sides.others if missing == "recipient" else both_sides.doers
    if any(stage.can_act([noun]) or is_name(noun) or _is_human(stage, noun) for noun in _unknown(stage, trigger, nouns)):
        return ()
    if event_type == "ASSAULT":
        stage.discourse.one_sided.add(stage.base + trigger.token.idx)
        return ()
    if missing == "recipient" and event_type in _OF_BLOCS and all(is_bloc(actor) for actor, _ in participants):
        home = stage.discourse.home
        return ((home, missing),) if home is not None and stage.discourse.is_all_about(home) else ()  # the body's sanctions are on it
    return tuple((actor, missing) for actor in _other(stage.discourse, participants) if not _tells_of_a_third(stage, trigger))


def _is_human(stage: Stage, noun: Token) -> bool:
    return noun.dep_ in ("dobj", "nsubjpass") and (noun.tag_ == "NNS" or any(k.name in _HUMAN for k in stage.lexicon.classes(noun.lower_)))


def _tells_of_a_third(stage: Stage, trigger: Trigger) -> bool:
    """Whether the words around a trigger name a state that is neither of the two ("imposed sanctions over the war in Chad")."""
    verb = trigger.clause.verb if trigger.clause is not None else trigger.token
    states = {actor.country for token in verb.subtree if token.pos_ == "PROPN" for actor in stage.denoted(token)} - {None}
    return not states <= {actor.country for actor in stage.discourse.rivals}


def _met(stage: Stage, trigger: Trigger, participants: Participants, country: str | None) -> Participants:
    """The other of two states, where those who met are of one and no organization; of a visit, the state in whose ``country`` it is."""
    both_sides = sides(trigger)
    is_with_another = any(
        any(word.pos_ == "PROPN" for word in noun.subtree) or not _is_official(stage, noun)
        for noun in _unknown(stage, trigger, both_sides.doers + both_sides.others)
    )
    if (
        is_with_another
        or trigger.mode == _OF_MANY
        or any(actor.kind == "organization" or actor.country is None for actor, _ in participants)
    ):
        return ()
    if trigger.token.lower_ in _MEETING and not both_sides.others and any(noun.tag_ == "NNS" for noun in both_sides.doers):
        return ()  # "the French ministers met": among themselves
    told = {actor.country for actor, _ in participants}
    if trigger.mode == "visit" and len(told) == 1 and country is not None and country not in told:
        return ((stage.state(country), "actor"),)
    return tuple((actor, "actor") for actor in _other(stage.discourse, participants))


def _is_official(stage: Stage, noun: Token) -> bool:
    """Whether those who are met may be the other state's ("held talks with officials"), and are no farmers or opposition."""
    if any(child.dep_ in ("compound", "amod") and child.lower_ in UNOFFICIAL for child in noun.children):
        return False
    return any(kind.name in _OFFICIAL for kind in stage.lexicon.classes(noun.lower_)) or not stage.can_act([noun])


def _unknown(stage: Stage, trigger: Trigger, nouns: list[Token]) -> list[Token]:
    """The nouns of a side that denote nobody known."""
    return [noun for noun in nouns if noun.i not in trigger.consumed and not stage.denoted(noun)]


def fighting(mentions: Iterable[Mention]) -> Mapping[str, Actor]:
    """The enemy of each state (alpha-3) that fights one other alone, as far as attacks are told of which both sides are."""
    enemies: dict[str, set[Actor]] = defaultdict(set)
    for mention in mentions:
        states = [actor for actor, _ in mention.participants if actor.kind == "country"] if mention.event_type == "ASSAULT" else []
        if len(states) == 2:
            for one, other in (states, reversed(states)):
                enemies[one.country or ""].add(other)
    return {country: next(iter(of)) for country, of in enemies.items() if len(of) == 1}


def with_enemy(mention: Mention, discourse: Discourse, enemies: Mapping[str, Actor]) -> Mention:
    """An attack of which one side alone is told, with its enemy, or the other of the two states of an article that tells that they are
    at odds."""
    if mention.event_type != "ASSAULT" or mention.trigger.start not in discourse.one_sided:
        return mention
    role: Role = "recipient" if any(role == "actor" for _, role in mention.participants) else "actor"
    told = {actor.country for actor, _ in mention.participants if actor.country}
    enemy = [enemies[country] for country in told if country in enemies] if len(told) == 1 else []
    if not enemy and discourse.are_at_odds:
        enemy += _other(discourse, mention.participants)
    if mention.place_country is not None and mention.place_country not in told | {actor.country for actor in enemy}:
        return mention  # "a soldier of X was killed in Z"
    return msgspec.structs.replace(mention, participants=mention.participants + tuple((actor, role) for actor in enemy))


def _other(discourse: Discourse, participants: Participants) -> tuple[Actor, ...]:
    """Of the two states that the article is about, the one of which nobody takes part, where all who do are of the other."""
    told = {actor.country for actor, _ in participants}
    found = tuple(actor for actor in discourse.rivals if actor.country not in told)
    return found if len(found) == 1 and len(told - {None}) == 1 else ()
