"""The day of publication: each kind of evidence, what decoys may not do, and how contradictions end."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.records import Declared, Document, Span
from flows.steps.articles.dates import Published, published
from flows.vocabulary import Anchor, Outlet, Registered, Series, Term, Title, Vocabulary

ROOT = Path(__file__).parent
VOCABULARY = Vocabulary(
    actors=(Registered("ada-berg", "Ada Berg", "person", "SWE"), Registered("olaf-lind", "Olaf Lind", "person", "SWE"),
            Registered("rut-stor", "Rut Stor", "person", "NOR")),
    offices=(Term("prime-minister", "ada-berg", "SWE", None, date(2014, 10, 3), date(2018, 6, 30)),
             Term("prime-minister", "olaf-lind", "SWE", None, date(2018, 7, 1), date(2022, 5, 31)),
             Term("president", "rut-stor", "NOR", None, date(2019, 1, 31))),
    titles=(Title("prime minister", "prime-minister"),),
    outlets=(Outlet("courier", "Courier", "newspaper", "USA"), Outlet("kurier", "Kurier", "newspaper", "AUT")),
    series=(Series("sea-day", "Sea Day", "PROTEST", month_day="02-20"),
            Series("sea-summit", "Sea Summit", "CONSULT", ("SEA28",), editions=("10=2018+", "28=2023"))),
    anchors=(Anchor("storm", ("Great Storm",), date(1950, 3, 1), date(1950, 3, 1)),
             Anchor("flood", ("start of the flood in Vell",), date(2020, 6, 1), date(2020, 6, 1))),
)  # fmt: skip
BODY = "The council kept its plan, the harbour office said. Nothing else was decided that evening in the old town hall by the sea."


def solved(before: str = "", body: str = BODY, after: str = "", outlet: str | None = None, **declared: str) -> Published:
    text = f"Council keeps plan\n{before}{body}\n{after}"
    start = len(text) - len(after) - 1 - len(body)
    document = Document("a.txt", "0", "text/plain", text, Declared(**declared, origin_of=dict.fromkeys(declared, "manifest.csv:2")))
    result = published(document, Span(start, start + len(body)), Span(0, 18), VOCABULARY, outlet)
    assert all(e.span == Span(0, 0) or text[e.span.start : e.span.end] == e.expression for e in result.evidence)
    return result


def interval(result: Published) -> tuple[str | None, str | None]:
    when = result.when
    return (str(when.min) if when.min else None, str(when.max) if when.max else None)


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


def test_the_day_that_a_dump_sets_before_the_text_is_stated_and_meets_the_dateline() -> None:
    def dump(words: str) -> Published:
        text = f"{words}{BODY}"
        return published(Document("a.txt", "0", "text/plain", text), Span(len(words), len(text)), None, VOCABULARY, None)

    result = dump("2020-10-13T18:29:05Z ")
    assert (interval(result), result.when.basis, result.time) == (("2020-10-13", "2020-10-13"), "stated", "18:29")
    assert interval(dump("04/03/2021 ")) == ("2021-03-04", "2021-04-03")
    assert interval(dump("04/03/2021 VELL, 4 March (Nord) – ")) == ("2021-03-04", "2021-03-04")


@pytest.mark.parametrize(
    "dateline",
    ["Vell, October 13, 2020, NORD – ", "VELL (Nord News / Sundnik - 13th October, 2020) ", "VELL\nVell, Norland, Oct. 13, 2020\n"],
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


def test_a_post_that_is_shown_is_older_than_the_article() -> None:
    result = solved(body=f"{BODY}\nThe plan is kept — Ola Lund (@olalund) October 13, 2020\n{BODY}")
    assert interval(result) == ("2020-10-13", None)


@pytest.mark.parametrize(("name", "first"), [("COVID-19", "2020-02-11"), ("the COVID-19 plan and AUKUS", "2021-09-15"), ("covid", None)])
def test_a_text_is_not_older_than_the_names_in_it(name: str, first: str | None) -> None:
    assert interval(solved(body=f"The council spoke of {name}. {BODY}")) == (first, None)


@pytest.mark.parametrize("said", ["said on Friday", "said Friday"])
def test_what_an_agency_tells_as_said_is_of_that_day_or_the_next(said: str) -> None:
    result = solved("VELL, October 16. /NORD/. ", f"The council will keep its plan, the harbour office {said}. {BODY}")
    (weekday,) = (e for e in result.evidence if e.expression == "Friday")
    assert weekday.says == "told on a Friday or within 1 day"


def test_a_date_line_may_stand_below() -> None:
    assert interval(solved(after="Date\n2020.10.13\nSee also\nStorm hits the coast 11.12.2020")) == ("2020-10-13", "2020-10-13")


@pytest.mark.parametrize("decoy", ["Friday, (11 Dec 2020)\n\nHome\n\nPolitics\n\nSport\n\nWorld\n\n", "Updated 11 December 2020\n"])
def test_the_page_s_own_day_is_only_an_upper_bound(decoy: str) -> None:
    assert interval(solved(decoy + "13 Oct 2020\n")) == ("2020-10-13", "2020-10-13")
    assert interval(solved("Updated 8 December 2020\n")) == (None, "2020-12-08")


def test_a_header_above_a_menu_is_no_date_line() -> None:
    text = "Friday, December 11, 2020\nHome\nPolitics\nSport\nCouncil keeps plan\n" + BODY
    title = text.index("Council keeps")
    start = title + len("Council keeps plan\n")
    result = published(Document("a.txt", "0", "text/plain", text), Span(start, len(text)), Span(title, start - 1), VOCABULARY, None)
    assert interval(result) == (None, "2020-12-11")


@pytest.mark.parametrize(
    "after",
    ["See also\nStorm hits the coast\n11 December 2020\n", "Comments\n11.12.2020\nWell done.\n", "Storm at sea, which nobody saw coming 11 December 2020",
     "Correction: a report misstated the harbour's name\nFriday, December 11, 2020.",
     "CORRECTION:\nThe harbour of Vell is in the north and not in the south.\nFriday, December 11, 2020."],
)  # fmt: skip
def test_days_below_that_are_not_the_article_s(after: str) -> None:
    assert interval(solved(after=after)) in ((None, None), (None, "2020-12-11"))


def test_a_picture_s_day_is_not_the_article_s_but_lies_before_it() -> None:
    assert interval(solved("Vell, May 14, 2012 [File photo]\n")) == (None, None)
    told = "Visitors watch the ships from the old town hall in Vell on May 14, 2012. [File photo]\n"
    assert interval(solved(told)) == ("2012-05-14", None)


@pytest.mark.parametrize(
    ("weekday", "first"),  # 14 May 2012 was a Monday
    [("Saturday", "2012-05-19"), ("Friday", "2012-05-18"), ("Sunday", "2012-05-14"), ("Monday", "2012-05-14")],
)
def test_a_picture_was_taken_before_the_news_unless_it_is_fresh(weekday: str, first: str) -> None:
    picture = "Visitors watch the ships from the old town hall in Vell on May 14, 2012. [File photo]\n"
    result = solved(
        picture, body=f"The council kept its plan, the harbour office said on {weekday}. Nothing else was decided that evening."
    )
    assert interval(result) == (first, None)


@pytest.mark.parametrize(
    ("more", "expected"),
    [("The 16th Sea Summit was held in Vell in spring.", ("2024-01-01", None)),
     ("The mayor spoke on the sidelines of the sixteenth annual Sea Summit.", ("2024-01-01", None)),
     ("The results of SEA28 were poor.", ("2023-01-01", None)),
     ("The XVI Sea Summit took place in Vell.", ("2024-01-01", None)),
     ("Vell will host the 16th Sea Summit.", (None, "2024-12-31")),
     ("Vell wishes to see a 16th Sea Summit.", (None, None)),
     ("The 9th Sea Summit was held in Vell.", (None, None)),  # before the first that is recorded
     ("The Sea Summit was held in Vell.", (None, None))],
)  # fmt: skip
def test_numbered_editions_bound_the_day(more: str, expected: tuple[str | None, str | None]) -> None:
    assert interval(solved(body=f"{BODY} {more}")) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [("President-elect Rut Stor thanked them.", ("2018-05-26", "2019-01-31")),
     ("It comes days ahead of Monday's inauguration of Rut Stor as president.", ("2018-05-26", "2019-01-31")),
     ("The inauguration of Rut Stor was long ago.", (None, None)),
     ("He met her as President-elect Rut Stor in Vell.", (None, None))],
)  # fmt: skip
def test_who_is_elected_has_not_taken_office(more: str, expected: tuple[str | None, str | None]) -> None:
    assert interval(solved(body=f"{BODY} {more}")) == expected


def test_the_nth_year_of_what_goes_on() -> None:
    assert interval(solved(body=BODY + " The flood in Vell, now in its third year, goes on.")) == ("2022-01-01", "2023-05-31")
    assert interval(solved(body=BODY + " The Great Storm was in its third year.")) == ("1952-01-01", "1953-02-28")


def test_of_one_last_name_each_holder_may_be_meant() -> None:
    vocabulary = msgspec.structs.replace(
        VOCABULARY,
        actors=(*VOCABULARY.actors, Registered("karl-berg", "Karl Berg", "person", "SWE")),
        offices=(*VOCABULARY.offices, Term("prime-minister", "karl-berg", "SWE", None, date(1990, 1, 1), date(1994, 1, 1))),
    )
    for name, expected in (("Berg", ("1990-01-01", "2018-06-30")), ("Karl Berg", ("1990-01-01", "1994-01-01"))):
        text = f"Council keeps plan\nPrime Minister {name} agreed with it."
        result = published(Document("a.txt", "0", "text/plain", text), Span(19, len(text)), Span(0, 18), vocabulary, None)
        assert interval(result) == expected


def test_years_ago_counts_from_a_visit_that_is_not_told() -> None:
    result = solved("6 YEARS AGO\n\n")
    assert interval(result) == (None, None) and result.when.basis == "unknown"
    assert [(e.expression, e.used) for e in result.evidence] == [("6 YEARS AGO", False)]


def test_a_month_and_day_are_given_no_year_by_guess() -> None:
    assert interval(solved("May 14\n\n")) == (None, None)
    known = solved("May 14\n\n", BODY + " Prime Minister Ada Berg said it was good.")
    assert interval(known) == ("2015-05-14", "2018-05-14") and known.when.precision == "range"


@pytest.mark.parametrize(
    ("line", "more", "expected"),
    [("May 14", "The mayor spoke on the quay on May 12, 2019.", ("2019-05-14", "2019-05-14")),
     ("May 14", "The mayor spoke on the quay on Tuesday, May 7, 2019.", ("2019-05-14", "2019-05-14")),
     ("January 1", "The mayor spoke on the quay on Dec. 31, 2018.", ("2019-01-01", "2019-01-01")),
     ("May 14", "The mayor spoke on the quay on May 7, 2019.", ("2019-05-14", None)),  # a week old or a year and a week
     ("May 14", "The quay was opened on May 14, 1999.", ("1999-05-14", None)),  # a day that returns
     ("May 14", "Ten years ago the quay burnt. It was rebuilt on May 12, 2009.", ("2009-05-14", None)),
     ("May 14", "It was closed after May 12, 2009.", (None, None)),
     ("May 14", "The mayor met them on the quay in May 2019.", ("2019-05-14", None)),
     ("May 14", "On May 12, 2009 the quay burnt. It was rebuilt on June 3, 2015.", ("2016-05-14", None)),
     ("May 14", "The lease of the quay ended on Dec. 31, 9999.", (None, None)),
     ("", "The mayor spoke on the quay on May 12, 2019.", ("2019-05-12", None))],
)  # fmt: skip
def test_only_a_full_date_of_the_last_days_tells_the_year(line: str, more: str, expected: tuple[str | None, str | None]) -> None:
    result = solved(f"{line}\n\n", f"{BODY} {more}")
    assert interval(result) == expected
    assert any("as recent" in e.says and e.used for e in result.evidence) == (expected[1] is not None)


def test_a_full_date_gives_way_to_all_else() -> None:
    result = solved("May 14\n\n", BODY + " The mayor spoke on May 12, 2013. Prime Minister Ada Berg agreed.")
    assert interval(result) == ("2015-05-14", "2018-05-14") and not result.findings


def test_a_dateline_gets_its_year_from_evidence() -> None:
    body = BODY + " Prime Minister Olaf Lind spoke of the harbour 70 years after the Great Storm."
    result = solved("MALMO, February 20. /NORD/. ", body)
    assert interval(result) == ("2020-02-20", "2021-02-20")
    later = solved("MALMO, February 20. /NORD/. ", body + " The bridge was closed in April 2020.")
    assert interval(later) == ("2021-02-20", "2021-02-20") and (later.when.basis, later.when.precision) == ("dateline", "day")


def test_holders_bind_and_former_ones_do_not() -> None:
    assert interval(solved(body=BODY + " Prime Minister Ada Berg agreed.")) == ("2014-10-03", "2018-06-30")
    assert interval(solved(body=BODY + " Former Prime Minister Ada Berg agreed.")) == (None, None)
    assert interval(solved(body=BODY + " In November 2016, Prime Minister Ada Berg met the council.")) == ("2016-11-01", None)


def test_a_first_name_is_not_the_last_name_of_another() -> None:
    vocabulary = msgspec.structs.replace(
        VOCABULARY,
        actors=(*VOCABULARY.actors, Registered("eva-olaf", "Eva Olaf", "person", "NOR")),
        offices=(*VOCABULARY.offices, Term("prime-minister", "eva-olaf", "NOR", None, date(2021, 1, 1), date(2023, 1, 1))),
    )
    for name, expected in (("Olaf Lind", "2018-07-01"), ("Olaf", "2021-01-01"), ("Olaf Friday", "2021-01-01")):
        text = f"Council keeps plan\nPrime Minister {name} agreed with it."
        result = published(Document("a.txt", "0", "text/plain", text), Span(19, len(text)), Span(0, 18), vocabulary, None)
        assert interval(result)[0] == expected


def test_figures_are_read_in_the_order_that_the_text_allows() -> None:
    lead = "The council keeps its plan, the harbour office said on {}. " + BODY
    assert interval(solved("07.02.2021\n", lead.format("Sunday"))) == ("2021-02-07", "2021-02-07")
    assert interval(solved("07.02.2021\n", lead.format("Wednesday"))) == ("2021-07-02", "2021-07-02")
    assert interval(solved("07/02/2021\n")) == ("2021-02-07", "2021-07-02")
    assert interval(solved("07/02/2021\n", after="Comments\nAnna 25/02/2021")) == ("2021-02-07", "2021-02-07")
    assert interval(solved("07/02/2021\n", after="Comments\nAnna 02/25/2021")) == ("2021-07-02", "2021-07-02")
    assert interval(solved("07/02/2021\n", outlet="courier")) == ("2021-07-02", "2021-07-02")
    assert interval(solved("07/02/2021\n", outlet="kurier")) == ("2021-02-07", "2021-02-07")


def test_weekdays_of_one_lead_allow_what_any_of_them_does() -> None:
    lead = "The council met on Monday, the harbour office said on Thursday. " + BODY
    assert interval(solved("May 14\n", lead + " Prime Minister Ada Berg agreed.")) == ("2015-05-14", "2018-05-14")
    assert interval(solved("May 14\n", lead.replace("Monday", "Thursday") + " Prime Minister Ada Berg agreed.")) == (
        "2015-05-14",
        "2017-05-14",
    )


def test_a_speech_at_a_yearly_event_is_reported_within_days() -> None:
    body = "The plan stays, Prime Minister Ada Berg said at the Sea Day. It was last changed in March 2017."
    assert interval(solved(body=body)) == ("2018-02-20", "2018-02-22")
    assert solved(body=body).when.basis == "inferred"


def test_what_is_declared_wins_and_the_contradiction_is_told() -> None:
    result = solved("13 Oct 2020\n", published="2020-10-14T08:00:00Z")
    assert interval(result) == ("2020-10-14", "2020-10-14") and result.when.basis == "declared"
    assert [f.check for f in result.findings] == ["published-contradiction"]
    assert [e.used for e in result.evidence if e.expression == "13 Oct 2020"] == [False]


def test_nothing_is_published_after_it_was_retrieved() -> None:
    assert interval(solved(body=BODY + " Prime Minister Ada Berg agreed.", retrieved_at="2016-05-04")) == ("2014-10-03", "2016-05-04")


@pytest.mark.parametrize(
    ("body", "days"),
    [(BODY, ("2021-03-04", "2021-04-03")), ("OSLO, April 3. /TASS/. " + BODY, ("2021-04-03", "2021-04-03"))],
)  # fmt: skip
def test_a_declared_date_of_two_readings_is_settled_by_the_dateline(body: str, days: tuple[str, str]) -> None:
    assert interval(solved(body=body, published="04/03/2021")) == days


def test_a_declared_date_that_is_none_is_a_finding() -> None:
    result = solved(published="soon")
    assert interval(result) == (None, None) and [f.check for f in result.findings] == ["published-unreadable"]


@settings(max_examples=40)
@given(st.dates(date(2015, 1, 1), date(2021, 12, 31)), st.integers(0, 2), st.booleans())
def test_the_truth_is_inside_whatever_is_told_of_it(day: date, lag: int, year: bool) -> None:
    told = date.fromordinal(day.toordinal() - lag)
    lead = f"The council keeps its plan, the harbour office said on {told:%A}. " + BODY
    result = solved(f"{day:%B} {day.day}" + (f", {day.year}" if year else "") + "\n", lead)
    when = result.when
    assert (when.min is None or when.min <= day) and (when.max is None or day <= when.max)
    assert not year or when.min == when.max == day


def seeds() -> list[tuple[str, dict[str, str]]]:
    lines = (ROOT / "gold" / "seeds.gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row["file"], row["article"]) for row in map(msgspec.json.decode, lines)]


@pytest.mark.parametrize(("file", "gold"), seeds())
def test_the_seeds_hold_their_truth(file: str, gold: dict[str, str]) -> None:
    from flows.vocabulary import load

    text = (ROOT.parent / "raw" / file).read_text(encoding="utf-8")
    body, title = Span(int(gold["body_start"]), int(gold["body_end"])), text.index(gold["title"])
    result = published(Document(file, "0", "text/plain", text), body, Span(title, title + len(gold["title"])), load(None), gold["outlet"])
    truth = gold.get("published") or gold["published_truth"]
    low, high = interval(result)
    assert low and high and low <= truth <= high
    assert (low == high) == bool(gold.get("published"))
