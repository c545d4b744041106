"""Which document is which article, and which articles are copies of one another."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

import polars as pl
from msgspec import Struct

from flows.records import Article, Extract
from flows.steps.ids import identifier

Key = TypeVar("Key", bound=Hashable)


class Paper(Struct, frozen=True):
    """A document that is an article: ``original`` is the article whose text it repeats (itself if it repeats none)."""

    article_id: str
    original: str
    extract: Extract
    article: Article

    @property
    def is_copy(self) -> bool:
        return self.article_id != self.original


def papers(extracts: Sequence[Extract], previous: Mapping[str, pl.DataFrame] | None = None) -> list[Paper]:
    """The articles among ``extracts``, by raw_path.

    An article is named after its bytes. Of several documents with the same bytes only one can be; the others' paths go into their names.
    Of several with the same text one is the original. Which one, the previous release decides; else the one that is known to have been
    published first, else the first by raw_path.
    """
    articles = sorted((e for e in extracts if e.article is not None), key=_first)
    before, originals = _before(previous)
    ids: dict[str, str] = {}
    for content, of in _together(articles, lambda e: (e.document.raw_sha256, e.document.media_type)):
        own = identifier("a", *content)
        named = next((e for e in of if e.document.raw_path == before.get(own)), of[0])
        ids |= {e.document.raw_path: own if e is named else identifier("a", *content, e.document.raw_path) for e in of}
    found: list[Paper] = []
    for _, of in _together(articles, lambda e: e.document.text):
        named_so = [ids[e.document.raw_path] for e in of]
        original = next((article_id for article_id in named_so if article_id in originals), named_so[0])
        found += [Paper(article_id, original, e, e.article) for article_id, e in zip(named_so, of, strict=True) if e.article]
    return sorted(found, key=lambda paper: paper.extract.document.raw_path)


def _first(extract: Extract) -> tuple[date, str]:
    when = extract.article.published if extract.article else None
    return (when and when.max) or date.max, extract.document.raw_path


def _together(articles: Iterable[Extract], by: Callable[[Extract], Key]) -> Iterable[tuple[Key, list[Extract]]]:
    groups: dict[Key, list[Extract]] = defaultdict(list)
    for extract in articles:
        groups[by(extract)].append(extract)
    return groups.items()


def _before(previous: Mapping[str, pl.DataFrame] | None) -> tuple[dict[str, str], frozenset[str]]:
    """Of the previous release: the raw_path of each article, and which were no copies."""
    if previous is None or "articles" not in previous:
        return {}, frozenset()
    articles = previous["articles"]
    paths = dict(articles.select("article_id", "raw_path").iter_rows())
    return paths, frozenset(articles.filter(pl.col("copy_of").is_null())["article_id"])
