"""Whose an institution is, and how its name is made of the words of a phrase."""

from flows.english.names.found import STATE, Found
from flows.english.names.organs import Organ, organ
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span

#: How a word ends that only tells whose side somebody is on.
_ALIGNED = ("-based", "-aligned", "-backed", "-led", "-linked", "-affiliated", "-allied", "-funded", "-supported", "-sponsored", "-run")


def state(scene: Scene, i: int, head: int, j: int) -> Actor | None:
    """The state that owns the institution: before its noun, or after "of" behind it."""
    words = scene.words
    for name in owners(scene, i, j):
        if name.form in STATE and name.actor is not None and (name.last <= head + 1 or words[name.first - 1].fold in ("of", "the")):
            return name.actor
    return None


def owners(scene: Scene, i: int, j: int) -> list[Found]:
    """The names in a phrase that may own its institution; "the Iran-backed group" is not Iran's."""
    return [n for n in scene.names_in(*scene.offsets(i, j)) if not scene.words[n.last - 1].fold.endswith(_ALIGNED)]


def own_organ(scene: Scene, i: int, head: int) -> Organ | None:
    """The ministry that words ``i`` to ``head`` name."""
    found = (organ(scene.words, k) for k in range(i, head + 1))
    return next((o for o in found if o is not None and o.first <= head < o.last), None)


def whole(scene: Scene, i: int, head: int, j: int, state: Actor) -> int:
    """The end of an institution's name: behind whose it is ("press service | of the President of Chad"), else behind its noun."""
    owner = next(n for n in owners(scene, i, j) if n.actor == state)
    return max(owner.last, head + 1)


def spelled(scene: Scene, i: int, j: int) -> str:
    """The words as the text writes them, with single blanks."""
    return " ".join(scene.text[scene.words[i].start : scene.words[j - 1].end].split())


def as_named(scene: Scene, i: int, j: int) -> str:
    """The words as a name: without an article, with the first letter large."""
    while i < j - 1 and scene.words[i].fold in ("the", "a", "an", "its", "his", "their", "her"):
        i += 1
    text = spelled(scene, i, j)
    return text[:1].upper() + text[1:]


def as_actor(scene: Scene, span: Span, i: int, j: int, country: str | None) -> Source:
    """An institution under the name that the words are, or as the vocabulary knows it."""
    name = as_named(scene, i, j)
    return Source("organization", "named", span, scene.registry.named(name) or Actor(name, "organization", country=country))
