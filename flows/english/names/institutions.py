"""Institutions as sources: "the Japanese government", "the Russian Foreign Ministry", "the ministry", "the agency"."""

from collections.abc import Callable, Sequence

from flows.english.names import answering, heard, kinds, ministries, offices, owning, stateless
from flows.english.names.headed import Headed
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import DETERMINERS, GOVERNMENT, HE, INDEFINITE, SHE
from flows.english.names.lexicon.roles import PORTFOLIOS, rank_of
from flows.english.names.organs import Organ, ministry
from flows.english.names.roles import Role
from flows.english.names.scene import Scene
from flows.records import Actor, Source, SourceResolution, Span

#: Institutions of a state in another one: where they are is part of the name.
_ABROAD = each("embassy mission consulate delegation")
#: Nouns of a government that "the" makes one state's.
_THE_GOVERNMENT = each("government cabinet administration regime")

#: Words for a part of a state, whose government is another one.
_LOCAL = each("regional local provincial city municipal district town village county occupation")


class _Phrase(Headed, frozen=True):
    """The words of a source, the ministry and the state that they name."""

    own: Organ | None
    state: Actor | None

    def organization(self, actor: Actor | None, resolution: SourceResolution) -> Source:
        """An institution as the source; unresolved if it is not known."""
        return Source("organization", resolution if actor is not None else "unresolved", self.span, actor)

    def again(self) -> Source | None:
        """The institution that the noun takes up."""
        actor = kinds.again(self.scene, self.noun, self.span.start, self.recent)
        return Source(actor.kind, "title", self.span, actor) if actor is not None else None

    def nobody(self) -> Source:
        """Some institution that the text does not name."""
        return Source("unnamed", "unresolved", self.span)


def institution(scene: Scene, span: Span, i: int, head: int, j: int, recent: Sequence[Source]) -> Source:
    """Which institution the words ``i``..``j`` denote, whose common noun is word ``head``."""
    phrase = _Phrase(scene, span, i, head, j, recent, owning.own_organ(scene, i, head), owning.state(scene, i, head, j))
    return next(found for read in _READINGS if (found := read(phrase)) is not None)


def _any(phrase: _Phrase) -> Source | None:
    """ "A ministry", but not "a Norwegian Fish Forum"."""
    scene, head = phrase.scene, phrase.head
    named = any(n.form in ("organization", "ministry") for n in scene.names_in(*scene.offsets(phrase.i, phrase.j)))
    in_full = scene.words[head].capital and scene.words[head - 1].capital
    return phrase.nobody() if phrase.first in INDEFINITE and head > phrase.i and not in_full and not named else None


def _his(phrase: _Phrase) -> Source | None:
    """ "Her ministry", "his office"."""
    if phrase.first not in HE | SHE or phrase.head == phrase.i:
        return None
    owner = heard.anyone(phrase.scene, phrase.span.start, "m" if phrase.first in HE else "f", phrase.recent)
    if owner is None:
        return None
    name = f"{owner.name}'s {owning.spelled(phrase.scene, phrase.i + 1, phrase.j)}"
    return phrase.organization(Actor(name, "organization", country=owner.country), "pronoun")


def _told_by_kind(phrase: _Phrase) -> Source | None:
    """ "The FSB security service"."""
    actor = kinds.described(phrase.scene, phrase.i, phrase.head)
    return Source(actor.kind, "named", phrase.span, actor) if actor is not None else None


def _of_region(phrase: _Phrase) -> Source | None:
    """ "The European bloc"."""
    return phrase.again() if phrase.state is None and kinds.by_region(phrase.scene, phrase.i, phrase.head) else None


def _office(phrase: _Phrase) -> Source | None:
    """ "The central bank", "Norway's presidential office"."""
    scene, state = phrase.scene, phrase.state
    called = offices.called(scene, phrase.i, phrase.head)
    if called is None:
        return None
    country = state.country if state is not None else ministries.state_heard(scene, phrase.span.start, phrase.recent)
    office = offices.of_state(scene, called, country) if country is not None else None
    return phrase.organization(office, "named" if state is not None else "title")


def _of_state(phrase: _Phrase) -> Source | None:
    """What a state is named with: its government, its ministry, what was heard of it, else an institution of that name."""
    scene, state, i, head = phrase.scene, phrase.state, phrase.i, phrase.head
    if state is None:
        return None
    if phrase.noun in GOVERNMENT:
        return Source("country", "metonym", phrase.span, state)
    if phrase.own is not None:
        return phrase.organization(ministry(phrase.own.portfolio, state.country or "", scene.registry), "named")
    bare = phrase.noun in ("ministry", "department") and head - i < 3
    known = ministries.of_state(scene, state.country, phrase.span.start, phrase.recent) if bare else None
    known = known or kinds.of_state(scene, i, head, state.country, phrase.span.start, phrase.recent)
    if known is not None:
        return phrase.organization(known, "title")
    runs = (n.first for n in scene.names_in(*scene.offsets(i, head)) if n.form == "run")
    first = next(runs, i)  # "Chad's state-run | Dune agency"
    last = phrase.j if phrase.noun in _ABROAD else owning.whole(scene, i, head, phrase.j, state)
    return owning.as_actor(scene, phrase.span, first, last, state.country)


def _somebodys(phrase: _Phrase) -> Source | None:
    """ "Premier Moe's office"."""
    scene = phrase.scene
    person = next((n for n in scene.names_in(*scene.offsets(phrase.i, phrase.head)) if scene.person(n) is not None), None)
    actor = scene.actor(person) if person is not None and phrase.noun not in GOVERNMENT else None
    if person is None or actor is None:
        return None
    name = f"{actor.name}'s {owning.spelled(scene, person.last, phrase.head + 1)}"
    return phrase.organization(scene.registry.named(name) or Actor(name, "organization", country=actor.country), "named")


def _of_no_state(phrase: _Phrase) -> Source | None:
    """ "The strip's health ministry", "the foreign ministry of Vell"."""
    return stateless.ministry(phrase.scene, phrase.span, phrase.own) if phrase.own is not None else None


def _of_another(phrase: _Phrase) -> Source | None:
    """What an institution or a run of capitals is named with: "the UN agency", "the Bergen city council"."""
    scene, i, j = phrase.scene, phrase.i, phrase.j
    owner = next((a for n in owning.owners(scene, i, j) if (a := scene.actor(n)) is not None), None)
    if owner is None:
        unknown = any(n.form == "run" for n in owning.owners(scene, i, phrase.head))
        return owning.as_actor(scene, phrase.span, i, j, None) if unknown else None
    again = phrase.again() if kinds.umbrella(scene, i, phrase.head) else None
    if again is not None:
        return again
    country = scene.registry.countries.get(owner.country or "")
    if phrase.noun in GOVERNMENT and country is not None:
        return Source("country", "metonym", phrase.span, country)
    return owning.as_actor(scene, phrase.span, i, j, owner.country)


def _of_officer(phrase: _Phrase) -> Source | None:
    """ "The governor's office": of the governor whom the text has told of, else an office of its own."""
    scene, i, head = phrase.scene, phrase.i, phrase.head
    rank = rank_of(scene.words[head - 1].fold) if phrase.noun == "office" and head > i and scene.words[head - 1].possessive else None
    if rank is None:
        return None
    words = tuple(word.fold for word in scene.words[i:head])
    portfolio = next((PORTFOLIOS[word] for word in words if word in PORTFOLIOS), None)
    officer = Role(rank[0], False, words, (), portfolio)
    owner, _ = answering.best(scene, officer, Span(scene.words[i].start, scene.words[head - 1].end), phrase.recent)
    if owner is not None:
        return phrase.organization(Actor(f"{owner.name}'s office", "organization", country=owner.country), "title")
    told = any(word.capital and word.fold not in DETERMINERS for word in scene.words[i : head + 1])
    return owning.as_actor(scene, phrase.span, i, head + 1, None) if told else phrase.organization(None, "title")


def _ministry(phrase: _Phrase) -> Source | None:
    """ "The foreign ministry", of whichever state is spoken of."""
    return ministries.again(phrase.scene, phrase.span, phrase.own, phrase.recent) if phrase.own is not None else None


def _government(phrase: _Phrase) -> Source | None:
    """ "The government" is that of the state that is spoken of; "authorities" stay unnamed."""
    if phrase.noun not in GOVERNMENT or phrase.noun == "authority":
        return None
    if not _LOCAL.isdisjoint(word.fold for word in phrase.scene.words[phrase.i : phrase.head]):
        return phrase.nobody()
    if phrase.noun not in _THE_GOVERNMENT:
        return phrase.nobody()
    if (owned := stateless.government(phrase.scene, phrase.span, phrase.head)) is not None:
        return owned
    scene, offset = phrase.scene, phrase.span.start
    state = ministries.state_told_from(scene, offset) or ministries.state_heard(scene, offset, phrase.recent)
    country = scene.registry.countries.get(state or "")
    return Source("country", "metonym", phrase.span, country) if country is not None else phrase.nobody()


def _some(phrase: _Phrase) -> Source | None:
    """ "State television", "local police"."""
    word = phrase.scene.words[phrase.i]
    before = phrase.scene.words[phrase.head - 1] if phrase.head > phrase.i else None
    if before is not None and before.possessive and not before.capital:  # "the doctors' union"
        return phrase.nobody()
    return phrase.nobody() if phrase.head > phrase.i and phrase.first not in DETERMINERS and (word.first or not word.capital) else None


def _taken_up(phrase: _Phrase) -> Source:
    """ "The agency", "the ministry" whose minister alone was named."""
    headed = ministries.of_minister(phrase.scene, phrase.span.start) if phrase.noun == "ministry" else None
    return phrase.again() or phrase.organization(headed, "title")


#: What a phrase may mean, the surest reading first; the last one has an answer for every phrase.
_READINGS: tuple[Callable[[_Phrase], Source | None], ...] = (
    _any,
    _his,
    _told_by_kind,
    _of_region,
    _office,
    _of_state,
    _somebodys,
    _of_no_state,
    _of_another,
    _of_officer,
    _ministry,
    _government,
    _some,
    _taken_up,
)
