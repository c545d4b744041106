"""Words that a page glued together where it lost the blank beside a link: a title or a small word before a name, a cue behind it."""

import re

from flows.english.cues import GLUED
from flows.english.names.lexicon import each
from flows.english.names.lexicon.roles import rank_of
from flows.english.names.lexicon.words import FUNCTION, SAYING

#: Two words of which the second is a name.
_BEFORE_NAME = re.compile(r"[A-Za-z]?[a-z]{2,}(?=[A-Z][a-z])")
_END_OF_TITLE = each("state affairs defense defence")
#: What a text without glued words does not hold.
MAYBE = re.compile(rf"[a-z][A-Z][a-z]|{GLUED.pattern}")
#: A word of fewer characters is none that was glued.
SHORTEST = 6


def parts(word: str, before: str) -> list[str]:
    """The words that a word is made of, itself if it is one; ``before`` is the word before it, "" if a mark stands between.

    >>> parts("MinisterPark", "Foreign"), parts("Jinsaid", "Park"), parts("EgyptAir", "the")
    (['Minister', 'Park'], ['Jin', 'said'], ['EgyptAir'])
    """
    if len(word) < SHORTEST or word.isupper() or not word.isalpha():
        return [word]
    stuck = _BEFORE_NAME.match(word)
    if stuck is not None and _goes_before(stuck[0]):
        return [stuck[0], *parts(word[stuck.end() :], stuck[0])]
    cue = GLUED.match(word)
    return [cue[0], word[cue.end() :]] if cue is not None and before[:1].isupper() else [word]


def _goes_before(part: str) -> bool:
    """Whether a word may go before a name: a small word written small ("with"), a rank, the end of a title ("Secretary of State"); not what
    companies begin their names with ("YouTube", "EgyptAir")."""
    form = part.casefold()
    if part[0].islower():
        return form in FUNCTION or form in SAYING or rank_of(form) is not None
    return rank_of(form) is not None or form in _END_OF_TITLE
