"""How the flows run under Prefect, and how they run without it.

Import ``recipe`` and ``step`` from here, never from Prefect: the settings below must stand before Prefect is imported.
Everything that Prefect keeps (its database, its logs) goes into the project's own work folder, nothing goes to the network.
"""

import io
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TypeVar, cast

from flows.errors import InputError, Unwritable
from flows.progress import note

#: The project's own work folder: Prefect's state and the store of extracts. Deleting it costs time, never data.
WORK = Path(os.environ.get("COMMUNIQUE_WORK") or ".work").absolute()

_SETTINGS = {
    "PREFECT_HOME": str(WORK / "prefect"),
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_CLOUD_ENABLE_ORCHESTRATION_TELEMETRY": "false",
    "PREFECT_TELEMETRY_ENABLE_RESOURCE_METRICS": "false",
    "DO_NOT_TRACK": "1",
    # the embedded server needs 12 to 20 s on two cores, more on a busy machine
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    # at exit the embedded server complains of connections that are closing anyway
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_LEVEL": "WARNING",
}
for _name, _value in _SETTINGS.items():
    os.environ.setdefault(_name, _value)
# Prefect makes its own folder, but not the one around it; whoever works there is told if it cannot be made
with suppress(OSError):
    WORK.mkdir(parents=True, exist_ok=True)

Function = TypeVar("Function", bound=Callable[..., Any])
_PLAIN: ContextVar[bool] = ContextVar("plain", default=False)


def is_plain() -> bool:
    """Whether flows and tasks are plain functions here."""
    return _PLAIN.get()


def recipe(name: str, **options: Any) -> Callable[[Function], Function]:
    """Decorate a list of steps as a Prefect flow; ``options`` are Prefect's. To the type checker it stays the function it is.

    In a module that is first imported inside ``plain()`` it is that function, and Prefect, which takes 2 s to import, is not imported.
    """

    def decorate(function: Function) -> Function:
        if is_plain():
            return function
        from flows.kinds import Recipe

        return cast(Function, Recipe(function, name=name, **options))

    return decorate


def step(name: str, function: Function, **options: Any) -> Function:
    """Wrap a plain function as a Prefect task, as ``recipe`` does. Nothing is cached by Prefect: the store does that."""
    if is_plain():
        return function
    from prefect.cache_policies import NO_CACHE

    from flows.kinds import Step

    return cast(Function, Step(function, name=name, cache_policy=NO_CACHE, persist_result=False, **options))


@contextmanager
def plain() -> Iterator[None]:
    """Within this block flows and tasks are plain functions: no server, no run history, the same result."""
    token = _PLAIN.set(True)
    try:
        yield
    finally:
        _PLAIN.reset(token)


def artifact(key: str, markdown: str) -> None:
    """Show a report with the run in Prefect; outside a Prefect run, nothing."""
    if not is_plain():
        from prefect.artifacts import create_markdown_artifact

        create_markdown_artifact(markdown, key=key)


@contextmanager
def with_prefect() -> Iterator[None]:
    """Within this block flows run under Prefect; what stands in its way is told at once.

    Raises ``InputError`` for a setting of Prefect's that it does not accept, for a server of PREFECT_API_URL that does not answer and
    where there is none and none may be started, ``Unwritable`` for a work folder that cannot be made.
    """
    from flows.schedule import require_server

    # an error reaches the command line anyway: Prefect would tell it four times more, each with its traceback
    os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL", "CRITICAL")
    require_server()
    note("Starting Prefect, which takes about 15 seconds (--plain does without it) …")
    import_prefect()
    _require_some_server()
    yield


def _require_some_server() -> None:
    from prefect.settings import get_current_settings

    prefect = get_current_settings()
    if not (prefect.api.url or prefect.server.ephemeral.enabled):
        what = "forbids to start a Prefect server, and PREFECT_API_URL names none that runs"
        raise InputError(
            "server-missing", "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE", what, "unset it, set PREFECT_API_URL, or run with --plain"
        )


def import_prefect() -> None:
    """Import Prefect, which reads its settings once, and make the folder in which it writes.

    Raises ``InputError`` for a setting that it does not accept, ``Unwritable`` for a folder that cannot be made.
    """
    with working(WORK):
        pass
    warnings = io.StringIO()  # among them, in Prefect's words, the error that is told here
    try:
        with redirect_stderr(warnings):
            import flows.kinds  # noqa: F401
    except ValueError as error:  # pydantic's, whose first fault names the value that was given
        faults: list[dict[str, Any]] = getattr(error, "errors", list)()
        if not faults:
            raise
        value, message = faults[0]["input"], faults[0]["msg"]
        settings = ((name, setting) for name, setting in sorted(os.environ.items()) if name.startswith("PREFECT_"))
        given = (name for name, setting in settings if setting.casefold() == str(value).casefold())
        what = f"{value!r}: {message[0].lower()}{message[1:]}"
        raise InputError("prefect-setting", next(given, "Prefect"), what, "correct it, unset it, or run with --plain") from None
    sys.stderr.write(warnings.getvalue())


@contextmanager
def stoppable() -> Iterator[None]:
    """Within this block Ctrl-C ends the process with one line and exit code 130.

    The server that Prefect has started hears Ctrl-C as well, and of a server that is gone Prefect tells at length and raises anything.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    stopped = False

    def stop(_signal: int, _frame: object) -> None:
        nonlocal stopped
        stopped = True
        signal.signal(signal.SIGINT, lambda *_: os._exit(130))  # whoever presses again means it
        print("Stopped. What was published is whole; what was read need not be read again.", file=sys.stderr, flush=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    except BaseException:
        if stopped:
            sys.exit(130)
        raise
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def working(folder: Path) -> Iterator[Path]:
    """A folder to work in, made if it is not there; within the block an error of the system is told as one that its user can mend."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield folder
    except OSError as error:
        remedy = "make room or set permissions, or name another work folder in COMMUNIQUE_WORK"
        raise Unwritable("work-not-writable", str(folder), str(error.strerror or error), remedy) from error


def prefect_command(*arguments: str) -> list[str]:
    """The command line of this environment's Prefect."""
    return [sys.executable, "-m", "prefect", *arguments]
