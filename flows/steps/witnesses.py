"""copies of one text → one witness: near-copies, agency credits and outlets decide who really tells it."""

from collections.abc import Iterator, Sequence

import numpy as np
import polars as pl
from msgspec import Struct

#: A near-copy shares at least so many word 3-grams …
FLOOR = 8
#: … and so large a share of the shorter passage's. Measured: true copies 0.54–1.00, chance up to 0.45, which only the two together
#: tell apart.
CONTAINMENT = 0.5
#: A passage is looked up by so many of its rarest 3-grams: copies share their rare ones.
_RAREST = 16
#: Passages that share a 3-gram are compared each with each up to so many, and beyond that each with its neighbour only, which
#: is enough for a text that was copied a thousand times and keeps the work linear.
_EACH_WITH_EACH = 24
#: So many texts are cut into 3-grams at once, to spare memory.
_AT_ONCE = 20_000


class Passage(Struct, frozen=True):
    """The words around a statement or a mention: normalised words joined by spaces, who tells them (an outlet's id, the id of a credited
    agency or, where neither is known, of the article), and the rank of that teller (0 agency, 1 outlet, 2 article)."""

    words: str
    teller: str
    rank: int


def witnesses(passages: Sequence[Passage]) -> list[tuple[str, int]]:
    """The witness of each passage, among the tellers of all its near-copies the agency, else the first outlet, else the article;
    and the number of its group of near-copies (-1: too short to be one).

    Independent of the order of ``passages``, and of how many times one of them is there.
    """
    texts = sorted({p.words for p in passages})
    number = {words: i for i, words in enumerate(texts)}
    tellers: dict[int, set[tuple[int, str]]] = {}
    group = near_copies(texts)
    for p in passages:
        i = number[p.words]
        if group[i] >= 0:
            tellers.setdefault(group[i], set()).add((p.rank, p.teller))
    first = {g: min(of)[1] for g, of in tellers.items()}
    groups = [group[number[p.words]] for p in passages]
    return [(first.get(g, p.teller), g) for p, g in zip(passages, groups, strict=True)]


def near_copies(texts: Sequence[str]) -> list[int]:
    """The number of the group of near-copies that each of ``texts`` (different ones, words joined by spaces) belongs to.

    A text of fewer than ``FLOOR`` 3-grams is no copy of anything, not even of itself in another article: its number is -1.
    """
    shingles = _shingles(texts)
    starts = np.searchsorted(shingles["text"].to_numpy(), np.arange(len(texts) + 1))
    grams = shingles["gram"].to_numpy()
    groups = _Groups(len(texts))
    for a, b in _candidates(shingles):
        if groups.find(a) == groups.find(b):
            continue
        one, other = grams[starts[a] : starts[a + 1]], grams[starts[b] : starts[b + 1]]
        shared = len(np.intersect1d(one, other, assume_unique=True))
        if shared >= FLOOR and shared >= CONTAINMENT * min(len(one), len(other)):
            groups.join(a, b)
    return [groups.find(i) if starts[i + 1] - starts[i] >= FLOOR else -1 for i in range(len(texts))]


def _shingles(texts: Sequence[str]) -> pl.DataFrame:
    """The different word 3-grams of each text as numbers, sorted by text and gram."""
    number: dict[str, int] = {}
    words = np.fromiter((number.setdefault(word, len(number)) for text in texts for word in text.split(" ")), np.uint64)
    base = np.uint64(len(number))
    lengths = np.fromiter((text.count(" ") + 1 for text in texts), np.int64, len(texts))
    ends = np.cumsum(lengths)
    parts = []
    for first in range(0, len(texts), _AT_ONCE):
        last = min(first + _AT_ONCE, len(texts))
        start, end = ends[first] - lengths[first], ends[last - 1]
        text = np.repeat(np.arange(first, last, dtype=np.uint32), lengths[first:last])
        of = words[start:end]
        # exact up to two million different words; beyond, a wrapped number may stand for two 3-grams, which a floor of 8 forgives
        grams = (of[:-2] * base + of[1:-1]) * base + of[2:]
        whole = text[:-2] == text[2:]
        every = pl.DataFrame({"text": text[:-2][whole], "gram": grams[whole]})
        parts.append(every.group_by("text", maintain_order=True).agg(pl.col("gram").unique().sort()).explode("gram"))
    return pl.concat(parts) if parts else pl.DataFrame(schema={"text": pl.UInt32, "gram": pl.UInt64})


def _candidates(shingles: pl.DataFrame) -> Iterator[tuple[int, int]]:
    """Pairs of texts that share at least two of their rarest 3-grams."""
    spread = shingles.with_columns(pl.len().over("gram").alias("spread")).filter(pl.col("spread") > 1)
    rare = spread.sort("text", "spread", "gram").group_by("text", maintain_order=True).head(_RAREST)
    rare = rare.with_columns(pl.len().over("gram").alias("spread")).sort("gram", "text")
    few = rare.filter(pl.col("spread") <= _EACH_WITH_EACH).select("gram", "text")
    pairs = few.join(few, on="gram", suffix="_b").filter(pl.col("text") < pl.col("text_b")).select("text", "text_b")
    many = rare.filter(pl.col("spread") > _EACH_WITH_EACH)
    beside = many.with_columns(pl.col("text").shift(-1).over("gram").alias("text_b")).drop_nulls().select("text", "text_b")
    both = pl.concat([pairs, beside]).group_by("text", "text_b").len().filter(pl.col("len") > 1).sort("text", "text_b")
    return zip(both["text"].to_list(), both["text_b"].to_list(), strict=True)


class _Groups:
    """Union-find; the smallest member names the group."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, a: int, b: int) -> None:
        a, b = sorted((self.find(a), self.find(b)))
        self._parent[b] = a
