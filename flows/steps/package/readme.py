"""frames + properties → README.md of a release: what it is, its numbers, how to load it, how to follow a row to its characters."""

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from flows.counts import counted
from flows.steps.package import examples
from flows.steps.package.examples import Frames, cell, date_of

_INTRODUCTION = """\
The statements and political events that news articles report, and the articles, as tables. They were extracted from raw
texts by a program, communique. **Every row proves itself**: it names the characters of the text that
support it, and a release is published only if each of these spans holds exactly the words that the row quotes. What the
checks refused or doubted is not dropped but listed in the table `findings`. A row says what an article says, not that it
is true, and the program errs: read the evidence beside the row before you rely on a single one.

`CODEBOOK.md` says what each table, column and value means.
"""
_LOADING = """\
## Loading it

Python, with types (polars; pandas has the same `read_parquet`):

```python
import polars as pl

statements = pl.read_parquet("data/statements.parquet")
actors = pl.read_parquet("data/actors.parquet")
print(statements.join(actors, left_on="source_id", right_on="actor_id").select("name", "kind", "content"))
```

pandas takes some words for missing values; in the CSV files only the empty cell is one:
`pandas.read_csv("data/actors.csv", keep_default_na=False, na_values=[""])`.

R, with the types of datapackage.json or without any:

```r
library(frictionless)
statements <- read_resource(read_package("datapackage.json"), "statements")

statements <- read.csv("data/statements.csv", na.strings = "", encoding = "UTF-8")
```

DuckDB:

```sql
SELECT e.event_date, e.event_type, e.label, e.witness_count, string_agg(DISTINCT a.name, ', ' ORDER BY a.name) AS participants
FROM 'data/events.parquet' e
LEFT JOIN 'data/event_participants.parquet' p USING (event_id)
LEFT JOIN 'data/actors.parquet' a USING (actor_id)
GROUP BY ALL
ORDER BY e.event_date;
```

To see whether a copy is whole: `sha256sum -c SHA256SUMS`; to check every row against its schema as well:
`frictionless validate datapackage.json`.
"""
_FOLLOWING = """\
## Following a row to its characters

Offsets count code points of the text as it was read from the raw file, which `articles` names with its hash. For plain
texts, with the raw folder at hand:

```python
import csv
from pathlib import Path

RAW = Path("raw")


def table(name):
    with open(f"data/{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


paths = {row["article_id"]: row["raw_path"] for row in table("articles")}
guessed = {row["raw_path"]: row["value"] for row in table("findings") if row["check"] == "encoding-guessed"}
for row in table("statements"):
    path = paths[row["article_id"]]
    if path.endswith(".txt"):
        text = (RAW / path).read_bytes().decode(guessed.get(path, "utf-8"))
        assert text[int(row["content_start"]) : int(row["content_end"])] == row["content"]
```

`communique verify RELEASE --raw RAW` does the same for every span of every table, and reads saved pages and dumps as they
were read before (`readWith` in datapackage.json names the reader).
"""
_FILES = """\
## Files

| file | what it is |
|---|---|
| datapackage.json | the Data Package descriptor: every table with its columns, types, keys and constraints |
| data/*.csv | the tables: UTF-8, LF, sorted by key, an empty cell means missing |
| data/*.parquet | the same rows with types |
| CODEBOOK.md | what tables, columns, values and checks mean |
| CHANGELOG.md | what each release says differently; the table `changes` lists it row by row |
| LICENSE, NOTICE | who may do what with it |
| CITATION.cff | how to cite it |
| SHA256SUMS | the hash of every other file |
"""
_TERMS = """\
## Terms

The annotations are licensed under {terms} (`LICENSE`). Quoted words stay
their authors'; the articles' full texts are not in the package (`NOTICE`). How to cite it: `CITATION.cff`.
"""


def readme(about: Mapping[str, Any], frames: Frames) -> str:
    """The README of a release in Markdown."""
    terms = " / ".join(str(one.get("title") or one.get("name") or one["path"]) for one in about["licenses"])
    parts = [
        f"# {about['title']}\n",
        " · ".join(_facts(about)) + "\n",
        *([about["description"] + "\n"] if about.get("description") else []),
        _INTRODUCTION,
        "## Numbers\n",
        *_numbers(frames),
        "",
        *counting(frames["events"]),
        _LOADING,
        _FOLLOWING,
        *examples.statement(frames),
        *examples.event(frames),
        *examples.date(frames),
        _FILES,
        _TERMS.format(terms=terms),
    ]
    return "\n".join(parts)


def _facts(about: Mapping[str, Any]) -> Iterator[str]:
    yield f"Version {about['version']}"
    if about.get("created"):
        yield f"data up to {about['created'][:10]}"
    if people := about.get("contributors"):
        yield ", ".join(person["title"] for person in people)


def _numbers(frames: Frames) -> Iterator[str]:
    articles, statements, events, mentions = (frames[name] for name in ("articles", "statements", "events", "event_mentions"))
    copies = counted(articles["copy_of"].count(), "copy", "copies")
    telling = counted(mentions["article_id"].n_unique(), "article")
    yield "| what | rows | of them |\n|---|---:|---|"
    yield _number("articles", articles, copies, f"date of publication: {_by(articles, 'published_precision')}")
    yield _number("statements", statements, _by(statements, "kind"), f"{statements['source_id'].count()} with an identified source")
    yield _number("events", events, f"{events['event_date'].count()} dated to the day", _by(events, "event_type"))
    yield _number("mentions of events", mentions, f"in {telling}", f"{mentions['is_background'].sum()} of events over for more than a year")
    yield _number("actors", frames["actors"], f"{frames['actors']['registered'].sum()} in the reviewed reference data")
    yield _number("outlets", frames["outlets"], _by(frames["outlets"], "outlet_kind"))
    yield _number("findings", frames["findings"], _by(frames["findings"], "severity"))


def _number(what: str, frame: pl.DataFrame, *of_them: str) -> str:
    return f"| {what} | {frame.height} | {'; '.join(of_them) if frame.height else ''} |"


def _by(frame: pl.DataFrame, column: str) -> str:
    """The values of a column with their number, the commonest first."""
    counts = frame[column].drop_nulls().value_counts(name="count").sort(["count", column], descending=[True, False])
    return ", ".join(f"{count} {value}" for value, count in counts.iter_rows())


def counting(events: pl.DataFrame) -> Iterator[str]:
    """The events told most often, by mention, article and witness: where copies would count double."""
    most = (
        events.filter(pl.col("mention_count") > 1)
        .sort(["mention_count", "article_count", "date_min", "event_id"], descending=[True, True, False, False], nulls_last=True)
        .head(5)
    )
    if most.is_empty():
        return
    yield "Counting mentions counts copies of one agency report again and again; `witness_count` counts independent texts:\n"
    yield "| event | date | mentions | articles | witnesses |\n|---|---|---:|---:|---:|"
    for row in most.iter_rows(named=True):
        counts = f"{row['mention_count']} | {row['article_count']} | {row['witness_count']}"
        yield f"| {cell(row['label'])} | {date_of(row)} | {counts} |"
    yield ""
