"""What a common noun takes up: "the ministry", "the Norwegian rebel group", "the European bloc"."""

from collections.abc import Sequence

from flows.english.names.found import Found
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import CROWD
from flows.english.names.lexicon.words import ORGANIZATION, SAYING
from flows.english.names.scene import Scene
from flows.records import Actor, Source

#: What outlets are called.
_PRESS = (
    "times post news daily journal guardian telegraph herald tribune gazette chronicle review magazine weekly observer star standard "
    "mirror express press newspaper sun mail today monitor independent bulletin courier examiner echo world report reporter television tv "
    "radio channel broadcasting network"
)
#: Nouns that take up only an institution whose name has one of these words; any other noun takes up whichever was heard last.
_OF_ITS_KIND = {
    "ministry": "ministry department office",
    "department": "department ministry",
    "agency": "agency service press news",
    "newspaper": _PRESS,
    "service": "service",
    "lender": "bank fund",
    "army": "army military armed defense defence",
    "military": "military army armed defense defence",
    "mission": "mission embassy delegation",
    "panel": "panel commission committee council board",
} | dict.fromkeys(
    ("publication", "paper", "daily", "outlet", "magazine", "weekly", "tabloid", "portal", "broadcaster", "site", "website"),
    _PRESS,
)
#: What parties call themselves that is no party's word alone.
_PARTIES = each("league congress front movement rally")
#: Nouns that name their kind: only an institution with this word in its name can be meant.
_STRICT = each(
    "ministry party embassy court council bank university police army parliament senate church committee commission navy school hospital "
    "panel campaign forum institute fund foundation center centre team club"
)
#: Nouns that no body of several states is.
_COMPANIES = each("company corporation firm manufacturer giant airline carrier maker retailer startup newspaper daily broadcaster")
#: Nouns that tell the kind of the institution named before them, and the words that may stand between.
_KINDS = each(
    "agency service group movement militia party newspaper daily network channel company alliance bloc organization outlet broadcaster "
    "watchdog website site portal body grouping court tribunal regulator union monitor station organisation publication giant firm"
)
_KIND_WORDS = each(
    "news security intelligence militant rebel political islamist tech state terrorist opposition military armed media trade energy oil "
    "gas ruling rights war human international radio television"
)
#: Words for a part of the world.
_REGIONS = each(
    "european african asian gulf arab latin south north east west central american nordic baltic pacific caribbean eurasian western"
)
#: Organizations of organizations: "the UN agency" is another one.
_UMBRELLAS = each("un united eu european us")
#: What may stand before the one that an institution belongs to.
_HIGHEST = each("top highest main")
#: An apposition that tells the kind of a name has fewer words.
_APPOSED = 8
#: Institutions that "the group" and the like do not take up.
_OFFICIAL = each("police ministry court government department university embassy parliament")


def again(scene: Scene, noun: str, offset: int, recent: Sequence[Source]) -> Actor | None:
    """The institution that a common noun takes up: heard last, or named last, of the noun's kind where that can be told."""
    kind, press = each(_OF_ITS_KIND.get(noun, noun)), _OF_ITS_KIND.get(noun) == _PRESS
    heard, ordered = _before(scene, offset, recent)
    called = {n.actor for n in scene.names_before(offset) if n.actor is not None and noun in _beside(scene, n)}
    own = next((actor for actor in ordered if noun == "ministry" and noun in actor.name.casefold().split()), None)
    if own is not None:  # no "media office" that was named since
        return own
    for actor in ordered:
        named = actor.name.casefold().split()
        if actor in called or not kind.isdisjoint(_calling(named) if press else named):
            return actor
    if press:
        reporting = (actor for actor in ordered if scene.registry.reports(actor))
        unclear = (actor for actor in heard if not each(actor.name.casefold()) & ORGANIZATION)
        return next(reporting, None) or next(unclear, None)
    if noun == "party":  # "Green Harbour said … the party added": one whose name tells no kind
        called_so = (actor for actor in heard if not each(actor.name.casefold()) & (ORGANIZATION - _PARTIES))
        return next(called_so, None)
    if noun in _STRICT or noun in CROWD:  # "the rebels" are no union that was named before
        return None
    candidates = (actor for actor in (*heard, *ordered) if not _OFFICIAL & each(actor.name.casefold()))
    return next((actor for actor in candidates if noun not in _COMPANIES or actor.country or not actor.actor_id), None)


def _calling(name: Sequence[str]) -> Sequence[str]:
    """The words of an outlet's name that tell that it is one: the last, or "Radio" before it; "World" tells nothing of the World Bank."""
    return [word for word in name if word == name[-1] or word == "radio"]


def of_state(scene: Scene, i: int, head: int, country: str | None, offset: int, recent: Sequence[Source]) -> Actor | None:
    """The institution of a state that "the Norwegian rebel group" takes up: of those heard or named the last, if it is no office."""
    if scene.words[i].fold != "the" or scene.words[head].fold not in _KINDS:
        return None
    last = next((actor for actor in _before(scene, offset, recent)[1] if actor.country == country), None)
    return last if last is not None and not _OFFICIAL & each(last.name.casefold()) else None


def _before(scene: Scene, offset: int, recent: Sequence[Source]) -> tuple[list[Actor], list[Actor]]:
    """The institutions heard before ``offset``, and those heard or named, the last first; who is named inside of a source only owns it
    ("the UN | mission")."""
    single = (s for s in recent if s.kind == "organization" and len(s.members) < 2)
    spoken = [(s.span, s.actor) for s in single if s.span is not None and s.actor is not None]
    heard = [(span, actor) for span, actor in spoken if span.start < offset]
    named = [
        (n.start, n.actor)
        for n in scene.names_before(offset)
        if (_established(n) or _apposed(scene, n))
        and n.actor is not None
        and not any(span.start <= n.start < span.end for span, _ in heard)
    ]
    return _last_first([(span.start, actor) for span, actor in heard]), _last_first([(span.start, a) for span, a in heard] + named)


def _last_first(places: Sequence[tuple[int, Actor]]) -> list[Actor]:
    """Actors by where they stand, the last one first."""
    return [actor for _, actor in sorted(places, key=lambda place: place[0], reverse=True)]


def by_region(scene: Scene, i: int, head: int) -> bool:
    """Whether a phrase takes up an institution by its kind and its part of the world: "the European bloc"."""
    between = scene.words[i + 1 : head]
    definite = scene.words[i].fold == "the" and scene.words[head].fold in _KINDS
    return definite and bool(between) and all(word.fold in _REGIONS for word in between)


def umbrella(scene: Scene, i: int, head: int) -> bool:
    """Whether a phrase takes up an institution by its kind and the one that it belongs to: "the UN agency", "the top UN court"."""
    before = [word.fold for word in scene.words[i:head] if word.fold not in _HIGHEST]
    return before[:1] == ["the"] and scene.words[head].fold in _KINDS and not _UMBRELLAS.isdisjoint(before[1:2])


def described(scene: Scene, i: int, head: int) -> Actor | None:
    """The institution before a noun that only tells its kind: "the FSB security service", "the Reuters news agency"."""
    if scene.words[head].fold not in _KINDS:
        return None
    for name in scene.names_in(*scene.offsets(i, head)):
        between = scene.words[name.last : head]
        if (
            name.form == "organization"
            and scene.words[name.first].fold not in _UMBRELLAS
            and not scene.words[name.last - 1].possessive
            and all(w.fold in _KIND_WORDS for w in between)
        ):
            return name.actor
    return None


def _beside(scene: Scene, name: Found) -> frozenset[str]:
    """The words right before and behind a name, which may tell its kind ("the Example party"), and those of what is said of it ("Example,
    the largest party, …")."""
    words = scene.words
    after = words[name.last].fold if name.last < len(words) and words[name.last].joined and not words[name.last - 1].possessive else ""
    before = words[name.first - 1].fold if name.first and words[name.first].joined else ""
    return frozenset((after, before, *_apposed(scene, name)))


def _apposed(scene: Scene, name: Found) -> list[str]:
    """The words of the apposition behind a name, up to the comma that ends it."""
    words, end = scene.words, name.last + 1
    if end >= len(words) or words[name.last].fold not in ("the", "a", "an") or scene.text[name.end : words[name.last].start] != ", ":
        return []
    while end < len(words) and words[end].joined:
        end += 1
    told = [word.fold for word in words[name.last + 1 : end]]
    whole = len(told) < _APPOSED and scene.text[words[end - 1].end : words[end - 1].end + 1] == ","
    return told if whole and SAYING.isdisjoint(told) else []


def _established(name: Found) -> bool:
    """Whether a name is surely an institution's: registered or of several words, no mere run of capitals."""
    if name.form not in ("organization", "ministry") or name.actor is None:
        return False
    return name.actor.actor_id is not None or " " in name.actor.name
