"""raw/ → its files in order, each with its hash, its kind and its manifest rows."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from flows.errors import Refused, no_folder
from flows.records import Declared, Finding
from flows.steps.read.manifest import manifest, undeclarable

#: What each ending is read as; a name may have two endings (``.jsonl.gz``).
KINDS = {
    ".txt": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".jsonl": "application/jsonl",
    ".jsonl.gz": "application/jsonl+gzip",
}
_ENDINGS = ", ".join(KINDS)
#: What is to be done with files of other kinds that hold texts.
_REMEDIES = dict.fromkeys((".zip", ".rar", ".7z", ".tar", ".tgz", ".gz", ".bz2", ".xz"), "unpack it and take it away") | {
    ".ndjson": "rename it to .jsonl",
    ".json": "write each of its objects on a line of a .jsonl file",
}
_USUAL_REMEDY = "save its text as one of them, or take it away"
#: What raw/ holds beside texts.
NOT_TEXTS = ("dataset.toml", "manifest.csv", "corrections.csv", "vocabulary")
#: What browsers append to a saved page's name to name the folder of its pictures and frames ("connected files" of Windows, by language).
_PARTS = tuple(
    """
    _files .files -Dateien _fichiers _bestanden _file -filer _archivos _arquivos _ficheiros _pliki _soubory _tiedostot _dosyalar
    _elemei _fajlovi _datoteke _subory _failid _fails _bylos _fitxers _fitxategiak
""".split()
)
#: So many files that are no texts are quoted where there is none: enough to see what is wrong.
_QUOTED = 3


class RawFile(Struct, frozen=True):
    """One file of raw/: ``raw_path`` is POSIX and relative to raw/; ``declared`` maps it (or ``raw_path#line``) to its manifest row."""

    raw_path: str
    path: Path
    sha256: str
    size: int
    media_type: str
    declared: dict[str, Declared] = {}


def files(raw: Path) -> tuple[list[RawFile], list[Finding]]:
    """List what can be read under ``raw``, sorted by path, and tell what cannot.

    Hidden files and folders are left out, and releases. Raises ``InputError`` if the folder is missing or its
    manifest is broken.
    """
    if not raw.is_dir():
        raise no_folder(raw)
    declared = manifest(raw)
    found: list[RawFile] = []
    findings: list[Finding] = []
    for path in _walk(raw):
        entry = _file(path, raw, declared)
        if isinstance(entry, RawFile):
            found.append(entry)
        else:
            findings.append(entry)
    return found, findings + _unmatched(declared, found, findings)


def require_texts(raw: Path) -> None:
    """Raise ``Refused`` if no file under ``raw`` is of a kind that is read; what lies there instead is quoted. Opens no text."""
    others = []
    for path in _walk(raw):
        if _kind(path):
            return
        others.append(path)
    told = [finding.message for path in others[:_QUOTED] if isinstance(finding := _file(path, raw, {}), Finding)]
    remedy = "".join(["put .txt, .html or .jsonl files there", *(f"\n  {message}" for message in told)])
    raise Refused("too-few-articles", str(raw), "no text was found", remedy)


def _walk(folder: Path, top: bool = True) -> Iterator[Path]:
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.startswith(".") or (top and path.name in NOT_TEXTS):
            continue
        if path.is_symlink() or not path.is_dir() or _page_of(path) or not os.access(path, os.R_OK | os.X_OK):
            yield path
        elif not _holds_releases(path):
            yield from _walk(path, top=False)


def _page_of(folder: Path) -> str | None:
    """The name of the saved page whose parts ``folder`` holds."""
    stems = (folder.name.removesuffix(ending) for ending in _PARTS if folder.name.endswith(ending))
    names = (stem + ending for stem in stems for ending in (".html", ".htm"))
    return next((name for name in names if folder.with_name(name).is_file()), None)


def _holds_releases(folder: Path) -> bool:
    """Whether this is a data set's folder in dist/, which whoever reads the folder where he stands has inside it."""
    return folder.joinpath("latest.json").is_file() and any(folder.glob("*/datapackage.json"))


def _file(path: Path, raw: Path, declared: dict[str, Declared]) -> RawFile | Finding:
    name = path.relative_to(raw).as_posix()
    if name != _printable(name):
        name = _printable(name)
        return Finding("file-name", "rejected", f"{name}: the name is not UTF-8; rename the file", name)
    if path.is_symlink() and not path.exists():
        return Finding("file-unreadable", "rejected", f"{name}: the link leads nowhere; copy the file here, or take the link away", name)
    if path.is_symlink() and not path.resolve().is_relative_to(raw.resolve()):
        return Finding("link-outside", "rejected", f"{name}: the link leads out of the raw folder; copy the file instead", name)
    if path.is_symlink() and path.is_dir():
        return Finding("link-folder", "rejected", f"{name}: links to folders are not followed; copy the folder instead", name)
    if path.is_dir() and (page := _page_of(path)):
        return Finding("page-parts", "note", f"{name}: not read, for it holds the parts of {page}; rename it if it holds texts", name)
    kind = _kind(path)
    if (kind is None and path.is_file()) or _is_device(path):
        remedy = _REMEDIES.get(path.suffix.lower(), _USUAL_REMEDY)
        message = f"{name}: not read, for texts are {_ENDINGS}; {remedy}"
        return Finding("file-type-unknown", "note", message, name)
    try:
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
            size = stream.tell()
    except OSError as error:
        return Finding("file-unreadable", "rejected", f"{name}: {error.strerror}; make it readable for this user", name)
    mine = {key: row for key, row in declared.items() if key == name or key.startswith(name + "#")}
    return RawFile(name, path, digest, size, kind or "", mine)


def _kind(path: Path) -> str | None:
    return next((KINDS[ending] for ending in sorted(KINDS, key=len, reverse=True) if path.name.lower().endswith(ending)), None)


def _printable(name: str) -> str:
    """The name as it can be written down; bytes that are no UTF-8 become their numbers."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _is_device(path: Path) -> bool:
    """Whether it is a pipe, a socket or the like, which whoever opens it would wait for."""
    return path.exists() and not (path.is_file() or path.is_dir())


def _unmatched(declared: dict[str, Declared], found: list[RawFile], findings: list[Finding]) -> list[Finding]:
    known = {file.raw_path for file in found} | {finding.raw_path for finding in findings}
    return [undeclarable(key, row) for key, row in declared.items() if not known & {key, key.rpartition("#")[0]}]
