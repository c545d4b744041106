"""What cannot be the same event, however alike it is told."""

from collections.abc import Set

from flows.steps.merging.event import Event

#: Events of these types are done to somebody: who does it and who has it done to is part of what the event is.
_DIRECTED = frozenset(
    {"AID", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "territory"}
)


def contradict(one: Event, other: Event) -> bool:
    """Whether something that both tell keeps them apart: their days or the words of a date, their number ("the second"), whether one is
    another than the event told or stands in its words, how they met, their treaty, series or country, their parties."""
    return (
        not (one.around.isdisjoint(other.mentions) and other.around.isdisjoint(one.mentions))  # "met on the sidelines of a summit"
        or one.first > other.last
        or other.first > one.last
        or one.by < other.first  # what has happened is not what comes later
        or other.by < one.first
        or _differ(one.ordinals, other.ordinals)  # "the first visit" is not the second
        or _differ(one.date_words, other.date_words)  # "on May 3" and "on June 4", of whatever year
        # "the previous talks" are not those on Monday
        or (one.asides.isdisjoint(other.asides) and one.undated != other.undated)
        # a call is no visit
        or (None not in (one.is_on_phone, other.is_on_phone) and one.is_on_phone != other.is_on_phone)
        or _other(one.instrument_id, other.instrument_id)
        or _other(one.series_id, other.series_id)
        or _other(one.place_country, other.place_country)
        or _of_others(one, other)
    )


def _of_others(one: Event, other: Event) -> bool:
    """Whether they share no party, or who does it to whom differs."""
    if apart(one.states, other.states) and one.organizations.isdisjoint(other.organizations):
        return True
    if apart(one.visitors, other.visitors):
        return True  # a visit and the visit back
    is_by_others = apart(one.actors | one.acting, other.actors | other.acting)
    return one.family in _DIRECTED and (is_by_others or apart(one.recipients, other.recipients))


def apart(one: Set[object], other: Set[object]) -> bool:
    """Whether both are told and have nothing in common."""
    return bool(one) and bool(other) and one.isdisjoint(other)


def _differ(one: Set[object], other: Set[object]) -> bool:
    """Whether the one tells something that the other, which tells something too, does not."""
    return bool(one) and bool(other) and one != other


def _other(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
