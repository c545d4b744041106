"""How the flows run under Prefect, and how they run without it.

Import ``recipe`` and ``step`` from here, never from Prefect: the settings below must stand before Prefect is imported.
Everything that Prefect keeps (its database, its logs) goes into the project's own work folder, nothing goes to the network.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TypeVar, cast

from flows.errors import Unwritable

#: The project's own work folder: Prefect's state and the store of extracts. Deleting it costs time, never data.
WORK = Path(os.environ.get("COMMUNIQUE_WORK", ".work")).absolute()

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
