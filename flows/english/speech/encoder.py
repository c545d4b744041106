"""What each word of a paragraph is among its neighbours: the parser's vectors and the words' marks, told on from word to word.

In every layer a word hears the word before it, itself, the word behind it and the word that it hangs on in the parse, and adds to what
it knew. So the vector of a verb tells of the clause that it rules, and the vector of a comma of what it parts.
"""

from collections.abc import Callable, Mapping
from typing import Protocol

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

#: Width of the parser's vectors, and about their standard deviation.
WIDTH, SPREAD = 96, 0.7
#: Layers in which words hear each other, the words that each hears, and the width of what it then knows.
LAYERS, HEARD, WIDE = 2, 4, 64
#: Width of what is told of a word: what it knows, and the parser's vector as it was.
WHOLE = WIDE + WIDTH

#: Thins the values between layers, so that none is relied on alone (training only).
Drop = Callable[[Floats], Floats]


class Words(Protocol):
    """The words of one or more paragraphs, a row each; after each paragraph stands a row for "no word"."""

    @property
    def vectors(self) -> Floats: ...
    @property
    def marks(self) -> Integers: ...  # rows × marks
    @property
    def heads(self) -> Integers: ...  # the row of each word's head
    @property
    def real(self) -> Floats: ...  # 1 for a word, 0 for "no word"


class Trace(Struct):
    """What a pass leaves for training: the input and output of the first layer, and of each layer in which words hear each other."""

    vectors: Floats
    entered: Floats
    layers: list[tuple[Floats, Floats]]


def encoded(parameters: Mapping[str, Floats], words: Words, drop: Drop) -> tuple[Floats, Trace]:
    """What each word knows of itself and its neighbours, and the parser's vector behind it; nothing but zeros for "no word"."""
    p, real = parameters, words.real[:, None]
    vectors = drop(words.vectors / SPREAD)
    entered = vectors @ p["enter"] + p["enter bias"]
    for mark in words.marks.T:
        entered += p["enter mark"][mark]
    known = entered = drop(np.maximum(entered, 0)) * real
    layers = []
    for n in range(LAYERS):
        heard = np.concatenate((moved(known, 1), known, moved(known, -1), known[words.heads]), axis=1)
        told = drop(np.maximum(heard @ p[f"layer {n}"] + p[f"layer {n} bias"], 0)) * real
        layers.append((heard, told))
        known = known + told
    return np.concatenate((known, words.vectors / np.float32(SPREAD)), axis=1), Trace(vectors, entered, layers)


def moved(values: Floats, rows: int) -> Floats:
    """The values of the row so many rows before (or, below zero, behind)."""
    there = np.zeros_like(values)
    if rows > 0:
        there[rows:] = values[:-rows]
    else:
        there[:rows] = values[-rows:]
    return there
