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

Reals = NDArray[np.float64]
#: What it is worth that two extents share half of their characters, four fifths, or all of them.
ROUGHLY, CLOSELY, EXACTLY = 0.3, 0.5, 0.2
#: From this probability on a rival makes those of other cues that overlap with it give way.
SURE = 0.8
#: The least probability that a plain cue tells something: of such cues in the training corpus 96 in 100 do.
PLAIN = 0.9


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
    return [_gains(rivalry, own.group, part) for rivalry, own, part in zip(found, numbers, parts, strict=True)]


def numbered(rivalry: Rivalry, reading: "Reading", names: network.Names) -> network.Batch:
    """The rivals of one paragraph as the network reads them."""
    parse, base = reading.parse(rivalry.paragraph), reading.paragraphs[rivalry.paragraph].span.start
    inside = spans.inside_quotations(parse.tokens, base, rivalry.quotations)
    return batches.batch([r.report for r in rivalry.rivals], [r.features for r in rivalry.rivals], parse, base, inside, names)


def _gains(rivalry: Rivalry, group: Integers, likely: Reals) -> list[float]:
    start, end = (np.array([getattr(r.report.content, side) for r in rivalry.rivals]) for side in ("start", "end"))
    shared = np.minimum.outer(end, end) - np.maximum.outer(start, start)
    alike = shared / (np.maximum.outer(end, end) - np.minimum.outer(start, start))
    same = np.equal.outer(group, group)
    plain = np.array([rival.plain for rival in rivalry.rivals])
    kept = reconciled(expected(likely, group, plain), group, alike, (shared > 0) & ~same)
    # rounded: which of two like rivals is taken must not hang on the last bits of a sum
    return [round(float(gain), 3) for gain in _agreement(alike) * same @ kept]


def expected(likely: Reals, group: Integers, plain: NDArray[np.bool_]) -> Reals:
    """The probabilities, given that a plain cue tells something: those of its rivals are raised alike, where they are together too low.

    The network has seen US papers only; what "stated that" tells in another English, it would often take for nothing.
    """
    told = np.bincount(group, weights=likely)
    least = np.where(np.bincount(group, weights=plain) > 0, PLAIN, 0)
    return likely * np.maximum(1, least / np.maximum(told, 1e-12))[group]


def _agreement(alike: Reals) -> Reals:
    """What it is worth to give one extent for another, by the share of characters that they have in common (minimum Bayes risk)."""
    worth: Reals = ROUGHLY * (alike >= 0.5) + CLOSELY * (alike >= 0.8) + EXACTLY * (alike == 1)
    return worth


def reconciled(likely: Reals, group: Integers, alike: Reals, overlap: NDArray[np.bool_]) -> Reals:
    """The probabilities, given that no two statements overlap: who overlaps with a surer rival of another cue gives way to it.

    What a rival loses falls to the others of its cue: of "X said A, while Y insists B" the reading "A, while Y insists B" leaves the field
    to "A". Where both cues have about the same content, nothing falls to others: the statement is found.
    """
    surer = overlap & (likely > likely[:, None]) & (likely >= SURE)
    left = np.where(surer.any(axis=1), 0, likely)
    lost = np.where((surer & (alike < 0.5)).any(axis=1) & ~(surer & (alike >= 0.5)).any(axis=1), likely, 0)
    return left / np.maximum(1 - np.bincount(group, weights=lost), 1e-12)[group]
