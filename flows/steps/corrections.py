"""raw/corrections.csv → frames: what a reviewer has put right, applied after the extraction and before the checks."""

import difflib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import polars as pl
from msgspec import Struct

from flows.errors import InputError, named
from flows.steps.tables import COUNTS, counted
from schemas import TABLES, key, ordered
from schemas.checks import CHECKS
from schemas.sheets import sheet

COLUMNS = ("table_name", "row_id", "raw_path", "column_name", "value", "reason", "reviewer")
#: The tables that hold what was found in the texts, and that a reviewer may therefore correct.
_TABLES = [name for name in TABLES if name not in ("changes", "findings")]


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
    """The frames with the corrections of ``path`` (none if there is no such file) and counted anew; an empty value empties the cell.

    Raises ``InputError`` as ``read`` does, and with file and line where a correction matches no row any more, names no column, or gives a
    value that is not of its column's type: whoever wrote it has to look again.
    """
    out = dict(frames)
    corrections = read(path)
    for correction in corrections:
        out[correction.table_name] = _corrected(out, correction)
    return counted(out) if corrections else out


def require_accepted(path: Path, findings: pl.DataFrame) -> None:
    """Raise ``InputError``, with file and line, where ``findings`` refuse a row that a correction of ``path`` has touched, or empty the
    reference that it gave: a slip in a correction must not take out of the package what was meant to be put right."""
    for correction in read(path):
        row, column = pl.col("row_id") == correction.row_id, pl.col("column_name") == correction.column_name
        if correction.raw_path:
            row = pl.col("row_id").is_not_null() & (pl.col("raw_path") == correction.raw_path)
        refused = (pl.col("severity") == "rejected") | ((pl.col("check") == "reference-emptied") & column)
        found = findings.filter((pl.col("table_name") == correction.table_name) & row & refused)
        if not found.is_empty():
            # what is said of the corrected cell first
            check, message = found.sort(column.fill_null(False), descending=True, maintain_order=True).select("check", "message").row(0)
            remedy = f"{CHECKS[check].remedy} (each cell on a line of its own), or delete the line"
            raise _wrong(correction, "correction-refused", f"the corrected row is refused: {message}", remedy)


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
    found = [_correction(f"{place}:{row.line}", dict(zip(header.cells, row.cells, strict=True))) for row in rows]
    cells: dict[tuple[str, ...], Correction] = {}
    for one in found:
        first = cells.setdefault((one.table_name, one.row_id, one.raw_path, one.column_name), one)
        if first is not one:
            raise _wrong(one, "correction-twice", f"the cell is corrected on {first.place} already", "keep one of the two lines")
    return found


def _correction(place: str, cells: Mapping[str, str]) -> Correction:
    correction = Correction(place, **{name: cell if name == "value" else cell.strip() for name, cell in cells.items()})
    if correction.table_name not in _TABLES:
        wrong = f"no table {correction.table_name!r} that can be corrected"
        raise _wrong(correction, "correction-table", wrong, _meant(correction.table_name, _TABLES))
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
        raise _wrong(correction, "correction-column", wrong, _meant(column, frame.columns))
    if column in COUNTS.get(correction.table_name, ()):
        remedy = "correct those rows, and delete the line"
        raise _wrong(correction, "correction-counted", f"column {column} is counted from the rows of other tables", remedy)
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


def _meant(name: str, names: Iterable[str]) -> str:
    """What to do about a name that is none of ``names``."""
    known = list(names)
    near = difflib.get_close_matches(name, known, 1)
    return f"did you mean {near[0]}?" if near else f"name one of {', '.join(known)}"


def _wrong(correction: Correction, slug: str, message: str, remedy: str) -> InputError:
    return InputError(slug, correction.place, message, remedy)
