"""changes → CHANGELOG.md: what each release says differently, newest first."""

from collections import Counter

import polars as pl

_HEAD = """# Changelog

Major: other columns. Minor: rows added or removed. Patch: values corrected. The table `changes` lists every row and value.
"""


def changelog(version: str, created: str | None, changes: pl.DataFrame, earlier: str | None) -> str:
    """The changelog of ``earlier`` (the text in the release before, if there is one) with a section for ``version`` on top."""
    title = f"## {version}" + (f" (data up to {created[:10]})" if created else "")
    body = "First release.\n" if earlier is None else _told(changes)
    sections = (earlier or "").removeprefix(_HEAD).lstrip("\n")
    return "\n".join(part for part in (_HEAD, f"{title}\n", body, sections) if part)


def _told(changes: pl.DataFrame) -> str:
    """A line for each table and operation; for changed rows, the columns."""
    lines = []
    for (table, operation), group in changes.sort("table_name", "operation").group_by("table_name", "operation", maintain_order=True):
        line = f"- {table}: {group['row_id'].n_unique()} {operation}"
        if operation == "changed":
            columns = Counter(sorted(group["column_name"].drop_nulls()))
            line += f" ({', '.join(f'{column} {count}' if count > 1 else column for column, count in columns.items())})"
        lines.append(line)
    return "\n".join(lines or ["- the columns changed, no row did"]) + "\n"
