"""Whom a noun's own phrase names: whose deed it is, with whom, against whom."""

from typing import TYPE_CHECKING

from msgspec import Struct

from flows.english.events import lexicon
from flows.english.events.words import AGAINST, BETWEEN, BY, INCLUDING, INVOLVING, OF, PARTITIVE, WITH
from flows.steps.events.fillers import presenting
from flows.steps.events.nouns import coordinates, nouns_of

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

#: Deeds with somebody to whom they are done.
_HURTING = ("ASSAULT", "COERCE", "SANCTION", "CONCEDE")


class Sides(Struct):
    """The phrases of a trigger: those that do it, those that do it with them or have it done to them, and those that only the
    content of an agreement names ("agreed to ease sanctions on X")."""

    doers: list[Token]
    others: list[Token]
    concerned: list[Token] = []


def opponents(fighting: Token) -> list[Token]:
    """The two sides of a fight ("clashes between X and Y"), or the other side ("a battle with X")."""
    return [noun for child in fighting.children if child.lower_ in (BETWEEN, WITH) for _, noun in nouns_of(child)]


def is_deed(noun: Token) -> bool:
    """Whether what is condemned is a deed: its doers are blamed, not those to whom it was done ("the attack on X by Y")."""
    kind = presenting(noun, lexicon())
    return kind is not None and kind.event_type in _HURTING


def noun_sides(noun: Token, company: frozenset[str]) -> Sides:
    """Which phrases stand on which side of a noun; ``company`` are the prepositions before those on the other side."""
    doers: list[Token] = []
    others: list[Token] = []
    for child in noun.children:
        if child.dep_ == "acl" and child.lower_ in INVOLVING:
            others += [one for t in child.children if t.dep_ == "dobj" for one in coordinates(t)]
        if child.dep_ == "amod" and child.tag_ in ("VBN", "VBG"):
            continue  # "an X-brokered deal" is not X's
        if child.dep_ in ("poss", "nmod", "amod", "compound") and not any(t.dep_ == "nummod" for t in child.children):
            (others if _opposed(child) else doers).extend(coordinates(child))
        elif child.dep_ in ("prep", "agent"):
            for prep, inner in nouns_of(child):
                if prep == BY:
                    doers.append(inner)
                elif prep in company or prep == OF or child.lower_ == INCLUDING:
                    others.append(inner)
    if noun.dep_ == "pobj" and noun.head.lower_ == OF and noun.head.head.lower_ in PARTITIVE:
        doers += [child for child in noun.head.head.children if child.dep_ == "poss"]  # "its series of raids"
    return Sides(doers, others)


def _opposed(modifier: Token) -> bool:
    """Whether it names those whom a deed is against ("anti-Norwegian"), in one word or split at its hyphen."""
    before = [token.lower_ for token in modifier.doc[max(0, modifier.i - 2) : modifier.i]]
    return modifier.lower_.startswith(AGAINST + "-") or before == [AGAINST, "-"]
