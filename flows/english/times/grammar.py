"""The grammar: every form of a time expression as one line of data, and what builds its meaning.

In a pattern ``{month}`` stands for the fragment of that name in the lexicon; ``(?P<m>…)`` names what the meaning is made of. Forms
are tried everywhere; where several match, the longest wins. What two expressions mean together is in ``composing``.
"""

import re
from datetime import date
from typing import NamedTuple

from flows import calendar
from flows.english.times import building as b
from flows.english.times import lexicon
from flows.english.times.lexicon import FRAGMENTS, MONTH_NUMBERS, SEASONS, UNITS, WEEKDAY_NUMBERS
from flows.english.times.meanings import Fixed, Later, Shift, Vague


class Form(NamedTuple):
    """One form: its pattern and what builds its meaning (``None``: these words are no time expression after all)."""

    name: str
    pattern: re.Pattern[str]
    build: b.Build


_HOUR = r"(?:[,\s]+(?:early |late )?(?:morning|afternoon|evening|night)\b)?"
_WHICH = rf"(?P<which>{lexicon.alternatives(b.STEPS)})"
_BEFORE_TIME = (
    r"(?P<p>(?:\b(?:in|on|by|until|till|since|during|through|from|to|of|for|late|early|mid|before|after|around|between|and|"
    r"beginning|starting|end|each|every|past|earlier|later|coming|the)[\s-]+(?:the )?(?:\w+day, )?)?)"
)
_YEAR = r"(?P<y>{year}|['’]\d\d\b|{yearwords})"

_FORMS: list[tuple[str, str, b.Build]] = [
    ("iso", r"(?P<y>(?:1\d|20)\d\d)(?P<sep>[-./])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<d>{day})(?![\d])(?!\.\d)", b.year_first),
    ("compact", r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)", b.year_first),
    ("figures", r"(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<y>(?:1\d|20)\d\d|\d\d)(?![\d.:])", b.figures),
    ("figures-spaced", r"(?P<a>\d\d?) (?P<sep>[./-]) (?P<b>\d\d?) (?P=sep) (?P<y>(?:1\d|20)\d\d)(?!\d)", b.figures),
    ("month-day", r"(?:(?P<w>{weekday})" + _HOUR + r",? +\(?|(?P<which>last|this past|next|this) )?(?P<m>{month})[ /-]?\s?(?:the )?(?P<d>{day}{nth}?|{ordinalday})"
     r"(?![\d]|:\d|[.,]\d|%)(?: ?(?:-|–|—|to|through|and|&) ?(?P<e>{day}{nth}?)(?![\d%]|:\d|[.,]\d|\s(?:{month})))?"
     r"(?:(?:\s?,|\s\(|[/-]|,? of)?\s?" + _YEAR + r")?", b.month_day),
    ("day-month", r"(?:(?P<w>{weekday})" + _HOUR + r",? *(?:the )?\(?)?(?<![\d:])(?P<d>{day}{nth}?|{ordinalday})"
     r"(?: ?(?:-|–|—|to|and|&) ?(?P<e>{day}{nth}?))?[ /-]?\s?(?:day )?(?:of )?(?P<m>{month})(?:(?:\s?,|[/-])?\s?" + _YEAR + r")?", b.month_day),
    ("month-year", r"(?P<m>{month})(?:,? of|\s?,|[-/])?\s?" + _YEAR, b.month_year),
    ("month", _BEFORE_TIME + r"(?:(?P<which>last|this past|this coming|this|next|past|coming) )?(?P<m>{month})", b.bare_month),
    ("year-range", r"(?P<y>{year})\s?[-–—/]\s?(?P<z>(?:1\d|20)\d\d|\d\d)(?![\d-])", b.years),
    ("year", r"(?<![\d.,:/#№])(?:(?<!-)|(?<=mid-)|(?<=early-)|(?<=late-)|(?<=pre-)|(?<=post-))(?P<y>{year})(?![-–/:]\d|\w)", b.year),
    ("year-words", r"(?P<y>{yearwords})", b.year),
    ("short-year", r"(?<=in )(?P<y>['’]\d\d\b)(?!s)", b.year),
    ("decade-figures", r"(?:the )?(?P<y>(?:1\d|20)\d0|['’][2-9]0)\s?[’']?s\b", b.decade),
    ("decade-words", r"(?:the |(?<=-)|(?<=early )|(?<=late ))(?P<y>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[3-9]0s)\b",
     lambda m: None if m["y"][0].isdigit() else b.decade(m)),
    ("century", r"(?:the )?(?P<n>{ordinal})[ -]century(?P<bc> B\.?C\.?E?)?", b.century),
    ("last-century", r"the (?:past|last) century", lambda m: Fixed(calendar.between(date(1901, 1, 1), date(2000, 12, 31)), "century")),
    ("part-of-year", r"(?:the |its )?(?:(?:fiscal|flat)[- ])?(?P<n>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[ -](?P<u>quarter|half)\b"
     r"(?! (?:an|a|million|century|the|of (?:an?|the)\b))(?:(?: of|,| in)?(?: the)?(?: fiscal)?(?: year)? " + _YEAR + r")?", b.part_of_year),
    ("quarter-figures", r"(?P<u>Q)(?P<n>[1-4])(?:[ -]?" + _YEAR + r")?", lambda m: b.quarter(m)),
    ("season", _BEFORE_TIME + r"(?:(?P<which>last|this past|this coming|this|next|past|coming) )?(?P<s>{season})\b(?:(?: of|,)? " + _YEAR + r")?", b.season),
    ("weekday", _BEFORE_TIME + r"(?:(?P<which>last|this past|this coming|this|next|past|coming) )?(?P<w>{fullweekday})(?!s)" + _HOUR, b.weekday),
    ("weekday-of-then", r"(?:the )?(?:previous|preceding|following) {fullweekday}" + _HOUR, lambda m: Vague()),
    ("weekend", r"(?:the |(?P<which>last|this past|this coming|this|next|past|coming) )weekend", b.weekend),
    ("days-around", r"the day (?P<x>before yesterday|after tomorrow)", lambda m: Shift(-2 if m["x"].lower()[0] == "b" else 2, "day")),
    ("yesterday", r"yesterday" + _HOUR + r"|last (?:night|evening)", b.shift("day", -1)),
    ("today", r"today\b(?:'s|’s)?" + _HOUR + r"|tonight|this (?:morning|afternoon|evening|day)\b", b.shift("day", 0)),
    ("tomorrow", r"tomorrow" + _HOUR, b.shift("day", 1)),
    ("unit", r"(?P<the>the )?" + _WHICH.replace("(?P<which>", "(?P<which>preceding|") + r" (?:(?:calendar|fiscal|financial|academic) )?(?P<u>{unit})(?!-)(?:[’']s)?\b", b.unit),
    ("ago", r"(?:(?:about|around|nearly|almost|some|more than|over|exactly|roughly|less than|just) )?(?P<n>{count}) (?P<u>{units}) (?P<dir>ago|from now|hence|from today)", b.ago),
    ("year-ago", r"(?:the |a )?(?P<n>(?:{count}[ -])?)(?P<u>year|month|week|day)-(?:ago|earlier)", lambda m: Shift(-(b.count(m["n"].strip(" -")) or 1), UNITS[m["u"].lower()])),
    ("vague-ago", r"(?:(?:just|only) )?{vague} (?:{units}) (?:ago|earlier|later|before|after)", lambda m: Vague()),
    ("later", r"(?P<n>{count}) (?P<u>{units}) (?P<dir>earlier|later|before that|after that|previously|afterwards?)\b", b.later),
    ("day-before", r"(?:just )?(?P<n>a|one|the) (?P<u>day|week|month|year) (?P<dir>before|after)(?=\s*(?:[.;,!?)\"”]|$|in\b|at\b))", b.later),
    ("in-future", r"in (?P<n>{count}) (?P<u>{units})(?! of\b)", b.in_future),
    ("stretch", r"(?:the |these )?" + _WHICH + r" (?P<n>{count}|{vague}) (?P<u>{units})(?!-)", b.stretch),
    ("same", r"(?:the |that |this )?(?:very )?same (?P<u>{unit})\b|that (?P<v>{unit})\b", lambda m: Later(0, UNITS[(m["u"] or m["v"]).lower()])),
    ("so-far", r"(?P<side>earlier|later|so far|elsewhere) (?P<x>this) (?P<u>week|month|year|quarter|decade|century|day)\b", b.so_far),
    ("earlier-today", r"(?:earlier|later)(?: on)? today", b.shift("day", 0)),
    ("holiday", r"(?:(?P<which>last|this|next|this past) )?(?P<h>(?:new year|valentine|april fool|mother|father|all saint)(?:[’']?s|s[’'])? (?:day|eve)"
     r"|(?:christmas|may|boxing|thanksgiving|labor|memorial|columbus|election|martin luther king) (?:day|eve)|christmas|halloween|epiphany|thanksgiving"
     r"|black friday)\b(?:(?: of|,)? " + _YEAR + r")?", b.holiday),
    ("next-morning", r"(?:the )?(?P<x>next|following|previous) (?:morning|afternoon|evening|night)", lambda m: Later(-1 if m["x"].lower() == "previous" else 1, "day")),
    ("that-morning", r"(?:that|the same) (?:morning|afternoon|evening|night)", lambda m: Later(0, "day")),
    ("end-of-unit", r"(?P<x>the (?:very )?end|the beginning|the start|the middle) of the (?P<u>{unit})\b|(?P<z>year|month)[’']?s?[- ]end", b.end_of_unit),
    ("in-the-unit", r"(?P<side>earlier|later) in the (?P<u>day|week|month|year|decade|century)\b", b.so_far),
    ("recurring", r"(?:every|each) (?:other )?(?:{weekday}|{month}|{unit}|{season}|{day}{nth}?)(?: on {month} {day})?|annually(?: on {month} {day})?", lambda m: Vague()),
    ("weekdays-plural", r"(?:on )?(?:{fullweekday})s\b", lambda m: Vague()),
]  # fmt: skip


def _compiled(pattern: str) -> re.Pattern[str]:
    for name, fragment in FRAGMENTS.items():
        pattern = pattern.replace("{" + name + "}", fragment)
    return re.compile(r"(?<![\w$£€¥])" + pattern + r"(?![\w])", re.IGNORECASE)


FORMS = tuple(Form(name, _compiled(pattern), build) for name, pattern, build in _FORMS)
#: A word or figure without which no form matches: texts without one are not searched.
HINT = re.compile(r"\d|\b(?:" + lexicon.alternatives([*MONTH_NUMBERS, *WEEKDAY_NUMBERS, *SEASONS, *UNITS, *b.TENS]) +
                  r"|quarters?|half|week|twenty|two thousand|sixteen|seventeen|eighteen|nineteen|yesterday|today|tonight|tomorrow|morning|afternoon|evening|night|\w+ly|\w+s|christmas|halloween|epiphany|thanksgiving)\b", re.I)  # fmt: skip
