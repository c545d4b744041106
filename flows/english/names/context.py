"""Names that mean somebody only in the light of their article: abbreviations, "the Senate", "the Foreign Office", "the North"."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from flows.english.names.found import STATE, Found, spelled
from flows.english.names.lexicon import each
from flows.english.names.lexicon.words import ORGANIZATION
from flows.english.names.organs import organ
from flows.english.names.registry import Registry
from flows.english.names.words import Word, fold
from flows.records import Actor

#: Words of institutions that every state has, beside those of any institution.
_GENERIC = each(
    "of representatives commons lords supreme national central federal state people's deputies security joint chiefs staff general foreign"
)


def read(text: str, words: Sequence[Word], names: Sequence[Found], registry: Registry, home: str | None) -> list[Found]:
    """The names of an article as it uses them; ``home`` is the state of its outlet."""
    return _halves(words, _usual(words, own(words, _spelled_out(text, words, names), registry), home))


def states(names: Sequence[Found]) -> frozenset[str]:
    """The states that names speak of."""
    return frozenset(n.actor.country for n in names if n.form in STATE and n.actor is not None and n.actor.country)


def own(words: Sequence[Word], names: Sequence[Found], registry: Registry) -> list[Found]:
    """ "The Senate" is the registered one only where its state is spoken of, and of no other state ("Chad's Senate"); else the one that the
    article has named in full."""
    spoken_of = states(names)
    full = {words[n.last - 1].fold: n for n in names if n.form == "organization" and n.last - n.first > 1}
    owned: list[Found] = []
    for name in names:
        generic = name.form == "organization" and _is_generic(words, name)
        country = name.actor.country if name.actor is not None else None
        owner = _owner(words, name, owned) if name.form == "organization" else None
        if owner is not None and name.actor is not None and name.actor.actor_id is None and country is None:
            called = f"{spelled(words, name.first, name.last)} of {owner.name}"  # "Norway's Fish Service"
            known_one = registry.named(called) or Actor(name.actor.name, "organization", country=owner.country)
            name = structs.replace(name, actor=known_one)
        elif generic and country is not None:
            if owner is not None and owner.country != country:
                called = f"{spelled(words, name.first, name.last)} of {owner.name}"
                name = structs.replace(name, actor=registry.named(called) or Actor(called, "organization", country=owner.country))
            elif country not in spoken_of:
                known = full.get(words[name.last - 1].fold)
                bare = structs.replace(name, actor=Actor(spelled(words, name.first, name.last), "organization"))
                name = _as(known, name) if known is not None and known.actor != name.actor else bare
        owned.append(name)
    return owned


def _is_generic(words: Sequence[Word], name: Found) -> bool:
    """Whether every state may have an institution of that name; "the State Department" is of one."""
    only = organ(words, name.first)
    certain = only is not None and only.country is not None and not only.usual
    return not certain and all(w.fold in ORGANIZATION or w.fold in _GENERIC for w in words[name.first : name.last])


def _owner(words: Sequence[Word], name: Found, before: Sequence[Found]) -> Actor | None:
    """The state whose name or adjective stands right before an institution's."""
    last = before[-1] if before else None
    beside = last is not None and last.last == name.first and last.form in STATE
    owns = beside and last is not None and (words[last.last - 1].possessive or words[name.first].joined and last.form == "adjective")
    return last.actor if owns and last is not None else None


def _usual(words: Sequence[Word], names: Sequence[Found], home: str | None) -> list[Found]:
    """ "The Foreign Office", and what is short for it, is the one that is mostly called so only where its state is spoken of."""
    spoken_of = states(names) | {home}
    meant = ((name.actor, organ(words, name.first)) for name in names if name.form == "ministry")
    elsewhere = {actor for actor, own in meant if own is not None and own.usual and actor is not None and actor.country not in spoken_of}
    return [structs.replace(name, actor=None) if name.form == "ministry" and name.actor in elsewhere else name for name in names]


def _halves(words: Sequence[Word], names: Sequence[Found]) -> list[Found]:
    """ "The North" is the one state of the article whose name begins so."""
    full: dict[str, set[Actor]] = {}
    for name in names:
        called = fold(name.actor.name).split() if name.form == "country" and name.actor is not None else []
        if len(called) == 2 and name.actor is not None:
            full.setdefault(called[0], set()).add(name.actor)

    def told(name: Found) -> Found:
        one = name.last - name.first == 1 and name.form in ("thing", "run") and name.first and words[name.first - 1].fold == "the"
        meant = full.get(words[name.first].fold, set()) if one else set()
        return structs.replace(name, form="country", actor=next(iter(meant))) if len(meant) == 1 else name

    return [told(name) for name in names]


def _spelled_out(text: str, words: Sequence[Word], names: Sequence[Found]) -> list[Found]:
    """An abbreviation denotes what it stands for: "Ministry of Example (MEX)", or an institution of the article with these initials."""
    full: dict[str, Found] = {}
    institutions = [n for n in names if n.form == "organization"]
    short = {n.start: words[n.first].text for n in institutions if n.last - n.first == 1 and words[n.first].text.isupper()}
    for one, other in pairwise(names):
        bracketed = text[one.end : other.start].strip() == "("
        if other.start in short and bracketed and (one.form == "ministry" or one.form == "organization" and one.actor is not None):
            full.setdefault(short[other.start], one)
    for name in names:
        if name.form in ("organization", "ministry") and name.last - name.first > 2:
            for short_form in initials(words[name.first : name.last]):
                full.setdefault(short_form, name)
    unknown = {n.start for n in institutions if n.start in short and n.actor is not None and n.actor.actor_id is None}
    return [_as(full[short[n.start]], n) if n.start in unknown and short[n.start] in full else n for n in names]


def initials(name: Sequence[Word]) -> list[str]:
    """What a name of several words may be abbreviated to: all its capitals, and those behind whose it is ("South Korea's | Fish
    Council", "Norwegian | Fish Council")."""
    owned = next((k + 1 for k, word in enumerate(name) if word.possessive), 1)
    return ["".join(word.text[0] for word in name[k:] if word.text[0].isupper()) for k in dict.fromkeys((0, 1, owned))]


def _as(known: Found, name: Found) -> Found:
    return structs.replace(name, form=known.form, actor=known.actor)
