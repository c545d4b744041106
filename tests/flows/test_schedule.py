"""A schedule is only proven by a run that really starts by itself."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.flows.conftest import REPOSITORY, environment
from tests.texts import ARTICLE


def test_a_scheduled_run_publishes(tmp_path: Path) -> None:
    raw, dist = tmp_path / "talks", tmp_path / "dist"
    raw.mkdir()
    (raw / "one.txt").write_text(ARTICLE)
    arguments = ["schedule", "--cron", "* * * * *", "--raw", str(raw), "--dist", str(dist)]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "flows.cli", *arguments], cwd=REPOSITORY, env=environment(tmp_path), stdout=log, stderr=log
        )
    try:
        deadline = time.monotonic() + 240
        release = dist / "talks" / "1.0.0" / "datapackage.json"
        while time.monotonic() < deadline and process.poll() is None and not release.is_file():
            time.sleep(1)
        assert release.is_file(), (tmp_path / "log").read_text()
        while time.monotonic() < deadline and "Published" not in (tmp_path / "log").read_text():
            time.sleep(1)
        assert f"Published {dist / 'talks' / '1.0.0'}\n" in (tmp_path / "log").read_text(), "whoever watches is told what a run has done"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def test_a_wrong_cron_is_a_wrong_argument(command) -> None:
    done = command("schedule", "--cron", "every morning")
    assert done.returncode == 2
    assert "[cron-invalid]" in done.stderr
