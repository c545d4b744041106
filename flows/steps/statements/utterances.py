"""Reports → statements: kinds, shared utterances, carried speakers and dates of saying."""

import re
from collections.abc import Sequence

from msgspec import structs

from flows import calendar
from flows.english.reading import Reading
from flows.language import Language, Quotation, Report
from flows.records import Article, Source, Statement, StatementKind, When
from flows.steps.statements import sources


def told(
    reports: Sequence[Report],
    quotations: Sequence[Quotation],
    article: Article,
    reading: Reading,
    cast: sources.Speakers,
    language: Language,
) -> tuple[Statement, ...]:
    """One statement for each report; a quotation without a cue keeps the speaker before it, and the one after it in its
    paragraph if it comes first."""
    found: list[Statement] = []
    recent: list[Source] = []
    utterance = 0
    last: Report | None = None
    for position, report in enumerate(reports):
        source, said = _attributed(report, position, reports, found, recent, article, reading, cast, language)
        if last is None or not _same_utterance(last, report, quotations):
            utterance += 1
        said = _day(said, source, found, article.published)
        recent.append(source)
        found.append(
            Statement(
                kind=_kind(report, quotations),
                content=report.content,
                source=source,
                utterance=utterance,
                rule=report.shape,
                cue=report.cue,
                addressee=sources.only(report.addressee, cast),
                via=sources.via(report, source, cast, recent),
                said=said,
            )
        )
        last = report
    return tuple(found)


def _attributed(
    report: Report,
    position: int,
    reports: Sequence[Report],
    found: Sequence[Statement],
    recent: Sequence[Source],
    article: Article,
    reading: Reading,
    cast: sources.Speakers,
    language: Language,
) -> tuple[Source, When]:
    if report.cue is not None:
        return sources.source(report, cast, recent), language.said(reading, report, article)
    following = reports[position + 1] if position + 1 < len(reports) else None
    opens = position == 0 or reports[position - 1].paragraph != report.paragraph
    if (
        opens
        and following is not None
        and following.paragraph == report.paragraph
        and following.shape == "quotation"
        and following.cue is not None
    ):
        return sources.source(following, cast, recent), language.said(reading, following, article)
    if not found:
        return sources.UNKNOWN, When()
    return sources.carried(found[-1].source), found[-1].said


def _day(said: When, source: Source, found: Sequence[Statement], published: When) -> When:
    """The day of the saying: a document speaks in its own year or when its words tell, never just on the day of the article; who was
    dated once speaks on the same occasion after it."""
    if source.kind == "document":
        year = _YEAR.search(source.actor.name) if source.actor is not None else None
        stated = said if said.basis == "stated" or said.min != published.min else When()
        return calendar.year(int(year.group()), "known") if year is not None and stated.min is None else stated
    if said.min is not None or said.max is not None or source.actor is None:
        return said
    earlier = next((s.said for s in reversed(found) if s.source.actor == source.actor and s.said.min is not None), None)
    return structs.replace(earlier, basis="context") if earlier is not None else said


_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")


def _same_utterance(last: Report, report: Report, quotations: Sequence[Quotation]) -> bool:
    """Whether two neighbouring quotations are parts of one: around one cue, after a cue without another, or over paragraphs."""
    if last.shape not in _QUOTED or report.shape not in _QUOTED:
        return False
    if report.paragraph != last.paragraph:
        return report.shape == "line" or any(q.inner == report.content and q.carried for q in quotations)
    return report.cue is None or last.cue is None or report.cue == last.cue


_QUOTED = ("quotation", "line")


def _kind(report: Report, quotations: Sequence[Quotation]) -> StatementKind:
    if report.shape in _QUOTED:
        return "direct"
    start, end = report.content.start, report.content.end
    return "mixed" if any(start < q.outer.end and q.outer.start < end for q in quotations) else "indirect"
