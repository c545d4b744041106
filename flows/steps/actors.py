"""names in text → actors: one actor for all spellings of one name, in all articles and releases."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

import polars as pl
from msgspec import Struct

from flows.english.content import stems
from flows.english.names.keys import bare, key
from flows.english.names.words import fold
from flows.records import Actor, ActorKind
from flows.steps.ids import identifier
from flows.vocabulary import Vocabulary

_KINDS: tuple[ActorKind, ...] = ("person", "organization", "country", "document")


class Known(Struct, frozen=True):
    """An actor of the package: the columns of the actors table without its counts."""

    actor_id: str
    name: str
    actor_kind: ActorKind
    country: str | None
    wikidata_id: str | None
    registered: bool


def actors(
    told: Mapping[Actor, int], vocabulary: Vocabulary, previous: Mapping[str, pl.DataFrame] | None = None
) -> tuple[dict[Actor, str], dict[str, Known]]:
    """Give every actor of ``told`` (with how often it was told) its id, and say who each id is.

    A registered actor has the vocabulary's id, a state the lower-case code of its country ("jpn"). All other names with one key are one
    actor: it keeps the id that it had in the release before, else it is called by the slug of its commonest spelling. A person of whom
    an article has the surname only is the one person of that surname whom the other articles name in full.
    """
    register = _Register(vocabulary)
    ids = {actor: register.find(actor) for actor in told}
    spellings: dict[str, Counter[Actor]] = defaultdict(Counter)
    for actor, count in told.items():
        if ids[actor] is None:
            spellings[key(actor.name) or actor.name][actor] += count
    _join_surnames(spellings, ids)
    before = _before(previous)
    found: dict[str, Known] = {}
    for name_key, of in sorted(spellings.items()):
        known = _commonest(of)
        actor_id = before.get(name_key) or _slug(known, name_key)
        actor_id = f"{actor_id}-{known.actor_kind}" if actor_id in register.known else actor_id
        found[actor_id] = Known(actor_id, known.name, known.actor_kind, known.country, None, False)
        ids.update(dict.fromkeys(of, actor_id))
    settled = {actor: actor_id for actor, actor_id in ids.items() if actor_id is not None}
    occurring = sorted(set(settled.values()))
    return settled, {i: register.known.get(i) or found.get(i) or _given(i, settled) for i in occurring}


def called(known: Mapping[str, Known], vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """The content words by which actors (by actor_id) and states (by country code) are called."""
    names: dict[str, list[str]] = {actor_id: [actor.name] for actor_id, actor in known.items()}
    for actor in vocabulary.actors:
        names.setdefault(actor.actor_id, []).extend(actor.aliases)
    for state in vocabulary.countries:
        names[state.country] = [state.name, *state.aliases, *state.adjectives, *state.demonyms, *state.capitals, *state.metonyms]
    return {name: stems(" ".join(of)) for name, of in names.items()}


def _join_surnames(spellings: dict[str, Counter[Actor]], ids: dict[Actor, str | None]) -> None:
    """Give the persons of one name only to the one full name that ends in it, if their states agree: theirs to its spellings or its id."""
    full: dict[str, set[str]] = defaultdict(set)
    registered: dict[str, Actor] = {}
    for actor in ids:
        name_key = key(actor.name)
        if actor.kind == "person" and " " in name_key:
            full[name_key.rpartition(" ")[2]].add(ids[actor] or name_key)
            if ids[actor] is not None:
                registered[ids[actor] or ""] = actor
    for surname in sorted(name for name, of in spellings.items() if " " not in name and all(actor.kind == "person" for actor in of)):
        names = full.get(surname, set())
        if len(names) != 1:
            continue
        one = next(iter(names))
        others = [registered[one]] if one in registered else list(spellings[one])
        if len({actor.country for actor in (*others, *spellings[surname])} - {None}) > 1:
            continue
        if one in registered:
            ids.update(dict.fromkeys(spellings.pop(surname), one))
        else:
            spellings[one].update(spellings.pop(surname))


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
            self._note(actor.actor_kind, (actor.name, *actor.aliases), actor.actor_id)
        for state in vocabulary.countries:
            actor_id = self._states.setdefault(state.country, state.country.lower())
            self.known.setdefault(actor_id, Known(actor_id, state.name, "country", state.country, state.wikidata_id, True))
            self._note("country", (state.name, *state.aliases), actor_id)

    def find(self, actor: Actor) -> str | None:
        """The id of an actor that the vocabulary knows, or that came with one; else nothing."""
        if actor.actor_id:
            return actor.actor_id
        if actor.kind == "country" and actor.country:
            return self._states.get(actor.country, actor.country.lower())
        named = self._keys.get((actor.kind, key(actor.name)), set())
        return next(iter(named)) if len(named) == 1 else None

    def _note(self, kind: ActorKind, names: Iterable[str], actor_id: str) -> None:
        for name in names:
            self._keys[kind, key(name)].add(actor_id)


def _before(previous: Mapping[str, pl.DataFrame] | None) -> dict[str, str]:
    """The ids of the previous release's own actors by the key of their name."""
    if previous is None or "actors" not in previous:
        return {}
    rows = previous["actors"].filter(~pl.col("registered")).select("name", "actor_id").sort("actor_id").iter_rows()
    return {key(name) or name: actor_id for name, actor_id in rows}


def _slug(known: Known, name_key: str) -> str:
    """A name as an id: without the honorifics that its key leaves out; a name in other letters than ours has a number for it."""
    parts = bare(known.name)
    return "-".join(parts) if parts and fold(known.name).isascii() else identifier("n", name_key)


def _commonest(spellings: Counter[Actor]) -> Known:
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
    return Known("", name, kind, country, None, False)


def _given(actor_id: str, ids: Mapping[Actor, str]) -> Known:
    """An actor that came with an id of its own that the vocabulary does not list (a state without a row in countries.csv)."""
    known = _commonest(Counter(actor for actor, its_id in ids.items() if its_id == actor_id))
    return Known(actor_id, known.name, known.actor_kind, known.country, None, False)
