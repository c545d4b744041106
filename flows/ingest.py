"""ingest: raw/ → the rows of every document, kept in a content-addressed store."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.counts import counted
from flows.errors import CommuniqueError
from flows.orchestration import WORK, recipe, step, working
from flows.progress import track
from flows.records import Extract, Finding
from flows.settings import Settings, settings
from flows.steps.extract import extracts
from flows.steps.read import RawFile, files
from flows.vocabulary import Vocabulary, load, own


@dataclass(frozen=True)
class Ingested:
    """What a run has read: one extract per document, and what is to be said of files that gave none."""

    settings: Settings
    vocabulary: Vocabulary
    extracts: list[Extract]
    findings: list[Finding]

    def summary(self) -> str:
        """A line for a person."""
        articles = counted(sum(extract.article is not None for extract in self.extracts), "article")
        said = counted(sum(len(extract.statements) for extract in self.extracts), "statement")
        told = counted(sum(len(extract.mentions) for extract in self.extracts), "mention of events", "mentions of events")
        return f"{counted(len(self.extracts), 'document')} read: {articles}, {said}, {told}"


@recipe("ingest")
def ingest(raw: Path, processes: int = 1) -> Ingested:
    """Read every text under ``raw``: list the files, then the per-document part of each, which the store remembers.

    ``processes`` share the reading; the result is the same for any number of them. Raises ``InputError`` if there is no folder ``raw`` or
    its settings, manifest or vocabulary are broken, ``Unwritable`` for the store. What is wrong with a text is a finding, no error.
    """
    how = read_settings(raw)
    vocabulary = read_vocabulary(raw)
    found, findings = list_files(raw)
    return Ingested(how, vocabulary, extract_files(found, raw, processes), findings)


def _read_vocabulary(raw: Path) -> Vocabulary:
    return load(own(raw))


def _extract_files(found: list[RawFile], raw: Path, processes: int) -> list[Extract]:
    with working(WORK / "store") as store:
        made = extracts(found, own(raw), store, processes)
        return [extract for of_file in track(made, len(found), "reading") for extract in of_file]


def _may_pass(_task: object, _run: object, state: Any) -> bool:
    """A folder on a network share may be away for a moment; a broken file stays broken."""
    error = state.result(raise_on_failure=False)
    return not isinstance(error, CommuniqueError) or error.slug == "raw-missing"


_PATIENT = {"retries": 2, "retry_delay_seconds": 5, "retry_condition_fn": _may_pass}

read_settings = step("read the settings", settings, **_PATIENT)
read_vocabulary = step("read the vocabulary", _read_vocabulary)
list_files = step("list the raw files", files, **_PATIENT)
extract_files = step("extract articles, statements, events", _extract_files)
