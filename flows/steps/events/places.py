"""Which place changes hands: the one that a phrase names, or the one named before that it takes up ("the islands")."""

import re
from collections.abc import Sequence

from flows.english.events.scenery import LANDFORMS
from flows.english.reading import Reading
from flows.records import Span
from flows.steps.events.named import Index, occurrences
from flows.vocabulary import Place

_WORD = re.compile(r"\w+")


class Places:
    """The places that an article names, looked up when the first is asked for."""

    def __init__(self, reading: Reading, known: Index[Place]) -> None:
        self._reading, self._known = reading, known
        self._found: tuple[tuple[Span, Place], ...] | None = None

    def within(self, span: Span) -> Place | None:
        """The only place that a span of the document names."""
        found = {place.place: place for at, place in self._named() if span.start <= at.start and at.end <= span.end}
        return next(iter(found.values())) if len(found) == 1 else None

    def taken_up(self, noun: str, before: int) -> Place | None:
        """The last place named before an offset that is what a common noun (lower case) calls it: islands, a peninsula."""
        kind = LANDFORMS.get(noun)
        if kind is None:
            return None
        earlier = (place for at, place in reversed(self._named()) if at.end <= before)
        return next((place for place in earlier if kind in _kinds(place)), None)

    def _named(self) -> Sequence[tuple[Span, Place]]:
        if self._found is None:
            text = self._reading.text
            spans = [p.span for p in self._reading.paragraphs]
            found = (named for span in spans for named in occurrences(text[span.start : span.end], span.start, self._known))
            self._found = tuple((at, place) for at, place in found if not text[at.start : at.end].islower())
        return self._found


def _kinds(place: Place) -> set[str]:
    """What kinds of place its names say that it is ("Elm Islands")."""
    words = (word.lower() for name in (place.place, *place.aliases) for word in _WORD.findall(name))
    return {LANDFORMS[word] for word in words if word in LANDFORMS}
