"""How a column is declared: title, description, constraints, key and reference in one call, from which all else is made."""

from collections.abc import Mapping
from typing import Any

import pandera.polars as pa

#: Patterns are read by polars (Rust) and by frictionless (Python): only what both understand.
SLUG = r"^[a-z0-9][a-z0-9._-]*$"
COUNTRY = r"^[A-Z]{3}$"
SHA256 = r"^[0-9a-f]{64}$"
WIKIDATA = r"^Q[1-9][0-9]*$"
#: No brackets in the host: whoever takes such an address apart meets an error.
URL = r"^https?://[^\s\[\]/?#]+([/?#]\S*)?$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
MEDIA_TYPE = r"^[a-z]+/[a-z0-9.+-]+$"
CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
DAY_OR_MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$"
A_DAY_OR_MOMENT = "2021-02-07 or 2021-02-07T10:30:00+03:00"

#: The columns witness_id: one meaning in both tables.
WITNESS = "Identifier of the independent text behind the passage: near-copies and passages credited to the same agency share it"

PRECISIONS = {
    "day": "the day is known",
    "month": "the interval is one calendar month",
    "year": "the interval is one calendar year",
    "range": "the interval is another one; an empty end is open",
    "unknown": "nothing is known; both ends are empty",
}
DATE_BASES = {
    "stated": "the clause itself states the date",
    "relative": 'counted from the article\'s own date ("on Friday")',
    "context": "carried over from an earlier clause",
    "known": "known from the reference data (a named treaty, an edition of a yearly event)",
    "unknown": "not known",
}


def column(
    title: str,
    description: str,
    *,
    optional: bool = False,
    key: bool = False,
    refers: str | None = None,
    pattern: str | None = None,
    categories: Mapping[str, str] | None = None,
    minimum: int | None = None,
    kind: str | None = None,
    explained: Mapping[str, str] | None = None,
) -> Any:
    """Declare one column of a table.

    ``key`` puts the column into the primary key, ``refers`` ("table.column") makes it a foreign key, ``categories`` maps each
    allowed value to what it means, ``explained`` the values of an open list, ``kind`` is what the codebook calls the type. A column
    that is not ``optional`` must be filled in every row.
    """
    metadata: dict[str, object] = {"key": key, "refers": refers, "categories": categories, "kind": kind, "explained": explained}
    constraints: dict[str, Any] = {"ge": minimum, "str_matches": pattern, "isin": list(categories) if categories else None}
    return pa.Field(
        title=title,
        description=description,
        nullable=optional,
        metadata=metadata,
        **{name: value for name, value in constraints.items() if value is not None},
    )


def offset(title: str, description: str, *, optional: bool = False, key: bool = False) -> Any:
    """Declare a code-point offset into the document's text (half-open intervals, counted from 0)."""
    return column(title, description, optional=optional, key=key, minimum=0, kind="offset (code points)")
