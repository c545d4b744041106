"""The checks: each rule is tripped by one cell of the tiny package, and says so by its slug."""

import json
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.errors import Refused
from flows.records import Finding
from flows.settings import Settings, Thresholds
from flows.steps import findings
from flows.steps.findings import Checked, refuse, report
from flows.vocabulary import Outlet, Series, Vocabulary
from schemas import TABLES, polars_schema
from schemas.checks import CHECKS
from tests import tiny

DATA = [name for name in TABLES if name not in ("findings", "changes")]


def check(frames: dict[str, pl.DataFrame] | None = None, **more: Any) -> Checked:
    return findings.check(frames or tiny.frames(), more.pop("texts", tiny.TEXTS), [tiny.RAW_PATH], **more)


def slugs(checked: Checked) -> set[str]:
    return set(checked.findings["check"])


def test_sound_rows_are_all_kept_and_nothing_is_found() -> None:
    checked = check()
    assert checked.findings.is_empty() and not checked.lost
    assert all(checked.frames[name].equals(tiny.frames()[name]) for name in DATA)


ROW_FAULTS = [
    ("articles", {"title": None}, "value-missing"),
    ("articles", {"title": ""}, "value-missing"),
    ("articles", {"language": "English!"}, "value-malformed"),
    ("statements", {"kind": "shouted"}, "value-unknown"),
    ("statements", {"cue_start": -1}, "value-out-of-range"),
    ("articles", {"published_min": date(2021, 3, 5)}, "date-order"),
    ("articles", {"published_date": None}, "date-precision"),
    ("articles", {"published_precision": "month"}, "date-precision"),
    ("statements", {"said_precision": "unknown"}, "date-precision"),
    ("events", {"date_max": date(2021, 3, 5)}, "date-precision"),
    ("articles", {"published_basis": "unknown"}, "date-basis"),
    ("articles", {"body_end": tiny.BODY}, "body-empty"),
    ("statements", {"content_end": tiny.ROWS["statements"][0]["content_end"] - 1}, "span-length"),  # type: ignore[operator]
    ("statements", {"cue_end": None}, "span-incomplete"),
    ("statements", {"source_kind": "unnamed"}, "source-of-unnamed"),
    ("event_mentions", {"trigger_start": 0, "trigger_end": 3}, "trigger-outside-evidence"),
    ("events", {"witness_count": 2}, "count-order"),
    ("date_evidence", {"date_min": date(2021, 3, 9)}, "date-order"),
]


@pytest.mark.parametrize(("table", "cells", "slug"), ROW_FAULTS)
def test_a_bad_row_is_a_finding_that_holds_it_whole(table: str, cells: dict[str, Any], slug: str) -> None:
    checked = check(tiny.changed(table, 0, **cells))
    found = checked.findings.filter(pl.col("check") == slug).row(0, named=True)
    assert found["table_name"] == table and found["severity"] == "rejected" and found["raw_path"] == tiny.RAW_PATH
    assert set(json.loads(found["row_json"])) == set(polars_schema(table))
    assert checked.rejected(table) >= 1


def _moved(name: str, by: int) -> dict[str, int]:
    row = tiny.ROWS["statements"][0]
    return {f"{name}_start": int(str(row[f"{name}_start"])) + by, f"{name}_end": int(str(row[f"{name}_end"])) + by}


TABLE_FAULTS = [
    ("statements", {"content": "We made PROGRESS,"}, "slice-differs"),
    ("statements", _moved("content", 1), "slice-differs"),
    ("statements", _moved("cue", 1), "slice-differs"),
    ("event_mentions", {"trigger": "saw"}, "slice-differs"),
    ("articles", {"body_end": len(tiny.TEXT) + 1}, "body-outside-text"),
    ("articles", {"body_start": tiny.TEXT.index("We made")}, "outside-body"),
    ("articles", {"retrieved_at": "2021-03-01"}, "date-after-retrieval"),
    ("statements", {f"said_{end}": date(2021, 3, 9) for end in ("date", "min", "max")}, "said-after-publication"),
    ("date_evidence", {"date_min": date(2021, 3, 5), "date_max": date(2021, 3, 5)}, "evidence-disagrees"),
    ("date_evidence", {"expression": "Friday, 4 March 2021"}, "weekday-disagrees"),
    ("event_mentions", {"date_text": "on Friday"}, "weekday-disagrees"),
    ("articles", {"copy_of": "art-1"}, "copy-of-copy"),
    ("articles", {"outlet_id": "unheard-of"}, "reference-emptied"),
    ("event_participants", {"actor_id": "nobody"}, "reference-missing"),
    ("event_mentions", {"statement_id": "stm-1"}, "mention-outside-statement"),
    ("event_mentions", {"event_id": "evt-9"}, "event-without-mentions"),
    ("events", {"mention_count": 3}, "count-wrong"),
]


@pytest.mark.parametrize(("table", "cells", "slug"), TABLE_FAULTS)
def test_rows_that_contradict_each_other_or_the_text_are_told(table: str, cells: dict[str, Any], slug: str) -> None:
    assert slug in slugs(check(tiny.changed(table, 0, **cells)))


def test_every_check_of_rows_and_tables_has_a_test_that_trips_it() -> None:
    from schemas import checks

    elsewhere = {"text-missing", "direct-without-marks", "statement-twice", "statements-cross", "outlet-host", "series-unknown",
                 "instrument-unknown", "key-not-unique", "date-not-real", "value-type", "source-inside-content"}  # fmt: skip
    tripped = {slug for _, _, slug in [*ROW_FAULTS, *TABLE_FAULTS]} | elsewhere
    assert {*checks._ROWS, *checks._TABLES} == tripped


def test_an_article_takes_its_rows_along() -> None:
    checked = check(tiny.changed("articles", 0, title=None))
    assert all(checked.frames[name].is_empty() for name in ("articles", "statements", "events", "event_mentions", "event_participants"))
    assert checked.findings.filter(pl.col("severity") == "rejected").height == 8
    assert checked.refused == 1 and not checked.lost
    assert checked.frames["actors"]["statement_count"].to_list() == [0, 0]


def test_a_missing_text_rejects_its_article() -> None:
    assert "text-missing" in slugs(check(texts={}))


def test_days_and_numbers_that_are_none() -> None:
    frames = tiny.frames()
    frames["events"] = frames["events"].with_columns(pl.lit("2021-02-30").alias("event_date"))
    frames["articles"] = frames["articles"].with_columns(pl.lit("many").alias("word_count"))
    found = check(frames).findings
    assert {("events", "date-not-real", "2021-02-30"), ("articles", "value-type", "many")} <= set(
        found.select("table_name", "check", "value").iter_rows()
    )


def test_the_second_row_of_a_key_is_rejected() -> None:
    frames = tiny.frames()
    frames["outlets"] = pl.concat([frames["outlets"], frames["outlets"].with_columns(pl.lit("Nord again").alias("name"))])
    checked = check(frames)
    assert slugs(checked) == {"key-not-unique"} and checked.frames["outlets"]["name"].to_list() == ["Nord"]


def _statements(*spans: tuple[str, str]) -> tuple[dict[str, pl.DataFrame], str]:
    """Statements (kind, content) over a text in which each content stands once."""
    text = 'Holm said "one two three" and four five six and more words.'
    rows = [
        dict(tiny.ROWS["statements"][1], statement_id=f"stm-{i}", kind=kind, content=words, content_start=text.index(words),
             content_end=text.index(words) + len(words), source_text=None, source_start=None, source_end=None)
        for i, (kind, words) in enumerate(spans)
    ]  # fmt: skip
    article = dict(tiny.ROWS["articles"][0], body_start=0, body_end=len(text))
    frames = tiny.frames() | {name: tiny.frames()[name].clear() for name in ("events", "event_mentions", "event_participants")}
    made = {"statements": rows, "articles": [article]}
    return frames | {name: pl.DataFrame(of, schema=polars_schema(name), orient="row") for name, of in made.items()}, text


@pytest.mark.parametrize(
    ("spans", "slug", "kept"),
    [
        ([("direct", "one two three")], None, 1),
        ([("direct", "two three")], None, 1),
        ([("direct", "four five")], "direct-without-marks", 1),
        ([("direct", "one"), ("direct", "two")], None, 2),
        ([("indirect", "four five"), ("indirect", "four five")], "statement-twice", 1),
        ([("indirect", "four five"), ("indirect", "five six")], "statements-cross", 1),
        ([("indirect", "four five six"), ("indirect", "five")], None, 2),
        ([("indirect", "four"), ("indirect", "five six")], None, 2),
    ],
)
def test_marks_and_overlaps(spans: list[tuple[str, str]], slug: str | None, kept: int) -> None:
    frames, text = _statements(*spans)
    checked = check(frames, texts={tiny.ARTICLE: text})
    assert slugs(checked) - {"count-wrong"} == ({slug} if slug else set())
    assert checked.frames["statements"].height == kept


def test_what_a_colon_announces_needs_no_marks() -> None:
    frames, text = _statements(("direct", "four five"))
    frames["statements"] = frames["statements"].with_columns(rule=pl.lit("turn"))
    assert "direct-without-marks" not in slugs(check(frames, texts={tiny.ARTICLE: text}))


def test_direct_words_outlive_a_crossing_report() -> None:
    frames, text = _statements(("indirect", 'three" and four'), ("direct", "one two three"))
    kept = check(frames, texts={tiny.ARTICLE: text}).frames["statements"]
    assert kept["kind"].to_list() == ["direct"]


def test_a_mention_may_be_the_cue_of_its_statement() -> None:
    frames = tiny.changed("event_mentions", 0, statement_id="stm-1")
    cue = {f"trigger{part}": tiny.ROWS["statements"][0][f"cue{part}"] for part in ("", "_start", "_end")}
    said = {
        "evidence": '"We made progress," Holm said',
        "evidence_start": tiny.TEXT.index('"We'),
        "evidence_end": tiny.TEXT.index('"We') + 29,
    }
    assert "mention-outside-statement" in slugs(check(frames))
    assert not slugs(check(tiny.changed("event_mentions", 0, statement_id="stm-1", **cue, **said)))


def test_a_source_inside_its_content() -> None:
    frames, text = _statements(("indirect", "four five six"))
    start = text.index("five")
    inside = frames["statements"].with_columns(
        source_text=pl.lit("five"), source_start=pl.lit(start, pl.Int64), source_end=pl.lit(start + 4, pl.Int64)
    )
    assert "source-inside-content" in slugs(check(frames | {"statements": inside}, texts={tiny.ARTICLE: text}))


def test_outlets_and_codes_against_the_vocabulary() -> None:
    vocabulary = Vocabulary(
        outlets=(Outlet("nord", "Nord", "agency", domains=("nord.example",)), Outlet("sud", "Sud", "agency", domains=("sud.example",))),
        series=(Series("fair", "Fair", "CONSULT"),),
    )
    assert not slugs(check(vocabulary=vocabulary))
    assert slugs(check(tiny.changed("articles", 0, url="https://www.sud.example/1"), vocabulary=vocabulary)) == {"outlet-host"}
    assert not slugs(check(tiny.changed("articles", 0, url="https://notsud.example/1"), vocabulary=vocabulary))
    assert "series-unknown" in slugs(check(tiny.changed("events", 0, series_id="feast"), vocabulary=vocabulary))
    assert "instrument-unknown" in slugs(check(tiny.changed("events", 0, instrument_id="treaty"), vocabulary=vocabulary))
    assert not slugs(check(tiny.changed("events", 0, series_id="fair"), vocabulary=vocabulary))


def test_documents_add_up() -> None:
    told = Finding("document-empty", "rejected", "empty.txt: no text", "empty.txt")
    beside = Finding("manifest-file-missing", "warning", "manifest.csv:3: …", "gone.txt")
    paths = [tiny.RAW_PATH, "empty.txt", "vanished.txt", "gone.txt"]
    checked = findings.check(tiny.frames(), tiny.TEXTS, paths, findings=[told, beside])
    assert (checked.documents, checked.refused, checked.lost) == (3, 1, ("vanished.txt",))
    with pytest.raises(Refused) as refused:
        refuse(checked, Settings("tiny", "Tiny"))
    assert refused.value.slug == "documents-lost"


@pytest.mark.parametrize(
    ("thresholds", "slug"),
    [
        (Thresholds(articles_min=2), "too-few-articles"),
        (Thresholds(refused_documents_max=1, rejected_rows_max=0.05), "too-many-rejected"),
        (Thresholds(rejected_rows_max=1, refused_documents_max=0.2), "too-many-refused"),
        (Thresholds(rejected_rows_max=1, refused_documents_max=1, unresolved_sources_max=0.4), "too-many-unresolved"),
        (Thresholds(rejected_rows_max=1, refused_documents_max=1), None),
    ],
)
def test_thresholds_refuse(thresholds: Thresholds, slug: str | None) -> None:
    frames = tiny.changed("statements", 1, source_id=None) | {
        "event_mentions": tiny.changed("event_mentions", 0, rule=None)["event_mentions"]
    }
    told = Finding("document-empty", "rejected", "empty.txt: no text", "empty.txt")
    checked = findings.check(frames, tiny.TEXTS, [tiny.RAW_PATH, "empty.txt"], findings=[told])
    if slug is None:
        refuse(checked, Settings("tiny", "Tiny", thresholds=thresholds))
    else:
        with pytest.raises(Refused) as refused:
            refuse(checked, Settings("tiny", "Tiny", thresholds=thresholds))
        assert refused.value.slug == slug


def test_a_refusal_tells_every_threshold_that_is_not_met() -> None:
    checked = findings.check(tiny.changed("statements", 1, source_id=None), tiny.TEXTS, [tiny.RAW_PATH])
    with pytest.raises(Refused) as refused:
        refuse(checked, Settings("tiny", "Tiny", thresholds=Thresholds(articles_min=2, unresolved_sources_max=0.4)))
    assert refused.value.slug == "too-few-articles"
    assert "articles_min = 2" in str(refused.value) and "unresolved_sources_max = 0.4" in str(refused.value)


def test_frames_of_another_shape_are_a_mistake_of_the_code() -> None:
    with pytest.raises(ValueError, match="columns"):
        check(tiny.frames() | {"actors": tiny.frames()["actors"].drop("name")})
    with pytest.raises(ValueError, match="types"):
        check(tiny.frames() | {"actors": tiny.frames()["actors"].with_columns(pl.col("event_count").cast(pl.Float64))})


def test_report_names_tables_and_findings() -> None:
    text = report(check(tiny.changed("events", 0, mention_count=3)))
    assert "**1 document** = 1 article + 0 copies" in text and "| count-wrong | warning | 1 |" in text


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_whatever_is_broken_the_rest_fits_together(data: st.DataObject) -> None:
    """Any cells replaced by anything of their type: what is kept passes the checks, what is not is in the findings."""
    frames = tiny.frames()
    for _ in range(data.draw(st.integers(1, 4))):
        name = data.draw(st.sampled_from(DATA))
        column, kind = data.draw(st.sampled_from(list(polars_schema(name).items())))
        values = {pl.String: st.sampled_from(["", "x", "stm-1", "nord", "day", "month", "unknown"]), pl.Int64: st.integers(-2, 200),
                  pl.Boolean: st.booleans(), pl.Date: st.dates(date(2020, 1, 1), date(2022, 12, 31))}[kind]  # fmt: skip
        value = data.draw(st.one_of(st.none(), values))
        row = data.draw(st.integers(0, frames[name].height - 1))
        cells = frames[name][column].to_list()
        cells[row] = value
        frames[name] = frames[name].with_columns(pl.Series(column, cells, kind))
    first = check(frames)
    again = findings.check({name: frame for name, frame in first.frames.items() if name != "findings"}, tiny.TEXTS)
    assert not again.findings.filter(pl.col("severity") == "rejected").height
    assert all(again.frames[name].equals(first.frames[name]) for name in DATA)
    for name in DATA:
        told = first.findings.filter((pl.col("table_name") == name) & (pl.col("severity") == "rejected"))
        assert told["row_json"].n_unique() >= first.rejected(name) - sum(frames[name].is_duplicated())
    assert set(first.findings["check"]) <= set(CHECKS)
