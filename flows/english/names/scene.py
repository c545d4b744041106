"""One article's words, names and persons, ready to be asked by offset: what the resolvers of sources share."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import structs

from flows.english.names.found import STATE, Found, spelled
from flows.english.names.lexicon import each
from flows.english.names.lexicon.roles import PORTFOLIOS
from flows.english.names.lexicon.words import ORGANIZATION
from flows.english.names.mentions import found, read
from flows.english.names.people import People, Person
from flows.english.names.registry import Registry
from flows.english.names.roles import Role
from flows.english.names.words import Word
from flows.records import Actor, Article, When

_GENERIC = each("of representatives commons lords supreme national central federal state people's deputies")
_SENTENCE_END = re.compile(r"[.!?…\n]")


class Scene:
    """The words of an article's body, the names among them and the persons behind the names."""

    def __init__(self, text: str, article: Article, registry: Registry) -> None:
        self.text, self.registry = text, registry
        self.published: When = article.published
        self.home = registry.home(article.outlet_id)
        self.words = _by_paragraph(text, article, registry)
        self.names: list[Found] = own(self.words, _spelled_out(text, found(self.words, registry)))
        self.people = People(self.words, self.names, registry)
        self._starts = [w.start for w in self.words]
        self._name_starts = [n.start for n in self.names]

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The words (half-open indices) that lie within the offsets, the first as a whole."""
        first = bisect_left(self._starts, start)
        if first and start < self.words[first - 1].end:
            first -= 1  # the parser cuts "al-Example" in three
        return first, bisect_left(self._starts, end)

    def offsets(self, i: int, j: int) -> tuple[int, int]:
        """The offsets of the words ``i``..``j`` (half-open; equal if there are none)."""
        return (self.words[i].start, self.words[j - 1].end) if i < j else (0, 0)

    def names_in(self, start: int, end: int) -> Sequence[Found]:
        """The names that begin within the offsets."""
        return self.names[bisect_left(self._name_starts, start) : bisect_left(self._name_starts, end)]

    def names_before(self, offset: int) -> Sequence[Found]:
        """The names that begin before the offset, in the order of the text."""
        return self.names[: bisect_left(self._name_starts, offset)]

    def person(self, name: Found) -> Person | None:
        """The person whom a name denotes."""
        return self.people.at.get(name.start)

    def actor(self, name: Found) -> Actor | None:
        """Whom a name denotes, where that is known."""
        person = self.person(name)
        return person.actor if person is not None else name.actor

    def roles(self, person: Person) -> list[Role]:
        """What the text says a person is, and the offices that the vocabulary knows the person to hold on one of the article's days."""
        known = list(person.roles)
        holder = person.registered.actor_id if person.registered is not None else None
        for office, state in self.registry.offices_of(holder) if holder is not None else ():
            if holder is not None and self.registry.may_hold(holder, office, state, self.published):
                rank = office.replace("prime-minister", "premier").split("-")[-1]
                portfolio = PORTFOLIOS.get(office.partition("-")[0])
                ranks = (rank, *self.registry.called(office, state))
                known += [Role(one, False, (), (state,) if state else (), portfolio, office) for one in ranks]
        return known

    def sentence(self, offset: int) -> int:
        """Where the sentence that holds ``offset`` begins (the start of its first word)."""
        i = max(0, bisect_right(self._starts, offset) - 1)
        while i > 0 and not (
            self.words[i].first
            and not self.words[i].text[0].islower()
            and _SENTENCE_END.search(self.text, self.words[i - 1].end, self.words[i].start)
        ):
            i -= 1
        return self.words[i].start if self.words else offset

    def quoted(self, offset: int) -> bool:
        """Whether the offset lies between quotation marks of its line."""
        line = max(self.text.rfind("\n", 0, offset) + 1, 0)
        before = self.text[line:offset]
        if before.count('"') % 2 or before.count("''") % 2:
            return True
        return before.rfind("“") > before.rfind("”")


def _by_paragraph(text: str, article: Article, registry: Registry) -> list[Word]:
    """The words of the body; none, and no name, runs on from one paragraph into the next."""
    found_words: list[Word] = []
    for part in [p.span for p in article.paragraphs] or [article.body]:
        there = read(text, part.start, part.end, registry)
        found_words += [structs.replace(there[0], joined=False), *there[1:]] if there else []
    return found_words


def _spelled_out(text: str, names: list[Found]) -> list[Found]:
    """An abbreviation denotes what it stands for: "Ministry of Example (MEX)", or an institution of the article with these initials."""
    full: dict[str, Found] = {}
    short = [n for n in names if n.form == "organization" and n.last - n.first == 1 and text[n.start : n.end].isupper()]
    for one, other in zip(names, names[1:], strict=False):
        if (
            one.actor is not None
            and other in short
            and text[one.end : other.start].strip() == "("
            and one.form in ("organization", "ministry")
        ):
            full.setdefault(text[other.start : other.end], one)
    for name in names:
        if name.form == "organization" and name.last - name.first > 2:
            full.setdefault("".join(part[0] for part in text[name.start : name.end].split() if part[0].isupper()), name)
    return [
        _as(full[text[n.start : n.end]], n)
        if n in short and n.actor is not None and n.actor.actor_id is None and text[n.start : n.end] in full
        else n
        for n in names
    ]


def own(words: Sequence[Word], names: list[Found]) -> list[Found]:
    """ "The Senate" is the registered one only where its state is spoken of; else the one that the article has named in full."""
    states = {n.actor.country for n in names if n.actor is not None and n.form in STATE}
    full = {words[n.last - 1].fold: n for n in names if n.form == "organization" and n.last - n.first > 1}
    owned: list[Found] = []
    for name in names:
        actor = name.actor
        foreign = name.form == "organization" and actor is not None and actor.country is not None and actor.country not in states
        if foreign and all(w.fold in ORGANIZATION or w.fold in _GENERIC for w in words[name.first : name.last]):
            known = full.get(words[name.last - 1].fold)
            bare = Found(
                name.first, name.last, name.start, name.end, name.form, Actor(spelled(words, name.first, name.last), "organization")
            )
            name = _as(known, name) if known is not None and known.actor != actor else bare
        owned.append(name)
    return owned


def _as(known: Found, name: Found) -> Found:
    return Found(name.first, name.last, name.start, name.end, known.form, known.actor)
