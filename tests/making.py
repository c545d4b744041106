"""Tiny extracts for the tests of the corpus part: articles of made-up agencies about made-up meetings."""

import hashlib
from collections.abc import Sequence
from datetime import date

from flows.records import Actor, Article, Credit, Document, Extract, Mention, Paragraph, Role, Source, Span, Statement, When
from flows.vocabulary import Country, Instrument, Outlet, Registered, Series, Vocabulary

VOCABULARY = Vocabulary(
    countries=(
        Country("JPN", "Japan", adjectives=("Japanese",), capitals=("Tokyo",)),
        Country("RUS", "Russia", adjectives=("Russian",), capitals=("Moscow",)),
        Country("FRA", "France", adjectives=("French",), capitals=("Paris",)),
        Country("SUN", "Soviet Union", aliases=("USSR",), last_day=date(1991, 12, 26)),
    ),
    actors=(Registered("anna-orlova", "Anna Orlova", "person", "RUS", aliases=("A. Orlova",)),),
    outlets=(
        Outlet("wire", "Wire", "agency", "RUS", domains=("wire.example",)),
        Outlet("ticker", "Ticker", "agency", "JPN"),
        Outlet("morning", "Morning", "newspaper", "JPN"),
        Outlet("evening", "Evening", "newspaper", "RUS"),
    ),
    series=(Series("harbour-rally", "Harbour rally", "PROTEST", month_day="05-04", participants=("JPN",)),),
    instruments=(Instrument("treaty-of-x", "Treaty of X", parties=("JPN", "RUS")),),
)
RUSSIA = Actor("Russia", "country", country="RUS")
JAPAN = Actor("Japan", "country", country="JPN")
FRANCE = Actor("France", "country", country="FRA")
USSR = Actor("Soviet Union", "country", country="SUN")
ORLOVA = Actor("Anna Orlova", "person", "anna-orlova", "RUS")
SATO = Actor("Ken Sato", "person", country="JPN")


def day(text: str, basis: str = "stated") -> When:
    """A date as precise as the text: 2018, 2018-11 or 2018-11-14."""
    from flows import calendar

    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return calendar.year(parts[0], basis)
    return calendar.month(*parts, basis) if len(parts) == 2 else calendar.day(date(*parts), basis)  # type: ignore[arg-type]


def told(text: str, words: str, kind: str = "CONSULT", *, trigger: str | None = None, who: Sequence[Actor] = (), to: Sequence[Actor] = (),
         when: When | None = None, place: str | None = None, rule: str = "test", **more: object) -> Mention:  # fmt: skip
    """A mention whose evidence is ``words`` in ``text``; the trigger is its first word unless another is given."""
    start = text.index(words)
    trigger = trigger or words.split()[0]
    at = start + words.index(trigger)
    participants: tuple[tuple[Actor, Role], ...] = (*((a, "actor") for a in who), *((a, "recipient") for a in to))
    return Mention(kind, Span(at, at + len(trigger)), Span(start, start + len(words)), rule, trigger, when=when or When(), place=place,
                   participants=participants, **more)  # type: ignore[arg-type] # fmt: skip


def said(text: str, words: str, source: Actor | None = None, utterance: int = 0) -> Statement:
    """An indirect statement whose content is ``words`` in ``text``."""
    start = text.index(words)
    of = Source(source.kind, "named", None, source) if source else Source("unnamed", "unresolved")
    return Statement("indirect", Span(start, start + len(words)), of, utterance, "test")


def extract(path: str, text: str, mentions: Sequence[Mention] = (), statements: Sequence[Statement] = (), *, outlet: str | None = None,
            origin: str | None = None, published: When | None = None, credits: Sequence[tuple[str, str]] = (),
            sha: str | None = None) -> Extract:  # fmt: skip
    """An article whose body is the whole text, one paragraph a line; ``credits`` are (outlet_id, credited line) pairs. ``sha`` is that of
    the bytes, where they were others than the text's in UTF-8."""
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    credited = tuple(_credit(text, outlet_id, line) for outlet_id, line in credits)
    article = Article(text.split("\n")[0], Span(0, len(text)), tuple(paragraphs), outlet_id=outlet, origin_id=origin,
                      published=published or When(), credits=credited)  # fmt: skip
    document = Document(path, sha or hashlib.sha256(text.encode()).hexdigest(), "text/plain", text)
    return Extract(document, article, tuple(statements), tuple(mentions))


def _credit(text: str, outlet_id: str, line: str) -> Credit:
    passage = Span(text.index(line), text.index(line) + len(line))
    return Credit(outlet_id, passage, passage)
