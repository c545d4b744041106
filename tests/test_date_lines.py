"""The day that a page states: date lines, datelines, and days that are not the article's."""

from datetime import date

import pytest

from flows.english.times.abroad import MONTHS, NONE
from flows.records import Document, Span
from flows.steps.articles.dates import Published, published, written
from tests.pages import STORY, of
from tests.publication import BODY, VOCABULARY, interval, solved


@pytest.mark.parametrize(
    ("line", "time"),
    [("13 Oct 2020 18:29", "18:29"), ("2020 / 10 / 13", None), ("2020-10-13T18:29:05Z", "18:29"), ("10/13/2020October 13, 2020", None),
     ("Published: 13:05 BST, 13 October 2020 | Updated: 14:05 BST, 14 October 2020", "13:05"), ("2020.10.13 / 6:05 pm", "18:05"), ("Tuesday, October 13, 2020", None), ("13.10.2020 41 views", None),
     ("Published: 13th October 2020", None), ("By Anna Li | Oct. 13, 2020 | Politics", None), ("20201013", None),
     ("Published Date: 12:00 | 13 October 2020\n- Modified Date: 06:18 | 14 October 2020", "12:00"), ("13 October 2020 21:50 (UTC+04:00)", "21:50")],
)  # fmt: skip
def test_date_lines_in_every_form(line: str, time: str | None) -> None:
    result = solved(line + "\n\n")
    assert interval(result) == ("2020-10-13", "2020-10-13")
    assert (result.when.basis, result.when.precision, result.time) == ("stated", "day", time)


@pytest.mark.parametrize(
    "line",
    ["13 октября 2020", "13 de octubre de 2020", "13 Ekim 2020 Salı 14:02", "13 EKİM 2020", "2020年10月13日 14:02", "Publié le 13 octobre 2020 à 14h02", "Dienstag, 13. Oktober 2020",
     "13 жовтня 2020", "2020 October 13, Tuesday", "2020-Oct-13", "2020. 10. 13.", "13. October 2020", "Tuesday 10/13/2020", "NEWS 13.10.202013:02", "October 13\n10:23 2020\n\nSea Post 2020-10-13"],
)  # fmt: skip
def test_a_site_may_write_the_day_in_its_own_language(line: str) -> None:
    result = solved(line + "\n\n")
    assert (interval(result), result.when.basis) == (("2020-10-13", "2020-10-13"), "stated")


def test_names_of_months_do_not_contradict_each_other() -> None:
    told: dict[str, int] = {}
    for names in MONTHS.values():
        assert len(names.split()) == 12
        for number, name in enumerate(names.split(), start=1):
            assert all(told[other] == number for other in told if name.startswith(other) or other.startswith(name))
            told[name] = number


@pytest.mark.parametrize("language", MONTHS)
def test_a_month_is_read_in_capitals_and_in_small_letters(language: str) -> None:
    for number, name in enumerate(MONTHS[language].split(), start=1):
        lines = [f"13 {one} 2020" for one in (name, name.capitalize())] if name != NONE else []
        for line in (*lines, f"13 {name.upper()} 2020"):
            told = [time.meaning.when.min for time in written.dates(line, 0, len(line)) if time.span.start == 0]
            assert told == [date(2020, number, 13)] if line in lines else told in ([], [date(2020, number, 13)])


def test_a_weekday_or_another_line_settles_a_date_in_figures_and_another_calendar_makes_none() -> None:
    assert interval(solved("Thu 10/12/2020\n\n")) == ("2020-12-10", "2020-12-10")
    assert interval(solved("10/12/2020\n\n")) == ("2020-10-12", "2020-12-10")
    assert interval(solved("10/12/2020\n\n", after="Storm in Sund\n10 Dec 2020")) == ("2020-12-10", "2020-12-10")
    assert interval(solved("1399/07/22 - 14:20\n\n")) == (None, None)


def test_the_day_of_the_last_change_gives_its_year_to_the_same_day_of_the_dateline() -> None:
    assert interval(solved("Updated: Oct 13, 2020\n\nVELL, October 13 (Nord) – ")) == ("2020-10-13", "2020-10-13")
    assert interval(solved("Updated: Oct 14, 2020\n\nVELL, October 13 (Nord) – "))[0] is None


def test_the_day_that_a_dump_sets_before_the_text_is_stated_and_meets_the_dateline() -> None:
    def dump(words: str) -> Published:
        text = f"{words}{BODY}"
        return published(Document("a.txt", "0", "text/plain", text), Span(len(words), len(text)), None, VOCABULARY, None)

    result = dump("2020-10-13T18:29:05Z ")
    assert (interval(result), result.when.basis, result.time) == (("2020-10-13", "2020-10-13"), "stated", "18:29")
    assert interval(dump("2020-10-13 (VELL- Nord News) ")) == ("2020-10-13", "2020-10-13")
    assert interval(dump("04/03/2021 ")) == ("2021-03-04", "2021-04-03")
    assert interval(dump("04/03/2021 VELL, 4 March (Nord) – ")) == ("2021-03-04", "2021-03-04")


@pytest.mark.parametrize(
    "dateline",
    [
        "Council to keep its plan VELL, October 13, 2020 (Nord) — ",
        "Vell, October 13, 2020, NORD – ",
        "VELL (Nord News / Sundnik - 13th October, 2020) ",
        "VELL\nVell, Norland, Oct. 13, 2020\n",
    ],
)
def test_a_dateline_of_any_form_tells_the_day(dateline: str) -> None:
    result = solved(dateline)
    assert (interval(result), result.when.basis) == (("2020-10-13", "2020-10-13"), "dateline")


def test_a_month_and_day_in_the_headline_are_not_the_page_s() -> None:
    text = f"Council to meet on Oct 20\n\nVELL, October 13, 2020. /NORD/. {BODY}"
    start = text.index(BODY)
    result = published(Document("a.txt", "0", "text/plain", text), Span(start, len(text)), Span(0, 25), VOCABULARY, None)
    assert interval(result) == ("2020-10-13", "2020-10-13")
    assert not result.findings


def test_the_masthead_s_day_is_only_an_upper_bound() -> None:
    text = f"Editor in Chief: Ola Lund Friday, 11 December 2020\n\nCouncil keeps plan\n\n{BODY}"
    start = text.index("Council")
    result = published(
        Document("a.txt", "0", "text/plain", text), Span(text.index(BODY), len(text)), Span(start, start + 18), VOCABULARY, None
    )
    assert interval(result) == (None, "2020-12-11")


def test_a_date_line_may_stand_below() -> None:
    assert interval(solved(after="Date\n2020.10.13\nSee also\nStorm hits the coast 11.12.2020")) == ("2020-10-13", "2020-10-13")


@pytest.mark.parametrize(
    ("after", "day"),
    [
        ("Latest news\nStorm hits the coast\nPublished: 13 October 2020 | 10:21\n", "2020-10-13"),
        ("Latest news\nStorm hits the coast\nPublished: 11 December 2020\nFish are back\nPublished: 13 October 2020\n", None),
        ("Source: Sea Press October 13, 2020 04:18 UTC", "2020-10-13"),
    ],
)
def test_the_one_day_with_a_label_below_all_is_the_article_s(after: str, day: str | None) -> None:
    assert interval(solved(after=after)) == (day, day)
    text = f"Friday, 11 December 2020 14:02\n\nCouncil keeps plan\n\n{BODY}\n{after}"
    start = text.index(BODY)
    result = published(Document("a.txt", "0", "text/plain", text), Span(start, start + len(BODY)), Span(32, 50), VOCABULARY, None)
    assert interval(result) == (day or "2020-12-11", day or "2020-12-11")


@pytest.mark.parametrize("decoy", ["Friday, (11 Dec 2020)\n\nHome\n\nPolitics\n\nSport\n\nWorld\n\n", "Updated 11 December 2020\n"])
def test_the_page_s_own_day_is_only_an_upper_bound(decoy: str) -> None:
    assert interval(solved(decoy + "13 Oct 2020\n")) == ("2020-10-13", "2020-10-13")
    assert interval(solved("Updated 8 December 2020\n")) == (None, "2020-12-08")


@pytest.mark.parametrize(("told", "first"), [("Tuesday", "2020-12-08"), ("Monday", None)])
def test_a_page_changed_on_the_weekday_of_its_news_and_without_another_day_is_of_that_day(told: str, first: str | None) -> None:
    found = solved("Updated 8 December 2020\n", f"The council will keep its plan, the mayor said on {told}. The boats stay in the harbour.")
    assert interval(found) == (first, "2020-12-08")
    assert found.when.basis == "inferred"


def test_a_header_above_a_menu_is_no_date_line() -> None:
    text = "Friday, December 11, 2020\nHome\nPolitics\nSport\nCouncil keeps plan\n" + BODY
    title = text.index("Council keeps")
    start = title + len("Council keeps plan\n")
    result = published(Document("a.txt", "0", "text/plain", text), Span(start, len(text)), Span(title, start - 1), VOCABULARY, None)
    assert interval(result) == (None, "2020-12-11")


@pytest.mark.parametrize(
    ("between", "first"),
    [("Home | World | Politics | Sport\n", None), ("News ID: 842\n2 Persons\nCode 11\n", "2020-12-11"), ("Politics\n", "2020-12-11")],
)
def test_a_menu_of_one_line_makes_a_header_and_figures_make_none(between: str, first: str | None) -> None:
    text = f"Friday, December 11, 2020\n{between}Council keeps plan\n{BODY}"
    title = text.index("Council keeps")
    start = title + len("Council keeps plan\n")
    result = published(Document("a.txt", "0", "text/plain", text), Span(start, len(text)), Span(title, start - 1), VOCABULARY, None)
    assert interval(result) == (first, "2020-12-11")


@pytest.mark.parametrize(
    "after",
    ["See also\nStorm hits the coast\n11 December 2020\n", "Comments\n11.12.2020\nWell done.\n", "Storm at sea, which nobody saw coming 11 December 2020",
     "Correction: a report misstated the harbour's name\nFriday, December 11, 2020.",
     "CORRECTION:\nThe harbour of Vell is in the north and not in the south.\nFriday, December 11, 2020."],
)  # fmt: skip
def test_days_below_that_are_not_the_article_s(after: str) -> None:
    assert interval(solved(after=after)) in ((None, None), (None, "2020-12-11"))


def test_a_dateline_gets_its_year_from_evidence() -> None:
    body = BODY + " Prime Minister Olaf Lind spoke of the harbour 70 years after the Great Storm."
    result = solved("MALMO, February 20. /NORD/. ", body)
    assert interval(result) == ("2020-02-20", "2021-02-20")
    later = solved("MALMO, February 20. /NORD/. ", body + " The bridge was closed in April 2020.")
    assert interval(later) == ("2021-02-20", "2021-02-20") and (later.when.basis, later.when.precision) == ("dateline", "day")


def test_figures_are_read_in_the_order_that_the_text_allows() -> None:
    lead = "The council keeps its plan, the harbour office said on {}. " + BODY
    assert interval(solved("07.02.2021\n", lead.format("Sunday"))) == ("2021-02-07", "2021-02-07")
    assert interval(solved("07.02.2021\n", lead.format("Wednesday"))) == ("2021-07-02", "2021-07-02")
    assert interval(solved("07/02/2021\n")) == ("2021-02-07", "2021-07-02")
    assert interval(solved("07/02/2021\n", after="Comments\nAnna 25/02/2021")) == ("2021-02-07", "2021-02-07")
    assert interval(solved("07/02/2021\n", after="Comments\nAnna 02/25/2021")) == ("2021-07-02", "2021-07-02")
    assert interval(solved("07/02/2021 15:59 IST | Vell\n")) == ("2021-02-07", "2021-02-07")
    assert interval(solved("07/02/2021 | GET OUR APP\n")) == ("2021-02-07", "2021-07-02")
    assert interval(solved("07/02/2021 3:59 PM EST\n", outlet="kurier")) == ("2021-07-02", "2021-07-02")
    assert interval(solved("07/02/2021\n", outlet="courier")) == ("2021-07-02", "2021-07-02")
    assert interval(solved("07/02/2021\n", outlet="kurier")) == ("2021-02-07", "2021-02-07")


@pytest.mark.parametrize(
    ("above", "dateline", "found"),
    [
        ("Friday, December 11, 2020", "VELL, October 13 (Nord) – ", (None, "2020-10-13")),
        ("Friday, December 11, 2020", "VELL, December 10 (Nord) – ", ("2020-12-11", "2020-12-11")),
        ("December 11, 2020", "VELL, October 13 (Nord) – ", ("2020-12-11", "2020-12-11")),
        ("6.8 C\nVell\nFriday, December 11, 2020", "", (None, "2020-12-11")),
        ("Vell\nFriday, December 11, 2020", "", ("2020-12-11", "2020-12-11")),
    ],
)
def test_the_day_of_the_visit_over_the_headline(above: str, dateline: str, found: tuple[str | None, str]) -> None:
    text = f"{above}\n\nCouncil keeps plan\n\n{dateline}{BODY}"
    title = text.index("Council keeps")
    body = Span(text.index(BODY), len(text))
    result = published(Document("a.txt", "0", "text/plain", text), body, Span(title, title + 18), VOCABULARY, None)
    assert interval(result) == found


@pytest.mark.parametrize(
    "day",
    [
        "9 March 2021",
        "Published: Mar 09, 2021 - 2:20 pm GMT+3",
        "Tuesday, March 9, 2021 | 10:15",
        "Published: 9 March 2021 Updated: 10 March 2021",
    ],
)
def test_a_page_on_one_line_has_its_day_behind_the_headline(day: str) -> None:
    title = "The harbour of Vell gets a bridge"
    found = of(f"{title} - Nord World Politics Sports {title} {day} " + " ".join(STORY.split("\n")))
    assert (found.published.min, found.published.basis) == (date(2021, 3, 9), "stated")
    assert found.title == title
    assert found.body.end - found.body.start < len(STORY)


def test_a_day_within_the_first_sentence_of_a_line_is_of_the_sentence() -> None:
    found = of("The harbour of Vell was closed on March 9, 2021 President Holm said in the harbour. " + " ".join(STORY.split("\n")))
    assert found.published.basis != "stated"


def test_a_day_with_a_full_stop_is_read_in_a_dateline() -> None:
    assert of(f"Harbour of Vell gets a bridge\n\nVELL, 9. March 2021 (NORD) - {STORY}").published.min == date(2021, 3, 9)


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("Friday, August 7, 2020", "2014-10-03", "2018-06-30"),  # the visit's
        ("Friday, August 7, 2015", "2015-08-07", "2015-08-07"),
        ("August 7, 2020", "2020-08-07", "2020-08-07"),
    ],
)
def test_the_day_at_the_head_of_a_page_gives_way_to_what_the_text_tells(line: str, first: str, last: str) -> None:
    body = f"{BODY} Prime Minister Ada Berg said so."
    text = f"{line}\n\nCouncil keeps plan\n\n{body}\n"
    start = text.index("Council")
    found = published(
        Document("a.txt", "0", "text/plain", text), Span(text.index(BODY), len(text) - 1), Span(start, start + 18), VOCABULARY, None
    )
    assert interval(found) == (first, last)


def test_a_day_may_be_followed_by_the_author_and_many_sections() -> None:
    line = "Monday 27 November 2023 | Written by the staff of the harbour | Published in Economy, National, Regional, Harbour, Bridges\n"
    assert interval(solved(line)) == ("2023-11-27", "2023-11-27")
