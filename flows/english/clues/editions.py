"""Numbered editions of a series ("the 16th BRICS summit"): what took place has happened, what is to take place has not."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from flows.calendar import Mask
from flows.english.clues.clue import COMING_EDITION, PAST_EDITION, Clue
from flows.english.times.lexicon import FRAGMENTS, alternatives, number
from flows.records import Span, When
from flows.vocabulary import Series, Vocabulary

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
#: Words that may stand between the number and the name ("the 16th annual BRICS summit").
_BETWEEN = r"(?:(?:annual|informal|regular|ordinary|edition of(?: the)?|session of(?: the)?|meeting of(?: the)?) )?"
#: What follows or comes before an edition that has taken place, or is taking place.
_HELD = re.compile(
    r"\b(?:(?:was|were|been) (?:held|hosted|opened|attended)|took place|concluded|ended|wrapped up|gathered|convened|opened|closed|"
    r"kicked off|attended|hosted|adopted|agreed|signed|took part|participated|spoke at|speaking at|addressed|on the sidelines of|"
    r"(?:results|outcomes?) of)\b"
)
_TO_COME = re.compile(
    r"\b(?:will|shall|to be held|upcoming|forthcoming|ahead of|in the run-up to|preparations? for|prepar(?:e|ing) for|"
    r"(?:is|are) (?:due|scheduled|slated|set|expected|planned|going) to|next (?:week|month)[’']s)\b"
)
#: So far around its name an edition's clause reaches.
_REACH = 90


def editions(text: str, sentence: Span, vocabulary: Vocabulary) -> Iterator[Clue]:
    """The bounds by the numbered editions that a sentence names; a series gives the years of those that it knows."""
    pattern, series = _names(vocabulary.series)
    for match in pattern.finditer(text, sentence.start, sentence.end) if pattern else ():
        edition = int(match["tail"]) if match["tail"] else number(match["o"]) if match["o"] else _roman(match["r"])
        year = series[match["name"] or match["stem"]].year_of(edition) if edition else None
        if year is None:
            continue
        before = re.split(r"[;:—–]", text[max(sentence.start, match.start() - _REACH) : match.start()])[-1]
        around = before + " # " + re.split(r"[;:—–]", text[match.end() : min(sentence.end, match.end() + _REACH)])[0]
        span = Span(match.start(), match.end())
        if _TO_COME.search(around):
            says = f"an edition of {year} that is to come: published no later than {year}-12-31"
            yield Clue(span, says, Mask((When(None, date(year, 12, 31)),)), COMING_EDITION)
        elif _HELD.search(around):
            says = f"an edition of {year} that took place: published no earlier than {year}-01-01"
            yield Clue(span, says, Mask((When(date(year, 1, 1), None),)), PAST_EDITION)


@lru_cache(maxsize=4)
def _names(series: tuple[Series, ...]) -> tuple[re.Pattern[str] | None, dict[str, Series]]:
    """The pattern of numbered editions; a name that ends in a figure ("COP28") is the name of them all without it."""
    named = {name: one for one in series if one.editions for name in (one.name, *one.names)}
    stems = {name.rstrip("0123456789"): one for name, one in named.items() if re.search(r"[A-Z]\d+$", name)}
    if not named:
        return None, {}
    pattern = (
        rf"\b(?:(?:(?P<o>(?i:{FRAGMENTS['ordinal']}))|(?P<r>[IVXLC]{{2,}})) {_BETWEEN}(?P<name>{alternatives(named)})\b"
        rf"|(?P<stem>{alternatives(stems or {chr(0)})})[ -]?(?P<tail>\d{{1,2}})\b)"
    )
    return re.compile(pattern), {**named, **stems}


def _roman(figures: str) -> int:
    values = [_ROMAN[figure] for figure in figures]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))
