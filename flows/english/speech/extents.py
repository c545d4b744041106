"""The rival extents of one candidate: the parse's own, and those that begin or end at another turn of its sentence."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import endings, grammar, openings, spans
from flows.english.speech.candidate import BY_CUE, Candidate

if TYPE_CHECKING:
    from flows.english.parse import Token

#: First and last token of an extent, and the variant that says how it came about.
Stretch = tuple[int, int, str]

#: Words after a pause with which a sentence may turn from the reported content to the writer's own.
TURNS = frozenset(
    "but although though while whereas as after before when since because which where who despite including according".split()
)
_TURNING = frozenset(("VBG", "VBN", "DT", "NNP", "CD", "WDT", "WP", "IN"))
_PAUSES = frozenset((",", "—", "–", "-", "--", "(", ";"))
_STOPS = frozenset((".", "?", "!"))
#: Shapes whose content may end early or late: what the cue governs, and what it stands aside of. The parse's own extent of the others
#: is bettered in one of 100 stretches (PolNeAR train).
_GOVERNED = frozenset("clause object surface".split())
_ASIDE = frozenset("aside according".split())
#: Shapes whose content is a clause: no extent of it goes without the verb.
_CLAUSES = frozenset("clause surface next colon final aside".split())
_MOST = 3  # rivals of one kind


class Extent(Candidate):
    """One possible extent of a candidate's content."""

    variant: str = "own"
    quoted: int | None = None  # the quotation that it is, whole
    also: tuple[str, ...] = ()  # other shapes in which the same stretch was found


def extents(found: Candidate, tokens: Sequence["Token"], inside: Sequence[int], floor: int) -> Iterator[Extent]:
    """The candidate's own extent and its rivals, each once; ``floor`` is the first token after the paragraph's dateline."""
    if found.first < floor < found.last:
        found.first = floor
    clause = found.shape in _CLAUSES and finite(tokens, found.first, found.last)
    seen: set[tuple[int, int]] = set()
    for first, last, variant in _stretches(found, tokens, inside, floor):
        last = endings.before_report(tokens, first, last, found.cue)
        last = endings.before_deed(tokens, first, endings.before_silence(tokens, first, last, inside), inside)
        if found.cue.i < first:
            last = endings.before_occasion(tokens, first, last, inside)
        first, last = spans.trimmed(tokens, first, last)
        if first > last or first <= found.cue.i <= last and variant != "own" or clause and not finite(tokens, first, last):
            continue
        first, last, quoted = spans.whole(first, last, inside, found.cue.i)
        if first > last or (first, last) in seen or last < found.cue.i and _runs_into_speaker(first, last, tokens, inside):
            continue
        if found.cue.i < first and _holds_second(found.cue, tokens[first + 1 : last + 1], tokens, inside):
            continue
        seen.add((first, last))
        yield Extent(first, last, found.shape, found.cue, found.lemma, found.subject, found.addressee, found.head, variant, quoted)


def _stretches(found: Candidate, tokens: Sequence["Token"], inside: Sequence[int], floor: int) -> Iterator[Stretch]:
    yield found.first, found.last, "own"
    if found.first < found.cue.i:
        if found.shape == "clause" or found.shape in _ASIDE:
            yield from _preposed(found, tokens, inside, floor)
        return
    if found.shape in _GOVERNED:
        yield found.first, int(found.cue.sent.end) - 1, "sentence"
    if found.shape in _GOVERNED or found.shape in _ASIDE:
        yield from _ending_earlier(found, tokens, inside)
    elif found.shape in BY_CUE:
        ends = (i - 1 for i in range(found.first + 1, found.last) if _pauses(tokens, inside, i) and _chained(tokens[i + 1]))
        yield from ((found.first, end, "chain") for end in islice(ends, 1))
    yield from _beginning_later(found, tokens, inside)


def _ending_earlier(found: Candidate, tokens: Sequence["Token"], inside: Sequence[int]) -> Iterator[Stretch]:
    """Ends at a pause before a turn and before what is joined on."""
    first, end = found.first, max(found.last, int(found.cue.sent.end) - 1)
    outside = [i for i in range(first + 1, end) if inside[i] < 0]
    pauses = [i for i in range(first + 1, end) if _pauses(tokens, inside, i)]
    stops = (i for i in outside if tokens[i].text in _STOPS)
    yield from ((first, i - 1, "stop") for i in islice(stops, 1))
    yield from ((first, i - 1, "chain") for i in pauses if _chained(tokens[i + 1]))
    turns = (i for i in pauses if _turn(tokens[i + 1]) and not _chained(tokens[i + 1]))
    yield from ((first, i - 1, "turn" if tokens[i].text == "," else "dash") for i in islice(turns, _MOST))
    joined = (i for i in outside if tokens[i].dep_ == "cc" and i > first + 2 and tokens[i].head.pos_ in ("VERB", "AUX"))
    yield from ((first, i - 1, "and") for i in islice(joined, _MOST))
    clauses = (int(t.left_edge.i) for t in tokens[first + 2 : found.last + 1] if t.dep_ == "advcl" and first + 1 < t.left_edge.i)
    yield from ((first, i - 1, "clause-cut") for i in islice(dict.fromkeys(clauses), _MOST) if inside[i] < 0)


def _pauses(tokens: Sequence["Token"], inside: Sequence[int], i: int) -> bool:
    """Whether a sentence pauses at a token outside quotations, or at the closing mark behind a comma (“a mistake,” adding …)."""
    closes = inside[i] >= 0 > inside[i + 1] and tokens[i - 1].text == ","
    return closes or inside[i] < 0 and grammar.pauses(tokens[i], _PAUSES)


def _beginning_later(found: Candidate, tokens: Sequence["Token"], inside: Sequence[int]) -> Iterator[Stretch]:
    """A clause from a subject further on, where what stands before it is no content, or from right behind a cue without "that"."""
    if found.shape in ("next", "clause", "surface"):
        subjects = (
            int(t.left_edge.i)
            for t in tokens[found.first + 1 : min(found.last, found.first + 26)]
            if t.dep_ in grammar.STANDING and inside[t.i] < 0
        )
        yield from ((i, found.last, "late") for i in islice(subjects, 2) if i > found.first)
    if found.shape == "clause" and found.first - found.cue.i > 1 and tokens[found.first - 1].lower_ != "that":
        yield openings.past_occasion(tokens, int(found.cue.i) + 1, found.last), found.last, "cue"


def _preposed(found: Candidate, tokens: Sequence["Token"], inside: Sequence[int], floor: int) -> Iterator[Stretch]:
    """Of a content before its cue: from the start of the sentence, past an opening phrase."""
    start = max(floor, int(found.cue.sent.start))
    if found.first > start:
        yield start, found.last, "opening"
    pauses = (i for i in range(found.first + 1, found.last) if tokens[i].text == "," and inside[i] < 0 and not _enumerated(tokens[i + 1]))
    yield from ((i + 1, found.last, "past-opening") for i in islice(pauses, 2))


def _enumerated(token: "Token") -> bool:
    """Whether what begins at a token belongs to a phrase before it ("Norway, | Sweden and …"; "the mayor, | head of …")."""
    top = token
    while top.head is not top and top.head.i > token.i:
        top = top.head
    return top.head.i < token.i and top.dep_ in ("conj", "appos", "relcl", "acl", "cc")


def _runs_into_speaker(first: int, last: int, tokens: Sequence["Token"], inside: Sequence[int]) -> bool:
    """Whether a stretch opens with a quoted sentence that its comma closes, and holds no other: who speaks follows ("“It is,” Roe …")."""
    if inside[first] < 0:
        return False
    end = next((i for i in range(first, last + 1) if inside[i] != inside[first]), last + 1) - 1
    closed = end < last and any(t.text == "," for t in tokens[end - 1 : end + 1])
    return closed and finite(tokens, first, end) and not finite(tokens, end + 1, last)


def _holds_second(cue: "Token", stretch: Sequence["Token"], tokens: Sequence["Token"], inside: Sequence[int]) -> bool:
    """Whether a stretch goes on past what the same speaker tells next: "said that the dam holds | and recalled (or: , adding) that …"."""
    before_that = (t for t in stretch[:-1] if inside[t.i] < 0 and grammar.is_that(_behind(t, tokens)))
    return any(grammar.joins(t, cue, tokens) or _chained(t) and tokens[t.i - 1].is_punct for t in before_that)


def _behind(verb: "Token", tokens: Sequence["Token"]) -> "Token":
    """The token behind a verb and its particle: "pointing out | that"."""
    particle = tokens[verb.i + 1].dep_ == "prt" and verb.i + 2 < len(tokens)
    return tokens[verb.i + 2] if particle else tokens[verb.i + 1]


def finite(tokens: Sequence["Token"], first: int, last: int) -> bool:
    """Whether a stretch holds a verb that makes a clause."""
    return any(grammar.finite(token) for token in tokens[first : last + 1])


def _chained(token: "Token") -> bool:
    return token.tag_ == "VBG" and token.lower_ in cues.verbs()


def _turn(token: "Token") -> bool:
    return token.lower_ in TURNS or token.tag_ in _TURNING or token.dep_ == "cc"
