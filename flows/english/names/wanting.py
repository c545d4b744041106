"""What role a phrase speaks of in the light of its text: "its envoy", "the MFA chief", "the foreign secretary" among Britons."""

from collections.abc import Sequence

from msgspec import structs

from flows.english.names import heard
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import IT
from flows.english.names.organs import abbreviated
from flows.english.names.roles import CHANGING, Role
from flows.english.names.scene import Scene
from flows.records import Source, Span

#: Words that open a phrase about somebody whom the text has told of.
DEFINITE = each("the this that his her its their our")


def meant(scene: Scene, wanted: Role, span: Span, i: int, j: int, recent: Sequence[Source]) -> Role:
    """The role of the words ``i``..``j`` with what the text tells of it: the ministry, the state of "its", that state's own office."""
    first = scene.words[i].fold
    if wanted.portfolio is None:
        wanted = _of_ministry(scene, wanted, i, j)
    if first in IT and not wanted.countries:
        wanted = _of_owner(scene, wanted, span, recent)
    if wanted.office is None and wanted.country is None and first in DEFINITE:
        wanted = _by_state(scene, wanted, recent)
    return wanted


def _of_ministry(scene: Scene, wanted: Role, i: int, j: int) -> Role:
    """ "The MFA chief" as the role of who heads the ministry that is abbreviated so."""
    told = (abbreviated(scene.words[k]) for k in range(i, j) if wanted.rank in _HEADING)
    headed = next((portfolio for portfolio in told if portfolio is not None), None)
    return structs.replace(wanted, rank="minister", portfolio=headed) if headed is not None else wanted


#: Ranks of whoever heads a ministry.
_HEADING = each("head chief boss leader")


def _of_owner(scene: Scene, wanted: Role, span: Span, recent: Sequence[Source]) -> Role:
    """ "Its envoy" as a role of the state that "its" takes up: what the sentence is about ("Norway will stay, its envoy said"), else the
    one heard last."""
    here = (n.actor for n in scene.names_in(scene.sentence(span.start), span.start) if heard.is_thing(scene, n))
    owner = next(here, None) or heard.thing(scene, span, recent).actor
    of_state = owner is not None and owner.kind == "country" and owner.country
    return structs.replace(wanted, countries=(owner.country,)) if owner is not None and of_state else wanted


def _by_state(scene: Scene, wanted: Role, recent: Sequence[Source]) -> Role:
    """A role by the wording of the state that is meant ("the foreign secretary" among Britons), where that state has one of its own."""
    country = state(scene, recent)
    windows = (wanted.words[k:] for k in range(1, len(wanted.words)) if wanted.words[k - 1] not in CHANGING)
    office = next((known for window in windows if (known := scene.registry.titled(window, country)) is not None), None)
    return structs.replace(wanted, office=office, countries=(country,)) if office is not None and country is not None else wanted


def state(scene: Scene, recent: Sequence[Source]) -> str | None:
    """The state whose office is meant where none is named: the only one of the speakers so far, else the first that the text names."""
    spoken = {s.actor.country for s in recent if s.actor is not None and s.actor.country}
    if spoken:
        return spoken.pop() if len(spoken) == 1 else None
    return next((n.actor.country for n in scene.names if n.actor is not None and n.actor.country), None)
