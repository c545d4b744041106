"""Which nouns tell that something occurred, and not only what it would be."""

from typing import TYPE_CHECKING

from flows.english.events import lexicon
from flows.english.events.inflection import forms_of
from flows.english.events.people import SPEAKERS_OWN
from flows.english.events.words import (
    AT_BEHESTS,
    ATTENDING,
    BEHESTS,
    BETWEEN,
    COLLECTIVE,
    DEFINITE,
    FOLLOWED,
    FOLLOWING_UPON,
    GIVERS,
    IN,
    NOTING,
    OCCURRING,
    OF,
    RALLIES,
    WITH,
)
from flows.records import When
from flows.steps.events.fillers import counted
from flows.steps.events.nouns import SUBJECTS, is_governed, nouns_of, year_of
from flows.steps.events.participants import Stage
from flows.steps.events.sides import sides
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_OCCURRING, _NOTING = forms_of(OCCURRING), forms_of(NOTING)
#: Events that have names of their own ("the Rome Summit", "the Rome Declaration").
_NAMED = ("CONSULT", "SUPPORT", "AGREE", "PROTEST")
#: Deeds, not attitudes or help in general.
_NOTABLE = ("CONCEDE", "RETREAT", "SANCTION")


def noun_presents(stage: Stage, trigger: Trigger, has_participants: bool, when: When, *, has_date: bool) -> bool:
    """Whether a noun of the lexicon tells of one event: by its day, its place, who takes part, or what is said of it.

    ``has_participants``: a political actor takes part; ``when`` is its date, ``has_date`` whether words of a date belong to it.
    """
    token = trigger.token
    if any(child.dep_ == "poss" and child.lower_ in SPEAKERS_OWN for child in token.children):
        return False
    if _is_unspecific(token) or trigger.event_type == "PROTEST" and _is_adverbial(token) and _is_of_a_name(token):
        return False
    is_dated = when.min is not None and when.max is not None or year_of(token) is not None
    is_dated |= has_date and (not trigger.weak or _is_accord(trigger))
    outer = counted(token)
    limits = [child for noun in (token, outer) for child in noun.children]
    definite = bool(trigger.consumed) or any(child.dep_ == "poss" or child.lower_ in DEFINITE for child in limits)
    if trigger.event_type == "SUPPORT" and trigger.consumed and stage.carried(trigger):
        return True  # "led to the signing of an accord"
    if trigger.weak:
        if _is_accord(trigger) and (year_of(token) is not None or is_dated and definite and stage.carried(trigger)):
            return True  # "a 2015 accord", "the May 3 accord"
        if is_dated and trigger.event_type == "ASSAULT" and is_said_to_occur(token):
            return True  # "war broke out in May"
        is_told = is_dated or _is_followed(token) or definite and _is_noted(trigger)
        is_told = is_told or _is_of_both_sides(stage, trigger) or _is_between_states(stage, trigger)
        return has_participants and not _is_adverbial(token) and is_told
    circumstance = is_governed(outer) and outer.head.lower_ in ATTENDING
    placed = trigger.event_type in ("CONSULT", "PROTEST", "ASSAULT") and (definite or circumstance) and stage.has_place(token)
    if token.tag_ in ("NNS", "NNPS"):
        collective = token.lower_ in COLLECTIVE and (definite or _is_between(token))
        single = circumstance or collective or bool(trigger.consumed) or is_said_to_occur(token)
        broke_out = is_dated and trigger.event_type in ("ASSAULT", "PROTEST") and is_said_to_occur(token)
        taken_up = is_dated and definite and collective and bool(stage.carried(trigger))
        return has_participants and (is_dated or single) or placed or broke_out or taken_up
    if token.lower_ in RALLIES and any(actor.kind == "person" for doer in sides(trigger).doers for actor in stage.denoted(doer)):
        return False  # a politician's rally is a campaign's
    if token.pos_ == "PROPN" and stage.is_of_body(token) or stage.is_body_told(token):
        return False  # "the Pacific Forum" is a body, and so is "the forum" after it
    if token.pos_ == "PROPN" and (stage.is_named(token) or trigger.mode == "visit" or trigger.event_type not in _NAMED):
        return False
    return is_dated or has_participants or placed


def _is_accord(trigger: Trigger) -> bool:
    return trigger.roles == "both" and trigger.event_type in ("AGREE", "SUPPORT")


def _is_followed(noun: Token) -> bool:
    """Whether something came after it that somebody did ("after vetoes by Chad"): then it was."""
    doers = any(child.lower_ in GIVERS or child.dep_ == "poss" for child in noun.children)
    is_refusal = any(child.dep_ in ("acl", "relcl") and child.tag_ == "VB" for child in noun.children)  # "X's refusal to pay"
    is_behind = is_governed(noun) and noun.head.lower_ in FOLLOWED or noun.dep_ == "dobj" and noun.head.lower_ in FOLLOWING_UPON
    return doers and (is_behind or is_refusal and any(kind.name == "rejection" for kind in lexicon().classes(noun.lower_)))


def _is_noted(trigger: Trigger) -> bool:
    """Whether somebody takes note of a deed that a noun tells ("noted the release of two sailors"): then it was."""
    noun = trigger.token
    return trigger.event_type in _NOTABLE and noun.dep_ == "dobj" and noun.head.lower_ in _NOTING


def _is_of_both_sides(stage: Stage, trigger: Trigger) -> bool:
    """Whether a noun is told with whose deed it is and to whom it is done ("Chad's embargo on Peru"): there is one."""
    if trigger.roles == "both" or stage.is_quoted(trigger.token):
        return False
    both = sides(trigger)
    doers, others = ({actor.country or actor for noun in nouns for actor in stage.denoted(noun)} for nouns in (both.doers, both.others))
    return bool(doers and others) and doers != others


def _is_between_states(stage: Stage, accord: Trigger) -> bool:
    """Whether an accord is told with its parties ("the deal between Chad and Peru", "Chad's pact with Peru"): there is one."""
    own = list(accord.token.children)
    is_meant = accord.token.dep_ == "dobj" and not any(child.lower_ in DEFINITE or child.dep_ == "poss" for child in own)
    if not _is_accord(accord) or is_meant:
        return False  # "favours a deal between Chad and Peru"
    between = [noun for child in own if child.lower_ == BETWEEN for _, noun in nouns_of(child)]
    owners = [child for child in own if child.dep_ in ("poss", "compound", "amod")]
    others = [noun for child in own if child.lower_ == WITH for _, noun in nouns_of(child)]
    is_ones_with_another = accord.token.tag_ != "NNS" and any(map(stage.denoted, owners)) and any(map(stage.denoted, others))
    return sum(bool(stage.denoted(noun)) for noun in between) > 1 or is_ones_with_another


def _is_unspecific(noun: Token) -> bool:
    """ "Victim of foreign invasion", "acts of aggression": a bare singular after "of" names the kind of thing."""
    if noun.tag_ != "NN" or noun.dep_ != "pobj" or noun.head.lower_ != OF or year_of(noun) is not None:
        return False
    return not any(t.dep_ in ("det", "poss", "nummod") or t.pos_ == "PROPN" for t in noun.children) and not list(noun.rights)


def _is_between(talks: Token) -> bool:
    """Whether the parties of talks stand with them ("months of talks between X and Y")."""
    return talks.dep_ == "pobj" and any(child.lower_ == BETWEEN for child in talks.children if child.dep_ == "prep")


def _is_adverbial(noun: Token) -> bool:
    """ "In support of Y", "at the invitation of X": a bare noun after "in", or whose behest it is, says how something else is done."""
    if noun.dep_ == "pobj" and noun.head.lower_ in AT_BEHESTS and noun.lower_ in BEHESTS:
        return True
    return noun.dep_ == "pobj" and noun.head.lower_ == IN and not any(t.dep_ in ("det", "poss", "amod", "compound") for t in noun.children)


def _is_of_a_name(noun: Token) -> bool:
    """Whether a name is the subject of the clause in which a noun stands ("China recalled its envoy in protest")."""
    verb = next((ancestor for ancestor in noun.ancestors if ancestor.pos_ in ("VERB", "AUX")), noun)
    return any(child.dep_ in SUBJECTS and child.pos_ == "PROPN" for child in verb.children)


def is_said_to_occur(noun: Token) -> bool:
    """Whether a noun is the subject of a verb that says no more than that it takes place ("protests erupted")."""
    verbs = (noun.head, *(child for child in noun.head.children if child.dep_ == "xcomp"))  # "are expected to take place"
    return noun.dep_ in SUBJECTS and noun.head.tag_ != "VBZ" and any(verb.lower_ in _OCCURRING for verb in verbs)
