"""The network that weighs rival reports: what it stores, what it may say, and that its training follows its gradients."""

from pathlib import Path

import numpy as np
import pytest

from flows import english
from flows.english import speech
from flows.english.reading import Reading
from flows.english.speech import batches, judge, network
from flows.english.speech.network import Batch
from flows.records import Paragraph, Span
from tests.bench import training
from tests.bench.training import Lesson

#: A step small enough to cross no bend of a hidden layer, large enough for single precision.
STEP = 2e-3
TEXT = 'The envoy said on Monday that the harbour was closed, and urged the owners to wait. "We regret it," she told reporters.'


def rivals() -> tuple[Reading, list[speech.Rival]]:
    reading = Reading(TEXT, (Paragraph(Span(0, len(TEXT))),))
    return reading, list(speech.rivals(reading, 0, english.quotations(TEXT, reading.paragraphs)))


def batch(found: list[speech.Rival], reading: Reading) -> Batch:
    trained = network.trained()
    assert trained is not None
    return batches.batch([r.report for r in found], [r.features for r in found], reading.parse(0), 0, trained.names)


def test_the_weights_are_small_and_hold_no_objects() -> None:
    assert network.WEIGHTS.stat().st_size < 10_000_000
    with np.load(network.WEIGHTS, allow_pickle=False) as stored:
        assert {stored[key].dtype.kind for key in stored.files} <= {"f", "u"}


def test_what_is_saved_is_what_is_read_and_the_same_bytes(tmp_path: Path) -> None:
    trained = network.trained()
    assert trained is not None
    network.save(trained, tmp_path / "again.npz")
    assert (tmp_path / "again.npz").read_bytes() == network.WEIGHTS.read_bytes()


def test_rivals_of_one_cue_share_a_probability_of_one() -> None:
    reading, found = rivals()
    trained = network.trained()
    assert trained is not None
    numbers = batch(found, reading)
    likely = network.probabilities(network.scores(trained.parameters, numbers)[0], numbers.group)
    assert np.bincount(numbers.group, weights=likely).max() <= 1 + 1e-9


def test_the_order_of_rivals_changes_nothing() -> None:
    reading, found = rivals()
    trained = network.trained()
    assert trained is not None

    def gains(some: list[speech.Rival]) -> list[float]:
        return judge.by_network(trained, [r.report for r in some], [r.features for r in some], reading.parse(0), 0)

    assert gains(found[::-1])[::-1] == pytest.approx(gains(found), abs=2e-3)


def test_gradients_are_the_slopes_of_the_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "DROPPED", 0.0)
    reading, found = rivals()
    numbers = batch(found, reading)
    groups = len(numbers.cues)
    good = np.zeros(len(found), np.float32)
    good[0] = 1
    none = np.ones(groups, np.float32)
    none[numbers.group[0]] = 0
    lesson = Lesson(numbers, good, none, np.ones(groups, np.float32))
    trained = network.trained()
    assert trained is not None
    parameters = {key: values.astype(np.float64) for key, values in trained.parameters.items()}

    def loss() -> float:
        scores = network.scores(parameters, numbers)[0].astype(np.float64)
        odds = np.exp(scores)
        right = none + np.bincount(numbers.group, weights=odds * good, minlength=groups)
        return float(np.mean(np.log(1 + np.bincount(numbers.group, weights=odds, minlength=groups)) - np.log(right)))

    slopes = training.gradients(parameters, lesson, lambda values: values)
    for key, slope in slopes.items():
        place = np.unravel_index(np.abs(slope).argmax(), slope.shape)
        before = parameters[key][place]
        parameters[key][place] = before + STEP
        above = loss()
        parameters[key][place] = before - STEP
        assert slope[place] == pytest.approx((above - loss()) / (2 * STEP), rel=0.05, abs=1e-4), key
        parameters[key][place] = before
