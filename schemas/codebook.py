"""models + catalogue + definitions + the rows themselves → CODEBOOK.md: what every table, column, value and check means."""

from collections.abc import Iterable, Iterator, Mapping

import polars as pl

from schemas import TABLES, key, references
from schemas.checks import CHECKS
from schemas.vocabulary import MODELS

_TYPES = {"String": "text", "Int64": "whole number", "Boolean": "true or false", "Date": "day (YYYY-MM-DD)"}
_EXAMPLE = 40

_DEFINITIONS = """\
## What is counted

**Offsets** are Unicode code points, counted from 0, into the text exactly as it was read from the raw file (nothing
normalised). Intervals are half-open: `text[start:end]` are the words. Every `content`, `source_text`, `cue`, `trigger`
and `evidence` is such a slice, checked before release.

**An article** is one news text with its own prose. Its *outlet* published the page; its *origin* is the agency or outlet
that the article credits. Its *body* runs from the first to the last character of its prose: menus, counters, teasers
and legal notices around it are not part of it. Its day of publication is what the page states; where the page does not,
the day or an interval is *inferred* from evidence, all of which `date_evidence` lists. It is never filled with the day
of retrieval or of processing.

**A statement** is content that the article attributes to a source through words of communication (the *cue*), or that
stands in quotation marks as a source's words. One statement is one contiguous span; a quotation interrupted by its cue
is two that share an `utterance_id`. Plans and beliefs that nobody is said to have uttered, scare quotes, titles,
headlines and captions are not statements.

**An event** is something that happened, or is firmly scheduled, between or by political actors, coded with the 16 types
of PLOVER 2.0. What is hypothetical, denied or only proposed is no event; a speech act is one only as REQUEST, ACCUSE,
REJECT, THREATEN or AGREE. One real-world event is one row in `events`, however many *mentions* it has; its date is its
own, never silently the day of the article.

**A witness** is an independent text. Copies of one agency report are kept as articles and mentions of their own and
share one `witness_id`, so that `witness_count` counts them once.

**Dates.** `…_min` and `…_max` are the first and the last possible day, both included; an empty end is open. `…_date` is
filled only where the day is known. `…_precision` says what the interval is, `…_basis` how it is known.

**Missing** is the empty cell. Nothing is filled with a guess.

**Identifiers** are made from content: the same words at the same place have the same identifier in every release. An
event keeps its identifier from release to release through its mentions; merged and split events are told in `changes`.
"""
_TABLES = "## The tables\n"
_CHECKS = """\
## The checks

Every name that `findings.check` can hold, and what to do about it. Rows that were `rejected` are not in the package;
`findings.row_json` holds each as a whole. Rows with a `warning` are in the package.
"""
_STOPS = """\
## What stops a release

Nothing is published when one of these is met; the message names the place.
"""
_REFERENCE = """\
## Reference data

Names are recognised with reviewed tables, which the project keeps and a user's own rows can extend
(`raw/vocabulary/`). Their identifiers are the ones used here: `outlet_id`, `series_id`, `instrument_id`, and `actor_id`
wherever `actors.registered` is true.
"""


def codebook(title: str, version: str, frames: Mapping[str, pl.DataFrame]) -> str:
    """The codebook of a release in Markdown, with counts and examples from its own rows."""
    parts = [
        f"# Codebook of {title}, version {version}\n",
        "Generated from the schemas that checked every row of this release, and from the rows.\n",
        _DEFINITIONS,
        _TABLES,
        *_overview(frames),
        "",
        *(_table(name, frames[name]) for name in TABLES),
        _REFERENCE,
        *_reference(),
        "",
        _CHECKS,
        *_checks(),
        "",
        _STOPS,
        *_stops(),
    ]
    return "\n".join(parts) + "\n"


def _overview(frames: Mapping[str, pl.DataFrame]) -> Iterator[str]:
    yield "| table | rows | what it holds | refers to |\n|---|---:|---|---|"
    for name, model in TABLES.items():
        parents = list(dict.fromkeys(parent for parent, _ in references(name).values()))
        targets = ", ".join(f"[{parent}](#{parent})" for parent in parents)
        yield f"| [{name}](#{name}) | {frames[name].height} | {_cell(model.to_schema().description or '')} | {targets} |"


def _table(name: str, frame: pl.DataFrame) -> str:
    schema = TABLES[name].to_schema()
    keys = ", ".join(f"`{column}`" for column in key(name))
    about = f"{schema.description} Rows: {frame.height}." + (f" Key: {keys}." if keys else "")
    lines = [f"### {name}\n", about + "\n", "| column | type | filled | meaning | for example |\n|---|---|---:|---|---|"]
    lists: list[str] = []
    example = _fullest(frame)
    for column, declared in schema.columns.items():
        metadata = declared.metadata or {}
        values = metadata.get("categories")
        kind = "one of a list" if values else metadata.get("kind") or _TYPES[str(declared.dtype)]
        target = references(name).get(column)
        meaning = f"**{declared.title}.** {declared.description}." + (f" → `{'.'.join(target)}`" if target else "")
        shown = example.get(column)
        shown = next(iter(frame[column].drop_nulls()), None) if shown is None else shown
        filled = str(frame[column].count()) if declared.nullable else "all"
        lines.append(f"| `{column}` | {kind} | {filled} | {_cell(meaning)} | {_example(shown)} |")
        if values:
            lists += [f"\n`{column}` is one of\n", *_listed(frame[column], values, values)]
        elif (explained := metadata.get("explained")) is not None and frame[column].count():
            lists += [f"\n`{column}` is in this release\n", *_listed(frame[column], sorted(frame[column].drop_nulls().unique()), explained)]
    return "\n".join([*lines, *lists]) + "\n"


def _fullest(frame: pl.DataFrame) -> Mapping[str, object]:
    """A row to take examples from: the first of those with most cells filled."""
    if frame.is_empty():
        return {}
    filled = pl.sum_horizontal(pl.all().is_not_null().cast(pl.Int32))
    return frame.sort(filled, descending=True, maintain_order=True).row(0, named=True)


def _example(value: object) -> str:
    if value is None:
        return ""
    words = " ".join((str(value).lower() if isinstance(value, bool) else str(value)).split()).replace("`", "'")
    return f"`{_cell(words if len(words) <= _EXAMPLE else words[: _EXAMPLE - 1] + '…')}`"


def _listed(cells: pl.Series, values: Iterable[str], meanings: Mapping[str, str]) -> Iterator[str]:
    """Values with their number of rows and, their meanings if there are any: a value's own, else that of its part before the colon."""
    counts = dict(cells.value_counts(name="count").iter_rows())
    yield "| value | rows | meaning |\n|---|---:|---|" if meanings else "| value | rows |\n|---|---:|"
    for value in values:
        meaning = f" {_cell(meanings.get(value) or meanings.get(value.split(':')[0], ''))} |" if meanings else ""
        yield f"| `{value}` | {counts.get(value, 0)} |{meaning}"


def _reference() -> Iterator[str]:
    yield "| table | what it holds |\n|---|---|"
    for name, model in MODELS.items():
        about = model.get_metadata()[model.__name__]["dataframe"]
        yield f"| {name} | {_cell(about['description'])} |"


def _checks() -> Iterator[str]:
    yield "| check | severity | what it means | what to do |\n|---|---|---|---|"
    for slug, check in sorted(CHECKS.items()):
        if check.severity != "stops":
            yield f"| `{slug}` | {check.severity} | {_cell(check.sentence)} | {_cell(check.remedy)} |"


def _stops() -> Iterator[str]:
    yield "| error | what it means | what to do |\n|---|---|---|"
    for slug, check in sorted(CHECKS.items()):
        if check.severity == "stops":
            yield f"| `{slug}` | {_cell(check.sentence)} | {_cell(check.remedy)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
