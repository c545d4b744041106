"""The network that weighs rival reports: their named features, the words at their ends, and every word between.

The score of a rival is a sum of three parts: a weight for each named feature; a hidden layer over the vectors of telling words (cue,
speaker, first and last words, what follows); and the worth of each word that it holds, seen from its cue, so that two rivals differ by
the words that one has and the other has not. The rivals of one cue and "none of them" share a probability of one.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

WEIGHTS = Path(__file__).with_name("weights.npz")
#: Width of the parser's vectors, and about their standard deviation.
WIDTH, SPREAD = 96, 0.7


class Batch(Struct):
    """Rivals as the network reads them. All numbers are indices: of named features, of tokens (rows of ``vectors``), of groups, of rivals.

    A group is the rivals of one cue. ``words`` lists for each group in turn all tokens from its first rival's first to its last rival's
    last; ``start`` and ``stop`` are a rival's part of that list (half-open).
    """

    features: Integers
    owner: Integers  # the rival of each feature
    group: Integers  # the group of each rival
    places: Integers  # rivals × telling words; the last row of ``vectors`` where there is none
    first: Integers
    last: Integers
    start: Integers
    stop: Integers
    words: Integers
    marks: Integers  # words × marks
    word_group: Integers
    cues: Integers  # the cue token of each group
    vectors: Floats


class Names(Struct):
    """The number of each named feature of a rival and of each mark of a word, as they were trained.

    The marks of words that were seen before are ``known``.
    """

    features: dict[str, int]
    marks: dict[str, int]
    known: dict[tuple[str, str, str, bool], tuple[int, ...]] = {}


class Network(Struct):
    """Trained parameters by name, and what their rows stand for."""

    parameters: dict[str, Floats]
    names: Names


class Trace(Struct):
    """What a pass through the network leaves for training: the inputs and outputs of its layers."""

    ends: Floats
    hidden: Floats
    vectors: Floats
    cue_vectors: Floats
    inner: Floats


@cache
def trained() -> Network | None:
    """The network that ``python -m tests.bench.train_statements`` wrote; nothing where it has not run."""
    if not WEIGHTS.exists():
        return None
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        features, marks = ({name: n for n, name in enumerate(_unpacked(stored[key]))} for key in ("names of features", "names of marks"))
        parameters = {key: stored[key].astype(np.float32) for key in stored.files if not key.startswith("names ")}
    return Network(parameters, Names(features, marks))


def save(network: Network, path: Path) -> None:
    """Write ``network`` in half precision; the same network gives the same bytes."""
    arrays: dict[str, Any] = {key: array.astype(np.float16) for key, array in network.parameters.items()}
    arrays["names of features"], arrays["names of marks"] = _packed(network.names.features), _packed(network.names.marks)
    np.savez_compressed(path, **arrays)


def _packed(names: dict[str, int]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(names).encode(), np.uint8)


def _unpacked(stored: NDArray[np.uint8]) -> list[str]:
    return stored.tobytes().decode().split("\n")


def scores(parameters: dict[str, Floats], batch: Batch, drop: Callable[[Floats], Floats] = lambda values: values) -> tuple[Floats, Trace]:
    """The score of each rival, against 0 for none of its group. ``drop`` thins the values between layers (training only)."""
    p = parameters
    named = np.bincount(batch.owner, weights=p["feature"][batch.features], minlength=len(batch.group))
    ends = drop(_ends(batch))
    hidden = drop(np.maximum(ends @ p["ends"] + p["ends bias"], 0))
    vectors, cue_vectors = drop(batch.vectors[batch.words] / SPREAD), batch.vectors[batch.cues] / SPREAD
    within = vectors @ p["word"] + (cue_vectors @ p["cue"])[batch.word_group]
    for mark in batch.marks.T:
        within += p["mark"][mark]
    inner = drop(np.maximum(within, 0))
    worth = np.concatenate(([0], np.cumsum(inner @ p["worth"] + p["worth bias"], dtype=np.float64)))
    total = named + hidden @ p["hidden"] + worth[batch.stop] - worth[batch.start]
    return total.astype(np.float32), Trace(ends, hidden, vectors, cue_vectors, inner)


def _ends(batch: Batch) -> Floats:
    """The vectors of a rival's telling words one after another, and the mean of all its words."""
    running = np.concatenate((np.zeros((1, WIDTH)), np.cumsum(batch.vectors, axis=0, dtype=np.float64)))
    mean = (running[batch.last + 1] - running[batch.first]) / (batch.last + 1 - batch.first)[:, None]
    telling = batch.vectors[batch.places].reshape(len(batch.places), -1)
    return (np.concatenate((telling, mean), axis=1) / SPREAD).astype(np.float32)


def probabilities(scores: Floats, group: Integers) -> NDArray[np.float64]:
    """How likely each rival is the statement of its group (softmax with 0 for none)."""
    odds = np.exp(np.clip(scores.astype(np.float64), -30, 30))
    return odds / (1 + np.bincount(group, weights=odds))[group]
