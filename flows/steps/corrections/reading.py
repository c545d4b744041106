"""raw/corrections.csv → corrections, each with its line; what cannot be followed stops the run there."""

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from flows.errors import InputError, named
from schemas import TABLES
from schemas.sheets import sheet

COLUMNS = ("table_name", "row_id", "raw_path", "column_name", "value", "reason", "reviewer")
#: The tables that hold what was found in the texts, and that a reviewer may therefore correct.
_TABLES = [name for name in TABLES if name not in ("changes", "findings")]


class Correction(Struct, frozen=True):
    """One line of the file: the row by its key (parts of a longer key joined by "|"), or the article by its ``raw_path``."""

    place: str
    table_name: str
    row_id: str
    raw_path: str
    column_name: str
    value: str
    reason: str
    reviewer: str

    @property
    def withdraws(self) -> bool:
        """Whether the line takes the row out: it names no column and gives no value."""
        return not self.column_name and not self.value


def read(path: Path) -> list[Correction]:
    """The corrections of ``path`` in their order, none if there is no such file; each with its file and line.

    Raises ``InputError`` with file and line where the file is not such a list, and where a correction names no row, reason or reviewer.
    """
    if not path.exists():
        return []
    place = named(path)
    try:
        header, rows, faults = sheet(path.read_bytes())
    except OSError as error:
        raise InputError("corrections-unreadable", place, str(error.strerror), "make it a file that this user can read") from None
    if header.cells and sorted(header.cells) != sorted(COLUMNS):
        wrong, remedy = "the columns are not those of a list of corrections", f"write {','.join(COLUMNS)} as the first line"
        raise InputError("corrections-header", f"{place}:{header.line}", wrong, remedy)
    for fault in faults:
        raise InputError(f"corrections-{fault.kind}", f"{place}:{fault.line}", fault.message, fault.remedy)
    found = [_correction(f"{place}:{row.line}", dict(zip(header.cells, row.cells, strict=True))) for row in rows]
    cells: dict[tuple[str, ...], Correction] = {}
    for one in found:
        first = cells.setdefault((one.table_name, one.row_id, one.raw_path, one.column_name), one)
        if first is not one:
            raise InputError("correction-twice", one.place, f"the cell is corrected on {first.place} already", "keep one of the two lines")
    return found


def _correction(place: str, cells: Mapping[str, str]) -> Correction:
    correction = Correction(place, **{name: cell if name == "value" else cell.strip() for name, cell in cells.items()})
    if correction.table_name not in _TABLES:
        wrong = f"no table {correction.table_name!r} that can be corrected"
        raise InputError("correction-table", correction.place, wrong, meant(correction.table_name, _TABLES))
    if bool(correction.row_id) == bool(correction.raw_path) or (correction.raw_path and correction.table_name != "articles"):
        remedy = "fill in row_id, or raw_path for a row of articles, and not both"
        raise InputError("correction-row", correction.place, "the row is not named", remedy)
    if not correction.reason or not correction.reviewer:
        raise InputError(
            "correction-unsigned", correction.place, "reason or reviewer is empty", "say why the value is right and who has looked"
        )
    return correction


def meant(name: str, names: Iterable[str]) -> str:
    """What to do about a name that is none of ``names``."""
    known = list(names)
    near = difflib.get_close_matches(name, known, 1)
    return f"did you mean {near[0]}?" if near else f"name one of {', '.join(known)}"
