"""Tables that people write, as their spreadsheets save them."""

import codecs
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.sheets import Row, sheet

PLAIN = "raw_path,title\na.txt,Ferry talks\nb.txt,\n"
ROWS = [Row(2, ["a.txt", "Ferry talks"]), Row(3, ["b.txt", ""])]


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + PLAIN.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + PLAIN.encode("utf-16-be"),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("\n", "\r").encode(),
        PLAIN.replace(",", ";").encode(),
        PLAIN.replace(",", "\t").encode(),
        (PLAIN + ",\n \n").encode(),
        PLAIN.replace("\n", ",,\n").encode(),
    ],
    ids=["plain", "bom", "utf-16", "utf-16 big-endian", "crlf", "cr", "semicolons", "tabs", "empty rows", "empty columns"],
)
def test_what_spreadsheets_make_of_a_table_is_that_table(content: bytes) -> None:
    assert sheet(content) == (Row(1, ["raw_path", "title"]), ROWS, [])


def test_a_column_in_the_middle_may_be_empty_and_a_row_may_stand_on_several_lines() -> None:
    header, rows, faults = sheet(b'\n title ,,raw_path\n"Ferry\ntalks",,a.txt\nMore,,b.txt\n')
    assert header == Row(2, ["title", "raw_path"])
    assert rows == [Row(3, ["Ferry\ntalks", "a.txt"]), Row(5, ["More", "b.txt"])]
    assert not faults


@pytest.mark.parametrize(
    ("content", "kind", "line", "left"),
    [
        (b"raw_path,title\na.txt,Talks\nb.txt,\xe9\n", "encoding", 3, 0),
        (b'raw_path,title\na.txt,Talks\n"b.txt,\n', "csv", 3, 1),
        (b"raw_path,title\na.txt,Talks, again\nb.txt,\n", "cells", 2, 1),
        (b"raw_path,title\na.txt\nb.txt,\n", "cells", 2, 1),
        (b"raw_path,title\na.txt,Talks, again,\nb.txt,\n", "cells", 2, 1),
        (b"raw_path,,title\na.txt,again,Talks\nb.txt,,\n", "cells", 2, 1),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(content: bytes, kind: str, line: int, left: int) -> None:
    _, rows, (fault,) = sheet(content)
    assert (fault.kind, fault.line, len(rows)) == (kind, line, left)
    assert fault.message and fault.remedy


def test_an_empty_file_has_no_header() -> None:
    assert sheet(b"") == sheet(b"\n ,\n") == (Row(1, []), [], [])


CELL = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=5)


@given(st.lists(st.tuples(CELL.filter(str.strip), CELL), max_size=5), st.sampled_from(",;\t"))
def test_rows_come_back_as_they_were_written(rows: list[tuple[str, str]], separator: str) -> None:
    written = io.StringIO()
    csv.writer(written, delimiter=separator).writerows([("raw_path", "title"), *rows])
    header, found, faults = sheet(written.getvalue().encode())
    assert (header.cells, [tuple(row.cells) for row in found], faults) == (["raw_path", "title"], rows, [])
