"""A parsed paragraph as plain words: what the parser found, taken out of its own data once.

spaCy makes a new object each time that a token is asked for and looks up each of its strings anew; the steps ask millions of times. The
names are spaCy's (``dep_``, ``head``, ``left_edge`` …), and so are the answers.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise, repeat
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray


class Lexeme(NamedTuple):
    """What is true of a word wherever it stands."""

    text: str
    lower_: str
    is_space: bool
    is_punct: bool


class Token:
    """A word or mark of a parse. ``i`` counts the tokens, ``idx`` the characters from the parse's start; the root is its own head."""

    __slots__ = ("children", "dep_", "doc", "head", "i", "idx", "is_punct", "is_space", "lower_", "pos_", "sent", "tag_", "text")

    doc: "Parse"
    head: "Token"
    sent: "Tokens"

    def __init__(self, doc: "Parse", i: int, idx: int, lexeme: Lexeme, tag: str, dep: str, pos: str) -> None:
        self.doc = doc
        self.i = i
        self.idx = idx
        self.text, self.lower_, self.is_space, self.is_punct = lexeme
        self.tag_ = tag
        self.dep_ = dep
        self.pos_ = pos
        self.children: Sequence[Token] = ()

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence begins with it."""
        return self.sent.start == self.i

    @property
    def ancestors(self) -> Iterator["Token"]:
        """Its head, its head's head and so on up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def lefts(self) -> list["Token"]:
        """Its children before it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list["Token"]:
        """Its children after it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def subtree(self) -> Iterator["Token"]:
        """It and all that depends on it, in order."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def left_edge(self) -> "Token":
        """The first token of its subtree."""
        return self.doc.tokens[self.doc.edges[0][self.i]]

    @property
    def right_edge(self) -> "Token":
        """The last token of its subtree."""
        return self.doc.tokens[self.doc.edges[1][self.i]]

    def is_ancestor(self, descendant: "Token") -> bool:
        """Whether ``descendant`` depends on it, directly or not."""
        return any(token is self for token in descendant.ancestors)

    def nbor(self, steps: int = 1) -> "Token":
        """The token so many places further; raises ``IndexError`` beyond the ends."""
        if self.i + steps < 0:
            raise IndexError(self.i + steps)
        return self.doc.tokens[self.i + steps]


class Tokens(Sequence[Token]):
    """The tokens ``start`` to ``end`` (half-open) of a parse: a sentence, or any stretch."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: "Parse", start: int, end: int) -> None:
        self.doc = doc
        self.start = start
        self.end = end

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | Sequence[Token]:
        return self.doc.tokens[self.start : self.end][index]

    @property
    def start_char(self) -> int:
        """Where it begins, in characters from the parse's start."""
        return self.doc.tokens[self.start].idx

    @property
    def text(self) -> str:
        """Its characters, without the white space behind it."""
        last = self.doc.tokens[self.end - 1]
        return self.doc.text[self.start_char : last.idx + len(last.text)] if self.start < self.end else ""

    @property
    def root(self) -> Token:
        """The first root of a sentence in it, else of the tokens whose head lies outside the first that is nearest to its sentence's root.

        A mark or blank on which nothing depends is taken only where there is nothing else.
        """
        sentence = next((token for token in self if token.head is token), None)
        heads = [token for token in self if not self.start <= token.head.i < self.end]
        return sentence or min(heads, key=self._steps_to_root, default=self.doc.tokens[self.start])

    def _steps_to_root(self, token: Token) -> int:
        bare = (token.is_space or token.is_punct) and not token.children
        return len(self.doc) - 1 if bare else sum(1 for _ in token.ancestors)


class Parse(Sequence[Token]):
    """The tokens of a paragraph; ``text`` are the characters that were parsed.

    Of each token, in order: where it begins (``offsets``), its lexeme, tag, dependency, part of speech and the index of its head.
    ``starts`` are the indices at which sentences begin; ``vectors`` has a row for each token, what the model knows of it among its
    neighbours.
    """

    def __init__(
        self,
        text: str,
        offsets: Sequence[int],
        lexemes: Sequence[Lexeme],
        tags: Sequence[str],
        deps: Sequence[str],
        parts: Sequence[str],
        heads: Sequence[int],
        starts: Sequence[int],
        vectors: NDArray[np.float32],
    ) -> None:
        self.text = text
        self.vectors = vectors
        self.tokens = tokens = tuple(map(Token, repeat(self), range(len(offsets)), offsets, lexemes, tags, deps, parts))
        self._heads = heads
        self._edges: tuple[list[int], list[int]] | None = None
        children: dict[int, list[Token]] = {}
        for token, head in zip(tokens, heads, strict=True):
            token.head = tokens[head]
            if head != token.i:
                children.setdefault(head, []).append(token)
        for head, own in children.items():
            tokens[head].children = own
        #: The sentences in order.
        self.sents = tuple(Tokens(self, start, end) for start, end in pairwise([*starts, len(tokens)]))
        for sentence in self.sents:
            for token in tokens[sentence.start : sentence.end]:
                token.sent = sentence

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> Tokens: ...
    def __getitem__(self, index: int | slice) -> Token | Tokens:
        if isinstance(index, int):
            return self.tokens[index]
        start, end, _ = index.indices(len(self.tokens))
        return Tokens(self, start, max(start, end))

    @cached_property
    def forms(self) -> frozenset[str]:
        """The words of the parse in small letters."""
        return frozenset(token.lower_ for token in self.tokens)

    @property
    def edges(self) -> tuple[list[int], list[int]]:
        """The first and the last token of each token's subtree."""
        if self._edges is None:
            first, last = list(range(len(self.tokens))), list(range(len(self.tokens)))
            there = list(enumerate(self._heads))
            for i, head in (*there, *reversed(there)):  # forth and back: children stand on both sides of their heads
                if first[i] < first[head]:
                    first[head] = first[i]
                if last[i] > last[head]:
                    last[head] = last[i]
            self._edges = first, last
        return self._edges

    def covering(self, start: int, end: int) -> Tokens:
        """The tokens that hold the characters ``start`` to ``end`` (half-open, from the parse's start); empty if there are none."""
        if not 0 <= start < end <= len(self.text):
            return Tokens(self, 0, 0)
        starts = [token.idx for token in self.tokens]
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        if start == self.tokens[first].idx + len(self.tokens[first].text):
            first += 1
        return Tokens(self, first, max(first, last + 1))
