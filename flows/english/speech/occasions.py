"""The day of an utterance by the words at its cue: "said on Friday", "speaking in Accra on Wednesday", "in a statement dated April 12".

Witnesses are asked one after the other, the surest first; the first that knows tells.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from flows import calendar
from flows.english import times
from flows.english.names.lexicon.nouns import DOCUMENTS
from flows.english.names.words import words
from flows.english.speech import grammar
from flows.language import Report, Said
from flows.records import Article, Span, When

if TYPE_CHECKING:
    from flows.english.parse import Token
    from flows.english.reading import Reading

#: Participles of what makes an utterance public.
_PUBLISHING = frozenset("dated published released issued posted aired".split())
#: Verbs beside a cue whose date is that of the utterance.
_SPEAKING = _PUBLISHING | frozenset(
    "speaking addressing talking commenting writing responding asked questioned interviewed made given delivered broadcast sent conducted "
    "recorded circulated signed".split()
)
#: Nouns of what an utterance is made at or in, and the prepositions that lead to them: "at the Saturday meeting", "in Monday's report".
_AT = frozenset("during at in on".split())
_AT_OR_AFTER = _AT | {"after", "following"}
_GATHERINGS = DOCUMENTS | frozenset(
    "meeting briefing conference summit talks session call visit ceremony event forum debate hearing rally broadcast remarks".split()
)
#: The words before a date that make it the time of what is spoken of: "she recalled of the 1998 flood".
_TOPIC = frozenset("of about".split())
#: The words between a cue and a date of its own that the parse took into the content: "said late on Monday | the talks were over".
_TO_A_TIME = frozenset("on in late early last this".split())
#: What follows a date that is the subject of what was said: "said Friday would be a holiday".
_PREDICATES = frozenset("will would was is were are has had could may might should must can".split())
#: Adverbs of a cue that tells of more than one occasion: "has repeatedly said".
_OFTEN = frozenset("repeatedly often always long frequently regularly consistently usually traditionally".split())
#: The words before the time that opens a sentence: "In early 2015 they gave up after Moe announced …".
_OPENING = frozenset("in early mid late".split())
#: The words that open a sentence of which its page lost the full stop before it: "… in Oslo Last May, the council said …".
_UNPARTED = frozenset("On In Late Early".split())
#: Characters around an expression in which such words stand, and from the start of a sentence to the time that opens it.
_NEAR = 30


class _Utterance(Struct, frozen=True):
    """A cue with its report, as the witnesses look at it."""

    reading: "Reading"
    report: Report
    published: When
    cue: "Token"

    def dated(self, token: "Token") -> tuple[When, Span | None]:
        """The date of a word's clause, and the words that give it."""
        return times.attach(self.reading, self.report.paragraph, token, self.published)

    def sentence(self) -> tuple[int, int]:
        """Where the cue's sentence and where the cue begin."""
        base = self.reading.paragraphs[self.report.paragraph].span.start
        return base + self.cue.sent.start_char, base + self.cue.idx


def said(reading: "Reading", report: Report, article: Article) -> Said:
    """What the cue's own clause ("said on Friday") or its occasion ("speaking on Friday") tells of the day of the utterance.

    A date inside the content is never that of the utterance. Without any date the story's day is supposed if the tense supports it.
    """
    if report.cue is None:
        return Said()
    document = _of_document(reading.text, report, article.published)
    if document is not None:
        return document
    cue = next((t for t in reading.parse(report.paragraph) if reading.span(report.paragraph, t) == report.cue), None)
    if cue is None:
        return Said()
    utterance = _Utterance(reading, report, article.published, cue)
    told = (witness(utterance) for witness in (_of_clause, _of_unparted, _of_occasion, _of_gathering, _of_habit, _of_opening))
    return next((one for one in told if one is not None), None) or _supposed(utterance)


def _of_document(text: str, report: Report, published: When) -> Said | None:
    """The day in the words of a document that speaks: "a memorandum dated 27 January 1960", "a March 1 statement"."""
    if report.source is None:
        return None
    for expression in times.find(text, report.source.start, report.source.end):
        when = times.resolve(expression, published, tense="past")
        before = [word for word in _before(text, expression.span) if word != "on"]
        behind = _words(text, expression.span.end, report.source.end)[:3]
        if when.basis == "stated" or _PUBLISHING.intersection(before[-1:]) or DOCUMENTS.intersection(behind):
            return Said(when)
    return None


def _of_clause(utterance: _Utterance) -> Said | None:
    """The date of the cue's own clause."""
    when, span = utterance.dated(utterance.cue)
    text = utterance.reading.text
    if span is None or _in_content(utterance, span) or _of_topic(text, span):
        return None
    known = when if when.min or when.max else _from_story(text, span, utterance.published)
    return Said(known, news=times.told_as_news(utterance.cue))


def _of_unparted(utterance: _Utterance) -> Said | None:
    """The time that opens the cue's sentence where its page lost the full stop before it."""
    if utterance.dated(utterance.cue)[1] is not None:
        return None
    text, (start, end) = utterance.reading.text, utterance.sentence()
    for expression in reversed(times.find(text, start, end)):
        before = words(text, max(start, expression.span.start - _NEAR), expression.span.end)
        opening = next((k for k, w in enumerate(before) if w.start >= expression.span.start), len(before))
        opening -= opening > 0 and before[opening - 1].text in _UNPARTED
        lost = 0 < opening < len(before) and before[opening].capital and before[opening].joined and before[opening - 1].text.islower()
        if lost and len(before[opening - 1].text) > 2 and text[expression.span.end : expression.span.end + 1] == ",":
            return Said(times.resolve(expression, utterance.published, tense="past"))
    return None


def _of_occasion(utterance: _Utterance) -> Said | None:
    """The day of what the speaker did as he spoke, or of what he spoke at."""
    for token in _occasions(utterance.cue):
        when, span = utterance.dated(token)
        outside = span is not None and not _in_content(utterance, span) and not _of_topic(utterance.reading.text, span)
        if outside and (when.min or when.max):
            return Said(when)
    return None


def _of_gathering(utterance: _Utterance) -> Said | None:
    """The day of what the sentence begins with, right before its subject: "Asked of ships, at a briefing on May 6, | she said"."""
    subject = grammar.child(utterance.cue, "nsubj")
    if subject is None or utterance.dated(utterance.cue)[1] is not None:
        return None
    text, start = utterance.reading.text, utterance.sentence()[0]
    end = utterance.reading.span(utterance.report.paragraph, subject.left_edge).start
    for expression in reversed(times.find(text, start, max(start, end))):
        before = _words(text, start, expression.span.start)
        gathering = max((k for k, word in enumerate(before) if word in _GATHERINGS), default=-1)
        begins = text[expression.span.end : end].strip() == "," and not _in_content(utterance, expression.span)
        if begins and _AT_OR_AFTER.intersection(before[: max(gathering, 0)]):
            return Said(times.resolve(expression, utterance.published, tense="past"))
    return None


def _of_habit(utterance: _Utterance) -> Said | None:
    """No day of what was said more than once."""
    return Said(news=False) if any(child.lower_ in _OFTEN for child in utterance.cue.children) else None


def _of_opening(utterance: _Utterance) -> Said | None:
    """The year or month that opens the sentence of a cue in a clause of time or cause."""
    cue, text, (start, _) = utterance.cue, utterance.reading.text, utterance.sentence()
    clause = next((t for t in (cue, *cue.ancestors) if t.dep_ == "advcl"), None)
    opening = next(iter(times.find(text, start, start + _NEAR)), None)
    if clause is None or clause.tag_ not in ("VBD", "VBN") or opening is None or utterance.dated(cue)[1] is not None:
        return None
    when = times.resolve(opening, utterance.published, tense="past")
    opens = _OPENING.issuperset(_words(text, start, opening.span.start)) and when.precision in ("month", "year")
    return Said(when, news=False) if opens else None


def _supposed(utterance: _Utterance) -> Said:
    """The day that the story around a cue suggests; a participle goes on in the time of the cue before it ("said …, | adding …")."""
    cue = utterance.cue
    before = (t for t in cue.ancestors if t.i < cue.i and grammar.cue_of(t) is not None and t.tag_ in grammar.FINITE)
    cue = next(before, cue) if cue.tag_ == "VBG" and cue.dep_ in ("advcl", "conj", "xcomp") else cue
    when, span = utterance.dated(cue)
    news = cue.dep_ == "prep" or times.told_as_news(cue)
    return Said(supposed=When() if span is not None else _latest(utterance, when), news=news)


def _latest(utterance: _Utterance, when: When) -> When:
    """A day that the story around a cue suggests, as it is if the cue's own paragraph tells it, else the latest that was told up to there:
    what a paragraph of background tells of is not the day of what is said behind it."""
    subject = grammar.child(utterance.cue, "nsubj")
    goes_on = subject is not None and subject.pos_ == "PRON"  # "They also announced"
    if when.basis != "context" or goes_on or when.min in (own := set(_days(utterance, utterance.report.paragraph))):
        return when
    before = (day for index in range(utterance.report.paragraph) for day in _days(utterance, index))
    latest = max((*own, *before), default=when.min)
    return structs.replace(when, min=latest, max=latest) if latest is not None and when.min is not None and latest > when.min else when


def _days(utterance: _Utterance, paragraph: int) -> Iterator[date]:
    """The days not after the story's that a paragraph tells, up to the utterance's sentence."""
    reading, published = utterance.reading, utterance.published
    span = reading.paragraphs[paragraph].span
    end = utterance.sentence()[0] if paragraph == utterance.report.paragraph else span.end
    for expression in times.find(reading.text, span.start, end):
        when = times.resolve(expression, published, tense="past")
        if calendar.is_day(when) and when.min is not None and published.max is not None and when.min <= published.max:
            yield when.min


def _from_story(text: str, span: Span, published: When) -> When:
    """What "a day earlier" says where no other day was told before it: seen from the day of the story."""
    expression = next((e for e in times.find(text, span.start, span.end + _NEAR) if e.span == span), None)
    day = published if published.precision == "day" else None
    return times.resolve(expression, published, context=day, tense="past") if expression is not None else When()


def _occasions(cue: "Token") -> Iterator["Token"]:
    """The participles that tell on what occasion it was said, at the cue, at its subject, at the statement or interview it stands in;
    the gatherings and documents that it was said in; and the verbs of what the speaker did meanwhile."""
    subject = grammar.child(cue, "nsubj")
    stands_in = [t for prep in cue.children if prep.dep_ == "prep" for t in prep.children if t.dep_ == "pobj"]
    for above in (cue, *([subject] if subject is not None else []), *stands_in):
        yield from (c for c in above.children if c.dep_ in ("advcl", "acl") and c.lower_ in _SPEAKING)
    yield from (t for t in stands_in if t.head.lower_ in _AT and t.lower_ in _GATHERINGS)
    yield from (t for t in cue.sent if t.dep_ == "advcl" and t.i > cue.i and _meanwhile(t))


def _meanwhile(verb: "Token") -> bool:
    """Whether a clause tells what the speaker did as he spoke: "…, as she received the envoys on Friday"."""
    below = {child.dep_: child.lower_ for child in verb.children if child.dep_ in ("mark", "nsubj")}
    return below.get("mark") in ("as", "while") and below.get("nsubj") in ("he", "she")


def _in_content(utterance: _Utterance, span: Span) -> bool:
    """Whether a date is part of the content, and not only taken into it from beside the cue ("said Friday | the ministers would meet")."""
    report, text = utterance.report, utterance.reading.text
    if not report.content.start <= span.start < report.content.end or report.shape in ("object", "expressed", "stressed"):
        return False  # a thing that is spoken of ("announced the end of the talks on Monday") has no verb of its own
    beside = report.cue is not None and report.cue.end <= span.start and _TO_A_TIME.issuperset(_words(text, report.cue.end, span.start))
    behind = _words(text, span.end, report.content.end)[:1]
    return not beside or text[span.end : span.end + 2] in ("'s", "’s") or bool(_PREDICATES.intersection(behind))


def _of_topic(text: str, span: Span) -> bool:
    """Whether a date is of what is spoken of: "asked about the April 2 deal"."""
    return bool(_TOPIC.intersection([word for word in _before(text, span) if word != "the"][-1:]))


def _before(text: str, span: Span) -> list[str]:
    """The words close before an expression, folded, the nearest last."""
    return _words(text, max(0, span.start - _NEAR), span.start)


def _words(text: str, start: int, end: int) -> list[str]:
    return [word.fold for word in words(text, start, end)] if start < end else []
