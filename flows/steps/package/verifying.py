"""A release, checked again from outside: its hashes, its schema, and every span against the raw texts."""

import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import polars as pl
from polars.exceptions import PolarsError

from flows.steps import findings
from flows.steps.package import hashes, referee
from flows.steps.package.opening import tables_of, texts_of, unpacked
from flows.steps.read import READER


def verify(release: Path, raw: Path) -> list[str]:
    """What is wrong with a release folder or its zip, one line each that begins with the file; an empty list if nothing is.

    Raises ``InputError`` if there is no release at the path or no folder at ``raw``.
    """
    try:
        with unpacked(release) as folder:
            return list(dict.fromkeys(_faults(folder, raw)))
    except (zipfile.BadZipFile, zlib.error) as error:
        return [f"{release.name}: the zip is damaged: {error}"]


def _faults(folder: Path, raw: Path) -> Iterator[str]:
    yield from hashes.faults(folder) + referee.faults(folder)
    frames, unreadable = tables_of(folder)
    yield from unreadable
    if not unreadable:
        yield from _twins(folder, frames)
        against_raw = list(_against_raw(frames, raw))
        yield from against_raw
        if against_raw:
            yield from _other_reader(folder)


def _twins(folder: Path, frames: Mapping[str, pl.DataFrame]) -> Iterator[str]:
    """CSV and Parquet must hold the same rows: an edit of one that mends all hashes is still seen."""
    for name, frame in frames.items():
        try:
            same = pl.read_parquet(folder / "data" / f"{name}.parquet").equals(frame)
        except (OSError, PolarsError) as error:
            yield f"data/{name}.parquet: cannot be read: {str(error).splitlines()[0]}"
            continue
        if not same:
            yield f"data/{name}.csv: does not hold the same rows as data/{name}.parquet"


def _against_raw(frames: Mapping[str, pl.DataFrame], raw: Path) -> Iterator[str]:
    """The texts read again as they were read before, and all checks run again over the published rows."""
    articles = frames["articles"]
    read = texts_of(set(articles["raw_path"]), raw)
    texts: dict[str, str] = {}
    for article_id, raw_path, digest in articles.select("article_id", "raw_path", "raw_sha256").iter_rows():
        document = read.get(raw_path)
        if document is None:
            yield f"data/articles.csv: {article_id}: {raw_path} is not in {raw}"
        elif document.raw_sha256 != digest:
            yield f"data/articles.csv: {article_id}: {raw_path} in {raw} is not the text that was read (its hash is another one)"
        else:
            texts[article_id] = document.text
    known = articles.filter(pl.col("article_id").is_in(list(texts)))
    if known.height < articles.height:
        frames = {**frames, "articles": known, **_of_known(frames, list(texts))}
    published = set(frames["findings"]["finding_id"])
    found = findings.check({name: frame for name, frame in frames.items() if name != "findings"}, texts).findings
    for row in found.filter((pl.col("severity") == "rejected") & ~pl.col("finding_id").is_in(list(published))).iter_rows(named=True):
        yield f"data/{row['table_name']}.csv: {row['message']} [{row['check']}]"


def _other_reader(folder: Path) -> Iterator[str]:
    """What may be the cause of words that are elsewhere now: another reader takes other characters out of a page."""
    reader = json.loads(folder.joinpath("datapackage.json").read_text("utf-8")).get("readWith")
    if reader != READER:
        yield f"datapackage.json: the texts were read with {reader}, and now with {READER}; verify with the libraries of that release"


def _of_known(frames: Mapping[str, pl.DataFrame], article_ids: list[str]) -> dict[str, pl.DataFrame]:
    """The rows that can be checked when some raw texts are missing: those of the articles whose text is at hand."""
    of_articles = {
        name: frames[name].filter(pl.col("article_id").is_in(article_ids)) for name in ("statements", "event_mentions", "date_evidence")
    }
    events = frames["events"].join(of_articles["event_mentions"], on="event_id", how="semi")
    return of_articles | {
        "events": events,
        "event_participants": frames["event_participants"].join(events, on="event_id", how="semi"),
    }
