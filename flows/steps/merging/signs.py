"""Signs that two mentions of one article are, or are not, of one event."""

from collections.abc import Iterator, Mapping

from flows.steps.merging.contradictions import apart
from flows.steps.merging.told import LIKE, SAME, VISIT, Told, likeness, undated

#: Log odds that a later mention is of the event of an earlier one: without any sign, and what each sign adds. Fitted by
#: ``python -m tests.bench.merging`` on news pages annotated by hand (logistic regression), and rounded; what the same verb does to other
#: things, a war beside a deed in it, blame of each other beside one-way blame and "also" came later and are set by hand.
WITHOUT = -2.7
WEIGHTS: Mapping[str, float] = {
    "like words": 0.7,
    "same words": 0.4,
    "same trigger": 0.5,
    "other words": -0.6,
    "same verb of other things": -0.6,
    "war and a deed in it": -1.0,
    "same mode": 1.2,
    "other mode": -0.9,
    "same modality": 1.0,
    "points back by its name": 1.3,
    "points back to the last": 0.6,
    "goes on": 2.5,
    "same parties": 0.8,
    "same parties and trigger": 0.7,
    "parties of both": 1.0,
    "some other parties": -1.0,
    "each other and one another": -1.0,
    "no party": 0.8,
    "same persons": 0.5,
    "other persons": -1.4,
    "same place": 1.3,
    "same time": 0.3,
    "one dated": -0.6,
    "one aside": -1.0,
    "done once": 1.1,
    "done as well": -2.0,
    "distance": -0.7,
    "mentions between": -0.15,
}
#: A distance is counted in so many characters and no further than three of them; mentions between up to five.
_DISTANCE, _FAR, _MANY = 1000, 3, 5
#: Dates within so many days are of one time.
_MONTH = 31
#: These types name what is done by their mode, if they have one: sanctions are no broken relations.
_OF_A_MODE = frozenset({"SANCTION", "COERCE"})
#: Who mediates does another thing than those who talk.
_OF_ITS_OWN = "third-party"
#: What two say to or do to each other is not what one of them does.
_ONE_WAY = frozenset({"ACCUSE", "SANCTION", "REJECT", "THREATEN", "REQUEST"})
#: What the same party does to the same other in an article is rather one event than two.
_ONCE = frozenset({"SANCTION", "CONCEDE", "RETREAT", "COERCE", "ASSAULT", "MOBILIZE"})


def odds(one: Told, other: Told, between: int, *, is_last: bool) -> float:
    """Log odds that ``other`` is of the event of ``one``, which was told before it; for the rest see ``signs``."""
    return WITHOUT + sum(WEIGHTS[sign] * value for sign, value in signs(one, other, between, is_last=is_last))


def signs(one: Told, other: Told, between: int, *, is_last: bool) -> Iterator[tuple[str, float]]:
    """The signs, each with how strong it is (1 where it just is or is not).

    ``between`` is the number of mentions of the family between the two, ``is_last`` whether none of them can be of the event of ``other``.
    """
    parties = dict(_of_parties(one, other))
    yield from _of_words(one, other)
    yield from parties.items()
    yield from _of_time(one, other)
    if other.is_definite and "some other parties" not in parties:
        if not one.trigger.isdisjoint(other.trigger):
            yield "points back by its name", 1.0  # "a meeting …; the meeting"
        if is_last:
            yield "points back to the last", 1.0  # "the talks"
    if one.place is not None and one.place == other.place and (one.mode == VISIT) == (other.mode == VISIT):
        yield "same place", 1.0  # where a visit goes, much else happens
    if one.family in _ONCE:
        yield "done once", 1.0
    if other.is_added and other.family != "CONSULT":  # people who met also discuss something there
        yield "done as well", 1.0
    yield "distance", min((other.start - one.start) / _DISTANCE, _FAR)
    yield "mentions between", min(between, _MANY)


def _of_words(one: Told, other: Told) -> Iterator[tuple[str, float]]:
    alike = likeness(one.words, other.words)
    yield "like words", alike
    if alike >= SAME:
        yield "same words", 1.0
    if not one.trigger.isdisjoint(other.trigger):
        yield "same trigger", 1.0
        if not (one.is_noun or other.is_noun) and min(len(one.words), len(other.words)) > 1 and one.words.isdisjoint(other.words):
            yield "same verb of other things", 1.0  # "agreed to open the port; agreed to train pilots"
    elif alike < LIKE and one.family != "CONSULT":
        yield "other words", 1.0  # people meet in many words; what else they do is told by its words
    if one.is_war != other.is_war:
        yield "war and a deed in it", 1.0
    is_told = one.mode is not None and other.mode is not None
    if is_told or one.mode != other.mode and (one.family in _OF_A_MODE or _OF_ITS_OWN in (one.mode, other.mode)):
        yield "same mode" if one.mode == other.mode else "other mode", 1.0
    if one.is_noun or other.is_noun or one.modality == other.modality:
        yield "same modality", 1.0  # a noun tells of what is to come in the same words
    if other.goes_on and other.family == "CONSULT":
        yield "goes on", 1.0


def _of_parties(one: Told, other: Told) -> Iterator[tuple[str, float]]:
    mine, theirs = one.states | one.organizations, other.states | other.organizations
    if not theirs:
        yield "no party", 1.0
    elif mine == theirs:
        yield "same parties", 1.0
        if not one.trigger.isdisjoint(other.trigger):
            yield "same parties and trigger", 1.0
    elif mine and (mine <= theirs or theirs <= mine):
        yield "parties of both", 1.0  # one of the two names more
    elif mine & theirs:
        yield "some other parties", 1.0
    if one.family in _ONE_WAY and len(one.states) > 1 and one.states == other.states and bool(one.recipients) != bool(other.recipients):
        yield "each other and one another", 1.0  # "accused each other; X accused Y"
    if one.persons and one.persons == other.persons:
        yield "same persons", 1.0
    if any(apart(_of(one, state), _of(other, state)) for state, _ in one.persons if state):
        yield "other persons", 1.0


def _of_time(one: Told, other: Told) -> Iterator[tuple[str, float]]:
    is_undated = undated(one.first, one.last)
    if is_undated != undated(other.first, other.last):
        yield "one dated", 1.0
    elif not is_undated and max(one.width, other.width) <= _MONTH:
        yield "same time", 1.0
    if one.aside != other.aside:
        yield "one aside", 1.0  # "the previous talks"


def _of(told: Told, state: str) -> set[str]:
    return {person for of, person in told.persons if of == state}
