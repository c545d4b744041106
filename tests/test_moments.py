"""Days as metadata write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.steps.moments import days, in_address, written


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2021-03-09T23:30:00-05:00", ["2021-03-09"]),
        ("2021-03-09+03:00", ["2021-03-09"]),
        (1615284000, ["2021-03-09"]),
        (1615284000.5, ["2021-03-09"]),
        ("1615284000123", ["2021-03-09"]),
        (20210309, ["2021-03-09"]),
        ("20210309103000Z", ["2021-03-09"]),
        ("Tue, 09 Mar 2021 10:30:00 +0100", ["2021-03-09"]),
        ("March 9, 2021 10:30 am", ["2021-03-09"]),
        ("09/03/2021", ["2021-03-09", "2021-09-03"]),
        ("2021-03", ["2021-03-01"]),
        ("0001-01-01T00:00:00", []),
        ("1970-01-01", []),
        ("2221-03-09", []),
        ("soon", []),
        ("", []),
        (True, []),
        (7, []),
        (None, []),
        ([], []),
    ],
)
def test_the_day_of_a_field(value: object, found: list[str]) -> None:
    words = written(value)
    assert sorted(str(day.min) for day in (days(words) if words else ())) == found


@given(st.one_of(st.text(max_size=20), st.text(alphabet="0123456789-:T/. ", max_size=20), st.integers(), st.floats()))
def test_a_field_is_a_day_or_nothing(value: object) -> None:
    words = written(value)
    assert words is None or days(words)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://nord.example/2021/03/09/talks", date(2021, 3, 9)),
        ("https://nord.example/talks-20210309.html", date(2021, 3, 9)),
        ("https://nord.example/2021-03-09-talks", date(2021, 3, 9)),
        ("https://nord.example/2021/02/30/talks", None),
        ("https://nord.example/120210309", None),
        ("https://nord.example/2021/03", None),
    ],
)
def test_the_day_in_an_address(url: str, day: date | None) -> None:
    found = in_address(url)
    assert (found.min if found else None) == day
