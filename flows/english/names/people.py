"""The persons of one article: every mention of one person under one name, with what the text says of each."""

from collections.abc import Iterator, Sequence

from flows.english.names import genders
from flows.english.names.evidence import Evidence
from flows.english.names.found import STATE, Found
from flows.english.names.joint import NAMED_TOGETHER
from flows.english.names.lexicon import each
from flows.english.names.lexicon.roles import HONORIFICS
from flows.english.names.likeness import answers, same_given, same_person
from flows.english.names.registry import Registry
from flows.english.names.roles import Role
from flows.english.names.words import Word, fold
from flows.records import Actor, When

#: Who has such a rank is called by the given name: "King Harald".
BY_GIVEN_NAME = each("king queen prince princess pope emir sultan emperor empress sheikh")
#: What stands between the names of a row, their states aside.
_IN_ROW = each("of from and the")
#: States in whose names the family's goes first.
_FAMILY_FIRST = frozenset(("JPN", "CHN", "TWN", "KOR", "PRK", "VNM", "KHM", "HUN"))
_KIN = each("husband wife son daughter brother sister father mother uncle aunt cousin widow grandfather grandson")
#: Of these, where it goes first in English texts, too, and is what somebody is called by.
_CALLED_BY_FIRST = frozenset(("CHN", "TWN", "KOR", "PRK"))


class Person:
    """Somebody of the article. ``tokens`` is the fullest form of the name; ``roles`` are in the order of the text; the gender is
    ``presumed`` if nothing but the name tells it."""

    def __init__(self, tokens: tuple[str, ...], name: str, actor: Actor | None) -> None:
        self.tokens, self.name, self.registered = tokens, name, actor
        self.roles: list[Role] = []
        self.places: list[int] = []
        self.gender: str | None = None
        self.presumed = False

    @property
    def country(self) -> str | None:
        """The person's state: by the vocabulary, else by the first role that names one."""
        if self.registered is not None and self.registered.country:
            return self.registered.country
        return next((r.country for r in self.roles if r.country and not r.plural), None)

    @property
    def actor(self) -> Actor:
        """The person as an actor, under the vocabulary's name or the fullest form of the text."""
        return self.registered or Actor(self.name, "person", country=self.country)

    def before(self, offset: int) -> int:
        """Where the person was last named before ``offset``; -1 if nowhere."""
        return max((start for start in self.places if start < offset), default=-1)


class People:
    """All persons of one article, found in two passes: full names first, then what is left of them elsewhere. ``besides`` are those whom
    the headline names; who is only there has no place in the body."""

    def __init__(
        self, text: Sequence[Word], names: Sequence[Found], registry: Registry, published: When, besides: Sequence[Person] = ()
    ) -> None:
        self.text, self.names, self.registry, self.published = text, names, registry, published
        self.evidence = Evidence(text, names, registry)
        self.introductions = self.evidence.introductions
        self.all: list[Person] = []
        self.at: dict[int, Person] = {}
        self._called: dict[tuple[str, ...], list[Person]] = {}
        for name in names:
            if name.form == "person" and name.last - name.first > 1 or name.form == "run" and self.evidence.somebody(name, self.at):
                self.at[name.start] = self._full(name)
                self.at[name.start].places.append(name.start)
        self.all += [person for person in besides if not self._is_told(person)]
        for name in names:
            short = name.form in ("run", "person") and name.last - name.first <= 2 or self._alone(name)
            person = self._short(name) if short and name.start not in self.at else None
            if person is not None:
                self.at[name.start] = person
                person.places.append(name.start)
        for name in names:
            if name.start in self.at:
                self.at[name.start].roles.extend(self.introductions.roles(name))
        self._share_titles()
        self._tell_counterparts()
        self._tell_genders()

    def called(self, tokens: Sequence[str], offset: int) -> Person | None:
        """The person whom these folded words name (surname, given name or a misspelling), the last one before ``offset``."""
        return max(self.namesakes(tokens), key=lambda person: person.before(offset), default=None)

    def namesakes(self, tokens: Sequence[str]) -> list[Person]:
        """Everybody whom these folded words name equally well."""
        part = tuple(t for t in tokens if t not in HONORIFICS)
        if part not in self._called:
            scores = [answers(part, person.tokens) for person in self.all] if part else []
            best = max(scores, default=0)
            self._called[part] = [p for p, score in zip(self.all, scores, strict=True) if score == best] if best else []
        return self._called[part]

    def _is_told(self, other: Person) -> bool:
        """Whether the body names in full whom the headline names, there perhaps by a surname that others bear, too."""
        alone = len(other.tokens) == 1
        return any(answers(other.tokens, p.tokens) if alone else same_person(other.tokens, p.tokens) for p in self.all)

    def _alone(self, name: Found) -> bool:
        """A surname in capitals, as transcripts write speakers, is no acronym; one that is a word for a thing ("Park") is none without its
        article."""
        word = self.text[name.first]
        if name.last - name.first != 1:
            return False
        if name.form == "thing":
            article = name.first > 0 and self.text[name.first - 1].fold == "the"
            return not article and any(len(p.tokens) == 2 and word.fold in p.tokens for p in self.all)
        return name.form == "organization" and word.text.isupper() and any(p.tokens[-1] == word.fold for p in self.all)

    def _full(self, name: Found) -> Person:
        words = self.text[name.first : name.last]
        tokens = tuple(w.fold for w in words)
        spelled = " ".join(w.text.replace("\u00ad", "") for w in words)
        person = next((p for p in self.all if same_person(tokens, p.tokens)), None)
        if person is None:
            return self._person(tokens, spelled, name.actor or self._registered(tokens, name))
        longer = len(tokens) > len(person.tokens)
        fuller = not self._goes_on(person.tokens, tokens) if longer else self._goes_on(tokens, person.tokens)
        if fuller and tokens[0] == person.tokens[0]:
            person.tokens, person.name = tokens, spelled
            self._called.clear()
        return person

    def _goes_on(self, short: tuple[str, ...], long: tuple[str, ...]) -> bool:
        """Whether a longer wording of a name is that with words of a headline behind it: "Kari Moe | Blasts Oslo", called "Moe"."""
        within = len(short) < len(long) and long[: len(short)] == short
        return within and self.evidence.is_called(short[-1]) and not self.evidence.is_called(long[-1])

    def _person(self, tokens: tuple[str, ...], spelled: str, actor: Actor | None) -> Person:
        person = next((p for p in self.all if actor is not None and p.registered == actor), None)
        if person is None:
            person = Person(tokens, spelled, actor)
            self.all.append(person)
            self._called.clear()
        return person

    def _registered(self, tokens: tuple[str, ...], name: Found) -> Actor | None:
        """The registered person of that name, or of the same surname and another spelling of the given name.

        Given and family name may be told in the other order where the family's goes first; with a middle name that is more than an
        initial, or a surname spelled otherwise, it takes a title of that person's state.
        """
        known = self.registry.named(" ".join(tokens))
        if known is not None and known.kind == "person":
            return known
        title = self.introductions.title(name)
        country = title.country if title is not None else None
        middle = set(tokens[1:-1])
        for forms, actor in self.registry.by_surname.get(tokens[-1], ()):
            initials = {part for part in middle if len(part) == 1 and all(len(form) > 1 for form in forms)}  # "Kari J. Moe" is Kari Moe
            if (
                same_given(forms[0], tokens[0])
                and middle - initials <= set(forms)
                and (country is None or actor.country in (None, country))
            ):
                return actor
        turned = self.registry.named(" ".join((*tokens[1:], tokens[0])))
        if turned is not None and turned.kind == "person" and turned.country in _FAMILY_FIRST:
            return turned
        states = {state for known in self.introductions.roles(name) for state in known.countries}
        alike = (*self.registry.by_surname.get(tokens[-1], ()), *self.registry.by_given.get(tokens[0], ()))
        return next((actor for forms, actor in alike if actor.country in states and same_person(tokens, forms)), None)

    def _short(self, name: Found) -> Person | None:
        words = self.text[name.first : name.last]
        tokens = tuple(w.fold for w in words)
        same = self.namesakes(tokens)
        title = genders.by_title(self.text, name.first) if len(same) > 1 else None  # "Mrs. Moe" is not Mr. Moe
        told = {p.name: genders.by_name(p.tokens) for p in same}
        fitting = [p for p in same if title is None or told[p.name] == title] or [p for p in same if told[p.name] is None]
        own = [p for p in fitting or same if len(same) < 2 or not self._is_relative(p)]
        person = max(own or fitting or same, key=lambda p: p.before(name.start), default=None)
        if person is not None:
            return person
        if tokens == ("i",):  # "As Secretary | I worked"
            return None
        follows = self.text[name.last] if name.last < len(self.text) else None
        if len(tokens) == 1 and tokens[0] in HONORIFICS and follows is not None and follows.joined and follows.capital:
            return None  # "Sheikh | Hamad bin Moe" is nobody called Sheikh
        aged = self.evidence.aged(name)  # "Hassan, 42" is no premier
        actor = name.actor if name.form == "person" else self._by_surname(tokens, name) if not aged else None
        if actor is None and not aged and not self.evidence.titled(name) and not self.evidence.says(name):
            return None
        return self._person(tokens, " ".join(w.text for w in words), actor)

    def _is_relative(self, person: Person) -> bool:
        """Whether somebody is first named as another's: "his father, Ola Moe", who is "Moe" to no reader."""
        first = next((name for name in self.names if name.start in person.places[:1]), None)
        return first is not None and any(role.rank in _KIN for role in self.introductions.roles(first))

    def _by_surname(self, tokens: tuple[str, ...], name: Found) -> Actor | None:
        """The only registered person of that surname, the only one who fits the state and office before it, the only one who was in office
        at all (a president's relatives are called by their full names), or the only one who is when the article is published."""
        title = self.introductions.title(name)
        royal = title is not None and title.rank in BY_GIVEN_NAME
        first = [a for _, a in self.registry.by_given.get(tokens[-1], ()) if royal or a.country in _CALLED_BY_FIRST]
        last = [a for _, a in self.registry.by_surname.get(tokens[-1], ()) if a.country not in _CALLED_BY_FIRST] if not royal else []
        known = list({actor.name: actor for actor in (*first, *last)}.values())
        if len(tokens) > 1 or len(known) < 2 and not royal:
            return known[0] if len(tokens) == 1 and known else None
        offices = {a.name: [office for office, _ in self.registry.offices_of(a.actor_id or "")] for a in known}
        if title is None:
            fitting = [a for a in known if offices[a.name]]
        else:
            known = [a for a in known if title.country is None or a.country == title.country]
            fitting = [a for a in known if title.office in offices[a.name]] or known
        now = [a for a in fitting if self._in_office(a)] if len(fitting) > 1 else fitting
        return now[0] if len(now) == 1 else None

    def _in_office(self, actor: Actor) -> bool:
        """Whether a registered person may have held an office when the article was published."""
        held = self.registry.offices_of(actor.actor_id or "")
        return any(self.registry.may_hold(actor.actor_id or "", office, country, self.published) for office, country in held)

    def _share_titles(self) -> None:
        """ "Presidents of Norway and Japan A and B": each of the names has the state in the same place of the list."""
        for name in self.names:
            person = self.at.get(name.start)
            shared = next((r for r in self.introductions.roles(name) if r.plural), None) if person is not None else None
            if person is None or shared is None:
                continue
            states: Sequence[str | None] = shared.countries or (None,) * NAMED_TOGETHER
            for state, member in zip(states, self._listed_from(name), strict=False):
                of = state or self._state_behind(member)
                own = Role(shared.rank, False, shared.words, (of,) if of else (), shared.portfolio, shared.office, shared.lesser)
                self.at[member.start].roles.append(own)
            person.roles = [r for r in person.roles if not r.plural]

    def _tell_counterparts(self) -> None:
        """ "… said after talks with his Greek counterpart B": B has the rank of whoever was introduced last, in another state."""
        for name in self.names:
            person = self.at.get(name.start)
            other = next((r for r in person.roles if r.rank == "counterpart"), None) if person is not None else None
            if person is None or other is None:
                continue
            earlier = (self.at[n.start] for n in reversed(self.names) if n.start < name.start and n.start in self.at)
            known = next((r for p in earlier if p is not person for r in p.roles if r.rank != "counterpart"), None)
            if known is not None:
                person.roles.append(Role(known.rank, False, known.words, other.countries, known.portfolio, known.office, known.lesser))

    def _listed_from(self, name: Found) -> Iterator[Found]:
        """The names of persons in a row from a name on, the states behind them aside: "A of Norway, B of Chad and C"."""
        last = None
        for other in self.names:
            if other.start < name.start or other.start not in self.at:
                continue
            if last is not None and not self._beside(last, other):
                return
            yield other
            last = other

    def _beside(self, one: Found, other: Found) -> bool:
        """Whether nothing but a state of the first and "and" stands between two names."""
        there = (n for n in self.names if n.form in STATE and one.last <= n.first < other.first)
        states = {k for n in there for k in range(n.first, n.last)}
        return all(k in states or self.text[k].fold in _IN_ROW for k in range(one.last, other.first))

    def _state_behind(self, name: Found) -> str | None:
        """The state that "of" leads to behind a name."""
        if name.last >= len(self.text) or self.text[name.last].fold not in ("of", "from"):
            return None
        states = (n.actor for n in self.names if n.form in STATE and 0 < n.first - name.last < 3)
        return next((state.country for state in states if state is not None), None)

    def _tell_genders(self) -> None:
        spans: dict[int, list[tuple[int, int]]] = {}
        for name in self.names:
            person = self.at.get(name.start)
            if person is None:
                continue
            spans.setdefault(id(person), []).append((name.first, name.last))
            person.gender = person.gender or genders.by_title(self.text, name.first)
        others = frozenset(n.first for n in self.names if n.start in self.at)
        for person in self.all:
            registered = tuple(fold(part) for part in person.registered.name.split()) if person.registered is not None else person.tokens
            told = person.gender or genders.by_roles(person.roles)
            person.presumed = told is None
            person.gender = (
                told
                or genders.by_name(person.tokens)
                or genders.by_name(registered)
                or genders.by_pronouns(self.text, spans.get(id(person), ()), others)
            )
