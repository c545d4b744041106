"""Whom the phrases of a paragraph denote."""

from typing import TYPE_CHECKING

from flows.english.events.people import (
    ADMINISTRATIONS,
    BACKED,
    GROUP_NOUNS,
    OPPOSITE,
    PAIRS,
    PERSON_PRONOUNS,
    POWERLESS,
    REBELLIOUS,
    REGULAR,
    RELATED,
    SEATS,
    SENT,
    STATE_ORGANS,
    TWO_PARTIES,
    WHOSE,
)
from flows.english.events.words import HEADING_ENDS, INFINITIVE, PLACING, RULED, THE, WITHIN
from flows.records import Actor, Span
from flows.steps.events.anaphora import another, pair, plural, singular
from flows.steps.events.discourse import is_bloc
from flows.steps.events.fillers import presenting
from flows.steps.events.nouns import nouns_of
from flows.steps.events.passage import Passage
from flows.steps.events.pronouns import pronoun

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object


#: "EU leaders, among them Moe Doe": none of them serves the body.
_PLURALS = ("NNS", "NNPS")


class Phrases(Passage):
    """A paragraph that turns its phrases into actors."""

    def denoted(self, token: Token, *, reflexive: bool = False) -> tuple[Actor, ...]:
        """The actors that a phrase denotes, pronouns and "the two countries" included; a ``reflexive`` "its" says nothing new."""
        if self._is_heading(token):
            return ()
        found = list(pronoun(self, token))
        named = self.cast.actors(self.span(token, within=self._within(token)))
        owned = [] if named else [actor for child in token.children if child.dep_ == "poss" for actor in singular(self, child)]
        if not named and not owned:
            owned = [actor for child in token.children if child.lower_ == WHOSE for actor in self._of_which(child)]
        if owned:  # "the bloc's leaders"
            named = tuple(owned)
        elif token.lower_ in GROUP_NOUNS | SENT and not self.discourse.names_in(self.span(token)):
            near = [noun for child in token.children for _, noun in nouns_of(child)]
            near += [child for child in token.children if child.dep_ == "poss"]  # "the three countries' leaders"
            inner = next((noun for noun in near if noun.lower_ in GROUP_NOUNS), token)
            group = plural(self, inner)  # "the ministers of the two countries": the countries
            found, named = found + list(group), named if not group else ()
        named = _without_their_organs(self._without_owners(token, self._without_treaties(token, self._without_backers(token, named))))
        if self.is_titled(token) and (token.dep_ == "nsubj" or not self._is_envoy(token)) and all(a.kind != "person" for a in named):
            named += self.cast.holders(self.span(token))  # an envoy to whom something is done may be any
        if not named:
            found += pair(self, token) if token.lower_ in PAIRS else singular(self, token)
            found += another(self, token) if token.lower_ in OPPOSITE else ()
        if token.lower_ in ADMINISTRATIONS:  # "the Smith government" is the state, not Smith
            named = tuple(self.state(a.country) if a.kind == "person" and a.country else a for a in named)
        if not found and not named and token.tag_ == "NNS" and self._is_told_of_people(token):
            named = self.discourse.headed(token.lower_, self.base + token.idx)
        found += named
        bodies = [a for a in named if is_bloc(a)]
        if bodies and token.tag_ not in _PLURALS and not any(a.kind == "country" for a in named):
            self.discourse.serving.update((a, bodies[0]) for a in named if a.kind == "person")
        if not reflexive:
            for child in token.subtree:
                is_owner = child.dep_ == "poss" and child.pos_ == "PRON" and child is not token
                if is_owner and child.head.lower_ not in RELATED and not _is_in_relative_clause(child, token):
                    found += self._whose(child)
        return tuple(dict.fromkeys(found))

    def _without_backers(self, token: Token, named: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Without those who only stand behind somebody ("the Chad-backed rebels")."""
        span = self.span(token, within=WITHIN)
        spans = [Span(*match.span()) for match in BACKED.finditer(self.reading.text, span.start, span.end)]
        behind = self.discourse.named_in(span, ()) - self.discourse.named_in(span, spans) if spans else set()
        return tuple(actor for actor in named if actor not in behind)

    def _without_treaties(self, token: Token, named: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Without those who are only named inside the name of a treaty ("the Rome Statute of the International Criminal Court"), nor an
        envoy to whom a title alone points ("its ambassador")."""
        span = self.span(token, within=WITHIN)
        spans = [name.span for name in self.named if span.start <= name.span.start and name.span.end <= span.end]
        if spans:
            outside = self.discourse.named_in(span, spans)
            named = tuple(actor for actor in named if actor in outside)
        owners = {actor.country for child in token.children if child.dep_ == "poss" for actor in self.cast.actors(self.span(child))}
        if len(owners) == 1 and None not in owners:  # "Chile's Congress" is not the other Congress, "Chile's UN envoy" not the UN's
            may_be = owners if self._is_envoy(token) else {None, *owners}
            named = tuple(actor for actor in named if actor.kind != "organization" or actor.country in may_be)
        if self._is_envoy(token):
            told = self.discourse.named_in(span, ())
            named = tuple(actor for actor in named if actor.kind != "person" or actor in told)
        return named

    def _without_owners(self, token: Token, named: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """ "Chad's ally", "its neighbour": whoever has one is not it; nor is the body that a state's man, told by the way, heads too."""
        beside = [child for child in token.children if child.dep_ == "appos" and self.is_titled(child)]
        if beside and any(actor.kind == "person" for actor in named):
            headed = {actor for child in beside for actor in self.cast.actors(self.span(child)) if actor.kind == "organization"}
            outside = self.discourse.named_in(self.span(token), [self.span(child) for child in beside])
            if any(actor.kind == "country" for actor in outside):
                named = tuple(actor for actor in named if actor not in headed or actor in outside)
        if token.lower_ not in RELATED:
            return named
        owners = {actor for child in token.children if child.dep_ == "poss" for actor in self.cast.actors(self.span(child))}
        return tuple(actor for actor in named if actor not in owners)

    def _whose(self, owner: Token) -> tuple[Actor, ...]:
        """Whose soldiers "his" are: those of his state."""
        actors = pronoun(self, owner)
        people = {kind.name for kind in self.lexicon.classes(owner.head.lower_)}
        if owner.lower_ not in PERSON_PRONOUNS or owner.head.tag_ != "NNS" or people.isdisjoint(("troops", "human")):
            return actors
        return tuple(self.state(a.country) if a.kind == "person" and a.country else a for a in actors)

    def _of_which(self, whose: Token) -> tuple[Actor, ...]:
        """Whose "whose" is: the noun's on which its clause hangs ("Peru, whose officials object")."""
        clause = next((verb for verb in whose.ancestors if verb.dep_ == "relcl"), None)
        return self.cast.actors(self.span(clause.head, within=frozenset())) if clause is not None else ()

    def _is_heading(self, token: Token) -> bool:
        """Whether a phrase is a dateline before its sentence ("Lyon: the minister said …")."""
        first, last = token.left_edge, token.nbor(1) if token.i + 1 < len(token.doc) else token
        return bool(first.is_sent_start) and last.text in HEADING_ENDS

    def _within(self, token: Token) -> frozenset[str]:
        """The prepositions that lead to more of the same party: not to where an envoy is ("Chile's ambassador to Peru")."""
        ruled = [t for child in token.children if child.lower_ in RULED for t in child.children]
        has_state = any(actor.kind == "country" for actor in self.cast.actors(self.span(token, within=WITHIN)))  # "Chad's troops in Peru"
        if not has_state and self._rules_somewhere(token) and not any(presenting(t, self.lexicon) for t in ruled):
            return WITHIN | RULED
        return WITHIN - {INFINITIVE} if self._is_envoy(token) else WITHIN

    def _is_envoy(self, token: Token) -> bool:
        return any(kind.name == "ambassador" for kind in self.lexicon.classes(token.lower_))

    def _is_told_of_people(self, token: Token) -> bool:
        """Whether "the …" are people of whom the text may have told whose they are ("the fishermen")."""
        kinds = {kind.name for kind in self.lexicon.classes(token.lower_)}
        return any(child.lower_ == THE for child in token.children) and not kinds.isdisjoint(("human", "troops"))

    def _rules_somewhere(self, token: Token) -> bool:
        return (
            token.pos_ == "NOUN"
            and not self._is_envoy(token)
            and token.lower_ not in SEATS | TWO_PARTIES | POWERLESS
            and any(k.name == "political" for k in self.lexicon.classes(token.lower_))
        )

    def has_state(self, verb: Token) -> bool:
        """Whether a clause's own prepositional phrases tell in which state it is."""
        near = [noun for child in verb.children if child.dep_ == "prep" for prep, noun in nouns_of(child) if prep in PLACING]
        return any(self.has_country(noun) for noun in near)

    def has_country(self, token: Token) -> bool:
        """Whether a phrase names a state, or a place in one."""
        place = self.cast.place(self.span(token))
        return place is not None and place[1] is not None or any(actor.kind == "country" for actor in self.denoted(token))


def _without_their_organs(named: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whoever speaks for an organ of his state acts for the state ("Foreign Ministry spokesman Moe Doe")."""
    states = {actor.country for actor in named if actor.kind == "person" and actor.country}
    return tuple(actor for actor in named if actor.kind != "organization" or actor.country not in states or not is_state_organ(actor))


def _is_in_relative_clause(inner: Token, noun: Token) -> bool:
    """Whether a word stands in a relative clause of a noun: whose something is there says nothing of whom the noun means."""
    for above in inner.ancestors:
        if above is noun:
            return False
        if above.dep_ == "relcl":
            return True
    return False


def is_state_organ(actor: Actor) -> bool:
    """Whether an organization acts for its state ("French Defence Ministry")."""
    words = set(actor.name.lower().split())
    return not STATE_ORGANS.isdisjoint(words) and (words.isdisjoint(REBELLIOUS) or not words.isdisjoint(REGULAR))
