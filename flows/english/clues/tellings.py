"""Where a text tells the vocabulary's dated happenings: by a name, or by a few words that stand together in one clause."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from flows.calendar import Unit
from flows.english.clues.beginnings import beginnings
from flows.english.times.lexicon import MONTH_NUMBERS, alternatives
from flows.records import Span
from flows.vocabulary import Happening, Vocabulary

#: The words that tell a happening stand within so many characters.
_WIDE = 150
#: Words shorter than this stand in every text.
_SHORT = 5
#: A day or a month in a name, and a year.
_DATED = re.compile(rf"(?:\b\d\d? )?\b(?:{alternatives(name.title() for name in MONTH_NUMBERS)})\b\.?(?: \d\d?\b)?")
_YEAR = re.compile(r"\b\d{4}\b")
_WORD = re.compile(r"[^\W_]+")
_PARTED = re.compile(r"[;:—–]")
#: Between a holder and his taking office stands nobody else.
_ANOTHER = re.compile(r"[A-Z]|.{40}")


class Told(NamedTuple):
    """A happening, and the words from the first to the last that tell it; ``named`` if they are its name.

    ``by_date`` is the unit by which the happening is known ("the May 3 vote", "the August war"), which is said for years.
    """

    span: Span
    happening: Happening
    named: bool
    by_date: Unit | None


class _Telling(NamedTuple):
    """A wording: groups of words of which one each is needed, perhaps in this order; of each group of ``keys`` one must be in the text."""

    happening: Happening
    groups: tuple[tuple[str, ...], ...]
    keys: tuple[frozenset[str], ...]
    is_ordered: bool


class Tellings:
    """The wordings of a vocabulary's happenings, by a word without which each is not told."""

    def __init__(self, happenings: tuple[Happening, ...]) -> None:
        rows = [
            (one, tuple(tuple(group.split("/")) for group in re.split(r" [+>] ", telling)), " > " in telling)
            for one in happenings
            for telling in one.told
        ]
        count = Counter(word for _, groups, _ in rows for group in groups for name in group for word in _words(name))
        self.keys: dict[str, list[_Telling]] = {}
        self.names: dict[str, list[_Telling]] = {}
        self.by_date: dict[str, Unit] = {}
        for happening, name in ((one.happening, name) for one in happenings for name in one.told if not re.search(" [+>] ", name)):
            if (date := _DATED.search(name)) and not _YEAR.search(name):
                self.by_date[happening] = "day" if re.search(r"\d", date[0]) else "month"
        for one, groups, is_ordered in rows:
            rarest = [
                frozenset(min(_words(name), key=lambda word: (len(word) < _SHORT, count[word], word)) for name in group) for group in groups
            ]
            for word in min(rarest, key=lambda words: sum(count[word] for word in words)):
                needed = [frozenset((w,)) for w in _words(groups[0][0])] if len(groups) == len(groups[0]) == 1 else rarest
                telling = _Telling(one, groups, tuple(needed), is_ordered)
                self.keys.setdefault(word, []).append(telling)
                if len(groups) == 1 or one.nature == "meeting":
                    self.names.setdefault(word, []).append(telling)

    @staticmethod
    @lru_cache(maxsize=4)
    def of(vocabulary: Vocabulary) -> "Tellings":
        """The tellings of a vocabulary's happenings, and of the landmarks that texts count from (of one slug one event), made once."""
        landmarks = {
            a.anchor: Happening(a.anchor, tuple(n.replace("/", " ") for n in a.names), a.first_day, a.last_day) for a in vocabulary.anchors
        }
        more = [
            replace(one, told=(*one.told, *landmarks.pop(one.happening).told)) if one.happening in landmarks else one
            for one in vocabulary.happenings
        ]
        return Tellings((*more, *landmarks.values(), *beginnings(vocabulary)))

    def told(self, text: str, sentence: Span, *, is_dated: bool = True) -> list[Told]:
        """What a sentence tells, in the order of the text; the same words may tell several. If it is not dated, by names and meetings."""
        plain = text[sentence.start : sentence.end].replace("’", "'")
        found: dict[tuple[Span, str], Told] = {}
        words = set(_WORD.findall(plain.lower()))
        tellings = self.keys if is_dated else self.names
        for key in sorted(tellings.keys() & words):
            for telling in tellings[key]:
                if any(group.isdisjoint(words) for group in telling.keys):
                    continue
                for span in _spans(plain, [_pattern(group) for group in telling.groups], telling.is_ordered):
                    span = Span(sentence.start + span.start, sentence.start + span.end)
                    known_by = self.by_date.get(telling.happening.happening)
                    told = Told(span, telling.happening, len(telling.groups) == 1, known_by)
                    found.setdefault((span, telling.happening.happening), told)
        return [found[key] for key in sorted(found)]


@lru_cache(maxsize=1 << 14)
def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(name.lower()))


@lru_cache(maxsize=4096)
def _pattern(group: tuple[str, ...]) -> re.Pattern[str]:
    """One of several words, a small letter meaning a capital one too."""
    plain = [name.replace("’", "'") for name in group]
    small, big = [name for name in plain if name == name.lower()], [name for name in plain if name != name.lower()]
    parts = [*([f"(?i:{alternatives(small)})"] if small else []), *([alternatives(big)] if big else [])]
    return re.compile(rf"(?<![\w'])(?:{'|'.join(parts)})(?!\w)")


def _spans(text: str, groups: Sequence[re.Pattern[str]], is_ordered: bool) -> Iterator[Span]:
    """The places in which one word of each group stands, the nearest before or behind the first group's, without a break between them."""
    for match in groups[0].finditer(text):
        places = {match.span()}
        for group in groups[1:]:
            words = [m.span() for m in group.finditer(text, max(0, match.end() - _WIDE), match.start() + _WIDE)]
            before = [] if is_ordered else [w for w in words if w[1] <= match.start()][-1:]
            behind = [w for w in words if w[0] >= match.end()][:1]
            if is_ordered and behind and _ANOTHER.search(text, match.end(), behind[0][0]):
                behind = []
            inside = [w for w in words if match.start() < w[1] and w[0] < match.end()][:1] if len(groups) > 2 else []
            places = {(min(p[0], w[0]), max(p[1], w[1])) for p in places for w in (*before, *inside, *behind)}
        for start, end in sorted(places):
            if end - start <= _WIDE and not _PARTED.search(text, start, end):
                yield Span(start, end)
