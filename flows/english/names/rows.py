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
_ANYBODY = ("leader", "participant", "interlocutor", "principal", "dignitary", "counterpart")


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


def persons(scene: Scene, wanted: Role | None, offset: int, number: int) -> list[Person]:
    """So many persons who were named last before ``offset`` and answer best to that rank, in the order of the text; fewer if there are not
    so many: "the two ministers" are no premier, where two have that very rank. ``None`` is anybody's rank."""

    def fit(person: Person) -> int:
        return 1 if wanted is None or wanted.rank in _ANYBODY else max((fits(wanted, known) for known in scene.roles(person)), default=0)

    named = (scene.person(name) for name in reversed(scene.names_before(offset)))
    last_first = dict.fromkeys(person for person in named if person is not None)
    fitting = {person: well for person in last_first if (well := fit(person))}
    least = sorted(fitting.values())[-number:][0] if fitting else 0
    return [person for person, well in fitting.items() if well >= least][number - 1 :: -1]


def only(scene: Scene, offset: int, number: int) -> list[Person]:
    """The persons whom the text has named before ``offset``, in its order, if they are just so many; else none."""
    named = (scene.person(name) for name in scene.names_before(offset))
    told = list(dict.fromkeys(person for person in named if person is not None))
    return told if len(told) == number else []


def side_by_side(scene: Scene, names: Sequence[Found]) -> list[Person]:
    """The persons among names whom nothing but commas and one "and" joins, titles and states of theirs aside: "Premier Kari Moe of Norway,
    | Chad's envoy Idriss Abakar and | Luis Rojas"; none if there are not two, or something else stands between them."""
    people = [n for n in names if scene.person(n) is not None]
    joints = [_joint(scene, one, other) for one, other in pairwise(people)]
    row = [person for n in people if (person := scene.person(n)) is not None]
    return row if joints and joints[-1] == ["and"] and all(joint == [","] for joint in joints[:-1]) else []


def _joint(scene: Scene, one: Found, other: Found) -> list[str]:
    """The mark and the folded words between two persons' names, without their states and the title of the second."""
    first, last = one.last, scene.people.introductions.start(other.first)
    there = scene.names_in(one.end, other.start)
    states = {k for n in there if n.form in STATE for k in range(n.first, n.last)}
    words = [scene.words[k].fold for k in range(first, last) if k not in states and scene.words[k].fold not in _AROUND_TITLE]
    return words if words or "," not in scene.text[one.end : other.start] else [","]


#: What may stand in a row of persons before a title or a state.
_AROUND_TITLE = frozenset("the his her their of from for".split())


def _neighbours(names: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Each name with the one behind it, the last two first."""
    return reversed(list(pairwise(names)))
