"""Reports in English: which words a paragraph attributes to a source, by marks, grammar and cue."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from flows.english import cues
from flows.english.speech import asides, complements, extents, features, grammar, judge, network, quoted, relays, spans, speakers, surface
from flows.english.speech.complements import Candidate
from flows.english.speech.occasions import said as said
from flows.language import Quotation, Report
from flows.records import Span

if TYPE_CHECKING:
    from flows.english.parse import Token
    from flows.english.reading import Reading


class Rival(Struct):
    """A report with the features that it is judged by; the best of those that overlap is kept."""

    report: Report
    features: list[str]
    rule: float


#: Reports less likely than this are dropped; where no rule speaks for the report either, those less likely than the second; and a thing
#: that is spoken of ("disputes the ownership") is content only where that is more likely than not.
THRESHOLD = 0.33
UNRULED = 0.4
OBJECT = 0.5
#: What a report must be worth for another to be split in two.
WORTH = 0.25


def reports(reading: "Reading", index: int, quotations: Sequence[Quotation]) -> tuple[Report, ...]:
    """The reports of paragraph ``index`` in order and without overlap; ``quotations`` are those of the paragraph.

    A quotation that is speech gives a report of shape "quotation", without a cue where it stands alone.
    """
    found = list(rivals(reading, index, quotations))
    likely = [
        structs.replace(rival.report, score=score)
        for rival, score in zip(found, _judged(found, reading, index), strict=True)
        if score >= _least(rival)
    ]
    return tuple(_continued(_without_overlap(likely), reading.text))


def _least(rival: Rival) -> float:
    if rival.rule >= 0.3 or rival.report.shape == "quotation":
        return THRESHOLD
    return OBJECT if rival.report.shape == "object" else UNRULED


def _judged(found: Sequence[Rival], reading: "Reading", index: int) -> list[float]:
    trained = network.trained()
    if trained is None:
        return [rival.rule for rival in found]
    base = reading.paragraphs[index].span.start
    gains = judge.by_network(trained, [r.report for r in found], [r.features for r in found], reading.parse(index), base)
    return [r.rule if r.report.shape in judge.RULED else gain for r, gain in zip(found, gains, strict=True)]


def _continued(reports: Sequence[Report], text: str) -> Iterator[Report]:
    """A quotation in a sentence of its own after one with a cue goes on without one: “A,” he said. “B.”"""
    before: Report | None = None
    for report in reports:
        if before is not None and _goes_on(before, report, text):
            yield structs.replace(report, cue=None, source=None, addressee=None, via=None)
            continue
        before = report
        yield report


def _goes_on(before: Report, report: Report, text: str) -> bool:
    if before.shape != "quotation" or report.shape != "quotation" or report.cue is None or report.cue != before.cue:
        return False
    return re.search(r"[.!?]\s", text[report.cue.end : report.content.start]) is not None


def rivals(reading: "Reading", index: int, quotations: Sequence[Quotation]) -> Iterator[Rival]:
    """Everything in a paragraph that may be a report, in several extents, with much that is not one."""
    doc = reading.parse(index)
    base = reading.paragraphs[index].span.start
    tokens = list(doc)
    inside = spans.inside_quotations(tokens, base, quotations)
    floor = spans.after_dateline(doc)
    for candidate in _candidates(tokens, inside):
        for extent in extents.extents(candidate, tokens, inside, floor):
            if extent.quoted is None and not grammar.negated(extent.cue) and not relays.hollow(extent, tokens):
                first, last = relays.without_citing(extent.cue, extent.first, extent.last)
                speaker = _speaker(extent, inside, first, last)
                if speaker is None and last < extent.cue.i:
                    speaker, last = speakers.swallowed(extent.cue, first, last)
                content = Span(base + tokens[first].idx, base + tokens[last].idx + len(tokens[last]))
                found = _report(reading, index, content, extent.shape, extent.cue, speaker, extent.addressee)
                yield Rival(found, features.features(extent, tokens, inside), judge.by_rule(extent) if inside[extent.cue.i] < 0 else 0.0)
    for number, quotation in enumerate(quotations):
        cue = quoted.cue_of(tokens, inside, number)
        if cue is None and quotation.outer.start == base and index and (before := quoted.introducing(reading, index - 1)) is not None:
            found = structs.replace(
                _report(reading, index - 1, quotation.inner, "quotation", before, speakers.of(before, [-1] * len(before.doc)), None),
                paragraph=index,
            )
        else:
            subject = speakers.of(cue, inside) if cue is not None else None
            by = quoted.according(tokens, inside, number) if cue is None else None
            if by is not None:
                subject = next(asides.named_after(by), None)
            addressee = complements.addressee(cue) if cue is not None else None
            found = _report(reading, index, quotation.inner, "quotation", cue or by, subject, addressee)
        yield Rival(
            found,
            quoted.features(tokens, inside, number, quotation, cue, reading.text, quotations),
            quoted.by_rule(tokens, inside, number, quotation, cue, reading.text),
        )


def _speaker(extent: Candidate, inside: Sequence[int], first: int, last: int) -> "Token | None":
    if extent.cue.pos_ == "NOUN" or extent.shape in ("according", "reference"):
        return extent.subject
    return speakers.of(extent.cue, inside, (first, last))


def _candidates(tokens: Sequence["Token"], inside: Sequence[int]) -> Iterator[Candidate]:
    nouns = cues.nouns()
    for token in tokens:
        cue = grammar.cue_of(token)
        if cue is not None:
            yield from complements.of_verb(token, cue)
            yield from asides.of_verb(token, cue)
            yield from asides.of_reference(token)
            yield from surface.of_verb(token, cue, tokens, inside)
        elif token.pos_ == "NOUN" and token.lower_ in nouns:
            yield from complements.of_noun(token, nouns[token.lower_])
    yield from asides.according(tokens)


def _report(
    reading: "Reading", index: int, content: Span, shape: str, cue: "Token | None", subject: "Token | None", addressee: "Token | None"
) -> Report:
    return Report(
        index,
        content,
        shape,
        reading.span(index, cue) if cue is not None else None,
        _phrase(reading, index, subject, content),
        _phrase(reading, index, addressee, content),
        _phrase(reading, index, relays.via(cue), content) if cue is not None else None,
    )


def _phrase(reading: "Reading", index: int, head: "Token | None", content: Span) -> Span | None:
    """The noun phrase around ``head``, or its head alone where the phrase reaches into the content."""
    if head is None:
        return None
    first, last = grammar.noun_phrase(head)
    for span in (reading.span(index, head.doc[first : last + 1]), reading.span(index, head)):
        if span.end <= content.start or content.end <= span.start:
            return span
    return None


def _without_overlap(reports: list[Report]) -> tuple[Report, ...]:
    """Of rival reports those that do not overlap and are together worth most (weighted interval scheduling)."""
    ordered = sorted(reports, key=lambda r: (r.content.end, r.content.start, -r.score))
    ends = [r.content.end for r in ordered]
    worth, chosen = [0.0], [-1]  # of the first n reports: the best total, and the last report of it
    for n, report in enumerate(ordered):
        before = bisect_right(ends, report.content.start, hi=n)
        taken = worth[before] + report.score - WORTH
        worth.append(max(taken, worth[n]))
        chosen.append(n if taken > worth[n] else chosen[n])
    kept: list[Report] = []
    n = len(ordered)
    while chosen[n] >= 0:
        kept.append(ordered[chosen[n]])
        n = bisect_right(ends, kept[-1].content.start, hi=chosen[n])
    return tuple(reversed(kept))


def first_person(words: str) -> bool:
    """Whether words speak as "I" or "we" do: unmarked in news prose, they are somebody's whose marks are lost."""
    return _FIRST_PERSON.search(words) is not None


_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|we|We|our|Our|us|my|My)\b")
