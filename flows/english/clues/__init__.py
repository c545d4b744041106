"""What English news prose tells about the day it was published: weekdays, terms of office, anniversaries, dated events, yearly events.

Each clue is a mask over the calendar with the words that it rests on. None of them is proof alone; the dates step weighs them.
"""

import re

import msgspec

from flows.calendar import Mask
from flows.english.clues.almanac import almanac
from flows.english.clues.anniversaries import anniversaries
from flows.english.clues.clue import COMING_EVENT, PAST_EVENT, RECENT_DAY, WEEKDAY, Clue
from flows.english.clues.coinages import coinages
from flows.english.clues.dated import dated
from flows.english.clues.editions import editions
from flows.english.clues.elect import elect
from flows.english.clues.happenings import happenings
from flows.english.clues.labels import CORRECTION, UPDATED_LABEL
from flows.english.clues.lead import STALE_WEEKDAY, days_of_news, pictured, todays, yearly
from flows.english.clues.tellings import Tellings
from flows.english.clues.terms import terms
from flows.english.times import TimeExpression, find
from flows.english.times.meanings import OfYear, Shift, SoFar, Vague, Weekday
from flows.records import Span
from flows.vocabulary import Vocabulary

#: An article longer than this is none, or tells its day before; no clue is looked for behind it.
_MOST = 100_000
#: Words of a sentence above the prose; what is shorter may be another article's headline.
_TOLD = 9
#: So many characters from its start a text tells its news; further on, weekdays and days are of other things.
_LEAD = 500

#: In a text of memories a full date is rather of the day that is remembered.
_REMEMBERS = re.compile(r"\banniversar|\bcommemorat|\bremembr|\byears? (?:ago|after|since|later|on)\b", re.I)
#: Behind these a full stop ends no sentence, nor behind an initial or within a word.
_SHORTENED = "Jan Feb Mar Apr Aug Sept Oct Nov Dec Gen Sen Rep Gov Mr Dr St [A-Z]".split()
_INNER = "|".join(rf"(?<=\b{word})\." for word in _SHORTENED)
_SENTENCE = re.compile(rf"[^.!?\n]+(?:(?:[.!?](?!\s|$)|{_INNER})[^.!?\n]*)*[.!?]*[\"”’)]*\s*")


def clues(text: str, body: Span, vocabulary: Vocabulary, *, has_dateline: bool = False) -> list[Clue]:
    """The clues in the article's prose; offsets are the document's. Agencies, who set a dateline, speak of today or yesterday."""
    body = Span(body.start, min(body.end, body.start + _MOST))
    found = find(text, body.start, body.end)
    sentences = []
    result = list(anniversaries(text, body, vocabulary.anchors))
    tellings = Tellings.of(vocabulary)
    remembers = bool(_REMEMBERS.search(text, body.start, body.end))
    for match in _SENTENCE.finditer(text, body.start, body.end):
        sentence = Span(match.start(), match.end())
        times = tuple(time for time in found if sentence.start <= time.span.start < sentence.end)
        if CORRECTION.search(text, sentence.start, sentence.end):
            continue
        result += [c for c in dated(text, sentence, times) if not (remembers and c.strength == RECENT_DAY)]
        if not remembers:
            result += almanac(text, sentence, times, is_lead=sentence.start < body.start + _LEAD)
        result += coinages(text, sentence, vocabulary.coinages)
        result += editions(text, sentence, vocabulary)
        result += elect(text, sentence, vocabulary)
        result += happenings(text, sentence, times, tellings, is_lead=sentence.start < body.start + _LEAD)
        if all(_is_about_now(e) for e in times):
            sentences.append((sentence, tuple(e for e in times if isinstance(e.meaning, OfYear))))
        if sentence.start < body.start + _LEAD:
            result += days_of_news(text, sentence, times, has_dateline=has_dateline)
            result += yearly(text, sentence, vocabulary)
            result += todays(text, times)
    return _in_any_week(result) + terms(text, body, sentences, vocabulary)


def _in_any_week(clues: list[Clue]) -> list[Clue]:
    """Of several weekdays in one lead all are of the last days; or, where that cannot be, some are of what is to come or was long ago, and
    each allows what any of them does."""
    told = [clue.mask.weekdays for clue in clues if clue.strength == WEEKDAY]
    days, last = frozenset[int]().union(*told), frozenset(range(7)).intersection(*map(_last_days, told))
    days = days & last or days
    return [msgspec.structs.replace(clue, mask=Mask(weekdays=days)) if clue.strength == WEEKDAY else clue for clue in clues]


def _last_days(days: frozenset[int]) -> frozenset[int]:
    """The weekday that opens a run of them, and those on which it is still told; one more than for a weekday by itself, for each of
    several may be the older one."""
    first = next((day for day in days if (day - 1) % 7 not in days), 0)
    return frozenset((first + n) % 7 for n in range(STALE_WEEKDAY + 2))


def above(text: str, region: Span) -> list[Clue]:
    """The past days that standfirst and captions between headline and prose tell; a picture was taken before it was published."""
    result = []
    for match in _SENTENCE.finditer(text, region.start, region.end):
        sentence = Span(match.start(), match.end())
        if len(match[0].split()) >= _TOLD and not CORRECTION.search(match[0]) and not UPDATED_LABEL.search(match[0]):
            times = tuple(find(text, sentence.start, sentence.end))
            result += [clue for clue in dated(text, sentence, times) if clue.strength == PAST_EVENT]
    return result


def _is_about_now(time: TimeExpression) -> bool:
    return isinstance(time.meaning, (Weekday, Shift, SoFar, Vague, OfYear)) and (
        not isinstance(time.meaning, Shift) or abs(time.meaning.steps) <= 2
    )


__all__ = ["COMING_EVENT", "PAST_EVENT", "RECENT_DAY", "WEEKDAY", "Clue", "above", "clues", "pictured"]
