"""Counts in words for a person: "1 article", "5 articles"."""


def counted(count: int, one: str, several: str | None = None) -> str:
    """A count and what is counted; without ``several`` its plural ends in -s.

    >>> counted(1, "copy", "copies"), counted(1000, "row"), counted(0, "fault")
    ('1 copy', '1000 rows', '0 faults')
    """
    return f"{count} {one if count == 1 else several or one + 's'}"
