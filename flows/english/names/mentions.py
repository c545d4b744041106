"""The capitalised and known words of a text as names, in one pass from left to right: no parser, no learned recognizer."""

from collections.abc import Sequence

from msgspec import Struct

from flows.english.names.lexicon import each
from flows.english.names.lexicon.firstnames import GIVEN
from flows.english.names.lexicon.roles import BEFORE_RANK, HONORIFICS, PORTFOLIOS, rank_of
from flows.english.names.lexicon.words import (
    ALONE,
    EPITHETS,
    FUNCTION,
    GEOGRAPHY,
    GLUE,
    INTRODUCES,
    LEADING,
    MONTHS,
    OPENERS,
    ORGANIZATION,
    PARTICLES,
    PLAIN,
    THING,
)
from flows.english.names.organs import ministry, organ
from flows.english.names.registry import Entry, Registry
from flows.english.names.words import Word, fold, words
from flows.records import Actor

STATE = frozenset({"country", "adjective", "demonym", "capital", "leadership"})


class Found(Struct, frozen=True):
    """One name as the pass found it: its words (half-open), its offsets, what kind of wording it is and, if known at once, whom it
    denotes. The form ``run`` is a capitalised run that may be a person; ``thing`` is a name of nobody (a place, a treaty, a storm)."""

    first: int
    last: int
    start: int
    end: int
    form: str
    actor: Actor | None = None


def read(text: str, start: int, end: int, registry: Registry) -> list[Word]:
    """The words of ``text[start:end]``; where a page lost a blank after a known name ("Putinwill"), the name alone."""
    found_words = words(text, start, end)
    for i, word in enumerate(found_words):
        if word.capital and len(word.text) > 6 and not word.text.isupper() and word.fold.endswith(GLUE) and not registry.opens(word.fold):
            stuck = next((g for g in GLUE if word.text.endswith(g) and registry.knows(word.text[: -len(g)])), None)
            if stuck is not None:
                name = word.text[: -len(stuck)]
                found_words[i] = Word(word.start, word.start + len(name), name, fold(name), word.joined, word.first, False, True)
    return found_words


def found(text: Sequence[Word], registry: Registry) -> list[Found]:
    """Every name among the words, in order and without overlaps."""
    inner = _inner(text)
    names: list[Found] = []
    i = 0
    while i < len(text):
        word = text[i]
        if not word.capital and "-" not in word.fold and not registry.opens(word.fold):
            i += 1
            continue
        name = _known(text, i, registry) or _parts(text, i, registry, names) or _run(text, i, registry, inner)
        if name is None:
            i += 1
            continue
        if name.form:
            names.append(name)
        i = max(name.last, i + 1)
    return names


def _inner(text: Sequence[Word]) -> frozenset[str]:
    """Words that somewhere stand capitalised inside a sentence: the proof that a capital at a sentence's start is not only the sentence's."""
    return frozenset(w.fold for w in text if w.capital and not w.first and w.joined)


def _known(text: Sequence[Word], i: int, registry: Registry) -> Found | None:
    entry = registry.match(text, i)
    own = organ(text, i) if entry is None or len(entry.forms) == 1 and entry.form not in STATE else None
    if own is not None and (text[i].capital or own.country):
        return _organ(text, own.first, own.last, own.portfolio, own.country, registry)
    if entry is None:
        return None
    last = i + len(entry.forms)
    if entry.form in STATE:
        if len(entry.forms) == 1 and _given_name(text, i):
            return None
        if last < len(text) and (text[last].joined or text[last - 1].possessive):
            own = organ(text, last)
            if own is not None:
                return _organ(text, i, own.last, own.portfolio, entry.actor.country, registry)
        after = text[last] if last < len(text) and text[last].joined and text[last].capital else None
        if (
            after is not None
            and (after.fold in GEOGRAPHY or entry.form == "capital" and after.fold in THING)
            and entry.form in ("country", "capital")
        ):
            return _of(text, i, last + 1, "thing")
        longer = _institution(text, i, last)
        if longer > last and entry.form != "leadership":
            name = _text(text, i, longer)
            return _of(text, i, longer, "organization", registry.named(name) or Actor(name, "organization", country=entry.actor.country))
    return _of(text, i, last, entry.form, entry.actor)


def _organ(text: Sequence[Word], i: int, j: int, portfolio: str, country: str | None, registry: Registry) -> Found:
    if country is None or country not in registry.countries and country is not None:
        country = _owner(text, j, registry) or country
    after = _owner_end(text, j, registry)
    end = after or j
    actor = ministry(portfolio, country, registry) if country else None
    return _of(text, i, end, "ministry", actor)


def _owner(text: Sequence[Word], j: int, registry: Registry) -> str | None:
    entry = _owner_entry(text, j, registry)
    return entry[0].actor.country if entry else None


def _owner_end(text: Sequence[Word], j: int, registry: Registry) -> int | None:
    entry = _owner_entry(text, j, registry)
    return entry[1] if entry else None


def _owner_entry(text: Sequence[Word], j: int, registry: Registry) -> tuple[Entry, int] | None:
    """The state after "Ministry of Defence of …"."""
    if j + 1 < len(text) and text[j].fold == "of" and text[j].joined:
        k = j + 2 if text[j + 1].fold == "the" and j + 2 < len(text) else j + 1
        entry = registry.match(text, k)
        if entry is not None and entry.form in STATE:
            return entry, k + len(entry.forms)
    return None


def _given_name(text: Sequence[Word], i: int) -> bool:
    """Whether a state's or city's name is part of a person's here: "Chad Smith", "Jim Jordan"."""
    word = text[i]
    if i and word.joined and text[i - 1].capital and text[i - 1].fold in GIVEN and not text[i - 1].possessive:
        return True
    if word.fold not in GIVEN or word.possessive or i + 1 >= len(text):
        return False
    after = text[i + 1]
    return after.joined and after.capital and after.fold not in PLAIN and rank_of(after.fold) is None and not _common(after.fold)


def _common(form: str) -> bool:
    return form in ORGANIZATION or form in THING or form in BEFORE_RANK


def _institution(text: Sequence[Word], i: int, last: int) -> int:
    """The end of an institution's name that begins with a state's: "Moscow State University", "Saudi National Guard"."""
    if last >= len(text) or text[last - 1].possessive:
        return last
    j = last
    head = last
    while j < len(text) and text[j].joined and text[j].capital and j < last + 6 and text[j].fold not in PLAIN:
        if rank_of(text[j].fold) is not None and text[j].fold not in ORGANIZATION:
            break
        if text[j].fold in ORGANIZATION:
            head = j + 1
        j += 1
    return head


def _parts(text: Sequence[Word], i: int, registry: Registry, names: list[Found]) -> Found | None:
    """The states inside a hyphenated word ("Russian-Japanese", "anti-Russian")."""
    word = text[i]
    if "-" in word.fold:
        at = word.start
        parts = word.text.replace("‐", "-").replace("‑", "-").split("-")
        hits = []
        for part in parts:
            entry = registry.one(part) if part and part[0].isupper() else None
            if entry is not None and (entry.form in STATE or entry.form == "organization"):
                hits.append(Found(i, i + 1, at, at + len(part), entry.form, entry.actor))
            at += len(part) + 1
        if hits and (
            len(hits) > 1 or len(parts) == 2 and (hits[0].start == word.start and not parts[1][:1].isupper() or not parts[0][:1].isupper())
        ):
            names.extend(hits)
            return Found(i, i + 1, word.start, word.end, "")
    return None


def _run(text: Sequence[Word], i: int, registry: Registry, inner: frozenset[str]) -> Found | None:
    """A run of capitalised words that no vocabulary knows: an institution, a thing, or somebody."""
    if not _opens(text, i, inner):
        return None
    j = _run_end(text, i, registry)
    first = _after_titles(text, i, j)
    if first == j:
        return _of(text, i, j, "")
    j = _before_person(text, first, j, registry)
    head = _head(text, first, j)
    if head == "organization" and j - first == 1 and text[first].fold not in ALONE and not _has_complement(text, j):
        return _of(text, i, j, "")
    if head == "organization":
        end = _with_complement(text, j, registry)
        name = _text(text, first, end)
        return _of(
            text,
            first,
            end,
            "organization",
            registry.named(name) or Actor(name, "organization", country=_country_in(text, j, end, registry)),
        )
    if head == "thing":
        return _of(text, first, _with_complement(text, j, registry), "thing")
    if j - first == 1 and text[first].text.isupper() and len(text[first].text) > 1:
        if _shouting(text, first):
            return _of(text, i, j, "")
        name = text[first].text
        return _of(text, first, j, "organization", registry.named(name) or Actor(name, "organization"))
    before = text[first - 1] if first and text[first].joined else None
    if before is not None and before.fold in INTRODUCES and not before.capital and j - first <= 2:
        name = _text(text, first, j)
        return _of(text, first, j, "organization", registry.named(name) or Actor(name, "organization"))
    return _of(text, first, j, "run")


def _before_person(text: Sequence[Word], i: int, j: int, registry: Registry) -> int:
    """The end of an institution's name after which a person's begins: "African Union Commission | Moussa Faki"."""
    heads = [k for k in range(i, j) if text[k].fold in ORGANIZATION and text[k].fold not in LEADING]
    if not heads or j - heads[-1] < 3 or text[i].fold in GIVEN:
        return j
    k = heads[-1] + 1
    if any(_common(w.fold) or registry.places.get((w.fold,)) for w in text[k:j]):
        return j
    return k


def _opens(text: Sequence[Word], i: int, inner: frozenset[str]) -> bool:
    word = text[i]
    if not word.capital or not word.text[0].isalpha():
        return False
    follows = i + 1 < len(text) and text[i + 1].joined and text[i + 1].capital and text[i + 1].fold not in PLAIN
    if word.fold in OPENERS and follows and (not word.first or word.fold == "new"):
        return True
    if word.fold in PLAIN:
        return (
            word.fold in GIVEN
            and follows
            and word.fold not in MONTHS | {"will"}
            or word.fold in ("april", "june", "will")
            and follows
            and not word.first
        )
    if not word.first or word.fold in GIVEN or word.fold in inner:
        return True
    if word.fold.endswith(("ing", "ly", "ed")) and len(word.fold) > 5:
        return False
    after = text[i + 1].fold if i + 1 < len(text) else ""
    return follows or after in _VERBS or word.possessive


_VERBS = each(
    "said says told added noted stated stressed warned tweeted wrote argued explained claimed insisted also has was is had had's reminded called emphasized"
)


def _run_end(text: Sequence[Word], i: int, registry: Registry) -> int:
    j = i + 1
    while j < len(text) and text[j].joined and not text[j - 1].possessive:
        word = text[j]
        if word.capital:
            if word.fold in FUNCTION and not (text[j - 1].fold in GIVEN and word.fold == "may"):
                break
            entry = registry.match(text, j)
            if entry is not None and not (entry.form in STATE and text[j - 1].fold in GIVEN and len(entry.forms) == 1):
                break
        elif not (
            word.fold in PARTICLES
            and j + 1 < len(text)
            and text[j + 1].capital
            and text[j + 1].joined
            and word.fold not in ("e", "y", "st")
        ):
            break
        j += 1
    return j


def _after_titles(text: Sequence[Word], i: int, j: int) -> int:
    """Where the name begins in a run that may begin with titles: "Foreign Minister | Taro Kono"."""
    if i > 1 and text[i - 1].fold in ("of", "for") and rank_of(text[i - 2].fold) is not None and not text[i].possessive:
        while i < j - 1 and (text[i].fold in PORTFOLIOS or text[i].fold in ("state", "affairs", "staff", "development")):
            i += 1  # "Secretary of State | Ann Example"
    first = i
    if text[i].fold in GIVEN and i + 1 < j and rank_of(text[i + 1].fold) is None:
        return i
    for k in range(i, j):
        form = text[k].fold
        if rank_of(form) is not None or form in HONORIFICS or form in EPITHETS and first == k:
            first = k + 1
            if first < j and text[first].fold in GIVEN:
                break
    if first == j and rank_of(text[j - 1].fold) is None:
        first = i
    if (
        first < j
        and _head(text, i, j) == "organization"
        and text[j - 1].fold in ORGANIZATION
        and text[j - 1].fold not in ("general", "staff")
    ):
        return i
    return first


def _head(text: Sequence[Word], i: int, j: int) -> str:
    """What the words of a run say that it names."""
    for k in range(j - 1, i - 1, -1):
        form = text[k].fold
        if form in ORGANIZATION and not (k == i and j - i > 1 and form in GIVEN):
            return "organization"
        if form in THING and j - i > 0 and not (form in GIVEN or k < j - 1 and k == i and text[i].fold in GIVEN):
            return "thing" if k == j - 1 or k == i else "run"
    return "run"


def _with_complement(text: Sequence[Word], j: int, registry: Registry) -> int:
    """ "… of Mutual Cooperation and Security": the end of an institution's or a treaty's name with its complement."""
    end = j
    while end + 1 < len(text) and text[end].fold in ("of", "for", "on", "and", "to") and text[end].joined and end - j < 8:
        if text[end].fold == "and" and end == j:
            break
        k = end + 1
        if text[k].fold == "the" and k + 1 < len(text):
            k += 1
        if not text[k].capital or not text[k].joined or rank_of(text[k].fold) is not None and not _common(text[k].fold):
            break
        if text[end].fold == "and" and (registry.match(text, k) is not None or text[k].fold in GIVEN):
            break
        start = k
        while (
            k < len(text)
            and text[k].capital
            and text[k].joined
            and not (k > start and text[k - 1].possessive)
            and text[k].fold not in FUNCTION
        ):
            k += 1
        if k == start:
            break
        end = k
    return end


def _has_complement(text: Sequence[Word], j: int) -> bool:
    k = j + 2 if j + 1 < len(text) and text[j + 1].fold == "the" else j + 1
    return k < len(text) and text[j].fold in ("of", "for", "on") and text[j].joined and text[k].capital and text[k].fold not in FUNCTION


def _country_in(text: Sequence[Word], i: int, j: int, registry: Registry) -> str | None:
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


def _text(text: Sequence[Word], i: int, j: int) -> str:
    """The words as a name: single blanks, possessives kept, soft hyphens gone."""
    out = ""
    for word in text[i:j]:
        out += (" " if out else "") + word.text.replace("\u00ad", "")
        if word.possessive and word is not text[j - 1]:
            out += "'s" if not word.fold.endswith("s") else "'"
    return out


def _of(text: Sequence[Word], i: int, j: int, form: str, actor: Actor | None = None) -> Found:
    return Found(i, j, text[i].start, text[j - 1].end, form, actor)
