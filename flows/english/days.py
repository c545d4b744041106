"""Names of months and weekdays in lower case, as the press writes them: in full or their first letters, misspellings left out."""

from flows.english.times.lexicon import MONTH_NUMBERS, MONTHS, WEEKDAY_NUMBERS, WEEKDAYS

MONTH_NAMES = frozenset(name for name, number in MONTH_NUMBERS.items() if MONTHS[number - 1].startswith(name))
WEEKDAY_NAMES = frozenset(name for name, number in WEEKDAY_NUMBERS.items() if WEEKDAYS[number].startswith(name))
#: Words of which a date has one, where it has no year.
DAY_NAMES = MONTH_NAMES | WEEKDAY_NAMES
