"""Folders on a disk that may be full, closed or cut off from power at any moment."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.errors import Unwritable

STAGING = ".staging"


@contextmanager
def folder_for(dist: Path, name: str) -> Iterator[Path]:
    """The folder of the data set ``name``; taken away again if nothing came to lie in it.

    Raises ``Unwritable`` if it cannot be made.
    """
    root = dist / name
    made = [folder for folder in (root, dist) if not folder.exists()]
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _notwritable(root, error) from error
    try:
        yield root
    finally:
        for folder in made:
            if not any(folder.iterdir()):
                folder.rmdir()


@contextmanager
def writable(root: Path) -> Iterator[None]:
    """Within the block an error of the system becomes ``Unwritable``, which its user can mend."""
    try:
        yield
    except OSError as error:
        raise _notwritable(root, error) from error


def _notwritable(root: Path, error: OSError) -> Unwritable:
    remedy = "make room, set permissions, or name another folder with --dist"
    return Unwritable("dist-not-writable", str(root), f"nothing was published: {error.strerror or error}", remedy)


@contextmanager
def staged(root: Path) -> Iterator[Path]:
    """A folder on the same disk to build in; it is gone after the block."""
    staging = root / STAGING
    staging.mkdir()
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def flush(folder: Path) -> None:
    """Make sure that all below ``folder`` is on the disk, files before the folders that name them."""
    for parent, _, names in os.walk(folder, topdown=False):
        for name in names:
            descriptor = os.open(Path(parent, name), os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        flush_folder(Path(parent))


def flush_folder(folder: Path) -> None:
    """Make sure that the folder's own list of names is on the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def clean(root: Path) -> None:
    """Take away what a publisher that was killed has left."""
    shutil.rmtree(root / STAGING, ignore_errors=True)
