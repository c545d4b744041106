"""What the words of a clause make of its verb: a question, a wish, a condition, a denial."""

from itertools import pairwise
from typing import TYPE_CHECKING

from flows.english.days import DAY_NAMES
from flows.english.events.inflection import forms_of
from flows.english.events.moods import (
    ABLE,
    ANY,
    ANY_ONE,
    CHANCES,
    CONDITIONAL,
    DAYS_BY_NAME,
    EVERY,
    GO,
    HABITUAL,
    MESSAGES,
    MODALS,
    NEEDING,
    NEGATORS,
    NO,
    NOBODY,
    OBLIGED,
    OBLIGING,
    ON,
    RATHER_THAN,
    REPORTING,
    RULE,
    STATES_OF_BEING,
    SUPPOSING,
    TAKING,
    TEMPORAL,
    TIDINGS,
    WEIGHED,
    WILLING,
)
from flows.english.events.words import HAD, HAVE, INFINITIVE, THAT, UTTERANCES, WITH
from flows.steps.events.nouns import SUBJECTS, is_governed

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_REPORTING, _GOING, _TAKING, _RULING = map(forms_of, (REPORTING, (GO,), TAKING, (RULE,)))


def asks_or_orders(verb: Token) -> bool:
    """Whether a clause is a question or an imperative."""
    if verb.dep_ == "ROOT" and verb.tag_ == "VB" and not any(t.dep_ in ("aux", *SUBJECTS) for t in verb.children):
        return True
    return verb.sent[-1].text == "?" and verb.sent.root in (verb, verb.head)


def is_put_off(verb: Token) -> bool:
    """Whether another deed is done rather than this one."""
    before = [token.lower_ for token in verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]]
    return any(pair == RATHER_THAN for pair in pairwise(before))


def unmakes(child: Token) -> bool:
    """Whether a dependent makes its clause a possibility, a condition or a rule of life ("every year", "any use of force")."""
    word = child.lower_
    if child.dep_ == "aux":
        return word in MODALS
    if child.dep_ in ("mark", "advmod"):
        return word in CONDITIONAL or word in HABITUAL or word in SUPPOSING
    if child.dep_ == "npadvmod":
        return any(t.lower_ in EVERY for t in child.children)
    if child.dep_ == "prep" and word == WITH:  # "will meet with any candidate"
        return any(t.lower_ == ANY_ONE for noun in child.children for t in noun.children if t.dep_ == "det")
    return child.dep_ in SUBJECTS and any(t.dep_ in ("det", "amod") and t.lower_ in ANY for t in child.children)


def follows_nor(verb: Token) -> bool:
    """Whether "nor" joins a verb to one that is denied ("neither confirmed | nor denied")."""
    return verb.i > verb.sent.start and verb.nbor(-1).lower_ in NEGATORS and verb.nbor(-1).dep_ == "cc"


def negates(child: Token) -> bool:
    """Whether a word that depends on a verb denies it ("not", "neither", "nobody", "no minister")."""
    if child.dep_ == "neg" or child.dep_ in ("preconj", "det", "advmod") and child.lower_ in NEGATORS:
        return True
    if child.dep_ in ("dobj", *SUBJECTS) and child.lower_ in NOBODY:
        return True
    if child.dep_ not in ("dobj", *SUBJECTS):
        return False
    return any(t.dep_ in ("det", "neg") and t.lower_ in NO for t in child.children)


def has_condition(verb: Token) -> bool:
    """Whether something else must be so; "until" and "once" only tell when."""
    return any(child.dep_ == "advcl" and any(t.lower_ in CONDITIONAL - TEMPORAL for t in child.children) for child in verb.children)


def is_reported(verb: Token) -> bool:
    head = verb
    while head.dep_ == "conj" and head.head.pos_ in ("VERB", "AUX"):
        head = head.head
    if head.dep_ == "ccomp" and head.head.lower_ in _REPORTING:
        return True
    is_in_a_text = head.dep_ == "acl" and (head.head.lower_ in UTTERANCES and is_governed(head.head) or head.head.lower_ in TIDINGS)
    if is_in_a_text and any(t.dep_ == "mark" and t.lower_ == THAT for t in head.children):
        return True  # "said in a statement that X would come", "the announcement that X would come"
    return any(t.dep_ == "ccomp" and t.lower_ in _REPORTING for t in head.children)


def is_wished(verb: Token) -> bool:
    """ "Insisted that the army leave": a bare verb of one subject tells what should be."""
    has_that = any(t.dep_ == "mark" and t.lower_ == THAT for t in verb.children)
    singular = any(t.dep_ in SUBJECTS and t.tag_ in ("NN", "NNP") and all(c.dep_ != "conj" for c in t.children) for t in verb.children)
    return has_that and singular and verb.tag_ in ("VB", "VBP") and not any(t.dep_ == "aux" for t in verb.children)


def obliges(told: Token) -> bool:
    """Whether a clause tells what must be done ("must leave", "needs to leave"), not what must have been."""
    if told.lower_ in NEEDING:
        return any(t.dep_ == "xcomp" and is_infinitive(t) for t in told.children)
    helpers = {t.lower_ for t in told.children if t.dep_ == "aux"}
    is_state = told.lower_ in STATES_OF_BEING and not any(t.dep_ == "acomp" and t.lower_ in WILLING for t in told.children)
    return not helpers.isdisjoint(OBLIGING) and HAVE not in helpers and not is_state


def is_settled(denied: Token) -> bool:
    """Whether a denial is one of now ("does not accept", "would not rule out"): what has not been done yet may be still, and what may not
    be is only wished."""
    helpers = {child.lower_ for child in denied.children if child.dep_ in ("aux", "auxpass")}
    is_pending = not helpers.isdisjoint((*OBLIGED, HAD)) and denied.lower_ not in _RULING
    is_unmade = any(unmakes(child) for child in denied.children if child.lower_ not in ABLE)
    return not (is_pending or is_unmade or asks_or_orders(denied))


def is_weighed(verb: Token) -> bool:
    """Whether somebody says that he may do it ("said that it could close its border")."""
    helpers = [child for child in verb.children if unmakes(child)]
    is_denied = any(negates(child) for child in verb.children)
    return is_reported(verb) and not is_denied and bool(helpers) and all(t.dep_ == "aux" and t.lower_ in WEIGHED for t in helpers)


def is_infinitive(verb: Token) -> bool:
    return any(t.dep_ == "aux" and t.lower_ == INFINITIVE for t in verb.children)


def is_finite(verb: Token) -> bool:
    """Whether a verb has a tense of its own, and so shares no "not" ("has not met X, but has written to him")."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return any(token.tag_ in ("VBD", "VBZ", "VBP") for token in (helpers or [verb]))


def has_a_day(verb: Token) -> bool:
    """Whether a clause names its day."""
    return any(token.lower_ in DAY_NAMES | DAYS_BY_NAME for token in verb.subtree)


def has_subject(verb: Token) -> bool:
    return any(t.dep_ in SUBJECTS for t in verb.children)


def carries_on(head: Token) -> bool:
    """Whether a verb says that what its infinitive tells was done: "went on to discuss X", "took the opportunity to thank X"."""
    if head.lower_ in _GOING and any(child.dep_ == "prt" and child.lower_ == ON for child in head.children):
        return True
    if head.lower_ in CHANCES:  # where the parser hangs the infinitive on the noun
        return head.dep_ == "dobj" and head.head.lower_ in _TAKING
    return head.lower_ in _TAKING and any(child.dep_ == "dobj" and child.lower_ in CHANCES for child in head.children)


def bears_a_message(head: Token) -> bool:
    """Whether a verb's object carries words to somebody ("made a phone call to congratulate X")."""
    return any(child.dep_ == "dobj" and child.lower_ in MESSAGES for child in head.children)
