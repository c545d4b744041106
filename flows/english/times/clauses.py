"""Which word a time expression belongs to, and the clause of a word, read from the dependency parse."""

from typing import TYPE_CHECKING

from flows.english.times.verbs import FROM_THEN, PLANNED, REPORTING, SAY

if TYPE_CHECKING:
    from flows.english.parse import Token

#: Relations over which a word heads a clause of its own.
_CLAUSAL = {"ROOT", "ccomp", "advcl", "relcl", "acl", "pcomp", "csubj", "csubjpass", "parataxis", "xcomp", "conj"}
#: Relations of the words before a date.
_OF_A_DATE = {"prep", "det", "amod", "advmod", "compound", "npadvmod"}


def host(first: "Token") -> "Token":
    """The verb or noun that an expression with the root ``first`` says the time of."""
    token = first
    while token.head != token:
        token = token.head
        if token.lower_ in FROM_THEN and token.dep_ in ("advcl", "acl", "prep"):
            continue
        if heads_clause(token) or token.pos_ in ("VERB", "AUX", "PROPN") or (token.pos_ == "NOUN" and token.dep_ != "npadvmod"):
            return token
    return token


def clause_head(token: "Token") -> "Token":
    """The word that heads the clause of ``token`` (itself, if it is that word)."""
    while not heads_clause(token) and token.head != token:
        token = token.head
    return token


def heads_clause(token: "Token") -> bool:
    """Whether the word is the predicate of a clause, be it one without a verb ("delivery, first due in May, …")."""
    if token.lower_ in PLANNED and (token.dep_ == "advcl" or (token.dep_ == "amod" and token.head.i < token.i)):
        return True
    return token.dep_ in _CLAUSAL and (token.pos_ in ("VERB", "AUX") or token.dep_ == "ROOT")


def markers(head: "Token") -> set[str]:
    """The conjunctions and adverbs of a clause, in lower case ("when", "after", "recently")."""
    return {child.lower_ for child in head.children if child.dep_ in ("mark", "advmod")}


def is_reporting(token: "Token") -> bool:
    """Whether the word reports speech."""
    word = token.lower_
    return word in SAY or (len(word) > 3 and token.pos_ == "VERB" and any(word.startswith(s) for s in REPORTING))


def is_right_after(saying: "Token", root: "Token") -> bool:
    """Whether a time stands right behind a verb of saying, or behind whom it addresses ("told us on Friday he had left")."""
    between = root.doc[saying.i + 1 : root.i]
    return (
        is_reporting(saying)
        and saying.i < root.i
        and all(t.dep_ in _OF_A_DATE or (t.head == saying and t.dep_ != "punct") for t in between)
    )
