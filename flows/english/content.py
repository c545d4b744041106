"""The words of a passage that say what it is about."""

import re

#: Words that say nothing of the matter .
_EMPTY_WORDS = """
    about above after again against ahead all along also although amid among and another any april are around august away back became
    because become been before began behind being below between beyond both but came can come comes could countries country days
    december despite did does done down during each earlier either else even ever every february few first following for former friday
    from further gave give given goes gone got government had has have having her here hers herself him himself his how however into
    its itself january july june just keep kept last late later least less let like long lot made make makes making many march may
    monday more most much must near neither never new next nine none not noted november now october off official officials old once
    one only other others our out over own part per press previous previously put rather reported said same saturday say says second
    see september set several shall she should since six some soon state states still such sunday take taken takes taking ten than
    that the their them themselves then there therefore these they third this those though three through thursday thus till time today
    told too took toward towards tuesday two under until upon use using very via want wants was way wednesday week weeks well went
    were what when where whether which while who whom whose will with within without would year years yesterday yet you your
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDING = re.compile(r"(?<=...)(?:ing|ings|ed|es|s|ation|ations|ion|ions|ment|ments)$")
#: So much of a word without its ending stands for its family: "negotiating", "negotiations".
_FAMILY = 6


def stems(text: str, start: int = 0, end: int | None = None) -> frozenset[str]:
    """The families of the content words of ``text[start:end]``, each as its first letters in lower case."""
    words = (match.group().casefold() for match in _WORD.finditer(text, start, len(text) if end is None else end))
    return frozenset(_ENDING.sub("", word)[:_FAMILY] for word in words if word not in _EMPTY)
