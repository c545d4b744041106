"""When an event took place: dates that its own words do not give by themselves."""

from datetime import date

import pytest

from flows import calendar
from flows.english.events import lexicon
from flows.english.reading import Reading
from flows.records import Paragraph, Span, When
from flows.steps.events.dating import dated
from flows.steps.events.triggers import triggers
from flows.vocabulary import Anchor
from tests.coding import read

#: A Wednesday.
STORY = calendar.day(date(2020, 3, 18))
WAR = Anchor("war", ("end of the war",), date(1945, 9, 2), date(1945, 9, 2))


def dates(text: str, published: When = STORY) -> dict[str, tuple[str | None, str | None]]:
    """First and last day of every trigger."""
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    found = {}
    for trigger in triggers(reading.parse(0), lexicon()):
        when, words = dated(reading, 0, trigger, published, (WAR,))
        assert words is None or text[words.start : words.end].strip()
        found[trigger.token.text] = when.min.isoformat() if when.min else None, when.max.isoformat() if when.max else None
    return found


def test_long_times_are_reckoned_from_year_to_year_or_by_full_years() -> None:
    assert dates("Troops occupied the islands 77 years ago.")["occupied"] == ("1942-03-19", "1943-12-31")
    assert dates("Troops occupied the islands 20 years ago.")["occupied"] == ("2000-01-01", "2000-12-31")
    assert dates("Troops occupied the islands two years ago.")["occupied"] == ("2018-01-01", "2018-12-31")


def test_without_the_story_s_day_years_ago_are_as_wide_as_it() -> None:
    text = "Troops occupied the islands 77 years ago."
    assert dates(text, calendar.between(date(2020, 3, 18), date(2021, 5, 3)))["occupied"] == ("1942-03-19", "1944-12-31")
    assert dates(text, calendar.between(date(2020, 3, 18), None))["occupied"] == ("1942-03-19", None)
    assert dates(text, calendar.UNKNOWN)["occupied"] == (None, None)


@pytest.mark.parametrize(
    ("text", "word", "when"),
    [
        ("Troops occupied the islands after the end of the war.", "occupied", ("1945-09-03", "2020-03-18")),
        ("Troops occupied the islands a year after the end of the war.", "occupied", ("1946-09-02", "1947-09-01")),
        ("The envoy was recalled in 2019, days after an attaché was expelled from Rome.", "expelled", ("2019-01-01", "2019-12-31")),
        ("Troops attacked the port in the 2014 war.", "attacked", ("2014-01-01", "2014-12-31")),
        ("The verdict coincides with the minister's visit to Rome.", "visit", ("2020-03-18", "2020-03-18")),
        ("The minister travelled to Spain to meet the king on Monday.", "travelled", ("2020-03-16", "2020-03-16")),
        ("Clashes broke out on Monday, with Spain later condemning France.", "condemning", (None, None)),
        ("The minister recalled his meeting with the king last November.", "meeting", ("2019-11-01", "2019-11-30")),
        ("The verdict followed the minister's visit to Rome.", "visit", (None, None)),
    ],
)
def test_dates_that_other_words_give(text: str, word: str, when: tuple[str | None, str | None]) -> None:
    assert dates(text)[word] == when


def test_the_first_in_so_many_years_is_not_in_so_many_years() -> None:
    assert dates("On Monday the president is due to visit Spain, the first such trip in 12 years.")["visit"] == ("2020-03-23", "2020-03-23")


def test_what_a_visit_follows_lies_behind() -> None:
    assert dates("The visit follows talks with Spain over the weekend.")["talks"] == ("2020-03-14", "2020-03-15")


def test_a_month_at_the_end_of_a_sentence_is_not_of_the_next_one_s_year() -> None:
    assert dates("They signed a treaty in July. In 2016 they met in Rome.")["met"] == ("2016-01-01", "2016-12-31")


def test_the_deed_by_which_somebody_responds_is_of_its_day() -> None:
    told = dates("On Sunday, France responded by closing its border with Spain as the deadline expired.")
    assert told["closing"] == ("2020-03-15", "2020-03-15")


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("France expelled an envoy on Monday, two days after Spain closed its embassy.", "closed", "2020-03-14"),
        ("France expelled an envoy on Monday, a day before Spain closed its embassy.", "closed", "2020-03-17"),
        ("France expelled an envoy two days after Spain closed its embassy on Monday.", "expelled", "2020-03-18"),
    ],
)
def test_so_many_days_from_another_event(text: str, word: str, day: str) -> None:
    assert dates(text)[word] == (day, day)


def test_what_is_said_beside_a_dated_deed_is_of_its_day() -> None:
    (threat,) = [m for m in read("France closed its border on Monday and said it will attack Spain.") if m.event_type == "THREATEN"]
    assert threat.when.min == date(2021, 3, 1)


def test_what_follows_on_a_day_is_of_it() -> None:
    assert dates("French expulsions of envoys followed on Monday.")["expulsions"] == ("2020-03-16", "2020-03-16")


def test_later_in_the_day_is_of_the_day_told_last() -> None:
    assert dates("On Monday France met Spain. Later in the day, Italy visited Rome.")["visited"] == ("2020-03-16", "2020-03-16")


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("France met Spain on Monday, hours before a meeting between Germany and Italy.", "meeting", 1),
        ("The raid came a day after Germany attacked Spain on Monday.", "raid", 2),
        ("France welcomed Hans Weber on Monday, marking his visit to Paris.", "visit", 1),
        ("Monday's attack in the east killed two French soldiers.", "killed", 1),
        ("France met Spain on Monday. During that meeting, France condemned Germany.", "condemned", 1),
        ("France met Spain on Monday. At a meeting in Rome, France condemned Germany.", "condemned", None),
    ],
)
def test_a_day_that_another_event_tells(text: str, trigger: str, day: int | None) -> None:
    told = next(mention for mention in read(text) if text[mention.trigger.start : mention.trigger.end] == trigger)
    assert told.when.min == told.when.max == (date(2021, 3, day) if day else None)


def test_dates_are_the_events_own() -> None:
    (dated,) = read("France expelled two Spanish diplomats on Monday.")
    assert (dated.when.min, dated.when.max) == (date(2021, 3, 1), date(2021, 3, 1))
    (undated,) = read("France expelled two Spanish diplomats.")
    assert undated.when == When()
    (year,) = read(
        "The paper praised a 2015 trade deal between France and Spain."[:0]
        + "Prices fell under a 2015 trade deal between France and Spain."
    )
    assert (year.when.min, year.when.precision) == (date(2015, 1, 1), "year")


def test_what_stands_after_after_has_a_day_of_its_own() -> None:
    met, strike = read("Marie Dupont met Hans Weber after the French strike on Spain on Monday.")
    assert met.when.min is None
    (agreed, talks) = read("France and Spain agreed on a price on Monday after talks with Germany.")
    assert (agreed.when.min, talks.when.min) == (date(2021, 3, 1), None)


def test_a_saying_dates_what_it_says_is_going_on() -> None:
    (lifting,) = read("France said on Monday that it was lifting its sanctions on Spain.")
    assert lifting.when.min == date(2021, 3, 1)


def test_what_is_announced_for_later_has_not_its_day() -> None:
    (promise,) = read("Germany will provide aid to Spain next week.")
    assert (promise.event_type, promise.when) == ("AGREE", When())


def test_a_promise_is_made_when_it_is_told() -> None:
    (promise,) = read("On Tuesday, Hans Weber said Germany would provide aid to Spain.")
    assert promise.when.min == date(2021, 3, 2)
