"""The reviewed reference data as typed records: who is who, which outlet is which, who held which office when.

``schemas.vocabulary`` reads and checks the CSV files; this module only gives their rows a shape that the steps can ask.
A cell that holds several names separates them by ``|``. Dates are days, both ends included; an empty end is open. Records remember their
hash, so that what is made of them may be cached by them: hashing thousands anew takes longer than to read a sentence.
"""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct, convert

from flows.errors import InputError
from flows.records import ActorKind, EventType


class Country(Struct, frozen=True, cache_hash=True):
    """A state: ``country`` is ISO 3166-1 alpha-3, or SUN; ``adjectives`` are "Japanese"; ``metonyms`` stand for its leadership
    ("the Kremlin"); ``capitals`` denote it when they speak or act ("Moscow said")."""

    country: str
    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    wikidata_id: str | None = None


class Registered(Struct, frozen=True, cache_hash=True):
    """A person, organization or document that the vocabulary knows by an id."""

    actor_id: str
    name: str
    actor_kind: ActorKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    wikidata_id: str | None = None


class Term(Struct, frozen=True, cache_hash=True):
    """One term of office: ``office`` is a slug ("foreign-minister"), ``holder`` an actor_id, ``body`` an actor_id or empty
    (the office's organization where it is not the country's government: "united-nations")."""

    office: str
    holder: str
    country: str | None = None
    body: str | None = None
    first_day: date | None = None
    last_day: date | None = None


class Title(Struct, frozen=True, cache_hash=True):
    """An English wording of an office ("top diplomat" → foreign-minister), for one country only if ``country`` is set."""

    title: str
    office: str
    country: str | None = None


class Outlet(Struct, frozen=True, cache_hash=True):
    """A publisher of news: ``domains`` are its hosts, ``aliases`` how pages and credits name it."""

    outlet_id: str
    name: str
    outlet_kind: str
    country: str | None = None
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    wikidata_id: str | None = None


class Series(Struct, frozen=True, cache_hash=True):
    """A recurring event, each edition an event of its own: ``names`` are its wordings; ``month_day`` is MM-DD if it is
    always on one day of the year; ``first_year`` bounds it below; ``participants`` are countries or actor_ids; ``editions`` are the
    years of numbered editions: ``16=2024`` that of one, ``1=2009+`` of one and, a year each, of those that follow up to the next entry."""

    series_id: str
    name: str
    event_type: EventType
    names: tuple[str, ...] = ()
    month_day: str | None = None
    first_year: int | None = None
    participants: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()

    def year_of(self, edition: int) -> int | None:
        """The year of the numbered edition, ``None`` where it is not recorded."""
        for entry in reversed(self.editions):
            number, _, year = entry.partition("=")
            if int(number) <= edition:
                run = year.endswith("+")
                return int(year.rstrip("+")) + edition - int(number) if run or int(number) == edition else None
        return None


class Instrument(Struct, frozen=True, cache_hash=True):
    """A named treaty or declaration: ``parties`` are countries or actor_ids; ``signed`` is the day or, with month or year
    only known, empty with ``year`` set."""

    instrument_id: str
    name: str
    names: tuple[str, ...] = ()
    event_type: EventType = "SUPPORT"
    signed: date | None = None
    year: int | None = None
    parties: tuple[str, ...] = ()
    place: str | None = None


class Anchor(Struct, frozen=True, cache_hash=True):
    """A dated landmark that texts count from ("76 years after the end of World War II")."""

    anchor: str
    names: tuple[str, ...]
    first_day: date
    last_day: date


Nature = Literal["sudden", "foreseen", "meeting"]


class Happening(Struct, frozen=True, cache_hash=True):
    """A dated event and how news tell it: each ``told`` is a name, or words that stand together, in groups of which one is needed each
    ("quit/left + pact"); ``nature`` is *sudden*, *foreseen* (spoken of before it takes place: a vote) or *meeting* (foreseen, and news
    soon after only: a yearly summit)."""

    happening: str
    told: tuple[str, ...]
    first_day: date
    last_day: date
    nature: Nature = "sudden"


class Coinage(Struct, frozen=True, cache_hash=True):
    """A name that news did not use before ``first_day``; ``source`` is the page that tells so."""

    coinage: str
    names: tuple[str, ...]
    first_day: date
    source: str = ""


class Place(Struct, frozen=True, cache_hash=True):
    """A city, island or venue of the gazetteer and the state that it lies in (empty where that is what is disputed)."""

    place: str
    country: str | None = None
    aliases: tuple[str, ...] = ()


class Vocabulary(Struct, frozen=True, cache_hash=True):
    """All reference data of a run. ``fingerprint`` changes whenever a row does."""

    countries: tuple[Country, ...] = ()
    actors: tuple[Registered, ...] = ()
    offices: tuple[Term, ...] = ()
    titles: tuple[Title, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    series: tuple[Series, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    happenings: tuple[Happening, ...] = ()
    coinages: tuple[Coinage, ...] = ()
    places: tuple[Place, ...] = ()
    fingerprint: str = ""


def own(raw: Path) -> Path | None:
    """The folder of the user's own vocabulary rows in the raw folder, if there is one."""
    folder = raw / "vocabulary"
    return folder if folder.is_dir() else None


def load(extra: Path | None = None) -> Vocabulary:
    """The project's vocabulary, with the rows of ``extra`` (a user's raw/vocabulary/) added or put in place of ours.

    Cached by content, so that it may be called as often as convenient. Raises ``InputError``, which tells every bad cell with
    its file, line and column.
    """
    from schemas.vocabulary import VocabularyError, fingerprint  # pandera takes a second to import: only a run that reads pays

    try:
        return _load(extra, fingerprint(extra))
    except VocabularyError as error:
        first, *others = error.problems
        remedy = "\n".join([first.remedy, *map(str, others)])
        raise InputError(first.check, first.place, first.message, remedy) from None


@lru_cache(maxsize=4)
def _load(extra: Path | None, fingerprint: str) -> Vocabulary:
    from schemas.vocabulary import read

    rows = {field: [_record(field, row) for row in frame.iter_rows(named=True)] for field, frame in read(extra).items()}
    return convert({**rows, "fingerprint": fingerprint}, Vocabulary)


def _record(field: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row without its empty cells, those of several values as lists."""
    from schemas.vocabulary import lists

    filled = {name: value.split("|") if name in lists(field) else value for name, value in row.items() if value is not None}
    if "signed" in filled:
        filled["year"] = filled["signed"].year
    return filled
