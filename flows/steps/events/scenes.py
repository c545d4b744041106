"""Where an event took place, from the phrases of place in its evidence."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.english.events import lexicon
from flows.english.events.inflection import forms_of
from flows.english.events.scenery import SITUATIONS
from flows.english.events.words import DEFINITE, PLACING, PLACING_DEEDS, TOPICAL
from flows.records import Span
from flows.steps.events.fillers import presenting
from flows.steps.events.nouns import nouns_of, phrase
from flows.steps.events.participants import Stage
from flows.steps.events.sides import sides
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_TOPICAL = forms_of(TOPICAL)
#: Tags of verbs that head a clause of their own.
_FINITE = frozenset("VBD VBZ VBP".split())
#: Events that are in what is said: where what is promised is to be, they are not.
_SAID = ("AGREE", "REQUEST", "THREATEN", "REJECT")


def scene(stage: Stage, trigger: Trigger, proof: Span) -> tuple[str, str | None] | None:
    """Where it happened: of what changes hands, the place that does, by its name or taken up ("the islands")."""
    if trigger.family != "territory" or stage.places is None:
        return _of_phrases(stage, trigger, proof) or (_visited(stage, trigger) if trigger.mode == "visit" else None)
    around = trigger.clause
    nouns = around.objects if around is not None else [noun for child in trigger.token.children for _, noun in nouns_of(child)]
    for noun in nouns:
        place = stage.places.within(stage.span(noun))
        if place is None and any(child.lower_ in DEFINITE for child in noun.children):
            place = stage.places.taken_up(noun.lower_, stage.base + noun.idx)
        if place is not None:
            return place.place, place.country
    return None


def _visited(stage: Stage, trigger: Trigger) -> tuple[str, str | None] | None:
    """Where a visit is to ("travelled to Rome")."""
    found = (stage.cast.place(stage.span(noun)) for noun in sides(trigger).others)
    return next((place for place in found if place is not None), None)


def _of_phrases(stage: Stage, trigger: Trigger, proof: Span) -> tuple[str, str | None] | None:
    """The place that a phrase of place in the evidence names, in no clause inside it; where people meet, also by its bare name."""
    verb = trigger.clause.verb if trigger.clause is not None else trigger.token
    preps = PLACING | PLACING_DEEDS if trigger.event_type in ("ASSAULT", "CONSULT", "COOPERATE") else PLACING
    for prep in stage.within(proof):
        if (
            prep.dep_ != "prep"
            or _is_topic(prep, trigger)
            or prep.lower_ not in preps
            or any(_is_elsewhere(t, verb, trigger.event_type) for t in _up_to(verb, prep))
        ):
            continue
        nouns = [noun for _, noun in nouns_of(prep) if not _is_a_deed_of(noun)]
        names = [stage.span(child) for noun in nouns for child in noun.children if child.dep_ == "appos"]  # "in the capital Rome"
        spans = [stage.between(prep.i, max(phrase(noun)[1] for noun in nouns), nouns[0]), *names] if nouns else []
        for span in spans:
            place = stage.cast.place(span)
            if place is not None:
                return place
    if (
        trigger.event_type != "CONSULT"
        or trigger.token.lower_ in _TOPICAL
        or any(_is_topic(token, trigger) for token in stage.within(proof))
    ):
        return None
    return stage.cast.place(proof)


def _is_topic(prep: Token, trigger: Trigger) -> bool:
    """Whether a phrase tells what talks are about ("talks on the canal")."""
    is_of_talks = prep.head.i in trigger.consumed or prep.head.i == trigger.token.i and trigger.clause is None
    return trigger.event_type == "CONSULT" and prep.lower_ in PLACING_DEEDS and is_of_talks


def _is_elsewhere(above: Token, verb: Token, event_type: str) -> bool:
    """Whether a word between a verb and a phrase of place has that phrase to itself: a clause, what is agreed or asked for, or a situation
    that is talked about."""
    is_to_be = above.tag_ == "VB" and above.dep_ == "xcomp" and event_type in _SAID
    return above.i > verb.i and (above.tag_ in _FINITE or is_to_be or above.lower_ in SITUATIONS)


def _is_a_deed_of(noun: Token) -> bool:
    """ "Involved in Niger's coup": the name before an event is whose it is, not where."""
    return any(t.dep_ == "poss" for t in noun.children) and presenting(noun, lexicon()) is not None


def _up_to(verb: Token, inner: Token) -> Iterator[Token]:
    """The words between a verb and a word that depends on it, upwards."""
    for token in inner.ancestors:
        if token.i == verb.i:
            return
        yield token
