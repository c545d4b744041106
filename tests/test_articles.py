"""Documents → articles: headline, body without furniture, paragraphs and their parts, outlet, origin, language."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from flows.records import Article, Declared, Document, Finding
from flows.steps.articles import article
from flows.steps.articles.language import language
from flows.steps.articles.lines import lines
from flows.vocabulary import Outlet, Vocabulary

CORPUS = Path(__file__).parent / "corpus"
VOCABULARY = Vocabulary(
    outlets=(
        Outlet("nord", "NORD", "agency", "NOR", ("nord.example",), ("Nord", "Nord-Press")),
        Outlet("harbour-daily", "Harbour Daily", "newspaper", "NOR", ("harbour.example",)),
        Outlet("metro", "Metro", "newspaper", "NOR", ("metro.example",)),
    )
)


def _read(name: str) -> tuple[str, Article]:
    text = (CORPUS / name).read_bytes().decode()
    found = article(Document(name, "", "text/plain", text), VOCABULARY)
    assert isinstance(found, Article)
    return text, found


def _of(text: str, **declared: str) -> Article:
    told = Declared(**declared, origin_of=dict.fromkeys(declared, "manifest.csv:2"))
    found = article(Document("a.txt", "", "text/plain", text, told), VOCABULARY)
    assert isinstance(found, Article)
    return found


def _checks(found: Article) -> set[str]:
    return {finding.check for finding in found.findings}


@pytest.mark.parametrize(
    ("name", "title", "first", "last"),
    [
        ("menus_above_and_lists_below.txt", "Ministers agree on a border commission", "The foreign ministers of Norland", "in spring."),
        ("dateline_and_standfirst.txt", "Norland ready for talks with Westmark", "Norland is ready for talks", '," she noted.'),
        ("whole_article_in_one_line.txt", "Norland recalls its envoy", "Norland said on Saturday", "has been set so far."),
        ("glued_paragraphs_and_capitals.txt", "Norland to host the summit", "Norland will host", '," Holm said.'),
        ("one_sentence_a_line.txt", "Norland warns Westmark", "Norland warned Westmark of", "had done anything."),
        ("wrapped_at_a_fixed_width.txt", "Ferry line opens again", "The ferry line between", "patience in the talks."),
        ("links_on_lines_of_their_own.txt", "Envoy meets the press", "The new envoy", '," he added.'),
        ("foreign_furniture.txt", "Talks in Vell end without a result", "The talks between Norland", "for March, it said."),
        ("legal_notice_above.txt", "Norland keeps its course", "Norland will keep", ",” she stressed."),
        ("comments_of_readers.txt", "Bridge in Vell is closed", "The bridge over", "with a ship."),
    ],
)
def test_headline_and_body(name: str, title: str, first: str, last: str) -> None:
    text, found = _read(name)
    body = text[found.body.start : found.body.end]
    assert found.title == title
    assert body.startswith(first)
    assert body.endswith(last)


def test_what_is_glued_into_the_text_is_kept_apart() -> None:
    text, found = _read("glued_paragraphs_and_capitals.txt")
    parts = [(p.role, text[p.span.start : p.span.end]) for p in found.paragraphs]
    assert [words for role, words in parts if role == "teaser"] == ["HARBOUR MINISTER STEPS DOWN AFTER BRIDGE SCANDAL IN VELL"]
    assert [words.endswith("via AP, File)") for role, words in parts if role == "caption"] == [True]
    assert [words for role, words in parts if role == "prose"][2:] == [
        "Westmark has not yet said whether it will come.",
        '"We hope that everybody comes," Holm said.',
    ]


@pytest.mark.parametrize(
    ("name", "count"), [("wrapped_at_a_fixed_width.txt", 1), ("one_sentence_a_line.txt", 5), ("links_on_lines_of_their_own.txt", 2)]
)
def test_a_paragraph_is_what_belongs_together(name: str, count: int) -> None:
    _, found = _read(name)
    assert len(found.paragraphs) == count


def test_a_crosshead_is_no_prose() -> None:
    prose = "The ministers of both countries met in the harbour town on Monday, officials said."
    text = f"Ministers met\n\n{prose}\n\nThe ferry question\n\n{prose}\n\nThey said no more.\n"
    assert [p.role for p in _of(text).paragraphs] == ["prose", "crosshead", "prose", "prose"]


def test_clean_news_loses_nothing() -> None:
    prose = [
        "Ministers met in Vell on Monday.",
        "“No.”",
        "Holm: We did what we could.",
        "Subscribe to nobody, he said, and sign up for nothing.",
    ]
    text = "Ministers met.\n\n" + "\n\n".join(prose) + "\n\nThey will be asked to leave the room in the evening, she said.\n"
    found = _of(text)
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


def test_a_text_without_a_headline_gets_its_first_words() -> None:
    found = _of("Ministers met in Vell on Monday and agreed to meet again in the spring of next year.")
    assert found.title.startswith("Ministers met in Vell")
    assert "title-missing" in _checks(found)


@pytest.mark.parametrize("dateline", ["VELL (Nord) - ", "VELL. April 2. NORD - ", "VELL, April 2. /NORD/. "])
def test_a_line_with_a_dateline_is_the_lead_not_the_headline(dateline: str) -> None:
    text = f"{dateline}Ministers of Norland met in Vell on Monday, the press service said.\n{PROSE}\n"
    found = _of(text)
    assert text[found.body.start :].startswith("Ministers of Norland met")
    assert "title-missing" in _checks(found)


def test_another_language_is_told_and_kept() -> None:
    _, found = _read("another_language.txt")
    assert found.language == "fr"
    assert "language-not-read" in _checks(found)


@pytest.mark.parametrize(
    ("text", "declared", "code"),
    [
        ("The ministers met in the harbour and said that they would meet again.", None, "en"),
        ("Министры встретились в порту и сказали, что встретятся снова.", None, "ru"),
        ("Міністри зустрілися в порту і сказали, що зустрінуться знову.", None, "uk"),
        ("Die Minister trafen sich im Hafen und sagten, dass sie sich wieder treffen.", None, "de"),
        ("Talks fail", "en-GB", "en"),
        ("", None, "und"),
    ],
)
def test_language(text: str, declared: str | None, code: str) -> None:
    assert language(text, declared) == code


PROSE = "Norland is ready for talks with Westmark, Foreign Minister Ada Holm said on Tuesday in Vell.\n\nShe will travel there in March.\n"


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"Norland is ready\n\n{PROSE}\n© 2020 Harbour Daily\n", "harbour-daily"),
        (f"Norland is ready | Harbour Daily\n\n{PROSE}", "harbour-daily"),
        (f"Norland is ready\n\n{PROSE}\nSource: Nord\n", "nord"),
        (f"Norland is ready\n\nVELL, October 13. /NORD/. {PROSE}", "nord"),
        (f"Norland is ready\n\n{PROSE}\nMetro\n\nWorld\n", None),
        (f"Norland is ready\n\n{PROSE}", None),
    ],
)
def test_the_page_names_its_outlet(text: str, outlet: str | None) -> None:
    assert _of(text).outlet_id == outlet


@pytest.mark.parametrize(
    ("declared", "outlet"),
    [({"outlet": "Nord"}, "nord"), ({"url": "https://en.harbour.example/1"}, "harbour-daily"), ({"url": "https://other.example/1"}, None)],
)
def test_what_is_declared_comes_first(declared: dict[str, str], outlet: str | None) -> None:
    assert _of(f"Norland is ready\n\n{PROSE}\n© 2020 Metro\n", **declared).outlet_id == outlet


@pytest.mark.parametrize(
    ("text", "check", "value"),
    [
        (f"Norland is ready\n\n{PROSE}\n© 2020 Westmark Times. All rights reserved.\n", "outlet-unknown", "Westmark Times"),
        (f"Norland is ready\n\n{PROSE}", "outlet-missing", None),
        (f"Norland is ready\n\n{PROSE}\nSource: Nord\n", "outlet-inferred", "nord"),
    ],
)
def test_an_outlet_is_never_guessed_in_silence(text: str, check: str, value: str | None) -> None:
    found = next(finding for finding in _of(text).findings if finding.check.startswith("outlet"))
    assert (found.check, found.value) == (check, value)


@pytest.mark.parametrize(
    ("words", "origin"),
    [
        ("Harbour Daily reports citing NORD.", "nord"),
        ("This was stated in Vell (the city is called so in the north - NORD note).", "nord"),
        ("At the same time, as NORD explains, the talks are new.", "nord"),
        ("He spoke in an interview with NORD in the harbour.", "nord"),
        ("The ministers took the metro to the harbour.", None),
        ("She told Metro that it was late.", None),
    ],
)
def test_origin_is_whom_the_article_credits(words: str, origin: str | None) -> None:
    found = _of(f"Norland is ready\n\n{words}\n\n{PROSE}", outlet="harbour-daily")
    assert found.origin_id == origin


def test_a_teaser_between_paragraphs_does_not_end_the_body() -> None:
    text = f"Norland is ready\nBy Ada Holm March 4, 2021\nShare\nTweet\nComment\n{PROSE}Read more: Boat sinks off Sund\n“No,” she said.\nTags: Vell\nLatest\nSnow\n"
    found = _of(text)
    assert [(p.role, text[p.span.start : p.span.end]) for p in found.paragraphs][2:] == [
        ("teaser", "Read more: Boat sinks off Sund"),
        ("prose", "“No,” she said."),
    ]
    assert found.byline == "Ada Holm"


def test_a_credit_points_at_its_words() -> None:
    text = f"Norland is ready\n\nNorland will pay, according to NORD.\n\n{PROSE}"
    found = _of(text, outlet="harbour-daily")
    (credit,) = found.credits
    assert text[credit.span.start : credit.span.end] == "according to NORD"
    assert text[credit.passage.start : credit.passage.end] == "Norland will pay, according to NORD."


def test_an_outlet_is_not_its_own_origin() -> None:
    found = _of(f"Norland is ready\n\nVELL, October 13. /NORD/. {PROSE}")
    assert (found.outlet_id, found.origin_id, found.credits) == ("nord", None, ())


STORY = (
    "The harbour of Vell in the north of Norland will get a new bridge in spring, the council said on Monday.\n\n"
    "The old bridge in the harbour has been closed for ships since a storm hit the north of Norland last year.\n\n"
    "“The harbour needs that bridge before the next storm,” the mayor of Vell told the council on Monday evening.\n"
)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("North of Norland\nSport\nMusic\nCulture\nWill Vell get its bridge?\nShare\nTweet\n", "Will Vell get its bridge?"),
        ("Harbour, Vell, North\nSport\nMusic\nCulture\nVell to get a bridge\nBy Ada Holm\n", "Vell to get a bridge"),
        ("Home\nVell to get a bridge\nThe harbour of Vell [File photo]\n", "Vell to get a bridge"),
        ("Home\nThe old bridge lies in the harbour of Vell, and ships wait outside for it.\nVell to get a bridge\nMarch 4, 2021\n",
         "Vell to get a bridge"),
        ("Home\nVell to get a bridge\nThe council of Norland decides for the harbour\nMarch 4, 2021\n", "Vell to get a bridge"),
    ],
)  # fmt: skip
def test_the_headline_among_menus_captions_and_decks(above: str, title: str) -> None:
    assert _of(above + STORY).title == title


def test_a_second_copy_of_the_article_is_not_its_body() -> None:
    page = f"Home\nSport\nSign in\nVell to get a bridge\nMarch 4, 2021\n{STORY}Share\nPrint\n{STORY}"
    found = _of(page)
    assert found.body.end == page.index("evening.") + len("evening.")


def test_a_dateline_names_the_publisher_only_where_no_other_does() -> None:
    told = f"Norland is ready\n\nVELL, October 13. /NORD/. {PROSE}"
    found = _of(f"{told}\n© 2020 Sund Observer. All rights reserved\n")
    assert (found.outlet_id, found.origin_id) == (None, "nord")
    assert _checks(found) == {"outlet-unknown"}
    found = _of(f"{told}\n© 2020 Harbour Daily\n")
    assert (found.outlet_id, found.origin_id) == ("harbour-daily", "nord")


@pytest.mark.parametrize(
    ("name", "row"),
    [("Habertürk", "haberturk,Habertürk,"), ("Łódź, Øst", 'lodz-ost,"Łódź, Øst",'), ("Новости", "nord-news,Новости,")],
)
def test_the_line_to_add_for_an_unknown_outlet(name: str, row: str) -> None:
    found = _of(f"Norland is ready\n\n{PROSE}", outlet=name, url="https://www.nord-news.test/1")
    (finding,) = (f for f in found.findings if f.check == "outlet-unknown")
    assert finding.value == name and finding.message.endswith(f"{row}portal,,nord-news.test,,")


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
