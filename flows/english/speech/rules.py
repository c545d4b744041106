"""How likely an extent is a statement by rules alone: what its cue takes, and what the parse itself makes of it."""

from flows.english import cues
from flows.english.speech import grammar, relays
from flows.english.speech.candidate import BY_CUE
from flows.english.speech.extents import Extent, finite

#: What is stressed is a statement, whose end another extent may tell better.
_OR_LONGER = 0.5
_FRAME = {"clause": "c", "infinitive": "i", "predicate": "x", "gerund": "g", "aside": "p", "as": "p"}


def by_rule(extent: Extent) -> float:
    """Likely by rules alone: the cue must take this shape of content, must not be denied, and the parse's own extent wins."""
    cue = cues.verbs().get(extent.cue.lower_)
    shape = extent.shape
    if shape in ("according", *BY_CUE):
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
    if shape == "stressed":
        return _OR_LONGER
    return {"own": 0.9, "chain": 0.92, "cue": 0.3, "opening": 0.5}.get(extent.variant, 0.2)


def is_plain(extent: Extent) -> bool:
    """Whether the sentence is there to tell it: "X stated that …", "it was announced that …", "IRNA quotes X as saying that …", "…, Ada Roe
    said" where the parse has lost who says it."""
    verb = extent.cue
    if extent.variant != "own" or extent.lemma not in cues.SAYING:
        return False
    if extent.shape == "final":
        return verb.tag_ == "VBD" and verb.nbor(-1).pos_ == "PROPN" and finite(verb.doc.tokens, extent.first, extent.last)
    if extent.shape != "clause":
        return False
    opened = any(map(grammar.is_that, verb.doc[verb.i + 1 : extent.first]))
    told = grammar.tensed(verb) and grammar.child(verb, "nsubj") or grammar.child(verb, "auxpass") and grammar.child(verb, "nsubjpass")
    return opened and (verb.dep_ == "ROOT" and told is not None or relays.relayed(verb) is not None)
