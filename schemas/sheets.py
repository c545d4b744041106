"""A CSV file that a person has written, in whatever program → its header and its rows, each with its line.

Between the columns stand commas, semicolons or tabs, whichever the header has; the text is UTF-8, or UTF-16 with a byte order mark.
Empty lines, and columns that have neither a name nor a cell, are what spreadsheets leave behind and say nothing.
"""

import codecs
import csv
import io
from collections.abc import Sequence
from typing import Literal, NamedTuple

#: Of separators that the header has equally often, the first.
_SEPARATORS = (",", ";", "\t")
#: What a UTF-16 file begins with.
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Row(NamedTuple):
    """The cells of a row, as many as the header's, and the first line that it stands on, counted from 1."""

    line: int
    cells: list[str]


class Fault(NamedTuple):
    """What is wrong with a file (*encoding*, *csv*) or with one of its rows (*cells*)."""

    kind: Literal["encoding", "csv", "cells"]
    line: int
    message: str
    remedy: str


class Sheet(NamedTuple):
    """What a file holds: its header (on line 1, without a cell, if it is empty), its rows, and what cannot be read, which is left out."""

    header: Row
    rows: list[Row]
    faults: list[Fault]


def sheet(content: bytes) -> Sheet:
    """Read the bytes of a file. Cells are as they stand there, names of columns without the blanks around them."""
    try:
        text = content.decode("utf-16" if content.startswith(UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        wrong = f"byte 0x{content[error.start]:02x} is not UTF-8"
        return Sheet(Row(1, []), [], [Fault("encoding", line, wrong, "save the file as UTF-8 (Excel: as CSV UTF-8)")])
    (header, *found), faults = _rows(text)
    named = [i for i, name in enumerate(header.cells) if name.strip()]
    rows = []
    for row in found:
        fault = _misfit(row, len(header.cells), named)
        if fault:
            faults.append(fault)
        else:
            rows.append(Row(row.line, [row.cells[i] for i in named]))
    return Sheet(Row(header.line, [header.cells[i].strip() for i in named]), rows, faults)


def _rows(text: str) -> tuple[list[Row], list[Fault]]:
    """The lines that hold anything, the header first (one without a cell if there is none), up to a line that is not CSV."""
    first_line = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=first_line.count), strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(Row(line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        wrong = Fault("csv", line, f"not readable as CSV ({error})", "look for an unclosed quotation mark")
        return rows or [Row(1, [])], [wrong]
    return rows or [Row(1, [])], []


def _misfit(row: Row, width: int, named: Sequence[int]) -> Fault | None:
    """What keeps the row from standing under the named columns of a header of ``width`` cells."""
    if not named[-1] < len(row.cells) <= width:
        remedy = "put a cell that holds a separator into quotation marks, or add and delete separators"
        return Fault("cells", row.line, f"{len(row.cells)} cells for {named[-1] + 1} columns", remedy)
    for i, cell in enumerate(row.cells):
        if cell.strip() and i not in named:
            return Fault("cells", row.line, f"{cell!r} stands in a column without a name", "name the column, or empty the cell")
    return None
