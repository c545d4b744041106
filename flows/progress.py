"""Progress for a person at a terminal; silence in a pipe."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def note(text: str) -> None:
    """Tell a person who waits what for."""
    if sys.stderr.isatty():
        print(text, file=sys.stderr)


def track(items: Iterable[T], total: int, label: str) -> Iterator[T]:
    """Yield the items; on a terminal a bar on standard error counts them."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(items, total=total, description=label)
