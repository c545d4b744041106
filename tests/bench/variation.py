"""Variation of a corpus of US papers: agencies elsewhere announce, note and inform where it says "said", and close marks before commas."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, cycle

from msgspec import structs

from flows.records import Paragraph, Span
from tests.bench.corpora import Annotated, Gold

#: What stands for "said", in turn: verbs of saying that a clause may follow or go before.
VERBS = "announced noted stressed stated informed underlined declared emphasized reported tweeted added".split() + ["pointed out"]
#: A full stop or comma before a closing mark.
_CLOSED = re.compile(r"(?<=\w)([.,])([”\"])(?=\s|$)")


def varied(articles: Iterable[Annotated], verbs: Sequence[str] = VERBS, *, every: int) -> Iterator[Annotated]:
    """The articles with the ``verbs`` in turn in place of ``every`` so many "said" of a statement, all annotation moved; the same each time."""
    others, met = cycle(verbs), count()
    for article in articles:
        said = sorted({cue for gold in article.statements if gold.wanted for cue in gold.cues if article.text[slice(*cue)] == "said"})
        changed = [(cue, next(others)) for cue in said if next(met) % every == 0]
        yield _with(article, changed) if changed else article


def punctuated(articles: Iterable[Annotated], *, every: int) -> Iterator[Annotated]:
    """The articles, ``every`` so many with full stops and commas behind closing marks, as most of the world sets them."""
    for number, article in enumerate(articles):
        yield article if number % every else structs.replace(article, text=_CLOSED.sub(r"\2\1", article.text))


def _with(article: Annotated, changed: Sequence[tuple[tuple[int, int], str]]) -> Annotated:
    text, end = "", 0
    stops, moved = [], [0]
    for (start, stop), verb in changed:
        text += article.text[end:start] + verb
        stops.append(stop)
        moved.append(moved[-1] + len(verb) - (stop - start))
        end = stop
    text += article.text[end:]

    def at(offset: int) -> int:
        return offset + moved[bisect_left(stops, offset + 1)]

    def span(own: tuple[int, int]) -> tuple[int, int]:
        return at(own[0]), at(own[1])

    def gold(own: Gold) -> Gold:
        return structs.replace(own, span=span(own.span), cues=tuple(map(span, own.cues)), sources=tuple(map(span, own.sources)))

    paragraphs = tuple(Paragraph(Span(at(p.span.start), at(p.span.end)), p.role) for p in article.paragraphs)
    return structs.replace(article, text=text, paragraphs=paragraphs, statements=tuple(map(gold, article.statements)))
