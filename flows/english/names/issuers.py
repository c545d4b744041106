"""Who makes a document that speaks: named before it, behind it ("issued by the ministry"), or who speaks through it."""

from collections.abc import Sequence

from flows.english.names import groups
from flows.english.names.found import STATE
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import DOCUMENTS, PREPOSITIONS
from flows.english.names.scene import Scene
from flows.records import Actor, Source

ISSUING = each("published released issued adopted signed circulated posted made approved")
#: Characters behind "by" in which the name of a document's maker begins.
_NEAR_BY = 20


def author(scene: Scene, k: int) -> Actor | None:
    """Who speaks in "in a letter to the council, Eritrea accused …": the first name behind the document that no preposition leads to."""
    if k < 2 or scene.words[k - 1].fold not in ("a", "an") or scene.words[k - 2].fold not in ("in", "through", "by"):
        return None
    for name in scene.names_in(scene.words[k].end, scene.words[k].end + 200):
        if scene.sentence(name.start) != scene.sentence(scene.words[k].start):
            return None
        at = next((m for m in range(name.first - 1, k, -1) if scene.words[m].fold not in ("the", "a")), k)
        actor = scene.actor(name)
        if actor is not None and name.form not in ("adjective", "demonym") and scene.words[at].fold not in PREPOSITIONS:
            return actor
    return None


def issuer(scene: Scene, k: int, recent: Sequence[Source]) -> Actor | None:
    """Who is named as the maker of a document: the last group or institution heard or named before it."""
    offset = scene.words[k].start
    last = next(
        (
            s.actor
            for s in reversed(recent)
            if s.actor is not None and s.kind == "organization" and s.span is not None and s.span.start < offset
        ),
        None,
    )
    begin = scene.sentence(offset)
    by = scene.words[k + 1].fold == "by" if k + 1 < len(scene.words) else False
    counted = groups.counted(scene, k + 2, recent) if by else None
    if counted is not None:
        return counted.actor
    named = next(
        (
            n.actor
            for n in scene.names_in(begin, offset)
            if n.actor is not None and n.form in ("organization", "ministry", "country", "leadership")
        ),
        None,
    )
    joint = groups.two_states(scene, offset) if named is not None and named.kind == "country" else []
    if len(joint) == 2 and named in joint and all(n.actor in joint for n in scene.names_in(begin, offset) if n.form in STATE):
        return Actor(" and ".join(state.name for state in joint), "organization")
    return named or last


def behind(scene: Scene, j: int) -> Actor | None:
    """Who made a document whose words end before word ``j``: "a press release | issued by the ministry"."""
    words = scene.words
    by = j + 1 if j < len(words) and words[j].fold in ISSUING else j
    if by + 1 >= len(words) or words[by].fold != "by" or not words[by].joined or not words[j].joined:
        return None
    name = next(iter(scene.names_in(words[by].end, words[by].end + _NEAR_BY)), None)
    return scene.actor(name) if name is not None and not words[name.last - 1].possessive else None


def by_several(scene: Scene, i: int, j: int) -> int | None:
    """The noun of a document that several issue ("a joint statement by Norway, Japan and Chad"), which no comma of theirs ends."""
    head = next((k for k in range(i, j - 1) if scene.words[k + 1].fold in ("by", "of", "from")), None)
    if head is None or scene.words[head].fold not in DOCUMENTS:
        return None
    makers = [n for n in scene.names_in(scene.words[head + 1].start, scene.words[j - 1].end) if scene.actor(n) is not None]
    between = {w.fold for one, other in zip(makers, makers[1:], strict=False) for w in scene.words[one.last : other.first]}
    return head if len(makers) > 1 and makers[-1].last == j and between <= {"and", "the"} and "and" in between else None
