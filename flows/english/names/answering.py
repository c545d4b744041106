"""Who of the article answers best to a role: "the Norwegian diplomat" after "Norwegian Ambassador Kari Moe"."""

from collections.abc import Sequence

from flows.english.names import heard
from flows.english.names.found import STATE, Found
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import DETERMINERS, INSTITUTIONS, PREPOSITIONS
from flows.english.names.lexicon.roles import BEFORE_RANK, FEMALE_RANKS, rank_of
from flows.english.names.lexicon.words import FUNCTION
from flows.english.names.people import Person
from flows.english.names.roles import Role, fits
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span

#: Words that tell nothing of who holds a title.
_SAYING_NOTHING = DETERMINERS | PREPOSITIONS
#: Ranks of a town, a region, a constituency or a body.
_SEATED = each("lawmaker senator representative congressman councillor governor mayor chief head chairman boss director")


def best(scene: Scene, wanted: Role, span: Span, recent: Sequence[Source]) -> tuple[Actor | None, int]:
    """The person of the article who best answers to the role: by fit first, then who was told of before the words, by the words of the
    title, by who spoke or opened a sentence last and by who was named last; "the president" of a state's own outlet is that state's."""
    offset, sex = span.start, gender(wanted)
    here = scene.names_in(span.start, span.end)
    inside = [scene.person(n) for n in here]
    states = {w.fold for n in here if n.form in STATE for w in scene.words[n.first : n.last]}
    proper = {w.fold for w in scene.words[slice(*scene.range(span.start, span.end))] if w.capital and not w.first} - BEFORE_RANK - states
    owners = [n for n in here if n.form == "organization" and n.actor is not None]
    words = scene.words[slice(*scene.range(span.start, span.end))] if wanted.rank == "spokesperson" else ()
    served = {w.fold for w in words if w.possessive and rank_of(w.fold) is not None}  # "the governor's spokesman"
    telling = proper | {word for word in wanted.words if wanted.office is None and word not in _SAYING_NOTHING and rank_of(word) is None}
    chosen: tuple[tuple[bool, int, bool, int, bool, int, int, bool], Person] | None = None
    for person in scene.people.all:
        if person in inside or sex is not None and person.gender not in (None, sex):
            continue  # "Example's campaign manager" is not Example
        fit = _fit(scene, wanted, proper, owners, person) if not served or _speaks_for(person, served) else 0
        told = person in scene.headlined or person.before(offset) >= 0
        other = not told or person.places and scene.sentence(offset) <= person.places[0] < offset
        if not fit or fit == 1 and other and not wanted.country:
            continue  # "Moe, an envoy, will come, according to the official": who is told of, or only later, is not who tells
        if not told and not _by_office(wanted, person):  # "the chief adviser" is not "Foreign Adviser Moe", of whom the text tells later
            continue
        said = max((s.span.start for s in recent if s.span is not None and s.actor == person.actor and s.span.start < offset), default=-1)
        called = len(telling & {w for r in person.roles for w in r.words})
        last = max(said, heard.opened(scene, person, offset))
        at_home = scene.home is not None and person.country == scene.home
        beside = bool(person.places) and scene.sentence(person.places[0]) == scene.sentence(offset)  # "the chief of the port, Kari Moe"
        known = told or beside or wanted.office is not None
        at_state = person.country in wanted.countries
        place = known, fit, told, called, at_state, last, person.before(offset), at_home
        if chosen is None or place > chosen[0]:
            chosen = place, person
    return (chosen[1].actor, chosen[0][1]) if chosen else (None, 0)


def _fit(scene: Scene, wanted: Role, proper: set[str], owners: Sequence[Found], person: Person) -> int:
    """How well the roles of somebody answer to the wanted one (see `roles.fits`); 0 for who is of another state, organization or place."""
    fit = max((fits(wanted, known) for known in scene.roles(person)), default=0)
    if not fit or wanted.country is not None and person.country is not None and person.country not in wanted.countries:
        return 0
    if owners and wanted.country is None and not _serves(scene, person, owners):
        return 0
    return 0 if wanted.rank in _SEATED and _elsewhere(scene, wanted, proper, person) else fit


def _by_office(wanted: Role, person: Person) -> bool:
    """Whether somebody of whom the text tells only later may be meant: no adviser for one thing by the bare rank."""
    same = [r for r in person.roles if r.rank == wanted.rank and wanted.rank != "minister"]
    return wanted.office is not None or wanted.portfolio is not None or not same or not all(r.portfolio for r in same)


def _speaks_for(person: Person, served: set[str]) -> bool:
    """Whether somebody may be the spokesperson of whom the words serve, and is not known for that of an institution."""
    known = [set(r.words) for r in person.roles if r.rank == "spokesperson"]
    return any(served & words or INSTITUTIONS.isdisjoint(words) for words in known)


def _elsewhere(scene: Scene, wanted: Role, proper: set[str], person: Person) -> bool:
    """Whether somebody is known for another place than the one that the phrase names: "the Bergen mayor" is not "Oslo Mayor Kari Moe"."""
    place = {w for w in proper if rank_of(w) is None}
    same = [set(r.words) - BEFORE_RANK for r in scene.roles(person) if r.rank == wanted.rank]
    others = [{w for w in words if rank_of(w) is None and w not in FUNCTION and not _state(scene, w)} for words in same]
    return bool(place) and any(others) and not any(place & words for words in others)


def _state(scene: Scene, word: str) -> bool:
    """Whether a folded word is a state's."""
    entry = scene.registry.one(word.title()) or scene.registry.one(word.upper())
    return entry is not None and entry.form in STATE


def _serves(scene: Scene, person: Person, owners: Sequence[Found]) -> bool:
    """Whether the text or the vocabulary ties somebody to one of the organizations: "the NATO chief" is no state's minister."""
    bodies = {n.actor.actor_id for n in owners if n.actor is not None and n.actor.actor_id}
    told = {w.fold for n in owners for w in scene.words[n.first : n.last]}
    known = scene.roles(person)
    return any(told & set(r.words) or bodies & set(r.countries) for r in known) or not any(r.country or r.office for r in known)


def gender(wanted: Role) -> str | None:
    """The gender that the words of a role tell ("m" or "f"), if any."""
    if any(w in FEMALE_RANKS for w in wanted.words):
        return "f"
    return "m" if any(w in ("spokesman", "businessman", "king", "congressman", "policeman") for w in wanted.words) else None
