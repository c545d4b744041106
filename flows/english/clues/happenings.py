"""Dated happenings that a text tells with a time of its own ("withdrew from the pact in May"), by which it tells its own day."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from flows.calendar import Mask
from flows.english.clues.clue import AFTERMATH, PAST_EVENT, TOLD, Clue
from flows.english.clues.counting import followed_on, met_on, told_on
from flows.english.clues.tellings import Tellings, Told
from flows.english.times import TimeExpression
from flows.english.times.meanings import OfYear, Shift, SoFar, Weekday
from flows.records import Span, When
from flows.vocabulary import Happening

#: What makes a happening a thing to come or to be feared; what makes one that was long foreseen a thing of the past.
_IMAGINED = re.compile(
    r"\b(?:if|unless|whether|would|could|might|should|(?-i:may)|threat\w*|fears?|feared|hypothetical|possible|potential|repeat|similar|like|another|not|"
    r"(?:second|third|fourth|fifth|sixth|new|further) (?:\w+ )?term)\b",
    re.I,
)
_TO_COME = re.compile(
    r"\b(?:will|shall|to be held|upcoming|forthcoming|coming|ahead of|in the run-up to|before|until|preparations? for|"
    r"prepar(?:e|es|ing) for|next|(?:is|are) (?:due|scheduled|slated|set|expected|planned|going) to|plans? to|planned|scheduled|"
    r"influence|sway|interfere|faces?|nominee|candidates?|campaign\w*)\b"
)
_SINCE = re.compile(r"\b(?:was|were|been|had|has|have|since|after|following|won|lost|at|during)\b")
_OVER = re.compile(
    r"\b(?:was|were|since|after|following|won|lost|elected|defeated|(?<!be )held|took|sworn|met|swept|gave|attended|hosted|agreed|"
    r"signed|visited|failed|ended|collapsed|concluded|left|quit|annexed|invaded|seized|captured|died|resigned|joined|declared|voted|fell|"
    r"toppled|ousted|came|withdrew)\b"
)
#: What counts from a happening, so that a time before it is of something else ("last week, after the vote").
_COUNTED = re.compile(r"\b(?:after|since|before|following|from|for|over|about|of|amid|ahead|until|despite|because|on)\b", re.I)
#: What may stand between a happening and its time: no verb, no other clause.
_CLAUSE = re.compile(
    r"[,;:.!?—–“”\"()]|\b(?:and|but|that|which|who|when|while|as|than|said|says|told|has|have|had|is|are|was|were|will|\w{3,}ed|\w{3,}ing)\b"
)
_BREAK = re.compile(r"[;:.!?—–“”\"()]|\b(?:but|that|which|who|when|while|said|says|told)\b")
#: A participle that belongs to what it follows ("the deal signed last month").
_DONE = re.compile(r"\b(?:signed|reached|held|brokered|agreed|struck|sealed|announced|launched|concluded|carried out|adopted|imposed) $")
_THIS_WEEK = (Shift(0, "week"), SoFar(Shift(0, "week"), -1))
#: What ties the news of a week to the happening that it follows on.
_FOLLOWS = re.compile(r"\s+(?:just |only |shortly )?(?:after|following|in the wake of|in response to)\b", re.I)
#: So many characters may part a happening from a time behind it, before it, and one that opens the sentence.
_BEHIND, _BEFORE, _OPENING = 60, 25, 60
#: So far around a happening its clause is searched for what makes it no fact.
_NEAR, _JUST = 60, 20


def happenings(text: str, sentence: Span, times: Sequence[TimeExpression], tellings: Tellings, *, is_lead: bool) -> Iterator[Clue]:
    """The bounds by the dated happenings that a sentence tells; those that the same words may tell are all allowed."""
    told = tellings.told(text, sentence, is_dated=any(time.is_relative for time in times))
    if not told:
        return
    dated: dict[Span, tuple[TimeExpression, list[Told]]] = {}
    for time in times:
        for one in _told_with(text, sentence, time, told):
            dated.setdefault(time.span, (time, []))[1].append(one)
        yield from _aftermath(text, sentence, time, told)
    for time, ones in dated.values():
        yield from _clue(text, sentence, time, ones)
    if not dated:
        yield from _latest(text, sentence, told)
        if is_lead and all(isinstance(time.meaning, Weekday) or (time.grain == "day" and not time.is_relative) for time in times):
            yield from _met(text, sentence, told)


def _told_with(text: str, sentence: Span, time: TimeExpression, told: Iterable[Told]) -> list[Told]:
    """All that an expression may give the time of."""
    of_year = isinstance(time.meaning, OfYear) and time.meaning.step is None
    return [one for one in told if not (of_year and one.by_date in ("month", time.grain)) and _is_of(text, sentence, time.span, one.span)]


def _is_of(text: str, sentence: Span, time: Span, told: Span) -> bool:
    """Whether an expression stands in the clause of a happening, near enough."""
    possessive = text.startswith(("'s", "’s"), time.end) or text.endswith(("'s", "’s"), time.start, time.end)
    if told.start <= time.start and time.end <= told.end:
        return not (told.start < time.start and possessive)  # "last year's pact" is of the pact alone
    if time.start >= told.end:
        between = text[told.end : time.start]
        return len(between) <= _BEHIND and not _CLAUSE.search(_DONE.sub("", between))
    between = text[time.end : told.start] if time.end <= told.start else ""
    if _COUNTED.search(between) or (possessive and _CLAUSE.search(text, told.start, told.end)):
        return False
    opens = len(text[sentence.start : time.start].split()) <= 2
    if opens and len(between) <= _OPENING and not _BREAK.search(between):
        return True
    return 0 < len(between) <= _BEFORE and not _CLAUSE.search(between)


def _clue(text: str, sentence: Span, time: TimeExpression, told: list[Told]) -> Iterator[Clue]:
    span = Span(min(time.span.start, told[0].span.start), max(time.span.end, told[0].span.end))
    if _IMAGINED.search(text, max(sentence.start, span.start - _JUST), span.end):
        return
    ahead, over = _lies(text, sentence, span)
    days: dict[When, Happening] = {}
    for one in (one.happening for one in told):
        for when in told_on(
            time, When(one.first_day, one.last_day), ahead=ahead and one.nature != "sudden", over=over or one.nature == "sudden"
        ):
            days.setdefault(when, one)
    if days:
        of = ", ".join(dict.fromkeys(_days(one) for one in days.values()))
        says = f"that was {of}: published " + " or ".join(f"between {when.min} and {when.max}" for when in days)
        yield Clue(span, says, Mask(tuple(days)), TOLD)


def _aftermath(text: str, sentence: Span, time: TimeExpression, told: Iterable[Told]) -> Iterator[Clue]:
    """What is news of this week "after the coup" follows on a coup of this week or the last one."""
    follows = _FOLLOWS.match(text, time.span.end, sentence.end)
    if follows is None or time.meaning not in _THIS_WEEK:
        return
    causes = [one for one in told if follows.end() <= one.span.start <= follows.end() + _BEFORE and not one.by_date]
    causes = [one for one in causes if not any(p.search(text, follows.end(), one.span.start) for p in (_CLAUSE, _COUNTED))]
    days = {followed_on(When(one.happening.first_day, one.happening.last_day)): one for one in causes}
    if days:
        span = Span(time.span.start, max(one.span.end for one in causes))
        says = "news of the week after that was " + ", ".join(dict.fromkeys(_days(one.happening) for one in causes)) + ": published "
        yield Clue(span, says + " or ".join(f"between {when.min} and {when.max}" for when in days), Mask(tuple(days)), AFTERMATH)


def _latest(text: str, sentence: Span, told: Iterable[Told]) -> Iterator[Clue]:
    """What has a name, and nobody spoke of before it happened, has happened."""
    sudden: dict[Span, date] = {}
    for one in (one for one in told if one.named):
        imagined = _IMAGINED.search(text, max(sentence.start, one.span.start - _JUST), one.span.end)
        foreseen = one.happening.nature != "sudden" or imagined
        sudden[one.span] = date.min if foreseen else min(one.happening.first_day, sudden.get(one.span, date.max))
    for span, day in sudden.items():
        if day > date.min:
            yield Clue(span, f"it is past: published no earlier than {day}", Mask((When(day, None),)), PAST_EVENT)


def _met(text: str, sentence: Span, told: Iterable[Told]) -> Iterator[Clue]:
    """A meeting of a series, told in the lead by its place, is the latest one or the next."""
    meetings: dict[Span, list[When]] = {}
    for one in told:
        if one.happening.nature == "meeting":
            meetings.setdefault(one.span, []).append(When(one.happening.first_day, one.happening.last_day))
    for span, days in meetings.items():
        ahead, over = _lies(text, sentence, span)
        known = [w for when in days for w in met_on(when, ahead=ahead, over=over)]
        says = "the meeting of " + " or ".join(str(when.min) for when in days) + ": published "
        says += " or ".join(f"between {when.min} and {when.max}" for when in known)
        yield Clue(span, says, Mask(tuple(known)), TOLD)


def _lies(text: str, sentence: Span, span: Span) -> tuple[bool, bool]:
    """Whether something is told as lying ahead, and as being over; perhaps neither."""
    before = text[max(sentence.start, span.start - _JUST) : span.start]
    return bool(_TO_COME.search(_clause(text, sentence, span))), bool(_SINCE.search(before) or _OVER.search(text, span.start, span.end))


def _clause(text: str, sentence: Span, span: Span) -> str:
    before = re.split(r"[;:—–,]", text[max(sentence.start, span.start - _NEAR) : span.start])[-1]
    return before + text[span.start : span.end] + re.split(r"[;:—–,.]", text[span.end : min(sentence.end, span.end + 20)])[0]


def _days(one: Happening) -> str:
    return str(one.first_day) if one.first_day == one.last_day else f"{one.first_day} to {one.last_day}"
