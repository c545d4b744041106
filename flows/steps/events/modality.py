"""Whether a trigger is presented as done, as coming, as refused, as coming under a condition, or not as a fact at all."""

from typing import TYPE_CHECKING, Literal

from flows.english.events.inflection import verb_forms
from flows.english.events.words import (
    CIRCUMSTANCE,
    CONDITIONAL,
    FUTURE,
    HABITUAL,
    IMPLICATIVE,
    MODALS,
    NAMING,
    NEGATORS,
    REPORTING,
    SCHEDULING,
    UNREAL,
    UNREAL_MODIFIERS,
)
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

Modality = Literal["done", "coming", "refused", "conditional", "unreal"]


def _forms(lemmas: frozenset[str]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in verb_forms(lemma))


_UNREAL, _IMPLICATIVE, _SCHEDULING, _REPORTING = map(_forms, (UNREAL, IMPLICATIVE, SCHEDULING, REPORTING))


def modality_of(trigger: Trigger) -> Modality:
    """How a trigger is presented."""
    return of_verb(trigger.clause.verb) if trigger.clause is not None else of_noun(trigger.token)


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
    for child in noun.children:
        if child.dep_ in ("det", "amod", "advmod", "neg", "compound") and (child.lower_ in UNREAL_MODIFIERS or child.lower_ in NEGATORS):
            return "unreal"
    head = noun.head
    if noun.dep_ == "pobj":
        if head.lower_ in NAMING:
            return "unreal"
        governor = head.head
        if head.lower_ in CIRCUMSTANCE or head.lower_ not in NAMING:
            return "unreal" if governor.pos_ in ("VERB", "AUX") and _own(governor) == "unreal" and head.lower_ == "of" else "done"
    if noun.dep_ in ("conj", "appos"):
        return of_noun(head) if head.pos_ in ("NOUN", "PROPN") else "done"
    if head.pos_ in ("VERB", "AUX"):
        if head.lower_ in _UNREAL and noun.dep_ not in ("nsubj", "nsubjpass"):
            return "unreal"
        return of_verb(head)
    return "done"


def _own(verb: Token) -> Modality:
    coming = negated = conditional = False
    for child in verb.children:
        word = child.lower_
        if child.dep_ == "neg" or child.dep_ in ("preconj", "det", "advmod") and word in NEGATORS:
            negated = True
        elif child.dep_ == "aux":
            if word in MODALS:
                return "unreal"
            if word == "would":
                if not _is_reported(verb):
                    return "unreal"
                coming, conditional = True, _has_condition(verb)
            coming = coming or word in FUTURE
        elif child.dep_ in ("mark", "advmod") and (word in CONDITIONAL or word in HABITUAL):
            return "unreal"
        elif child.dep_ in ("dobj", "nsubj", "nsubjpass") and any(t.dep_ in ("det", "neg") and t.lower_ in ("no", "neither") for t in child.children):
            negated = True
        elif child.dep_ == "npadvmod" and any(t.lower_ in ("every", "each") for t in child.children):
            return "unreal"
        elif child.dep_ in ("nsubj", "nsubjpass") and any(t.dep_ in ("det", "amod") and t.lower_ in ("any", "such") for t in child.children):
            return "unreal"
        elif child.dep_ in ("nsubj", "nsubjpass") and word in ("nobody", "none", "neither", "nothing"):
            negated = True
    if negated:
        return "refused" if coming else "unreal"
    if conditional:
        return "conditional"
    return "coming" if coming else "done"


def _has_condition(verb: Token) -> bool:
    return any(child.dep_ == "advcl" and any(t.lower_ in CONDITIONAL for t in child.children) for child in verb.children)


def _is_reported(verb: Token) -> bool:
    head = verb
    while head.dep_ == "conj" and head.head.pos_ in ("VERB", "AUX"):
        head = head.head
    return head.dep_ == "ccomp" and head.head.lower_ in _REPORTING or any(t.dep_ == "ccomp" and t.lower_ in _REPORTING for t in head.children)


def _outer(verb: Token) -> Modality:  # noqa: PLR0911 - one answer for each way in which a clause can hang on another
    head, dep = verb.head, verb.dep_
    infinitive = any(t.dep_ == "aux" and t.lower_ == "to" for t in verb.children)
    if head is verb or dep == "ROOT":
        return "coming" if infinitive else "done"
    if dep == "conj":
        return of_verb(head) if head.pos_ in ("VERB", "AUX") and not _has_subject(verb) else _outer(head) if head.pos_ in ("VERB", "AUX") else "done"
    if infinitive:
        return _infinitive(verb)
    if dep == "pcomp":
        if head.lower_ in ("without", "of", "for", "from", "on", "about", "against", "at", "to", "instead"):
            return "unreal"
        outer = of_verb(head.head) if head.head.pos_ in ("VERB", "AUX") else "done"
        return "unreal" if outer == "coming" and head.lower_ == "by" else outer
    if dep in ("ccomp", "xcomp"):
        if head.lower_ in _UNREAL:
            return "unreal"
        return "done" if head.lower_ in _REPORTING else of_verb(head) if head.pos_ in ("VERB", "AUX") else "done"
    if dep == "advcl":
        return "unreal" if head.pos_ in ("VERB", "AUX") and of_verb(head) == "unreal" and not _has_subject(verb) else "done"
    if dep in ("relcl", "acl", "amod"):
        return "done"
    return "done"


def _infinitive(verb: Token) -> Modality:
    head = verb.head
    if verb.dep_ in ("xcomp", "advcl", "ccomp") and head.lower_ in _IMPLICATIVE and verb.dep_ != "advcl":
        return of_verb(head)
    if head.lower_ in _SCHEDULING and verb.dep_ in ("xcomp", "ccomp", "acl"):
        return "unreal" if head.pos_ in ("VERB", "AUX") and _own(head) != "done" else "coming"
    if head.lower_ in ("is", "are") and not any(t.dep_ in ("acomp", "attr") for t in head.children):
        return "coming" if _own(head) == "done" else "unreal"
    return "unreal"


def _has_subject(verb: Token) -> bool:
    return any(t.dep_ in ("nsubj", "nsubjpass") for t in verb.children)


def has_year(noun: Token) -> bool:
    """Whether a noun phrase carries a year ("a 2015 deal", "the declaration of 1956"): then it names something that took place."""
    return year_of(noun) is not None


def year_of(noun: Token) -> Token | None:
    """The year of such a phrase."""
    before = noun.doc[noun.left_edge.i : noun.i]
    after = [inner for child in noun.children if child.lower_ == "of" for inner in child.children]
    return next((t for t in (*before, *after) if len(t) == 4 and t.text.isdigit() and t.text[:2] in ("18", "19", "20")), None)  # noqa: PLR2004
