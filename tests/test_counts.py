"""Counts in words."""

import doctest

from flows import counts


def test_examples_of_the_docstrings() -> None:
    assert doctest.testmod(counts).failed == 0
