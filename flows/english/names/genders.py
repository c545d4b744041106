"""Whether somebody is spoken of as he or she: by title, given name, pronouns nearby, or the ending of a Slavic surname."""

from collections.abc import Sequence

from flows.english.names.lexicon import each
from flows.english.names.lexicon.firstnames import GENDER
from flows.english.names.lexicon.nouns import HE, SHE
from flows.english.names.lexicon.roles import FEMALE_RANKS, HONORIFICS, MALE_RANKS, rank_of
from flows.english.names.roles import Role
from flows.english.names.words import Word

_FEMALE_ENDINGS = ("ova", "eva", "skaya", "skaia")
_MALE_ENDINGS = ("ov", "ev", "sky", "skiy", "skii", "enko")
#: So many words behind a name a pronoun may take it up.
_BEHIND = 25
#: Ranks whose female form, anywhere in the phrase, tells of the person and not of a relative.
_TELLING = each("spokesperson chairman lawmaker congressman councillor businessman queen princess actor officer")


def by_title(text: Sequence[Word], first: int) -> str | None:
    """What the title before word ``first`` tells: "Mrs.", "spokesman", "Queen"."""
    for word in reversed(text[max(0, first - 4) : first]):
        if word.fold in FEMALE_RANKS:
            return "f"
        if word.fold in MALE_RANKS:
            return "m"
        if rank_of(word.fold) is None and word.fold not in HONORIFICS:
            break
    return None


def by_roles(roles: Sequence[Role]) -> str | None:
    """What the roles that the text gives to somebody tell."""
    for known in roles:
        if known.rank in _TELLING:
            if any(w in FEMALE_RANKS for w in known.words):
                return "f"
            if any(w in MALE_RANKS and w != "chairman" for w in known.words):
                return "m"
    return None


def by_name(tokens: tuple[str, ...]) -> str | None:
    """What the given name, or the surname's ending, tells."""
    given = GENDER.get(tokens[0]) if len(tokens) > 1 or tokens[0] in GENDER else None
    if given is not None:
        return given
    surname = tokens[-1]
    if len(surname) > 5 and surname.endswith(_FEMALE_ENDINGS):
        return "f"
    return "m" if len(surname) > 4 and surname.endswith(_MALE_ENDINGS) else None


def by_pronouns(text: Sequence[Word], spans: Sequence[tuple[int, int]], others: frozenset[int]) -> str | None:
    """What the pronouns after a person's mentions tell, as far as nobody else is named before them (``others``: first words of names), or
    before the mention in its sentence if the pronoun stands in another one."""
    votes = {"m": 0, "f": 0}
    for first, last in spans:
        for k in range(last, min(last + _BEHIND, len(text))):
            if k in others:
                break
            if text[k].fold in HE | SHE:
                if _in_sentence(text, last, k) or not _behind_another(text, first, others):
                    votes["m" if text[k].fold in HE else "f"] += 1
                break
    if votes["m"] == votes["f"]:
        return None
    return max(votes, key=lambda gender: votes[gender])


def _in_sentence(text: Sequence[Word], i: int, j: int) -> bool:
    """Whether no sentence begins from word ``i`` to word ``j``."""
    return not any(word.first for word in text[i : j + 1])


def _behind_another(text: Sequence[Word], k: int, others: frozenset[int]) -> bool:
    """Whether somebody is named before word ``k`` in its sentence, whom a pronoun in the next one may as well take up."""
    while k > 0 and not text[k].first:
        k -= 1
        if k in others:
            return True
    return False
