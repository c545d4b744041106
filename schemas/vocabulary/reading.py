"""Vocabulary CSVs → typed frames, strictly: every bad cell is told with its file, line and column."""

import difflib
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pandera.errors
import pandera.polars as pa
import polars as pl

from schemas.sheets import Row, sheet
from schemas.vocabulary.models import MODELS
from schemas.vocabulary.problems import Problem

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)


class Rows:
    """The rows of one vocabulary as text, each with the file and line it came from."""

    def __init__(self) -> None:
        self.cells: list[dict[str, str]] = []
        self.origins: list[tuple[str, int]] = []


#: What is wrong with a sheet → the check of a vocabulary that it fails.
_CHECKS = {"encoding": "vocabulary-unreadable", "csv": "vocabulary-malformed", "cells": "vocabulary-cells"}


def rows(name: str, content: bytes, label: str) -> tuple[Rows, list[Problem]]:
    """The rows of a file's bytes. ``label`` names it in problems. Columns that may be empty may be left out."""
    header, body, faults = sheet(content)
    found, problems = Rows(), [Problem(label, fault.line, "", _CHECKS[fault.kind], fault.message) for fault in faults]
    if not any(fault.kind == "encoding" for fault in faults):
        told = list(_header_problems(name, header, label))
        if told:
            return found, told
    found.cells += (dict(zip(header.cells, row.cells, strict=True)) for row in body)
    found.origins += ((label, row.line) for row in body)
    return found, problems


def frame(name: str, table: Rows) -> tuple[pl.DataFrame, list[Problem]]:
    """The rows with the types of their model, and what is wrong with their cells."""
    schema = MODELS[name].to_schema()
    problems: list[Problem] = []
    columns: dict[str, pl.Series] = {}
    for column, spec in schema.columns.items():
        kind = spec.dtype.type
        values: list[Any] = []
        for (file, line), cells in zip(table.origins, table.cells, strict=True):
            try:
                values.append(_typed(cells.get(column, ""), kind))
            except ValueError:
                values.append(None)
                problems.append(_value_problem(file, line, column, cells[column], spec))
        columns[column] = pl.Series(column, values, dtype=kind)
    typed = pl.DataFrame(columns)
    told = {(p.file, p.line, p.column) for p in problems}
    problems += [p for p in _model_problems(MODELS[name], typed, table) if (p.file, p.line, p.column) not in told]
    return typed, problems


def _header_problems(name: str, header: Row, label: str) -> Iterator[Problem]:
    columns, given = MODELS[name].to_schema().columns, header.cells
    if given and not set(given) & set(columns):
        yield Problem(label, header.line, "", "vocabulary-columns", f"no header ({','.join(columns)})")
        return
    for column in dict.fromkeys(given):
        if column not in columns:
            close = difflib.get_close_matches(column, columns, 1)
            hint = f" (did you mean {close[0]}?)" if close else f" ({', '.join(columns)})"
            yield Problem(label, header.line, column, "vocabulary-columns", f"there is no such column in {name}{hint}")
        elif given.count(column) > 1:
            yield Problem(label, header.line, column, "vocabulary-columns", "the column is there twice")
    for column, spec in columns.items():
        if column not in given and not spec.nullable:
            yield Problem(label, header.line, column, "vocabulary-columns", "the column is missing")


def _typed(cell: str, kind: Any) -> str | int | date | None:
    """The cell as its column's type; ValueError if it cannot be. An unreal day (2021-02-30) is one that cannot be."""
    if not cell:
        return None
    if kind == pl.Date:
        if not _DAY.fullmatch(cell):
            raise ValueError
        return date.fromisoformat(cell)
    if kind == pl.Int64:
        if not _YEAR.fullmatch(cell):
            raise ValueError
        return int(cell)
    if any(ord(character) < 32 for character in cell):
        raise ValueError
    return cell


def _model_problems(model: type[pa.DataFrameModel], typed: pl.DataFrame, table: Rows) -> Iterator[Problem]:
    """pandera's verdict in our words."""
    schema = model.to_schema()
    try:
        schema.validate(typed, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        for case in errors.failure_cases.to_dicts():
            file, line = table.origins[case["index"]]
            column, spec = case["column"], schema.columns[case["column"]]
            if case["check"] == "not_nullable":
                yield Problem(file, line, column, "vocabulary-missing", "the cell is empty")
            else:
                yield _value_problem(file, line, column, str(typed[column][case["index"]]), spec)


def _value_problem(file: str, line: int, column: str, value: str, spec: Any) -> Problem:
    form = (spec.metadata or {}).get("form", spec.description)
    return Problem(file, line, column, "vocabulary-value", f"{value!r} is not {form}")
