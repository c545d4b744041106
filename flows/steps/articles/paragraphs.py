"""The lines of the body → its paragraphs, each with the part it plays."""

from collections.abc import Set
from functools import lru_cache
from typing import Literal

from flows.english import content, datelines
from flows.records import Paragraph, Span
from flows.steps.articles.layout import Layout
from flows.steps.articles.lines import Line
from flows.vocabulary import Vocabulary

_Role = Literal["prose", "crosshead", "caption", "teaser"]
#: Kinds of line that stay prose between two paragraphs of prose: with doubt, the text is kept.
_KEPT = ("prose", "speech")
_CAPTIONS = ("caption", "media")
#: Words of a crosshead at most.
_CROSSHEAD = 12
#: A crosshead stands between paragraphs of at least so many words; between shorter ones it is a part of a list.
_FULL = 8
#: Words of a headline that is no beginning of a sentence, and how many families of its words the sentence behind it tells again.
_HEADLINE, _TOLD_AGAIN = 6, 2


def paragraphs(lines: list[Line], layout: Layout, openings: Set[str] = frozenset()) -> tuple[Span, tuple[Paragraph, ...]]:
    """The body's interval (after a dateline that is a unit of its own) and its paragraphs in order; ``openings`` are in small letters."""
    found: list[Paragraph] = []
    for i in range(layout.first, layout.last + 1):
        line = lines[i]
        beside = [lines[j] for j in (i - 1, i + 1) if layout.first <= j <= layout.last and layout.kinds[j] == "prose"]
        role = _role(line, layout.kinds[i], len(beside) == 2 and min(other.words for other in beside) >= _FULL)
        span = line.span
        if role == "prose" and not found:
            before = _headline_again(line.text, lines[layout.title].text if layout.title is not None else "")
            before += datelines.length(line.text[before:], openings)
            span = Span(span.start + before, span.end) if before < len(line.text) else span
        found.append(Paragraph(span, role))
    return Span(found[0].span.start, found[-1].span.end), tuple(found)


@lru_cache(maxsize=4)
def openings(vocabulary: Vocabulary) -> frozenset[str]:
    """What may open a text before a colon or a dash, in small letters: towns, agencies, and outlets whose names are several words."""
    places = (*((place.place, *place.aliases) for place in vocabulary.places), *(country.capitals for country in vocabulary.countries))
    towns = (form for names in places for name in names for form in (name, name.removesuffix(" City")))
    outlets = (name for one in vocabulary.outlets for name in (one.name, *one.aliases) if " " in name or one.outlet_kind == "agency")
    return frozenset(name.casefold() for name in (*towns, *outlets))


def _headline_again(text: str, title: str) -> int:
    """Length of the headline that a page set once more before the first sentence, on its line: "Talks go on in Vell | The talks go on"."""
    words = text[len(title) :].lstrip()
    begins = len(title.split()) >= _HEADLINE and text.startswith(title + " ") and words[:1].isupper() and len(words.split()) >= _FULL
    # of "Moe receives the envoy of Norway Ola Berg" the words behind those of the headline go on with them
    again = begins and len(content.stems(words) & content.stems(title)) >= _TOLD_AGAIN
    return len(text) - len(words) if again else 0


def _role(line: Line, kind: str, between_prose: bool) -> _Role:
    if kind in _KEPT:
        return "prose"
    if kind in _CAPTIONS:
        return "caption"
    if kind in ("heading", "foreign", "title"):
        alone = line.gap != 0 and between_prose and line.words <= _CROSSHEAD and line.text[0].isupper()
        return "crosshead" if alone or kind == "title" else "prose"
    return "teaser"
