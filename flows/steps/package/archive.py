"""A release as a zip that is the same, byte for byte, whenever and wherever it is made."""

import os
import zipfile
from pathlib import Path

#: The first moment that a zip can hold: no clock may decide a byte.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def files(release: Path) -> list[str]:
    """The POSIX paths of all files of a release, relative to it, in order."""
    return sorted(path.relative_to(release).as_posix() for path in release.rglob("*") if path.is_file())


def pack(release: Path, target: Path) -> None:
    """Write all files of ``release`` into the zip ``target``, datapackage.json at its root and first."""
    names = sorted(files(release), key=lambda name: (name != "datapackage.json", name))
    with target.open("wb") as stream, zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, release.joinpath(name).read_bytes(), compresslevel=9)
        archive.close()
        stream.flush()
        os.fsync(stream.fileno())


def faults(archive: Path, release: Path) -> list[str]:
    """Where the zip does not hold the files of the release, byte for byte; ``zipfile.BadZipFile`` if it is none."""
    with zipfile.ZipFile(archive) as opened:
        names = opened.namelist()
        if sorted(names) != files(release):
            return [f"{archive.name}: does not hold the files of the release"]
        return [f"{archive.name}: {name} differs" for name in names if opened.read(name) != release.joinpath(name).read_bytes()]
