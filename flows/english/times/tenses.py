"""The tense and aspect in which a verb or noun speaks of its time, read from the dependency parse."""

from typing import TYPE_CHECKING

from flows.english.times import clauses
from flows.english.times.meanings import Tense
from flows.english.times.verbs import AHEAD, FOLLOWING, FUTURE_AUXILIARIES, MODALS, PLANNED

if TYPE_CHECKING:
    from flows.english.parse import Token


def tense(token: "Token") -> Tense:
    """The tense in which a verb or noun speaks of its time; future also for what is planned or due, present only of a verb itself."""
    if token.pos_ not in ("VERB", "AUX"):
        head = clauses.clause_head(token)
        ahead = (head.lower_ in PLANNED and token.dep_ != "nsubj") or not helpers(head).isdisjoint(MODALS)
        return "future" if ahead or _of_verb(head) == "future" else "past"
    return _of_verb(token) or _of_verb(clauses.clause_head(token)) or "past"


def _of_verb(verb: "Token") -> Tense | None:
    words = helpers(verb)
    if words & FUTURE_AUXILIARIES:
        return "past" if "have" in words else "future"
    if words & MODALS and "have" not in words:
        return "present"
    if any(child.dep_ in ("acomp", "xcomp") and child.lower_ in AHEAD for child in verb.children):
        return "future"
    if verb.lower_ in PLANNED:
        return "future"
    if "to" in words:
        return "future" if verb.head == verb or verb.head.lower_ in AHEAD else _of_verb(verb.head)
    if words & {"has", "have", "had", "was", "were", "been", "did", "could"}:
        return "past"
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not words):
        return "past"
    if verb.tag_ == "VB" and verb.dep_ in ("ROOT", "ccomp") and not words:
        return "present"  # "demanded that he leave"; an auxiliary glued to its subject
    if verb.lower_ in FOLLOWING:
        return "past"
    if verb.tag_ in ("VBZ", "VBP") or words & {"is", "are", "am", "'s", "'re", "do", "does", "be"}:
        return "present"
    if verb.head != verb and verb.dep_ in ("xcomp", "conj", "advcl", "acl", "pcomp", "ccomp"):
        return _of_verb(verb.head)
    return None


def helpers(verb: "Token") -> set[str]:
    """The auxiliaries of a verb, in lower case."""
    return {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}


def is_perfect(verb: "Token") -> bool:
    """Whether the verb is in the present, past or progressive perfect."""
    return verb.tag_ in ("VBN", "VBG") and not helpers(verb).isdisjoint(("has", "have", "had", "having", "'ve"))


def is_infinitive(verb: "Token") -> bool:
    """Whether the verb is an infinitive with "to"."""
    return verb.tag_ == "VB" and "to" in helpers(verb)


def finite(verb: "Token") -> "Token":
    """The verb itself, or the one that a participle depends on and has its tense from ("…, adding that")."""
    while verb.tag_ == "VBG" and verb.dep_ in ("advcl", "pcomp", "acl", "conj") and not helpers(verb) and verb.head != verb:
        verb = clauses.clause_head(verb.head)
    return verb
