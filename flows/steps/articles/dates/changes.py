"""The day on which a page was made or changed last, where something else shows that it is the article's own."""

from collections.abc import Iterator, Sequence
from datetime import date

from flows import calendar
from flows.calendar import Mask
from flows.english.clues import RECENT_DAY, WEEKDAY, Clue
from flows.english.times.lexicon import WEEKDAYS
from flows.steps.articles.dates.reading import PAGE_MADE, PAGE_SAVED


def last_change(text: str, used: Sequence[Clue]) -> Clue | None:
    """That an article is of the day on which its page was made or changed, as far as the clues ``used`` allow it."""
    told = [clue for clue in used if clue.basis != "inferred"]
    found = _on_the_dateline(used, told) if told else _on_the_weekday(text, used)
    return next((clue for clue in found if calendar.solve([*(other.mask for other in used), clue.mask])), None)


def _on_the_dateline(used: Sequence[Clue], told: Sequence[Clue]) -> Iterator[Clue]:
    """The page was made or changed on the very day of the month that is told without its year."""
    parts = {part for clue in told for part in clue.mask.month_days if not clue.mask.intervals}
    for clue in used:
        day = _last(clue)
        if day and clue.strength in (PAGE_MADE, PAGE_SAVED) and (day.month, day.day) in parts:
            yield _of(clue, day, "day of its dateline")


def _on_the_weekday(text: str, used: Sequence[Clue]) -> Iterator[Clue]:
    """The one change of the page was on a weekday on which its news is told."""
    weekdays = {text[clue.span.start : clue.span.end].casefold() for clue in used if clue.strength == WEEKDAY}
    changed = [(clue, day) for clue in used if clue.strength == PAGE_MADE and (day := _last(clue))]
    if len(changed) == 1 and WEEKDAYS[changed[0][1].weekday()] in weekdays:
        yield _of(*changed[0], "weekday on which the news is told")


def _last(clue: Clue) -> date | None:
    return clue.mask.intervals[0].max if clue.mask.intervals else None


def _of(clue: Clue, day: date, where: str) -> Clue:
    return Clue(clue.span, f"changed on the {where}: published on {day}", Mask((calendar.day(day),)), RECENT_DAY)
