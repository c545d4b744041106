"""A document whose lines have been told apart: what stands in the article, above it, below it and beside it."""

from collections import Counter

from msgspec import Struct

from flows.english import datelines
from flows.records import Document, Paragraph, Span
from flows.steps.articles.layout import Layout, layout
from flows.steps.articles.lines import Line, lines
from flows.steps.articles.paragraphs import openings, paragraphs
from flows.steps.articles.trimming import before_site, plain
from flows.vocabulary import Vocabulary

#: Words of a line that names the agency below a dateline: "Nord:", "By Anna Li – Nord:".
_AGENCY_WORDS = 6
#: Words of a line over the first sentence that may be a label ("Vell. Nord:") and not a standfirst.
_LABEL = 12
#: Lines below the body in which it may be signed.
_FOOTER = 2


class Page(Struct, frozen=True):
    """``body`` is the article's prose with all that stands between its ``paragraphs``, ``told`` the headline that was declared."""

    document: Document
    lines: tuple[Line, ...]
    layout: Layout
    body: Span
    paragraphs: tuple[Paragraph, ...]
    told: str | None = None

    @property
    def prose(self) -> tuple[str, ...]:
        """The article's own paragraphs."""
        return tuple(self.document.text[part.span.start : part.span.end] for part in self.paragraphs if part.role == "prose")

    @property
    def beside(self) -> tuple[str, ...]:
        """The lines beside the body that are no caption and tell no news, the teasers in it, and the declared headline."""
        teasers = {part.span for part in self.paragraphs if part.role == "teaser"}
        plan, told = self.layout, self.document.declared.title
        shown = tuple(
            line.text
            for i, line in enumerate(self.lines)
            if (not plan.first <= i <= plan.last or line.span in teasers)
            and plan.kinds[i] not in ("caption", "media")
            and (plan.kinds[i] != "deck" or line.words <= _LABEL)
        )
        return (*shown, told) if told else shown

    @property
    def header(self) -> tuple[str, ...]:
        """The lines between headline and body, and those above it that name an author."""
        plan = self.layout
        top = -1 if plan.title is None else plan.title
        return tuple(line.text for i, line in enumerate(self.lines[: plan.first]) if i > top or plan.kinds[i] == "byline")

    @property
    def footer(self) -> tuple[str, ...]:
        """The first lines below the body."""
        below = self.layout.last + 1
        return tuple(line.text for line in self.lines[below : below + _FOOTER])

    @property
    def stamps(self) -> tuple[Span, ...]:
        """The days that the page glued behind other words."""
        return tuple(line.span for line in self.lines[1:] if line.kind == "date" and line.gap == 0)

    @property
    def opening(self) -> Span | None:
        """What stands before the first sentence: on its line, or on a dateline of its own above it, with the agency below perhaps."""
        i = self.layout.first - 1
        while i >= 0 and not datelines.ALONE.match(self.lines[i].text) and _names_agency(self.lines[i]):
            i -= 1
        alone = i >= 0 and datelines.ALONE.match(self.lines[i].text)
        start = self.lines[i if alone else self.layout.first].span.start
        return Span(start, self.body.start) if start < self.body.start else None


def _names_agency(line: Line) -> bool:
    return line.words <= _AGENCY_WORDS and line.text.endswith(":")


def page(document: Document, vocabulary: Vocabulary, *, english: bool) -> Page | None:
    """The page that ``document`` is; ``None`` if there is no prose on it. Only the wordings of ``english`` are known."""
    found = lines(document.text)
    told = document.declared.title
    title = before_site(told, Counter(plain(line.text) for line in found)) if told else None
    plan = layout(found, title, english=english, extracted=document.media_type == "text/html")
    if plan.first > plan.last:
        return None
    body, parts = paragraphs(found, plan, openings(vocabulary))
    return Page(document, tuple(found), plan, body, parts, title)
