"""The day of an utterance by the words at its cue: "said on Friday", "speaking in Accra on Wednesday", "in a statement dated April 12"."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.english import times
from flows.english.names.lexicon.nouns import DOCUMENTS
from flows.english.speech import grammar
from flows.language import Report, Said
from flows.records import Article, Span, When

if TYPE_CHECKING:
    from flows.english.parse import Token
    from flows.english.reading import Reading

#: Verbs beside a cue whose date is that of the utterance.
_OCCASIONS = frozenset(
    "speaking addressing talking commenting writing responding dated published issued released posted made given delivered broadcast aired "
    "sent conducted recorded circulated signed".split()
)


def said(reading: "Reading", report: Report, article: Article) -> Said:
    """What the cue's own clause ("said on Friday") or its occasion ("speaking on Friday") tells of the day of the utterance.

    A date inside the content is never that of the utterance. Without any date the story's day is supposed if the tense supports it.
    """
    if report.cue is None:
        return Said()
    if report.source is not None:  # "a memorandum dated 27 January 1960 said"
        for expression in times.find(reading.text, report.source.start, report.source.end):
            told = times.resolve(expression, article.published, tense="past")
            if told.basis == "stated" or _dates_document(reading.text, expression.span, report.source.end):
                return Said(told)
    cue = next((t for t in reading.parse(report.paragraph) if reading.span(report.paragraph, t) == report.cue), None)
    if cue is None:
        return Said()
    when, span = times.attach(reading, report.paragraph, cue, article.published)
    if span is not None and not _within(span, report, reading.text) and not _topic(reading.text, span):
        return Said(when if when.min or when.max else _from_story(reading.text, span, article.published), news=times.told_as_news(cue))
    if span is None and (day := _unparted(reading, report, cue, article.published)) is not None:
        return Said(day)
    for verb in _occasions(cue):
        own, own_span = times.attach(reading, report.paragraph, verb, article.published)
        if own_span is not None and not _within(own_span, report, reading.text) and (own.min or own.max):
            return Said(own)
    if _again_and_again(cue):
        return Said(news=False)
    if span is None and (year := _opening(reading, report, cue, article.published)) is not None:
        return Said(year, news=False)
    return Said(supposed=When() if span is not None else when, news=cue.dep_ == "prep" or times.told_as_news(cue))


def _from_story(text: str, span: Span, published: When) -> When:
    """What "a day earlier" says where no other day was told before it: seen from the day of the story."""
    expression = next((e for e in times.find(text, span.start, span.end + _BEHIND) if e.span == span), None)
    day = published if published.precision == "day" else None
    return times.resolve(expression, published, context=day, tense="past") if expression is not None else When()


#: Characters behind an expression that tell that it is one.
_BEHIND = 8


def _occasions(cue: "Token") -> Iterator["Token"]:
    """The participles that tell on what occasion it was said: at the cue, at its subject, at the statement or interview it stands in.

    And the verbs of what the speaker did meanwhile."""
    subject = grammar.child(cue, "nsubj")
    stands_in = [t for prep in cue.children if prep.dep_ == "prep" for t in prep.children if t.dep_ == "pobj"]
    for above in (cue, *([subject] if subject is not None else []), *stands_in):
        yield from (c for c in above.children if c.dep_ in ("advcl", "acl") and c.lower_ in _OCCASIONS)
    yield from (t for t in cue.sent if t.dep_ == "advcl" and t.i > cue.i and _meanwhile(t))


def _meanwhile(verb: "Token") -> bool:
    """Whether a clause tells what the speaker did as he spoke: "…, as she received the envoys on Friday"."""
    below = {child.dep_: child.lower_ for child in verb.children if child.dep_ in ("mark", "nsubj")}
    return below.get("mark") in ("as", "while") and below.get("nsubj") in ("he", "she")


def _dates_document(text: str, span: Span, end: int) -> bool:
    """Whether a date in the words of a source is the document's that speaks: "a March 1 statement", "the letter published on Monday"."""
    if _DATED.search(text, max(0, span.start - 16), span.start):
        return True
    return any(word.casefold() in DOCUMENTS for word in re.findall(r"[A-Za-z]+", text[span.end : end])[:3])


_DATED = re.compile(r"\b(?:dated|published|released|issued|posted|aired)\s(?:on\s)?$")


def _topic(text: str, span: Span) -> bool:
    """Whether a date stands in what is spoken of: "she recalled of the 1998 flood"."""
    return re.search(r"\b(?:of|about)\s+(?:the\s+)?$", text[max(0, span.start - 12) : span.start]) is not None


def _within(span: Span, report: Report, text: str) -> bool:
    """Whether a date is part of the content, and not only taken into it from beside the cue ("said Friday | the ministers would meet")."""
    if not report.content.start <= span.start < report.content.end or report.shape == "object":
        return False  # a thing that is spoken of ("announced the end of the talks on Monday") has no verb of its own
    beside = report.cue is not None and span.start == report.content.start and not text[report.cue.end : span.start].strip()
    return not beside or _PREDICATE.match(text, span.end, report.content.end) is not None


def _opening(reading: "Reading", report: Report, cue: "Token", published: When) -> When | None:
    """The year or month that opens the sentence of a cue in a clause of time or cause: "In 2015 they gave up after Moe announced …"."""
    clause = next((t for t in (cue, *cue.ancestors) if t.dep_ == "advcl"), None)
    if clause is None or clause.tag_ not in ("VBD", "VBN"):
        return None
    base = reading.paragraphs[report.paragraph].span.start + cue.sent.start_char
    opening = next(iter(times.find(reading.text, base, base + _NEAR_START)), None)
    if opening is None or not re.fullmatch(r"(?:In\s+)?(?:early |mid-|late )?", reading.text[base : opening.span.start]):
        return None
    when = times.resolve(opening, published, tense="past")
    return when if when.precision in ("month", "year") else None


#: Characters from the start of a sentence in which the time that opens it stands.
_NEAR_START = 30


def _unparted(reading: "Reading", report: Report, cue: "Token", published: When) -> When | None:
    """The time that opens the cue's sentence where its page lost the full stop before it: "… in Oslo Last May, the council said …"."""
    base = reading.paragraphs[report.paragraph].span.start
    text, start, end = reading.text, base + cue.sent.start_char, base + cue.idx
    for expression in reversed(times.find(text, start, end)):
        at, behind = expression.span.start, expression.span.end
        lost = _LOST_STOP.search(text, start, at) or text[at].isupper() and _WORD_BEFORE.search(text, start, at)
        if lost and text[behind : behind + 1] == ",":
            return times.resolve(expression, published, tense="past")
    return None


_WORD_BEFORE = re.compile(r"[a-z]{3}\s\Z")
_LOST_STOP = re.compile(r"[a-z]{3}\s(?:On|In|Late on|Early on)\s\Z")


def _again_and_again(cue: "Token") -> bool:
    """Whether a cue tells of more than one occasion: "has repeatedly said"."""
    return any(child.lower_ in _OFTEN for child in cue.children)


_OFTEN = frozenset("repeatedly often always long frequently regularly consistently usually traditionally".split())
#: Behind a date that is the subject of what was said: "said Friday would be a holiday".
_PREDICATE = re.compile(r"['’]s\b|\s+(?:will|would|was|is|were|are|has|had|could|may|might|should|must|can)\b")
