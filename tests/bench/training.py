"""Training of the network that weighs rival reports: its gradients, by hand, and the steps down along them."""

from collections.abc import Callable, Sequence

import numpy as np
from msgspec import Struct, structs

from flows.english.speech import network
from flows.english.speech.network import WIDTH, Batch, Floats, Integers, Names, Trace

#: Sizes of the two hidden layers, telling words of a rival (with the mean of all), epochs, rivals of a step, share of values dropped.
HIDDEN, INNER, PLACES, EPOCHS, STEP, DROPPED = 64, 48, 12, 24, 2000, 0.35
#: Rates of learning and of decay; the weights of named features learn faster.
RATE, FEATURE_RATE, DECAY = 1e-3, 5e-3, 1e-4


class Lesson(Struct):
    """The rivals of one paragraph with what the annotation says of them."""

    batch: Batch
    good: Floats  # 1 for each rival that is (or is nearest to) a statement
    none: Floats  # 1 for each group of which no rival need be one
    weight: Floats  # of each group


def fit(lessons: Sequence[Lesson], names: Names, seed: int = 0) -> network.Network:
    """The network under which the good rivals (or none of them, where that is right) are likeliest: Adam with dropout.

    Deterministic: the same lessons and ``seed`` give the same parameters. The mean of three networks was no better.
    """
    chance = np.random.default_rng(seed)
    parameters = _beginning(names, chance)
    first = {key: np.zeros_like(values) for key, values in parameters.items()}
    second = {key: np.zeros_like(values) for key, values in parameters.items()}
    taken = 0
    for epoch in range(EPOCHS):
        slowing = 1.0 if epoch < 0.6 * EPOCHS else 0.3 if epoch < 0.85 * EPOCHS else 0.1
        for part in _steps(lessons, chance):
            taken += 1
            for key, gradient in gradients(parameters, merged(part), _dropping(chance)).items():
                gradient += DECAY * parameters[key]
                first[key] = 0.9 * first[key] + 0.1 * gradient
                second[key] = 0.999 * second[key] + 0.001 * gradient * gradient
                rate = slowing * (FEATURE_RATE if key == "feature" else RATE)
                parameters[key] -= rate * (first[key] / (1 - 0.9**taken)) / (np.sqrt(second[key] / (1 - 0.999**taken)) + 1e-8)
    return network.Network(parameters, names)


def _beginning(names: Names, chance: np.random.Generator) -> dict[str, Floats]:
    def random(scale: float, *shape: int) -> Floats:
        return (scale * chance.normal(size=shape)).astype(np.float32)

    ends = PLACES * WIDTH
    return {
        "feature": np.zeros(len(names.features), np.float32),
        "ends": random(ends**-0.5, ends, HIDDEN),
        "ends bias": np.zeros(HIDDEN, np.float32),
        "hidden": random(0.1 * HIDDEN**-0.5, HIDDEN),
        "word": random(WIDTH**-0.5, WIDTH, INNER),
        "cue": random(WIDTH**-0.5, WIDTH, INNER),
        "mark": random(0.1, len(names.marks), INNER),
        "worth": random(0.02, INNER),
        "worth bias": np.zeros(1, np.float32),
    }


def _steps(lessons: Sequence[Lesson], chance: np.random.Generator) -> Sequence[list[Lesson]]:
    """The lessons in a random order, in parts of about ``STEP`` rivals."""
    parts: list[list[Lesson]] = [[]]
    size = 0
    for n in chance.permutation(len(lessons)):
        if size >= STEP:
            parts.append([])
            size = 0
        parts[-1].append(lessons[n])
        size += len(lessons[n].good)
    return parts


def _dropping(chance: np.random.Generator) -> Callable[[Floats], Floats]:
    def drop(values: Floats) -> Floats:
        kept = chance.random(values.shape, dtype=np.float32) >= DROPPED
        return (values * kept / np.float32(1 - DROPPED)).astype(np.float32)

    return drop


def gradients(parameters: dict[str, Floats], lesson: Lesson, drop: Callable[[Floats], Floats]) -> dict[str, Floats]:
    """Of the mean over groups of -log(probability of what is right), by each parameter."""
    batch, groups = lesson.batch, len(lesson.none)
    scores, trace = network.scores(parameters, batch, drop)
    odds = np.exp(np.clip(scores.astype(np.float64), -30, 30))
    said = odds / (1 + np.bincount(batch.group, weights=odds, minlength=groups))[batch.group]
    right = odds * lesson.good
    wanted = right / np.maximum(lesson.none + np.bincount(batch.group, weights=right, minlength=groups), 1e-9)[batch.group]
    error = ((said - wanted) * lesson.weight[batch.group] / groups).astype(np.float32)
    return {
        "feature": np.bincount(batch.features, weights=error[batch.owner], minlength=len(parameters["feature"])).astype(np.float32),
        **_gradients_of_ends(parameters, trace, error),
        **_gradients_of_words(parameters, batch, trace, error),
    }


def _gradients_of_ends(parameters: dict[str, Floats], trace: Trace, error: Floats) -> dict[str, Floats]:
    passed = np.outer(error, parameters["hidden"]) * (trace.hidden > 0) / np.float32(1 - DROPPED)
    return {"hidden": trace.hidden.T @ error, "ends": trace.ends.T @ passed, "ends bias": passed.sum(axis=0)}


def _gradients_of_words(parameters: dict[str, Floats], batch: Batch, trace: Trace, error: Floats) -> dict[str, Floats]:
    count, groups = len(batch.words), len(batch.cues)
    begun = np.bincount(batch.start, weights=error, minlength=count + 1)
    ended = np.bincount(batch.stop, weights=error, minlength=count + 1)
    worth = np.cumsum(begun - ended)[:count].astype(np.float32)
    passed = np.outer(worth, parameters["worth"]) * (trace.inner > 0) / np.float32(1 - DROPPED)
    by_group = np.column_stack([np.bincount(batch.word_group, weights=column, minlength=groups) for column in passed.T])
    marks, kinds = batch.marks.ravel(), batch.marks.shape[1]
    by_mark = [np.bincount(marks, weights=np.repeat(column, kinds), minlength=len(parameters["mark"])) for column in passed.T]
    return {
        "worth": trace.inner.T @ worth,
        "worth bias": np.array([worth.sum()]),
        "word": trace.vectors.T @ passed,
        "cue": (trace.cue_vectors.T @ by_group).astype(np.float32),
        "mark": np.column_stack(by_mark).astype(np.float32),
    }


#: What the numbers of a field count, when the fields of several batches are put behind one another.
_COUNTED = {"owner": "rivals", "group": "groups", "word_group": "groups", "places": "tokens", "first": "tokens", "last": "tokens",
            "words": "tokens", "cues": "tokens", "start": "words", "stop": "words"}  # fmt: skip


def merged(lessons: Sequence[Lesson]) -> Lesson:
    """Several paragraphs as one."""
    before = dict.fromkeys(("rivals", "groups", "tokens", "words"), 0)
    parts: dict[str, list[Integers | Floats]] = {name: [] for name in Batch.__struct_fields__}
    for lesson in lessons:
        batch = lesson.batch
        for name, values in structs.asdict(batch).items():
            parts[name].append(values + before[_COUNTED[name]] if name in _COUNTED else values)
        before["rivals"] += len(batch.group)
        before["groups"] += len(batch.cues)
        before["tokens"] += len(batch.vectors)
        before["words"] += len(batch.words)
    joined = Batch(**{name: np.concatenate(values) for name, values in parts.items()})
    return Lesson(joined, *(np.concatenate([getattr(lesson, name) for lesson in lessons]) for name in ("good", "none", "weight")))
