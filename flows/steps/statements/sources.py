"""Whom a statement comes from: the words at the cue resolved by the cast, or the speaker carried on."""

from collections.abc import Sequence
from typing import Protocol

from flows.language import Report
from flows.records import Actor, Source, Span


class Speakers(Protocol):
    """The part of an article's cast that statements ask."""

    def source(self, span: Span, *, cue: Span, recent: Sequence[Source]) -> Source:
        """Whom the words of ``span`` denote as a source."""

    def actors(self, span: Span) -> tuple[Actor, ...]:
        """The actors named in ``span``."""


UNKNOWN = Source(kind="unnamed", resolution="unresolved")


def source(report: Report, cast: Speakers, recent: Sequence[Source]) -> Source:
    """The source of a report with its own cue; unnamed where the text names none ("it was reported that")."""
    if report.source is None or report.cue is None:
        return UNKNOWN
    return cast.source(report.source, cue=report.cue, recent=recent)


def carried(before: Source) -> Source:
    """The same source for a quotation that continues without a cue of its own."""
    if before.actor is None:
        return before
    return Source(kind=before.kind, resolution="carried", span=before.span, actor=before.actor, members=before.members)


def only(span: Span | None, cast: Speakers) -> Actor | None:
    """The one actor whom the words of ``span`` name first, if any."""
    if span is None:
        return None
    named = cast.actors(span)
    return named[0] if named else None


def via(report: Report, source: Source, cast: Speakers, recent: Sequence[Source]) -> Actor | None:
    """Who relays the statement, if it is not its source."""
    if report.via is None or report.cue is None:
        return None
    relay = cast.source(report.via, cue=report.cue, recent=recent).actor
    return relay if relay != source.actor else None
