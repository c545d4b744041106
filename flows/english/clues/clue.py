"""A clue: what some words say about the day of publication, and how strongly."""

from msgspec import Struct

from flows.calendar import Mask
from flows.records import PublishedBasis, Span


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
PAST_EVENT, PAST_EDITION, COMING_EVENT, COMING_EDITION, ELECT, TERM, TOLD, ANNIVERSARY = 48, 47, 46, 45, 45, 44, 42, 40
TERM_IN_QUOTATION, NAMED_TODAY, ALMANAC, WEEKDAY, STATED_DAY, YEARLY_EVENT = 38, 36, 34, 32, 30, 28
#: News of a week and what it follows on.
AFTERMATH = 26
#: A picture and the news that it stands above.
PICTURE = 24
#: The weakest: it may only choose the year of a day whose month and day are stated.
RECENT_DAY = 5
