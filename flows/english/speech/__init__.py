"""Reports in English: which words a paragraph attributes to a source, by marks, grammar and cue."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import asides, complements, grammar, judge, quoted, spans
from flows.english.speech.complements import Candidate
from flows.language import Quotation, Report
from flows.records import Article, Span, When

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from flows.english.reading import Reading


def candidates(doc: "Doc") -> list[Candidate]:
    """Everything in a parsed paragraph that may be a report, with many that are not."""
    found: list[Candidate] = []
    nouns = cues.nouns()
    for token in doc:
        cue = grammar.cue_of(token)
        if cue is not None:
            found += complements.of_verb(token, cue)
            found += asides.of_verb(token, cue)
        elif token.pos_ == "NOUN" and token.lower_ in nouns:
            found += complements.of_noun(token, nouns[token.lower_])
    found += asides.according(doc)
    return found


def reports(reading: "Reading", index: int, quotations: Sequence[Quotation]) -> tuple[Report, ...]:
    """The reports of paragraph ``index`` in order and without overlap; ``quotations`` are those of the paragraph.

    A quotation that is speech gives a report of shape "quotation", without a cue where it stands alone.
    """
    doc = reading.parse(index)
    base = reading.paragraphs[index].span.start
    inside = spans.inside_quotations(doc, base, quotations)
    rivals: list[Report] = []
    for candidate in candidates(doc):
        for extent in spans.extents(candidate, inside, doc):
            score = judge.by_rule(extent, doc)
            if score > THRESHOLD and extent.quoted is None and inside[extent.cue.i] < 0:
                content = Span(base + doc[extent.first].idx, base + doc[extent.last].idx + len(doc[extent.last]))
                rivals.append(_report(reading, index, content, extent.shape, extent.cue, extent.subject, extent.addressee, score))
    for number, quotation in enumerate(quotations):
        cue = quoted.cue_of(doc, inside, number)
        score = quoted.by_rule(doc, inside, number, quotation, cue, reading.text)
        if score > THRESHOLD:
            subject = grammar.subject(cue) if cue is not None else None
            addressee = complements.addressee(cue) if cue is not None else None
            rivals.append(_report(reading, index, quotation.inner, "quotation", cue, subject, addressee, score))
    return _without_overlap(rivals)


THRESHOLD = 0.5


def _report(
    reading: "Reading", index: int, content: Span, shape: str, cue: "Token | None", subject: "Token | None", addressee: "Token | None", score: float
) -> Report:
    return Report(
        index,
        content,
        shape,
        reading.span(index, cue) if cue is not None else None,
        _phrase(reading, index, subject),
        _phrase(reading, index, addressee),
        None,
        score,
    )


def _phrase(reading: "Reading", index: int, head: "Token | None") -> Span | None:
    if head is None:
        return None
    first, last = grammar.noun_phrase(head)
    return reading.span(index, head.doc[first : last + 1])


def _without_overlap(rivals: list[Report]) -> tuple[Report, ...]:
    kept: list[Report] = []
    for report in sorted(rivals, key=lambda r: (-r.score, r.content.start - r.content.end, r.content.start)):
        if all(report.content.end <= k.content.start or k.content.end <= report.content.start for k in kept):
            kept.append(report)
    return tuple(sorted(kept, key=lambda r: r.content))


def said(reading: "Reading", report: Report, article: Article) -> When:
    """The day of the utterance by the cue's own clause ("said on Friday"); unknown where it does not tell."""
    if report.cue is None:
        return When()
    from flows.english import times

    token = next((t for t in reading.parse(report.paragraph) if reading.span(report.paragraph, t) == report.cue), None)
    if token is None:
        return When()
    when, span = times.attach(reading, report.paragraph, token, article.published)
    if span is not None and report.content.start <= span.start < report.content.end:
        return When()
    return when
