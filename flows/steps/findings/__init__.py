"""frames × schemas → the rows that are kept, and a finding for every row that is not or that needs a second look."""

from collections.abc import Iterable, Mapping, Sequence

import polars as pl

from flows.records import Finding
from flows.steps.findings import dates, outlets, quotes, references, rows
from flows.steps.findings.checked import Checked, documents_of, gravest_first
from flows.steps.findings.faults import ROW, Fault, table, told
from flows.steps.findings.report import report
from flows.steps.findings.thresholds import refuse, shares
from flows.steps.tables import counted
from flows.vocabulary import Vocabulary
from schemas import TABLES, ordered

__all__ = ["Checked", "Fault", "check", "gravest_first", "refuse", "report", "shares", "table", "told_of"]

#: The tables that hold what was found; the others, in package order, are checked for what can be wrong.
_DATA = tuple(name for name in TABLES if name not in ("findings", "changes"))


def check(
    frames: Mapping[str, pl.DataFrame],
    texts: Mapping[str, str],
    documents: Sequence[str] = (),
    vocabulary: Vocabulary | None = None,
    findings: Iterable[Finding] = (),
) -> Checked:
    """Check every row by itself, between the tables and against the texts.

    ``texts`` maps article_id to the text as it was read; ``documents`` names the raw_path of everything that was found in raw/, so
    that none is lost; ``findings`` are those that the steps before have raised (a frame ``findings`` among the frames is taken as
    well). Raises ``ValueError`` for frames whose columns or types are not the declared ones.
    """
    given: dict[str, pl.DataFrame] = {}
    faults: list[Fault] = []
    for name in _DATA:
        given[name], unread = rows.shaped(name, frames[name])
        faults += unread
    for name in _DATA:
        faults += rows.faults(name, given[name])
    faults += [*dates.faults(given), *outlets.faults(given, vocabulary), *quotes.faults(given, texts)]
    faults += references.miscounted(given)
    kept, widowed = references.settled(_without(given, faults))
    kept = counted(kept)
    all_findings = _joined(frames.get("findings"), _joined(table(findings), told_of(_once([*faults, *widowed]), given)))
    published = {name: ordered(name, kept[name].drop(ROW)) for name in _DATA} | {"findings": all_findings}
    seen = {*given["articles"]["raw_path"], *all_findings["raw_path"]}
    found_documents = documents_of([*documents], all_findings, given["articles"]) or set(given["articles"]["raw_path"])
    lost = tuple(sorted(path for path in found_documents if path not in seen))
    return Checked(published, {name: given[name].height for name in _DATA}, len(found_documents), lost)


def told_of(faults: Iterable[Fault], frames: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The faults of rows of ``frames`` as the table of findings, each with the raw file behind its row."""
    return table(told(faults, frames, _raw_paths(frames)))


def _without(frames: Mapping[str, pl.DataFrame], faults: Iterable[Fault]) -> dict[str, pl.DataFrame]:
    rejected: dict[str, set[int]] = {name: set() for name in frames}
    for fault in faults:
        if fault.rejects:
            rejected[fault.table].add(fault.row)
    return {name: frame.filter(~pl.col(ROW).is_in(sorted(rejected[name]))) for name, frame in frames.items()}


def _once(faults: Iterable[Fault]) -> list[Fault]:
    """One fault per row, check and column."""
    return list({(fault.table, fault.row, fault.check, fault.column): fault for fault in faults}.values())


def _joined(earlier: pl.DataFrame | None, new: pl.DataFrame) -> pl.DataFrame:
    if earlier is None or earlier.is_empty():
        return new
    return ordered("findings", pl.concat([earlier, new]).unique("finding_id", keep="first", maintain_order=True))


def _raw_paths(frames: Mapping[str, pl.DataFrame]) -> dict[str, list[str]]:
    """The raw file behind every row: an event's is that of its first mention, an actor's that of its first statement or event;
    ``.``, raw/ as a whole, stands for what has none."""
    articles = dict(frames["articles"].select("article_id", "raw_path").iter_rows())
    events = _first(frames["event_mentions"].select("event_id", "article_id"), articles)
    actors = _first(frames["event_participants"].select("actor_id", "event_id"), events)
    actors |= _first(frames["statements"].select("source_id", "article_id"), articles)
    through = {
        "events": ("event_id", events),
        "event_participants": ("event_id", events),
        "actors": ("actor_id", actors),
        "outlets": ("outlet_id", {}),
    }
    found = {}
    for name in _DATA:
        column, paths = through.get(name, ("article_id", articles))
        found[name] = [paths.get(value) or "." for value in frames[name][column]]
    return found


def _first(pairs: pl.DataFrame, paths: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for identity, through in pairs.iter_rows():
        if identity is not None and through in paths:
            found.setdefault(identity, paths[through])
    return found
