"""The English words that the names step knows: data only, one room per kind of word."""


def each(words: str) -> frozenset[str]:
    """The folded words of a list written with blanks and line breaks between them."""
    return frozenset(words.split())
