"""What an article has named so far, for words that name nobody themselves."""

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from msgspec import Struct

from flows.records import Actor, Role, Span
from flows.steps.events.named import Name

Participants = tuple[tuple[Actor, Role], ...]


class Named(Protocol):
    """What a cast tells of a name in the text."""

    @property
    def span(self) -> Span: ...
    @property
    def actor(self) -> Actor | None: ...


class Names(Protocol):
    """The part of a cast that participants need."""

    @property
    def names(self) -> Iterable[Named]: ...
    def actors(self, span: Span) -> tuple[Actor, ...]: ...
    def place(self, span: Span) -> tuple[str, str | None] | None: ...


class Naming(Struct, frozen=True):
    """A name in the text that denotes somebody."""

    span: Span
    actor: Actor


class Discourse:
    """What an article has named so far: it answers whom "he", "its" or "the two countries" mean."""

    def __init__(self, cast: Names) -> None:
        #: who took part in the last meeting or talks, for "the negotiations" without a party
        self.meeting: Participants = ()
        #: the treaty named last, for "the document"
        self.instrument: Name | None = None
        self._names = tuple(Naming(name.span, name.actor) for name in cast.names if name.actor is not None)

    def person(self, before: int) -> tuple[Actor, ...]:
        """The person named last."""
        return self._last(before, "person")

    def body(self, before: int, within: int) -> tuple[Actor, ...]:
        """The state or organization named first after ``within`` (the sentence's start), else the last one before it."""
        for name in self._names:
            if within <= name.span.start < before and name.actor.kind in ("country", "organization"):
                return (name.actor,)
        return self._last(before, "country", "organization")

    def pair(self, before: int) -> tuple[Actor, ...]:
        """The two states that the text up to here is about."""
        counts: Counter[Actor] = Counter()
        for name in self._names:
            if name.span.start < before and name.actor.kind == "country":
                counts[name.actor] += 1
        return tuple(actor for actor, _ in sorted(counts.items(), key=lambda item: -item[1])[:2])

    def names_somebody(self, at: int) -> bool:
        """Whether the character at ``at`` belongs to the name of a person."""
        return any(name.span.start <= at < name.span.end and name.actor.kind == "person" for name in self._names)

    def _last(self, before: int, *kinds: str) -> tuple[Actor, ...]:
        return next(((n.actor,) for n in reversed(self._names) if n.span.end <= before and n.actor.kind in kinds), ())
