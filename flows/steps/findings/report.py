"""checked → the report of a run, as Markdown that also reads well on a terminal."""

import polars as pl

from flows.counts import counted
from flows.steps.findings.checked import GRAVITY, Checked


def report(checked: Checked) -> str:
    """The counts of a run as Markdown: documents, rows kept and rejected by table, findings by check."""
    articles = checked.frames["articles"].height
    lines = [
        f"**{counted(checked.documents, 'document')}** = {counted(articles - checked.copies, 'article')}"
        + f" + {counted(checked.copies, 'copy', 'copies')} + {checked.refused} refused"
        + (f" + {len(checked.lost)} LOST" if checked.lost else ""),
        "",
        "| table | rows kept | rejected |\n|---|---:|---:|",
        *(f"| {name} | {checked.frames[name].height} | {checked.rejected(name)} |" for name in checked.rows),
    ]
    if checked.findings.is_empty():
        return "\n".join([*lines, "", "No findings."])
    counts = checked.findings.group_by("severity", "check").agg(pl.len().alias("count"), pl.col("message").sort().first())
    counts = counts.sort(pl.col("severity").replace_strict(GRAVITY), -pl.col("count").cast(pl.Int64), "check")
    lines += ["", "| finding | severity | count | for example |\n|---|---|---:|---|"]
    lines += [f"| {row['check']} | {row['severity']} | {row['count']} | {_cell(row['message'])} |" for row in counts.iter_rows(named=True)]
    return "\n".join(lines)


def _cell(text: str) -> str:
    words = " ".join(text.split()).replace("|", "\\|")
    return words if len(words) <= 160 else words[:159] + "…"
