"""Dates between tables: not after retrieval, not said after publication, as the evidence and its weekday say."""

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from flows.english.times.lexicon import WEEKDAYS
from flows.steps.findings.faults import ROW, Fault

_ONE_WEEKDAY = r"(?i)\b(" + "|".join(WEEKDAYS) + r")\b"


def faults(frames: Mapping[str, pl.DataFrame]) -> Iterator[Fault]:
    """Check the dates of articles, statements and events against each other."""
    yield from _after_retrieval(frames["articles"])
    yield from _said_after_publication(frames)
    yield from _against_evidence(frames)
    yield from _against_weekday(frames)


def _after_retrieval(articles: pl.DataFrame) -> Iterator[Fault]:
    retrieved = pl.col("retrieved_at").str.head(10).str.to_date("%Y-%m-%d", strict=False)
    # a day of grace: the page's own day may be ahead of the retriever's
    late = articles.filter(pl.col("published_min") > retrieved.dt.offset_by("1d"))
    for row in late.iter_rows(named=True):
        first, retrieved_at = str(row["published_min"]), f"retrieved {row['retrieved_at']}"
        yield Fault("articles", row[ROW], "date-after-retrieval", "published_min", first, retrieved_at)


def _said_after_publication(frames: Mapping[str, pl.DataFrame]) -> Iterator[Fault]:
    days = frames["articles"].select("article_id", "published_max")
    joined = frames["statements"].join(days, on="article_id", how="inner")
    for row in joined.filter(pl.col("said_min") > pl.col("published_max")).iter_rows(named=True):
        yield Fault("statements", row[ROW], "said-after-publication", "said_min", str(row["said_min"]), f"published {row['published_max']}")


def _against_evidence(frames: Mapping[str, pl.DataFrame]) -> Iterator[Fault]:
    evidence = frames["date_evidence"].filter("used").select("article_id", "expression", "date_min", "date_max")
    joined = frames["articles"].join(evidence, on="article_id", how="inner")
    leaves = (pl.col("published_min") < pl.col("date_min")) | (pl.col("published_max") > pl.col("date_max"))
    for row in joined.filter(leaves).iter_rows(named=True):
        allowed = f"{row['expression']!r} allows {row['date_min'] or '…'} to {row['date_max'] or '…'}"
        yield Fault("articles", row[ROW], "evidence-disagrees", "published_min", str(row["published_min"]), allowed)


def _against_weekday(frames: Mapping[str, pl.DataFrame]) -> Iterator[Fault]:
    """Words with one weekday in them, and the one day that they are said to mean."""
    evidence = frames["date_evidence"].filter((pl.col("date_min") == pl.col("date_max")) & pl.col("used"))
    for row in _other_weekday(evidence, "expression", "date_min"):
        yield Fault("date_evidence", row[ROW], "weekday-disagrees", "date_min", str(row["date_min"]), f"words {row['expression']!r}")
    days = frames["events"].select("event_id", "event_date").drop_nulls()
    mentions = frames["event_mentions"].join(days, on="event_id", how="inner")
    for row in _other_weekday(mentions, "date_text", "event_date"):
        yield Fault("event_mentions", row[ROW], "weekday-disagrees", "date_text", row["date_text"], f"dated {row['event_date']}")


def _other_weekday(frame: pl.DataFrame, words: str, day: str) -> Iterator[dict[str, Any]]:
    named = pl.col(words).str.extract_all(_ONE_WEEKDAY)
    number = named.list.first().str.to_lowercase().replace_strict({name: i for i, name in enumerate(WEEKDAYS, 1)}, default=None)
    yield from frame.filter((named.list.len() == 1) & (number.cast(pl.Int8) != pl.col(day).dt.weekday())).iter_rows(named=True)
