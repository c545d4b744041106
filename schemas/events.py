"""Events: one row for every real-world event, however many times it is mentioned."""

import pandera.polars as pa
import polars as pl
from pandera.polars import PolarsData

from schemas.columns import COUNTRY, DATE_BASES, PRECISIONS, SLUG, column
from schemas.table import Table, basis_given, not_after, precision_fits

#: The 16 types of PLOVER 2.0 (Halterman et al. 2023).
EVENT_TYPES = {
    "AGREE": "agree to or on something, promise, pledge; an agreement reached",
    "CONSULT": "meet, visit, hold talks, negotiate, confer, phone, attend a summit",
    "SUPPORT": "sign, conclude or ratify a treaty or declaration; recognise a state; establish relations; endorse",
    "COOPERATE": "joint exercises, joint economic activity, exchanges, sharing",
    "AID": "give economic, humanitarian or military help",
    "CONCEDE": "ease sanctions or restrictions, release, apologise, yield a demand",
    "RETREAT": "withdraw forces, cease fire, hand over territory",
    "REQUEST": "call for, urge, demand, appeal, claim territory",
    "ACCUSE": "accuse, condemn, blame, investigate, lodge a protest",
    "REJECT": "refuse, rule out, deny, withdraw from a commitment, veto",
    "THREATEN": "warn of or threaten consequences, issue an ultimatum",
    "PROTEST": "demonstrations, rallies, strikes, boycotts by civilians",
    "SANCTION": "impose sanctions, suspend talks or exchanges, break or reduce relations, expel or recall diplomats",
    "MOBILIZE": "raise alert, deploy, exercise as a show of force",
    "COERCE": "detain, ban, restrict, seize, occupy or annex without fighting",
    "ASSAULT": "armed attack, fighting, killing",
}
#: The modes of PLOVER 2.0 that the words of a text can tell.
MODES = {
    "allege": "ACCUSE: charge or blame with a deed",
    "disapprove": "ACCUSE: condemn, criticise, protest against",
    "investigate": "ACCUSE: open or conduct an inquiry",
    "military": "AID: military help",
    "beat": "ASSAULT: beat up",
    "explosives": "ASSAULT: with bombs or mines",
    "heavy-weapons": "ASSAULT: with artillery, missiles or aircraft",
    "sexual": "ASSAULT: sexual violence",
    "torture": "ASSAULT: torture",
    "arrest": "COERCE: arrest, detain, imprison",
    "ban": "COERCE: ban a party, a group or an activity",
    "censor": "COERCE: censor or block media",
    "curfew": "COERCE: curfew, state of emergency, martial law",
    "deport": "COERCE: deport or exile",
    "restrict": "COERCE: restrict freedoms or movement",
    "seize": "COERCE: seize, confiscate, occupy, annex",
    "release": "CONCEDE: release persons or property",
    "multilateral": "CONSULT: among several, at a summit or a conference",
    "phone": "CONSULT: by telephone",
    "third-party": "CONSULT: mediate",
    "visit": "CONSULT: visit or host",
    "troops": "MOBILIZE: troops",
    "weapons": "MOBILIZE: weapons",
    "boycott": "PROTEST: boycott",
    "demo": "PROTEST: demonstration or rally",
    "obstruct": "PROTEST: blockade or sit-in",
    "riot": "PROTEST: riot",
    "strike": "PROTEST: strike",
    "change": "REJECT: refuse a change",
    "ceasefire": "RETREAT: cease fire",
    "disarm": "RETREAT: give up arms",
    "withdraw": "RETREAT: withdraw forces; SANCTION: withdraw from an organization or a treaty",
    "discontinue": "SANCTION: break off or suspend talks or exchanges",
    "expel": "SANCTION: expel or recall diplomats",
}


class Events(Table):
    event_id: str = column("Event", "Identifier of the event; kept from release to release", key=True, pattern=SLUG)
    event_type: str = column("Type", "Type of the event after PLOVER 2.0", categories=EVENT_TYPES)
    event_mode: str = column("Mode", "PLOVER's closer kind within the type, where the text gives it", optional=True, explained=MODES)
    label: str = column("Label", "The event in a few words, for reading only")
    event_date: pl.Date = column("Date", "Day of the event; empty unless the day is known", optional=True)
    date_min: pl.Date = column("Date, earliest", "First day on which the event can have happened; the first day of one that lasts",
                               optional=True)  # fmt: skip
    date_max: pl.Date = column("Date, latest", "Last day on which the event can have happened; the last day of one that lasts",
                               optional=True)  # fmt: skip
    date_precision: str = column("Precision of the date", "How precisely the event is dated", categories=PRECISIONS)
    date_basis: str = column("Basis of the date", "How the date is known", categories=DATE_BASES)
    place: str = column("Place", "City, island or venue, where a mention tells it", optional=True)
    place_country: str = column("Country of the place", "State in which the place lies (ISO 3166-1 alpha-3; SUN for the USSR)",
                                optional=True, pattern=COUNTRY)  # fmt: skip
    series_id: str = column("Series", "The recurring event of which this is one edition", optional=True, pattern=SLUG)
    instrument_id: str = column("Instrument", "The named treaty or declaration that the event is about", optional=True, pattern=SLUG)
    mention_count: pl.Int64 = column("Mentions", "Number of mentions in event_mentions", minimum=1)
    article_count: pl.Int64 = column("Articles", "Number of articles that mention it", minimum=1)
    witness_count: pl.Int64 = column("Witnesses", "Number of independent texts that mention it", minimum=1)

    class Config(Table.Config):
        title = "Events"
        description = "Things that happened, or are firmly scheduled, between or by political actors: one row for each real-world event."

    @pa.dataframe_check(name="date-order")
    @classmethod
    def interval_in_order(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(not_after("date_min", "date_max"))

    @pa.dataframe_check(name="date-precision")
    @classmethod
    def precision_matches(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(precision_fits("event_date", "date_min", "date_max", "date_precision"))

    @pa.dataframe_check(name="date-basis")
    @classmethod
    def basis_matches(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(basis_given("date_precision", "date_basis"))

    @pa.dataframe_check(name="count-order")
    @classmethod
    def counts_in_order(cls, data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(
            (pl.col("witness_count") <= pl.col("mention_count")) & (pl.col("article_count") <= pl.col("mention_count"))
        )
