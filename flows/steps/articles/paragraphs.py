"""The lines of the body → its paragraphs, each with the part it plays."""

from typing import Literal

from flows.english import furniture
from flows.records import Paragraph, Span
from flows.steps.articles.layout import Layout
from flows.steps.articles.lines import Line

_Role = Literal["prose", "crosshead", "caption", "teaser"]
#: Kinds of line that stay prose between two paragraphs of prose: with doubt, the text is kept.
_KEPT = ("prose", "speech")
_CAPTIONS = ("caption", "media")
#: Words of a crosshead at most.
_CROSSHEAD = 12


def paragraphs(lines: list[Line], layout: Layout) -> tuple[Span, tuple[Paragraph, ...]]:
    """The body's interval (after a dateline that is a unit of its own) and its paragraphs in order."""
    found: list[Paragraph] = []
    for i in range(layout.first, layout.last + 1):
        line = lines[i]
        role = _role(line, layout.kinds[i], lines[i + 1] if i < layout.last else None)
        span = line.span
        if role == "prose" and not found:
            dateline = furniture.DATELINE.match(line.text)
            span = Span(span.start + dateline.end(), span.end) if dateline and dateline.end() < len(line.text) else span
        found.append(Paragraph(span, role))
    return Span(found[0].span.start, found[-1].span.end), tuple(found)


def _role(line: Line, kind: str, following: Line | None) -> _Role:
    if kind in _KEPT:
        return "prose"
    if kind in _CAPTIONS:
        return "caption"
    if kind in ("heading", "foreign", "title"):
        alone = line.gap != 0 and following is not None and line.words <= _CROSSHEAD and line.text[0].isupper()
        return "crosshead" if alone or kind == "title" else "prose"
    return "teaser"
