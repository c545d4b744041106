"""Who takes part in an event and in which role, from the phrases around its trigger."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from flows.english.events.inflection import forms_of
from flows.english.events.people import ANAPHORIC
from flows.english.events.words import (
    BESIDE,
    COMPANY,
    CURRENCIES,
    DESIGNATION,
    DOMESTIC,
    EXPELLING,
    HOSTING,
    JOINING_TALKS,
    THE,
)
from flows.records import Actor, Role
from flows.steps.events.attendance import attending
from flows.steps.events.clause import Clause
from flows.steps.events.complements import tellers
from flows.steps.events.continuations import TALKS, Continuations, says_nothing_more
from flows.steps.events.discourse import Participants
from flows.steps.events.fillers import presenting
from flows.steps.events.named import Name
from flows.steps.events.nominals import Sides, noun_sides
from flows.steps.events.phrases import is_state_organ
from flows.steps.events.sides import sides
from flows.steps.events.triggers import Trigger
from flows.vocabulary import Series

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object


_JOINING = forms_of(HOSTING | JOINING_TALKS)
#: Classes of nouns for what two states have with each other and break off.
_TIES = ("ties",)


class Stage(Continuations):
    """One paragraph of a reading with its cast: it tells who takes part in what its triggers present."""

    def participants(self, trigger: Trigger, *, is_announced: bool = False) -> Participants:
        """The participants of a trigger: each actor once, with the state of every person."""
        both_sides = sides(trigger)
        found: dict[Actor, Role] = {}
        both = trigger.roles == "both"
        doers = [t for t in both_sides.doers if not self._is_venue(t, trigger)]
        self._fill(found, doers, "actor")
        self._fill(found, both_sides.others, "actor" if both else "recipient", is_others=trigger.token.lower_ in EXPELLING)
        self._fill(found, both_sides.concerned, "recipient")
        is_theirs = any(map(self.denoted, doers)) and (trigger.mode == "visit" or bool(both_sides.others))
        if trigger.clause is None and both and not is_theirs:
            self._fill_attending(found, trigger)
        if trigger.mode == "visit":
            self._add_hosts(found, both_sides)
        if trigger.clause is not None and is_announced:
            self._add_spokesperson(found, trigger.clause.verb)
        if trigger.event_type == "ACCUSE" and trigger.clause is not None and "recipient" not in found.values():
            self._fill_blamed(found, trigger.clause)
        if trigger.event_type == "MOBILIZE":  # what is moved or fired may have a name, and takes no part
            found = {actor: role for actor, role in found.items() if role == "actor" or actor.country or actor.actor_id}
        return tuple(found.items())

    def carried(self, trigger: Trigger) -> Participants:
        """Who takes part in "the talks" that an article goes on about: those of its last meeting, else the states it is about."""
        deed = self.deed(trigger)
        if deed is not None:
            return deed.participants
        if trigger.clause is None and trigger.roles == "agent":
            return ()
        if trigger.mode == "ceasefire" and self.takes_up(trigger):
            return tuple((actor, "actor") for actor in self.discourse.parties)
        if self._breaks(trigger, _TIES):
            return tuple((actor, "actor") for actor in self.discourse.parties or self.discourse.pair(self.base + trigger.token.idx))
        if not (trigger.roles == "both" and trigger.event_type in ("CONSULT", "AGREE") or self._breaks(trigger, TALKS)):
            return ()
        if trigger.clause is None and self.has_place(trigger.token) and not any(t.lower_ == THE for t in trigger.token.children):
            return ()
        at = self.base + trigger.token.idx
        if self._is_domestic(trigger):
            return self.discourse.met_at_home(at)
        meeting = self.discourse.met(at)
        taken_up = self.takes_up(trigger) and (trigger.mode != "visit" or meeting.is_visit) and meeting.participants
        with_blocs = trigger.event_type == "CONSULT" and self.takes_up(trigger)
        return taken_up or tuple((actor, "actor") for actor in self.discourse.pair(at, with_blocs=with_blocs))

    def _is_domestic(self, trigger: Trigger) -> bool:
        """Whether talks are of those inside one state, by what they are about ("coalition talks")."""
        nouns = (trigger.token, *(self.parse[i] for i in sorted(trigger.consumed)))
        return any(child.lower_ in DOMESTIC for noun in nouns for child in noun.children if child.dep_ in ("compound", "amod"))

    def was_told(self, trigger: Trigger) -> bool:
        """Whether the article has told of a deed of a trigger's kind before: a fight by whatever means, another deed of its own mode;
        a rally need not be the one before it."""
        at = self.base + trigger.token.idx
        told = {kind for kind, first in self.discourse.told.items() if first < at}
        if trigger.event_type == "ASSAULT":
            return any(event_type == "ASSAULT" for event_type, _ in told)
        return trigger.event_type != "PROTEST" and (trigger.event_type, trigger.mode) in told

    def completed(self, trigger: Trigger, participants: Participants) -> Participants:
        """With "the meeting" at which only one side is named, those of the meeting told last."""
        is_own_visit = trigger.clause is None and trigger.mode == "visit" and any(t.dep_ == "poss" for t in trigger.token.children)
        at = self.base + trigger.token.idx
        if trigger.event_type == "CONSULT" and self.goes_on(trigger):  # "the two sides discussed X": at the meeting told last
            told = self.discourse.met(at).participants
            return told if {actor for actor, _ in participants} < {actor for actor, _ in told} else participants
        if trigger.event_type != "CONSULT" or not (self.takes_up(trigger) or is_own_visit):
            return participants
        meeting = self.discourse.met(at, visiting=is_own_visit).participants
        if trigger.clause is not None:
            return self._with_host(trigger, participants)
        who = {actor for actor, _ in participants}
        met = {actor for actor, _ in meeting}
        if not who or sides(trigger).others and not who < met:
            return participants
        # "before the summit X fired a missile": X is not there
        is_elsewhere = trigger.clause is None and trigger.token.head.lower_ in BESIDE and who.isdisjoint(met)
        return meeting if meeting and (who < met or is_elsewhere) else participants

    def _with_host(self, trigger: Trigger, participants: Participants) -> Participants:
        """Whoever hosts, chairs or attends "the meeting" told before, of which its clause names no parties, joins those who met."""
        told = self.discourse.met(self.base + trigger.token.idx, at_least=1)
        nouns = [self.parse[i] for i in sorted(trigger.consumed)]
        has_parties = any(part.doers or part.others for noun in nouns for part in (noun_sides(noun, COMPANY),))
        is_the_one = trigger.clause is not None and trigger.clause.verb.lower_ in _JOINING and not has_parties
        return tuple({**dict(told.participants), **dict(participants)}.items()) if is_the_one else participants

    def _fill(self, found: dict[Actor, Role], tokens: Iterable[Token], role: Role, *, is_others: bool = False) -> None:
        reflexive = bool(found) and not is_others
        for token in tokens:
            for actor in self.denoted(token, reflexive=reflexive):
                self.add(found, actor, role)

    def _fill_attending(self, found: dict[Actor, Role], trigger: Trigger) -> None:
        before = len(found)
        for tokens in attending(trigger.token, at_phone=trigger.mode == "phone"):
            self._fill(found, tokens, "actor")
            if len(found) > before:
                return

    def _fill_blamed(self, found: dict[Actor, Role], around: Clause) -> None:
        """Who is blamed for "the attack" that is condemned: whoever made the one told last."""
        for noun in around.objects:
            kind = presenting(noun, self.lexicon) if says_nothing_more(noun) else None
            deed = self.discourse.deed(kind.event_type, self.base + noun.idx) if kind is not None and kind.event_type else None
            for actor, role in deed.participants if deed is not None else ():
                if role == "actor" and actor not in found:
                    self.add(found, actor, "recipient")

    def _is_venue(self, token: Token, trigger: Trigger) -> bool:
        """ "The Vienna talks" are held in Vienna, not by Austria."""
        if trigger.event_type != "CONSULT" or token.dep_ != "compound":
            return False
        return self.cast.place(self.span(token)) is not None

    def _breaks(self, trigger: Trigger, names: tuple[str, ...]) -> bool:
        """Whether talks or ties are what a trigger breaks off."""
        if trigger.mode != "discontinue":
            return False
        return any(kind.name in names for i in sorted(trigger.consumed) for kind in self.lexicon.classes(self.parse[i].lower_))

    def add(self, found: dict[Actor, Role], actor: Actor, role: Role) -> None:
        """Add an actor, with the state of a person or of a state's organ, or the body of states that a person serves."""
        if actor.actor_id is None and (DESIGNATION.fullmatch(actor.name) or actor.name in CURRENCIES):
            return
        found.setdefault(actor, role)
        if actor in self.discourse.serving:
            found.setdefault(self.discourse.serving[actor], role)
            return
        if actor.country and (actor.kind == "person" or actor.kind == "organization" and is_state_organ(actor)):
            state = self.state(actor.country)
            if not any(known.kind == "country" and known.country == actor.country for known in found):
                found.setdefault(state, role)

    def _add_spokesperson(self, found: dict[Actor, Role], verb: Token) -> None:
        """A promise or threat is also theirs who announce it for their state."""
        doing = {actor.country for actor, role in found.items() if role == "actor"}
        for token in tellers(verb):
            for actor in self.denoted(token):
                if actor.kind == "person" and actor.country in doing:
                    found.setdefault(actor, "actor")

    def _add_hosts(self, found: dict[Actor, Role], both_sides: Sides) -> None:
        for token in both_sides.others:
            place = self.cast.place(self.span(token))
            if place and place[1]:
                self.add(found, self.state(place[1]), "actor")

    def instrument(self, trigger: Trigger) -> Name | None:
        """The named treaty that a trigger is about: its own noun, its clause's subject or object, or "the document" after it."""
        if trigger.event_type not in ("SUPPORT", "AGREE", "REQUEST", "REJECT", "THREATEN"):
            return None
        known = [name for name in self.named if not isinstance(name.entry, Series)]
        for noun in _told_of(trigger):
            span = self.span(noun)
            for name in known:
                if span.start <= name.span.start and name.span.end <= span.end or name.span.start <= self.base + noun.idx < name.span.end:
                    return name
        if trigger.clause is None or not any(self._is_anaphoric(noun) for noun in trigger.clause.subjects):
            return None
        before = [name for name in known if name.span.end <= self.base + trigger.token.idx]
        return before[-1] if before else self.discourse.instrument

    def bears(self, trigger: Trigger, name: Name) -> bool:
        """Whether a trigger is about a named series: its own noun, or what its clause says is held, attended, boycotted."""
        if trigger.event_type != name.entry.event_type:
            return False
        return any(name.span.start <= self.base + noun.idx < name.span.end for noun in _told_of(trigger))

    def _is_anaphoric(self, noun: Token) -> bool:
        kinds = {kind.name for kind in self.lexicon.classes(noun.lower_)}
        return "treaty_subject" in kinds and any(child.lower_ in ANAPHORIC for child in noun.children) and noun.tag_ == "NN"

    def guests(self, token: Token) -> tuple[Actor, ...]:
        """The actors who are said to do something at what a noun names."""
        found: dict[Actor, Role] = {}
        self._fill_attending(found, Trigger(token, "CONSULT", None, "both", "series"))
        return tuple(found)


def _told_of(trigger: Trigger) -> list[Token]:
    """What may be the treaty or the series that a trigger is about: its own noun, or what its clause is about."""
    around = trigger.clause
    if around is None:
        return [trigger.token]
    return around.objects + around.subjects + [noun for _, noun in around.preps if noun.i in trigger.consumed]
