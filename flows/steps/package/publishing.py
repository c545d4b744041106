"""checked frames → dist/, atomically: a reader sees whole releases only, whatever happens on the way."""

import json
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl
from msgspec import Struct

from flows.counts import counted
from flows.errors import Refused
from flows.settings import Settings
from flows.steps.changes import Bump, changes, next_version
from flows.steps.findings import Checked, refuse
from flows.steps.package import about, archive, hashes, referee, release, tables, versions
from flows.steps.package.disk import clean, flush, flush_folder, folder_for, staged, writable
from flows.steps.package.lock import locked
from schemas import ordered, polars_schema

_POINTER_README = """\
# {name}

The newest release is {version}: [what it is]({version}/README.md), [what its tables mean]({version}/CODEBOOK.md),
[all of it in one file]({zip}). Programs find it through `latest.json`. Everything here is generated; a release never changes.
"""


class Published(Struct, frozen=True):
    """The newest release after a run: ``new`` tells whether this run made it, ``changes`` how many rows of changes it has."""

    folder: Path
    version: str
    new: bool
    rows: dict[str, int]
    changes: int = 0

    def summary(self) -> str:
        """Where the release is and what is in it, for a person."""
        first = f"Published {self.folder}" if self.new else f"Nothing changed: {self.folder} is still the newest release"
        tables = ((name.replace("_", " "), count) for name, count in self.rows.items() if count)
        counts = " · ".join(counted(count, name.removesuffix("s"), name) for name, count in tables)
        return f"{first}\n{counts}\nWhat it is: {self.folder / 'README.md'}"


def publish(checked: Checked, settings: Settings, dist: Path) -> Published:
    """Release the checked frames into ``dist``/name/version/, if they say anything new.

    Raises ``Refused`` below a threshold of the settings or if the referee finds a fault, ``Locked`` if another publisher is at work,
    ``CommuniqueError`` if ``dist`` cannot be written. In all these cases readers find ``dist`` as it was before.
    """
    refuse(checked, settings)
    with folder_for(dist, settings.name) as root, writable(root), locked(root):
        clean(root)
        newest = _whole(versions.newest(root))
        if newest:
            _repair(root, newest)
        told, bump = _told(newest, checked.frames, settings)
        version = next_version(newest.name, bump) if newest else settings.first_version
        if newest and version is None:
            return Published(newest, newest.name, False, _rows(tables.read(newest)))
        assert version is not None
        frames = {**checked.frames, "changes": told}
        properties = about.about(settings, version, frames)
        earlier = newest.joinpath("CHANGELOG.md").read_text("utf-8") if newest else None
        with staged(root) as staging:
            _build(staging, frames, properties, earlier)
            _judge(staging, version, settings.name)
            _commit(staging, root, version, settings.name)
        return Published(root / version, version, True, _rows(frames), told.height)


def previous(dist: Path, name: str) -> dict[str, pl.DataFrame] | None:
    """The tables of the newest release of ``name`` in ``dist``; ``None`` if there is none yet.

    Raises ``Refused`` if that release is not as it was published: a diff against it would publish nonsense.
    """
    newest = _whole(versions.newest(dist / name))
    return tables.read(newest) if newest else None


def _told(newest: Path | None, frames: Mapping[str, pl.DataFrame], settings: Settings) -> tuple[pl.DataFrame, Bump]:
    """The table of changes and what they make of the version: rows by the changes step, the package's own properties here."""
    if newest is None:
        return pl.DataFrame(schema=polars_schema("changes")), "none"
    rows, bump = changes(tables.read(newest), frames)
    old = json.loads(newest.joinpath("datapackage.json").read_text("utf-8"))
    new = about.declared(settings)
    other = [name for name in about.DECLARED if old.get(name) != new.get(name)]
    told = [["datapackage", name, "changed", name, _json(old.get(name)), _json(new.get(name)), "dataset.toml"] for name in other]
    properties = pl.DataFrame(told, schema=polars_schema("changes"), orient="row")
    return ordered("changes", pl.concat([rows, properties])), "patch" if other and bump == "none" else bump


def _json(value: Any) -> str | None:
    return None if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _build(staging: Path, frames: Mapping[str, pl.DataFrame], properties: Mapping[str, Any], earlier: str | None) -> None:
    folder = staging / properties["version"]
    folder.mkdir()
    release.write(folder, frames, properties, earlier)
    zipped = staging / _zip_name(properties["name"], folder.name)
    archive.pack(folder, zipped)
    _write_pointers(staging, folder.name, zipped)
    flush(staging)


def _judge(staging: Path, version: str, name: str) -> None:
    """The referee reads the folder; the zip need only hold the same bytes, and open."""
    folder, zipped = staging / version, staging / _zip_name(name, version)
    found = hashes.faults(folder) + referee.faults(folder) + archive.faults(zipped, folder) + referee.opens(zipped)
    if found:
        message = f"not published: {'; '.join(found[:5])}"
        raise Refused("release-invalid", f"{name} {version}", message, "report it: the checks missed it")


def _commit(staging: Path, root: Path, version: str, name: str) -> None:
    """The first rename makes the release, which is whole by then; a crash before the last is mended by the next run."""
    os.rename(staging / version, root / version)  # noqa: PTH104
    flush_folder(root)
    os.replace(staging / _zip_name(name, version), root / _zip_name(name, version))  # noqa: PTH105
    for pointer in _POINTERS:
        os.replace(staging / pointer, root / pointer)  # noqa: PTH105
    flush_folder(root)


def _zip_name(name: str, version: str) -> str:
    return f"{name}-{version}.zip"


#: The files that say which release is the newest: one for people, one for programs, which is the last to move.
_POINTERS = ("README.md", "latest.json")


def _pointer_texts(version: str, zipped: Path) -> dict[str, str]:
    target = {"version": version, "folder": version, "zip": zipped.name, "zip_sha256": sha256(zipped.read_bytes()).hexdigest()}
    name = zipped.name.removesuffix(f"-{version}.zip")
    texts = _POINTER_README.format(name=name, version=version, zip=zipped.name), json.dumps(target, indent=2) + "\n"
    return dict(zip(_POINTERS, texts, strict=True))


def _write_pointers(staging: Path, version: str, zipped: Path) -> None:
    for pointer, text in _pointer_texts(version, zipped).items():
        staging.joinpath(pointer).write_text(text, "utf-8", newline="\n")


def _whole(newest: Path | None) -> Path | None:
    found = hashes.faults(newest) if newest else []
    if newest and found:
        remedy = "restore the file from the release's zip, or remove the whole folder"
        raise Refused("release-broken", str(newest), f"the newest release is not as it was published: {'; '.join(found[:5])}", remedy)
    return newest


def _repair(root: Path, newest: Path) -> None:
    """Bring zip and pointers up to the newest release, if a crash came between its renames."""
    zipped = root / _zip_name(root.name, newest.name)
    if zipped.is_file() and all(_says(root / pointer, text) for pointer, text in _pointer_texts(newest.name, zipped).items()):
        return
    with staged(root) as staging:
        archive.pack(newest, staging / zipped.name)
        _write_pointers(staging, newest.name, staging / zipped.name)
        flush(staging)
        for name in (zipped.name, *_POINTERS):
            os.replace(staging / name, root / name)  # noqa: PTH105
        flush_folder(root)


def _says(pointer: Path, text: str) -> bool:
    return pointer.is_file() and pointer.read_bytes() == text.encode()


def _rows(frames: Mapping[str, pl.DataFrame]) -> dict[str, int]:
    return {name: frame.height for name, frame in frames.items()}
