"""Patterns put together from named parts, each told once: ``{day}`` in a pattern stands for the part of that name."""

import re

from flows.english.days import MONTH_NAMES, WEEKDAY_NAMES
from flows.english.times.lexicon import alternatives

_NAMED = re.compile(r"\{([a-z_]+)\}")


class Parts:
    """Parts of patterns by name; each may name those told before it.

    >>> Parts(sign="[-–]", years=r"\\d{4}{sign}\\d{4}")("of {years}")
    'of (?:\\\\d{4}(?:[-–])\\\\d{4})'
    """

    def __init__(self, base: "Parts | None" = None, /, **parts: str) -> None:
        self._parts: dict[str, str] = dict(base._parts) if base else {}
        for name, part in parts.items():
            self._parts[name] = f"(?:{self(part)})"

    def __call__(self, pattern: str) -> str:
        """``pattern`` with every part that it names; raises ``KeyError`` for one that is not told."""
        return _NAMED.sub(lambda named: self._parts[named[1]], pattern)


#: Days as pages write them, to be read without regard to case; no space need part a month from its day.
DAYS = Parts(
    month=rf"(?:{alternatives(MONTH_NAMES)})\.?",
    weekday=alternatives(WEEKDAY_NAMES),
    th="st|nd|rd|th",
    day=r"{month} ?\d{1,2}{th}?(?:,? \d{4})?|\d{1,2}{th}? {month}(?:,? \d{4})?",
    clock=r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?\(?(?:gmt|utc|est|edt|cet|msk|ist|bst|local time)(?: ?[+-]\d[\d:]*)?\)?)?",
)
