"""The day of what a text tells without a date of its own: the day it speaks of, or the story's day, where the tense supports it."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from flows import calendar
from flows.calendar import UNKNOWN
from flows.english.reading import Reading
from flows.english.times import clauses, tenses
from flows.english.times.finding import find, resolve
from flows.english.times.meanings import OfYear, Shift, Weekday
from flows.english.times.verbs import BEFORE_NOW, LASTING
from flows.records import When

if TYPE_CHECKING:
    from flows.english.parse import Token

_LOOKS_AHEAD = re.compile(r"\b(?:will|would|to be|by|until|scheduled|expected|planned|due|next)\b", re.I)
#: A time of the day: of this very day, where no other is named ("is due to land at 12:30").
_CLOCK = re.compile(r"\b(?:[01]?\d|2[0-3])(?::[0-5]\d\b| ?[ap]\.?m\b)|\bat (?:noon|midnight)\b", re.I)
#: A day told of so long before the story is not the day of its news.
_NEWS = timedelta(days=7)
#: What a noun with one of these points back to has been told of before.
_POINTING = {"the", "this", "that", "these", "those"}


def story_day(reading: Reading, paragraph_index: int, token: "Token", anchor: When) -> When:
    """The day last spoken of before (basis *context*), else the story's own (*relative*); unknown where the tense forbids it."""
    if not calendar.is_day(anchor):
        return UNKNOWN
    head, is_saying = _done(token) or clauses.clause_head(token), clauses.is_reporting(token)
    if not told_as_news(token):
        is_today = tenses.tense(head) == "future" and _CLOCK.search(token.sent.text) and not find(token.sent.text)
        return _of_story(anchor) if is_today else UNKNOWN
    tense = tenses.tense(head)
    if tense == "past" or is_saying or _points_back(token):
        told = next(_days_told(reading, paragraph_index, token, anchor, is_saying), None)
        if told:
            return When(told.min, told.max, told.precision, "context")
    if tense != "present" and not is_saying and find(token.sent.text):
        return UNKNOWN  # another time is spoken of in the same breath
    return _of_story(anchor)


def _done(token: "Token") -> "Token | None":
    """The participle by which a noun is told as done, whatever its clause is ("they will not reveal the agreement reached")."""
    return next((child for child in token.children if child.dep_ == "acl" and child.tag_ == "VBN"), None) if token.pos_ == "NOUN" else None


def _of_story(anchor: When) -> When:
    return When(anchor.min, anchor.max, "day", "relative")


def _points_back(token: "Token") -> bool:
    return token.pos_ == "NOUN" and any(child.dep_ == "det" and child.lower_ in _POINTING for child in token.children)


def _days_told(reading: Reading, paragraph_index: int, token: "Token", anchor: When, is_saying: bool) -> Iterator[When]:
    """The days of the past week that the text speaks of before the token's sentence as of something past, the last first.

    Those of sayings come first for a saying, last for what was done: "said on Thursday that they had met on Monday".
    """
    later = []
    for index in range(paragraph_index, -1, -1):
        text = reading.words(index)
        end = token.sent.start_char if index == paragraph_index else len(text)
        for expression in reversed(find(text, 0, end)):
            if not isinstance(expression.meaning, Weekday | OfYear | Shift) or expression.grain != "day":
                continue
            sentence = text[max(0, text.rfind(". ", 0, expression.span.start)) : expression.span.end]
            when = resolve(expression, anchor, tense="past")
            if _LOOKS_AHEAD.search(sentence) or not calendar.is_day(when):
                continue
            assert when.min and anchor.min
            if not timedelta(0) <= anchor.min - when.min <= _NEWS:
                continue
            span = reading.parse(index).covering(expression.span.start, expression.span.end)
            if span and is_saying == clauses.is_reporting(clauses.clause_head(clauses.host(span.root))):
                yield when
            else:
                later.append(when)
    yield from later


def told_as_news(token: "Token") -> bool:
    """Whether a word's clause is told as news: in the present, the perfect or the simple past; not as planned, possible or longer past,
    not as what came before or after something else, nor as what somebody or something usually does."""
    head = _done(token) or clauses.clause_head(token)
    if token != head and _reached_over(token) & {"since", "after", "before", "until", "following"}:
        return False
    if head.dep_ in ("relcl", "acl") and head.tag_ in ("VB", "VBZ", "VBP"):
        return False
    marks = {child.lower_ for child in head.children if child.dep_ in ("mark", "advmod", "prep")}
    if marks & {"since"} or (head.dep_ in ("advcl", "pcomp") and marks & {"after", "before", "once", "until", "when", "if", "first"}):
        return False
    if (marks | {child.lower_ for child in token.children if child.dep_ == "advmod"}) & BEFORE_NOW:
        return False
    finite = tenses.finite(head)
    return (tenses.tense(head) != "future" or finite.lower_ in LASTING) and "had" not in tenses.helpers(finite)


def _reached_over(token: "Token") -> set[str]:
    """The prepositions between a word and the head of its clause."""
    words = set()
    while not clauses.heads_clause(token) and token.head != token:
        token = token.head
        if token.dep_ in ("prep", "mark"):
            words.add(token.lower_)
    return words
