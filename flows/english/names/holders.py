"""Who holds the titles that a text names without a name: those within a span, the one that a sentence opens with."""

from collections.abc import Sequence

from flows.english.names import groups, heard, titles, wanting
from flows.english.names.found import Found
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import PREPOSITIONS
from flows.english.names.lexicon.roles import rank_of
from flows.english.names.people import Person
from flows.english.names.roles import Role, role
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span

#: Ranks that one person holds at a time.
_SINGULAR = each("spokesperson envoy ambassador president premier chancellor king")
#: Among so many words of its sentence a title that is the subject has its rank.
_EARLY = 5


def within(scene: Scene, span: Span) -> list[Actor]:
    """Whom the definite titles in a span denote, as far as the article introduces or the vocabulary knows them."""
    found: list[Actor] = []
    i, j = scene.range(span.start, span.end)
    for k in range(i, j):
        rank = rank_of(scene.words[k].fold)
        if rank is None or scene.words[k].possessive or k + 1 < j and rank_of(scene.words[k + 1].fold) is not None:
            continue
        first = max(scene.people.introductions.start(k + 1, apart=True), i)
        if first > k:
            continue
        opened = first > i and scene.words[first - 1].fold in wanting.DEFINITE
        definite = opened or scene.names_in(scene.words[first].start, scene.words[k].start)
        wanted = role(scene.words, first, j, scene.registry) if definite else None
        if wanted is not None and wanted.plural:
            group = groups.plural(scene, Span(scene.words[first].start, scene.words[k].end), first, k + 1, wanted, ())
            found.extend(m for m in group.members if not scene.names_in(span.start, span.end))
            continue
        if wanted is None or wanted.office is None and wanted.rank not in _SINGULAR:
            continue
        meant = titles.source(scene, Span(scene.words[first].start, scene.words[k].end), first, k + 1, ())
        if meant.actor is not None and meant.kind == "person":
            found.append(meant.actor)
    return found


def subject(scene: Scene, span: Span, gender: str, recent: Sequence[Source]) -> Actor | None:
    """Whom the title denotes that opens the sentence before ``span``, if it may be of that gender: "The chairperson of the council thanked
    the envoys. | She added"."""
    begin = scene.sentence(span.start)
    before = scene.sentence(max(begin - 2, 0))
    i, j = scene.range(before, begin)
    if before == begin or i >= j or scene.words[i].fold != "the" or "\n" in scene.text[before:begin].strip():
        return None
    head = next((k for k in range(i + 1, min(i + _EARLY, j)) if rank_of(scene.words[k].fold) is not None), None)
    wanted = role(scene.words, i, head + 1, scene.registry) if head is not None else None
    named = scene.names_in(scene.words[i].start, scene.words[min(i + _EARLY, j) - 1].end)
    if wanted is None or wanted.plural or any(scene.person(n) is not None for n in named):
        return None
    meant = titles.source(scene, Span(scene.words[i].start, scene.words[head or i].end), i, (head or i) + 1, recent)
    known = meant.actor if meant.kind == "person" else None
    return known if known is not None and heard.may_be(scene, known, gender) else None


def by_initials(scene: Scene, name: Found) -> Person | None:
    """The one named last whose title a name abbreviates: "Principal Secretary Kari Moe spoke. The | PS left"."""
    word = scene.words[name.first]
    known = name.actor is not None and (name.actor.actor_id is not None or name.actor.name != word.text)
    if known or name.last - name.first > 1 or len(word.text) < 2 or not word.text.isupper() or not name.first:
        return None
    if scene.words[name.first - 1].fold != "the":
        return None
    named = (p for p in scene.people.all if p.before(name.start) >= 0)
    holders = [p for p in named if any(word.fold in _initials(told) for told in p.roles)]
    return max(holders, key=lambda p: p.before(name.start), default=None)


def _initials(told: Role) -> str:
    """The first letters of a title's words, the small ones aside."""
    return "".join(word[0] for word in told.words if word not in PREPOSITIONS and word not in ("the", "and"))
