"""Speech acts that are statements by being done: what somebody promises or threatens to do, what somebody asks or denies."""

from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import grammar, speakers

if TYPE_CHECKING:
    from flows.english.parse import Token

#: What opens a question told by others.
_QUESTIONS = frozenset("whether if why how what who whom whose when where which".split())
#: What a clause is that tells something in passing, or as a condition.
_PASSING = frozenset(("relcl", "acl", "advcl"))


def act(shape: str, verb: "Token", lemma: str, head: "Token") -> str:
    """The shape of what an act's verb governs, by the act; as it was where the verb is no act of somebody's."""
    if shape == "infinitive" and lemma in cues.PROMISING and done(verb):
        return "promised"
    if shape == "clause" and lemma in cues.QUESTIONING and done(verb) and _question(head):
        return "questioned"
    if shape in ("gerund", "predicate") and lemma in cues.DENYING and _gerund(head) and done(verb):
        return "denied"
    return shape


def _gerund(head: "Token") -> bool:
    """Whether a verb is a gerund: "meeting", "having met"."""
    return any(t.tag_ == "VBG" for t in (head, *(c for c in head.children if c.dep_ == "aux")))


def done(verb: "Token") -> bool:
    """Whether somebody who can speak does it: a verb in a tense of its own, told by itself and not only in passing ("who had vowed to")."""
    who = grammar.subject(verb) if grammar.tensed(verb) and verb.dep_ not in _PASSING else None
    return who is not None and not grammar.modal(verb) and speakers.can_speak(who)


def _question(head: "Token") -> bool:
    """Whether a clause is a question told by others."""
    return head.doc[head.left_edge.i].lower_ in _QUESTIONS
