"""Which nouns tell that something occurred, and not only what it would be."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from flows.english.events.inflection import forms_of
from flows.english.events.people import SPEAKERS_OWN
from flows.english.events.words import (
    AIMED,
    AT_BEHESTS,
    BEHESTS,
    BETWEEN,
    BROKERING,
    COLLECTIVE,
    DEFINITE,
    DONE_TO,
    ERUPTING,
    FOLLOWED,
    GIVERS,
    IN,
    OCCURRING,
    OF,
    RALLIES,
    WITH,
)
from flows.records import When
from flows.steps.events.continuations import says_nothing_more
from flows.steps.events.fillers import counted
from flows.steps.events.nouns import SUBJECTS, is_utterance, is_uttered, nouns_of, within, year_of
from flows.steps.events.participants import Stage
from flows.steps.events.presupposed import has_its_day, is_condemned, is_followed, is_presupposed
from flows.steps.events.sides import sides
from flows.steps.events.telling import Noun
from flows.steps.events.triggers import HARMFUL, Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_OCCURRING, _BROKERED, _ERUPTING = map(forms_of, (OCCURRING, BROKERING, ERUPTING))
#: Events that have names of their own ("the Rome Summit", "the Rome Declaration").
_NAMED = ("CONSULT", "SUPPORT", "AGREE", "PROTEST")
#: Events of one place.
_PLACED = ("CONSULT", "PROTEST", "ASSAULT")


Reason = Callable[[Noun], bool]


def noun_presents(stage: Stage, trigger: Trigger, has_participants: bool, when: When, *, has_date: bool) -> bool:
    """Whether a noun of the lexicon tells of one event: by its day, its place, who takes part, or what is said of it.

    ``has_participants``: a political actor takes part; ``when`` is its date, ``has_date`` whether words of a date belong to it.
    """
    is_dated = when.min is not None and when.max is not None or year_of(trigger.token) is not None
    is_dated |= has_date and (not trigger.weak or _is_accord(trigger))
    noun = Noun(stage, trigger, has_participants, is_dated)
    return not any(reason(noun) for reason in _AGAINST[noun.kind]) and any(reason(noun) for reason in _FOR[noun.kind])


def _is_a_speakers_own(noun: Noun) -> bool:
    return any(child.dep_ == "poss" and child.lower_ in SPEAKERS_OWN for child in noun.token.children)


def _is_of_a_campaign(noun: Noun) -> bool:
    """A politician's rally."""
    doers = sides(noun.trigger).doers if noun.token.lower_ in RALLIES else []
    return any(actor.kind == "person" for doer in doers for actor in noun.stage.denoted(doer))


def _is_a_body(noun: Noun) -> bool:
    """ "The Pacific Forum" is a body, and so is "the forum" after it."""
    return noun.token.pos_ == "PROPN" and noun.stage.is_of_body(noun.token)


def _is_a_name(noun: Noun) -> bool:
    is_none_of_an_event = noun.trigger.mode == "visit" or noun.trigger.event_type not in _NAMED
    return noun.token.pos_ == "PROPN" and (noun.stage.is_named(noun.token) or is_none_of_an_event)


def _is_dated(noun: Noun) -> bool:
    return noun.is_dated


def _has_participants(noun: Noun) -> bool:
    return noun.has_participants


def _is_an_accord_of_its_day(noun: Noun) -> bool:
    """ "A 2015 accord", "the May 3 accord"."""
    if not _is_accord(noun.trigger):
        return False
    return year_of(noun.token) is not None or noun.is_dated and noun.is_definite and bool(noun.stage.carried(noun.trigger))


def _has_broken_out(noun: Noun) -> bool:
    """ "War broke out in May", "protests erupted", "after weeks of unrest": fights and protests are somebody's, whoever's."""
    if noun.trigger.event_type not in ("ASSAULT", "PROTEST"):
        return False
    is_before = noun.is_circumstance and counted(noun.token).head.lower_ in FOLLOWED and (noun.is_dated or not noun.trigger.weak)
    has_erupted = noun.token.head.tag_ in ("VBD", "VBN") and noun.token.head.lower_ in _ERUPTING and not noun.trigger.weak
    return is_before or is_said_to_occur(noun.token) and (noun.is_dated or has_erupted)


def _is_placed(noun: Noun) -> bool:
    near = [*within(noun.token), *([noun.token.head] if is_said_to_occur(noun.token) else [])]  # "protests continued in Rome"
    is_somewhere = noun.trigger.event_type in _PLACED and any(map(noun.stage.has_place, near))
    is_past = noun.token.dep_ in SUBJECTS and noun.token.head.tag_ in ("VBD", "VBN")
    is_cause = noun.token.dep_ == "pobj" and noun.token.head.dep_ == "agent"  # "were driven out by fighting in X"
    return is_somewhere and (noun.is_definite or noun.is_circumstance or is_past or is_cause)


def _are_taken_up(noun: Noun) -> bool:
    """ "The talks on Friday": those told before."""
    is_collective = noun.token.lower_ in COLLECTIVE
    return is_collective and noun.is_dated and noun.is_definite and bool(noun.stage.carried(noun.trigger))


def _is_that_of_before(noun: Noun) -> bool:
    """ "The clash lasted an hour", "clashes went on": the deed told before."""
    if noun.trigger.event_type not in (*HARMFUL, "CONCEDE", "RETREAT") or noun.trigger.roles != "agent":
        return False
    is_going_on = is_said_to_occur(noun.token) and all(child.dep_ != "prep" for child in noun.token.children)
    is_bare = says_nothing_more(noun.token) or is_going_on or noun.is_definite and noun.trigger.event_type not in HARMFUL
    return bool(noun.stage.carried(noun.trigger)) or is_bare and noun.stage.was_told(noun.trigger)


def _are_of_known(noun: Noun) -> bool:
    """Several things that known actors do, on a day, at one time or as one ("the talks", "sanctions were announced")."""
    is_collective = noun.token.lower_ in COLLECTIVE and (noun.is_definite or _is_between(noun.token))
    is_single = noun.is_dated or noun.is_circumstance or is_collective or bool(noun.trigger.consumed)
    return noun.has_participants and (is_single or is_said_to_occur(noun.token))


def _has_its_day(noun: Noun) -> bool:
    return has_its_day(noun.token)


def _is_counted(noun: Noun) -> bool:
    """ "The release of 300 detainees": so many are those of one deed."""
    if noun.trigger.event_type not in (*HARMFUL, "CONCEDE", "RETREAT") or noun.trigger.roles != "agent":
        return False
    whom = [inner for child in noun.token.children if child.lower_ == OF for _, inner in nouns_of(child)]
    return any(t.pos_ == "NUM" or any(c.dep_ == "nummod" for c in t.children) for t in whom) and not _is_adverbial(noun.token)


def _is_told_of_known(noun: Noun) -> bool:
    """What known actors do, if anything in the text says that it was."""
    return noun.has_participants and not _is_adverbial(noun.token) and any(reason(noun) for reason in _TOLD)


def _is_presupposed_of_somebody(noun: Noun) -> bool:
    """What somebody does, be it only "a rebel group", where the text takes it for granted."""
    by_somebody = noun.trigger.event_type == "PROTEST" or noun.has_participants or noun.stage.is_political((), sides(noun.trigger).doers)
    return by_somebody and not _is_adverbial(noun.token) and is_presupposed(noun.trigger)


def _is_a_condemned_one(noun: Noun) -> bool:
    """ "Condemned the killing of villagers": whose deed it was, the text need not tell."""
    told = any(child.lower_ in DONE_TO and nouns_of(child) for child in noun.token.children)
    return noun.trigger.event_type in HARMFUL and told and is_condemned(noun.token)


def _is_brokered(noun: Noun) -> bool:
    """ "A UN-brokered deal": there is one."""
    limits = [child for child in noun.token.children if child.dep_ == "amod"]
    brokers = (t for t in limits if "-" in t.text or t.i > 0 and t.nbor(-1).text == "-")
    is_deal = _is_accord(noun.trigger) or noun.trigger.mode == "ceasefire"
    return is_deal and any(t.lower_.rpartition("-")[2] in _BROKERED for t in brokers)


def _takes_place(noun: Noun) -> bool:
    """ "The summit will open on the coast": the one told before."""
    is_meeting = noun.trigger.event_type == "CONSULT" and noun.is_definite
    return is_meeting and is_said_to_occur(noun.token) and bool(noun.stage.carried(noun.trigger))


def _is_accord(trigger: Trigger) -> bool:
    return trigger.roles == "both" and trigger.event_type in ("AGREE", "SUPPORT")


def _is_of_both_sides(noun: Noun) -> bool:
    """Whether a noun is told with whose deed it is and to whom it is done ("Chad's embargo on Peru"): there is one."""
    if noun.trigger.roles == "both" or noun.stage.is_quoted(noun.token):
        return False
    both = sides(noun.trigger)
    doers, others = map(noun.who, (both.doers, both.others))
    is_aimed = noun.trigger.event_type in HARMFUL and any(child.lower_ in AIMED and nouns_of(child) for child in noun.token.children)
    return bool(doers) and (is_aimed or bool(others) and doers != others)


def _is_between_states(noun: Noun) -> bool:
    """Whether an accord is told with its parties ("the deal between Chad and Peru", "Chad's pact with Peru"): there is one."""
    stage, accord = noun.stage, noun.trigger
    own = list(accord.token.children)
    is_meant = accord.token.dep_ == "dobj" and not any(child.lower_ in DEFINITE or child.dep_ == "poss" for child in own)
    if not _is_accord(accord) or is_meant:
        return False  # "favours a deal between Chad and Peru"
    between = [noun for child in own if child.lower_ == BETWEEN for _, noun in nouns_of(child)]
    owners = [child for child in own if child.dep_ in ("poss", "compound", "amod")]
    others = [noun for child in own if child.lower_ == WITH for _, noun in nouns_of(child)]
    is_ones_with_another = accord.token.tag_ != "NNS" and any(map(stage.denoted, owners)) and any(map(stage.denoted, others))
    return sum(bool(stage.denoted(party)) for party in between) > 1 or is_ones_with_another


def _is_unspecific(noun: Noun) -> bool:
    """ "Victim of foreign invasion", "acts of aggression": a bare singular after "of" names the kind of thing."""
    token = noun.token
    if token.tag_ != "NN" or token.dep_ != "pobj" or token.head.lower_ != OF or year_of(token) is not None or counted(token) is not token:
        return False
    return not any(t.dep_ in ("det", "poss", "nummod") or t.pos_ == "PROPN" for t in token.children) and not list(token.rights)


def _is_between(talks: Token) -> bool:
    """Whether the parties of talks stand with them ("months of talks between X and Y", "talks between X and Y have begun")."""
    is_told = talks.dep_ == "pobj" or talks.dep_ in SUBJECTS and talks.head.tag_ in ("VBD", "VBN")
    return is_told and any(child.lower_ == BETWEEN for child in talks.children if child.dep_ == "prep")


def _is_adverbial(noun: Token) -> bool:
    """ "In support of Y", "at the invitation of X": a bare noun after "in", or whose behest it is, says how something else is done."""
    if noun.dep_ == "pobj" and noun.head.lower_ in AT_BEHESTS and noun.lower_ in BEHESTS:
        return True
    return noun.dep_ == "pobj" and noun.head.lower_ == IN and not any(t.dep_ in ("det", "poss", "amod", "compound") for t in noun.children)


def is_said_to_occur(noun: Token) -> bool:
    """Whether a noun is the subject of a verb that says no more than that it takes place ("protests erupted")."""
    verbs = (noun.head, *(child for child in noun.head.children if child.dep_ == "xcomp"))  # "are expected to take place"
    return noun.dep_ in SUBJECTS and noun.head.tag_ != "VBZ" and any(verb.lower_ in _OCCURRING for verb in verbs)


def _is_followed(noun: Noun) -> bool:
    return is_followed(noun.token)


def _is_uttered(noun: Noun) -> bool:
    """ "A call by X for talks", "criticism from X": somebody has uttered it."""
    is_by_somebody = is_utterance(noun.token) and any(child.lower_ in GIVERS for child in noun.token.children)
    return noun.trigger.roles == "agent" and (is_uttered(noun.token) or is_by_somebody)


_TOLD: tuple[Reason, ...] = (_is_uttered, _is_dated, _is_followed, _is_of_both_sides, _is_between_states)
_AGAINST_ALL: tuple[Reason, ...] = (_is_a_speakers_own, _is_unspecific)
#: What speaks against an event, and what for one, by how much it takes.
_AGAINST = {"weak": _AGAINST_ALL, "several": _AGAINST_ALL, "one": (*_AGAINST_ALL, _is_of_a_campaign, _is_a_body, _is_a_name)}
_FOR_ALL: tuple[Reason, ...] = (_is_counted, _is_a_condemned_one, _is_brokered, _has_broken_out, _is_presupposed_of_somebody)
_FOR: dict[str, tuple[Reason, ...]] = {
    "weak": (*_FOR_ALL, _is_that_of_before, _is_an_accord_of_its_day, _has_its_day, _is_told_of_known),
    "several": (*_FOR_ALL, _is_placed, _has_its_day, _are_of_known, _are_taken_up, _is_that_of_before),
    "one": (*_FOR_ALL, _takes_place, _is_dated, _has_participants, _is_placed, _is_that_of_before),
}
