"""Holders of offices as evidence for the day of publication."""

from datetime import date

import msgspec
import pytest

from flows.records import Document, Span
from flows.steps.articles.dates import published
from flows.vocabulary import Registered, Term, Title
from tests.publication import BODY, VOCABULARY, interval, solved


@pytest.mark.parametrize(
    ("more", "expected"),
    [("President-elect Rut Stor thanked them.", ("2018-05-26", "2019-01-31")),
     ("It comes days ahead of Monday's inauguration of Rut Stor as president.", ("2018-05-26", "2019-01-31")),
     ("The inauguration of Rut Stor was long ago.", (None, None)),
     ("He met her as President-elect Rut Stor in Vell.", (None, None))],
)  # fmt: skip
def test_who_is_elected_has_not_taken_office(more: str, expected: tuple[str | None, str | None]) -> None:
    assert interval(solved(body=f"{BODY} {more}")) == expected


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


def test_a_title_of_another_state_tells_no_term() -> None:
    vocabulary = msgspec.structs.replace(VOCABULARY, titles=(*VOCABULARY.titles, Title("first secretary", "prime-minister", "DNK")))
    text = "Council keeps plan\nFirst Secretary Ada Berg agreed with it."
    assert interval(published(Document("a.txt", "0", "text/plain", text), Span(19, len(text)), Span(0, 18), vocabulary, None)) == (
        None,
        None,
    )


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


@pytest.mark.parametrize(
    ("more", "last"), [("Prime Minister Ada Berg resigned.", "2018-07-14"), ("Prime Minister Ada Berg spoke.", "2018-06-30")]
)
def test_whoever_lost_an_office_keeps_its_title_for_some_days(more: str, last: str) -> None:
    assert interval(solved(body=f"{BODY} {more}")) == ("2014-10-03", last)


def test_a_month_is_nobody_who_took_office() -> None:
    actors = (*VOCABULARY.actors, Registered("ida-may", "Ida May", "person", "GBR"))
    terms = (*VOCABULARY.offices, Term("prime-minister", "ida-may", "GBR", None, date(2016, 7, 13), date(2019, 7, 24)))
    vocabulary = msgspec.structs.replace(VOCABULARY, actors=actors, offices=terms)
    text = "Council keeps plan\nIt is her second voyage since assuming office last May."
    assert interval(published(Document("a.txt", "0", "text/plain", text), Span(19, len(text)), Span(0, 18), vocabulary, None)) == (
        None,
        None,
    )
