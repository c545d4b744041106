"""Names that speak and that neither the vocabulary nor the rest of the text explains."""

from collections.abc import Sequence

from flows.english.names.found import STATE, Found, spelled
from flows.english.names.lexicon.nouns import METONYMS
from flows.english.names.lexicon.words import ORGANIZATION, PLAIN, THING
from flows.english.names.scene import Scene
from flows.english.names.words import Word, branded
from flows.records import Actor, Source, Span


def unknown(scene: Scene, first: int, head: int, span: Span) -> Source:
    """A name that neither the vocabulary nor the rest of the text explains: that it speaks makes it somebody."""
    while first < head and (not scene.words[first].capital or scene.words[first].fold in PLAIN):
        first += 1
    words = scene.words[first : head + 1]
    before = scene.words[first - 1].fold if first and scene.words[first].joined else ""
    text = " ".join(w.text.replace("\u00ad", "") for w in words)
    if len(words) == 1 and words[0].fold in METONYMS:
        actor = scene.registry.named(METONYMS[words[0].fold])
        return Source("organization", "metonym", span, actor or Actor(METONYMS[words[0].fold], "organization"))
    if tuple(w.fold for w in words) in scene.registry.places:
        return Source("unnamed", "unresolved", span)
    if before == "the":
        longer = (n for n in reversed(scene.names_before(span.start)) if n.form in ("organization", "run") and _ends_in(scene, n, words))
        full = next(longer, None)
        if full is not None:
            return Source("organization", "named", span, full.actor or Actor(spelled(scene.words, full.first, full.last), "organization"))
    gathering = len(words) > 1 and words[-1].fold in THING  # "a Fish Forum said"
    if before == "the" or gathering or words[-1].fold in ORGANIZATION or len(words) == 1 and branded(words[0].text):
        return Source("organization", "named", span, Actor(text, "organization"))
    nation = scene.words[first - 1] if first > 1 and scene.words[first].joined else None
    if (
        nation is not None
        and scene.words[first - 2].fold == "the"
        and any(n.form in STATE for n in scene.names_in(nation.start, nation.end))
    ):
        return Source("organization", "named", span, Actor(f"{nation.text} {text}", "organization"))  # "the Norwegian Legion"
    known = scene.people.called([w.fold for w in words], span.start)
    return Source("person", "named", span, known.actor if known else Actor(text, "person"))


def _ends_in(scene: Scene, name: Found, words: Sequence[Word]) -> bool:
    """Whether the last words of a longer name are these: "the Chronicle" after "the Bergen Chronicle"."""
    last = scene.words[name.last - len(words) : name.last]
    return name.last - name.first > len(words) and [w.fold for w in last] == [w.fold for w in words]
