"""A possible report, before its rival extents are drawn."""

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from flows.english.parse import Token

#: Shapes whose cue alone decides, as the codebook has it: the training corpus counts them otherwise or does not hold them. What the same
#: speaker tells next ends them.
BY_CUE = frozenset(
    ("reference", "expressed", "stressed", "judged", "asked-for", "asked-to", "promised", "questioned", "denied", "made-known")
)


class Candidate(Struct):
    """A possible report in tokens of one paragraph's parse: content from ``first`` to ``last``, both included."""

    first: int
    last: int
    shape: str
    cue: "Token"
    lemma: str
    subject: "Token | None"
    addressee: "Token | None" = None
    head: "Token | None" = None
