"""Intervals and masks: what they hold, what they share, what is exactly a month."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import calendar
from flows.calendar import MONTHS_OF, Mask, Unit
from flows.records import When

DAYS = st.dates(date(1850, 1, 1), date(2090, 12, 31))
UNITS: list[Unit] = ["day", "week", *MONTHS_OF]


@st.composite
def intervals(draw: st.DrawFn) -> When:
    ends = sorted([draw(DAYS), draw(DAYS)])
    return calendar.between(draw(st.sampled_from([None, ends[0]])), draw(st.sampled_from([None, ends[1]])))


def holds(when: When, day: date) -> bool:
    return (when.min is None or when.min <= day) and (when.max is None or day <= when.max)


@given(DAYS, st.sampled_from(UNITS))
def test_a_unit_holds_its_day_and_its_neighbours_touch_it(day: date, unit: Unit) -> None:
    here, after = calendar.unit_of(day, unit), calendar.unit_of(day, unit, 1)
    assert holds(here, day)
    assert here.max is not None and after.min == here.max + timedelta(days=1)


@given(intervals(), intervals(), DAYS)
def test_intersection_holds_what_both_hold(one: When, other: When, day: date) -> None:
    both = calendar.intersect(one, other)
    assert (both is not None and holds(both, day)) == (holds(one, day) and holds(other, day))


@given(intervals(), intervals(), DAYS)
def test_hull_holds_what_either_holds(one: When, other: When, day: date) -> None:
    if holds(one, day) or holds(other, day):
        assert holds(calendar.hull(one, other), day)


@given(st.lists(st.builds(Mask, st.lists(intervals(), max_size=2).map(tuple), st.frozensets(st.integers(0, 6), max_size=3),
                          st.frozensets(st.tuples(st.integers(1, 12), st.integers(1, 28)), max_size=3)), max_size=4), DAYS)  # fmt: skip
def test_solution_holds_every_day_that_all_masks_allow(masks: list[Mask], day: date) -> None:
    if all(mask.allows(day) for mask in masks):
        solution = calendar.solve(masks)
        assert solution is not None and holds(solution, day)


@given(DAYS, st.integers(1, 40), st.integers(0, 6))
def test_bounded_solution_is_tight(first: date, length: int, weekday: int) -> None:
    interval = calendar.between(first, first + timedelta(days=length))
    mask = Mask(weekdays=frozenset({weekday}))
    solution = calendar.solve([Mask((interval,)), mask])
    if solution is None:
        assert not any(mask.allows(first + timedelta(days=n)) for n in range(length + 1))
    else:
        assert solution.min and solution.max and mask.allows(solution.min) and mask.allows(solution.max)


@pytest.mark.parametrize(
    ("first", "last", "precision"),
    [("2020-02-01", "2020-02-29", "month"), ("2021-01-01", "2021-12-31", "year"), ("2021-05-03", "2021-05-03", "day"),
     ("2021-01-01", "2021-11-30", "range"), (None, "2021-05-03", "range"), (None, None, "unknown")],
)  # fmt: skip
def test_precision_is_what_the_interval_is(first: str | None, last: str | None, precision: str) -> None:
    ends = [date.fromisoformat(d) if d else None for d in (first, last)]
    assert calendar.precision_of(*ends) == precision


def test_a_month_and_a_weekday_prove_the_year() -> None:
    masks = [
        Mask((calendar.between(date(2019, 1, 1), date(2023, 12, 31)),)),
        Mask(month_days=frozenset({(2, 7)})),
        Mask(weekdays=frozenset({6})),
    ]
    assert calendar.solve(masks) == When(date(2021, 2, 7), date(2021, 2, 7), "day", "inferred")


def test_parts_of_a_year_are_whole_months() -> None:
    assert calendar.part(calendar.year(2020), 1, 2) == calendar.between(date(2020, 7, 1), date(2020, 12, 31))


def test_an_interval_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        calendar.between(date(2020, 1, 2), date(2020, 1, 1))
