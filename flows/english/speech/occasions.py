"""The day of an utterance by the words at its cue: "said on Friday", "speaking in Accra on Wednesday", "in a statement dated April 12"."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.english import times
from flows.english.speech import grammar
from flows.language import Report
from flows.records import Article, Span, When

if TYPE_CHECKING:
    from flows.english.parse import Token
    from flows.english.reading import Reading

#: Verbs beside a cue whose date is that of the utterance.
_OCCASIONS = frozenset(
    "speaking addressing talking commenting writing responding dated published issued released posted made given delivered broadcast aired "
    "sent conducted recorded circulated signed".split()
)


def said(reading: "Reading", report: Report, article: Article) -> When:
    """The day of the utterance by the cue's own clause ("said on Friday"); unknown where it does not tell.

    A date inside the content is never that of the utterance. Without any date the story's day counts if the tense supports it.
    """
    if report.cue is None:
        return When()
    if report.source is not None:  # "a memorandum dated 27 January 1960 said"
        for expression in times.find(reading.text, report.source.start, report.source.end):
            stated = times.resolve(expression, article.published)
            if stated.basis == "stated":
                return stated
    cue = next((t for t in reading.parse(report.paragraph) if reading.span(report.paragraph, t) == report.cue), None)
    if cue is None:
        return When()
    when, span = times.attach(reading, report.paragraph, cue, article.published)
    if span is not None and not _within(span, report.content) and not _topic(reading.text, span):
        return when
    for verb in _occasions(cue):
        own, own_span = times.attach(reading, report.paragraph, verb, article.published)
        if own_span is not None and not _within(own_span, report.content) and (own.min or own.max):
            return own
    return When() if span is not None else when


def _occasions(cue: "Token") -> Iterator["Token"]:
    """The participles that tell on what occasion it was said: at the cue, at its subject, at the statement or interview it stands in."""
    subject = grammar.child(cue, "nsubj")
    stands_in = [t for prep in cue.children if prep.dep_ == "prep" for t in prep.children if t.dep_ == "pobj"]
    for above in (cue, *([subject] if subject is not None else []), *stands_in):
        yield from (c for c in above.children if c.dep_ in ("advcl", "acl") and c.lower_ in _OCCASIONS)


def _topic(text: str, span: Span) -> bool:
    """Whether a date stands in what is spoken of: "she recalled of the 1998 flood"."""
    return re.search(r"\b(?:of|about)\s+(?:the\s+)?$", text[max(0, span.start - 12) : span.start]) is not None


def _within(span: Span, content: Span) -> bool:
    return content.start <= span.start < content.end
