"""The day of publication: each kind of evidence, what decoys may not do, and how contradictions end."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.records import Declared, Document, Span
from flows.steps.articles.dates import published
from tests.publication import BODY, VOCABULARY, interval, solved

ROOT = Path(__file__).parent


def test_a_post_that_is_shown_is_older_than_the_article() -> None:
    result = solved(body=f"{BODY}\nThe plan is kept — Ola Lund (@olalund) October 13, 2020\n{BODY}")
    assert interval(result) == ("2020-10-13", None)


@pytest.mark.parametrize(
    ("name", "first"), [("PLAGUE-19", "2020-02-11"), ("the Plague-19 plan and SEAPACT", "2021-09-15"), ("plague", None)]
)
def test_a_text_is_not_older_than_the_names_in_it(name: str, first: str | None) -> None:
    assert interval(solved(body=f"The council spoke of {name}. {BODY}")) == (first, None)


@pytest.mark.parametrize("said", ["said on Friday", "said Friday"])
def test_what_an_agency_tells_as_said_is_of_that_day_or_the_next(said: str) -> None:
    result = solved("VELL, October 16. /NORD/. ", f"The council will keep its plan, the harbour office {said}. {BODY}")
    (weekday,) = (e for e in result.evidence if e.expression == "Friday")
    assert weekday.says == "told on a Friday or within 1 day"


@pytest.mark.parametrize(
    "told", ["Norland on Friday rejected the plan", "The council fell short of a plan on Friday", "A bridge on Friday"]
)
def test_whatever_the_lead_tells_in_the_past_is_of_its_weekday(told: str) -> None:
    result = solved("VELL, October 16. /NORD/. ", f"{told}. {BODY}")
    assert ("Friday" in {e.expression for e in result.evidence}) == (told != "A bridge on Friday")


@pytest.mark.parametrize(
    ("words", "day"),
    [("today (October 13)", 13), ("yesterday, October 13", 14), ("today, 13 October,", 13), ("today. October 13 is far", None)],
)
def test_the_day_beside_today_is_the_page_s(words: str, day: int | None) -> None:
    result = solved(body=f"The council met {words}, in 2020 as before. {BODY} President Rut Stor came in May 2020.")
    told = [e for e in result.evidence if e.says.startswith("told on October")]
    assert [e.says.split(",")[0] for e in told] == ([f"told on October {day}"] if day else [])


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


def test_the_nth_year_of_what_goes_on() -> None:
    assert interval(solved(body=BODY + " The flood in Vell, now in its third year, goes on.")) == ("2022-01-01", "2023-05-31")
    assert interval(solved(body=BODY + " The Great Storm was in its third year.")) == ("1952-01-01", "1953-02-28")


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


def test_what_a_page_s_reader_guesses_is_the_weakest_of_all() -> None:
    text = f"Council keeps plan\n03/09/2021 6:20 PM EST\n{BODY}"
    told = Declared(published="2021-09-03", origin_of={"published": "htmldate"})
    document = Document("a.html", "0", "text/html", text, told)
    result = published(document, Span(text.index(BODY), len(text)), Span(0, 18), VOCABULARY, None)
    assert interval(result) == ("2021-03-09", "2021-03-09")


def test_the_day_in_an_address_gives_way_to_what_the_page_states() -> None:
    url = "https://courier.example/2021/03/10/plan"
    assert interval(solved(url=url)) == ("2021-03-10", "2021-03-10")
    assert interval(solved("9 March 2021\n", url=url)) == ("2021-03-09", "2021-03-09")


@pytest.mark.parametrize(("told", "bounds"), [("2021-02", ("2021-02-01", "2021-02-28")), ("2021", ("2021-01-01", "2021-12-31"))])
def test_a_month_or_a_year_may_be_all_that_is_known(told: str, bounds: tuple[str, str]) -> None:
    result = solved(published=told)
    assert interval(result) == bounds and not result.findings
    assert interval(solved("9 February\n", published=told)) == ("2021-02-09", "2021-02-09")


@pytest.mark.parametrize(
    ("moment", "before", "day"),
    [
        ("2021-03-09T00:10:00Z", "8 March 2021\n", "2021-03-08"),
        ("2021-03-09T22:10:00+00:00", "10 March 2021\n", "2021-03-10"),
        ("2021-03-09T00:10:00Z", "", "2021-03-09"),
        ("2021-03-09T00:10:00Z", "10 March 2021\n", "2021-03-09"),
        ("2021-03-09T00:10:00+03:00", "8 March 2021\n", "2021-03-09"),
    ],
)
def test_a_moment_in_utc_may_be_of_the_day_beside_where_the_page_is(moment: str, before: str, day: str) -> None:
    text = f"Council keeps plan\n{before}{BODY}"
    document = Document("a.txt", "0", "text/plain", text, Declared(published=moment, origin_of={"published": "dump.jsonl#1"}))
    result = published(document, Span(text.index(BODY), len(text)), Span(0, 18), VOCABULARY, None)
    assert (interval(result), result.when.basis) == ((day, day), "declared")


@pytest.mark.parametrize(
    ("before", "body", "expected"),
    [
        ("June 24\n\n", "Prime Minister Ada Berg will meet them on Wednesday, June 29.", ("2016-06-24", "2016-06-24")),
        ("", "Prime Minister Ada Berg met them on Wednesday, June 29.", ("2016-04-30", "2016-08-28")),
        ("", f"{BODY} {BODY} {BODY} {BODY} {BODY} Prime Minister Ada Berg met them on Wednesday, June 29.", ("2016-04-30", "2016-12-31")),
        ("", "Prime Minister Ada Berg spoke. In 1998 they had met on Wednesday, June 29.", ("2014-10-03", "2018-06-30")),
        ("", "It was closed on Wednesday, February 30.", (None, None)),
        ("", "It was closed on Wednesday, June 29.", (None, None)),
    ],
)
def test_a_day_of_the_year_with_its_weekday_is_of_few_years(before: str, body: str, expected: tuple[str | None, str | None]) -> None:
    assert interval(solved(before, body)) == expected


def test_an_agreed_date_is_not_past() -> None:
    assert interval(solved(body=f"{BODY} He rejected the date, March 2023, that they had set.")) == (None, None)


def test_weekdays_of_one_lead_are_of_the_last_days() -> None:
    body = "The mayor said Thursday that it was good. The council had said so on Wednesday. Prime Minister Ada Berg agreed."
    assert interval(solved("March 16\n\n", body)) == ("2017-03-16", "2018-03-16")  # Thursday and Friday, not the Wednesday of 2016
    apart = "The mayor said Thursday that it was good. The council met on Monday. Prime Minister Ada Berg agreed."
    assert interval(solved("March 16\n\n", apart)) == ("2015-03-16", "2018-03-16")
