"""Quotes against the texts: exact slices, inside the body, marks around direct words, no senseless overlaps."""

from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise
from operator import itemgetter

import polars as pl

from flows.language import ANNOUNCED
from flows.steps.findings.faults import ROW, Fault

_MARKS = frozenset("\"'`´“”„‟‘’‚‛«»‹›＂「」『』")
#: What may stand between a mark and the words: white space, brackets, an ellipsis, a dash, the sentence's own punctuation.
_BETWEEN = frozenset(" \t\r\n\u00a0\u2009\u200a\u200b\u202f\u00ad([{)]}…-–—.,;:!?*_")
#: Which of two statements with the same or crossing content is kept: the kind that is surer of its ends.
_STANDING = {"direct": 0, "mixed": 1, "indirect": 2}
_SPANS = {
    "statements": (
        ("content", "content_start", "content_end"),
        ("source_text", "source_start", "source_end"),
        ("cue", "cue_start", "cue_end"),
    ),
    "event_mentions": (("trigger", "trigger_start", "trigger_end"), ("evidence", "evidence_start", "evidence_end")),
}
_INSIDE_BODY = {"statements": ("content_start", "content_end"), "event_mentions": ("evidence_start", "evidence_end")}


def faults(frames: Mapping[str, pl.DataFrame], texts: Mapping[str, str]) -> Iterator[Fault]:
    """Check articles, statements and mentions against ``texts`` (article_id → text as it was read)."""
    bodies: dict[str, tuple[int, int]] = {}
    for row in frames["articles"].iter_rows(named=True):
        text = texts.get(row["article_id"])
        if text is None:
            yield Fault("articles", row[ROW], "text-missing", "raw_path", row["raw_path"])
        elif row["body_end"] is not None and row["body_end"] > len(text):
            yield Fault("articles", row[ROW], "body-outside-text", "body_end", str(row["body_end"]), f"the text has {len(text)} characters")
        elif row["body_start"] is not None and row["body_end"] is not None:
            bodies[row["article_id"]] = row["body_start"], row["body_end"]
    for table in _SPANS:
        for row in frames[table].iter_rows(named=True):
            if row["article_id"] in bodies:
                yield from _against_text(table, row, texts[row["article_id"]], bodies[row["article_id"]])
    for article_id, group in groupby(_in_order(frames["statements"]), itemgetter("article_id")):
        rows = list(group)
        yield from _overlaps(rows)
        if (text := texts.get(str(article_id))) is not None:
            yield from _without_marks([row for row in rows if row["kind"] == "direct" and row["rule"] not in ANNOUNCED], text)
    yield from _outside_statement(frames)


def _against_text(table: str, row: Mapping[str, object], text: str, body: tuple[int, int]) -> Iterator[Fault]:
    for words, start, end in _SPANS[table]:
        first, last = row[start], row[end]
        if isinstance(first, int) and isinstance(last, int) and row[words] != text[first:last]:
            yield Fault(table, _number(row), "slice-differs", words, str(row[words]), f"the text has {text[first:last]!r}")
    first, last = (row[column] for column in _INSIDE_BODY[table])
    if isinstance(first, int) and isinstance(last, int) and not body[0] <= first <= last <= body[1]:
        yield Fault(table, _number(row), "outside-body", _SPANS[table][0][0], f"{first}..{last}", f"the body is {body[0]}..{body[1]}")


def _number(row: Mapping[str, object]) -> int:
    number = row[ROW]
    assert isinstance(number, int)
    return number


def _in_order(statements: pl.DataFrame) -> Iterator[dict[str, object]]:
    """The statements by article, with their content in the order of the text, the outer before the inner."""
    complete = statements.drop_nulls(["article_id", "content_start", "content_end"])
    order = ["article_id", "content_start", "content_end", "statement_id"]
    return complete.sort(order, descending=[False, False, True, False]).iter_rows(named=True)


def _overlaps(rows: list[dict[str, object]]) -> Iterator[Fault]:
    """Same or crossing content. A statement inside another is sound: a report of what somebody else said."""
    open_rows: list[dict[str, object]] = []
    for row in rows:
        start, end = _interval(row)
        open_rows = [other for other in open_rows if _interval(other)[1] > start]
        for other in open_rows:
            same = _interval(other) == (start, end)
            if same or _interval(other)[1] < end:
                worse, better = sorted((row, other), key=_standing)[::-1]
                yield Fault("statements", _number(worse), "statement-twice" if same else "statements-cross", "content",
                            f"{worse['content_start']}..{worse['content_end']}", f"the other is {better['statement_id']}")  # fmt: skip
        open_rows.append(row)


def _interval(row: Mapping[str, object]) -> tuple[int, int]:
    start, end = row["content_start"], row["content_end"]
    assert isinstance(start, int) and isinstance(end, int)
    return start, end


def _standing(row: Mapping[str, object]) -> tuple[int, bool, int, str]:
    start, end = _interval(row)
    return _STANDING.get(str(row["kind"]), 3), row["source_id"] is None, start - end, str(row["statement_id"])


def _without_marks(rows: list[dict[str, object]], text: str) -> Iterator[Fault]:
    """Direct words with no mark at either end, unless they go on where marked ones stop (a quotation over several lines)."""
    marked = [_marked(text, *_interval(row)) for row in rows]
    for pairs in (list(pairwise(range(len(rows)))), [(b, a) for a, b in pairwise(range(len(rows)))][::-1]):
        for known, unknown in pairs:
            marked[unknown] = marked[unknown] or (marked[known] and _adjoin(rows[known], rows[unknown], text))
    for row, is_marked in zip(rows, marked, strict=True):
        if not is_marked:
            yield Fault("statements", _number(row), "direct-without-marks", "content", str(row["content"]))


def _marked(text: str, start: int, end: int) -> bool:
    start, end = min(start, len(text)), max(end, 0)  # a broken row may point outside the text: that is another check's finding
    while start > 0 and text[start - 1] in _BETWEEN:
        start -= 1
    while end < len(text) and text[end] in _BETWEEN:
        end += 1
    return (start > 0 and text[start - 1] in _MARKS) or (end < len(text) and text[end] in _MARKS)


def _adjoin(one: Mapping[str, object], other: Mapping[str, object], text: str) -> bool:
    first, second = sorted((_interval(one), _interval(other)))
    return not text[first[1] : second[0]].strip("".join(_BETWEEN))


def _outside_statement(frames: Mapping[str, pl.DataFrame]) -> Iterator[Fault]:
    """A mention stands in the content of its statement, or is its cue: who demands something says so."""
    spans = frames["statements"].select("statement_id", "content_start", "content_end", "cue_start", "cue_end")
    joined = frames["event_mentions"].join(spans, on="statement_id", how="inner")
    inside = (pl.col("trigger_start") >= pl.col("content_start")) & (pl.col("trigger_end") <= pl.col("content_end"))
    is_cue = (pl.col("trigger_start") < pl.col("cue_end")) & (pl.col("trigger_end") > pl.col("cue_start"))
    for row in joined.filter(~(inside | is_cue.fill_null(False))).iter_rows(named=True):
        yield Fault("event_mentions", row[ROW], "mention-outside-statement", "statement_id", row["statement_id"])
