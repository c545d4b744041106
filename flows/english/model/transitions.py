"""Vectors of words → what depends on what: the model's transition parser, its states of all texts moved on together.

spaCy scores each state by itself and stops for Python's lock at every number of it; the sums here are those of its weights over all
states at once. Which moves are allowed and what they do is left to spaCy.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.ml.parser_model import ParserStepModel
from spacy.tokens import Doc

Floats = NDArray[np.float32]


class Transitions:
    """The dependencies of spaCy's "parser" component.

    Raises ``ValueError`` for a parser that is not greedy, leaves classes out or has other than two pieces to a hidden unit.
    """

    def __init__(self, parser: Any) -> None:
        first, below, above = (parser.model.get_ref(name) for name in ("tok2vec", "lower", "upper"))
        weights = below.get_param("W")
        self._places, self._hidden, pieces, narrow = weights.shape
        if pieces != 2 or parser.cfg["beam_width"] != 1 or parser.model.attrs["unseen_classes"]:
            raise ValueError("a parser of another kind")
        self._parser = parser
        self._narrow = first.layers[-1].get_param("W").T, first.layers[-1].get_param("b")
        # a row of sums for each place that a state looks at, its first pieces before its second ones
        self._below = np.ascontiguousarray(weights.swapaxes(1, 2).reshape(-1, narrow).T)
        self._nothing = below.get_param("pad")[0].swapaxes(1, 2).ravel()
        self._bias = below.get_param("b").T.ravel()
        self._above = np.ascontiguousarray(above.get_param("W").T), above.get_param("b")
        self._words = _Words(self._places)

    def __call__(self, docs: Sequence[Doc], vectors: Floats) -> None:
        """Set heads, labels and sentences of ``docs``, whose words have the rows of ``vectors`` in order."""
        states = self._parser.moves.init_batch(docs)
        sums = self._sums(vectors)
        place = np.arange(self._places, 2 * self._places)  # a word that is not there counts as -1: the first rows
        moving = [state for state in states if not state.is_final()]
        while moving:
            seen = np.add.reduce(sums.take(self._words.get_token_ids(moving) * self._places + place, axis=0), axis=1)
            scores = np.maximum(seen[:, : self._hidden], seen[:, self._hidden :]).dot(self._above[0])
            scores += self._above[1]
            moving = self._parser.transition_states(moving, scores)
        self._parser.set_annotations(docs, states)

    def _sums(self, vectors: Floats) -> Floats:
        """What each word adds to the hidden units at each place where a state may look at it; the first rows are for no word."""
        sums = np.empty((len(vectors) + 1, len(self._nothing)), np.float32)
        sums[0] = self._nothing
        np.matmul(vectors @ self._narrow[0] + self._narrow[1], self._below, out=sums[1:])
        sums[:, : len(self._bias)] += self._bias  # every state looks at its first place, at a word or at none
        return sums.reshape(len(sums) * self._places, -1)


class _Words:
    """spaCy's way of telling which words a state looks at, without the rest of its step model."""

    get_token_ids = ParserStepModel.get_token_ids

    def __init__(self, places: int) -> None:
        self.state2vec = self
        self.nF = places
