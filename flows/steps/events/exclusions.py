"""What keeps a clause from presenting an event of its own: one reason a function, and the list of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from flows.english.events.inflection import forms_of, noun_forms
from flows.english.events.moods import FUTURE
from flows.english.events.people import OWN, PARTIES, RELATED, SITTINGS, SPEAKERS, SPEECH_PRONOUNS
from flows.english.events.words import (
    ACCIDENTS,
    ACCORDING,
    AHEAD,
    ALLOWING,
    HAD,
    LASTING,
    LEAVING,
    PAST_BE,
    PERFORMING,
    PRESENT_BE,
    RALLIES,
    STATES,
    TELLING,
    THE,
    TOPICAL,
    UTTERANCES,
    VICTIMS,
    WITH,
    WOULD,
)
from flows.steps.events.auxiliaries import is_reported
from flows.steps.events.complements import tellers
from flows.steps.events.modality import of_verb
from flows.steps.events.nouns import nouns_of
from flows.steps.events.telling import Telling
from flows.steps.events.triggers import ALLEGED

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_ACCIDENTS, _ALLOWING, _LEAVING, _STATES, _TELLING, _TOPICAL = map(forms_of, (ACCIDENTS, ALLOWING, LEAVING, STATES, TELLING, TOPICAL))
_PRESENT = ("VBZ", "VBP")
_NOUNS = ("NOUN", "PROPN")
#: What is done with words, and what speaks: its authors do.
_SPOKEN = ("REQUEST", "ACCUSE", "REJECT")
#: What a meeting resolves.
_RESOLVED = (*_SPOKEN, "SUPPORT", "AGREE")
_TEXTS = frozenset(form for text in UTTERANCES for form in noun_forms(text))
#: What is done, not said.
_DEEDS = ("ASSAULT", "COERCE", "AID", "SANCTION", "CONCEDE", "RETREAT", "MOBILIZE", "PROTEST", "COOPERATE")


def is_excluded(telling: Telling) -> bool:
    """Whether any reason speaks against an event."""
    return any(reason(telling) for reason in _REASONS)


def _has_no_doer(telling: Telling) -> bool:
    """The subject cannot act; but a name of which nothing is known acts where it does so to somebody known."""
    stage, subjects = telling.stage, telling.clause.subjects
    if telling.is_undergone or not subjects or telling.trigger.subject_is_named or stage.can_act(subjects):
        return False
    if telling.trigger.event_type in _SPOKEN and any(token.lower_ in _TEXTS for token in subjects):
        return False  # "the resolution urges X to leave"
    if telling.trigger.event_type in _RESOLVED and telling.trigger.mode != "readiness" and all(t.lower_ in SITTINGS for t in subjects):
        return False  # "the summit commended X"
    if telling.trigger.event_type == "ASSAULT" and stage.is_political((), telling.who.others) and all(map(stage.is_human, subjects)):
        return False  # "two men attacked soldiers"
    if telling.trigger.event_type == "PROTEST" and any(map(stage.is_of_a_crowd, subjects)):
        return False
    return not (stage.is_political(telling.participants, ()) and all(stage.is_unknown(token) for token in subjects))


def _is_talk(telling: Telling) -> bool:
    """ "We are holding talks", "they ban whatever they like": a speaker's present is no event."""
    verb, around = telling.verb, telling.clause
    subjects = {token.lower_ for token in (around.objects if around.passive else around.subjects)}
    is_speaker = not subjects.isdisjoint(SPEAKERS) or not subjects.isdisjoint(SPEECH_PRONOUNS) and telling.stage.is_quoted(verb)
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    # "we will lift it", "we will not meet them" are told to somebody; "we will go on talking" is talk
    is_to_somebody = telling.trigger.event_type != "CONSULT" or any(child.dep_ == "neg" for child in verb.children)
    is_promise = not helpers.isdisjoint(FUTURE) and is_to_somebody
    is_present = verb.tag_ in _PRESENT or verb.tag_ == "VB" and not is_promise
    roles = {role for _, role in telling.participants}
    if (
        verb.lower_ in PERFORMING
        and verb.tag_ in (*_PRESENT, "VB")
        and ("recipient" in roles or "actor" in roles and any(t.pos_ in _NOUNS for t in around.objects))
    ):
        return False  # "we urge X to leave" urges, "we condemn the raid" condemns
    return is_speaker and (is_present or not helpers.isdisjoint(PRESENT_BE)) and telling.is_undated


def _is_a_question(telling: Telling) -> bool:
    """ "When asked whether …", "asked to comment": reporters ask, and nothing is requested."""
    asked = telling.verb.tag_ == "VBN" and telling.verb.dep_ == "advcl" and not telling.who.doers
    return telling.trigger.event_type == "REQUEST" and asked


def _is_content_of_a_text(telling: Telling) -> bool:
    """ "According to the treaty, X promised": that is the treaty, and no event besides it."""
    if telling.trigger.event_type != "AGREE" or telling.trigger.roles == "both":
        return False
    for child in telling.verb.children:
        if child.lower_ == ACCORDING:
            nouns = [noun for _, noun in nouns_of(child)]
            return any(kind.name == "treaty_subject" for noun in nouns for kind in telling.stage.lexicon.classes(noun.lower_))
    return False


def _was_ready(telling: Telling) -> bool:
    """ "Was ready to meet X", "had been ready": a readiness of the past; who "said that he was ready" is, and so is whose man says so."""
    words = {t.lower_ for t in (telling.verb, *telling.verb.children)}
    are_his = any(t.pos_ == "PRON" or _is_the_one(t) for t in telling.clause.subjects)
    is_his_own = is_reported(telling.verb) and (are_his or _is_told_at_home(telling))
    is_past = HAD in words or not words.isdisjoint(PAST_BE) and not is_his_own
    is_refused = any(child.dep_ == "neg" for child in telling.verb.children)  # "was not ready to meet X"
    return telling.trigger.mode == "readiness" and is_past and not is_refused


def _is_the_one(subject: Token) -> bool:
    """ "The group", "the government": the speaker's own, as a rule."""
    return subject.pos_ == "NOUN" and [child.lower_ for child in subject.children] == [THE]


def _is_told_at_home(telling: Telling) -> bool:
    """Whether those of a state say what it does."""
    said_by = {actor.country for token in tellers(telling.verb) for actor in telling.stage.denoted(token)}
    return not said_by.isdisjoint({actor.country for actor, role in telling.participants if role == "actor"} - {None})


def _is_not_ahead(telling: Telling) -> bool:
    """ "Responded to the raid": a threat only where it lies ahead."""
    return telling.trigger.mode == "ahead" and not any(t.lower_ in FUTURE or t.lower_ == WOULD for t in telling.verb.children)


def _is_of_a_campaign(telling: Telling) -> bool:
    """ "Moe Doe will hold a rally": politicians rally for themselves."""
    is_person = any(actor.kind == "person" and role == "actor" for actor, role in telling.participants)
    is_rally = any(telling.verb.doc[i].lower_ in RALLIES for i in telling.trigger.consumed)
    return telling.trigger.event_type == "PROTEST" and is_rally and is_person


def _is_said_by_arms(telling: Telling) -> bool:
    """ "The attacks threaten our way of life": what is no deed is not done by arms."""
    return telling.trigger.event_type not in _DEEDS and not telling.is_undergone and telling.stage.are_arms(telling.clause.subjects)


def _obliges_nobody_else(telling: Telling) -> bool:
    """What must be is said to no party, or by its own people ("the minister said that his country must …")."""
    if telling.trigger.roles != "oblige":
        return False
    phrases = (telling.who.doers, telling.who.others)
    doers, obliged = ({actor.country or actor for token in tokens for actor in telling.stage.denoted(token)} for tokens in phrases)
    if not obliged:  # "all parties must show restraint", "the war must end"
        lexicon = telling.stage.lexicon
        strife = {token for token in telling.who.others if any(kind.name == "strife" for kind in lexicon.classes(token.lower_))}
        return not doers or any(token.lower_ not in PARTIES and token not in strife for token in telling.who.others)
    return not doers.isdisjoint(obliged)


def _is_a_habit(telling: Telling) -> bool:
    """ "He kills", somebody says: what he is like, not what he did; but who announces a deed does it."""
    is_announced = telling.verb.lower_ in _TELLING
    is_present_deed = telling.verb.tag_ in _PRESENT and telling.trigger.event_type in _DEEDS and not is_announced
    return telling.stage.is_quoted(telling.verb) and is_present_deed and telling.is_undated


def _is_a_stance(telling: Telling) -> bool:
    """ "Supports", "opposes", "rebels backed by X": what somebody is for, or what he is, not what he does."""
    is_participle = telling.verb.dep_ == "acl" and telling.verb.tag_ == "VBN"
    is_stance = telling.trigger.mode == "stance" or telling.verb.lower_ in _STATES
    is_of_somebody = any(role == "recipient" for _, role in telling.participants)
    is_declared = telling.trigger.mode == "stance" and is_of_somebody and is_reported(telling.verb)  # "said that it supports X"
    return is_stance and (telling.verb.tag_ in _PRESENT and not is_declared or is_participle) and telling.is_undated


def _is_no_threat(telling: Telling) -> bool:
    """ "X will face consequences" is no threat, unless somebody says so of what lies ahead."""
    if telling.trigger.event_type != "THREATEN" or not telling.is_undergone or telling.trigger.mode == ALLEGED:
        return False
    said_by = any(role == "actor" for _, role in telling.participants)
    is_said = any(telling.stage.denoted(token) for token in telling.clause.subjects) or said_by
    return not is_said or not any(t.lower_ in AHEAD for t in telling.verb.children)


def _is_an_opinion(telling: Telling) -> bool:
    """Who agrees by himself "that X is true" shares an opinion."""
    if telling.trigger.event_type != "AGREE" or telling.trigger.roles != "both" or not telling.clause.has_that:
        return False
    bodies = [actor for actor, _ in telling.participants if actor.kind != "country"]
    return len(telling.clause.subjects) == 1 and len(bodies) == 1 and bodies[0].kind == "person"


def _is_allowed(telling: Telling) -> bool:
    """ "Is permitted", without a word of who permits it."""
    return telling.verb.lower_ in _ALLOWING and telling.clause.passive and not telling.clause.agents


def _is_agenda(telling: Telling) -> bool:
    """ "The ministers will discuss X": what a meeting will be about, and not another meeting."""
    is_among_themselves = telling.verb.lower_ in _TOPICAL and all(prep != WITH for prep, _ in telling.clause.preps)
    return is_among_themselves and telling.is_undated and of_verb(telling.verb) != "done"


def _goes_nowhere(telling: Telling) -> bool:
    """Who leaves for what is no place and no state's is on no visit."""
    if telling.trigger.mode != "visit" or telling.verb.lower_ not in _LEAVING:
        return False
    return not any(map(telling.stage.has_country, telling.who.others))


def _is_done_by_nobody(telling: Telling) -> bool:
    """ "Thousands were evacuated": help of which nobody is told, nor what help that has come."""
    if telling.trigger.consumed and of_verb(telling.verb) == "done":
        return False
    return telling.trigger.event_type == "AID" and telling.clause.passive and not telling.clause.agents and not telling.participants


def _leaves_victims(telling: Telling) -> bool:
    """ "Leaving ten people dead": no land is left."""
    is_left = telling.trigger.event_type == "RETREAT" and telling.verb.lower_ in _LEAVING
    return is_left and any(token.lower_ in VICTIMS for token in telling.verb.subtree)


def _is_by_accident(telling: Telling) -> bool:
    """ "Ten were killed when a bridge collapsed"."""
    is_of_nobody = telling.trigger.event_type == "ASSAULT" and telling.clause.passive and not telling.clause.agents
    return is_of_nobody and any(child.dep_ == "advcl" and child.lower_ in _ACCIDENTS for child in telling.verb.children)


def _is_of_a_suspect(telling: Telling) -> bool:
    """ "Killings blamed on X", "a man accused of spying": who he is, and nobody says who accuses."""
    is_participle = telling.verb.dep_ == "acl" and telling.verb.tag_ == "VBN"
    return telling.trigger.event_type == "ACCUSE" and is_participle and not telling.clause.agents


def _is_lasting(telling: Telling) -> bool:
    """ "Have been holding consultations for decades" tells of a process, not of a meeting, unless of persons since a day."""
    are_meeting = not telling.is_undated and any(actor.kind == "person" for actor, _ in telling.participants)
    has_been = any(child.dep_ == "aux" and child.lower_ == LASTING for child in telling.verb.children)
    return telling.trigger.event_type == "CONSULT" and telling.verb.tag_ == "VBG" and has_been and not are_meeting


def _is_of_his_own(telling: Telling) -> bool:
    """Whoever limits or defends "its" own doings does it to nobody; "their boats were seized" by another."""
    if telling.clause.passive or telling.trigger.event_type != "COERCE" and telling.trigger.mode != "stance":
        return False
    own = [noun for noun in telling.clause.objects if noun.i not in telling.trigger.consumed and noun.pos_ != "PROPN"]
    objects = [noun for noun in own if not telling.stage.is_titled(noun) and noun.lower_ not in RELATED]
    return any(t.dep_ == "poss" and t.lower_ in OWN for noun in objects for t in noun.children)


_REASONS: tuple[Callable[[Telling], bool], ...] = (
    _has_no_doer,
    _is_talk,
    _is_a_question,
    _is_content_of_a_text,
    _was_ready,
    _is_not_ahead,
    _is_of_a_campaign,
    _is_said_by_arms,
    _obliges_nobody_else,
    _is_a_habit,
    _is_a_stance,
    _is_no_threat,
    _is_an_opinion,
    _is_allowed,
    _is_agenda,
    _is_done_by_nobody,
    _leaves_victims,
    _is_by_accident,
    _is_of_a_suspect,
    _goes_nowhere,
    _is_lasting,
    _is_of_his_own,
)
