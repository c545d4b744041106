"""Whether a trigger presents one event as a fact, or only names a kind of thing, and the words that show it."""

from typing import TYPE_CHECKING

from flows.english.events.people import CROWDS
from flows.english.events.words import ANSWERS, APART
from flows.records import Span, When
from flows.steps.events.complements import tellers
from flows.steps.events.discourse import Participants
from flows.steps.events.echoes import is_echo, is_to_others
from flows.steps.events.exclusions import Telling, is_excluded
from flows.steps.events.fillers import parts
from flows.steps.events.nouns import SUBJECTS, is_governed, phrase
from flows.steps.events.occurrences import is_said_to_occur, noun_presents
from flows.steps.events.participants import Stage
from flows.steps.events.sides import sides
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_SUBORDINATE = ("relcl", "advcl", "acl")
_NOUNS = ("NOUN", "PROPN")


def is_presented(
    stage: Stage, trigger: Trigger, participants: Participants, when: When, earlier: list[Trigger], *, has_date: bool = False
) -> bool:
    """Whether a trigger of a fitting modality presents an event of its own.

    ``has_date``: words of a date belong to it, even where the story's day is not known that would tell which it is.

    ``earlier`` are the paragraph's triggers that do: "met at the summit" and "visited X and met Y" are one mention each.
    """
    if any(is_echo(trigger, other) and not is_to_others(stage, trigger, other) for other in earlier):
        return False
    doers = [parts(token)[-1] for token in sides(trigger).doers]
    if trigger.mode == "visit" and doers and (stage.is_of_the_public(doers) or all(token.tag_ == "NNPS" for token in doers)):
        return False  # "Russians who visited Japan" are tourists
    if trigger.clause is None:
        return noun_presents(stage, trigger, stage.is_political(participants, ()), when, has_date=has_date)
    return _verb_presents(stage, trigger, participants, when, has_date=has_date)


def _verb_presents(stage: Stage, trigger: Trigger, participants: Participants, when: When, *, has_date: bool) -> bool:
    assert trigger.clause is not None
    who, verb = sides(trigger), trigger.clause.verb
    if is_excluded(Telling(stage, trigger, trigger.clause, who, participants, when, has_date)):
        return False
    if who.doers and all(token.pos_ == "PRON" for token in who.doers) and not any(role == "actor" for _, role in participants):
        above = [t for verb_above in verb.ancestors for t in verb_above.children if t.dep_ in SUBJECTS and t.pos_ in _NOUNS]
        is_known = stage.is_political(participants, ()) and any(stage.is_unknown(token) for token in above)
        if not stage.can_act(above) and not is_known and not stage.carried(trigger):  # "they" whom nobody knows
            return False
        who.doers += above
    if trigger.event_type == "PROTEST" and (stage.has_place(verb) or any(token.lower_ in CROWDS for token in who.doers)):
        return True
    if trigger.mode == "ceasefire" and (when.min is not None or stage.has_place(trigger.token)):
        return True
    is_deed = trigger.event_type in ("ASSAULT", "COERCE")
    is_known = stage.has_state(verb) or any(stage.is_captive(token) for token in who.others)
    if is_deed and is_known and (has_date or when.min is not None):
        return True  # "Moe Doe was arrested on Monday in Peru", "hostages seized on October 7"
    is_placed, is_dated = stage.has_place(verb), has_date or when.min is not None
    if (is_placed or verb.dep_ == "acl") and is_dated and trigger.event_type == "SUPPORT" and trigger.roles == "both":
        return True  # "an accord was signed on Thursday in Rome", "the accord signed last month"
    if not participants and when.min is None and verb.dep_ in _SUBORDINATE and not stage.carried(trigger):
        return False  # what a clause tells in passing, of nobody known and of no day
    if stage.instrument(trigger) is not None or stage.is_political(participants, who.doers + who.others):
        return True
    is_concluded = trigger.event_type == "SUPPORT" and trigger.roles == "both"
    return bool(stage.carried(trigger)) and (is_placed or is_dated or is_concluded)


def is_foretold(stage: Stage, trigger: Trigger) -> bool:
    """Whether what somebody will do is told by another: "the minister said that the neighbours would attack" is no threat of theirs."""
    if trigger.clause is None:
        return False
    tellers_of = [stage.denoted(token) for token in tellers(trigger.clause.verb)]
    said_by = {actor.country or actor for of in tellers_of for actor in of if actor.kind != "organization"}
    done_by = {actor.country or actor for token in sides(trigger).doers for actor in stage.denoted(token)}
    return bool(said_by and done_by) and said_by.isdisjoint(done_by)


def is_of_another(stage: Stage, trigger: Trigger, words: Span, proof: Span) -> bool:
    """Whether the words of a day tell when something else was: what stands after "after" is not of its clause's day, nor its clause of
    its ("met after the strike on Monday"); of a week or year they may both be."""
    dates = list(stage.within(words))
    heads = [token for token in dates if token.head not in dates]
    path = [token for head in heads[:1] for token in (head, *head.ancestors)]
    inner = path[: next((i for i, token in enumerate(path) if token.i == trigger.token.i), 0)]
    if not inner:
        return _is_apart(trigger.token) and not (proof.start <= words.start and words.end <= proof.end)
    return any(_is_apart(token) for token in inner if token not in dates)


def _is_apart(token: Token) -> bool:
    if token.dep_ == "pcomp" or is_governed(token):
        return token.head.lower_ in APART or token.head.head.lower_ in ANSWERS
    return False


def evidence(stage: Stage, trigger: Trigger) -> Span:
    """The clause of a verb, or of a noun that is said to take place, without the clauses around it; or the phrase of a noun."""
    if trigger.clause is None and not is_said_to_occur(trigger.token):
        return stage.span(trigger.token)
    verb = trigger.clause.verb if trigger.clause is not None else trigger.token.head
    first = last = verb.i
    for child in verb.children:
        if child.dep_ in ("punct", "mark", "cc", "conj", "advcl", "parataxis") or child.dep_ == "ccomp" and child.i < verb.i:
            continue
        low, high = phrase(child, whole=child.dep_ in ("xcomp", "ccomp"))
        first, last = min(first, low), max(last, high)
    first, last = min(first, trigger.token.i), max(last, trigger.token.i)
    return stage.between(first, last)
