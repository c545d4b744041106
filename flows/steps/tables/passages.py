"""The passage in which a statement or a mention stands, and who tells it."""

import re

from flows.records import Article, Credit, Span
from flows.steps.tables.identity import Paper
from flows.steps.witnesses import Passage
from flows.vocabulary import Vocabulary

#: A paragraph of fewer words is read together with its neighbours, one of more only around the place in question.
SHORTEST, LONGEST = 25, 80
_WORD = re.compile(r"[^\W_]+")


class Passages:
    """The passages of one article. ``agencies`` are the outlet_ids of news agencies, ``outlets`` all that are known."""

    def __init__(self, paper: Paper, told_by: Article, vocabulary_ranks: dict[str, int]) -> None:
        text = paper.extract.document.text
        prose = [p.span for p in paper.article.paragraphs if p.role == "prose"] or [paper.article.body]
        self._words: list[tuple[int, str]] = []
        self._bounds: list[tuple[Span, int, int]] = []
        for span in prose:
            first = len(self._words)
            self._words += [(span.start + w.start(), w.group().casefold()) for w in _WORD.finditer(text[span.start : span.end])]
            self._bounds.append((span, first, len(self._words)))
        self._credits: tuple[Credit, ...] = told_by.credits
        self._ranks = vocabulary_ranks
        self.own = told_by.origin_id or told_by.outlet_id or paper.original
        self._made: dict[tuple[int, int, str], Passage] = {}

    def around(self, span: Span) -> Passage:
        """The passage of ``span``: its paragraph, or the words around it."""
        first, last = self._window(span)
        teller = self._teller(span)
        key = (first, last, teller)
        if key not in self._made:
            words = " ".join(word for _, word in self._words[first:last])
            self._made[key] = Passage(words, teller, self._ranks.get(teller, 2))
        return self._made[key]

    def _teller(self, span: Span) -> str:
        for credit in self._credits:
            if credit.passage.start <= span.start < credit.passage.end:
                return credit.outlet_id
        return self.own

    def _window(self, span: Span) -> tuple[int, int]:
        position = next((i for i, (p, _, _) in enumerate(self._bounds) if p.start <= span.start < p.end), None)
        if position is None:
            return 0, 0
        _, first, last = self._bounds[position]
        if last - first > LONGEST:
            middle = next((i for i in range(first, last) if self._words[i][0] >= (span.start + span.end) // 2), last)
            return max(first, middle - LONGEST // 2), min(last, middle + LONGEST // 2)
        before, after = position, position
        while last - first < SHORTEST and (before > 0 or after < len(self._bounds) - 1):
            if after < len(self._bounds) - 1:
                after += 1
                last = self._bounds[after][2]
            elif before > 0:
                before -= 1
                first = self._bounds[before][1]
        return first, last


def ranks(vocabulary: Vocabulary) -> dict[str, int]:
    """How near to the news a teller is: 0 for an agency, 1 for another outlet; an article without an outlet is 2."""
    return {outlet.outlet_id: 0 if outlet.outlet_kind == "agency" else 1 for outlet in vocabulary.outlets}
