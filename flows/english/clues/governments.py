"""A government named by its head ("the Berg administration has …"): where the present is spoken of, he is in office."""

import re
from collections.abc import Iterator
from functools import lru_cache

from flows.records import Span
from flows.vocabulary import Term, Vocabulary

_HEADS = ("president", "prime-minister")
_NAMED = re.compile(r"\b(?P<name>[A-ZÀ-Ž][\w-]+(?:\s[A-ZÀ-Ž][\w-]+)?)(?:['’]s?)?\s(?:administration|government|presidency|cabinet)\b")
#: What follows a government of today: a verb of the present, with its officials, its place and adverbs before it.
_NOW = re.compile(
    r"(?:\s(?:officials?|in [A-Z]\w+|also|now|still|currently|today|\w+ly)){0,3}\s"
    r"(?:has|have|is|are|says?|wants?|plans?|hopes?|seeks?|continues?|believes?|insists?|argues?|considers?|remains?|may|will|needs?|faces?|"
    r"intends?|aims?|maintains?|does|do)\b(?! (?:been |always )?(?:remembered|blamed|accused))"
)
#: What makes it one of the past or to come, or one in imagination.
_NOT_THIS = re.compile(
    r"\b(?:former|previous|late|past|last|first|second|incoming|future|next|new|prior|then|outgoing|a|an|another|old|if|would|pre|post)"
    r"[\s-](?:[A-Z]\w*\s)?$",
    re.I,
)


def governments(text: str, sentence: Span, vocabulary: Vocabulary) -> Iterator[tuple[Span, tuple[Term, ...]]]:
    """The governments of today that a sentence names by their heads, with the terms of all who bear the name."""
    for match in _NAMED.finditer(text, sentence.start, sentence.end):
        name = match["name"]
        held = _heads(vocabulary).get(name) or _heads(vocabulary).get(name.split()[-1])
        before = text[max(sentence.start, match.start() - 30) : match.start()]
        if held and not _NOT_THIS.search(before) and _NOW.match(text, match.end(), sentence.end):
            yield Span(match.start(), match.end()), held


@lru_cache(maxsize=4)
def _heads(vocabulary: Vocabulary) -> dict[str, tuple[Term, ...]]:
    """The terms of heads of state and government by name and by the last word of it."""
    held: dict[str, tuple[Term, ...]] = {}
    for term in vocabulary.offices:
        if term.office in _HEADS and term.country:
            held[term.holder] = (*held.get(term.holder, ()), term)
    terms: dict[str, tuple[Term, ...]] = {}
    for actor in vocabulary.actors:
        for name in dict.fromkeys((actor.name, *actor.aliases, actor.name.split()[-1])) if actor.actor_id in held else ():
            terms[name] = tuple(dict.fromkeys((*terms.get(name, ()), *held[actor.actor_id])))
    return terms
