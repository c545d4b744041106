"""What a reviewer has put right, and what stops a release."""

from datetime import date
from pathlib import Path

import pytest

from flows.errors import InputError
from flows.steps.corrections import apply, require_accepted
from flows.steps.findings import check
from flows.steps.tables import frames
from tests.making import JAPAN, RUSSIA, VOCABULARY, extract, said, told

HEADER = "table_name,row_id,raw_path,column_name,value,reason,reviewer\n"
TEXT = "They met in Harbourtown."
FRAMES = frames([extract("a.txt", TEXT, [told(TEXT, "met", who=(RUSSIA, JAPAN))])], VOCABULARY)
SPOKEN = frames([extract("b.txt", "One. Two.", (), [said("One. Two.", w, a) for w, a in (("One", RUSSIA), ("Two", JAPAN))])], VOCABULARY)
EVENT = FRAMES["events"]["event_id"][0]
MENTION = FRAMES["event_mentions"]["mention_id"][0]


def write(folder: Path, *lines: str, header: str = HEADER) -> Path:
    path = folder / "raw" / "corrections.csv"
    path.parent.mkdir()
    path.write_text(header + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def refused(path: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        apply(FRAMES, path)
    return caught.value


def test_without_a_file_nothing_is_corrected(tmp_path: Path) -> None:
    assert apply(FRAMES, tmp_path / "corrections.csv") == FRAMES


def test_a_value_is_corrected_by_row_and_by_file(tmp_path: Path) -> None:
    path = write(tmp_path, "articles,,a.txt,title,Better,typing error,ed", f"events,{EVENT},,event_date,2018-11-14,archive,ed",
                 f"event_mentions,{MENTION},,is_background,true,history,ed")  # fmt: skip
    corrected = apply(FRAMES, path)
    assert corrected["articles"]["title"].to_list() == ["Better"]
    assert corrected["events"]["event_date"].to_list() == [date(2018, 11, 14)]
    assert corrected["event_mentions"]["is_background"].to_list() == [True]
    assert {name: frame.schema for name, frame in corrected.items()} == {name: frame.schema for name, frame in FRAMES.items()}


def test_an_empty_value_empties_the_cell(tmp_path: Path) -> None:
    assert apply(FRAMES, write(tmp_path, f"events,{EVENT},,label,,no label,ed"))["events"]["label"].to_list() == [None]


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        (f"events,{EVENT}x,,label,x,why,ed", "correction-unmatched"),
        ("articles,,gone.txt,title,x,why,ed", "correction-unmatched"),
        ("evnts,e,,label,x,why,ed", "correction-table"),
        ("findings,f,,message,x,why,ed", "correction-table"),
        (f"events,{EVENT},,lable,x,why,ed", "correction-column"),
        (f"events,{EVENT},,event_id,x,why,ed", "correction-key"),
        (f"events,{EVENT},,event_date,14.11.2018,why,ed", "correction-value"),
        (f"event_mentions,{MENTION},,trigger_start,many,why,ed", "correction-value"),
        (f"events,{EVENT},,mention_count,7,why,ed", "correction-counted"),
        (f"events,{EVENT},,label,x,,ed", "correction-unsigned"),
        (f"events,{EVENT},,label,x,why,", "correction-unsigned"),
        ("events,,,label,x,why,ed", "correction-row"),
        (f"events,{EVENT},a.txt,label,x,why,ed", "correction-row"),
        (f"events,{EVENT},,label,x,why", "corrections-cells"),
        (f'events,{EVENT},,label,"x"y,why,ed', "corrections-csv"),
    ],
)
def test_a_line_that_cannot_be_followed_stops_the_release(tmp_path: Path, line: str, slug: str) -> None:
    error = refused(write(tmp_path, line))
    assert (error.slug, error.exit_code) == (slug, 2)
    assert error.place.startswith("raw/corrections.csv")


def test_the_error_names_the_line(tmp_path: Path) -> None:
    path = write(tmp_path, f"events,{EVENT},,label,fine,why,ed", "articles,,gone.txt,title,x,why,ed")
    assert refused(path).place == "raw/corrections.csv:3"


@pytest.mark.parametrize(
    ("line", "meant"), [("event,e,,label,x,why,ed", "did you mean events?"), (f"events,{EVENT},,when,x,why,ed", "event_date")]
)
def test_a_name_that_is_none_is_answered_with_those_that_are(tmp_path: Path, line: str, meant: str) -> None:
    assert meant in refused(write(tmp_path, line)).remedy


def test_a_cell_is_corrected_once(tmp_path: Path) -> None:
    error = refused(write(tmp_path, f"events,{EVENT},,label,one,why,ed", f"events,{EVENT},,label,other,why,ed"))
    assert (error.slug, error.place) == ("correction-twice", "raw/corrections.csv:3")
    assert "raw/corrections.csv:2" in error.message


def test_a_row_is_taken_out_and_kept_in_the_findings(tmp_path: Path) -> None:
    first, second = SPOKEN["statements"]["statement_id"]
    out = apply(SPOKEN, write(tmp_path, f"statements,{first},,,,a dream,ed"))
    assert out["statements"]["statement_id"].to_list() == [second]
    (finding,) = out["findings"].to_dicts()
    assert (finding["row_id"], finding["raw_path"], finding["severity"]) == (first, "b.txt", "rejected")
    assert "(ed: a dream)" in finding["message"] and first in finding["row_json"]


def test_an_event_goes_with_its_last_mention(tmp_path: Path) -> None:
    path = write(tmp_path, f"event_mentions,{MENTION},,,,a dream,ed")
    out = apply(FRAMES, path)
    assert [out[name].height for name in ("events", "event_mentions", "event_participants")] == [0, 0, 0]
    assert sorted(out["findings"]["table_name"]) == ["event_mentions", "event_participants", "event_participants", "events"]
    assert set(out["findings"]["raw_path"]) == {"a.txt"}
    (article,) = FRAMES["articles"]["article_id"]
    checked = check(out, {article: TEXT})
    assert all(checked.rejected(name) == 0 for name in checked.rows), "the thresholds do not count what a reviewer takes out"
    require_accepted(path, checked.findings)


@pytest.mark.parametrize("line", [f"events,{EVENT},,,,why,ed", "articles,,a.txt,,,why,ed", f"event_mentions,{MENTION},,,true,why,ed"])
def test_only_what_a_text_says_is_taken_out_and_only_by_a_line_without_a_value(tmp_path: Path, line: str) -> None:
    assert refused(write(tmp_path, line)).slug == "correction-column"


def test_counts_follow_a_correction(tmp_path: Path) -> None:
    by_russia = SPOKEN["statements"].filter(source_id="rus")["statement_id"][0]
    corrected = apply(SPOKEN, write(tmp_path, f"statements,{by_russia},,source_id,jpn,why,ed"))
    assert dict(corrected["actors"].select("actor_id", "statement_count").iter_rows()) == {"jpn": 2, "rus": 0}


@pytest.mark.parametrize(
    ("line", "check_", "accepted"),
    [
        (f"events,{EVENT},,event_type,WAR,why,ed", "value-unknown", False),
        (f"events,{EVENT},,event_type,REJECT,why,ed", "", True),
        ("articles,,a.txt,published_date,2018-11-14,why,ed", "date-precision", False),
        (f"event_mentions,{MENTION},,statement_id,s0,why,ed", "reference-emptied", False),
    ],
)
def test_a_corrected_row_that_the_checks_refuse_stops_the_release(tmp_path: Path, line: str, check_: str, accepted: bool) -> None:
    path = write(tmp_path, line)
    (article,) = FRAMES["articles"]["article_id"]
    findings = check(apply(FRAMES, path), {article: TEXT}).findings
    if accepted:
        require_accepted(path, findings)
        return
    assert check_ in findings["check"].to_list()
    with pytest.raises(InputError) as caught:
        require_accepted(path, findings)
    assert (caught.value.slug, caught.value.place) == ("correction-refused", "raw/corrections.csv:2")


def test_another_header_is_refused(tmp_path: Path) -> None:
    assert refused(write(tmp_path, header="table,row\n")).slug == "corrections-header"


def test_a_file_that_cannot_be_opened_stops(tmp_path: Path) -> None:
    path = write(tmp_path)
    path.unlink()
    path.mkdir()
    assert refused(path).slug == "corrections-unreadable"


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path)
    path.write_bytes(HEADER.encode() + b"events,\xff,,label,x,why,ed\n")
    assert refused(path).slug == "corrections-encoding"
