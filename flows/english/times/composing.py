"""What neighbouring time expressions mean together: a part and its whole, the two ends of a range, and the words before one."""

import re
from typing import NamedTuple

from flows.english.times.lexicon import FRAGMENTS, UNITS, number
from flows.english.times.meanings import (
    Ahead,
    Fixed,
    In,
    Later,
    Meaning,
    Numeric,
    OfYear,
    Open,
    Part,
    Range,
    Shift,
    SoFar,
    Stretch,
    Vague,
    Weekday,
    YearsAway,
)


class Piece(NamedTuple):
    """A stretch of text with its meaning; ``start`` and ``end`` are offsets into the text searched."""

    start: int
    end: int
    meaning: Meaning


_PARTS = {
    "early": (0, 0, 2), "the beginning of": (0, 0, 4), "the start of": (0, 0, 4), "the early part of": (0, 0, 2), "mid": (1, 2, 4),
    "the middle of": (1, 2, 4), "late": (1, 1, 2), "the end of": (3, 3, 4), "the first half of": (0, 0, 2), "the second half of": (1, 1, 2),
    "the last half of": (1, 1, 2), "the latter half of": (1, 1, 2), "the first quarter of": (0, 0, 4), "the last quarter of": (3, 3, 4),
}  # fmt: skip
_PART = re.compile(
    r"(?<!\w)(?:the )?(?P<part>early|mid|late|(?:(?:very )?beginning|start|middle|end|early part|(?:first|second|last|latter) half"
    r"|(?:first|last) quarter) of)[\s-]+(?:in |the )*$",
    re.I,
)
_SIDE = re.compile(r"(?<!\w)(?P<side>earlier|later)(?: (?:on|in))? (?:the )?$", re.I)
_COUNTED = re.compile(
    rf"(?<!\w)(?P<n>{FRAGMENTS['count']}|the) (?P<u>{FRAGMENTS['units']}) (?P<dir>after|before|since|from|following)\s+(?:the )?$", re.I
)
_WEEK_OF = re.compile(r"(?<!\w)(?:the )?(?P<u>week|month|year) (?:of|ending(?: on)?|beginning(?: on)?) (?:the )?$", re.I)
_AHEAD = re.compile(
    r"(?<!\w)(?:until|till|(?:as )?(?:soon|early|late) as"
    r"|(?:scheduled|set for|slated|planned|due|expected|payable|effective|upcoming|deadline of)"
    r"(?: to \w+)?(?: for| on| in| by| at)?)\s+(?:the |early |late |mid-?)*$",
    re.I,
)
_OPEN = re.compile(
    r"(?<!\w)(?P<word>(?:ever )?since|until|till|up to|from|before|prior to|after|following|as of|by)\s+(?:the |about |around )*$", re.I
)
#: What is put off until a day, or is not to be until then, is on that day.
_NOT_UNTIL = re.compile(
    r"(?<!\w)(?:not|n[’']t|delayed|postponed|deferred|adjourned|rescheduled|moved|shifted|put off|(?:pushed|put) back)(?: \w+)?"
    r" (?:to|until|till) (?:the |early |late |mid-?)*$",
    re.I,
)
_OF = re.compile(r"(?:\s+(?:of|in)(?: the)?|,)?\s+$|\s+of\s+$", re.I)
_ON = re.compile(r",? (?:on |in )?", re.I)
_AGO = re.compile(r"\bago$", re.I)
_TO = re.compile(r"\s*(?:-|–|—|\bto|\bthrough|\buntil|\btill)\s*$", re.I)
_AND = re.compile(r"\s+and\s+$", re.I)
_SINCE = ("since", "ever since", "after", "following", "as of", "from")


def composed(text: str, pieces: list[Piece]) -> list[Piece]:
    """Join neighbours that mean something together, then take in the words before them. ``pieces`` are sorted and do not overlap."""
    joined: list[Piece] = []
    for piece in pieces:
        while joined and (both := _joined(text, joined[-1], piece)):
            joined.pop()
            piece = both
        joined.append(piece)
    floor = 0
    result = []
    for piece in joined:
        piece = _with_words_before(text, piece, floor)
        result.append(piece)
        floor = piece.end
    return result


def _joined(text: str, one: Piece, other: Piece) -> Piece | None:
    gap = text[one.end : other.start]
    if len(gap) > 12:
        return None
    before = text[max(0, one.start - 12) : one.start].lower()
    spans = _TO.fullmatch(gap) or (_AND.fullmatch(gap) and before.rstrip().endswith("between"))
    if spans and _may_range(one.meaning, other.meaning):
        return Piece(one.start, other.end, Range(one.meaning, other.meaning))
    if _OF.fullmatch(gap) and _may_hold(one.meaning, other.meaning):
        part = one.meaning
        return Piece(
            one.start,
            other.end,
            Part(In(part.of, other.meaning), part.first, part.last, part.parts) if isinstance(part, Part) else In(part, other.meaning),
        )
    if _ON.fullmatch(gap) and isinstance(one.meaning, (Shift, Later)):
        if _may_hold(other.meaning, one.meaning):
            return Piece(one.start, other.end, In(other.meaning, one.meaning))
        match one.meaning, other.meaning:
            case Shift(steps, "year"), Shift(0, "day" | "week" | "month") if steps < 0 and _AGO.search(text, one.start, one.end):
                return Piece(one.start, other.end, YearsAway(other.meaning, steps))
    if gap.strip(" ,(") == "" and isinstance(one.meaning, Weekday) and one.meaning.step is None and _is_day(other.meaning):
        return Piece(one.start, other.end, other.meaning)
    return None


def _may_hold(part: Meaning, whole: Meaning) -> bool:
    """Whether the first lacks the very unit that the second names."""
    if isinstance(part, Part):
        part = part.of
    unit = whole.unit if isinstance(whole, (Shift, Later)) else whole.grain if isinstance(whole, Fixed) else None
    if isinstance(part, OfYear) and part.step is None:
        return unit == "year"
    return isinstance(part, Weekday) and part.step is None and unit == "week"


def _may_range(one: Meaning, other: Meaning) -> bool:
    return not isinstance(one, (Vague, Range, Stretch)) and not isinstance(other, (Vague, Range, Stretch))


def _is_day(meaning: Meaning) -> bool:
    return isinstance(meaning, Numeric) or (isinstance(meaning, OfYear) and meaning.first_day is not None) or (
        isinstance(meaning, Fixed) and meaning.grain == "day")  # fmt: skip


def _with_words_before(text: str, piece: Piece, floor: int) -> Piece:
    """Take in "late", "earlier", "three days after", "since" and the like, from the inside out."""
    start, end, meaning = piece
    is_put_off = _NOT_UNTIL.search(text, max(floor, start - 40), start) is not None
    for pattern, build in ((_WEEK_OF, _week_of), (_PART, _part), (_SIDE, _side), (_COUNTED, _counted), (_OPEN, _open)):
        found = pattern.search(text, max(floor, start - 40), start)
        if found and not (pattern is _OPEN and is_put_off) and (wider := build(found, meaning)):
            start, meaning = found.start(), wider
    if isinstance(meaning, OfYear) and re.search(
        r"\b(?:by|through) (?:the |early |late |mid-?)*$", text[max(floor, piece.start - 20) : piece.start], re.I
    ):
        meaning = Ahead(meaning, None)
    elif _AHEAD.search(text, max(floor, piece.start - 40), piece.start) and not isinstance(meaning, Vague):
        meaning = Ahead(meaning)
    return Piece(start, end, meaning)


def _week_of(found: re.Match[str], meaning: Meaning) -> Meaning | None:
    return Later(0, UNITS[found["u"].lower()], meaning) if _is_day(meaning) else None


def _part(found: re.Match[str], meaning: Meaning) -> Meaning | None:
    word = found["part"].lower().replace("very ", "")
    first, last, parts = _PARTS.get(word) or _PARTS["the " + word]
    if isinstance(meaning, (Vague, Stretch)) or _is_day(meaning) or (isinstance(meaning, Weekday) and meaning.days == 1):
        return meaning if word in ("early", "late") else None
    return Part(meaning, first, last, parts)


def _side(found: re.Match[str], meaning: Meaning) -> Meaning | None:
    if isinstance(meaning, (Vague, Stretch)) or _is_day(meaning):
        return meaning
    return SoFar(meaning, -1 if found["side"].lower() == "earlier" else 1)


def _counted(found: re.Match[str], meaning: Meaning) -> Meaning | None:
    steps = number(found["n"])
    word = found["u"].lower()
    unit = UNITS[word if word in UNITS else word.removesuffix("s")]
    if steps is None or isinstance(meaning, Vague) or found["dir"].lower() == "since":
        return None
    sign = -1 if found["dir"].lower() == "before" else 1
    return Later(sign * steps, unit, meaning, whole=isinstance(meaning, Fixed) and meaning.when.basis == "known")


def _open(found: re.Match[str], meaning: Meaning) -> Meaning | None:
    word = found["word"].lower()
    if (
        isinstance(meaning, (Range, Vague, Stretch))
        or word in ("by", "from", "as of")
        or (isinstance(meaning, Later) and meaning.of is not None)
    ):
        return None
    return Open(meaning, "since" if word in _SINCE else "until", word in ("before", "after", "prior to", "following"))
