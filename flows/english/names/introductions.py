"""How a text introduces somebody: the title before a name, the description before or after its comma."""

from collections.abc import Sequence

from msgspec import Struct

from flows.english.names.found import STATE, Found
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import PREPOSITIONS
from flows.english.names.lexicon.roles import ADDRESS, BEFORE_RANK, HONORIFICS, PORTFOLIOS, STYLES, of_portfolio, rank_of
from flows.english.names.lexicon.words import ACTING, FUNCTION, MEETING, ORGANIZATION, PARTICLES, PLAIN, SAYING
from flows.english.names.registry import Registry
from flows.english.names.roles import Role, role
from flows.english.names.words import Word

_POSSESSORS = each("the its his her their")
_ARTICLES = _POSSESSORS | each("a an former then one another")
_INSIDE = each("of for and the to affairs at")
_LINKS = each("of for to from by with on in at")
#: Words that stand in no title.
_NO_TITLE = FUNCTION | SAYING | MEETING | ACTING
#: Verbs of a clause that tells what somebody is, or of what the head.
_BEING = each("is was serves served")
_HEADING = each("heads headed leads led chairs chaired runs")
#: Words that may stand in what a title is for.
_COMPLEMENT = each("of for to at in on and the with")
#: A title is at most so many words long; an apposition is read so far.
_LONGEST = 14
#: So many words that stand in no title may stand between a rank and the state that opens the title.
_SKIPPED = 2


class _Title(Struct):
    """A title as it is read from its end: where it begins, how many ranks it holds, the words passed over, and whether it names its state,
    which only "former" and the like go before."""

    first: int
    ranks: int = 0
    skipped: int = 0
    stated: bool = False


class Introductions:
    """The introductions in the words of one text."""

    def __init__(self, text: Sequence[Word], registry: Registry) -> None:
        self.text, self.registry = text, registry

    def roles(self, name: Found) -> list[Role]:
        """Every role that the words around a name give to it."""
        told = (
            self.title(name),
            self._other_title(name),
            self._before_rank(name),
            self.after_comma(name),
            self._in_clause(name),
            self.before_comma(name),
        )
        return [found for found in told if found is not None]

    def title(self, name: Found) -> Role | None:
        """The role in the words right before the name; in "a spokesman for President Example" only the last title is the person's."""
        first = self.start(name.first)
        if first == name.first:
            first = self._behind_complement(name.first)
        for k in range(name.first - 1, first, -1):
            if self.text[k + 1].fold != "the" and self.text[k].fold in _LINKS and self._ranks(k + 1, name.first):
                first = k + 1
                break
        return role(self.text, first, name.first, self.registry) if first < name.first else None

    def _other_title(self, name: Found) -> Role | None:
        """The second of two titles before a name: "Deputy Prime Minister and | Foreign Minister Kari Moe"."""
        first = self.start(name.first)
        joint = next((k for k in range(first + 1, name.first) if self.text[k].fold == "and" and rank_of(self.text[k - 1].fold)), None)
        return role(self.text, joint + 1, name.first, self.registry) if joint is not None else None

    def _behind_complement(self, k: int) -> int:
        """The first word of a title whose complement ends in a name right before word ``k``: "Norway's envoy to the talks in Bergen | Kari
        Moe"; ``k`` itself if there is none."""
        if not k or not self.text[k].joined or not self.text[k - 1].capital or self.text[k - 1].possessive:
            return k
        for m in range(k - 2, max(k - _LONGEST, -1), -1):
            listed = of_portfolio(self.text[m].fold) and of_portfolio(self.text[m + 1].fold)
            if not (self.text[m + 1].joined or listed) or self.text[m].fold in _NO_TITLE - _COMPLEMENT:
                return k
            if rank_of(self.text[m].fold) is not None:
                return self.start(m + 1) if self.text[m + 1].fold in _LINKS else k
        return k

    def _ranks(self, i: int, j: int) -> bool:
        """Whether a title of its own stands behind a link: "for | President Moe", not "of | Foreign Affairs Dr. Moe"."""
        ranked = [k for k in range(i, j) if rank_of(self.text[k].fold) is not None]
        return any(k == i or (rank_of(self.text[k].fold) or ("",))[0] not in ADDRESS for k in ranked)

    def _before_rank(self, name: Found) -> Role | None:
        """The office before a rank: "Defence Ministry spokesman | Maj. Gen. Kari Moe"."""
        k = self._ranked(name.first)
        first = self.start(k, apart=True) if k < name.first and self._together(k) else k
        found = role(self.text, first, k, self.registry) if first < k else None
        return found if found is not None and not found.plural else None

    def _ranked(self, k: int) -> int:
        """The first of the ranks and honorifics of address right before a name ("Maj. Gen.", "Prince")."""
        while k and self.text[k].joined and (self._addresses(k - 1) or (rank_of(self.text[k - 1].fold) or ("",))[0] in ADDRESS):
            k -= 1
        return k

    def _addresses(self, k: int) -> bool:
        """Whether word ``k`` only addresses somebody: "Mr", "H.E."."""
        return self.text[k].fold in HONORIFICS or self.text[k].text in STYLES

    def _together(self, k: int) -> bool:
        return k > 0 and (self.text[k].joined or self.text[k - 1].fold in HONORIFICS and not self.text[k].first)

    def before_comma(self, name: Found) -> Role | None:
        """The role in "Norway's president, Kari Moe": a definite phrase that ends at the comma before the name."""
        k = self._ranked(name.first)
        if not k or self.text[k].joined or not self._comma(k):
            return None
        if self.text[k - 1].text.isupper() and self.text[k - 1].start - self.text[k - 2].end == len(" ("):
            k -= 1  # "the head of the Fish Council (FC), Kari Moe"
        first = self.start(self._before_complement(k), apart=True)
        if first >= k:
            return None
        found = role(self.text, first, k, self.registry)
        before = self.text[first - 1] if first else None
        definite = before is not None and (before.fold in _POSSESSORS or before.possessive) or self.text[first].capital
        apposed = before is not None and before.fold in ("a", "an") and name.last < len(self.text) and self._comma(name.last)
        return found if found is not None and (found.countries or definite or apposed and not self.text[name.last].joined) else None

    def _before_complement(self, k: int) -> int:
        """The word behind the rank of a title that goes on to the comma before word ``k``: "Norway's envoy | to the fish council, …"."""
        for m in range(k - 2, max(k - _LONGEST, 0), -1):
            if not self.text[m + 1].joined and not self.text[m].possessive or self.text[m + 1].first:
                return k
            if self.text[m].fold in _LINKS:
                return m if self.text[m].joined and rank_of(self.text[m - 1].fold) is not None else k
        return k

    def after_comma(self, name: Found) -> Role | None:
        """The role in "Kari Moe, spokeswoman of the port": the words after the comma up to the next mark."""
        k = name.last
        if k >= len(self.text) or self.text[k].joined or self.text[k].first or not self._comma(k):
            return None
        if self.text[k].fold in FUNCTION and self.text[k].fold not in _ARTICLES:
            return None
        j = self._up_to_mark(k, k + 1)
        if any(self.text[m].fold in SAYING and rank_of(self.text[m - 1].fold) is not None for m in range(k + 1, j)):
            return None  # "… with Kari Moe, an official said": who speaks is somebody else
        found = role(self.text, k, j, self.registry)
        return found if found is not None and not found.plural else None

    def _in_clause(self, name: Found) -> Role | None:
        """The role in "Kari Moe, who is the port's director", "Kari Moe, who heads the port"."""
        k = name.last
        if k + 2 >= len(self.text) or self.text[k].joined or self.text[k].fold != "who" or not self._comma(k):
            return None
        verb, j = self.text[k + 1].fold, self._up_to_mark(k, k + 2)
        if verb in _HEADING and self.text[k + 2].fold not in PREPOSITIONS and j > k + 2:  # not "who leads by ten points"
            return Role("head", False, tuple(word.fold for word in self.text[k + 1 : j]))
        found = role(self.text, k + 2, j, self.registry) if verb in _BEING else None
        return found if found is not None and not found.plural else None

    def _up_to_mark(self, k: int, j: int) -> int:
        """The end of the words from ``j`` on that no mark parts, of what is told from word ``k`` on."""
        while j < len(self.text) and j < k + _LONGEST and (self.text[j].joined or self.text[j - 1].possessive) and not self.text[j].first:
            j += 1
        return j

    def _comma(self, k: int) -> bool:
        """Whether nothing but a comma (or a dash) stands between word ``k`` and the word before it."""
        before, word = self.text[k - 1], self.text[k]
        return not word.first and 1 <= word.start - before.end <= 4 and not before.possessive

    def start(self, k: int, apart: bool = False) -> int:
        """The first word of the title that ends before word ``k``; ``k`` itself if there is none. ``apart``: any mark may stand between."""
        title = _Title(k)
        if k and self.text[k - 1].fold in _INSIDE - {"affairs"}:
            return k
        for m in range(k - 1, max(k - _LONGEST, -1), -1):
            together = apart and m == k - 1 or self._reaches(m)
            if not together or self._ends_before(m) or not self._takes(title, m):
                break
        return title.first if title.ranks else k

    def _reaches(self, m: int) -> bool:
        """Whether nothing but a blank parts word ``m`` from the next, or what stands behind a possessive or "Dr."."""
        word, after = self.text[m], self.text[m + 1]
        return after.joined or (word.possessive or word.fold in HONORIFICS) and not after.first

    def _ends_before(self, m: int) -> bool:
        """Whether a title cannot reach back to word ``m``: an "and" between two persons, somebody's "…'s"."""
        word = self.text[m]
        return word.fold == "and" and not self._joins(m) or word.possessive and self._somebody(m)

    def _takes(self, title: "_Title", m: int) -> bool:
        """Let a title begin at word ``m``, if it is of one; whether the title may begin further to the left."""
        word = self.text[m]
        if rank_of(word.fold) is not None or self._addresses(m):
            if title.stated and self.text[m + 1].fold != "of":
                return False
            title.ranks += 1
            title.first = m
            return True
        if self._of_title(m) and not (title.skipped and word.capital and not self.names_state(m)):
            if title.stated and word.capital and not self.names_state(m) and word.fold not in BEFORE_RANK:
                return False
            opens = self.names_state(m) and not (m and self.names_state(m - 1))
            title.stated = title.stated or opens and self.text[m - 1].fold not in _LINKS | {"the", "and", "in"}
            title.first = m
            return True
        if word.fold in _INSIDE or word.fold in PARTICLES:
            return True
        title.skipped += 1  # "British oil trader and human rights activist …": on to the state
        is_plain = word.fold not in _NO_TITLE and word.fold.isalpha() and not word.capital
        return bool(title.ranks) and not title.stated and title.skipped <= _SKIPPED and is_plain

    def _joins(self, m: int) -> bool:
        """Whether "and" at word ``m`` stands inside a title ("Trade and Industry Minister"), not between two persons."""
        if not 0 < m < len(self.text) - 1:
            return False
        left, right = self.text[m - 1].fold, self.text[m + 1].fold
        if self.names_state(m - 1) or self.names_state(m + 1):
            return self.names_state(m - 1) and self.names_state(m + 1)
        return left in PORTFOLIOS or left in BEFORE_RANK or left in ORGANIZATION or rank_of(left) is not None and rank_of(right) is None

    def _somebody(self, m: int) -> bool:
        """Whether the possessive at word ``m`` ends a person's name ("Vladimir Example's spokesman"), as far as capitals tell."""
        word = self.text[m]
        full = m > 0 and word.joined and self.text[m - 1].capital
        return word.capital and full and not self.names_state(m) and word.fold not in ORGANIZATION and not word.text.isupper()

    def _of_title(self, m: int) -> bool:
        word = self.text[m]
        return (
            word.fold in BEFORE_RANK
            or word.text in STYLES
            or word.fold in ORGANIZATION
            or self.names_state(m)
            or of_portfolio(word.fold)
            or word.capital
            and word.fold not in PLAIN
            and (not word.first or self._opens_title(m))
        )

    def _opens_title(self, m: int) -> bool:
        """Whether a capital word that opens its sentence goes before a capital rank: "Bergen | Mayor Kari Moe"."""
        rank = self.text[m + 1] if m + 1 < len(self.text) and self.text[m + 1].joined else None
        return rank is not None and rank.capital and rank_of(rank.fold) is not None and not self.text[m].fold.endswith(("ing", "ed", "ly"))

    def names_state(self, m: int) -> bool:
        """Whether word ``m`` is of a state's name or adjective."""
        for i in range(max(0, m - 3), m + 1):
            entry = self.registry.match(self.text, i)
            if entry is not None and entry.form in STATE and i + len(entry.forms) > m:
                return True
        return "-" in self.text[m].fold and self.text[m].capital
