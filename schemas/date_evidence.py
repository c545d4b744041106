"""Date evidence: the reasoning behind every publication date."""

import pandera.polars as pa
import polars as pl
from pandera.polars import PolarsData

from schemas.columns import SLUG, column, offset
from schemas.table import Table, not_after


class DateEvidence(Table):
    article_id: str = column("Article", "The article whose publication is dated", key=True, refers="articles.article_id", pattern=SLUG)
    expression: str = column(
        "Expression", "The words of the text that are evidence; for evidence from outside the text, where it stands", key=True
    )
    char_start: pl.Int64 = offset("Start of the expression", "First character of the words; 0 for evidence from outside the text", key=True)
    char_end: pl.Int64 = offset(
        "End of the expression", "Position after the last character of the words; 0 for evidence from outside the text", key=True
    )
    says: str = column("Says", "What the evidence says about the day of publication", key=True)
    date_min: pl.Date = column("Earliest", "First day that the evidence allows; empty: no bound", optional=True)
    date_max: pl.Date = column("Latest", "Last day that the evidence allows; empty: no bound", optional=True)
    used: bool = column("Used", "False where stronger evidence contradicts it, so that it was left out")

    class Config(Table.Config):
        title = "Date evidence"
        description = "Every piece of evidence for the day of publication of every article, and whether the solution used it."

    @pa.dataframe_check(name="date-order")
    @classmethod
    def interval_in_order(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(not_after("date_min", "date_max"))

    @pa.dataframe_check(name="span-incomplete")
    @classmethod
    def span_in_order(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(not_after("char_start", "char_end"))
