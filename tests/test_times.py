"""Time expressions: found, and resolved against a day that is known or not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import calendar
from flows.calendar import UNKNOWN
from flows.english.times import Tense, find, resolve
from flows.english.times.lexicon import MONTHS, WEEKDAYS
from flows.records import When
from flows.vocabulary import Anchor

#: A Wednesday.
STORY = calendar.day(date(2020, 3, 18))
WAR = Anchor("war", ("end of the war",), date(1945, 9, 2), date(1945, 9, 2))


def told(words: str, tense: Tense = "past", anchor: When = STORY, context: When | None = None) -> tuple[str | None, str | None]:
    found = find(words, anchors=(WAR,))
    assert len(found) == 1, found
    when = resolve(found[0], anchor, tense=tense, context=context)
    return (when.min.isoformat() if when.min else None, when.max.isoformat() if when.max else None)


def day(text: str) -> tuple[str, str]:
    return text, text


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("May 3, 2019", "2019-05-03", "2019-05-03"),
        ("3rd of May 2019", "2019-05-03", "2019-05-03"),
        ("Sept. 3 , 2019", "2019-09-03", "2019-09-03"),
        ("Friday, 3 May 2019", "2019-05-03", "2019-05-03"),
        ("2019.05.03", "2019-05-03", "2019-05-03"),
        ("13.05.2019", "2019-05-13", "2019-05-13"),
        ("May 3,2019", "2019-05-03", "2019-05-03"),
        ("3-May-19", "2019-05-03", "2019-05-03"),
        ("May, 3/2019", "2019-05-03", "2019-05-03"),
        ("13.05.2019. 18:40", "2019-05-13", "2019-05-13"),
        ("5/31/19", "2019-05-31", "2019-05-31"),
        ("in Febuary 2019", "2019-02-01", "2019-02-28"),
        ("June 12-14, 2019", "2019-06-12", "2019-06-14"),
        ("12 to 14 June 2019", "2019-06-12", "2019-06-14"),
        ("June 28 - July 2, 2019", "2019-06-28", "2019-07-02"),
        ("in 1931", "1931-01-01", "1931-12-31"),
        ("nineteen thirty-one", "1931-01-01", "1931-12-31"),
        ("between 2011 and 2013", "2011-01-01", "2013-12-31"),
        ("the 1930s", "1930-01-01", "1939-12-31"),
        ("the mid-19th century", "1826-01-01", "1875-12-31"),
        ("late 2018", "2018-07-01", "2018-12-31"),
        ("the first half of 2018", "2018-01-01", "2018-06-30"),
        ("the second quarter of 2018", "2018-04-01", "2018-06-30"),
        ("summer 2018", "2018-06-01", "2018-08-31"),
        ("since 1981", "1981-01-01", None),
        ("before 1931", None, "1930-12-31"),
        ("ten years after the end of the war", "1955-09-02", "1956-09-01"),
    ],
)
def test_absolute_expressions_need_no_day(words: str, first: str | None, last: str | None) -> None:
    assert told(words, anchor=UNKNOWN) == (first, last)


@pytest.mark.parametrize(
    ("words", "tense", "first", "last"),
    [
        ("yesterday", "past", "2020-03-17", "2020-03-17"),
        ("on Friday", "past", "2020-03-13", "2020-03-13"),
        ("on Friday", "future", "2020-03-20", "2020-03-20"),
        ("on Wednesday", "past", "2020-03-18", "2020-03-18"),
        ("on Thrusday", "past", "2020-03-12", "2020-03-12"),
        ("last Wednesday", "past", "2020-03-11", "2020-03-11"),
        ("Friday last week", "past", "2020-03-13", "2020-03-13"),
        ("two years ago", "past", "2018-01-01", "2018-12-31"),
        ("three days ago", "past", "2020-03-15", "2020-03-15"),
        ("last week", "past", "2020-03-09", "2020-03-15"),
        ("in May", "past", "2019-05-01", "2019-05-31"),
        ("in May", "future", "2020-05-01", "2020-05-31"),
        ("last December", "past", "2019-12-01", "2019-12-31"),
        ("May 3", "past", "2019-05-03", "2019-05-03"),
        ("April 2", "past", "2020-04-02", "2020-04-02"),
        ("Thursday, May 3", "past", "2018-05-03", "2018-05-03"),
        ("May 3 of last year", "past", "2019-05-03", "2019-05-03"),
        ("earlier this month", "past", "2020-03-01", "2020-03-18"),
        ("in two weeks", "future", "2020-03-30", "2020-04-05"),
        ("October 22-24", "past", "2019-10-22", "2019-10-24"),
        ("put off until early May", "past", "2020-05-01", "2020-05-15"),
        ("not until Friday", "past", "2020-03-20", "2020-03-20"),
        ("since May", "past", "2019-05-01", "2020-03-18"),
        ("five years ago this month", "past", "2015-03-01", "2015-03-31"),
        ("a year ago today", "past", "2019-03-18", "2019-03-18"),
        ("last year in May", "past", "2019-05-01", "2019-05-31"),
    ],
)
def test_relative_expressions_take_the_tense_of_their_clause(words: str, tense: Tense, first: str, last: str) -> None:
    assert told(words, tense) == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("the same month", "2011-04-01", "2011-04-30"),
        ("three days earlier", "2011-04-12", "2011-04-12"),
        ("a year later", "2012-01-01", "2012-12-31"),
    ],
)
def test_some_expressions_point_at_what_was_spoken_of(words: str, first: str, last: str) -> None:
    assert told(words, context=calendar.day(date(2011, 4, 15))) == (first, last)
    assert told(words) == (None, None)


@pytest.mark.parametrize(
    "words", ["several days ago", "every Friday", "he may march on", "a march of 2,019 people", "5.2019", "version 1.2.3.4"]
)
def test_what_is_no_day(words: str) -> None:
    assert all(resolve(e, STORY) == UNKNOWN for e in find(words))


def test_the_day_of_an_expression_may_follow_from_an_interval() -> None:
    may = calendar.month(2020, 5)
    assert told("last year", anchor=may) == ("2019-01-01", "2019-12-31")
    assert told("yesterday", anchor=may) == ("2020-04-30", "2020-05-30")
    assert told("on Friday", anchor=may) == (None, None)


def test_a_weekday_that_the_part_of_a_week_does_not_hold_is_not_known() -> None:
    assert told("this week, on Tuesday") == day("2020-03-17")
    assert told("this week, on Friday") == (None, None)  # past, on a Wednesday


def test_an_open_interval_gives_an_open_one() -> None:
    since = calendar.between(date(2020, 5, 14), None)
    assert told("last year", anchor=since) == ("2019-01-01", None)
    assert told("last year", anchor=calendar.between(None, date(2020, 5, 14))) == (None, "2019-12-31")
    assert told("on Friday", anchor=since) == (None, None)


WORDS = st.sampled_from(
    ["on Friday", "yesterday", "in May", "May 3", "last week", "two years ago", "in 1931", "May 3, 2019", "03.05.2019", "the 1930s", "this summer",
     "late last year", "earlier this month", "since 1981", "June 12-14", "next month", "the first half of 2018", "the weekend", "last Monday"]
)  # fmt: skip
STORIES = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@given(
    st.lists(
        st.sampled_from(["On", "they met", "in", "Rome", ",", "May", "3", "2019", "Friday", "last", "week", "1930s", "-", "the", "half of"])
    )
)
def test_spans_are_the_words(words: list[str]) -> None:
    text = " ".join(words)
    found = find(text)
    assert all(text[e.span.start : e.span.end] == e.words for e in found)
    assert all(one.span.end <= other.span.start for one, other in zip(found, found[1:], strict=False))


@given(st.text(alphabet="0123456789./- ,MayFridst'", max_size=30))
def test_no_text_breaks_it(text: str) -> None:
    for expression in find(text):
        resolve(expression, STORY, context=STORY, tense="past")


@given(WORDS, STORIES, st.integers(0, 400), st.integers(0, 400))
def test_an_interval_of_days_gives_what_holds_the_truth(words: str, first: date, before: int, after: int) -> None:
    expression = find(words)[0]
    exact = resolve(expression, calendar.day(first), tense="past")
    wide = resolve(expression, calendar.between(first - timedelta(days=before), first + timedelta(days=after)), tense="past")
    assert wide == UNKNOWN or calendar.intersect(exact, wide) == exact or (exact.min, exact.max) == (wide.min, wide.max)


@given(WORDS, STORIES)
def test_without_the_day_only_what_depends_on_it_is_unknown(words: str, story: date) -> None:
    expression = find(words)[0]
    without = resolve(expression, UNKNOWN, tense="past")
    assert (without == UNKNOWN) == expression.is_relative
    if not expression.is_relative:
        assert without.min == resolve(expression, calendar.day(story), tense="past").min


def test_names_are_found_in_any_case_of_their_first_letter() -> None:
    assert all(find(f"on {name.title()}") for name in WEEKDAYS) and all(find(f"in {name.title()}") for name in MONTHS)
