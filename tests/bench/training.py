"""Training of the network that weighs rival reports: steps down along its gradients."""

from collections.abc import Callable, Sequence

import numpy as np
from msgspec import structs
from numpy.typing import NDArray

from flows.english.speech import batches, network
from flows.english.speech.encoder import HEARD, LAYERS, WHOLE, WIDE, WIDTH, Floats
from flows.english.speech.network import Names
from tests.bench.gradients import TOLD, Lesson, gradients

#: Sizes of the two hidden layers, telling words of a rival (with the mean of all), rivals of a step, share of values dropped.
HIDDEN, INNER, PLACES, STEP, DROPPED = 64, 48, 12, 700, 0.35
#: Share of lessons that do not name their cues, and the mark of a word that tells which it is.
NAMELESS, WORD = 0.3, 2
#: Rates of learning and of decay; the weights of named features learn faster.
RATE, FEATURE_RATE, DECAY = 1e-3, 5e-3, 1e-4
#: How fast each epoch learns, as a share of these rates.
EPOCHS = (*[1.0] * 6, *[0.5] * 3, *[0.25] * 2, 0.1)


def fit(lessons: Sequence[Lesson], names: Names, seed: int = 0) -> network.Network:
    """The network under which the good rivals (or none of them, where that is right) are likeliest: Adam with dropout.

    Deterministic: the same lessons and ``seed`` give the same parameters.
    """
    chance = np.random.default_rng(seed)
    parameters = beginning(names, chance)
    of_verb = _verbal(names)
    first = {key: np.zeros_like(values) for key, values in parameters.items()}
    second = {key: np.zeros_like(values) for key, values in parameters.items()}
    taken = 0
    for share in EPOCHS:
        for part in _steps(lessons, chance):
            taken += 1
            step = merged([_nameless(lesson, of_verb, names, chance) for lesson in part])
            for key, gradient in gradients(parameters, step, _dropping(chance), 1 - DROPPED).items():
                gradient += DECAY * parameters[key]
                first[key] = 0.9 * first[key] + 0.1 * gradient
                second[key] = 0.999 * second[key] + 0.001 * gradient * gradient
                rate = share * (FEATURE_RATE if key == "feature" else RATE)
                parameters[key] -= rate * (first[key] / (1 - 0.9**taken)) / (np.sqrt(second[key] / (1 - 0.999**taken)) + 1e-8)
    return network.Network({key: values for key, values in parameters.items() if not key.startswith("told")}, names)


def beginning(names: Names, chance: np.random.Generator) -> dict[str, Floats]:
    """The parameters before the first step."""

    def random(scale: float, *shape: int) -> Floats:
        return (scale * chance.normal(size=shape)).astype(np.float32)

    parameters = {
        "feature": np.zeros(len(names.features), np.float32),
        "enter": random(WIDTH**-0.5, WIDTH, WIDE),
        "enter mark": random(0.1, len(names.marks), WIDE),
        "enter bias": np.zeros(WIDE, np.float32),
        "ends": random((PLACES * WHOLE) ** -0.5, PLACES * WHOLE, HIDDEN),
        "ends bias": np.zeros(HIDDEN, np.float32),
        "hidden": random(0.1 * HIDDEN**-0.5, HIDDEN),
        "word": random(WHOLE**-0.5, WHOLE, INNER),
        "cue": random(WHOLE**-0.5, WHOLE, INNER),
        "mark": random(0.1, len(names.marks), INNER),
        "worth": random(0.02, INNER),
        "worth bias": np.zeros(1, np.float32),
        "told": random(WHOLE**-0.5, WHOLE, len(TOLD)),
        "told bias": np.zeros(len(TOLD), np.float32),
    }
    for n in range(LAYERS):
        parameters[f"layer {n}"] = random((HEARD * WIDE) ** -0.5, HEARD * WIDE, WIDE)
        parameters[f"layer {n} bias"] = np.zeros(WIDE, np.float32)
    return parameters


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


def _verbal(names: Names) -> NDArray[np.bool_]:
    """Of each named feature whether it tells of one verb or noun alone."""
    return np.array([name.startswith(("l=", "l+", "neg=")) for name in names.features])


def _nameless(lesson: Lesson, of_verb: NDArray[np.bool_], names: Names, chance: np.random.Generator) -> Lesson:
    """Now and then a lesson without its cues' names: what holds of cues that were never seen must be learnt too."""
    if chance.random() >= NAMELESS:
        return lesson
    batch = lesson.batch
    kept = ~of_verb[batch.features]
    marks = batch.marks.copy()
    marks[batch.cues, WORD] = names.marks["none"]
    held = batch.standing.copy()
    held[np.isin(batch.held, batch.cues), WORD] = names.marks["none"]
    return structs.replace(
        lesson, batch=structs.replace(batch, features=batch.features[kept], owner=batch.owner[kept], marks=marks, standing=held)
    )


def _dropping(chance: np.random.Generator) -> Callable[[Floats], Floats]:
    def drop(values: Floats) -> Floats:
        kept = chance.random(values.shape, dtype=np.float32) >= DROPPED
        return (values * kept / np.float32(1 - DROPPED)).astype(np.float32)

    return drop


def merged(lessons: Sequence[Lesson]) -> Lesson:
    """Several paragraphs as one."""
    parts = {name: np.concatenate([getattr(lesson, name) for lesson in lessons]) for name in ("good", "none", "weight", "told")}
    return Lesson(batches.joined([lesson.batch for lesson in lessons]), **parts)
