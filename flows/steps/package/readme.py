"""frames + properties → README.md of a release: what it is, its numbers, how to load it, how to follow a row to its characters."""

from collections.abc import Mapping
from typing import Any

import polars as pl

Frames = Mapping[str, pl.DataFrame]


def readme(about: Mapping[str, Any], frames: Frames) -> str:
    """The README of a release in Markdown."""
    parts = [_what(about), _numbers(frames), _load(about), _follow(frames), _files(), _terms(about)]
    return "\n".join(part for part in parts if part)


def _what(about: Mapping[str, Any]) -> str:
    lines = [f"# {about['title']}\n", f"Version {about['version']}" + (f", {about['created'][:10]}" if about.get("created") else "") + "\n"]
    if about.get("description"):
        lines.append(about["description"] + "\n")
    lines.append(
        "News articles, the statements that they attribute to a source, and the political events that they report, extracted from raw news texts. Every row "
        "names the exact characters of the text that support it, and every row was checked before release. `CODEBOOK.md` says what each "
        "table, column and value means; `findings` holds what was refused or doubted, and why.\n"
    )
    return "\n".join(lines)


def _numbers(frames: Frames) -> str:
    articles, statements, events, mentions = (frames[name] for name in ("articles", "statements", "events", "event_mentions"))
    kinds = statements["kind"].value_counts(sort=True)
    told = ", ".join(f"{row['count']} {row['kind']}" for row in kinds.sort("count", "kind", descending=[True, False]).iter_rows(named=True))
    dated = articles.filter(pl.col("published_precision") == "day").height
    rows = [
        ("articles", articles.height, f"{articles['copy_of'].count()} of them copies; {dated} dated to the day, "
                                      f"{articles.filter(pl.col('published_precision') == 'unknown').height} without any date"),
        ("statements", statements.height, f"{told}; {statements['source_id'].count()} with an identified source" if told else ""),
        ("events", events.height, f"{events.filter(pl.col('date_precision') == 'day').height} dated to the day"),
        ("event mentions", mentions.height, f"in {mentions['article_id'].n_unique()} articles, by {mentions['witness_id'].n_unique()} witnesses"),
        ("actors", frames["actors"].height, f"{frames['actors']['registered'].sum()} of them in the reviewed vocabulary"),
        ("outlets", frames["outlets"].height, ""),
        ("findings", frames["findings"].height, _severities(frames["findings"])),
    ]  # fmt: skip
    lines = ["## Numbers\n", "| what | rows | |", "|---|---:|---|", *(f"| {what} | {count} | {more} |" for what, count, more in rows)]
    return "\n".join(lines) + "\n\n" + _counting(events)


def _severities(findings: pl.DataFrame) -> str:
    counts = findings["severity"].value_counts().sort("severity")
    return ", ".join(f"{row['count']} {row['severity']}" for row in counts.iter_rows(named=True))


def _counting(events: pl.DataFrame) -> str:
    """The events told most often, by mention, article and witness: where copies would count double."""
    most = events.sort(["mention_count", "event_id"], descending=[True, False]).filter(pl.col("mention_count") > 1).head(5)
    if most.is_empty():
        return ""
    lines = ["Counting mentions counts copies of one agency report again and again; `witness_count` counts independent texts:\n"]
    lines += ["| event | date | mentions | articles | witnesses |", "|---|---|---:|---:|---:|"]
    for row in most.iter_rows(named=True):
        day = row["event_date"] or " – ".join(str(end) for end in (row["date_min"], row["date_max"]) if end) or "not known"
        lines.append(f"| {_cell(row['label'])} | {day} | {row['mention_count']} | {row['article_count']} | {row['witness_count']} |")
    return "\n".join(lines) + "\n"


def _load(about: Mapping[str, Any]) -> str:
    return """## Loading it

Python, with types and without guessing (polars; pandas reads the same files):

```python
import polars as pl

statements = pl.read_parquet("data/statements.parquet")
actors = pl.read_parquet("data/actors.parquet")
print(statements.join(actors, left_on="source_id", right_on="actor_id").select("name", "kind", "content"))
```

R:

```r
library(readr)
statements <- read_csv("data/statements.csv", col_types = cols(.default = col_character()), na = "")
# or, with the types of datapackage.json:
library(frictionless)
statements <- read_resource(read_package("datapackage.json"), "statements")
```

DuckDB:

```sql
SELECT e.label, e.event_date, e.witness_count, a.name
FROM 'data/events.parquet' e
JOIN 'data/event_participants.parquet' p USING (event_id)
JOIN 'data/actors.parquet' a USING (actor_id)
ORDER BY e.event_date;
```

The package checks itself: `frictionless validate datapackage.json`, and `sha256sum -c SHA256SUMS`.
"""


def _follow(frames: Frames) -> str:
    lines = ["## Following a row to its characters\n",
             "Offsets count code points of the text as it was read from `raw/`, whose file and hash the article names. With the raw texts at hand:\n",
             "```python", "import csv, pathlib", "",
             'articles = {row["article_id"]: row for row in csv.DictReader(open("data/articles.csv", encoding="utf-8", newline=""))}',
             'for row in csv.DictReader(open("data/statements.csv", encoding="utf-8", newline="")):',
             '    article = articles[row["article_id"]]',
             '    if article["media_type"] == "text/plain":',
             '        text = pathlib.Path("raw", article["raw_path"]).read_bytes().decode("utf-8")',
             '        assert text[int(row["content_start"]):int(row["content_end"])] == row["content"]', "```", "",
             "`communique verify RELEASE --raw raw` does this for every span of every table, and for saved pages and dumps too.\n"]  # fmt: skip
    return "\n".join([*lines, *_statement_example(frames), *_event_example(frames)])


def _statement_example(frames: Frames) -> list[str]:
    named = frames["statements"].filter(pl.col("source_id").is_not_null() & pl.col("cue").is_not_null())
    if named.is_empty():
        return []
    row = named.sort("content_end", "statement_id").row(0, named=True)
    article = frames["articles"].row(by_predicate=pl.col("article_id") == row["article_id"], named=True)
    actor = frames["actors"].row(by_predicate=pl.col("actor_id") == row["source_id"], named=True)
    return [f"A statement, `{row['statement_id']}`: in `{article['raw_path']}` the characters {row['content_start']} to {row['content_end']} are\n",
            _block(row["content"]),
            f"The cue “{_line(row['cue'])}” ({row['cue_start']}–{row['cue_end']}) attributes them to “{_line(row['source_text'] or '…')}”, "
            f"which denotes {actor['name']} (`{row['source_id']}`, resolution: {row['source_resolution']}).\n"]  # fmt: skip


def _event_example(frames: Frames) -> list[str]:
    if frames["events"].is_empty():
        return []
    event = frames["events"].sort(["mention_count", "event_id"], descending=[True, False]).row(0, named=True)
    mentions = frames["event_mentions"].filter(pl.col("event_id") == event["event_id"]).join(frames["articles"], on="article_id")
    day = event["event_date"] or " – ".join(str(end) for end in (event["date_min"], event["date_max"]) if end) or "of unknown date"
    lines = [
        f"An event, `{event['event_id']}`: {event['event_type']}, {_line(event['label'])}, {day} ({event['date_basis']}). It rests on\n"
    ]
    for row in mentions.sort("raw_path", "evidence_start").head(5).iter_rows(named=True):
        words = _line(row["evidence"])
        lines.append(f"- `{row['raw_path']}` {row['evidence_start']}–{row['evidence_end']}: “{words}” (trigger “{_line(row['trigger'])}”)")
    return [*lines, ""]


def _block(words: str) -> str:
    return "\n".join(f"> {line}" for line in words.splitlines()) + "\n"


def _line(words: str) -> str:
    return " ".join(words.split())


def _cell(words: str) -> str:
    return _line(words).replace("|", "\\|")


def _files() -> str:
    return """## Files

| file | what it is |
|---|---|
| datapackage.json | the Data Package descriptor: every table with its columns, types, keys and constraints |
| data/*.csv | the tables: UTF-8, LF, sorted by key, empty means missing |
| data/*.parquet | the same rows with types |
| CODEBOOK.md | what tables, columns, values and checks mean |
| CHANGELOG.md | what each release says differently; the table `changes` lists it row by row |
| LICENSE, NOTICE | who may do what with it |
| CITATION.cff | how to cite it |
| SHA256SUMS | the hash of every other file |
"""


def _terms(about: Mapping[str, Any]) -> str:
    terms = " / ".join(str(terms.get("title") or terms.get("name")) for terms in about["licenses"])
    return f"""## Terms

The annotations are licensed under {terms} (`LICENSE`). Quoted words stay their authors'; the articles' full texts are not in the package
(`NOTICE`). To cite the package, see `CITATION.cff`.
"""
