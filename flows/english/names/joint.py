"""A joint source: several actors who speak as one."""

from collections.abc import Sequence

from flows.records import Actor, Source, SourceResolution, Span

#: Words that count the members of a group.
NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
#: Up to so many members a joint source is a group of its own, named as the text names it; a longer list has members only.
NAMED_TOGETHER = 7


def together(span: Span, members: Sequence[Actor], names: Sequence[str] = (), resolution: SourceResolution = "named") -> Source:
    """A joint source: a few are a group under their names, as the codebook has it; of a long list only the members are kept."""
    known = tuple(dict.fromkeys(members))
    names = names or [m.name for m in known]
    if len(names) > NAMED_TOGETHER:
        return Source(known[0].kind if len({m.kind for m in known}) == 1 else "organization", resolution, span, None, known)
    return Source("organization", resolution, span, Actor(listing(names), "organization"), known)


def nobody(span: Span) -> Source:
    """Several who are not known."""
    return Source("unnamed", "unresolved", span)


def counted(words: Sequence[str]) -> int | None:
    """How many a phrase counts: "the two", "the 27"."""
    return next((NUMBERS.get(word) or int(word) for word in words if word in NUMBERS or word.isdecimal()), None)


def listing(names: Sequence[str]) -> str:
    """Names in a row: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
