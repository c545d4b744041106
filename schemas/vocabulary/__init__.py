"""The reviewed reference data: CSV files beside this one, one model each, read strictly.

>>> tables = read()                     # name → frame, typed and checked, in the order of MODELS
>>> tables = read(Path("raw/vocabulary"))   # rows of a user's own files added, or put in place of those with the same key
"""

from functools import cache
from hashlib import sha256
from pathlib import Path

import polars as pl

from schemas.vocabulary import crosschecks, reading
from schemas.vocabulary.models import MODELS
from schemas.vocabulary.problems import CHECKS, Problem, VocabularyError

__all__ = ["CHECKS", "MODELS", "Problem", "VocabularyError", "files", "fingerprint", "key", "lists", "read"]

HERE = Path(__file__).parent


def files(extra: Path | None = None) -> list[Path]:
    """The vocabulary files in the order in which they are read: ours, then those of ``extra``, in whatever form they were saved there.

    Raises VocabularyError if ``extra`` cannot be read.
    """
    own = [HERE / f"{name}.csv" for name in MODELS]
    try:
        given = sorted(extra.iterdir()) if extra and extra.is_dir() else []
    except OSError as error:
        raise _unreadable(extra or HERE, error) from None
    return own + [path for path in given if path.suffix == ".csv" or path.stem in MODELS]


def fingerprint(extra: Path | None = None) -> str:
    """sha256 over the names and bytes of all vocabulary files: changes whenever a row does. Raises VocabularyError."""
    digest = sha256()
    for path in files(extra):
        content = _content(path)
        digest.update(f"{path.name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


@cache
def key(name: str) -> tuple[str, ...]:
    """The key columns of a vocabulary."""
    model = MODELS[name]
    return tuple(model.get_metadata()[model.__name__]["dataframe"]["key"])


@cache
def lists(name: str) -> frozenset[str]:
    """The columns of a vocabulary whose cells hold several values."""
    columns = MODELS[name].to_schema().columns
    return frozenset(column for column, spec in columns.items() if (spec.metadata or {}).get("many"))


def read(extra: Path | None = None) -> dict[str, pl.DataFrame]:
    """Every vocabulary as a typed frame sorted by its key.

    Raises VocabularyError with every bad cell of every file. A row of ``extra`` with the key of one of ours replaces it.
    """
    tables = {name: reading.Rows() for name in MODELS}
    problems: list[Problem] = []
    for path in files(extra):
        name, label = path.stem, _label(path)
        if path.name != f"{name}.csv" or name not in MODELS:
            message = f"the vocabularies are {', '.join(f'{model}.csv' for model in MODELS)}"
            problems.append(Problem(label, 0, "", "vocabulary-unknown-file", message))
            continue
        found, bad = reading.rows(name, _content(path), label)
        problems += bad + _add(name, tables[name], found)
    frames: dict[str, pl.DataFrame] = {}
    for name, table in tables.items():
        frames[name], bad = reading.frame(name, table)
        problems += bad
    if not problems:  # references of a file that is already known to be broken would only repeat it
        problems += crosschecks.problems(frames, tables)
    if problems:
        raise VocabularyError(problems)
    return {name: frame.sort(key(name), nulls_last=False) for name, frame in frames.items()}


def _add(name: str, table: reading.Rows, found: reading.Rows) -> list[Problem]:
    """Add rows to a table: a key of an earlier file is replaced, a key twice in one file is a problem."""
    columns, problems = key(name), list[Problem]()
    places = {tuple(cells.get(c, "") for c in columns): index for index, cells in enumerate(table.cells)}
    for cells, origin in zip(found.cells, found.origins, strict=True):
        row_key = tuple(cells.get(c, "") for c in columns)
        index = places.setdefault(row_key, len(table.cells))
        if index == len(table.cells):
            table.cells.append(cells)
            table.origins.append(origin)
        elif table.origins[index][0] == origin[0]:
            message = f"{' '.join(filter(None, row_key))!r} is already the key of line {table.origins[index][1]}"
            problems.append(Problem(*origin, columns[0], "vocabulary-duplicate-key", message))
        else:
            table.cells[index], table.origins[index] = cells, origin
    return problems


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: OSError) -> VocabularyError:
    return VocabularyError([Problem(_label(path), 0, "", "vocabulary-unreadable", str(error.strerror))])


def _label(path: Path) -> str:
    """How problems name a file: ours by their place in the project, a user's by the path that was given."""
    return f"schemas/vocabulary/{path.name}" if path.parent == HERE else path.as_posix()
