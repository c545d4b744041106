"""Institutions as sources: "the Japanese government", "the Russian Foreign Ministry", "the ministry", "the agency"."""

from collections.abc import Sequence

from flows.english.names import heard, ministries, offices
from flows.english.names.found import STATE, Found
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import DETERMINERS, GOVERNMENT, HE, INDEFINITE, SHE
from flows.english.names.organs import Organ, ministry, organ
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span

#: Nouns that take up only an institution whose name has one of these words; any other noun takes up whichever was heard last.
_OF_ITS_KIND = {
    "ministry": "ministry department office",
    "department": "department ministry",
    "agency": "agency service press news",
    "newspaper": "times post news daily journal guardian telegraph herald tribune gazette",
    "service": "service",
}
#: Nouns that name their kind: only an institution with this word in its name can be meant.
_STRICT = each(
    "ministry party embassy court council bank university police army parliament senate church committee commission navy school hospital"
)
#: Nouns that no body of several states is.
_COMPANIES = each("company corporation firm manufacturer giant airline carrier maker retailer startup lender newspaper daily broadcaster")
#: Institutions of a state in another one: where they are is part of the name.
_ABROAD = each("embassy mission consulate delegation")
#: Nouns that tell the kind of the institution named before them, and the words that may stand between.
_KINDS = each(
    "agency service group movement militia party newspaper daily network channel company alliance bloc organization outlet broadcaster "
    "watchdog body grouping court regulator union"
)
_KIND_WORDS = each(
    "news security intelligence militant rebel political islamist tech state terrorist opposition military armed media trade"
)
#: Words for a part of the world.
_REGIONS = each(
    "european african asian gulf arab latin south north east west central american nordic baltic pacific caribbean eurasian western"
)
#: Organizations of organizations: "the UN agency" is another one.
_UMBRELLAS = each("un united eu european us")
#: So many words back a state's office is still spoken of.
_FAR = 250
#: Institutions that "the group" and the like do not take up.
_OFFICIAL = each("police ministry court government department university embassy parliament")


def institution(scene: Scene, span: Span, i: int, head: int, j: int, recent: Sequence[Source]) -> Source:
    """Which institution the words ``i``..``j`` denote, whose common noun is word ``head``."""
    noun = scene.words[head].fold
    first = scene.words[i].fold
    called = scene.words[head].capital and scene.words[head - 1].capital  # "a Norwegian Fish Forum"
    if (
        first in INDEFINITE
        and head > i
        and not called
        and not any(n.form in ("organization", "ministry") for n in scene.names_in(*scene.offsets(i, j)))
    ):
        return Source("unnamed", "unresolved", span)
    if first in HE | SHE and head > i:
        owner = heard.anyone(scene, span.start, "m" if first in HE else "f", recent)
        headed = ministries.headed_by(scene, owner, noun) if owner is not None else None
        if headed is not None:
            return Source("organization", "pronoun", span, headed)
        if owner is not None:
            return Source(
                "organization", "pronoun", span, Actor(f"{owner.name}'s {_words(scene, i + 1, j)}", "organization", country=owner.country)
            )
    kind_of = _described(scene, i, head)
    if kind_of is not None:
        return Source(kind_of.kind, "named", span, kind_of)
    own = _organ(scene, i, head)
    state = _state(scene, i, head, j)
    if state is None and _by_region(scene, i, head):
        again = _again(scene, noun, span.start, recent)
        if again is not None:
            return Source(again.kind, "title", span, again)
    called = offices.called(scene, i, head)
    if called is not None:
        of_state = (
            state.country if state is not None else _state_of_office(scene, called, i) or ministries.state_heard(scene, span.start, recent)
        )
        office = offices.of_state(scene, called, of_state) if of_state is not None else None
        if office is None:
            return Source("organization", "unresolved", span)
        return Source("organization", "named" if state is not None else "title", span, office)
    if state is not None:
        if noun in GOVERNMENT:
            return Source("country", "metonym", span, state)
        if own is not None:
            return Source("organization", "named", span, ministry(own.portfolio, state.country or "", scene.registry))
        if noun in ("ministry", "department") and head - i < 3:
            known = ministries.of_state(scene, state.country, span.start)
            if known is not None:
                return Source("organization", "title", span, known)
        again = _of_state(scene, i, head, state.country, span.start, recent)
        if again is not None:
            return Source("organization", "title", span, again)
        own_name = next(
            (n.first for n in scene.names_in(*scene.offsets(i, head)) if n.form == "run"), i
        )  # "Chad's state-run | Dune agency"
        return _as_actor(scene, span, own_name, j if noun in _ABROAD else _whole(scene, i, head, j, state), state.country)
    person = next((n for n in scene.names_in(*scene.offsets(i, head)) if scene.person(n) is not None), None)
    if person is not None and noun not in GOVERNMENT:
        actor = scene.actor(person)
        if actor is not None:
            name = f"{actor.name}'s {_words(scene, person.last, head + 1)}"
            return Source("organization", "named", span, scene.registry.named(name) or Actor(name, "organization", country=actor.country))
    owner = next((a for n in _owners(scene, i, j) if (a := scene.actor(n)) is not None), None)
    if owner is not None and first == "the" and noun in _KINDS and scene.words[i + 1].fold in _UMBRELLAS:
        again = _again(scene, noun, span.start, recent)
        if again is not None:
            return Source(again.kind, "title", span, again)
    if owner is not None:
        country = scene.registry.countries.get(owner.country or "")
        if noun in GOVERNMENT and country is not None:
            return Source("country", "metonym", span, country)
        return _as_actor(scene, span, i, j, owner.country)
    if any(n.form == "run" for n in _owners(scene, i, head)):
        return _as_actor(scene, span, i, j, None)
    if own is not None:
        return ministries.again(scene, span, own, recent)
    if noun in GOVERNMENT:
        return _government(scene, span, noun, recent)
    if head > i and first not in DETERMINERS and (scene.words[i].first or not scene.words[i].capital):
        return Source("unnamed", "unresolved", span)  # "state television", "local police"
    again = _again(scene, noun, span.start, recent) or (ministries.of_minister(scene, span.start) if noun == "ministry" else None)
    return Source(again.kind, "title", span, again) if again is not None else Source("organization", "unresolved", span)


def _by_region(scene: Scene, i: int, head: int) -> bool:
    """Whether a phrase takes up an institution by its kind and its part of the world: "the European bloc"."""
    between = scene.words[i + 1 : head]
    definite = scene.words[i].fold == "the" and scene.words[head].fold in _KINDS
    return definite and bool(between) and all(word.fold in _REGIONS for word in between)


def _of_state(scene: Scene, i: int, head: int, country: str | None, offset: int, recent: Sequence[Source]) -> Actor | None:
    """The institution of a state that "the Norwegian rebel group" takes up: of those heard or named the last, if it is no office."""
    if scene.words[i].fold != "the" or scene.words[head].fold not in _KINDS:
        return None
    heard = [(s.span.start, s.actor) for s in recent if s.actor is not None and s.span is not None and s.actor.kind == "organization"]
    named = [(n.start, n.actor) for n in scene.names_before(offset) if _established(n) and n.actor is not None]
    before = [(start, actor) for start, actor in heard + named if actor.country == country and start < offset]
    last = max(before, key=lambda pair: pair[0], default=None)
    return last[1] if last is not None and not _OFFICIAL & each(last[1].name.casefold()) else None


def _state_of_office(scene: Scene, called: str, i: int) -> str | None:
    """The state whose office of that kind, or else who heads it, was named last before word ``i``."""
    for k in range(i - 1, max(i - _FAR, 0), -1):
        first = max(k - 3, 0)
        if offices.called(scene, first, k) == called and (state := _state(scene, first, k, k + 1)) is not None:
            return state.country
    people = (p for n in reversed(scene.names_before(scene.words[i].start)) if (p := scene.person(n)) is not None and p.country)
    return next((p.country for p in people if any(r.rank == offices.HEADS.get(called) for r in scene.roles(p))), None)


def as_named(scene: Scene, i: int, j: int) -> str:
    """The words as a name: without an article, with the first letter large."""
    while i < j - 1 and scene.words[i].fold in ("the", "a", "an", "its", "his", "their", "her"):
        i += 1
    text = " ".join(scene.text[scene.words[i].start : scene.words[j - 1].end].split())
    return text[:1].upper() + text[1:]


def _described(scene: Scene, i: int, head: int) -> Actor | None:
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


def _words(scene: Scene, i: int, j: int) -> str:
    return " ".join(scene.text[scene.words[i].start : scene.words[j - 1].end].split())


def _as_actor(scene: Scene, span: Span, i: int, j: int, country: str | None) -> Source:
    name = as_named(scene, i, j)
    return Source("organization", "named", span, scene.registry.named(name) or Actor(name, "organization", country=country))


def _whole(scene: Scene, i: int, head: int, j: int, state: Actor) -> int:
    """The end of an institution's name: behind whose it is ("press service | of the President of Chad"), else behind its noun."""
    owner = next(n for n in _owners(scene, i, j) if n.actor == state)
    return max(owner.last, head + 1)


def _organ(scene: Scene, i: int, head: int) -> Organ | None:
    found = (organ(scene.words, k) for k in range(i, head + 1))
    return next((o for o in found if o is not None and o.first <= head < o.last), None) or ministries.abbreviated(scene, head)


def _state(scene: Scene, i: int, head: int, j: int) -> Actor | None:
    """The state that owns the institution: before its noun, or after "of" behind it."""
    words = scene.words
    for name in _owners(scene, i, j):
        if name.form in STATE and name.actor is not None and (name.last <= head + 1 or words[name.first - 1].fold in ("of", "the")):
            return name.actor
    return None


def _owners(scene: Scene, i: int, j: int) -> list[Found]:
    """The names in a phrase that may own its institution; "the Iran-backed group" is not Iran's."""
    return [n for n in scene.names_in(*scene.offsets(i, j)) if not scene.words[n.last - 1].fold.endswith(_ALIGNED)]


_ALIGNED = ("-based", "-aligned", "-backed", "-led", "-linked", "-affiliated", "-allied", "-funded", "-supported", "-sponsored", "-run")


def _government(scene: Scene, span: Span, noun: str, recent: Sequence[Source]) -> Source:
    """ "The government" is that of the state that is spoken of; "authorities" stay unnamed."""
    if noun not in ("government", "cabinet", "administration", "regime"):
        return Source("unnamed", "unresolved", span)
    state = ministries.state_told_from(scene, span.start) or ministries.state_heard(scene, span.start, recent)
    country = scene.registry.countries.get(state or "")
    return Source("country", "metonym", span, country) if country is not None else Source("unnamed", "unresolved", span)


def _again(scene: Scene, noun: str, offset: int, recent: Sequence[Source]) -> Actor | None:
    """The institution that a common noun takes up: heard last, or named last, of the noun's kind where that can be told."""
    kind = each(_OF_ITS_KIND.get(noun, noun))
    spoken = [s for s in recent if s.kind == "organization" and s.actor is not None and s.span is not None and s.span.start < offset]
    heard = [(s.span.start, s.actor) for s in spoken if s.actor is not None and s.span is not None]
    own = [s.span for s in spoken if s.span is not None]  # who is named inside of a source only owns it: "the UN | mission"
    named = [
        (n.start, n.actor)
        for n in scene.names_before(offset)
        if _established(n) and n.actor is not None and not any(span.start <= n.start < span.end for span in own)
    ]
    ordered = [actor for _, actor in sorted(heard + named, key=lambda pair: pair[0], reverse=True)]
    called = {n.actor for n in scene.names_before(offset) if n.actor is not None and noun in _beside(scene, n)}
    for actor in ordered:
        if kind & each(actor.name.casefold()) or actor in called:
            return actor
    if noun in _STRICT:
        return None
    candidates = [actor for _, actor in sorted(heard, key=lambda pair: pair[0], reverse=True)] or ordered
    if noun in _COMPANIES:
        candidates = [actor for actor in candidates if actor.country or not actor.actor_id]
    return next((actor for actor in candidates if not _OFFICIAL & each(actor.name.casefold())), None)


def _beside(scene: Scene, name: Found) -> frozenset[str]:
    """The words right before and behind a name, which may tell its kind ("the Example party")."""
    words = scene.words
    after = words[name.last].fold if name.last < len(words) and words[name.last].joined and not words[name.last - 1].possessive else ""
    return frozenset((after, words[name.first - 1].fold if name.first and words[name.first].joined else ""))


def _established(name: Found) -> bool:
    """Whether a name is surely an institution's: registered or of several words, no mere run of capitals."""
    if name.form not in ("organization", "ministry") or name.actor is None:
        return False
    return name.actor.actor_id is not None or " " in name.actor.name
