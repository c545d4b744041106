"""raw/manifest.csv → what is declared of each file; a wrong cell stops the run with its place and what to do."""

import csv
import difflib
import io
import re
from datetime import datetime
from pathlib import Path

from flows.errors import InputError, named
from flows.records import Declared
from schemas.columns import A_DAY_OR_MOMENT, DAY_OR_MOMENT, URL

#: Columns of the manifest; ``raw_path`` (``dump.jsonl#12`` for a line of a dump) is the key and the only one that must be there.
COLUMNS = ("raw_path", "url", "outlet", "title", "author", "published", "retrieved_at", "rights", "language")


def manifest(raw: Path) -> dict[str, Declared]:
    """Read ``raw/manifest.csv`` if there is one; ``origin_of`` of each row names the line. Raises ``InputError``."""
    path = raw / "manifest.csv"
    place = named(path)
    if not path.exists():
        return {}
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise InputError("manifest-encoding", f"{place}:{line}", "not UTF-8", "save the file as UTF-8") from None
    except OSError as error:
        raise InputError("manifest-unreadable", place, str(error.strerror), "make it readable for this user") from None
    rows = _rows(text, place)
    if not rows:
        return {}
    header, *cells = rows
    _check_header(header[1], place)
    declared: dict[str, Declared] = {}
    for line, row in cells:
        values = _values(header[1], row, f"{place}:{line}")
        key = values["raw_path"]
        if key in declared:
            first = declared[key].origin_of["raw_path"]
            raise _wrong(f"{place}:{line}", "raw_path", f"{key} is already on {first}", "keep one row for each file")
        declared[key] = Declared(
            **{k: v for k, v in values.items() if k != "raw_path"}, origin_of=dict.fromkeys(values, f"manifest.csv:{line}")
        )
    return declared


def _rows(text: str, place: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    start = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((start, [cell.strip() for cell in row]))
            start = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            "manifest-csv", f"{place}:{start}", f"not readable as CSV ({error})", "look for an unclosed quotation mark"
        ) from None
    return rows


def _check_header(header: list[str], place: str) -> None:
    if len(header) == 1 and (other := re.search(r"[;\t|]", header[0])):
        raise InputError("manifest-csv", f"{place}:1", f"{other[0]!r} stands between the columns", "save the file with commas")
    for name in header:
        if name not in COLUMNS:
            near = difflib.get_close_matches(name, COLUMNS, 1)
            hint = f"did you mean {near[0]}?" if near else f"the columns are {', '.join(COLUMNS)}"
            raise _wrong(f"{place}:1", name or "(empty)", "there is no such column", hint)
        if header.count(name) > 1:
            raise _wrong(f"{place}:1", name, "stands there twice", "delete one of them")
    if "raw_path" not in header:
        raise _wrong(f"{place}:1", "raw_path", "is missing", f"begin the file with {','.join(COLUMNS)}")


def _values(header: list[str], row: list[str], place: str) -> dict[str, str]:
    if len(row) != len(header):
        raise InputError("manifest-cells", place, f"{len(row)} cells for {len(header)} columns", "add or delete a comma")
    values = {name: cell for name, cell in zip(header, row, strict=True) if cell}
    path = values.get("raw_path", "")
    if not path or path.startswith("/") or ".." in path.split("/") or "\\" in path:
        raise _wrong(place, "raw_path", f"'{path}' is no path inside raw/", "write it relative to raw/ with forward slashes")
    if "url" in values and not re.match(URL, values["url"]):
        raise _wrong(place, "url", f"'{values['url']}' is no web address", "begin it with https://")
    if "published" in values and not _is_date(values["published"]):
        raise _wrong(place, "published", f"'{values['published']}' is no date", f"write 2021, 2021-02, {A_DAY_OR_MOMENT}")
    if "retrieved_at" in values and not (_is_date(values["retrieved_at"]) and re.match(DAY_OR_MOMENT, values["retrieved_at"])):
        raise _wrong(place, "retrieved_at", f"'{values['retrieved_at']}' is no day or moment", f"write {A_DAY_OR_MOMENT}")
    return values


def _is_date(value: str) -> bool:
    for shape in ("%Y", "%Y-%m"):
        try:
            datetime.strptime(value, shape)
        except ValueError:
            continue
        return True
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return bool(re.match(r"^\d{4}-\d\d-\d\d", value))


def _wrong(place: str, column: str, what: str, remedy: str) -> InputError:
    return InputError("manifest-cell", place, f"column {column}: {what}", remedy)
