"""A Prefect flow and a Prefect task that are plain functions inside ``plain()``; apart, for only a run under Prefect pays its import.

They stand in a module of their own, not in a function: a scheduled run sends them to its process by their names.
"""

import logging
from typing import Any

import prefect

from flows.errors import CommuniqueError
from flows.orchestration import is_plain


class _ToldOnce(logging.Filter):
    """What a user can mend is one line in the log of a scheduled run: without the code's way to it, and once for all flows."""

    told: BaseException | None = None

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if not isinstance(error, CommuniqueError):
            return True
        record.msg, record.args, record.exc_info = str(error), (), None
        first, self.told = error is not self.told, error
        return first


_once = _ToldOnce()
for _name in ("prefect.flow_runs", "prefect.task_runs", "prefect.engine"):
    logging.getLogger(_name).addFilter(_once)


class Recipe(prefect.Flow):  # type: ignore[type-arg]
    """A Prefect flow that is a plain function inside ``plain()``."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.fn(*args, **kwargs) if is_plain() else super().__call__(*args, **kwargs)


class Step(prefect.Task):  # type: ignore[type-arg]
    """A Prefect task that is a plain function inside ``plain()``."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.fn(*args, **kwargs) if is_plain() else super().__call__(*args, **kwargs)
