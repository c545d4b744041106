"""Transcripts: pages on which each paragraph opens with its speaker and a colon ("Question: …", "Kari Moe: …")."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import TURNS
from flows.english.names.lexicon.roles import HONORIFICS, rank_of
from flows.english.names.words import fold
from flows.language import Report
from flows.records import Span

if TYPE_CHECKING:
    from flows.english.reading import Reading

_LABEL = re.compile(r"[ \t]*(?P<name>[A-Z][^\W\d_]*\.?(?:[ \t]+[^\W\d_][\w.'’-]*){0,4})[ \t]*(?P<colon>:)\s+(?=\S)")
#: What ends words that somebody spoke, before a closing mark or bracket.
_SPOKEN = re.compile(r"[.!?…][\"”’)\]]*\s*$")
#: Small words inside the name of a speaker.
_SMALL = each("of the and for al de van von bin ibn bint")
#: Of the paragraphs from the first speaker's to the last one's at least this share opens with a speaker.
_SHARE = 0.4


class _Turn(Struct, frozen=True):
    """The label of a paragraph: its speaker's words and their folded form, the colon, and what is said."""

    name: Span
    label: str
    colon: Span
    words: Span


def turns(reading: "Reading") -> dict[int, Report]:
    """The paragraphs of a transcript that somebody speaks, each as one report of shape "turn"; none of any other text.

    A paragraph without a speaker of its own goes on with the one before.
    """
    labelled = dict(_labelled(reading))
    if not labelled or not _is_transcript(labelled):
        return {}
    found: dict[int, Report] = {}
    for index in range(min(labelled), len(reading.paragraphs)):
        turn = labelled.get(index)
        if turn is not None:
            found[index] = Report(index, turn.words, "turn", cue=turn.colon, source=turn.name, score=1.0)
        elif index - 1 in found and _SPOKEN.search(reading.words(index)):
            found[index] = Report(index, _trimmed(reading.text, reading.paragraphs[index].span), "turn", score=1.0)
    return found


def _labelled(reading: "Reading") -> Iterator[tuple[int, _Turn]]:
    """The paragraphs that open with somebody's name and a colon, and end as speech does."""
    for index, paragraph in enumerate(reading.paragraphs):
        span = paragraph.span
        match = _LABEL.match(reading.text, span.start, span.end)
        if match is None or not _names(match["name"]) or not _SPOKEN.search(reading.words(index)):
            continue
        said = _trimmed(reading.text, Span(match.end(), span.end))
        yield index, _Turn(Span(*match.span("name")), fold(match["name"]), Span(*match.span("colon")), said)


def _names(label: str) -> bool:
    """Whether a label is written as a name or tells whose turn it is."""
    words = [fold(word) for word in label.split()]
    if len(words) == 1 and words[0] in TURNS:
        return True
    title = any(rank_of(word) is not None or word in HONORIFICS for word in words)
    return all(word[0].isupper() or fold(word) in _SMALL for word in label.split()) and (len(words) > 1 or title or label.isalpha())


def _is_transcript(labelled: dict[int, _Turn]) -> bool:
    """Whether so many paragraphs have a speaker that all do, and somebody asks or two take turns."""
    speakers = Counter(turn.label for turn in labelled.values())
    asked = len(speakers) > 1 and not TURNS.isdisjoint(speakers)
    taking_turns = sum(often > 1 for often in speakers.values()) > 1
    return (asked or taking_turns) and len(labelled) >= _SHARE * (max(labelled) - min(labelled) + 1)


def _trimmed(text: str, span: Span) -> Span:
    """A span without the blanks and the quotation marks at its ends."""
    start, end = span.start, span.end
    while start < end and text[start] in _MARGINS:
        start += 1
    while end > start and text[end - 1] in _MARGINS:
        end -= 1
    return Span(start, end)


_MARGINS = ' \t\r\n\u00a0"“”'
