"""The words of a passage that say what it is about."""

import re

#: Words that say nothing of the matter .
_EMPTY = frozenset(
    """the and for with are was were has had his her its our who not but you all any can did got him how may off one out own per say see she two
    use via way yet too six ten few let lot now old new put set she about above after again against ahead along also although amid among another around away back became because become been before began
    behind being below between beyond both came come comes could days despite does done down during each earlier either else even ever every
    first following former from further gave give given goes gone have having here hers herself himself however into itself just keep kept
    last late later least less like long made make makes making many more most much must near neither never next nine none noted now once only
    other others over part per press previous previously rather reported said same says second several shall should since some soon still such
    take taken takes taking than that their them themselves then there therefore these they third this those though three through thus till
    time today told took toward towards under until upon using very want wants week weeks well went were what when where whether which while
    whom whose will with within without would year years yesterday your country countries both state states government officials official
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
    december""".split()
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDING = re.compile(r"(?<=...)(?:ing|ings|ed|es|s|ation|ations|ion|ions|ment|ments)$")
#: So much of a word without its ending stands for its family: "negotiating", "negotiations".
_FAMILY = 6


def stems(text: str, start: int = 0, end: int | None = None) -> frozenset[str]:
    """The families of the content words of ``text[start:end]``, each as its first letters in lower case."""
    words = (match.group().casefold() for match in _WORD.finditer(text, start, len(text) if end is None else end))
    return frozenset(_ENDING.sub("", word)[:_FAMILY] for word in words if word not in _EMPTY)
