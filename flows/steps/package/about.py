"""settings + rows → the package's own properties: what it is called, who made it, under which terms, how it was made."""

from collections.abc import Mapping
from typing import Any

import polars as pl
from msgspec import Struct, json

from flows.settings import Settings
from flows.steps.read import READER

#: The properties that a new release must repeat or tell as a change, beside its rows.
DECLARED = ("name", "id", "title", "description", "homepage", "keywords", "licenses", "contributors", "sources")


def declared(settings: Settings) -> dict[str, Any]:
    """What raw/dataset.toml says of the package, in the order of the descriptor; what it leaves open is left out."""
    values = {
        "name": settings.name,
        "id": settings.id,
        "title": settings.title,
        "description": settings.description,
        "homepage": settings.homepage,
        "keywords": list(settings.keywords),
        "licenses": [_filled(license) for license in settings.licenses],
        "contributors": [_filled(contributor) for contributor in settings.contributors],
        "sources": [_filled(source) for source in settings.sources],
    }
    return {name: value for name, value in values.items() if value}


def about(settings: Settings, version: str, frames: Mapping[str, pl.DataFrame]) -> dict[str, Any]:
    """All properties of the descriptor beside its resources."""
    properties = declared(settings)
    first = {name: properties.pop(name) for name in ("name", "id", "title") if name in properties}
    created = latest_day(frames["articles"])
    made = {"version": version} | ({"created": f"{created}T00:00:00Z"} if created else {})
    return first | made | properties | {"readWith": READER}


def latest_day(articles: pl.DataFrame) -> str | None:
    """The latest day of retrieval, else of publication, as YYYY-MM-DD: it dates the release, because the clock must not."""
    retrieved = articles["retrieved_at"].str.head(10).drop_nulls().to_list()
    published = [str(day) for day in articles["published_date"].drop_nulls()]
    return max(retrieved or published, default=None)


def _filled(entry: Struct) -> dict[str, Any]:
    """The entry as datapackage.json will hold it: what is read back from there must compare equal."""
    return {name: value for name, value in json.decode(json.encode(entry)).items() if value}
