"""What goes on about something that was told before: "the talks", "the two leaders agreed", "the attack killed two"."""

from typing import TYPE_CHECKING

from flows.english.events.inflection import forms_of
from flows.english.events.people import ANAPHORIC, GROUP_NOUNS, IT, OURSELVES, PAIRS, THEY, THOSE, THOSE_WHO_MEET, TWO
from flows.english.events.words import CALL, DEFINITE, HARMING, TOPICAL
from flows.english.times.verbs import AFTERWARDS, BEFORE_NOW
from flows.steps.events.discourse import Deed, Participants
from flows.steps.events.fillers import counted
from flows.steps.events.nominals import is_deed
from flows.steps.events.nouns import meanwhile
from flows.steps.events.phrases import Phrases
from flows.steps.events.sides import sides
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_TOPICAL, _HARMING = forms_of(TOPICAL), forms_of(HARMING)
#: Classes of nouns for what two have with each other.
TALKS = ("talks", "summit", "phone", "visit", "mediation")
#: Meetings of these modes are no plain ones, and their like may be told beside them.
_OF_OTHER_KINDS = ("visit", "phone", "third-party")
#: What those who meet do there.
_DONE_THERE = ("CONSULT", "AGREE", "SUPPORT")
#: Adverbs of a clause that tells of another time than the clause before it.
_OTHER_TIMES = BEFORE_NOW | AFTERWARDS | frozenset("last already ever before ago once".split())
#: What tells a meeting from the one told.
_OTHERS = frozenset(
    "also again previous prior earlier last former new next another future coming upcoming first second third fourth fifth".split()
)
#: What was told further back is not what those who met go on to do (characters).
_JUST_BEFORE = 1000


class Continuations(Phrases):
    """A paragraph that goes on about meetings and deeds told before."""

    def takes_up(self, trigger: Trigger) -> bool:
        """Whether a trigger is about something that was told before: "the talks", but not "the next summit"."""
        nouns = [trigger.token, *(self.parse[i] for i in sorted(trigger.consumed))]
        limits = {child.lower_ for noun in nouns for limited in (noun, counted(noun)) for child in limited.children}
        return not limits.isdisjoint(DEFINITE) and limits.isdisjoint(_OTHERS - DEFINITE)

    def goes_on(self, trigger: Trigger) -> bool:
        """Whether those who met are said to do what one does at a meeting: "the two leaders discussed trade"; or one of them says so: "we
        had a fruitful meeting"."""
        around = trigger.clause
        if around is None or not around.subjects:
            return False
        others = [t for t in sides(trigger).others if t.i not in trigger.consumed and t.pos_ != "ADJ"]
        if trigger.mode != "visit" and not others and all(t.lower_ in OURSELVES for t in around.subjects):
            return True
        if around.verb.lower_ not in _TOPICAL:
            return False
        if all(t.lower_ == THEY for t in around.subjects):  # "during the call, they discussed trade"
            nouns = [noun for noun in meanwhile(around.verb) if any(child.lower_ in DEFINITE for child in noun.children)]
            return any(n.lower_ == CALL or kind.name in TALKS for n in nouns for kind in self.lexicon.classes(n.lower_))
        return all(t.lower_ in GROUP_NOUNS | PAIRS and any(c.lower_ in DEFINITE for c in t.children) for t in around.subjects)

    def is_by_those_who_met(self, trigger: Trigger) -> bool:
        """Whether those of the meeting told just before are said to have talked, agreed or signed something: "the two leaders agreed to …"
        is done there."""
        around, at = trigger.clause, self.base + trigger.token.idx
        if around is None or trigger.event_type not in _DONE_THERE or trigger.mode in ("visit", "phone") or around.verb.tag_ != "VBD":
            return False
        if around.verb.dep_ in ("relcl", "acl", "advcl"):
            return False
        if not all(t.lower_ in {THEY, *PAIRS} or t.lower_ in THOSE_WHO_MEET and _is_definite_group(t) for t in around.subjects):
            met = {actor.country for actor, _ in self.discourse.met(at).participants} - {None}
            told = [{actor.country for actor in self.denoted(t)} - {None} for t in around.subjects]
            if trigger.event_type != "AGREE" or len(told) < 2 or set().union(*told) != met:
                return False
        is_of_another_time = any(child.dep_ in ("advcl", "mark") or child.lower_ in _OTHER_TIMES for child in around.verb.children)
        return bool(around.subjects) and not is_of_another_time and at - self.discourse.met(at).at <= _JUST_BEFORE

    def is_of_the_same(self, trigger: Trigger, participants: Participants) -> bool:
        """Whether somebody tells of a meeting of the very people, two or more, who were told just before to have met ("following a meeting
        between X and Y", "X and Y held talks")."""
        is_told = trigger.clause is None or trigger.token.tag_ == "VBD"
        if not is_told or trigger.event_type != "CONSULT" or trigger.mode in _OF_OTHER_KINDS:
            return False
        at = self.base + trigger.token.idx
        meeting = self.discourse.met(at, together=True)
        met, mine = ({actor for actor, _ in of if actor.kind == "person"} for of in (meeting.participants, participants))
        is_another = any(child.lower_ in _OTHERS | _OTHER_TIMES for child in trigger.token.children)
        return len(mine) > 1 and mine == met and not is_another and at - meeting.at <= _JUST_BEFORE

    def deed(self, trigger: Trigger) -> Deed | None:
        """The deed told before that a trigger goes on about: "the attack", "the attack killed two", "it killed two"."""
        around = trigger.clause
        if trigger.roles != "agent":
            return None
        if around is None:
            is_that = says_nothing_more(trigger.token)
        else:
            is_that = trigger.event_type == "ASSAULT" and len(around.subjects) == 1 and self._is_that_deed(around.subjects[0])
        return self.discourse.deed(trigger.event_type, self.base + trigger.token.idx) if is_that else None

    def is_harm_of(self, deed: Deed, trigger: Trigger) -> bool:
        """Whether "it killed two" tells of a deed, whoever else "it" may be."""
        around = trigger.clause
        return around is not None and around.verb.lower_ in _HARMING and self.deed(trigger) == deed

    def _is_that_deed(self, subject: Token) -> bool:
        if subject.lower_ == IT:  # "condemned the attack and said it killed two"
            before = [t for t in subject.doc[subject.sent.start : subject.i] if t.pos_ == "NOUN"]
            return any(is_deed(noun) and says_nothing_more(noun) for noun in before)
        return subject.pos_ == "NOUN" and is_deed(subject) and says_nothing_more(subject)


def says_nothing_more(deed: Token) -> bool:
    """Whether "the …" is all that is said of a deed: it is one told before."""
    own = [child for child in deed.children if child.dep_ not in ("det", "punct")]
    return any(child.lower_ in ANAPHORIC | THOSE for child in deed.children) and not own


def _is_definite_group(noun: Token) -> bool:
    """Whether a plural takes up a group told before ("the ministers", "two leaders")."""
    return noun.lower_ in GROUP_NOUNS and any(child.lower_ in DEFINITE | TWO for child in noun.children)
