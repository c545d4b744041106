"""Quotations: whether one is speech, and the cue that introduces, follows or interrupts it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from flows.english import cues
from flows.english.speech import grammar
from flows.language import Quotation

if TYPE_CHECKING:
    from flows.english.parse import Token
    from flows.english.reading import Reading

_REACH = 24  # tokens between a quotation and its cue


def cue_of(tokens: Sequence["Token"], inside: Sequence[int], number: int) -> "Token | None":
    """The cue verb beside quotation ``number``: after it in its sentence, else before it; any verb where the marks show that one speaks."""
    edges = _edges(inside, number)
    if edges is None:
        return None
    first, last = edges
    before = _before(tokens, inside, first)
    if before is not None and tokens[first - 1].text in (",", ":") and tokens[max(last - 1, first)].text in ("?", "!"):
        return before  # he asked, “Why?”
    if before is not None and before.i + 2 == first and grammar.is_that(tokens[first - 1]):
        return before  # noting that “it holds”, she said
    return _after(tokens, inside, last, number) or before or _tagging(tokens, inside, first, last)


def running_on(tokens: Sequence["Token"], inside: Sequence[int], number: int) -> int | None:
    """The last token of a sentence that begins with quotation ``number`` and goes on without marks: "“We will talk” to all sides."."""
    edges = _edges(inside, number)
    if edges is None:
        return None
    first, last = edges
    if not tokens[first].is_sent_start or last + 1 >= len(tokens) or tokens[last - 1].is_punct or not _clause(tokens, inside, number):
        return None
    behind = tokens[last + 1]
    if behind.is_punct or not behind.text[0].islower() or behind.tag_ in grammar.FINITE:
        return None
    end = int(behind.sent.end) - 1
    rest = tokens[last + 1 : end + 1]
    if any(inside[t.i] >= 0 or ((cue := grammar.cue_of(t)) is not None and "q" in cue.frames) for t in rest):
        return None
    return next((t.i for t in reversed(rest) if not t.is_punct), None)


def according(tokens: Sequence["Token"], inside: Sequence[int], number: int) -> "Token | None":
    """The "according" (to somebody) right behind or before a quotation: "…,” according to a court document"."""
    edges = _edges(inside, number)
    if edges is None:
        return None
    first, last = edges
    behind = next((t for t in tokens[last + 1 : last + 3] if t.lower_ == "according"), None)
    if behind is None and first and tokens[first - 1].text in (",", ":"):
        behind = next((t for t in tokens[max(0, first - _REACH) : first] if t.lower_ == "according" and t.is_sent_start), None)
    follows = behind is not None and behind.i + 2 < len(tokens) and tokens[behind.i + 1].lower_ == "to"
    return behind if follows and behind is not None and inside[behind.i] < 0 else None


def leading(tokens: Sequence["Token"], inside: Sequence[int], number: int) -> "Token | None":
    """The verb with a subject whose "that" leads to a quotation without a cue: "The mayor | put the town on notice that “…”"."""
    first, _ = _edges(inside, number) or (0, 0)
    if not first or tokens[first - 1].lower_ != "that":
        return None
    above = (t for t in tokens[first - 1].ancestors if inside[t.i] < 0 and t.i < first)
    return next((t for t in above if grammar.child(t, "nsubj") is not None), None)


def introducing(reading: "Reading", index: int) -> "Token | None":
    """The cue of a paragraph that ends in a colon, for the quotation that the next one begins with."""
    if not reading.words(index).rstrip().endswith(":"):
        return None
    doc = reading.parse(index)
    nouns = cues.nouns()
    return next((t for t in reversed(doc) if t.lower_ in nouns or (cue := grammar.cue_of(t)) is not None and "q" in cue.frames), None)


def _edges(inside: Sequence[int], number: int) -> tuple[int, int] | None:
    """First and last token of quotation ``number``; none of one that holds no token."""
    return (inside.index(number), len(inside) - 1 - inside[::-1].index(number)) if number in inside else None


def _after(tokens: Sequence["Token"], inside: Sequence[int], last: int, number: int) -> "Token | None":
    if _final(tokens, inside, last, number):
        return None
    seen = 0
    for i in range(last + 1, min(len(tokens), last + _REACH)):
        token = tokens[i]
        if inside[i] >= 0 or token.text in grammar.STOPS or "\n" in token.text:
            return None
        cue = grammar.cue_of(token)
        chained = token.tag_ == "VBG" and tokens[i - 1].is_punct  # "…,” adding that" tells what follows
        if cue is not None and "q" in cue.frames and not chained and token.dep_ != "amod":
            return token
        seen += token.pos_ in ("VERB",) and token.dep_ not in ("relcl", "acl", "advcl") and token.tag_ not in ("VBN", "VBG")
        if seen > 1:
            return None
    return None


def _tagging(tokens: Sequence["Token"], inside: Sequence[int], first: int, last: int) -> "Token | None":
    """The verb of whoever stands behind a sentence that a comma ends before its closing mark: "“We won,” the mayor beamed"."""
    opening = next((t for t in tokens[first:last] if not t.is_punct), None)
    if opening is None or not opening.text[0].isupper() or tokens[last - 1].text != "," or not _clause(tokens, inside, inside[first]):
        return None
    verb = next((t for t in tokens[last + 1 : last + _REACH] if t.tag_ in ("VBD", "VBZ") and t.pos_ == "VERB"), None)
    if verb is None or verb.dep_ in ("relcl", "acl", "advcl") or any(q >= 0 for q in inside[last + 1 : verb.i]):
        return None
    if tokens[last + 1].tag_ == "CC":
        return None
    speaker = grammar.child(verb, "nsubj") or (grammar.child(verb, "dobj") if verb.i == last + 1 else None)
    return verb if speaker is not None and speaker.i > last else None


def _final(tokens: Sequence["Token"], inside: Sequence[int], last: int, number: int) -> bool:
    """Whether the quotation ends its sentence: a full stop before the closing mark, or a capital after it."""
    i = last
    while i >= 0 and inside[i] == number and tokens[i].text in ('"', "'", "''", "”", "’", "»"):
        i -= 1
    return i >= 0 and tokens[i].text.endswith(".") and not tokens[i].text.endswith("...")


def _before(tokens: Sequence["Token"], inside: Sequence[int], first: int) -> "Token | None":
    for i in range(first - 1, max(-1, first - _REACH), -1):
        token = tokens[i]
        if inside[i] >= 0 or token.text in grammar.STOPS and i < first - 1:
            return None
        cue = grammar.cue_of(token)
        if cue is not None and "q" in cue.frames:
            return _outermost(token, inside) if tokens[first - 1].text in grammar.STOPS else token
    return _announcing(tokens, inside, first) if first and tokens[first - 1].text == ":" else None


def _announcing(tokens: Sequence["Token"], inside: Sequence[int], first: int) -> "Token | None":
    """The verb of whoever a colon lets speak: "The mayor was blunt: “We lost”"."""
    start = int(tokens[first - 1].sent.start)
    verbs = (
        t for t in reversed(tokens[start : first - 1]) if grammar.finite(t) and inside[t.i] < 0 and t.dep_ not in ("relcl", "acl", "advcl")
    )
    verb = next(verbs, None)
    subject = grammar.child(verb, "nsubj") if verb is not None else None
    return verb if subject is not None and subject.i < first else None


def _outermost(cue: "Token", inside: Sequence[int]) -> "Token":
    """The cue of a sentence that another one goes on with: not one that stands in its content."""
    above = [t for t in cue.ancestors if inside[t.i] < 0 and (outer := grammar.cue_of(t)) is not None and "q" in outer.frames]
    return above[-1] if above else cue


def by_rule(tokens: Sequence["Token"], inside: Sequence[int], number: int, quotation: Quotation, cue: "Token | None", text: str) -> float:
    """Speech by rules alone: at least a clause between marks, with a cue beside it or standing as a sentence of its own."""
    words = text[quotation.inner.start : quotation.inner.end]
    count = len(words.split())
    ended = words[-1:] in ".,?!…—-" or text[quotation.outer.end : quotation.outer.end + 1] in (".", ",", "?", "!")
    starts = words[:1].isupper()
    if count >= 3 and ended and (starts or quotation.carried):
        return 0.95
    if cue is not None and ended and starts:
        return 0.9
    if cue is not None and count >= 4 and _clause(tokens, inside, number):
        return 0.7
    return 0.0


def _clause(tokens: Sequence["Token"], inside: Sequence[int], number: int) -> bool:
    return any(inside[t.i] == number and t.pos_ in ("VERB", "AUX") and t.tag_ in grammar.FINITE for t in tokens)


class _Look(Struct, frozen=True):
    """How a quotation looks from outside: how many words it has, how it begins and ends, what follows it."""

    count: int
    starts: str
    end: str
    follow: str

    @property
    def size(self) -> str:
        """About how many words it has."""
        return str(self.count) if self.count < 6 else "6" if self.count < 9 else "9" if self.count < 15 else "15"


def features(
    tokens: Sequence["Token"],
    inside: Sequence[int],
    number: int,
    quotation: Quotation,
    cue: "Token | None",
    text: str,
    neighbours: Sequence[Quotation],
) -> Iterator[str]:
    """What the network is told of a quotation: its shape, what stands around it and its cue, never its words."""
    look = _look(quotation, text)
    yield from _of_marks(look, quotation, text)
    if edges := _edges(inside, number):
        first, last = edges
        left = _left_of(tokens[first - 1]) if first else "start"
        yield from _of_words(look, left, tokens[first : last + 1])
        if cue is not None:
            yield from _of_cue(look, left, cue, first, last)
        else:
            yield "no-cue"
            yield f"no-cue={left}|{look.end}|{look.starts}"
            yield f"no-cue+={look.size}|{len(neighbours) > 1}"
    if look.count >= 4 and any(n is not quotation and len(text[n.inner.start : n.inner.end].split()) >= 5 for n in neighbours):
        yield "company"


def _look(quotation: Quotation, text: str) -> _Look:
    words = text[quotation.inner.start : quotation.inner.end]
    after = text[quotation.outer.end : quotation.outer.end + 2]
    return _Look(
        count=len(words.split()),
        starts="A" if words[:1].isupper() else "a" if words[:1].isalpha() else "-",
        # US papers set a full stop or comma before the closing mark, others behind it: one is like the other
        end=words[-1:] if words[-1:] in ".,?!…—-:;" else after[:1] if after[:1] in (".", ",") else "w",
        follow=_follow(after),
    )


def _follow(after: str) -> str:
    """What follows a quotation: a mark, a word right behind it, the end, or a blank and a capital, a small letter or neither."""
    if after[:1] in ".,?!;:)":
        return after[:1]
    if after[:1].isalnum():
        return "w"
    return " " + ("A" if after[1:].isupper() else "a" if after[1:].isalpha() else "-") if after else "end"


def _of_marks(look: _Look, quotation: Quotation, text: str) -> Iterator[str]:
    yield "size=" + look.size
    yield f"end={look.end}"
    yield f"ends={look.end}|{look.follow}"
    yield f"starts={look.starts}|{look.end}"
    yield f"size+={look.size}|{look.end}|{look.starts}"
    # a quotation from the start or up to the end of its paragraph is one, whether an editor lost a mark there or not
    opened = quotation.opened or text[quotation.outer.start - 1 : quotation.outer.start] in ("", "\n")
    closed = quotation.closed or text[quotation.outer.end : quotation.outer.end + 1] in ("", "\n")
    yield f"open={opened}{closed}{quotation.single}"
    if quotation.carried:
        yield "carried"


def _left_of(before: "Token") -> str:
    """What stands before a quotation: a mark or a small word as it is, any other as its part of speech."""
    small = before.is_punct or before.pos_ in ("ADP", "DET", "SCONJ") or before.lower_ in ("that", "as", "the")
    return before.lower_ if small else before.pos_


def _of_words(look: _Look, left: str, inner: Sequence["Token"]) -> Iterator[str]:
    yield "left=" + left
    yield f"left+={left}|{look.starts}|{look.end}"
    yield f"left++={left}|{look.size}|{look.end}"
    finite = any(t.tag_ in grammar.FINITE for t in inner)
    yield f"finite={finite}|{look.size}"
    yield f"finite+={finite}|{look.end}|{look.starts}"
    if all(t.text[:1].isupper() for t in inner if t.pos_ in ("NOUN", "VERB", "ADJ", "PROPN")):
        yield f"titled={look.size}|{look.end}"
        yield f"titled+={left}"
    if any(t.lower_ in ("i", "we", "you", "my", "our", "us", "me") for t in inner):
        yield "first-person"


def _of_cue(look: _Look, left: str, cue: "Token", first: int, last: int) -> Iterator[str]:
    gap = cue.i - last if cue.i > last else first - cue.i
    near = gap if gap < 4 else 4 if gap < 8 else 8
    side = "after" if cue.i > last else "before"
    yield f"cue={cue.lower_}"
    yield f"cue-side={side}|{near}"
    yield f"cue-side+={side}|{left}|{look.end}|{look.starts}"
    yield f"cue-tag={side}|{cue.tag_}|{cue.dep_}"
    yield f"cue-left={side}|{left}|{look.size}"
