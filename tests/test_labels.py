"""Labels to read, and the words by which two accounts of one event are compared."""

import doctest

import pytest

from flows.english import content, labels
from flows.english.content import stems
from flows.english.labels import label


def test_the_examples_of_the_documentation() -> None:
    assert doctest.testmod(labels).failed == doctest.testmod(content).failed == 0


def test_an_event_without_anybody_still_has_a_label() -> None:
    assert label("PROTEST", [], [], None, None, None) == "Protest"


def test_a_crowd_is_counted() -> None:
    assert label("CONSULT", ["A", "B", "C", "D", "E"], [], None, None, None) == "A, B, C and 2 more meet"


def test_a_place_in_the_name_is_not_repeated() -> None:
    assert label("SUPPORT", [], [], "Harbourtown", None, "Treaty of Harbourtown") == "Treaty of Harbourtown"


@pytest.mark.parametrize(("one", "other"), [("negotiating", "negotiations"), ("ended", "ending"), ("agreements", "agreement")])
def test_forms_of_one_word_are_one_stem(one: str, other: str) -> None:
    assert stems(one) == stems(other) != frozenset()


def test_words_that_say_nothing_are_left_out() -> None:
    assert stems("and they were there on Friday, which was said before") == frozenset()
