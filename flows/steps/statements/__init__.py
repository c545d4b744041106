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
    reports = language.reports(reading, quotations)
    return told(with_lost_lines(reports, quotations, reading, language), quotations, article, reading, cast, language)
