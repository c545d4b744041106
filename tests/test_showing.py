"""One row shown: all that it says, its spans amid the raw text, the rows that refer to it."""

from pathlib import Path

import pytest

from flows.errors import InputError
from flows.steps.package import show
from tests import tiny
from tests.releasing import release


@pytest.fixture
def made(tmp_path: Path, lenient: None) -> Path:
    """The tiny release, beside its raw text in ``tmp_path``/raw."""
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / tiny.RAW_PATH).write_bytes(tiny.TEXT.encode())
    return release(tmp_path / "dist").folder


def test_a_statement_is_shown_amid_its_text(made: Path, tmp_path: Path) -> None:
    told = show(made, tmp_path / "raw", "stm-1")
    start = tiny.TEXT.index("We made")
    assert told.startswith("statements stm-1\n  statement_id")
    assert f"nord.txt content {start}–{start + 17}: …" in told and '"⟦We made progress,⟧" Holm said.' in told
    assert 'progress," ⟦Holm⟧ said.' in told and "Holm ⟦said⟧. Brandt" in told
    assert "None" not in told


def test_an_event_is_shown_with_what_refers_to_it(made: Path, tmp_path: Path) -> None:
    lines = show(made, tmp_path / "raw", "evt-1").splitlines()
    assert lines[lines.index("event_mentions: 1 row") + 1] == "- men-1"
    assert "⟦Foreign Minister Ada Holm met Ivo Brandt in Oslo on Thursday⟧" in lines[lines.index("- men-1") + 1]
    assert lines[lines.index("event_participants: 2 rows") + 1 :] == ["- ada-holm actor", "- ivo-brandt actor"]


def test_an_actor_is_shown_with_what_refers_to_it_as_what(made: Path, tmp_path: Path) -> None:
    lines = show(made, tmp_path / "raw", "ada-holm").splitlines()
    assert lines[lines.index("statements: 1 row") + 1] == "- stm-1 source_id"
    label = tiny.frames()["events"]["label"][0]
    assert lines[lines.index("event_participants: 1 row") + 1 :] == [f"- evt-1 actor ({label})"]


def test_a_row_with_a_longer_key_is_named_by_its_parts(made: Path, tmp_path: Path) -> None:
    assert show(made, tmp_path / "raw", "evt-1|ada-holm|actor").startswith("event_participants evt-1|ada-holm|actor\n")


def test_a_key_of_two_tables_shows_both_rows(made: Path, tmp_path: Path) -> None:
    outlet = tiny.frames()["outlets"]["outlet_id"][0]
    for table in made.joinpath("data").glob("*.csv"):
        table.write_text(table.read_text().replace("ada-holm", outlet))
    lines = show(made, tmp_path / "raw", outlet).splitlines()
    assert {f"actors {outlet}", f"outlets {outlet}"} < set(lines)


def test_a_text_that_is_another_one_now_is_told_and_not_shown(made: Path, tmp_path: Path) -> None:
    (tmp_path / "raw" / tiny.RAW_PATH).write_text(tiny.TEXT + "!")
    told = show(made, tmp_path / "raw", "stm-1")
    assert "nord.txt: not in the raw folder as it was read" in told
    assert "⟦" not in told


def test_a_key_that_no_row_has_is_told(made: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError) as told:
        show(made, tmp_path / "raw", "stm-9")
    assert told.value.slug == "row-not-found"


@pytest.mark.parametrize(
    ("slip", "remedy"),
    [
        ("stm-0", "it was refused: show the finding fnd-1"),
        ("ada-hol", "did you mean ada-holm?"),
        ("evt-11", "did you mean evt-1?"),
        ("evt-0", "it was merged into evt-1: show that one"),
        ("nothing", "give what stands in the first column of a table"),
    ],
)
def test_a_key_that_no_row_has_is_answered_with_the_one_that_was_meant(made: Path, tmp_path: Path, slip: str, remedy: str) -> None:
    changes = made / "data/changes.csv"
    changes.write_text(changes.read_text() + "events,evt-0,merged,event_id,evt-0,evt-1,why\n")
    findings = made / "data/findings.csv"
    findings.write_text(findings.read_text() + "fnd-1,statements,stm-0,nord.txt,slice-differs,rejected,,,why,\n")
    with pytest.raises(InputError) as told:
        show(made, tmp_path / "raw", slip)
    assert told.value.remedy.startswith(remedy)


@pytest.mark.parametrize("damage", ["missing", "zip", "table"])
def test_a_release_that_cannot_be_read_is_told(made: Path, tmp_path: Path, damage: str) -> None:
    release = made
    if damage == "missing":
        release = tmp_path / "nowhere"
    elif damage == "table":
        (made / "data/events.csv").write_text("gone")
    else:
        release = made.parent / "tiny-1.0.0.zip"
        data = bytearray(release.read_bytes())
        data[100:2000] = bytes(1900)
        release.write_bytes(data)
    with pytest.raises(InputError) as told:
        show(release, tmp_path / "raw", "stm-1")
    assert told.value.slug == "release-not-found"
