"""What pages glue into running text, and the dateline before it: shapes of words, as data."""

import re

from flows.english.days import MONTH_NAMES, WEEKDAY_NAMES
from flows.english.times.lexicon import alternatives

MONTH = rf"(?:{alternatives(MONTH_NAMES)})\.?"
WEEKDAY = rf"(?:{alternatives(WEEKDAY_NAMES)})"

#: Photo credit in brackets at the end of a caption that the page glued to the text around it.
CREDIT = re.compile(
    r"\((?=[^()]{2,110}\))(?:[^()]*?\b(?:AP|AFP|Reuters|REUTERS|EPA|Getty|Images|Photo|Photos|via|File|FILE|Pool|Sputnik|Handout|"
    r"Courtesy|Shutterstock|iStock|TASS|Xinhua|Anadolu|Bloomberg|Screenshot|Credit|Image)\b[^()]*?)\)"
)

#: A line that tells of a picture: no headline.
PICTURED = re.compile(
    r"[\[(](?:file )?(?:photo|picture|image|video)s?(?: [^\])]*)?[\])]|\b(?:photograph|photo|image|picture|credit): ?[A-Z]", re.I
)

#: Headline of another article in capitals, set between the paragraphs: four words or more.
SHOUTED = re.compile(
    r"(?<![\w“‘'’(])(?:(?<![\"”])|(?<=[.!?][\"”]))(?:[A-Z0-9][A-Z0-9.,:;'’‘“”&$%/!?–—-]{0,24}[ \u00a0]+){3,40}"
    r"[A-Z0-9][A-Z0-9'’&$%–—-]{0,24}?[A-Z0-9'’!?.…]{1,3}?(?=[A-Z][a-z]|[\s\"“]|$)"
)

#: Sentences glued without a space: the page has lost a paragraph's end.
GLUED = re.compile(
    r"(?<=[a-z0-9%][a-z0-9%\"”’)][.!?])(?=[\"“‘]?[A-Z][a-z’']*[\s,])"
    r"|(?<=[a-z)][.!?,][\"”’])(?=[\"“‘]?[A-Z][a-z’']*[\s,])"
    r"|(?<=[.!?]\))(?=[A-Z])"
)

#: A lead picture's caption inside running text tells in the present tense and ends with its full date.
CAPTION_DATE = re.compile(
    rf"\b(?:on|in|,)? ?(?:{WEEKDAY},? )?(?:{MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {MONTH},? \d{{4}})(?:\.|(?= [A-Z])|$)",
    re.IGNORECASE,
)
CAPTION_PAST = re.compile(
    r"\b(?:said|told|was|were|had|did|has|have|will|would|announced|added|stated|reported|claimed|agreed|called|"
    r"[a-z]{3,}ed (?:on|in|at|to|by|that|the|a|an|his|her|its|their))\b"
)
CAPTION_VIDEO = re.compile(
    r"^(?:[A-Z][\w'’.]+ ){1,8}(?:(?:senior|chief|foreign|affairs|correspondent|anchor|host|reporter|contributor|analyst|co-host|"
    r"national|security|congressional|white house) ?)+"
    r".{0,80}\b(?:reports?|joins?|discuss(?:es)?|explains?|weighs? in|breaks? down|reacts?|provides?|speaks?)\b",
    re.IGNORECASE,
)

_TITLE_CASE = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
_REGION = r"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+){0,2})?"
_UPPER = r"[A-Z][A-Z'’.-]{2,}(?:[ /-]+[A-Z][A-Z'’.-]*){0,4}"
_PLACE = rf"(?:{_UPPER}(?:,? ?/[^/\n]{{2,40}}/)?{_REGION}|{_TITLE_CASE})"
_WHEN = rf"(?i:,? ?(?:{MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {MONTH}(?:,? \d{{4}})?))?"
#: A dateline that is a unit of its own before the first sentence: place, day, agency.
DATELINE = re.compile(
    rf"^(?:{_PLACE}{_WHEN}[.,]? ?/[A-Z][\w -]{{1,30}}/\.?\s*[-–—]*\s+"
    rf"|{_PLACE}\.?{_WHEN}[.,]? ?\([A-Z][\w. /-]{{1,30}}\)\s*[-–—:.]+\s*"
    rf"|{_PLACE}{_WHEN}[.,]?\s+[-–—]+ ?(?:[A-Z][\w ]{{1,20}}\.)\s+(?=[\"“A-Z])"
    rf"|{_UPPER}\.{_WHEN}\.? [A-Z][A-Z -]{{1,30}}?\s*[-–—]+\s+"
    r"|\([A-Z][\w. /-]{1,30}\)\s*[-–—]+\s*"
    r"|/[A-Z][\w -]{1,30}/\.?\s*[-–—]*\s*"
    rf"|{_UPPER}{_REGION}{_WHEN}\s*[-–—]{{1,2}}\s+(?=[\"“A-Z]))"
)
