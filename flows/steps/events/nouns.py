"""The relations around a noun of a parse: what stands beside it, behind a preposition, in its phrase."""

from typing import TYPE_CHECKING

from flows.english.events.inflection import noun_forms
from flows.english.events.words import AS, BY, FIXED, FOLLOWED, MEANWHILE, OF, UTTERED, UTTERED_ABOUT

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_UTTERED = frozenset(form for lemma in UTTERED for form in noun_forms(lemma))
#: What a subject is of its verb.
SUBJECTS = ("nsubj", "nsubjpass")


def nouns_of(prep: Token) -> list[tuple[str, Token]]:
    """The nouns of a preposition, each with the preposition's word ("out of" gives "of" as well as "out")."""
    found: list[tuple[str, Token]] = []
    for child in prep.children:
        is_judged = prep.lower_ == AS and child.tag_ == "JJ" and child.i > prep.i  # "dismissed it as false"
        if child.dep_ in ("pobj", "pcomp") or child.dep_ == "dobj" and prep.dep_ == "prep" or is_judged:
            found += [(prep.lower_, noun) for noun in coordinates(child)]
        elif child.dep_ == "prep" or child.dep_ == "conj" and child.pos_ == "ADP":
            inner = nouns_of(child)  # "to and from X"
            found += [] if prep.lower_ in FIXED else inner  # "according to X": done neither to X nor with X
            found += [(prep.lower_, noun) for _, noun in inner]
    return found


def is_name(token: Token) -> bool:
    """Whether a word is a name; in capitals it is, whatever the parser says ("ICE", "IRGC")."""
    return token.pos_ == "PROPN" or len(token) > 1 and token.text.isalpha() and token.text.isupper()


def is_governed(noun: Token) -> bool:
    """Whether a noun stands behind a preposition; that of "following" the parser takes for a verb's object."""
    return noun.dep_ == "pobj" or noun.dep_ == "dobj" and (noun.head.dep_ == "prep" or noun.head.lower_ in FOLLOWED)


def coordinates(noun: Token) -> list[Token]:
    """A noun and those coordinated with it."""
    found = [noun]
    for child in noun.children:
        if child.dep_ == "conj" and child.pos_ not in ("VERB", "AUX"):
            found += coordinates(child)
    return found


def phrase(token: Token, *, whole: bool = False, within: frozenset[str] | None = None) -> tuple[int, int]:
    """First and last token index of the phrase of ``token``: without its relative clauses unless ``whole``, without
    prepositions other than ``within`` where that is given, and with coordinated words inside it only."""
    first = last = token.i
    for child in token.children:
        if child.dep_ == "prep" and within is not None and child.lower_ not in within:
            continue
        if whole and child.dep_ != "punct" or child.dep_ in _INNER:
            low, high = phrase(child, whole=whole, within=within)
            for other in coordinates(child)[1:] if child.dep_ != "compound" else ():
                low, high = min(low, other.left_edge.i), max(high, phrase(other, within=within)[1])
            first, last = min(first, low), max(last, high)
    return first, last


_INNER = frozenset("det amod compound poss nummod case prep pobj nmod quantmod predet appos npadvmod advmod pcomp".split())


def meanwhile(verb: Token) -> list[Token]:
    """The nouns at, in or during which a clause says that something is done."""
    return [noun for prep in verb.children if prep.dep_ == "prep" and prep.lower_ in MEANWHILE for _, noun in nouns_of(prep)]


def within(noun: Token) -> list[Token]:
    """A noun and those behind its own "of" and "by" ("a state of emergency", "a strike by nurses")."""
    return [noun, *(inner for child in noun.children if child.lower_ in (OF, BY) for _, inner in nouns_of(child))]


def year_of(noun: Token) -> Token | None:
    """The year that a noun phrase carries ("a 2015 deal", "the declaration of 1956"): it then names something that took place."""
    before = noun.doc[noun.left_edge.i : noun.i]
    after = [inner for child in noun.children if child.lower_ == OF for inner in child.children]
    return next((t for t in (*before, *after) if len(t) == 4 and t.text.isdigit() and t.text[:2] in ("18", "19", "20")), None)


def is_uttered(noun: Token) -> bool:
    """ "A call by X for talks", "X's accusation that …": what somebody has demanded, refused or promised, and what."""
    doers = any(child.dep_ == "poss" or child.lower_ == BY for child in noun.children)
    told = any(child.dep_ in ("acl", "relcl", "ccomp") or child.lower_ in UTTERED_ABOUT for child in noun.children if child.i > noun.i)
    return is_utterance(noun) and doers and told


def is_utterance(noun: Token) -> bool:
    """Whether a noun names what is done by saying so ("a demand", "criticism")."""
    return noun.lower_ in _UTTERED
