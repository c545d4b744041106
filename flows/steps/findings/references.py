"""References between tables: a row that is dropped takes along the rows that cannot stand without it."""

from collections.abc import Mapping

import polars as pl

from flows.steps.findings.faults import ROW, Fault
from schemas import TABLES, references


def settled(frames: Mapping[str, pl.DataFrame]) -> tuple[dict[str, pl.DataFrame], list[Fault]]:
    """Drop rows whose required reference is gone and events without mentions, empty optional references, until nothing is left to do."""
    kept, faults = dict(frames), list[Fault]()
    while True:
        found = [fault for table in TABLES for fault in _settle(table, kept)] + _settle_events(kept)
        faults += found
        if not found:
            return kept, faults


def _settle(table: str, kept: dict[str, pl.DataFrame]) -> list[Fault]:
    faults: list[Fault] = []
    for column, (parent, parent_column) in references(table).items():
        lost = kept[table].join(kept[parent].select(parent_column), left_on=column, right_on=parent_column, how="anti")
        lost = lost.filter(pl.col(column).is_not_null())
        if lost.is_empty():
            continue
        optional = TABLES[table].to_schema().columns[column].nullable
        slug = "reference-emptied" if optional else "reference-missing"
        faults += [Fault(table, row[ROW], slug, column, row[column], f"{parent} has no such row") for row in lost.iter_rows(named=True)]
        is_lost = pl.col(ROW).is_in(lost[ROW].implode())
        emptied = pl.when(is_lost).then(None).otherwise(pl.col(column)).alias(column)
        kept[table] = kept[table].with_columns(emptied) if optional else kept[table].filter(~is_lost)
    return faults


def _settle_events(kept: dict[str, pl.DataFrame]) -> list[Fault]:
    empty = kept["events"].join(kept["event_mentions"], on="event_id", how="anti")
    kept["events"] = kept["events"].join(kept["event_mentions"], on="event_id", how="semi", maintain_order="left")
    return [Fault("events", row[ROW], "event-without-mentions", "event_id", row["event_id"]) for row in empty.iter_rows(named=True)]


def counted(frames: Mapping[str, pl.DataFrame]) -> tuple[dict[str, pl.DataFrame], list[Fault]]:
    """The frames with the counts of events and actors as their rows give them, and a fault for every count that was another."""
    mentions = frames["event_mentions"].group_by("event_id", maintain_order=True).agg(
        pl.len().cast(pl.Int64).alias("mention_count"),
        pl.col("article_id").n_unique().cast(pl.Int64).alias("article_count"),
        pl.col("witness_id").n_unique().cast(pl.Int64).alias("witness_count"),
    )  # fmt: skip
    said = frames["statements"].group_by(pl.col("source_id").alias("actor_id"), maintain_order=True).agg(
        pl.len().cast(pl.Int64).alias("statement_count")
    )  # fmt: skip
    done = frames["event_participants"].group_by("actor_id", maintain_order=True).agg(
        pl.col("event_id").n_unique().cast(pl.Int64).alias("event_count")
    )  # fmt: skip
    result, faults = dict(frames), list[Fault]()
    for table, identity, counts in (("events", "event_id", mentions), ("actors", "actor_id", said), ("actors", "actor_id", done)):
        result[table], wrong = _recounted(table, result[table], identity, counts)
        faults += wrong
    return result, faults


def _recounted(table: str, frame: pl.DataFrame, identity: str, counts: pl.DataFrame) -> tuple[pl.DataFrame, list[Fault]]:
    columns = [column for column in counts.columns if column != identity]
    joined = frame.join(counts, on=identity, how="left", suffix="_now", maintain_order="left")
    joined = joined.with_columns(pl.col([f"{column}_now" for column in columns]).fill_null(0))
    faults = [
        Fault(table, row[ROW], "count-wrong", column, str(row[column]), f"the rows give {row[f'{column}_now']}")
        for column in columns
        for row in joined.filter(pl.col(column) != pl.col(f"{column}_now")).iter_rows(named=True)
    ]
    return joined.with_columns(pl.col(f"{column}_now").alias(column) for column in columns).select(frame.columns), faults
