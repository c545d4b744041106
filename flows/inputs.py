"""The user's own files, looked over before the work: a slip in any of them is told at once, not after hours of reading."""

from pathlib import Path

from flows.settings import settings
from flows.steps import corrections
from flows.steps.read.manifest import manifest
from flows.vocabulary import load, own


def look_over(raw: Path) -> None:
    """Raise ``InputError`` for a broken file of settings, manifest, corrections or vocabulary in ``raw``.

    Nothing is read but these files. Whatever depends on the texts themselves (a correction that matches no row) is told later.
    """
    settings(raw)
    manifest(raw)
    corrections.read(raw / "corrections.csv")
    load(own(raw))
