"""Bytes → characters: strictly UTF-8, else what the detection library makes of them, which a finding tells."""

import codecs

from charset_normalizer import from_bytes

from flows.records import Finding

#: Characters of one document at most: three times the longest debate transcript. A longer text is refused as a whole, never cut.
LONGEST = 300_000
#: Share of NUL characters from which a file is taken for binary data.
BINARY = 0.02
#: The detector reads this many bytes: it is slow, and an encoding does not change in the middle of a text.
SAMPLE = 64_000
#: Of encodings that read a text equally well the one that the web falls back on, too (WHATWG Encoding Standard).
USUAL = "cp1252"

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, raw_path: str) -> tuple[str, tuple[Finding, ...]]:
    """The characters of ``data`` and what is doubtful about them; an empty text, and a finding that rejects it, if they are none.

    A UTF-8 byte order mark stays the first character (offsets count it); of UTF-16 and UTF-32 it is taken off.
    """
    if len(data) > 4 * LONGEST:
        return "", (too_long(raw_path, f"{len(data):,} bytes"),)
    findings: list[Finding] = []
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        encoding = _encoding(data)
        if encoding is None:
            what = f"byte {error.start} is not UTF-8 and no other encoding fits"
            message = f"{raw_path}: {what}; save it as UTF-8, or take it out of raw/ if it is no text"
            return "", (Finding("encoding-unknown", "rejected", message, raw_path),)
        text = data.decode(encoding, errors="replace")
        message = f"{raw_path}: not UTF-8 (byte {error.start}); read as {encoding}: check names and quotation marks, or save it as UTF-8"
        findings.append(Finding("encoding-guessed", "warning", message, raw_path, value=encoding))
    if len(text) > LONGEST:
        return "", (too_long(raw_path, f"{len(text):,} characters"),)
    nuls = text.count("\0")
    if nuls > BINARY * len(text):
        return "", (Finding("file-binary", "rejected", f"{raw_path}: binary data, not a text; take it out of raw/", raw_path),)
    if nuls:
        message = f"{raw_path}: {nuls} NUL characters, read as U+FFFD; save the text without them"
        findings.append(Finding("nul-characters", "warning", message, raw_path, value=str(nuls)))
        text = text.replace("\0", "\ufffd")
    return text, tuple(findings)


def too_long(raw_path: str, size: str) -> Finding:
    """The finding for a text beyond ``LONGEST``."""
    return Finding(
        "document-too-long",
        "rejected",
        f"{raw_path}: {size}; an article has at most {LONGEST:,} characters: split it",
        raw_path,
        value=size,
    )


def _encoding(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    readings = from_bytes(data[:SAMPLE])
    best = readings.best()
    if best is None:
        return None
    as_good = [one for one in readings if (one.chaos, -one.coherence) <= (best.chaos, -best.coherence)]
    return USUAL if any(USUAL in (one.encoding, *one.could_be_from_charset) for one in as_good) else best.encoding
