"""The grammar: every form of a time expression as one line of data, and what it means.

In a pattern ``{month}`` stands for the fragment of that name in the lexicon; ``(?P<m>…)`` names what the meaning is made of. Forms
are tried everywhere; where several match, the longest wins. What two expressions mean together is in ``composing``.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from flows import calendar
from flows.english.times import lexicon
from flows.english.times.lexicon import FRAGMENTS, MONTH_NUMBERS, SEASONS, UNITS, WEEKDAY_NUMBERS
from flows.english.times.meanings import Fixed, In, Later, Meaning, Numeric, OfYear, Part, Shift, SoFar, Stretch, Vague, Weekday

Build = Callable[[re.Match[str]], Meaning | None]


class Form(NamedTuple):
    """One form: its pattern and what builds its meaning (``None``: these words are no time expression after all)."""

    name: str
    pattern: re.Pattern[str]
    build: Build


_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "this past": -1, "this last": -1, "next": 1, "coming": 1,
          "this coming": 1, "upcoming": 1, "following": 1}  # fmt: skip
_HOUR = r"(?:[,\s]+(?:early |late )?(?:morning|afternoon|evening|night)\b)?"
_WHICH = rf"(?P<which>{lexicon.alternatives(_STEPS)})"


def full_year(words: str) -> int:
    """A year in four figures, or in two of the century that the press means by them today ('74, '08), or in words."""
    figures = words.strip("'’")
    if figures.isdigit():
        return int(figures) + (0 if len(figures) > 2 else 1900 if int(figures) >= 50 else 2000)
    return lexicon.year_in_words(words) or 0


def _month(name: str) -> int:
    return MONTH_NUMBERS[name.lower().rstrip(".")]


def _a_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _figures(m: re.Match[str]) -> Meaning | None:
    """Three numbers, year last, in the orders that give a real day; the American order first with slashes and hyphens, else the European."""
    first, second, year = int(m["a"]), int(m["b"]), full_year(m["y"])
    orders = [(second, first), (first, second)] if m["sep"] == "." else [(first, second), (second, first)]
    days = tuple(dict.fromkeys(d for month, day in orders if (d := _a_day(year, month, day))))
    return Numeric(days) if days else None


def _year_first(m: re.Match[str]) -> Meaning | None:
    day = _a_day(int(m["y"]), int(m["m"]), int(m["d"]))
    return Fixed(calendar.day(day)) if day else None


def _month_day(m: re.Match[str]) -> Meaning | None:
    groups = m.groupdict()
    month, first = _month(m["m"]), lexicon.number(m["d"])
    last = lexicon.number(m["e"]) if groups.get("e") else first
    if first is None or last is None or not 1 <= first <= last <= 31:
        return None
    if not groups.get("y"):
        weekday = WEEKDAY_NUMBERS[groups["w"].lower().rstrip(".")] if groups.get("w") and first == last else None
        return OfYear(month, first_day=first, last_day=last, weekday=weekday, step=_STEPS.get((groups.get("which") or "").lower())) if _a_day(2024, month, last) else None
    year = full_year(m["y"])
    days = _a_day(year, month, first), _a_day(year, month, last)
    return Fixed(calendar.between(*days)) if all(days) else None


def _month_year(m: re.Match[str]) -> Meaning | None:
    return Fixed(calendar.month(full_year(m["y"]), _month(m["m"])), "month")


def _bare_month(m: re.Match[str]) -> Meaning | None:
    """May and March only with a capital and a word before them that needs a time."""
    name = m["m"].lower().rstrip(".")
    if not m["m"][0].isupper() and not m["p"]:
        return None
    if name in ("may", "march", "mar", "august", "april", "june", "jan", "dec") and not m["m"][0].isupper():
        return None
    if name in ("may", "march", "mar") and not (m["p"] or m["which"]):
        return None
    return OfYear(_month(m["m"]), step=_STEPS.get((m["which"] or "").lower()))


def _year(m: re.Match[str]) -> Meaning | None:
    year = full_year(m["y"])
    return Fixed(calendar.year(year), "year") if 1000 <= year < 2100 else None


def _years(m: re.Match[str]) -> Meaning | None:
    first = int(m["y"])
    last = int(m["z"]) if len(m["z"]) == 4 else first // 100 * 100 + int(m["z"])
    if not first < last <= first + 150:
        return None
    return Fixed(calendar.between(date(first, 1, 1), date(last, 12, 31)), "year")


_TENS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}


def _decade(m: re.Match[str]) -> Meaning | None:
    words = m["y"].lower().strip("'’")
    if words in _TENS:
        first = 1900 + _TENS[words] if _TENS[words] >= 30 else 2020
    else:
        figures = int(words)
        first = figures if figures >= 1000 else 1900 + figures if figures >= 30 else 2000 + figures
    unit = "century" if first % 100 == 0 and first < 2000 else "decade"
    length = 99 if unit == "century" else 9
    return Fixed(calendar.between(date(first, 1, 1), date(first + length, 12, 31)), unit)  # type: ignore[arg-type]


def _century(m: re.Match[str]) -> Meaning | None:
    n = lexicon.number(m["n"])
    if not n or not 1 <= n <= 30:
        return None
    if (m["bc"] or "").strip():
        return Vague()
    return Fixed(calendar.between(date((n - 1) * 100 + 1, 1, 1), date(n * 100, 12, 31)), "century")


def _part_of_year(m: re.Match[str]) -> Meaning | None:
    """Quarters and halves, with or without their year."""
    n = lexicon.number(m["n"]) if m["n"].lower() not in ("last", "final") else (4 if m["u"].lower() == "quarter" else 2)
    parts = 4 if m["u"].lower() == "quarter" else 2
    if not n or n > parts:
        return None
    part = OfYear(1 + 12 // parts * (n - 1), 12 // parts, grain="quarter" if parts == 4 else "half")
    return In(part, Fixed(calendar.year(full_year(m["y"])), "year")) if m["y"] else part


def _season(m: re.Match[str]) -> Meaning | None:
    """A bare season needs "in the" or the like before it: springs and falls are mostly no seasons."""
    which, year = m["which"], m["y"]
    if not (which or year or m["p"]):
        return None
    season = OfYear(SEASONS[m["s"].lower()], 3, step=_STEPS.get((which or "").lower()), grain="quarter")
    return In(season, Fixed(calendar.year(full_year(year)), "year")) if year else season


def _weekday(m: re.Match[str]) -> Meaning | None:
    name = m["w"]
    if not name[0].isupper() and not (m["p"] or m["which"]):
        return None
    step = _STEPS.get((m["which"] or "").lower())
    return Weekday(WEEKDAY_NUMBERS[name.lower()], step)


def _weekend(m: re.Match[str]) -> Meaning | None:
    return Weekday(5, _STEPS.get((m["which"] or "this").lower(), 0), 2)


def _shift(unit: str, steps: int) -> Build:
    return lambda m: Shift(steps, UNITS[unit])


def _unit(m: re.Match[str]) -> Meaning | None:
    """"Last week" is the week before this one; "the previous week" and "the following week" count from the time last spoken of."""
    which, unit = m["which"].lower(), UNITS[m["u"].lower()]
    if which in ("previous", "following", "preceding") or (which == "next" and unit == "day"):
        return Later(-1 if which in ("previous", "preceding") else 1, unit)
    if which in ("last", "past", "this past", "this last") and (m["the"] or which != "last") and unit != "century":
        return Shift(-1, unit) if unit in ("day", "week") or which == "last" else Stretch(-1, unit)
    return Shift(_STEPS[which], unit)


def _count(words: str) -> int:
    return lexicon.number(words) or 0


def _steps(m: re.Match[str], sign: int) -> tuple[int, calendar.Unit]:
    word = m["u"].lower()
    unit = UNITS[word if word in UNITS else word.removesuffix("s")]
    return sign * _count(m["n"]) * (2 if word.startswith("fortnight") else 1), unit


def _ago(m: re.Match[str]) -> Meaning | None:
    return Shift(*_steps(m, 1 if m["dir"].lower() in ("from now", "hence", "from today") else -1))


def _later(m: re.Match[str]) -> Meaning | None:
    return Later(*_steps(m, 1 if m["dir"].lower().startswith(("later", "after")) else -1))


def _in_future(m: re.Match[str]) -> Meaning | None:
    steps, unit = _steps(m, 1)
    return Shift(steps, unit, "future")


def _stretch(m: re.Match[str]) -> Meaning | None:
    if re.fullmatch(FRAGMENTS["vague"], m["n"], re.I):
        return Vague()
    return Stretch(*_steps(m, _STEPS[m["which"].lower()] or 1))


def _same(m: re.Match[str]) -> Meaning | None:
    return Later(0, UNITS[m["u"].lower()])


def _so_far(m: re.Match[str]) -> Meaning | None:
    return SoFar(Shift(0, UNITS[m["u"].lower()]), 1 if m["side"].lower() == "later" else -1)


def _end_of_unit(m: re.Match[str]) -> Meaning | None:
    unit = UNITS[(m["u"] or m["z"]).lower()]
    first, last = {"b": (0, 0), "s": (0, 0), "m": (1, 2), "e": (3, 3), "v": (3, 3)}[(m["x"] or "the end").lower().removeprefix("the ")[0]]
    return Part(Shift(0, unit), first, last, 4)


def _holiday(m: re.Match[str]) -> Meaning | None:
    month, first, last, weekday = _HOLIDAYS[_bare(m["h"])]
    part = OfYear(month, first_day=first, last_day=last, weekday=weekday, step=_STEPS.get((m["which"] or "").lower()))
    return In(part, Fixed(calendar.year(full_year(m["y"])), "year")) if m["y"] else part


def _bare(holiday: str) -> str:
    """A holiday's name without apostrophes and the s before them, which everybody writes as he likes."""
    return re.sub(r"[’']|s\b", "", holiday.lower())


#: Holidays: month, first and last day that it may be, and its weekday if it has one. The movable ones are American.
_HOLIDAYS: dict[str, tuple[int, int, int, int | None]] = {
    "christma day": (12, 25, 25, None), "christma eve": (12, 24, 24, None), "christma": (12, 25, 25, None), "boxing day": (12, 26, 26, None),
    "new year eve": (12, 31, 31, None), "new year day": (1, 1, 1, None), "valentine day": (2, 14, 14, None), "halloween": (10, 31, 31, None),
    "may day": (5, 1, 1, None), "april fool day": (4, 1, 1, None), "epiphany": (1, 6, 6, None), "all saint day": (11, 1, 1, None),
    "thanksgiving day": (11, 22, 28, 3), "thanksgiving": (11, 22, 28, 3), "labor day": (9, 1, 7, 0), "memorial day": (5, 25, 31, 0),
    "columbu day": (10, 8, 14, 0), "mother day": (5, 8, 14, 6), "father day": (6, 15, 21, 6), "black friday": (11, 23, 29, 4),
    "election day": (11, 2, 8, 1), "martin luther king day": (1, 15, 21, 0),
}  # fmt: skip
_BEFORE_TIME = (
    r"(?P<p>(?:\b(?:in|on|by|until|till|since|during|through|from|to|of|for|late|early|mid|before|after|around|between|and|"
    r"beginning|starting|end|each|every|past|earlier|later|coming|the)[\s-]+(?:the )?(?:\w+day, )?)?)"
)
_YEAR = r"(?P<y>{year}|['’]\d\d\b|{yearwords})"

_FORMS: list[tuple[str, str, Build]] = [
    ("iso", r"(?P<y>(?:1\d|20)\d\d)(?P<sep>[-./])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<d>{day})(?![\d])(?!\.\d)", _year_first),
    ("compact", r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)", _year_first),
    ("figures", r"(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<y>(?:1\d|20)\d\d|\d\d)(?![\d.:])", _figures),
    ("figures-spaced", r"(?P<a>\d\d?) (?P<sep>[./-]) (?P<b>\d\d?) (?P=sep) (?P<y>(?:1\d|20)\d\d)(?!\d)", _figures),
    ("month-day", r"(?:(?P<w>{weekday})" + _HOUR + r",? +\(?|(?P<which>last|this past|next|this) )?(?P<m>{month})[ /-]?\s?(?:the )?(?P<d>{day}{nth}?|{ordinalday})"
     r"(?![\d]|:\d|[.,]\d|%)(?: ?(?:-|–|—|to|through|and|&) ?(?P<e>{day}{nth}?)(?![\d%]|:\d|[.,]\d|\s(?:{month})))?"
     r"(?:(?:\s?,|\s\(|[/-]|,? of)?\s?" + _YEAR + r")?", _month_day),
    ("day-month", r"(?:(?P<w>{weekday})" + _HOUR + r",? *(?:the )?\(?)?(?<![\d:])(?P<d>{day}{nth}?|{ordinalday})"
     r"(?: ?(?:-|–|—|to|and|&) ?(?P<e>{day}{nth}?))?[ /-]?\s?(?:day )?(?:of )?(?P<m>{month})(?:(?:\s?,|[/-])?\s?" + _YEAR + r")?", _month_day),
    ("month-year", r"(?P<m>{month})(?:,? of|\s?,|[-/])?\s?" + _YEAR, _month_year),
    ("month", _BEFORE_TIME + r"(?:(?P<which>last|this past|this coming|this|next|past|coming) )?(?P<m>{month})", _bare_month),
    ("year-range", r"(?P<y>{year})\s?[-–—/]\s?(?P<z>(?:1\d|20)\d\d|\d\d)(?![\d-])", _years),
    ("year", r"(?<![\d.,:/#№])(?:(?<!-)|(?<=mid-)|(?<=early-)|(?<=late-)|(?<=pre-)|(?<=post-))(?P<y>{year})(?![-–/:]\d|\w)", _year),
    ("year-words", r"(?P<y>{yearwords})", _year),
    ("short-year", r"(?<=in )(?P<y>['’]\d\d\b)(?!s)", _year),
    ("decade-figures", r"(?:the )?(?P<y>(?:1\d|20)\d0|['’][2-9]0)\s?[’']?s\b", _decade),
    ("decade-words", r"(?:the |(?<=-)|(?<=early )|(?<=late ))(?P<y>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[3-9]0s)\b",
     lambda m: None if m["y"][0].isdigit() else _decade(m)),
    ("century", r"(?:the )?(?P<n>{ordinal})[ -]century(?P<bc> B\.?C\.?E?)?", _century),
    ("last-century", r"the (?:past|last) century", lambda m: Fixed(calendar.between(date(1901, 1, 1), date(2000, 12, 31)), "century")),
    ("part-of-year", r"(?:the |its )?(?:(?:fiscal|flat)[- ])?(?P<n>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[ -](?P<u>quarter|half)\b"
     r"(?! (?:an|a|million|century|the|of (?:an?|the)\b))(?:(?: of|,| in)?(?: the)?(?: fiscal)?(?: year)? " + _YEAR + r")?", _part_of_year),
    ("quarter-figures", r"(?P<u>Q)(?P<n>[1-4])(?:[ -]?" + _YEAR + r")?", lambda m: _quarter(m)),
    ("season", _BEFORE_TIME + r"(?:(?P<which>last|this past|this coming|this|next|past|coming) )?(?P<s>{season})\b(?:(?: of|,)? " + _YEAR + r")?", _season),
    ("weekday", _BEFORE_TIME + r"(?:(?P<which>last|this past|this coming|this|next|past|coming) )?(?P<w>{fullweekday})(?!s)" + _HOUR, _weekday),
    ("weekday-of-then", r"(?:the )?(?:previous|preceding|following) {fullweekday}" + _HOUR, lambda m: Vague()),
    ("weekend", r"(?:the |(?P<which>last|this past|this coming|this|next|past|coming) )weekend", _weekend),
    ("days-around", r"the day (?P<x>before yesterday|after tomorrow)", lambda m: Shift(-2 if m["x"].lower()[0] == "b" else 2, "day")),
    ("yesterday", r"yesterday" + _HOUR + r"|last (?:night|evening)", _shift("day", -1)),
    ("today", r"today\b(?:'s|’s)?" + _HOUR + r"|tonight|this (?:morning|afternoon|evening|day)\b", _shift("day", 0)),
    ("tomorrow", r"tomorrow" + _HOUR, _shift("day", 1)),
    ("unit", r"(?P<the>the )?" + _WHICH.replace("(?P<which>", "(?P<which>preceding|") + r" (?:(?:calendar|fiscal|financial|academic) )?(?P<u>{unit})(?!-)(?:[’']s)?\b", _unit),
    ("ago", r"(?:(?:about|around|nearly|almost|some|more than|over|exactly|roughly|less than|just) )?(?P<n>{count}) (?P<u>{units}) (?P<dir>ago|from now|hence|from today)", _ago),
    ("year-ago", r"(?:the |a )?(?P<n>(?:{count}[ -])?)(?P<u>year|month|week|day)-(?:ago|earlier)", lambda m: Shift(-(_count(m["n"].strip(" -")) or 1), UNITS[m["u"].lower()])),
    ("vague-ago", r"(?:(?:just|only) )?{vague} (?:{units}) (?:ago|earlier|later|before|after)", lambda m: Vague()),
    ("later", r"(?P<n>{count}) (?P<u>{units}) (?P<dir>earlier|later|before that|after that|previously|afterwards?)\b", _later),
    ("day-before", r"(?:just )?(?P<n>a|one|the) (?P<u>day|week|month|year) (?P<dir>before|after)(?=\s*(?:[.;,!?)\"”]|$|in\b|at\b))", _later),
    ("in-future", r"in (?P<n>{count}) (?P<u>{units})(?! of\b)", _in_future),
    ("stretch", r"(?:the |these )?" + _WHICH + r" (?P<n>{count}|{vague}) (?P<u>{units})(?!-)", _stretch),
    ("same", r"(?:the |that |this )?(?:very )?same (?P<u>{unit})\b|that (?P<v>{unit})\b", lambda m: Later(0, UNITS[(m["u"] or m["v"]).lower()])),
    ("so-far", r"(?P<side>earlier|later|so far|elsewhere) (?P<x>this) (?P<u>week|month|year|quarter|decade|century|day)\b", _so_far),
    ("earlier-today", r"(?:earlier|later)(?: on)? today", _shift("day", 0)),
    ("holiday", r"(?:(?P<which>last|this|next|this past) )?(?P<h>(?:new year|valentine|april fool|mother|father|all saint)(?:[’']?s|s[’'])? (?:day|eve)"
     r"|(?:christmas|may|boxing|thanksgiving|labor|memorial|columbus|election|martin luther king) (?:day|eve)|christmas|halloween|epiphany|thanksgiving"
     r"|black friday)\b(?:(?: of|,)? " + _YEAR + r")?", _holiday),
    ("next-morning", r"(?:the )?(?P<x>next|following|previous) (?:morning|afternoon|evening|night)", lambda m: Later(-1 if m["x"].lower() == "previous" else 1, "day")),
    ("that-morning", r"(?:that|the same) (?:morning|afternoon|evening|night)", lambda m: Later(0, "day")),
    ("end-of-unit", r"(?P<x>the (?:very )?end|the beginning|the start|the middle) of the (?P<u>{unit})\b|(?P<z>year|month)[’']?s?[- ]end", _end_of_unit),
    ("in-the-unit", r"(?P<side>earlier|later) in the (?P<u>day|week|month|year|decade|century)\b", _so_far),
    ("recurring", r"(?:every|each) (?:other )?(?:{weekday}|{month}|{unit}|{season}|{day}{nth}?)(?: on {month} {day})?|annually(?: on {month} {day})?", lambda m: Vague()),
    ("weekdays-plural", r"(?:on )?(?:{fullweekday})s\b", lambda m: Vague()),
]  # fmt: skip


def _quarter(m: re.Match[str]) -> Meaning | None:
    n = int(m["n"])
    part = OfYear(3 * n - 2, 3, grain="quarter")
    return In(part, Fixed(calendar.year(full_year(m["y"])), "year")) if m["y"] else part


def _compiled(pattern: str) -> re.Pattern[str]:
    for name, fragment in FRAGMENTS.items():
        pattern = pattern.replace("{" + name + "}", fragment)
    return re.compile(r"(?<![\w$£€¥])" + pattern + r"(?![\w])", re.IGNORECASE)


FORMS = tuple(Form(name, _compiled(pattern), build) for name, pattern, build in _FORMS)
#: A word or figure without which no form matches: texts without one are not searched.
HINT = re.compile(r"\d|\b(?:" + lexicon.alternatives([*MONTH_NUMBERS, *WEEKDAY_NUMBERS, *SEASONS, *UNITS, *_TENS]) +
                  r"|quarters?|half|week|twenty|two thousand|sixteen|seventeen|eighteen|nineteen|yesterday|today|tonight|tomorrow|morning|afternoon|evening|night|\w+ly|\w+s|christmas|halloween|epiphany|thanksgiving)\b", re.I)  # fmt: skip
__all__ = ["FORMS", "HINT", "Form", "Meaning", "Part", "full_year"]
