"""Changes: what this release says differently from the one before it."""

from schemas.columns import SLUG, column
from schemas.table import Table

OPERATIONS = {
    "added": "the row is new",
    "changed": "the value of the column is another one",
    "removed": "the row is gone",
    "merged": "the row is now part of the row that new_value names",
    "split": "part of the row is now the row that new_value names",
}


class Changes(Table):
    table_name: str = column(
        "Table", "The table in which something changed; datapackage for the package's own title, licence and the like", pattern=SLUG
    )
    row_id: str = column("Row", "Key of the row (parts of a longer key are joined by '|'); in datapackage, the name of its property")
    operation: str = column("Operation", "What happened to the row", categories=OPERATIONS)
    column_name: str = column("Column", "The column that changed", optional=True)
    old_value: str = column("Old value", "Value in the release before", optional=True)
    new_value: str = column("New value", "Value in this release", optional=True)
    reason: str = column("Reason", "Why it changed: what the program found anew, or whose file says so")

    class Config(Table.Config):
        title = "Changes"
        description = "What changed against the release before; empty in the first release."
        unique = ["table_name", "row_id", "operation", "column_name", "new_value"]
