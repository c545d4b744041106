"""The day of what a text tells without a date of its own: the day it speaks of, or the story's day, where the tense supports it."""

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from flows import calendar
from flows.calendar import UNKNOWN
from flows.english.reading import Reading
from flows.english.times import clauses
from flows.english.times.finding import find, resolve
from flows.english.times.meanings import OfYear, Shift, Weekday
from flows.records import When

if TYPE_CHECKING:
    from spacy.tokens import Token

_LOOKS_AHEAD = re.compile(r"\b(?:will|would|to be|by|until|scheduled|expected|planned|due|next)\b", re.I)
#: A day told of so long before the story is not the day of its news.
_NEWS = timedelta(days=7)


def story_day(reading: Reading, paragraph_index: int, token: "Token", anchor: When) -> When:
    """The day last spoken of before (basis *context*), else the story's own (*relative*); unknown where the tense forbids it."""
    if not calendar.is_day(anchor) or not told_as_news(token):
        return UNKNOWN
    tense = clauses.tense(clauses.clause_head(token))
    told = _day_told(reading, paragraph_index, token, anchor) if tense == "past" or clauses.is_reporting(token) else None
    if told:
        return When(told.min, told.max, told.precision, "context")
    if tense != "present" and not clauses.is_reporting(token) and find(token.sent.text):
        return UNKNOWN  # another time is spoken of in the same breath
    return When(anchor.min, anchor.max, "day", "relative")


def _day_told(reading: Reading, paragraph_index: int, token: "Token", anchor: When) -> When | None:
    """The last day of the past week that the text speaks of before the token's sentence, as of something past."""
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
            if timedelta(0) <= anchor.min - when.min <= _NEWS:
                return when
    return None


def told_as_news(token: "Token") -> bool:
    """Whether a word's clause is told as news: in the present, the perfect or the simple past; not as planned, possible or longer past,
    not as what came before or after something else, nor as what somebody or something usually does."""
    head = clauses.clause_head(token)
    if token != head and _reached_over(token) & {"since", "after", "before", "until", "following"}:
        return False
    if head.dep_ in ("relcl", "acl") and head.tag_ in ("VB", "VBZ", "VBP"):
        return False
    helpers = {child.lower_ for child in head.children if child.dep_ in ("aux", "auxpass")}
    marks = {child.lower_ for child in head.children if child.dep_ in ("mark", "advmod", "prep")}
    if marks & {"since"} or (head.dep_ in ("advcl", "pcomp") and marks & {"after", "before", "once", "until", "when", "if", "first"}):
        return False
    return clauses.tense(head) != "future" and "had" not in helpers


def _reached_over(token: "Token") -> set[str]:
    """The prepositions between a word and the head of its clause."""
    words = set()
    while not clauses.heads_clause(token) and token.head != token:
        token = token.head
        if token.dep_ in ("prep", "mark"):
            words.add(token.lower_)
    return words
