"""He, she, it, they, who: the last one named or heard before who fits."""

from collections.abc import Sequence

from flows.english.names import companies, documents, heard, holders, kinds
from flows.english.names.lexicon.nouns import DOCUMENTS, FIRST, HE, INSTITUTIONS, IT, RELATIVE, SHE, THEY
from flows.english.names.roles import role
from flows.english.names.scene import Scene
from flows.records import Source, Span


def source(scene: Scene, span: Span, word: str, recent: Sequence[Source]) -> Source:
    """The source that a pronoun at ``span`` takes up."""
    if word in RELATIVE:
        return heard.before_clause(scene, span)
    if word in HE | SHE and _of_nobody(scene, span, word, recent):
        return Source("unnamed", "unresolved", span)
    if word in HE | SHE:
        gender = "m" if word in HE else "f"
        called = holders.subject(scene, span, gender, recent)
        if called is not None:
            return Source("person", "pronoun", span, called)
        person = heard.anyone(scene, span.start, gender, recent)
        return Source("person", "pronoun", span, person) if person else Source("person", "unresolved", span)
    if word in FIRST:
        return heard.speaker(span, recent)
    if word in IT:
        told = _written(scene, span, recent) or _issued(scene, span, recent) or heard.thing(scene, span, recent)
        return told if told.actor is not None else _institution(scene, span, recent) or told
    if word in THEY:
        return companies.subjects(scene, span, recent) or heard.several(span, recent)
    return Source("unnamed", "unresolved", span)


def _of_nobody(scene: Scene, span: Span, word: str, recent: Sequence[Source]) -> bool:
    """Whether "he" takes up somebody without a name who spoke last ("a senior official said … he added")."""
    last = recent[-1] if recent else None
    if last is None or last.kind != "unnamed" or last.span is None or not 0 <= span.start - last.span.start < _NEAR:
        return False
    told = role(scene.words, *scene.range(last.span.start, last.span.end), scene.registry)
    return told is not None and not told.plural and heard.subject(scene, span.start, "m" if word in HE else "f", last.span.start) is None


#: Characters between somebody without a name and the pronoun that takes him up.
_NEAR = 600


def _written(scene: Scene, span: Span, recent: Sequence[Source]) -> Source | None:
    """ "It says in the statement": the document, not what "it" could take up; who says it "in a statement" makes it."""
    i, j = scene.range(span.end, span.end + 60)
    for k in range(i, j - 1):
        if scene.words[k].fold in ("in", "by") and scene.words[k + 1].fold in ("the", "its", "their") and k - i < 4:
            head = next((m for m in range(k + 2, min(k + 6, j)) if scene.words[m].fold in DOCUMENTS and scene.words[m].joined), None)
            if head is not None:
                return documents.source(scene, span, k + 1, head, head + 1, recent)
    return None


def _institution(scene: Scene, span: Span, recent: Sequence[Source]) -> Source | None:
    """What the sentence before ``span`` called by its kind alone: "… after the bloc stepped in. | It said"."""
    begin = scene.sentence(span.start)
    i, j = scene.range(scene.sentence(max(begin - 2, 0)), begin)
    nouns = (k for k in range(j - 1, i, -1) if scene.words[k].fold in INSTITUTIONS and scene.words[k - 1].fold == "the")
    taken_up = (kinds.again(scene, scene.words[k].fold, scene.words[k].start, recent) for k in nouns)
    actor = next((actor for actor in taken_up if actor is not None), None)
    return Source(actor.kind, "pronoun", span, actor) if actor is not None else None


def _issued(scene: Scene, span: Span, recent: Sequence[Source]) -> Source | None:
    """ "… published a statement. It emphasizes": the document, unless somebody was heard since."""
    last = next((s for s in reversed(recent) if s.kind in ("organization", "country", "document") and s.actor is not None), None)
    spoken = last.span.start if last is not None and last.span is not None else -1
    issued = documents.issued(scene, span.start, spoken, recent)
    return Source("document", "pronoun", span, issued) if issued is not None else None
