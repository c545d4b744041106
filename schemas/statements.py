"""Statements: one row for every span of content that an article attributes to a source."""

import pandera.polars as pa
import polars as pl
from pandera.polars import PolarsData

from schemas.columns import DATE_BASES, PRECISIONS, SLUG, WITNESS, column, offset
from schemas.table import Table, basis_given, filled_together, not_after, precision_fits, slice_length

KINDS = {
    "direct": "the source's words in quotation marks, at least a clause",
    "indirect": "reported content without quotation marks",
    "mixed": "reported content with quoted words inside",
}
SOURCE_KINDS = {
    "person": "a person",
    "organization": "an organization",
    "country": "a country or its government",
    "document": "a document",
    "unnamed": "somebody whom the text does not name",
}
RESOLUTIONS = {
    "named": "the text names the source at the cue",
    "title": "a title, resolved to who held the office",
    "pronoun": "a pronoun, resolved to the last fitting speaker",
    "carried": "no source at the cue: carried over from the statement before",
    "metonym": "a capital or a building that stands for a country or an institution",
    "unresolved": "whom the words denote is not known",
}

RULES = {
    "quotation": "between quotation marks, and not a name, a title or a scare quote",
    "clause": "the complement clause of the cue (said that …)",
    "infinitive": "what somebody promises or offers to do (promised to …)",
    "gerund": "a clause in -ing after the cue (denied having …)",
    "predicate": "what somebody is called (called it a …)",
    "object": "the object of the cue (denied the report)",
    "expressed": "hope, regret or concern that is expressed (expressed regret over …)",
    "judged": "a thing and what somebody calls it (called the dam a mistake, called it regrettable that …)",
    "prep": "what follows the preposition of the cue (warned of …)",
    "asked-for": "what somebody calls or appeals for (called for talks)",
    "promised": "what somebody vows, offers or threatens to do (pledged to …)",
    "questioned": "what somebody asks (asked whether …)",
    "denied": "what somebody denies or admits having done (denied having …)",
    "asked-to": "what somebody is urged or called on to do (urged them to …)",
    "noun-clause": "the clause that a noun of communication announces (a warning that …)",
    "noun-that": "after the that of a noun of communication, where the parse is lost",
    "noun-infinitive": "the infinitive that a noun of communication announces (a call to …)",
    "noun-prep": "what follows the preposition of a noun of communication (a call for …)",
    "aside": "around a cue that is thrown in or put last (the road, they say, is closed)",
    "beside": "around what stands between commas like a cue that is thrown in, where the parse does not tell",
    "running-on": "a quotation with the rest of its sentence, which goes on without marks (“We will talk” to all sides)",
    "part": "one of the two sides of a cue that is thrown in",
    "as": "beside a clause with as (as he put it, …)",
    "according": "beside according to, or beside in somebody's words",
    "across": "on the shorter or further side of according to",
    "reference": "the sentence that the next one attributes (this was stated by …)",
    "colon": "after a colon",
    "surface": "after that, where the parse is lost",
    "next": "right after the cue, where the parse is lost",
    "final": "before a cue that ends its sentence",
    "line": "a line in the first person, without marks, that goes on with the quotation before it",
    "made-known": "the clause that somebody makes clear, plain or known",
    "stressed": "the weight, need or feeling that a verb of stressing has for its object",
    "text": "a paragraph of a text that is given in full, without marks, behind a colon",
    "turn": "a paragraph of a transcript, behind its speaker and a colon",
}


class Statements(Table):
    statement_id: str = column("Statement", "Identifier of the statement, derived from its content", key=True, pattern=SLUG)
    article_id: str = column("Article", "The article that reports it", refers="articles.article_id", pattern=SLUG)
    kind: str = column("Kind", "How the article reports the words", categories=KINDS)
    content: str = column("Content", "What the source is reported to have said: the exact characters of the text")
    content_start: pl.Int64 = offset("Start of the content", "First character of the content")
    content_end: pl.Int64 = offset("End of the content", "Position after the last character of the content")
    utterance_id: str = column(
        "Utterance", "Identifier of the act of speaking: the parts of one interrupted quotation share it", pattern=SLUG
    )
    source_text: str = column("Source as written", "The words at the cue that name the source", optional=True)
    source_start: pl.Int64 = offset("Start of the source", "First character of the words that name the source", optional=True)
    source_end: pl.Int64 = offset("End of the source", "Position after the last character of these words", optional=True)
    source_kind: str = column("Kind of source", "What the source is", categories=SOURCE_KINDS)
    source_id: str = column("Source", "The actor whom the words denote, where that is known", optional=True,
                            refers="actors.actor_id", pattern=SLUG)  # fmt: skip
    source_resolution: str = column("Resolution", "How the words at the cue led to the source", categories=RESOLUTIONS)
    cue: str = column("Cue", "The words that attribute the content to the source (said, according to, warning)", optional=True)
    cue_start: pl.Int64 = offset("Start of the cue", "First character of the cue", optional=True)
    cue_end: pl.Int64 = offset("End of the cue", "Position after the last character of the cue", optional=True)
    addressee_id: str = column("Addressee", "The actor to whom it was said", optional=True, refers="actors.actor_id", pattern=SLUG)
    via_id: str = column("Via", "The actor who passes it on and is not its source", optional=True, refers="actors.actor_id", pattern=SLUG)
    said_date: pl.Date = column("Said", "Day of the utterance; empty unless the day is known", optional=True)
    said_min: pl.Date = column("Said, earliest", "First day on which it can have been said", optional=True)
    said_max: pl.Date = column("Said, latest", "Last day on which it can have been said", optional=True)
    said_precision: str = column("Precision of the utterance", "How precisely the utterance is dated", categories=PRECISIONS)
    said_basis: str = column("Basis of the utterance", "How the day of the utterance is known", categories=DATE_BASES)
    witness_id: str = column("Witness", WITNESS, pattern=SLUG)
    rule: str = column("Rule", "By which pattern of the language the statement was found; after a colon, its preposition", explained=RULES)

    class Config(Table.Config):
        title = "Statements"
        description = "What the articles attribute to a source, with the source, the cue and the exact characters of each."

    @pa.dataframe_check(name="date-order")
    @classmethod
    def interval_in_order(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(not_after("said_min", "said_max"))

    @pa.dataframe_check(name="date-precision")
    @classmethod
    def precision_matches(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(precision_fits("said_date", "said_min", "said_max", "said_precision"))

    @pa.dataframe_check(name="date-basis")
    @classmethod
    def basis_matches(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(basis_given("said_precision", "said_basis"))

    @pa.dataframe_check(name="span-length")
    @classmethod
    def spans_have_length(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(
            slice_length("content", "content_start", "content_end")
            & slice_length("source_text", "source_start", "source_end")
            & slice_length("cue", "cue_start", "cue_end")
        )

    @pa.dataframe_check(name="span-incomplete")
    @classmethod
    def spans_complete(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(
            filled_together("source_text", "source_start", "source_end") & filled_together("cue", "cue_start", "cue_end")
        )

    @pa.dataframe_check(name="source-inside-content")
    @classmethod
    def source_outside_content(cls, data: PolarsData) -> pl.LazyFrame:
        apart = (pl.col("source_end") <= pl.col("content_start")) | (pl.col("source_start") >= pl.col("content_end"))
        return data.lazyframe.select(apart.fill_null(True))

    @pa.dataframe_check(name="source-of-unnamed")
    @classmethod
    def unnamed_has_no_id(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select((pl.col("source_kind") != "unnamed") | pl.col("source_id").is_null())
