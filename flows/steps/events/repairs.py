"""Where words belong that the parser hangs elsewhere."""

from typing import TYPE_CHECKING

from flows.english.days import WEEKDAY_NAMES
from flows.english.events import lexicon
from flows.english.times.clauses import is_reporting
from flows.steps.events.nouns import coordinates

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

#: The class of what is concluded.
_SIGNABLE = "treaty_subject"


def misplaced_subject(verb: Token) -> list[Token]:
    """The name right before a main verb that has no subject, where the parser has taken it into the phrase before ("In May Spain left")."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "advmod") and child.i < verb.i]
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(child.dep_ in ("aux", "auxpass") for child in helpers)
    first = min((token.i for token in (*helpers, verb)), default=verb.i)
    if verb.dep_ not in ("ROOT", "ccomp") or not finite or first <= verb.sent.start:
        return []
    before = verb.doc[first - 1]
    return [before] if before.pos_ == "PROPN" and before.dep_ in ("pobj", "appos") and before.head.i > verb.sent.start - 1 else []


def named_like_verbs(subject: Token) -> list[Token]:
    """The names behind a first name that is taken for a verb after a plural title ("Presidents Moe Doe of X and Lee Roe of Y")."""
    if subject.pos_ != "VERB" or not subject.text[:1].isupper() or subject.is_sent_start:
        return []
    return [noun for child in subject.children if child.dep_ in ("dobj", "obj", "appos") for noun in coordinates(child)]


def beside_agent(by: Token) -> list[Token]:
    """Who is coordinated with an agent, where the parser hangs that on the verb ("signed by X's envoy, Moe Doe, and his counterpart")."""
    return [
        noun
        for child in by.head.children
        if child.dep_ == "conj" and child.i > by.i and child.pos_ in ("NOUN", "PROPN")
        for noun in coordinates(child)
    ]


def is_teller(noun: Token) -> bool:
    """Whether a verb's second object, behind a comma, only reports what the clause tells (", the agency reported on Monday")."""
    before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i > noun.sent.start else noun
    is_second = any(t.dep_ == noun.dep_ and t.i < noun.i for t in noun.head.children)
    return before.text == "," and is_second and any(t.dep_ == "acl" and t.tag_ == "VBN" and is_reporting(t) for t in noun.children)


def concluded(noun: Token) -> Token:
    """What is concluded, where the parser hangs that on the last noun of its phrase ("the accord on the border, signed in May")."""
    chain = [noun]
    while chain[-1].dep_ == "pobj" and chain[-1].head.dep_ == "prep" and chain[-1].head.head.pos_ in ("NOUN", "PROPN"):
        chain.append(chain[-1].head.head)
    return next((one for one in chain if any(kind.name == _SIGNABLE for kind in lexicon().classes(one.lower_))), noun)


def has_a_day_of_its_own(noun: Token) -> bool:
    """Whether a day is taken into the phrase of the object behind it ("on Monday Peru's envoy")."""
    day = noun.left_edge
    return day.i < noun.i - 1 and day.lower_ in WEEKDAY_NAMES and day.nbor(1).pos_ == "PROPN"
