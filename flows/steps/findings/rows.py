"""Row checks: what the schemas say about one row by itself."""

from collections.abc import Iterator

import pandera.errors
import polars as pl

from flows.steps.findings.faults import ROW, Fault
from schemas import TABLES, key, polars_schema
from schemas.checks import CHECKS

#: pandera's names of its own checks → our slugs.
_SLUGS = {
    "not_nullable": "value-missing",
    "str_matches": "value-malformed",
    "isin": "value-unknown",
    "greater_than_or_equal_to": "value-out-of-range",
    "field_uniqueness": "key-not-unique",
    "multiple_fields_uniqueness": "key-not-unique",
}


def shaped(name: str, frame: pl.DataFrame) -> tuple[pl.DataFrame, list[Fault]]:
    """The frame with the declared types, numbered rows and no empty strings, and the cells that are not of their type.

    Only text is read as another type (corrections come as text). Raises ``ValueError`` for a frame with other columns: a mistake
    of the code that made it, not of the data.
    """
    declared = polars_schema(name)
    if frame.columns != declared.names():
        raise ValueError(f"table {name}: columns {frame.columns} instead of {declared.names()}")
    empty = [pl.col(column).replace("", None) for column, kind in frame.schema.items() if kind == pl.String]
    frame = frame.with_columns(empty)
    faults: list[Fault] = []
    for column, kind in declared.items():
        if frame.schema[column] == pl.String and kind != pl.String:
            typed = _read_as(frame[column], kind)
            unread = frame[column].is_not_null() & typed.is_null()
            slug = "date-not-real" if kind == pl.Date else "value-type"
            faults += [Fault(name, row, slug, column, frame[column][row]) for row in unread.arg_true()]
            frame = frame.with_columns(typed)
        elif frame.schema[column] == pl.Null:
            frame = frame.with_columns(pl.col(column).cast(kind))
    if frame.schema != declared:
        wrong = {column: str(kind) for column, kind in frame.schema.items() if kind != declared[column]}
        raise ValueError(f"table {name}: types {wrong} are not the declared ones")
    return frame.with_columns(pl.int_range(pl.len(), dtype=pl.Int64).alias(ROW)), faults


def _read_as(cells: pl.Series, kind: pl.DataType) -> pl.Series:
    if kind == pl.Date:
        return cells.str.to_date("%Y-%m-%d", strict=False)
    if kind == pl.Boolean:
        return cells.replace_strict({"true": True, "false": False}, default=None, return_dtype=pl.Boolean)
    return cells.cast(kind, strict=False)


def faults(name: str, frame: pl.DataFrame) -> Iterator[Fault]:
    """What the model of table ``name`` and its key have against the rows of ``frame``."""
    try:
        TABLES[name].validate(frame.drop(ROW), lazy=True)
    except pandera.errors.SchemaErrors as errors:
        yield from _told_by_pandera(name, errors.failure_cases)
    yield from _twice(name, frame)


def _told_by_pandera(name: str, cases: pl.DataFrame) -> Iterator[Fault]:
    for case in cases.iter_rows(named=True):
        check = case["check"].split("(")[0]
        slug = _SLUGS.get(check, check)
        if case["index"] is None or slug not in CHECKS:
            raise ValueError(f"table {name}: the schema could not be checked: {case['check']} of {case['column']}: {case['failure_case']}")
        of_row = case["schema_context"] != "Column"
        yield Fault(name, case["index"], slug, None if of_row else case["column"], None if of_row else case["failure_case"])


def _twice(name: str, frame: pl.DataFrame) -> Iterator[Fault]:
    """The second and later rows of a key: the first is kept."""
    columns = key(name)
    if not columns:
        return
    twice = frame.filter(~pl.struct(columns).is_first_distinct())
    for row in twice.iter_rows(named=True):
        yield Fault(name, row[ROW], "key-not-unique", columns[0], "|".join(str(row[column]) for column in columns))
