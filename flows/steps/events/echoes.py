"""Which triggers only go on about the event of another."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.english.events.inflection import forms_of
from flows.english.events.words import ANSWERS, BESIDE, BY, HARMING, OF, OF_ITS_OWN, WRITTEN
from flows.steps.events.attendance import JOINED
from flows.steps.events.nouns import SUBJECTS
from flows.steps.events.participants import Stage
from flows.steps.events.sides import sides
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_HARMING = forms_of(HARMING)


def is_echo(trigger: Trigger, other: Trigger) -> bool:
    """Whether a trigger only goes on about the event of another: inside its clause, or coordinated with it."""
    if trigger.clause is None and _of_what(trigger.token) in other.consumed:
        return True  # "sent a note of protest"
    if trigger.event_type != other.event_type or other.clause is None:
        return False
    if trigger.clause is None:
        doers = {token.i for token in other.clause.agents + other.clause.subjects}
        causes = other.roles == "undergo" and trigger.token.i in doers
        return other.clause.verb.i in _circumstances_of(trigger) and not causes  # "the raid sparked a war"
    return _goes_on(trigger, trigger.clause.verb, other, other.clause.verb)


def _goes_on(trigger: Trigger, own: Token, other: Trigger, verb: Token) -> bool:
    """Whether a clause with the verb ``own`` goes on about the event of the clause of ``verb``."""
    if own.i in other.consumed:
        return True  # "turned out to protest"
    if own.dep_ == "acl" and own.head.i in other.consumed and own.lower_ in JOINED:
        return True  # "held a meeting attended by X"
    if own.dep_ == "conj" and own.tag_ == own.head.tag_ == "VBG" and own.head.dep_ == "advcl":
        own = own.head  # "attacked X, shooting at the guards and killing ten"
    is_conjoined, is_participle = (own.dep_ == dep and own.head.i == verb.i for dep in ("conj", "advcl"))
    is_participle |= own.dep_ == "pcomp" and own.head.lower_ == BY and own.head.head.i == verb.i  # "raised the alert by deploying Y"
    is_participle &= own.tag_ == "VBG" and trigger.event_type in ("ASSAULT", "MOBILIZE", "RETREAT")  # "bombed X, destroying a bridge"
    if trigger.mode != other.mode and trigger.event_type not in ("CONSULT", "ASSAULT") and not is_participle:
        return False  # "broke off relations and recalled its envoys"
    if own.lower_ in OF_ITS_OWN or is_conjoined and verb.lower_ in OF_ITS_OWN:
        return False  # "lodged a protest and summoned the envoy"
    if verb.dep_ in SUBJECTS and verb.head.i == own.i:
        return True  # "fighting has killed dozens"
    if is_conjoined and {own.lower_, verb.lower_} <= _HARMING:
        return True  # "three were killed and ten were wounded"
    is_deed = trigger.roles == "agent" and trigger.event_type != "ASSAULT"
    if is_conjoined and is_deed and own.lower_ != verb.lower_ and any(child.dep_ == "dobj" for child in own.children):
        return False  # "welcomed the ruling and thanked the court"
    return (is_conjoined or is_participle) and not any(child.dep_ in SUBJECTS for child in own.children)


def is_to_others(stage: Stage, trigger: Trigger, other: Trigger) -> bool:
    """Whether a coordinate clause tells of others than the one before it: "met X and talked with Y", "urged X to …, called on Y to …"."""
    if trigger.clause is None or other.clause is None or trigger.clause.verb.dep_ != "conj":
        return False
    mine, theirs = ({actor for token in sides(one).others for actor in stage.denoted(token)} for one in (trigger, other))
    if trigger.event_type == "CONSULT":  # a visit and whom one meets there are one
        mine, theirs = ({actor for actor in those if actor.kind == "person"} for those in (mine, theirs))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _of_what(noun: Token) -> int:
    """The noun that a noun only specifies ("a note of protest")."""
    is_specifying = noun.dep_ == "pobj" and noun.head.lower_ == OF and noun.head.head.lower_ in WRITTEN
    return noun.head.head.i if is_specifying else -1


def repeats(trigger: Trigger, noun: Trigger) -> bool:
    """Whether a clause only unfolds the noun that it belongs to ("the arrest of X, who was caught on Monday")."""
    if trigger.clause is None or trigger.event_type != noun.event_type:
        return False
    return any(ancestor.i == noun.token.i for ancestor in trigger.clause.verb.ancestors)


def _circumstances_of(trigger: Trigger) -> Iterator[int]:
    """The verb that a noun belongs to, and those that are coordinated before it ("ten were killed and two wounded in an attack"), unless
    the noun names what came before or after ("after the attack")."""
    for ancestor in trigger.token.ancestors:
        if ancestor.dep_ == "prep" and (ancestor.lower_ in BESIDE or ancestor.head.lower_ in ANSWERS):
            return
        if ancestor.pos_ in ("VERB", "AUX"):
            yield ancestor.i
            if ancestor.dep_ != "conj":
                return
