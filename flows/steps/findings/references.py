"""References between tables: a row that is dropped takes along the rows that cannot stand without it."""

from collections.abc import Mapping

import polars as pl

from flows.steps.findings.faults import ROW, Fault
from flows.steps.tables import COUNTS, counted
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


def miscounted(frames: Mapping[str, pl.DataFrame]) -> list[Fault]:
    """Counts of events and actors that are not what the rows give."""
    right = counted(frames)
    return [
        Fault(table, row, "count-wrong", column, str(frames[table][column][row]), f"the rows give {right[table][column][row]}")
        for table, columns in COUNTS.items()
        for column in columns
        for row in (frames[table][column] != right[table][column]).arg_true()
    ]
