"""Publishing: whatever goes wrong on the way, only whole releases are seen."""

import errno
import multiprocessing
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.errors import CommuniqueError, Locked, Refused
from flows.steps.package import disk, hashes, previous, publishing, referee, tables
from flows.steps.package.lock import locked
from tests import tiny
from tests.releasing import everything, pointer, release


class Crash(BaseException):
    """What no handler may swallow: as if the process were killed."""


def _raising(error: BaseException, real: Callable[..., Any], at: int) -> Callable[..., Any]:
    """``real``, but its call number ``at`` raises."""
    calls = iter(range(1, 10_000))

    def call(*args: Any, **kwargs: Any) -> Any:
        if next(calls) == at:
            raise error
        return real(*args, **kwargs)

    return call


STAGES = [(os, "fsync", 12), (os, "rename", 1), (os, "replace", 1), (os, "replace", 2), (os, "replace", 3), (os, "fsync", 36),
          (publishing.release, "write", 1), (publishing.archive, "pack", 1), (referee, "faults", 1), (referee, "opens", 1)]  # fmt: skip


@pytest.mark.usefixtures("lenient")
@pytest.mark.parametrize("error", [Crash(), OSError(errno.ENOSPC, "No space left on device")], ids=["killed", "disk full"])
@pytest.mark.parametrize(("module", "function", "at"), STAGES, ids=lambda value: getattr(value, "__name__", str(value)))
def test_a_crash_at_any_stage_leaves_whole_releases_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: Any, function: str, at: int, error: BaseException
) -> None:
    release(tmp_path)
    before = everything(tmp_path / "tiny/1.0.0")
    with monkeypatch.context() as patch:
        patch.setattr(module, function, _raising(error, getattr(module, function), at))
        if isinstance(error, Crash):
            patch.setattr(shutil, "rmtree", lambda *_, **__: None)  # a killed process tidies nothing up
        with pytest.raises((Crash, CommuniqueError)):
            release(tmp_path, label="Holm and Brandt met")
    assert everything(tmp_path / "tiny/1.0.0") == before
    assert pointer(tmp_path) == "1.0.0" or function == "fsync", "the pointer is the last to move"
    assert not hashes.faults(tmp_path / "tiny" / pointer(tmp_path))
    assert release(tmp_path, label="Holm and Brandt met").version == "1.0.1"
    assert pointer(tmp_path) == "1.0.1" and {path.name for path in tmp_path.joinpath("tiny").iterdir()} == {
        "1.0.0",
        "1.0.1",
        "latest.json",
        "README.md",
        *_zips(tmp_path),
    }
    assert zipfile.ZipFile(tmp_path / "tiny/tiny-1.0.1.zip").testzip() is None


def _zips(dist: Path) -> list[str]:
    return [path.name for path in dist.joinpath("tiny").glob("*.zip")]


def test_a_failed_first_release_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "rename", _raising(OSError(errno.ENOSPC, "No space left on device"), os.rename, 1))
    with pytest.raises(CommuniqueError) as failed:
        release(tmp_path / "dist")
    assert failed.value.slug == "dist-not-writable" and not (tmp_path / "dist").exists()


def test_a_full_disk_is_told_by_the_system_not_by_a_library(tmp_path: Path) -> None:
    tmp_path.joinpath("actors.parquet").symlink_to("/dev/full")
    with pytest.raises(OSError, match="space"):
        tables.write(tiny.frames()["actors"], tmp_path, "actors")


def test_a_dist_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.joinpath("dist").write_text("a file")
    with pytest.raises(CommuniqueError) as failed:
        release(tmp_path / "dist")
    assert failed.value.slug == "dist-not-writable"


@pytest.mark.usefixtures("lenient")
def test_a_dist_that_is_closed_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release(tmp_path)
    monkeypatch.setattr("flows.steps.package.lock.NOTE", "no-such-folder/note")
    with pytest.raises(CommuniqueError) as failed:
        release(tmp_path)
    assert failed.value.slug == "dist-not-writable"


@pytest.mark.usefixtures("lenient")
@pytest.mark.parametrize("lost", ["latest.json", "README.md", "tiny-1.0.0.zip"])
def test_a_lagging_pointer_or_zip_is_mended_at_the_next_start(tmp_path: Path, lost: str) -> None:
    release(tmp_path)
    before = everything(tmp_path)
    tmp_path.joinpath("tiny", lost).unlink()
    assert not release(tmp_path).new
    assert everything(tmp_path) == before


def _hold(folder: Path, ready: Any, done: Any) -> None:
    with locked(folder):
        ready.set()
        done.wait(30)


@pytest.mark.usefixtures("lenient")
def test_the_second_publisher_says_who_holds_the_lock(tmp_path: Path) -> None:
    release(tmp_path)
    context = multiprocessing.get_context("fork")
    ready, done = context.Event(), context.Event()
    holder = context.Process(target=_hold, args=(tmp_path / "tiny", ready, done))
    holder.start()
    try:
        assert ready.wait(30)
        with pytest.raises(Locked) as refused:
            release(tmp_path, label="Holm and Brandt met")
        assert refused.value.slug == "dist-locked" and f"process {holder.pid} on " in str(refused.value) and " since " in str(refused.value)
    finally:
        done.set()
        holder.join()
    assert release(tmp_path, label="Holm and Brandt met").new, "the lock is free again"


def test_a_release_that_the_referee_refuses_is_not_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(referee, "faults", lambda package: ["data/articles.csv: line 2: wrong"])
    with pytest.raises(Refused) as refused:
        release(tmp_path / "dist")
    assert refused.value.slug == "release-invalid" and not (tmp_path / "dist").exists()


@pytest.mark.usefixtures("lenient")
def test_a_broken_newest_release_is_not_built_upon(tmp_path: Path) -> None:
    made = release(tmp_path)
    made.folder.joinpath("data/actors.csv").write_text("gone")
    for attempt in (lambda: release(tmp_path, label="Holm and Brandt met"), lambda: previous(tmp_path, "tiny")):
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.slug == "release-broken" and "data/actors.csv" in str(refused.value)


def test_disk_rooms_are_the_only_ones_that_rename() -> None:
    sources = {path.name: path.read_text("utf-8") for path in Path(disk.__file__).parent.glob("*.py")}
    assert {name for name, text in sources.items() if "os.rename" in text or "os.replace" in text} == {"publishing.py"}
