"""What changed between two releases, and what the version says of it."""

import json

import polars as pl
import pytest

from flows.records import Extract
from flows.steps.changes import changes, next_version
from flows.steps.tables import frames
from tests.making import JAPAN, RUSSIA, VOCABULARY, day, extract, told
from tests.replaying import applied


def meeting(path: str, when: str, place: str | None = None) -> Extract:
    text = f"{' '.join(f'{path}{i}' for i in range(12))} they met"
    return extract(path, text, [told(text, "met", who=(RUSSIA, JAPAN), when=day(when), place=place)])


BEFORE = frames([meeting("a", "2018-11-14")], VOCABULARY)


def test_nothing_changed() -> None:
    told_of, bump = changes(BEFORE, BEFORE)
    assert (told_of.height, bump) == (0, "none")
    assert told_of.columns == BEFORE["changes"].columns


def test_a_corrected_value_is_a_patch() -> None:
    now = BEFORE | {"events": BEFORE["events"].with_columns(label=pl.lit("Better"))}
    told_of, bump = changes(BEFORE, now)
    assert bump == "patch"
    assert told_of.select("table_name", "operation", "column_name", "old_value", "new_value").rows() == [
        ("events", "changed", "label", BEFORE["events"]["label"][0], "Better")
    ]


def test_a_new_article_is_minor_and_tells_the_whole_row() -> None:
    now = frames([meeting("a", "2018-11-14"), meeting("b", "2020-01-01")], VOCABULARY, BEFORE)
    told_of, bump = changes(BEFORE, now)
    assert bump == "minor"
    added = told_of.filter((pl.col("table_name") == "articles") & (pl.col("operation") == "added"))
    assert json.loads(added["new_value"][0])["raw_path"] == "b"
    assert changes(now, BEFORE)[1] == "minor"


def test_other_columns_are_major() -> None:
    assert changes(BEFORE, BEFORE | {"events": BEFORE["events"].drop("label")})[1] == "major"
    assert changes(BEFORE, BEFORE | {"events": BEFORE["events"].select(sorted(BEFORE["events"].columns))})[1] == "major"
    older = {name: frame for name, frame in BEFORE.items() if name != "outlets"}
    assert changes(older, BEFORE)[1] == "major"


def test_events_that_turn_out_to_be_one_are_merged() -> None:
    apart = [meeting("a", "2018-11-14", "Harbourtown"), meeting("b", "2018-11-15", "Harbourtown")]
    before = frames(apart, VOCABULARY)
    now = frames([apart[0], meeting("b", "2018-11-14", "Harbourtown")], VOCABULARY, before)
    told_of, _ = changes(before, now)
    merged = told_of.filter(pl.col("operation") == "merged").row(0, named=True)
    assert merged["table_name"] == "events"
    assert {merged["row_id"], merged["new_value"]} == set(before["events"]["event_id"])
    assert now["events"]["event_id"].to_list() == [merged["new_value"]]
    back, _ = changes(now, frames(apart, VOCABULARY, now))
    split = back.filter(pl.col("operation") == "split").row(0, named=True)
    assert split["row_id"] == merged["new_value"]


def test_the_old_release_and_the_changes_give_the_new_one() -> None:
    now = frames([meeting("b", "2020-01-01"), meeting("c", "2018-11-14")], VOCABULARY, BEFORE)
    given = applied(BEFORE, changes(BEFORE, now)[0])
    for name, frame in given.items():
        expected = now[name].cast(pl.String)
        assert frame.sort(frame.columns).equals(expected.sort(expected.columns)), name


@pytest.mark.parametrize(
    ("version", "bump", "following"),
    [
        ("1.2.3", "patch", "1.2.4"),
        ("1.2.3", "minor", "1.3.0"),
        ("1.2.3", "major", "2.0.0"),
        ("1.2.3", "none", None),
    ],
)
def test_the_next_version(version: str, bump: str, following: str | None) -> None:
    assert next_version(version, bump) == following  # type: ignore[arg-type]
