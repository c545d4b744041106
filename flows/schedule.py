"""The publish flow on a cron: starts the Prefect server that a schedule needs, on this machine only."""

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from flows.errors import InputError
from flows.orchestration import WORK, import_prefect, prefect_command, working

#: Told when the schedule runs.
_STARTED = """\
Publishing {raw} into {dist} at "{cron}" ({timezone}) until stopped with Ctrl-C.
A run out of turn, from another terminal: PREFECT_API_URL={api} .venv/bin/prefect deployment run publish/scheduled"""
#: The server needs about 13 s here; a busy or small machine gets time.
_STARTUP_SECONDS = 120
#: One that has not ended within so many seconds is not waited for.
_END_SECONDS = 10


def serve(cron: str, raw: Path, dist: Path, processes: int, timezone: str = "UTC", port: int = 0) -> None:
    """Publish ``raw`` into ``dist`` whenever ``cron`` says so (in ``timezone``), until interrupted.

    Uses the server of PREFECT_API_URL if that is set; otherwise starts one on 127.0.0.1 (on ``port``, or a free one) and stops it at the
    end. Raises ``InputError`` for a wrong ``cron`` or ``timezone``, one of Prefect's settings and a server that does not answer,
    ``Unwritable`` for the work folder.
    """
    _check_timezone(timezone)
    require_server()
    own_port = None if os.environ.get("PREFECT_API_URL") else port or _free_port()
    if own_port:
        # before Prefect is imported: it reads its settings once
        os.environ["PREFECT_API_URL"] = f"http://127.0.0.1:{own_port}/api"
    import_prefect()
    from prefect import Flow
    from prefect.schedules import Cron

    try:
        schedule = Cron(cron, timezone)
    except ValueError as error:
        raise InputError("cron-invalid", f"--cron {cron!r}", str(error).splitlines()[0], 'write five fields, such as "0 6 * * *"') from None
    with _server(own_port):
        from flows.publish import publish

        # what Prefect's own way out leaves behind where the process is told to end (SIGTERM)
        warnings.filterwarnings("ignore", "coroutine 'Runner.astop' was never awaited", RuntimeWarning)
        parameters = {"raw": str(raw.resolve()), "dist": str(dist.resolve()), "processes": processes}
        print(_STARTED.format(cron=cron, timezone=timezone, **parameters, api=os.environ["PREFECT_API_URL"]), flush=True)
        cast(Flow[..., Any], publish).serve(name="scheduled", schedules=[schedule], parameters=parameters, print_starting_message=False)


def _check_timezone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        what = "there is no such time zone"
        raise InputError("timezone-invalid", f"--timezone {name!r}", what, "write it as IANA does, such as Europe/Oslo") from None


def require_server() -> None:
    """Raise ``InputError`` if PREFECT_API_URL names a server and none answers there; whatever it answers will do."""
    api = os.environ.get("PREFECT_API_URL")
    if not api:
        return
    try:
        with urllib.request.urlopen(f"{api}/health", timeout=10):
            pass
    except urllib.error.HTTPError:
        return
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        remedy = "start it (prefect server start) or unset the variable; --plain needs none"
        raise InputError("server-not-reached", "PREFECT_API_URL", f"no Prefect server answers at {api} ({reason})", remedy) from None


@contextmanager
def _server(port: int | None) -> Iterator[None]:
    """A server of our own on ``port`` while the block lasts; without a port, none."""
    if port is None:
        yield
        return
    with working(WORK), (WORK / "server.log").open("ab") as log:
        server = subprocess.Popen(prefect_command("server", "start", "--host", "127.0.0.1", "--port", str(port)), stdout=log, stderr=log)
    try:
        _wait_until_healthy(f"http://127.0.0.1:{port}/api", server)
        yield
    finally:
        server.terminate()
        try:
            server.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_healthy(api: str, server: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _STARTUP_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{api}/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    raise InputError("server-not-started", str(WORK / "server.log"), "the Prefect server did not start", "read the log's last lines")
