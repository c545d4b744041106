"""Times and clauses: whose time an expression is, and which day is meant where none is told."""

import pytest

from flows.calendar import UNKNOWN
from flows.english.reading import Reading
from flows.english.times import attach
from flows.records import Paragraph, Span
from tests.test_times import STORY, WAR


def dates_in(text: str) -> dict[str, str]:
    """Every verb's and noun's first day, where words of the text give it."""
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    found = {}
    for token in reading.parse(0):
        if token.pos_ in ("VERB", "NOUN"):
            when, words = attach(reading, 0, token, STORY, anchors=(WAR,))
            if words:
                assert text[words.start : words.end].strip()
                found[token.text] = str(when.min)
    return found


def test_said_on_friday_dates_the_saying() -> None:
    dates = dates_in("The troops left the valley on May 3, 2019, the minister said on Friday.")
    assert dates["left"] == "2019-05-03" and dates["said"] == "2020-03-13"
    assert "left" not in dates_in("The minister said on Friday that the troops had left the valley.")


def test_a_year_before_a_noun_dates_the_noun() -> None:
    dates = dates_in("They praised the 1931 treaty in May.")
    assert dates["treaty"] == "1931-01-01" and dates["praised"] == "2019-05-01"


def test_a_second_verb_shares_the_date_before_both() -> None:
    dates = dates_in("On May 3, 2019, the leaders met in Rome and agreed on a truce.")
    assert dates["met"] == dates["agreed"] == "2019-05-03"


@pytest.mark.parametrize(("text", "basis"), [("The union welcomes the deal.", "relative"), ("The union will sign the deal.", "unknown")])
def test_the_story_s_day_only_where_the_tense_supports_it(text: str, basis: str) -> None:
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    when, words = attach(reading, 0, reading.parse(0)[2], STORY)
    assert words is None and when.basis in (basis, "unknown")
    verb = next(t for t in reading.parse(0) if t.pos_ == "VERB")
    assert attach(reading, 0, verb, STORY)[0].basis == basis
    assert attach(reading, 0, verb, UNKNOWN)[0] == UNKNOWN


@pytest.mark.parametrize(
    ("text", "word", "first"),
    [
        ("The bank has been trying to sell the mine since May 2019.", "trying", "2019-05-01"),
        ("The port has handled ten ships since it opened in May 2019.", "handled", "2019-05-01"),
        ("They left after the May 3 attack.", "attack", "2019-05-03"),
        ("The treaty, which was signed in May 2019, worries them.", "treaty", "2019-05-01"),
        ("It was raised in 2014, when the bank warned the firm.", "warned", "2014-01-01"),
        ("He flew to Rome on May 3, 2019, where he met the king.", "met", "2019-05-03"),
        ("The court agreed to meet the firm last May.", "agreed", "2019-05-01"),
        ("The suit filed in May 2019 names two banks.", "suit", "2019-05-01"),
        ("The visit due in 2021 worries them.", "visit", "2021-01-01"),
        ("The visit, first due in 2019, was put off until May 2021.", "visit", "2021-05-01"),
        ("The queen flew to Rome on May 3, 2019, to sign the treaty.", "sign", "2019-05-03"),
        ("The president will meet the king during a visit starting on May 3, 2021.", "meet", "2021-05-03"),
        ("The minister said on Friday he met the king in May 2019.", "met", "2019-05-01"),
        ("The minister said on Friday he met the king in May 2019.", "said", "2020-03-13"),
        ("The plane landed in Rome on Friday after a test flight.", "flight", "2020-03-13"),
        ("They sought to open talks in May 2019.", "sought", "2019-05-01"),
        ("They recall the end of the war.", "end", "1945-09-02"),
        ("They signed a treaty ten years after the end of the war.", "signed", "1955-09-02"),
    ],
)
def test_whose_time_it_is(text: str, word: str, first: str) -> None:
    assert dates_in(text).get(word) == first


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Prices rose for the first time since May 2019.", "rose"),
        ("They recall the end of the war.", "recall"),
        ("The minister praised the attack on Friday.", "attack"),
        ("The minister spoke on Friday about the attack.", "attack"),
        ("The firm was sold on Friday, years after the attack.", "attack"),
        ("They gave money on Friday to a group backing the king.", "backing"),
        ("The treaty, which worried them in May, is short.", "treaty"),
        ("He flew to Rome on Monday, where he has met the king.", "met"),
        ("They refused to open talks in May 2019.", "refused"),
        ("They praised a plan made for the next two years.", "praised"),
    ],
)
def test_whose_time_it_is_not(text: str, word: str) -> None:
    assert word not in dates_in(text)


def story_days(*sentences: str) -> dict[str, tuple[str | None, str]]:
    """The day and basis of every verb and noun of the last sentence, each sentence a paragraph."""
    text, paragraphs = "\n".join(sentences), []
    for sentence in sentences:
        start = paragraphs[-1].span.end + 1 if paragraphs else 0
        paragraphs.append(Paragraph(Span(start, start + len(sentence))))
    reading = Reading(text, paragraphs)
    last = len(sentences) - 1
    whens = {t.text: attach(reading, last, t, STORY)[0] for t in reading.parse(last) if t.pos_ in ("VERB", "NOUN")}
    return {word: (when.min.isoformat() if when.min else None, when.basis) for word, when in whens.items()}


def test_a_saying_is_of_the_day_of_sayings_a_deed_of_the_day_of_deeds() -> None:
    before = "The airline said on Tuesday that it had bought ten planes.", "It signed the deal in Rome on March 13."
    assert story_days(*before, "The airline said the planes were new.")["said"] == ("2020-03-17", "context")
    assert story_days(*before, "The minister praised the deal.")["deal"] == ("2020-03-13", "context")


def test_that_evening_is_of_the_day_that_a_paragraph_before_tells() -> None:
    before = "The king left on May 3, 2019.", "He wants to be back by June 2019.", "He is old."
    assert story_days(*before, "He met the queen that evening.")["met"] == ("2019-05-03", "context")
    assert story_days("The king left on May 3, 2019.", "He met the queen that evening.")["met"] == ("2019-05-03", "context")
    assert story_days("He met the queen that evening.")["met"] == (None, "unknown")


def test_what_lies_before_the_news_or_ahead_of_it_has_no_day() -> None:
    assert story_days("The firm recently opened a mine.")["opened"] == (None, "unknown")
    assert story_days("The firm will open a mine.")["open"] == (None, "unknown")
    assert story_days("They will not reveal the agreement reached by the firms.")["agreement"] == ("2020-03-18", "relative")
    assert story_days("The firm will continue its search.")["continue"] == ("2020-03-18", "relative")
    assert story_days("The plane is due to land at 12:30.")["land"] == ("2020-03-18", "relative")
