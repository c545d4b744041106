"""The day on which a statement was made."""

from datetime import date

import pytest

from flows.language import Said
from flows.records import Actor, Source, Span, When
from flows.steps.statements.days import Saying, days
from tests.test_statements import FRIDAY, said


def test_day_of_the_saying_is_the_cues_not_the_contents() -> None:
    (statement,) = said("Anna Berg said on Friday that the harbour would be closed in March 2023.")
    assert (statement.said.min, statement.said.max) == (FRIDAY, FRIDAY)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Anna Berg said in December that it was shut. She added that it was cold.", ["2020-12-01", "2020-12-01"]),
        ("Anna Berg said on Monday that it was shut.\nBerg also said that it was cold.", ["2021-02-01", "2021-02-01"]),
        ("Anna Berg said in December that it was shut.\nBerg also said that it was cold.", ["2020-12-01", "2021-02-05"]),
        ("Anna Berg has said that it is shut.\nSpeaking in Oslo on Monday, Berg said that it was cold.", ["2021-02-01", "2021-02-01"]),
        ("“It is shut,” Anna Berg said, as she received the envoys on Monday.", ["2021-02-01"]),
        ("Anna Berg said on Monday that it was shut. Berg had earlier said that it was open.", ["2021-02-01", None]),
        ("Anna Berg has repeatedly said that it is shut.", [None]),
        ("“It is shut,” Anna Berg said.\nThe day before, Berg had told the council that it was cold.", ["2021-02-05", "2021-02-04"]),
        ("The council met on Monday.\nAnna Berg said that it was shut.", ["2021-02-01"]),
        ("He visited the council with officials Last May, Anna Berg said that it was shut.", ["2020-05-01"]),
        ("“The harbour will be shut from January 29, 2025,” Anna Berg said.", ["2021-02-05"]),
        ("Anna Berg said on the eve that it was shut.", ["2021-02-04"]),
        ("The council’s January 4 statement said that it was shut.", ["2021-01-04"]),
        ("A letter published on Monday said that it was shut.", ["2021-02-01"]),
        ("Anna Berg said a day earlier that it was shut.", ["2021-02-04"]),
        ("Anna Berg announced the closure of the harbour on Monday.", ["2021-02-01"]),
        ("Anna Berg said Monday the harbour was shut.", ["2021-02-01"]),
        ("Anna Berg said that Monday would be a holiday.", ["2021-02-05"]),
        (
            "Anna Berg said Norway had never accepted its closure by Sweden in 2019, while also warning that it was shut.",
            ["2021-02-05"] * 2,
        ),
        (
            "“We have strong ties. The 15th sitting of the joint commission was held on February 2. The implementation of the pacts shows "
            "that our relations have reached a new height,” A. Berg said.",
            ["2021-02-05"],
        ),
        ("Anna Berg said on Monday the harbour was shut.", ["2021-02-01"]),
        ("Anna Berg said in the afternoon of January 9 that it was shut.", ["2021-01-09"]),
        ("The talks come a day after Anna Berg said that it was shut.", ["2021-02-04"]),
        ("The talks ended on Tuesday, two days after Anna Berg warned that it was shut.", ["2021-01-31"]),
        ("The council met on Monday.\nAnna Berg said that it was shut, adding that it would be cold in 2030.", ["2021-02-01"] * 2),
        ("During the Monday meeting, Anna Berg stressed that it was shut.", ["2021-02-01"]),
        ("In Monday’s statement, Anna Berg said that it was shut.", ["2021-02-01"]),
        ("In 2015, the talks broke down after Anna Berg announced that it was shut.", ["2015-01-01"]),
        ("According to the Oslo Declaration of 1956, Norway said that it was shut.", ["1956-01-01"]),
        ("The Harbour Ministry of Norway said on Monday that it was shut. “It is cold there,” the statement reads.", ["2021-02-01"] * 2),
    ],
)
def test_day_of_the_saying(text: str, days: list[str | None]) -> None:
    assert [str(s.said.min) if s.said.min else None for s in said(text)] == days


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2017, 11, 26), date(2023, 11, 26), date(2023, 11, 26)),  # two Sundays
        (date(2022, 11, 26), date(2023, 11, 26), None),  # a Saturday and a Sunday: no weekday was told
        (date(2017, 11, 26), date(2023, 12, 3), None),
    ],
)
def test_a_weekday_tells_the_year_of_a_story_without_a_day(first: date, last: date, said: date | None) -> None:
    published = When(date(2023, 4, 4), date(2023, 12, 10), "range", "inferred")
    source = Source("person", "named", Span(0, 1), Actor("Anna Berg", "person"))
    (day,) = days([Saying(source, 0, Said(When(first, last, "range", "relative")))], published)
    assert (day.min, day.max) == ((said, said) if said else (first, last))


def test_the_day_stands_where_a_paragraph_introduces_a_quotation() -> None:
    introduced = said("The harbour council said on Monday:\n“We will open the harbour for small boats.”")[-1]
    assert (introduced.said.min, introduced.said.precision) == (date(2021, 2, 1), "day")
