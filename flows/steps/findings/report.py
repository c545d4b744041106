"""checked → the report of a run, as Markdown that also reads well on a terminal."""

import polars as pl

from flows.steps.findings import Checked


def report(checked: Checked) -> str:
    """Documents and rows that were given, kept and rejected, then the findings by check, the most frequent first."""
    return "\n".join([_documents(checked), "", *_tables(checked), "", *_findings(checked.findings)])


def _documents(checked: Checked) -> str:
    articles = checked.frames["articles"].height
    return f"{checked.documents} documents: {articles} articles ({checked.copies} of them copies), {checked.refused} refused, {len(checked.lost)} lost"


def _tables(checked: Checked) -> list[str]:
    lines = ["| table | rows | rejected |", "|---|---:|---:|"]
    return lines + [f"| {name} | {checked.frames[name].height} | {checked.rejected(name)} |" for name in checked.rows]


def _findings(findings: pl.DataFrame) -> list[str]:
    if findings.is_empty():
        return ["no findings"]
    counts = findings.group_by("check", "severity").len().sort(["len", "check"], descending=[True, False])
    return ["| finding | severity | times |", "|---|---|---:|"] + [f"| {check} | {severity} | {n} |" for check, severity, n in counts.iter_rows()]
