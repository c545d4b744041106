"""Outlets: the publishers and agencies of the articles."""

from schemas.columns import COUNTRY, SLUG, WIKIDATA, column
from schemas.table import Table

OUTLET_KINDS = {
    "agency": "a news agency",
    "newspaper": "a newspaper or magazine",
    "broadcaster": "a radio or television broadcaster",
    "portal": "a news site that belongs to none of these",
    "government": "a government or international body that publishes news",
    "other": "anything else",
}


class Outlets(Table):
    outlet_id: str = column("Outlet", "Identifier of the outlet in the reference data", key=True, pattern=SLUG)
    name: str = column("Name", "Name of the outlet")
    outlet_kind: str = column("Kind", "What the outlet is", categories=OUTLET_KINDS)
    country: str = column("Country", "State in which the outlet is based (ISO 3166-1 alpha-3)", optional=True, pattern=COUNTRY)
    domain: str = column("Domain", "Main internet domain of the outlet", optional=True, pattern=r"^[a-z0-9-]+([.][a-z0-9-]+)+$")
    wikidata_id: str = column("Wikidata", "Item of the outlet in Wikidata", optional=True, pattern=WIKIDATA)

    class Config(Table.Config):
        title = "Outlets"
        description = "The outlets that published the articles and the agencies that they credit."
