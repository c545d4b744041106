"""The one family of errors that a user can cause and mend; everything else is a bug and keeps its traceback."""

from pathlib import Path


class CommuniqueError(Exception):
    """Something stops the run. The message begins with its place and ends with what to do.

    ``slug`` is stable (tests and scripts may rely on it), ``place`` is a file with line and column where there is one,
    ``exit_code`` is what the command line answers with.
    """

    exit_code = 1

    def __init__(self, slug: str, place: str, message: str, remedy: str) -> None:
        super().__init__(f"{place}: {message}; {remedy}")
        self.slug, self.place, self.message, self.remedy = slug, place, message, remedy


class InputError(CommuniqueError):
    """A file of the user's (settings, manifest, vocabulary, corrections) is wrong: nothing was published."""

    exit_code = 2


def named(file: Path) -> str:
    """A file of the raw folder as messages name it: raw/manifest.csv, whatever the path by which it was given."""
    return f"{file.parent.resolve().name}/{file.name}"


def no_folder(raw: Path) -> InputError:
    """There is no folder of raw texts at ``raw``."""
    if raw.is_file():
        return InputError(
            "raw-missing", str(raw), "this is a file, not a folder", "put texts into a folder and give it with --raw; unpack archives"
        )
    return InputError("raw-missing", str(raw), "there is no such folder", "give a folder of texts with --raw")


class Refused(CommuniqueError):
    """The data is below a threshold of raw/dataset.toml, or the referee found a fault: nothing was published."""

    exit_code = 3


class Locked(CommuniqueError):
    """Another publisher holds the lock on dist/."""

    exit_code = 4


class Unwritable(CommuniqueError):
    """dist/ or the work folder cannot be written, or something in them not read: no room or no permission. dist/ is as it was."""

    exit_code = 6
