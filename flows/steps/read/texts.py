"""A raw file → its documents: one for a text or a page, one a line for a dump. Bad content gives findings, never an exception."""

import codecs
import gzip
import hashlib
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import count
from typing import Any, BinaryIO

import msgspec

from flows.records import Declared, Document, Finding
from flows.steps.moments import written
from flows.steps.read.decoding import LONGEST, decode, too_long
from flows.steps.read.folder import RawFile
from flows.steps.read.manifest import undeclarable
from flows.steps.read.pages import LARGEST, is_markup, page
from schemas.columns import A_DAY_OR_MOMENT, DAY_OR_MOMENT, URL
from schemas.sheets import UTF_16

#: Half of a character, which JSON may hold and no text.
_HALF = re.compile("[\ud800-\udfff]")
#: Bytes of a file by which it is seen that its text is a page's markup.
_OPENING = 1000
#: Bytes of one line of a dump at most: a page with its pictures inside.
_LINE = LARGEST
#: What a line of a dump may say of its document, beside ``text`` and ``html``.
_FIELDS = ("url", "title", "published", "outlet", "retrieved_at", "author", "rights", "language")
#: So many names of fields a message quotes.
_NAMED = 6
_FORMS = {"url": URL, "retrieved_at": DAY_OR_MOMENT}
_EXAMPLES = {"url": "https://…", "retrieved_at": A_DAY_OR_MOMENT, "published": A_DAY_OR_MOMENT}


def documents(file: RawFile) -> list[Document]:
    """Read ``file``. A document that cannot be read has an empty text and a finding that rejects it and says why.

    What the manifest declares wins over what a dump's line or a page's metadata says; what it declares of a whole dump fills what its
    lines leave open.
    """
    try:
        if file.media_type.startswith("application/jsonl"):
            return _of_dump(file)
        limit = LARGEST if file.media_type == "text/html" else 4 * LONGEST
        data = b"" if file.size > limit else file.path.read_bytes()
    except OSError as error:
        message = f"{file.raw_path}: {error.strerror}; make it readable for this user"
        return [
            Document(
                file.raw_path, file.sha256, file.media_type, "", findings=(Finding("file-unreadable", "rejected", message, file.raw_path),)
            )
        ]
    declared = file.declared.get(file.raw_path, Declared())
    if file.size > limit:
        return [Document(file.raw_path, file.sha256, file.media_type, "", declared, (too_long(file.raw_path, f"{file.size:,} bytes"),))]
    if file.media_type == "text/html" or is_markup(data[:_OPENING].decode("utf-8", "replace")):
        text, told, findings = page(data, file.raw_path)
        return [Document(file.raw_path, file.sha256, "text/html", text, _merged(declared, told), findings)]
    text, findings = decode(data, file.raw_path)
    return [Document(file.raw_path, file.sha256, file.media_type, text, declared, findings)]


def _of_dump(file: RawFile) -> list[Document]:
    """The documents of a dump, one without text if it holds none; the last tells which of its lines are declared and not there."""
    found = list(_dump(file)) or [Document(file.raw_path, file.sha256, file.media_type, "")]
    gone = sorted(set(file.declared) - {file.raw_path, *(document.raw_path for document in found)})
    last = found.pop()
    told = (*last.findings, *(undeclarable(key, file.declared[key]) for key in gone))
    return [*found, msgspec.structs.replace(last, findings=told)]


def _dump(file: RawFile) -> Iterator[Document]:
    """A document a line. ``raw_sha256`` of each is the hash of its line, so that a dump may grow at its end."""
    opened = gzip.open(file.path) if file.media_type.endswith("gzip") else file.path.open("rb")  # noqa: SIM115
    with opened as stream:
        for number in count(1):
            raw_path = f"{file.raw_path}#{number}"
            try:
                line = stream.readline(_LINE + 1)
                rest = _skip(stream) if len(line) > _LINE and not line.endswith(b"\n") else 0
            except (EOFError, gzip.BadGzipFile, zlib.error) as error:
                what = f"the archive cannot be read from here on ({error})"
                yield _broken(file, raw_path, b"", what, "fetch it again, or take .gz from its name if it is none")
                return
            if not line:
                return
            if number == 1 and line.startswith(UTF_16):
                yield _broken(file, raw_path, b"", "the dump is UTF-16", "save it as UTF-8")
                return
            if rest:
                finding = too_long(raw_path, f"{len(line) + rest:,} bytes")
                yield Document(raw_path, file.sha256, file.media_type, "", file.declared.get(raw_path, Declared()), (finding,))
            elif line.strip():
                yield _record(file, raw_path, line.rstrip(b"\r\n").removeprefix(codecs.BOM_UTF8))


def _skip(stream: BinaryIO | gzip.GzipFile) -> int:
    """Read to the end of a line that is too long, without keeping it; how many bytes that were."""
    skipped = 0
    while piece := stream.readline(1 << 20):
        skipped += len(piece)
        if piece.endswith(b"\n"):
            break
    return skipped


def _record(file: RawFile, raw_path: str, line: bytes) -> Document:
    try:
        record = _json(line)
    except (ValueError, RecursionError) as error:
        return _broken(file, raw_path, line, f"not readable as JSON ({error})", "write one JSON object a line")
    if not isinstance(record, dict):
        return _broken(file, raw_path, line, "not a JSON object", 'write {"text": "…", "url": "…"}')
    text, html = record.get("text"), record.get("html")
    if not (isinstance(text, str) or isinstance(html, str)):
        wrong = next((k for k in ("text", "html") if record.get(k) is not None), None)
        what = f"field {wrong} is no string" if wrong else f"neither text nor html among its fields ({_names(record)})"
        return _broken(file, raw_path, line, what, "write the article's text into the field text")
    digest = hashlib.sha256(line).hexdigest()
    told, doubts = _told(record, raw_path)
    of_line, of_dump = (file.declared.get(key, Declared()) for key in (raw_path, file.raw_path))
    declared = _merged(_merged(of_line, told), of_dump)
    if isinstance(text, str) and text.strip() and is_markup(text):
        html, text = text, None
    if isinstance(text, str) and (text.strip() or not isinstance(html, str)):
        read, findings = decode(_HALF.sub("\ufffd", text).encode(), raw_path)
        return Document(raw_path, digest, "text/plain", read, declared, findings + doubts)
    read, metadata, findings = page(_HALF.sub("\ufffd", str(html)).encode(), raw_path)
    return Document(raw_path, digest, "text/html", read, _merged(declared, metadata), findings + doubts)


def _names(record: Mapping[str, Any]) -> str:
    """The first names of a record's fields, as a message quotes them."""
    quoted = ", ".join(map(str, list(record)[:_NAMED])) or "it has none"
    return f"{quoted}, …" if len(record) > _NAMED else quoted


def _json(line: bytes) -> object:
    """The value of a line; half characters, infinite numbers and the like, which other writers let through, do not cost the text."""
    try:
        return msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return json.loads(line)


def _told(record: Mapping[str, Any], raw_path: str) -> tuple[Declared, tuple[Finding, ...]]:
    """What a line says of its document; a field that cannot be read is left out and told, for it must not cost the text."""
    told: dict[str, str] = {}
    doubts: list[Finding] = []
    for name in _FIELDS:
        value = record.get(name)
        if name == "author" and isinstance(value, list) and all(isinstance(one, str) for one in value):
            value = "; ".join(value)
        value = unescape(value).strip() if isinstance(value, str) else value
        if not value:
            continue
        text = written(value) if name == "published" else value
        if isinstance(text, str) and re.match(_FORMS.get(name, ""), text):
            told[name] = text
        else:
            message = f"{_place(raw_path)}: field {name}: {value!r:.80} was left out; write {_EXAMPLES.get(name, 'a string')}"
            doubts.append(Finding("dump-field-unread", "warning", message, raw_path, column_name=name, value=str(value)))
    return Declared(**told, origin_of=dict.fromkeys(told, raw_path)), tuple(doubts)


def _broken(file: RawFile, raw_path: str, line: bytes, what: str, remedy: str) -> Document:
    finding = Finding("dump-line-broken", "rejected", f"{_place(raw_path)}: {what}; {remedy}", raw_path)
    return Document(raw_path, hashlib.sha256(line).hexdigest(), file.media_type, "", findings=(finding,))


def _place(raw_path: str) -> str:
    """A line of a dump as messages name it: dump.jsonl:12."""
    return ":".join(raw_path.rsplit("#", 1))


def _merged(strong: Declared, weak: Declared) -> Declared:
    """``strong`` with its gaps filled from ``weak``."""
    mine, other = msgspec.structs.asdict(strong), msgspec.structs.asdict(weak)
    origins = {**weak.origin_of, **strong.origin_of}
    return Declared(**{k: v if v is not None else other[k] for k, v in mine.items() if k != "origin_of"}, origin_of=origins)
