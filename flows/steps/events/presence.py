"""Whether a trigger presents one event as a fact, or only names a kind of thing, and the words that show it."""

from typing import TYPE_CHECKING

from flows.english.events import lexicon
from flows.english.events.inflection import forms_of
from flows.english.events.people import CROWDS, SPEAKERS_OWN
from flows.english.events.words import (
    ANSWERS,
    APART,
    AT_BEHESTS,
    ATTENDING,
    BEHESTS,
    BESIDE,
    BETWEEN,
    COLLECTIVE,
    DEFINITE,
    EXPELLING,
    FOLLOWED,
    FOLLOWING_UPON,
    GIVERS,
    IN,
    NOTING,
    OCCURRING,
    OF,
    RALLIES,
    WITH,
    WRITTEN,
)
from flows.records import Span, When
from flows.steps.events.attendance import JOINED
from flows.steps.events.clause import is_governed, nouns_of, phrase, year_of
from flows.steps.events.discourse import Participants
from flows.steps.events.exclusions import Telling, is_excluded
from flows.steps.events.fillers import counted, parts
from flows.steps.events.participants import Stage
from flows.steps.events.sides import sides, tellers
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_OCCURRING, _NOTING = forms_of(OCCURRING), forms_of(NOTING)
_SUBORDINATE = ("relcl", "advcl", "acl")
_SUBJECTS, _NOUNS = ("nsubj", "nsubjpass"), ("NOUN", "PROPN")
#: Events that have names of their own ("the Rome Summit", "the Rome Declaration").
_NAMED = ("CONSULT", "SUPPORT", "AGREE", "PROTEST")
#: Deeds, not attitudes or help in general.
_NOTABLE = ("CONCEDE", "RETREAT", "SANCTION")


def is_presented(
    stage: Stage, trigger: Trigger, participants: Participants, when: When, earlier: list[Trigger], *, has_date: bool = False
) -> bool:
    """Whether a trigger of a fitting modality presents an event of its own.

    ``has_date``: words of a date belong to it, even where the story's day is not known that would tell which it is.

    ``earlier`` are the paragraph's triggers that do: "met at the summit" and "visited X and met Y" are one mention each.
    """
    if any(_same(trigger, other) and not _is_to_others(stage, trigger, other) for other in earlier):
        return False
    doers = [parts(token)[-1] for token in sides(trigger).doers]
    if trigger.mode == "visit" and doers and (stage.is_of_the_public(doers) or all(token.tag_ == "NNPS" for token in doers)):
        return False  # "Russians who visited Japan" are tourists
    if trigger.clause is None:
        return _noun_presents(stage, trigger, stage.is_political(participants, ()), when, has_date=has_date)
    return _verb_presents(stage, trigger, participants, when, has_date=has_date)


def _verb_presents(stage: Stage, trigger: Trigger, participants: Participants, when: When, *, has_date: bool) -> bool:
    assert trigger.clause is not None
    who, verb = sides(trigger), trigger.clause.verb
    if is_excluded(Telling(stage, trigger, trigger.clause, who, participants, when, has_date)):
        return False
    if who.doers and all(token.pos_ == "PRON" for token in who.doers) and not any(role == "actor" for _, role in participants):
        above = [t for verb_above in verb.ancestors for t in verb_above.children if t.dep_ in _SUBJECTS and t.pos_ in _NOUNS]
        is_known = stage.is_political(participants, ()) and any(stage.is_unknown(token) for token in above)
        if not stage.can_act(above) and not is_known and not stage.carried(trigger):  # "they" whom nobody knows
            return False
        who.doers += above
    if trigger.event_type == "PROTEST" and (stage.has_place(verb) or any(token.lower_ in CROWDS for token in who.doers)):
        return True
    if trigger.mode == "ceasefire" and when.min is not None:
        return True
    is_arrested = trigger.mode == "arrest" and any(stage.is_unknown(token) for token in who.others)
    if is_arrested and stage.has_state(verb) and (has_date or when.min is not None):
        return True  # "Moe Doe was arrested on Monday in Peru"
    is_seized = trigger.event_type in ("ASSAULT", "COERCE") and any(stage.is_captive(token) for token in who.others)
    if is_seized and (has_date or when.min is not None):
        return True  # "hostages seized on October 7"
    if not participants and when.min is None and verb.dep_ in _SUBORDINATE and not stage.carried(trigger):
        return False  # what a clause tells in passing, of nobody known and of no day
    if stage.instrument(trigger) is not None or stage.is_political(participants, who.doers + who.others):
        return True
    is_placed, is_dated = stage.has_place(verb), when.min is not None
    if is_placed and is_dated and trigger.event_type == "SUPPORT" and trigger.roles == "both":
        return True  # "an accord signed on Thursday in Rome"
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


def _noun_presents(stage: Stage, trigger: Trigger, has_participants: bool, when: When, *, has_date: bool) -> bool:
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
        if is_dated and trigger.event_type == "ASSAULT" and _is_said_to_occur(token):
            return True  # "war broke out in May"
        is_told = is_dated or _is_between_states(stage, trigger) or _is_followed(token) or definite and _is_noted(trigger)
        return has_participants and not _is_adverbial(token) and is_told
    circumstance = is_governed(outer) and outer.head.lower_ in ATTENDING
    placed = trigger.event_type in ("CONSULT", "PROTEST", "ASSAULT") and (definite or circumstance) and stage.has_place(token)
    if token.tag_ in ("NNS", "NNPS"):
        collective = token.lower_ in COLLECTIVE and (definite or _is_between(token))
        single = circumstance or collective or bool(trigger.consumed) or _is_said_to_occur(token)
        broke_out = is_dated and trigger.event_type in ("ASSAULT", "PROTEST") and _is_said_to_occur(token)
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
    return any(child.dep_ in _SUBJECTS and child.pos_ == "PROPN" for child in verb.children)


def _is_said_to_occur(noun: Token) -> bool:
    verbs = (noun.head, *(child for child in noun.head.children if child.dep_ == "xcomp"))  # "are expected to take place"
    return noun.dep_ in _SUBJECTS and noun.head.tag_ != "VBZ" and any(verb.lower_ in _OCCURRING for verb in verbs)


def _same(trigger: Trigger, other: Trigger) -> bool:
    """Whether a trigger only goes on about the event of another: inside its clause, or coordinated with it."""
    if trigger.clause is None and _of_what(trigger.token) in other.consumed:
        return True  # "sent a note of protest"
    if trigger.event_type != other.event_type or other.clause is None:
        return False
    verb = other.clause.verb
    if trigger.clause is None:
        doers = {token.i for token in other.clause.agents + other.clause.subjects}
        causes = other.roles == "undergo" and trigger.token.i in doers
        return _circumstance_of(trigger) == verb.i and not causes  # "the raid sparked a war"
    own = trigger.clause.verb
    if own.dep_ == "acl" and own.head.i in other.consumed and own.lower_ in JOINED:
        return True  # "held a meeting attended by X"
    is_beside = own.dep_ == "advcl" and own.tag_ == "VBG" and trigger.event_type == "ASSAULT"  # "bombed X, destroying a bridge"
    if trigger.mode != other.mode and trigger.event_type != "CONSULT" and not is_beside:
        return False  # "broke off relations and recalled its envoys"
    if own.lower_ in EXPELLING:
        return False  # "lodged a protest and summoned the envoy"
    if verb.dep_ in ("nsubj", "nsubjpass") and verb.head.i == own.i:
        return True  # "fighting has killed dozens"
    return (
        (is_beside or own.dep_ == "conj")
        and own.head.i == verb.i
        and not any(child.dep_ in ("nsubj", "nsubjpass") for child in own.children)
    )


def _is_to_others(stage: Stage, trigger: Trigger, other: Trigger) -> bool:
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


def _circumstance_of(trigger: Trigger) -> int:
    """The verb that a noun belongs to, unless it names what came before or after ("after the attack")."""
    for ancestor in trigger.token.ancestors:
        if ancestor.dep_ == "prep" and (ancestor.lower_ in BESIDE or ancestor.head.lower_ in ANSWERS):
            return -1
        if ancestor.pos_ in ("VERB", "AUX"):
            return ancestor.i
    return -1


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
    """The clause of a verb without the clauses around it, or the phrase of a noun."""
    if trigger.clause is None:
        return stage.span(trigger.token)
    verb = trigger.clause.verb
    first = last = verb.i
    for child in verb.children:
        if child.dep_ in ("punct", "mark", "cc", "conj", "advcl", "parataxis") or child.dep_ == "ccomp" and child.i < verb.i:
            continue
        low, high = phrase(child, whole=child.dep_ in ("xcomp", "ccomp"))
        first, last = min(first, low), max(last, high)
    first, last = min(first, trigger.token.i), max(last, trigger.token.i)
    return stage.between(first, last)
