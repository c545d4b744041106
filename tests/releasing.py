"""What the tests of releases share: the tiny package, published into a folder."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from flows.settings import Contributor, Settings
from flows.steps import findings
from flows.steps.findings import Checked
from flows.steps.package import Published, publish
from tests import tiny

SETTINGS = Settings("tiny", "A tiny set", contributors=(Contributor('Ida "I." Berg', roles=("creator",)),), keywords=("talks",))


@cache
def checked(label: str = "Holm met Brandt") -> Checked:
    """The tiny package, with its event called ``label``."""
    return findings.check(tiny.changed("events", 0, label=label), tiny.TEXTS, [tiny.RAW_PATH])


def release(dist: Path, settings: Settings = SETTINGS, label: str = "Holm met Brandt") -> Published:
    return publish(checked(label), settings, dist)


def everything(folder: Path) -> dict[str, str]:
    """Path → hash of every file below ``folder``."""
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*")) if path.is_file()}


def pointer(dist: Path) -> str:
    return str(json.loads(dist.joinpath("tiny/latest.json").read_text("utf-8"))["version"])
