"""Reports in English: which words a paragraph attributes to a source, by marks, grammar and cue."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import structs

from flows.english.cues import has_cue
from flows.english.speech import judge, network, proclamations, running, transcripts
from flows.english.speech.candidate import BY_CUE
from flows.english.speech.judge import Rivalry
from flows.english.speech.occasions import said as said
from flows.english.speech.rivals import rivals
from flows.language import Quotation, Report

if TYPE_CHECKING:
    from flows.english.reading import Reading

#: How far a report must be expected to agree with a statement to be one; so much more must two be worth than one in their place.
THRESHOLD = 0.38


def reports(reading: "Reading", quotations: Sequence[Quotation]) -> tuple[Report, ...]:
    """The reports of an article in order and without overlap.

    A quotation that is speech gives a report of shape "quotation", without a cue where it stands alone. What somebody says in a
    transcript is one report, and so is each paragraph of a text that is given in full.
    """
    turns = transcripts.turns(reading) or proclamations.proclaimed(reading, quotations)
    found = [rivalry for rivalry in rivalries(reading, quotations) if rivalry.paragraph not in turns]
    told = (
        report
        for rivalry, scores in zip(found, running.together(found, _judged(found, reading)), strict=True)
        for report in _continued(_without_overlap(_scored(rivalry, scores)), reading.text)
    )
    return tuple(sorted((*told, *turns.values()), key=lambda report: report.content))


def rivalries(reading: "Reading", quotations: Sequence[Quotation]) -> Iterator[Rivalry]:
    """The paragraphs that may hold reports, each with all that may be one; where there is no mark and no cue, nothing is sought."""
    quoted: dict[int, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        quoted[quotation.paragraph].append(quotation)
    for index in range(len(reading.paragraphs)):
        if index in quoted or has_cue(reading.words(index)):
            runs_on = any(quotation.carried for quotation in quoted.get(index + 1, ()))
            found = list(rivals(reading, index, quoted.get(index, ()), runs_on))
            if found:
                yield Rivalry(index, quoted.get(index, ()), found)


def _scored(rivalry: Rivalry, scores: Sequence[float]) -> list[Report]:
    return [structs.replace(rival.report, score=score) for rival, score in zip(rivalry.rivals, scores, strict=True)]


def _judged(found: Sequence[Rivalry], reading: "Reading") -> list[list[float]]:
    """The worth of each rival: by the network; by rule where the cue alone decides, and where there is no network."""
    trained = network.trained()
    if trained is None:
        return [[rival.rule for rival in rivalry.rivals] for rivalry in found]
    return [
        [rival.rule if rival.report.shape in BY_CUE else gain for rival, gain in zip(rivalry.rivals, gains, strict=True)]
        for rivalry, gains in zip(found, judge.gains(trained, reading, found), strict=True)
    ]


def _continued(reports: Sequence[Report], text: str) -> Iterator[Report]:
    """A quotation in a sentence of its own after one with a cue goes on without one: “A,” he said. “B.”"""
    before: Report | None = None
    for report in reports:
        if before is not None and _goes_on(before, report, text):
            yield structs.replace(report, cue=None, source=None, addressee=None, via=None)
            continue
        before = report
        yield report


def _goes_on(before: Report, report: Report, text: str) -> bool:
    if before.shape != "quotation" or report.shape != "quotation" or report.cue is None or report.cue != before.cue:
        return False
    return re.search(r"[.!?]\s", text[report.cue.end : report.content.start]) is not None


def _without_overlap(reports: list[Report]) -> tuple[Report, ...]:
    """Of rival reports those that do not overlap and are together worth most beyond their threshold (weighted interval scheduling)."""
    ordered = sorted(reports, key=lambda r: (r.content.end, r.content.start, -r.score))
    ends = [r.content.end for r in ordered]
    worth, chosen = [0.0], [-1]  # of the first n reports: the best total, and the last report of it
    for n, report in enumerate(ordered):
        before = bisect_right(ends, report.content.start, hi=n)
        taken = worth[before] + report.score - THRESHOLD
        worth.append(max(taken, worth[n]))
        chosen.append(n if taken > worth[n] else chosen[n])
    kept: list[Report] = []
    n = len(ordered)
    while chosen[n] >= 0:
        kept.append(ordered[chosen[n]])
        n = bisect_right(ends, kept[-1].content.start, hi=chosen[n])
    return tuple(reversed(kept))


def first_person(words: str) -> bool:
    """Whether words speak as "I" or "we" do: unmarked in news prose, they are somebody's whose marks are lost."""
    return _FIRST_PERSON.search(words) is not None


_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|we|We|our|Our|us|my|My)\b")
