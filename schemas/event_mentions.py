"""Event mentions: one row for every clause or noun phrase that presents an event."""

import pandera.polars as pa
import polars as pl
from pandera.polars import PolarsData

from schemas.columns import SLUG, WITNESS, column, offset
from schemas.table import Table, slice_length

#: What found a mention.
FOUND_BY = {
    "verb": "a verb, together with what goes with it (met with …)",
    "noun": "a noun that denotes the event (the meeting)",
    "light": "a verb that only carries the noun of the event (held a meeting)",
    "series": "the name of a recurring event",
}
#: How the text presents what is not plainly done.
MODALITIES = {
    "coming": "it is announced or firmly scheduled",
    "refused": "it is refused",
    "conditional": "it is threatened under a condition",
}
RULES = FOUND_BY | {f"{rule}:{how}": f"{found}; {told}" for rule, found in FOUND_BY.items() for how, told in MODALITIES.items()}


class EventMentions(Table):
    mention_id: str = column("Mention", "Identifier of the mention, derived from its content", key=True, pattern=SLUG)
    event_id: str = column("Event", "The event that is mentioned", refers="events.event_id", pattern=SLUG)
    article_id: str = column("Article", "The article that mentions it", refers="articles.article_id", pattern=SLUG)
    trigger: str = column("Trigger", "The word or words that decided the event's type: the exact characters of the text")
    trigger_start: pl.Int64 = offset("Start of the trigger", "First character of the trigger")
    trigger_end: pl.Int64 = offset("End of the trigger", "Position after the last character of the trigger")
    evidence: str = column("Evidence", "The clause or noun phrase that presents the event: the exact characters of the text")
    evidence_start: pl.Int64 = offset("Start of the evidence", "First character of the evidence")
    evidence_end: pl.Int64 = offset("End of the evidence", "Position after the last character of the evidence")
    date_text: str = column("Date as written", "The words that date the event", optional=True)
    is_background: bool = column(
        "Background", "True where the event was over for more than a year when the article appeared: history that the news retells"
    )
    statement_id: str = column(
        "Statement",
        "The statement in whose content the event is mentioned, or whose cue is the act itself",
        optional=True,
        refers="statements.statement_id",
        pattern=SLUG,
    )
    witness_id: str = column("Witness", WITNESS, pattern=SLUG)
    rule: str = column(
        "Rule",
        "By which pattern of the language the mention was found; after a colon, how the text presents it if not as done",
        explained=RULES,
    )

    class Config(Table.Config):
        title = "Event mentions"
        description = "The passages in which the articles present the events, each with the exact characters that support it."

    @pa.dataframe_check(name="span-length")
    @classmethod
    def spans_have_length(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(
            slice_length("trigger", "trigger_start", "trigger_end") & slice_length("evidence", "evidence_start", "evidence_end")
        )

    @pa.dataframe_check(name="trigger-outside-evidence")
    @classmethod
    def trigger_in_evidence(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(
            (pl.col("trigger_start") >= pl.col("evidence_start")) & (pl.col("trigger_end") <= pl.col("evidence_end"))
        )
