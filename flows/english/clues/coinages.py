"""Names that no news used before a day: a text that has one is not older."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from flows.calendar import Mask
from flows.english.clues.clue import PAST_EVENT, Clue
from flows.english.times.lexicon import alternatives
from flows.records import Span, When
from flows.vocabulary import Coinage


def coinages(text: str, sentence: Span, known: tuple[Coinage, ...]) -> Iterator[Clue]:
    """The first day of the youngest of the ``known`` names in a sentence.

    >>> plague = Coinage("plague", ("PLAGUE-19",), date(2020, 2, 11))
    >>> [clue.says for clue in coinages("Ministers spoke of PLAGUE-19.", Span(0, 29), (plague,))]
    ['a name first used on 2020-02-11: published no earlier']
    """
    pattern, days = _named(known)
    found = [(days[match[0]], match.span()) for match in pattern.finditer(text, sentence.start, sentence.end)] if known else []
    if found:
        day, (start, end) = max(found)
        yield Clue(Span(start, end), f"a name first used on {day}: published no earlier", Mask((When(day, None),)), PAST_EVENT)


@lru_cache(maxsize=4)
def _named(known: tuple[Coinage, ...]) -> tuple[re.Pattern[str], dict[str, date]]:
    days = {name: coinage.first_day for coinage in known for name in coinage.names}
    return re.compile(rf"\b(?:{alternatives(days)})\b"), days
