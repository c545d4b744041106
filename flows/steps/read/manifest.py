"""raw/manifest.csv → what is declared of each file; a wrong cell stops the run with its place and what to do."""

import difflib
import re
from datetime import datetime
from pathlib import Path

from flows.errors import InputError, named
from flows.records import Declared, Finding
from schemas.columns import A_DAY_OR_MOMENT, DAY_OR_MOMENT, URL
from schemas.sheets import Row, sheet

#: Columns of the manifest; ``raw_path`` (``dump.jsonl#12`` for a line of a dump, ``dump.jsonl`` for all of them) is the key and the only
#: one that must be there.
COLUMNS = ("raw_path", "url", "outlet", "title", "author", "published", "retrieved_at", "rights", "language")

#: A name this like one of them is a slip of the pen; "file" is not "title".
_NEAR = 0.7


def manifest(raw: Path) -> dict[str, Declared]:
    """Read ``raw/manifest.csv`` if there is one; ``origin_of`` of each row names the line. Raises ``InputError``."""
    path = raw / "manifest.csv"
    place = named(path)
    if not path.exists():
        return {}
    try:
        header, rows, faults = sheet(path.read_bytes())
    except OSError as error:
        raise InputError("manifest-unreadable", place, str(error.strerror), "make it readable for this user") from None
    if header.cells:
        _check_header(header, place)
    for fault in faults:
        raise InputError(f"manifest-{fault.kind}", f"{place}:{fault.line}", fault.message, fault.remedy)
    declared: dict[str, Declared] = {}
    for line, cells in rows:
        values = _values(dict(zip(header.cells, map(str.strip, cells), strict=True)), f"{place}:{line}")
        key = values["raw_path"]
        if key in declared:
            first = declared[key].origin_of["raw_path"]
            raise _wrong(f"{place}:{line}", "raw_path", f"{key} is already on {first}", "keep one row for each file")
        declared[key] = Declared(
            **{k: v for k, v in values.items() if k != "raw_path"}, origin_of=dict.fromkeys(values, f"manifest.csv:{line}")
        )
    return declared


def undeclarable(key: str, row: Declared) -> Finding:
    """The finding for a row of what is not there: ``key`` is a file, or a line of a dump."""
    message = f"{row.origin_of.get('raw_path', 'manifest.csv')}: there is no {key}; correct the path or delete the row"
    return Finding("manifest-file-missing", "warning", message, key, column_name="raw_path", value=key)


def _check_header(header: Row, place: str) -> None:
    where, names = f"{place}:{header.line}", header.cells
    for name in names:
        if name not in COLUMNS:
            near = difflib.get_close_matches(name, COLUMNS, 1, _NEAR)
            hint = f"did you mean {near[0]}?" if near else f"the columns are {', '.join(COLUMNS)}"
            raise _wrong(where, name, "there is no such column", hint)
        if names.count(name) > 1:
            raise _wrong(where, name, "stands there twice", "delete one of them")
    if "raw_path" not in names:
        raise _wrong(where, "raw_path", "is missing", f"begin the file with {','.join(COLUMNS)}")


def _values(cells: dict[str, str], place: str) -> dict[str, str]:
    """The cells of a row that are filled; raises ``InputError`` for one that is not of its column's form."""
    values = {name: cell for name, cell in cells.items() if cell}
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
