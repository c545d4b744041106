"""The persons of one article: every mention of one person under one name, with what the text says of each."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from flows.english.names.keys import key
from flows.english.names.lexicon.firstnames import GENDER, GIVEN
from flows.english.names.lexicon.roles import BEFORE_RANK, FEMALE_RANKS, HONORIFICS, MALE_RANKS, rank_of
from flows.english.names.lexicon.words import ACTING, FUNCTION, MEETING, ORGANIZATION, PARTICLES, PLAIN, SAYING
from flows.english.names.mentions import STATE, Found
from flows.english.names.registry import Registry
from flows.english.names.roles import Role, role
from flows.english.names.words import Word, fold
from flows.records import Actor, When

#: Two spellings of one surname agree at least so far (rapidfuzz ratio, 0–100): one letter of eight may differ.
_ALIKE = 85


class Person:
    """Somebody of the article. ``tokens`` is the fullest form of the name; ``roles`` and ``places`` are in the order of the text."""

    def __init__(self, tokens: tuple[str, ...], name: str, actor: Actor | None) -> None:
        self.tokens, self.name, self.registered = tokens, name, actor
        self.roles: list[Role] = []
        self.places: list[tuple[int, int]] = []
        self.gender: str | None = None

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
        return max((start for start, _ in self.places if start < offset), default=-1)


class People:
    """All persons of one article, found in two passes: full names first, then what is left of them elsewhere."""

    def __init__(self, text: Sequence[Word], names: Sequence[Found], registry: Registry, published: When) -> None:
        self.text, self.registry, self.published = text, registry, published
        self.all: list[Person] = []
        self.at: dict[int, Person] = {}
        self._singles = self._single_uses(names)
        self._by_start = {n.start: n for n in names}
        for name in names:
            if name.form == "person" and name.last - name.first > 1 or name.form == "run" and self._somebody(name):
                self._add(name)
        for name in names:
            if name.start not in self.at and (name.form in ("run", "person") and name.last - name.first <= 2 or self._shouted(name)):
                self._short(name)
        for name in names:
            if name.start in self.at:
                self._learn(name, self.at[name.start])
        self._coordinated(names)

    def _shouted(self, name: Found) -> bool:
        """A surname in capitals, as transcripts write speakers, is no acronym."""
        if name.form != "organization" or name.last - name.first != 1 or not self.text[name.first].text.isupper():
            return False
        return any(p.tokens[-1] == self.text[name.first].fold for p in self.all)

    def called(self, tokens: Sequence[str], offset: int) -> Person | None:
        """The person of the article whom these folded words name (surname, given name or a misspelling), the last one before ``offset``."""
        tokens = [t for t in tokens if t not in HONORIFICS]
        if not tokens:
            return None
        best: tuple[int, int, Person] | None = None
        for person in self.all:
            score = _same(tuple(tokens), person.tokens)
            if score and (best is None or (score, person.before(offset)) > best[:2]):
                best = (score, person.before(offset), person)
        return best[2] if best else None

    def _single_uses(self, names: Sequence[Found]) -> frozenset[str]:
        return frozenset(self.text[n.first].fold for n in names if n.form in ("run", "person") and n.last - n.first == 1)

    def _somebody(self, name: Found) -> bool:
        """Whether the text shows that a run of two or more words is a person: a given name, a rank, a verb of saying, a later surname."""
        words = self.text[name.first : name.last]
        if len(words) < 2 or len(words) > 6:
            return False
        if words[0].fold in GIVEN or words[0].fold in HONORIFICS or len(words[0].fold) == 1 or words[0].fold in ("al", "abu", "ibn"):
            return True
        before = self.text[name.first - 1] if name.first and words[0].joined else None
        after = self.text[name.last] if name.last < len(self.text) and self.text[name.last].joined else None
        if before is not None and before.fold == "the":
            return False
        if words[-1].fold in self._singles or words[0].fold in self._singles:
            return True
        if (
            before is not None
            and before.fold in SAYING | MEETING
            or after is not None
            and (after.fold in SAYING or words[0].first and after.fold in ACTING)
        ):
            return True
        if after is not None and after.fold in ("of", "from") and self._institution(name.last + 1):
            return True
        return (
            self._title(name) is not None
            or self._apposition(name) is not None
            or self._before_comma(name) is not None
            or self._beside_somebody(name)
        )

    def _institution(self, k: int) -> bool:
        """Whether a known institution is named at word ``k``, with or without its article."""
        for m in (k, k + 1):
            entry = self.registry.match(self.text, m) if m < len(self.text) else None
            if entry is not None and entry.form == "organization":
                return True
        return False

    def _beside_somebody(self, name: Found) -> bool:
        """Whether "and" joins the run to one that speaks or has a given name."""
        if name.last + 1 < len(self.text) and self.text[name.last].fold == "and" and self.text[name.last + 1].capital:
            k = name.last + 1
            while k < len(self.text) and self.text[k].capital and self.text[k].joined:
                k += 1
            return k - name.last > 2 and (self.text[name.last + 1].fold in GIVEN or k < len(self.text) and self.text[k].fold in SAYING)
        if name.first > 2 and self.text[name.first - 1].fold == "and":
            return any(
                start < self.text[name.first].start and self.text[name.first - 2].end == end
                for p in self.all
                for start, end in self._ends(p)
            )
        return False

    def _ends(self, person: Person) -> Iterator[tuple[int, int]]:
        for start, known in self.at.items():
            if known is person:
                found = self._by_start[start]
                yield start, found.end

    def _add(self, name: Found) -> Person:
        words = self.text[name.first : name.last]
        tokens = tuple(w.fold for w in words)
        person = next((p for p in self.all if _full_same(tokens, p.tokens) or name.actor is not None and p.registered == name.actor), None)
        if person is None:
            actor = name.actor or self._registered(tokens)
            spelled = " ".join(w.text.replace("\u00ad", "") for w in words)
            person = next((p for p in self.all if actor is not None and p.registered == actor), None)
            if person is None:
                person = Person(tokens, spelled, actor)
                self.all.append(person)
        elif len(tokens) > len(person.tokens) and tokens[0] == person.tokens[0]:
            person.tokens, person.name = tokens, " ".join(w.text.replace("\u00ad", "") for w in words)
        self.at[name.start] = person
        return person

    def _registered(self, tokens: tuple[str, ...]) -> Actor | None:
        """The registered person of that name in another spelling: the same surname, and given names that differ by a letter."""
        for forms, actor in self.registry.by_surname.get(tokens[-1], ()):
            if fuzz.ratio(forms[0], tokens[0]) >= 75 and (forms[0][:1] == tokens[0][:1]):
                return actor
        known = self.registry.named(" ".join(tokens))
        return known if known is not None and known.kind == "person" else None

    def _short(self, name: Found) -> None:
        words = self.text[name.first : name.last]
        tokens = tuple(w.fold for w in words)
        person = self.called(tokens, name.start)
        before = self.text[name.first - 1] if name.first else None
        titled = before is not None and (words[0].joined or not words[0].joined and before.fold in ("mr", "mrs", "ms", "dr")) and (
            rank_of(before.fold) is not None or before.fold in HONORIFICS)  # fmt: skip
        if person is None:
            actor = name.actor or self._by_surname(tokens, name)
            after = self.text[name.last] if name.last < len(self.text) else None
            says = (
                after is not None
                and after.joined
                and after.fold in SAYING
                and not (before is not None and before.fold == "the" and words[0].joined)
            )
            if actor is None and not titled and not (says and len(words) == 1 or len(words) == 2 and says):
                return
            person = next((p for p in self.all if actor is not None and p.registered == actor), None)
            if person is None:
                person = Person(tokens, " ".join(w.text for w in words), actor)
                self.all.append(person)
        self.at[name.start] = person

    def _by_surname(self, tokens: tuple[str, ...], name: Found) -> Actor | None:
        """The only registered person of that surname, or the one who holds the office that stands before it."""
        known = {actor.name: actor for _, actor in self.registry.by_surname.get(tokens[-1], ())}
        if len(tokens) > 1 or not known:
            return None
        if len(known) == 1:
            return next(iter(known.values()))
        title = self._title(name)
        if title is not None:
            fitting = [a for a in known.values() if title.country is None or a.country == title.country]
            if title.office:
                held = [a for a in fitting if a.actor_id and any(o == title.office for o, _ in self.registry.offices_of(a.actor_id))]
                fitting = held or fitting
            if len(fitting) == 1:
                return fitting[0]
        return None

    def _learn(self, name: Found, person: Person) -> None:
        person.places.append((name.start, name.end))
        for found in (self._title(name), self._apposition(name), self._before_comma(name)):
            if found is not None:
                person.roles.append(found)
        if person.gender is None:
            person.gender = self._gender(name, person)

    def _title(self, name: Found) -> Role | None:
        """The role in the words right before the name."""
        first = self._walk_back(name.first)
        for k in range(name.first - 1, first, -1):
            if self.text[k].fold in ("of", "for", "to", "from", "by", "with") and any(
                rank_of(w.fold) is not None for w in self.text[k + 1 : name.first]
            ):
                first = k + 1  # "a spokesman for President Example": only the last title is the person's
                break
        return role(self.text, first, name.first, self.registry) if first < name.first else None

    def _before_comma(self, name: Found) -> Role | None:
        """The role in "Iran's president, Ebrahim Raisi": it ends at a comma before the name and begins with its state or an article."""
        k = name.first
        if not k or self.text[k].joined or not self._comma(k):
            return None
        first = self._walk_back(k, jump=True)
        if first >= k:
            return None
        found = role(self.text, first, k, self.registry)
        definite = first and self.text[first - 1].fold in ("the", "its", "his", "her", "their") or self.text[first].capital
        return found if found is not None and (found.countries or definite) else None

    def _apposition(self, name: Found) -> Role | None:
        """The role in "Natalia Eismont, spokeswoman of the Belarusian leader": the words after the comma up to the next mark."""
        k = name.last
        if k >= len(self.text) or self.text[k].joined or self.text[k].first or not self._comma(k):
            return None
        j = k + 1
        while j < len(self.text) and j < k + 16 and (self.text[j].joined or self.text[j - 1].possessive) and not self.text[j].first:
            j += 1
        if self.text[k].fold in FUNCTION and self.text[k].fold not in (
            "the",
            "a",
            "an",
            "its",
            "his",
            "her",
            "their",
            "former",
            "then",
            "one",
            "another",
        ):
            return None
        found = role(self.text, k, j, self.registry)
        return found if found is not None and not found.plural else None

    def _comma(self, k: int) -> bool:
        """Whether nothing but a comma (or a dash) stands between word ``k`` and the word before it."""
        before, word = self.text[k - 1], self.text[k]
        return not word.first and 1 <= word.start - before.end <= 4 and not before.possessive

    def _walk_back(self, k: int, jump: bool = False) -> int:
        """The first word of the title that ends before word ``k``."""
        first = k
        ranks = skipped = 0
        m = k - 1
        if m >= 0 and self.text[m].fold in ("of", "for", "and", "the", "to", "at"):
            return k
        while m >= 0 and k - m < 14:
            word = self.text[m]
            after = self.text[m + 1]
            if not (
                after.joined or word.possessive and not after.first or jump and m == k - 1 or word.fold in HONORIFICS and not after.first
            ):
                break
            form = word.fold
            if rank_of(form) is not None or form in HONORIFICS:
                ranks += 1
                first = m
            elif form in BEFORE_RANK or form in ORGANIZATION or self._state(m):
                first = m
            elif not (
                form in ("of", "for", "and", "the", "to", "affairs", "at", "-")
                or word.capital
                and form not in PLAIN
                and not word.first
                or form in PARTICLES
            ):
                skipped += 1  # "British oil trader and human rights activist …": on to the state
                if not ranks or skipped > 2 or form in FUNCTION or form in SAYING or not form.isalpha():
                    break
            elif word.capital:
                first = m
            m -= 1
        return first if ranks else k

    def _state(self, m: int) -> bool:
        for i in range(max(0, m - 3), m + 1):
            entry = self.registry.match(self.text, i)
            if entry is not None and entry.form in STATE and i + len(entry.forms) > m:
                return True
        return "-" in self.text[m].fold and self.text[m].capital

    def _coordinated(self, names: Sequence[Found]) -> None:
        """ "Presidents of Belarus and Russia A and B": each of the names has the state in the same place of the list."""
        for name in names:
            person = self.at.get(name.start)
            shared = self._title(name) or self._before_comma(name) if person else None
            if person is None or shared is None or not shared.plural:
                continue
            for state, member in zip(shared.countries or (None,) * 3, self._list(name, names), strict=False):
                single = Role(shared.rank, False, shared.words, (state,) if state else (), shared.portfolio, shared.office, shared.lesser)
                member.roles.append(single)
            person.roles = [r for r in person.roles if not r.plural]

    def _list(self, name: Found, names: Sequence[Found]) -> Iterator[Person]:
        last = None
        for other in names:
            if other.start < name.start or other.start not in self.at:
                continue
            if last is not None and other.first - last.last > 1:
                return
            yield self.at[other.start]
            last = other

    def _gender(self, name: Found, person: Person) -> str | None:
        words = self.text[max(0, name.first - 4) : name.first]
        for word in reversed(words):
            if rank_of(word.fold) is None and word.fold not in HONORIFICS:
                break
            if word.fold in FEMALE_RANKS:
                return "f"
            if word.fold in MALE_RANKS:
                return "m"
        for found in person.roles:
            if any(w in FEMALE_RANKS for w in found.words[:8]) and found.rank in (
                "spokesperson",
                "chairman",
                "lawmaker",
                "congressman",
                "queen",
                "princess",
            ):
                return "f"
        given = GENDER.get(person.tokens[0]) if len(person.tokens) > 1 else None
        if given is None and person.registered is not None:
            given = GENDER.get(fold(person.registered.name.split()[0]))
        return given or _slavic(person.tokens[-1])


def _slavic(surname: str) -> str | None:
    if surname.endswith(("ova", "eva", "ina", "skaya", "skaia", "aya")) and len(surname) > 5:
        return "f"
    return "m" if surname.endswith(("ov", "ev", "sky", "skiy", "skyy", "enko-")) and len(surname) > 4 else None


def _full_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names are one: the same key, or one has middle names or initials more."""
    if key(" ".join(one)) == key(" ".join(other)):
        return True
    if len(one) < 2 or len(other) < 2 or fuzz.ratio(one[-1], other[-1]) < _ALIKE:
        return False
    short, long = sorted((one, other), key=len)
    return (
        set(short) <= set(long)
        or len(short) == len(long)
        and fuzz.ratio(one[0], other[0]) >= 80
        and one[0][0] == other[0][0]
        and one[-1][0] == other[-1][0]
    )


def _same(tokens: tuple[str, ...], full: tuple[str, ...]) -> int:
    """How well part of a name answers to a full one: 4 surname, 3 given name or first part, 2 any part, 1 a misspelling, 0 not."""
    if len(tokens) > 1:
        if tokens == full or set(tokens) <= set(full):
            return 4
        if set(full) <= set(tokens) and (full[-1] == tokens[-1] or len(full) == 1):
            return 4
        close = len(tokens) == len(full) and all(fuzz.ratio(a, b) >= 75 for a, b in zip(tokens, full, strict=True))
        return 1 if close and fuzz.ratio(tokens[-1], full[-1]) >= _ALIKE else 0
    part = tokens[0]
    if part == full[-1]:
        return 4
    if part == full[0]:
        return 3
    if part in full:
        return 2
    if "-" in part + full[-1] and part.replace("-", "") == full[-1].replace("-", ""):
        return 2
    return 1 if len(part) > 5 and part[0] == full[-1][0] and fuzz.ratio(part, full[-1]) >= _ALIKE else 0
