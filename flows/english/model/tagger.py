"""Vectors of words → their tags."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray


class Tagger:
    """The tags of spaCy's "tagger" component: of all the one with the greatest score."""

    def __init__(self, tagger: Any) -> None:
        softmax = next(node for node in tagger.model.walk() if node.name == "softmax")
        self._weights, self._bias = softmax.get_param("W").T, softmax.get_param("b")
        self._tags: Sequence[str] = tagger.labels

    def __call__(self, vectors: NDArray[np.float32]) -> list[str]:
        """The tag of each row of ``vectors``."""
        return [self._tags[best] for best in (vectors @ self._weights + self._bias).argmax(axis=1).tolist()]
