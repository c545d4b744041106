"""The three flows under Prefect: one real run from raw texts to a release."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows.conftest import REPOSITORY, environment
from tests.texts import ARTICLE


@pytest.mark.parametrize(
    ("arguments", "name", "value", "message", "slug"),
    [
        (["check"], "PREFECT_LOGGING_LEVEL", "loud", "'LOUD': input should be", "prefect-setting"),
        (["schedule", "--cron", "0 6 * * *"], "PREFECT_LOGGING_LEVEL", "loud", "'LOUD': input should be", "prefect-setting"),
        (["check"], "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE", "false", "forbids to start a Prefect server", "server-missing"),
    ],
)
def test_a_setting_that_stands_in_the_way_is_told_by_its_name(
    tmp_path: Path, arguments: list[str], name: str, value: str, message: str, slug: str
) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE)
    command = [sys.executable, "-m", "flows.cli", *arguments, "--raw", str(tmp_path)]
    settings = environment(tmp_path) | {name: value}
    done = subprocess.run(command, cwd=REPOSITORY, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(f"{name}: {message}") and done.stderr.splitlines()[1:] == [f"[{slug}]"]


def test_what_a_user_can_mend_is_one_line_of_the_log(tmp_path: Path) -> None:
    run = """
import logging, sys
import flows.kinds
from flows.errors import InputError
log = logging.getLogger("prefect.flow_runs")
log.handlers = [logging.StreamHandler(sys.stdout)]
for error in [InputError("slug", "a.csv:2", "wrong", "mend it")] * 2 + [ZeroDivisionError("ours")]:
    log.error("Encountered exception: %r", error, exc_info=error)
"""
    command = [sys.executable, "-c", run]
    done = subprocess.run(command, cwd=REPOSITORY, env=environment(tmp_path), capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[:2] == ["a.csv:2: wrong; mend it", "Encountered exception: ZeroDivisionError('ours')"]
    assert done.stdout.endswith("ZeroDivisionError: ours\n")


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
