"""A Prefect flow and a Prefect task that are plain functions inside ``plain()``; apart, for only a run under Prefect pays its import.

They stand in a module of their own, not in a function: a scheduled run sends them to its process by their names.
"""

from typing import Any

import prefect

from flows.orchestration import is_plain


class Recipe(prefect.Flow):  # type: ignore[type-arg]
    """A Prefect flow that is a plain function inside ``plain()``."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.fn(*args, **kwargs) if is_plain() else super().__call__(*args, **kwargs)


class Step(prefect.Task):  # type: ignore[type-arg]
    """A Prefect task that is a plain function inside ``plain()``."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.fn(*args, **kwargs) if is_plain() else super().__call__(*args, **kwargs)
