"""The words of a source whose common noun decides whom they denote."""

from collections.abc import Sequence

from msgspec import Struct

from flows.english.names.scene import Scene
from flows.records import Source, Span


class Headed(Struct, frozen=True):
    """The words ``i``..``j`` of a source whose common noun is word ``head``, and the sources heard before them."""

    scene: Scene
    span: Span
    i: int
    head: int
    j: int
    recent: Sequence[Source]

    @property
    def noun(self) -> str:
        """The common noun."""
        return self.scene.words[self.head].fold

    @property
    def first(self) -> str:
        """The word that opens them."""
        return self.scene.words[self.i].fold
