"""One document → everything that it gives: the per-document part, a pure function of the document and the vocabulary."""

from flows import english
from flows.english.names import Cast
from flows.english.reading import Reading
from flows.records import Document, Extract, Finding
from flows.steps.articles import article as read_article
from flows.steps.events import mentions
from flows.steps.statements import statements
from flows.vocabulary import Vocabulary

#: The languages whose statements and events are extracted; an article in another one is published without them.
LANGUAGES = {"en": english}


def extract(document: Document, vocabulary: Vocabulary) -> Extract:
    """Read a document as an article and take its statements and events; a text that is no article ends as a finding."""
    article = read_article(document, vocabulary)
    if isinstance(article, Finding):
        return Extract(document, None, findings=(*document.findings, article))
    findings = (*document.findings, *article.findings)
    language = LANGUAGES.get(article.language)
    if language is None:
        return Extract(document, article, findings=findings)
    reading = Reading(document.text, article.paragraphs)
    cast = Cast(reading, article, vocabulary)
    return Extract(
        document,
        article,
        statements(article, reading, cast, language),
        mentions(article, reading, cast, vocabulary),
        findings,
    )
