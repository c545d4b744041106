"""Who makes a document that speaks: named before it, behind it ("issued by the ministry"), or who speaks through it."""

from collections.abc import Sequence
from itertools import pairwise

from flows.english.names import institutions, joint, rows
from flows.english.names.found import STATE, Found
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import DOCUMENTS, INSTITUTIONS, PREPOSITIONS
from flows.english.names.lexicon.words import SAYING
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span

ISSUING = each("published released issued adopted signed circulated posted made approved sent")
#: Forms of names that can make a document.
_MAKERS = each("organization ministry country leadership")
#: Characters behind "by" in which the name of a document's maker begins, and behind a document in which who speaks through it does.
_NEAR_BY, _BEHIND = 20, 200
_ARTICLES = each("a an the this that another")
#: Words from "issued" to "by".
_TILL_BY = 3
#: Words before a document's noun in which "in" leads to it.
_PHRASE = 3


def author(scene: Scene, k: int) -> Actor | None:
    """Who speaks in "in a letter to the council, Eritrea accused …": the first name behind the document, word ``k``, in its sentence that
    no preposition leads to."""
    if k < 2 or scene.words[k - 1].fold not in ("a", "an") or scene.words[k - 2].fold not in ("in", "through", "by"):
        return None
    sentence = scene.sentence(scene.words[k].start)
    if any(word.fold in SAYING for word in scene.words[scene.range(sentence, scene.words[k].start)[0] : k]):
        return None  # "the port said in a letter that Moe …": who speaks stands before it
    behind = scene.names_in(scene.words[k].end, scene.words[k].end + _BEHIND)
    here = (name for name in behind if scene.sentence(name.start) == sentence)
    return next((actor for name in here if (actor := scene.actor(name)) is not None and _speaks(scene, name, k)), None)


def _speaks(scene: Scene, name: Found, k: int) -> bool:
    """Whether a name behind word ``k`` can be a subject: no adjective, and behind no preposition, with or without an article."""
    before = next((m for m in range(name.first - 1, k, -1) if scene.words[m].fold not in ("the", "a")), k)
    return name.form not in ("adjective", "demonym") and scene.words[before].fold not in PREPOSITIONS


def issuer(scene: Scene, k: int, recent: Sequence[Source]) -> Actor | None:
    """Who is named as the maker of a document, word ``k``: who speaks in its sentence ("Moe said in a statement"), who is named before it
    there, else the group or institution heard last."""
    offset = scene.words[k].start
    return _speaker(scene, k, recent) or _named_before(scene, offset) or _heard_before(offset, recent)


def _speaker(scene: Scene, k: int, recent: Sequence[Source]) -> Actor | None:
    """Who says something in the document, word ``k``: "Moe said in a joint | statement"."""
    if all(word.fold != "in" for word in scene.words[max(k - _PHRASE, 0) : k]):
        return None
    begin, offset = scene.sentence(scene.words[k].start), scene.words[k].start
    speakers = (s.actor for s in reversed(recent) if s.span is not None and begin <= s.span.start < offset)
    return next(speakers, None)


def _named_before(scene: Scene, offset: int) -> Actor | None:
    """The first in the sentence before ``offset`` who can make a document; two states if it speaks of these two only."""
    here = scene.names_in(scene.sentence(offset), offset)
    named = next(iter(rows.actors(name for name in here if name.form in _MAKERS)), None)
    if named is None or named.kind != "country":
        return named
    two = rows.two_states(scene, offset)
    joint = len(two) == 2 and named in two and all(name.actor in two for name in here if name.form in STATE)
    return Actor(" and ".join(state.name for state in two), "organization") if joint else named


def _heard_before(offset: int, recent: Sequence[Source]) -> Actor | None:
    heard = (s.actor for s in reversed(recent) if s.kind == "organization" and s.span is not None and s.span.start < offset)
    return next((actor for actor in heard if actor is not None), None)


def behind(scene: Scene, j: int) -> Actor | None:
    """Who made a document whose words end before word ``j``: "a press release | issued on Friday by the ministry"."""
    words = scene.words
    last = j + _TILL_BY if j < len(words) and words[j].fold in ISSUING else j
    by = next((k for k in range(j, min(last + 1, len(words) - 1)) if words[k].fold == "by"), None)
    if by is None or not all(word.joined for word in words[j : by + 1]):
        return None
    named = scene.names_in(words[by].end, words[by].end + _NEAR_BY)
    if not named or words[named[0].last - 1].possessive:
        return None
    row, listed = [named[0]], 1
    for name in scene.names_in(named[0].end, named[0].end + _BEHIND):
        between = scene.text[row[-1].end : name.start].strip()
        if between not in ("and", ",", ", and"):
            break
        row.append(name)
        listed = len(row) if between != "," else listed
    row = row[:listed]  # "issued by Norway, | Danish troops left": a comma alone ends it
    makers = rows.actors(row)
    return joint.together(Span(row[0].start, row[-1].end), makers).actor if len(makers) > 1 else scene.actor(row[0])


def beside(scene: Scene, i: int, head: int, recent: Sequence[Source]) -> Actor | None:
    """The institution whose noun stands right before that of its document, word ``head``: "a foreign ministry | statement"."""
    words, last = scene.words, head - 1
    while i < last and words[i].fold in _ARTICLES:
        i += 1
    if last < i or words[last].fold not in INSTITUTIONS or words[last].possessive:
        return None
    named = next((n.actor for n in scene.names_in(*scene.offsets(i, head)) if n.last == head), None)
    return named or institutions.institution(scene, Span(words[i].start, words[last].end), i, last, head, recent).actor


def by_several(scene: Scene, i: int, j: int) -> int | None:
    """The noun of a document that several issue ("a joint statement by Norway, Japan and Chad"), which no comma of theirs ends."""
    head = next((k for k in range(i, j - 1) if scene.words[k + 1].fold in ("by", "of", "from")), None)
    if head is None or scene.words[head].fold not in DOCUMENTS:
        return None
    makers = [n for n in scene.names_in(*scene.offsets(head + 1, j)) if scene.actor(n) is not None]
    joints = {word for one, other in pairwise(makers) for word in rows.between(scene, one, other)}
    return head if len(makers) > 1 and makers[-1].last == j and joints == {"and"} else None
