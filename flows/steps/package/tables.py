"""The tables as files: CSV that everybody reads, and the same rows as Parquet."""

import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import polars as pl

_TYPES: Mapping[str, Any] = {"string": pl.String, "integer": pl.Int64, "boolean": pl.Boolean, "date": pl.Date}


def csv(frame: pl.DataFrame) -> bytes:
    """The frame as UTF-8 CSV: LF, empty means missing, dates as YYYY-MM-DD."""
    return frame.write_csv(null_value="", line_terminator="\n", date_format="%Y-%m-%d").encode()


def write(frame: pl.DataFrame, folder: Path, name: str) -> None:
    """Write the frame as ``name``.csv and ``name``.parquet into ``folder``."""
    folder.joinpath(f"{name}.csv").write_bytes(csv(frame))
    rows = BytesIO()  # polars tells a full disk as an error of its own, the system as what it is
    frame.write_parquet(rows, compression="zstd", statistics=True)
    folder.joinpath(f"{name}.parquet").write_bytes(rows.getbuffer())


def read(release: Path) -> dict[str, pl.DataFrame]:
    """Every table of a release folder by name, with the columns and types that its own datapackage.json declares.

    Raises ``OSError``, ``ValueError`` or a polars error if a file is missing or does not hold what is declared.
    """
    descriptor = json.loads(release.joinpath("datapackage.json").read_text("utf-8"))
    tables = [resource for resource in descriptor["resources"] if resource.get("type") == "table"]
    return {resource["name"]: read_csv(release / resource["path"], types(resource)) for resource in tables}


def types(resource: Mapping[str, Any]) -> dict[str, Any]:
    """The polars types of a resource's fields."""
    return {field["name"]: _TYPES[field["type"]] for field in resource["schema"]["fields"]}


def read_csv(path: Path, declared: Mapping[str, Any]) -> pl.DataFrame:
    """Read a published CSV strictly: the header is the declared one, every cell is of its column's type.

    Raises ``ValueError`` for another header, a polars error for another cell, ``OSError`` if the file cannot be opened.
    """
    cells = pl.read_csv(path, infer_schema=False, glob=False)
    if cells.columns != list(declared):
        raise ValueError(f"the header is {','.join(cells.columns)} instead of {','.join(declared)}")
    return cells.with_columns(_typed(name, kind) for name, kind in declared.items())


def _typed(name: str, kind: Any) -> pl.Expr:
    column = pl.col(name)
    if kind == pl.Date:
        return column.str.to_date("%Y-%m-%d")
    if kind == pl.Boolean:
        return column.replace_strict({"true": True, "false": False}, return_dtype=pl.Boolean)
    return column.cast(kind)
