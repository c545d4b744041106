"""Quotation marks → quotations: tiny texts, each tripping one rule of the machine."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.english.marks import quotations
from flows.language import Quotation
from flows.records import Paragraph, Span


def found(text: str) -> list[Quotation]:
    lines, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    return list(quotations(text, lines))


def words(text: str) -> list[str]:
    return [text[q.inner.start : q.inner.end] for q in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        'He said: "The lake is cold."',
        "He said: “The lake is cold.”",
        "He said: «The lake is cold.»",
        "He said: „The lake is cold.“",
        "He said: ''The lake is cold.''",
        "He said: ``The lake is cold.''",
        "He said: ‘The lake is cold.’",
        "He said: 'The lake is cold.'",
        'He said: “The lake is cold."',
        'He said: "The lake is cold.”',
        "He said: “The lake is cold.“",
        "He said: ”The lake is cold.”",
        'He said: " The lake is cold. " Then he left.',
    ],
)
def test_every_style_of_marks(text: str) -> None:
    assert words(text) == ["The lake is cold."]


def test_two_quotations_side_by_side() -> None:
    assert words("“One,” “two,” said Ann.") == ["One,", "two,"]


def test_interrupted_quotation_is_two() -> None:
    assert words("“We swim,” she said. “It is cold.”") == ["We swim,", "It is cold."]


def test_nested_quotation_stays_inside() -> None:
    assert words("“He told us ‘no’ twice,” she said.") == ["He told us ‘no’ twice,"]
    assert words("“He told us “no” twice,” she said.") == ["He told us “no” twice,"]
    assert words("“He told us “no” and “never,” then left. We wept.”") == ["He told us “no” and “never,” then left. We wept."]
    assert words("“He told us. “No” and “never,” she said.") == ["He told us.", "No", "never,"]


def test_apostrophes_open_nothing() -> None:
    assert words("The workers' boat isn't Ann's, it's from the '90s.") == []
    assert words("In the '90s, the mayor said, it was the workers' dam.") == []


def test_inches_are_no_marks() -> None:
    assert words("""She is 5'10" tall and swims.""") == []


def test_lost_opening_mark_is_put_at_the_start_of_the_sentence() -> None:
    text = "The sun rose. I intend to swim today,” the mayor said."
    (quotation,) = found(text)
    assert (text[quotation.inner.start : quotation.inner.end], quotation.opened) == ("I intend to swim today,", False)


def test_a_closing_mark_that_stands_free_may_open() -> None:
    assert words("It was ” a fine day for us” in the town.") == ["a fine day for us"]
    assert words("It was “ a fine day for us ” in the town.") == ["a fine day for us"]


def test_a_single_mark_opens_what_a_double_one_closes() -> None:
    assert words("Speaking on Friday, Moe said, 'I won't go.\"") == ["I won't go."]


@pytest.mark.parametrize("tag", ["”she said.", "“assured the mayor.", '"the mayor said.'])
def test_a_mark_glued_to_who_speaks_closes(tag: str) -> None:
    assert words("“We will talk. We are ready, " + tag) == ["We will talk. We are ready,"]


def test_lost_closing_mark_ends_before_the_tag() -> None:
    text = "“I intend to swim today, he said. The sun rose."
    (quotation,) = found(text)
    assert (text[quotation.inner.start : quotation.inner.end], quotation.closed) == ("I intend to swim today,", False)


def test_quotation_over_paragraphs_is_one_for_each() -> None:
    text = "“We swim today.\n“We swim tomorrow,” she said."
    first, second = found(text)
    assert (first.closed, second.carried, second.opened) == (False, True, True)


def test_a_quotation_whose_speaker_is_told_does_not_run_on() -> None:
    assert words("“We swim today, said Anna.\n“It is cold,” Nils replied.") == ["We swim today,", "It is cold,"]


def test_lines_without_marks_up_to_the_lone_closing_one() -> None:
    assert words("“We swim today.\nThe water is cold.\nNobody minds,” she said.") == [
        "We swim today.",
        "The water is cold.",
        "Nobody minds,",
    ]


def test_a_new_opening_mark_ends_a_quotation_left_open() -> None:
    assert words("“We swim. “It is cold,” she said.") == ["We swim.", "It is cold,"]


SOUP = st.text(alphabet=" \n.,ab'\"“”„«»‘’`-—?I", max_size=120)


@settings(max_examples=300, deadline=None)
@given(SOUP)
def test_no_soup_of_marks_breaks_the_machine(text: str) -> None:
    previous = 0
    for quotation in found(text):
        assert 0 <= quotation.outer.start <= quotation.inner.start < quotation.inner.end <= quotation.outer.end <= len(text)
        assert quotation.outer.start >= previous
        previous = quotation.outer.end
