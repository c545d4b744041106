"""Which mentions of one article are one event: an article goes on about what it told."""

from collections.abc import Iterable, Sequence

from flows.steps.merging.contradictions import contradict
from flows.steps.merging.event import Event
from flows.steps.merging.signs import odds
from flows.steps.merging.told import Told

#: Log odds from which on a mention goes on about an event: settled where about as many pairs are joined wrongly as are missed.
_ENOUGH = -0.6
#: So many mentions are looked back at.
_BACK = 60


def retold(told: Sequence[Told], of_article: Iterable[int]) -> list[Event]:
    """The events that mentions of one family in one article tell, in the order of the text; ``of_article`` are positions in ``told``.

    Each mention joins the event told before that it most likely goes on about, by the one of its mentions that it has most in common with.
    """
    inorder = sorted(of_article, key=lambda i: (told[i].start, told[i].mention_id))
    alone = [Event(told[i], i) for i in inorder]
    events: list[Event] = []
    numbers: list[int] = []
    for position, (i, own) in enumerate(zip(inorder, alone, strict=True)):
        likely: dict[int, float] = {}
        for between, back in enumerate(reversed(range(max(position - _BACK, 0), position))):
            number = numbers[back]
            if not contradict(alone[back], own) and not contradict(events[number], own):
                found = odds(told[inorder[back]], told[i], between, is_last=not likely)
                likely[number] = max(found, likely.get(number, found))
        best = max(likely, key=lambda number: (likely[number], number), default=None)
        if best is None or likely[best] < _ENOUGH:
            best = len(events)
            events.append(Event(told[i], i))  # another than its own alone: it will be joined by others
        else:
            events[best].join(own)
        numbers.append(best)
    return events
