"""The words of English time expressions, as data: names of months, weekdays, seasons and units, numbers, and how they are misspelt."""

import re
from collections.abc import Iterable
from functools import cache

from flows.calendar import Unit

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: Abbreviations; "mar" and "may" need company to be a month, which the rules give them.
_SHORT_MONTHS = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_SHORT_WEEKDAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
#: First month of each season in the north, where most of the press counts them; winter runs into the next year.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
DECADES = {
    "twenties": 2020, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980,
    "nineties": 1990,
}  # fmt: skip
UNITS: dict[str, Unit] = {
    "day": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "quarter", "year": "year", "yr": "year",
    "decade": "decade", "century": "century", "centurie": "century",
}  # fmt: skip

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_COUNTS = {"a": 1, "an": 1, "the": 1, "couple": 2, "dozen": 12, "half": 1, "hundred": 100}
#: Counts that name no number: the expression is one of time, but no day follows from it.
VAGUE_COUNTS = ("several", "a few", "few", "some", "many", "recent", "a number of", "dozens of")


def _slips(name: str) -> set[str]:
    """How a name of six letters or more is usually misspelt: an inner letter lost, doubled or swapped with its neighbour."""
    if len(name) < 6:
        return set()
    lost = {name[:i] + name[i + 1 :] for i in range(1, len(name) - 1)}
    doubled = {name[:i] + name[i] + name[i:] for i in range(1, len(name) - 1)}
    swapped = {name[:i] + name[i + 1] + name[i] + name[i + 2 :] for i in range(1, len(name) - 2)}
    return (lost | doubled | swapped) - {name}


def _spellings(names: tuple[str, ...], short: dict[str, int], first: int) -> dict[str, int]:
    known = {name: i for i, name in enumerate(names, first)}
    misspelt = {slip: i for name, i in known.items() for slip in _slips(name)}
    return {**misspelt, **short, **known}


#: Every spelling of a month (1–12) and of a weekday (Monday 0).
MONTH_NUMBERS = _spellings(MONTHS, _SHORT_MONTHS, 1)
WEEKDAY_NUMBERS = _spellings(WEEKDAYS, _SHORT_WEEKDAYS, 0)


@cache
def number(words: str) -> int | None:
    """The value of a cardinal or ordinal in figures or words ("21st", "twenty-one", "a couple of"); ``None`` if it is not one."""
    plain = re.sub(r"\s+of$", "", words.lower().strip())
    figures = re.fullmatch(r"([\d,]+)(?:st|nd|rd|th)?", plain)
    if figures:
        return int(figures[1].replace(",", "")) if figures[1].strip(",") else None
    total, part = 0, 0
    for word in re.split(r"[\s-]+", plain):
        if word == "and" or (word in ("a", "an", "the") and part == 0 and plain != word):
            continue
        value = _value(word)
        if value is None:
            return None
        part = max(part, 1) * value if word in ("hundred", "dozen") else part + value
    return total + part


def _value(word: str) -> int | None:
    if word in _ONES:
        return _ONES.index(word)
    if word in _TENS:
        return 20 + 10 * _TENS.index(word)
    return _ORDINALS.get(word, _COUNTS.get(word))


def year_in_words(words: str) -> int | None:
    """The year of "nineteen thirty-one" or "two thousand and one"; ``None`` if the words are no year of 1000–2099."""
    parts = re.split(r"[\s-]+", words.lower())
    if parts[:2] == ["two", "thousand"]:
        rest = number(" ".join(p for p in parts[2:] if p != "and")) if len(parts) > 2 else 0
        return 2000 + rest if rest is not None and rest < 100 else None
    century, rest = number(parts[0]), number(" ".join(parts[1:]))
    return century * 100 + rest if century and rest and 10 <= century <= 20 and 10 <= rest < 100 else None


def alternatives(words: Iterable[str]) -> str:
    """A regular expression's alternatives, the longest first."""
    return "|".join(sorted((re.escape(w) for w in words), key=lambda w: (-len(w), w)))


#: What the rules are made of: ``{month}`` in a rule stands for the expression of that name here.
FRAGMENTS = {
    "month": rf"(?=[jfmasond])(?:{alternatives(MONTH_NUMBERS)})\b(?:\.(?! +(?-i:[A-Z])))?",  # not the stop of "in July. In 2019, …"
    "fullmonth": rf"(?:{alternatives(MONTHS)})\b",
    "weekday": rf"(?=[mtwfs])(?:{alternatives(WEEKDAY_NUMBERS)})\b\.?",
    "fullweekday": rf"(?=[mtwfs])(?:{alternatives(set(WEEKDAY_NUMBERS) - set(_SHORT_WEEKDAYS))})\b",
    "season": rf"(?:{alternatives(SEASONS)})",
    "unit": rf"(?:{alternatives(u for u in UNITS if u not in ('centurie', 'yr', 'fortnight'))})",
    "units": r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|yrs?|decades?|century|centuries)\b",
    "day": r"(?:0?[1-9]|[12]\d|3[01])",
    "nth": r"(?:st|nd|rd|th)",
    "ordinalday": rf"(?:{alternatives([*_ORDINALS, *(f'{t}-{o}' for t in ('twenty', 'thirty') for o in _ORDINALS)])})",
    "year": r"(?:1\d|20)\d\d(?![\d%]|[,.]\d)",
    "yearwords": rf"(?:(?:{'|'.join(_ONES[16:])}|twenty)[\s-](?:(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_ONES[1:10])}))?"
    rf"|{'|'.join(_ONES[10:])})\b"
    rf"|two thousand(?: and)?(?: (?:{'|'.join(_ONES[1:])}))?\b)",
    "count": rf"(?:\d{{1,3}}(?:,\d{{3}})*|(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_ONES[1:10])}))?|{alternatives(_ONES[1:])}"
    r"|(?:a|one|two) hundred|a couple(?: of)?|a dozen|an?)\b",
    "vague": rf"(?:{alternatives(VAGUE_COUNTS)})",
    "decade": rf"(?:{alternatives(DECADES)})",
    "ordinal": rf"(?:\d{{1,2}}{r'(?:st|nd|rd|th)'}|{alternatives(_ORDINALS)}|twenty[\s-]first)\b",
}  # fmt: skip

#: Kinds of words; a form is tried only where a word of its kind occurs.
KEYWORDS: dict[str, frozenset[str]] = {
    "month": frozenset(MONTH_NUMBERS),
    "weekday": frozenset(WEEKDAY_NUMBERS),
    "weekdays": frozenset(f"{name}s" for name in WEEKDAYS),
    "season": frozenset(SEASONS),
    "decade": frozenset(DECADES),
    "number": frozenset({*_ONES[16:], "twenty", "two"}),
    "unit": frozenset({*UNITS, *(f"{unit}s" for unit in UNITS), "centuries", "half"}),
    "deictic": frozenset("yesterday today tonight tomorrow morning afternoon evening night weekend".split()),
    "holiday": frozenset("day eve christmas halloween epiphany thanksgiving friday".split()),
    "often": frozenset(("every", "each", "annually")),
}
