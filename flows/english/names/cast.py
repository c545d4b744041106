"""Everyone whom one article names, and whom a phrase of it denotes."""

from collections.abc import Sequence

from msgspec import Struct

from flows.english.names import context, holders, posts, sources
from flows.english.names.found import STATE, Found
from flows.english.names.lexicon import each
from flows.english.names.mentions import found, read
from flows.english.names.registry import registry
from flows.english.names.scene import Scene
from flows.english.names.words import words
from flows.english.reading import Reading
from flows.records import Actor, Article, Source, Span
from flows.vocabulary import Vocabulary

_PARTS_OF_TOWN = each("the city capital town port central northern southern eastern western downtown neighboring neighbouring nearby")


class Name(Struct, frozen=True):
    """One name in the text. ``form`` is person, organization, ministry, country, adjective, demonym, capital, leadership, document,
    or ``thing`` for a name of nobody (an island, a treaty, a storm); only then, and for unknown runs, is ``actor`` ``None``."""

    span: Span
    actor: Actor | None
    form: str


class Cast:
    """Everyone whom an article names.

    Built in one pass over the words of the body, without a parser. ``names`` are in the order of the text and do not overlap.
    """

    def __init__(self, reading: Reading, article: Article, vocabulary: Vocabulary) -> None:
        self._registry = registry(vocabulary)
        self._scene = Scene(reading.text, article, self._registry)
        self.names: tuple[Name, ...] = tuple(self._name(n) for n in self._scene.names)

    def source(self, span: Span, recent: Sequence[Source]) -> Source:
        """Who is meant by the words of ``span``; ``recent`` are the sources before it in the order of the text."""
        return sources.source(self._scene, span, recent)

    def actors(self, span: Span) -> tuple[Actor, ...]:
        """The states, organizations and persons named in a span, each once, in the order of the text; then whoever is meant by a title
        alone ("Germany's foreign minister")."""
        named = [n.actor for n in self._in(span) if n.actor is not None]
        if not any(actor.kind == "person" for actor in named):
            named += holders.within(self._scene, span)
        return tuple(dict.fromkeys(named))

    def holders(self, span: Span) -> tuple[Actor, ...]:
        """Who holds the posts that a span of the body names by their states ("the presidents of Norway and Chad")."""
        return posts.holders(self._scene, span)

    def country(self, description: str) -> str | None:
        """The state of the first state, organization or person that a description names, else of its first place (ISO 3166-1 alpha-3,
        SUN)."""
        told = read(description, 0, len(description), self._registry)
        names = context.own(told, found(told, self._registry), self._registry)
        named = next((n.actor.country for n in names if n.actor is not None and n.actor.country), None)
        if named is not None:
            return named
        # "Jack London" is not of London, "London police" are
        inside = [n for n in names if n.form in ("run", "person")]
        there = [w for w in words(description, 0, len(description)) if not any(n.start < w.start < n.end for n in inside)]
        return self._registry.place_state(there)

    def place(self, span: Span) -> tuple[str, str | None] | None:
        """The place that a span names, best after "in" or "at", and its state: ("Singapore", "SGP")."""
        text = self._scene.text
        inside = words(text, span.start, span.end)
        best: tuple[int, tuple[str, str | None]] | None = None
        for i in range(len(inside)):
            hit = self._registry.place(inside, i)
            if hit is None:
                continue
            n, known = hit
            if any(name.span.start <= inside[i].start and inside[i + n - 1].end < name.span.end for name in self._bodies(span)):
                continue  # the Rome Group is not in Rome
            k = i - 1
            while k >= 0 and inside[k].fold in _PARTS_OF_TOWN:
                k -= 1
            before = inside[k].fold if k >= 0 and not inside[i - 1].possessive else ""
            rank = 3 if before in ("in", "at") else 2 if before in ("near", "outside", "on", "off") else 1 if n == len(inside) else 0
            if before == "on" and known[1] and known[0] == self._registry.countries[known[1]].name:
                rank = 0  # "sanctions on Mali" are not there
            if rank and (best is None or rank > best[0]):
                best = (rank, known)
        return best[1] if best else None

    def _bodies(self, span: Span) -> list[Name]:
        return [name for name in self._in(span) if name.form == "organization" and name.actor is not None and not name.actor.country]

    def _name(self, name: Found) -> Name:
        person = self._scene.person(name)
        if person is not None:
            return Name(Span(name.start, name.end), person.actor, "person")
        return Name(Span(name.start, name.end), name.actor, name.form)

    def _in(self, span: Span) -> list[Name]:
        return [self._name(n) for n in self._scene.names_in(span.start, span.end)]


__all__ = ["STATE", "Cast", "Name"]
