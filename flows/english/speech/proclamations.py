"""Texts given in full, without marks, behind the paragraph that announces them: "The ministry issued the following statement:"."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from flows.english.names.lexicon.nouns import FIRST
from flows.english.patterns import Parts
from flows.english.speech import grammar, rivals
from flows.language import Quotation, Report

if TYPE_CHECKING:
    from flows.english.reading import Reading

_PARTS = Parts(
    text="statement|communiqué|communique|declaration|letter|message|note|telegram|address|speech|remarks|comments?|answer|reply|text",
    reads="reads|read|runs|ran|says|said|states|stated|follows",
)
#: What a paragraph that ends in a colon announces a text with.
_ANNOUNCING = re.compile(
    _PARTS(
        r"\bfollowing (?:[\w’'-]+ ){0,2}(?:{text})\b|\bthe following:$|\bas follows:$|\bin full:$|\bfull text\b"
        r"|\b(?:{text})(?: [\w’'-]+)? (?:{reads})(?: in (?:full|part))?:$"
    )
)
#: What only leads to a text that stands elsewhere.
_ELSEWHERE = re.compile(r"^\W*(?:watch|view|download|click)\b|\b(?:here|link):$", re.IGNORECASE)


def proclaimed(reading: "Reading", quotations: Sequence[Quotation]) -> dict[int, Report]:
    """The paragraphs of a text that is given in full, each as one report of shape "text"; none where it stands in marks.

    The text ends with the article, or where the article goes on about its author: "…, she said".
    """
    found: dict[int, Report] = {}
    opened = {
        quotation.paragraph for quotation in quotations if quotation.outer.start == reading.paragraphs[quotation.paragraph].span.start
    }
    for index in range(1, len(reading.paragraphs)):
        span = reading.paragraphs[index].span
        if index - 1 in found:
            if not (index in opened or _tells(reading, index)):
                found[index] = Report(index, span, "text", score=1.0)
        elif not found and _announces(reading.words(index - 1).rstrip()) and index not in opened and not _tells(reading, index):
            announced = rivals.introduced(reading, index, span, "text")
            if announced is not None and announced.source is not None:
                found[index] = announced
    return found


def _announces(words: str) -> bool:
    """Whether a paragraph announces that a text follows, and not where it is: "Read the full text here:"."""
    return bool(_ANNOUNCING.search(words)) and not _ELSEWHERE.search(words)


def _tells(reading: "Reading", index: int) -> bool:
    """Whether a paragraph tells what somebody said, and does not speak for itself."""
    tokens = reading.parse(index).tokens
    if any(token.lower_ in FIRST for token in tokens):
        return False
    cues = (token for token in tokens if token.dep_ == "ROOT" and token.tag_ == "VBD")
    return any((cue := grammar.cue_of(token)) is not None and "p" in cue.frames for token in cues)
