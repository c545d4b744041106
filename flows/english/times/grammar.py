"""The grammar: every form of a time expression as data, and what builds its meaning.

In a pattern ``{month}`` stands for the fragment of that name, here or in the lexicon; ``(?P<m>…)`` names what the meaning is made of.
Forms are tried everywhere; where several match, the longest wins. What two expressions mean together is in ``composing``.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from flows import calendar
from flows.english.times import building as b
from flows.english.times import lexicon
from flows.english.times.lexicon import FRAGMENTS, KEYWORDS, UNITS
from flows.english.times.meanings import Fixed, Later, OfYear, Shift


class Form(NamedTuple):
    """One form: the kind of words without which it cannot match, its pattern and what builds its meaning."""

    needs: str
    pattern: re.Pattern[str]
    build: b.Build


_OWN = {
    "y": r"(?P<y>{year}|['’]\d\d\b|{yearwords})",
    "fullyear": r"(?:19|20)\d\d\b",
    "which": r"(?:(?P<which>last|this past|this coming|this|next|past|coming) )?",
    "step": rf"(?P<which>preceding|{lexicon.alternatives(b.STEPS)})",
    "hour": r"(?:[,\s]+(?:early |late )?(?:morning|afternoon|evening|night)\b)?",
    "partofday": r"(?:morning|afternoon|evening|night)",
    "to": r"(?:-|–|—|to|through|and|&)",
    # words before which a month's or season's name is one, although it is an ordinary word too
    "before": r"(?P<p>(?:\b(?:in|on|by|until|till|since|during|through|from|to|of|for|late|early|mid|before|after|around|between|and|"
    r"beginning|starting|end|each|every|past|earlier|later|coming|the)[\s-]+(?:the )?(?:\w+day, )?)?)",
    "holidays": r"(?:new year|valentine|april fool|mother|father|all saint)(?:[’']?s|s[’'])? (?:day|eve)|black friday|christmas|halloween"
    r"|epiphany|(?:christmas|may|boxing|thanksgiving|labor|memorial|columbus|election|martin luther king) (?:day|eve)|thanksgiving",
}

_LAST_CENTURY = Fixed(calendar.between(date(1901, 1, 1), date(2000, 12, 31)), "century")

_FORMS: tuple[tuple[str, b.Build, str], ...] = (
    # 2019-05-10, 2019.05.10, 2019 / 05 / 10, 20190510, 07.02.2021, 5/31/19
    ("figure", b.year_first, r"(?P<y>(?:1\d|20)\d\d)(?P<sep>[-./])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<d>{day})(?!\d|\.\d)"),
    ("figure", b.year_first, r"(?P<y>(?:19|20)\d\d) (?P<sep>[./-]) (?P<m>0[1-9]|1[0-2]) (?P=sep) (?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
    ("figure", b.year_first, r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
    ("figure", b.figures, r"(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<y>(?:1\d|20)\d\d|\d\d)(?![\d:]|\.\d)"),
    ("figure", b.figures, r"(?P<a>\d\d?) (?P<sep>[./-]) (?P<b>\d\d?) (?P=sep) (?P<y>(?:1\d|20)\d\d)(?!\d)"),
    # Tuesday, May 10-12, 2019; last Oct. 3; the 10th of May 2019; 10/May/2019
    ("month", b.month_day, r"(?:(?P<w>{weekday}){hour},? +\(?|(?P<which>last|this past|next|this) )?"
     r"(?P<m>{month})[ /-]?\s?(?:the )?(?P<d>{day}{nth}?|{ordinalday})(?!\d|:\d|\.\d|,(?!{fullyear})\d|%)"
     r"(?: ?{to} ?(?P<e>{day}{nth}?)(?![\d%]|:\d|[.,]\d|\s(?:{month})))?(?:(?:\s?,|\s\(|[/-]|,? of)?\s?{y})?"),
    ("month", b.month_day, r"(?:(?P<w>{weekday}){hour},? *(?:the )?\(?)?(?<![\d:])(?P<d>{day}{nth}?|{ordinalday})"
     r"(?: ?{to} ?(?P<e>{day}{nth}?))?[ /-]?\s?(?:day )?(?:of )?(?P<m>{month})(?:(?:\s?,|[/-])?\s?{y})?"),
    # 20-Mar-21; December, 11/2015
    ("month", b.month_day, r"(?P<d>{day})(?P<sep>[-/])(?P<m>{month})(?P=sep)(?P<y>\d\d)(?![\d:])"),
    ("month", b.month_day, r"(?P<m>{month}), ?(?P<d>{day}) ?[/,] ?(?P<y>{fullyear})"),
    # May 2019, in May, last May
    ("month", b.month_year, r"(?P<m>{month})(?:,? of|\s?,|[-/])?\s?{y}"),
    ("month", b.bare_month, r"{before}{which}(?P<m>{month})"),
    # 2014-16, 1956, mid-2012, nineteen thirty-one, in '08
    ("figure", b.years, r"(?P<y>{year})\s?[-–—/]\s?(?P<z>(?:1\d|20)\d\d|\d\d)(?![\d-])"),
    ("figure", b.year, r"(?<![\d.,:/#№])(?:(?<!-)|(?<=mid-)|(?<=early-)|(?<=late-)|(?<=pre-)|(?<=post-))(?P<y>{year})(?![-–/:]\d|\w)"),
    ("figure", b.year, r"(?<=in )(?P<y>['’]\d\d\b)(?!s)"),
    ("number", b.year, r"(?P<y>{yearwords})"),
    # the 1990s, '80s, the nineties; the 20th century, the last century
    ("figure", b.decade, r"(?:the )?(?P<y>(?:1\d|20)\d0|['’][2-9]0)\s?[’']?s\b"),
    ("decade", b.decade, r"(?:the |(?<=-)|(?<=early )|(?<=late ))(?P<y>{decade})\b"),
    ("unit", b.century, r"(?:the )?(?P<n>{ordinal})[ -]century(?P<bc> B\.?C\.?E?)?"),
    ("unit", lambda m: _LAST_CENTURY, r"the (?:past|last) century"),
    # the third quarter of 2011, the second half, Q3 2020; in the summer, last spring
    ("unit", b.part_of_year, r"(?:the |its )?(?:(?:fiscal|flat)[- ])?(?P<n>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[ -]"
     r"(?P<u>quarter|half)\b(?! (?:an|a|million|century|the|of (?:an?|the)\b))(?:(?: of|,| in)?(?: the)?(?: fiscal)?(?: year)? {y})?"),
    ("figure", b.quarter, r"(?P<u>Q)(?P<n>[1-4])(?:[ -]?{y})?"),
    ("season", b.season, r"{before}{which}(?P<s>{season})\b(?:(?: of|,)? {y})?"),
    # last Friday, on Friday morning; the previous Friday; Fridays; the weekend
    ("weekday", b.weekday, r"{before}{which}(?P<w>{fullweekday})(?!s){hour}"),
    ("weekday", b.vague, r"(?:the )?(?:previous|preceding|following) {fullweekday}{hour}"),
    ("weekdays", b.vague, r"(?:on )?(?:{fullweekday})s\b"),
    ("deictic", b.weekend, r"(?:the |{which})weekend"),
    # yesterday, this morning, the day after tomorrow; the next morning
    ("deictic", lambda m: Shift(-2 if m["x"].lower()[0] == "b" else 2, "day"), r"the day (?P<x>before yesterday|after tomorrow)"),
    ("deictic", b.shift("day", -1), r"yesterday{hour}|last (?:night|evening)"),
    ("deictic", b.shift("day", 0), r"(?:(?:earlier|later)(?: on)? )?today\b(?:'s|’s)?{hour}|tonight|this {partofday}\b"),
    ("deictic", b.shift("day", 1), r"tomorrow{hour}"),
    ("deictic", lambda m: Later(-1 if m["x"].lower() == "previous" else 1, "day"), r"(?:the )?(?P<x>next|following|previous) {partofday}"),
    ("deictic", lambda m: Later(0, "day"), r"(?:that|the same) {partofday}"),
    ("holiday", lambda m: Later(-1, "day"), r"on the eve(?=,|\.| that\b)"),
    # last week, the past year, the following month; earlier this month; later in the year
    ("unit", b.unit, r"(?P<the>the )?{step} (?:(?:calendar|fiscal|financial|academic) )?(?P<u>{unit})(?!-)(?:[’']s)?\b"),
    ("unit", b.so_far, r"(?P<side>earlier|later|so far|elsewhere) (?:this|in the) (?P<u>{unit})\b"),
    ("unit", b.end_of_unit, r"(?P<x>the (?:very )?end|the beginning|the start|the middle) of the (?P<u>{unit})\b"),
    ("unit", lambda m: OfYear(12, first_day=31, last_day=31), r"year[- ]end"),
    # two years ago, year-ago, several days ago, in two weeks, the past two years
    ("unit", b.ago, r"(?:(?:about|around|nearly|almost|some|more than|over|exactly|roughly|less than|just) )?"
     r"(?P<n>{count}) (?P<u>{units}) (?P<dir>ago|from now|hence|from today)"),
    ("unit", b.year_ago, r"(?:the |a )?(?P<n>(?:{count}[ -])?)(?P<u>year|month|week|day)-(?:ago|earlier)"),
    ("unit", b.vague, r"(?:(?:just|only) )?{vague} (?:{units}) (?:ago|earlier|later|before|after)"),
    ("unit", b.in_future, r"in (?P<n>{count}) (?P<u>{units})(?! of\b)"),
    ("unit", b.stretch, r"(?:the |these )?{step} (?P<n>{count}|{vague}) (?P<u>{units})(?!-)"),
    # three days earlier, the day before; the same month, that day
    ("unit", b.later, r"(?P<n>{count}) (?P<u>{units}) (?P<dir>earlier|later|before that|after that|previously|afterwards?)\b(?! than\b)"),
    ("unit", b.later, r"(?:just )?(?P<n>a|one|the) (?P<u>day|week|month|year) (?P<dir>before|after)(?=\s*(?:[.;,!?)\"”]|$|in\b|at\b))"),
    ("unit", b.later, r"(?<=said )(?P<n>a|the) (?P<u>day|week|month|year) (?P<dir>before)(?= that\b)"),
    ("unit", lambda m: Later(0, UNITS[m["u"].lower()]), r"(?:(?:the |that |this )?(?:very )?same|that) (?P<u>{unit})\b"),
    # Christmas Eve 2019; every other Friday, each year on February 7, annually
    ("holiday", b.holiday, r"(?:(?P<which>last|this|next|this past) )?(?P<h>{holidays})\b(?:(?: of|,)? {y})?"),
    ("often", b.vague, r"(?:every|each) (?:other )?(?:{weekday}|{month}|{unit}|{season}|{day}{nth}?)(?: on {month} {day})?"
     r"|annually(?: on {month} {day})?"),
)  # fmt: skip


_ALONE = r"(?<![\w$£€¥])", r"(?!\w)"
#: Where else a form may begin and end: a page writes a day twice without a blank ("05/10/2019May 10, 2019"), a machine writes the time
#: behind it ("2019-05-10T17:37").
_STUCK = {
    "month": (rf"(?:{_ALONE[0]}|(?<=/\d{{4}})(?=[a-z]{{3}}))", _ALONE[1]),
    "figure": (_ALONE[0], r"(?!(?!T\d\d:|(?<=/\d{4})[a-z]{3,9} \d)\w)"),
}


def _compiled(needs: str, pattern: str) -> re.Pattern[str]:
    for name, fragment in (*_OWN.items(), *FRAGMENTS.items()):
        pattern = pattern.replace("{" + name + "}", fragment)
    before, behind = _STUCK.get(needs, _ALONE)
    return re.compile(f"{before}(?:{pattern}){behind}", re.IGNORECASE)


_ALL = tuple(Form(needs, _compiled(needs, pattern), build) for needs, build, pattern in _FORMS)
_WORD = re.compile(r"[A-Za-z]+|\d+")
_DIGIT = re.compile(r"\d")
_KINDS = {word: tuple(kind for kind, words in KEYWORDS.items() if word in words) for words in KEYWORDS.values() for word in words}
#: An expression reaches at most so many characters to either side of the word of its kind.
_REACH = 60


def searches(text: str) -> Iterator[tuple[Form, int, int]]:
    """The forms in the order of the grammar, each with every stretch of ``text`` (start, end) around words of its kind."""
    if not _DIGIT.search(text) and _KINDS.keys().isdisjoint(map(str.lower, _WORD.findall(text))):
        return
    stretches: dict[str, list[tuple[int, int]]] = {}
    for word in _WORD.finditer(text):
        for kind in ("figure",) if word[0].isdigit() else _KINDS.get(word[0].lower(), ()):
            start, end = max(0, word.start() - _REACH), word.end() + _REACH
            known = stretches.setdefault(kind, [])
            if known and start <= known[-1][1]:
                known[-1] = known[-1][0], end
            else:
                known.append((start, end))
    for form in _ALL:
        for start, end in stretches.get(form.needs, ()):
            yield form, start, end
