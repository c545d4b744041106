"""What the words at a cue tell of the day of an utterance: each witness says what it knows, or nothing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows import calendar
from flows.english import times
from flows.english.names.lexicon.nouns import DOCUMENTS
from flows.english.names.words import words
from flows.english.speech.occasions.utterance import NEAR, Utterance, folded
from flows.language import Said
from flows.records import Span, When

if TYPE_CHECKING:
    from flows.english.parse import Token

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
#: Adverbs of a cue that tells of more than one occasion: "has repeatedly said".
_OFTEN = frozenset("repeatedly often always long frequently regularly consistently usually traditionally".split())
#: The words before the time that opens a sentence: "In early 2015 they gave up after Moe announced …".
_OPENING = frozenset("in early mid late".split())
#: The words that open a sentence of which its page lost the full stop before it: "… in Oslo Last May, the council said …".
_UNPARTED = frozenset("On In Late Early".split())


def of_document(utterance: Utterance) -> Said | None:
    """The day in the words of a document that speaks: "a memorandum dated 27 January 1960", "a March 1 statement"."""
    source, text = utterance.report.source, utterance.text
    for span, when in utterance.times(source.start, source.end) if source is not None else ():
        before = [word for word in folded(text, span.start - NEAR, span.start) if word != "on"]
        behind = folded(text, span.end, source.end if source is not None else span.end)[:3]
        if when.basis == "stated" or not _PUBLISHING.isdisjoint(before[-1:]) or not DOCUMENTS.isdisjoint(behind):
            return Said(when)
    return None


_PERFECT = frozenset((("has", "aux"), ("have", "aux"), ("had", "aux")))


def of_long(utterance: Utterance) -> Said | None:
    """No day of what has been said since one: "has said since January"."""
    beside = {(child.lower_, child.dep_) for child in utterance.cue.children}
    return Said(news=False) if ("since", "prep") in beside and not beside.isdisjoint(_PERFECT) else None


def of_clause(utterance: Utterance) -> Said | None:
    """The date of the cue's own clause: "said on Friday"."""
    when, span = utterance.dated(utterance.cue)
    if span is None or not utterance.own(span):
        return None
    known = when if when.min or when.max else _from_story(utterance, span)
    return Said(known, news=times.told_as_news(utterance.cue))


def of_days_after(utterance: Utterance) -> Said | None:
    """The day of what followed, less the days between: "The talks on Friday came a day after | Moe said that …"."""
    subject, doc = utterance.subject, utterance.cue.doc
    k = int(subject.left_edge.i) - 1 if subject is not None else 0
    if k < 2 or doc[k].lower_ != "after" or not utterance.undated():
        return None
    unit, number = doc[k - 1].lower_.removesuffix("s"), _NUMBERS.get(doc[k - 2].lower_)
    if number is None or unit not in ("day", "week"):
        return None
    told = (utterance.dated(t) for t in utterance.cue.ancestors if t.i < k and t.pos_ in ("VERB", "AUX"))
    day = next((when for when, span in told if span is not None), utterance.published)
    if not calendar.is_day(day) or day.min is None:
        return Said()
    return Said(calendar.day(calendar.shifted(day.min, -number, "day" if unit == "day" else "week"), "context"), news=False)


#: How many days may lie between two sayings, told in words.
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def of_unparted(utterance: Utterance) -> Said | None:
    """The time that opens the cue's sentence where its page lost the full stop before it."""
    if not utterance.undated():
        return None
    for span, when in reversed(list(utterance.times(utterance.starts, utterance.told))):
        if not utterance.within(span) and _opens_unparted(utterance, span):
            return Said(when)
    return None


def of_occasion(utterance: Utterance) -> Said | None:
    """The day of what the speaker did as he spoke, or of what he spoke at."""
    for token in _occasions(utterance):
        when, span = utterance.dated(token)
        if span is not None and utterance.own(span) and (when.min or when.max):
            return Said(when)
    return None


def of_gathering(utterance: Utterance) -> Said | None:
    """The day of what the sentence begins with, right before its subject: "Asked of ships, at a briefing on May 6, | she said"."""
    if utterance.subject is None or not utterance.undated():
        return None
    start, end = utterance.starts, utterance.reading.span(utterance.paragraph, utterance.subject.left_edge).start
    for span, when in reversed(list(utterance.times(start, max(start, end)))):
        before = folded(utterance.text, start, span.start)
        gathering = max((k for k, word in enumerate(before) if word in _GATHERINGS), default=0)
        begins = utterance.text[span.end : end].strip() == "," and not utterance.within(span)
        if begins and not _AT_OR_AFTER.isdisjoint(before[:gathering]):
            return Said(when)
    return None


def of_habit(utterance: Utterance) -> Said | None:
    """No day of what was said more than once."""
    return Said(news=False) if any(child.lower_ in _OFTEN for child in utterance.cue.children) else None


def of_opening(utterance: Utterance) -> Said | None:
    """The year or month that opens the sentence of a cue in a clause of time or cause."""
    cue, start = utterance.cue, utterance.starts
    clause = next((t for t in (cue, *cue.ancestors) if t.dep_ == "advcl"), None)
    span, when = next(utterance.times(start, start + NEAR), (None, When()))
    if clause is None or clause.tag_ not in ("VBD", "VBN") or span is None or not utterance.undated():
        return None
    opens = _OPENING.issuperset(folded(utterance.text, start, span.start)) and when.precision in ("month", "year")
    return Said(when, news=False) if opens else None


#: The witnesses, the surest first.
WITNESSES = (of_document, of_long, of_clause, of_days_after, of_unparted, of_occasion, of_gathering, of_habit, of_opening)


def _opens_unparted(utterance: Utterance, span: Span) -> bool:
    """Whether a capital behind a small word, without a mark between, shows that a sentence begins with a time: "in Oslo | Last May, …"."""
    text = utterance.text
    around = words(text, max(utterance.starts, span.start - NEAR), span.end)
    first = next((k for k, word in enumerate(around) if word.start >= span.start), len(around))
    first -= first > 0 and around[first - 1].text in _UNPARTED
    if not 0 < first < len(around) or text[span.end : span.end + 1] != ",":
        return False
    before, opening = around[first - 1], around[first]
    return opening.capital and opening.joined and before.text.islower() and len(before.text) > 2


def _from_story(utterance: Utterance, span: Span) -> When:
    """What "a day earlier" says where no other day was told before it: seen from the day of the story."""
    published = utterance.published
    expression = next((e for e in times.find(utterance.text, span.start, span.end + NEAR) if e.span == span), None)
    day = published if published.precision == "day" else None
    return times.resolve(expression, published, context=day, tense="past") if expression is not None else When()


def _occasions(utterance: Utterance) -> Iterator["Token"]:
    """The participles that tell on what occasion it was said, at the cue, at its subject, at the statement or interview it stands in;
    the gatherings and documents that it was said in; and the verbs of what the speaker did meanwhile."""
    cue, subject = utterance.cue, utterance.subject
    stands_in = [t for prep in cue.children if prep.dep_ == "prep" for t in prep.children if t.dep_ == "pobj"]
    around = (cue, *([subject] if subject is not None else []), *stands_in)
    speaking = [c for above in around for c in above.children if c.dep_ in ("advcl", "acl") and c.lower_ in _SPEAKING]
    yield from speaking
    stands_in += [t for c in speaking for prep in c.children if prep.dep_ == "prep" for t in prep.children if t.dep_ == "pobj"]
    yield from (t for t in stands_in if t.head.lower_ in _AT and t.lower_ in _GATHERINGS)
    yield from (t for t in cue.sent if t.dep_ == "advcl" and t.i > cue.i and _meanwhile(t))


def _meanwhile(verb: "Token") -> bool:
    """Whether a clause tells what the speaker did as he spoke: "…, as she received the envoys on Friday"."""
    below = {child.dep_: child.lower_ for child in verb.children if child.dep_ in ("mark", "nsubj")}
    return below.get("mark") in ("as", "while") and below.get("nsubj") in ("he", "she")
