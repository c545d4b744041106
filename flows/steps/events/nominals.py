"""Whom a noun's own phrase names: whose deed it is, with whom, against whom."""

from typing import TYPE_CHECKING

from msgspec import Struct

from flows.english.events import lexicon
from flows.english.events.words import AGAINST, BETWEEN, BY, GIVERS, INCLUDING, INVOLVING, LED, OF, PARTITIVE, WITH
from flows.steps.events.fillers import presenting
from flows.steps.events.nouns import coordinates, is_utterance, nouns_of

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

#: Classes of what two conclude.
_ACCORDS = ("pact", "treaty", "signable")
#: What ends another deed.
_UNDOING = ("CONCEDE", "SANCTION")
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
        if child.dep_ == "amod" and child.tag_ in ("VBN", "VBG") and child.lower_ != LED:
            continue  # "an X-brokered deal" is not X's
        if child.dep_ in ("poss", "nmod", "amod", "compound") and not any(t.dep_ == "nummod" for t in child.children):
            (others if _opposed(child) else doers).extend(coordinates(child))
        elif child.dep_ in ("prep", "agent"):
            for prep, inner in nouns_of(child):
                if prep == BY or prep in GIVERS and is_utterance(noun):
                    doers.append(inner)
                elif prep in company or prep == OF or child.lower_ == INCLUDING:
                    others.append(inner)
                if prep == OF:
                    _add_inner(Sides(doers, others), noun, inner, company)
    if not others and BETWEEN in company:
        others += _agreed_between(noun)
    if noun.dep_ == "pobj" and noun.head.lower_ == OF and noun.head.head.lower_ in PARTITIVE:
        doers += [child for child in noun.head.head.children if child.dep_ == "poss"]  # "its series of raids"
    return Sides(doers, others)


def _add_inner(found: Sides, noun: Token, inner: Token, company: frozenset[str]) -> None:
    """Add those whom what stands behind "of" names: whose sanctions are lifted ("the lifting of its embargo on X"), and who does it, where
    the parser takes him there ("the rejection of the plan by X")."""
    kind = presenting(noun, lexicon())
    if kind is not None and kind.slots and kind.event_type in _UNDOING and is_deed(inner):
        undone = noun_sides(inner, company)
        found.doers.extend(undone.doers)
        found.others.extend(undone.others)
    elif not is_deed(inner):
        found.doers.extend(doer for child in inner.children if child.lower_ == BY for _, doer in nouns_of(child))


def _agreed_between(accord: Token) -> list[Token]:
    """The parties of an accord, where the parser hangs them on what it is about ("a protocol on trade between X and Y")."""
    if not any(kind.name in _ACCORDS for kind in lexicon().classes(accord.lower_)):
        return []
    about = [noun for child in accord.children if child.dep_ == "prep" for _, noun in nouns_of(child)]
    about += [inner for noun in about for child in noun.children if child.dep_ == "prep" for _, inner in nouns_of(child)]
    about = [noun for noun in about if presenting(noun, lexicon()) is None or not is_deed(noun)]
    return [party for noun in about for child in noun.children if child.lower_ == BETWEEN for _, party in nouns_of(child)]


def _opposed(modifier: Token) -> bool:
    """Whether it names those whom a deed is against ("anti-Norwegian", which the tokenizer splits at its hyphen)."""
    return [token.lower_ for token in modifier.doc[max(0, modifier.i - 2) : modifier.i]] == [AGAINST, "-"]
