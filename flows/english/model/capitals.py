"""Names in capitals: the model has seen few of them, and reads one that it has not seen by its last letters ("IGAD" as a verb, "SADC" as
a plural), or by the word that it spells ("WHO"). To the network they all look like one that it knows well."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.vocab import Vocab

#: Read as a name in every sentence that it was tried in.
_FAMILIAR = "NATO"
#: What tells the network which word it is; the rest tells of the blank behind it.
_OF_THE_WORD = ("NORM", "PREFIX", "SUFFIX", "SHAPE")
#: Shapes of words in capitals; shorter ones ("UN", "EU", "US") the model knows.
_LONG, _SHORT = ("XXX", "XXXX"), ("XX",)
#: A text's first word before one of these is the city of a dateline ("MADRID, May 3", "SEOUL (Agency) -").
_AFTER_A_CITY = (",", "(", "/", "-", "–", "—", ":", ".")


class Capitals:
    """Puts the familiar name in the place of each word in capitals that stands alone; among others it is a heading's, and a city's name is
    a dateline's."""

    def __init__(self, columns: Sequence[str], vocab: Vocab) -> None:
        self._columns = [i for i, name in enumerate(columns) if name in _OF_THE_WORD]
        self._shape = list(columns).index("SHAPE")
        self._long = [vocab.strings.add(shape) for shape in _LONG]
        self._any = [*self._long, *(vocab.strings.add(shape) for shape in _SHORT)]
        self._after_a_city = [vocab.strings.add(shape) for shape in _AFTER_A_CITY]
        self._familiar = seen_of(Doc(vocab, [_FAMILIAR]), columns)[0, self._columns]

    def replace(self, seen: NDArray[np.uint64]) -> None:
        """Change ``seen``, a row for each word of one text and a column for each feature, in place."""
        shapes = seen[:, self._shape]
        long = np.isin(shapes, self._long)
        if not long.any():
            return
        capitals = np.isin(shapes, self._any)
        beside = np.zeros(len(seen) + 2, bool)
        beside[:-2] |= capitals
        beside[2:] |= capitals
        alone = long & ~beside[1:-1]
        alone[0] &= len(seen) == 1 or shapes[1] not in self._after_a_city
        seen[alone.nonzero()[0][:, None], self._columns] = self._familiar


def seen_of(doc: Doc, columns: Sequence[Any]) -> NDArray[np.uint64]:
    """What the network sees of the words of a text: a row for each, a column for each feature."""
    return np.ascontiguousarray(doc.to_array(list(columns)), np.uint64)
