"""Lines of a quotation whose marks were lost when the text was cut into one sentence a line."""

from collections.abc import Sequence

from flows.english.reading import Reading
from flows.language import Language, Quotation, Report
from flows.records import Span

#: In a text of such lines at most this share of the unmarked paragraphs speaks in the first person; more is an opinion piece.
_SHARE = 0.25


def with_lost_lines(reports: Sequence[Report], quotations: Sequence[Quotation], reading: Reading, language: Language) -> list[Report]:
    """Add a report of shape "line" for each unmarked line in the first person that directly follows a quotation."""
    marked = {q.paragraph for q in quotations}
    told = {r.paragraph: r for r in reports}
    silent = [i for i in range(len(reading.paragraphs)) if i not in marked and i not in told]
    speaking = [i for i in silent if language.first_person(reading.words(i))]
    if not speaking or len(speaking) > max(2, _SHARE * len(reading.paragraphs)):
        return list(reports)
    found = list(reports)
    for i in speaking:
        before = told.get(i - 1)
        if before is None or before.shape not in ("quotation", "line") or not _one_sentence(reading.words(i)):
            continue
        span = reading.paragraphs[i].span
        told[i] = Report(i, Span(span.start, span.end), "line", score=1.0)
        found.append(told[i])
    return sorted(found, key=lambda r: r.content)


def _one_sentence(words: str) -> bool:
    return not any(mark in words.rstrip()[:-1] for mark in (". ", "? ", "! "))
