"""The groups that a text has named: lists ("of Japan, Italy and France"), pairs ("A and B"), an organization with its members."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from flows.english.events.people import BETWEEN_NAMES, JOINING, OPENING
from flows.records import Actor, Span


class Naming(Struct, frozen=True):
    """A name in the text that denotes somebody."""

    span: Span
    actor: Actor


class Group(Struct, frozen=True):
    """Actors named side by side, and where."""

    span: Span
    actors: tuple[Actor, ...]

    def of(self, *kinds: str) -> tuple[Actor, ...]:
        return tuple(actor for actor in self.actors if actor.kind in kinds)


def groups(text: str, names: Sequence[Naming], is_title: Callable[[str], bool]) -> Iterator[Group]:
    """The groups of a text in its order; ``names`` are in the order of the text, ``is_title`` knows the words that may stand before one.

    An organization before a list in brackets is one of the group, and of every later one that holds all its members.
    """
    known: list[Group] = []
    for run in _runs(text, names, is_title):
        actors = tuple(dict.fromkeys(name.actor for name in run))
        bodies = [group for group in known if group.actors[0].kind == "organization" and set(group.actors[1:]) <= set(actors)]
        group = Group(Span(run[0].span.start, run[-1].span.end), (*(body.actors[0] for body in bodies[-1:]), *actors))
        if actors[0].kind == "organization" and OPENING.fullmatch(text, run[0].span.end, run[1].span.start):
            known.append(group)
        yield group


def _runs(text: str, names: Sequence[Naming], is_title: Callable[[str], bool]) -> Iterator[list[Naming]]:
    """The maximal runs of names with nothing but commas, "and" and titles between them."""
    run: list[Naming] = []
    marks: list[str] = []
    for name in names:
        mark = _mark(text[run[-1].span.end : name.span.start], is_title) if run else None
        if mark is None:
            if _is_group(run, marks):
                yield run
            run, marks = [], []
        elif mark:
            marks.append(mark)
        run.append(name)
    if _is_group(run, marks):
        yield run


def _is_group(run: list[Naming], marks: list[str]) -> bool:
    """Two by "and", more by commas and "and", or a list in brackets; a comma alone is an apposition ("Lyon, France")."""
    return len({name.actor for name in run}) > 1 and any(mark != "," for mark in marks)


def _mark(gap: str, is_title: Callable[[str], bool]) -> str | None:
    """What stands between two names of one group ("," or "and"; "" where only a title does), None where they are not of one."""
    found = BETWEEN_NAMES.fullmatch(gap)
    if found is None or not all(word[0].isupper() or is_title(word) for word in found[2].split()):
        return None
    return JOINING.get(found[1].strip(" ,"), found[1].strip())
