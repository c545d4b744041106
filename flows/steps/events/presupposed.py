"""What a text takes for granted of a deed that a noun names: that it was, whoever did it."""

from typing import TYPE_CHECKING

from flows.english.events.inflection import forms_of
from flows.english.events.moods import RESULTING
from flows.english.events.words import (
    ACTUAL,
    BLAMED_FOR,
    CAUSING,
    CONDEMNATIONS,
    CONDEMNING,
    DATED,
    INFINITIVE,
    TIMES,
)
from flows.steps.events.fillers import counted
from flows.steps.events.nouns import is_governed
from flows.steps.events.triggers import HARMFUL, Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_CONDEMNING = forms_of(CONDEMNING) | CONDEMNATIONS


def is_presupposed(trigger: Trigger) -> bool:
    """Whether something that the text says of it shows that what a noun names was."""
    noun = trigger.token
    if _exists(noun) or _is_a_cause(noun):
        return True
    return trigger.event_type in HARMFUL and (_is_actual(noun) or _is_condemned(noun) or _has_effects(noun))


def has_its_day(noun: Token) -> bool:
    """ "Sunday's incursions", "last month's sanctions"."""
    return any(child.dep_ == "poss" and child.lower_ in TIMES | DATED for child in noun.children)


def _exists(noun: Token) -> bool:
    """ "There was a crackdown by the army"."""
    outer = counted(noun)
    return outer.dep_ == "attr" and any(child.dep_ == "expl" for child in outer.head.children)


def _is_actual(noun: Token) -> bool:
    """ "The recent raids", "an ongoing siege"."""
    return any(child.dep_ == "amod" and child.lower_ in ACTUAL for child in noun.children)


def _is_condemned(noun: Token) -> bool:
    """ "Condemned attacks on X", "the protest over shelling by Y": whatever is condemned was."""
    head = noun
    while head.dep_ == "conj":
        head = head.head
    above = head.head.head if is_governed(head) else head.head
    is_cause = head.dep_ == "dobj" or is_governed(head) and head.head.lower_ in BLAMED_FOR
    return is_cause and above.lower_ in _CONDEMNING


def _has_effects(noun: Token) -> bool:
    """ "Raids by rebels sparked a war": what did something was."""
    verb = noun.head
    is_past = verb.tag_ == "VBD" and not any(child.dep_ == "aux" for child in verb.children)
    return noun.dep_ == "nsubj" and is_past


def _is_a_cause(noun: Token) -> bool:
    """ "In response to raids by the army", "amid a crackdown", "as a result of the embargo", "led to the release": then it was."""
    token = counted(noun)
    if not is_governed(token):
        return False
    words = {token.head.lower_, token.head.head.lower_}
    return not words.isdisjoint(CAUSING) or token.head.lower_ == INFINITIVE and token.head.head.lower_ in RESULTING
