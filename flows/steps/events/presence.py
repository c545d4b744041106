"""Whether a trigger presents one event as a fact, or only names a kind of thing, and the words that show it."""

from typing import TYPE_CHECKING

from flows.english.events import lexicon
from flows.english.events.inflection import forms_of
from flows.english.events.people import CROWDS, OBSERVERS, SPEAKERS
from flows.english.events.words import ANSWERS, APART, CONCLUDING, DEFINITE, INTERNAL, OF, QUANTITIES, UPON
from flows.records import Span, When
from flows.steps.events.auxiliaries import is_finite
from flows.steps.events.complements import tellers
from flows.steps.events.discourse import Participants
from flows.steps.events.echoes import is_echo, is_to_others
from flows.steps.events.exclusions import is_excluded
from flows.steps.events.fillers import parts, presenting
from flows.steps.events.nouns import SUBJECTS, is_governed, nouns_of, phrase, within
from flows.steps.events.occurrences import is_said_to_occur, noun_presents
from flows.steps.events.participants import Stage
from flows.steps.events.sides import sides
from flows.steps.events.telling import Telling
from flows.steps.events.triggers import Trigger
from flows.steps.events.unpolitical import is_unpolitical

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_CONCLUDING, _CONFIRMING = forms_of(CONCLUDING), forms_of(("confirm",))
_SUBORDINATE = ("relcl", "advcl", "acl")
_NOUNS = ("NOUN", "PROPN")
_PAST = ("VBD", "VBN", "VBG")
#: What talks end in.
_CONCLUDED = ("AGREE", "SUPPORT", "REJECT", "CONCEDE", "RETREAT")
#: What is done to people by those who rule where they are, or fight there.
_HARMING = ("ASSAULT", "COERCE", "MOBILIZE", "CONCEDE")


def is_presented(
    stage: Stage, trigger: Trigger, participants: Participants, when: When, earlier: list[Trigger], *, has_date: bool = False
) -> bool:
    """Whether a trigger of a fitting modality presents an event of its own.

    ``has_date``: words of a date belong to it, even where the story's day is not known that would tell which it is.

    ``earlier`` are the paragraph's triggers that do: "met at the summit" and "visited X and met Y" are one mention each.
    """
    if any(is_echo(trigger, other) and not is_to_others(stage, trigger, other) for other in earlier):
        return False
    if trigger.event_type == "CONSULT" and _is_internal(trigger, participants) or is_unpolitical(stage, trigger, participants):
        return False
    doers = [parts(token)[-1] for token in sides(trigger).doers]
    if trigger.mode == "visit" and doers and (stage.is_of_the_public(doers) or all(token.tag_ == "NNPS" for token in doers)):
        return False  # "Russians who visited Japan" are tourists
    if trigger.clause is None:
        return noun_presents(stage, trigger, stage.is_political(participants, ()), when, has_date=has_date)
    return _verb_presents(stage, trigger, participants, when, has_date=has_date)


def _is_internal(trigger: Trigger, participants: Participants) -> bool:
    """Whether a meeting is one of a cabinet, a party or a board, with nobody of another state or of an organization of several."""
    meetings = [trigger.token, *(trigger.token.doc[i] for i in sorted(trigger.consumed))]
    whose = [child for noun in meetings if noun.pos_ in _NOUNS for child in noun.children if child.dep_ in ("compound", "amod", "poss")]
    whose += [inner for noun in meetings for child in noun.children if child.lower_ == OF for _, inner in nouns_of(child)]
    words = {word.lower_ for token in whose for word in (token, *(child for child in token.children if child.dep_ == "compound"))}
    is_between = any(actor.country is None and actor.actor_id is not None for actor, _ in participants)
    return not is_between and not words.isdisjoint(INTERNAL) and len({actor.country for actor, _ in participants} - {None}) < 2


def _verb_presents(stage: Stage, trigger: Trigger, participants: Participants, when: When, *, has_date: bool) -> bool:
    assert trigger.clause is not None
    who = sides(trigger)
    telling = Telling(stage, trigger, trigger.clause, who, participants, when, has_date)
    if is_excluded(telling):
        return False
    if _is_done_by_pronouns(telling):
        above = [t for verb in telling.verb.ancestors for t in verb.children if t.dep_ in SUBJECTS and t.pos_ in _NOUNS]
        if _are_strangers(telling, above):
            return False
        who.doers += above  # "they" are whoever the clause hangs on
    if any(reason(telling) for reason in _SHOWN):
        return True
    return not _is_in_passing(telling) and any(reason(telling) for reason in _TOLD)


def _is_done_by_pronouns(telling: Telling) -> bool:
    """Whether only pronouns say who does it, and nobody is known from them."""
    is_known = any(role == "actor" for _, role in telling.participants)
    return bool(telling.who.doers) and all(token.pos_ == "PRON" for token in telling.who.doers) and not is_known


def _are_strangers(telling: Telling, above: list[Token]) -> bool:
    """Whether "they" are nobody known, by the subjects ``above`` of the clauses that theirs hangs on; "we" are told elsewhere."""
    stage = telling.stage
    if stage.is_quoted(telling.verb) and all(token.lower_ in SPEAKERS for token in telling.who.doers):
        return not stage.is_political(telling.participants, ())
    is_known = stage.is_political(telling.participants, ()) and any(stage.is_unknown(token) for token in above)
    return not stage.can_act(above) and not is_known and not stage.carried(telling.trigger)


def _is_in_passing(telling: Telling) -> bool:
    """What a clause tells in passing, of nobody known and of no day; not so "districts raided by gangs", "after the army moved in"."""
    verb = telling.verb
    is_past = verb.dep_ == "advcl" and verb.tag_ == "VBD"
    if telling.clause.agents or is_past and any(t.lower_ in DEFINITE | QUANTITIES for doer in telling.who.doers for t in doer.children):
        return False
    is_of_nobody = not telling.participants and telling.is_undated and verb.dep_ in _SUBORDINATE
    return is_of_nobody and not telling.stage.has_place(verb) and not telling.stage.carried(telling.trigger)


def _is_of_a_crowd(telling: Telling) -> bool:
    are_people = any(map(telling.stage.is_of_a_crowd, telling.who.doers))
    is_crowd = any(token.lower_ in CROWDS for token in telling.who.doers) or are_people and telling.verb.tag_ in _PAST
    is_crowd |= telling.trigger.rule == "light" and telling.is_undergone and telling.verb.tag_ == "VBD"  # "sparked protests"
    return telling.trigger.event_type == "PROTEST" and (telling.stage.has_place(telling.verb) or is_crowd)


def _is_a_truce(telling: Telling) -> bool:
    is_known = not telling.is_undated or telling.stage.has_place(telling.trigger.token)
    return telling.trigger.mode == "ceasefire" and is_known


def _is_done_to_strangers(telling: Telling) -> bool:
    """ "Moe Doe was arrested on Monday in Peru", "hostages seized on October 7", "two men were executed in Peru"; where the
    like was told before, "Moe Doe was killed"."""
    event_type = telling.trigger.event_type
    if event_type in _HARMING and _has_its_clause(telling) and telling.stage.was_told(telling.trigger):
        return True
    are_nouns = all(token.pos_ == "NOUN" for token in telling.clause.subjects + telling.clause.objects)
    if event_type not in _HARMING or telling.is_undated and not (are_nouns and _has_its_clause(telling)):
        return False
    near = [telling.verb, *(inner for noun in telling.clause.objects for inner in within(noun))]
    near += [noun for _, noun in telling.clause.preps]  # "were jailed for ten years in Peru"
    return any(map(telling.stage.has_state, near)) or any(telling.stage.is_captive(token) for token in telling.who.others)


def _is_help_somewhere(telling: Telling) -> bool:
    """ "Food was delivered to a camp in Peru": help has come to a state, whoever gives it."""
    is_brought = telling.clause.passive and bool(telling.trigger.consumed) and _has_its_clause(telling)
    near = [telling.verb, *telling.who.others, *telling.clause.objects]
    return telling.trigger.event_type == "AID" and is_brought and any(map(telling.stage.has_state, near))


def _has_its_clause(telling: Telling) -> bool:
    """Whether a clause of its own tells what was done."""
    verb = telling.verb
    return verb.dep_ in ("ROOT", "ccomp", "conj") and is_finite(verb) and verb.tag_ in ("VBD", "VBN")


def _is_an_accord_of_its_day(telling: Telling) -> bool:
    """ "An accord was signed on Thursday in Rome", "the accord signed last month"."""
    is_apart = telling.verb.dep_ == "acl" or telling.stage.has_place(telling.verb)
    return _is_concluded(telling) and is_apart and not telling.is_undated


def _is_of_a_treaty(telling: Telling) -> bool:
    return telling.stage.instrument(telling.trigger) is not None


def _is_political(telling: Telling) -> bool:
    return telling.stage.is_political(telling.participants, telling.who.doers + telling.who.others)


def _is_by_arms(telling: Telling) -> bool:
    """ "Two raids targeted the port on Monday": somebody's, if their day or place is told."""
    is_known = not telling.is_undated or telling.stage.has_place(telling.verb)
    return telling.trigger.event_type == "ASSAULT" and is_known and telling.stage.are_arms(telling.clause.subjects)


def _goes_on_about_others(telling: Telling) -> bool:
    """What those do who were told of before, if its place or day is told, or an accord concluded."""
    if not telling.stage.carried(telling.trigger):
        return False
    return telling.stage.has_place(telling.verb) or not telling.is_undated or _is_concluded(telling)


def _go_on(telling: Telling) -> bool:
    """ "Talks continued into the night", where talks were told of."""
    is_theirs = telling.trigger.event_type == "CONSULT" and any(t.i in telling.trigger.consumed for t in telling.clause.subjects)
    return is_theirs and telling.verb.tag_ == "VBD" and bool(telling.stage.discourse.meetings)


def _is_concluded(telling: Telling) -> bool:
    """ "Was signed", "has been reached"."""
    is_reached = telling.trigger.event_type == "AGREE" and telling.clause.passive and telling.verb.lower_ in _CONCLUDING
    return (is_reached or telling.trigger.event_type == "SUPPORT") and telling.trigger.roles == "both"


#: What shows an event, be nobody known who takes part in it; and what does where the clause is not told in passing.
_SHOWN = (_is_of_a_crowd, _is_a_truce, _is_done_to_strangers, _is_help_somewhere, _is_an_accord_of_its_day)
_TOLD = (_is_of_a_treaty, _is_political, _is_by_arms, _goes_on_about_others, _go_on)


def is_foretold(stage: Stage, trigger: Trigger) -> bool:
    """Whether what somebody will do is told by another: "the minister said that the neighbours would attack" is no threat of theirs."""
    if trigger.clause is None:
        return False
    saying = tellers(trigger.clause.verb)
    if trigger.clause.verb.head.lower_ in _CONFIRMING:
        return False
    if any(token.lower_ in OBSERVERS for token in saying):
        return True
    # an official of whom no state is known is taken for one of the state's own
    strangers = [actor for token in saying if _has_title(stage, token) for actor in stage.denoted(token) if actor.country is None]
    tellers_of = [[actor for actor in stage.denoted(token) if actor not in strangers] for token in saying]
    said_by = {actor.country or actor for of in tellers_of for actor in of if actor.kind != "organization"}
    done_by = {actor.country or actor for token in sides(trigger).doers for actor in stage.denoted(token)}
    return bool(said_by and done_by) and said_by.isdisjoint(done_by)


def _has_title(stage: Stage, name: Token) -> bool:
    return any(stage.is_titled(token) for token in (name, *(child for child in name.children if child.dep_ == "compound")))


def is_of_another(stage: Stage, trigger: Trigger, words: Span, proof: Span) -> bool:
    """Whether the words of a day tell when something else was: what stands after "after" is not of its clause's day, nor its clause of
    its ("met after the strike on Monday"); of a week or year they may both be."""
    dates = list(stage.within(words))
    heads = [token for token in dates if token.head not in dates]
    path = [token for head in heads[:1] for token in (head, *head.ancestors)]
    inner = path[: next((i for i, token in enumerate(path) if token.i == trigger.token.i), 0)]
    if not inner:
        return _is_apart(trigger.token, trigger.event_type) and not (proof.start <= words.start and words.end <= proof.end)
    return any(_is_apart(token, trigger.event_type) for token in inner if token not in dates)


def _is_apart(token: Token, event_type: str) -> bool:
    """Whether a word governs what came before or after; what is agreed after talks is of their day."""
    if token.dep_ == "pcomp" or is_governed(token):
        kind = presenting(token, lexicon()) if event_type in _CONCLUDED else None
        is_after_talks = token.head.lower_ in UPON and kind is not None and kind.event_type == "CONSULT"
        return not is_after_talks and (token.head.lower_ in APART or token.head.head.lower_ in ANSWERS)
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
    return stage.between(first, last, trigger.token)
