"""Quotations that run over paragraphs, each of which opens them again: who speaks them is told beside one part alone."""

from collections.abc import Iterator, Sequence

from flows.english.speech.judge import Rivalry
from flows.language import Quotation

#: A rival by the number of its paragraph among those that have any, and by its own.
_Place = tuple[int, int]


def together(found: Sequence[Rivalry], worth: Sequence[Sequence[float]]) -> list[list[float]]:
    """The worth of each rival, where the parts of one quotation are all worth as much as the likeliest of them."""
    own = [list(values) for values in worth]
    for parts in _runs(found):
        best = max(own[n][i] for n, i in parts)
        for n, i in parts:
            own[n][i] = best
    return own


def _runs(found: Sequence[Rivalry]) -> Iterator[list[_Place]]:
    """The parts of each quotation that runs over paragraphs."""
    run: list[_Place] = []
    for n in range(1, len(found)):
        link = _link(n, found[n - 1], found[n])
        if link is not None and run[-1:] == [link[0]]:
            run.append(link[1])
            continue
        if run:
            yield run
        run = list(link) if link is not None else []
    if run:
        yield run


def _link(n: int, before: Rivalry, rivalry: Rivalry) -> tuple[_Place, _Place] | None:
    """The quotation that a paragraph leaves open and the one by which the next paragraph, number ``n``, goes on with it."""
    if rivalry.paragraph != before.paragraph + 1 or not (before.quotations and rivalry.quotations):
        return None
    left_open, taken_up = before.quotations[-1], rivalry.quotations[0]
    if left_open.closed or not taken_up.carried:
        return None
    one, other = _place(n - 1, before, left_open), _place(n, rivalry, taken_up)
    return (one, other) if one is not None and other is not None else None


def _place(n: int, rivalry: Rivalry, quotation: Quotation) -> _Place | None:
    """The rival that a quotation of a paragraph is."""
    whole = (i for i, r in enumerate(rivalry.rivals) if r.report.shape == "quotation" and r.report.content == quotation.inner)
    return next(((n, i) for i in whole), None)
