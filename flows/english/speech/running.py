"""Quotations that run over paragraphs, each of which opens them again: who speaks them is told beside one part alone."""

from collections.abc import Iterator, Sequence

from flows.english.speech.judge import Rivalry

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
    for n, rivalry in enumerate(found):
        goes_on = n > 0 and rivalry.quotations and rivalry.quotations[0].carried and rivalry.paragraph == found[n - 1].paragraph + 1
        first = _place(n, rivalry, 0) if goes_on and run else None
        if first is not None:
            run.append(first)
        if first is None or len(rivalry.quotations) > 1 or rivalry.quotations[0].closed:
            if len(run) > 1:
                yield run
            last = _place(n, rivalry, -1)
            run = [last] if last is not None and not rivalry.quotations[-1].closed else []
    if len(run) > 1:
        yield run


def _place(n: int, rivalry: Rivalry, position: int) -> _Place | None:
    """The rival that the first or last quotation of a paragraph is."""
    if not rivalry.quotations:
        return None
    inner = rivalry.quotations[position].inner
    places = ((n, i) for i, rival in enumerate(rivalry.rivals) if rival.report.shape == "quotation" and rival.report.content == inner)
    return next(places, None)
