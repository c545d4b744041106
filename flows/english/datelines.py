"""The dateline before an article's first sentence: place, day, agency, each where it is given: shapes of words, as data."""

import re
from collections.abc import Set

from flows.english.glued import MONTH, WEEKDAY

#: A place in capitals, or in words that begin large; the state or region that it lies in; a place before its day.
UPPER = r"[A-ZÀ-Ž][A-ZÀ-Ž'’.-]{2,}(?:[ /-]+[A-ZÀ-Ž][A-ZÀ-Ž'’.-]*){0,4}"
_NO_PLACE = rf"(?:On|In|Since|By|From|Until|After|Before|At|As|The|This|Next|Last|Late|Early|(?i:{WEEKDAY}|{MONTH}))\b"
_TITLE_CASE = rf"(?!{_NO_PLACE})[A-ZÀ-Ž][\w'’-]+(?: [A-ZÀ-Ž][\w'’-]+){{0,2}}"
_REGION = r"(?:, [A-ZÀ-Ž][\w.]+(?: [A-ZÀ-Ž][\w.]+){0,2})?"
_FAR = rf"(?:{UPPER}{_REGION}[.,]? ?|{_TITLE_CASE}{_REGION}[.,] ?)"
_PLACE = rf"(?:{UPPER}(?:,? ?/[^/\n]{{2,40}}/)?{_REGION}|{_TITLE_CASE}{_REGION})"
_TH = r"(?:st|nd|rd|th)?"
_DAY = rf"(?i:(?:{WEEKDAY},? )?(?:{MONTH} ?\d{{1,2}}{_TH}(?:,? \d{{4}})?|\d{{1,2}}{_TH} {MONTH}(?:,? \d{{4}})?))"
_WHEN = rf"(?:,? ?{_DAY})?"
_AGENCY = r"[A-Z][\w. /&-]{1,40}"
_BRACKETED = rf"(?:\({_AGENCY}\)|/{_AGENCY}/)"
_DASH = r"(?:[-–—]{1,2}|•)"
_SENTENCE = r"(?=[\"“‘\[A-ZÀ-Ž])"

#: What can be nothing but a dateline.
DATELINE = re.compile(
    rf"^(?:{_PLACE}{_WHEN}[.,]? ?/[A-Z][\w -]{{1,30}}/[.:]?\s*[-–—]*\s+"
    rf"|{_PLACE}\.?{_WHEN}[.,]? ?\({_AGENCY}(?:[\s,–-]+{_DAY})?\)\s*[-–—:.]+\s*"
    rf"|{_PLACE}{_WHEN}[.,]? ?\({_AGENCY}[\s,–-]+{_DAY}\)\s+{_SENTENCE}"
    rf"|{_FAR}{_DAY}[.,]? ?{_BRACKETED}\s+{_SENTENCE}"
    rf"|{_PLACE}{_WHEN}[.,]?\s+[-–—]+ ?(?:[A-Z][\w ]{{1,20}}\.)\s+{_SENTENCE}"
    rf"|{UPPER}\.{_WHEN}\.? [A-Z][A-Z -]{{1,30}}?\s*[-–—]+\s+"
    rf"|{UPPER}\.{_WHEN}\.? [A-Z]{{4,}}\s+(?=[A-Z][a-z])"
    rf"|{_PLACE}, [A-Z]{{3,12}} ?{_DASH} ?{_SENTENCE}"
    rf"|{_FAR}{_DAY}[.,]? {_AGENCY}?(?: {_DASH} ?|{_DASH} ){_SENTENCE}"
    rf"|{_FAR}{_DAY}[.,]? [A-Z]{{2}}[A-Za-z]+\.\s+{_SENTENCE}"
    rf"|{_FAR}{_DAY}[.,]?\s?(?::|{_DASH})\s+{_SENTENCE}"
    rf"|{_DAY}[.,] [A-Z]{{2,8}}\.\s+{_SENTENCE}"
    r"|\([A-Z][\w. /-]{1,30}\)\s*[-–—]+\s*"
    r"|/[A-Z][\w -]{1,30}/\.?\s*[-–—]*\s*"
    rf"|{UPPER}{_REGION}\s*{_DASH}\s+{_SENTENCE})"
)
#: What is one if a town is called so: "Vell: The minister …", "Vell — The minister …".
_OF_TOWN = re.compile(rf"^(?P<town>{UPPER}|{_TITLE_CASE}){_REGION}(?: ?:| ?[–—•]| -{{1,2}})\s+{_SENTENCE}|^(?P<capitals>{UPPER})\.\s+{_SENTENCE}")
#: A line that holds a dateline and nothing else: "Vell, Norland, Dec. 4", "Vell, Norland (NORD) -".
ALONE = re.compile(rf"^(?:{_FAR}{_DAY}[.,]?(?: ?(?:{_BRACKETED}|[A-Z]{{2}}[\w-]+))?|{_PLACE}[.,]? ?{_BRACKETED})[\s.:–—-]*$")

#: The day that a dump sets before its first sentence: "2021-03-04T10:00:00Z Ministers met", "04/03/2021 VELL, 4 March".
STAMP = re.compile(
    r"^\s*(?:(?:date|published|posted):? )?(?:\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?"
    rf"|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}(?:,? \d\d?:\d\d)?)\s*[-–—|:]*\s+{_SENTENCE}"
)


def length(text: str, towns: Set[str]) -> int:
    """Characters of the dateline that ``text`` begins with, 0 if there is none; ``towns`` are names in small letters.

    >>> length("VELL, April 2 (Nord) - Ministers met.", frozenset())
    23
    >>> length("Vell: Ministers met.", {"vell"}), length("Holm: We met.", {"vell"})
    (6, 0)
    """
    if match := DATELINE.match(text):
        return match.end()
    match = _OF_TOWN.match(text)
    return match.end() if match and (match["town"] or match["capitals"]).casefold() in towns else 0
