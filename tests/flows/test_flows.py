"""The three flows under Prefect: one real run from raw texts to a release."""

import subprocess
import sys
from pathlib import Path

from tests.flows.conftest import REPOSITORY, environment
from tests.texts import ARTICLE


def test_a_setting_that_prefect_does_not_accept_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE)
    settings = environment(tmp_path) | {"PREFECT_LOGGING_LEVEL": "LOUD"}
    command = [sys.executable, "-m", "flows.cli", "check", "--raw", str(tmp_path)]
    done = subprocess.run(command, cwd=REPOSITORY, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "PREFECT_LOGGING_LEVEL: 'LOUD': input should be" in done.stderr and "[prefect-setting]" in done.stderr


def test_publish_runs_under_prefect_and_says_where_the_release_is(command, tmp_path: Path) -> None:
    raw = tmp_path / "talks"
    raw.mkdir()
    (raw / "one.txt").write_text(ARTICLE)
    done = command("publish", "--raw", str(raw), "--dist", str(tmp_path / "dist"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "dist" / "talks" / "1.0.0" / "datapackage.json").is_file()
    assert str(tmp_path / "dist" / "talks" / "1.0.0") in done.stdout
    assert done.stderr == "", "a run in a pipe is quiet"
    assert not (tmp_path / "home" / ".prefect").exists(), "state belongs into the work folder"
    assert (tmp_path / "work" / "prefect").is_dir()
