"""The words of a passage that say what it is about."""

import re

from flows.english.times.lexicon import MONTHS, WEEKDAYS, number

#: Words that say nothing of the matter.
_EMPTY_WORDS = """
    about above after again against ahead all along also although amid among and another any are around away back became because
    become been before began behind being below between beyond both but came can come comes could countries country days despite
    did does done down during each earlier either else even ever every few first following for former from further gave give given
    goes gone got government had has have having her here hers herself him himself his how however into its itself just keep kept
    last late later least less let like long lot made make makes making many more most much must near neither never new next nine
    none not noted now off official officials old once one only other others our out over own part per press previous previously
    put rather reported said same say says second see set several shall she should since six some soon state states still such
    take taken takes taking ten than that the their them themselves then there therefore these they third this those though three
    through thus till time today told too took toward towards two under until upon use using very via want wants was way week
    weeks well went were what when where whether which while who whom whose will with within without would year years yesterday
    yet you your
"""
_EMPTY = frozenset((*_EMPTY_WORDS.split(), *MONTHS, *WEEKDAYS))
_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDING = re.compile(r"(?<=...)(?:ing|ings|ed|es|s|ation|ations|ion|ions|ment|ments)$")
#: So much of a word without its ending stands for its family: "negotiating", "negotiations".
_FAMILY = 6
_ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,3}(?:st|nd|rd|th))\b((?:\s+[\w-]+){1,3})",
    re.IGNORECASE,
)


#: Which of several, seen from the one that is told: one before it or one after it.
_ASIDE = {
    **dict.fromkeys("previous prior earlier last former preceding".split(), "before"),
    **dict.fromkeys("new next another fresh further future coming upcoming subsequent".split(), "after"),
}
_OTHER = re.compile(rf"\b({'|'.join(_ASIDE)})\b((?:\s+[\w-]+){{1,3}})", re.IGNORECASE)


def aside(text: str, start: int, end: int, of: frozenset[str]) -> str | None:
    """Whether ``text[start:end]`` calls what one of the families ``of`` names another than the one told: one ``before`` or ``after`` it.

    >>> aside("the previous round of talks", 0, 27, stems("talks"))
    'before'
    """
    for match in _OTHER.finditer(text, start, end):
        if not stems(match[2]).isdisjoint(of):
            return _ASIDE[match[1].lower()]
    return None


def ordinal(text: str, start: int, end: int, of: frozenset[str]) -> int | None:
    """Which of several ``text[start:end]`` calls what one of the families ``of`` names ("the second visit").

    >>> ordinal("on the first day of the 2nd annual visit", 0, 40, stems("visit"))
    2
    """
    for match in _ORDINAL.finditer(text, start, end):
        if not stems(match[2]).isdisjoint(of):
            return number(match[1])
    return None


_POINTING = re.compile(r"\b(?:the|this|these|that|those|their|his|her|its|both)\s+(?:[\w'’-]+\s+){0,3}$", re.IGNORECASE)
#: So many characters hold a determiner and what stands between it and its noun.
_PHRASE = 40


def points_back(text: str, start: int) -> bool:
    """Whether the noun that begins at ``start`` has a determiner that takes it as known ("the long talks").

    >>> points_back("the long talks", 9)
    True
    >>> points_back("long talks", 5)
    False
    """
    return _POINTING.search(text[max(start - _PHRASE, 0) : start]) is not None


_ADDING = re.compile(r"\balso\s+(?:[\w-]+\s+)?$", re.IGNORECASE)


def adds(text: str, start: int) -> bool:
    """Whether the verb that begins at ``start`` tells of something done as well ("they also agreed").

    >>> adds("they also agreed", 10)
    True
    """
    return _ADDING.search(text[max(start - _PHRASE, 0) : start]) is not None


def stems(text: str, start: int = 0, end: int | None = None) -> frozenset[str]:
    """The families of the content words of ``text[start:end]``, each as its first letters in lower case."""
    words = (match.group().casefold() for match in _WORD.finditer(text, start, len(text) if end is None else end))
    return frozenset(_ENDING.sub("", word)[:_FAMILY] for word in words if word not in _EMPTY)


#: The families of verbs that tell how talks went on which were told already.
GOING_ON = stems("discuss exchanged reviewed talked emphasized addressed conversed deliberated considered joined attended")
#: The families of nouns for what lasts and is made of many deeds.
WARS = stems("war conflict")
