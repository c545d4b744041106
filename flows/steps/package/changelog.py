"""changes → CHANGELOG.md: what each release says differently, newest first."""

import polars as pl

_HEAD = """# Changelog

Major: other columns. Minor: rows added or removed. Patch: values corrected. The table `changes` lists every row and value.
"""


def changelog(version: str, created: str | None, changes: pl.DataFrame, earlier: str | None) -> str:
    """The changelog of ``earlier`` (the text in the release before, if there is one) with a section for ``version`` on top."""
    title = f"## {version}" + (f" ({created[:10]})" if created else "")
    body = _first() if earlier is None else _told(changes)
    sections = (earlier or "").removeprefix(_HEAD).lstrip("\n")
    return "\n".join(part for part in (_HEAD, f"{title}\n", body, sections) if part)


def _first() -> str:
    return "First release.\n"


def _told(changes: pl.DataFrame) -> str:
    counts = changes.group_by("table_name", "operation", maintain_order=True).agg(pl.col("row_id").n_unique().alias("rows"))
    lines = [
        f"- {row['table_name']}: {row['rows']} {row['operation']}" for row in counts.sort("table_name", "operation").iter_rows(named=True)
    ]
    return "\n".join(lines or ["- no row changed"]) + "\n"
