"""Who takes part because of where it happens: whose land is attacked, whose police act there, at whose embassy people protest."""

from flows.english.events.inflection import forms_of
from flows.english.events.people import ARMIES, HOME_FORCES, POSTS
from flows.english.events.words import COMING
from flows.records import Actor, Role, Span
from flows.steps.events.discourse import Participants
from flows.steps.events.nouns import is_governed
from flows.steps.events.participants import Stage
from flows.steps.events.sides import sides
from flows.steps.events.triggers import Trigger

_COMING = forms_of(COMING)
Place = tuple[str, str | None]


def with_grounds(
    stage: Stage, trigger: Trigger, event_type: str, participants: Participants, place: Place | None, proof: Span
) -> Participants:
    """The participants of a mention with those whom its place tells: the state where it happens does it, or has it done to it, where
    nobody else is told that does. ``place`` is a name and its state; ``proof`` the evidence."""
    found: dict[Actor, Role] = dict(participants)
    match event_type:
        case "ASSAULT" if "actor" not in found.values() and _is_by_its_own(stage, trigger, place):
            _add_state(stage, found, place, "actor")
        case "ASSAULT":
            _add_attacked(stage, trigger, found, place)
        case "AID" if trigger.token.lower_ in _COMING:
            _add_state(stage, found, place, "recipient")
        case "COERCE" if trigger.mode == "arrest":
            _add_state(stage, found, place, "actor")
        case "PROTEST":
            posts = [t for t in stage.within(proof) if t.lower_ in POSTS and is_governed(t)]
            for actor in (actor for post in posts for actor in stage.denoted(post)):
                stage.add(found, actor, "recipient")
            _add_state(stage, found, place, "actor")
    return tuple(found.items())


def _is_by_its_own(stage: Stage, trigger: Trigger, place: Place | None) -> bool:
    """ "Security forces killed ten rebels in X": those of X do it; the army may be another's, unless the text is about X."""
    home = stage.discourse.home
    is_at_home = place is not None and home is not None and home.country == place[1]
    doers = sides(trigger).doers
    return bool(doers) and all(
        t.lower_ in HOME_FORCES
        or t.lower_ in ARMIES
        and (is_at_home or any(c.lower_ in HOME_FORCES for c in t.children if c.dep_ in ("compound", "amod")))
        for t in doers
    )


def _add_attacked(stage: Stage, trigger: Trigger, found: dict[Actor, Role], place: Place | None) -> None:
    """Whose place is attacked, unless it is the attacker's own."""
    if stage.places is not None and "recipient" not in found.values():
        for token in sides(trigger).others:
            attacked = stage.places.within(stage.span(token))
            _add_state(stage, found, (attacked.place, attacked.country) if attacked is not None else None, "recipient")
    _add_state(stage, found, place, "recipient")


def _add_state(stage: Stage, found: dict[Actor, Role], place: Place | None, role: Role) -> None:
    """The state of a place, in a role that nobody has yet; one that takes part already has no second."""
    if place is None or place[1] is None or role in found.values():
        return
    if all(actor.country != place[1] for actor in found):
        stage.add(found, stage.state(place[1]), role)
