"""The capitalised and known words of a text as names, in one pass from left to right: no parser, no learned recognizer."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from flows.english.names.found import STATE, Found, of, spelled
from flows.english.names.lexicon.firstnames import GIVEN
from flows.english.names.lexicon.roles import rank_of
from flows.english.names.lexicon.words import (
    FUNCTION,
    GEOGRAPHY,
    GLUE,
    ORGANIZATION,
    PEOPLE,
    PLAIN,
    PROVINCES,
    REGIONS,
    THING,
)  # fmt: skip
from flows.english.names.likeness import YOUNGER
from flows.english.names.organs import Organ, ministry, organ
from flows.english.names.realms import realm
from flows.english.names.registry import Entry, Registry
from flows.english.names.runs import common, run, with_complement
from flows.english.names.unglued import SHORTEST, parts
from flows.english.names.words import Word, fold, words
from flows.records import Actor


def read(text: str, start: int, end: int, registry: Registry) -> list[Word]:
    """The words of ``text[start:end]``; where a page lost a blank beside a name ("MinisterSmithsaid"), each word by itself."""
    found_words: list[Word] = []
    for word in words(text, start, end):
        if word.text.islower() or len(word.text) < SHORTEST:
            found_words.append(word)
        else:
            found_words += _unglued(word, found_words[-1] if found_words else None, registry)
    return found_words


def _unglued(word: Word, before: Word | None, registry: Registry) -> Sequence[Word]:
    """A word as it is, or as the words that the page glued together; a small word stuck to a known name is left out."""
    if registry.opens(word.fold):
        return (word,)
    if word.capital and len(word.text) > 6 and not word.text.isupper() and word.fold.endswith(GLUE):
        known = next((g for g in GLUE if word.text.endswith(g) and _apart(word.text[: -len(g)], g, registry)), None)
        if known is not None:
            return (_part(word, 0, len(word.text) - len(known)),)
    pieces = parts(word.text, before.text if before is not None and word.joined else "")
    if len(pieces) == 1:
        return (word,)
    cuts = [0, *accumulate(map(len, pieces))]
    return tuple(one for a, b in pairwise(cuts) for one in _unglued(_part(word, a, b), None, registry))


def _apart(name: str, stuck: str, registry: Registry) -> bool:
    """Whether a small word is stuck to a known name; one of two letters may as well end another surname ("Salam|at")."""
    return registry.knows(name) and (len(stuck) > 2 or registry.one(name) is not None)


def _part(word: Word, start: int, end: int) -> Word:
    """The characters ``start`` to ``end`` of a word, as a word."""
    text = word.text[start:end]
    last = end == len(word.text)
    first = word.first and not start
    return Word(
        word.start + start, word.start + end, text, fold(text), word.joined or start > 0, first, last and word.possessive, text[0].isupper()
    )


def found(text: Sequence[Word], registry: Registry) -> list[Found]:
    """Every name among the words, in order and without overlaps."""
    inner = frozenset(w.fold for w in text if w.capital and not w.first and w.joined)
    names: list[Found] = []
    i = 0
    while i < len(text):
        word = text[i]
        if not word.capital and "-" not in word.fold and not registry.opens(word.fold):
            i += 1
            continue
        here = _known(text, i, registry) or _hyphenated(text, i, registry) or run(text, i, registry, inner)
        for name in here if isinstance(here, tuple) else (here,):
            if name is not None and name.form:
                names.append(_governing(text, name, registry))
        last = here[-1].last if isinstance(here, tuple) else here.last if here is not None else i
        i = max(last, i + 1)
    return names


def _governing(text: Sequence[Word], name: Found, registry: Registry) -> Found:
    """A state's government under its full name as the state: "the Federal Government of Norway"."""
    country = name.actor.country if name.form == "organization" and name.actor is not None and name.actor.actor_id is None else None
    if country not in registry.countries or all(w.fold != "government" for w in text[name.first : name.last]):
        return name
    k = name.first
    while k < name.last:
        entry = registry.match(text, k)
        if not (entry is not None and entry.form in STATE or text[k].fold in _OF_GOVERNMENT):
            return name
        k += len(entry.forms) if entry is not None else 1
    return of(text, name.first, name.last, "leadership", registry.countries[country])


#: Ranks that a state's name follows.
_SENT = frozenset("ambassador envoy representative consul attache minister president premier chargedaffaires".split())
#: Words of a government's full name beside its state's.
_OF_GOVERNMENT = frozenset("government federal central national union of the".split())


def _known(text: Sequence[Word], i: int, registry: Registry) -> Found | None:
    """What the vocabulary knows at word ``i``, with the ministry or institution whose name it begins."""
    entry = registry.match(text, i)
    if entry is None or len(entry.forms) == 1 and entry.form not in STATE:
        own = organ(text, i)
        if own is not None and (text[i].capital or own.country) and not _of_some_state(text, own, registry):
            return _ministry(text, i, own.last, own.portfolio, own.country, registry)
    if entry is None or entry.form == "organization" and len(entry.forms) == 1 and _given_name(text, i):
        return None
    last = i + len(entry.forms)
    if entry.form in STATE:
        if len(entry.forms) == 1 and _given_name(text, i):
            return None
        return _of_state(text, i, last, entry, registry) or of(text, i, last, entry.form, entry.actor)
    return _of_person(text, i, last, entry, registry) if entry.form == "person" else of(text, i, last, entry.form, entry.actor)


def _of_some_state(text: Sequence[Word], own: Organ, registry: Registry) -> bool:
    """Whether a state stands where a ministry's portfolio would: "the Office of | Norway"."""
    entries = (registry.match(text, k) for k in range(own.first + 1, own.last))
    return any(entry is not None and entry.form == "country" for entry in entries)


def _of_person(text: Sequence[Word], i: int, last: int, entry: Entry, registry: Registry) -> Found:
    """A registered person's name with what goes on it ("Abiy Ahmed | Ali"); of another one's, who is called after him, a run ("Jr.")."""
    j = last
    while j < len(text) and text[j].joined and not text[j - 1].possessive and registry.match(text, j) is None and _of_name(text[j]):
        j += 1
    if any(word.fold in YOUNGER for word in text[last:j]):
        return of(text, i, j, "run")
    return of(text, i, j, entry.form, entry.actor)


def _of_name(word: Word) -> bool:
    """Whether a word can be part of somebody's name and is nothing else."""
    form = word.fold
    own = word.capital and not word.text.isupper() and form.removeprefix("al-").removeprefix("el-").isalpha()
    return own and form not in PLAIN and form not in FUNCTION and rank_of(form) is None and not common(form) and form not in PROVINCES


def _of_state(text: Sequence[Word], i: int, last: int, entry: Entry, registry: Registry) -> Found | None:
    """What begins with a state's name and is not the state: its ministry, an institution, a strait named after it."""
    if i > 0 and text[i].joined and text[i - 1].capital and (text[i - 1].fold, text[i].fold) in REGIONS:
        return of(text, i, last, "thing")  # "Latin American leaders" are of no single state
    if last >= len(text) or not (text[last].joined or text[last - 1].possessive):
        return None
    own = organ(text, last)
    if own is not None:
        return _ministry(text, i, own.last, own.portfolio, entry.actor.country, registry)
    after = text[last].fold if text[last].capital and text[last].joined else ""
    if entry.form == "adjective" and after in PROVINCES:
        return of(text, i, last + 1, "thing")
    if entry.form == "country" and after in GEOGRAPHY or entry.form == "capital" and after in THING:
        return of(text, i, last + 1, "thing")
    longer = _institution(text, last)
    if longer == last or entry.form == "leadership":
        return None
    longer = with_complement(text, longer, registry)
    state = realm(text, i, longer, registry)
    if state is not None:
        return of(text, i, longer, "country", state)
    name = spelled(text, i, longer)
    return of(text, i, longer, "organization", registry.named(name) or Actor(name, "organization", country=entry.actor.country))


def _ministry(text: Sequence[Word], i: int, j: int, portfolio: str, country: str | None, registry: Registry) -> Found:
    owner = _owner(text, j, registry)
    if owner is not None:
        country, j = owner[0].actor.country, owner[1]
    return of(text, i, j, "ministry", ministry(portfolio, country, registry) if country else None)


def _owner(text: Sequence[Word], j: int, registry: Registry) -> tuple[Entry, int] | None:
    """The state after "Ministry of Defence of …", and where its name ends."""
    if j + 1 < len(text) and text[j].fold == "of" and text[j].joined:
        k = j + 2 if text[j + 1].fold == "the" and j + 2 < len(text) else j + 1
        entry = registry.match(text, k)
        if entry is not None and entry.form in STATE:
            return entry, k + len(entry.forms)
    return None


def _given_name(text: Sequence[Word], i: int) -> bool:
    """Whether a state's or city's name is part of a person's here: "Chad Smith", "Jim Jordan"."""
    word = text[i]
    if i > 1 and text[i - 1].fold in ("to", "in", "of") and (rank_of(text[i - 2].fold) or ("",))[0] in _SENT:
        return False  # "envoy to | Georgia Kari Moe"
    if i and word.joined and text[i - 1].capital and text[i - 1].fold in GIVEN and not text[i - 1].possessive:
        return True
    if word.fold not in GIVEN or word.possessive or i + 1 >= len(text):
        return False
    after = text[i + 1]
    return after.joined and after.capital and after.fold not in PLAIN and rank_of(after.fold) is None and not common(after.fold)


def _institution(text: Sequence[Word], last: int) -> int:
    """The end of an institution's name that goes on after a state's: "Moscow State University", "Saudi National Guard"."""
    if text[last - 1].possessive:
        return last
    j = head = last
    while j < len(text) and text[j].capital and j < last + 6 and text[j].fold not in FUNCTION:
        if not text[j].joined and text[j - 1].fold not in PEOPLE:
            break
        if rank_of(text[j].fold) is not None and text[j].fold not in ORGANIZATION:
            break
        if text[j].fold in ORGANIZATION:
            head = j + 1
        j += 1
    return head


def _hyphenated(text: Sequence[Word], i: int, registry: Registry) -> tuple[Found, ...] | None:
    """The states inside a hyphenated word ("Russian-Japanese", "anti-Russian", "Tokyo-based"); not those in a person's name."""
    word = text[i]
    if "-" not in word.fold:
        return None
    at = word.start
    parts = word.text.replace("‐", "-").replace("‑", "-").split("-")
    hits: list[Found] = []
    for part in parts:
        entry = registry.one(part) if part and part[0].isupper() else None
        if entry is not None and (entry.form in STATE or entry.form == "organization"):
            hits.append(Found(i, i + 1, at, at + len(part), entry.form, entry.actor))
        at += len(part) + 1
    beside = len(parts) == 2 and (not parts[0][:1].isupper() or hits and hits[0].start == word.start and not parts[1][:1].isupper())
    return tuple(hits) if hits and (len(hits) > 1 or beside) else None
