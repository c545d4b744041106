"""raw/corrections.csv → frames: what a reviewer has put right, applied after the extraction and before the checks."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import polars as pl
from msgspec import Struct

from flows.errors import InputError, named
from schemas import TABLES, key, ordered
from schemas.sheets import sheet

COLUMNS = ("table_name", "row_id", "raw_path", "column_name", "value", "reason", "reviewer")


class Correction(Struct, frozen=True):
    """One line of the file: the row by its key (parts of a longer key joined by "|"), or the article by its ``raw_path``."""

    place: str
    table_name: str
    row_id: str
    raw_path: str
    column_name: str
    value: str
    reason: str
    reviewer: str


def apply(frames: Mapping[str, pl.DataFrame], path: Path) -> dict[str, pl.DataFrame]:
    """The frames with the corrections of ``path`` (none if there is no such file); an empty value empties the cell.

    Raises ``InputError`` as ``read`` does, and with file and line where a correction matches no row any more, names no column, or gives a
    value that is not of its column's type: whoever wrote it has to look again.
    """
    out = dict(frames)
    for correction in read(path):
        out[correction.table_name] = _corrected(out, correction)
    return out


def read(path: Path) -> list[Correction]:
    """The corrections of ``path`` in their order, none if there is no such file; each with its file and line.

    Raises ``InputError`` with file and line where the file is not such a list, and where a correction names no row, reason or reviewer.
    """
    if not path.exists():
        return []
    place = named(path)
    try:
        header, rows, faults = sheet(path.read_bytes())
    except OSError as error:
        raise InputError("corrections-unreadable", place, str(error.strerror), "make it a file that this user can read") from None
    if header.cells and sorted(header.cells) != sorted(COLUMNS):
        wrong, remedy = "the columns are not those of a list of corrections", f"write {','.join(COLUMNS)} as the first line"
        raise InputError("corrections-header", f"{place}:{header.line}", wrong, remedy)
    for fault in faults:
        raise InputError(f"corrections-{fault.kind}", f"{place}:{fault.line}", fault.message, fault.remedy)
    return [_correction(f"{place}:{row.line}", dict(zip(header.cells, row.cells, strict=True))) for row in rows]


def _correction(place: str, cells: Mapping[str, str]) -> Correction:
    correction = Correction(place, **{name: cell if name == "value" else cell.strip() for name, cell in cells.items()})
    if correction.table_name not in TABLES or correction.table_name in ("changes", "findings"):
        wrong = f"no table {correction.table_name!r} that can be corrected"
        raise _wrong(correction, "correction-table", wrong, "name one of the tables")
    if bool(correction.row_id) == bool(correction.raw_path) or (correction.raw_path and correction.table_name != "articles"):
        remedy = "fill in row_id, or raw_path for a row of articles, and not both"
        raise _wrong(correction, "correction-row", "the row is not named", remedy)
    if not correction.reason or not correction.reviewer:
        raise _wrong(correction, "correction-unsigned", "reason or reviewer is empty", "say why the value is right and who has looked")
    return correction


def _corrected(frames: Mapping[str, pl.DataFrame], correction: Correction) -> pl.DataFrame:
    frame, column = frames[correction.table_name], correction.column_name
    if column not in frame.columns:
        wrong = f"table {correction.table_name} has no column {column!r}"
        raise _wrong(correction, "correction-column", wrong, "name one of its columns")
    if column in key(correction.table_name):
        raise _wrong(correction, "correction-key", f"column {column} is the row's identity", "correct the other columns, or the raw text")
    chosen = _chosen(correction)
    if frame.select(chosen.any()).item() is not True:
        gone = f"no row of {correction.table_name} is {correction.row_id or correction.raw_path!r} now"
        raise _wrong(correction, "correction-unmatched", gone, "look at the row again: correct the line or delete it")
    value = pl.lit(_value(correction, frame.schema[column]), frame.schema[column])
    return ordered(correction.table_name, frame.with_columns(pl.when(chosen).then(value).otherwise(pl.col(column)).alias(column)))


def _chosen(correction: Correction) -> pl.Expr:
    if correction.raw_path:
        return pl.col("raw_path") == correction.raw_path
    joined = pl.concat_str([pl.col(c).cast(pl.String).fill_null("") for c in key(correction.table_name)], separator="|")
    return joined == correction.row_id


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
        raise _wrong(correction, "correction-value", wrong, "write it as in the package's CSV files") from None
    return text


_NAMES = {"Date": "day (YYYY-MM-DD)", "Int64": "whole number", "Boolean": "true or false"}


def _wrong(correction: Correction, slug: str, message: str, remedy: str) -> InputError:
    return InputError(slug, correction.place, message, remedy)
