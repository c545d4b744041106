"""How well do two tellings of an event agree?"""

from msgspec import Struct

from flows.records import SPOKEN
from flows.steps.merging.contradictions import apart, contradict
from flows.steps.merging.event import Event
from flows.steps.merging.told import LIKE, SAME, likeness

#: Two tellings that share so many points are one event. A meeting is told by who met when and where; of anything else the same
#: parties may do two on one day, so that the words have to agree as well. Settled on the gold of the seeds and the dev articles.
_ENOUGH, _ENOUGH_OF_A_MEETING = 5.0, 4.0
#: More parties than two count, up to so many, where they are all the same in the same month.
_PAIR, _CROWD, _SAME_MONTH = 2, 4, 1.5
#: Two stories so many days apart may have the same news.
_WEEK = 7
#: What names an event outright counts as enough.
_NAMED = 10.0


def enough(family: str) -> float:
    """The points from which on two tellings of this family are of one event."""
    return _ENOUGH_OF_A_MEETING if family == "CONSULT" else _ENOUGH


def agreement(one: Event, other: Event) -> float:
    """Points for what two tellings have in common; 0 where they contradict each other."""
    places, people = _places(one, other), _people(one, other)
    if contradict(one, other) or places < 0 or people < 0:
        return 0.0
    words = _words(one, other)
    named = _by_name(one, other, words, is_same_place=places > 0)
    if named is not None:
        return named
    days = _days(one, other)
    if _is_another_time(one, other, words, days):
        return 0.0
    is_one_story = words.near or days == 0 and not one.tellers.isdisjoint(other.tellers)
    together = 4.0 if words.copied else 1.0 if is_one_story else 0.0
    crowd = min(_in_common(one, other), _CROWD) - _PAIR if days >= _SAME_MONTH else 0.0
    return days + places + people + max(crowd, 0.0) + words.alike + words.trigger + together


class _Words(Struct, frozen=True):
    """How two tellings are told: in one article (``near``), in words that are ``alike`` (points), by the same ``trigger`` (points), the one
    ``copied`` from the other."""

    near: bool
    alike: float
    trigger: float
    copied: bool


def _words(one: Event, other: Event) -> _Words:
    best = max(likeness(mine, theirs) for mine in one.words for theirs in other.words)
    trigger = 0.0 if one.triggers.isdisjoint(other.triggers) else 0.5
    is_worded_alike = best >= 0.5 or any(words in other.words for words in one.words)
    return _Words(
        near=not one.articles.isdisjoint(other.articles),
        alike=2.0 if best >= SAME else 1.0 if best >= LIKE else 0.0,
        trigger=trigger,
        copied=not one.passages.isdisjoint(other.passages) and trigger > 0 and is_worded_alike,
    )


def _by_name(one: Event, other: Event, words: _Words, *, is_same_place: bool) -> float | None:
    """Points for what names an event outright: who got which land, a yearly event and its year, a treaty."""
    if one.family == "territory" and one.actors & other.actors:
        if is_same_place:
            # without a date, rather others without one than one of several years
            return _NAMED + (1.0 if (one.first, one.last) == (other.first, other.last) else 0.0)
        if words.near:
            return _ENOUGH  # an article that leaves out which land goes on about the one that it named
    if one.series_id and other.series_id:
        return _NAMED if words.near or words.copied or _width(one, other) <= 366 else 0.0
    return _NAMED if one.instrument_id and other.instrument_id else None


def _is_another_time(one: Event, other: Event, words: _Words, days: float) -> bool:
    """Whether the same parties may as well have done the like another time, for all that tells when."""
    if words.near and days <= 0:
        return True
    if words.copied:
        return False
    if words.near and one.family in SPOKEN and words.alike == 0:
        return True  # those who meet agree on many things in a day
    if days < 0 or days == 0 and (one.unresolved or other.unresolved):
        return True
    return days == 0 and words.alike == 0 and not _are_of_one_week(one, other)


def _are_of_one_week(one: Event, other: Event) -> bool:
    """Whether a story that told of the one appeared within a week of one that told of the other."""
    return any(abs(mine - theirs) <= _WEEK for mine in one.stories for theirs in other.stories)


def _width(one: Event, other: Event) -> int:
    return max(one.width, other.width)


def _days(one: Event, other: Event) -> float:
    """Points for intervals that agree; a date and no date is a mark against, two without a date are none."""
    if one.undated or other.undated:
        return 0.0 if one.undated and other.undated else -1.5
    width = _width(one, other)
    return 3.0 if width <= 2 else 2.0 if width <= 7 else _SAME_MONTH if width <= 31 else 1.0 if width <= 366 else 0.0


def _places(one: Event, other: Event) -> float:
    """2 for the same place, -1 for different ones, 0 where one of them is not told."""
    if one.place is None or other.place is None:
        return 0.0
    return 2.0 if one.place == other.place else -1.0


def _people(one: Event, other: Event) -> float:
    """Points for shared participants; -1 where they cannot be the same event's."""
    mine, theirs = one.states, other.states
    is_shared = not (mine.isdisjoint(theirs) and one.organizations.isdisjoint(other.organizations))
    if (mine or one.organizations) and (theirs or other.organizations) and not is_shared:
        return -1.0
    if mine and theirs and not (mine <= theirs or theirs <= mine):
        return -1.0
    persons = 0
    for country in one.persons.keys() & other.persons.keys():
        if country and apart(one.persons[country], other.persons[country]):
            return -1.0
        persons += len(one.persons[country] & other.persons[country])
    bodies = len(one.organizations & other.organizations)
    if not mine and not theirs and one.organizations == other.organizations:
        bodies *= 2
    shared = bodies + (len(mine) if mine == theirs else len(mine & theirs) / 2)
    return min(shared, _PAIR) + min(persons, 2)


def _in_common(one: Event, other: Event) -> int:
    """How many parties both name, if they name the same: the more there are, the less it is by chance."""
    is_same = one.states == other.states and one.organizations == other.organizations
    return len(one.states) + len(one.organizations) if is_same else 0
