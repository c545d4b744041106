"""What a phrase says somebody is: "the Japanese top diplomat" → a diplomat, of Japan, who holds the office of foreign minister."""

from collections.abc import Sequence

from msgspec import Struct

from flows.english.names.found import STATE
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import DETERMINERS, GOVERNMENT, INSTITUTIONS, PREPOSITIONS
from flows.english.names.lexicon.roles import BEFORE_RANK, HONORIFICS, LESSER, OFFICES, PAST, PORTFOLIOS, narrower, of_portfolio, rank_of
from flows.english.names.lexicon.words import FUNCTION
from flows.english.names.registry import Registry
from flows.english.names.words import Word

#: Words before a minister's rank that tell no portfolio.
_NO_PORTFOLIO = BEFORE_RANK | HONORIFICS | DETERMINERS | PREPOSITIONS
#: Words before an office's wording that make it another one: "deputy | president", "the commission | president".
CHANGING = LESSER | INSTITUTIONS - GOVERNMENT
#: Institutions whose heads hold no office of a state.
_OWNERS = INSTITUTIONS - GOVERNMENT - {"ministry", "department"}
_STOPS = each("of for to at in from on with by who that which and whose under as representing during after before")


class Role(Struct, frozen=True):
    """A rank with what narrows it: the state, the portfolio, the office of the vocabulary. ``words`` are all folded words of the phrase."""

    rank: str
    plural: bool
    words: tuple[str, ...]
    countries: tuple[str, ...] = ()
    portfolio: str | None = None
    office: str | None = None
    lesser: bool = False

    @property
    def past(self) -> bool:
        """Whether the words say that the role is over."""
        return any(w in PAST or w.startswith("ex-") for w in self.words)

    @property
    def country(self) -> str | None:
        """The state, where the phrase names one (the first of several)."""
        return self.countries[0] if self.countries else None


def role(text: Sequence[Word], i: int, j: int, registry: Registry) -> Role | None:
    """The role that the words ``i``..``j`` describe, ``None`` if no rank is among them before the first preposition."""
    head = _head(text, i, j)
    if head is None:
        return None
    found = rank_of(text[head].fold)
    assert found is not None
    rank, plural = found
    countries = _countries(text, i, head, registry)
    after = _complement(text, head + 1, j, plural)
    links = ("of", "from", "for") if rank == "spokesperson" else ("of", "from")
    if not countries and after > head + 1 and text[head + 1].fold in links:
        countries = _countries(text, head + 1, after, registry)
    portfolio = next((PORTFOLIOS[w.fold] for w in (*text[i:head], *text[head + 1 : after]) if w.fold in PORTFOLIOS), None)
    if rank == "minister" and portfolio is None:
        portfolio = _own_portfolio(text, i, head, registry)
    if (rank, portfolio, plural) == ("minister", "prime", False):
        rank = "premier"
    if rank == "colleague" and countries:  # "his Norwegian colleague"
        rank = "counterpart"
    lesser = any(w.fold in LESSER for w in text[i:head])
    forms = tuple(w.fold for w in text[i:j])
    return Role(rank, plural, forms, countries, portfolio, _office(text, i, head, after, countries, registry), lesser)


#: Ranks that no portfolio narrows: "the military ruler".
_OF_STATE = frozenset(("ruler", "leader", "strongman", "dictator"))
#: Where diplomats serve, whatever their rank: "the embassy's press secretary".
_POSTS = frozenset(("embassy", "consulate"))


def _own_portfolio(text: Sequence[Word], i: int, head: int, registry: Registry) -> str | None:
    """What a minister is for by a capital word that the lexicon does not know: "Lighthouse | Minister Kari Moe", "Minister of | Lighthouses
    Kari Moe"."""
    before = text[head - 1] if head > i and text[head].capital and text[head].joined else None
    if head + 2 < len(text) and text[head + 1].fold in ("of", "for") and text[head].capital:
        before = text[head + 2] if text[head + 2].joined else None
    if before is None or not before.capital or before.possessive or not before.fold.isalpha():
        return None
    other = before.fold in _NO_PORTFOLIO or rank_of(before.fold) is not None
    return None if other or before.text.isupper() or registry.one(before.text) is not None else before.fold


def fits(wanted: Role, known: Role) -> int:
    """How well a known role answers to a phrase: 0 not at all, 3 same office or rank, 1 or 2 a wider word for it or a role that is over."""
    fit = _fit(wanted, known)
    if fit == 1 and known.past and wanted.rank in _OF_STATE:
        return 0  # an ousted president is no ruler
    return fit - 1 if fit > 1 and wanted.past != known.past else fit


def _fit(wanted: Role, known: Role) -> int:
    if wanted.countries and known.countries and not set(wanted.countries) & set(known.countries):
        return 0
    if wanted.office and wanted.office == known.office:
        return 3
    if wanted.portfolio and known.portfolio and wanted.portfolio != known.portfolio:
        return 0
    if known.office and not wanted.office and (owners := _OWNERS & set(wanted.words)) and owners.isdisjoint(known.words):
        return 0  # "the commission president" is no head of state
    if wanted.office and known.office and not _vague(wanted):
        return 0
    if wanted.lesser != known.lesser and wanted.rank == known.rank and wanted.office is not None:
        return 0
    if wanted.rank == "diplomat" and (known.portfolio == "foreign" or not _POSTS.isdisjoint(known.words)):
        return 2
    if wanted.rank == known.rank:
        return 3 if wanted.portfolio == known.portfolio or not wanted.portfolio else 2
    of_office = wanted.portfolio in (None, known.portfolio) or wanted.rank in _OF_STATE  # "the head of the trade ministry" is no president
    return 1 if of_office and known.rank in narrower(wanted.rank) else 0


def _vague(wanted: Role) -> bool:
    """Whether the words name a function rather than one office: "the leader" may be a president."""
    return wanted.rank in ("leader", "head", "chief", "official", "diplomat")


def _head(text: Sequence[Word], i: int, j: int) -> int | None:
    """The last rank word before the phrase's first preposition (ranks inside a complement belong to somebody else)."""
    head = None
    for k in range(i, j):
        form = text[k].fold
        if form == "and" and head is None:  # "Trade and Industry Minister"
            continue
        if form in _STOPS and k > i and not text[k].text.isupper():  # WHO is an organization
            break
        if rank_of(form) is not None and not text[k].possessive:
            if head is not None and not text[k].joined:
                break
            if not (form == "general" and head == k - 1):  # a secretary general is a secretary
                head = k
        elif head is not None and form not in ("general", "in", "designate", "elect") and k > head + 1:
            break
    return head


def _complement(text: Sequence[Word], k: int, j: int, plural: bool) -> int:
    """The end of "of foreign affairs", "of the foreign ministry" after a rank."""
    while k < j and (text[k].joined or text[k - 1].possessive) and text[k].text not in ("who", "that", "which", "to", "at", "in"):
        if text[k].fold == "and" and not plural and not _joins_portfolios(text, k, j):
            break
        k += 1
    return k


def _joins_portfolios(text: Sequence[Word], k: int, j: int) -> bool:
    """Whether an "and" stands within one office: "minister of foreign affairs | and trade"."""
    return k + 1 < j and of_portfolio(text[k - 1].fold) and text[k - 1].capital == text[k + 1].capital


def _countries(text: Sequence[Word], i: int, j: int, registry: Registry) -> tuple[str, ...]:
    found: list[str] = []
    k = i
    while k < j:
        entry = registry.match(text, k)
        if entry is not None:
            if entry.form in STATE and entry.actor.country and entry.actor.country not in found:
                found.append(entry.actor.country)
            k += len(entry.forms)
            continue
        if "-" in text[k].fold:
            for part in text[k].text.split("-"):
                one = registry.one(part) if part[:1].isupper() else None
                if one is not None and one.form in STATE and one.actor.country and one.actor.country not in found:
                    found.append(one.actor.country)
        k += 1
    return tuple(found)


def _office(text: Sequence[Word], i: int, head: int, after: int, countries: tuple[str, ...], registry: Registry) -> str | None:
    """The office whose wording covers the rank; a deputy's wording must be known as a whole."""
    forms = [w.fold for w in text[i:after]]
    states = {w.fold for w in text[i:after] if w.fold != "state" and registry.one(w.text if w.capital else w.text.title()) is not None}
    of_state = {w.fold for w in text[i:after] if (entry := registry.one(w.text)) is not None and entry.form in STATE}
    at = head - i
    country = countries[0] if countries else None
    for n in range(min(len(forms), 8), 0, -1):
        for start in range(max(0, at - n + 1), min(at, len(forms) - n) + 1):
            window = tuple(forms[start : start + n])
            without_state = tuple(w for w in window if w not in states)
            bare = tuple(w for w in window if w != "the" and w not in of_state)  # "head of the Norwegian state"
            for wording in (window, without_state, bare):
                office = registry.titled(wording, country) or OFFICES.get(wording)
                if office is not None and not (start + n > at + 1 and _goes_on(text, i + start + n, after)):
                    changed = start and forms[start - 1] in CHANGING and not text[i + start - 1].possessive
                    return office if not changed else None
    return None


def _goes_on(text: Sequence[Word], k: int, after: int) -> bool:
    """Whether word ``k`` goes on with the name of what somebody heads: "the head of the UN | refugee agency"."""
    word = text[k] if k < after and text[k].joined and not text[k - 1].possessive else None
    return word is not None and word.fold not in FUNCTION and (word.fold in INSTITUTIONS or not word.capital)
