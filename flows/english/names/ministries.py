"""Whose ministry, and whose government, is meant where no state is named with it."""

from collections import Counter
from collections.abc import Sequence

from flows.english.names import heard, rows
from flows.english.names.found import STATE
from flows.english.names.lexicon import each
from flows.english.names.organs import Organ, ministry
from flows.english.names.people import Person
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span

#: How ministries' names begin.
_OFFICIALLY = ("Ministry of ", "Department of ")
#: Portfolios whose ministries tell what befell people where a text is told from: its own state's, not that of the other party.
_DOMESTIC = each("health interior emergencies")
#: Forms of names by which a state acts.
_OF_STATES = each("country capital leadership")


def again(scene: Scene, span: Span, own: Organ, recent: Sequence[Source]) -> Source:
    """ "The defence ministry" is that of the state whose defence was spoken of, else of the state that is spoken of; "the health
    ministry" before that of where the text is told from."""
    implied = own.country if not own.usual or own.country in scene.states | {scene.home} else None
    country = (
        implied
        or state_told_from(scene, span.start)
        or _state_of_portfolio(scene, own.portfolio, span.start)
        or (scene.told_from if own.portfolio in _DOMESTIC else None)
        or state_heard(scene, span.start, recent)
    )
    if country is None:
        return Source("organization", "unresolved", span)
    return Source("organization", "named" if implied else "title", span, ministry(own.portfolio, country, scene.registry))


def of_minister(scene: Scene, offset: int) -> Actor | None:
    """The ministry that is spoken of where only its minister was named."""
    headed = _minister_before(scene, None, offset)
    return ministry(headed[1], headed[2], scene.registry) if headed is not None else None


def of_state(scene: Scene, country: str | None, offset: int, recent: Sequence[Source]) -> Actor | None:
    """The ministry of a state that was heard last, else the one that was named, or whose people were named, last before."""
    organizations = (s.actor for s in reversed(recent) if s.kind == "organization" and s.actor is not None)
    heard_last = next((actor for actor in organizations if actor.country == country), None)
    if heard_last is not None and heard_last.name.startswith(_OFFICIALLY):
        return heard_last
    for name in reversed(scene.names_before(offset)):
        if name.form == "ministry" and name.actor is not None and name.actor.country == country:
            return name.actor
        person = scene.person(name)
        portfolio = next((r.portfolio for r in person.roles if r.portfolio), None) if person is not None else None
        if portfolio and country and person is not None and person.country == country:
            return ministry(portfolio, country, scene.registry)
    return None


def _state_of_portfolio(scene: Scene, portfolio: str, offset: int) -> str | None:
    """The state whose ministry of that portfolio, or whose minister, was named last before."""
    headed = _minister_before(scene, portfolio, offset)
    for name in reversed(scene.names_before(offset)):
        if headed is not None and name.start < headed[0]:
            break
        country = name.actor.country if name.form == "ministry" and name.actor is not None else None
        if country is not None and name.actor == ministry(portfolio, country, scene.registry):
            return country
    return headed[2] if headed is not None else None


def _minister_before(scene: Scene, portfolio: str | None, offset: int) -> tuple[int, str, str] | None:
    """The minister of any or of that portfolio who was named last before, of several in one sentence the one who opens it ("Minister Moe
    met the Danish minister, the ministry said"): where, the portfolio, the state."""
    found: tuple[int, str, str] | None = None
    for name in reversed(scene.names_before(offset)):
        if found is not None and name.start < scene.sentence(found[0]):
            break
        person = scene.person(name)
        roles = person.roles if person is not None else []
        guest = any(r.rank == "counterpart" for r in roles)  # whose ministry is spoken of is the other
        own = next(
            (r.portfolio for r in roles if r.portfolio and (r.portfolio == portfolio or portfolio is None and r.rank == "minister")), None
        )
        country = _served(scene, person, own, offset) if person is not None and own is not None and not guest else None
        if own is None or country is None:
            continue
        if heard.opens(scene, name):
            return name.start, own, country
        found = found or (name.start, own, country)
    return found


def _served(scene: Scene, minister: Person, portfolio: str, offset: int) -> str | None:
    """The state of a minister: his own, else of two that are spoken of the one that another minister of that portfolio is not of."""
    if minister.country is not None:
        return minister.country
    two = [state.country for state in rows.two_states(scene, offset)]
    colleagues = (p for p in scene.people.all if p is not minister and any(r.portfolio == portfolio for r in p.roles))
    left = set(two) - {colleague.country for colleague in colleagues}
    return left.pop() if len(two) == 2 and len(left) == 1 else None


def state_told_from(scene: Scene, offset: int) -> str | None:
    """The state whose capital opens the sentence ("In Oslo, the ministry said")."""
    begin = scene.sentence(offset)
    first = scene.range(begin, begin)[0]
    if scene.words[first].fold != "in":
        return None
    return next((n.actor.country for n in scene.names_in(begin, offset) if n.first == first + 1 and n.form == "capital" and n.actor), None)


def state_heard(scene: Scene, offset: int, recent: Sequence[Source]) -> str | None:
    """The state of the last speaker, or of the last whose state the text names (the head of a union may be of any); without one, the only
    state that the text has named so far, else the one it is told from."""
    named = {n.actor.country for n in scene.names_before(offset) if n.actor is not None and n.form in STATE}
    spoken = [s.actor.country for s in reversed(recent) if s.actor is not None and s.actor.country]
    last = next((country for country in spoken if country in named), None) or (spoken[0] if spoken and len(named) != 1 else None)
    return last or (named.pop() if len(named) == 1 else scene.home or _at_home(scene) or _opening(scene, offset) or _told_of(scene))


def _at_home(scene: Scene) -> str | None:
    """The state of the first one whom the text introduces by an office without a state ("President Moe"): it is told from there."""
    people = (p for n in scene.names if (p := scene.person(n)) is not None and p.country)
    return next((p.country for p in people if any(r.office and not r.countries for r in p.roles)), None)


def _opening(scene: Scene, offset: int) -> str | None:
    """The state that opens the sentence: "Norway has recalled its envoy, | the ministry said"."""
    begin = scene.sentence(offset)
    first = scene.range(begin, begin)[0]
    opening = next((n for n in scene.names_in(begin, offset) if n.form in _OF_STATES and n.first == first), None)
    return opening.actor.country if opening is not None and opening.actor is not None and opening.end < offset else None


def _told_of(scene: Scene) -> str | None:
    """The state that the text names at least twice as often as any other."""
    named = Counter(n.actor.country for n in scene.names if n.actor is not None and n.form in STATE and n.actor.country)
    (first, often), (_, less) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    return first if often >= 2 * less and often else None
