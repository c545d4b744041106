"""Whom a statement comes from: the words at the cue resolved by the cast, or the speaker carried on."""

from collections.abc import Sequence
from typing import Protocol

from flows.language import Report
from flows.records import Actor, Source, Span


class Speakers(Protocol):
    """The part of an article's cast that statements ask."""

    def source(self, span: Span, recent: Sequence[Source]) -> Source:
        """Whom the words of ``span`` denote as a source; ``recent`` are the sources before it in the order of the text."""

    def actors(self, span: Span) -> tuple[Actor, ...]:
        """The actors named in ``span``."""


UNKNOWN = Source(kind="unnamed", resolution="unresolved")


def source(report: Report, cast: Speakers, recent: Sequence[Source]) -> Source:
    """The source of a report with its own cue; unnamed where the text names none ("it was reported that"). The same words denote the same
    ("“…,” he said, adding that …")."""
    if report.source is None or report.cue is None:
        return UNKNOWN
    return next((told for told in recent if told.span == report.source), None) or cast.source(report.source, recent)


def carried(before: Source) -> Source:
    """The same source for a quotation that continues without a cue of its own."""
    if before.actor is None:
        return before
    return Source(kind=before.kind, resolution="carried", span=before.span, actor=before.actor, members=before.members)


def beside(span: Span | None, report: Report, source: Source, cast: Speakers, recent: Sequence[Source]) -> Actor | None:
    """Whom the words of somebody else at the cue denote, the addressee or who relays the statement, if it is not its source.

    Words that denote nobody themselves ("the council's morning session") stand for the institution that they name.
    """
    if span is None or report.cue is None:
        return None
    other = cast.source(span, recent)
    named = (actor for actor in cast.actors(span) if other.actor is None and actor.kind == "organization")
    actor = other.actor or next(named, None)
    return actor if actor != source.actor else None
