"""One publisher at a time: a lock on the folder itself, and a note beside it that says who holds it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.errors import Locked

NOTE = ".publisher"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock on ``folder`` within the block; the system frees it even if the process is killed.

    Raises ``Locked``, with the note of the holder, if another publisher is at work.
    """
    note = folder / NOTE
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            remedy = "wait until it is done, or end that process"
            raise Locked("dist-locked", str(folder), f"another publisher is at work: {_holder(note)}", remedy) from None
        note.write_text(f"process {os.getpid()} on {os.uname().nodename}, user {os.getuid()}\n", "utf-8")
        try:
            yield
        finally:
            note.unlink(missing_ok=True)
    finally:
        os.close(descriptor)


def _holder(note: Path) -> str:
    try:
        # the system's clock stamped the note; nothing of it is published
        return f"{note.read_text('utf-8').strip()}, since {_moment(note.stat().st_mtime)}"
    except OSError:
        return "it has only just begun"


def _moment(seconds: float) -> str:
    from datetime import UTC, datetime

    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
