"""Articles: one row for every raw text that is a news article."""

import pandera.polars as pa
import polars as pl
from pandera.polars import PolarsData

from schemas.columns import CLOCK, DAY_OR_MOMENT, LANGUAGE, MEDIA_TYPE, PRECISIONS, SHA256, SLUG, URL, column, offset
from schemas.table import Table, basis_given, not_after, precision_fits

BASES = {
    "declared": "declared from outside the text (manifest or page metadata)",
    "stated": "a date line in the text states it",
    "dateline": "the agency's dateline states it",
    "inferred": "it follows from other evidence, which date_evidence lists",
    "unknown": "not known",
}


class Articles(Table):
    article_id: str = column("Article", "Identifier of the article, derived from its content", key=True, pattern=SLUG)
    raw_path: str = column(
        "Raw file", "Path of the file in raw/ that was read; of a file with one text a line, '#' and the line's number follow"
    )
    raw_sha256: str = column("SHA-256 of the raw text", "Hash of the bytes of the file, or of the line, that was read", pattern=SHA256)
    media_type: str = column("Media type", "What kind of file the text came from, which says how it was read", pattern=MEDIA_TYPE)
    outlet_id: str = column("Outlet", "The outlet that published this page", optional=True, refers="outlets.outlet_id", pattern=SLUG)
    origin_id: str = column("Origin", "The agency or outlet that the article credits as its source", optional=True,
                            refers="outlets.outlet_id", pattern=SLUG)  # fmt: skip
    url: str = column("URL", "Address of the page, where it is known", optional=True, pattern=URL)
    title: str = column("Title", "Headline of the article, without the name of the site")
    byline: str = column("Byline", "Author as the page names them", optional=True)
    language: str = column("Language", "Language of the text (BCP 47)", pattern=LANGUAGE, explained={})
    published_date: pl.Date = column("Published", "Day of publication; empty unless the day is known", optional=True)
    published_time: str = column("Time of publication", "Hour and minute as the page states them, in the page's time zone",
                                 optional=True, pattern=CLOCK)  # fmt: skip
    published_min: pl.Date = column("Published, earliest", "First day on which the article can have been published", optional=True)
    published_max: pl.Date = column("Published, latest", "Last day on which the article can have been published", optional=True)
    published_precision: str = column("Precision of publication", "How precisely the publication is dated", categories=PRECISIONS)
    published_basis: str = column("Basis of publication", "How the publication date is known", categories=BASES)
    body_start: pl.Int64 = offset("Start of the body", "First character of the article's own prose")
    body_end: pl.Int64 = offset("End of the body", "Position after the last character of the article's own prose")
    word_count: pl.Int64 = column("Words", "Number of words of the article's own prose", minimum=0)
    copy_of: str = column(
        "Copy of",
        "The article whose text this one repeats; empty where it is no copy",
        optional=True,
        refers="articles.article_id",
        pattern=SLUG,
    )
    retrieved_at: str = column("Retrieved", "Day or moment at which the text was retrieved, where it is known", optional=True,
                               pattern=DAY_OR_MOMENT)  # fmt: skip

    class Config(Table.Config):
        title = "Articles"
        description = "The news articles that the raw texts hold: who published each, when, and where in the text its prose stands."

    @pa.dataframe_check(name="date-order")
    @classmethod
    def interval_in_order(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(not_after("published_min", "published_max"))

    @pa.dataframe_check(name="date-precision")
    @classmethod
    def precision_matches(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(precision_fits("published_date", "published_min", "published_max", "published_precision"))

    @pa.dataframe_check(name="date-basis")
    @classmethod
    def basis_matches(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(basis_given("published_precision", "published_basis"))

    @pa.dataframe_check(name="body-empty")
    @classmethod
    def body_not_empty(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(pl.col("body_start") < pl.col("body_end"))
