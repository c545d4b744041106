"""Rival reports of a paragraph → numbers for the network."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from flows.english import cues
from flows.english.speech import grammar
from flows.english.speech.network import Batch, Integers, Names
from flows.language import Report

if TYPE_CHECKING:
    from flows.english.parse import Parse, Token

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl", "csubj"))
_VERBAL = grammar.FINITE | {"VBG", "VBN"}
_PAUSES = frozenset((",", "—", "–", "-", "--", ";", ":", "(", ")", "...", "…", ".", "?", "!", '"'))
_REACH = 14  # tokens in which the next clause must show its verb
#: Distances of a word from its cue, in tokens, up to which a mark holds.
_NEAR = (1, 3, 8, 20)
DISTANCES = (*(f"within {n}" for n in _NEAR), "far")
SIDES = ("before", "after")
#: Marks of words that are neither tag, dependency nor word.
OTHERS = ("cue", "cue noun", "opens", *DISTANCES, *SIDES, "none")


def batch(reports: Sequence[Report], features: Sequence[Sequence[str]], parse: "Parse", base: int, names: Names) -> Batch:
    """The rivals of one paragraph with their named features; ``base`` is the offset of the parse's first character."""
    starts = [base + token.idx for token in parse]
    none = len(starts)
    first = [_token(starts, r.content.start) for r in reports]
    last = [_token(starts, r.content.end - 1) for r in reports]
    cue = [_token(starts, r.cue.start) if r.cue is not None and r.cue.start >= base else none for r in reports]
    speaker = [_token(starts, r.source.end - 1) if r.source is not None and r.source.start >= base else none for r in reports]
    keys = [("alone", n) if r.shape in ("quotation", "part") else ("cue", c) for n, (r, c) in enumerate(zip(reports, cue, strict=True))]
    numbers = {key: n for n, key in enumerate(dict.fromkeys(keys))}
    group = [numbers[key] for key in keys]
    low, high, cue_of = [none] * len(numbers), [-1] * len(numbers), [none] * len(numbers)
    for n, g in enumerate(group):
        cue_of[g] = cue[n]
        if reports[n].shape != "quotation":
            low[g], high[g] = min(low[g], first[n]), max(high[g], last[n])
    lengths = [max(0, h + 1 - w) for w, h in zip(low, high, strict=True)]
    offsets = [0, *accumulate(lengths)]
    words = np.concatenate([np.arange(w, w + n) for w, n in zip(low, lengths, strict=True)] or [np.arange(0)])
    word_group = np.repeat(np.arange(len(numbers)), lengths)
    held = [r.shape != "quotation" for r in reports]
    start = [offsets[g] + f - low[g] if h else 0 for g, f, h in zip(group, first, held, strict=True)]
    stop = [offsets[g] + t + 1 - low[g] if h else 0 for g, t, h in zip(group, last, held, strict=True)]
    known = [[names.features[f] for f in own if f in names.features] for own in features]
    places = [_places(parse, *rival) for rival in zip(cue, speaker, first, last, strict=True)]
    return Batch(
        np.array([f for own in known for f in own], np.int64),
        np.repeat(np.arange(len(reports)), [len(own) for own in known]),
        np.array(group),
        np.array(places),
        np.array(first),
        np.array(last),
        np.array(start),
        np.array(stop),
        words,
        _marks(parse, words, np.array(cue_of)[word_group], names),
        word_group,
        np.array(cue_of),
        np.concatenate((parse.vectors, np.zeros_like(parse.vectors[:1]))),
    )


def _token(starts: Sequence[int], offset: int) -> int:
    return max(0, bisect_right(starts, offset) - 1)


def _places(parse: "Parse", cue: int, speaker: int, first: int, last: int) -> tuple[int, ...]:
    """Cue, last word of the speaker, the words around both ends, the content's root and subject, the subject and verb that follow it."""
    none = len(parse)
    held = parse.tokens[first : last + 1]
    root = next((t.i for t in held if t.head is t or not first <= t.head.i <= last), none)
    subject = next((t.i for t in held if t.dep_ in _SUBJECTS), none)
    around = (i if 0 <= i < none else none for i in (first - 1, first, last, last + 1, last + 2))
    return cue, speaker, *around, root, subject, *_next_clause(parse, last + 2)


def _next_clause(parse: "Parse", first: int) -> tuple[int, int]:
    """Subject and verb of the clause that begins about ``first``, up to its next mark."""
    none = len(parse)
    for token in parse.tokens[first : first + _REACH]:
        if token.i > first + 1 and token.text in _PAUSES:
            break
        if token.dep_ in _SUBJECTS and token.i < token.head.i:
            return token.i, token.head.i
        if token.tag_ in _VERBAL:
            return none, token.i
    return none, none


def _marks(parse: "Parse", words: Integers, cue: Integers, names: Names) -> Integers:
    """What a word is, and where it stands from the cue of its group."""
    number = names.marks
    own = [_numbers(token, names) for token in parse]
    distance = np.searchsorted(_NEAR, np.abs(words - cue))
    side = np.where(words > cue, number["after"], number["before"])
    return np.column_stack((np.array(own, np.int64)[words], np.array([number[d] for d in DISTANCES])[distance], side))


def _numbers(token: "Token", names: Names) -> tuple[int, ...]:
    alike = token.tag_, token.dep_, token.lower_, token.is_sent_start
    known = names.known.get(alike)
    if known is None:
        none = names.marks["none"]
        known = names.known[alike] = tuple(names.marks.get(mark, none) for mark in marks(token))
    return known


def marks(token: "Token") -> tuple[str, str, str, str, str]:
    """The marks of a word by itself."""
    word = token.lower_
    kind = "cue" if word in cues.verbs() else "cue noun" if word in cues.nouns() else "none"
    return "tag " + token.tag_, "dep " + token.dep_, "word " + word, kind, "opens" if token.is_sent_start else "none"
