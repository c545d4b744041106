"""Whether two wordings can be one person's name."""

from rapidfuzz import fuzz

from flows.english.names.keys import key

#: Two spellings of one surname agree at least so far (rapidfuzz ratio, 0–100): one letter of eight may differ.
_SURNAME = 85
#: Two spellings of one given name ("Sergei", "Sergey"), which begin with the same letter.
_GIVEN = 75
#: What tells somebody from the one after whom he is called: "Kari Moe | Jr.".
YOUNGER = frozenset(("jr", "junior"))


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names (folded words) are one: the same key, the first words of the other ("Ahmad Zaki" of "Ahmad Zaki Hassan"), one
    with a middle name more, or a letter's difference."""
    if key(" ".join(one)) == key(" ".join(other)):
        return True
    one, other = _unhyphened(one), _unhyphened(other)
    short, long = sorted((one, other), key=len)
    if 1 < len(short) < len(long) and long[: len(short)] == short:
        return long[-1] not in YOUNGER
    if len(one) < 2 or len(other) < 2 or fuzz.ratio(one[-1], other[-1]) < _SURNAME or one[-1][0] != other[-1][0]:
        return False
    return set(short) <= set(long) or _inside(short, long)


def _inside(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the parts of a shorter name are spellings, or initials, of parts of a longer one, in order."""
    rest = iter(long)
    return all(any(same_given(part, other) or part[0] == other[0] and 1 in (len(part), len(other)) for other in rest) for part in short)


def same_given(one: str, other: str) -> bool:
    """Whether two given names are spellings of one."""
    return one[:1] == other[:1] and fuzz.ratio(one, other) >= _GIVEN


def _unhyphened(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for part in name for one in part.split("-"))


def answers(part: tuple[str, ...], full: tuple[str, ...]) -> int:
    """How well part of a name answers to a full one: 4 the surname, 3 the first part, 2 another, 1 a misspelling, 0 not at all."""
    if len(part) > 1:
        part, full = _unhyphened(part), _unhyphened(full)
        if set(part) <= set(full) or set(full) <= set(part) and full[-1] == part[-1]:
            return 4
        close = len(part) == len(full) and all(fuzz.ratio(a, b) >= _GIVEN for a, b in zip(part, full, strict=True))
        return 1 if close and fuzz.ratio(part[-1], full[-1]) >= _SURNAME else 0
    word = part[0]
    if word in (full[-1], full[0]):
        return 4 if word == full[-1] else 3
    if word in full or "-" in word + full[-1] and word.replace("-", "") == full[-1].replace("-", ""):
        return 2
    return 1 if len(word) > 4 and word[0] == full[-1][0] and fuzz.ratio(word, full[-1]) >= _SURNAME else 0
