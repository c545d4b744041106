"""A paragraph of a reading with its cast: its spans, and what sort of things its words are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from flows.english.events import Lexicon
from flows.english.events.people import (
    CAPTIVES,
    CROWDS,
    GROUP_NOUNS,
    GROUP_PRONOUNS,
    HUMANS,
    PERSON_PRONOUNS,
    SPEECH_PRONOUNS,
    THING_PRONOUNS,
)
from flows.english.events.words import AFTER_DATELINE, PLACING
from flows.english.reading import Reading
from flows.records import Actor, Span
from flows.steps.events.discourse import Discourse, Names, Participants
from flows.steps.events.fillers import is_money, modifier, parts
from flows.steps.events.named import Name
from flows.steps.events.nouns import is_name, nouns_of, phrase, within
from flows.steps.events.places import Places

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

#: Classes of common nouns that are political actors, or act for one.
_POLITICAL = ("political", "troops", "weapon", "attack")
#: Classes of those who protest, where anybody does.
_OF_CROWDS = ("workers", "crowd", "protester", "public")


class Passage:
    """One paragraph of a reading with its cast."""

    def __init__(
        self,
        reading: Reading,
        index: int,
        cast: Names,
        discourse: Discourse,
        lexicon: Lexicon,
        states: Mapping[str, Actor],
        named: Sequence[Name] = (),
        places: Places | None = None,
    ) -> None:
        self.reading, self.index, self.cast, self.discourse, self.lexicon, self.states = reading, index, cast, discourse, lexicon, states
        #: the treaties and series that the paragraph calls by their names
        self.named = named
        self.places = places
        self.base = reading.paragraphs[index].span.start
        self.parse = reading.parse(index)

    def state(self, country: str) -> Actor:
        """The state of a country code."""
        return self.states.get(country) or Actor(country, "country", None, country)

    def span(self, token: Token, within: frozenset[str] | None = None) -> Span:
        """The document span of a token's phrase (``within``: the prepositions that it may run on over)."""
        return self.between(*phrase(token, within=within), token)

    def between(self, first: int, last: int, core: Token) -> Span:
        """The document span of the tokens from ``first`` to ``last``, without a dateline that the parser has taken in before ``core``."""
        start, end = self.parse[first].idx, self.parse[last].idx + len(self.parse[last])
        dateline = AFTER_DATELINE.match(self.parse.text, start, max(start, core.idx)) if self.parse[first].is_sent_start else None
        return Span(self.base + (dateline.end() if dateline else start), self.base + end)

    def within(self, span: Span) -> Iterator[Token]:
        """The tokens of a document span inside the paragraph."""
        return (t for t in self.parse if span.start <= self.base + t.idx < span.end)

    def token_at(self, span: Span) -> Token:
        """The head of the phrase at a document span."""
        words = self.parse.covering(span.start - self.base, span.end - self.base)
        return next((token for token in words if token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound"), words.root)

    def is_quoted(self, token: Token) -> bool:
        """Whether a token stands inside quotation marks (the reading makes all marks straight)."""
        return self.parse.text[: token.idx].count('"') % 2 == 1

    def has_place(self, token: Token) -> bool:
        """Whether a phrase, or a clause's own prepositional phrases, name a place."""
        pairs = [pair for child in token.children if child.dep_ == "prep" for pair in nouns_of(child)]
        near = [inner for prep, noun in pairs if prep in PLACING for inner in (within(noun) if self._is_land(noun) else [noun])]
        near += [child for child in token.children if child.dep_ == "compound" and child.pos_ == "PROPN"]
        return any(noun.pos_ == "PROPN" or self.cast.place(self.span(noun)) is not None for noun in near)

    def _is_land(self, noun: Token) -> bool:
        return any(kind.name == "territory" for kind in self.lexicon.classes(noun.lower_))  # "the city of X"

    def is_political(self, participants: Participants, tokens: Iterable[Token]) -> bool:
        """Whether a political actor takes part: a state, a person or organization of a known state or in the vocabulary, or a common noun
        ("the government", "troops", "protesters"). A name of which nothing is known is none, unless it took part in what was told."""
        if any(actor.kind == "country" or actor.country or actor.actor_id or actor in self.discourse.involved for actor, _ in participants):
            return True
        return any(kind.name in _POLITICAL for token in tokens for word in _inside(token) for kind in self.lexicon.classes(word.lower_))

    def is_unknown(self, token: Token) -> bool:
        """Whether a word is a name of which nothing is known, and no law's or text's."""
        return is_name(token) and all(kind.name != "law" for kind in self.lexicon.classes(token.lower_))

    def can_act(self, tokens: Iterable[Token]) -> bool:
        """Whether one of these phrases is headed by somebody who acts: laws, figures and moods do not."""
        several = [part for token in tokens for part in parts(token)]
        return any(self._is_actor(t) or t.pos_ == "NUM" and not is_money(t) or t.tag_ in ("NNPS", "JJ") for t in several)

    def _is_actor(self, token: Token) -> bool:
        kinds = {kind.name for kind in self.lexicon.classes(token.lower_, modifier(token))}
        if token.lower_ in PERSON_PRONOUNS | THING_PRONOUNS | GROUP_PRONOUNS | SPEECH_PRONOUNS | GROUP_NOUNS | CROWDS:
            return True
        if (is_name(token) or token.text[:1].isupper()) and self.cast.actors(self.span(token)):
            return "law" not in kinds
        if self.is_of_body(token):
            return True
        return not kinds.isdisjoint((*_POLITICAL, "person_title", "agent"))

    def is_of_the_public(self, tokens: Iterable[Token]) -> bool:
        """Whether all of these are private people: tourists, residents."""
        kinds = [{kind.name for kind in self.lexicon.classes(token.lower_)} for token in tokens]
        return bool(kinds) and all("public" in kind for kind in kinds)

    def are_arms(self, tokens: Iterable[Token]) -> bool:
        """Whether all of these are weapons or attacks, which do but do not speak."""
        kinds = [{kind.name for kind in self.lexicon.classes(token.lower_)} for token in tokens]
        return bool(kinds) and all(kind & {"weapon", "attack"} and "political" not in kind for kind in kinds)

    def is_captive(self, token: Token) -> bool:
        """Whether a word names hostages or prisoners."""
        return token.lower_ in CAPTIVES

    def is_human(self, token: Token) -> bool:
        """Whether a word names people of whom nothing else is known ("two men")."""
        return token.lower_ in HUMANS

    def is_of_a_crowd(self, token: Token) -> bool:
        """Whether a word names people who may take to the streets, be they known or not ("students", "ten thousand people")."""
        kinds = {kind.name for kind in self.lexicon.classes(token.lower_, modifier(token))}
        # "Gondor crowds": of a place or people of which nothing is known
        names = [child for child in token.children if child.dep_ == "compound" and is_name(child)]
        of_strangers = any(not self.cast.actors(self.span(name)) for name in names)
        return not of_strangers and (token.lower_ in CROWDS | HUMANS or not kinds.isdisjoint(_OF_CROWDS))

    def is_titled(self, token: Token) -> bool:
        """Whether a word is one person's title ("the Foreign Minister")."""
        return any(kind.name == "person_title" for kind in self.lexicon.classes(token.lower_))

    def is_named(self, token: Token) -> bool:
        """Whether a word is part of the name of somebody ("Jeff Sessions")."""
        at = self.base + token.idx
        return self.discourse.names_somebody(at)

    def is_of_body(self, token: Token) -> bool:
        """Whether a word is part of the name of an organization ("the Chinese coast guard")."""
        return self.discourse.is_body(self.base + token.idx)


def _inside(token: Token) -> Iterator[Token]:
    first, last = phrase(token)
    yield from token.doc[first : last + 1]
