"""The vocabulary as the names step asks it: who or what do these words denote, who held this office on these days."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from flows.english.names.keys import key
from flows.english.names.words import Word, fold, words
from flows.records import Actor, When
from flows.vocabulary import Vocabulary


class Entry(Struct, frozen=True):
    """One wording of the vocabulary: its folded words, whom it denotes and what kind of wording it is."""

    forms: tuple[str, ...]
    actor: Actor
    form: str
    shout: bool = False
    """Written in capitals only ("US", "WHO"): lower-case words of the same letters are another word."""


class Registry:
    """Everything in a vocabulary that can be named, found by its words. Build it once per vocabulary with `registry`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.countries = {c.country: Actor(c.name, "country", country=c.country) for c in vocabulary.countries}
        self.actors = {a.actor_id: Actor(a.name, a.actor_kind, a.actor_id, a.country) for a in vocabulary.actors}
        for actor in self.actors.values():
            if actor.kind == "country" and actor.country:
                self.countries[actor.country] = actor
        self.by_key: dict[str, Actor] = {}
        self.by_surname: dict[str, list[tuple[tuple[str, ...], Actor]]] = {}
        self.by_given: dict[str, list[tuple[tuple[str, ...], Actor]]] = {}
        self.offices: dict[tuple[str, str | None], list[tuple[date | None, date | None, str]]] = {}
        self.titles: dict[tuple[str, ...], list[tuple[str, str | None]]] = {}
        self.places: dict[tuple[str, ...], tuple[str, str | None]] = {}
        self.instruments: dict[tuple[str, ...], Actor] = {}
        self._outlets: set[str] = set()
        self._homes = {outlet.outlet_id: outlet.country for outlet in vocabulary.outlets}
        self._by_first: dict[str, list[Entry]] = {}
        self._held: dict[str, list[tuple[str, str | None]]] = {}
        self._bodies: dict[str, str] = {}
        self._called: dict[tuple[str, str | None], tuple[str, ...]] = {}
        self._read_countries(vocabulary)
        self._read_actors(vocabulary)
        self._read_outlets(vocabulary)
        self._read_offices(vocabulary)
        self._read_titles(vocabulary)
        self._read_instruments(vocabulary)
        self._read_places(vocabulary)
        for entries in self._by_first.values():
            entries.sort(key=lambda e: -len(e.forms))

    def opens(self, form: str) -> bool:
        """Whether any wording begins with this folded word."""
        return form in self._by_first

    def knows(self, word: str) -> bool:
        """Whether a word of five letters or more is a state's name or adjective, or the surname of a registered person."""
        return len(word) >= 5 and (self.one(word) is not None or fold(word) in self.by_surname)

    def match(self, text: Sequence[Word], i: int) -> Entry | None:
        """The longest wording that begins at word ``i``, if it is written as a name there."""
        for entry in self._by_first.get(text[i].fold, ()):
            n = len(entry.forms)
            if n > 1 and not _follow(text, i, entry.forms):
                continue
            if entry.shout and not text[i].text.replace(".", "").isupper():
                continue
            if n == 1 and not text[i].capital:
                continue
            if n > 1 and not any(text[i + k].capital for k in range(n)):
                continue
            return entry
        return None

    def one(self, word: str) -> Entry | None:
        """The wording that a single word is, for parts of hyphenated words."""
        form = fold(word)
        for entry in self._by_first.get(form, ()):
            if len(entry.forms) == 1 and (not entry.shout or word.replace(".", "").isupper()):
                return entry
        return None

    def named(self, name: str) -> Actor | None:
        """The registered actor of that name or alias."""
        return self.by_key.get(key(name))

    def holder(self, office: str, country: str | None, when: When, body: str | None = None) -> Actor | None:
        """Who held the office on every day of ``when``; ``None`` if nobody or more than one did, or if no day is known."""
        if when.min is None or when.max is None:
            return None
        holders = set()
        for first, last, holder in self.offices.get((office, country or body), ()):
            if (first is None or first <= when.max) and (last is None or last >= when.min):
                holders.add(holder)
        return self.actors.get(holders.pop()) if len(holders) == 1 else None

    def may_hold(self, holder: str, office: str, country: str | None, when: When) -> bool:
        """Whether an actor held an office on some day of ``when``, whose open ends lie anywhere."""
        return any(
            who == holder and not (when.max and first and first > when.max) and not (when.min and last and last < when.min)
            for first, last, who in self.offices.get((office, country), ())
        )

    def held(self, holder: str, office: str, country: str | None, when: When) -> bool:
        """Whether an actor held an office before the end of ``when``."""
        terms = self.offices.get((office, country), ())
        return any(who == holder and last is not None and (when.max is None or last <= when.max) for _, last, who in terms)

    def called(self, office: str, country: str | None) -> tuple[str, ...]:
        """The single words by which a state of its own calls an office: "chancellor" of its prime minister."""
        return self._called.get((office, country), ()) if country else ()

    def home(self, outlet_id: str | None) -> str | None:
        """The state of an outlet."""
        return self._homes.get(outlet_id) if outlet_id is not None else None

    def reports(self, actor: Actor) -> bool:
        """Whether an actor is an outlet, which reports what others say."""
        return actor.name in self._outlets

    def body(self, office: str) -> str | None:
        """The one institution that an office is of, where it is no state's ("EU high representative")."""
        return self._bodies.get(office)

    def titled(self, wording: tuple[str, ...], country: str | None) -> str | None:
        """The office that exactly these folded words name, for that state."""
        for office, only in self.titles.get(wording, ()):
            if only is None or only == country:
                return office
        return None

    def offices_of(self, holder: str) -> list[tuple[str, str | None]]:
        """The offices that an actor ever held, with their country or body."""
        return self._held.get(holder, [])

    def place(self, text: Sequence[Word], i: int) -> tuple[int, tuple[str, str | None]] | None:
        """The longest place name that begins at word ``i``: how many words it has, the place and its state."""
        if text[i].capital:
            for n in range(min(4, len(text) - i), 0, -1):
                known = self.places.get(tuple(w.fold for w in text[i : i + n]))
                if known is not None:
                    return n, known
        return None

    def place_state(self, text: Sequence[Word]) -> str | None:
        """The state of the first place of the gazetteer among the words."""
        return next((hit[1][1] for i in range(len(text)) if (hit := self.place(text, i)) is not None and hit[1][1]), None)

    def _read_countries(self, vocabulary: Vocabulary) -> None:
        for c in vocabulary.countries:
            actor = self.countries[c.country]
            for form, wordings in (("country", (c.name, *c.aliases)), ("adjective", c.adjectives), ("demonym", c.demonyms),
                                   ("capital", c.capitals), ("leadership", c.metonyms)):  # fmt: skip
                for wording in wordings:
                    self._add(wording, actor, form)

    def _read_actors(self, vocabulary: Vocabulary) -> None:
        for a in vocabulary.actors:
            actor = self.actors[a.actor_id]
            for name in (a.name, *a.aliases):
                self._add(name, actor, actor.kind)
                self.by_key.setdefault(key(name), actor)
                forms = _forms(name)
                if actor.kind == "person" and len(forms) > 1:
                    self.by_surname.setdefault(forms[-1], []).append((forms, actor))
                    self.by_given.setdefault(forms[0], []).append((forms, actor))

    def _read_outlets(self, vocabulary: Vocabulary) -> None:
        for o in vocabulary.outlets:
            actor = self.by_key.get(key(o.name)) or Actor(o.name, "organization", country=o.country)
            if o.outlet_kind not in ("government", "other"):
                self._outlets.add(actor.name)
            for name in (o.name, *o.aliases):
                self.by_key.setdefault(key(name), actor)
                self._add(name, actor, "organization")

    def _read_offices(self, vocabulary: Vocabulary) -> None:
        bodies: dict[str, set[str | None]] = {}
        for t in vocabulary.offices:
            self.offices.setdefault((t.office, t.body or t.country), []).append((t.first_day, t.last_day, t.holder))
            self._held.setdefault(t.holder, []).append((t.office, t.country or t.body))
            bodies.setdefault(t.office, set()).add(t.body)
        self._bodies = {office: body for office, of in bodies.items() if len(of) == 1 and (body := next(iter(of))) is not None}

    def _read_titles(self, vocabulary: Vocabulary) -> None:
        for title in vocabulary.titles:
            forms = _forms(title.title)
            self.titles.setdefault(forms, []).append((title.office, title.country))
            if len(forms) == 1 and title.country:
                called = title.office, title.country
                self._called[called] = (*self._called.get(called, ()), forms[0])
        for offices in self.titles.values():
            offices.sort(key=lambda pair: pair[1] is None)  # a country's own wording before the general one

    def _read_instruments(self, vocabulary: Vocabulary) -> None:
        for i in vocabulary.instruments:
            document = self.by_key.get(key(i.name)) or Actor(i.name, "document")
            for name in (i.name, *i.names):
                self.instruments.setdefault(_forms(name), document)

    def _read_places(self, vocabulary: Vocabulary) -> None:
        for p in vocabulary.places:
            for name in (p.place, *p.aliases):
                self.places.setdefault(_forms(name), (p.place, p.country))
        for c in vocabulary.countries:
            for name in (c.name, *c.aliases):
                self.places.setdefault(_forms(name), (c.name, c.country))
            for name in c.capitals:
                self.places.setdefault(_forms(name), (name, c.country))

    def _add(self, wording: str, actor: Actor, form: str) -> None:
        found = words(wording, 0, len(wording))
        if found and found[0].fold == "the" and len(found) > 1:
            found = found[1:]
        if not found:
            return
        bare = wording.replace(".", "")
        entry = Entry(tuple(w.fold for w in found), actor, form, shout=len(found) == 1 and bare.isupper() and len(bare) <= 5)
        known = self._by_first.setdefault(entry.forms[0], [])
        if not any(e.forms == entry.forms and e.shout == entry.shout for e in known):
            known.append(entry)


def _follow(text: Sequence[Word], i: int, forms: Sequence[str]) -> bool:
    """Whether the other words of a wording stand behind word ``i``, each joined to the one before, if only by a stroke ("RFE/RL")."""
    if i + len(forms) > len(text) or text[i + 1].fold != forms[1]:
        return False
    return all(text[k].fold == form and _tied(text[k - 1], text[k]) for k, form in enumerate(forms[1:], i + 1))


def _tied(one: Word, other: Word) -> bool:
    """Whether two words may be of one name: joined, a possessor and what it has, or two abbreviations with one mark between."""
    abbreviated = one.text.isupper() and other.text.isupper() and other.start == one.end + 1
    return other.joined or one.possessive or abbreviated


def _forms(name: str) -> tuple[str, ...]:
    found = tuple(w.fold for w in words(name, 0, len(name)))
    return found[1:] if found[:1] == ("the",) and len(found) > 1 else found


_built: dict[str, Registry] = {}


def registry(vocabulary: Vocabulary) -> Registry:
    """The registry of a vocabulary, built once per fingerprint."""
    known = _built.get(vocabulary.fingerprint) if vocabulary.fingerprint else None
    if known is None or known.vocabulary is not vocabulary and known.vocabulary != vocabulary:
        known = Registry(vocabulary)
        if vocabulary.fingerprint:
            _built[vocabulary.fingerprint] = known
    return known
