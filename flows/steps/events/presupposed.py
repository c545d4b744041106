"""What a text takes for granted of what a noun names: that it was, whoever did it, be something denied of it."""

from typing import TYPE_CHECKING

from flows.english.events import lexicon
from flows.english.events.inflection import forms_of
from flows.english.events.moods import (
    ACTUAL,
    CAUSING,
    CONDEMNATIONS,
    CONDEMNING,
    JUDGING,
    NOT_DONE,
    OBLIGED,
    RESULTING,
    YIELDING,
)
from flows.english.events.words import ATTITUDES, BLAMED_FOR, BY, DATED, FOLLOWED, FOLLOWING_UPON, GIVERS, INFINITIVE, THE, TIMES
from flows.steps.events.auxiliaries import negates
from flows.steps.events.fillers import counted, presenting
from flows.steps.events.nouns import SUBJECTS, is_governed
from flows.steps.events.triggers import HARMFUL, Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_CONDEMNING = forms_of(CONDEMNING) | CONDEMNATIONS
_HAILING = forms_of(ATTITUDES)
_YIELDING, _JUDGING = forms_of(YIELDING), forms_of(JUDGING)


def is_presupposed(trigger: Trigger) -> bool:
    """Whether something that the text says of it shows that what a noun names was."""
    noun = trigger.token
    if _exists(noun) or _is_a_cause(noun):
        return True
    return trigger.event_type in HARMFUL and (_is_actual(noun) or is_condemned(noun) or _has_effects(noun))


def has_its_day(noun: Token) -> bool:
    """ "Sunday's incursions", "last month's sanctions"."""
    return any(child.dep_ == "poss" and child.lower_ in TIMES | DATED for child in noun.children)


def _exists(noun: Token) -> bool:
    """ "There was a crackdown by the army"."""
    outer = counted(noun)
    return outer.dep_ == "attr" and any(child.dep_ == "expl" for child in outer.head.children)


def _is_actual(noun: Token) -> bool:
    """ "The recent raids", "an ongoing siege", "the deadliest attack", "one of the most violent raids"."""
    limits = [child for child in noun.children if child.dep_ == "amod"]
    return any(t.lower_ in ACTUAL or t.tag_ == "JJS" or any(c.tag_ == "RBS" for c in t.children) for t in limits)


def is_condemned(noun: Token) -> bool:
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
    helpers = [child.lower_ for child in verb.children if child.dep_ == "aux"]
    is_past = verb.tag_ == "VBD" and not helpers or verb.tag_ == "VBN" and bool(helpers) and OBLIGED.issuperset(helpers)
    return noun.dep_ == "nsubj" and is_past


def _is_a_cause(noun: Token) -> bool:
    """ "In response to raids by the army", "amid a crackdown", "as a result of the embargo", "led to the release": then it was."""
    token = counted(noun)
    if not is_governed(token):
        return False
    words = {token.head.lower_, token.head.head.lower_}
    return not words.isdisjoint(CAUSING) or token.head.lower_ == INFINITIVE and token.head.head.lower_ in RESULTING


def is_denied_of(deed: Token, verb: Token) -> bool:
    """Whether something is denied of a deed that is known by its doer ("the annexation of X by Y is not recognised"), not the deed."""
    is_known = THE in {child.lower_ for child in deed.children} and any(child.lower_ == BY for child in deed.children)
    return is_known and deed.dep_ in SUBJECTS and verb.lower_ in _JUDGING and any(negates(child) for child in verb.children)


def is_barren(talks: Token, verb: Token) -> bool:
    """Whether only the fruit of talks is denied ("the talks did not lead to a deal"): they were held."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    is_barren = talks.dep_ == "nsubj" and verb.lower_ in _YIELDING and helpers <= NOT_DONE and any(map(negates, verb.children))
    kind = presenting(talks, lexicon())
    return is_barren and kind is not None and kind.event_type == "CONSULT"


def is_followed(token: Token) -> bool:
    """Whether something came after it that somebody did ("after vetoes by Chad"): then it was."""
    doers = any(child.lower_ in GIVERS or child.dep_ == "poss" for child in token.children)
    is_refusal = any(child.dep_ in ("acl", "relcl") and child.tag_ == "VB" for child in token.children)  # "X's refusal to pay"
    is_upon = token.dep_ == "dobj" and token.head.lower_ in FOLLOWING_UPON | _HAILING  # "welcomed the recognition by Chad"
    is_behind = is_governed(token) and token.head.lower_ in FOLLOWED or is_upon
    return doers and (is_behind or is_refusal and any(kind.name == "rejection" for kind in lexicon().classes(token.lower_)))
