"""Who holds the titles that a text names without a name: those within a span, the one that a sentence opens with."""

from collections.abc import Sequence

from flows.english.names import groups, heard, titles, wanting
from flows.english.names.lexicon import each
from flows.english.names.lexicon.roles import rank_of
from flows.english.names.roles import role
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
    """Whom the title denotes that opens the sentence before ``span`` outside of any quotation, if it may be of that gender: "The
    chairperson of the council thanked the envoys. | She added"."""
    begin = scene.sentence(span.start)
    before = scene.sentence(max(begin - 2, 0))
    i, j = scene.range(before, begin)
    if before == begin or i >= j or scene.words[i].fold != "the" or "\n" in scene.text[before:begin].strip():
        return None
    if scene.quoted(scene.words[i].start):
        return None
    head = next((k for k in range(i + 1, min(i + _EARLY, j)) if rank_of(scene.words[k].fold) is not None), None)
    wanted = role(scene.words, i, head + 1, scene.registry) if head is not None else None
    named = scene.names_in(scene.words[i].start, scene.words[min(i + _EARLY, j) - 1].end)
    if wanted is None or wanted.plural or any(scene.person(n) is not None for n in named):
        return None
    meant = titles.source(scene, Span(scene.words[i].start, scene.words[head or i].end), i, (head or i) + 1, recent)
    known = meant.actor if meant.kind == "person" else None
    return known if known is not None and heard.may_be(scene, known, gender) else None
