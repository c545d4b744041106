"""Which nouns share the time of the clause that they stand in, and what says the time of a noun, read from the dependency parse."""

from typing import TYPE_CHECKING

from flows.english.times import clauses
from flows.english.times.verbs import AT_IT, JUDGING, OCCURRING, WITH_VERB

if TYPE_CHECKING:
    from flows.english.parse import Token


def is_in_time(token: "Token") -> bool:
    """Whether what a noun names happens when its clause does.

    So do subjects and objects, and what stands behind "at", "during" or "in"; not what is judged or spoken about, what comes years before
    or after, nor what belongs to the one who speaks. A verb is of its own clause's time.
    """
    while not clauses.heads_clause(token) and token.head != token:
        above = token.head
        if token.dep_ == "pobj" and not _goes_with(above):
            return False
        if token.dep_ in ("nsubj", "poss") and clauses.is_reporting(above):
            return False
        if token.dep_ in ("dobj", "nsubjpass") and any(above.lower_.startswith(stem) for stem in JUDGING):
            return False
        token = above
    return True


def _goes_with(preposition: "Token") -> bool:
    """Whether what stands behind a preposition happens with what stands before it."""
    match preposition.lower_:
        case "of":
            return not clauses.heads_clause(preposition.head)
        case "after" | "following":  # "landed on Monday after a flight", just before; not "landed on Monday, years after the flight"
            return not any(child.dep_ in ("npadvmod", "dep") for child in preposition.children)
        case word:
            return word in AT_IT or (word in WITH_VERB and clauses.heads_clause(preposition.head))


def qualifies(head: "Token", noun: "Token") -> bool:
    """Whether a clause says when what a noun before it names took place, and was not overtaken.

    "The suit filed in May", "the visit due in May", "the talks, which began in May"; not "the visit, first due in May, was put off".
    """
    match head.dep_:
        case "acl":
            says = head.tag_ in ("VBN", "VBG")
        case "relcl":
            subject = next((child.lower_ for child in head.children if child.dep_ in ("nsubj", "nsubjpass")), "")
            says = subject in ("which", "that") and any(head.lower_.startswith(stem) for stem in OCCURRING)
        case _:
            says = head.dep_ == "amod" and clauses.heads_clause(head)
    return says and noun in _phrases(head.head) and clauses.markers(head).isdisjoint(("first", "originally", "initially"))


def _phrases(noun: "Token") -> list["Token"]:
    """The noun and those whose "of …" it ends ("involvement", "a policy of involvement"), innermost first."""
    found = [noun]
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
        found.append(noun)
    return found


def is_superlative(noun: "Token") -> bool:
    """Whether a noun is told from all others of its kind ("the first time", "the worst year")."""
    return any(child.tag_ in ("JJS", "RBS") or child.lower_ in ("first", "last", "only") for child in noun.children)
