"""The network that weighs rival reports: what it stores, what it may say, and that its training follows its gradients."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from flows import english
from flows.english import speech
from flows.english.reading import Reading
from flows.english.speech import batches, judge, network
from flows.english.speech.encoder import Floats
from flows.english.speech.judge import Rivalry
from flows.english.speech.network import Batch
from tests.bench import gradients, training
from tests.bench.corpora import paragraphs
from tests.bench.gradients import Lesson

#: A step small enough to cross no bend of a hidden layer, large enough for single precision.
SMALL = 5e-4
TEXT = 'The envoy said on Monday that the harbour was closed, and urged the owners to wait. "We regret it," she told reporters.\nThe owners, according to her office, had asked for a ferry.'


def rivalries() -> tuple[Reading, list[Rivalry]]:
    reading = Reading(TEXT, paragraphs(TEXT))
    return reading, list(speech.rivalries(reading, english.quotations(TEXT, reading.paragraphs)))


def trained() -> network.Network:
    found = network.trained()
    assert found is not None
    return found


def numbers() -> Batch:
    reading, found = rivalries()
    return batches.joined([judge.numbered(rivalry, reading, trained().names) for rivalry in found])


def test_the_weights_are_small_and_hold_no_objects() -> None:
    assert network.WEIGHTS.stat().st_size < 10_000_000
    with np.load(network.WEIGHTS, allow_pickle=False) as stored:
        assert {stored[key].dtype.kind for key in stored.files} <= {"f", "u"}


def test_what_is_saved_is_what_is_read_and_the_same_bytes(tmp_path: Path) -> None:
    """The same arrays as in the project's file; the same bytes only from one Python, whose zip headers differ by its release."""
    for name in ("one.npz", "two.npz"):
        network.save(trained(), tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    with np.load(tmp_path / "one.npz", allow_pickle=False) as saved, np.load(network.WEIGHTS, allow_pickle=False) as stored:
        assert saved.files == stored.files
        assert all(np.array_equal(saved[key], stored[key]) for key in stored.files)


def test_rivals_of_one_cue_share_a_probability_of_one() -> None:
    batch = numbers()
    likely = network.shares(network.scores(trained().parameters, batch)[0], batch.group)
    assert np.bincount(batch.group, weights=likely).max() <= 1 + 1e-9


def test_a_nameless_lesson_keeps_all_but_the_names_of_its_cues() -> None:
    batch, names = numbers(), trained().names
    groups, count = len(batch.cues), len(batch.group)
    words = np.zeros((len(batch.vectors), len(gradients.TOLD)), np.float32)
    lesson = Lesson(batch, np.zeros(count, np.float32), np.ones(groups, np.float32), np.ones(groups, np.float32), words)
    of_verb, chance = training._verbal(names), np.random.default_rng(0)
    other = next(x for x in (training._nameless(lesson, of_verb, names, chance) for _ in range(99)) if x is not lesson).batch
    told = list(names.features)
    assert {told[f] for f in batch.features} - {told[f] for f in other.features} >= {"l=say"}
    assert [(o, f) for o, f in zip(batch.owner, batch.features, strict=True) if not of_verb[f]] == [
        *zip(other.owner, other.features, strict=True)
    ]
    assert (other.marks[other.cues, training.WORD] == names.marks["none"]).all()
    assert (np.delete(other.marks, training.WORD, 1) == np.delete(batch.marks, training.WORD, 1)).all()


def test_the_order_of_rivals_changes_nothing() -> None:
    reading, found = rivalries()
    turned = [structs.replace(rivalry, rivals=rivalry.rivals[::-1]) for rivalry in found]
    gains = judge.gains(trained(), reading, found)
    again = judge.gains(trained(), reading, turned)
    assert [own[::-1] for own in again] == [pytest.approx(own, abs=2e-3) for own in gains]


def test_a_paragraph_is_judged_the_same_among_others() -> None:
    reading, found = rivalries()
    assert len(found) == 2
    alone = [judge.gains(trained(), reading, [rivalry])[0] for rivalry in found]
    assert alone == [pytest.approx(own, abs=2e-3) for own in judge.gains(trained(), reading, found)]


def test_a_sure_statement_leaves_the_rest_of_another_cue_to_it() -> None:
    text = "Norland has repeatedly said it will not discuss the harbour, while Sudland insists it was seized illegally."
    reading = Reading(text, paragraphs(text))
    found = [text[r.content.start : r.content.end] for r in english.reports(reading, english.quotations(text, reading.paragraphs))]
    assert found == ["it will not discuss the harbour", "it was seized illegally"]


@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0, 1), st.integers(0, 20), st.integers(1, 9)), min_size=1, max_size=12))
def test_giving_way_makes_no_probability_greater_than_one(drawn: list[tuple[int, float, int, int]]) -> None:
    group = np.array([{g: n for n, g in enumerate(dict.fromkeys(d[0] for d in drawn))}[d[0]] for d in drawn])
    likely = network.shares(np.array([8 * d[1] - 4 for d in drawn], np.float32), group)
    start, end = np.array([d[2] for d in drawn]), np.array([d[2] + d[3] for d in drawn])
    shared = np.minimum.outer(end, end) - np.maximum.outer(start, start)
    alike = shared / (np.maximum.outer(end, end) - np.minimum.outer(start, start))
    reconciled = judge.reconciled(likely, group, alike, (shared > 0) & ~np.equal.outer(group, group))
    assert np.bincount(group, weights=reconciled).max() <= 1 + 1e-9
    assert (reconciled[likely == likely.max()] >= likely.max() - 1e-9).all()  # the surest gives way to nobody


def test_gradients_are_the_slopes_of_the_loss() -> None:
    batch = numbers()
    groups = len(batch.cues)
    good, none = np.zeros(len(batch.group), np.float32), np.ones(groups, np.float32)
    good[0], none[batch.group[0]] = 1, 0
    chance = np.random.default_rng(0)
    lesson = Lesson(
        batch, good, none, np.ones(groups, np.float32), chance.random((len(batch.vectors), len(gradients.TOLD)), dtype=np.float32)
    )
    parameters = {key: values.astype(np.float64) for key, values in training.beginning(trained().names, chance).items()}
    for key, values in trained().parameters.items():
        parameters[key] = values.astype(np.float64)
    slopes = gradients.gradients(parameters, lesson, lambda values: values, 1.0)
    assert slopes.keys() == parameters.keys()
    for key, slope in slopes.items():
        place = np.unravel_index(np.abs(slope).argmax(), slope.shape)
        before = parameters[key][place]
        parameters[key][place] = before + SMALL
        above = loss(parameters, lesson)
        parameters[key][place] = before - SMALL
        assert slope[place] == pytest.approx((above - loss(parameters, lesson)) / (2 * SMALL), rel=0.05, abs=1e-4), key
        parameters[key][place] = before


def loss(parameters: dict[str, Floats], lesson: Lesson) -> float:
    """What training makes small: see the docstrings of ``gradients``."""
    scores, trace = network.scores(parameters, lesson.batch)
    odds, groups = np.exp(scores.astype(np.float64)), len(lesson.none)
    right = lesson.none + np.bincount(lesson.batch.group, weights=odds * lesson.good, minlength=groups)
    rivals = np.mean(np.log(1 + np.bincount(lesson.batch.group, weights=odds, minlength=groups)) - np.log(right))
    telling = trace.encoded @ parameters["told"] + parameters["told bias"]
    words = (lesson.batch.real[:, None] * (np.log1p(np.exp(telling)) - lesson.told * telling)).sum() / groups
    return float(rivals + gradients.TELLING * words)


@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0, 1), st.booleans()), min_size=1, max_size=12))
def test_a_plain_cue_tells_something(drawn: list[tuple[int, float, bool]]) -> None:
    group = np.array([{g: n for n, g in enumerate(dict.fromkeys(d[0] for d in drawn))}[d[0]] for d in drawn])
    likely = network.shares(np.array([8 * d[1] - 4 for d in drawn], np.float32), group)
    plain = np.array([d[2] for d in drawn])
    raised = judge.expected(likely, group, plain)
    told = np.bincount(group, weights=raised)
    assert told.max() <= 1 + 1e-9 and (told[group[plain]] >= judge.PLAIN - 1e-9).all()
    assert (raised >= likely - 1e-9).all() and (np.argsort(raised[group == 0]) == np.argsort(likely[group == 0])).all()
