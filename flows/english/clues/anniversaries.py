"""Years counted from a landmark: "76 years after the end of World War II", "the war in Norland, now in its third year"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from flows import calendar
from flows.calendar import Mask
from flows.english.clues.clue import ANNIVERSARY, Clue
from flows.english.times.lexicon import FRAGMENTS, alternatives, number
from flows.records import Span, When
from flows.vocabulary import Anchor

#: The nth anniversary is this year's only where it is being marked; else it may be long past.
_MARKS = re.compile(r"\b(?:marks?|marking|commemorates?|celebrates?|observes?|this year|ahead of|today)\b", re.I)
#: A landmark that is the beginning of something that goes on.
_BEGINNING = re.compile(r"^(?:start|outbreak|beginning|launch) of (?:the )?", re.I)

#: What counts years, and the nth year of something: looked for before the hundreds of landmarks are.
_COUNTING = re.compile(r"\byears(?: have passed)? (?:after|since|from)\b|\banniversary of\b", re.I)
_NTH_YEAR = re.compile(rf"\b(?:its|their|the) {FRAGMENTS['ordinal']} year\b", re.I)
#: So many characters before its nth year something is named at most.
_REACH = 120
#: A war of so many years that goes on, without its name.
_WAR = r"(?:civil war|war|conflict|insurgency)"
_AGED = re.compile(
    rf"\b(?:{_WAR}(?:,|,? (?:that|which))?(?: (?:has|have|had|is|are|was))?(?: now| already)? (?:in|into|enter(?:s|ed|ing)) "
    rf"(?:its|their|the) (?P<o>{FRAGMENTS['ordinal']}) year|(?P<n>\d{{1,2}}|[a-z]+)-year-old (?:[\w-]+ ){{0,2}}{_WAR})\b",
    re.I,
)
#: A war is known by so many first letters of its country, where a text names that so often.
_STEM, _OFTEN = 5, 3
#: Older wars do not go on.
_OF_LATE = date(2000, 1, 1)


def anniversaries(text: str, body: Span, anchors: tuple[Anchor, ...]) -> Iterator[Clue]:
    """The clues by years counted from the vocabulary's landmarks."""
    counted, going_on, landmarks = _landmarks(anchors)
    for match in counted.finditer(text, body.start, body.end) if counted and _COUNTING.search(text, body.start, body.end) else ():
        count, anchor = number(match["n"] or match["o"]), landmarks[match["name"].lower()]
        if count and (match["n"] or _MARKS.search(text, max(body.start, match.start() - 120), match.start())):
            yield _clue(match, anchor, count, more=bool(match["more"] and match["n"]))
    for year in _NTH_YEAR.finditer(text, body.start, body.end) if going_on else ():
        named = going_on.search(text, max(body.start, year.start() - _REACH), year.end()) if going_on else None
        nth = number(named["o"]) if named and named.end() == year.end() else None
        if named and nth:
            yield _clue(named, landmarks[named["name"].lower()], nth - 1, more=False)
    yield from _unnamed(text, body, anchors)


def _unnamed(text: str, body: Span, anchors: tuple[Anchor, ...]) -> Iterator[Clue]:
    """The age of a war, named by its country around, or else of those whose countries the text speaks of."""
    for match in _AGED.finditer(text, body.start, body.end):
        nth, count = match["o"] and number(match["o"]), match["n"] and number(match["n"])
        near = _spoken_of(text[max(body.start, match.start() - _REACH) : match.end() + _REACH // 2], anchors, 1)
        wars = near or _spoken_of(text[body.start : body.end], anchors, _OFTEN)
        if wars and (nth or count):
            ages = [_clue(match, war, nth - 1 if nth else count or 0, more=False) for war in wars]
            says, when = " or ".join(age.says for age in ages), tuple(whole for age in ages for whole in age.mask.intervals)
            yield Clue(ages[0].span, says, Mask(when), ANNIVERSARY)


def _spoken_of(text: str, anchors: tuple[Anchor, ...], often: int) -> tuple[Anchor, ...]:
    return tuple(dict.fromkeys(anchor for stem, anchor in _wars(anchors) if len(re.findall(rf"\b{stem}", text)) >= often))


@lru_cache(maxsize=4)
def _wars(anchors: tuple[Anchor, ...]) -> tuple[tuple[str, Anchor], ...]:
    """The beginnings of wars by the first letters of the countries in their names."""
    begun = {
        (re.escape(word[:_STEM]), anchor)
        for anchor in anchors
        for name in anchor.names
        if anchor.first_day >= _OF_LATE and _BEGINNING.match(name) and re.search(rf"\b{_WAR}\b", name, re.I)
        for word in re.findall(r"\b[A-Z]\w{3,}", name)
    }
    return tuple(sorted(begun, key=lambda war: (war[0], war[1].anchor)))


def _clue(match: re.Match[str], anchor: Anchor, count: int, more: bool) -> Clue:
    """Writers count years by the calendar or by the day: 76 years after September 1945 is from January 2021 to September 2022."""
    first, last = date(anchor.first_day.year + count, 1, 1), calendar.shifted(anchor.last_day, count + 1, "year") - timedelta(days=1)
    if more:
        says, until = f"{count} years from {anchor.first_day} or more: published from {first} on", None
    else:
        says, until = f"{count} years from {anchor.first_day}: published between {first} and {last}", last
    return Clue(Span(match.start(), match.end()), says, Mask((When(first, until),)), ANNIVERSARY)


@lru_cache(maxsize=4)
def _landmarks(anchors: tuple[Anchor, ...]) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None, dict[str, Anchor]]:
    """What counts years from a landmark, what counts the years of something that goes on, and the landmarks by name.

    What goes on is named without its beginning, where no other landmark shares the name ("the war in Norland").
    """
    landmarks = {name.lower(): anchor for anchor in anchors for name in anchor.names}
    if not landmarks:
        return None, None, {}
    begun = {_BEGINNING.sub("", name): anchor for name, anchor in landmarks.items() if _BEGINNING.match(name)}
    single = {name: anchor for name, anchor in landmarks.items() if anchor.first_day == anchor.last_day}
    counted = (
        r"(?P<more>\b(?:more than|over|at least|after|for)\s+)?"
        r"(?:\b(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?) years(?: have passed)? (?:after|since|from)"
        r"|\b(?P<o>\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?) anniversary of)"
        rf" (?:the )?(?P<name>{alternatives(landmarks)})\b"
    )
    going_on = (
        rf"\b(?P<name>{alternatives({**begun, **single})})(?:,|,? (?:that|which))?(?: (?:has|have|had|is|are|was))?(?: now| already)?"
        rf" (?:in|into|enter(?:s|ed|ing)) (?:its|their|the) (?P<o>{FRAGMENTS['ordinal']}) year\b"
    )
    return re.compile(counted, re.I), re.compile(going_on, re.I), {**begun, **landmarks}
