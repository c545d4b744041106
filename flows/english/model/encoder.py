"""Words → vectors that know their neighbours: the model's first network ("tok2vec"), worked out with NumPy.

What a word is by itself is computed when it is first met; the layers over its neighbours run on one array for all texts.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from flows.english.model.capitals import Capitals, seen_of

Floats = NDArray[np.float32]

#: Words whose vectors are remembered at most (0.6 KB each); then all are forgotten. The commonest are met again at once.
_REMEMBERED = 50_000


class Encoder:
    """The vectors of spaCy's "tok2vec" component, equal but for the last bits of a sum and for names in capitals (``capitals``).

    Raises ``ValueError`` for a component that is not a hash embedding under layers that look one word to either side.
    """

    def __init__(self, tok2vec: Any) -> None:
        embedding, over = tok2vec.model.layers
        features, _, hashing, mixing, _ = embedding.layers
        self._columns = features.attrs["columns"]
        self._capitals: Capitals | None = None
        self._hashing = hashing
        # in double precision: rounding then hides in which company a word was first met, for BLAS sums in another order at another place
        self._mixing = Maxout.of(mixing, np.float64)
        self._windows = [Maxout.of(layer) for layer in over.layers[0].layers]
        self._known: dict[bytes, bytes] = {}
        self._width = width = len(self._mixing.scale)
        if any(len(layer.weights) != 3 * width or len(layer.scale) != width for layer in self._windows):
            raise ValueError(f"an encoder of another shape: {[layer.weights.shape for layer in self._windows]}")
        self._apart: int = over.attrs["pad"]

    def __call__(self, docs: Sequence[Doc]) -> Floats:
        """The vectors of all words of ``docs`` in order, a row each."""
        apart = [b""] * self._apart
        words = apart[:]
        for doc in docs:
            words += self._words(doc)
            words += apart
        vectors: Floats = self._among_neighbours(self._alone(words))[np.array([word != b"" for word in words])]
        return vectors

    def _words(self, doc: Doc) -> list[Any]:
        """What the embedding sees of each word, as bytes."""
        seen = seen_of(doc, self._columns)
        self._capitals = self._capitals or Capitals(self._columns, doc.vocab)
        self._capitals.replace(seen)
        return seen.view(np.dtype((np.void, seen.itemsize * len(self._columns)))).ravel().tolist()

    def _alone(self, words: Sequence[bytes]) -> Floats:
        """The vectors of words by themselves; that of no word is nought."""
        known = self._known
        if len(known) > _REMEMBERED:
            known.clear()
        known[b""] = bytes(4 * self._width)
        new = [word for word in dict.fromkeys(words) if word not in known]
        seen = np.frombuffer(b"".join(new), np.uint64).reshape(-1, len(self._columns))
        vectors = self._mixing(self._hashing.predict(seen).astype(np.float64)).astype(np.float32)
        known.update(zip(new, (vector.tobytes() for vector in vectors), strict=True))
        return np.frombuffer(b"".join([known[word] for word in words]), np.float32).reshape(-1, self._width)

    def _among_neighbours(self, vectors: Floats) -> Floats:
        length, width = vectors.shape
        window = np.zeros((length, 3 * width), np.float32)
        room = np.empty((length, self._windows[0].weights.shape[1]), np.float32)
        for layer in self._windows:
            window[1:, :width] = vectors[:-1]
            window[:, width : 2 * width] = vectors
            window[:-1, 2 * width :] = vectors[1:]
            vectors = vectors + layer(window, room)
        return vectors


class Maxout(NamedTuple):
    """A layer that keeps the greatest of several sums, then brings each row to mean 0 and variance 1, scaled and shifted."""

    weights: NDArray[Any]  # a column for each sum: all that are first of their outputs, then all that are second …
    bias: NDArray[Any]
    scale: NDArray[Any]
    shift: NDArray[Any]

    @classmethod
    def of(cls, model: Any, precision: type[np.floating[Any]] = np.float32) -> "Maxout":
        """The layer out of a Thinc model that holds one maxout and one normalization."""
        sums, norm = ([node for node in model.walk() if node.name == name] for name in ("maxout", "layernorm"))
        if len(sums) != 1 or len(norm) != 1:
            raise ValueError(f"a layer of another kind: {model.name}")
        weights, bias = sums[0].get_param("W"), sums[0].get_param("b")
        flat = weights.swapaxes(0, 1).reshape(-1, weights.shape[2]).T
        parts = flat, bias.T.ravel(), norm[0].get_param("G"), norm[0].get_param("b")
        return cls(*(np.ascontiguousarray(part, precision) for part in parts))

    def __call__(self, rows: NDArray[Any], room: Floats | None = None) -> NDArray[Any]:
        """What it makes of ``rows``; ``room`` (a row and a column for each sum) is written over: new memory costs as much as the sums."""
        sums = np.matmul(rows, self.weights, out=room)
        sums += self.bias
        width = len(self.scale)
        greatest: NDArray[Any] = sums[:, :width].copy()
        for start in range(width, sums.shape[1], width):
            np.maximum(greatest, sums[:, start : start + width], out=greatest)
        greatest -= (np.einsum("ij->i", greatest) / width)[:, None]
        greatest *= ((np.einsum("ij,ij->i", greatest, greatest) / width + 1e-8) ** -0.5)[:, None]
        greatest *= self.scale
        greatest += self.shift
        return greatest
