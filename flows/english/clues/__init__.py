"""What English news prose tells about the day it was published: weekdays, terms of office, anniversaries, dated events, yearly events.

Each clue is a mask over the calendar with the words that it rests on. None of them is proof alone; the dates step weighs them.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from flows import calendar
from flows.calendar import Mask
from flows.english.clues.anniversaries import anniversaries
from flows.english.clues.clue import (
    COMING_EVENT,
    PAST_EVENT,
    RECENT_DAY,
    STATED_DAY,
    WEEKDAY,
    YEARLY_EVENT,
    Clue,
)
from flows.english.clues.editions import editions
from flows.english.clues.elect import elect
from flows.english.clues.happenings import happenings
from flows.english.clues.tellings import Tellings
from flows.english.clues.terms import terms
from flows.english.times import TimeExpression, find, resolve
from flows.english.times.lexicon import MONTHS, WEEKDAYS, alternatives
from flows.english.times.meanings import Fixed, In, OfYear, Open, Shift, SoFar, Stretch, Vague, Weekday
from flows.records import Span, When
from flows.vocabulary import Vocabulary

#: A weekday in the lead is told at most so many days later (in 94 of 100 of 850 news texts of 2015 and 2016; 90 within 2 days), a day
#: of the month or of a yearly event at most so many.
_STALE_WEEKDAY, _STALE_SAYING, _STALE = 3, 1, 2

#: So far around an expression its clause reaches at most.
_NEAR = 400
#: An article longer than this is none, or tells its day before; no clue is looked for behind it.
_MOST = 100_000
#: Words of a sentence above the prose; what is shorter may be another article's headline.
_TOLD = 9
#: So many characters from its start a text tells its news; further on, weekdays and days are of other things.
_LEAD = 500

#: What stands before a page's own day, before the day of its last change, and what counts from the day of the reader's visit.
PUBLISHED_LABEL = re.compile(
    r"\b(?:published|posted|date|dated|created|added|publication|first published|issued|filed|released)\b\W*(?:on|at)?\W*$", re.I
)
UPDATED_LABEL = re.compile(r"\b(?:updated?|modified|changed|edited|revised|corrected)\b\W*(?:on|at)?\W*$", re.I)
#: What tells of a picture that a day beside it is the picture's.
PICTURE = re.compile(r"\b(?:photo(?:graph)?|file|pictured?|image|illustration|screenshot|archive)\b", re.I)
AGO_LINE = re.compile(r"[^\n]*\bago\b[^\n]*", re.I)
AGO = re.compile(
    r"^\W*(?:\d+|an?|one|two|three|yesterday|today|just now)\b(?:\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago)?\W*$", re.I
)

_SENTENCE = re.compile(
    r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*|(?<=\b[A-Z])\.[^.!?\n]*|(?<=\b(?:Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec|Gen|Sen|Rep|Gov))\.[^.!?\n]*|(?<=\bSept)\.[^.!?\n]*|(?<=\b(?:Mr|Dr|St))\.[^.!?\n]*)*[.!?]*[\"”’)]*\s*"
)
_PAST_VERBS = r"was|were|had|did|became|held|met|took|began|gave|made|left|won|lost|fell|rose|sent|led|came|went|\w{2,}ed"
_PAST = re.compile(rf"\b(?:{_PAST_VERBS}|said|told)\b")
_AHEAD = re.compile(
    r"\b(?:will|would|shall|plans?|planned|scheduled|expected|expects?|due|slated|set to|to be|target|goal|upcoming|going to|until|till|"
    r"expir(?:es?|ing)|deadline)\b",
    re.I,
)
_SAYS = re.compile(r"\b(?:said|says|told|stated|announced|reported|warned|added|noted|met|held|declared|confirmed|urged|called)\b")


def clues(text: str, body: Span, vocabulary: Vocabulary, *, has_dateline: bool = False) -> list[Clue]:
    """The clues in the article's prose; offsets are the document's. Agencies, who set a dateline, speak of today or yesterday."""
    body = Span(body.start, min(body.end, body.start + _MOST))
    found = find(text, body.start, body.end)
    sentences = []
    result = list(anniversaries(text, body, vocabulary.anchors))
    tellings = Tellings.of(vocabulary)
    remembers = bool(_REMEMBERS.search(text, body.start, body.end))
    for match in _SENTENCE.finditer(text, body.start, body.end):
        sentence = Span(match.start(), match.end())
        times = tuple(time for time in found if sentence.start <= time.span.start < sentence.end)
        if CORRECTION.search(text, sentence.start, sentence.end):
            continue
        result += [c for c in _dated_events(text, sentence, times) if not (remembers and c.strength == RECENT_DAY)]
        result += editions(text, sentence, vocabulary)
        result += elect(text, sentence, vocabulary)
        result += happenings(text, sentence, times, tellings, is_lead=sentence.start < body.start + _LEAD)
        if all(_is_about_now(e) for e in times):
            sentences.append((sentence, tuple(e for e in times if isinstance(e.meaning, OfYear))))
        if sentence.start < body.start + _LEAD:
            result += _days(text, sentence, times, _STALE_SAYING if has_dateline else _STALE_WEEKDAY)
            result += _yearly(text, sentence, vocabulary)
    return _in_any_week(result) + terms(text, body, sentences, vocabulary)


def _in_any_week(clues: list[Clue]) -> list[Clue]:
    """Of several weekdays in one lead some are of what is to come or was long ago: each allows what any of them does."""
    days = frozenset[int]().union(*(clue.mask.weekdays for clue in clues if clue.strength == WEEKDAY))
    return [msgspec.structs.replace(clue, mask=Mask(weekdays=days)) if clue.strength == WEEKDAY else clue for clue in clues]


def above(text: str, region: Span) -> list[Clue]:
    """The past days that standfirst and captions between headline and prose tell; a picture was taken before it was published."""
    result = []
    for match in _SENTENCE.finditer(text, region.start, region.end):
        sentence = Span(match.start(), match.end())
        if len(match[0].split()) >= _TOLD and not CORRECTION.search(match[0]) and not UPDATED_LABEL.search(match[0]):
            times = tuple(find(text, sentence.start, sentence.end))
            result += [clue for clue in _dated_events(text, sentence, times) if clue.strength == PAST_EVENT]
    return result


def _is_about_now(time: TimeExpression) -> bool:
    return isinstance(time.meaning, (Weekday, Shift, SoFar, Vague, OfYear)) and (
        not isinstance(time.meaning, Shift) or abs(time.meaning.steps) <= 2
    )


#: Later additions to a text say nothing of its day.
CORRECTION = re.compile(r"\b(?:correct(?:ion|ed)|earlier version|updated|revised|editor[’']s note|dropped out|misstated)\b|@\w+\)", re.I)
#: A line that opens a note on the text: what follows is of a later day.
NOTE = re.compile(r"^\W*(?:corrections?|clarifications?|editor[’']s note)\b", re.I | re.M)
#: In a text of memories a full date is rather of the day that is remembered.
_REMEMBERS = re.compile(r"\banniversar|\bcommemorat|\bremembr|\byears? (?:ago|after|since|later|on)\b", re.I)
_WEEKDAY_NAME = re.compile(rf"\b(?:{alternatives(WEEKDAYS)})\b", re.I)
#: So many days after a day named with its year, first and last, a page may be dated that states its month and day alone. Measured
#: by stating those of 840 news texts of 2015 and 2016 (tests.bench.published --partial): 10 years told right, none wrong. A window
#: of 12 months told 18 right and 19 wrong, for news names the year of what is not of this year; by these 19 an old date falls into
#: three days by chance 0.2 times. Dates of the month only are old in 9 of 10 texts, and dates to come are too few to tell (8 within
#: 12 months, 4 beyond). The same day without a weekday is left out: it may be a day that returns.
_WITH_WEEKDAY, _WITHOUT_WEEKDAY = (0, 7), (1, 3)
_FROM = re.compile(r"\b(?:from|starting|beginning|as of|by|until|till|to|for)\s(?:the )?(?:early |late |mid-?)?$", re.I)
_COMING = re.compile(r"\b(?:will|shall|to be held|(?:is|are) (?:due|scheduled|slated|set|expected|planned) to)\b", re.I)
_VERB = rf"\b(?:{_PAST_VERBS})\b"
#: A year alone is of the past only where it opens its sentence ("In 1956, …", here marked #) or follows a past verb closely.
_TOLD_AS_PAST = re.compile(
    rf"^\W*(?:In|Since)\s(?:early |late |mid-?)?#\W.*{_VERB}|{_VERB}(?:\s(?!to\b)[\w’'-]+){{0,4}}\s(?:in|since)\s(?:early |late |mid-?)?#"
)


def _dated_events(text: str, sentence: Span, times: tuple[TimeExpression, ...]) -> Iterator[Clue]:
    """What happened on a day has happened before it is told; what is to happen on a day has not."""
    for time in times:
        if time.is_relative or isinstance(time.meaning, (Stretch, Vague, Open)):
            continue
        when = calendar.UNKNOWN
        if isinstance(time.meaning, Fixed | In):
            when = resolve(time, calendar.UNKNOWN)
        if when.min is None or when.max is None or when.basis == "known" or when.min.year < 1850:
            continue
        before = text[max(sentence.start, time.span.start - _NEAR) : time.span.start]
        clause = _clause(before, text[time.span.end : min(sentence.end, time.span.end + _NEAR)])
        if (
            sentence.end - sentence.start < len(time.words) + 12
            or _FROM.search(before)
            or (time.grain not in ("day", "month") and not _TOLD_AS_PAST.search(before + "#" + text[time.span.end :][:60]))
        ):
            continue
        if _COMING.search(clause) and time.grain in ("day", "month"):
            yield Clue(time.span, f"it lies ahead: published no later than {when.max}", Mask((When(None, when.max),)), COMING_EVENT)
        elif not _AHEAD.search(clause) and (time.grain == "day" or _PAST.search(clause)):
            yield Clue(time.span, f"it is past: published no earlier than {when.min}", Mask((When(when.min, None),)), PAST_EVENT)
            if time.grain == "day" and when.max.year < date.max.year:
                yield _recent(time, when.min)


def _recent(time: TimeExpression, day: date) -> Clue:
    """What is named by its full date may be the news itself: then the page is of the days that follow."""
    first, last = _WITH_WEEKDAY if _WEEKDAY_NAME.search(time.words) else _WITHOUT_WEEKDAY
    days = When(day + timedelta(days=first), day + timedelta(days=last), "range", "inferred")
    says = f"named by its full date{' and weekday' if first == 0 else ''}, as recent: published between {days.min} and {days.max}"
    return Clue(time.span, says, Mask((days,)), RECENT_DAY)


def _clause(before: str, after: str) -> str:
    """Roughly the clause around an expression; after a fronted one ("In 1956, …") all that follows."""
    ahead = re.split(r"[;:—–]|\band\b|,", before)[-1]
    inside = re.split(r"[;:—–,]|\band\b", after)[0]
    return f"{ahead} {after}" if len((ahead + inside).split()) < 4 else f"{ahead} {inside}"


_SAID_THEN = re.compile(r"\b(?:said|says|told \w+|stated|announced|reported|noted|declared|confirmed)(?: in [\w ]{2,20})?(?: on)?\s$")
_SAID_ON = re.compile(
    r"\b(?:said|told|stated|announced|reported|noted)(?: (?:reporters|journalists|TASS|[A-Z]\w+|a briefing|at|in|a|the))* on\s$"
)
_OTHER_DAY = re.compile(
    r"\b(?:until|by|before|since|ahead of|next|through|from|will|scheduled|planned|due|starting|beginning|opening|ending)\b[\w\s]*$", re.I
)


def _days(text: str, sentence: Span, times: tuple[TimeExpression, ...], stale_saying: int) -> Iterator[Clue]:
    """The day of the news in the lead: told on that day or within two, what was said then perhaps sooner."""
    if not _SAYS.search(text, sentence.start, sentence.end):
        return
    for time in times:
        before = text[max(sentence.start, time.span.start - 30) : time.span.start]
        if _OTHER_DAY.search(before):
            continue
        match time.meaning:
            case Weekday(day, None, 1):
                after = text[time.span.end : time.span.end + 3]
                if after.startswith(("'s", "’s")):
                    continue
                stale = stale_saying if _SAID_ON.search(before) else _STALE_WEEKDAY
                days = frozenset((day + n) % 7 for n in range(stale + 1))
                yield Clue(time.span, f"told on a {WEEKDAYS[day].title()} or within {_days_of(stale)}", Mask(weekdays=days), WEEKDAY)
            case OfYear(month, 1, first, last, None) if first and first == last and _SAID_THEN.search(before):
                yield Clue(
                    time.span,
                    f"told on {MONTHS[month - 1].title()} {first} or within {_STALE} days",
                    Mask(month_days=from_day(month, first, _STALE)),
                    STATED_DAY,
                )


def _days_of(count: int) -> str:
    return f"{count} day{'s' if count > 1 else ''}"


def _yearly(text: str, sentence: Span, vocabulary: Vocabulary) -> Iterator[Clue]:
    """A speech "at the" edition of a yearly event of one fixed day is told on that day or within two."""
    for series in vocabulary.series:
        if not series.month_day or not _SAYS.search(text, sentence.start, sentence.end):
            continue
        month, day = (int(part) for part in series.month_day.split("-"))
        for name in (series.name, *series.names):
            match = re.compile(rf"\bat (?:the |an? )?[\"“”'‘]?{re.escape(name)}", re.I).search(text, sentence.start, sentence.end)
            if match:
                says = f"spoken at an event of every {MONTHS[month - 1].title()} {day}: published then or within {_STALE} days"
                yield Clue(Span(match.start(), match.end()), says, Mask(month_days=from_day(month, day, _STALE)), YEARLY_EVENT)
                break


def from_day(month: int, day: int, days: int) -> frozenset[tuple[int, int]]:
    """A day of the year and so many after it, in leap years too."""
    return frozenset((d.month, d.day) for year in (2023, 2024) if (month, day) != (2, 29) or year == 2024
                     for d in (date(year, month, day) + timedelta(days=n) for n in range(days + 1)))  # fmt: skip


__all__ = [
    "AGO",
    "AGO_LINE",
    "COMING_EVENT",
    "CORRECTION",
    "NOTE",
    "PAST_EVENT",
    "PICTURE",
    "PUBLISHED_LABEL",
    "RECENT_DAY",
    "UPDATED_LABEL",
    "Clue",
    "above",
    "clues",
]
