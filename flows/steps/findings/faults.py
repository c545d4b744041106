"""One fault of one row, before it becomes a row of the findings table."""

import json
from collections.abc import Iterable, Mapping

import polars as pl
from msgspec import Struct

from flows.records import Finding
from flows.steps.tables.documents import finding_id
from schemas import key, ordered, polars_schema
from schemas.checks import CHECKS

#: Number of the row within the frame as it was given to the check; kept while rows are dropped.
ROW = "_row"


class Fault(Struct, frozen=True):
    """What check ``check`` has against row number ``row`` of ``table``; ``detail`` adds to the catalogue's sentence."""

    table: str
    row: int
    check: str
    column: str | None = None
    value: str | None = None
    detail: str | None = None

    @property
    def rejects(self) -> bool:
        """Whether the row is taken out of the package."""
        return CHECKS[self.check].severity == "rejected"


def row_id(table: str, row: Mapping[str, object]) -> str | None:
    """The key of a row as one word, its parts joined by ``|``."""
    return "|".join("" if row[column] is None else str(row[column]) for column in key(table)) or None


def told(faults: Iterable[Fault], frames: Mapping[str, pl.DataFrame], raw_paths: Mapping[str, list[str]]) -> list[Finding]:
    """The faults as findings, each with its place, the catalogue's sentence and, if it rejects, the whole row.

    ``raw_paths`` names for each table the file that each of its rows comes from.
    """
    return [_finding(fault, frames[fault.table], raw_paths[fault.table][fault.row]) for fault in faults]


def _finding(fault: Fault, frame: pl.DataFrame, raw_path: str) -> Finding:
    check, row = CHECKS[fault.check], frame.row(fault.row, named=True)
    row.pop(ROW, None)
    identity = row_id(fault.table, row)
    place = f"{raw_path}: {fault.table} {identity or ''}".rstrip()
    message = f"{place}: {fault.column + ': ' if fault.column else ''}{check.sentence}{f' ({fault.detail})' if fault.detail else ''}"
    return Finding(
        check=fault.check,
        severity=check.severity,  # type: ignore[arg-type]
        message=message,
        raw_path=raw_path,
        table_name=fault.table,
        row_id=identity,
        column_name=fault.column,
        value=fault.value,
        row_json=json.dumps(row, ensure_ascii=False, default=str) if fault.rejects else None,
    )


def table(findings: Iterable[Finding]) -> pl.DataFrame:
    """The findings as the table of that name: ids from content, each finding once, sorted by id."""
    columns = [name for name in polars_schema("findings") if name != "finding_id"]
    told = {finding_id(finding): finding for finding in findings}
    rows = [[key, *(getattr(finding, name) or None for name in columns)] for key, finding in told.items()]
    return ordered("findings", pl.DataFrame(rows, schema=polars_schema("findings"), orient="row"))
