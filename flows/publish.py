"""publish: check, then release into dist/."""

from pathlib import Path
from typing import Any

from flows.check import check
from flows.orchestration import recipe, step
from flows.steps import package


def _tell(_flow: object, run: Any, state: Any) -> None:
    """Whoever watches a schedule is told what a run has done; the command line tells it itself."""
    if run.deployment_id:
        print(state.result().summary(), flush=True)


# a run that hangs must not stand in the way of the next day's
@recipe("publish", timeout_seconds=24 * 60 * 60, on_completion=[_tell])
def publish(raw: Path = Path("raw"), dist: Path = Path("dist"), processes: int = 1) -> package.Published:
    """Check the rows, then release them if they say anything new: whole, or not at all.

    Raises what ``check`` does, ``Refused`` below a threshold of the settings, ``Locked`` while another publisher is at work, ``Unwritable``
    if ``dist`` cannot be written; in all these cases ``dist`` is as it was.
    """
    outcome = check(raw, dist, processes)
    return release(outcome.checked, outcome.settings, dist)


release = step("release", package.publish)
