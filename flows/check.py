"""check: rows × schemas → kept rows and findings, a report, no release."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from flows.ingest import Ingested, ingest
from flows.orchestration import artifact, recipe, step
from flows.settings import Settings
from flows.steps import corrections, findings, package, tables
from flows.steps.findings.report import report


@dataclass(frozen=True)
class Outcome:
    """The rows that can be published, and under which settings."""

    settings: Settings
    checked: findings.Checked

    def report(self) -> str:
        """The report as Markdown: rows kept and rejected by table, findings by check."""
        return report(self.checked)


@recipe("check")
def check(raw: Path, dist: Path, processes: int = 1) -> Outcome:
    """Read the raw texts, join them into tables, correct them, check every row; the newest release in ``dist`` lends its event ids.

    Raises what ``ingest`` does, ``InputError`` for a broken, outdated or refused correction, ``Refused`` if that release was edited.
    """
    ingested = ingest(raw, processes)
    previous = read_previous(dist, ingested.settings.name)
    frames = build_tables(ingested, previous)
    corrected = apply_corrections(frames, raw / "corrections.csv")
    checked = check_rows(corrected, ingested)
    require_corrections(raw / "corrections.csv", checked.findings)
    outcome = Outcome(ingested.settings, checked)
    show_report(outcome)
    return outcome


def _build_tables(ingested: Ingested, previous: Mapping[str, pl.DataFrame] | None) -> dict[str, pl.DataFrame]:
    return tables.frames(ingested.extracts, ingested.vocabulary, previous, ingested.findings)


def _check_rows(frames: Mapping[str, pl.DataFrame], ingested: Ingested) -> findings.Checked:
    texts_by_path = {extract.document.raw_path: extract.document.text for extract in ingested.extracts}
    texts = {row[0]: texts_by_path[row[1]] for row in frames["articles"].select("article_id", "raw_path").iter_rows()}
    everything = [*texts_by_path, *(finding.raw_path for finding in ingested.findings)]
    return findings.check(frames, texts, everything, ingested.vocabulary)


def _show_report(outcome: Outcome) -> None:
    artifact("communique-report", outcome.report())


read_previous = step("read the previous release", package.previous)
build_tables = step("build the tables", _build_tables)
apply_corrections = step("apply the corrections", corrections.apply)
check_rows = step("check the rows", _check_rows)
require_corrections = step("require that the checks accept the corrections", corrections.require_accepted)
show_report = step("show the report", _show_report)
