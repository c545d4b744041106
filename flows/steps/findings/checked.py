"""What the checks left, and how it is told."""

import polars as pl
from msgspec import Struct

from schemas.findings import SEVERITIES

#: What is said of files that are no documents: they are not counted among them.
_OF_NO_DOCUMENT = ("manifest-file-missing", "file-type-unknown", "page-parts")
#: The order in which findings are told: the gravest first.
GRAVITY = {severity: place for place, severity in enumerate(SEVERITIES)}


class Checked(Struct, frozen=True):
    """The tables as they can be published (``changes`` not among them: it needs the previous release).

    ``rows`` counts the rows that were given, by table; ``documents`` those of raw/; ``lost`` lists the documents that are neither in
    articles nor in findings.
    """

    frames: dict[str, pl.DataFrame]
    rows: dict[str, int]
    documents: int
    lost: tuple[str, ...] = ()

    @property
    def findings(self) -> pl.DataFrame:
        """The findings of this run, those of the steps before among them."""
        return self.frames["findings"]

    @property
    def copies(self) -> int:
        """Articles that repeat another one's text."""
        return self.frames["articles"]["copy_of"].count()

    @property
    def refused(self) -> int:
        """Documents that are no article of the package; the findings say why."""
        return self.documents - self.frames["articles"].height - len(self.lost)

    def rejected(self, name: str) -> int:
        """Rows of table ``name`` that are not in the package."""
        return self.rows[name] - self.frames[name].height


def gravest_first(findings: pl.DataFrame) -> pl.DataFrame:
    """The findings as a person reads them: by severity, those of whole texts first, file by file."""
    return findings.sort(pl.col("severity").replace_strict(GRAVITY), pl.col("row_id").is_not_null(), "raw_path", "check", "message")


def documents_of(paths: list[str], findings: pl.DataFrame, articles: pl.DataFrame) -> set[str]:
    """Those of ``paths`` that are documents: all but files of which only their absence or their kind was told."""
    real = findings.filter(~pl.col("check").is_in(_OF_NO_DOCUMENT))
    beside = set(findings["raw_path"]) - set(real["raw_path"]) - set(articles["raw_path"])
    return set(paths) - beside
