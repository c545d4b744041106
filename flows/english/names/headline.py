"""Whom a headline names: taken up by "he" or "the minister" where the body has named nobody yet."""

from flows.english.names import context
from flows.english.names.lexicon.words import FUNCTION, PLAIN
from flows.english.names.mentions import found, read
from flows.english.names.people import People, Person
from flows.english.names.registry import Registry
from flows.english.names.words import Word
from flows.records import When

#: Words of at most so many letters stay small in a headline whose words are capitalised.
_SMALL = 3
#: A name of so many words is one; a longer run of capitals is more of the headline.
_LONGEST = 4


def persons(title: str, registry: Registry, published: When) -> list[Person]:
    """The persons of a headline in its order; of one whose words are all capitalised only those whom the vocabulary knows."""
    words = read(title, 0, len(title), registry)
    people = People(words, context.own(words, found(words, registry), registry), registry, published)
    sure = any(word.text.islower() and len(word.text) > _SMALL and word.fold not in FUNCTION for word in words)
    return [person for person in people.all if person.registered is not None or sure and len(person.tokens) <= _LONGEST]


def named(title: str, people: People, registry: Registry) -> tuple[Person, ...]:
    """The persons of an article whom its headline names by the surname or in full, in its order."""

    def known(word: Word) -> Person | None:
        own = word.capital and word.fold not in PLAIN
        person = people.called((word.fold,), 0) if own else None
        return person if person is not None and word.fold in (person.tokens[0], person.tokens[-1]) else None

    return tuple(dict.fromkeys(p for word in read(title, 0, len(title), registry) if (p := known(word)) is not None))
