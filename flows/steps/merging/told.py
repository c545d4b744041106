"""A mention as merging sees it."""

from datetime import date

from msgspec import Struct

#: The calendar's ends stand for an end that is not known.
OPEN = (date.min.toordinal(), date.max.toordinal())
#: A state and the one whose treaties and disputes it continues: texts name either.
SUCCESSOR = {"SUN": "RUS"}
#: Words of two mentions that are alike to such a share say the same, or the like.
SAME, LIKE = 0.6, 0.4
#: The mode of meetings to which somebody goes.
VISIT = "visit"


class Told(Struct):
    """What one mention tells of its event.

    ``first`` and ``last`` are ordinals of days, both included. ``actors`` and ``recipients`` are states (alpha-3), ``organizations``
    ids of actors without a state, ``persons`` pairs of state (or "") and id. ``words`` are the content words of the evidence without
    the participants' names and the trigger, ``trigger`` those of the trigger and of the noun that it carries. ``passage`` is the
    group of near-copies in which it stands (-1: none), ``teller`` its witness. ``unresolved``: the text dates it in words that could
    not be resolved.
    """

    mention_id: str
    article: str
    #: what it is of where several types tell the same event; else its type
    family: str
    first: int = OPEN[0]
    last: int = OPEN[1]
    place: str | None = None
    place_country: str | None = None
    series_id: str | None = None
    instrument_id: str | None = None
    actors: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    organizations: frozenset[str] = frozenset()
    persons: frozenset[tuple[str, str]] = frozenset()
    words: frozenset[str] = frozenset()
    trigger: frozenset[str] = frozenset()
    passage: int = -1
    teller: str = ""
    unresolved: bool = False
    #: which of several it is called ("the second visit")
    ordinal: int | None = None
    #: "before" or "after" where it is called another than the one told ("the previous talks")
    aside: str | None = None
    #: the words of a date that could not be resolved
    date_words: str | None = None
    #: the last day on which it can have been told that it has happened
    by: int = OPEN[1]
    #: the day of the story, where it is known
    story: int | None = None
    #: whether they met in person or on the phone, where the text tells
    is_on_phone: bool | None = None
    #: where its trigger begins in the article
    start: int = 0
    #: how it is presented where it is not plainly done ("coming")
    modality: str = ""
    #: the closer kind of its type
    mode: str | None = None
    #: whether a noun tells it
    is_noun: bool = False
    #: whether that noun points back ("the talks")
    is_definite: bool = False
    #: whether its words go on about talks that were told ("they discussed")
    goes_on: bool = False
    #: whether its words add it to what was done ("also agreed")
    is_added: bool = False
    #: the mentions in whose evidence it stands
    around: frozenset[str] = frozenset()
    #: those of the organizations that do it
    acting: frozenset[str] = frozenset()
    #: whether it is a war, of which other deeds are parts
    is_war: bool = False

    #: reckoned once from the rest, as they are asked of every pair of an article's mentions: the number of days on which it can have
    #: happened, the states that take part, and the state of those who visit, where all who are named are of one
    width: int = 0
    states: frozenset[str] = frozenset()
    visitors: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.width = self.last - self.first + 1
        self.states = self.actors | self.recipients
        of_persons = frozenset(of for of, _ in self.persons)
        self.visitors = of_persons if self.mode == VISIT and len(of_persons) == 1 else frozenset()


def state(country: str) -> str:
    """The state that stands for ``country`` when participants are compared: a treaty of the USSR may be told as Russia's."""
    return SUCCESSOR.get(country, country)


def undated(first: int, last: int) -> bool:
    """Whether an interval is open at an end, or as good as open: decades say nothing of which event is meant."""
    return last - first > 3660


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter's words that both have; 0 where fewer than two are shared."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared >= 2 else 0.0
