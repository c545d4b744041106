"""Which document is which article, and which articles are copies of one another."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import polars as pl
from msgspec import Struct

from flows.records import Article, Extract
from flows.steps.ids import identifier


class Paper(Struct, frozen=True):
    """A document that is an article: ``original`` is the article whose bytes it repeats (itself if it repeats none)."""

    article_id: str
    original: str
    extract: Extract
    article: Article

    @property
    def is_copy(self) -> bool:
        return self.article_id != self.original


def papers(extracts: Sequence[Extract], previous: Mapping[str, pl.DataFrame] | None = None) -> list[Paper]:
    """The articles among ``extracts``, by raw_path. Of several documents with the same bytes, one is the original: the one that was it
    in the previous release, else the first by raw_path; it alone bears the id that the bytes alone make."""
    before = _paths(previous)
    same: dict[tuple[str, str], list[Extract]] = defaultdict(list)
    for extract in sorted(extracts, key=lambda e: e.document.raw_path):
        if extract.article is not None:
            same[extract.document.raw_sha256, extract.document.media_type].append(extract)
    found: list[Paper] = []
    for content, of in same.items():
        original = identifier("a", *content)
        first = next((e for e in of if e.document.raw_path == before.get(original)), of[0])
        for extract in of:
            article_id = original if extract is first else identifier("a", *content, extract.document.raw_path)
            assert extract.article is not None
            found.append(Paper(article_id, original, extract, extract.article))
    return sorted(found, key=lambda paper: paper.extract.document.raw_path)


def _paths(previous: Mapping[str, pl.DataFrame] | None) -> dict[str, str]:
    if previous is None or "articles" not in previous:
        return {}
    articles = previous["articles"]
    return dict(zip(articles["article_id"].to_list(), articles["raw_path"].to_list(), strict=True))
