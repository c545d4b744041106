"""The old release and its changes → the new release, as a reader of the package would replay them."""

import json
from collections.abc import Mapping

import polars as pl

from schemas import TABLES, key, polars_schema


def applied(previous: Mapping[str, pl.DataFrame], told: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """The frames that ``previous`` and the changes ``told`` give, as text: what the new release's CSV files say."""
    out = {}
    for name in TABLES:
        if name == "changes":
            continue
        rows = {_key(name, row): row for row in previous[name].cast(pl.String).to_dicts()}
        for change in told.filter(table_name=name).iter_rows(named=True):
            if change["operation"] == "added":
                rows[change["row_id"]] = json.loads(change["new_value"])
            elif change["operation"] in ("removed", "merged"):
                del rows[change["row_id"]]
            elif change["operation"] == "changed":
                rows[change["row_id"]][change["column_name"]] = change["new_value"]
        out[name] = pl.DataFrame(list(rows.values()), schema=dict.fromkeys(polars_schema(name), pl.String))
    return out


def _key(name: str, row: Mapping[str, str | None]) -> str:
    return "|".join(row[column] or "" for column in key(name))
