"""Rows that come straight from a document: articles, outlets, date evidence, findings."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from flows.records import Extract, Finding, When
from flows.steps.ids import identifier
from flows.steps.tables.identity import Paper
from flows.vocabulary import Vocabulary

Row = tuple[object, ...]
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def dated(when: When) -> tuple[object, ...]:
    """A date's five columns: day, first, last, precision, basis."""
    day = when.min if when.precision == "day" else None
    return day, when.min, when.max, when.precision, when.basis


def articles(papers: Iterable[Paper]) -> Iterator[Row]:
    for paper in papers:
        document, article = paper.extract.document, paper.article
        day, first, last, precision, basis = dated(article.published)
        words = len(_WORD.findall(document.text, article.body.start, article.body.end))
        yield (
            paper.article_id, document.raw_path, document.raw_sha256, document.media_type, article.outlet_id, article.origin_id,
            article.url, article.title, article.byline, article.language, day, article.published_time, first, last, precision, basis,
            article.body.start, article.body.end, words, paper.original if paper.is_copy else None, article.retrieved_at,
        )  # fmt: skip


def outlets(papers: Iterable[Paper], vocabulary: Vocabulary) -> Iterator[Row]:
    """The outlets that published or are credited. One that the vocabulary does not know has no row, and the checks will say so."""
    occurring = {paper.article.outlet_id for paper in papers} | {paper.article.origin_id for paper in papers}
    occurring |= {credit.outlet_id for paper in papers for credit in paper.article.credits}
    for outlet in vocabulary.outlets:
        if outlet.outlet_id in occurring:
            domain = outlet.domains[0] if outlet.domains else None
            yield outlet.outlet_id, outlet.name, outlet.outlet_kind, outlet.country, domain, outlet.wikidata_id


def date_evidence(papers: Iterable[Paper]) -> Iterator[Row]:
    for paper in papers:
        seen = set()
        for evidence in paper.article.evidence:
            key = evidence.expression, evidence.span.start, evidence.span.end, evidence.says
            if key not in seen:
                seen.add(key)
                yield paper.article_id, *key, evidence.min, evidence.max, evidence.used


def findings(extracts: Iterable[Extract], papers: Sequence[Paper], about_files: Iterable[Finding] = ()) -> Iterator[Row]:
    """What was said of the documents on the way; a document that is no article and of which nothing was said is told here."""
    ids = {paper.extract.document.raw_path: paper.article_id for paper in papers}
    told = {}
    for extract in extracts:
        path = extract.document.raw_path
        of_article = extract.article.findings if extract.article else ()
        said = (*extract.document.findings, *of_article, *extract.findings)
        if extract.article is None and not said:
            message = f"{path}: no article was found in this text; look at the file"
            said = (Finding("no-article", "rejected", message, path),)
        for finding in said:
            told[finding_id(finding)] = finding if finding.row_id else msgspec.structs.replace(finding, row_id=ids.get(finding.raw_path))
    for finding in about_files:
        told[finding_id(finding)] = finding
    for key, finding in told.items():
        yield (
            key, finding.table_name, finding.row_id, finding.raw_path, finding.check, finding.severity, finding.column_name,
            finding.value, finding.message, finding.row_json,
        )  # fmt: skip


def finding_id(finding: Finding) -> str:
    """The id of a finding: the same finding has the same id in every release, and no finding is told twice."""
    return identifier("f", finding.check, finding.table_name, finding.raw_path, finding.row_id, finding.column_name, finding.value,
                      finding.message)  # fmt: skip
