"""The day that the story around a cue suggests, where no words at the cue tell it."""

from collections.abc import Iterator
from datetime import date

from msgspec import structs

from flows import calendar
from flows.english import times
from flows.english.speech import grammar
from flows.english.speech.occasions.utterance import Utterance
from flows.language import Said
from flows.records import When


def supposed(utterance: Utterance) -> Said:
    """The day that the story suggests; a participle goes on in the time of the cue before it ("said …, | adding …")."""
    cue = utterance.cue
    before = (t for t in cue.ancestors if t.i < cue.i and grammar.cue_of(t) is not None and t.tag_ in grammar.FINITE)
    cue = next(before, cue) if cue.tag_ == "VBG" and cue.dep_ in ("advcl", "conj", "xcomp") else cue
    when, span = utterance.dated(cue)
    news = cue.dep_ == "prep" or times.told_as_news(cue)
    return Said(supposed=When() if span is not None else _latest(utterance, when), news=news)


def _latest(utterance: Utterance, when: When) -> When:
    """A day that the story suggests: as it is if the cue's own paragraph tells it, else the latest that was told up to there, for what a
    paragraph of background tells of is not the day of what is said behind it."""
    goes_on = utterance.subject is not None and utterance.subject.pos_ == "PRON"  # "They also announced"
    if when.basis != "context" or when.min is None or goes_on:
        return when
    here = utterance.paragraph
    own = set(_days(utterance, here))
    if when.min in own:
        return when
    if when.min in _spoken_of(utterance):
        return structs.replace(utterance.published, basis="relative") if calendar.is_day(utterance.published) else When()
    latest = max((*own, *(day for index in range(here) for day in _days(utterance, index))), default=when.min)
    return structs.replace(when, min=latest, max=latest) if latest > when.min else when


def _days(utterance: Utterance, paragraph: int) -> Iterator[date]:
    """The days not after the story's that a paragraph tells outside of the content, up to the utterance's sentence."""
    span, last = utterance.reading.paragraphs[paragraph].span, utterance.published.max
    end = utterance.starts if paragraph == utterance.paragraph else span.end
    for expression, when in utterance.times(span.start, end):
        known = calendar.is_day(when) and when.min is not None and last is not None and when.min <= last
        if known and when.min is not None and not utterance.within(expression):
            yield when.min


def _spoken_of(utterance: Utterance) -> frozenset[date]:
    """The days that the content tells."""
    content = utterance.report.content
    told = (when for _, when in utterance.times(content.start, content.end) if calendar.is_day(when))
    return frozenset(when.min for when in told if when.min is not None)
