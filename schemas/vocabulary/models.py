"""One pandera model per vocabulary file: its columns, their form and what they refer to, declared here and nowhere else.

A cell that holds several values separates them by ``|``. An empty cell means *not recorded*, never *none*. Column metadata:
``form`` says in words what a good cell looks like, ``many`` that it holds several values, ``references`` where each of them
must exist (``file.column``, any one of several). Table metadata: ``title``, ``description``, ``key``.
"""

from typing import Any

import pandera.polars as pa
import polars as pl

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
CODE = r"^[A-Z]{3}$"
TEXT = r"^[^|\s](?:[^|]*[^|\s])?$"
LIST = r"^[^|\s](?:[^|]*[^|\s])?(?:\|[^|\s](?:[^|]*[^|\s])?)*$"
WIKIDATA = r"^Q[1-9][0-9]*$"
EDITIONS = r"^[1-9][0-9]*=[0-9]{4}\+?(?:\|[1-9][0-9]*=[0-9]{4}\+?)*$"
MONTH_DAY = r"^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"

EVENT_TYPES = ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
               "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]  # fmt: skip
OUTLET_KINDS = ["agency", "newspaper", "broadcaster", "portal", "government", "other"]
NATURES = ["sudden", "foreseen", "meeting"]
ACTOR_KINDS = ["person", "organization", "document"]

COUNTRY = "countries.country"
ACTOR = "actors.actor_id"


def _slug(title: str, description: str, **more: Any) -> Any:
    form = "a slug: lower-case letters and digits joined by hyphens"
    return pa.Field(title=title, description=description, str_matches=SLUG, metadata={"form": form, **more})


def _text(title: str, description: str) -> Any:
    return pa.Field(title=title, description=description, str_matches=TEXT, metadata={"form": "one text without | or spaces at its ends"})


def _texts(title: str, description: str, *, nullable: bool = True) -> Any:
    form = "texts separated by | without empty parts or spaces at their ends"
    return pa.Field(title=title, description=description, nullable=nullable, str_matches=LIST, metadata={"form": form, "many": True})


def _country(description: str) -> Any:
    form = "an ISO 3166-1 alpha-3 code (SUN for the USSR)"
    metadata = {"form": form, "references": [COUNTRY]}
    return pa.Field(title="Country", description=description, nullable=True, str_matches=CODE, metadata=metadata)


def _members(title: str, description: str) -> Any:
    metadata = {"form": "country codes or actor_ids separated by |", "many": True, "references": [COUNTRY, ACTOR]}
    return pa.Field(title=title, description=description, nullable=True, str_matches=LIST, metadata=metadata)


def _day(title: str, description: str, *, nullable: bool = True) -> Any:
    return pa.Field(title=title, description=description, nullable=nullable, metadata={"form": "a real day as YYYY-MM-DD"})


def _year(title: str, description: str) -> Any:
    return pa.Field(title=title, description=description, nullable=True, ge=1000, le=2200, metadata={"form": "a year of four digits"})


def _choice(title: str, description: str, values: list[str]) -> Any:
    return pa.Field(title=title, description=description, isin=values, metadata={"form": "one of " + ", ".join(values)})


def _wikidata() -> Any:
    description = "Wikidata item of the same thing, recorded only where it is certain."
    metadata = {"form": "a Wikidata item such as Q159"}
    return pa.Field(title="Wikidata", description=description, nullable=True, str_matches=WIKIDATA, metadata=metadata)


class Countries(pa.DataFrameModel):
    """States and the words that denote them."""

    country: str = pa.Field(
        title="Country", description="ISO 3166-1 alpha-3; SUN for the USSR, XKX for Kosovo. Also the actor_id of the state.",
        str_matches=CODE, metadata={"form": "three capital letters"},
    )  # fmt: skip
    name: str = _text("Name", "Usual English name.")
    aliases: str = _texts("Aliases", "Other names and abbreviations of the state, as texts write them.")
    adjectives: str = _texts("Adjectives", "Words such as Japanese; each belongs to one state only, the one that news mean by it.")
    demonyms: str = _texts("Demonyms", "Its people in singular or plural where that differs from the adjective (Russians, Briton).")
    capitals: str = _texts("Capitals", "Capital cities, which denote the state when they speak or act; spelling variants too.")
    metonyms: str = _texts("Metonyms", "Buildings and the like that stand for its leadership (the Kremlin), without the article.")
    first_day: pl.Date = _day("First day", "First day of a state that no longer exists; empty: not recorded.")
    last_day: pl.Date = _day("Last day", "Last day of a state that no longer exists; empty: not recorded.")
    wikidata_id: str = _wikidata()

    class Config:
        strict = True
        metadata = {"title": "Countries", "description": "States and the words that denote them.", "key": ["country"]}


class Actors(pa.DataFrameModel):
    """Persons, organizations and documents that texts name."""

    actor_id: str = _slug("Actor", "Slug of the usual English name; never changed once released.")
    name: str = _text("Name", "Usual English name in full; for a person given name first unless usage is otherwise (Xi Jinping).")
    actor_kind: str = _choice("Kind", "What the actor is; states stand in countries.csv.", ACTOR_KINDS)
    country: str = _country("State that the actor belongs to or acts for; empty for international organizations.")
    aliases: str = _texts("Aliases", "Other spellings and abbreviations; never a family name alone.")
    wikidata_id: str = _wikidata()

    class Config:
        strict = True
        metadata = {"title": "Actors", "description": "Persons, organizations and documents that texts name.", "key": ["actor_id"]}


class Offices(pa.DataFrameModel):
    """Who held which office when."""

    office: str = _slug("Office", "Slug of the office; titles.csv lists its wordings.")
    country: str = _country("State whose office it is; empty where it is an organization's.")
    body: str = pa.Field(
        title="Body", description="Organization whose office it is, where that is not a state's government.", nullable=True,
        str_matches=SLUG, metadata={"form": "an actor_id", "references": [ACTOR]},
    )  # fmt: skip
    holder: str = _slug("Holder", "Who held it.", references=[ACTOR])
    first_day: pl.Date = _day("First day", "First day in office, included. Empty: not recorded (it bounds nothing).")
    last_day: pl.Date = _day("Last day", "Last day in office, included. Empty: still in office when reviewed, or not recorded.")

    class Config:
        strict = True
        metadata = {"title": "Offices", "description": "Who held which office when.",
                    "key": ["office", "country", "body", "holder", "first_day"]}  # fmt: skip


class Titles(pa.DataFrameModel):
    """English wordings of offices."""

    title: str = pa.Field(
        title="Title", description="Wording in lower case, without article and country (foreign minister, top diplomat).",
        str_matches=r"^[^|\sA-Z](?:[^|A-Z]*[^|\sA-Z])?$", metadata={"form": "one text in lower case"},
    )  # fmt: skip
    country: str = _country("State for which it means this office; such a row goes before the one without a state.")
    office: str = _slug("Office", "Slug of the office that it denotes.")

    class Config:
        strict = True
        metadata = {"title": "Titles", "description": "English wordings of offices.", "key": ["title", "country"]}


class Outlets(pa.DataFrameModel):
    """Publishers of news."""

    outlet_id: str = _slug("Outlet", "Slug of the outlet; never changed once released.")
    name: str = _text("Name", "Name in English or Latin letters as the outlet writes it.")
    outlet_kind: str = _choice("Kind", "What the outlet is.", OUTLET_KINDS)
    country: str = _country("State where it is based.")
    domains: str = pa.Field(
        title="Domains", description="Hosts of its pages, without www.; a sub-domain belongs to the nearest host listed.", nullable=True,
        str_matches=r"^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\|[a-z0-9-]+(?:\.[a-z0-9-]+)+)*$",
        metadata={"form": "host names in lower case separated by |, without http:// and www.", "many": True},
    )  # fmt: skip
    aliases: str = _texts("Aliases", "How pages and credits name it besides its name.")
    wikidata_id: str = _wikidata()

    class Config:
        strict = True
        metadata = {"title": "Outlets", "description": "Publishers of news.", "key": ["outlet_id"]}


class Series(pa.DataFrameModel):
    """Recurring events, each edition an event of its own."""

    series_id: str = _slug("Series", "Slug of the series.")
    name: str = _text("Name", "Usual English name.")
    event_type: str = _choice("Type", "PLOVER 2.0 type of an edition.", EVENT_TYPES)
    names: str = _texts("Names", "Other wordings, as texts write them.")
    month_day: str = pa.Field(
        title="Day of the year", description="MM-DD if it is always on one day of the year.", nullable=True,
        str_matches=MONTH_DAY, metadata={"form": "a day of the year as MM-DD"},
    )  # fmt: skip
    first_year: int = _year("First year", "Year of the first edition; empty: not recorded.")
    participants: str = _members("Participants", "Who takes part in every edition; left empty where only a guess.")
    editions: str = pa.Field(
        title="Editions", description="Years of numbered editions: 16=2024 for one, 1=2009+ for one and those that follow, one a year, up "
        "to the next entry.", nullable=True, str_matches=EDITIONS,
        metadata={"form": "number=year or number=year+ separated by |, in order", "many": True},
    )  # fmt: skip

    class Config:
        strict = True
        metadata = {"title": "Series", "description": "Recurring events, each edition an event of its own.", "key": ["series_id"]}


class Instruments(pa.DataFrameModel):
    """Treaties, declarations and resolutions that texts name."""

    instrument_id: str = _slug("Instrument", "Slug of the instrument; ends with its year where names repeat.")
    name: str = _text("Name", "Usual English name.")
    names: str = _texts("Names", "Other wordings, as texts write them, without the article.")
    event_type: str = _choice("Type", "PLOVER 2.0 type of its conclusion.", EVENT_TYPES)
    signed: pl.Date = _day("Signed", "Day of signature, adoption or announcement; empty: only the year is recorded.")
    year: int = _year("Year", "Its year; always that of the day where one is recorded.")
    parties: str = _members("Parties", "Those who signed it; left empty for treaties open to all states.")
    place: str = pa.Field(
        title="Place", description="Where it was signed.", nullable=True, str_matches=TEXT,
        metadata={"form": "a place of places.csv", "references": ["places.place"]},
    )  # fmt: skip

    class Config:
        strict = True
        metadata = {"title": "Instruments", "description": "Treaties, declarations and resolutions that texts name.",
                    "key": ["instrument_id"]}  # fmt: skip


class Anchors(pa.DataFrameModel):
    """Dated landmarks that texts count from."""

    anchor: str = _slug("Anchor", "Slug of the landmark.")
    names: str = _texts("Names", "Its wordings, without the article.", nullable=False)
    first_day: pl.Date = _day("First day", "Its first day.", nullable=False)
    last_day: pl.Date = _day("Last day", "Its last day; the first for a single day.", nullable=False)

    class Config:
        strict = True
        metadata = {"title": "Anchors", "description": "Dated landmarks that texts count from.", "key": ["anchor"]}


class Happenings(pa.DataFrameModel):
    """Dated events as news tell them, by which a text tells its own day."""

    happening: str = _slug("Happening", "Slug of the event; ends with its year where names repeat.")
    told: str = pa.Field(
        title="Told", description="Wordings that tell it: a name, or words that stand together in one clause, in groups joined by + (by > "
        "where they follow in this order) of which one each is needed, its alternatives separated by / (quit/left + pact). Small letters "
        "stand for capital ones too. Events that the same words tell are listed all.", str_matches=LIST,
        metadata={"form": "wordings separated by |, their groups by + or >, the words of a group by /", "many": True},
    )  # fmt: skip
    first_day: pl.Date = _day("First day", "Its first day.", nullable=False)
    last_day: pl.Date = _day("Last day", "Its last day; the first for a single day.", nullable=False)
    nature: str = _choice(
        "Nature",
        "sudden: nobody speaks of it before it happens. foreseen: a vote, a visit, what is hoped for or feared. meeting: one of a series, "
        "foreseen, and hardly spoken of without its year once a year has gone by.",
        NATURES,
    )

    class Config:
        strict = True
        metadata = {"title": "Happenings", "description": "Dated events as news tell them, by which a text tells its own day.",
                    "key": ["happening"]}  # fmt: skip


class Coinages(pa.DataFrameModel):
    """Names that news did not use before a day, by which a text is not older."""

    coinage: str = _slug("Coinage", "Slug of the name.")
    names: str = _texts("Names", "The name as texts write it, capital letters included.", nullable=False)
    first_day: pl.Date = _day("First day", "Day on which it was told to the public.", nullable=False)
    source: str = pa.Field(
        title="Source", description="Page that tells the naming and its day.", str_matches=r"^https?://\S+$",
        metadata={"form": "an address that begins with http:// or https://"},
    )  # fmt: skip

    class Config:
        strict = True
        metadata = {"title": "Coinages", "description": "Names that news did not use before a day, by which a text is not older.",
                    "key": ["coinage"]}  # fmt: skip


class Places(pa.DataFrameModel):
    """The gazetteer: cities, islands, regions and venues."""

    place: str = _text("Place", "Usual English name; of places with one name the one that news mean.")
    country: str = _country("State that it lies in; empty where that is what states dispute, or where it lies in several.")
    aliases: str = _texts("Aliases", "Other names and spellings.")

    class Config:
        strict = True
        metadata = {"title": "Places", "description": "The gazetteer: cities, islands, regions and venues.", "key": ["place"]}


#: File name without .csv → model, each after those that it refers to.
MODELS: dict[str, type[pa.DataFrameModel]] = {
    "countries": Countries,
    "actors": Actors,
    "offices": Offices,
    "titles": Titles,
    "outlets": Outlets,
    "series": Series,
    "places": Places,
    "instruments": Instruments,
    "anchors": Anchors,
    "happenings": Happenings,
    "coinages": Coinages,
}

#: Offices that one person holds at a time: their recorded terms may share the day of the handover, no more.
ONE_HOLDER = frozenset({
    "chief-cabinet-secretary", "defence-minister", "foreign-minister", "king", "kremlin-spokesperson",
    "nato-secretary-general", "president", "prime-minister", "state-department-spokesperson", "supreme-leader", "un-secretary-general",
    "white-house-spokesperson",
})  # fmt: skip
