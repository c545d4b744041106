"""Persons who speak together: named side by side, or taken up again by "the pair", "the three ministers", "they"."""

from collections.abc import Sequence

from flows.english.names import heard, joint, rows
from flows.english.names.found import STATE, Found
from flows.english.names.lexicon import each
from flows.english.names.people import Person
from flows.english.names.roles import Role
from flows.english.names.scene import Scene
from flows.records import Source, SourceResolution, Span

#: Who does this with somebody shares what is said then: "Moe met Berg. They said".
_SHARED = each("met meet meets meeting talks talked spoke call conversation with receives received hosted welcomed")


def listed(scene: Scene, span: Span, i: int, j: int) -> Source | None:
    """Persons side by side: "Presidents of Norway and Japan Kari Moe and Aiko Sato", "Premier Kari Moe, Aiko Sato and Luis Rojas";
    ``None`` for any other phrase."""
    people = [n for n in scene.names_in(*scene.offsets(i, j)) if scene.person(n) is not None]
    if len(people) < 2 or scene.words[j - 1].possessive or not _ends(scene, people[-1], j):
        return None
    return _together(span, rows.side_by_side(scene, people), "named")


def _ends(scene: Scene, name: Found, j: int) -> bool:
    """Whether a phrase ends with a name, or with the state of whom it names: "Luis Rojas | of Peru"."""
    behind = [n for n in scene.names_in(name.end, scene.words[j - 1].end) if n.form in STATE]
    return name.last == j or bool(behind) and behind[-1].last == j and behind[-1].first - name.last < 3


def counted(scene: Scene, span: Span, number: int, recent: Sequence[Source]) -> Source:
    """ "The pair", "the trio", "the two": so many who were heard as one last, else who were named last, else the states named in a row."""
    last = heard.group(span, [s for s in recent if len(s.members) == number]) or heard.people(span, recent)
    people = rows.persons(scene, None, span.start, number)
    if last is not None or len(people) == number:
        return last or joint.together(span, [person.actor for person in people], resolution="title")
    named = rows.two_states(scene, span.start) if number == 2 else rows.of_states(scene, span.start, number)
    return joint.together(span, named, resolution="title") if len(named) == number else joint.nobody(span)


def of_rank(scene: Scene, span: Span, wanted: Role) -> Source:
    """So many of that rank as the phrase counts, else as the text named side by side last, else two."""
    before = _row_before(scene, span.start)
    number = joint.counted(wanted.words) or len(before) or 2
    people = rows.persons(scene, wanted, span.start, number)
    if len(people) != number:  # "all three candidates", whatever the text has called them
        counted_alone = rows.only(scene, span.start, number) if joint.counted(wanted.words) else []
        people = before if len(before) == number else counted_alone
    return joint.together(span, [person.actor for person in people], resolution="title") if len(people) == number else joint.nobody(span)


def _row_before(scene: Scene, offset: int) -> list[Person]:
    """The persons whom the last sentence before ``offset`` that names any names side by side."""
    last = next((n for n in reversed(scene.names_before(offset)) if scene.person(n) is not None), None)
    return rows.side_by_side(scene, scene.names_in(scene.sentence(last.start), offset)) if last is not None else []


def subjects(scene: Scene, span: Span, recent: Sequence[Source]) -> Source | None:
    """The persons whom the sentence before ``span`` is about, which "they" takes up: "Kari Moe and Arne Dahl | met", "Kari Moe met Arne
    Dahl"; ``None`` if it is about one or somebody spoke since."""
    begin = scene.sentence(span.start)
    before = scene.sentence(max(begin - 2, 0))
    named = [n for n in scene.names_in(before, begin) if scene.person(n) is not None]
    if not named or not heard.opens(scene, named[0]) or any(s.span is not None and s.span.start >= before for s in recent):
        return None
    row = rows.side_by_side(scene, named)
    people = list(dict.fromkeys(person for n in named if (person := scene.person(n)) is not None))
    shared = len(people) == 2 and any(word.fold in _SHARED for word in scene.words[named[0].last : named[-1].first])
    return _together(span, row or (people if shared else []), "pronoun")


def _together(span: Span, people: Sequence[Person], resolution: SourceResolution) -> Source | None:
    known = list(dict.fromkeys(person.actor for person in people))
    return joint.together(span, known, resolution=resolution) if len(known) > 1 else None
