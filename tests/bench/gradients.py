"""The gradients of the network that weighs rival reports, by hand: what each of its parameters would have to give way."""

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
from msgspec import Struct

from flows.english.speech import encoder, network
from flows.english.speech.encoder import HEARD, LAYERS, WIDE, Floats, Integers
from flows.english.speech.network import Batch

Parameters = Mapping[str, Floats]
#: What each word by itself should tell: its part in a statement, and in an attribution that is none (a belief, an intention).
TOLD = ("in a statement", "begins one", "ends one", "in another", "cue of a statement", "cue of another", "source")
#: How much that counts; one group of rivals counts one.
TELLING = 0.5


class Lesson(Struct):
    """The rivals of one or more paragraphs with what the annotation says of them."""

    batch: Batch
    good: Floats  # 1 for each rival that is (or is nearest to) a statement
    none: Floats  # 1 for each group of which no rival need be one
    weight: Floats  # of each group
    told: Floats  # words × what they should tell


def gradients(parameters: Parameters, lesson: Lesson, drop: Callable[[Floats], Floats], kept: float) -> dict[str, Floats]:
    """Of the mean over groups of -log(probability of what is right), by each parameter; ``drop`` keeps the share ``kept`` of all values."""
    batch, groups = lesson.batch, len(lesson.none)
    scores, trace = network.scores(parameters, batch, drop)
    wanted = network.shares(scores, batch.group, lesson.good, lesson.none)
    error = ((network.shares(scores, batch.group) - wanted) * lesson.weight[batch.group] / groups).astype(np.float32)
    back = partial(_back, kept=kept)
    own, words = _of_ends(parameters, batch, trace, error, back)
    for more, by_word in (_of_held(parameters, batch, trace, error, back), _of_told(parameters, lesson, trace.encoded)):
        own.update(more)
        words += by_word
    own["feature"] = np.bincount(batch.features, weights=error[batch.owner], minlength=len(parameters["feature"])).astype(np.float32)
    return own | _of_encoder(parameters, batch, trace.encoder, words, back)


def _back(gradient: Floats, values: Floats, kept: float) -> Floats:
    """Through a layer that left ``values``: what was dropped or cut off at zero is zero there and had no part."""
    return gradient * (values != 0) / np.float32(kept)


def _of_ends(
    parameters: Parameters, batch: Batch, trace: network.Trace, error: Floats, back: Callable[[Floats, Floats], Floats]
) -> tuple[dict[str, Floats], Floats]:
    passed = back(np.outer(error, parameters["hidden"]), trace.hidden)
    telling = back(passed @ parameters["ends"].T, trace.ends)
    width = trace.encoded.shape[1]
    mean = telling[:, -width:] / (batch.last + 1 - batch.first)[:, None]
    count = len(trace.encoded)
    running = np.cumsum(_sums(batch.first, mean, count + 1) - _sums(batch.last + 1, mean, count + 1), axis=0)[:-1]
    words = running + _sums(batch.places.ravel(), telling[:, :-width].reshape(-1, width), count)
    return {"hidden": trace.hidden.T @ error, "ends": trace.ends.T @ passed, "ends bias": passed.sum(axis=0)}, words


def _of_held(
    parameters: Parameters, batch: Batch, trace: network.Trace, error: Floats, back: Callable[[Floats, Floats], Floats]
) -> tuple[dict[str, Floats], Floats]:
    count, groups = len(batch.held), len(batch.cues)
    begun = np.bincount(batch.start, weights=error, minlength=count + 1)
    ended = np.bincount(batch.stop, weights=error, minlength=count + 1)
    worth = np.cumsum(begun - ended)[:count].astype(np.float32)
    passed = back(np.outer(worth, parameters["worth"]), trace.inner)
    by_group = _sums(batch.held_group, passed, groups)
    marks = sum(_sums(column, passed, len(parameters["mark"])) for column in batch.standing.T)
    words = _sums(batch.held, back(passed @ parameters["word"].T, trace.held), len(trace.encoded))
    words += _sums(batch.cues, by_group @ parameters["cue"].T, len(trace.encoded))
    own = {
        "worth": trace.inner.T @ worth,
        "worth bias": np.array([worth.sum()]),
        "word": trace.held.T @ passed,
        "cue": trace.cues.T @ by_group,
        "mark": marks,
    }
    return own, words


def _of_told(parameters: Parameters, lesson: Lesson, words: Floats) -> tuple[dict[str, Floats], Floats]:
    """What the words alone should tell, even of a statement that no rival meets."""
    likely = 1 / (1 + np.exp(-(words @ parameters["told"] + parameters["told bias"])))
    error = ((likely - lesson.told) * lesson.batch.real[:, None] * TELLING / len(lesson.none)).astype(np.float32)
    return {"told": words.T @ error, "told bias": error.sum(axis=0)}, error @ parameters["told"].T


def _of_encoder(
    parameters: Parameters, batch: Batch, trace: encoder.Trace, words: Floats, back: Callable[[Floats, Floats], Floats]
) -> dict[str, Floats]:
    own = {}
    words = words[:, :WIDE]  # the parser's vectors behind are what they are
    for n in reversed(range(LAYERS)):
        heard, told = trace.layers[n]
        passed = back(words, told)
        own[f"layer {n}"], own[f"layer {n} bias"] = heard.T @ passed, passed.sum(axis=0)
        before, itself, behind, head = np.split(passed @ parameters[f"layer {n}"].T, HEARD, axis=1)
        words = words + encoder.moved(before, -1) + itself + encoder.moved(behind, 1) + _sums(batch.heads, head, len(words))
    passed = back(words, trace.entered)
    own["enter mark"] = sum(_sums(column, passed, len(parameters["enter mark"])) for column in batch.marks.T)
    return own | {"enter": trace.vectors.T @ passed, "enter bias": passed.sum(axis=0)}


def _sums(index: Integers, values: Floats, count: int) -> Floats:
    """The sum of the rows of ``values`` by ``index``, for 0 to ``count``."""
    order = np.argsort(index, kind="stable")
    present, starts = np.unique(index[order], return_index=True)
    sums = np.zeros((count, values.shape[1]), np.float32)
    if len(present):
        sums[present] = np.add.reduceat(values[order], starts, axis=0)
    return sums
