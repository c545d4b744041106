"""One article's words, names and persons, ready to be asked by offset: what the resolvers of sources share."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import structs

from flows.english.names import context, headline
from flows.english.names.found import STATE, Found
from flows.english.names.lexicon.roles import PORTFOLIOS, rank_of
from flows.english.names.mentions import found, read
from flows.english.names.people import BY_GIVEN_NAME, People, Person
from flows.english.names.registry import Registry
from flows.english.names.roles import Role
from flows.english.names.words import Word, fold
from flows.records import Actor, Article, When

#: Characters of a dateline.
_DATELINE = 80
_SENTENCE_END = re.compile(r"[.!?…\n]")


class Scene:
    """The words of an article's body, the names among them and the persons behind the names."""

    def __init__(self, text: str, article: Article, registry: Registry) -> None:
        self.text, self.registry = text, registry
        self.published: When = article.published
        self.told_from = _told_from(text, article, registry)
        self.words = _by_paragraph(text, article, registry)
        names, self.home = found(self.words, registry), registry.home(article.outlet_id)
        if self.told_from is not None and self.home not in context.states(names):
            self.home = self.told_from  # an agency writes from all the world
        self.names: list[Found] = context.read(text, self.words, names, registry, self.home)
        self.states = context.states(self.names)
        title = article.title if not text.startswith(article.title, article.body.start) else ""  # of a page without one: its first words
        self.people = People(self.words, self.names, registry, self.published, headline.persons(title, registry, self.published))
        self.headlined = headline.named(title, self.people, registry)
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
        style = fold(person.actor.name.split()[0])
        styled = rank_of(style) if style in BY_GIVEN_NAME else None  # "King Harald", but not "Dean Moe"
        if styled is not None:
            known.append(Role(styled[0], False, (styled[0],), (person.country,) if person.country else ()))
        over = {r.rank for r in known if r.past and not any(other.rank == r.rank and not other.past for other in known)}
        holder = person.registered.actor_id if person.registered is not None else None
        for office, state in self.registry.offices_of(holder) if holder is not None else ():
            if holder is not None and self.registry.may_hold(holder, office, state, self.published):
                rank = office.replace("prime-minister", "premier").split("-")[-1]
                portfolio = PORTFOLIOS.get(office.partition("-")[0])
                ranks = (rank, *self.registry.called(office, state))
                known += [Role(one, False, (), (state,) if state else (), portfolio, office) for one in ranks if one not in over]
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


def _told_from(text: str, article: Article, registry: Registry) -> str | None:
    """The state of the dateline before the body, by its capital, else by another city: "OSLO, April 2 – "."""
    line = text.rfind("\n", 0, article.body.start) + 1
    there = read(text, line, article.body.start, registry) if article.body.start - line < _DATELINE else []
    known = (entry for k in range(len(there)) if (entry := registry.match(there, k)) is not None)
    return next((entry.actor.country for entry in known if entry.form in STATE), None) or registry.place_state(there)


def _by_paragraph(text: str, article: Article, registry: Registry) -> list[Word]:
    """The words of the body; none, and no name, runs on from one paragraph into the next."""
    found_words: list[Word] = []
    for part in [p.span for p in article.paragraphs] or [article.body]:
        there = read(text, part.start, part.end, registry)
        found_words += [structs.replace(there[0], joined=False), *there[1:]] if there else []
    return found_words
