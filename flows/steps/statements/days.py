"""When each statement of an article was made: by the words at its cue, by its speaker's other statements, by the story."""

import re
from collections.abc import Sequence
from datetime import timedelta

from msgspec import Struct, structs

from flows import calendar
from flows.language import Said
from flows.records import Actor, Source, When

#: What was said so long before the story's day is its background: another statement of its speaker is not of that day, too.
_NEWS = timedelta(days=7)
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")


class Saying(Struct, frozen=True):
    """A statement as far as its day goes: who speaks, in which paragraph, through which document, and what the cue tells of the day.

    ``said`` is ``None`` where the words go on with the statement before.
    """

    source: Source
    paragraph: int
    said: Said | None = None
    via: Actor | None = None


def days(sayings: Sequence[Saying], published: When) -> list[When]:
    """The day of each of an article's statements, in their order; unknown where nothing tells it."""
    told = [_told(saying, published) for saying in sayings]
    found: list[When] = []
    for i, (saying, own) in enumerate(zip(sayings, told, strict=True)):
        if saying.said is None:
            found.append(found[-1] if found else When())
        elif _is_known(own):
            found.append(own)
        elif saying.source.kind == "document":
            found.append(_of_maker(i, sayings, told))
        else:
            found.append(_of_speaker(i, sayings, told, published) or saying.said.supposed)
    return found


def _told(saying: Saying, published: When) -> When:
    """The day that the words at the cue tell; a document speaks in its own year, and so does who speaks through it."""
    own = saying.said.own if saying.said is not None else When()
    document = saying.source.actor if saying.source.kind == "document" else saying.via
    year = _YEAR.search(document.name) if document is not None and document.kind == "document" else None
    own = _of_year(own, published)
    if own.basis == "context" and own.min and published.max and own.min > published.max:
        return When()  # "two days later" of a day that nothing told
    if year is not None and (not _is_known(own) or own.basis != "stated" and own.min == published.min):
        return calendar.year(int(year.group()), "known")
    return own


def _of_year(when: When, published: When) -> When:
    """A day and weekday told without their year, in the one of the years they fit that is near a story whose own day is not known."""
    if when.basis != "relative" or not (when.min and when.max and published.min and published.max) or when.min.year == when.max.year:
        return when
    if (when.min.month, when.min.day) != (when.max.month, when.max.day) or when.min.weekday() != when.max.weekday():
        return when
    ends = [day for day in (when.min, when.max) if published.min - _YEAR_BACK <= day <= published.max]
    return structs.replace(when, min=ends[0], max=ends[0], precision="day") if len(ends) == 1 else when


#: A day told without its year lies at most so long before the story.
_YEAR_BACK = timedelta(days=366)


def _of_speaker(i: int, sayings: Sequence[Saying], told: Sequence[When], published: When) -> When | None:
    """The day on which the same speaker spoke before in the paragraph, or as news anywhere: of the statements before the last, else of
    those that follow the first. What is told as of another time ("had earlier said") shares no day."""
    saying = sayings[i]
    if saying.source.actor is None or saying.said is None or not saying.said.news:
        return None
    same = [j for j, other in enumerate(sayings) if other.source.actor == saying.source.actor and _is_known(told[j])]
    before = [j for j in reversed(same) if j < i]
    if before and sayings[before[0]].paragraph == saying.paragraph:
        return structs.replace(told[before[0]], basis="context")
    for j in (*before, *(j for j in same if j > i)):
        of_now = sayings[j].said
        if of_now is not None and of_now.news and _is_news(told[j], published):
            return structs.replace(told[j], basis="context")
    return None


def _of_maker(i: int, sayings: Sequence[Saying], told: Sequence[When]) -> When:
    """The day on which a document's maker spoke before: its statement is what was said ("the ministry said on Monday … the statement
    reads")."""
    document = sayings[i].source.actor
    for j in range(i - 1, -1, -1):
        maker = sayings[j].source.actor
        if document is not None and maker is not None and document.name.startswith(maker.name) and _is_known(told[j]):
            return structs.replace(told[j], basis="context")
    return When()


def _is_known(when: When) -> bool:
    return when.min is not None or when.max is not None


def _is_news(when: When, published: When) -> bool:
    """Whether a day is the story's or one of the week before; of a story whose day is not known, any day."""
    if not calendar.is_day(when):
        return False
    if not calendar.is_day(published):
        return True
    assert when.min is not None and published.min is not None
    return timedelta(0) <= published.min - when.min <= _NEWS
