"""How far each rival may be expected to agree with what was said, by the trained network."""

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from flows.english.speech import batches, network, spans
from flows.english.speech.encoder import Integers
from flows.language import Quotation

if TYPE_CHECKING:
    from flows.english.reading import Reading
    from flows.english.speech.rivals import Rival

#: What it is worth that two extents share half, and four fifths, of their characters.
ROUGHLY, CLOSELY = 0.3, 0.7


class Rivalry(Struct, frozen=True):
    """The rivals of one paragraph, and the quotations that stand in it."""

    paragraph: int
    quotations: Sequence[Quotation]
    rivals: "Sequence[Rival]"


def gains(trained: network.Network, reading: "Reading", found: Sequence[Rivalry]) -> list[list[float]]:
    """For each paragraph how far each of its rivals may be expected to agree with the statement of its cue."""
    if not found:
        return []
    numbers = [numbered(rivalry, reading, trained.names) for rivalry in found]
    batch = batches.joined(numbers)
    likely = network.shares(network.scores(trained.parameters, batch)[0], batch.group)
    ends = list(accumulate(len(own.group) for own in numbers))
    parts = np.split(likely, ends[:-1])
    return [_expected(rivalry, own.group, part) for rivalry, own, part in zip(found, numbers, parts, strict=True)]


def numbered(rivalry: Rivalry, reading: "Reading", names: network.Names) -> network.Batch:
    """The rivals of one paragraph as the network reads them."""
    parse, base = reading.parse(rivalry.paragraph), reading.paragraphs[rivalry.paragraph].span.start
    inside = spans.inside_quotations(parse.tokens, base, rivalry.quotations)
    return batches.batch([r.report for r in rivalry.rivals], [r.features for r in rivalry.rivals], parse, base, inside, names)


def _expected(rivalry: Rivalry, group: Integers, likely: NDArray[np.float64]) -> list[float]:
    """The expected agreement of each rival with what was said: the probabilities of all rivals of its cue, as far as they are alike.

    Minimum Bayes risk by the measure of the field: half of the characters shared, and four fifths of them, which is worth more here.
    """
    start, end = (np.array([getattr(r.report.content, side) for r in rivalry.rivals]) for side in ("start", "end"))
    shared = np.minimum.outer(end, end) - np.maximum.outer(start, start)
    alike = shared / (np.maximum.outer(end, end) - np.minimum.outer(start, start))
    agreement = (ROUGHLY * (alike >= 0.5) + CLOSELY * (alike >= 0.8)) * np.equal.outer(group, group)
    # rounded: which of two like rivals is taken must not hang on the last bits of a sum
    return [round(float(gain), 3) for gain in agreement @ likely]
