"""A row that a reviewer takes out: it leaves its table, and is kept in the findings with who took it out and why."""

from collections.abc import Mapping

import polars as pl

from flows.errors import InputError
from flows.steps.corrections.reading import Correction
from flows.steps.findings import Fault, told_of
from schemas import ordered

#: The tables whose rows can be taken out. Identifiers of events are carried from release to release: an event goes with its last mention.
WITHDRAWN = ("statements", "event_mentions", "event_participants")


def withdrawn(frames: Mapping[str, pl.DataFrame], correction: Correction, row: pl.Expr) -> dict[str, pl.DataFrame]:
    """The frames without the ``row`` that ``correction`` names, and without an event that has lost its last mention by that.

    Raises ``InputError`` for a row of a table from which none is taken out.
    """
    if correction.table_name not in WITHDRAWN:
        wrong = f"rows of {correction.table_name} are not taken out, and no column is named"
        remedy = f"name a column, take rows out of {', '.join(WITHDRAWN)}, or take the text out of the raw folder"
        raise InputError("correction-column", correction.place, wrong, remedy)
    gone = {correction.table_name: row}
    if correction.table_name == "event_mentions":
        left = frames["event_mentions"].filter(~row)["event_id"].implode()
        gone |= dict.fromkeys(("events", "event_participants"), ~pl.col("event_id").is_in(left))
    out = {name: frames[name].filter(~rows) for name, rows in gone.items()}
    numbers = ((name, number) for name, rows in gone.items() for number in frames[name].select(rows.arg_true()).to_series())
    why = f"{correction.reviewer}: {correction.reason}"
    found = told_of([Fault(name, number, "row-withdrawn", detail=why) for name, number in numbers], frames)
    return {**frames, **out, "findings": ordered("findings", pl.concat([frames["findings"], found]).unique("finding_id"))}
