"""spaCy's parses → plain ones, with the parts of speech by the model's own rules."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, IDX, ORTH, SENT_START
from spacy.tokens import Doc
from spacy.vocab import Vocab

from flows.english.model.parts import PartsOfSpeech
from flows.english.parse import Lexeme, Parse


class Plain:
    """Takes the words out of spaCy's parses; the strings of a word or a dependency are looked up once in the life of a process."""

    def __init__(self, vocab: Vocab, parts: PartsOfSpeech) -> None:
        self._vocab = vocab
        self._parts = parts
        self._names: dict[int, str] = {}
        self._lexemes: dict[int, Lexeme] = {}

    def __call__(self, text: str, doc: Doc, tags: Sequence[str], vectors: NDArray[np.float32]) -> Parse:
        """The plain parse of ``doc`` (of ``text``), which has dependencies and sentences; ``tags`` and ``vectors`` are of its words."""
        words, offsets, labels, opens = doc.to_array([ORTH, IDX, DEP, SENT_START]).T.tolist()
        heads = (np.arange(len(doc)) + doc.to_array(HEAD).astype(np.int64)).tolist()
        lexemes = [self._lexemes.get(word) or self._lexeme(word) for word in words]
        deps = [self._names.get(label) or self._name(label) for label in labels]
        parts = self._parts.reader()
        pos = [parts(tag, dep, lexeme.lower_, lexeme.is_space) for tag, dep, lexeme in zip(tags, deps, lexemes, strict=True)]
        starts = [i for i, sign in enumerate(opens) if sign == 1 or i == 0]
        return Parse(text, offsets, lexemes, tags, deps, pos, heads, starts, vectors)

    def _lexeme(self, key: int) -> Lexeme:
        found = self._vocab[key]
        return self._lexemes.setdefault(key, Lexeme(found.text, found.lower_, found.is_space, found.is_punct))

    def _name(self, key: int) -> str:
        return self._names.setdefault(key, self._vocab.strings[key])
