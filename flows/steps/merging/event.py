"""An event as its mentions so far tell it."""

from collections import defaultdict

from flows.steps.merging.told import Told, undated

#: A mention is compared with so many wordings of an event at most: the first, which are the most exact.
_WORDINGS = 24


class Event:
    """What one mention tells, or several together: the intersection of their days, the union of the rest."""

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
        self.actors = set(told.actors)
        self.recipients = set(told.recipients)
        self.organizations = set(told.organizations)
        self.acting = set(told.acting)
        self.persons: dict[str, set[str]] = defaultdict(set)
        for country, person in told.persons:
            self.persons[country].add(person)
        self.words = {told.words: None}
        self.triggers = set(told.trigger)
        self.articles = {told.article}
        self.passages = {told.passage} - {-1}
        self.tellers = {told.teller}
        self.stories = {told.story} if told.story is not None else set()
        self.ordinals = {told.ordinal} - {None}
        self.asides = {told.aside}
        self.date_words = {told.date_words} - {None}
        self.unresolved = told.unresolved
        self.visitors = set(told.visitors)
        self.mentions = {told.mention_id}
        self.around = set(told.around)

    def join(self, other: "Event") -> None:
        """Make the mentions of ``other`` this event's."""
        self.members += other.members
        self.mention_id = min(self.mention_id, other.mention_id)
        self.first, self.last = max(self.first, other.first), min(self.last, other.last)
        self.by = min(self.by, other.by)
        self.place = self.place or other.place
        self.place_country = self.place_country or other.place_country
        self.series_id = self.series_id or other.series_id
        self.instrument_id = self.instrument_id or other.instrument_id
        self.is_on_phone = other.is_on_phone if self.is_on_phone is None else self.is_on_phone
        for country, persons in other.persons.items():
            self.persons[country] |= persons
        for words in other.words:
            if len(self.words) < _WORDINGS:
                self.words.setdefault(words)
        for name in _UNITED:
            getattr(self, name).update(getattr(other, name))
        self.unresolved |= other.unresolved

    @property
    def states(self) -> set[str]:
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


_UNITED = (
    "actors", "recipients", "organizations", "acting", "triggers", "articles", "passages", "tellers", "stories", "ordinals", "asides",
    "date_words", "visitors", "mentions", "around",
)  # fmt: skip
