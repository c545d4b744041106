"""One article's prose, parsed paragraph by paragraph, once and only on demand, so that statements and events share the work.

Each paragraph is parsed by itself: a parser loses its way less often over short, complete texts.
"""

import re
from collections.abc import Iterable, Iterator

from flows.english.model import pipeline
from flows.english.parse import Parse, Token, Tokens
from flows.records import Paragraph, Span

#: Characters that confuse the parser, each replaced by one character so that every offset stays true.
_PLAIN = str.maketrans({"\u00a0": " ", "\u00ad": " ", "\u2009": " ", "\u202f": " ", "\u200b": " ", "\ufeff": " ", "\n": " ", "\r": " ",
                        "\t": " ", "’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})  # fmt: skip

#: Characters of one parse at most, twice the longest article in one line that we have seen: what follows takes time with the square of it.
LONGEST = 10_000
_SENTENCE_END = re.compile(r"[.!?][\"'”’]?\s+(?=[\"'“‘]?[A-Z])")


class Reading:
    """The prose paragraphs of one article and their parses.

    >>> reading = Reading(text, paragraphs)
    >>> reading.parse(0)[3].idx + reading.paragraphs[0].span.start     # a token's offset in the document
    """

    def __init__(self, text: str, paragraphs: Iterable[Paragraph]) -> None:
        self.text = text
        self.paragraphs: tuple[Paragraph, ...] = tuple(part for p in paragraphs if p.role == "prose" for part in _parts(text, p))
        self._parses: tuple[Parse, ...] = ()

    def words(self, index: int) -> str:
        """The exact characters of paragraph ``index``."""
        span = self.paragraphs[index].span
        return self.text[span.start : span.end]

    def parse(self, index: int) -> Parse:
        """The parse of paragraph ``index``; ``token.idx`` counts from the paragraph's start.

        The first that is asked for has all of them parsed in one batch, which is faster: of the words of news, 99 in 100 stand in a
        paragraph that is asked for.
        """
        if not self._parses:
            self._parses = tuple(pipeline()([self.words(i).translate(_PLAIN) for i in range(len(self.paragraphs))]))
        return self._parses[index]

    def span(self, index: int, tokens: Token | Tokens) -> Span:
        """The document offsets of a token or of a run of tokens of paragraph ``index``."""
        base = self.paragraphs[index].span.start
        first, last = (tokens, tokens) if isinstance(tokens, Token) else (tokens[0], tokens[-1])
        return Span(base + first.idx, base + last.idx + len(last))


def _parts(text: str, paragraph: Paragraph) -> Iterator[Paragraph]:
    """A paragraph as it is, or cut at ends of sentences where it is so long that it is many (a page in one line)."""
    start, end = paragraph.span.start, paragraph.span.end
    while end - start > LONGEST:
        cut = max((m.end() for m in _SENTENCE_END.finditer(text, start + LONGEST // 2, start + LONGEST)), default=start + LONGEST)
        yield Paragraph(Span(start, cut), paragraph.role)
        start = cut
    yield Paragraph(Span(start, end), paragraph.role)
