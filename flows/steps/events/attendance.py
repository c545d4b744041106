"""Who takes part in talks that a clause only mentions: by what is done there, by who joins them, by whom they are with."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.english.events import lexicon
from flows.english.events.inflection import forms_of
from flows.english.events.people import RELATIVES
from flows.english.events.words import (
    ATTENDING,
    BETWEEN,
    BRINGING_ABOUT,
    CALLING,
    JOINING_TALKS,
    OF,
    ON,
    PHASES,
    PLACING_TALKS,
    WITH,
    WITNESSING,
)
from flows.steps.events.clause import clause
from flows.steps.events.fillers import counted, modifier
from flows.steps.events.nouns import SUBJECTS, is_governed, nouns_of

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

#: Verbs whose subject takes part in the talks that they are told of.
JOINED, _WITNESSING = forms_of(JOINING_TALKS), forms_of(WITNESSING)
#: Classes of those who act.
_ACTING = ("political", "person_title", "troops", "agent", "attack")


def attending(noun: Token, *, at_phone: bool = False) -> Iterator[list[Token]]:
    """Who attends a meeting that a clause only mentions as its circumstance ("said at a meeting with X"): the clause's subject, or where
    that names nobody, the subject of the clause that it belongs to. On the phone, also whoever is told something."""
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    noun = counted(noun)
    if noun.dep_ == "pobj" and noun.head.lower_ == OF and noun.head.head.lower_ in PHASES | BRINGING_ABOUT:
        noun = noun.head.head  # "at the end of a meeting"
    prep = noun.head
    if noun.dep_ == "dobj" and prep.lower_ in _WITNESSING:
        yield clause(prep).subjects
    is_there = prep.lower_ in ATTENDING or at_phone and prep.lower_ in CALLING or is_on_visit(noun)
    if not is_governed(noun) or not is_there or prep.head.pos_ not in ("VERB", "AUX"):
        return
    around = clause(prep.head)
    spoken_to = around.objects + around.datives if at_phone and not around.passive else []
    yield (around.objects if around.passive else around.subjects) + spoken_to
    if prep.head.dep_ in ("advcl", "xcomp", "pcomp"):
        above = (clause(verb).subjects for verb in prep.head.ancestors if verb.pos_ in ("VERB", "AUX"))
        yield next((subjects for subjects in above if any(acts(t) for t in subjects)), [])


def is_on_visit(noun: Token) -> bool:
    """Whether somebody does something else while he is on a visit ("X, on a visit to Y, said …")."""
    prep = noun.head
    before = next((t.text for t in reversed(prep.doc[prep.sent.start : prep.i]) if t.pos_ != "ADV"), "")
    if noun.dep_ != "pobj" or prep.lower_ != ON or before != ",":
        return False
    return any(kind.name == "visit" for kind in lexicon().classes(noun.lower_, modifier(noun)))


def talking(talks: Token) -> list[Token]:
    """Who a relative clause says does something at talks ("talks, in which X takes part", "talks joined by X")."""
    joined = [child for child in talks.children if child.dep_ == "acl" and child.tag_ == "VBN" and child.lower_ in JOINED]
    relatives = [child for child in talks.children if child.dep_ == "relcl"]
    preps = [(r, prep) for r in relatives for prep in r.children if prep.dep_ == "prep" and prep.lower_ in PLACING_TALKS]
    there = [r for r, prep in preps if any(t.lower_ in RELATIVES for t in prep.children)]
    return [subject for relative in (*there, *joined) for subject in clause(relative).subjects] + between_whom(talks)


def between_whom(talks: Token) -> list[Token]:
    """Between whom talks are said to take place ("talks are to take place between X and Y")."""
    if talks.dep_ not in SUBJECTS:
        return []
    verbs = (talks.head, *(t for t in talks.head.children if t.dep_ == "xcomp"))
    preps = [t for verb in verbs for t in verb.children if t.dep_ == "prep" and t.lower_ in (BETWEEN, WITH)]
    return [noun for prep in preps for _, noun in nouns_of(prep)]


def right_behind(talks: Token, company: frozenset[str]) -> list[Token]:
    """Whom talks are with, where the parser has hung that on the verb before them ("recalled his meeting with X")."""
    prep = talks.doc[talks.i + 1] if talks.i + 1 < len(talks.doc) else talks
    is_led_away = prep.dep_ == "prep" and prep.head.i != talks.i and prep.lower_ in (WITH, BETWEEN) and talks.dep_ == "dobj"
    return [noun for _, noun in nouns_of(prep)] if is_led_away and prep.lower_ in company else []


def acts(noun: Token) -> bool:
    """Whether it is somebody who can be warned or asked, not "the deal with X"."""
    if noun.pos_ != "NOUN":
        return noun.pos_ == "PROPN" or noun.pos_ == "PRON"
    if any(child.dep_ == "poss" and child.pos_ == "PROPN" for child in noun.children):
        return True  # "X's services"
    return any(kind.name in _ACTING for kind in lexicon().classes(noun.lower_))
