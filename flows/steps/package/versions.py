"""The releases of one data set: which there are and which is the newest."""

import re
from pathlib import Path

Version = tuple[int, int, int]
_VERSION = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")


def versions(root: Path) -> list[Version]:
    """The versions whose folders lie in ``root``, oldest first."""
    if not root.is_dir():
        return []
    found = (_VERSION.fullmatch(path.name) for path in root.iterdir() if path.is_dir())
    return sorted((int(match[1]), int(match[2]), int(match[3])) for match in found if match)


def newest(root: Path) -> Path | None:
    """The folder of the newest release in ``root``."""
    found = versions(root)
    return root / written(found[-1]) if found else None


def written(version: Version) -> str:
    """The version as its folder is called: 1.2.0."""
    return ".".join(map(str, version))
