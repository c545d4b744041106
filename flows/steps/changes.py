"""previous release + new frames → what changed, and what the next version is called."""

import json
from collections.abc import Iterator, Mapping
from typing import Literal

import polars as pl

from schemas import TABLES, key, ordered, polars_schema, row_key

Bump = Literal["major", "minor", "patch", "none"]
_RANK: tuple[Bump, ...] = ("none", "patch", "minor", "major")
#: The key of a row while rows are compared, its parts joined.
_ROW = "_row"
#: The tables that are compared: all but the list of changes itself.
_COMPARED = tuple(name for name in TABLES if name != "changes")


def changes(previous: Mapping[str, pl.DataFrame], new: Mapping[str, pl.DataFrame]) -> tuple[pl.DataFrame, Bump]:
    """The rows of the changes table and how the version grows: fields or their order changed: major; rows added or removed: minor;
    values corrected: patch; nothing: none.

    Values are written as in the CSV files. An added row has its values as a JSON object in ``new_value``, a removed one in
    ``old_value``, so that the old release and the changes give the new one. An event whose mentions went to another
    event is *merged* into it (which is how it was removed); one that lost mentions to a new one is *split* (told beside the added row).
    """
    rows: list[tuple[str | None, ...]] = []
    bump: Bump = "none"
    merged, split = _moved(previous, new)
    for name in _COMPARED:
        old_frame, new_frame = previous.get(name), new.get(name)
        if old_frame is None or new_frame is None or old_frame.columns != new_frame.columns:
            bump = "major"
        old, now = (_written(name, frame) for frame in (old_frame, new_frame))
        found = list(_row_changes(name, old, now, merged if name == "events" else {}))
        if found:
            bump = _larger(bump, "patch" if all(row[2] == "changed" for row in found) else "minor")
        rows += found
    told = "some of its mentions present another event"
    rows += [("events", old_id, "split", "event_id", old_id, new_id, told) for new_id, old_id in split.items()]
    return ordered("changes", pl.DataFrame(rows, schema=polars_schema("changes"), orient="row")), bump


def next_version(version: str, bump: Bump) -> str | None:
    """The version after ``version`` (three numbers); ``None`` where there is nothing to publish."""
    major, minor, patch = map(int, version.split("."))
    return {"major": f"{major + 1}.0.0", "minor": f"{major}.{minor + 1}.0", "patch": f"{major}.{minor}.{patch + 1}", "none": None}[bump]


def _larger(one: Bump, other: Bump) -> Bump:
    return max(one, other, key=_RANK.index)


def _written(name: str, frame: pl.DataFrame | None) -> pl.DataFrame:
    """The frame as its CSV file has it, with its key; columns that the schema no longer has are left out."""
    columns = list(polars_schema(name))
    if frame is None:
        frame = pl.DataFrame(schema=polars_schema(name))
    missing = [pl.lit(None, pl.String).alias(c) for c in columns if c not in frame.columns]
    text = frame.with_columns(missing).select(pl.col(columns).cast(pl.String)).with_columns(pl.col(columns).replace("", None))
    return text.with_columns(row_key(name).alias(_ROW))


def _row_changes(name: str, old: pl.DataFrame, new: pl.DataFrame, merged: Mapping[str, str]) -> Iterator[tuple[str | None, ...]]:
    columns = [c for c in old.columns if c != _ROW]
    for row in old.join(new, on=_ROW, how="anti").sort(_ROW).iter_rows(named=True):
        row_id = row.pop(_ROW)
        into = merged.get(row_id)
        if into is not None:
            yield name, row_id, "merged", "event_id", row_id, into, "its mentions present the same event"
        else:
            yield name, row_id, "removed", None, _json(row), None, _FROM_THE_DATA["removed"]
    for row in new.join(old, on=_ROW, how="anti").sort(_ROW).iter_rows(named=True):
        row_id = row.pop(_ROW)
        yield name, row_id, "added", None, None, _json(row), _FROM_THE_DATA["added"]
    both = old.join(new, on=_ROW, suffix="_new")
    for column in columns:
        if column not in key(name):
            differing = both.filter(pl.col(column).ne_missing(pl.col(f"{column}_new"))).sort(_ROW)
            for row_id, before, after in differing.select(_ROW, column, f"{column}_new").iter_rows():
                yield name, row_id, "changed", column, before, after, _FROM_THE_DATA["changed"]


_FROM_THE_DATA = {"removed": "no longer found", "added": "newly found", "changed": "found otherwise"}


def _json(row: Mapping[str, str | None]) -> str:
    return json.dumps(row, ensure_ascii=False)


def _moved(previous: Mapping[str, pl.DataFrame], new: Mapping[str, pl.DataFrame]) -> tuple[dict[str, str], dict[str, str]]:
    """Events that are gone → the event that most of their mentions belong to now; new events → the old one, still there, that most
    of theirs come from."""
    if "event_mentions" not in previous or "event_mentions" not in new:
        return {}, {}
    old_ids, new_ids = (set(frames["events"]["event_id"].to_list()) for frames in (previous, new))
    both = previous["event_mentions"].select("mention_id", old="event_id").join(
        new["event_mentions"].select("mention_id", now="event_id"), on="mention_id"
    ).filter(pl.col("old") != pl.col("now"))  # fmt: skip
    flows = both.group_by("old", "now").len().sort(["len", "old", "now"], descending=[True, False, False])
    merged: dict[str, str] = {}
    split: dict[str, str] = {}
    for old, now, _ in flows.iter_rows():
        if old not in new_ids:
            merged.setdefault(old, now)
        if now not in old_ids:
            split.setdefault(now, old)
    return merged, {now: old for now, old in split.items() if old in new_ids}
