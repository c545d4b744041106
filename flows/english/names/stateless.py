"""Ministries and governments of those who are no state known: a territory, a breakaway region, a movement. They are never those of a state
of which the text tells as well."""

from flows.english.days import DAY_NAMES
from flows.english.names import heard, organs, owning
from flows.english.names.found import STATE
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import ONE_STATE
from flows.english.names.lexicon.words import FUNCTION
from flows.english.names.organs import Organ
from flows.english.names.scene import Scene
from flows.english.names.words import Word
from flows.records import Actor, Source, Span

_ITS = each("its their")
#: How a word ends that tells who holds a territory: "Hamas-run".
_HELD = ("-run", "-controlled", "-held", "-ruled", "-led")


def ministry(scene: Scene, span: Span, own: Organ) -> Source | None:
    """The ministry of an owner who is no state: "Vell's foreign ministry", "the foreign ministry of Vell", "the health ministry in Vell",
    by the vocabulary or under the owner's name; unresolved where that is not told ("the strip's", "the rebel-run"). ``None`` where the
    words tell no such owner."""
    behind = _behind(scene, own)
    before = _before(scene, own.first) if behind is None else None
    if behind is None and before is None:
        return None
    i, j = behind or before or (0, 0)
    actor = _actor(scene, own, i, j, is_place=behind is not None and scene.words[own.last].fold == "in") if i < j else None
    return Source("organization", "named" if actor is not None else "unresolved", span, actor)


def government(scene: Scene, span: Span, head: int) -> Source | None:
    """The government, word ``head``, of an owner who is no state, under the owner's name: "Vell's government". ``None`` where it is no
    such one's."""
    owner = _before(scene, head)
    if owner is None:
        return None
    return owning.as_actor(scene, span, owner[0], head + 1, None) if owner[0] < owner[1] else Source("unnamed", "unresolved", span)


def _actor(scene: Scene, own: Organ, i: int, j: int, *, is_place: bool) -> Actor | None:
    """The ministry of whoever words ``i``..``j`` name; that "in" a place may be of a state all the same, unless it is registered."""
    owner = owning.spelled(scene, i, j)
    known = scene.registry.named(f"{owner} {owning.spelled(scene, own.first, own.last)}")
    return known if known is not None or is_place else Actor(organs.called(own.portfolio, owner), "organization")


def _behind(scene: Scene, own: Organ) -> tuple[int, int] | None:
    """The words behind "of" or "in" that name somebody or a place, no state."""
    words, i = scene.words, own.last + 1
    if i >= len(words) or words[own.last].fold not in ("of", "in") or not words[own.last].joined or not words[i].joined:
        return None
    i += words[i].fold == "the"
    j = i
    while j < len(words) and words[j].capital and (j == i or words[j].joined) and words[j].fold not in DAY_NAMES:
        j += 1
    return (i, j) if i < j and not _is_of_state(scene, i, j) else None


def _before(scene: Scene, first: int) -> tuple[int, int] | None:
    """The words of an owner before an institution's first; none (an empty range) where he is told by a noun or a pronoun only."""
    owner = first - 1
    if owner < 0 or not (scene.words[owner].possessive or scene.words[first].joined):
        return None
    word = scene.words[owner]
    if word.fold in _ITS:
        return (owner, owner) if _is_of_stranger(scene, word.start) else None
    if word.fold.endswith(_HELD):
        return owner, owner
    of_person = any(scene.person(name) is not None for name in scene.names_in(word.start, word.end))  # his is a state's
    if not word.possessive or not word.capital and word.fold in ONE_STATE or of_person or _is_of_state(scene, owner, first):
        return None
    i = first
    while i and _belongs(scene.words[i - 1], scene.words[i]):
        i -= 1
    return i, first


def _belongs(word: Word, later: Word) -> bool:
    """Whether a word is of the name that goes on with the later one: "Vell | People's Republic's ministry"."""
    return word.capital and (later.joined or word.possessive) and word.fold not in FUNCTION


def _is_of_state(scene: Scene, i: int, j: int) -> bool:
    """Whether words name a state or somebody of one."""
    known = (scene.actor(name) for name in scene.names_in(*scene.offsets(i, j)))
    return any(actor is not None and actor.country for actor in known)


def _is_of_stranger(scene: Scene, offset: int) -> bool:
    """Whether a place or a name that is no state's opens the sentence, and it names no state: "Vell shut the port, | its ministry said"."""
    begin = scene.sentence(offset)
    named = scene.names_in(begin, offset)
    if any(name.form in STATE or scene.person(name) is not None for name in named):
        return False
    first, last = scene.range(begin, offset)
    opening = next((i for i in range(first, min(first + 2, last)) if scene.words[i].capital and scene.words[i].fold not in FUNCTION), last)
    return any(heard.opens(scene, name) for name in named) or opening < last and scene.registry.place(scene.words, opening) is not None
