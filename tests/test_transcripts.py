"""Transcripts: whose turn each paragraph is, and which pages with colons are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.english.reading import Reading
from flows.english.speech import transcripts
from flows.records import Paragraph, Span


def turns(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each turn; a paragraph that goes on has no speaker."""
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    found = transcripts.turns(Reading(text, paragraphs)).values()
    return [(text[r.source.start : r.source.end] if r.source else "", text[r.content.start : r.content.end]) for r in found]


def test_who_asks_and_who_answers() -> None:
    text = "Answers in Oslo\nQuestion: What now?\nKari Moe: We wait.\nWe are glad.\nQuestion: How long?\nKari Moe: A week."
    assert turns(text) == [
        ("Question", "What now?"),
        ("Kari Moe", "We wait."),
        ("", "We are glad."),
        ("Question", "How long?"),
        ("Kari Moe", "A week."),
    ]


def test_two_who_take_turns() -> None:
    assert len(turns("MS MOE: Good day.\nNORD: Why?\nMS MOE: “I must.”\nNORD: Thanks.")) == 4


def test_quotation_marks_are_no_words() -> None:
    assert ("MS MOE", "I must.") in turns("MS MOE: “I must.”\nNORD: Why?\nMS MOE: Yes.\nNORD: Thanks.")


@pytest.mark.parametrize(
    "text",
    [
        "Kari Moe met Arne Dahl.\nSource: NORD.\nThey left.",
        "Question: What now?\nNobody knows.",
        "Capital: Oslo.\nArea: Large.\nRead more: The talks.",
        "Question: What now?\nMoe left.\nDahl left.\nLund left.\nBerg left.\nHolm left.\nAnswer: Nothing.",
        "The minister was clear: We wait.\nThe envoy was not: We go.\nThe minister was clear: We wait.\nThe envoy was not: We go.",
        "Photo: Kari Moe in Oslo\nPhoto: Arne Dahl\nSource: NORD\nSource: NORD",
    ],
)
def test_what_is_no_transcript(text: str) -> None:
    assert turns(text) == []


@given(st.lists(st.sampled_from(["Question: What?", "Kari Moe: No.", "Moe left", "So it is.", "Moe: “Yes.”", ": no."]), max_size=8))
def test_turns_lie_in_their_paragraphs(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert all(words in text and "\n" not in words for _, words in turns(text))
