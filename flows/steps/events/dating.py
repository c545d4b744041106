"""When an event took place: the date of its own clause or phrase, never the story's day by default."""

from datetime import date
from typing import TYPE_CHECKING

from flows.english import times
from flows.english.events.words import FOLLOWING
from flows.english.reading import Reading
from flows.records import Span, When
from flows.steps.events.clause import year_of

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


def dated(reading: Reading, index: int, token: Token, published: When) -> tuple[When, Span | None]:
    """The date that belongs to a trigger and the words that give it."""
    unfolding = [child for child in token.children if child.dep_ == "acl" and child.tag_ == "VBN" and token.pos_ != "VERB"]
    for bearer in (token, *unfolding):  # "a note dated 1 May"
        when, words = times.attach(reading, index, bearer, published)
        if words is not None:
            return when, words
    return _year(reading, index, token) or _after(reading, index, token, published) or (When(), None)


def _after(reading: Reading, index: int, token: Token, published: When) -> tuple[When, Span] | None:
    """The year or month of what went before ("after X had signed in 1960, Y withdrew"): a day would be too precise."""
    for child in token.children:
        if child.dep_ == "advcl" and any(t.lower_ in FOLLOWING for t in child.children if t.dep_ in ("mark", "advmod")):
            when, words = times.attach(reading, index, child, published)
            if words is not None and when.precision in ("year", "month"):
                return When(when.min, when.max, when.precision, "context"), words
    return None


def _year(reading: Reading, index: int, token: Token) -> tuple[When, Span] | None:
    """The year that a noun phrase carries ("a 2015 deal")."""
    word = year_of(token) if token.pos_ in ("NOUN", "PROPN") else None
    if word is None:
        return None
    year = int(word.text)
    return When(date(year, 1, 1), date(year, 12, 31), "year", "stated"), reading.span(index, word)


def is_background(when: When, published: When) -> bool:
    """Whether an event belongs to the history that a story tells: it ended more than a year before the story."""
    if when.max is None or published.min is None:
        return False
    return (published.min - when.max).days > 365
