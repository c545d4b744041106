"""Reports → statements: kinds, shared utterances, carried speakers and dates of saying."""

from collections.abc import Sequence

from msgspec import structs

from flows.english.reading import Reading
from flows.language import ANNOUNCED, Language, Quotation, Report, Said
from flows.records import Article, Source, Statement, StatementKind
from flows.steps.statements import sources
from flows.steps.statements.days import Saying, days


def told(
    reports: Sequence[Report],
    quotations: Sequence[Quotation],
    article: Article,
    reading: Reading,
    cast: sources.Speakers,
    language: Language,
) -> tuple[Statement, ...]:
    """One statement for each report; a quotation without a cue keeps the speaker before it, or has the one who is named behind it if
    it comes first."""
    found: list[Statement] = []
    recent: list[Source] = []
    sayings: list[Saying] = []
    utterance = 0
    last: Report | None = None
    for position, report in enumerate(reports):
        telling = report if report.cue is not None else _telling_later(position, reports, quotations)
        said: Said | None
        if telling is not None:
            source, said = sources.source(telling, cast, recent), language.said(reading, telling, article, reports)
        else:
            source, said = (sources.carried(found[-1].source), None) if found else (sources.UNKNOWN, Said())
        via = sources.beside(report.via, report, source, cast, recent)
        addressed = sources.beside(report.addressee, report, source, cast, recent)
        if addressed is None and last is not None and last.paragraph == report.paragraph and _same(found[-1].source, source):
            addressed = found[-1].addressee  # "told the paper that A, adding that B"
        if last is None or not _same_utterance(last, report, quotations):
            utterance += 1
        sayings.append(Saying(source, report.paragraph, said, via))
        recent.append(source)
        found.append(
            Statement(
                kind=_kind(report, quotations),
                content=report.content,
                source=source,
                utterance=utterance,
                rule=report.shape,
                cue=report.cue,
                addressee=addressed,
                via=via,
            )
        )
        last = report
    return tuple(structs.replace(one, said=when) for one, when in zip(found, days(sayings, article.published), strict=True))


def _same(one: Source, other: Source) -> bool:
    """Whether two statements come from the same actor, or, where nobody knows whom, from the same words."""
    return one.actor == other.actor if other.actor is not None else one.span is not None and one.span == other.span


def _telling_later(position: int, reports: Sequence[Report], quotations: Sequence[Quotation]) -> Report | None:
    """The report that names the speaker of a quotation which begins its paragraph without a cue: the next quotation beside it, or the
    part of it in a later paragraph."""
    last = reports[position]
    if position and reports[position - 1].paragraph == last.paragraph:
        return None
    for report in reports[position + 1 :]:
        beside = report.paragraph == last.paragraph and report.shape == "quotation"
        if not beside and not (report.paragraph == last.paragraph + 1 and _carried(report, quotations)):
            return None
        if report.cue is not None:
            return report
        last = report
    return None


def _carried(report: Report, quotations: Sequence[Quotation]) -> bool:
    """Whether a report is the part of a quotation that runs on from the paragraph before."""
    return any(q.inner == report.content and q.carried for q in quotations)


def _same_utterance(last: Report, report: Report, quotations: Sequence[Quotation]) -> bool:
    """Whether two neighbouring quotations are parts of one: around one cue, after a cue without another, or over paragraphs."""
    if last.shape not in _QUOTED or report.shape not in _QUOTED:
        return False
    if report.paragraph != last.paragraph:
        goes_on = report.shape == "line" or report.shape in ANNOUNCED and report.cue is None
        return goes_on or _carried(report, quotations)
    return report.cue is None or last.cue is None or report.cue == last.cue


_DIRECT = ("quotation", "line", *ANNOUNCED)
_QUOTED = (*_DIRECT, "running-on")


def _kind(report: Report, quotations: Sequence[Quotation]) -> StatementKind:
    if report.shape in _DIRECT:
        return "direct"
    start, end = report.content.start, report.content.end
    return "mixed" if any(start < q.outer.end and q.outer.start < end for q in quotations) else "indirect"
