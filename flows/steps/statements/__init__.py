"""Articles → statements: who said what, to whom, when, and by which words the text shows it."""

from flows.english.reading import Reading
from flows.language import Language
from flows.records import Article, Statement
from flows.steps.statements.lines import with_lost_lines
from flows.steps.statements.sources import Speakers
from flows.steps.statements.utterances import told


def statements(article: Article, reading: Reading, cast: Speakers, language: Language) -> tuple[Statement, ...]:
    """The statements of an article in the order of its text; ``cast`` resolves their sources to names.

    Content offsets are code points into the document, half-open, and lie inside the article's prose. Language-specific
    knowledge (marks, cues, grammar, dates) comes from ``language`` only.
    """
    quotations = language.quotations(reading.text, reading.paragraphs)
    quoted = {index: [q for q in quotations if q.paragraph == index] for index in dict.fromkeys(q.paragraph for q in quotations)}
    telling = [i for i in range(len(reading.paragraphs)) if i in quoted or language.has_cue(reading.words(i))]
    reports = [report for i in telling for report in language.reports(reading, i, quoted.get(i, []))]
    reports = with_lost_lines(reports, quotations, reading, language)
    return told(reports, quotations, article, reading, cast, language)
