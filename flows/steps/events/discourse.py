"""What an article has named so far, for words that name nobody themselves."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from typing import Protocol

from msgspec import Struct

from flows.english.events import Lexicon
from flows.english.events.people import ITS_ORGAN, ITS_ORGANS, TITLE_PARTS
from flows.records import Actor, ActorKind, Role, Span, When
from flows.steps.events.groups import Group, Naming, groups
from flows.steps.events.named import Name

#: "The ministers" are not those of a list that stands further back (characters).
_RECENT = 2500
#: "A delegation from the" before a name is no longer than this (characters).
_ASIDE = 40
#: So many of the last meetings are asked: those of one paragraph are not told in the order of their triggers.
_REMEMBERED = 8
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
    def holders(self, span: Span) -> tuple[Actor, ...]: ...
    def place(self, span: Span) -> tuple[str, str | None] | None: ...


class Meeting(Struct, frozen=True):
    """What was told of a meeting: who took part, when and where."""

    participants: Participants = ()
    when: When = When()
    place: str | None = None
    place_country: str | None = None
    is_visit: bool = False
    #: somebody goes somewhere, and whom he meets is not told
    is_journey: bool = False
    #: where the text tells of it (offset into the document)
    at: int = -1


class Deed(Struct, frozen=True):
    """What was told of a deed: who did it to whom, when, and where the text tells of it (offset into the document)."""

    event_type: str
    participants: Participants
    when: When
    at: int


def _headword(name: str) -> str:
    """What the name of an organization says that it is: "Ministry of Defence" a ministry, "General Assembly" an assembly."""
    return (name.partition(" of ")[0].split() or [""])[-1].lower()


def is_bloc(actor: Actor) -> bool:
    """Whether somebody is an organization of no single state, and no organ of one."""
    is_known = actor.kind == "organization" and actor.actor_id is not None and actor.country is None
    return is_known and ITS_ORGANS.isdisjoint(actor.name.lower().split())


class Discourse:
    """What an article has named so far: it answers whom "he", "its" or "the two countries" mean."""

    def __init__(self, cast: Names, text: str, lexicon: Lexicon) -> None:
        #: the meetings and talks so far, for "the negotiations" without a party or a date
        self.meetings: list[Meeting] = []
        #: the subject of the last sentence that was read and where the paragraph after it begins, for "they" and "it"
        self.subject: tuple[tuple[Actor, ...], bool, int] = (), False, 0
        #: the two bodies that last met, agreed or fought, for "the sides"
        self.parties: tuple[Actor, ...] = ()
        #: persons who serve an organization of no state, and not their own state, each with it
        self.serving: dict[Actor, Actor] = {}
        #: the deeds so far of which both sides are told, for "the attack", "the expulsions"
        self.deeds: list[Deed] = []
        #: who took part in what was told so far, beside a state or somebody of one: a rebel group, a dissident
        self.involved: set[Actor] = set()
        #: where the text first told of each type, with its mode, for "the attack" of which nothing else is said
        self.told: dict[tuple[str, str | None], int] = {}
        #: whether the text has told that one of its two rivals did something hostile to the other
        self.are_at_odds = False
        #: where an attack is told of one of them alone (offsets of triggers), so that it may be the other's, once they are known to be
        self.one_sided: set[int] = set()
        #: the treaty named last, for "the document"
        self.instrument: Name | None = None
        self._names = tuple(Naming(name.span, name.actor) for name in cast.names if name.actor is not None)
        self._text, self._lexicon = text, lexicon
        self._counts: dict[re.Pattern[str], int] = {}

    def met(self, before: int, *, at_least: int = 2, visiting: bool = False, together: bool = False) -> Meeting:
        """The meeting (or visit) told last before an offset of which so many participants are known; no journey of one, if ``together``."""
        recent = (m for m in self.meetings[-_REMEMBERED:] if m.is_visit or not visiting)
        recent = (m for m in recent if not (together and m.is_journey and sum(actor.kind == "person" for actor, _ in m.participants) < 2))
        told = [m for m in recent if m.at <= before and len(m.participants) >= at_least]
        return max(told, key=lambda meeting: meeting.at, default=Meeting())

    def met_at_home(self, before: int) -> Participants:
        """Those of the talks told last before an offset whose parties are not of two states."""
        told = [m.participants for m in self.meetings if m.at <= before and len(m.participants) > 1]
        return next((of for of in reversed(told) if len({actor.country for actor, _ in of} - {None}) < 2), ())

    def counted(self, signs: re.Pattern[str]) -> int:
        """How many signs of a kind the document has."""
        if signs not in self._counts:
            self._counts[signs] = sum(1 for _ in signs.finditer(self._text))
        return self._counts[signs]

    def deed(self, event_type: str, before: int) -> Deed | None:
        """The deed of a type that was told last before an offset."""
        told = [deed for deed in self.deeds if deed.event_type == event_type and deed.at < before]
        return max(told, key=lambda deed: deed.at, default=None)

    def person(self, before: int, fits: Callable[[Actor], bool] = lambda _: True) -> tuple[Actor, ...]:
        """The person named last of those who fit."""
        return next(((n.actor,) for n in reversed(self._names) if n.span.end <= before and n.actor.kind == "person" and fits(n.actor)), ())

    def first_body(self, start: int, before: int) -> tuple[Actor, ...]:
        """The state or organization named first between two offsets."""
        inside = (name.actor for name in self._names if start <= name.span.start < before)
        return tuple(next(([actor] for actor in inside if actor.kind in ("country", "organization")), ()))

    def body(self, before: int, without: Collection[Actor] = ()) -> tuple[Actor, ...]:
        """The state or organization named last, but none of some and none of their states."""
        barred = {actor.country or actor for actor in without}
        named = (n.actor for n in reversed(self._names) if n.span.end <= before and n.actor.kind in ("country", "organization"))
        return tuple(next(([actor] for actor in named if (actor.country or actor) not in barred), ()))

    def country(self, before: int) -> tuple[Actor, ...]:
        """The state named last."""
        return self._last(before, "country")

    def bloc(self, before: int) -> tuple[Actor, ...]:
        """The organization of no single state that was named last."""
        blocs = (n.actor for n in reversed(self._names) if n.span.end <= before and is_bloc(n.actor))
        return tuple(next(([actor] for actor in blocs), ()))

    def organ(self, word: str, before: int) -> tuple[Actor, ...]:
        """The state of which the text told last, before an offset, that it has such an organ ("junta")."""
        return tuple(next(([actor] for end, organ, actor in reversed(self._organs) if end <= before and organ == word), ()))

    def headed(self, word: str, before: int, *, since_company: bool = False) -> tuple[Actor, ...]:
        """Whose envoys "the envoys" are: those of whom the text told last under the same word ("Chile's new envoys", "ECOWAS delegation"),
        ``since_company`` only where no company has been told of since."""
        after = self._last_company(before, ("person", "country"))[0] if since_company else -1
        pattern = re.compile(rf"(['’]s?)?\s+(?:[\w-]+\s+){{0,3}}?{re.escape(word)}\b")
        before_it = re.compile(rf"\b{re.escape(word)}\s+(?:of|from)\s+(?:the\s+)?$")
        for name in reversed(self._names):
            if name.span.end <= after:
                return ()
            start = max(0, name.span.start - _ASIDE)
            if name.span.end <= before and name.actor.kind != "person" and before_it.search(self._text[start : name.span.start]):
                return (name.actor,)
            match = pattern.match(self._text, name.span.end) if name.span.end <= before else None
            if match is None or match.end() > before or name.actor.kind == "person" and not match[1]:
                continue
            return (name.actor,) if name.actor.kind != "person" else self.state_of((name.actor.country or "",), before)
        return ()

    def called(self, word: str, before: int) -> tuple[Actor, ...]:
        """The organization named last whose name says that it is such a body ("the assembly" of the UN General Assembly)."""
        return tuple(next(([actor] for end, actor in reversed(self._bodies.get(word, ())) if end <= before), ()))

    @cached_property
    def _bodies(self) -> dict[str, list[tuple[int, Actor]]]:
        """The organizations that the text names, by what their names say that they are, each with where."""
        found: dict[str, list[tuple[int, Actor]]] = defaultdict(list)
        for name in self._names:
            if name.actor.kind == "organization":
                found[_headword(name.actor.name)].append((name.span.end, name.actor))
        return found

    @cached_property
    def _organs(self) -> tuple[tuple[int, str, Actor], ...]:
        states = (name for name in self._names if name.actor.kind == "country")
        told = ((ITS_ORGAN.match(self._text, name.span.end), name.actor) for name in states)
        return tuple((match.end(), match[1], actor) for match, actor in told if match is not None)

    def state_of(self, countries: Collection[str], before: int) -> tuple[Actor, ...]:
        """The one of these states that is told of most before an offset, itself or through its people and bodies."""
        told = Counter(n.actor.country for n in self._names if n.span.end <= before and n.actor.country in countries)
        country = max(told, key=lambda code: told[code], default=None)
        return tuple(name.actor for name in self._names if name.actor.kind == "country" and name.actor.country == country)[:1]

    def inside(self, start: int, end: int, kind: ActorKind) -> tuple[Actor, ...]:
        """Those of one kind named between two offsets, each once."""
        return tuple(dict.fromkeys(n.actor for n in self._names if start <= n.span.start < end and n.actor.kind == kind))

    def pair(self, before: int, *, with_blocs: bool = False) -> tuple[Actor, ...]:
        """The two states that the text up to here is about; ``with_blocs``, where it names fewer, bodies of states as well."""
        told = [name.actor for name in self._names if name.span.start < before]
        counted = [Counter(actor for actor in told if actor.kind == "country")]
        counted += [Counter(actor for actor in told if is_bloc(actor))] if with_blocs else []
        return tuple(actor for counts in counted for actor, _ in sorted(counts.items(), key=lambda item: -item[1]))[:2]

    @cached_property
    def rivals(self) -> tuple[Actor, ...]:
        """The two states that the text is about and no third, each named more than once, itself or through its people."""
        ranked = self._ranked
        if len(ranked) < 2 or ranked[1][1] < 2 or len(ranked) > 2 and ranked[2][1] * 2 > ranked[1][1]:
            return ()
        return tuple(actor for country, _ in ranked[:2] for actor in self.state_of((country,), len(self._text)))

    @cached_property
    def home(self) -> Actor | None:
        """The state that the text names most, itself or through its people; none where two are named equally often."""
        ranked = self._ranked
        if not ranked or ranked[0][1] < 2 or len(ranked) > 1 and ranked[1][1] == ranked[0][1]:
            return None
        return next(iter(self.state_of((ranked[0][0],), len(self._text))), None)

    def is_all_about(self, state: Actor) -> bool:
        """Whether the text names a state twice as often as any other."""
        counts = dict(self._ranked)
        return all(2 * count <= counts.get(state.country or "", 0) for country, count in counts.items() if country != state.country)

    @cached_property
    def _ranked(self) -> list[tuple[str, int]]:
        """How often each state is named, itself or through its people, the most often named first."""
        return Counter(name.actor.country for name in self._names if name.actor.country).most_common()

    def company(self, before: int, kinds: Sequence[str]) -> tuple[Actor, ...]:
        """Those of these kinds in the company named last before an offset: a list or pair, who met, a body of states with its members."""
        at, actors = self._last_company(before, kinds)
        return tuple(actor for actor in actors if actor.kind in kinds) if before - at <= _RECENT else ()

    def _last_company(self, before: int, kinds: Sequence[str]) -> tuple[int, tuple[Actor, ...]]:
        meeting = self.met(before, together="person" in kinds)
        found = [(meeting.at, tuple(actor for actor, _ in meeting.participants))]
        found += next(([(g.span.end, g.actors)] for g in reversed(self._groups) if g.span.end <= before), [])
        bodies = (n for n in reversed(self._names) if n.span.end <= before and n.actor.kind == "organization" and n.actor.actor_id)
        found += next(([(n.span.end, self._members(n.actor))] for n in bodies if n.actor.country is None), [])
        # one body alone is a company only where no other is told of
        return max(found, key=lambda company: (len(company[1]) > 1 and before - company[0] <= _RECENT, company[0]))

    def _members(self, body: Actor) -> tuple[Actor, ...]:
        return next((group.actors for group in self._groups if group.actors[0] == body), (body,))

    def two(self, before: int, *kinds: str) -> tuple[Actor, ...]:
        """The last two of one of these kinds that were named side by side or met, of equally near ones those of the first kind."""
        meeting, found = self.met(before), []
        for kind in kinds:
            named = ((g.span.end, g.of(kind)) for g in reversed(self._groups) if g.span.end <= before)
            found += next(([(at, actors)] for at, actors in named if len(actors) == 2), [])
            met = tuple(actor for actor, _ in meeting.participants if actor.kind == kind)
            found += [(meeting.at, met)] if len(met) == 2 else []
        return max(found, key=lambda two: two[0], default=(0, ()))[1]

    def so_many(self, before: int, number: int, kind: str) -> tuple[Actor, ...]:
        """The last actors of one kind that were named side by side, or met, and are as many as a text says."""
        meeting = self.met(before)
        told = [(g.span.end, g.of(kind)) for g in self._groups if g.span.end <= before]
        told.append((meeting.at, tuple(actor for actor, _ in meeting.participants if actor.kind == kind)))
        return max((one for one in told if len(one[1]) == number), key=lambda one: one[0], default=(0, ()))[1]

    def names_in(self, span: Span) -> bool:
        """Whether somebody is named inside a span."""
        return any(span.start <= name.span.start < span.end for name in self._names)

    def named_in(self, span: Span, without: Sequence[Span]) -> set[Actor]:
        """Who is named inside a span, and outside the spans ``without``."""
        inside = (name for name in self._names if span.start <= name.span.start < span.end)
        return {name.actor for name in inside if not any(one.start <= name.span.start < one.end for one in without)}

    def is_body(self, at: int) -> bool:
        """Whether the character at ``at`` belongs to the name of an organization ("the Chinese coast guard")."""
        return any(name.span.start <= at < name.span.end and name.actor.kind == "organization" for name in self._names)

    def names_somebody(self, at: int) -> bool:
        """Whether the character at ``at`` belongs to the name of a person."""
        return any(name.span.start <= at < name.span.end and name.actor.kind == "person" for name in self._names)

    @cached_property
    def _groups(self) -> tuple[Group, ...]:
        return tuple(groups(self._text, self._names, self._is_title))

    def _is_title(self, word: str) -> bool:
        return word in TITLE_PARTS or any(kind.name in ("person_title", "political") for kind in self._lexicon.classes(word))

    def _last(self, before: int, *kinds: str) -> tuple[Actor, ...]:
        return next(((n.actor,) for n in reversed(self._names) if n.span.end <= before and n.actor.kind in kinds), ())
