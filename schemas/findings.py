"""Findings: what was refused, doubted or noted on the way, so that nothing is dropped in silence."""

from schemas.checks import CHECKS
from schemas.columns import SLUG, column
from schemas.table import Table

SEVERITIES = {
    "rejected": "the text or the row is not in the package; row_json holds the whole row",
    "warning": "the row is in the package; look at it before you rely on it",
    "note": "something worth knowing",
}

_SENTENCES = {slug: check.sentence for slug, check in CHECKS.items()}


class Findings(Table):
    finding_id: str = column("Finding", "Identifier of the finding, derived from its content", key=True, pattern=SLUG)
    table_name: str = column("Table", "The table that it is about", pattern=SLUG)
    row_id: str = column("Row", "Key of the row that it is about (parts of a longer key are joined by '|')", optional=True)
    raw_path: str = column("Raw file", "The file in raw/ that it is about")
    check: str = column("Check", "Name of the check; the codebook explains each", pattern=SLUG, explained=_SENTENCES)
    severity: str = column("Severity", "What follows from it", categories=SEVERITIES)
    column_name: str = column("Column", "The column that it is about, if it is about one", optional=True)
    value: str = column("Value", "The value that it is about, if it is about one", optional=True)
    message: str = column("Message", "What was found, in a sentence")
    row_json: str = column("Rejected row", "The whole rejected row as a JSON object", optional=True)

    class Config(Table.Config):
        title = "Findings"
        description = "What the checks refused, doubted or noted: every raw text and every row is either in the package or here."
