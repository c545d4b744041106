"""Numbers in one table that follow from the rows of another."""

from collections.abc import Mapping

import polars as pl

#: The columns that are counted, by table.
COUNTS = {"events": ("mention_count", "article_count", "witness_count"), "actors": ("statement_count", "event_count")}


def counted(frames: Mapping[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
    """The frames with every count made anew: mentions, articles and witnesses of events, statements and events of actors.

    To be called after rows have been taken out; an event that lost all its mentions keeps a count of 0 and is for the caller to refuse.
    """
    out = dict(frames)
    of_events = frames["event_mentions"].group_by("event_id").agg(
        mention_count=pl.len().cast(pl.Int64),
        article_count=pl.col("article_id").n_unique().cast(pl.Int64),
        witness_count=pl.col("witness_id").n_unique().cast(pl.Int64),
    )  # fmt: skip
    out["events"] = _with(frames["events"], of_events, "event_id")
    said = frames["statements"].drop_nulls("source_id").group_by(actor_id="source_id").agg(statement_count=pl.len().cast(pl.Int64))
    took_part = frames["event_participants"].group_by("actor_id").agg(event_count=pl.col("event_id").n_unique().cast(pl.Int64))
    out["actors"] = _with(_with(frames["actors"], said, "actor_id"), took_part, "actor_id")
    return out


def _with(frame: pl.DataFrame, counts: pl.DataFrame, key: str) -> pl.DataFrame:
    names = [name for name in counts.columns if name != key]
    joined = frame.drop(names).join(counts, on=key, how="left", maintain_order="left")
    return joined.with_columns(pl.col(names).fill_null(0)).select(frame.columns)
