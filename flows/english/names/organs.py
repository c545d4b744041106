"""Ministries and departments of any state under one name: "the Russian Foreign Ministry" → Ministry of Foreign Affairs of Russia."""

from collections.abc import Sequence

from msgspec import Struct

from flows.english.names.lexicon import each
from flows.english.names.lexicon.roles import PORTFOLIOS, rank_of
from flows.english.names.lexicon.words import FUNCTION
from flows.english.names.registry import Registry
from flows.english.names.words import Word
from flows.records import Actor

#: Portfolio → how a ministry's name calls it; others are capitalised as they stand.
_CALLED = {"foreign": "Foreign Affairs", "interior": "Internal Affairs"}

#: States that call a department otherwise: (country, portfolio) → its name.
_OTHERWISE = {
    ("GBR", "foreign"): "Foreign, Commonwealth and Development Office of the United Kingdom",
    ("IND", "foreign"): "Ministry of External Affairs of India",
    ("AUS", "foreign"): "Department of Foreign Affairs and Trade of Australia",
    ("CAN", "foreign"): "Global Affairs Canada",
    ("CHE", "foreign"): "Federal Department of Foreign Affairs of Switzerland",
    ("GBR", "interior"): "Home Office of the United Kingdom",
    ("GBR", "finance"): "HM Treasury of the United Kingdom",
    ("USA", "foreign"): "Department of State of the United States",
    ("USA", "defence"): "Department of Defense of the United States",
    ("USA", "finance"): "Department of the Treasury of the United States",
    ("USA", "interior"): "Department of the Interior of the United States",
    ("USA", "justice"): "Department of Justice of the United States",
}
#: Department names that only one state uses: their words → (country, portfolio).
_ONLY = {
    tuple(words.split()): owner
    for owner, wordings in {
        ("USA", "foreign"): "state department, department of state",
        ("USA", "defence"): "defense department, department of defense",
        ("USA", "justice"): "justice department, department of justice",
        ("USA", "finance"): "treasury department, department of the treasury",
        ("GBR", "foreign"): "foreign office",
        ("GBR", "interior"): "home office",
        ("IND", "foreign"): "mea, ministry of external affairs, external affairs ministry",
    }.items()
    for words in wordings.split(",")
}
#: Of these, what other states call theirs, too: Pakistan's Foreign Office.
_USUAL = {("foreign", "office"), ("home", "office")}
_ABBREVIATED = {
    short: portfolio
    for portfolio, words in (("foreign", "mfa mofa dfa"), ("defence", "mod mnd mindef dnd"), ("interior", "moi mha"))
    for short in words.split()
}
_HEADS = frozenset({"ministry", "department", "office", *_ABBREVIATED})
#: Words of portfolios that tell nothing alone.
_PARTS = each("affairs situations emergency emergencies development general state public social")
_OF = each("of for")
_WITH_ARTICLE = (
    "United ",
    "Netherlands",
    "Philippines",
    "Soviet ",
    "Czech R",
    "Dominican R",
    "Maldives",
    "Bahamas",
    "Gambia",
    "Democratic ",
)


_ONLY_BEGIN = frozenset(forms[0] for forms in _ONLY)


class Organ(Struct, frozen=True):
    """A ministry's wording: words ``first``..``last`` (half-open) without its state, its portfolio, the state it implies, and whether
    that is only the ``usual`` one of the wording."""

    first: int
    last: int
    portfolio: str
    country: str | None = None
    usual: bool = False


def organ(text: Sequence[Word], i: int) -> Organ | None:
    """The ministry or department whose name begins at word ``i``: "Foreign Ministry", "Ministry of Defence", "State Department"."""
    for n in (4, 3, 2, 1) if text[i].fold in _ONLY_BEGIN else ():
        forms = tuple(w.fold for w in text[i : i + n])
        written = text[i].text.isupper() if len(forms) == 1 else any(w.capital for w in text[i : i + n])
        if forms in _ONLY and written:
            country, portfolio = _ONLY[forms]
            return Organ(i, i + len(forms), portfolio, country, forms in _USUAL)
    if text[i].fold in _HEADS:
        return _headed(text, i)
    for j in range(i, min(i + 6, len(text))):
        if j > i and not text[j].joined:
            return None
        form = text[j].fold
        if form in _HEADS and j > i:
            return _portfolio(text, i, j, i, j + 1)
        named = j > i and text[j].capital and form not in FUNCTION and rank_of(form) is None  # "Water | Resources and Irrigation Ministry"
        if form not in PORTFOLIOS and form not in _PARTS and form != "and" and not named:
            return None
    return None


def _headed(text: Sequence[Word], i: int) -> Organ | None:
    """ "Ministry of Foreign Affairs", "Ministry of Climate Change and Energy", "MFA"."""
    if text[i].fold in _ABBREVIATED:
        portfolio = abbreviated(text[i])
        return Organ(i, i + 1, portfolio) if portfolio is not None else None
    j = i + 1
    if j >= len(text) or text[j].fold not in _OF or not text[j].joined:
        return None
    start = j = j + 2 if j + 1 < len(text) and text[j + 1].fold == "the" else j + 1
    while j < len(text) and text[j].joined and j < start + 7:
        part = (
            text[j].fold in PORTFOLIOS
            or text[j].fold in _PARTS
            or text[i].capital
            and text[j].capital
            and text[j].fold not in FUNCTION
            and rank_of(text[j].fold) is None
        )
        if (
            text[j].fold == "and"
            and j > start
            and j + 1 < len(text)
            and (text[j + 1].fold in PORTFOLIOS or text[j + 1].capital and text[i].capital)
        ):
            j += 2
        elif part and (text[j].capital or not text[i].capital):
            j += 1
        else:
            break
    return _portfolio(text, start, j, i, j) if j > start and start < len(text) else None


def _portfolio(text: Sequence[Word], a: int, b: int, first: int, last: int) -> Organ | None:
    """The portfolio that words name: under its one name if they are usual words for it, else as they stand."""
    usual = [PORTFOLIOS[w.fold] for w in text[a:b] if w.fold in PORTFOLIOS]
    if "prime" in usual:  # "the office of the prime minister"
        return None
    if usual and all(w.fold in PORTFOLIOS or w.fold == "affairs" for w in text[a:b]) and len(set(usual)) == 1:
        return Organ(first, last, usual[0])
    if not usual and not all(w.capital or w.fold in ("and", "the") for w in text[a:b]):
        return None
    return Organ(first, last, " ".join(w.fold for w in text[a:b]))


def abbreviated(word: Word) -> str | None:
    """The portfolio of the ministry that a word is short for in any state: "MFA"."""
    return _ABBREVIATED.get(word.fold) if word.text[0].isupper() and word.text[-1].isupper() else None


def ministry(portfolio: str, country: str, registry: Registry) -> Actor:
    """The actor that a state's ministry is: registered if the vocabulary knows it, else under the name that every text gives it."""
    state = registry.countries.get(country)
    article = "the " if state and state.name.startswith(_WITH_ARTICLE) else ""
    name = _OTHERWISE.get((country, portfolio)) or called(portfolio, f"{article}{state.name if state else country}")
    return registry.named(name) or Actor(name, "organization", country=country)


def called(portfolio: str, owner: str) -> str:
    """The name of an owner's ministry: "Ministry of Foreign Affairs of Chad"."""
    return f"Ministry of {_CALLED.get(portfolio, portfolio.title().replace(' And ', ' and ').replace(' The ', ' the '))} of {owner}"
