"""The network that weighs rival reports: their named features, the words at their ends, and every word between.

The score of a rival is a sum of three parts: a weight for each named feature; a hidden layer over the telling words (cue, speaker,
first and last words, what follows); and the worth of each word that it holds, seen from its cue, so that two rivals differ by the words
that one has and the other has not. The rivals of one cue and "none of them" share a probability of one.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from flows.english.speech import encoder
from flows.english.speech.encoder import Drop, Floats, Integers

WEIGHTS = Path(__file__).with_name("weights.npz")


class Batch(Struct):
    """Rivals as the network reads them. All numbers are indices: of named features, of words (rows of ``vectors``), of groups, of rivals.

    A group is the rivals of one cue. ``held`` lists for each group in turn all words from its first rival's first to its last rival's
    last; ``start`` and ``stop`` are a rival's part of that list (half-open).
    """

    features: Integers
    owner: Integers  # the rival of each feature
    group: Integers  # the group of each rival
    places: Integers  # rivals × telling words
    first: Integers
    last: Integers
    start: Integers
    stop: Integers
    held: Integers
    standing: Integers  # held words × marks: what each is, and where it stands from the cue of its group
    held_group: Integers
    cues: Integers  # the cue of each group
    vectors: Floats  # of the words of a paragraph, and of "no word" after them
    marks: Integers  # words × marks
    heads: Integers
    real: Floats


class Names(Struct):
    """The number of each named feature of a rival and of each mark of a word, as they were trained.

    The marks of words that were seen before are ``known``.
    """

    features: dict[str, int]
    marks: dict[str, int]
    known: dict[tuple[str, str, str, bool, bool], tuple[int, ...]] = {}


class Network(Struct):
    """Trained parameters by name, and what their rows stand for."""

    parameters: dict[str, Floats]
    names: Names


class Trace(Struct):
    """What a pass through the network leaves for training: the inputs and outputs of its layers."""

    encoder: encoder.Trace
    encoded: Floats
    ends: Floats
    hidden: Floats
    held: Floats
    cues: Floats
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
    """Write ``network`` in half precision; the same network gives the same bytes with the same Python."""
    arrays: dict[str, Any] = {key: array.astype(np.float16) for key, array in network.parameters.items()}
    arrays["names of features"], arrays["names of marks"] = _packed(network.names.features), _packed(network.names.marks)
    np.savez_compressed(path, **arrays)


def _packed(names: dict[str, int]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(names).encode(), np.uint8)


def _unpacked(stored: NDArray[np.uint8]) -> list[str]:
    return stored.tobytes().decode().split("\n")


def scores(parameters: Mapping[str, Floats], batch: Batch, drop: Drop = lambda values: values) -> tuple[Floats, Trace]:
    """The score of each rival, against 0 for none of its group."""
    p = parameters
    words, heard = encoder.encoded(p, batch, drop)
    named = np.bincount(batch.owner, weights=p["feature"][batch.features], minlength=len(batch.group))
    ends = drop(_ends(batch, words))
    hidden = drop(np.maximum(ends @ p["ends"] + p["ends bias"], 0))
    held, cues = drop(words[batch.held]), words[batch.cues]
    within = held @ p["word"] + (cues @ p["cue"])[batch.held_group]
    for mark in batch.standing.T:
        within += p["mark"][mark]
    inner = drop(np.maximum(within, 0))
    worth = np.concatenate(([0], np.cumsum(inner @ p["worth"] + p["worth bias"], dtype=np.float64)))
    total = named + hidden @ p["hidden"] + worth[batch.stop] - worth[batch.start]
    return total.astype(np.float32), Trace(heard, words, ends, hidden, held, cues, inner)


def _ends(batch: Batch, words: Floats) -> Floats:
    """The vectors of a rival's telling words one after another, and the mean of all its words."""
    running = np.concatenate((np.zeros((1, words.shape[1])), np.cumsum(words, axis=0, dtype=np.float64)))
    mean = (running[batch.last + 1] - running[batch.first]) / (batch.last + 1 - batch.first)[:, None]
    return np.concatenate((words[batch.places].reshape(len(batch.places), -1), mean), axis=1).astype(np.float32)


def shares(scores: Floats, group: Integers, right: Floats | float = 1.0, none: Floats | float = 1.0) -> NDArray[np.float64]:
    """How likely each rival is the statement of its group (softmax with 0 for none).

    With ``right`` (by rival) and ``none`` (by group), how likely it is, if only what they mark with 1 could be.
    """
    odds = np.exp(np.clip(scores.astype(np.float64), -30, 30)) * right
    all_of_group = np.maximum(none + np.bincount(group, weights=odds), 1e-9)
    likely: NDArray[np.float64] = odds / all_of_group[group]
    return likely
