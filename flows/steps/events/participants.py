"""Who takes part in an event and in which role, from the phrases around its trigger."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from flows.english.events import Lexicon
from flows.english.events.inflection import verb_forms
from flows.english.events.words import (
    ADMINISTRATIONS,
    AFTER_DATELINE,
    ANAPHORIC,
    DEFINITE,
    GROUP_NOUNS,
    GROUP_PRONOUNS,
    HEADING_ENDS,
    PEOPLES,
    PERSON_PRONOUNS,
    PLACING,
    REBELLIOUS,
    RULED,
    SPEECH_PRONOUNS,
    SEATS,
    STATE_ORGANS,
    THE,
    THING_PRONOUNS,
    WITHIN,
)
from flows.english.reading import Reading
from flows.records import Actor, Role, Span
from flows.steps.events.anaphora import plural, pronoun, singular
from flows.steps.events.clause import nouns_of, phrase
from flows.steps.events.discourse import Discourse, Names, Participants
from flows.steps.events.named import Name
from flows.steps.events.places import Places
from flows.steps.events.sides import Sides, attending, sides, tellers
from flows.steps.events.triggers import Trigger, modifier, parts
from flows.vocabulary import Series

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object


#: Nobody does this to his own: "expelled its ambassador" is another's.
_HOSTING = frozenset(form for lemma in ("host", "chair", "moderate") for form in verb_forms(lemma))
_EXPELLING = verb_forms("expel")
#: Classes of nouns for what two have with each other, and break off.
_TALKS, _TIES = ("talks", "summit", "phone", "visit", "mediation"), ("ties",)
#: Classes of common nouns that are political actors, or act for one.
_POLITICAL = ("political", "troops", "weapon", "attack")


class Stage:
    """One paragraph of a reading with its cast: it turns phrases into actors."""

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

    def participants(self, trigger: Trigger, *, is_announced: bool = False) -> Participants:
        """The participants of a trigger: each actor once, with the state of every person."""
        both_sides = sides(trigger)
        found: dict[Actor, Role] = {}
        both = trigger.roles == "both"
        doers = [t for t in both_sides.doers if not self._is_venue(t, trigger)]
        self._fill(found, doers, "actor")
        self._fill(found, both_sides.others, "actor" if both else "recipient", is_others=trigger.token.lower_ in _EXPELLING)
        self._fill(found, both_sides.concerned, "recipient")
        if trigger.clause is None and both and not (trigger.mode == "visit" and doers):
            self._fill_attending(found, trigger)
        if trigger.mode == "visit":
            self._add_hosts(found, both_sides)
        if trigger.clause is not None and is_announced:
            self._add_spokesperson(found, trigger.clause.verb)
        return tuple(found.items())

    def carried(self, trigger: Trigger) -> Participants:
        """Who takes part in "the talks" that an article goes on about: those of its last meeting, else the states it is about."""
        if trigger.mode == "ceasefire" and self.takes_up(trigger):
            return tuple((actor, "actor") for actor in self.discourse.parties)
        if self._breaks(trigger, _TIES):
            return tuple((actor, "actor") for actor in self.discourse.parties or self.discourse.pair(self.base + trigger.token.idx))
        if not (trigger.roles == "both" and trigger.event_type in ("CONSULT", "AGREE") or self._breaks(trigger, _TALKS)):
            return ()
        if trigger.clause is None and self.has_place(trigger.token) and not any(t.lower_ == THE for t in trigger.token.children):
            return ()
        at = self.base + trigger.token.idx
        meeting = self.discourse.met(at)
        taken_up = self.takes_up(trigger) and (trigger.mode != "visit" or meeting.is_visit) and meeting.participants
        return taken_up or tuple((actor, "actor") for actor in self.discourse.pair(at))

    def completed(self, trigger: Trigger, participants: Participants) -> Participants:
        """With "the meeting" at which only one side is named, those of the meeting told last."""
        if trigger.event_type != "CONSULT" or not self.takes_up(trigger):
            return participants
        at = self.base + trigger.token.idx
        meeting = self.discourse.met(at).participants
        if trigger.clause is not None:
            return self._with_host(trigger, participants)
        who = {actor for actor, _ in participants}
        return meeting if who and not sides(trigger).others and who < {actor for actor, _ in meeting} else participants

    def _with_host(self, trigger: Trigger, participants: Participants) -> Participants:
        """Whoever hosts or chairs "the meeting" told just before joins those who met."""
        told = self.discourse.met(self.base + trigger.token.idx, at_least=1)
        is_the_one = trigger.clause is not None and trigger.clause.verb.lower_ in _HOSTING and self.base - told.at <= 0
        return tuple({**dict(told.participants), **dict(participants)}.items()) if is_the_one else participants

    def takes_up(self, trigger: Trigger) -> bool:
        """Whether a trigger is about something that was told before: "the talks"."""
        nouns = [trigger.token, *(self.parse[i] for i in sorted(trigger.consumed))]
        return any(child.lower_ in DEFINITE for noun in nouns for child in noun.children)

    def _fill(self, found: dict[Actor, Role], tokens: Iterable[Token], role: Role, *, is_others: bool = False) -> None:
        reflexive = bool(found) and not is_others
        for token in tokens:
            for actor in self.denoted(token, reflexive=reflexive):
                self._add(found, actor, role)

    def _fill_attending(self, found: dict[Actor, Role], trigger: Trigger) -> None:
        before = len(found)
        for tokens in attending(trigger.token, at_phone=trigger.mode == "phone"):
            self._fill(found, tokens, "actor")
            if len(found) > before:
                return

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

    def _add(self, found: dict[Actor, Role], actor: Actor, role: Role) -> None:
        found.setdefault(actor, role)
        if actor in self.discourse.serving:
            return
        if actor.country and (actor.kind == "person" or actor.kind == "organization" and _is_state_organ(actor)):
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
                self._add(found, self.state(place[1]), "actor")

    def state(self, country: str) -> Actor:
        """The state of a country code."""
        return self.states.get(country) or Actor(country, "country", None, country)

    def denoted(self, token: Token, *, reflexive: bool = False) -> tuple[Actor, ...]:
        """The actors that a phrase denotes, pronouns and "the two countries" included; a ``reflexive`` "its" says nothing new."""
        if self._is_heading(token):
            return ()
        found = list(pronoun(self, token))
        named = self.cast.actors(self.span(token, within=WITHIN if not self._rules_somewhere(token) else WITHIN | RULED))
        if token.lower_ in GROUP_NOUNS and not self.discourse.names_in(self.span(token)):
            inner = next((noun for child in token.children for _, noun in nouns_of(child) if noun.lower_ in GROUP_NOUNS), token)
            group = plural(self, inner)  # "the ministers of the two countries": the countries
            found, named = found + list(group), named if not group else ()
        named = self._without_treaties(token, named)
        if not named:
            found += singular(self, token)
        if token.lower_ in ADMINISTRATIONS:  # "the Smith government" is the state, not Smith
            named = tuple(self.state(a.country) if a.kind == "person" and a.country else a for a in named)
        found += named
        if any(a.kind == "organization" and a.country is None for a in named) and not any(a.kind == "country" for a in named):
            self.discourse.serving.update(a for a in named if a.kind == "person")
        if not reflexive:
            for child in token.subtree:
                if child.dep_ == "poss" and child.pos_ == "PRON" and child is not token:
                    found += pronoun(self, child)
        return tuple(dict.fromkeys(found))

    def _without_treaties(self, token: Token, named: Sequence[Actor]) -> Sequence[Actor]:
        """Without those who are only named inside the name of a treaty ("the Rome Statute of the International Criminal Court"), nor an
        envoy to whom a title alone points ("its ambassador")."""
        span = self.span(token, within=WITHIN)
        spans = [name.span for name in self.named if span.start <= name.span.start and name.span.end <= span.end]
        if spans:
            outside = self.discourse.named_in(span, spans)
            named = [actor for actor in named if actor in outside]
        if any(kind.name == "ambassador" for kind in self.lexicon.classes(token.lower_)):
            told = self.discourse.named_in(span, ())
            named = [actor for actor in named if actor.kind != "person" or actor in told]
        return named

    def _is_heading(self, token: Token) -> bool:
        """Whether a phrase is a dateline before its sentence ("Lyon: the minister said …")."""
        first, last = token.left_edge, token.nbor(1) if token.i + 1 < len(token.doc) else token
        return bool(first.is_sent_start) and last.text in HEADING_ENDS

    def _rules_somewhere(self, token: Token) -> bool:
        return token.pos_ == "NOUN" and token.lower_ not in SEATS and any(k.name == "political" for k in self.lexicon.classes(token.lower_))

    def span(self, token: Token, within: frozenset[str] | None = None) -> Span:
        """The document span of a token's phrase (``within``: the prepositions that it may run on over)."""
        return self.between(*phrase(token, within=within))

    def between(self, first: int, last: int) -> Span:
        """The document span of the tokens from ``first`` to ``last``, without a dateline that the parser has taken in."""
        start, end = self.parse[first].idx, self.parse[last].idx + len(self.parse[last])
        dateline = AFTER_DATELINE.match(self.parse.text, start, end) if self.parse[first].is_sent_start else None
        return Span(self.base + (dateline.end() if dateline else start), self.base + end)

    def is_political(self, participants: Participants, tokens: Iterable[Token]) -> bool:
        """Whether a political actor takes part: a state, a person or organization of a known state or in the vocabulary, or a common noun
        ("the government", "troops", "protesters"). A name of which nothing is known is none."""
        if any(actor.kind == "country" or actor.country or actor.actor_id for actor, _ in participants):
            return True
        return any(kind.name in _POLITICAL for token in tokens for word in _inside(token) for kind in self.lexicon.classes(word.lower_))

    def _is_actor(self, token: Token) -> bool:
        kinds = {kind.name for kind in self.lexicon.classes(token.lower_, modifier(token))}
        if token.lower_ in PERSON_PRONOUNS | THING_PRONOUNS | GROUP_PRONOUNS | SPEECH_PRONOUNS:
            return True
        if token.pos_ == "PROPN" and self.cast.actors(self.span(token)):
            return "law" not in kinds
        if self.is_of_body(token):
            return True
        return not kinds.isdisjoint((*_POLITICAL, "person_title", "agent"))

    def is_unknown(self, token: Token) -> bool:
        """Whether a word is a name of which nothing is known, and no law's or text's."""
        return token.pos_ == "PROPN" and all(kind.name != "law" for kind in self.lexicon.classes(token.lower_))

    def can_act(self, tokens: Iterable[Token]) -> bool:
        """Whether one of these phrases is headed by somebody who acts: laws, figures and moods do not."""
        return any(self._is_actor(part) or part.pos_ == "NUM" or part.tag_ in ("NNPS", "JJ") for token in tokens for part in parts(token))

    def has_place(self, token: Token) -> bool:
        """Whether a phrase, or a clause's own prepositional phrases, name a place."""
        pairs = [pair for child in token.children if child.dep_ == "prep" for pair in nouns_of(child)]
        near = [noun for prep, noun in pairs if prep in PLACING]
        near += [child for child in token.children if child.dep_ == "compound" and child.pos_ == "PROPN"]
        return any(noun.pos_ == "PROPN" or self.cast.place(self.span(noun)) is not None for noun in near)

    def instrument(self, trigger: Trigger) -> Name | None:
        """The named treaty that a trigger is about: its own noun, its clause's subject or object, or "the document" after it."""
        if trigger.event_type not in ("SUPPORT", "AGREE", "REQUEST", "REJECT", "THREATEN"):
            return None
        around = trigger.clause
        nouns = [trigger.token]
        if around is not None:
            nouns = around.objects + around.subjects + [noun for _, noun in around.preps if noun.i in trigger.consumed]
        known = [name for name in self.named if not isinstance(name.entry, Series)]
        for noun in nouns:
            span = self.span(noun)
            for name in known:
                if span.start <= name.span.start and name.span.end <= span.end or name.span.start <= self.base + noun.idx < name.span.end:
                    return name
        if around is None or not any(self._is_anaphoric(noun) for noun in around.subjects):
            return None
        before = [name for name in known if name.span.end <= self.base + trigger.token.idx]
        return before[-1] if before else self.discourse.instrument

    def bears(self, trigger: Trigger, name: Name) -> bool:
        """Whether a trigger is about a named series: its own noun, or what its clause says is held, attended, boycotted."""
        if trigger.event_type != name.entry.event_type:
            return False
        around = trigger.clause
        nouns = [trigger.token]
        if around is not None:
            nouns = around.objects + around.subjects + [noun for _, noun in around.preps if noun.i in trigger.consumed]
        return any(name.span.start <= self.base + noun.idx < name.span.end for noun in nouns)

    def _is_anaphoric(self, noun: Token) -> bool:
        kinds = {kind.name for kind in self.lexicon.classes(noun.lower_)}
        return "treaty_subject" in kinds and any(child.lower_ in ANAPHORIC for child in noun.children) and noun.tag_ == "NN"

    def guests(self, token: Token) -> tuple[Actor, ...]:
        """The actors who are said to do something at what a noun names."""
        found: dict[Actor, Role] = {}
        self._fill_attending(found, Trigger(token, "CONSULT", None, "both", "series"))
        return tuple(found)

    def is_of_the_public(self, tokens: Iterable[Token]) -> bool:
        """Whether all of these are private people: tourists, residents."""
        kinds = [{kind.name for kind in self.lexicon.classes(token.lower_)} for token in tokens]
        return bool(kinds) and all("public" in kind for kind in kinds)

    def are_arms(self, tokens: Iterable[Token]) -> bool:
        """Whether all of these are weapons or attacks, which do but do not speak."""
        kinds = [{kind.name for kind in self.lexicon.classes(token.lower_)} for token in tokens]
        return bool(kinds) and all(kind & {"weapon", "attack"} and "political" not in kind for kind in kinds)

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


def _is_state_organ(actor: Actor) -> bool:
    words = set(actor.name.lower().split())
    return not STATE_ORGANS.isdisjoint(words) and (words.isdisjoint(REBELLIOUS) or PEOPLES in words)


def _inside(token: Token) -> Iterator[Token]:
    first, last = phrase(token)
    yield from token.doc[first : last + 1]
