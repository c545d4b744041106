"""What is told of an outlet that is not known, or only from a weak place: what the page seems to be called."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from urllib.parse import urlsplit

from flows.english import credits as wordings
from flows.english import furniture
from flows.records import Finding
from flows.steps.articles.outlets.traces import Traces
from flows.steps.articles.trimming import plain, site
from flows.steps.ids import slug

#: Words of a site's name.
_NAME = 4


def candidate(traces: Traces) -> str | None:
    """What the page seems to be called: its metadata, its host, or the name in its copyright line, behind its headline or where it
    reports. What the vocabulary knows is none."""
    told = traces.page.document.declared
    if told.outlet:
        return told.outlet
    if host := urlsplit(told.url or "").hostname:
        return host.removeprefix("www.")
    shown = [line for line in traces.beside if furniture.kind_of(line) not in ("list", "navigation")]
    places = chain(
        _named(shown, wordings.CANDIDATES),
        _behind_headline(traces),
        _named(_dateline(traces), wordings.CANDIDATES_PASSING_ON),
        _named(traces.prose, wordings.CANDIDATES_IN_PROSE),
    )
    return next((name for name in places if not traces.known.named(name)), None)


def _named(texts: Iterable[str], patterns: tuple[re.Pattern[str], ...]) -> Iterator[str]:
    return (match[1].strip() for text in texts for pattern in patterns if (match := pattern.search(text)))


def _behind_headline(traces: Traces) -> Iterator[str]:
    lines = Counter(plain(line) for line in traces.beside)
    return (name for line in traces.beside if (name := site(line, lines)) and len(name.split()) <= _NAME)


def finding(traces: Traces, outlet: str | None, how: str) -> Finding:
    """What to tell where the outlet is unknown, or inferred from the place ``how`` only."""
    path = traces.page.document.raw_path
    if outlet:
        message = f"{path}: the outlet is known from the {how} only; write it into manifest.csv to settle it"
        return Finding("outlet-inferred", "note", message, path, column_name="outlet_id", value=outlet)
    name = candidate(traces) or _perhaps(traces)
    if not name:
        several = list(dict.fromkeys(credit.outlet_id for credit in traces.datelines))
        what = f"its dateline names {' and '.join(several)}" if several else "the page does not name its outlet"
        message = f"{path}: {what}; write it into the column outlet of manifest.csv"
        return Finding("outlet-missing", "warning", message, path, column_name="outlet_id")
    host = (urlsplit(traces.page.document.declared.url or "").hostname or "").removeprefix("www.")
    identifier = slug(name) or slug(host.rsplit(".", 1)[0]) or "outlet"
    row = f"{identifier},{_cell(name)},portal,,{host},,"
    message = f"{path}: outlet {name} is not in the vocabulary; check and add to raw/vocabulary/outlets.csv: {row}"
    return Finding("outlet-unknown", "warning", message, path, column_name="outlet_id", value=name)


def _perhaps(traces: Traces) -> str | None:
    """The name in a dateline that names nobody who is known, or of who reports, which may be another."""
    if traces.datelines:
        return None
    places = (_dateline(traces), wordings.CANDIDATES_IN_DATELINE), (traces.prose, wordings.PERHAPS_IN_PROSE)
    found = (name for texts, patterns in places for name in _named(texts, patterns))
    return next((name for name in found if not traces.known.named(name)), None)


def _dateline(traces: Traces) -> tuple[str, ...]:
    opening = traces.page.opening
    return (traces.page.document.text[opening.start : opening.end],) if opening else ()


def _cell(value: str) -> str:
    """A value as it stands in a CSV file."""
    return '"' + value.replace('"', '""') + '"' if re.search('[",]', value) else value
