"""The day of an utterance by the words at its cue: "said on Friday", "speaking in Accra on Wednesday", "in a statement dated April 12".

Witnesses are asked one after the other, the surest first; the first that knows tells. Where none does, the story may suggest a day.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flows.english.speech.occasions.story import supposed
from flows.english.speech.occasions.utterance import THINGS, Utterance
from flows.english.speech.occasions.witnesses import WITNESSES
from flows.language import Report, Said
from flows.records import Article

if TYPE_CHECKING:
    from flows.english.reading import Reading


def said(reading: "Reading", report: Report, article: Article, reports: Sequence[Report] = ()) -> Said:
    """What the cue's own clause ("said on Friday") or its occasion ("speaking on Friday") tells of the day of the utterance.

    A date inside the content, or inside that of another of the article's ``reports``, is never that of the utterance. Without any date the
    story's day is supposed if the tense supports it.
    """
    utterance = _utterance(reading, report, article, reports)
    if utterance is None:
        return Said()
    told = (witness(utterance) for witness in WITNESSES)
    return next((one for one in told if one is not None), None) or supposed(utterance)


def _utterance(reading: "Reading", report: Report, article: Article, reports: Sequence[Report]) -> Utterance | None:
    """A report's cue, which stands in its paragraph or ends the one before ("The mayor said on Friday:")."""
    for paragraph in (report.paragraph, report.paragraph - 1) if report.cue is not None else ():
        if paragraph >= 0:
            cue = next((t for t in reading.parse(paragraph) if reading.span(paragraph, t) == report.cue), None)
            if cue is not None:
                at = reading.span(paragraph, cue).start
                others = (other.content for other in reports if other.shape not in THINGS and other.content != report.content)
                return Utterance(reading, report, article.published, cue, paragraph, tuple(c for c in others if not c.start <= at < c.end))
    return None
