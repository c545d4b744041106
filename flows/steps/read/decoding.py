"""Bytes → characters: strictly UTF-8, else what the detection library makes of them, which a finding tells."""

import codecs
import re

from charset_normalizer import CharsetMatch, from_bytes

from flows.records import Finding

#: Characters of one document at most: three times the longest debate transcript. A longer text is refused as a whole, never cut.
LONGEST = 300_000
#: Share of NUL characters from which a file is taken for binary data.
BINARY = 0.02
#: The detector reads this many bytes: it is slow, and an encoding does not change in the middle of a text.
SAMPLE = 64_000
#: Of encodings that read a text equally well the one that the web falls back on, too (WHATWG Encoding Standard).
USUAL = "cp1252"

#: Characters of several bytes for each broken one in a text that is UTF-8 all the same; share of NUL among every other byte of UTF-16.
_WHOLE, _NUL = 2, 0.5
#: A letter of another script than Latin, and a word of such: in a text of Latin letters what is no word is a broken mark.
_STRANGE, _STRANGE_WORD = re.compile(r"[^\W\d_\u0000-\u024f]"), re.compile(r"[^\W\d_\u0000-\u024f]{4}")
#: UTF-8 that was read as another encoding and saved so: an opening mark, an apostrophe, a letter with an accent.
_TWICE = re.compile("â€[œ™“”\x9d˜]|Ã[©¨¼¶¤±¡³\xad]")
#: A character of three bytes, as the marks of quotations are: no chance of another encoding.
_THREE = re.compile(rb"[\xe0-\xef][\x80-\xbf]{2}")
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
    broken = _first_broken(data)
    if broken is None:
        text = data.decode("utf-8")
    elif encoding := _encoding(data):
        text = data.decode(encoding, errors="replace")
        read = "what is not as U+FFFD" if encoding == "utf-8" else f"as {encoding}"
        message = f"{raw_path}: not UTF-8 (byte {broken}); read {read}: check names and quotation marks, or save it as UTF-8"
        findings.append(Finding("encoding-guessed", "warning", message, raw_path, value=encoding))
    else:
        what = f"byte {broken} is not UTF-8 and no other encoding fits"
        message = f"{raw_path}: {what}; save it as UTF-8, or take it out of raw/ if it is no text"
        return "", (Finding("encoding-unknown", "rejected", message, raw_path),)
    if len(text) > LONGEST:
        return "", (too_long(raw_path, f"{len(text):,} characters"),)
    nuls = text.count("\0")
    if nuls > BINARY * len(text):
        return "", (Finding("file-binary", "rejected", f"{raw_path}: binary data, not a text; take it out of raw/", raw_path),)
    if nuls:
        message = f"{raw_path}: {nuls} NUL characters, read as U+FFFD; save the text without them"
        findings.append(Finding("nul-characters", "warning", message, raw_path, value=str(nuls)))
        text = text.replace("\0", "\ufffd")
    if found := _TWICE.findall(text):
        what = f"{len(found)} characters look as if UTF-8 had been read as another encoding ({found[0]!r})"
        findings.append(Finding("encoding-twice", "warning", f"{raw_path}: {what}; fetch the text again", raw_path, value=found[0]))
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


def _first_broken(data: bytes) -> int | None:
    """The place of the first byte that no UTF-8 text has."""
    if _wide(data):
        return data.index(0)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return None


def _encoding(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if wide := _wide(data):
        return wide
    if _is_damaged(data):
        return "utf-8"
    readings = from_bytes(data[:SAMPLE])
    best = readings.best()
    if best is None:
        return None
    if _is_chance(best):
        return "utf-8" if _THREE.search(data) else USUAL
    as_good = [one for one in readings if (one.chaos, -one.coherence) <= (best.chaos, -best.coherence)]
    return USUAL if any(USUAL in (one.encoding, *one.could_be_from_charset) for one in as_good) else best.encoding


def _is_damaged(data: bytes) -> bool:
    """Whether this is UTF-8 of which some characters are broken: cut off at its end, mostly. Other encodings form hardly any of its own."""
    text = data.decode("utf-8", "replace")
    whole = sum(c > "\x7f" and c != "\ufffd" for c in text)
    return whole >= _WHOLE * text.count("\ufffd")


def _is_chance(reading: CharsetMatch) -> bool:
    """Whether a few broken marks in a text of Latin letters only happen to be letters of another script."""
    text = str(reading)
    strange = len(_STRANGE.findall(text))
    return 0 < 2 * strange < sum(map(str.isalpha, text)) and not _STRANGE_WORD.search(text)


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of a text in Latin letters is NUL."""
    sample = data[:SAMPLE]
    even, odd = (sample[start::2].count(0) / max(1, len(sample) // 2) for start in (0, 1))
    return "utf-16-le" if odd > _NUL and even < BINARY else "utf-16-be" if even > _NUL and odd < BINARY else None
