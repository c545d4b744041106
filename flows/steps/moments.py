"""Days as metadata write them: ISO, in words or figures, run together, or counted from 1970."""

import re
from datetime import UTC, date, datetime

from flows import calendar
from flows.english.times import find
from flows.english.times.meanings import Numeric
from flows.records import When

#: What systems write where there is no day, and the year after which nothing was published yet.
_NEVER = frozenset(("0001-01-01", "1753-01-01", "1899-12-30", "1900-01-01", "1969-12-31", "1970-01-01", "9999-12-31"))
_LAST_YEAR = 2100
#: Digits of seconds and of thousandths of them since 1970, from 1973 to 2286.
_SECONDS, _THOUSANDTHS = (9, 10), (12, 13)
_RUN_TOGETHER = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=$|T?\d{4,6})")
_IN_UTC = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d):\d\d(?::\d\d(?:\.\d+)?)?(?: ?Z|[+-]00:?00| (?:UTC|GMT))$")
_NOON = 12
_NO_DAY = re.compile(r"(\d{4})(?:-(\d\d))?")
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


def written(value: object) -> str | None:
    """A field's value as a day that can be read: as it stands, or as ISO where it only counts or runs together; ``None`` if it is none.

    >>> written(1615284000), written("20210309T103000Z"), written("9 March 2021"), written("0001-01-01T00:00:00")
    ('2021-03-09T10:00:00+00:00', '2021-03-09', '9 March 2021', None)
    """
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    words = str(value).strip()
    if counted := _counted(words):
        return counted
    if together := _RUN_TOGETHER.match(words):
        words = "-".join(together.groups())
    found = days(words)
    return words if found and all(str(day.min) not in _NEVER and day.min and day.min.year <= _LAST_YEAR for day in found) else None


def days(words: str) -> tuple[When, ...]:
    """The day of an ISO time as it is written (no change of time zone), the month or year that is all there is, or the first other full
    date; both days that one in figures may mean."""
    words = words.strip()
    try:
        if part := _NO_DAY.fullmatch(words):
            return (calendar.month(int(part[1]), int(part[2])) if part[2] else calendar.year(int(part[1])),)
        return (calendar.day(date.fromisoformat(words[:10])),)
    except (ValueError, OverflowError):
        meanings = (t.meaning for t in find(words))
        dated = ([calendar.day(d) for d in m.days] if isinstance(m, Numeric) else [getattr(m, "when", calendar.UNKNOWN)] for m in meanings)
        return next((tuple(days) for days in dated if all(calendar.is_day(day) for day in days)), ())


def nearby(words: str) -> When | None:
    """The other day that a moment in UTC may be where the page is: the one before, or in the second half of the day the one after.

    >>> str(nearby("2021-03-09T00:10:00Z").min), nearby("2021-03-09T00:10:00+09:00")
    ('2021-03-08', None)
    """
    match = _IN_UTC.match(words.strip())
    if not match:
        return None
    return calendar.unit_of(date.fromisoformat(match[1]), "day", 1 if int(match[2]) >= _NOON else -1)


def in_address(url: str) -> When | None:
    """The day in an article's address.

    >>> str(in_address("https://nord.example/2021/03/09/talks.html").min)
    '2021-03-09'
    """
    for match in _IN_ADDRESS.finditer(url):
        try:
            return calendar.day(date(int(match[1]), int(match[3]), int(match[4])))
        except ValueError:
            continue
    return None


def _counted(words: str) -> str | None:
    """Seconds or their thousandths since 1970 as ISO, in UTC."""
    whole = words.partition(".")[0]
    if not whole.isascii() or not whole.isdigit() or len(whole) not in (*_SECONDS, *_THOUSANDTHS):
        return None
    seconds = int(whole) if len(whole) in _SECONDS else int(whole) // 1000
    return datetime.fromtimestamp(seconds, UTC).isoformat()
