"""names in text → actors: one actor for all spellings of one name, in all articles."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from msgspec import Struct

from flows.english.content import stems
from flows.english.names.keys import key
from flows.records import Actor, ActorKind
from flows.steps.ids import identifier
from flows.vocabulary import Vocabulary

_SLUG = re.compile(r"[a-z0-9][a-z0-9._-]*")
_KINDS: tuple[ActorKind, ...] = ("person", "organization", "country", "document")


class Known(Struct, frozen=True):
    """An actor of the package: the columns of the actors table without its counts."""

    actor_id: str
    name: str
    actor_kind: ActorKind
    country: str | None
    wikidata_id: str | None
    registered: bool


def actors(told: Mapping[Actor, int], vocabulary: Vocabulary) -> tuple[dict[Actor, str], dict[str, Known]]:
    """Give every actor of ``told`` (with how often it was told) its id, and say who each id is.

    A registered actor has the vocabulary's id, a state the lower-case code of its country ("jpn"), anybody else the slug of the
    name's key, so that an id never depends on which articles are there or on which of its spellings is the commonest.
    """
    register = _Register(vocabulary)
    ids = {actor: register.identify(actor) for actor in told}
    spellings: dict[str, Counter[Actor]] = defaultdict(Counter)
    for actor, count in told.items():
        spellings[ids[actor]][actor] += count
    return ids, {actor_id: register.known.get(actor_id) or _unregistered(actor_id, of) for actor_id, of in sorted(spellings.items())}


def called(known: Mapping[str, Known], vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """The content words by which actors (by actor_id) and states (by country code) are called."""
    names: dict[str, list[str]] = {actor_id: [actor.name] for actor_id, actor in known.items()}
    for actor in vocabulary.actors:
        names.setdefault(actor.actor_id, []).extend(actor.aliases)
    for state in vocabulary.countries:
        names[state.country] = [state.name, *state.aliases, *state.adjectives, *state.demonyms, *state.capitals, *state.metonyms]
    return {name: stems(" ".join(of)) for name, of in names.items()}


class _Register:
    """The vocabulary's actors by id and by key of name; a key that two of them share denotes neither."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.known: dict[str, Known] = {}
        self._states: dict[str, str] = {}
        self._keys: dict[tuple[ActorKind, str], set[str]] = defaultdict(set)
        for actor in vocabulary.actors:
            self.known[actor.actor_id] = Known(actor.actor_id, actor.name, actor.actor_kind, actor.country, actor.wikidata_id, True)
            if actor.actor_kind == "country" and actor.country:
                self._states[actor.country] = actor.actor_id
            for name in (actor.name, *actor.aliases):
                self._keys[actor.actor_kind, key(name)].add(actor.actor_id)
        for state in vocabulary.countries:
            actor_id = self._states.setdefault(state.country, state.country.lower())
            self.known.setdefault(actor_id, Known(actor_id, state.name, "country", state.country, state.wikidata_id, True))
            for name in (state.name, *state.aliases):
                self._keys["country", key(name)].add(actor_id)

    def identify(self, actor: Actor) -> str:
        if actor.actor_id:
            return actor.actor_id
        if actor.kind == "country" and actor.country:
            return self._states.get(actor.country, actor.country.lower())
        named = self._keys.get((actor.kind, key(actor.name)), set())
        if len(named) == 1:
            return next(iter(named))
        slug = key(actor.name).replace(" ", "-")
        if not _SLUG.fullmatch(slug):
            return identifier("n", key(actor.name) or actor.name)
        return f"{slug}-{actor.kind}" if slug in self.known else slug


def _unregistered(actor_id: str, spellings: Counter[Actor]) -> Known:
    """An actor as most of its mentions have it; between equals, the longer name, then the first of the alphabet."""
    names, kinds, countries = Counter[str](), Counter[ActorKind](), Counter[str]()
    for actor, count in spellings.items():
        names[actor.name] += count
        kinds[actor.kind] += count
        if actor.country:
            countries[actor.country] += count
    name = min(names, key=lambda n: (-names[n], -len(n), n))
    kind = min(kinds, key=lambda k: (-kinds[k], _KINDS.index(k)))
    country = min(countries, key=lambda c: (-countries[c], c)) if countries else None
    return Known(actor_id, name, kind, country, None, False)
