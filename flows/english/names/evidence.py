"""What shows that capitalised words name somebody: a title, a given name, a verb of saying, who stands beside them."""

from collections.abc import Collection, Sequence

from flows.english.names.found import Found
from flows.english.names.introductions import Introductions
from flows.english.names.lexicon import each
from flows.english.names.lexicon.firstnames import GIVEN
from flows.english.names.lexicon.nouns import CROWD, DOCUMENTS, INSTITUTIONS, STATES
from flows.english.names.lexicon.roles import HONORIFICS, PORTFOLIOS, rank_of
from flows.english.names.lexicon.words import ACTING, MEETING, SAYING
from flows.english.names.registry import Registry
from flows.english.names.words import Word, branded

_ARABIC = each("al el abu ibn bin bint")
#: Nobody is so old; what number stands behind a name then is no age.
_OLDEST = 120
#: A family name that goes first (Chinese, Korean, Vietnamese) and is used alone is at most so long.
_SHORT_FAMILY_NAME = 5


class Evidence:
    """The words of one article around its names, as far as they show who is a person."""

    def __init__(self, text: Sequence[Word], names: Sequence[Found], registry: Registry) -> None:
        self.text, self.names, self.registry = text, names, registry
        self.introductions = Introductions(text, registry)
        self._alone = frozenset(text[n.first].fold for n in names if n.form in ("run", "person") and n.last - n.first == 1)

    def is_called(self, word: str) -> bool:
        """Whether the text calls somebody or something by a folded word alone."""
        return word in self._alone

    def somebody(self, name: Found, known: Collection[int]) -> bool:
        """Whether the text shows that a run of two or more words is a person; ``known`` is where somebody begins who was found before."""
        words = self.text[name.first : name.last]
        if not 2 <= len(words) <= 6:
            return False
        if self._called_so(words[0]):
            return True
        after = self._after(name)
        if self._before(name) == "the" or after is not None and not after.capital and after.fold in INSTITUTIONS:
            return False  # "head of the High Level panel"
        return (
            self._who(name.last)
            or self.aged(name)
            or self._called_alone(words)
            or self._does(name)
            or self._of_institution(name)
            or bool(self.introductions.roles(name))
            or self._beside_somebody(name, known)
        )

    def _called_so(self, first: Word) -> bool:
        """Whether a first word is only a person's: a given name, an honorific, an Arabic particle, an initial."""
        return first.fold in GIVEN or first.fold in HONORIFICS or first.fold in _ARABIC or len(first.fold) == 1

    def _called_alone(self, words: Sequence[Word]) -> bool:
        """Whether the text elsewhere calls somebody by the last word alone, or by a short first one, as Chinese are."""
        first, last = words[0].fold, words[-1].fold
        return last in self._alone or first in self._alone and len(first) <= _SHORT_FAMILY_NAME

    def _does(self, name: Found) -> bool:
        """Whether a name stands beside a verb of saying, is met, or opens its sentence as one who acts."""
        after = self._after(name)
        acts = after is not None and (after.fold in SAYING or self.text[name.first].first and after.fold in ACTING)
        return acts or self._before(name) in SAYING | MEETING

    def _of_institution(self, name: Found) -> bool:
        """Whether "of" or "from" leads from a name to an institution: "Kari Moe of the Nordic Council"."""
        after = self._after(name)
        return after is not None and after.fold in ("of", "from") and self._institution(name.last + 1)

    def _before(self, name: Found) -> str:
        """The folded word right before a name."""
        return self.text[name.first - 1].fold if name.first and self.text[name.first].joined else ""

    def _after(self, name: Found) -> Word | None:
        """The word right behind a name."""
        return self.text[name.last] if name.last < len(self.text) and self.text[name.last].joined else None

    def titled(self, name: Found) -> bool:
        """Whether a rank or an honorific stands right before a name."""
        before = self.text[name.first - 1] if name.first else None
        if before is None or self.text[name.first].first or self.text[name.first].fold in STATES:
            return False  # "member | States"
        return self.text[name.first].joined and (rank_of(before.fold) is not None or before.fold in HONORIFICS)

    def aged(self, name: Found) -> bool:
        """Whether an age stands behind a name, as behind those of witnesses and voters: "Kari Moe, 42"."""
        behind = self.text[name.last : name.last + 2]
        if not behind or len(behind) > 1 and behind[1].joined:  # "in Exeter, | 20 people"
            return False
        apart = behind[0].start - self.text[name.last - 1].end == 2 and not behind[0].joined
        return apart and behind[0].text.isdecimal() and int(behind[0].text) < _OLDEST

    def says(self, name: Found) -> bool:
        """Whether a verb of saying stands right behind a name that is no institution's, crowd's or firm's."""
        word, after = self.text[name.first], self._after(name)
        if word.first and name.last - name.first == 1 and (word.fold in DOCUMENTS or word.fold in CROWD):
            return False  # "Figures show"
        if name.last - name.first == 1 and word.fold in PORTFOLIOS:
            return False  # "Minister of Foreign and Nordic Council | Affairs said"
        of_state = name.first > 1 and self.text[name.first - 2].fold == "the" and self.introductions.names_state(name.first - 1)
        if of_state and word.joined:
            return False  # "the Norwegian Legion"
        return after is not None and after.fold in SAYING and self._before(name) != "the" and not branded(word.text)

    def _who(self, k: int) -> bool:
        """Whether ", who" follows: a person's clause."""
        return k < len(self.text) and self.text[k].fold in ("who", "whose") and self.text[k].start - self.text[k - 1].end == 2

    def _institution(self, k: int) -> bool:
        """Whether a known institution is named at word ``k``, with or without its article."""
        entries = (self.registry.match(self.text, m) for m in (k, k + 1) if m < len(self.text))
        return any(entry is not None and entry.form == "organization" for entry in entries)

    def _beside_somebody(self, name: Found, known: Collection[int]) -> bool:
        """Whether "and" joins the run to somebody, or to a run that speaks or has a given name."""
        if name.first > 2 and self.text[name.first - 1].fold == "and":
            return any(n.last == name.first - 1 and n.start in known for n in self.names)
        if name.last + 1 >= len(self.text) or self.text[name.last].fold != "and":
            return False
        other = next((n for n in self.names if n.first == name.last + 1 and n.form in ("run", "person")), None)
        if other is None or other.last - other.first < 2:
            return False
        speaks = other.last < len(self.text) and self.text[other.last].fold in SAYING
        return other.form == "person" or self.text[other.first].fold in GIVEN or speaks
