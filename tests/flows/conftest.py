"""Everything that starts Prefect stands in this folder: a server of its own, in a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def command(tmp_path: Path):
    """Run ``communique`` in a fresh process with Prefect's state under ``tmp_path``."""

    def run(*arguments: str, timeout: int = 300) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "flows.cli", *arguments],
            cwd=REPOSITORY,
            env=environment(tmp_path),
            capture_output=True,
            text=True,
            timeout=timeout,
        )

    return run


def environment(folder: Path) -> dict[str, str]:
    """The environment of a process whose work folder is ``folder``/work; no proxy and no Prefect setting of the caller leaks in."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return kept | {"COMMUNIQUE_WORK": str(folder / "work"), "HOME": str(folder / "home")}
