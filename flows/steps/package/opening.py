"""A release opened from outside, and the raw texts beside it: what whoever verifies or shows it begins with."""

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl
from polars.exceptions import PolarsError

from flows.errors import InputError
from flows.records import Document
from flows.steps.package import tables, versions
from flows.steps.read import documents, files
from schemas import TABLES, polars_schema


@contextmanager
def unpacked(release: Path) -> Iterator[Path]:
    """The folder of a release or, within the block, of what its zip holds.

    Raises ``InputError`` if there is no release at the path, ``zipfile.BadZipFile`` or ``zlib.error`` for a damaged zip.
    """
    remedy = "give the folder of a release, such as dist/NAME/1.0.0, or its zip"
    if release.is_dir():
        if not release.joinpath("datapackage.json").is_file():
            newest = versions.newest(release)
            meant = f"did you mean {newest}?" if newest else remedy
            raise InputError("release-not-found", str(release), "no datapackage.json in this folder", meant)
        yield release
        return
    if not zipfile.is_zipfile(release):
        what = "neither a folder nor a whole zip" if release.exists() else "there is no release"
        raise InputError("release-not-found", str(release), what, remedy)
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(release) as archive:
        if "datapackage.json" not in archive.namelist():
            raise InputError("release-not-found", str(release), "no datapackage.json at the root of this zip", remedy)
        archive.extractall(folder)
        yield Path(folder)


def tables_of(folder: Path) -> tuple[dict[str, pl.DataFrame], list[str]]:
    """The tables of a release by name, and a line that begins with the file for each that cannot be read."""
    frames: dict[str, pl.DataFrame] = {}
    problems: list[str] = []
    for name in TABLES:
        try:
            frames[name] = tables.read_csv(folder / "data" / f"{name}.csv", polars_schema(name))
        except (OSError, ValueError, PolarsError) as error:
            problems.append(f"data/{name}.csv: cannot be read as the table {name}: {str(error).splitlines()[0]}")
    return frames, problems


def texts_of(raw_paths: set[str], raw: Path) -> dict[str, Document]:
    """Those of ``raw_paths`` that are in ``raw``, read again as they were read; ``raw_sha256`` tells whether they are the same."""
    wanted = raw_paths | {path.rpartition("#")[0] for path in raw_paths}  # a line of a dump is read with its file
    found, _ = files(raw)
    return {document.raw_path: document for file in found if file.raw_path in wanted for document in documents(file)}
