"""Who is named with an office that he holds: the day of publication lies in a term of his."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from flows import calendar
from flows.calendar import Mask
from flows.english.clues.clue import TERM, TERM_IN_QUOTATION, Clue
from flows.english.clues.governments import governments
from flows.english.times import TimeExpression
from flows.english.times.lexicon import MONTHS, WEEKDAYS, alternatives
from flows.english.times.meanings import Meaning, OfYear
from flows.records import Span, When
from flows.vocabulary import Term, Vocabulary

#: What makes a title a former, future or imagined one; between it and the title stand at most a country's words.
_PASSED = re.compile(
    r"\b(?i:former|then|ex|late|next|past|future|ousted|first|designate|elect|predecessor|whose|was|were|under|as|a|an|if|becomes?|deputy|"
    r"acting|interim|caretaker|self-proclaimed|outgoing)"
    r"[\s-](?:[A-Z][\w.’'-]*\s|of\s)*$"
)
_IMAGINED = re.compile(r"\b(?:if|would|could|should|might|worr(?:y|ied|ying) about|elect(?:ed|ing)?)\b", re.I)
_SAYS = re.compile(r"\b(?:said|says|told|tells|stated|announced|warned|added|noted|stressed|met|meets|called|wrote|tweeted)\b")
_NAME_WORD = re.compile(r"(?<![\w’'])[A-ZÀ-Ž][\w’'-]+")
#: What looks like a last name alone is another's first name where a name follows ("President Ada Berg" is no president Ada).
_NAME_GOES_ON = re.compile(rf"[ \u00a0](?!(?:{alternatives((*WEEKDAYS, *MONTHS))})\b)(?-i:[A-ZÀ-Ž])[\w’'-]*[a-z]", re.I)
#: Titles that tell who somebody is only beside his name.
_WORDINGS = {
    "ambassador": ("envoy", "permanent representative"),
    "deputy-foreign-minister": ("deputy secretary of state",),
    "nuclear-chief": ("head of the atomic energy organization", "atomic energy chief"),
    "parliament-speaker": ("speaker of parliament", "speaker"),
    "security-council-secretary": ("secretary of the security council", "national security council secretary", "security chief"),
    "special-envoy": (
        "envoy",
        "special representative",
        "special presidential envoy",
        "peace negotiator",
        "chief negotiator",
        "negotiator",
    ),
}
_OF_COUNTRY = r"(?:\s+(?:of|for|to|at)\s+(?:the\s+)?(?-i:[A-Z][\w’'.-]*(?:\s(?:and\s)?[A-Z][\w’'.-]*)*))?"
#: A title behind a name, and what makes it one of the past.
_BEHIND = (
    r",\s(?:(?:the|his|her|its)\s)?(?:[A-Z][\w.]*(?:[’']s)?\s){{0,3}}(?i:(?P<title>{}))\b(?:\s(?:of|for)\s(?:the\s)?[A-Z]\w+)?"
    r"(?=\s?[,)]|\s(?:said|says|told|has|is|met|also)\b|\.(?:\s|$))(?!,?\s(?:at the time|then|who was|from|until|when))"
)
_TITLE_WORD = re.compile(r"(?:minister|president|secretary|chancellor|premier|king|queen|spokes\w+|aide|chief|ambassador)\s$", re.I)
#: What may stand between the day that opens a sentence and its subject: a comma, another phrase, words of a country.
_PHRASE = re.compile(r",?(?: (?:on|during|at|in|after|as part of) [\w\s’'-]{3,50},)?(?: [\w.’'-]+){0,3}\s?")
#: Whoever has lost an office, or his life in it, is called by its title for so many days more in texts that tell of that.
_LINGERS = timedelta(days=14)
_LOST = re.compile(
    r"\b(?:died|dead|death|killed|assassinat\w+|crash(?:ed)?|mourn\w*|condolences?|funeral|coup|putsch|oust(?:ed|er)|overthr[eo]w\w*|toppled"
    r"|deposed|seized|detained|resign\w*|step(?:s|ped|ping) down|quits?|impeach\w*|dismiss\w*|sacked|fled|farewell|success(?:or|ion))\b",
    re.I,
)
#: Further down, and outside of what is said now, a title is often history ("President Bush signed it").
_NEWS = 1000
#: Where former holders of an office keep its title, only one who speaks is taken to hold it.
_FOR_LIFE = {"USA", "VAT"}
#: Offices whose titles nobody keeps.
_FOR_A_TASK = ("special-envoy",)
#: Where deputies are called by the title too, those so called may have borne it before their term.
_DEPUTIES = ("USA", "spokes")
_SAYS_IT = re.compile(rf"\W*(?:\w+ ){{0,2}}?{_SAYS.pattern}")


class _Titled(NamedTuple):
    """A person named with a title: where, whether in a quotation, and the terms of office that it may be.

    ``loose`` tells that the title may have been borne before the first of them, ``present`` that what is said is of today.
    """

    span: Span
    quoted: bool
    terms: tuple[Term, ...]
    loose: bool = False
    present: bool = False


def terms(text: str, body: Span, sentences: Iterable[tuple[Span, tuple[TimeExpression, ...]]], vocabulary: Vocabulary) -> list[Clue]:
    """The terms of those who are named with an office.

    Of each sentence the days and months without a year are given: they lengthen the term by one year ("in May, President …"), and
    where one opens the sentence that somebody is the subject of, he held the office then.
    Of several holders of one office only the last is in office: the others belong to the history that the text tells.
    """
    holders = _Holders.of(vocabulary)
    clues: dict[tuple[Term, ...], Clue] = {}
    lingers = _LINGERS if _LOST.search(text, body.start, body.end) else timedelta(0)
    for sentence, times in sentences:
        for titled in (*holders.titled(text, sentence), *_heads(text, sentence, vocabulary)):
            is_news = (
                titled.present
                or sentence.start < body.start + _NEWS
                or (not titled.quoted and _SAYS.search(text, sentence.start, sentence.end))
            )
            if not titled.present and _is_kept(titled.terms):
                is_news = bool(_SAYS_IT.match(text, titled.span.end, sentence.end))
            if is_news and titled.terms not in clues and not _IMAGINED.search(text, sentence.start, titled.span.start):
                opening = next((time.meaning for time in times if _opens(text, sentence, time.span, titled.span)), None)
                clues[titled.terms] = _clue(titled, 1 if times else 0, lingers, opening)
    return [clue for held, clue in clues.items() if not any(_succeeds(other, held) for other in clues)]


def _is_kept(held: tuple[Term, ...]) -> bool:
    return held[0].country in _FOR_LIFE and held[-1].last_day is not None and held[0].office not in _FOR_A_TASK


def _heads(text: str, sentence: Span, vocabulary: Vocabulary) -> Iterator[_Titled]:
    for span, held in governments(text, sentence, vocabulary):
        yield _Titled(span, _in_quotation(text, sentence.start, span.start), held, present=True)


def _opens(text: str, sentence: Span, time: Span, titled: Span) -> bool:
    """Whether "On May 3," opens a sentence whose subject somebody is: nothing but another phrase stands between."""
    before, between = text[sentence.start : time.start], text[time.end : titled.start]
    return bool(re.fullmatch(r"\W*(?:On|In) ", before)) and bool(_PHRASE.fullmatch(between)) and titled.start > time.end


def _clue(titled: _Titled, slack: int, lingers: timedelta, opening: Meaning | None) -> Clue:
    held = tuple(
        When(
            None if titled.loose else _first(t.first_day, opening),
            t.last_day and calendar.shifted(t.last_day + lingers, slack, "year"),
        )
        for t in titled.terms
    )
    says = "in office " + " and ".join(f"from {w.min or '…'} to {t.last_day or '…'}" for w, t in zip(held, titled.terms, strict=True))
    return Clue(titled.span, says, Mask(held), TERM_IN_QUOTATION if titled.quoted else TERM)


def _first(taken: date | None, opening: Meaning | None) -> date | None:
    """The first day of an office, or the first such day or month after it."""
    if taken is None or not isinstance(opening, OfYear) or opening.months > 1 or opening.step is not None:
        return taken
    for year in (taken.year, taken.year + 1):
        month = calendar.month(year, opening.first_month)
        last = month.max if opening.last_day is None else month.min and month.min + timedelta(days=opening.last_day - 1)
        if last and last >= taken:
            return max(taken, month.min + timedelta(days=(opening.first_day or 1) - 1)) if month.min else taken
    return taken


def _succeeds(one: tuple[Term, ...], other: tuple[Term, ...]) -> bool:
    """Whether one holder took office when or after the other had left it for good."""
    office, other_office = ((t.office, t.country, t.body) for t in (one[0], other[0]))
    if one[0].holder == other[0].holder or office != other_office:
        return False
    last = [t.last_day for t in other]
    return all(t.first_day and all(day and day <= t.first_day for day in last) for t in one)


class _Holders:
    """The vocabulary's holders of offices by the last word of their names, and the wordings of their titles."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        wordings: dict[tuple[str, str | None], set[str]] = {}
        for title in vocabulary.titles:
            wordings.setdefault((title.office, title.country or None), set()).add(title.title.lower())
        self.terms: dict[tuple[str, str], tuple[Term, ...]] = {}
        for term in vocabulary.offices:
            own = (title for state in {None, term.country or None} for title in wordings.get((term.office, state), ()))
            for wording in {*_WORDINGS.get(term.office, ()), *own, term.office.replace("-", " ")}:
                key = term.holder, wording
                self.terms[key] = (*self.terms.get(key, ()), term)
        people = {holder for holder, _ in self.terms}
        self.names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for actor in vocabulary.actors:
            if actor.actor_id in people and actor.actor_kind == "person":
                for name in dict.fromkeys((actor.name, *actor.aliases)):
                    words = tuple(name.split())
                    self.names.setdefault(words[-1], []).append((words, actor.actor_id))
        titles = alternatives({wording for _, wording in self.terms} or {"\0"})
        titles = re.sub(r"\\ of\\ (the\\ )?", r"\\ of\\ \1(?:(?-i:[A-Z])\\w+\\ )?", titles)
        self.behind = re.compile(_BEHIND.format(titles))
        self.title = re.compile(rf"\b(?P<title>{titles})s?{_OF_COUNTRY}(?:[\s\[“\"']*|(?<=\w), )$", re.I)

    @staticmethod
    @lru_cache(maxsize=4)
    def of(vocabulary: Vocabulary) -> "_Holders":
        """The holders of a vocabulary, made once."""
        return _Holders(vocabulary)

    def titled(self, text: str, sentence: Span) -> Iterator[_Titled]:
        """The people whom a sentence names with an office of theirs just before the name; of one last name all who held the office."""
        for word in _NAME_WORD.finditer(text, sentence.start, sentence.end):
            found: dict[int, _Titled] = {}
            for words, actor in self.names.get(word[0], ()):
                start = _name_start(text, sentence.start, word.start(), words)
                if start is None or (start == word.start() and _NAME_GOES_ON.match(text, word.end(), sentence.end)):
                    continue
                titled = self._titled(text, sentence, Span(start, word.end()), actor)
                if titled and start in found:
                    titled = titled._replace(terms=tuple(dict.fromkeys((*found[start].terms, *titled.terms))))
                if titled:
                    found[start] = titled
            if found:
                yield found[min(found)]

    def _titled(self, text: str, sentence: Span, name: Span, actor: str) -> _Titled | None:
        before = text[max(sentence.start, name.start - 80) : name.start]
        title = self.title.search(before)
        if title is None:
            return self._apposed(text, sentence, name, actor)
        held = self._held(actor, title["title"])
        if not held or _PASSED.search(before[: title.start()]) or text.startswith("-elect", name.end):
            return None
        span = Span(name.start - len(before) + title.start("title"), name.end)
        loose = held[0].country == _DEPUTIES[0] and _DEPUTIES[1] in title["title"].lower()
        return _Titled(span, _in_quotation(text, sentence.start, name.start), held, loose)

    def _held(self, actor: str, title: str) -> tuple[Term, ...]:
        """The terms of a person in the office of a title, which may hold the country's word ("head of Swedish diplomacy")."""
        bare = re.sub(r"\bof (the )?[A-Z]\w+ ", r"of \1", title)
        return self.terms.get((actor, title.lower()), self.terms.get((actor, bare.lower()), ()))

    def _apposed(self, text: str, sentence: Span, name: Span, actor: str) -> _Titled | None:
        """The title behind the whole name: "Ada Berg, the Swedish prime minister, said"."""
        title = self.behind.match(text, name.end, sentence.end) if " " in text[name.start : name.end].strip() else None
        held = self._held(actor, title["title"]) if title else ()
        return (
            _Titled(Span(name.start, title.end("title")), _in_quotation(text, sentence.start, name.start), held) if title and held else None
        )


def _in_quotation(text: str, start: int, end: int) -> bool:
    return text.count('"', start, end) % 2 == 1 or text.rfind("“", start, end) > text.rfind("”", start, end)


def _name_start(text: str, floor: int, last_word: int, words: tuple[str, ...]) -> int | None:
    """Where the name that ends in this word begins; ``None`` if another person's does. A title may stand before the last word alone."""
    start = last_word
    for word in reversed(words[:-1]):
        before = text[floor:start].rstrip(" ]”\"'\u00a0")
        if len(before) < start - floor and before.endswith(word):
            start = floor + len(before) - len(word)
        elif start == last_word:
            other = re.search(r"[A-Z][\w’'-]+\s$", text[floor:start])
            return None if other and not _TITLE_WORD.search(text[floor:start]) else start
        else:
            return None
    return start
