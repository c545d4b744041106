"""A clause or a noun that may tell of an event, with what is known of who takes part in it and when it is."""

from typing import TYPE_CHECKING

from msgspec import Struct

from flows.english.events.words import ATTENDING, DEFINITE
from flows.records import Actor, When
from flows.steps.events.clause import Clause
from flows.steps.events.discourse import Participants
from flows.steps.events.fillers import counted
from flows.steps.events.nominals import Sides
from flows.steps.events.nouns import is_governed
from flows.steps.events.participants import Stage
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object


class Telling(Struct):
    """A trigger with its clause, the phrases on its sides, who takes part in it and when it is."""

    stage: Stage
    trigger: Trigger
    clause: Clause
    who: Sides
    participants: Participants
    when: When
    #: words of a date belong to it
    has_date: bool = False

    @property
    def verb(self) -> Token:
        """The verb of the clause."""
        return self.clause.verb

    @property
    def is_undated(self) -> bool:
        """Whether the text gives it no day from which on it can have been."""
        return self.when.min is None and not self.has_date

    @property
    def is_undergone(self) -> bool:
        """Whether the subject is the one to whom it is done."""
        return self.trigger.roles == "undergo"


class Noun(Struct):
    """A noun of the lexicon that may tell of one event, with what is known of it."""

    stage: Stage
    trigger: Trigger
    #: a political actor takes part
    has_participants: bool
    #: the text gives its day, month or year
    is_dated: bool

    @property
    def token(self) -> Token:
        """The noun."""
        return self.trigger.token

    @property
    def is_definite(self) -> bool:
        """Whether its phrase points at one, told before or known from whose it is."""
        limits = (child for noun in (self.token, counted(self.token)) for child in noun.children)
        return bool(self.trigger.consumed) or any(child.dep_ == "poss" or child.lower_ in DEFINITE for child in limits)

    @property
    def is_circumstance(self) -> bool:
        """Whether something else is told to be at it, before it or after it."""
        outer = counted(self.token)
        return is_governed(outer) and outer.head.lower_ in ATTENDING

    def who(self, phrases: list[Token]) -> set[Actor | str]:
        """Whom phrases denote, persons and bodies of a state by their state."""
        return {actor.country or actor for token in phrases for actor in self.stage.denoted(token)}

    @property
    def kind(self) -> str:
        """How much else it takes to tell of one event: attitudes and the like most, several things more than one."""
        return "weak" if self.trigger.weak else "several" if self.token.tag_ in ("NNS", "NNPS") else "one"
