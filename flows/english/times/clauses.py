"""Which word a time expression belongs to, and the clause and tense of a word, read from the dependency parse."""

from typing import TYPE_CHECKING

from flows.english.times.meanings import Tense

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Relations over which a word heads a clause of its own.
_CLAUSAL = {"ROOT", "ccomp", "advcl", "relcl", "acl", "pcomp", "csubj", "csubjpass", "parataxis", "xcomp", "conj"}
#: Verbs whose date is that of the saying, never that of what is said (lower-case forms' stems).
_REPORTING = (
    "announc stat not add told tell report claim warn stress confirm declar den emphasi explain argu insist tweet post writ wrote "
    "reiterat recall remark comment suggest reveal admit acknowledg assert accus propos predict quot ask urg call cit repl respond"
).split()  # fmt: skip
_SAY = {"say", "says", "said", "saying", "told", "tell", "tells", "telling", "wrote", "writes", "write", "written"}
_FUTURE_AUX = {"will", "'ll", "wo", "shall", "would", "may", "might"}
#: Words whose own date lies ahead of their tense.
_PLANNED = {
    "expect", "expects", "expected", "plan", "plans", "planned", "planning", "scheduled", "schedules", "due", "slated", "postponed",
    "upcoming", "forthcoming", "poised", "prepares", "preparing",
}  # fmt: skip
#: Words whose infinitive lies ahead of them.
_AHEAD = _PLANNED | {
    "set", "intend", "intends", "intended", "going", "want", "wants", "hope", "hopes", "hoped", "prepare", "likely", "about", "aim", "aims",
    "ready", "agreed", "agree", "agrees", "promised", "pledged", "vowed", "seek", "seeks", "invited", "urged", "asked", "decided",
    "offered",
}  # fmt: skip


def is_reporting(token: "Token") -> bool:
    """Whether the word reports speech."""
    word = token.lower_
    return word in _SAY or (len(word) > 3 and token.pos_ == "VERB" and any(word.startswith(s) for s in _REPORTING))


def clause_head(token: "Token") -> "Token":
    """The word that heads the clause of ``token`` (itself, if it is that word)."""
    while not heads_clause(token) and token.head != token:
        token = token.head
    return token


def heads_clause(token: "Token") -> bool:
    """Whether the word is the predicate of a clause."""
    return token.dep_ in _CLAUSAL and (token.pos_ in ("VERB", "AUX") or token.dep_ == "ROOT")


def host(first: "Token") -> "Token":
    """The verb or noun that an expression with the root ``first`` says the time of."""
    token = first
    while token.head != token:
        token = token.head
        if token.pos_ in ("VERB", "AUX", "NOUN", "PROPN") and not (token.pos_ == "NOUN" and token.dep_ == "npadvmod"):
            return token
    return token


def tense(token: "Token") -> Tense:
    """The tense in which a verb or noun speaks of its time; future also for what is planned or due, present only of a verb itself."""
    if token.pos_ not in ("VERB", "AUX"):
        head = clause_head(token)
        ahead = head.lower_ in _PLANNED and token.dep_ != "nsubj"
        return "future" if ahead or _of_verb(head) == "future" else "past"
    return _of_verb(token) or _of_verb(clause_head(token)) or "past"


def _of_verb(verb: "Token") -> Tense | None:
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers & _FUTURE_AUX:
        return "past" if "have" in helpers else "future"
    if any(child.dep_ in ("acomp", "xcomp") and child.lower_ in _AHEAD for child in verb.children):
        return "future"
    if verb.lower_ in _PLANNED:
        return "future"
    if "to" in helpers:
        return "future" if verb.head == verb or verb.head.lower_ in _AHEAD else _of_verb(verb.head)
    if helpers & {"has", "have", "had", "was", "were", "been", "did", "could"}:
        return "past"
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not helpers):
        return "past"
    if verb.tag_ in ("VBZ", "VBP") or helpers & {"is", "are", "am", "'s", "'re", "do", "does", "be"}:
        return "present"
    if verb.head != verb and verb.dep_ in ("xcomp", "conj", "advcl", "acl", "pcomp", "ccomp"):
        return _of_verb(verb.head)
    return None
