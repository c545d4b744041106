"""When an event took place: the date of its own clause or phrase, never the story's day by default."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from flows import calendar
from flows.english import times
from flows.english.events import lexicon
from flows.english.events.inflection import forms_of
from flows.english.events.words import (
    AGE,
    COINCIDING,
    DATED,
    DAYS,
    DAYS_APART,
    FOLLOWED,
    FOLLOWING,
    IN_YEAR,
    INFINITIVE,
    POINTING,
    SEEING,
)
from flows.english.reading import Reading
from flows.english.times.lexicon import number
from flows.english.times.meanings import Shift
from flows.english.times.verbs import HAPPENING, HOURS, MARKING
from flows.records import Basis, Span, When
from flows.steps.events.fillers import presenting
from flows.steps.events.nouns import meanwhile, year_of
from flows.steps.events.triggers import Trigger
from flows.vocabulary import Anchor

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_COMING = forms_of(HAPPENING)
#: Years ago from which on they are reckoned, not felt, unless their number is round.
_RECKONED, _ROUND = 10, 5


def dated(
    reading: Reading, index: int, trigger: Trigger, published: When, anchors: tuple[Anchor, ...] = (), *, is_announced: bool = False
) -> tuple[When, Span | None]:
    """The date that belongs to a trigger and the words that give it.

    What is announced has the date of the announcement: a promise is made on the day when it is told.
    """
    token = trigger.token
    if is_announced and trigger.clause is not None and trigger.clause.verb.dep_ == "ccomp":
        token = trigger.clause.verb.head
    unresolved: Span | None = None
    bearers = list(_bearers(token, trigger))
    if is_announced and token is not trigger.token and token.dep_ == "conj" and token.head.pos_ == "VERB":
        bearers.append(token.head)  # "left on Monday and said that …"
    for bearer in bearers:
        when, words = times.attach(reading, index, bearer, published, anchors=anchors)
        if words is not None and (when.min or when.max):
            return _in_year(reading.text, _reckoned(when, reading.text[words.start : words.end], published), words)
        unresolved = unresolved or words
    return (
        _year(reading, index, token, published)
        or _beside(reading, index, token, published)
        or _coinciding(reading, index, token, published)
        or _measured(reading, index, token, published, anchors)
        or (When(), unresolved)
    )


def _bearers(token: Token, trigger: Trigger) -> Iterator[Token]:
    """The words whose date is the trigger's: itself, the meeting at which it happens, the summit that "saw" it."""
    yield token
    if trigger.clause is None or token != trigger.token:
        return
    yield from (noun for noun in meanwhile(token) if _is_of_its_day(noun, trigger))
    kinds = [(noun, presenting(noun, lexicon())) for noun in trigger.clause.subjects]
    yield from (noun for noun, kind in kinds if kind is not None and kind.event_type == trigger.event_type)  # "Monday's raid killed ten"
    above = token.head
    if token.dep_ in ("advcl", "xcomp") and above.pos_ == "AUX" and any(t.lower_ == INFINITIVE for t in token.children):
        yield above  # "was on the phone on Monday to speak with X"
    seer = next((ancestor for ancestor in token.ancestors if ancestor.lower_ in SEEING), None)
    if seer is not None:
        yield from (child for child in seer.children if child.dep_ == "nsubj")


def _is_of_its_day(noun: Token, trigger: Trigger) -> bool:
    """Whether what is told happens on a noun's day ("promised at the summit", "killed in the raid"; "charged in the raid" does not)."""
    kind = presenting(noun, lexicon())
    return kind is None or kind.event_type in ("CONSULT", "PROTEST", trigger.event_type)


def _in_year(text: str, when: When, words: Span) -> tuple[When, Span]:
    """ "On this day in 1855": the day is told by pointing, the year in full."""
    year = IN_YEAR.match(text, words.end)
    if year is None or POINTING not in text[words.start : words.end].lower():
        return when, words
    span = Span(words.start, year.end())
    if when.min is None or when.min != when.max:
        return _whole_year(int(year[1]), "stated"), span
    day = date(int(year[1]), when.min.month, min(when.min.day, 28) if when.min.month == 2 else when.min.day)  # no 29 February
    return When(day, day, "day", "context"), span


def _reckoned(when: When, words: str, published: When) -> When:
    """ "77 years ago": so long a time is reckoned, from year to year or by full years, and the words do not tell which; both are held."""
    years = next((-e.meaning.steps for e in times.find(words) if isinstance(e.meaning, Shift) and e.meaning.unit == "year"), 0)
    if years < _RECKONED or years % _ROUND == 0 or published.min is None:
        return when
    full = calendar.shifted(published.min, -years - 1, "year") + timedelta(days=1)
    return calendar.between(full, when.max, when.basis)


def is_pointed_at(text: str, words: Span) -> bool:
    """Whether words point at a day, week, month or year, be it one that only the story's day would tell ("on Friday", "last month")."""
    return not DATED.isdisjoint(text[words.start : words.end].lower().split())


def is_reckoned(text: str, words: Span) -> bool:
    """Whether a date is reckoned from another's ("two days after …"): the words are those that lie between the two."""
    return text[words.start : words.end].lower() in DAYS_APART


def _coinciding(reading: Reading, index: int, token: Token, published: When) -> tuple[When, Span] | None:
    """The story's day of what its news "coincides with"; of what is marked, the day when it is ("received X, marking his visit")."""
    if token.dep_ == "dobj" and token.head.lower_ in MARKING and token.head.dep_ == "advcl":
        when, words = times.attach(reading, index, token.head.head, published)
        return (when, words) if words is not None and when.precision == "day" else None
    if token.dep_ != "pobj" or token.head.head.lower_ not in COINCIDING or not calendar.is_day(published):
        return None
    return When(published.min, published.max, "day", "relative"), reading.span(index, token.head.head)


def _measured(reading: Reading, index: int, token: Token, published: When, anchors: tuple[Anchor, ...]) -> tuple[When, Span] | None:
    """The day that is told by how many days it lies from another ("expelled X's envoy on Monday, two days after X had expelled …")."""
    for marker in token.sent:
        days = _days_apart(marker)
        inner = marker.head if marker.dep_ == "mark" else next((t for t in marker.children if t.dep_ == "pobj"), None)
        outer = next((t for t in (inner or marker).ancestors if t.pos_ in ("VERB", "AUX")), None)
        is_later = outer is not None and (token == outer or token.head == outer and outer.lower_ in _COMING and token.dep_ == "nsubj")
        if days is None or inner is None or outer is None or not (token == inner or is_later):
            continue
        way = days if (marker.lower_ in FOLLOWED) == is_later else -days
        other = inner if is_later else outer
        for told in (other, other.head) if other.dep_ == "conj" else (other,):
            when, words = times.attach(reading, index, told, published, anchors=anchors)
            if words is not None and when.min is not None and when.min == when.max:
                day = when.min + timedelta(days=way)
                return When(day, day, "day", "context"), reading.span(index, marker)
    return None


def _days_apart(marker: Token) -> int | None:
    """How many days stand before an "after" or a "before" (hours are of the same day); ``None`` where none do."""
    before = marker.nbor(-1).lower_ if marker.i > 0 and marker.lower_ in DAYS_APART else ""
    if before in HOURS:
        return 0
    return number(marker.nbor(-2).lower_) if before in DAYS and marker.i > 1 else None


def _beside(reading: Reading, index: int, token: Token, published: When) -> tuple[When, Span] | None:
    """The year or month of what went just before or after ("after X had signed in 1960, Y withdrew"): a day would be too precise."""
    for other in (*token.children, token.head):
        clause = token if other == token.head else other
        if clause.dep_ in ("advcl", "ccomp") and any(t.lower_ in FOLLOWING for t in clause.children if t.dep_ in ("mark", "advmod")):
            when, words = times.attach(reading, index, other, published)
            if words is not None and when.precision in ("year", "month", "range"):
                return When(when.min, when.max, when.precision, "context"), words
    return None


def _year(reading: Reading, index: int, token: Token, published: When) -> tuple[When, Span] | None:
    """The year that a noun phrase carries ("a 2015 deal", "a two-year-old war")."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    word = year_of(token)
    if word is not None:
        return _whole_year(int(word.text), "stated"), reading.span(index, word)
    age = AGE.search(token.sent.text[: token.idx - token.sent.start_char])
    if age is None or published.min is None or published.max is None or published.min.year != published.max.year:
        return None
    years = number(age[1])
    start = reading.paragraphs[index].span.start + token.sent.start_char
    return (_whole_year(published.min.year - years, "relative"), Span(start + age.start(), start + age.end(2))) if years else None


def _whole_year(year: int, basis: Basis) -> When:
    return When(date(year, 1, 1), date(year, 12, 31), "year", basis)


def is_background(when: When, published: When) -> bool:
    """Whether an event belongs to the history that a story tells: it ended more than a year before the story."""
    if when.max is None or published.min is None:
        return False
    return (published.min - when.max).days > 365
