"""Where the body of an article ends, and what around and between its paragraphs is not of it."""

import pytest

from flows.records import Document, Finding
from flows.steps.articles import article
from tests.pages import PROSE, STORY, VOCABULARY, of


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
