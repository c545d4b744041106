"""Capitalised runs that no vocabulary knows: where they begin and end, and whether they name an institution, a thing or somebody."""

from collections.abc import Sequence

from flows.english.names.found import STATE, Found, of, spelled
from flows.english.names.lexicon import each
from flows.english.names.lexicon.firstnames import GIVEN
from flows.english.names.lexicon.nouns import of_several
from flows.english.names.lexicon.roles import BEFORE_RANK, HONORIFICS, PORTFOLIOS, STYLES, of_portfolio, rank_of
from flows.english.names.lexicon.words import (
    ALONE,
    FUNCTION,
    INTRODUCES,
    LEADING,
    OPENERS,
    ORGANIZATION,
    PARTICLES,
    PEOPLE,
    PLAIN,
    SAYING,
    THING,
)
from flows.english.names.realms import realm
from flows.english.names.registry import Entry, Registry
from flows.english.names.words import Word, site
from flows.records import Actor

#: What a title is for has at most so many words.
_COMPLEMENT = 12
#: After an unknown capitalised word that opens a sentence, these show that the capital is not only the sentence's: no plurals' verbs.
_VERBS = (SAYING | each("also has was is had")) - each("say tell")
#: Words of a rank that no institution's name ends in.
_OF_RANK = each("executive deputy vice senior national managing general acting chief first assistant associate regional former press")
_LINKS = each("of for on and to")
#: Begin no name, not even where a paper's first word is all capitals ("THE Department").
_ARTICLES = each("the an")


def run(text: Sequence[Word], i: int, registry: Registry, inner: frozenset[str]) -> Found | None:
    """The run that begins at word ``i``, ``None`` if none does; ``inner`` are the words capitalised inside some sentence."""
    if not _opens(text, i, inner):
        return None
    j = _of_people(text, _end(text, i, registry))
    first = _after_titles(text, i, j, inner)
    if first == j:
        return of(text, i, j, "")
    j = _before_person(text, first, j, registry)
    if tuple(w.fold for w in text[first:j]) in registry.places:
        return of(text, first, j, "thing")
    kind = _kind(text, first, j) if not _surname(text, first, j) else "run"
    if kind == "organization":
        end = with_complement(text, j, registry)
        is_bare = j - first == 1 and text[first].fold not in ALONE
        if is_bare and (end == j or _is_officers(text, first)):
            return of(text, i, j, "")
        if (state := realm(text, first, end, registry)) is not None:
            return of(text, first, end, "country", state)
        return _organization(text, first, end, registry, _state_in(text, j, end, registry))
    if kind == "thing":
        return of(text, first, with_complement(text, j, registry), "thing")
    if first > i and text[first - 1].text == "NGO":
        return _organization(text, first, j, registry, None)
    addressed = first > i and text[first - 1].fold in HONORIFICS  # "MR MOE"
    if j - first == 1 and site(text[first].text):
        return _organization(text, first, j, registry, None)
    if j - first == 1 and text[first].text.isupper() and len(text[first].text) > 1 and not addressed:
        nobody = text[first].text in STYLES or _shouting(text, first)
        return of(text, i, j, "") if nobody else _organization(text, first, j, registry, None)
    before = text[first - 1] if first and text[first].joined else None
    if before is not None and before.fold in INTRODUCES and not before.capital and j - first <= 2:
        return _organization(text, first, j, registry, None)
    return of(text, first, j, "run")


def _of_people(text: Sequence[Word], j: int) -> int:
    """The end of an institution's name that goes on after people it is for: "Women's | Rights League"."""
    if not text[j - 1].possessive or text[j - 1].fold not in PEOPLE:
        return j
    k = j
    while k < len(text) and text[k].capital and (k == j or text[k].joined) and k - j < 5:
        k += 1
    return next((m for m in range(k, j, -1) if text[m - 1].fold in ORGANIZATION), j)


def common(form: str) -> bool:
    """Whether a capitalised word tells what a name names rather than who: "Council", "Sea", "Deputy"."""
    return form in ORGANIZATION or form in THING or form in BEFORE_RANK


def with_complement(text: Sequence[Word], j: int, registry: Registry) -> int:
    """The end of a name with its complement: "Treaty | of Mutual Cooperation and Security"."""
    end = j
    while end + 1 < len(text) and text[end].fold in _LINKS and text[end].joined and end - j < 8:
        if text[end].fold == "and" and end == j:
            break
        k = end + 1
        if text[k].fold == "the" and k + 1 < len(text):
            k += 1
        is_prime = [word.fold for word in text[k : k + 2]] == ["prime", "minister"]
        if not text[k].capital or not text[k].joined or is_prime or rank_of(text[k].fold) is not None and not common(text[k].fold):
            break
        if text[end].fold == "and" and (registry.match(text, k) is not None or text[k].fold in GIVEN):
            break
        start = k
        while k < len(text) and text[k].capital and text[k].joined and text[k].fold not in FUNCTION:
            if k > start and (text[k - 1].possessive or text[k].fold in GIVEN and k + 1 < len(text) and text[k + 1].capital):
                break
            k += 1
            if k < len(text) and _is_rank(text[k - 1].fold) and text[k].capital and text[k].joined:
                return _before_title(text, start, k - 1)
        if k == start:
            break
        end = k
    return end


def _is_rank(form: str) -> bool:
    return rank_of(form) is not None and form not in ORGANIZATION and form not in THING


def _before_title(text: Sequence[Word], start: int, k: int) -> int:
    """The end of a name that somebody's title follows, whose rank is word ``k``: "Council on Fishing | Executive Director Kari Moe"."""
    while k > start + 1 and text[k - 1].fold in _OF_RANK:
        k -= 1
    return k


def _organization(text: Sequence[Word], i: int, j: int, registry: Registry, country: str | None) -> Found:
    name = spelled(text, i, j)
    return of(text, i, j, "organization", registry.named(name) or Actor(name, "organization", country=country))


def _opens(text: Sequence[Word], i: int, inner: frozenset[str]) -> bool:
    """Whether a name may begin here: a capital that is not only the sentence's."""
    word = text[i]
    if not word.capital or not word.text[0].isalpha() or word.fold in _ARTICLES:
        return False
    if _initial(text, i):
        return True
    follows = i + 1 < len(text) and text[i + 1].joined and text[i + 1].capital and (text[i + 1].fold not in PLAIN or _initial(text, i + 1))
    if word.fold in PLAIN and not (len(word.text) > 1 and word.text.isupper()):
        if word.fold in OPENERS and follows and (not word.first or word.fold == "new"):
            return True
        if not follows or word.fold not in GIVEN | {"will"}:
            return False
        return word.fold not in ("may", "march", "will") or not word.first
    if not word.first or word.fold in GIVEN or word.fold in inner:
        return True
    if word.fold.endswith(("ing", "ly", "ed")) and len(word.fold) > 5:
        return False
    after = text[i + 1].fold if i + 1 < len(text) and text[i + 1].joined else ""
    return follows or (after in _VERBS or word.possessive) and not of_several(word.fold)


def _initial(text: Sequence[Word], i: int) -> bool:
    """Whether word ``i`` is an initial before a name: "A. | Example"; an article has no dot."""
    word = text[i]
    after = text[i + 1] if i + 1 < len(text) else None
    single = len(word.text) == 1 and word.text.isupper() and after is not None and after.joined and after.capital
    return single and after is not None and after.start - word.end > 1 and (len(after.text) == 1 or after.fold not in FUNCTION)


def _end(text: Sequence[Word], i: int, registry: Registry) -> int:
    j = i + 1
    while j < len(text) and text[j].joined and not text[j - 1].possessive:
        word, before = text[j], text[j - 1]
        if word.capital:
            initial = len(word.text) == 1 and word.text.isupper() and j + 1 < len(text) and text[j + 1].joined
            surname = before.fold in GIVEN and word.fold == "may" or before.fold in PARTICLES and not before.capital
            if word.fold in FUNCTION and not initial and not surname:
                break
            entry = registry.match(text, j)
            if entry is not None and not (len(entry.forms) == 1 and _is_surname(text, i, j, entry)):
                break
        elif word.fold not in PARTICLES or not (j + 1 < len(text) and text[j + 1].capital and text[j + 1].joined):
            break
        j += 1
    return j


def _is_surname(text: Sequence[Word], i: int, j: int, entry: Entry) -> bool:
    """Whether a state's or an outlet's name at word ``j`` is a surname in the run from ``i`` ("General Kari Walla", "Karen Janes")."""
    before = text[j - 1].fold if len(text[j - 1].fold) > 1 else text[i].fold  # "Kari B. | Jordan"
    if entry.form in STATE:
        return before in GIVEN
    titled = any(rank_of(word.fold) is not None for word in text[i:j]) and rank_of(before) is None and not common(before)
    return entry.form == "organization" and (titled or before in GIVEN) and not text[j].text.isupper()


def _after_titles(text: Sequence[Word], i: int, j: int, inner: frozenset[str]) -> int:
    """Where the name begins in a run that may begin with titles: "Foreign Minister | Taro Kono"."""
    own = _behind_portfolios(text, i, j)
    if own > i:
        i = own
    elif i > 1 and text[i - 1].fold == "and" and text[i - 2].fold in PORTFOLIOS and text[j - 1].fold == "affairs":
        return j  # "Minister of Foreign and | Nordic Affairs"
    elif i > 1 and text[i - 1].fold in ("of", "for") and text[j - 1].fold not in ORGANIZATION:  # "for African Affairs | Kari Moe"
        i = next((k + 1 for k in range(i, j - 1) if text[k].fold == "affairs"), i)
    if i == j:
        return j
    ranks = (k for k in range(i + 2, j - 2) if rank_of(text[k].fold) is not None)
    titled = any(text[k - 1].fold in BEFORE_RANK for k in ranks)  # "Clinton Senior Adviser | Kari Moe"
    if text[i].fold in GIVEN and not titled and i + 1 < j and (rank_of(text[i + 1].fold) is None or i + 2 == j):
        return i
    first = i
    for k in range(i, j):
        form = text[k].fold
        if rank_of(form) is not None or form in HONORIFICS or text[k].text in STYLES:
            first = k + 1
            if first < j and text[first].fold in GIVEN:
                break
    if first == j and rank_of(text[j - 1].fold) is None:
        first = i
    if first < j and text[j - 1].fold in ORGANIZATION and text[j - 1].fold != "general":
        return i
    alone = first == i and j - i > 2 and text[i].first and text[i].fold not in GIVEN | inner
    return i + 1 if alone and text[i + 1].fold in GIVEN and not common(text[j - 1].fold) else first


def _behind_portfolios(text: Sequence[Word], i: int, j: int) -> int:
    """Where the run from word ``i`` goes on behind what a title is for: "Minister of Foreign Affairs, Regional Integration and | Trade |
    Kari Moe"; ``i`` itself if no title leads to it."""
    k = i - 1
    while k > 0 and i - k < _COMPLEMENT and (text[k].fold in ("and", "the") or of_portfolio(text[k].fold)):
        k -= 1
    if k < 1 or text[k].fold not in ("of", "for") or rank_of(text[k - 1].fold) is None or text[i].possessive:
        return i
    return next((k for k in range(i, j) if not of_portfolio(text[k].fold)), j)


def _before_person(text: Sequence[Word], i: int, j: int, registry: Registry) -> int:
    """The end of an institution's name after which a person's begins: "African Union Commission | Moussa Faki"."""
    heads = [k for k in range(i, j) if text[k].fold in ORGANIZATION and text[k].fold not in LEADING]
    if not heads or j - heads[-1] < 3 or text[i].fold in GIVEN:
        return j
    k = heads[-1] + 1
    return j if any(common(w.fold) for w in text[k:j]) else k


def _kind(text: Sequence[Word], i: int, j: int) -> str:
    """What the words of a run say that it names: organization, thing, or (``run``) perhaps somebody."""
    for k in range(j - 1, i - 1, -1):
        form = text[k].fold
        if form in ORGANIZATION:
            return "organization"
        if form in THING and form not in GIVEN and not (k < j - 1 and text[i].fold in GIVEN or k == i and _family(text, i, j)):
            return "thing" if k in (i, j - 1) else "run"
    return "run"


def _family(text: Sequence[Word], i: int, j: int) -> bool:
    """Whether a word for a thing is a family name that goes first: before "Min-seo", or before one more word behind a rank."""
    if j - i != 2:
        return False
    first, _, last = text[i + 1].text.partition("-")
    titled = i > 0 and text[i].joined and rank_of(text[i - 1].fold) is not None and not common(text[i + 1].fold)
    return first.isalpha() and last.isalpha() and last.islower() or titled


def _surname(text: Sequence[Word], i: int, j: int) -> bool:
    """Whether a word for a thing is somebody's family name: after "Mr", or after a given name that stands beside a rank or a cue."""
    if text[j - 1].fold not in THING or j - i > 2:
        return False
    before = text[i - 1].fold if i and text[i].joined else ""
    after = text[j].fold if j < len(text) and text[j].joined else ""
    if j - i == 1:
        return before in HONORIFICS
    return text[i].fold in GIVEN and (rank_of(before) is not None or before in HONORIFICS or before in SAYING or after in SAYING)


def _is_officers(text: Sequence[Word], first: int) -> bool:
    """Whether an office is its officer's: "Prime Minister's | Office of Norway"."""
    return bool(first) and text[first - 1].possessive and rank_of(text[first - 1].fold) is not None


def _state_in(text: Sequence[Word], i: int, j: int, registry: Registry) -> str | None:
    """The state that a complement names ("Bank of Norway"); an adjective in it tells nothing ("Organization of American States")."""
    for k in range(i, j):
        entry = registry.match(text, k)
        if entry is not None and entry.form in ("country", "capital"):
            return entry.actor.country
    return None


def _shouting(text: Sequence[Word], i: int) -> bool:
    """Whether the words around are all capitals: a headline, in which capitals tell nothing."""
    near = [
        k for k in (i - 2, i - 1, i + 1, i + 2) if 0 <= k < len(text) and all(text[m].joined for m in range(min(k, i) + 1, max(k, i) + 1))
    ]
    return sum(text[k].text.isupper() and len(text[k].text) > 1 for k in near) >= 2
