"""Words → vectors that know their neighbours: the model's first network ("tok2vec"), worked out with NumPy.

What a word is by itself is computed once for all its places in a batch; the layers over its neighbours run on one array for all texts.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

Floats = NDArray[np.float32]


class Encoder:
    """The vectors of spaCy's "tok2vec" component, equal but for the last bits of a sum.

    Raises ``ValueError`` for a component that is not a hash embedding under layers that look one word to either side.
    """

    def __init__(self, tok2vec: Any) -> None:
        embedding, over = tok2vec.model.layers
        features, _, hashing, mixing, _ = embedding.layers
        self._columns = features.attrs["columns"]
        self._hashing = hashing
        self._mixing = Maxout.of(mixing)
        self._windows = [Maxout.of(layer) for layer in over.layers[0].layers]
        self._apart: int = over.attrs["pad"]
        width = self._mixing.width
        if any(len(layer.weights) != 3 * width or layer.width != width for layer in self._windows):
            raise ValueError(f"an encoder of another shape: {[layer.weights.shape for layer in self._windows]}")

    def __call__(self, docs: Sequence[Doc]) -> Floats:
        """The vectors of all words of ``docs`` in order, a row each."""
        kinds: dict[bytes, int] = {}  # the first stands for the blank rows that keep two texts apart
        blank = [kinds.setdefault(b"", 0)] * self._apart
        rows = [[kinds.setdefault(word, len(kinds)) for word in self._words(doc)] for doc in docs]
        alone = np.vstack([np.zeros((1, self._mixing.width), np.float32), self._alone(kinds)])
        vectors = self._among_neighbours(alone[[*blank, *chain.from_iterable([*row, *blank] for row in rows)]])
        text = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        own: Floats = vectors[np.arange(len(text)) + (text + 1) * self._apart]
        return own

    def _words(self, doc: Doc) -> list[Any]:
        """What the embedding sees of each word, as bytes."""
        seen = np.ascontiguousarray(doc.to_array(self._columns), np.uint64)
        return seen.view(np.dtype((np.void, seen.itemsize * len(self._columns)))).ravel().tolist()

    def _alone(self, words: Iterable[bytes]) -> Floats:
        """The vectors of words by themselves."""
        seen = np.frombuffer(b"".join(words), np.uint64).reshape(-1, len(self._columns))
        return self._mixing(self._hashing.predict(seen))

    def _among_neighbours(self, vectors: Floats) -> Floats:
        length, width = vectors.shape
        window = np.zeros((length, 3 * width), np.float32)
        room = np.empty((length, self._windows[0].weights.shape[1]), np.float32)
        for layer in self._windows:
            window[1:, :width] = vectors[:-1]
            window[:, width : 2 * width] = vectors
            window[:-1, 2 * width :] = vectors[1:]
            vectors += layer(window, room)
        return vectors


class Maxout(NamedTuple):
    """A layer that keeps the greatest of several sums, then brings each row to mean 0 and variance 1, scaled and shifted."""

    weights: Floats  # a column for each sum: all that are first of their outputs, then all that are second …
    bias: Floats
    scale: Floats
    shift: Floats

    @classmethod
    def of(cls, model: Any) -> "Maxout":
        """The layer out of a Thinc model that holds one maxout and one normalization."""
        sums, norm = ([node for node in model.walk() if node.name == name] for name in ("maxout", "layernorm"))
        if len(sums) != 1 or len(norm) != 1:
            raise ValueError(f"a layer of another kind: {model.name}")
        weights, bias = sums[0].get_param("W"), sums[0].get_param("b")
        flat = weights.swapaxes(0, 1).reshape(-1, weights.shape[2]).T
        return cls(np.ascontiguousarray(flat), bias.T.ravel(), norm[0].get_param("G"), norm[0].get_param("b"))

    @property
    def width(self) -> int:
        """How many numbers it makes of a row."""
        return len(self.scale)

    def __call__(self, rows: Floats, room: Floats | None = None) -> Floats:
        """What it makes of ``rows``; ``room`` (a row and a column for each sum) is written over: new memory costs as much as the sums."""
        sums: Floats = np.matmul(rows, self.weights, out=room)
        sums += self.bias
        greatest: Floats = sums[:, : self.width].copy()
        for start in range(self.width, sums.shape[1], self.width):
            np.maximum(greatest, sums[:, start : start + self.width], out=greatest)
        greatest -= greatest.mean(axis=1, keepdims=True)
        greatest *= (np.square(greatest).mean(axis=1, keepdims=True) + np.float32(1e-8)) ** -0.5
        greatest *= self.scale
        greatest += self.shift
        return greatest
