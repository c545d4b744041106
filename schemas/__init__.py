"""The ten tables of the package: every column, key and row check is declared here and nowhere else.

``TABLES`` maps the name of a table to its pandera model, in package order. The models need pandera, which takes most of a
second to import.
"""

from collections.abc import Mapping

import polars as pl

from schemas.actors import Actors
from schemas.articles import Articles
from schemas.changes import Changes
from schemas.date_evidence import DateEvidence
from schemas.event_mentions import EventMentions
from schemas.event_participants import EventParticipants
from schemas.events import Events
from schemas.findings import Findings
from schemas.outlets import Outlets
from schemas.statements import Statements
from schemas.table import Table

TABLES: Mapping[str, type[Table]] = {
    "articles": Articles,
    "statements": Statements,
    "events": Events,
    "event_mentions": EventMentions,
    "event_participants": EventParticipants,
    "actors": Actors,
    "outlets": Outlets,
    "date_evidence": DateEvidence,
    "findings": Findings,
    "changes": Changes,
}


def polars_schema(name: str) -> pl.Schema:
    """The columns of table ``name`` with their polars types, in order: ``pl.DataFrame(rows, schema=polars_schema("events"))``."""
    return pl.Schema({column: declared.dtype.type for column, declared in TABLES[name].to_schema().columns.items()})


def key(name: str) -> tuple[str, ...]:
    """The columns of the primary key of table ``name``; ``changes`` has none."""
    return tuple(column for column, declared in TABLES[name].to_schema().columns.items() if (declared.metadata or {}).get("key"))


def row_key(name: str) -> pl.Expr:
    """The primary key of a row of table ``name`` as one text, its parts joined by ``|``: what the columns ``row_id`` hold."""
    return pl.concat_str([pl.col(column).cast(pl.String).fill_null("") for column in key(name)], separator="|")


def references(name: str) -> dict[str, tuple[str, str]]:
    """The foreign keys of table ``name``: column → (table, column) that it refers to."""
    columns = TABLES[name].to_schema().columns.items()
    pairs = ((column, (declared.metadata or {}).get("refers")) for column, declared in columns)
    return {column: (refers.split(".")[0], refers.split(".")[1]) for column, refers in pairs if refers}


def ordered(name: str, frame: pl.DataFrame) -> pl.DataFrame:
    """The frame of table ``name`` sorted as it is published: by its key, else by all columns."""
    return frame.sort(key(name) or frame.columns, nulls_last=False)
