"""The passage in which a statement or a mention stands, and who tells it."""

import re
from collections.abc import Mapping

from flows.records import Article, Span
from flows.steps.tables.identity import Paper
from flows.steps.witnesses import Passage
from flows.vocabulary import Vocabulary

#: A paragraph of fewer words is read together with its neighbours. One of more than the longest that news is written in has lost its
#: line breaks, and is read in so wide a window around the place in question.
SHORTEST, LONGEST, WINDOW = 25, 120, 80
_WORD = re.compile(r"[^\W_]+")


class Passages:
    """The passages of one article. ``told_by`` is the article that it repeats, itself if it repeats none."""

    def __init__(self, paper: Paper, told_by: Article, ranks: Mapping[str, int]) -> None:
        self.own = told_by.origin_id or told_by.outlet_id or paper.original
        self._text = paper.extract.document.text
        self._prose = [p.span for p in paper.article.paragraphs if p.role == "prose"] or [paper.article.body]
        self._credits = told_by.credits
        self._ranks = ranks
        self._words: dict[int, list[str]] = {}
        self._made: dict[tuple[object, ...], Passage] = {}

    def around(self, span: Span) -> Passage:
        """The passage of ``span``: its paragraph, or the words around it."""
        position = next((i for i, p in enumerate(self._prose) if p.start <= span.start < p.end), None)
        middle = 0
        if position is not None and len(self._of(position)) > LONGEST:
            before = Span(self._prose[position].start, (span.start + span.end) // 2)
            middle = sum(1 for _ in _WORD.finditer(self._text, before.start, before.end))
        teller = self._teller(span)
        key = (position, middle, teller)
        if key not in self._made:
            words = [] if position is None else self._around(position, middle)
            self._made[key] = Passage(" ".join(words).casefold(), teller, self._ranks.get(teller, 2))
        return self._made[key]

    def _teller(self, span: Span) -> str:
        for credit in self._credits:
            if credit.passage.start <= span.start < credit.passage.end:
                return credit.outlet_id
        return self.own

    def _of(self, position: int) -> list[str]:
        if position not in self._words:
            span = self._prose[position]
            self._words[position] = _WORD.findall(self._text, span.start, span.end)
        return self._words[position]

    def _around(self, position: int, middle: int) -> list[str]:
        words = self._of(position)
        if len(words) > LONGEST:
            first = min(max(0, middle - WINDOW // 2), len(words) - WINDOW)
            return words[first : first + WINDOW]
        before, after = position, position
        while len(words) < SHORTEST and (before > 0 or after < len(self._prose) - 1):
            if after < len(self._prose) - 1:
                after += 1
                words = words + self._of(after)
            else:
                before -= 1
                words = self._of(before) + words
        return words


def ranks(vocabulary: Vocabulary) -> dict[str, int]:
    """How near to the news a teller is: 0 for an agency, 1 for another outlet; an article without an outlet is 2."""
    return {outlet.outlet_id: 0 if outlet.outlet_kind == "agency" else 1 for outlet in vocabulary.outlets}
