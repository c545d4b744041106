"""Actors: everybody and everything that speaks or acts in the package."""

import polars as pl

from schemas.columns import COUNTRY, SLUG, WIKIDATA, column
from schemas.table import Table

ACTOR_KINDS = {
    "person": "a person",
    "organization": "an organization",
    "country": "a country or its government",
    "document": "a document that says something",
}


class Actors(Table):
    actor_id: str = column("Actor", "Identifier of the actor: that of the reference data, or made from the name", key=True, pattern=SLUG)
    name: str = column("Name", "Name by which the actor is usually known")
    actor_kind: str = column("Kind", "What the actor is", categories=ACTOR_KINDS)
    country: str = column("Country", "State to which the actor belongs (ISO 3166-1 alpha-3; SUN for the USSR)", optional=True,
                          pattern=COUNTRY)  # fmt: skip
    wikidata_id: str = column("Wikidata", "Item of the actor in Wikidata", optional=True, pattern=WIKIDATA)
    registered: bool = column("Registered", "True where the actor is in the reviewed reference data")
    statement_count: pl.Int64 = column("Statements", "Number of statements of which the actor is the source", minimum=0)
    event_count: pl.Int64 = column("Events", "Number of events in which the actor takes part", minimum=0)

    class Config(Table.Config):
        title = "Actors"
        description = "Persons, organizations, countries and documents that speak or act in the articles."
