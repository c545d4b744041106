"""Whether a trigger is presented as done, as coming, as refused, as coming under a condition, or not as a fact at all."""

from typing import TYPE_CHECKING, Literal

from flows.english.events.inflection import forms_of
from flows.english.events.moods import (
    AHEAD_OF,
    CHARGING,
    CONDEMNING,
    FOREBODING,
    FUTURE,
    GREETING,
    HOLDING,
    IMPLICATIVE,
    MESSAGING,
    NAMING,
    NEGATORS,
    NOT_DONE,
    OBLIGED,
    OUT,
    PLANNING,
    PRESUPPOSING,
    RANKED,
    REMAINING,
    REPORTING,
    RESULTING,
    RULE,
    SCHEDULED_BE,
    SCHEDULING,
    THANKING,
    TOLD_OF,
    UNREAL,
    UNREAL_BEFORE_GERUND,
    UNREAL_MODIFIERS,
    UNREAL_NOUNS,
    WILLING,
    WITHHOLDING,
)
from flows.english.events.words import (
    ADDRESSING,
    ANSWERING,
    ANSWERS,
    BLAMED_FOR,
    BY,
    ENDING,
    FOR,
    INFINITIVE,
    LAPSING,
    MEET,
    OF,
    UNDERGO,
    WITH,
    WOULD,
)
from flows.steps.events.attendance import is_on_visit
from flows.steps.events.auxiliaries import (
    asks_or_orders,
    bears_a_message,
    carries_on,
    follows_nor,
    has_a_day,
    has_condition,
    has_subject,
    is_finite,
    is_infinitive,
    is_put_off,
    is_reported,
    is_settled,
    is_weighed,
    is_wished,
    negates,
    unmakes,
)
from flows.steps.events.clause import is_decision, is_passive
from flows.steps.events.nouns import SUBJECTS, is_governed, is_uttered, year_of
from flows.steps.events.presupposed import has_its_day, is_barren, is_denied_of
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

Modality = Literal["done", "coming", "refused", "conditional", "unreal"]


_UNREAL, _IMPLICATIVE, _REPORTING = map(forms_of, (UNREAL, IMPLICATIVE, REPORTING))
_MESSAGING, _ENDING, _CHARGING, _HOLDING = map(forms_of, (MESSAGING, ENDING, CHARGING, HOLDING))
_SPEAKING, _RULING, _PRESUPPOSING = forms_of(ADDRESSING | CONDEMNING), forms_of((RULE,)), forms_of(PRESUPPOSING)
_ANSWERING, _LAPSING, _REMAINING = map(forms_of, (ANSWERING, LAPSING, REMAINING))
_REPROACHING, _FOREBODING = forms_of(CONDEMNING | THANKING), forms_of(FOREBODING)
_WITHHOLDING, _UNDERGOING = forms_of(WITHHOLDING), forms_of(UNDERGO | {MEET})
_PRESENT = ("VBZ", "VBP")
_LIMITS = ("det", "amod", "poss", "nummod", "compound")


def modality_of(trigger: Trigger) -> Modality:
    """How a trigger is presented."""
    if trigger.clause is not None:
        verb = trigger.clause.verb
        if trigger.denied:
            return "done" if is_settled(verb) and _outer(verb) not in ("unreal", "refused") else "unreal"
        return of_verb(verb)
    bringing = [trigger.token.doc[i] for i in sorted(trigger.consumed)]
    if any(of_noun(noun) == "unreal" for noun in bringing):
        return "unreal"  # "negotiations on the signing of an accord"
    if trigger.mode == "ceasefire" and trigger.token.dep_ in SUBJECTS and trigger.token.head.lower_ in _LAPSING:
        return "unreal"
    is_deed = is_uttered(trigger.token) and trigger.token.dep_ == "dobj" and trigger.token.head.lower_ in _ANSWERING
    return "done" if is_deed else of_noun(trigger.token)


def of_verb(verb: Token) -> Modality:
    """How the clause of a verb presents it, the clauses that it depends on included."""
    own = _own(verb)
    if own == "unreal":
        return own
    outer = _outer(verb)
    if outer == "unreal":
        return "unreal"
    if "conditional" in (own, outer):
        return "conditional" if own != "refused" else "unreal"
    if own == "refused" or outer == "refused":
        return "unreal" if own == outer else "refused"
    return "coming" if "coming" in (own, outer) else "done"


def of_noun(noun: Token) -> Modality:
    """How a noun phrase presents what its noun means: by its determiner and by the verb or preposition that governs it."""
    if _is_unmade(noun):
        return "unreal"
    if year_of(noun) is not None or has_its_day(noun):
        return "done"
    head = noun.head
    if is_governed(noun):
        governor = head.head
        if governor.lower_ in RESULTING and head.lower_ == INFINITIVE:
            return of_verb(governor)  # "led to the release of X"
        if governor.lower_ in SCHEDULING and head.lower_ == FOR and (noun.tag_ != "NN" or any(t.dep_ in _LIMITS for t in noun.children)):
            return "coming"  # "is scheduled for talks"
        if head.lower_ in NAMING and governor.lower_ not in ANSWERS and not is_on_visit(noun) or governor.lower_ in UNREAL_NOUNS:
            return "unreal"
        if head.lower_ == OF and governor.lower_ == AHEAD_OF:
            return "coming"
        if governor.lower_ in _CHARGING and head.lower_ in (OF, WITH):
            return "unreal"  # "charged with murder"
        if governor.lower_ in _FOREBODING and head.lower_ == OF:
            return "unreal"  # "warned of growing protests"
        if head.lower_ == OF and governor.lower_ in TOLD_OF:
            return of_noun(governor)  # "denied reports of a meeting"
        return "unreal" if head.lower_ == OF and governor.pos_ in ("VERB", "AUX") and _own(governor) == "unreal" else "done"
    if noun.dep_ in ("conj", "appos"):
        return of_noun(head) if head.pos_ in ("NOUN", "PROPN") else "done"
    if head.pos_ in ("VERB", "AUX"):
        if head.lower_ in _PRESUPPOSING and noun.dep_ == "dobj" and is_infinitive(head):
            return "done"  # "formed to quell a riot"
        if head.lower_ in (_UNREAL | _ENDING) and noun.dep_ not in SUBJECTS:
            return "unreal"
        if is_denied_of(noun, head) or is_barren(noun, head):
            return "done"
        return of_verb(head)
    return "done"


def _is_unmade(noun: Token) -> bool:
    """Whether a word of its own phrase takes away that it is a fact ("a possible meeting")."""
    limits = [child for child in noun.children if child.dep_ in ("det", "amod", "advmod", "neg", "compound")]
    if noun.dep_ in SUBJECTS and noun.head.lower_ in _REMAINING:
        limits += [child for child in noun.head.children if child.dep_ == "acomp"]  # "a deal remains unlikely"
    return any(child.lower_ in UNREAL_MODIFIERS or child.lower_ in NEGATORS for child in limits)


def _own(verb: Token) -> Modality:
    """How a clause by itself presents its verb."""
    if asks_or_orders(verb):
        return "unreal"
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    coming = not helpers.isdisjoint(FUTURE)
    is_answer = (coming or WOULD in helpers) and verb.lower_ in _UNDERGOING  # "any attack will meet an answer"
    if any(unmakes(child) for child in verb.children if not (is_answer and child.dep_ in SUBJECTS)) or is_put_off(verb):
        return "conditional" if is_weighed(verb) else "unreal"
    if WOULD in helpers:
        if not is_reported(verb):
            return "unreal"
        coming = True
    if any(negates(child) for child in verb.children) or follows_nor(verb):
        return "refused" if coming or _is_withheld(verb) else "unreal"
    if WOULD in helpers and has_condition(verb):
        return "conditional"
    return "coming" if coming else "done"


def _outer(verb: Token) -> Modality:
    """How the clause that a verb's clause hangs on presents it."""
    head, dep = verb.head, verb.dep_
    infinitive = is_infinitive(verb)
    governed = head.pos_ in ("VERB", "AUX")
    if dep == "ROOT":
        return "coming" if infinitive else "done"
    if verb.tag_ == "VBG" and head.lower_ in _RULING and any(t.lower_ == OUT for t in head.children if t.dep_ == "prt"):
        return "unreal"  # "ruled out allowing X"
    if dep == "conj" and governed:
        return _outer(head) if has_subject(verb) or is_finite(verb) and _is_negated(head) else of_verb(head)
    if infinitive:
        return _infinitive(verb)
    match dep:
        case "pcomp":
            return _gerund(head)
        case "ccomp" | "xcomp" if governed:
            if dep == "ccomp" and is_wished(verb):
                return "unreal"
            if dep == "ccomp" and any(token.text == ";" for token in verb.doc[verb.i : head.i]):
                return "done"
            # a clause before its head without "that" only stands beside it: "X signed a pact, however, Y has not"
            beside = dep == "ccomp" and verb.i < head.i and not any(t.dep_ == "mark" for t in verb.children)
            if head.lower_ in _UNREAL and not (beside and any(t.dep_ == "dobj" for t in head.children)):
                return "unreal"
            return "done" if head.lower_ in _REPORTING or beside else of_verb(head)
        case "advcl" if governed and verb.tag_ == "VBG" and verb.lower_ in _SPEAKING and is_infinitive(head) and head.dep_ == "xcomp":
            return of_verb(head.head)  # "refused to sign, demanding more": both are said
        case "advcl" if governed and not has_subject(verb):
            return "unreal" if of_verb(head) == "unreal" or _goes_on(verb) else "done"
        case _:
            return "done"


def _goes_on(participle: Token) -> bool:
    """Whether a participle goes on about a gerund that is no fact ("accused X of opening fire, wounding ten")."""
    between = participle.doc[participle.head.i + 1 : participle.i]
    nearest = next((t for t in reversed(between) if t.pos_ == "VERB"), None)
    return participle.tag_ == "VBG" and nearest is not None and nearest.dep_ == "pcomp" and of_verb(nearest) == "unreal"


def _gerund(preposition: Token) -> Modality:
    head = preposition.head
    if preposition.lower_ == INFINITIVE and head.lower_ in ANSWERS:
        return "done"  # "a response to X closing its border"
    if preposition.lower_ == FOR and head.lower_ in _REPROACHING:
        return of_verb(head) if head.pos_ in ("VERB", "AUX") else "done"  # "condemned X for closing its border"
    if preposition.lower_ in UNREAL_BEFORE_GERUND or preposition.head.lower_ in UNREAL_NOUNS:
        return "unreal"
    if preposition.lower_ == WITH:
        return "done"
    # "ready to hand X over after signing Y": the preposition belongs to the nearest verb, wherever the parser hangs it
    nearest = next((t for t in reversed(preposition.doc[preposition.sent.start : preposition.i]) if t.pos_ == "VERB"), preposition.head)
    outer = of_verb(nearest) if nearest.pos_ in ("VERB", "AUX") else "done"
    return "unreal" if outer == "coming" and preposition.lower_ == BY else outer


def _infinitive(verb: Token) -> Modality:
    head = verb.head
    if verb.dep_ == "ccomp" and verb.i < head.i and has_subject(verb) and not any(t.dep_ == "mark" for t in verb.children):
        return "coming"  # "Chad and Peru to hold talks, the ministry said"
    if verb.dep_ == "acl" and is_decision(head):
        owned = any(child.dep_ == "poss" or child.lower_ == BY for child in head.children)
        # "announced its decision to expel X", "signed an order to expel X"; "protested against Y's decision to expel it"
        return "done" if owned and is_governed(head) and head.head.lower_ in BLAMED_FOR else of_noun(head)
    if head.lower_ in OBLIGED:
        return "unreal"  # "has to ratify X"
    if head.lower_ in _REPORTING and is_passive(head) and any(t.dep_ == "aux" and t.lower_ in OBLIGED for t in verb.children):
        return of_verb(head)  # "is said to have met X"
    if verb.dep_ in ("xcomp", "ccomp") and head.lower_ in _IMPLICATIVE:
        return of_verb(head)
    if carries_on(head):
        return of_verb(head if head.pos_ in ("VERB", "AUX") else head.head)
    is_greeting = verb.lower_ in GREETING and (head.lower_ in _MESSAGING or bears_a_message(head))
    if is_greeting or verb.dep_ == "advcl" and verb.lower_ in _SPEAKING and is_finite(head):
        return of_verb(head)  # "phoned X to congratulate him", "came out to condemn X"
    if head.lower_ in SCHEDULING and verb.dep_ in ("xcomp", "ccomp", "acl"):
        return "unreal" if head.pos_ in ("VERB", "AUX") and _own(head) != "done" else "coming"
    if verb.dep_ == "advcl" and any(t.lower_ in RANKED for noun in head.children if noun.dep_ == "attr" for t in noun.children):
        return of_verb(head)  # "became the latest state to leave X"
    if verb.dep_ in ("relcl", "acl") and head.lower_ not in _UNREAL and any(t.lower_ in RANKED for t in (head, *head.children)):
        governor = next((above for above in head.ancestors if above.pos_ in ("VERB", "AUX")), None)
        return of_verb(governor) if governor is not None else "done"
    if head.lower_ in PLANNING and head.tag_ in _PRESENT and verb.dep_ == "xcomp" and has_a_day(verb):
        return "coming"  # "plans to visit X on Friday"
    if verb.dep_ in ("relcl", "acl") and head.pos_ == "NOUN" and verb.lower_ in _HOLDING and is_passive(verb):
        return "unreal" if _is_only_wanted(head) else "coming"  # "a summit to be held in May"
    if head.lower_ in SCHEDULED_BE and not any(t.dep_ in ("acomp", "attr") for t in head.children):
        return "coming" if _own(head) == "done" else "unreal"
    return "unreal"


def _is_withheld(verb: Token) -> bool:
    """Whether who does not do it refuses it: "does not recognise the state", "is not willing to leave"."""
    if verb.pos_ == "AUX" and any(child.dep_ == "acomp" and child.lower_ in WILLING for child in verb.children):
        return True
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return verb.lower_ in _WITHHOLDING and helpers <= NOT_DONE


def _is_negated(verb: Token) -> bool:
    return any(negates(child) for child in verb.children) and _own(verb) in ("unreal", "refused")


def _is_only_wanted(noun: Token) -> bool:
    """Whether somebody only asks for what a noun names ("called for a summit to be held")."""
    governors = [noun.head.head, noun.head] if is_governed(noun) else [noun.head]
    return any(token.lower_ in _UNREAL or token.lower_ in UNREAL_NOUNS for token in governors) or _is_unmade(noun)
