"""Who speaks at a cue, who relays it and on what day it was said: tiny texts, each tripping one rule of grammar."""

from datetime import date

import pytest

from flows import english
from flows.english.names import Cast
from flows.english.reading import Reading
from flows.records import Article, Paragraph, Span, Statement, When
from flows.steps.statements import statements
from tests.naming import VOCABULARY

FRIDAY = date(2021, 5, 7)


def told(text: str, content: str) -> Statement:
    """The statement whose content holds the words."""
    body = Span(0, len(text))
    article = Article("", body, (Paragraph(body),), published=When(FRIDAY, FRIDAY, "day", "stated"))
    reading = Reading(text, article.paragraphs)
    found = statements(article, reading, Cast(reading, article, VOCABULARY), english)
    return next(s for s in found if content in text[s.content.start : s.content.end])


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("The port authority issued a statement saying that the pier was safe.", "the pier was safe", "The port authority"),
        ("Kari Moe told reporters that Arne Dahl had left, adding that talks would go on.", "talks would go on", "Kari Moe"),
        ("Kari Moe said that Arne Dahl was late and warned that time was short.", "time was short", "Kari Moe"),
        ("“We will go on,” warned Moe.", "We will go on", "Moe"),
        ("A port official who asked not to be named said the pier was closed.", "the pier was closed", "A port official"),
        ("The pier will stay closed, Norwegian Ambassador to Japan Kari Moe said.", "The pier will stay closed",
         "Norwegian Ambassador to Japan Kari Moe"),
        ("It was announced that the pier was closed.", "the pier was closed", None),
    ],
)  # fmt: skip
def test_who_speaks(text: str, content: str, source: str | None) -> None:
    span = told(text, content).source.span
    assert (text[span.start : span.end] if span else None) == source


@pytest.mark.parametrize(
    ("text", "source", "via"),
    [
        ("Wire Agency quoted Kari Moe as saying that the pier was closed.", "Kari Moe", "Wire Agency"),
        ("Kari Moe was cited by Wire Agency as saying that the pier was closed.", "Kari Moe", "Wire Agency"),
        ("“The pier was closed,” Wire Agency quoted Kari Moe telling reporters.", "Kari Moe", "Wire Agency"),
        ("Wire Agency reported, Kari Moe said that the pier was closed.", "Kari Moe", "Wire Agency"),
        ("According to Wire Agency, Kari Moe said the pier was closed.", "Kari Moe", "Wire Agency"),
        ("Wire Agency, citing Kari Moe, reported that the pier was closed.", "Kari Moe", "Wire Agency"),
        ("Kari Moe, citing safety concerns, said that the pier was closed.", "Kari Moe", None),
        ("Kari Moe said that the pier was closed.", "Kari Moe", None),
    ],
)
def test_who_relays(text: str, source: str, via: str | None) -> None:
    statement = told(text, "he pier was closed")
    assert statement.source.actor is not None
    assert (statement.source.actor.name, statement.via.name if statement.via else None) == (source, via)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kari Moe told reporters on Monday that the pier would open on May 20.", date(2021, 5, 3)),
        ("Speaking in Oslo on Wednesday, Kari Moe said the pier would open on May 20.", date(2021, 5, 5)),
        ("In a statement dated April 12, Kari Moe said the pier would open on May 20.", date(2021, 4, 12)),
        ("In an interview published on Saturday, Kari Moe said the pier would open on May 20.", date(2021, 5, 1)),
        ("Kari Moe said that the pier would open on May 20.", FRIDAY),
    ],
)
def test_the_day_of_saying_is_the_cues_own(text: str, day: date) -> None:
    assert told(text, "the pier would open").said.min == day
