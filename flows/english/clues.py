"""What English news prose tells about the day it was published: weekdays, terms of office, anniversaries, dated events, yearly events.

Each clue is a mask over the calendar with the words that it rests on. None of them is proof alone; the dates step weighs them.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from flows import calendar
from flows.calendar import Mask
from flows.english.times import TimeExpression, find, resolve
from flows.english.times.lexicon import MONTHS, WEEKDAYS, alternatives, number
from flows.english.times.meanings import Fixed, In, OfYear, Open, Shift, SoFar, Stretch, Vague, Weekday
from flows.records import PublishedBasis, Span, When
from flows.vocabulary import Vocabulary


class Clue(Struct, frozen=True):
    """What some words say about the day of publication; the clue of greater ``strength`` wins where two contradict each other.

    ``basis`` is not *inferred* where the words state the day itself, in part at least ("February 7").
    """

    span: Span
    says: str
    mask: Mask
    strength: int
    basis: PublishedBasis = "inferred"


#: The order of strengths: what holds by logic before what holds by habit.
PAST_EVENT, COMING_EVENT, TERM, ANNIVERSARY, TERM_IN_QUOTATION, WEEKDAY, STATED_DAY, YEARLY_EVENT = 48, 46, 44, 40, 38, 32, 30, 28
#: A weekday or day without more is told at most so many days later (in 97 of 100 leads).
_STALE = 2

#: So many characters from its start a text tells its news; further on, weekdays and days are of other things.
_LEAD = 500

#: What stands before a page's own day, before the day of its last change, and what counts from the day of the reader's visit.
PUBLISHED_LABEL = re.compile(
    r"\b(?:published|posted|date|dated|created|added|publication|first published|issued|filed|released)\b\W*(?:on|at)?\W*$", re.I
)
UPDATED_LABEL = re.compile(r"\b(?:updated?|modified|changed|edited|revised|corrected)\b\W*(?:on|at)?\W*$", re.I)
AGO = re.compile(
    r"^\W*(?:\d+|an?|one|two|three|yesterday|today|just now)\b(?:\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago)?\W*$", re.I
)

_SENTENCE = re.compile(
    r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*|(?<=\b[A-Z])\.[^.!?\n]*|(?<=\b(?:Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec|Gen|Sen|Rep|Gov))\.[^.!?\n]*|(?<=\bSept)\.[^.!?\n]*|(?<=\b(?:Mr|Dr|St))\.[^.!?\n]*)*[.!?]*[\"”’)]*\s*"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|became|held|met|took|began|gave|made|left|won|lost|fell|rose|sent|led|came|went|said|told|\w{2,}ed)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|plans?|planned|scheduled|expected|expects?|due|slated|set to|to be|target|goal|upcoming|going to)\b", re.I
)
_SAYS = re.compile(r"\b(?:said|says|told|stated|announced|reported|warned|added|noted|met|held|declared|confirmed|urged|called)\b")


def clues(text: str, body: Span, vocabulary: Vocabulary) -> Iterator[Clue]:
    """The clues in the article's prose; offsets are the document's."""
    lead = _lead(text, body)
    seen: set[tuple[str, tuple[When, ...]]] = set()
    found = find(text, body.start, body.end)
    for match in _SENTENCE.finditer(text, body.start, body.end):
        sentence = Span(match.start(), match.end())
        times = tuple(time for time in found if sentence.start <= time.span.start < sentence.end)
        yield from _dated_events(text, sentence, times)
        yield from _anniversaries(text, sentence, vocabulary)
        if all(_is_about_now(e) for e in times):
            yield from _terms(text, sentence, vocabulary, any(isinstance(e.meaning, OfYear) for e in times), seen)
        if sentence.start < lead.end:
            yield from _days(text, sentence, times)
            yield from _yearly(text, sentence, vocabulary)


def _lead(text: str, body: Span) -> Span:
    """The first sentences, where the news is told."""
    return Span(body.start, min(body.end, body.start + _LEAD))


def _is_about_now(time: TimeExpression) -> bool:
    return isinstance(time.meaning, (Weekday, Shift, SoFar, Vague, OfYear)) and (
        not isinstance(time.meaning, Shift) or abs(time.meaning.steps) <= 2
    )


def _dated_events(text: str, sentence: Span, times: tuple[TimeExpression, ...]) -> Iterator[Clue]:
    """What happened on a day has happened before it is told; what is to happen on a day has not."""
    for time in times:
        if time.is_relative or isinstance(time.meaning, (Stretch, Vague, Open)):
            continue
        when = calendar.UNKNOWN
        if isinstance(time.meaning, Fixed | In):
            when = resolve(time, calendar.UNKNOWN)
        if when.min is None or when.max is None or when.basis == "known" or when.min.year < 1850:
            continue
        before = text[sentence.start : time.span.start]
        if time.grain == "year" and not re.search(r"\b(?:in|since|of)\s+(?:early |late |mid-?)?$", before[-16:], re.I):
            continue
        clause = _clause(before, text[time.span.end : sentence.end])
        if re.search(r"\b(?:from|starting|beginning|as of|by|until|till|to)\s(?:early |late |mid-?)?$", before):
            continue
        if re.search(r"\b(?:will|shall|due|scheduled|slated|expected)\b", clause) and time.grain != "year":
            yield Clue(time.span, f"it lies ahead: published no later than {when.max}", Mask((When(None, when.max),)), COMING_EVENT)
        elif not _AHEAD.search(clause) and (time.grain == "day" or _PAST.search(clause)):
            yield Clue(time.span, f"it is past: published no earlier than {when.min}", Mask((When(when.min, None),)), PAST_EVENT)


def _clause(before: str, after: str) -> str:
    """Roughly the clause around an expression; after a fronted one ("In 1956, …") all that follows."""
    ahead = re.split(r"[;:—–]|\band\b|,", before)[-1]
    inside = re.split(r"[;:—–,]", after)[0]
    return f"{ahead} {after}" if len((ahead + inside).split()) < 4 else f"{ahead} {inside}"


def _anniversaries(text: str, sentence: Span, vocabulary: Vocabulary) -> Iterator[Clue]:
    """Writers count years by the calendar or by the day: 76 years after September 1945 is from January 2021 to September 2022."""
    pattern, landmarks = _landmarks(vocabulary)
    for match in pattern.finditer(text, sentence.start, sentence.end) if pattern else ():
        count, anchor = number(match["n"] or match["o"]), landmarks[match["name"].lower()]
        if not count or (match["n"] and match["unit"].lower() != "years"):
            continue
        first, last = date(anchor.min.year + count, 1, 1), calendar.shifted(anchor.max, count + 1, "year") - timedelta(days=1)  # type: ignore[union-attr,arg-type]
        more = match["more"] and not match["o"]
        says = (
            f"{count} years from {anchor.min}"
            + (" or more" if more else "")
            + f": published {'from ' + str(first) if more else f'between {first} and {last}'}"
        )
        yield Clue(Span(match.start(), match.end()), says, Mask((When(first, None if more else last),)), ANNIVERSARY)


@lru_cache(maxsize=4)
def _landmarks(vocabulary: Vocabulary) -> tuple[re.Pattern[str] | None, dict[str, When]]:
    landmarks = {name.lower(): When(a.first_day, a.last_day) for a in vocabulary.anchors for name in a.names}
    if not landmarks:
        return None, {}
    names = alternatives(landmarks)
    return re.compile(
        r"(?P<more>\b(?:more than|over|at least|after|for)\s+)?(?:\b(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?) (?P<unit>years)"
        r"(?: have passed)? (?:after|since|from)"
        rf"|\b(?P<o>\d{{1,3}}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?) anniversary of) (?:the )?(?P<name>{names})\b",
        re.I,
    ), landmarks


_SAID_THEN = re.compile(r"\b(?:said|says|told \w+|stated|announced|reported|noted|declared|confirmed)(?: in [\w ]{2,20})?(?: on)?\s$")
_OTHER_DAY = re.compile(
    r"\b(?:until|by|before|since|ahead of|next|through|from|will|scheduled|planned|due|starting|beginning|opening|ending)\b[\w\s]*$", re.I
)


def _days(text: str, sentence: Span, times: tuple[TimeExpression, ...]) -> Iterator[Clue]:
    """The day of the news in the lead: told on that day or within two."""
    if not _SAYS.search(text, sentence.start, sentence.end):
        return
    for time in times:
        before = text[max(sentence.start, time.span.start - 30) : time.span.start]
        if _OTHER_DAY.search(before):
            continue
        match time.meaning:
            case Weekday(day, None, 1):
                after = text[time.span.end : time.span.end + 3]
                if after.startswith(("'s", "’s")):
                    continue
                days = frozenset((day + n) % 7 for n in range(_STALE + 1))
                yield Clue(time.span, f"told on a {WEEKDAYS[day].title()} or within {_STALE} days", Mask(weekdays=days), WEEKDAY)
            case OfYear(month, 1, first, last, None) if first and first == last and _SAID_THEN.search(before):
                yield Clue(
                    time.span,
                    f"told on {MONTHS[month - 1].title()} {first} or within {_STALE} days",
                    Mask(month_days=from_day(month, first, _STALE)),
                    STATED_DAY,
                )


def _yearly(text: str, sentence: Span, vocabulary: Vocabulary) -> Iterator[Clue]:
    """A speech "at the" edition of a yearly event of one fixed day is told on that day or within two."""
    for series in vocabulary.series:
        if not series.month_day or not _SAYS.search(text, sentence.start, sentence.end):
            continue
        month, day = (int(part) for part in series.month_day.split("-"))
        for name in (series.name, *series.names):
            match = re.compile(rf"\bat (?:the |an? )?[\"“”'‘]?{re.escape(name)}", re.I).search(text, sentence.start, sentence.end)
            if match:
                says = f"spoken at an event of every {MONTHS[month - 1].title()} {day}: published then or within {_STALE} days"
                yield Clue(Span(match.start(), match.end()), says, Mask(month_days=from_day(month, day, _STALE)), YEARLY_EVENT)
                break


def from_day(month: int, day: int, days: int) -> frozenset[tuple[int, int]]:
    """A day of the year and so many after it, in leap years too."""
    return frozenset((d.month, d.day) for year in (2023, 2024) if (month, day) != (2, 29) or year == 2024
                     for d in (date(year, month, day) + timedelta(days=n) for n in range(days + 1)))  # fmt: skip


_PASSED = re.compile(
    r"\b(?i:former|then|ex|late|next|past|future|ousted|first|designate|elect|predecessor|whose|was|were|under)[\s-](?:[A-Z][\w.’'-]*\s|of\s)*$"
)
_NAME_WORD = re.compile(r"(?<![\w’'])[A-ZÀ-Ž][\w’'-]+")


def _terms(
    text: str, sentence: Span, vocabulary: Vocabulary, within_a_year: bool, seen: set[tuple[str, tuple[When, ...]]]
) -> Iterator[Clue]:
    """A person named with an office that he holds: published within a term of his, or ``within_a_year`` of it ("in May President …")."""
    people, titles, terms = _holders(vocabulary)
    if titles is None:
        return
    for word in _NAME_WORD.finditer(text, sentence.start, sentence.end):
        for words, actor in people.get(word[0], ()):
            start = _name_start(text, sentence.start, word.start(), words)
            if start is None:
                continue
            before = text[max(sentence.start, start - 80) : start]
            title = titles.search(before)
            if (
                not title
                or _PASSED.search(before[: title.start()])
                or text[word.end() : word.end() + 6].lower().startswith(("-elect", "'s pre"))
            ):
                continue
            held = terms.get((actor, title["title"].lower()), ())
            if not held or (actor, held) in seen:
                continue
            seen.add((actor, held))
            if within_a_year:
                held = tuple(When(w.min, w.max and calendar.shifted(w.max, 1, "year")) for w in held)
            span = Span(start - len(before) + title.start("title"), word.end())
            quoted = text.count('"', sentence.start, start) % 2 or text.rfind("“", sentence.start, start) > text.rfind(
                "”", sentence.start, start
            )
            says = "in office " + " and ".join(f"from {w.min or '…'} to {w.max or '…'}" for w in held)
            yield Clue(span, says, Mask(held), TERM_IN_QUOTATION if quoted else TERM)


def _name_start(text: str, floor: int, last_word: int, words: tuple[str, ...]) -> int | None:
    """Where the name that ends in this word begins; a title may stand before the last word alone. ``None`` if another name ends in it."""
    start = last_word
    for word in reversed(words[:-1]):
        gap = len(text[floor:start]) - len(text[floor:start].rstrip(" ]”\"'\u00a0"))
        if gap and text.endswith(word, floor, start - gap):
            start -= gap + len(word)
        elif start == last_word:
            return (
                start
                if not re.search(r"[A-Z][\w’'-]+\s$", text[floor:start])
                or re.search(r"(?i:minister|president|secretary|chancellor|premier|king|spokes\w+)\s$", text[floor:start])
                else None
            )
        else:
            return None
    return start


@lru_cache(maxsize=4)
def _holders(
    vocabulary: Vocabulary,
) -> tuple[dict[str, list[tuple[tuple[str, ...], str]]], re.Pattern[str] | None, dict[tuple[str, str], tuple[When, ...]]]:
    """Holders of offices by the last word of their names; the wordings of titles just before a name; terms by person and title."""
    offices: dict[str, list[str]] = {}
    for title in vocabulary.titles:
        offices.setdefault(title.office, []).append(title.title.lower())
    terms: dict[tuple[str, str], tuple[When, ...]] = {}
    for term in vocabulary.offices:
        for wording in {*offices.get(term.office, ()), term.office.replace("-", " ")}:
            key = term.holder, wording
            terms[key] = (*terms.get(key, ()), When(term.first_day, term.last_day))
    holders = {holder for holder, _ in terms}
    people: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for actor in vocabulary.actors:
        if actor.actor_id in holders and actor.actor_kind == "person":
            for name in dict.fromkeys((actor.name, *actor.aliases)):
                words = tuple(name.split())
                people.setdefault(words[-1], []).append((words, actor.actor_id))
    wordings = {wording for _, wording in terms}
    if not wordings:
        return people, None, terms
    return (
        people,
        re.compile(
            rf"\b(?P<title>{alternatives(wordings)})s?(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’'.-]*(?:\s(?:and\s)?[A-Z][\w’'.-]*)*)?[\s,\[“\"']*$",
            re.I,
        ),
        terms,
    )
