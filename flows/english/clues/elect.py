"""Who is to take an office ("President-elect Ada Berg", "the inauguration of Ada Berg"): published before the term, not long before."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache

from flows.calendar import Mask
from flows.english.clues.clue import ELECT, Clue
from flows.english.times.lexicon import alternatives
from flows.records import Span, When
from flows.vocabulary import Term, Vocabulary

#: The longest time from an election to the oath, in days (Indonesia 2024: February 14 to October 20).
_WAITING = 250
#: What makes it history.
_PAST = re.compile(r"\b(?:then|was|when|while|as|former|since|after|at)(?: (?:the|a))?[\s-]$", re.I)
#: What makes an inauguration one to come.
_TO_COME = re.compile(r"\b(?:ahead of|before|upcoming|will|next|prepar(?:es?|ing|ations?) for|scheduled|until)\b[^.]*$", re.I)


def elect(text: str, sentence: Span, vocabulary: Vocabulary) -> Iterator[Clue]:
    """The bounds by those who have been elected to the offices of heads of state and have not taken them yet."""
    pattern, terms = _elected(vocabulary)
    for match in pattern.finditer(text, sentence.start, sentence.end) if pattern else ():
        before = text[max(sentence.start, match.start() - 60) : match.start()]
        if _PAST.search(before) or (match["oath"] and not _TO_COME.search(before)):
            continue
        waiting = tuple(
            When(term.first_day - timedelta(days=_WAITING), term.first_day)
            for term in terms[match["name"] or match["sworn"]]
            if term.first_day
        )
        says = "not in office yet, which began on " + " and ".join(str(when.max) for when in waiting)
        yield Clue(Span(match.start(), match.end()), says, Mask(waiting), ELECT)


@lru_cache(maxsize=4)
def _elected(vocabulary: Vocabulary) -> tuple[re.Pattern[str] | None, dict[str, tuple[Term, ...]]]:
    """How those elected are named, by full name or, after the office, by the last word of the name where it is one holder's only."""
    held: dict[str, tuple[Term, ...]] = {}
    for term in vocabulary.offices:
        if term.office == "president" and term.country and term.first_day:
            held[term.holder] = (*held.get(term.holder, ()), term)
    names: dict[str, tuple[Term, ...]] = {}
    last: dict[str, set[str]] = {}
    for actor in vocabulary.actors:
        if actor.actor_id in held:
            for name in (actor.name, *actor.aliases):
                names[name] = held[actor.actor_id]
            last.setdefault(actor.name.split()[-1], set()).add(actor.actor_id)
    single = {word: held[next(iter(holders))] for word, holders in last.items() if len(holders) == 1 and word not in names}
    if not names:
        return None, {}
    pattern = (
        rf"\b(?:[Pp]resident[- ][Ee]lect|[Ii]ncoming (?:\w+ )?[Pp]resident) (?P<name>{alternatives({**names, **single})})\b"
        rf"|\b(?P<oath>inauguration|swearing-in) of (?:the next president |president )?(?P<sworn>{alternatives(names)})\b"
    )
    return re.compile(pattern), {**single, **names}
