"""An event in a few words of English, for reading only."""

from collections.abc import Sequence

from flows.records import EventType

#: How an event reads with those who do it (A) and those to whom it is done (B); without B, its second form.
_WORDS: dict[EventType, tuple[str, str]] = {
    "AGREE": ("{A} agree with {B}", "{A}: agreement"),
    "CONSULT": ("{A} consult with {B}", "{A} meet"),
    "SUPPORT": ("{A} support {B}", "{A}: support"),
    "COOPERATE": ("{A} cooperate with {B}", "{A} cooperate"),
    "AID": ("{A} give aid to {B}", "{A} give aid"),
    "CONCEDE": ("{A} yield to {B}", "{A} yield"),
    "RETREAT": ("{A} withdraw before {B}", "{A} withdraw"),
    "REQUEST": ("{A} make a demand on {B}", "{A} make a demand"),
    "ACCUSE": ("{A} accuse {B}", "{A} accuse"),
    "REJECT": ("{A} refuse {B}", "{A} refuse"),
    "THREATEN": ("{A} threaten {B}", "{A} threaten"),
    "PROTEST": ("{A}: protest against {B}", "{A}: protest"),
    "SANCTION": ("{A} sanction {B}", "{A}: sanctions"),
    "MOBILIZE": ("{A} mobilize against {B}", "{A} mobilize"),
    "COERCE": ("{A} coerce {B}", "{A} coerce"),
    "ASSAULT": ("{A} attack {B}", "{A} attack"),
}


def label(kind: EventType, actors: Sequence[str], recipients: Sequence[str], place: str | None, day: str | None, name: str | None) -> str:
    """An event's label: ``name`` is that of a treaty or of a recurring event, ``day`` the date as precise as it is known.

    >>> label("CONSULT", ["Putin", "Abe"], [], "Singapore", "2018-11-14", None)
    'Putin and Abe meet in Singapore, 2018-11-14'
    """
    return "; ".join(filter(None, [kind, _all(actors), _all(recipients), place, day, name]))


def _all(names: Sequence[str]) -> str:
    return " and ".join(names)
