"""spaCy's parses → plain ones, with the parts of speech by the model's own rules."""

import numpy as np
from spacy.attrs import DEP, HEAD, IDX, IS_PUNCT, IS_SPACE, LOWER, ORTH, SENT_START, TAG
from spacy.strings import StringStore
from spacy.tokens import Doc

from flows.english.parse import Lexeme, Parse
from flows.english.parts import PartsOfSpeech


class Plain:
    """Takes the words out of spaCy's parses; the strings of a word, a tag or a dependency are looked up once in the life of a process."""

    def __init__(self, strings: StringStore, parts: PartsOfSpeech) -> None:
        self._strings = strings
        self._parts = parts
        self._names: dict[int, str] = {}
        self._lexemes: dict[int, Lexeme] = {}

    def __call__(self, doc: Doc) -> Parse:
        """The plain parse of ``doc``, which must have tags, dependencies and sentences."""
        found = doc.to_array([ORTH, LOWER, IS_SPACE, IS_PUNCT, IDX, TAG, DEP, HEAD, SENT_START]).astype("int64")
        parts = self._parts.reader()
        words = []
        for orth, lower, space, punct, idx, tag, dep, _, _ in found.tolist():
            lexeme = self._lexemes.get(orth)
            if lexeme is None:
                lexeme = self._lexemes[orth] = Lexeme(self._name(orth), self._name(lower), bool(space), bool(punct))
            tag, dep = self._names.get(tag) or self._name(tag), self._names.get(dep) or self._name(dep)
            words.append((idx, lexeme, tag, dep, parts(tag, dep, lexeme.lower_, lexeme.is_space)))
        heads = [i + distance for i, distance in enumerate(found[:, 7].tolist())]
        starts = [i for i, opens in enumerate(found[:, 8].tolist()) if opens == 1 or i == 0]
        return Parse(doc.text, words, heads, starts, np.asarray(doc.tensor, np.float32))

    def _name(self, key: int) -> str:
        return self._names.setdefault(key, self._strings[key % 2**64] if key else "")
