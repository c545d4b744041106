"""dist/ in git: the newest release of the project's own data set, exactly what raw/ gives, and nothing older."""

from pathlib import Path

import polars as pl
import pytest

from flows.orchestration import plain
from flows.publish import publish
from flows.steps.package import verify

ROOT = Path(__file__).parents[1]
RAW, DIST = ROOT / "raw", ROOT / "dist"
NAME = "japan-russia-peace-talks"


def test_what_raw_gives_is_what_dist_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The committed tables, made anew: every data file has the same rows (the release notes of a first version differ).

    An event keeps the id that it had in the release before, which a first version cannot know: its mentions tell which event it is.
    """
    monkeypatch.setattr("flows.ingest.WORK", tmp_path / "work")
    held = _release()
    with plain():
        made = publish(RAW, tmp_path / "dist", 1).folder
    names = sorted(path.name for path in (held / "data").glob("*.csv") if path.stem != "changes")
    assert names
    kept = dict(zip(_events(made), _events(held), strict=True))
    for name in names:
        anew = (made / "data" / name).read_text(encoding="utf-8")
        for own, id_ in kept.items():
            anew = anew.replace(own, id_)
        assert sorted(anew.splitlines()) == sorted((held / "data" / name).read_text(encoding="utf-8").splitlines()), name


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


def _events(release: Path) -> list[str]:
    """The event of each mention, in the order of the mentions' ids."""
    mentions = pl.read_csv(release / "data" / "event_mentions.csv", infer_schema=False)
    return mentions.sort("mention_id")["event_id"].to_list()


def _release() -> Path:
    return max(path for path in (DIST / NAME).iterdir() if path.is_dir())
