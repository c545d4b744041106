"""models + catalogue + definitions → CODEBOOK.md: what every table, column, value and check means."""

from collections.abc import Iterator, Mapping

from schemas import TABLES, key, references
from schemas.checks import CHECKS

_TYPES = {"String": "text", "Int64": "whole number", "Boolean": "true or false", "Date": "day (YYYY-MM-DD)"}

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
"""


def codebook(title: str, version: str, rows: Mapping[str, int]) -> str:
    """The codebook of a release in Markdown; ``rows`` counts the rows of each table."""
    parts = [
        f"# Codebook of {title} {version}\n",
        "Generated from the schemas that checked every row of this release.\n",
        _DEFINITIONS,
        "## The tables\n\n" + "\n".join(_overview(rows)) + "\n",
        *(_table(name) for name in TABLES),
        _checks(),
    ]
    return "\n".join(parts)


def _overview(rows: Mapping[str, int]) -> Iterator[str]:
    yield "| table | rows | one row is |\n|---|---:|---|"
    for name, model in TABLES.items():
        yield f"| [{name}](#{name}) | {rows.get(name, 0)} | {_cell(model.to_schema().description or '')} |"


def _table(name: str) -> str:
    schema = TABLES[name].to_schema()
    keys = ", ".join(f"`{column}`" for column in key(name))
    lines = [
        f"### {name}\n",
        f"{schema.description}{f' Key: {keys}.' if keys else ''}\n",
        "| column | type | filled | meaning |\n|---|---|---|---|",
    ]
    lists: list[str] = []
    for column, declared in schema.columns.items():
        values = (declared.metadata or {}).get("categories")
        kind = "one of a list" if values else (declared.metadata or {}).get("kind") or _TYPES[str(declared.dtype)]
        target = references(name).get(column)
        meaning = f"**{declared.title}.** {declared.description}." + (f" → `{'.'.join(target)}`" if target else "")
        lines.append(f"| `{column}` | {kind} | {'sometimes' if declared.nullable else 'always'} | {_cell(meaning)} |")
        lists += _values(column, values) if values else []
    return "\n".join([*lines, *lists]) + "\n"


def _values(column: str, values: Mapping[str, str]) -> list[str]:
    rows = [f"| `{value}` | {_cell(meaning)} |" for value, meaning in values.items()]
    return [f"\n`{column}` is one of\n", "| value | meaning |\n|---|---|", *rows]


_CHECKS = """\
## The checks

Every name that `findings.check` can hold, and what to do about it. Rows that were `rejected` are not in the package;
`findings.row_json` holds each as a whole. Rows with a `warning` are in the package.
"""
_STOPS = """\
## What stops a release

Nothing is published when one of these is met; the message names the place.
"""


def _checks() -> str:
    def listed(stops: bool) -> list[str]:
        chosen = [(slug, check) for slug, check in sorted(CHECKS.items()) if (check.severity == "stops") == stops]
        return [f"| `{slug}` | {'' if stops else c.severity + ' | '}{_cell(c.sentence)} | {_cell(c.remedy)} |" for slug, c in chosen]

    found = ["| check | severity | what it means | what to do |\n|---|---|---|---|", *listed(stops=False)]
    stops = ["| error | what it means | what to do |\n|---|---|---|", *listed(stops=True)]
    return "\n".join([_CHECKS, *found, "", _STOPS, *stops]) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
