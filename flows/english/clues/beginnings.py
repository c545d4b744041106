"""When those took office whom the vocabulary knows, as happenings that news tell ("Ada Berg, who took office in May")."""

from collections.abc import Iterator
from datetime import timedelta

from flows.english.times.lexicon import MONTH_NUMBERS
from flows.vocabulary import Happening, Vocabulary

_TOOK = (
    "took office/assumed office/came to power/took power/assumed power/assumed the presidency/became president/became prime minister/"
    "entered the White House/returned to the White House/returned to office/returned to power"
)
_TAKING = (
    "taking office/assuming office/coming to power/taking power/assuming the presidency/entering the White House/"
    "returning to the White House/return to power/return to the White House/return to office"
)
#: The oath is sworn again for another term, so that it tells the beginning of a short one only.
_SWORN = "/was sworn in/sworn in/was inaugurated/took the oath"
_ONE_TERM = timedelta(days=3 * 365)


def beginnings(vocabulary: Vocabulary) -> Iterator[Happening]:
    """The first days of the vocabulary's terms of office, told by their holders' names."""
    names = {actor.actor_id: (actor.name, *actor.aliases, *_last(actor.name)) for actor in vocabulary.actors}
    for term in vocabulary.offices:
        if term.first_day and term.holder in names:
            called = "/".join(dict.fromkeys(name for name in names[term.holder] if "/" not in name))
            is_one = term.last_day is not None and term.last_day - term.first_day <= _ONE_TERM
            told = f"{called} > {_TOOK}{_SWORN if is_one else ''}", f"{called} + {_TAKING}"
            yield Happening(f"{term.office}-{term.holder}-{term.first_day}", told, term.first_day, term.first_day, "foreseen")


def _last(name: str) -> tuple[str, ...]:
    """The last name, where it is no month's ("since assuming office last May")."""
    last = name.split()[-1]
    return () if last.casefold() in MONTH_NUMBERS else (last,)
