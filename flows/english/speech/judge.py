"""How likely a candidate is a statement: features of cue, grammar and extent, weighed by a linear model or by rules alone."""

import json
import math
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import grammar
from flows.english.speech.spans import Extent

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WEIGHTS = Path(__file__).with_name("weights.json")
_FRAME = {"clause": "c", "infinitive": "i", "predicate": "x", "gerund": "g", "object": "o", "aside": "p", "as": "p", "passive": "c", "surface": "c"}


@cache
def weights() -> dict[str, float]:
    """The trained weights by feature name; empty where there are none (rules alone)."""
    return dict(json.loads(_WEIGHTS.read_text())) if _WEIGHTS.exists() else {}


def probability(features: list[str], weigh: dict[str, float]) -> float:
    """Logistic of the sum of the weights."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, sum(weigh.get(f, 0.0) for f in features)))))


def by_rule(extent: Extent, doc: "Doc") -> float:
    """The same by rules alone: the cue must take this shape of content, must not be denied, and the parse's own extent wins."""
    cue = cues.verbs().get(extent.cue.lower_)
    shape = extent.shape
    if shape == "according":
        fits = True
    elif shape.startswith("noun-"):
        fits = shape == "noun-clause"
    elif cue is None:
        fits = False
    elif shape.startswith("prep:"):
        fits = shape[5:] in cue.frames and cue.lemma in ("call", "warn", "push", "appeal")
    elif shape == "object":
        fits = extent.head is not None and (extent.head.lower_ in cues.EXPRESSED and cue.lemma in cues.EXPRESSING)
    else:
        fits = _FRAME.get(shape, "?") in cue.frames and shape not in ("passive", "surface", "gerund")
    if not fits or grammar.negated(extent.cue):
        return 0.0
    return {"own": 0.9, "chain": 0.92, "cue": 0.3, "opening": 0.5}.get(extent.variant, 0.2) - 0.05 * extent.part
