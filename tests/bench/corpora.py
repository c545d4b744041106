"""Annotated corpora as the statement benches read them: PolNeAR's .jsonl(.gz) and this project's own gold files."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from flows.records import Paragraph, Span

#: What both ends of a content lose before two contents are compared (as the outside scorer does).
TRIM = " \t\r\n\u00a0\"“”„‟«»‘’‚'`´.,;:!?()[]…-–—"


class Gold(Struct, frozen=True):
    """One annotated statement; ``wanted`` is false for attributions that are neither asked for nor held against.

    ``cues`` and ``sources`` are the parts of its cue and of its source's mention; offsets are the article's.
    """

    span: tuple[int, int]
    kind: str
    wanted: bool
    source: str | None
    names: tuple[str, ...] = ()
    cue: str = ""
    cues: tuple[tuple[int, int], ...] = ()
    sources: tuple[tuple[int, int], ...] = ()


class Annotated(Struct, frozen=True):
    """An article with its annotation. ``paragraphs`` are its lines but the first, which is the headline."""

    name: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    statements: tuple[Gold, ...]


def annotated(path: Path) -> Iterator[Annotated]:
    """The articles of a public statement corpus, a JSON object a line."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = row["text"]
            golds = tuple(
                Gold(
                    trimmed(text, q["content_start"], q["content_end"]),
                    q["kind"],
                    bool(q.get("speech", True)),
                    q.get("speaker_text"),
                    cue=q.get("cue_text") or "",
                    cues=tuple((start, end) for start, end in q.get("cue_spans") or ()),
                    sources=tuple((start, end) for start, end in q.get("speaker_spans") or ()),
                )
                for q in row["quotes"]
            )
            yield Annotated(row["doc_id"], text, paragraphs(text)[1:], golds)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The lines of a text that hold anything, without the space around them."""
    found = []
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        words = match.group()
        found.append(Paragraph(Span(match.start() + len(words) - len(words.lstrip()), match.start() + len(words.rstrip()))))
    return tuple(found)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without marks, punctuation and space at both ends."""
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM:
        end -= 1
    return start, end


def jaccard(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Shared characters over all characters of two spans."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0
