"""What the statements step asks of a language: quotations by marks, reports by grammar, and when they were said.

``flows.english`` is one answer; another language is another module with the same functions.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from flows.records import Article, Paragraph, Span, When

if TYPE_CHECKING:
    from flows.english.reading import Reading


#: Shapes of reports whose words are a source's own though no marks stand around them: a colon shows it.
ANNOUNCED = ("turn", "text")


class Quotation(Struct, frozen=True):
    """A stretch between quotation marks within one paragraph; ``outer`` includes its marks, ``inner`` does not.

    ``opened`` and ``closed`` say whether the mark at that end is really there; ``carried`` that the quotation runs on from
    the paragraph before; ``single`` that its marks are single ones.
    """

    paragraph: int
    outer: Span
    inner: Span
    opened: bool = True
    closed: bool = True
    carried: bool = False
    single: bool = False


class Report(Struct, frozen=True):
    """Content that a paragraph attributes to a source, as the grammar shows it; offsets are those of the document.

    ``cue`` is the word that decides, ``source``, ``addressee`` and ``via`` the words that name them. ``shape`` says what
    joins content and cue (`schemas.statements.RULES`); ``score`` orders rival reports.
    """

    paragraph: int
    content: Span
    shape: str
    cue: Span | None = None
    source: Span | None = None
    addressee: Span | None = None
    via: Span | None = None
    score: float = 0.0
    features: tuple[str, ...] = ()


class Said(Struct, frozen=True):
    """What a cue tells of the day of an utterance: ``own`` by the words of its clause, else ``supposed`` by the story around it.

    ``news`` is false where the clause speaks of another time than the story's ("had earlier said").
    """

    own: When = When()
    supposed: When = When()
    news: bool = True


class Language(Protocol):
    """The language-specific part of the statements step."""

    def quotations(self, text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
        """The quotations of an article in order, by their marks alone."""

    def reports(self, reading: "Reading", quotations: Sequence[Quotation]) -> tuple[Report, ...]:
        """The reports of an article in order, its quotations with a cue among them (shape "quotation"), without overlap."""

    def said(self, reading: "Reading", report: Report, article: Article, reports: Sequence[Report]) -> Said:
        """What the cue's clause tells of the day of the utterance; never a date inside the content, or inside that of another report."""

    def first_person(self, words: str) -> bool:
        """Whether words speak as "I" or "we" do."""
