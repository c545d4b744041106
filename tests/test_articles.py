"""Documents → articles: headline, body without furniture, paragraphs and their parts, language."""

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from flows.english import glued
from flows.records import Article, Document, Finding
from flows.steps.articles import article
from flows.steps.articles.language import language
from flows.steps.articles.lines import lines
from tests.pages import CORPUS, PROSE, STORY, VOCABULARY, checks, of, read


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


@pytest.mark.parametrize(
    "line",
    [
        "Our newsletter brings you stories of the harbour and of the north of Norland every day of the week.",
        "By clicking the button you agree that you want letters from us and from the friends of the harbour.",
        "Send your stories of the harbour to the desk, which is open all day long.",
        "You must log in to post a comment on the bridge.",
        "Papers may print what stands here with a hyperlink to this page, which should stand in the first line.",
        "Dear visitors, you may tell us on this page what you think of the bridge. Be polite and follow the rules of the house: no offers "
        "of goods, no foul words, and nothing on what has no place in the north of Norland. What breaks a rule is taken away by us.",
        "No part of this publication may be printed again without leave of the harbour desk.",
        "In times of so many words, quality journalism is worth more than ever.",
        "Stay informed with Harbour Daily, your paper for the bridge and for all of the north of Norland.",
        "Copyright © 2021 Sund News. All rights reserved, ask the owner of this text to print it again.",
    ],
)
def test_what_is_said_to_readers_ends_the_body_of_a_text_without_a_page(line: str) -> None:
    text = f"Vell to get a bridge\n\n{STORY}\n{line}\n"
    assert text[: of(text).body.end].endswith("on Monday evening.")


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
    title = "Ministers of both countries talk of a new bridge"
    found = of(f"{title}\n\n{title} {STORY}")
    assert f"{title}\n\n{title} {STORY}"[found.body.start :].startswith(STORY[:20])


def test_an_agency_in_brackets_signs_what_has_happened_and_credits_a_picture() -> None:
    story = STORY.rstrip()
    assert of(f"Vell to get a bridge\n\n{story} (Reuters)\n").body.end == of(f"Vell to get a bridge\n\n{story}\n").body.end
    shown = "Foreign Minister Ada Berg shakes hands with her guests at the bridge in Vell. (Reuters)"
    found = of(f"Vell to get a bridge\n\n{story}\n\n{shown}\n")
    assert found.body.end < len("Vell to get a bridge\n\n") + len(story) + 2 or found.paragraphs[-1].role == "caption"


def test_a_standfirst_without_a_full_stop_is_not_of_the_body() -> None:
    deck = "Officials of Norland say that the bridge in the harbour of Vell comes first of all things"
    text = f"Vell to get a bridge over the harbour in spring of the next year, officials say\n{deck}\n{STORY}"
    assert text[of(text).body.start :].startswith(STORY[:20])


@pytest.mark.parametrize("dateline", ["", "VELL, March 4 (NORD) – "])
def test_a_first_paragraph_that_is_told_again_below_is_a_standfirst(dateline: str) -> None:
    first, *rest = STORY.split("\n\n")
    text = f"Vell to get a bridge\n{first[:-30]} ...\n{dateline}{first}\n\n" + "\n\n".join(rest)
    assert of(text).body.start == text.index(first, len("Vell to get a bridge") + 30)
    again = f"Vell to get a bridge\n\n{STORY}\n{STORY}"
    assert of(again).body.start == again.index(STORY)


@pytest.mark.parametrize(("name", "cut"), [("Sund News", True), ("Nord", True), ("Metro", False)])
def test_the_name_of_an_agency_or_of_several_words_may_open_the_body(name: str, cut: bool) -> None:
    text = f"Vell to get a bridge\n\n{name} – {STORY}"
    assert text[of(text).body.start :].startswith(STORY[:20] if cut else name)


def test_a_dateline_behind_a_standfirst_on_one_line_opens_the_body() -> None:
    text = f"Vell to get a bridge\n\nThe mayor said that the bridge comes first of all VELL, March 4. /NORD/. {STORY}"
    found = of(text)
    assert text[found.body.start :].startswith(STORY[:20])
    assert (found.title, found.outlet_id) == ("Vell to get a bridge", "nord")


def test_a_first_paragraph_that_announces_a_text_is_no_standfirst() -> None:
    announced = "The mayor of Vell, who has long been against the bridge in the harbour, issued the following statement on Monday:"
    text = f"The mayor of Vell speaks\n{announced}\n{STORY}"
    assert text[of(text).body.start :].startswith(announced)


def test_a_list_between_headline_and_prose_is_a_standfirst() -> None:
    text = f"Vell to get a bridge\n\nBy  Ada Holm\n\n• The council decided on Monday.\n• It said so.\n\n{STORY}"
    assert text[of(text).body.start :].startswith(STORY[:20])


def test_a_list_may_be_all_that_there_is() -> None:
    text = "Vell to get a bridge\n\n• The council of Vell decided so on Monday.\n• The mayor of Vell said that he was glad.\n"
    assert text[of(text).body.start :].startswith("• The council")


@pytest.mark.parametrize(
    "line",
    [
        "(This story has not been edited by the staff of Harbour Daily and comes from a feed of others.)",
        "Warning: Invalid argument supplied for a list in /var/www/west.info/index.php on line 69",
        "This entry was posted in Harbours. Bookmark the permalink.",
        "How to submit an Op-Ed: Harbour Daily takes texts on what it likes. They may be sent to harbour@west.info at any time.",
        "Only registered users can post comments. If you have an account, please sign in here.",
        "Before you submit, read our comment policy. Send us what you think of it.",
        "The bridge is closed pic.twitter.com/ab1CD — Ola Lund (@olalund) March 4, 2021",
    ],
)
def test_notes_and_posts_below_the_text_are_not_of_it(line: str) -> None:
    text = f"Vell to get a bridge\n\n{STORY}\n{line}\n"
    assert text[: of(text).body.end].endswith(STORY.rstrip()[-20:])


def test_addresses_and_raw_times_are_no_prose() -> None:
    text = f"https://west.info/1\nVell to get a bridge\n2021-03-04T10:00+0000\nhttps://west.info/a.png\n\n{STORY}"
    found = of(text)
    assert (found.title, text[found.body.start :][:10]) == ("Vell to get a bridge", STORY[:10])


def test_a_list_below_a_text_without_a_page_is_not_of_it() -> None:
    text = f"Vell to get a bridge\n\n{STORY}\nCheck Also\n\nFerry sinks\n\nThe ferry sank in the harbour …\n"
    assert "Ferry" not in text[: of(text).body.end]


def test_a_long_notice_on_the_use_of_texts_ends_the_body() -> None:
    notice = "While citing and using any materials of ours, a link is needed. " + "What is more is told in the rules of the harbour. " * 6
    assert of(f"Vell to get a bridge\n\n{STORY}\n{notice}\n").body.end < len(f"Vell to get a bridge\n\n{STORY}") + 1


def test_a_summary_above_the_day_is_a_standfirst() -> None:
    summary = " ".join(["The council of Vell decides on the bridge, and the harbour will have what it has asked for since the storm."] * 2)
    text = f"Vell to get a bridge\n\n{summary}\n\nVell | Updated: 02-10-2024 14:53\n\n{STORY}\n(With inputs from agencies.)\n"
    found = of(text)
    assert text[found.body.start : found.body.end] == STORY.strip()


def test_links_below_the_prose_are_not_of_it() -> None:
    text = (
        f"Vell to get a bridge\n\n{STORY}\nRead full article\n- The harbour of Vell is cold\n- Who gets the bridge? - Nord\n- More of it\n"
    )
    assert text[: of(text).body.end].endswith(STORY.rstrip()[-20:])


def test_a_list_between_paragraphs_is_not_of_them() -> None:
    more = "The council of Vell had asked for the bridge for years, and the minister had said no to it.\n\n"
    more += "The bridge will be open to all who live in the harbour of Vell, the minister said on Monday.\n"
    text = f"Vell to get a bridge\n\n{STORY}\nRelated Articles\n\nFerry workers strike in Sund\n\nThe mayor of Sund resigns\n\n{more}"
    roles = {text[p.span.start : p.span.end]: p.role for p in of(text).paragraphs}
    assert roles["Ferry workers strike in Sund"] == roles["The mayor of Sund resigns"] == "teaser"


def test_first_words_of_other_articles_that_break_off_below_are_not_of_it() -> None:
    text = f"Vell to get a bridge\n\n{STORY}\nThe mayor of Sund has told the council that he will leave in..\nThe ferry will be 12%…\n"
    assert text[: of(text).body.end].endswith(STORY.rstrip()[-20:])


@pytest.mark.parametrize("line", ["Follow topic:", "In this article:"])
def test_a_label_above_the_prose_is_not_of_it(line: str) -> None:
    text = f"Vell to get a bridge\n\n{line}\nVELL, Norland (NORD) - {STORY}"
    assert text[of(text).body.start :].startswith(STORY[:20])


def test_entries_that_end_as_sentences_do_are_of_the_article() -> None:
    text = f"Vell to get a bridge\n\n{STORY}\n- The harbour gets nets.\n- The council gets a boat.\n- The mayor gets a hat.\n"
    assert text[: of(text).body.end].endswith("gets a hat.")


def test_who_signs_below_the_prose_is_not_of_it() -> None:
    text = f'Vell to get a bridge\n\n{STORY}\nHarbour office "Vell"\n'
    assert text[: of(text).body.end].endswith(STORY.rstrip()[-20:])


def test_long_paragraphs_under_crossheads_are_of_the_article() -> None:
    menu = "\n".join(f"• {name}" for name in ("Home", "News", "World", "Sports", "Video", "Weather"))
    more = "The nets are wet. All of the boats are in the harbour. No fisher has gone out since the storm of last week."
    text = f"{menu}\nVell to get a bridge\n\n{STORY}\nThe sea\n\n{more}\n\nThe hills\n\n{more.replace('nets', 'hills')}\n"
    assert text[: of(text).body.end].endswith("last week.")


def test_another_language_is_told_and_kept() -> None:
    _, found = read("another_language.txt")
    assert found.language == "fr"
    assert "language-not-read" in checks(found)


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


def test_a_teaser_between_paragraphs_does_not_end_the_body() -> None:
    text = f"Norland is ready\nBy Ada Holm March 4, 2021\nShare\nTweet\nComment\n{PROSE}Read more: Boat sinks off Sund\n“No,” she said.\nTags: Vell\nLatest\nSnow\n"
    found = of(text)
    assert [(p.role, text[p.span.start : p.span.end]) for p in found.paragraphs][2:] == [
        ("teaser", "Read more: Boat sinks off Sund"),
        ("prose", "“No,” she said."),
    ]
    assert found.byline == "Ada Holm"


def test_a_second_copy_of_the_article_is_not_its_body() -> None:
    page = f"Home\nSport\nSign in\nVell to get a bridge\nMarch 4, 2021\n{STORY}Share\nPrint\n{STORY}"
    found = of(page)
    assert found.body.end == page.index("evening.") + len("evening.")


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


@pytest.mark.parametrize(
    "text",
    [
        "You need to enable JavaScript to run this app.",
        "Access Denied\n\nYou don't have permission to access this page on this server.",
        "404 Not Found\n\nThe page you are looking for does not exist, or it has been moved.",
        "Just a moment...\n\nVerifying you are human. This may take a few seconds.",
    ],
)
def test_what_a_site_says_instead_of_an_article_is_none(text: str) -> None:
    found = article(Document("a.txt", "", "text/plain", text), VOCABULARY)
    assert isinstance(found, Finding)
    assert found.check == "article-missing"


def test_how_many_articles_a_treaty_has_is_no_count_of_the_site() -> None:
    told = "There are 40 articles in the treaty that the council signed last May."
    found = of(text := f"Vell to get a bridge\n\n{STORY}\n{told}\n\n{STORY}")
    assert [p.role for p in found.paragraphs if text[p.span.start : p.span.end] == told] == ["prose"]


def test_a_standfirst_that_the_first_sentence_tells_again_is_not_of_the_body() -> None:
    lead = "Ministers of Norland arrived in the harbour town of Vell on Monday for talks on the bridge."
    text = f"Ministers arrive in Vell\n\n{lead}\n\n{lead}\n\n{STORY}"
    found = of(text)
    assert found.body.start == text.rindex(lead)
    assert found.paragraphs[0].role == "prose"


def test_a_day_at_the_end_of_a_standfirst_is_the_page_s() -> None:
    text = f"Politics The envoy says that a day is set for the talks in Vell. Thursday, June 3, 2021 | 09:09\n\n{STORY}"
    assert text[of(text).body.start :].startswith(STORY[:20])
