"""What no single cell shows: keys, references between files, names claimed twice, the order of days and terms."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import polars as pl

from schemas.vocabulary.models import MODELS, ONE_HOLDER
from schemas.vocabulary.problems import Problem
from schemas.vocabulary.reading import Rows

#: Columns whose values belong to one row of their file only.
_UNIQUE_NAMES = {
    "countries": (("name", "aliases", "capitals", "metonyms"), ("adjectives",), ("demonyms",)),
    "actors": (("name", "aliases"),),
    "outlets": (("name", "aliases"), ("domains",)),
    "series": (("name", "names"),),
    "instruments": (("name", "names"),),
    "anchors": (("names",),),
    "coinages": (("names",),),
    "places": (("place", "aliases"),),
}


def problems(frames: Mapping[str, pl.DataFrame], tables: Mapping[str, Rows]) -> Iterator[Problem]:
    """Everything that is wrong between rows and between files."""
    for name, frame in frames.items():
        yield from _shared_names(name, frame, tables[name])
        yield from _broken_references(name, frames, tables[name])
        yield from _disorder(frame, tables[name])
    yield from _overlaps(frames["offices"], tables["offices"])
    yield from _years(frames["instruments"], tables["instruments"])
    yield from _editions(frames["series"], tables["series"])


def parts(cell: str | None) -> list[str]:
    """The values of a cell."""
    return cell.split("|") if cell else []


def _shared_names(name: str, frame: pl.DataFrame, table: Rows) -> Iterator[Problem]:
    for columns in _UNIQUE_NAMES.get(name, ()):
        owner: dict[str, int] = {}
        for column in columns:
            for index, cell in enumerate(frame[column]):
                for value in parts(cell):
                    first = owner.setdefault(value, index)
                    if first != index or parts(cell).count(value) > 1:
                        message = f"{value!r} is also claimed by {':'.join(map(str, table.origins[first]))}"
                        yield Problem(*table.origins[index], column, "vocabulary-duplicate-name", message)


def _broken_references(name: str, frames: Mapping[str, pl.DataFrame], table: Rows) -> Iterator[Problem]:
    for column, spec in MODELS[name].to_schema().columns.items():
        targets: list[str] = (spec.metadata or {}).get("references", [])
        if not targets:
            continue
        known: set[str] = set()
        for target in targets:
            file, key = target.split(".")
            known.update(frames[file][key].drop_nulls())
        many = (spec.metadata or {}).get("many", False)
        for index, cell in enumerate(frames[name][column]):
            for value in parts(cell) if many else [cell] if cell else []:
                if value not in known:
                    message = f"{value!r} is not in {' or '.join(targets)}"
                    yield Problem(*table.origins[index], column, "vocabulary-reference", message)


def _disorder(frame: pl.DataFrame, table: Rows) -> Iterator[Problem]:
    if "last_day" not in frame.columns:
        return
    for index, (first, last) in enumerate(frame.select("first_day", "last_day").iter_rows()):
        if first and last and last < first:
            yield Problem(*table.origins[index], "last_day", "vocabulary-order", f"{last} is before {first}")


def _overlaps(offices: pl.DataFrame, table: Rows) -> Iterator[Problem]:
    """Terms of one office that share more than a day; an end that is not recorded is taken as open."""
    terms: dict[tuple[str, str, str], list[tuple[date, date, int]]] = {}
    for index, row in enumerate(offices.iter_rows(named=True)):
        if row["office"] in ONE_HOLDER:
            key = (row["office"], row["country"] or "", row["body"] or "")
            terms.setdefault(key, []).append((row["first_day"] or date.min, row["last_day"] or date.max, index))
    for same in terms.values():
        same.sort()
        for (_, last, before), (first, _, after) in zip(same, same[1:], strict=False):
            if first < last:
                earlier = ":".join(map(str, table.origins[before]))
                message = f"{offices['holder'][after]} from {first} holds it together with {offices['holder'][before]} ({earlier})"
                yield Problem(*table.origins[after], "first_day", "vocabulary-overlap", message)


def _years(instruments: pl.DataFrame, table: Rows) -> Iterator[Problem]:
    rows: Any = instruments.select("signed", "year").iter_rows()
    for index, (signed, year) in enumerate(rows):
        if signed and year and signed.year != year:
            yield Problem(*table.origins[index], "year", "vocabulary-year", f"{year} is not the year of {signed}")


def _editions(series: pl.DataFrame, table: Rows) -> Iterator[Problem]:
    """Numbers of editions rise, their years never fall, and the first is of the series' first year."""
    for index, (cell, first_year) in enumerate(series.select("editions", "first_year").iter_rows()):
        entries = [(int(number), int(year.rstrip("+")), year.endswith("+")) for number, year in (part.split("=") for part in parts(cell))]
        for (number, year, run), (later, its_year, _) in zip(entries, entries[1:], strict=False):
            if later <= number or its_year < (year + later - 1 - number if run else year):
                message = f"{later}={its_year} does not go with {number}={year}{'+' if run else ''} before it"
                yield Problem(*table.origins[index], "editions", "vocabulary-order", message)
        if entries and entries[0][0] == 1 and first_year and entries[0][1] != first_year:
            yield Problem(*table.origins[index], "editions", "vocabulary-year", f"{entries[0][1]} is not the first year {first_year}")
