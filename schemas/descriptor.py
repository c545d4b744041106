"""models → Table Schema → datapackage.json: the only translator."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

import polars as pl

from schemas import TABLES, key, references

PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"

_TYPES: Mapping[Any, str] = {pl.String: "string", pl.Int64: "integer", pl.Boolean: "boolean", pl.Date: "date"}
#: pandera's checks → the constraints of Table Schema: (statistic of the check, constraint).
_CONSTRAINTS = {
    "str_matches": ("pattern", "pattern"),
    "isin": ("allowed_values", "enum"),
    "greater_than_or_equal_to": ("min_value", "minimum"),
}


def table_schema(name: str) -> dict[str, Any]:
    """Table ``name`` as a Table Schema (v2; readable by v1 tools, which know ``enum`` and not ``categories``)."""
    schema: dict[str, Any] = {"$schema": SCHEMA_PROFILE, "fields": [_field(name, column) for column in TABLES[name].to_schema().columns]}
    if columns := key(name):
        schema["primaryKey"] = list(columns)
    elif unique := TABLES[name].to_schema().unique:
        schema["uniqueKeys"] = [list(unique)]
    foreign = [
        # a table that refers to itself is not named (Data Package v2)
        {"fields": [column], "reference": ({} if parent == name else {"resource": parent}) | {"fields": [parent_column]}}
        for column, (parent, parent_column) in references(name).items()
    ]
    return schema | ({"foreignKeys": foreign} if foreign else {}) | {"missingValues": [""]}


def _field(table: str, name: str) -> dict[str, Any]:
    column = TABLES[table].to_schema().columns[name]
    constraints: dict[str, Any] = {} if column.nullable else {"required": True}
    if key(table) == (name,):
        constraints["unique"] = True
    for check in column.checks:
        statistic, constraint = _CONSTRAINTS[check.name]
        constraints[constraint] = check.statistics[statistic]
    field: dict[str, Any] = {"name": name, "type": _TYPES[column.dtype.type], "title": column.title, "description": column.description}
    if categories := (column.metadata or {}).get("categories"):
        field["categories"] = [{"value": value, "label": label} for value, label in categories.items()]
    return field | ({"constraints": constraints} if constraints else {})


def table_resource(name: str, path: str, content: bytes) -> dict[str, Any]:
    """The CSV file of table ``name`` as a resource."""
    schema = TABLES[name].to_schema()
    return {
        "$schema": RESOURCE_PROFILE,
        "name": name,
        "type": "table",
        "profile": "tabular-data-resource",
        "title": schema.title,
        "description": schema.description,
        "path": path,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "skipInitialSpace": False,
            "header": True,
        },
        **_proof(content),
        "schema": table_schema(name),
    }


def file_resource(name: str, path: str, content: bytes) -> dict[str, Any]:
    """The Parquet twin of table ``name``, described as a file: the referee reads Parquet tables wrongly, but checks files well.

    Data Package v2 knows no ``type`` but "table"; what has none and no format that the referee takes for a table's is a file to it.
    """
    return {
        "$schema": RESOURCE_PROFILE,
        "name": f"{name}-parquet",
        "title": f"{TABLES[name].to_schema().title} (Parquet)",
        "description": f"The same rows as the resource {name}, with types.",
        "path": path,
        "scheme": "file",
        "format": "binary",
        "mediatype": "application/vnd.apache.parquet",
        **_proof(content),
    }


def _proof(content: bytes) -> dict[str, Any]:
    return {"bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}"}


def datapackage(about: Mapping[str, Any], resources: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The descriptor: ``about`` holds the package's own properties (name, title, version, …) in the order to be written."""
    return {"$schema": PACKAGE_PROFILE, "profile": "data-package", **about, "resources": list(resources)}
