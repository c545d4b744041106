"""What surrounds the prose of English news pages.

A line of at most ``SHORT`` words is looked at as a whole, of a longer one each sentence at its end.
"""

import re
from functools import lru_cache

from flows.english.furniture.kinds import (
    COUNTED,
    KINDS,
    NEWSLETTER,
    NO_MARKUP,
    NO_PART,
    OWNED,
    REUSE,
    SIGNING_IN,
    STAYING,
    TO_VISITORS,
    Kind,
)
from flows.english.furniture.shapes import PARTS, alone
from flows.english.patterns import Parts

#: Words and characters of a line that may be furniture as a whole; longer lines are looked at sentence by sentence.
SHORT, _SHORT_CHARACTERS = 45, 600
_FIRST_SENTENCE = re.compile(r".{20,600}?[.!?](?=\s)")
_REUSED = re.compile(f"{OWNED}|{REUSE}|{TO_VISITORS}", re.IGNORECASE)


@lru_cache(maxsize=8192)
def kind_of(line: str) -> str | None:
    """The name of the kind of furniture that ``line`` is as a whole, ``None`` if it is none that is known."""
    words = line.split()
    if len(line) > _SHORT_CHARACTERS or len(words) > SHORT:
        return None
    line = " ".join(words)
    return next((kind.name for kind in KINDS if kind.fits(line)), None)


def notice(line: str) -> str | None:
    """The kind of a line too long for one whose first sentence tells whose the page's texts are, what may be done with them, or what
    its visitors may do."""
    first = _FIRST_SENTENCE.match(line)
    return "legal" if first and len(line.split()) > SHORT and _REUSED.search(first[0]) else None


#: The way to the article through the site: "Home > News > Talks go on in Vell", "HomePoliticsTalks go on".
TRAIL = re.compile(r"^\W*(?i:home|main|main page)\s*[>»›/].*[>»›/]|^Home(?=[A-Z])")
#: An institution's name by itself: "Ministry of Foreign Affairs of Norland".
INSTITUTION = re.compile(
    r"^(?:[A-Z][a-z]+ Ministry of (?:Foreign|External) Affairs|[A-Z][a-z]+ Foreign Ministry)$"
    r"|^(?:The |Federal |Royal |State )*(?:Ministry|Department|Embassy|Consulate|Office|Government|Secretariat|Cabinet|Permanent Mission)"
    r"(?: (?:of|for|and|the|to|in|&)| ?, ?| [A-Z][\w’'-]*)+$"
)
#: What a page says to its reader, as no article does outside of quotation marks.
TO_READERS = re.compile(
    r"^\W*(?:send|share|submit|forward|whatsapp|text|e-?mail|contact|reach|chat with|write to) (?:us|your|our)\b"
    r"|^[^\"“”]*\b(?:by|when) (?:entering|clicking|signing|subscribing|submitting|continuing)\b[^\"“”]*\byour?\b"
    rf"|{NEWSLETTER}|{OWNED}|{COUNTED}"
    rf"|\b{NO_MARKUP}\b|^\W*(?:{SIGNING_IN}|{STAYING})\b"
    r"|^\W*(?:this|the) (?:story|article|report|headline)\b.{0,60}\bedited by\b"
    rf"|^\W*{NO_PART}"
    r"|\bhyperlink (?:to|is|should|must)\b|\bquality journalism (?:is|has|needs|costs)\b",
    re.IGNORECASE,
)

#: How a line begins that names the author, and where a day or the agency begins behind the name.
AUTHORED = re.compile(r"^by:?\s+(?=(?-i:[^\W\d_a-z]))", re.IGNORECASE)
AUTHORED_ON = re.compile(PARTS(r"[\s,|–-]*\b(?:{month} \d|\d)|\s[|/–—-]+\s|[:|/]$"), re.IGNORECASE)
#: A line that is nothing but a time of day.
CLOCK_ONLY = re.compile(PARTS(alone("{clock}")), re.IGNORECASE)
#: A line that breaks off within its sentence.
OPEN_END = re.compile(r"(?:,|\b(?:the|a|an|of|in|and|by|with|to|for|from|at|on|or|that|as|his|her|its|their|between|against))$")

_PROSE = Parts(
    told="said|told|met|held|was|were|had|[a-z]{3,}ed",
    on_a_day="on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
    cue="said|says|told|added|noted|stressed|stated|wrote",
    mark=r"[\"“”]",
)
#: What a sentence of news tells in the past, as no headline does.
TOLD = re.compile(_PROSE(r"\b(?:said|told|stated|announced|added)\b|\b{told}\b.*\b{on_a_day}\b|\b{on_a_day}\b.*\b{told}\b"))
#: Quoted words with their cue.
QUOTED = re.compile(_PROSE(r"{mark}.*\b{cue}\b|\b{cue}\b.*{mark}"))

#: Words that stand in every English sentence: a line without any is no prose.
FUNCTION_WORDS = frozenset(
    (
        "the a an of to in and that for on with is was are were be been has have had by at from it its as he she they we you i his her "
        "their this these those which who whom will would could should may might can not but or if when while after before over under "
        "about into than then there what where how also said says more no out up down so do does did"
    ).split()
)

__all__ = ["AUTHORED", "AUTHORED_ON", "CLOCK_ONLY", "FUNCTION_WORDS", "KINDS", "OPEN_END", "QUOTED", "SHORT", "TOLD", "TO_READERS", "Kind",
           "kind_of", "notice"]  # fmt: skip
