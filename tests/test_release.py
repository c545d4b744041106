"""dist/ in git: the newest release of the project's own data set, exactly what raw/ gives, and nothing older."""

from pathlib import Path

import pytest

from flows.orchestration import plain
from flows.publish import publish
from flows.steps.package import verify

ROOT = Path(__file__).parents[1]
RAW, DIST = ROOT / "raw", ROOT / "dist"
NAME = "japan-russia-peace-talks"


def test_what_raw_gives_is_what_dist_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The committed tables, made anew: every data file has the same bytes (the release notes of a first version differ)."""
    monkeypatch.setattr("flows.ingest.WORK", tmp_path / "work")
    held = _release()
    with plain():
        made = publish(RAW, tmp_path / "dist", 1).folder
    names = sorted(path.name for path in (held / "data").glob("*.csv") if path.stem != "changes")
    assert names
    for name in names:
        assert (made / "data" / name).read_bytes() == (held / "data" / name).read_bytes(), name


def test_publishing_into_dist_would_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    monkeypatch.setattr("flows.ingest.WORK", tmp_path / "work")
    shutil.copytree(DIST, tmp_path / "dist")
    with plain():
        assert not publish(RAW, tmp_path / "dist", 1).new


def test_the_release_verifies_against_raw() -> None:
    assert verify(_release(), RAW) == []


def test_dist_holds_one_release() -> None:
    assert len([path for path in (DIST / NAME).iterdir() if path.is_dir()]) == 1


def _release() -> Path:
    return max(path for path in (DIST / NAME).iterdir() if path.is_dir())
