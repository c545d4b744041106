"""An article's day of publication, solved by evidence: each piece is a mask over the calendar, and what all allow is the answer."""

from msgspec import Struct

from flows.records import Document, Evidence, Finding, Span, When
from flows.vocabulary import Vocabulary


class Published(Struct, frozen=True):
    """The solution: ``when`` has a ``PublishedBasis``, ``time`` is HH:MM as stated on the page, ``evidence`` tells the reasoning."""

    when: When = When()
    time: str | None = None
    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()


def published(document: Document, body: Span, title: Span | None, vocabulary: Vocabulary, outlet_id: str | None) -> Published:
    """The day or interval of publication of the article whose prose is ``body``."""
    return Published()
