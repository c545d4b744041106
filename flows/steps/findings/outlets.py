"""Outlets, origins and vocabulary codes: the address agrees with the outlet, a copy is of a first text, every code is known."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

import polars as pl

from flows.steps.findings.faults import ROW, Fault
from flows.vocabulary import Vocabulary


def faults(frames: Mapping[str, pl.DataFrame], vocabulary: Vocabulary | None) -> Iterator[Fault]:
    """Check outlets of articles and, where a vocabulary is given, the codes of series and treaties."""
    owners = {domain.lower(): outlet.outlet_id for outlet in (vocabulary.outlets if vocabulary else ()) for domain in outlet.domains}
    for row in frames["articles"].iter_rows(named=True):
        owner = _owner(row["url"], owners)
        if row["outlet_id"] and owner and owner != row["outlet_id"]:
            yield Fault("articles", row[ROW], "outlet-host", "outlet_id", row["outlet_id"], f"{row['url']} belongs to {owner}")
    copies = frames["articles"].filter(pl.col("copy_of").is_not_null())
    for row in copies.filter(pl.col("copy_of").is_in(copies["article_id"].implode())).iter_rows(named=True):
        yield Fault("articles", row[ROW], "copy-of-copy", "copy_of", row["copy_of"])
    if vocabulary is not None:
        yield from _unknown_codes(frames["events"], vocabulary)


def _owner(url: str | None, owners: Mapping[str, str]) -> str | None:
    """The outlet to whose domain the address belongs: the longest domain that the host is or ends with."""
    host = (urlsplit(url).hostname or "") if url else ""
    parts = host.lower().split(".")
    return next((owners[domain] for i in range(len(parts)) if (domain := ".".join(parts[i:])) in owners), None)


def _unknown_codes(events: pl.DataFrame, vocabulary: Vocabulary) -> Iterator[Fault]:
    known = {
        "series_id": ("series-unknown", {series.series_id for series in vocabulary.series}),
        "instrument_id": ("instrument-unknown", {instrument.instrument_id for instrument in vocabulary.instruments}),
    }
    for column, (slug, codes) in known.items():
        for row in events.filter(pl.col(column).is_not_null()).iter_rows(named=True):
            if row[column] not in codes:
                yield Fault("events", row[ROW], slug, column, row[column])
