"""Who takes part in an event and in which role, from the phrases around its trigger."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from flows.english.events import Lexicon
from flows.english.events.words import ATTENDING, COMPANY, GROUP_NOUNS, GROUP_PRONOUNS, PARTY, PERSON_PRONOUNS, SPEECH_PRONOUNS, THING_PRONOUNS, WITHIN
from flows.english.reading import Reading
from flows.records import Actor, Role, Span
from flows.steps.events.clause import clause, coordinates, nouns_of, phrase
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
else:
    Doc = Token = object

Participants = tuple[tuple[Actor, Role], ...]


class Named(Protocol):
    """What a cast tells of a name in the text."""

    @property
    def span(self) -> Span: ...
    @property
    def actor(self) -> Actor: ...


class Names(Protocol):
    """The part of a cast that participants need."""

    @property
    def names(self) -> Iterable[Named]: ...
    def actors(self, span: Span) -> tuple[Actor, ...]: ...
    def country(self, actor_or_words: str) -> str | None: ...
    def place(self, span: Span) -> tuple[str, str | None] | None: ...


class Sides(Struct):
    """The phrases of a trigger: those that do and those that have it done to; ``political`` if any word of theirs is a political actor."""

    doers: list[Token]
    others: list[Token]


def sides(trigger: Trigger) -> Sides:
    """Which phrases stand on which side of a trigger."""
    around, token = trigger.clause, trigger.token
    company = COMPANY if trigger.roles == "both" else PARTY
    if trigger.mode == "visit":
        company |= {"to", "including"}
    if around is None:
        found = _noun_sides(token, company)
        return _attack_sides(found, trigger)
    read = trigger.consumed
    doers, others = list(around.subjects), [t for t in around.objects if t.i not in read] + around.datives
    others += [noun for prep, noun in around.preps if noun.i not in read and (prep in company or prep == "for" and trigger.event_type == "AID")]
    for noun in (t for t in around.objects + [n for _, n in around.preps] if t.i in read):
        inner = _noun_sides(noun, company)
        others += inner.doers + inner.others
    if trigger.rule == "light" and token.i not in {t.i for t in around.objects}:
        inner = _noun_sides(token, company)
        others += inner.doers + inner.others
    others += _of_complement(trigger)
    if trigger.roles == "undergo":
        doers, others = _tellers(around.verb), doers + others
    elif trigger.mode == "expel" and not doers:
        doers += [noun for prep, noun in around.preps if prep == "from"] + [t for inf in around.infinitives for t in clause(inf).objects]
    return Sides(_unique(doers), _unique(others))


def _attack_sides(found: Sides, trigger: Trigger) -> Sides:
    if trigger.event_type == "ASSAULT":
        found.others += [n for child in trigger.token.children if child.lower_ == "in" for _, n in nouns_of(child) if n.pos_ == "PROPN"]
    return found


def _of_complement(trigger: Trigger) -> list[Token]:
    """Whom a promise, threat or refusal is about ("threatened to attack X"), whom a warning or demand ("warned that X will face")."""
    assert trigger.clause is not None
    found: list[Token] = []
    if trigger.event_type in ("AGREE", "THREATEN", "REJECT"):
        inner = [t for child in trigger.clause.verb.children if child.dep_ == "prep" for t in child.children if child.lower_ == "to" and t.dep_ == "pcomp"]
        for verb in trigger.clause.infinitives + inner:
            told = clause(verb)
            found += told.objects + [noun for prep, noun in told.preps if prep in PARTY]
    if trigger.event_type in ("REQUEST", "THREATEN", "ACCUSE") and trigger.clause.has_that:
        for child in trigger.clause.verb.children:
            if child.dep_ == "ccomp":
                told = clause(child)
                found += told.objects if told.passive else told.subjects
    return found


def _tellers(verb: Token) -> list[Token]:
    """Who says so, where a clause that has no doer stands under a verb of saying ("X said that Y will face consequences")."""
    if verb.dep_ != "ccomp" or verb.head.pos_ != "VERB":
        return []
    return clause(verb.head).subjects


def _noun_sides(noun: Token, company: frozenset[str]) -> Sides:
    doers, others = [], []
    for child in noun.children:
        if child.dep_ in ("poss", "nmod", "amod", "compound"):
            doers += coordinates(child)
        elif child.dep_ in ("prep", "agent"):
            for prep, inner in nouns_of(child):
                if prep == "by":
                    doers.append(inner)
                elif prep in company or prep == "of":
                    others.append(inner)
                elif prep == "in" and child.lower_ == "including":
                    others.append(inner)
    return Sides(doers, others)


def _unique(tokens: Iterable[Token]) -> list[Token]:
    return list({t.i: t for t in tokens}.values())


class Discourse:
    """What an article has named so far: it answers whom "he", "its" or "the two countries" mean."""

    def __init__(self, names: Names | None) -> None:
        #: who took part in the last meeting or talks, for "the negotiations" without a party
        self.meeting: Participants = ()
        self._names: tuple[Named, ...] = tuple(n for n in names.names if n.actor is not None) if names is not None else ()

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

    def _last(self, before: int, *kinds: str) -> tuple[Actor, ...]:
        return next(((n.actor,) for n in reversed(self._names) if n.span.end <= before and n.actor.kind in kinds), ())


def _attending(noun: Token) -> list[Token]:
    """Who attends a meeting that a clause only mentions as its circumstance ("said at a meeting with X"): the clause's subject."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in ATTENDING or prep.head.pos_ not in ("VERB", "AUX"):
        return []
    around = clause(prep.head)
    return around.objects if around.passive else around.subjects


class Stage:
    """One paragraph of a reading with its cast: it turns phrases into actors."""

    def __init__(  # noqa: PLR0913 - what a paragraph is read with
        self, reading: Reading, index: int, cast: Names | None, discourse: Discourse, lexicon: Lexicon, states: Mapping[str, Actor]
    ) -> None:
        self.reading, self.index, self.cast, self.discourse, self.lexicon, self.states = reading, index, cast, discourse, lexicon, states
        self.base = reading.paragraphs[index].span.start
        self.parse = reading.parse(index)

    def participants(self, trigger: Trigger) -> Participants:
        """The participants of a trigger: each actor once, with the state of every person."""
        parts = sides(trigger)
        found: dict[Actor, Role] = {}
        both = trigger.roles == "both"
        self._fill(found, parts.doers, "actor")
        self._fill(found, parts.others, "actor" if both else "recipient")
        if trigger.clause is None and both:
            self._fill(found, _attending(trigger.token), "actor")
        if trigger.mode == "visit":
            self._add_hosts(found, parts)
        return tuple(found.items())

    def carried(self, trigger: Trigger) -> Participants:
        """Who takes part in "the talks" that an article goes on about: those of its last meeting, else the states it is about."""
        if not (trigger.roles == "both" and trigger.event_type == "CONSULT" or self._breaks_talks(trigger)):
            return ()
        at = self.base + trigger.token.idx
        return self.discourse.meeting or tuple((actor, "actor") for actor in self.discourse.pair(at))

    def _fill(self, found: dict[Actor, Role], tokens: Iterable[Token], role: Role) -> None:
        reflexive = role == "recipient" or bool(found)
        for token in tokens:
            for actor in self.denoted(token, reflexive=reflexive):
                self._add(found, actor, role)

    def _breaks_talks(self, trigger: Trigger) -> bool:
        if trigger.mode != "discontinue":
            return False
        return any(kind.event_type == "CONSULT" for i in sorted(trigger.consumed) for kind in self.lexicon.classes(self.parse[i].lower_))

    def _fill(self, found: dict[Actor, Role], tokens: Iterable[Token], role: Role) -> None:
        for token in tokens:
            for actor in self.denoted(token):
                self._add(found, actor, role)

    def _add(self, found: dict[Actor, Role], actor: Actor, role: Role) -> None:
        found.setdefault(actor, role)
        if actor.kind == "person" and actor.country:
            state = self.state(actor.country)
            if not any(known.kind == "country" and known.country == actor.country for known in found):
                found.setdefault(state, role)

    def _add_hosts(self, found: dict[Actor, Role], parts: Sides) -> None:
        if self.cast is None:
            return
        for token in parts.others:
            place = self.cast.place(self.span(token))
            if place and place[1]:
                self._add(found, self.state(place[1]), "actor")

    def state(self, country: str) -> Actor:
        """The state of a country code."""
        return self.states.get(country) or Actor(country, "country", None, country)

    def denoted(self, token: Token, *, reflexive: bool = False) -> tuple[Actor, ...]:
        """The actors that a phrase denotes, pronouns and "the two countries" included; a ``reflexive`` "its" says nothing new."""
        if self.cast is None:
            return ()
        found = list(self._meant(token))
        found += self.cast.actors(self.span(token, within=WITHIN if not self._rules_somewhere(token) else WITHIN | {"in"}))
        if not reflexive:
            for child in token.subtree:
                if child.dep_ == "poss" and child.pos_ == "PRON" and child is not token:
                    found += self._meant(child)
        return tuple(dict.fromkeys(found))

    def _rules_somewhere(self, token: Token) -> bool:
        return any(kind.name == "political" for kind in self.lexicon.classes(token.lower_))

    def _meant(self, token: Token) -> tuple[Actor, ...]:
        """Whom a pronoun or "the two countries" means; the subject's "its" is the sentence's first body, any other the nearest."""
        word, at = token.lower_, self.base + token.idx
        if word in PERSON_PRONOUNS:
            return self.discourse.person(at)
        if word in THING_PRONOUNS:
            leading = any(t.dep_ in ("nsubj", "nsubjpass") for t in (token, token.head))
            return self.discourse.body(at, self.base + token.sent.start_char if leading else at)
        if word in GROUP_PRONOUNS:
            return self.discourse.pair(at)
        limits = {child.lower_ for child in token.children}
        if word in GROUP_NOUNS and (limits & {"two", "both"} or word in ("sides", "parties") and "the" in limits):
            return self.discourse.pair(at)
        return ()

    def span(self, token: Token, within: frozenset[str] | None = None) -> Span:
        """The document span of a token's phrase (``within``: the prepositions that it may run on over)."""
        first, last = phrase(token, within=within)
        end = self.parse[last]
        return Span(self.base + self.parse[first].idx, self.base + end.idx + len(end))

    def is_political(self, tokens: Iterable[Token]) -> bool:
        """Whether any of these phrases is about a political actor: named, or as a government, troops, protesters."""
        return any(self._political(word) for token in tokens for word in _inside(token))

    def _political(self, token: Token) -> bool:
        kinds = {kind.name for kind in self.lexicon.classes(token.lower_)}
        if token.pos_ == "PROPN" or token.lower_ in PERSON_PRONOUNS | THING_PRONOUNS | GROUP_PRONOUNS | SPEECH_PRONOUNS:
            return "law" not in kinds
        return not kinds.isdisjoint(("political", "person_title", "weapon", "attack", "troops"))

    def can_act(self, tokens: Iterable[Token]) -> bool:
        """Whether one of these phrases is headed by somebody who acts: laws, figures and moods do not."""
        return any(self._political(token) or token.pos_ == "NUM" or token.tag_ in ("NNPS", "JJ") for token in tokens)

    def has_place(self, token: Token) -> bool:
        """Whether a phrase, or a clause's own prepositional phrases, name a place."""
        near = [noun for child in token.children if child.dep_ == "prep" for prep, noun in nouns_of(child) if prep in ("in", "at", "near", "outside")]
        near += [child for child in token.children if child.dep_ == "compound" and child.pos_ == "PROPN"]
        if self.cast is None:
            return any(noun.pos_ == "PROPN" for noun in near)
        return any(self.cast.place(self.span(noun)) is not None or noun.pos_ == "PROPN" for noun in near)

    def attending(self, token: Token) -> tuple[Actor, ...]:
        """The actors who are said to do something at what a noun names."""
        found: dict[Actor, Role] = {}
        self._fill(found, _attending(token), "actor")
        return tuple(found)

    def token_at(self, span: Span) -> Token:
        """The head of the phrase at a document span."""
        words = self.parse.char_span(span.start - self.base, span.end - self.base, alignment_mode="expand")
        return words.root

    def is_quoted(self, token: Token) -> bool:
        """Whether a token stands inside quotation marks (the reading makes all marks straight)."""
        return self.parse.text[: token.idx].count('"') % 2 == 1


def _inside(token: Token) -> Iterator[Token]:
    first, last = phrase(token)
    yield from token.doc[first : last + 1]
