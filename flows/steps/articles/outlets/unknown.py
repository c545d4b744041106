"""What is told of an outlet that is not known, or only from a weak place: what the page seems to be called."""

import re
from urllib.parse import urlsplit

from flows.english import credits as wordings
from flows.records import Finding
from flows.steps.articles.outlets.traces import Traces
from flows.steps.ids import slug


def candidate(traces: Traces) -> str | None:
    """What the page seems to be called: its metadata, its host, or the name in its copyright line, its headline's tail or its reports."""
    told = traces.page.document.declared
    if told.outlet:
        return told.outlet
    if host := urlsplit(told.url or "").hostname:
        return host.removeprefix("www.")
    places = ((traces.beside, wordings.CANDIDATES), (traces.prose, (wordings.CANDIDATE_CITING,)))
    hits = (match[1].strip() for texts, patterns in places for text in texts for p in patterns if (match := p.search(text)))
    return next(hits, None)


def finding(traces: Traces, outlet: str | None, how: str) -> Finding:
    """What to tell where the outlet is unknown, or inferred from the place ``how`` only."""
    path = traces.page.document.raw_path
    if outlet:
        message = f"{path}: the outlet is known from the {how} only; write it into manifest.csv to settle it"
        return Finding("outlet-inferred", "note", message, path, column_name="outlet_id", value=outlet)
    name = candidate(traces) or traces.in_dateline
    if not name:
        message = f"{path}: the page does not name its outlet; write it into the column outlet of manifest.csv"
        return Finding("outlet-missing", "warning", message, path, column_name="outlet_id")
    host = (urlsplit(traces.page.document.declared.url or "").hostname or "").removeprefix("www.")
    identifier = slug(name) or slug(host.rsplit(".", 1)[0]) or "outlet"
    row = f"{identifier},{_cell(name)},portal,,{host},,"
    message = f"{path}: outlet {name} is not in the vocabulary; check and add to raw/vocabulary/outlets.csv: {row}"
    return Finding("outlet-unknown", "warning", message, path, column_name="outlet_id", value=name)


def _cell(value: str) -> str:
    """A value as it stands in a CSV file."""
    return '"' + value.replace('"', '""') + '"' if re.search('[",]', value) else value
