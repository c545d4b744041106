"""How likely a rival is a statement: by the trained network, or by rules alone."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from flows.english import cues
from flows.english.speech import batches, grammar, network
from flows.english.speech.extents import Extent
from flows.language import Report

if TYPE_CHECKING:
    from flows.english.parse import Parse

_FRAME = {"clause": "c", "infinitive": "i", "predicate": "x", "gerund": "g", "aside": "p", "as": "p"}

#: Shapes whose cue alone decides, as the codebook has it: the training corpus counts them otherwise or does not hold them.
RULED = frozenset(("reference", "expressed", "judged", "asked-for", "asked-to"))


def by_rule(extent: Extent) -> float:
    """Likely by rules alone: the cue must take this shape of content, must not be denied, and the parse's own extent wins."""
    cue = cues.verbs().get(extent.cue.lower_)
    shape = extent.shape
    if shape in ("according", *RULED):
        fits = True
    elif shape.startswith("noun-"):
        fits = shape == "noun-clause"
    elif cue is None:
        fits = False
    elif shape.startswith("prep:"):
        fits = shape[5:] in cue.frames and cue.lemma in ("call", "warn", "push", "appeal")
    else:
        fits = _FRAME.get(shape, "?") in cue.frames
    if not fits or grammar.negated(extent.cue):
        return 0.0
    return {"own": 0.9, "chain": 0.92, "cue": 0.3, "opening": 0.5}.get(extent.variant, 0.2)


def by_network(
    trained: network.Network, reports: Sequence[Report], features: Sequence[Sequence[str]], parse: "Parse", base: int
) -> list[float]:
    """How far each rival may be expected to agree with the statement of its cue: the probabilities of all rivals of that cue, those that
    share half their characters with it counted half, those that share four fifths fully (minimum Bayes risk by the scorer's measure)."""
    if not reports:
        return []
    batch = batches.batch(reports, features, parse, base, trained.names)
    likely = network.probabilities(network.scores(trained.parameters, batch)[0], batch.group)
    start, end = (np.array([getattr(r.content, side) for r in reports]) for side in ("start", "end"))
    shared = np.minimum.outer(end, end) - np.maximum.outer(start, start)
    alike = shared / (np.maximum.outer(end, end) - np.minimum.outer(start, start))
    agreement = (0.5 * (alike >= 0.5) + 0.5 * (alike >= 0.8)) * np.equal.outer(batch.group, batch.group)
    # rounded: which of two like rivals is taken must not hang on the last bits of a sum
    return [round(float(gain), 3) for gain in agreement @ likely]
