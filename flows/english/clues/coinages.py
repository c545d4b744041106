"""Names that nobody used before a day: a text that has one is not older."""

import re
from collections.abc import Iterator
from datetime import date

from flows.calendar import Mask
from flows.english.clues.clue import PAST_EVENT, Clue
from flows.english.times.lexicon import alternatives
from flows.records import Span, When

#: Each name with the day on which it was given or told to the public for the first time.
_COINED = {
    "Abraham Accords": date(2020, 8, 13),
    "AUKUS": date(2021, 9, 15),
    "coronavirus pandemic": date(2020, 3, 11),
    "COVID-19": date(2020, 2, 11),
    "Covid-19": date(2020, 2, 11),
    "Eswatini": date(2018, 4, 19),
    "formerly Twitter": date(2023, 7, 23),
    "formerly known as Twitter": date(2023, 7, 23),
    "JCPOA": date(2015, 7, 14),
    "Joint Comprehensive Plan of Action": date(2015, 4, 2),
    "Omicron variant": date(2021, 11, 26),
    "Republic of North Macedonia": date(2018, 6, 12),
    "Truth Social": date(2021, 10, 20),
    "USMCA": date(2018, 9, 30),
}
_NAMES = re.compile(rf"\b(?:{alternatives(_COINED)})\b")


def coinages(text: str, sentence: Span) -> Iterator[Clue]:
    """The first day of the youngest name in a sentence.

    >>> [clue.says for clue in coinages("Ministers spoke of COVID-19.", Span(0, 28))]
    ['a name first used on 2020-02-11: published no earlier']
    """
    found = [(_COINED[match[0]], match.span()) for match in _NAMES.finditer(text, sentence.start, sentence.end)]
    if found:
        day, (start, end) = max(found)
        yield Clue(Span(start, end), f"a name first used on {day}: published no earlier", Mask((When(day, None),)), PAST_EVENT)
