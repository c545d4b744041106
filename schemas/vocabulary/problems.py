"""What can be wrong with a vocabulary file, and how it is told."""

from collections.abc import Iterable
from dataclasses import dataclass

#: Slug → what it means and what to do.
CHECKS: dict[str, tuple[str, str]] = {
    "vocabulary-unreadable": ("it cannot be read as UTF-8 text", "save it as UTF-8 and make it readable"),
    "vocabulary-malformed": ("the file is not well-formed CSV", "quote cells that hold a comma, a quotation mark or a line break"),
    "vocabulary-unknown-file": ("no vocabulary has this name", "name the file as one of the vocabularies, and save it as CSV"),
    "vocabulary-columns": ("a column is missing, unknown or there twice", "begin it as the file of its name in schemas/vocabulary begins"),
    "vocabulary-cells": ("the row has more or fewer cells than the header", "add or remove commas, or quote a cell that holds one"),
    "vocabulary-value": ("a cell is not of its column's form", "write it in the form that the column asks for"),
    "vocabulary-missing": ("a cell that must be filled is empty", "fill it"),
    "vocabulary-duplicate-key": ("two rows have the same key", "remove one of them"),
    "vocabulary-duplicate-name": ("two rows claim the same name", "leave it to the one that news mean by it"),
    "vocabulary-reference": ("a cell refers to a row that is not there", "add that row or correct the cell"),
    "vocabulary-order": ("the last day is before the first", "correct one of them"),
    "vocabulary-overlap": ("two persons hold an office of one holder at the same time", "correct the terms"),
    "vocabulary-year": ("the year is not that of the day", "correct one of them"),
}


@dataclass(frozen=True, order=True)
class Problem:
    """One bad cell. ``line`` counts from 1 with the header as line 1; 0 where the whole file is meant."""

    file: str
    line: int
    column: str
    check: str
    message: str

    @property
    def place(self) -> str:
        """``file:line:column``, as far as it is known."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part)

    @property
    def remedy(self) -> str:
        """What to do."""
        return CHECKS[self.check][1]

    def __str__(self) -> str:
        return f"{self.place}: {self.message}; {self.remedy} [{self.check}]"


class VocabularyError(ValueError):
    """The vocabulary cannot be used; ``problems`` holds every bad cell, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))
