"""The dateline that opens an article's prose and tells its day."""

import re

from flows.english import datelines
from flows.english.clues import Clue
from flows.english.times import find
from flows.records import Span
from flows.steps.articles.dates.reading import DATELINE, PARTIAL_DATELINE, day_of_year, days_of, published_clue
from flows.steps.articles.dates.written import dates

#: Characters before the prose on its line at most, of its first words and up to the day in them.
_LONG, _FIRST, _NEAR = 400, 90, 80
_PLACE = re.compile(r"^\W*(?:[A-ZÀ-Ž][A-ZÀ-Ž .’'-]{2,}|[A-Z]{3,})(?:[,\s]*/[^/\n]{3,40}/)?(?:,\s*[A-Z][\w .’'-]{1,30})?[,\s(—–-]*$")


def dateline(text: str, body: Span) -> Clue | None:
    """A date after a place in capitals, or within a dateline of another form: before the body on its line, on the line above it or as its
    first words."""
    here = max(text.rfind("\n", 0, body.start) + 1, body.start - _LONG)
    here = stamp.end() if here == 0 and (stamp := datelines.STAMP.match(text)) else here
    floor = max(0, here - _LONG)
    above = max(text.rfind("\n", floor, floor + len(text[floor:here].rstrip())) + 1, floor)
    inner = datelines.INNER.search(text, here, body.start + 2)
    here = inner.end() if inner else here
    before, alone = datelines.DATELINE.match(text[here : body.start + 2]), datelines.ALONE.match(text[above:here].strip())
    for start, end, formed in ((here, body.start, before), (above, here, alone), (body.start, min(body.end, body.start + _FIRST), None)):
        for time in (dates if formed else find)(text, start, end):
            placed = formed or _PLACE.match(text[start : time.span.start])
            if (days_of(time) or day_of_year(time)) and placed and time.span.start - start < _NEAR:
                return published_clue(time, DATELINE, PARTIAL_DATELINE, "dateline")
    return None
