"""How likely a rival is a statement: features of cue, grammar and extent, weighed by a linear model, or by rules alone."""

import math
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import json

from flows.english import cues
from flows.english.speech import grammar
from flows.english.speech.spans import Extent

if TYPE_CHECKING:
    from flows.english.parse import Token

_WEIGHTS = Path(__file__).with_name("weights.json")
_FRAME = {"clause": "c", "infinitive": "i", "predicate": "x", "gerund": "g", "aside": "p", "as": "p"}


@cache
def weights() -> dict[str, float]:
    """The trained weight of each named feature; empty where there are none (rules alone)."""
    return json.decode(_WEIGHTS.read_bytes(), type=dict[str, float]) if _WEIGHTS.exists() else {}


def probability(features: Sequence[str], weigh: dict[str, float]) -> float:
    """Logistic of the sum of the weights; unknown features count nothing."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, sum(weigh.get(f, 0.0) for f in features)))))


#: Shapes whose cue alone decides, as the codebook has it: the training corpus counts them otherwise or does not hold them.
RULED = frozenset(("reference", "expressed", "asked-for", "asked-to"))


def by_rule(extent: Extent) -> float:
    """The same by rules alone: the cue must take this shape of content, must not be denied, and the parse's own extent wins."""
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


def features(extent: Extent, tokens: Sequence["Token"], inside: Sequence[int]) -> list[str]:
    """What the linear model sees of a rival: cue × shape × extent, never the words of the content."""
    return list(_features(extent, tokens, inside))


def _features(extent: Extent, tokens: Sequence["Token"], inside: Sequence[int]) -> Iterator[str]:
    verb, shape, variant, lemma = extent.cue, extent.shape, extent.variant, extent.lemma
    family = shape.split(":")[0]
    side = "after" if extent.first > verb.i else "before"
    own = family + "|" + variant
    yield "s=" + shape
    yield "l=" + lemma
    yield f"l+s={lemma}|{family}"
    yield "v=" + own
    yield f"d={own}|{side}"
    if grammar.negated(verb):
        yield "neg"
        yield f"neg={lemma}"
    modal = grammar.modal(verb)
    if modal:
        yield "modal=" + modal
    yield f"tag={family}|{verb.tag_}"
    yield f"dep={family}|{verb.dep_}"
    yield f"who={_who(extent.subject)}"
    yield f"l+who={lemma}|{_who(extent.subject)}"
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        yield f"passive={family}"
    if inside[verb.i] >= 0:
        yield "cue-quoted"
    if extent.subject is not None and extent.first <= extent.subject.i <= extent.last:
        yield f"holds-subject={family}"
    beside = _quote_beside(verb, extent.subject, inside)
    if beside and extent.quoted is None:
        yield f"beside={family}|{side}|{beside}"
    yield f"who+s={_who(extent.subject)}|{family}"
    if extent.subject is not None and extent.subject.pos_ == "NOUN":
        yield f"subject={extent.subject.lower_}"
    for name, other in (("left", verb.i - 1), ("right", verb.i + 1)):
        if 0 <= other < len(tokens):
            yield f"{name}={family}|{_function(tokens[other])}"
    head = extent.head
    if head is not None:
        yield f"head={family}|{head.tag_}"
        yield f"hdep={head.dep_}"
    first, last = tokens[extent.first], tokens[extent.last]
    before = tokens[extent.first - 1] if extent.first > 0 else None
    after = tokens[extent.last + 1] if extent.last + 1 < len(tokens) else None
    yield f"prev={own}|{_edge(before, verb)}"
    yield f"next={own}|{_edge(after, verb)}"
    yield f"first={family}|{first.tag_}"
    yield f"last={last.tag_}"
    if after is not None and after.text == "," and extent.last + 2 < len(tokens):
        beyond = tokens[extent.last + 2]
        yield f"beyond={beyond.tag_}|{_cue_word(beyond)}"
        yield f"beyond+={variant}|{beyond.lower_ if beyond.lower_ in _TURNS else beyond.tag_}"
        yield f"beyond-dep={variant}|{beyond.dep_}"
    gap = extent.first - verb.i - 1 if side == "after" else verb.i - extent.last - 1
    yield f"gap={family}|{min(gap, 8) if gap < 8 else 8 if gap < 14 else 14}"
    length = extent.last - extent.first + 1
    yield f"len={family}|{length if length < 5 else 5 if length < 8 else 8 if length < 20 else 20 if length < 40 else 40}"
    stretch = tokens[extent.first : extent.last + 1]
    finite = sum(1 for t in stretch if t.tag_ in ("VBD", "VBZ", "VBP", "MD"))
    yield f"finite={family}|{min(finite, 2)}"
    if any(t.text in (".", "?", "!") for t in stretch[:-1]) and extent.quoted is None:
        yield "crosses"
    early = next(
        (
            t
            for t in tokens[extent.first : extent.first + 24]
            if t.lower_ == "that" and t.tag_ == "IN" or t.tag_ in ("VBD", "VBZ", "VBP", "MD")
        ),
        None,
    )
    if early is not None and early.lower_ == "that" and early.i <= extent.last and side == "after":
        yield f"late-that={own}"
    if first.is_sent_start:
        yield f"opens={own}"
    if verb.sent.start == extent.first:
        yield f"from-start={own}"
    if any(inside[t.i] >= 0 for t in stretch):
        yield "holds-quote"
        yield f"holds={own}"
    if _beyond_quote(extent, inside):
        yield "cuts-quote"
    if any(
        t.i != verb.i
        and t.lower_ in cues.verbs()
        and t.pos_ == "VERB"
        and t.tag_ == "VBG"
        and t.i > extent.first
        and tokens[t.i - 1].text == ","
        for t in stretch
    ):
        yield "holds-chain"


_TURNS = frozenset(
    "but although though while whereas as after before when since because which who where despite including according and or".split()
)


def _beyond_quote(extent: Extent, inside: Sequence[int]) -> bool:
    a, b = inside[extent.first], inside[extent.last]
    outer = inside[extent.first - 1] if extent.first else -1
    follow = inside[extent.last + 1] if extent.last + 1 < len(inside) else -1
    return a >= 0 and a == outer or b >= 0 and b == follow


def _quote_beside(verb: "Token", subject: "Token | None", inside: Sequence[int]) -> str:
    """Whether the cue already has a quotation right before or after it (its subject may stand between)."""
    low = high = int(verb.i)
    if subject is not None and abs(subject.i - verb.i) < 12:
        low, high = min(low, int(subject.left_edge.i)), max(high, int(subject.right_edge.i))
    if any(inside[i] >= 0 for i in range(max(0, low - 2), low)):
        return "before"
    if any(inside[i] >= 0 for i in range(high + 1, min(len(inside), high + 4))):
        return "behind"
    return ""


def _function(token: "Token") -> str:
    """A function word or mark itself, any other word's part of speech."""
    return str(token.lower_ if token.pos_ in ("ADP", "SCONJ", "CCONJ", "PUNCT", "PART", "AUX", "PRON", "DET") else token.pos_)


def _cue_word(token: "Token") -> str:
    return "cue" if token.lower_ in cues.verbs() else ""


def _edge(token: "Token | None", verb: "Token") -> str:
    if token is None:
        return "edge"
    if token.i == verb.i:
        return "cue"
    if token.is_punct or token.lower_ in ("that", "and", "but", "to", "said", "whether", "as"):
        return str(token.lower_)
    return str(token.pos_)


def _who(subject: "Token | None") -> str:
    if subject is None:
        return "none"
    if subject.pos_ == "PRON" or subject.lower_ in ("who", "which", "that"):
        return str(subject.lower_)
    return str(subject.tag_)
