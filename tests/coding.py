"""What the tests of events share: a small world, and the mentions that a sentence about it gives."""

from datetime import date

from flows.english.names import Cast
from flows.english.reading import Reading
from flows.records import Article, Mention, Paragraph, Span, When
from flows.steps.events import mentions
from flows.vocabulary import Country, Instrument, Place, Registered, Series, Vocabulary

FRIDAY = date(2021, 3, 5)


VOCABULARY = Vocabulary(
    countries=(
        Country("FRA", "France", adjectives=("French",), demonyms=("French",), capitals=("Paris",)),
        Country("DEU", "Germany", adjectives=("German",), demonyms=("Germans",), capitals=("Berlin",)),
        Country("ESP", "Spain", adjectives=("Spanish",), capitals=("Madrid",)),
        Country("ITA", "Italy", adjectives=("Italian",), capitals=("Rome",)),
    ),
    actors=(
        Registered("marie-dupont", "Marie Dupont", "person", "FRA"),
        Registered("hans-weber", "Hans Weber", "person", "DEU"),
        Registered("un", "United Nations", "organization", None, ("UN",)),
        Registered("coast-forum", "Coast Forum", "organization"),
        Registered("lyon-group", "Lyon Group", "organization"),
    ),
    series=(Series("river-rally", "River Rally", "PROTEST", ("River Rally",), "03-04", 1990, ("FRA",)),),
    instruments=(
        Instrument("river-treaty", "River Treaty", ("River Treaty",), "SUPPORT", date(1920, 5, 6), 1920, ("FRA", "DEU")),
        Instrument("note-of-1921", "Spanish memorandum of 1921", (), "REJECT", date(1921, 1, 2), 1921, ("ESP",)),
    ),
    places=(Place("Madrid", "ESP"), Place("Rome", "ITA"), Place("Lyon", "FRA"), Place("Elm Isles", None, ("Elm Islands",))),
)


def read(text: str, published: When | None = None) -> tuple[Mention, ...]:
    body = Span(0, len(text))
    paragraphs = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(Span(start, start + len(line))))
        start += len(line) + 1
    article = Article("", body, tuple(paragraphs), published=published or When(FRIDAY, FRIDAY, "day", "stated"))
    reading = Reading(text, article.paragraphs)
    return mentions(article, reading, Cast(reading, article, VOCABULARY), VOCABULARY)


def types(text: str) -> list[str]:
    return [m.event_type for m in read(text)]


def actors(mention: Mention, role: str | None = None) -> set[str]:
    return {a.country or a.name if a.kind == "country" else a.name for a, r in mention.participants if role in (None, r)}
