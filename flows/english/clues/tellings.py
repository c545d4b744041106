"""Where a text tells the vocabulary's dated happenings: by a name, or by a few words that stand together in one clause."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from flows.calendar import Unit
from flows.english.times.lexicon import MONTH_NUMBERS, alternatives
from flows.records import Span
from flows.vocabulary import Happening, Vocabulary

#: The words that tell a happening stand within so many characters.
_WIDE = 150
#: How news tell that somebody took an office; the oath is sworn again for another term, so that it tells the first of a short one only.
_TOOK_OFFICE = (
    "took office/taking office/assumed office/assuming office/came to power/coming to power/took power/taking power/assumed power/"
    "assumed the presidency/assuming the presidency/became president/became prime minister/entered the White House/"
    "entering the White House/returned to the White House/returning to the White House/returned to office/returned to power/"
    "return to power/return to the White House/return to office"
)
_SWORN = "/was sworn in/sworn in/was inaugurated/inauguration/took the oath"
_ONE_TERM = timedelta(days=3 * 365)
#: A day or a month in a name, and a year.
_DATED = re.compile(rf"(?:\b\d\d? )?\b(?:{alternatives(name.title() for name in MONTH_NUMBERS)})\b\.?(?: \d\d?\b)?")
_YEAR = re.compile(r"\b\d{4}\b")
_WORD = re.compile(r"[^\W_]+")
_PARTED = re.compile(r"[;:—–]|[.!?][”\"]?\s")


class Told(NamedTuple):
    """A happening, and the words from the first to the last that tell it; ``named`` if they are its name.

    ``by_date`` is the unit by which the happening is known ("the May 3 vote", "the August war"), which is said for years.
    """

    span: Span
    happening: Happening
    named: bool
    by_date: Unit | None


class _Telling(NamedTuple):
    """A wording: groups of words of which one each is needed, and of each group the words of which one at least must be there."""

    happening: Happening
    groups: tuple[tuple[str, ...], ...]
    keys: tuple[frozenset[str], ...]


class Tellings:
    """The wordings of a vocabulary's happenings, by a word without which each is not told."""

    def __init__(self, happenings: tuple[Happening, ...]) -> None:
        rows = [(one, tuple(tuple(group.split("/")) for group in telling.split(" + "))) for one in happenings for telling in one.told]
        count = Counter(word for _, groups in rows for group in groups for name in group for word in _words(name))
        self.keys: dict[str, list[_Telling]] = {}
        self.by_date: dict[str, Unit] = {}
        for happening, name in ((one.happening, name) for one in happenings for name in one.told if " + " not in name):
            if (date := _DATED.search(name)) and not _YEAR.search(name):
                self.by_date[happening] = "day" if re.search(r"\d", date[0]) else "month"
        for one, groups in rows:
            rarest = [frozenset(min(_words(name), key=lambda word: (count[word], word)) for name in group) for group in groups]
            for word in min(rarest, key=lambda words: sum(count[word] for word in words)):
                self.keys.setdefault(word, []).append(_Telling(one, groups, tuple(rarest)))

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
        return Tellings((*more, *landmarks.values(), *_beginnings(vocabulary)))

    def told(self, text: str, sentence: Span) -> list[Told]:
        """What a sentence tells, in the order of the text; the same words may tell several."""
        plain = text[sentence.start : sentence.end].replace("’", "'")
        found: dict[tuple[Span, str], Told] = {}
        words = set(_WORD.findall(plain.lower()))
        for key in sorted(self.keys.keys() & words):
            for telling in self.keys[key]:
                if any(group.isdisjoint(words) for group in telling.keys):
                    continue
                if span := _span(plain, [_pattern(group) for group in telling.groups]):
                    span = Span(sentence.start + span.start, sentence.start + span.end)
                    found.setdefault(
                        (span, telling.happening.happening),
                        Told(span, telling.happening, len(telling.groups) == 1, self.by_date.get(telling.happening.happening)),
                    )
        return [found[key] for key in sorted(found)]


def _beginnings(vocabulary: Vocabulary) -> Iterator[Happening]:
    """When those took office whom the vocabulary knows by name."""
    names = {actor.actor_id: (actor.name, *actor.aliases, actor.name.split()[-1]) for actor in vocabulary.actors}
    for term in vocabulary.offices:
        if term.first_day and term.holder in names:
            called = "/".join(dict.fromkeys(name for name in names[term.holder] if "/" not in name))
            yield Happening(
                f"{term.office}-{term.holder}-{term.first_day}", (f"{called} + {_TOOK_OFFICE}",), term.first_day, term.first_day, "foreseen"
            )


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


def _span(text: str, groups: Sequence[re.Pattern[str]]) -> Span | None:
    """The narrowest place in which one word of each group stands, each of its own, without a break between them."""
    best: Span | None = None
    for match in groups[0].finditer(text):
        start, end = match.span()
        for group in groups[1:]:
            near = [
                m.span()
                for m in group.finditer(text, max(0, end - _WIDE), start + _WIDE)
                if m.end() <= start or m.start() >= end or len(groups) > 2
            ]
            if not near:
                break
            other = min(near, key=lambda s: (max(end, s[1]) - min(start, s[0]), s))
            start, end = min(start, other[0]), max(end, other[1])
        else:
            if end - start <= _WIDE and not _PARTED.search(text, start, end) and (best is None or end - start < best.end - best.start):
                best = Span(start, end)
    return best
