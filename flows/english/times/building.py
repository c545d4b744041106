"""From the groups of a matched form to its meaning: one small function for each kind of form. ``None``: no time expression after all."""

import re
from collections.abc import Callable
from datetime import date

from flows import calendar
from flows.english.times import lexicon
from flows.english.times.lexicon import DECADES, FRAGMENTS, MONTH_NUMBERS, SEASONS, UNITS, WEEKDAY_NUMBERS
from flows.english.times.meanings import Fixed, In, Later, Meaning, Numeric, OfYear, Part, Shift, SoFar, Stretch, Vague, Weekday

Build = Callable[[re.Match[str]], Meaning | None]

STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "this past": -1, "this last": -1, "next": 1, "coming": 1,
          "this coming": 1, "upcoming": 1, "following": 1}  # fmt: skip


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


def figures(m: re.Match[str]) -> Meaning | None:
    """Three numbers, year last, in the orders that give a real day; month first with slashes and hyphens, else day first."""
    first, second, year = int(m["a"]), int(m["b"]), full_year(m["y"])
    orders = [(second, first), (first, second)] if m["sep"] == "." else [(first, second), (second, first)]
    days = tuple(dict.fromkeys(d for month, day in orders if (d := _a_day(year, month, day))))
    return Numeric(days) if days else None


def year_first(m: re.Match[str]) -> Meaning | None:
    day = _a_day(int(m["y"]), int(m["m"]), int(m["d"]))
    return Fixed(calendar.day(day)) if day else None


def month_day(m: re.Match[str]) -> Meaning | None:
    groups = m.groupdict()
    month, first = _month(m["m"]), lexicon.number(m["d"])
    last = lexicon.number(m["e"]) if groups.get("e") else first
    if first is None or last is None or not 1 <= first <= last <= 31:
        return None
    if not groups.get("y"):
        weekday = WEEKDAY_NUMBERS[groups["w"].lower().rstrip(".")] if groups.get("w") and first == last else None
        return (
            OfYear(month, first_day=first, last_day=last, weekday=weekday, step=STEPS.get((groups.get("which") or "").lower()))
            if _a_day(2024, month, last)
            else None
        )
    year = full_year(m["y"])
    days = _a_day(year, month, first), _a_day(year, month, last)
    return Fixed(calendar.between(*days)) if all(days) else None


def month_year(m: re.Match[str]) -> Meaning | None:
    return Fixed(calendar.month(full_year(m["y"]), _month(m["m"])), "month")


def bare_month(m: re.Match[str]) -> Meaning | None:
    """May and March only with a capital and a word before them that needs a time."""
    name = m["m"].lower().rstrip(".")
    if not m["m"][0].isupper() and not m["p"]:
        return None
    if name in ("may", "march", "mar", "august", "april", "june", "jan", "dec") and not m["m"][0].isupper():
        return None
    if name in ("may", "march", "mar") and not (m["p"] or m["which"]):
        return None
    return OfYear(_month(m["m"]), step=STEPS.get((m["which"] or "").lower()))


def year(m: re.Match[str]) -> Meaning | None:
    year = full_year(m["y"])
    return Fixed(calendar.year(year), "year") if 1000 <= year < 2100 else None


def years(m: re.Match[str]) -> Meaning | None:
    first = int(m["y"])
    last = int(m["z"]) if len(m["z"]) == 4 else first // 100 * 100 + int(m["z"])
    if not first < last <= first + 150:
        return None
    return Fixed(calendar.between(date(first, 1, 1), date(last, 12, 31)), "year")


def decade(m: re.Match[str]) -> Meaning | None:
    words = m["y"].lower().strip("'’")
    if words in DECADES:
        first = DECADES[words]
    else:
        figures = int(words)
        first = figures if figures >= 1000 else 1900 + figures if figures >= 30 else 2000 + figures
    unit = "century" if first % 100 == 0 and first < 2000 else "decade"
    length = 99 if unit == "century" else 9
    return Fixed(calendar.between(date(first, 1, 1), date(first + length, 12, 31)), unit)  # type: ignore[arg-type]


def century(m: re.Match[str]) -> Meaning | None:
    n = lexicon.number(m["n"])
    if not n or not 1 <= n <= 30:
        return None
    if (m["bc"] or "").strip():
        return Vague()
    return Fixed(calendar.between(date((n - 1) * 100 + 1, 1, 1), date(n * 100, 12, 31)), "century")


def part_of_year(m: re.Match[str]) -> Meaning | None:
    """Quarters and halves, with or without their year."""
    n = lexicon.number(m["n"]) if m["n"].lower() not in ("last", "final") else (4 if m["u"].lower() == "quarter" else 2)
    parts = 4 if m["u"].lower() == "quarter" else 2
    if not n or n > parts:
        return None
    part = OfYear(1 + 12 // parts * (n - 1), 12 // parts, grain="quarter" if parts == 4 else "half")
    return In(part, Fixed(calendar.year(full_year(m["y"])), "year")) if m["y"] else part


def season(m: re.Match[str]) -> Meaning | None:
    """A bare season needs "in the" or the like before it: springs and falls are mostly no seasons."""
    which, year = m["which"], m["y"]
    if not (which or year or m["p"]):
        return None
    season = OfYear(SEASONS[m["s"].lower()], 3, step=STEPS.get((which or "").lower()), grain="quarter")
    return In(season, Fixed(calendar.year(full_year(year)), "year")) if year else season


def weekday(m: re.Match[str]) -> Meaning | None:
    name = m["w"]
    if not name[0].isupper() and not (m["p"] or m["which"]):
        return None
    step = STEPS.get((m["which"] or "").lower())
    return Weekday(WEEKDAY_NUMBERS[name.lower()], step)


def weekend(m: re.Match[str]) -> Meaning | None:
    return Weekday(5, STEPS.get((m["which"] or "this").lower(), 0), 2)


def vague(m: re.Match[str]) -> Meaning | None:
    return Vague()


def shift(unit: str, steps: int) -> Build:
    return lambda m: Shift(steps, UNITS[unit])


def unit(m: re.Match[str]) -> Meaning | None:
    """ "Last week" is the week before this one; "the previous week" and "the following week" count from the time last spoken of."""
    which, unit = m["which"].lower(), UNITS[m["u"].lower()]
    if which in ("previous", "following", "preceding") or (which == "next" and unit == "day"):
        return Later(-1 if which in ("previous", "preceding") else 1, unit)
    if which in ("last", "past") and m["the"] and unit != "century":
        return Stretch(-1, unit)
    if which in ("past", "this past", "this last") and unit not in ("day", "week"):
        return Stretch(-1, unit)
    return Shift(STEPS[which], unit)


def count(words: str) -> int:
    return lexicon.number(words) or 0


def _steps(m: re.Match[str], sign: int) -> tuple[int, calendar.Unit]:
    word = m["u"].lower()
    unit = UNITS[word if word in UNITS else word.removesuffix("s")]
    return sign * count(m["n"]) * (2 if word.startswith("fortnight") else 1), unit


def ago(m: re.Match[str]) -> Meaning | None:
    return Shift(*_steps(m, 1 if m["dir"].lower() in ("from now", "hence", "from today") else -1))


def later(m: re.Match[str]) -> Meaning | None:
    return Later(*_steps(m, 1 if m["dir"].lower().startswith(("later", "after")) else -1))


def in_future(m: re.Match[str]) -> Meaning | None:
    steps, unit = _steps(m, 1)
    return Shift(steps, unit, "future")


def year_ago(m: re.Match[str]) -> Meaning | None:
    steps, unit = -(count(m["n"].strip(" -")) or 1), UNITS[m["u"].lower()]
    return Later(steps, unit) if m[0].lower().endswith("earlier") else Shift(steps, unit)


def stretch(m: re.Match[str]) -> Meaning | None:
    if re.fullmatch(FRAGMENTS["vague"], m["n"], re.I):
        return Vague()
    return Stretch(*_steps(m, STEPS[m["which"].lower()] or 1))


def so_far(m: re.Match[str]) -> Meaning | None:
    if m["u"].lower() == "day" and "the day" in m[0].lower():
        return Later(0, "day")  # "later in the day" is of the day told last
    return SoFar(Shift(0, UNITS[m["u"].lower()]), 1 if m["side"].lower() == "later" else -1)


def end_of_unit(m: re.Match[str]) -> Meaning | None:
    unit = UNITS[m["u"].lower()]
    first, last = {"b": (0, 0), "s": (0, 0), "m": (1, 2), "e": (3, 3), "v": (3, 3)}[m["x"].lower().removeprefix("the ")[0]]
    return Part(Shift(0, unit), first, last, 4)


def holiday(m: re.Match[str]) -> Meaning | None:
    month, first, last, weekday = _HOLIDAYS[_bare(m["h"])]
    part = OfYear(month, first_day=first, last_day=last, weekday=weekday, step=STEPS.get((m["which"] or "").lower()))
    return In(part, Fixed(calendar.year(full_year(m["y"])), "year")) if m["y"] else part


def _bare(holiday: str) -> str:
    """A holiday's name without apostrophes and the s before them, which everybody writes as he likes."""
    return re.sub(r"[’']|s\b", "", holiday.lower())


#: Holidays: month, first and last day that it may be, and its weekday if it has one. The movable ones are American.
_HOLIDAYS: dict[str, tuple[int, int, int, int | None]] = {
    "christma day": (12, 25, 25, None), "christma eve": (12, 24, 24, None), "christma": (12, 25, 25, None),
    "boxing day": (12, 26, 26, None), "new year eve": (12, 31, 31, None), "new year day": (1, 1, 1, None),
    "valentine day": (2, 14, 14, None), "halloween": (10, 31, 31, None),
    "may day": (5, 1, 1, None), "april fool day": (4, 1, 1, None), "epiphany": (1, 6, 6, None), "all saint day": (11, 1, 1, None),
    "thanksgiving day": (11, 22, 28, 3), "thanksgiving": (11, 22, 28, 3), "labor day": (9, 1, 7, 0), "memorial day": (5, 25, 31, 0),
    "columbu day": (10, 8, 14, 0), "mother day": (5, 8, 14, 6), "father day": (6, 15, 21, 6), "black friday": (11, 23, 29, 4),
    "election day": (11, 2, 8, 1), "martin luther king day": (1, 15, 21, 0),
}  # fmt: skip


def quarter(m: re.Match[str]) -> Meaning | None:
    n = int(m["n"])
    part = OfYear(3 * n - 2, 3, grain="quarter")
    return In(part, Fixed(calendar.year(full_year(m["y"])), "year")) if m["y"] else part
