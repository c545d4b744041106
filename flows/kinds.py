"""A Prefect flow and a Prefect task that are plain functions inside ``plain()``; apart, for only a run under Prefect pays its import.

They stand in a module of their own, not in a function: a scheduled run sends them to its process by their names.
"""

import logging
from typing import Any

import prefect

from flows.errors import CommuniqueError
from flows.orchestration import is_plain


class _WithoutTraceback(logging.Filter):
    """What a user can mend is one line in the log of a scheduled run, not the code's way to it, told by each flow and task anew."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and isinstance(record.exc_info[1], CommuniqueError):
            record.exc_info = None
        return True


for _name in ("prefect.flow_runs", "prefect.task_runs", "prefect.engine"):
    logging.getLogger(_name).addFilter(_WithoutTraceback())


class Recipe(prefect.Flow):  # type: ignore[type-arg]
    """A Prefect flow that is a plain function inside ``plain()``."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.fn(*args, **kwargs) if is_plain() else super().__call__(*args, **kwargs)


class Step(prefect.Task):  # type: ignore[type-arg]
    """A Prefect task that is a plain function inside ``plain()``."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.fn(*args, **kwargs) if is_plain() else super().__call__(*args, **kwargs)
