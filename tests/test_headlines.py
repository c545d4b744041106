"""Headlines: which line is one, and what only looks like it."""

import pytest

from flows.records import Article, Declared, Document
from flows.steps.articles import article
from tests.pages import PROSE, STORY, VOCABULARY, checks, of


def test_a_text_without_a_headline_gets_its_first_words() -> None:
    found = of("Ministers met in Vell on Monday and agreed to meet again in the spring of next year.")
    assert found.title.startswith("Ministers met in Vell")
    assert "title-missing" in checks(found)


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Foreign Minister Ada Holm said on Tuesday that Norland was ready to talk about fish and nets.", None),
        ("Norland is ready to talk about fish and nets, says the foreign minister of the country Ada Holm.", "Norland is ready"),
        ("Norland was ready on Tuesday to talk about fish and nets, the foreign minister said\nBy Ola Lund", "Norland was ready"),
    ],
)
def test_a_first_sentence_that_tells_the_story_is_no_headline(first: str, title: str | None) -> None:
    found = of(f"{first}\n\n{PROSE}\n{STORY}")
    assert ("title-missing" in checks(found)) == (title is None)
    assert found.title.startswith(title or "Foreign Minister Ada Holm said")


@pytest.mark.parametrize("dateline", ["VELL (Nord) - ", "VELL. April 2. NORD - ", "VELL, April 2. /NORD/. "])
def test_a_line_with_a_dateline_is_the_lead_not_the_headline(dateline: str) -> None:
    text = f"{dateline}Ministers of Norland met in Vell on Monday, the press service said.\n{PROSE}\n"
    found = of(text)
    assert text[found.body.start :].startswith("Ministers of Norland met")
    assert "title-missing" in checks(found)


@pytest.mark.parametrize(
    "line",
    [
        "Vell, Norland, Dec. 4",
        "VELL, Norland (NORD) -",
        "26 January 2024 21:50 (UTC+04:00)",
        "By Ola Lund – Nord:",
        "Ada Holm (R) and Ola Lund of Norland",
    ],
)
def test_a_dateline_or_byline_alone_is_no_headline(line: str) -> None:
    text = f"{line}\n\n{STORY}"
    found = of(text)
    assert "title-missing" in checks(found)
    assert text[found.body.start :].startswith(STORY[:20])


def test_a_caption_with_its_credit_may_stand_above_the_headline() -> None:
    caption = (
        "Foreign Minister Ada Holm delivers a speech at the palace of Vell in the north of Norland on 3 March 2021. NORD FILE/OLA LUND/POOL"
    )
    assert (
        of(f"{caption}\n\nNorland is ready for talks on fish\n\nVELL, April 2. /NORD/. {STORY}").title
        == "Norland is ready for talks on fish"
    )


def test_a_headline_may_be_in_capitals_and_a_later_one_is_another_article_s() -> None:
    text = f"MINISTERS OF NORLAND TO MEET IN VELL\n\n{STORY}\nHARBOUR MINISTER STEPS DOWN AFTER BRIDGE SCANDAL\n\n{PROSE}"
    found = of(text)
    assert found.title == "MINISTERS OF NORLAND TO MEET IN VELL"
    assert [text[p.span.start : p.span.end] for p in found.paragraphs if p.role == "teaser"] == [
        "HARBOUR MINISTER STEPS DOWN AFTER BRIDGE SCANDAL"
    ]


@pytest.mark.parametrize("opening", ["\n", "VELL (NORD) – ", "Vell, March 4/2021 - "])
def test_a_headline_may_end_as_what_goes_on(opening: str) -> None:
    text = f"Talks on a bridge in Vell go on\n{opening}{STORY}"
    found = of(text)
    assert found.title == "Talks on a bridge in Vell go on"
    assert text[found.body.start :].startswith(STORY[:20])


def test_a_headline_in_capitals_may_quote() -> None:
    assert of(f'MINISTERS SEE NO NEED FOR A "BRIDGE"\n\n{STORY}').title == 'MINISTERS SEE NO NEED FOR A "BRIDGE"'


def test_the_way_through_the_site_is_no_headline() -> None:
    title = "Harbour of Vell to get a bridge"
    assert of(f"You are here\nHome > News > {title}\n\n{title}\n\n{STORY}").title == title


def test_a_bullet_is_no_part_of_a_headline() -> None:
    assert of(f"• Norland is ready for talks\n\n{PROSE}").title == "Norland is ready for talks"


@pytest.mark.parametrize("line", ["OLA LUND", "Ola Lund Herald Reporter", "Today: Tuesday, 5 March 2024"])
def test_a_name_or_a_day_is_no_headline(line: str) -> None:
    assert "title-missing" in checks(of(f"{line}\n{STORY}"))


def test_a_long_first_sentence_is_no_headline_though_a_day_follows() -> None:
    first = "Foreign Minister Ada Holm on Friday met the guests from Westmark in Vell and talked to them of fish, nets and the price of ferries."
    text = f"{first}\n\nShe will travel there in March.\n\nPublished on: Friday, November 12, 2021\n"
    assert "title-missing" in checks(of(text))


def test_a_paragraph_without_its_first_letter_is_not_of_the_headline() -> None:
    text = f"Harbour of Vell in Norland to get a bridge\n\n{STORY[1:]}"
    found = of(text)
    assert (found.title, text[found.body.start :][:10]) == ("Harbour of Vell in Norland to get a bridge", STORY[1:11])


def test_a_headline_below_a_picture_s_caption_stands_over_the_author() -> None:
    caption = "Foreign Minister Ada Holm talks to fishers of the harbour in Vell on Monday. The fishers ask for nets. | NORD"
    text = f"{caption}\n\nVell to get a bridge in the north\n\nStaff Writer\n\n{STORY}"
    assert of(text).title == "Vell to get a bridge in the north"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("North of Norland\nSport\nMusic\nCulture\nWill Vell get its bridge?\nShare\nTweet\n", "Will Vell get its bridge?"),
        ("Harbour, Vell, North\nSport\nMusic\nCulture\nVell to get a bridge\nBy Ada Holm\n", "Vell to get a bridge"),
        ("Home\nVell to get a bridge\nThe harbour of Vell [File photo]\n", "Vell to get a bridge"),
        ("Home\nThe old bridge lies in the harbour of Vell, and ships wait outside for it.\nVell to get a bridge\nMarch 4, 2021\n",
         "Vell to get a bridge"),
        ("Start Norland Vell to get a bridge\n\nVell to get a bridge\n", "Vell to get a bridge"),
        (" date 2021-03-04 Vell to get a bridge\n\n", "Vell to get a bridge"),
        (" date 2021-03-04 World\n\nVell to get a bridge\n\nBy Ada Holm\n", "Vell to get a bridge"),
        ("Harbour desk https://harbour.example/ada 03/04/2021\nVell to get a bridge\nBy Ada Holm\n", "Vell to get a bridge"),
        ("Vell to get a bridge in spring, council decides\nWrong.\nOla\nTry\nAgain\nOla Lund\nHarbour council of Vell\n",
         "Vell to get a bridge in spring, council decides"),
        ("Nuclear harbour\nVell Gets Its Bridge After Long Talks\nBy Ada Holm\n", "Vell Gets Its Bridge After Long Talks"),
        ("Vell bridge\nVell to get a bridge\nBy Ada Holm\n", "Vell to get a bridge"),
        ("Harbour of Vell\nHarbour of Vell Image Credit: Nord\nVell to get a bridge\nBy Ada Holm\n", "Vell to get a bridge"),
        ("HomePoliticsVell to get a...\nVell to get a bridge\nBy Ada Holm\n", "Vell to get a bridge"),
        ("Norland Vell Norland Vell\nVell to get a bridge\nMarch 4, 2021\n", "Vell to get a bridge"),
        ("Ministry for Harbours and Bridges of Norland\nVell to get a bridge\nMarch 4, 2021\n", "Vell to get a bridge"),
        ("Norland Harbour Agency (NHA)\nVell to get a bridge\nMarch 4, 2021\n", "Vell to get a bridge"),
        ("Harbour Norland\nMarch 4, 2021\nVell to get a bridge\n", "Vell to get a bridge"),
        ("“Whoever builds a bridge in the harbour of Vell must know Norland and the council” A sailor\nVell to get a bridge\n",
         "Vell to get a bridge"),
        ("News|North Vell\nVell to get a bridge\nBy Ada Holm\n", "Vell to get a bridge"),
        ("Vell to get a bridge - Nord | nord.example\nSource: Nord\n", "Vell to get a bridge"),
        ("Home\nVell to get a bridge\nThe council of Norland decides for the harbour\nMarch 4, 2021\n", "Vell to get a bridge"),
    ],
)  # fmt: skip
def test_the_headline_among_menus_captions_and_decks(above: str, title: str) -> None:
    assert of(above + STORY).title == title


def test_what_is_not_seen_in_a_headline_is_not_of_it() -> None:
    assert of(f"\u200fVell\x01to get\u200b a \u202bbridge\u202c\n\n{STORY}").title == "Vell to get a bridge"
    text = f"Vell to get a bridge\n\n{STORY}".replace(" ", "\u200b ")
    assert of(text).body.end == len(text.rstrip())


@pytest.mark.parametrize("shown", ["Vell to get a bridge\n\n", ""])
def test_a_declared_headline_loses_its_site_which_is_the_outlet(shown: str) -> None:
    told = Declared(title="Vell to get a bridge | Harbour Daily", origin_of={"title": "dump.jsonl#1"})
    found = article(Document("a.txt", "", "text/plain", shown + STORY, told), VOCABULARY)
    assert isinstance(found, Article)
    assert (found.title, found.outlet_id) == ("Vell to get a bridge", "harbour-daily")
    assert of(shown + STORY, title="Vell | Harbour Daily").title == "Vell | Harbour Daily"


def test_what_leads_to_the_words_of_somebody_is_no_headline() -> None:
    found = of(f"The following is attributable to the spokesperson of the council of Vell:\n\n{STORY}")
    assert "title-missing" in checks(found)


@pytest.mark.parametrize("line", ["politics| 12:56 – 17/06/2021", "Politics | 3 March 2021 | 10:15"])
def test_section_and_day_below_a_headline_are_not_of_it(line: str) -> None:
    assert of(f"The harbour of Vell is to get a bridge\n\n{line}\n\n{STORY}").title == "The harbour of Vell is to get a bridge"


@pytest.mark.parametrize("line", ["by Staff reporter", "by Harbour News"])
def test_an_author_in_small_letters_below_a_headline_is_not_of_it(line: str) -> None:
    assert of(f"The harbour of Vell is to get a bridge\n\n{line}\n\n{STORY}").title == "The harbour of Vell is to get a bridge"


@pytest.mark.parametrize("line", ["The harbour of Vell is to get a br...", "Norland Ministry of Foreign Affairs"])
def test_what_stands_over_a_headline_is_none(line: str) -> None:
    title = "The harbour of Vell is to get a bridge of the ministry of foreign affairs of Norland"
    assert of(f"{line}\n\n{title}\n\n{STORY}").title == title


def test_a_long_headline_stands_over_a_dateline_and_a_caption_is_none() -> None:
    title = "Ministers of the harbour towns of Norland met in Vell where they agreed to seek a bridge for the harbour"
    counted = "There were 1,459 press releases posted in the last 24 hours and 457,641 in the last 365 days."
    assert of(f"{counted}\n\n{title}\n\nNORLAND, June 7 - {STORY}").title == title
    shown = title.replace("met in Vell where they agreed", "are seen in Vell where they have come")
    assert "title-missing" in checks(of(f"{counted}\n\n{shown}\n\nNORLAND, June 7 - {STORY}"))
