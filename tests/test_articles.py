"""Documents → articles: headline, body, paragraphs and their parts."""

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from flows.english import glued
from flows.records import Article, Document, Finding
from flows.steps.articles import article
from flows.steps.articles.lines import lines
from tests.pages import CORPUS, STORY, VOCABULARY, of, read


@pytest.mark.parametrize(
    ("name", "title", "first", "last"),
    [
        ("menus_above_and_lists_below.txt", "Ministers agree on a border commission", "The foreign ministers of Norland", "in spring."),
        ("dateline_and_standfirst.txt", "Norland ready for talks with Westmark", "Norland is ready for talks", '," she noted.'),
        ("whole_article_in_one_line.txt", "Norland recalls its envoy", "Norland said on Saturday", "has been set so far."),
        ("glued_paragraphs_and_capitals.txt", "Norland to host the summit", "Norland will host", '," Holm said.'),
        ("one_sentence_a_line.txt", "Norland warns Westmark", "Norland warned Westmark of", "had done anything."),
        ("wrapped_at_a_fixed_width.txt", "Ferry line opens again", "The ferry line between", "patience in the talks."),
        ("wrapped_in_a_narrow_column.txt", "FERRY LINE TO OPEN AGAIN AFTER LONG TALKS", "The ferry line", "took down their\nflags."),
        ("links_on_lines_of_their_own.txt", "Envoy meets the press", "The new envoy", '," he added.'),
        ("foreign_furniture.txt", "Talks in Vell end without a result", "The talks between Norland", "for March, it said."),
        ("legal_notice_above.txt", "Norland keeps its course", "Norland will keep", ",” she stressed."),
        ("comments_of_readers.txt", "Bridge in Vell is closed", "The bridge over", "with a ship."),
    ],
)
def test_headline_and_body(name: str, title: str, first: str, last: str) -> None:
    text, found = read(name)
    body = text[found.body.start : found.body.end]
    assert found.title == title
    assert body.startswith(first)
    assert body.endswith(last)


def test_what_is_glued_into_the_text_is_kept_apart() -> None:
    text, found = read("glued_paragraphs_and_capitals.txt")
    parts = [(p.role, text[p.span.start : p.span.end]) for p in found.paragraphs]
    assert [words for role, words in parts if role == "teaser"] == ["HARBOUR MINISTER STEPS DOWN AFTER BRIDGE SCANDAL IN VELL"]
    assert [words.endswith("via AP, File)") for role, words in parts if role == "caption"] == [True]
    assert [words for role, words in parts if role == "prose"][2:] == [
        "Westmark has not yet said whether it will come.",
        '"We hope that everybody comes," Holm said.',
    ]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("wrapped_at_a_fixed_width.txt", 1),
        ("wrapped_in_a_narrow_column.txt", 3),
        ("one_sentence_a_line.txt", 5),
        ("links_on_lines_of_their_own.txt", 2),
    ],
)
def test_a_paragraph_is_what_belongs_together(name: str, count: int) -> None:
    _, found = read(name)
    assert len(found.paragraphs) == count


def test_a_link_on_a_line_of_its_own_parts_no_sentence() -> None:
    told = "Kari Moe told the\nPost\nthat the bridge would be open in spring, when the ice is gone."
    text = f"Vell to get a bridge\n\n{STORY.rstrip()}\n{told}\n{STORY}"
    assert told in [text[p.span.start : p.span.end] for p in of(text).paragraphs]


def test_a_list_of_headlines_is_not_wrapped() -> None:
    heads = ["Norland and Westmark open a bridge", "Ministers meet in Vell on Monday", "Ferry men strike for better pay"]
    text = "Bridge opens in Vell\n\nThe bridge over the river was opened on Monday, the ministry said.\n\n" + "\n".join(heads * 3)
    assert [line.text for line in lines(text)][2:] == heads * 3


def test_a_crosshead_is_no_prose() -> None:
    prose = "The ministers of both countries met in the harbour town on Monday, officials said."
    other = "The ferry between both countries is to cross the harbour again in the spring, officials said."
    text = f"Ministers met\n\n{prose}\n\nThe ferry question\n\n{other}\n\nThey said no more.\n"
    assert [p.role for p in of(text).paragraphs] == ["prose", "crosshead", "prose", "prose"]


def test_clean_news_loses_nothing() -> None:
    prose = [
        "Ministers met in Vell on Monday.",
        "“No.”",
        "Holm: We did what we could.",
        "Subscribe to nobody, he said, and sign up for nothing.",
    ]
    text = "Ministers met.\n\n" + "\n\n".join(prose) + "\n\nThey will be asked to leave the room in the evening, she said.\n"
    found = of(text)
    assert [text[p.span.start : p.span.end] for p in found.paragraphs if p.role == "prose"][:4] == prose


@pytest.mark.parametrize(
    ("text", "check"), [("", "document-empty"), (" \n\u00a0\n", "document-empty"), ("Home\nWorld\n", "article-missing")]
)
def test_no_article_is_a_finding(text: str, check: str) -> None:
    found = article(Document("a.txt", "", "text/plain", text), VOCABULARY)
    assert isinstance(found, Finding)
    assert (found.check, found.severity) == (check, "rejected")


def test_a_page_of_furniture_is_no_article() -> None:
    text = (CORPUS / "only_furniture.txt").read_text()
    found = article(Document("a.txt", "", "text/plain", text), VOCABULARY)
    assert isinstance(found, Finding)


def test_a_straight_mark_between_glued_sentences_belongs_to_its_quotation() -> None:
    text = f'Vell to get a bridge\n\n{STORY}She said it was "very cold."He spoke of "his people.""We stay," he said of it.They left."No," she said.\n'
    parts = [text[p.span.start : p.span.end] for p in of(text).paragraphs]
    assert parts[-4:] == ['He spoke of "his people."', '"We stay," he said of it.', "They left.", '"No," she said.']


@pytest.mark.parametrize(
    "sign", [*(example for forms in glued.SIGNATURES.values() for example in forms), " [Read more...] about Talks in Vell"]
)
def test_what_signs_a_paragraph_is_not_of_it(sign: str) -> None:
    text = f"Vell to get a bridge\n\n{STORY.rstrip()}{sign}\n"
    found = of(text)
    assert text[: found.body.end].endswith(STORY.rstrip()[-20:])


def test_the_headline_once_more_before_the_first_sentence_is_not_of_the_body() -> None:
    title = "Ministers of both countries talk of a new bridge in Vell"
    found = of(f"{title}\n\n{title} {STORY}")
    assert f"{title}\n\n{title} {STORY}"[found.body.start :].startswith(STORY[:20])
    goes_on = f"{title} Ada Holm has long been against and that Ola Lund paid for.\n{STORY}"
    assert f"{title}\n\n{goes_on}"[of(f"{title}\n\n{goes_on}").body.start :].startswith(title)


def test_an_agency_in_brackets_signs_what_has_happened_and_credits_a_picture() -> None:
    story = STORY.rstrip()
    assert of(f"Vell to get a bridge\n\n{story} (Reuters)\n").body.end == of(f"Vell to get a bridge\n\n{story}\n").body.end
    shown = "Foreign Minister Ada Berg shakes hands with her guests at the bridge in Vell. (Reuters)"
    found = of(f"Vell to get a bridge\n\n{story}\n\n{shown}\n")
    assert found.body.end < len("Vell to get a bridge\n\n") + len(story) + 2 or found.paragraphs[-1].role == "caption"


@pytest.mark.parametrize(("name", "cut"), [("Sund News", True), ("Nord", True), ("Metro", False)])
def test_the_name_of_an_agency_or_of_several_words_may_open_the_body(name: str, cut: bool) -> None:
    text = f"Vell to get a bridge\n\n{name} – {STORY}"
    assert text[of(text).body.start :].startswith(STORY[:20] if cut else name)


NEWS = st.lists(
    st.sampled_from(
        [
            "Home",
            "See also",
            "Ministers met in Vell on Monday, officials said.",
            "“No,” she said.",
            "",
            "Share",
            "07.02.2021",
            "NATO ALLIES MEET IN VELL TODAY",
        ]
        + [
            "a" * 50,
            "The ferry",
            "Новости",
            "© 2020 Metro",
            "Norland said.The ferry sails.(AP Photo)",
            "\u00a0",
            "by Ada Holm",
            "TITLE | Metro",
            "the, of",
        ]
    ),
    max_size=25,
)


@given(NEWS, st.sampled_from(["\n", "\n\n", "\r\n", " "]))
@hypothesis_settings(deadline=None, max_examples=60)
def test_lines_cover_the_text_and_parts_lie_inside_the_body(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    spans = [line.span for line in lines(text)]
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))
    covered = {i for span in spans for i in range(span.start, span.end)}
    assert all(i in covered or text[i].isspace() for i in range(len(text)))
    found = article(Document("a.txt", "", "text/plain", text), VOCABULARY)
    if isinstance(found, Article):
        assert found.title
        assert all(found.body.start <= p.span.start < p.span.end <= found.body.end for p in found.paragraphs)
        assert found.paragraphs[0].span.start == found.body.start
        assert any(p.role == "prose" for p in found.paragraphs)
