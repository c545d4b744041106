"""An event as its mentions so far tell it."""

from collections.abc import Set
from typing import TypeVar

from flows.steps.merging.told import Told, undated

T = TypeVar("T")
#: A mention is compared with so many wordings of an event at most: the first, which are the most exact.
_WORDINGS = 24
#: What several tellings tell together: all that any of them tells.
_UNITED = (
    "actors", "recipients", "organizations", "acting", "triggers", "articles", "passages", "tellers", "stories", "ordinals", "asides",
    "date_words", "visitors", "mentions", "around",
)  # fmt: skip
#: Of what only one tells, the first that tells it.
_EITHER = ("place", "place_country", "series_id", "instrument_id", "is_on_phone")


class Event:
    """What one mention tells, or several together: the intersection of their days, the union of the rest.

    Most events have one mention: its sets are shared with it, and copied when another joins.
    """

    __slots__ = ("members", "mention_id", "family", "first", "last", "by", "persons", "words", "unresolved", *_EITHER, *_UNITED)

    def __init__(self, told: Told, position: int) -> None:
        self.members = [position]
        self.mention_id = told.mention_id
        self.family = told.family
        self.first, self.last = told.first, told.last
        self.by = told.by
        self.place = told.place
        self.place_country = told.place_country
        self.series_id = told.series_id
        self.instrument_id = told.instrument_id
        self.is_on_phone = told.is_on_phone
        self.unresolved = told.unresolved
        self.words: tuple[frozenset[str], ...] = (told.words,)
        self.persons: dict[str, Set[str]] = {}
        for country, person in told.persons:
            self.persons[country] = self.persons.get(country, frozenset()) | {person}
        self.actors: Set[str] = told.actors
        self.recipients: Set[str] = told.recipients
        self.organizations: Set[str] = told.organizations
        self.acting: Set[str] = told.acting
        self.triggers: Set[str] = told.trigger
        self.visitors: Set[str] = told.visitors
        self.around: Set[str] = told.around
        self.articles: Set[str] = frozenset((told.article,))
        self.tellers: Set[str] = frozenset((told.teller,))
        self.mentions: Set[str] = frozenset((told.mention_id,))
        self.asides: Set[str | None] = frozenset((told.aside,))
        self.passages: Set[int] = _any(told.passage if told.passage >= 0 else None)
        self.stories: Set[int] = _any(told.story)
        self.ordinals: Set[int] = _any(told.ordinal)
        self.date_words: Set[str] = _any(told.date_words)

    def join(self, other: "Event") -> None:
        """Make the mentions of ``other`` this event's."""
        self.members += other.members
        self.mention_id = min(self.mention_id, other.mention_id)
        self.first, self.last = max(self.first, other.first), min(self.last, other.last)
        self.by = min(self.by, other.by)
        self.unresolved |= other.unresolved
        self.words = (*self.words, *(words for words in other.words if words not in self.words))[:_WORDINGS]
        for country, persons in other.persons.items():
            self.persons[country] = self.persons.get(country, frozenset()) | persons
        for name in _EITHER:
            if getattr(self, name) is None:
                setattr(self, name, getattr(other, name))
        for name in _UNITED:
            self._unite(name, getattr(other, name))

    def _unite(self, name: str, more: Set[object]) -> None:
        own = getattr(self, name)
        if not more <= own:
            if isinstance(own, frozenset):
                own = set(own)
                setattr(self, name, own)
            own |= more

    @property
    def states(self) -> Set[str]:
        """The states that take part, in whatever role."""
        return self.actors | self.recipients

    @property
    def width(self) -> int:
        """The number of days on which it can have happened."""
        return self.last - self.first + 1

    @property
    def undated(self) -> bool:
        """Whether its days say nothing of which event is meant."""
        return undated(self.first, self.last)


def _any(value: T | None) -> frozenset[T]:
    return frozenset() if value is None else frozenset((value,))
