"""Runs: how one is stopped, and one without Prefect."""

import signal
import subprocess
import sys

import pytest

from flows import orchestration
from flows.steps.extract import _uninterrupted


def test_processes_that_read_do_not_hear_ctrl_c() -> None:
    before = signal.getsignal(signal.SIGINT)
    with _uninterrupted():
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    assert signal.getsignal(signal.SIGINT) == before


STOPPED = """
import os, signal
from flows.orchestration import stoppable
with stoppable():
    try:
        os.kill(os.getpid(), signal.SIGINT)
    except KeyboardInterrupt:
        os.write(2, b"what Prefect tells of a server that is gone")
        raise RuntimeError("no server")
"""


def test_ctrl_c_ends_a_run_with_one_line() -> None:
    done = subprocess.run([sys.executable, "-c", STOPPED], capture_output=True, text=True, check=False)
    assert done.returncode == 130
    assert done.stderr.startswith("Stopped. ") and done.stderr.count("\n") == 1


def test_an_error_within_a_run_that_nobody_stopped_is_told() -> None:
    heard = signal.getsignal(signal.SIGINT)
    with pytest.raises(RuntimeError, match="a bug"), orchestration.stoppable():
        raise RuntimeError("a bug")
    assert signal.getsignal(signal.SIGINT) == heard


def test_plain_does_not_wait_for_prefect_to_be_imported() -> None:
    run = "with orchestration.plain():\n import flows.publish\nassert 'prefect' not in sys.modules"
    subprocess.run([sys.executable, "-c", f"import sys\nfrom flows import orchestration\n{run}"], check=True)
