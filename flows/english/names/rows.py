"""What a text names side by side: "Norway and Japan", "Norway, Japan and Chad", the two ministers of a meeting."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from flows.english.names.found import STATE, Found
from flows.english.names.people import Person
from flows.english.names.roles import Role, fits
from flows.english.names.scene import Scene
from flows.records import Actor

#: Characters over which states stand in a row.
_ROW = 120
#: Ranks that anybody of a meeting has.
_ANYBODY = ("leader", "participant", "interlocutor")


def between(scene: Scene, one: Found, other: Found) -> list[str]:
    """The folded words between two names, without articles: ``["and"]`` for "Norway and the Chad"."""
    return [word.fold for word in scene.words[one.last : other.first] if word.fold != "the"]


def actors(names: Iterable[Found]) -> list[Actor]:
    """Whom names denote, as far as they denote anybody."""
    return [name.actor for name in names if name.actor is not None]


def of_states(scene: Scene, offset: int, number: int) -> list[Actor]:
    """So many states that the text named in a row last before ``offset``: "Norway, Japan and Chad"; none if it named no such row."""
    named = [n for n in scene.names_before(offset) if n.form == "country" and n.actor is not None]
    for k in range(len(named) - number, -1, -1):
        row = named[k : k + number]
        *commas, last = [between(scene, one, other) for one, other in pairwise(row)]
        if last == ["and"] and not any(commas) and row[-1].end - row[0].start < _ROW:
            return actors(row)
    return []


def two_states(scene: Scene, offset: int) -> list[Actor]:
    """The two states that the text joined last before ``offset`` ("Norway and Japan"), else the two that it named most often."""
    named = [n for n in scene.names_before(offset) if n.form in STATE and n.actor is not None]
    for one, other in _neighbours(named):
        in_one_word = one.first == other.first  # "Russian-Japanese"
        if one.actor != other.actor and (in_one_word or between(scene, one, other) == ["and"]):
            return actors((one, other))
    return [state for state, _ in Counter(actors(named)).most_common(2)]


def state_and_institution(scene: Scene, offset: int) -> list[Actor]:
    """The state and the institution that the sentence joined before ``offset`` ("Norway and the World Bank"); none if it joined none."""
    here = scene.names_in(scene.sentence(offset), offset)
    named = [n for n in here if n.form in ("country", "capital", "organization") and n.actor is not None]
    for one, other in _neighbours(named):
        if "organization" in (one.form, other.form) and between(scene, one, other) == ["and"]:
            return actors((one, other))
    return []


def two_persons(scene: Scene, wanted: Role, offset: int) -> list[Person]:
    """The two persons who were named last before ``offset`` and answer best to that rank, in the order of the text; fewer if there are not
    two: "the two ministers" are no premier, where two have that very rank."""

    def fit(person: Person) -> int:
        return 1 if wanted.rank in _ANYBODY else max((fits(wanted, known) for known in scene.roles(person)), default=0)

    named = (scene.person(name) for name in reversed(scene.names_before(offset)))
    last_first = dict.fromkeys(person for person in named if person is not None)
    fitting = {person: well for person in last_first if (well := fit(person))}
    least = sorted(fitting.values())[-2:][0] if fitting else 0
    return [person for person, well in fitting.items() if well >= least][1::-1]


def _neighbours(names: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Each name with the one behind it, the last two first."""
    return reversed(list(pairwise(names)))
