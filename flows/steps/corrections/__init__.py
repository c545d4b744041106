"""raw/corrections.csv → frames: what a reviewer has put right, applied after the extraction and before the checks.

``reading`` is the file line by line, ``withdrawing`` how a row is taken out.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import polars as pl

from flows.errors import InputError
from flows.steps.corrections.reading import Correction, meant, read
from flows.steps.corrections.withdrawing import withdrawn
from flows.steps.tables import COUNTS, counted
from schemas import key, ordered, row_key
from schemas.checks import CHECKS

__all__ = ["apply", "read", "require_accepted"]


def apply(frames: Mapping[str, pl.DataFrame], path: Path) -> dict[str, pl.DataFrame]:
    """The frames with the corrections of ``path`` (none if there is no such file) and counted anew; an empty value empties the cell, and
    without a column as well it takes the row out, which then stands in ``findings``.

    Raises ``InputError`` as ``read`` does, and with file and line where a correction matches no row any more, names no column, or gives a
    value that is not of its column's type: whoever wrote it has to look again.
    """
    out = dict(frames)
    corrections = read(path)
    for correction in corrections:
        if correction.withdraws:
            out = withdrawn(out, correction, _chosen(out, correction))
        else:
            out[correction.table_name] = _corrected(out, correction)
    return counted(out) if corrections else out


def require_accepted(path: Path, findings: pl.DataFrame) -> None:
    """Raise ``InputError``, with file and line, where ``findings`` refuse a row that a correction of ``path`` has touched, or empty the
    reference that it gave: a slip in a correction must not take out of the package what was meant to be put right."""
    for correction in read(path):
        if correction.withdraws:
            continue
        row, column = pl.col("row_id") == correction.row_id, pl.col("column_name") == correction.column_name
        if correction.raw_path:
            row = pl.col("row_id").is_not_null() & (pl.col("raw_path") == correction.raw_path)
        refused = (pl.col("severity") == "rejected") | ((pl.col("check") == "reference-emptied") & column)
        found = findings.filter((pl.col("table_name") == correction.table_name) & row & refused)
        if not found.is_empty():
            # what is said of the corrected cell first
            check, message = found.sort(column.fill_null(False), descending=True, maintain_order=True).select("check", "message").row(0)
            remedy = f"{CHECKS[check].remedy} (each cell on a line of its own), or delete the line"
            raise InputError("correction-refused", correction.place, f"the corrected row is refused: {message}", remedy)


def _chosen(frames: Mapping[str, pl.DataFrame], correction: Correction) -> pl.Expr:
    """What is true of the row that the correction names; raises ``InputError`` if there is none."""
    by_file = pl.col("raw_path") == correction.raw_path
    row = by_file if correction.raw_path else row_key(correction.table_name) == correction.row_id
    if frames[correction.table_name].filter(row).is_empty():
        gone = f"no row of {correction.table_name} is {correction.row_id or correction.raw_path!r} now"
        raise InputError("correction-unmatched", correction.place, gone, "look at the row again: correct the line or delete it")
    return row


def _corrected(frames: Mapping[str, pl.DataFrame], correction: Correction) -> pl.DataFrame:
    frame, column = frames[correction.table_name], correction.column_name
    if column not in frame.columns:
        wrong = f"table {correction.table_name} has no column {column!r}"
        raise InputError("correction-column", correction.place, wrong, meant(column, frame.columns))
    if column in COUNTS.get(correction.table_name, ()):
        remedy = "correct those rows, and delete the line"
        raise InputError("correction-counted", correction.place, f"column {column} is counted from the rows of other tables", remedy)
    if column in key(correction.table_name):
        raise InputError(
            "correction-key", correction.place, f"column {column} is the row's identity", "correct the other columns, or the raw text"
        )
    row = _chosen(frames, correction)
    value = pl.lit(_value(correction, frame.schema[column]), frame.schema[column])
    return ordered(correction.table_name, frame.with_columns(pl.when(row).then(value).otherwise(pl.col(column)).alias(column)))


def _value(correction: Correction, kind: pl.DataType) -> object:
    text = correction.value
    if text == "":
        return None
    try:
        if kind == pl.Date:
            return date.fromisoformat(text)
        if kind == pl.Int64:
            return int(text)
        if kind == pl.Boolean:
            return {"true": True, "false": False}[text]
    except (ValueError, KeyError):
        wrong = f"{text!r} is no {_NAMES[str(kind)]}"
        raise InputError("correction-value", correction.place, wrong, "write it as in the package's CSV files") from None
    return text


_NAMES = {"Date": "day (YYYY-MM-DD)", "Int64": "whole number", "Boolean": "true or false"}
