"""Does a mention agree with an event, and how well?"""

from collections import defaultdict

from flows.steps.merging.told import OPEN, Told, undated

#: Events of these types are done to somebody: who does it and who has it done to is part of what the event is.
_DIRECTED = frozenset(
    {"AID", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "territory"}
)
#: What the same party does to the same other in the same words is one event within an article.
_ONCE = frozenset({"SANCTION", "RETREAT", "CONCEDE"})
#: Two mentions that share so many points are one event. A meeting is told by who met when and where; of anything else the same
#: parties may do two on one day, so that the words have to agree as well. Settled on the gold of the seeds and the dev articles.
_ENOUGH, _ENOUGH_OF_A_MEETING = 5.0, 4.0
#: More parties than two count, up to so many, where they are all the same in the same month.
_PAIR, _CROWD, _SAME_MONTH = 2, 4, 1.5
#: Two stories so many days apart may have the same news.
_WEEK = 7
#: What names an event outright counts as enough.
_NAMED = 10.0


class Event:
    """An event as its mentions so far tell it: the intersection of their days, the union of the rest."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.members: list[int] = []
        self.first, self.last = OPEN
        self.place: str | None = None
        self.place_country: str | None = None
        self.series_id: str | None = None
        self.instrument_id: str | None = None
        self.actors: set[str] = set()
        self.recipients: set[str] = set()
        self.organizations: set[str] = set()
        self.persons: dict[str, set[str]] = defaultdict(set)
        self.words: set[frozenset[str]] = set()
        self.triggers: set[str] = set()
        self.articles: set[str] = set()
        self.passages: set[int] = set()
        self.tellers: set[str] = set()
        self.unresolved = False
        self.by = OPEN[1]
        self.stories: set[int] = set()
        self.is_on_phone: bool | None = None
        self.ordinals: set[int] = set()
        self.asides: set[str | None] = set()
        self.date_words: set[str] = set()

    def take(self, told: Told, i: int) -> None:
        """Make mention ``i`` one of the event's."""
        self.members.append(i)
        self.first, self.last = max(self.first, told.first), min(self.last, told.last)
        self.place = self.place or told.place
        self.place_country = self.place_country or told.place_country
        self.series_id = self.series_id or told.series_id
        self.instrument_id = self.instrument_id or told.instrument_id
        self.actors |= told.actors
        self.recipients |= told.recipients
        self.organizations |= told.organizations
        for country, person in told.persons:
            self.persons[country].add(person)
        if len(self.words) < _WORDINGS:
            self.words.add(told.words)
        self.triggers |= told.trigger
        self.articles.add(told.article)
        self.passages.add(told.passage)
        self.tellers.add(told.teller)
        self.unresolved |= told.unresolved
        self.by = min(self.by, told.by)
        self.stories |= {told.story} if told.story is not None else set()
        self.is_on_phone = told.is_on_phone if self.is_on_phone is None else self.is_on_phone
        self.ordinals |= {told.ordinal} if told.ordinal else set()
        self.asides.add(told.aside)
        self.date_words |= {told.date_words} if told.date_words else set()


#: A mention is compared with so many wordings of an event at most: the first, which are the most exact.
_WORDINGS = 24


def enough(family: str) -> float:
    """The points from which on a mention and an event of this family are one."""
    return _ENOUGH_OF_A_MEETING if family == "CONSULT" else _ENOUGH


def agreement(told: Told, event: Event) -> float:
    """Points for what the mention and the event have in common; 0 where they contradict each other."""
    if told.first > event.last or told.last < event.first:
        return 0.0
    if told.by < event.first or event.by < told.first:
        return 0.0  # what has happened is not what comes later
    if told.ordinal and event.ordinals - {told.ordinal}:
        return 0.0  # "the first visit" is not the second
    if told.is_on_phone is not None and event.is_on_phone not in (None, told.is_on_phone):
        return 0.0  # a call is no visit
    if told.aside not in event.asides and undated(told.first, told.last) != undated(event.first, event.last):
        return 0.0  # "the previous talks" are not those on Monday
    if told.date_words and event.date_words - {told.date_words}:
        return 0.0  # "on May 3" and "on June 4", of whatever year
    if _differ(told.instrument_id, event.instrument_id) or _differ(told.series_id, event.series_id):
        return 0.0
    places, people = _places(told, event), _people(told, event)
    if places < 0 or people < 0:
        return 0.0
    near = told.article in event.articles
    if told.family == "territory" and told.actors & event.actors:
        if places > 0:
            # who got which land names the change of hands; without a date, rather others without one than one of several years
            return _NAMED + (1.0 if (told.first, told.last) == (event.first, event.last) else 0.0)
        if near:
            return _ENOUGH  # and an article that leaves out which land goes on about the one that it named
    likeness = max(_likeness(told.words, words) for words in event.words)
    trigger = 0.5 if told.trigger & event.triggers else 0.0
    copied = told.passage >= 0 and told.passage in event.passages and trigger > 0 and (likeness >= 0.5 or told.words in event.words)
    if told.series_id and event.series_id:
        return _NAMED if near or copied or _width(told, event) <= 366 else 0.0
    if told.instrument_id and event.instrument_id:
        return _NAMED
    alike = 2.0 if likeness >= 0.6 else 1.0 if likeness >= 0.4 else 0.0
    retold = near and trigger > 0 and (alike > 0 or _is_same_deed(told, event))
    if near and not copied and undated(told.first, told.last) and told.family != "CONSULT" and alike == 0 and trigger == 0:
        return 0.0  # what the same two do besides, told in other words and of no day
    # "the visit" of the same people is the visit told before
    again = near and told.family == "CONSULT" and trigger > 0
    resumed = again and told.states == event.actors | event.recipients and undated(told.first, told.last) and not told.unresolved
    days = max(_days(told, event), 0.0) if retold or resumed else _days(told, event)
    if days <= 0 and not (near or copied) and (days < 0 or told.unresolved or event.unresolved):
        return 0.0
    if days == 0 and not (near or copied) and alike == 0 and not _is_of_one_week(told, event):
        return 0.0  # without a day, what the same two did in other weeks is another time
    together = 4.0 if copied else 0.0
    if near:  # what an article tells twice in like words is one event, which it need not date twice
        together += 3.0 if retold else 2.5 if again and days == 0 else 1.5 if days == 0 else 1.0
    elif days == 0 and told.teller in event.tellers:
        together += 1.0
    crowd = min(_in_common(told, event), _CROWD) - _PAIR if days >= _SAME_MONTH else 0.0
    return days + places + people + max(crowd, 0.0) + alike + trigger + together


def _is_same_deed(told: Told, event: Event) -> bool:
    """Whether both tell of what one does to another once, as it does not impose or expel again and again."""
    is_directed = bool(told.actors and told.recipients)
    return told.family in _ONCE and is_directed and told.actors == event.actors and told.recipients == event.recipients


def _is_of_one_week(told: Told, event: Event) -> bool:
    """Whether a story appeared within a week of one of those that told of an event."""
    return told.story is not None and any(abs(told.story - story) <= _WEEK for story in event.stories)


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _width(told: Told, event: Event) -> int:
    return max(told.width, event.last - event.first + 1)


def _days(told: Told, event: Event) -> float:
    """Points for intervals that agree; a date and no date is a mark against, two without a date are none."""
    mine, theirs = undated(told.first, told.last), undated(event.first, event.last)
    if mine or theirs:
        return 0.0 if mine and theirs else -1.5
    width = _width(told, event)
    return 3.0 if width <= 2 else 2.0 if width <= 7 else _SAME_MONTH if width <= 31 else 1.0 if width <= 366 else 0.0


def _places(told: Told, event: Event) -> float:
    """2 for the same place, -1 for different ones, 0 where one of them is not told."""
    if _differ(told.place_country, event.place_country):
        return -1.0
    if told.place is None or event.place is None:
        return 0.0
    return 2.0 if told.place == event.place else -1.0


def _people(told: Told, event: Event) -> float:
    """Points for shared participants; -1 where they cannot be the same event's."""
    theirs = event.actors | event.recipients
    if (told.states or told.organizations) and (theirs or event.organizations) and not _shared(told, event, theirs):
        return -1.0
    if told.states and theirs and not (told.states <= theirs or theirs <= told.states):
        return -1.0
    if told.family in _DIRECTED and (_apart(told.actors, event.actors) or _apart(told.recipients, event.recipients)):
        return -1.0
    persons = 0
    for country in {country for country, _ in told.persons}:
        mine = {person for of, person in told.persons if of == country}
        others = event.persons.get(country)
        if others and country and mine.isdisjoint(others):
            return -1.0
        persons += len(mine & others) if others else 0
    whole = told.states == theirs
    bodies = len(told.organizations & event.organizations)
    if not told.states and not theirs and told.organizations == event.organizations:
        bodies *= 2
    shared = bodies + (len(told.states) if whole else len(told.states & theirs) / 2)
    return min(shared, _PAIR) + min(persons, 2)


def _in_common(told: Told, event: Event) -> int:
    """How many parties both name, if they name the same: the more there are, the less it is by chance."""
    is_same = told.states == event.actors | event.recipients and told.organizations == event.organizations
    return len(told.states) + len(told.organizations) if is_same else 0


def _shared(told: Told, event: Event, states: set[str]) -> bool:
    return not (told.states.isdisjoint(states) and told.organizations.isdisjoint(event.organizations))


def _apart(mine: frozenset[str], theirs: set[str]) -> bool:
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter's words that both have; 0 where fewer than two are shared."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared >= 2 else 0.0
