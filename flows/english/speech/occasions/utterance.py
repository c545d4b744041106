"""A cue with its report, as those look at it who are asked for the day of the utterance."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from flows.english import times
from flows.english.names.words import words
from flows.english.speech import grammar
from flows.language import Report
from flows.records import Span, When

if TYPE_CHECKING:
    from flows.english.parse import Token
    from flows.english.reading import Reading

#: Characters before an expression in which the words stand that tell what it is of.
NEAR = 30
#: The words before a date that make it the time of what is spoken of, or of an office: "she recalled of the 1998 flood", "president of
#: the council for May".
_TOPIC = frozenset("of about for".split())
#: What of a day says when on it: "said in the evening of May 6".
_PARTS_OF_DAY = frozenset("morning afternoon evening night hours".split())
#: The words between a cue and a date of its own that the parse took into the content: "said late on Monday | the talks were over".
_TO_A_TIME = frozenset("on in late early last this".split())
#: What follows a date that is the subject of what was said: "said Friday would be a holiday".
_PREDICATES = frozenset("will would was is were are has had could may might should must can".split())
#: Shapes of a thing that is spoken of, without a verb of its own: "announced | the end of the talks on Monday".
THINGS = frozenset(("object", "expressed", "stressed"))


class Utterance(Struct, frozen=True):
    """A cue in its paragraph, the report that it makes, the day of the story, and what the article's ``others`` tell: their contents.
    Offsets count code points of the document."""

    reading: "Reading"
    report: Report
    published: When
    cue: "Token"
    paragraph: int
    others: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The document's text."""
        return self.reading.text

    @property
    def starts(self) -> int:
        """Where the cue's sentence begins."""
        return self._base + self.cue.sent.start_char

    @property
    def told(self) -> int:
        """Where the cue begins."""
        return self._base + self.cue.idx

    @property
    def subject(self) -> "Token | None":
        """Who speaks, as far as the cue has a subject of its own."""
        return grammar.child(self.cue, "nsubj")

    @property
    def _base(self) -> int:
        return self.reading.paragraphs[self.paragraph].span.start

    def dated(self, token: "Token") -> tuple[When, Span | None]:
        """The date of a word's clause, and the words that give it."""
        return times.attach(self.reading, self.paragraph, token, self.published)

    def undated(self) -> bool:
        """Whether the cue's clause has no date of its own."""
        return self.dated(self.cue)[1] is None

    def times(self, start: int, end: int) -> Iterator[tuple[Span, When]]:
        """The expressions of time in ``text[start:end]``, as who told the story afterwards means them."""
        for expression in times.find(self.text, start, end):
            yield expression.span, times.resolve(expression, self.published, tense="past")

    def own(self, span: Span) -> bool:
        """Whether a date is that of the cue: in no content, and not of what is spoken of ("asked about the April 2 deal")."""
        before = [word for word in folded(self.text, span.start - NEAR, span.start) if word != "the"]
        topic = not _TOPIC.isdisjoint(before[-1:]) and _PARTS_OF_DAY.isdisjoint(before[-2:-1])
        elsewhere = any(content.start <= span.start < content.end for content in self.others)
        return not self.within(span) and not elsewhere and not topic and not self._of_antecedent(span)

    def _of_antecedent(self, span: Span) -> bool:
        """Whether a date is of what the cue's relative clause is about: "the raid last year | that Moe said was over"."""
        clause = next((t for t in (self.cue, *self.cue.ancestors) if t.dep_ == "relcl"), None)
        return clause is not None and self._base + clause.head.idx < span.start < span.end <= self._base + clause.left_edge.idx

    def within(self, span: Span) -> bool:
        """Whether a date is part of the content, and not only taken into it from beside the cue ("said Friday | the ministers met")."""
        content, cue = self.report.content, self.report.cue
        if not content.start <= span.start < content.end or self.report.shape in THINGS:
            return False
        beside = cue is not None and cue.end <= span.start and _TO_A_TIME.issuperset(folded(self.text, cue.end, span.start))
        possessive = self.text[span.end : span.end + 2] in ("'s", "’s")
        return not beside or possessive or not _PREDICATES.isdisjoint(folded(self.text, span.end, content.end)[:1])


def folded(text: str, start: int, end: int) -> list[str]:
    """The folded words of ``text[start:end]``, the nearest to ``end`` last."""
    return [word.fold for word in words(text, max(0, start), end)] if start < end else []
