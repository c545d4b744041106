"""Rival reports of a paragraph → numbers for the network."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from flows.english import cues
from flows.english.speech import grammar
from flows.english.speech.encoder import Integers
from flows.english.speech.network import Batch, Names
from flows.language import Report

if TYPE_CHECKING:
    from flows.english.parse import Parse, Token

_VERBAL = grammar.FINITE | {"VBG", "VBN"}
_PAUSES = frozenset((",", "—", "–", "-", "--", ";", ":", "(", ")", "...", "…", ".", "?", "!", '"'))
#: Shapes whose cue has more than one statement, or none: each is judged by itself.
_ALONE = frozenset(("quotation", "running-on", "part", "beside"))
_REACH = 14  # tokens in which the next clause must show its verb
#: Distances of a word from its cue, in tokens, up to which a mark holds.
_NEAR = (1, 3, 8, 20)
DISTANCES = (*(f"within {n}" for n in _NEAR), "far")
SIDES = ("before", "after")
#: Marks of words that are neither tag, dependency nor word.
OTHERS = ("cue", "cue noun", "opens", "quoted", *DISTANCES, *SIDES, "none")


def batch(
    reports: Sequence[Report], features: Sequence[Sequence[str]], parse: "Parse", base: int, inside: Sequence[int], names: Names
) -> Batch:
    """The rivals of one paragraph with their named features.

    ``base`` is the offset of the parse's first character; ``inside`` tells for each token the quotation that it stands in, or -1.
    """
    starts = [base + token.idx for token in parse]
    none = len(starts)
    first = [_token(starts, r.content.start) for r in reports]
    last = [_token(starts, r.content.end - 1) for r in reports]
    cue = [_token(starts, r.cue.start) if r.cue is not None and r.cue.start >= base else none for r in reports]
    speaker = [_token(starts, r.source.end - 1) if r.source is not None and r.source.start >= base else none for r in reports]
    keys = [("alone", n) if r.shape in _ALONE else ("cue", c) for n, (r, c) in enumerate(zip(reports, cue, strict=True))]
    numbers = {key: n for n, key in enumerate(dict.fromkeys(keys))}
    group = [numbers[key] for key in keys]
    cues = np.array([cue[group.index(n)] for n in range(len(numbers))])
    held = _held(group, [None if r.shape == "quotation" else (f, t + 1) for r, f, t in zip(reports, first, last, strict=True)])
    marks = _marks(parse, inside, names)
    known = [[names.features[f] for f in own if f in names.features] for own in features]
    return Batch(
        features=np.array([f for own in known for f in own], np.int64),
        owner=np.repeat(np.arange(len(reports)), [len(own) for own in known]),
        group=np.array(group),
        places=np.array([_places(parse, *rival) for rival in zip(cue, speaker, first, last, strict=True)]),
        first=np.array(first),
        last=np.array(last),
        start=np.array(held.start),
        stop=np.array(held.stop),
        held=held.words,
        standing=np.concatenate((marks[held.words], _standing(held.words, cues[held.group], names)), axis=1),
        held_group=held.group,
        cues=cues,
        vectors=np.concatenate((parse.vectors, np.zeros_like(parse.vectors[:1]))),
        marks=marks,
        heads=np.array([*(token.head.i for token in parse), none]),
        real=np.array([1.0] * none + [0.0], np.float32),
    )


class _Held(NamedTuple):
    """The words of each group in turn, the group of each, and every rival's part of them (half-open)."""

    words: Integers
    group: Integers
    start: list[int]
    stop: list[int]


def _held(group: Sequence[int], stretches: Sequence[tuple[int, int] | None]) -> _Held:
    """``stretches`` are the words of each rival (half-open), or nothing for those that differ from no rival by their words."""
    widest: dict[int, tuple[int, int]] = {}
    for g, stretch in zip(group, stretches, strict=True):
        if stretch is not None:
            low, high = widest.get(g, stretch)
            widest[g] = min(low, stretch[0]), max(high, stretch[1])
    before = dict(zip(widest, accumulate((high - low for low, high in widest.values()), initial=0), strict=False))
    shifts = [0 if stretch is None else before[g] - widest[g][0] for g, stretch in zip(group, stretches, strict=True)]
    ends = [stretch or (0, 0) for stretch in stretches]
    return _Held(
        np.concatenate([np.arange(low, high) for low, high in widest.values()] or [np.arange(0)]),
        np.repeat(np.array(list(widest), np.int64), [high - low for low, high in widest.values()]),
        [start + shift for (start, _), shift in zip(ends, shifts, strict=True)],
        [stop + shift for (_, stop), shift in zip(ends, shifts, strict=True)],
    )


#: What the numbers of a field count, when the fields of several batches are put behind one another.
_COUNTED = {"owner": "group", "group": "cues", "held_group": "cues", "start": "held", "stop": "held",
            **dict.fromkeys(("places", "first", "last", "held", "cues", "heads"), "vectors")}  # fmt: skip


def joined(batches: Sequence[Batch]) -> Batch:
    """Several paragraphs as one batch."""
    fields = {}
    for name in Batch.__struct_fields__:
        parts = [getattr(batch, name) for batch in batches]
        if name in _COUNTED:
            before = [0, *accumulate(len(getattr(batch, _COUNTED[name])) for batch in batches)]
            parts = [part + offset for part, offset in zip(parts, before, strict=False)]
        fields[name] = np.concatenate(parts)
    return Batch(**fields)


def _token(starts: Sequence[int], offset: int) -> int:
    return max(0, bisect_right(starts, offset) - 1)


def _places(parse: "Parse", cue: int, speaker: int, first: int, last: int) -> tuple[int, ...]:
    """Cue, last word of the speaker, the words around both ends, the content's root and subject, the subject and verb that follow it."""
    none = len(parse)
    held = parse.tokens[first : last + 1]
    root = next((t.i for t in held if t.head is t or not first <= t.head.i <= last), none)
    subject = next((t.i for t in held if t.dep_ in grammar.STANDING), none)
    around = (i if 0 <= i < none else none for i in (first - 1, first, last, last + 1, last + 2))
    return cue, speaker, *around, root, subject, *_next_clause(parse, last + 2)


def _next_clause(parse: "Parse", first: int) -> tuple[int, int]:
    """Subject and verb of the clause that begins about ``first``, up to its next mark."""
    none = len(parse)
    for token in parse.tokens[first : first + _REACH]:
        if token.i > first + 1 and token.text in _PAUSES:
            break
        if token.dep_ in grammar.STANDING and token.i < token.head.i:
            return token.i, token.head.i
        if token.tag_ in _VERBAL:
            return none, token.i
    return none, none


def _standing(held: Integers, cue: Integers, names: Names) -> Integers:
    """Where each word stands from the cue of its group."""
    number = names.marks
    distance = np.searchsorted(_NEAR, np.abs(held - cue))
    side = np.where(held > cue, number["after"], number["before"])
    return np.column_stack((np.array([number[d] for d in DISTANCES])[distance], side))


def _marks(parse: "Parse", inside: Sequence[int], names: Names) -> Integers:
    """What each word is, and "no word" after them."""
    own = np.array([_numbers(token, quotation >= 0, names) for token, quotation in zip(parse, inside, strict=True)], np.int64)
    return np.concatenate((own, np.full_like(own[:1], names.marks["none"])))


def _numbers(token: "Token", quoted: bool, names: Names) -> tuple[int, ...]:
    alike = token.tag_, token.dep_, token.lower_, token.is_sent_start, quoted
    known = names.known.get(alike)
    if known is None:
        none = names.marks["none"]
        known = names.known[alike] = tuple(names.marks.get(mark, none) for mark in marks_of(token, quoted))
    return known


def marks_of(token: "Token", quoted: bool) -> tuple[str, str, str, str, str, str]:
    """The marks of a word; ``quoted`` tells that it stands in a quotation."""
    word = token.lower_
    kind = "cue" if word in cues.verbs() else "cue noun" if word in cues.nouns() else "none"
    opens, within = "opens" if token.is_sent_start else "none", "quoted" if quoted else "none"
    return "tag " + token.tag_, "dep " + token.dep_, "word " + word, kind, opens, within
