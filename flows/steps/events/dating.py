"""When an event took place: the date of its own clause or phrase, never the story's day by default."""

from typing import TYPE_CHECKING

from flows.english import times
from flows.english.reading import Reading
from flows.records import Span, When

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


def dated(reading: Reading, index: int, token: Token, published: When) -> tuple[When, Span | None]:
    """The date that belongs to a trigger and the words that give it."""
    when, words = times.attach(reading, index, token, published)
    return (when, words) if words is not None else (When(), None)


def is_background(when: When, published: When) -> bool:
    """Whether an event belongs to the history that a story tells: it ended more than a year before the story."""
    if when.max is None or published.min is None:
        return False
    return (published.min - when.max).days > 365
