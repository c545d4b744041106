"""The dateline before an article's first sentence: place, day, agency, each where it is given.

A dateline is made of a few parts; each of its forms stands below as a row of them beside an example. A new form is a new row.
"""

import re
from collections.abc import Iterable, Set

from flows.english.patterns import DAYS, Parts
from flows.english.sites import DOMAINS

_PARTS = Parts(
    DAYS,
    domain="|".join(DOMAINS),
    capitals=r"(?:(?:AD|AL|EL|HÀ|LA|LE) )?[A-ZÀ-ŽẠ-Ỹ][A-ZÀ-ŽẠ-Ỹ'’.-]{2,30}(?:[ /-]{1,3}[A-ZÀ-ŽẠ-Ỹ][A-ZÀ-ŽẠ-Ỹ'’.-]{0,30}){0,4}",
    no_place=r"(?:On|In|Since|By|From|Until|After|Before|At|As|The(?! Hague)|This|Next|Last|Late|Early|(?i:{weekday}|{month}))\b",
    small="(?:de|del|des|di|da|do|du|of|es|la|le|al|el|sur) ",
    town=r"(?!{no_place})(?:St\. )?[A-ZÀ-ŽẠ-Ỹ][\w'’-]{1,30}(?:[ /]{small}?[A-ZÀ-ŽẠ-Ỹ][\w'’-]{1,30}){0,2}",
    region=r"(?:, [A-ZÀ-ŽẠ-Ỹ][\w.]{1,30}(?: (?i:and )?[A-ZÀ-ŽẠ-Ỹ][\w.]{1,30}){0,2}| [\[(][A-ZÀ-ŽẠ-Ỹ][\w .]{1,30}[\])]"
    r"|/[A-ZÀ-ŽẠ-Ỹ][a-z]\w{1,30})?",
    place=r"{capitals}(?:,? ?/[^/\n]{2,40}/)?{region}|{town}{region}",
    place_before=r"{capitals}{region}[.,]? ?|{town}{region}[.,] ?",
    date=r"(?i:(?:{weekday},? )?(?:{day}(?: ?/ ?\d{4})?|\d{1,2}(?:\.|{th} of) {month}(?:,? \d{4})?))|\d{1,2}[./]\d{1,2}[./]\d{4}",
    hijri=r"(?:\d{1,2} [A-Z][\w' ]{2,20} 14\d\d|[A-Z][\w' ]{2,20} \d{1,2}, 14\d\d),?(?: ?H,?)?(?: corresponding to)? ",
    when=r"(?:,? ?{date}(?i: ?[,/] ?{clock})?)?",
    at=r"(?i:{clock}\s?[|•–-]\s?)?",
    agency=r"(?:[A-Z]|dpa|nCa|[a-z\d][\w-]{1,20}\.(?i:{domain}))[\w., /&-]{0,40}",
    bracketed=r"\({agency}\)|/{agency}/",
    slashed=r"/ ?[A-Za-z][\w -]{1,30}/",
    joined=r"[A-Z]{1,9}[a-z]{1,9}[A-Z]\w{0,15}|[A-Z]{2,9}[a-z]\w{0,15}",
    dash=r"[-–—_]{1,2}|•",
    end=r"[\s.:–—-]*$",
    begins=r"(?=[\"“‘\[A-ZÀ-ŽẠ-Ỹ])",
    opens=r"(?=[\"“‘\[(A-ZÀ-ŽẠ-Ỹ])",
)  # fmt: skip

#: What can be nothing but a dateline.
FORMS = {
    "VELL, April 2. /Nord/. ": r"{place}{when}[.,]? ?{slashed}[.:]?\s*[-–—]*\s+",
    "VELL, April 2 (Nord) — ": r"{place}\.?{when}[.,]? ?\({agency}(?:[\s,–-]+{date})?\)\s*[-–—_:;.]+\s*",
    "VELL, (Nord - Sund News - 2nd April, 2021 ) :": r"{place}{when}[.,]? ?\({agency}[\s,–-]+{date}\s*\)(?:\s*:\s*|\s+){begins}",
    "Vell April 2 (Nord) ": r"(?:{place_before}|{town} ){date}[.,]? ?{bracketed}\s+{begins}",
    "April 2, 2021 (VELL) – ": r"{date}[.,]? ?{bracketed}\s*{dash}\s*{begins}",
    "2 April, Vell: ": r"{date}, {place} ?(?::|{dash})\s+{begins}",
    "Vell (Nord), April 2 – ": r"{place} {bracketed},? {date}\s*{dash}\s+{begins}",
    "Vell (April 2, 2021) – ": r"{place} \({date}\)\s*{dash}\s+{begins}",
    "[Vell, April 2, 2021] – ": r"[\[(]{place_before}{date}[\])]\s*{dash}?\s*{begins}",
    "Vell, Norland | Nord | Friday 4/2/2021 - ": r"{place} ?\| ?{agency} ?\|[^|\n]{0,40}? {dash}\s+{begins}",
    "VELL - April 2, 2021: ": r"{place} {dash} {date}\s*(?::|{dash})\s+{begins}",
    "Vell, NORD April 2, 2021 -- ": r"{place}, [A-Z]{2,12},? {date}\s*{dash}\s+{begins}",
    "VELL, April 2 - Nord. ": r"{place}{when}[.,]?\s+[-–—]+ ?[A-Z][\w ]{1,20}\.\s+{begins}",
    "VELL. NORD - ": r"{capitals}\.{when}\.? [A-Z][A-Z -]{1,30}?\s*[-–—]+\s+",
    "VELL. NORD ": r"{capitals}\.{when}\.? [A-Z]{4,30}\s+(?=[A-Z][a-z])",
    "Vell. April 2. Nordpress. ": r"{place}\. {date}\. [A-Z][\w-]{2,20}\.\s+{begins}",
    "Vell, NORD- ": r"{place}, (?:[A-Z]{3,12}|{joined}) ?{dash} ?{begins}",
    "Vell, April 2, Nord – ": r"{place_before}{hijri}?{date}[.,]? {agency}?(?: {dash} ?|{dash} |--){begins}",
    "VELL, April 2, NORD. ": r"{place_before}{date}[.,]? (?:[A-Z]{2}[A-Za-z.]{0,20}|{joined})(?:\.|:|/)\s+{begins}",
    "Vell, April 2, NordTAG ": r"{place_before}{date}[.,]? {joined}\s+{begins}",
    "Vell, April 2: ": r"{place_before}{date}[.,]?\s?(?::|{dash})(?:\s+|(?!(?i:{month})\b)){begins}",
    "Vell, Norland, April 2. ": r"{place_before}{date}\.\s+{begins}",
    "April 2, NORD. ": r"{date}[.,] [A-Z]{2,8}\.\s+{begins}",
    "[Nord] Vell -- ": r"\[{agency}\] {place}{when}\s*{dash}\s+{begins}",
    "Vell, Norland (Nord.News) ": r"{place},? \({agency}(?:\.(?i:{domain})|\.?[ ]?(?:News|Press|Agency))\)\s+{begins}",
    "(Nord) — ": r"\([A-Z][\w. /-]{1,30}\)\s*[-–—]+\s*",
    "(NORD) ": r"\((?!LEAD|UPDATE|URGENT|PHOTO|VIDEO|WRAP)[A-Z]{2,8}\)\s*{begins}",
    "(POST- Nord News) ": r"\([A-Z]{3,12}\s?- ?[A-Z][\w .&’'-]{2,60}\)\s*{begins}",
    "Nord News/ ": r"[A-Z]\w{2,20} (?:News|Press|Agency) ?/ {begins}",
    "/Nord/. ": r"{slashed}\.?\s*[-–—]*\s*",
    "Nord.Net - ": r"\w{1,20}\.(?i:{domain}) ?{dash}\s+{begins}",
    "Vell-NORD. ": r"{town}-[A-Z]{3,8}\.\s+{begins}",
    "NordTAG. ": r"{joined}\.\s+{begins}",
    "VELL, Norland: ": r"{capitals}, (?!(?i:{weekday})\b)[A-ZÀ-ŽẠ-Ỹ]\w{2,30}(?: [A-ZÀ-ŽẠ-Ỹ]\w{2,30})?:\s+{begins}",
    "VELL – ": r"{capitals}{region}\s*{dash}\s+{begins}",
}
#: What is a dateline if a town is called so.
FORMS_OF_TOWNS = {
    "Vell: ": r"(?P<town>{capitals}|{town}){region}(?: ?: ?-?| ?[–—•]| -{1,2})\s+{begins}",
    "VELL. ": r"(?P<shouted>{capitals})(?:\.\s+|:){begins}",
}
#: What holds a dateline and nothing else.
FORMS_ALONE = {
    "10:15 | Vell (Norland), April 2.": r"{at}{place_before}{date}[.,]?(?: ?(?:{bracketed}|[A-Z]{2}[\w-]+|/ ?[A-Z][\w ]{2,40}))?{end}",
    "Vell. NordTAG:": r"(?:{capitals}|{town})(?:\. (?:[A-Z]{3,12}|{joined}):?|, (?:[A-Z]{3,12}|{joined}|[A-Z][a-z]+[A-Z]\w+):)$",
    "VELL, Norland (NORD) -": r"(?:{capitals}{region}|{town}, {town})[.,]? ?{bracketed}{end}",
}
#: The day that a dump sets before its first sentence.
FORMS_OF_STAMPS = {
    "2021-03-04T10:00:00Z ": r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?\s*[-–—|:]*\s+{opens}",
    "04/03/2021 10:00 - ": r"\d{1,2}[./]\d{1,2}[./]\d{4}(?:,? \d\d?:\d\d)?\s*[-–—|:]*\s+{opens}",
}


#: Who passes the text on, before its own dateline: "(Post- Nord News (NN)) VELL, April 2 (NN) – ".
_RELAY = _PARTS(r"(?:\([A-Z](?:[^()\n]|\([^()\n]{1,20}\)){1,60}\)\s*{dash}?\s*)?")


def _any(forms: Iterable[str], before: str = "") -> re.Pattern[str]:
    return re.compile(f"^{before}(?:{'|'.join(map(_PARTS, forms))})")


#: What may stand behind a standfirst on one line, or be glued to a caption: "The bridge comes first VELL, April 2. /Nord/. ".
INNER = re.compile(
    _PARTS(
        r"(?:(?<=[\w.!?”\"’)])\s+|(?<=[a-z]{2}))"
        r"(?={capitals}{region}{when}[.,]? ?(?:{slashed}[.:]?|\({agency}\)\s*{dash})\s*{begins})"
    )
)
#: A dateline that tells a day or an agency, and not a place alone.
TELLING = re.compile(r"[\d(/]")

DATELINE, ALONE = _any(FORMS.values(), before=_RELAY), _any(FORMS_ALONE.values())
STAMP = _any(FORMS_OF_STAMPS.values(), before=r"\s*(?:(?:date|published|posted):? )?")
_OF_TOWN = _any(FORMS_OF_TOWNS.values(), before=_RELAY)


#: What is left of a dateline whose words the page has lost.
_REST = re.compile(_PARTS(r"[–—]\s+{opens}"))


def length(text: str, towns: Set[str] | None = None) -> int:
    """Characters of the dateline that ``text`` begins with, 0 if there is none; ``towns`` are names in small letters, without them
    any name before a colon or a dash will do.

    >>> length("VELL, April 2 (Nord) - Ministers met.", frozenset())
    23
    >>> length("Vell: Ministers met.", {"vell"}), length("Holm: We met.", {"vell"})
    (6, 0)
    """
    if match := DATELINE.match(text) or _REST.match(text):
        return match.end()
    match = _OF_TOWN.match(text)
    if match and (towns is None or (match["town"] or match["shouted"]).casefold() in towns):
        return match.end()
    return 0
