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
#: The modes of PLOVER 2.0 that the words of a text can tell, with the types that have them (AGREE, SUPPORT, COOPERATE, AID and CONCEDE
#: have none).
MODES = {
    "abduct": "ASSAULT: abduct, kidnap, hijack",
    "aerial": "ASSAULT: from the air",
    "allege": "ACCUSE: charge or blame with a deed",
    "arrest": "COERCE: arrest, detain, imprison; THREATEN: threaten to",
    "assassinate": "ASSAULT: targeted killing",
    "assist": "REQUEST, REJECT: help of any kind",
    "ban": "COERCE: ban a party, a group or an activity; THREATEN: threaten to",
    "beat": "ASSAULT: beat up",
    "boycott": "PROTEST: boycott",
    "ceasefire": "RETREAT: cease fire",
    "censor": "COERCE: censor or block media",
    "crowd-control": "ASSAULT: tear gas, water cannon, rubber bullets",
    "curfew": "COERCE: curfew",
    "demo": "PROTEST: demonstration or rally",
    "deport": "COERCE: deport or exile",
    "disapprove": "ACCUSE: condemn, criticise, protest against",
    "disarm": "RETREAT: give up arms",
    "discontinue": "SANCTION: break off or suspend talks or exchanges",
    "drone": "ASSAULT: by drone",
    "execute": "ASSAULT: execution",
    "expel": "SANCTION: expel or recall diplomats; THREATEN: threaten to",
    "explosives": "ASSAULT: with bombs or mines",
    "firearms": "ASSAULT: with guns",
    "heavy-weapons": "ASSAULT: with artillery or missiles",
    "hunger": "PROTEST: hunger strike",
    "investigate": "ACCUSE: open or conduct an inquiry",
    "martial-law": "COERCE: state of emergency, martial law",
    "massacre": "ASSAULT: massacre",
    "meet": "REQUEST, REJECT: meetings and talks",
    "militia": "MOBILIZE: militias",
    "multilateral": "CONSULT: among several, at a summit or a conference",
    "obstruct": "PROTEST: blockade or sit-in",
    "phone": "CONSULT: by telephone",
    "police": "MOBILIZE: police",
    "primitive": "ASSAULT: with knives, stones, fire",
    "relations": "THREATEN: threaten to break off relations or talks",
    "restrict": "COERCE: restrict freedoms or movement; THREATEN: threaten to",
    "riot": "PROTEST: riot",
    "seize": "COERCE: seize, confiscate, occupy, annex",
    "sexual": "ASSAULT: sexual violence",
    "strike": "PROTEST: strike",
    "suicide-attack": "ASSAULT: suicide attack",
    "territory": "THREATEN: threaten to occupy or annex",
    "third-party": "CONSULT: mediate",
    "torture": "ASSAULT: torture",
    "troops": "MOBILIZE: troops",
    "unconventional": "ASSAULT: with gas or other unconventional weapons",
    "violence": "THREATEN: threaten with force",
    "visit": "CONSULT: visit or host",
    "weapons": "MOBILIZE: weapons",
    "withdraw": "RETREAT: withdraw forces; SANCTION: withdraw observers, peacekeepers or staff",
    "withhold": "COERCE: cut off supplies or services",
    "yield": "REQUEST, REJECT: a ceasefire, a release, the end of sanctions or curfews",
}


class Events(Table):
    event_id: str = column("Event", "Identifier of the event; kept from release to release", key=True, pattern=SLUG)
    event_type: str = column("Type", "Type of the event after PLOVER 2.0", categories=EVENT_TYPES)
    event_mode: str = column("Mode", "PLOVER's closer kind within the type, where the text gives it", optional=True, explained=MODES)
    label: str = column("Label", "The event in a few words of the program's own, for reading only")
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
    series_id: str = column(
        "Series", "Identifier, in the reference data, of the recurring event of which this is one edition", optional=True, pattern=SLUG
    )
    instrument_id: str = column(
        "Instrument",
        "Identifier, in the reference data, of the named treaty or declaration that the event is about",
        optional=True,
        pattern=SLUG,
    )
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
