"""The type of an event: by its trigger and how it is presented (what is announced, refused), then by who takes part in it (drills of one,
attacks with words, governments that protest)."""

from typing import TYPE_CHECKING

from flows.english.events import lexicon
from flows.english.events.inflection import forms_of
from flows.english.events.people import UNOFFICIAL
from flows.english.events.words import ATTITUDES, CALLED_FOR, CALLED_ON, COUNTERING, JOINT, OPPOSING, PLACING, RHETORICAL
from flows.steps.events.auxiliaries import has_a_day
from flows.steps.events.discourse import Participants
from flows.steps.events.fillers import modifier
from flows.steps.events.modality import Modality
from flows.steps.events.participants import Stage
from flows.steps.events.sides import sides
from flows.steps.events.triggers import HARMFUL, Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

#: To announce these is to promise.
_HELPFUL = frozenset("AID CONCEDE RETREAT COOPERATE SUPPORT".split())
#: What is announced but not yet done: a promise where it helps, a threat where it harms (PLOVER: verbal before material).
_ANNOUNCED = dict.fromkeys(_HELPFUL, "AGREE") | dict.fromkeys(HARMFUL, "THREATEN")
#: To refuse these is an event; "will not condemn" is none.
_REFUSABLE = _HELPFUL | {"CONSULT", "AGREE"}
_CALLING, _WELCOMING = forms_of(("call",)), forms_of(("welcome",))
_PROTESTING = forms_of(("protest", "boycott"))


def typed(trigger: Trigger, modality: Modality) -> str | None:
    """The type of a trigger as it is presented; none where it is no event."""
    event_type = trigger.event_type
    match modality:
        case "done":
            return event_type
        case "coming" if event_type in ("COOPERATE", "RETREAT", "SUPPORT") and trigger.roles == "both":
            return event_type  # what several will do together is scheduled among them, and no promise
        case "coming" if trigger.token.lower_ in ATTITUDES and event_type == "SUPPORT":
            return None
        case "coming" if event_type == "MOBILIZE" and not _is_against_somebody(trigger):
            return event_type  # a deployment that nobody is told to fear is a scheduled one
        case "coming" if event_type == "PROTEST" and trigger.clause is not None and has_a_day(trigger.clause.verb):
            return event_type  # a strike called for a day is a scheduled one
        case "coming":
            return _ANNOUNCED.get(event_type, event_type)
        case "conditional":
            announced = _ANNOUNCED.get(event_type)
            return "THREATEN" if "THREATEN" in (event_type, announced) else None
        case "refused":
            return "REJECT" if event_type in _REFUSABLE else None
        case _:
            return None


def _is_against_somebody(deployment: Trigger) -> bool:
    """Whether arms will be moved against somebody, or to counter what he does."""
    around = deployment.clause
    if around is None:
        return False
    purposes = [child for child in around.verb.children if child.dep_ in ("advcl", "xcomp")] + around.infinitives
    return any(prep in OPPOSING for prep, _ in around.preps) or any(verb.lower_ in COUNTERING for verb in purposes)


def retyped(stage: Stage, trigger: Trigger, event_type: str, participants: Participants, modality: Modality) -> str:
    """The type of a trigger of ``event_type``, now that its participants are known."""
    if event_type == "COOPERATE" and modality == "done" and _is_of_one(trigger, participants):
        return "MOBILIZE"
    if event_type == "REQUEST" and _is_a_courtesy(stage, trigger):
        return "CONSULT"
    if event_type == "SUPPORT" and _is_a_reception(stage, trigger):
        return "CONSULT"
    if event_type == "PROTEST" and _is_official(trigger, participants):
        return "REJECT" if trigger.mode == "boycott" else "ACCUSE"
    if event_type == "ASSAULT" and _is_verbal(stage, trigger, participants):
        return "ACCUSE"
    return event_type


def _is_a_courtesy(stage: Stage, trigger: Trigger) -> bool:
    """Whether somebody is called on and asked for nothing: a visit ("the envoy called on Moe Doe")."""
    around = trigger.clause
    if around is None or around.verb.lower_ not in _CALLING or around.infinitives or around.objects:
        return False
    called_on = [noun for prep, noun in around.preps if prep == CALLED_ON and stage.is_named(noun)]
    return bool(called_on) and all(prep != CALLED_FOR for prep, _ in around.preps) and not stage.is_quoted(around.verb)


def _is_a_reception(stage: Stage, trigger: Trigger) -> bool:
    """Whether somebody who has come is welcomed, and not what he does ("welcomed Moe Doe at the border")."""
    around = trigger.clause
    if around is None or around.verb.lower_ not in _WELCOMING or not around.objects:
        return False
    is_somewhere = any(prep in PLACING for prep, _ in around.preps)
    return is_somewhere and all(stage.is_named(noun) and noun.pos_ == "PROPN" for noun in around.objects)


def _is_verbal(stage: Stage, trigger: Trigger, participants: Participants) -> bool:
    """Whether an attack is made with words: by a person, and nothing of arms is said."""
    doers = {actor.kind for actor, role in participants if role == "actor" and actor.kind != "country"}
    nouns = _own_nouns(trigger)
    if doers != {"person"} or all(noun.lower_ not in RHETORICAL for noun in nouns):
        return False
    near = {t.lower_ for noun in nouns for t in noun.children if t.dep_ in ("amod", "compound", "nmod")}
    return not any(kind.name in ("violent", "attack") for word in sorted(near) for kind in stage.lexicon.classes(word))


def _is_official(trigger: Trigger, participants: Participants) -> bool:
    """Whether a government protests or stays away: states or their organs, and not their people."""
    doers = sides(trigger).doers
    if any(token.lower_ in UNOFFICIAL for token in doers):
        return False  # "the French opposition boycotted the vote"
    protesting = [actor for actor, role in participants if role == "actor"]
    by_states = all(actor.kind == "country" or actor.kind == "organization" and actor.country for actor in protesting)
    is_verb = trigger.rule == "verb" and trigger.token.lower_ in _PROTESTING
    return bool(is_verb and protesting and by_states and doers and all(token.tag_ in ("NNP", "NN") for token in doers))


def _own_nouns(trigger: Trigger) -> list[Token]:
    """The words that say what it is: the trigger, and the objects that its frame has read."""
    read = [trigger.clause.verb.doc[i] for i in sorted(trigger.consumed)] if trigger.clause is not None else []
    return [trigger.token, *(t for t in read if t is not trigger.token)]


def _is_of_one(trigger: Trigger, participants: Participants) -> bool:
    """Whether drills are those of one state alone, and not called joint: a show of force."""
    drills = [noun for noun in _own_nouns(trigger) if any(kind.name == "drills" for kind in lexicon().classes(noun.lower_, modifier(noun)))]
    states = {actor.country or actor for actor, _ in participants}
    near = [*sides(trigger).doers, *(t for noun in drills for t in noun.children)]
    return bool(drills) and len(states) == 1 and all(t.lower_ not in JOINT for t in near)
