"""One statement, one event and one date of a release, each followed to the characters that support it."""

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

Frames = Mapping[str, pl.DataFrame]
_MENTIONS = 5


def statement(frames: Frames) -> Iterator[str]:
    """A statement with an identified source and a cue: a direct one of a named source, about two lines long, if there is any."""
    named = frames["statements"].filter(pl.col("source_id").is_not_null() & pl.col("cue").is_not_null())
    if named.is_empty():
        return
    typical = (pl.col("content_end") - pl.col("content_start") - 120).abs()
    row = named.sort(pl.col("source_resolution") != "named", pl.col("kind") != "direct", typical, "statement_id").row(0, named=True)
    article, actor = _article(frames, row), _one(frames["actors"], actor_id=row["source_id"])
    place = f"In `{article['raw_path']}` the characters {row['content_start']} to {row['content_end']} are"
    yield f"**A statement**, `{row['statement_id']}`. {place}\n"
    yield "\n".join(f"> {words}" for words in row["content"].splitlines()) + "\n"
    yield f"“{line(row['cue'])}” ({row['cue_start']}–{row['cue_end']}) is the cue. {_source(row)}"
    yield f"{actor['name']} (`{row['source_id']}`; resolution: {row['source_resolution']}). {_published(article)}\n"


def event(frames: Frames) -> Iterator[str]:
    """The event with most mentions, and where they stand."""
    if frames["events"].is_empty():
        return
    row = frames["events"].sort(["mention_count", "event_id"], descending=[True, False]).row(0, named=True)
    mentions = frames["event_mentions"].filter(pl.col("event_id") == row["event_id"]).join(frames["articles"], on="article_id")
    label = f"{row['event_type']}, “{line(row['label'])}”, dated {_with_basis(date_of(row), row['date_basis'])}"
    yield f"**An event**, `{row['event_id']}`: {label}. It rests on\n"
    for mention in mentions.sort("raw_path", "evidence_start").head(_MENTIONS).iter_rows(named=True):
        place = f"`{mention['raw_path']}` {mention['evidence_start']}–{mention['evidence_end']}"
        yield f"- {place}: “{line(mention['evidence'])}” (trigger “{line(mention['trigger'])}”, witness `{mention['witness_id']}`)"
    if mentions.height > _MENTIONS:
        yield f"- and {mentions.height - _MENTIONS} more"
    yield ""


def date(frames: Frames) -> Iterator[str]:
    """The article whose day took most evidence, and the evidence."""
    evidence = frames["date_evidence"]
    if evidence.is_empty():
        return
    most = evidence.group_by("article_id").len().sort(["len", "article_id"], descending=[True, False])["article_id"][0]
    article = _one(frames["articles"], article_id=most)
    yield f"**A date.** `{article['raw_path']}`: {_published(article)} The evidence:\n"
    yield "| characters | words | says | earliest | latest | used |\n|---|---|---|---|---|---|"
    for row in evidence.filter(pl.col("article_id") == most).sort("char_start", "char_end", "says").iter_rows(named=True):
        place = f"{row['char_start']}–{row['char_end']}" if row["char_end"] else "outside the text"
        bounds = f"{row['date_min'] or ''} | {row['date_max'] or ''} | {'yes' if row['used'] else 'no'}"
        yield f"| {place} | {cell(row['expression'])} | {cell(row['says'])} | {bounds} |"
    yield ""


def _source(row: Mapping[str, Any]) -> str:
    if row["source_text"] is None:
        return "No words at the cue name the source, which is"
    return f"The words of the source are “{line(row['source_text'])}” ({row['source_start']}–{row['source_end']}), which denote"


def date_of(event: Mapping[str, Any]) -> str:
    """An event's day or interval in words."""
    return _interval(event["event_date"], event["date_min"], event["date_max"])


def _published(article: Mapping[str, Any]) -> str:
    when = _interval(article["published_date"], article["published_min"], article["published_max"])
    return f"The article was published: {_with_basis(when, article['published_basis'])}."


def _with_basis(when: str, basis: str) -> str:
    return when if basis == "unknown" else f"{when} ({basis})"


def _interval(day: object, first: object, last: object) -> str:
    if day or not (first or last):
        return str(day or "not known")
    return f"{first} to {last}" if first and last else f"from {first} on" if first else f"up to {last}"


def line(words: str) -> str:
    """The words on one line."""
    return " ".join(words.split())


def cell(words: str) -> str:
    """The words as a cell of a Markdown table."""
    return line(words).replace("|", "\\|")


def _article(frames: Frames, row: Mapping[str, Any]) -> dict[str, Any]:
    return _one(frames["articles"], article_id=row["article_id"])


def _one(frame: pl.DataFrame, **key: str) -> dict[str, Any]:
    return frame.row(by_predicate=pl.all_horizontal(pl.col(name) == value for name, value in key.items()), named=True)
