"""The English words that the names step knows: data only, one room per kind of word."""


def each(words: str) -> frozenset[str]:
    """The folded words of a list written with blanks and line breaks between them."""
    return frozenset(words.split())


def pairs(words: str) -> dict[str, str]:
    """A list of ``word:meaning`` with blanks and line breaks between them."""
    return dict(pair.split(":") for pair in words.split())


def rows(table: str) -> list[tuple[str, str]]:
    """Lines of ``word: meaning``; an indented line goes on with the one before."""
    return [(word, meaning) for word, _, meaning in (row.partition(":") for row in table.replace("\n  ", " ").strip().splitlines())]
