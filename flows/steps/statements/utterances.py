"""Reports → statements: kinds, shared utterances, carried speakers and dates of saying."""

from collections.abc import Sequence

from flows.english.reading import Reading
from flows.language import Language, Quotation, Report
from flows.records import Article, Source, Statement, StatementKind, When
from flows.steps.statements import sources


def told(
    reports: Sequence[Report],
    quotations: Sequence[Quotation],
    article: Article,
    reading: Reading,
    cast: sources.Speakers | None,
    language: Language,
) -> tuple[Statement, ...]:
    """One statement for each report; a quotation without a cue continues the utterance and the speaker before it."""
    found: list[Statement] = []
    recent: list[Source] = []
    utterance = 0
    for report in reports:
        kind = _kind(report, quotations)
        before = found[-1] if found else None
        if report.cue is None:
            after = next((r for r in reports if r.paragraph == report.paragraph and r.content.start > report.content.start and r.cue), None)
            here = before is not None and any(r.content == before.content and r.paragraph == report.paragraph for r in reports)
            if after is not None and not here:
                source = sources.source(after, cast, recent)
            else:
                source = sources.carried(before.source) if before is not None else sources.UNKNOWN
            if not here:
                utterance += 1
            said = before.said if before is not None else When()
        else:
            source = sources.source(report, cast, recent)
            said = language.said(reading, report, article)
            utterance += 1
        recent.append(source)
        found.append(
            Statement(
                kind=kind,
                content=report.content,
                source=source,
                utterance=utterance,
                rule=report.shape,
                cue=report.cue,
                addressee=sources.only(report.addressee, cast),
                via=sources.only(report.via, cast),
                said=said,
            )
        )
    return tuple(found)


def _kind(report: Report, quotations: Sequence[Quotation]) -> StatementKind:
    if report.shape == "quotation":
        return "direct"
    a, b = report.content.start, report.content.end
    return "mixed" if any(a < q.outer.end and q.outer.start < b for q in quotations) else "indirect"
