"""One row of a release and every span that it rests on, amid the raw text around it: what a reviewer looks at."""

import difflib
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from flows.counts import counted
from flows.errors import InputError
from flows.steps.package.opening import tables_of, texts_of, unpacked
from schemas import TABLES, key, references, row_key

#: So many characters of the text are shown on either side of a span, and of each end of a long one.
_AROUND = 60
_LONG = 400
#: So many rows of each table that refer to the row are shown.
_REFERRING = 10
#: So many characters of a key, at its beginning or end, must be right for another to be meant.
_SURE = 4

Row = Mapping[str, Any]
Frames = Mapping[str, pl.DataFrame]
#: By article: the path of its raw text, and the text if it is at hand as it was read.
Texts = Mapping[str, tuple[str, str | None]]


def show(release: Path, raw: Path, row_id: str) -> str:
    """The row whose key is ``row_id`` (parts of a longer key joined by ``|``), its spans and the rows that refer to it, for a person; of
    several tables with that key (TASS is an outlet and somebody who speaks) one after the other.

    Spans are half-open intervals of code points into the text as it was read, marked by ⟦ and ⟧; a text that is not in ``raw`` any more,
    or is another one now, is told. Raises ``InputError`` if there is no such release, or no such row in it.
    """
    try:
        with unpacked(release) as folder:
            frames, unreadable = tables_of(folder)
    except (zipfile.BadZipFile, zlib.error) as error:
        frames, unreadable = {}, [f"the zip is damaged: {error}"]
    if unreadable:
        raise InputError("release-not-found", str(release), unreadable[0], "restore it; `communique verify` tells more")
    found = list(_found(frames, row_id))
    if not found:
        raise InputError("row-not-found", str(release), f"no row has the key {row_id!r}", _remedy(frames, row_id))
    shown = [one for _, one in found] + [one for of in found for _, rows in _referring(frames, *of) for one in rows[:_REFERRING]]
    texts = _texts(frames, shown, raw)
    return "\n".join(line for table, row in found for line in (*_row(table, row, texts), *_rows(frames, table, row, texts)))


def _found(frames: Frames, row_id: str) -> Iterator[tuple[str, Row]]:
    """The rows that have the key, each with its table."""
    for name, frame in frames.items():
        if key(name):
            yield from ((name, row) for row in frame.filter(row_key(name) == row_id).iter_rows(named=True))


def _remedy(frames: Frames, row_id: str) -> str:
    """What to do about a key that no row has: take the one that was meant, or what became of it in this release."""
    gone = frames["changes"].filter(row_id=row_id, operation="merged")["new_value"].to_list()
    if gone:
        return f"it was merged into {gone[0]}: show that one"
    refused = frames["findings"].filter(row_id=row_id, severity="rejected")["finding_id"].to_list()
    if refused:
        return f"it was refused: show the finding {refused[0]}"
    sure = pl.col("key").str.starts_with(row_id[:_SURE]) | pl.col("key").str.ends_with(row_id[-_SURE:])
    keys = pl.concat([frame.select(key=row_key(name)) for name, frame in frames.items() if key(name)]).filter(sure)["key"].to_list()
    near = [one for one in keys if len(row_id) > _SURE and one.startswith(row_id)] or difflib.get_close_matches(row_id, keys)
    return f"did you mean {near[0]}?" if near else "give what stands in the first column of a table, such as a statement_id or an event_id"


def _referring(frames: Frames, table: str, row: Row) -> Iterator[tuple[str, Sequence[Row]]]:
    """The rows of every table that name the row by a foreign key, those with spans in the order of their text."""
    for name in TABLES:
        columns = [column for column, (parent, target) in references(name).items() if (parent, target) == (table, key(table)[0])]
        if columns and len(key(table)) == 1:
            naming = pl.any_horizontal(pl.col(column) == row[key(table)[0]] for column in columns)
            starts = [column for column in frames[name].columns if column.endswith("_start")]
            found = frames[name].filter(naming)
            yield name, (found.sort("article_id", *starts, maintain_order=True) if starts else found).to_dicts()


def _row(table: str, row: Row, texts: Texts) -> Iterator[str]:
    """All that the row says, then its spans amid their text."""
    yield f"{table} {_key(table, row)}"
    width = max(map(len, row))
    yield from (f"  {name:<{width}}  {_written(value)}" for name, value in row.items() if value is not None)
    yield from _spans(row, texts)


def _rows(frames: Frames, table: str, row: Row, texts: Texts) -> Iterator[str]:
    """The rows that refer to the row, each with its longest span."""
    own = _key(table, row)
    labels = dict(frames["events"].select("event_id", "label").iter_rows())
    for name, rows in _referring(frames, table, row):
        if rows:
            yield f"{name}: {counted(len(rows), 'row')}"
        naming = [column for column, (parent, _) in references(name).items() if parent == table]
        for one in rows[:_REFERRING]:
            words = [_written(one[column]) for column in key(name) if one[column] != own]
            if len(naming) > 1:  # as what
                words += [column for column in naming if one[column] == own]
            if table != "events" and one.get("event_id") in labels:
                words += [f"({_line(labels[one['event_id']])})"]
            yield " ".join(["-", *words])
            yield from list(_spans(one, texts))[:1]
        if len(rows) > _REFERRING:
            yield f"- and {len(rows) - _REFERRING} more"


def _spans(row: Row, texts: Texts) -> Iterator[str]:
    """The spans of a row amid their text, the longest first."""
    path, text = texts.get(row.get("article_id", ""), ("", None))
    if path and text is None:
        yield f"    {path}: not in the raw folder as it was read"
    names = [column.removesuffix("_start") for column in row if column.endswith("_start") and row[column] is not None]
    spans = [(row[f"{name}_start"], row[f"{name}_end"], name) for name in names]
    for start, end, name in sorted(spans, key=lambda span: span[0] - span[1]):
        if text and end > start:
            yield f"    {path} {name} {start}–{end}: {_amid(text, start, end)}"


def _amid(text: str, start: int, end: int) -> str:
    words = text[start:end]
    words = words if len(words) <= _LONG else f"{words[:_AROUND]} … {words[-_AROUND:]}"
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return _line(f"{'…' if start > _AROUND else ''}{before}⟦{words}⟧{after}{'…' if end + _AROUND < len(text) else ''}")


def _texts(frames: Frames, rows: Sequence[Row], raw: Path) -> Texts:
    wanted = sorted({row["article_id"] for row in rows if row.get("article_id")})
    articles = frames["articles"].filter(pl.col("article_id").is_in(wanted))
    read = texts_of(set(articles["raw_path"]), raw)
    texts: dict[str, tuple[str, str | None]] = {}
    for article_id, raw_path, digest in articles.select("article_id", "raw_path", "raw_sha256").iter_rows():
        document = read.get(raw_path)
        texts[article_id] = raw_path, document.text if document and document.raw_sha256 == digest else None
    return texts


def _written(value: object) -> str:
    """The value as in the CSV files, on one line."""
    return _line(str(value).lower() if isinstance(value, bool) else str(value))


def _key(table: str, row: Row) -> str:
    return "|".join(str(row[column]) for column in key(table))


def _line(words: str) -> str:
    return " ".join(words.split())
