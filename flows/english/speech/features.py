"""Named features of a rival: cue × shape × extent, never the words of its content."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import grammar
from flows.english.speech.extents import TURNS, Extent

if TYPE_CHECKING:
    from flows.english.parse import Token

_TURNS = TURNS | {"and", "or"}
_FUNCTIONAL = frozenset(("ADP", "SCONJ", "CCONJ", "PUNCT", "PART", "AUX", "PRON", "DET"))
_STOPS = frozenset((".", "?", "!"))
#: Lengths in tokens: below the first number told as they are, or rounded down to the second.
_LENGTHS = ((5, None), (8, 5), (20, 8), (40, 20))


def features(extent: Extent, tokens: Sequence["Token"], inside: Sequence[int]) -> list[str]:
    """The features of one extent; ``inside`` tells for each token the quotation that it stands in, or -1."""
    family = extent.shape.split(":")[0]
    own = family + "|" + extent.variant
    side = "after" if extent.first > extent.cue.i else "before"
    return [
        *_cue(extent, family, inside),
        *_frame(extent, family, own, side),
        *_speaker(extent, family),
        *_around_cue(extent, family, side, tokens, inside),
        *_ends(extent, family, own, tokens),
        *_length(extent, family, side),
        *_content(extent, family, own, side, tokens, inside),
    ]


def _cue(extent: Extent, family: str, inside: Sequence[int]) -> Iterator[str]:
    verb, lemma = extent.cue, extent.lemma
    yield "l=" + lemma
    yield f"l+s={lemma}|{family}"
    kind = _kind(verb)
    yield "kind=" + kind
    yield f"kind+s={kind}|{family}"
    if lemma in cues.DOING:
        yield "doing"
    if grammar.negated(verb):
        yield "neg"
        yield f"neg={lemma}"
    if modal := grammar.modal(verb):
        yield "modal=" + modal
    yield f"tag={family}|{verb.tag_}"
    yield f"dep={family}|{verb.dep_}"
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        yield f"passive={family}"
    if inside[verb.i] >= 0:
        yield "cue-quoted"


def _kind(verb: "Token") -> str:
    """What a cue may take, as one word: a cue that was never seen is like those that take the same."""
    known = cues.verbs().get(verb.lower_)
    return "".join(sorted(frame[0] for frame in known.frames)) if known is not None else "none"


def _frame(extent: Extent, family: str, own: str, side: str) -> Iterator[str]:
    yield "s=" + extent.shape
    yield "v=" + own
    yield f"d={own}|{side}"
    for shape in extent.also:
        yield f"also={family}|{shape.split(':')[0]}"
    if extent.head is not None:
        yield f"head={family}|{extent.head.tag_}"
        yield f"hdep={extent.head.dep_}"


def _speaker(extent: Extent, family: str) -> Iterator[str]:
    subject, who = extent.subject, _who(extent.subject)
    yield f"who={who}"
    yield f"l+who={extent.lemma}|{who}"
    yield f"who+s={who}|{family}"
    if subject is None:
        return
    if extent.first <= subject.i <= extent.last:
        yield f"holds-subject={family}"
    if subject.pos_ == "NOUN":
        yield f"subject={subject.lower_}"


def _around_cue(extent: Extent, family: str, side: str, tokens: Sequence["Token"], inside: Sequence[int]) -> Iterator[str]:
    verb = extent.cue
    beside = _quote_beside(verb, extent.subject, inside)
    if beside and extent.quoted is None:
        yield f"beside={family}|{side}|{beside}"
    for name, other in (("left", verb.i - 1), ("right", verb.i + 1)):
        if 0 <= other < len(tokens):
            yield f"{name}={family}|{_function(tokens[other])}"
            yield f"{name}+={side}|{_function(tokens[other])}"


def _ends(extent: Extent, family: str, own: str, tokens: Sequence["Token"]) -> Iterator[str]:
    verb, first, last = extent.cue, tokens[extent.first], tokens[extent.last]
    after = tokens[last.i + 1] if last.i + 1 < len(tokens) else None
    yield f"prev={own}|{_edge(tokens[first.i - 1] if first.i else None, verb)}"
    yield f"next={own}|{_edge(after, verb)}"
    yield f"first={family}|{first.tag_}"
    yield f"last={last.tag_}"
    if after is not None and after.text == "," and last.i + 2 < len(tokens):
        beyond = tokens[last.i + 2]
        yield f"beyond={beyond.tag_}|{'cue' if beyond.lower_ in cues.verbs() else ''}"
        yield f"beyond+={extent.variant}|{beyond.lower_ if beyond.lower_ in _TURNS else beyond.tag_}"
        yield f"beyond-dep={extent.variant}|{beyond.dep_}"
    if after is not None and last.i + 2 < len(tokens) and grammar.joins(tokens[last.i + 2], verb, tokens):
        yield f"joined={family}"
    if first.is_sent_start:
        yield f"opens={own}"
    if verb.sent.start == extent.first:
        yield f"from-start={own}"


def _length(extent: Extent, family: str, side: str) -> Iterator[str]:
    gap = extent.first - extent.cue.i - 1 if side == "after" else extent.cue.i - extent.last - 1
    yield f"gap={family}|{min(gap, 8) if gap < 14 else 14}"
    length = extent.last - extent.first + 1
    yield f"len={family}|{next((start or length for end, start in _LENGTHS if length < end), 40)}"


def _content(extent: Extent, family: str, own: str, side: str, tokens: Sequence["Token"], inside: Sequence[int]) -> Iterator[str]:
    stretch = tokens[extent.first : extent.last + 1]
    yield f"finite={family}|{min(sum(1 for t in stretch if t.tag_ in grammar.FINITE), 2)}"
    if extent.quoted is None and any(t.text in _STOPS for t in stretch[:-1]):
        yield "crosses"
    early = next((t for t in tokens[extent.first : extent.first + 24] if grammar.is_that(t) or t.tag_ in grammar.FINITE), None)
    if early is not None and grammar.is_that(early) and early.i <= extent.last and side == "after":
        yield f"late-that={own}"
    if max(inside[extent.first : extent.last + 1]) >= 0:
        yield "holds-quote"
        yield f"holds={own}"
    if _beyond_quote(extent, inside):
        yield "cuts-quote"
    if any(grammar.joins(t, extent.cue, tokens) for t in stretch[1:]):
        yield f"holds-joined={family}"
    if any(t.tag_ == "VBG" and t is not extent.cue and _chains(t, tokens) for t in stretch[1:]):
        yield "holds-chain"


def _chains(token: "Token", tokens: Sequence["Token"]) -> bool:
    return token.pos_ == "VERB" and tokens[token.i - 1].text == "," and token.lower_ in cues.verbs()


def _beyond_quote(extent: Extent, inside: Sequence[int]) -> bool:
    a, b = inside[extent.first], inside[extent.last]
    outer = inside[extent.first - 1] if extent.first else -1
    follow = inside[extent.last + 1] if extent.last + 1 < len(inside) else -1
    return a >= 0 and a == outer or b >= 0 and b == follow


def _quote_beside(verb: "Token", subject: "Token | None", inside: Sequence[int]) -> str:
    """Whether the cue already has a quotation right before or after it (its subject may stand between)."""
    low = high = verb.i
    if subject is not None and abs(subject.i - verb.i) < 12:
        low, high = min(low, subject.left_edge.i), max(high, subject.right_edge.i)
    if any(inside[i] >= 0 for i in range(max(0, low - 2), low)):
        return "before"
    if any(inside[i] >= 0 for i in range(high + 1, min(len(inside), high + 4))):
        return "behind"
    return ""


def _function(token: "Token") -> str:
    """A function word or mark itself, any other word's part of speech."""
    return token.lower_ if token.pos_ in _FUNCTIONAL else token.pos_


def _edge(token: "Token | None", verb: "Token") -> str:
    if token is None:
        return "edge"
    if token.i == verb.i:
        return "cue"
    if token.is_punct or token.lower_ in ("that", "and", "but", "to", "said", "whether", "as"):
        return token.lower_
    return token.pos_


def _who(subject: "Token | None") -> str:
    if subject is None:
        return "none"
    if subject.pos_ == "PRON" or subject.lower_ in ("who", "which", "that"):
        return subject.lower_
    return subject.tag_
