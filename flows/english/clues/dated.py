"""Days that a text names in full: what happened on them is past, what is to come on them lies ahead."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from flows import calendar
from flows.calendar import Mask
from flows.english.clues.clue import COMING_EVENT, PAST_EVENT, RECENT_DAY, Clue
from flows.english.times import TimeExpression, resolve
from flows.english.times.lexicon import WEEKDAYS, alternatives
from flows.english.times.meanings import Fixed, In, Open, Stretch, Vague
from flows.records import Span, When

#: So far around an expression its clause reaches at most.
_NEAR = 400
_PAST_VERBS = r"was|were|had|did|became|held|met|took|began|gave|made|left|won|lost|fell|rose|sent|led|came|went|paid|spoke|\w{2,}ed"
#: What tells of the past.
PAST = re.compile(rf"\b(?:{_PAST_VERBS}|said|told)\b")
_SAID = re.compile(r"\b(?:said|says|told|stated|declared|warned|insisted|announced)\b")
_AHEAD = re.compile(
    r"\b(?:will|would|shall|plans?|planned|scheduled|expected|expects?|due|slated|set to|to be|target|goal|upcoming|going to|until|till|"
    r"expir(?:es?|ing)|deadline)\b",
    re.I,
)
_WEEKDAY_NAME = re.compile(rf"\b(?:{alternatives(WEEKDAYS)})\b", re.I)
#: So many days after a day named with its year, first and last, a page may be dated that states its month and day alone. Measured
#: by stating those of 840 news texts of 2015 and 2016 (tests.bench.published --partial): 10 years told right, none wrong. A window
#: of 12 months told 18 right and 19 wrong, for news names the year of what is not of this year; by these 19 an old date falls into
#: three days by chance 0.2 times. Dates of the month only are old in 9 of 10 texts, and dates to come are too few to tell (8 within
#: 12 months, 4 beyond). The same day without a weekday is left out: it may be a day that returns.
_WITH_WEEKDAY, _WITHOUT_WEEKDAY = (0, 7), (1, 3)
_FROM = re.compile(
    r"\b(?:from|starting|beginning|as of|by|until|till|to|for)\s(?:the )?(?:early |late |mid-?)?$|\bdates?[,:]? (?:of )?$", re.I
)
_COMING = re.compile(r"\b(?:will|shall|to be held|(?:is|are) (?:due|scheduled|slated|set|expected|planned) to)\b", re.I)
_VERB = rf"\b(?:{_PAST_VERBS})\b"
#: A year alone is of the past only where it opens its sentence ("In 1956, …", here marked #) or follows a past verb closely.
_TOLD_AS_PAST = re.compile(
    rf"^\W*(?:In|Since)\s(?:early |late |mid-?)?#\W.*{_VERB}|{_VERB}(?:\s(?!to\b)[\w’'-]+){{0,4}}\s(?:in|since)\s(?:early |late |mid-?)?#"
)


def dated(text: str, sentence: Span, times: Sequence[TimeExpression]) -> Iterator[Clue]:
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
        after = text[time.span.end : min(sentence.end, time.span.end + _NEAR)]
        clause, own = _clause(before, after), _clause(before, _SAID.split(after)[0])  # what is said then may lie ahead of it
        if (
            sentence.end - sentence.start < len(time.words) + 12
            or _FROM.search(before)
            or (time.grain not in ("day", "month") and not _TOLD_AS_PAST.search(before + "#" + text[time.span.end :][:60]))
        ):
            continue
        if _COMING.search(own) and time.grain in ("day", "month"):
            yield Clue(time.span, f"it lies ahead: published no later than {when.max}", Mask((When(None, when.max),)), COMING_EVENT)
        elif not _AHEAD.search(own) and (time.grain == "day" or PAST.search(clause)):
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
