"""Whose page it is: the places that name its outlet, the most trustworthy first."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urlsplit

from flows.english import credits as wordings
from flows.english.credits import Wording
from flows.steps.articles.names import Names
from flows.steps.articles.outlets.traces import Traces, around
from flows.steps.articles.outlets.unknown import candidate
from schemas.columns import URL

#: Places that settle the outlet.
SURE = ("declared", "address", "metadata", "page")
#: Times that an outlet is spoken to or speaks for itself before it is taken for the publisher; 2 were too few in 4 of 8 texts by others.
_AGAIN = 3
#: Paragraphs in which a site tells that it reports.
_OPENING = 2
#: Characters of a page's beginning in which its masthead stands.
_TOP = 80


def own(traces: Traces) -> tuple[str | None, str]:
    """The outlet and the place that names it. What is told from outside and is not known leaves no room for a guess."""
    told = traces.page.document.declared
    places = _TOLD if told.outlet or urlsplit(told.url or "").hostname else _SHOWN
    return next(((outlet, place) for place, named in places.items() if (outlet := named(traces))), (None, "unknown"))


def _declared(traces: Traces) -> str | None:
    place = traces.page.document.declared.origin_of.get("outlet", "")
    return _metadata(traces) if place.startswith("manifest") or "#" in place else None


def _address(traces: Traces) -> str | None:
    host = urlsplit(traces.page.document.declared.url or "").hostname
    return traces.known.hosted(host) if host else None


def _metadata(traces: Traces) -> str | None:
    outlet = traces.page.document.declared.outlet
    return traces.known.named(outlet) if outlet else None


def _page(traces: Traces) -> str | None:
    """Who spreads the texts of others, an address on the first line or told to be the page's own, a line in which the page names itself,
    or nothing but a name."""
    known, beside = traces.known, traces.beside
    opening = (urlsplit(line).hostname or "" for line in beside[:1] if re.match(URL, line))
    hosts = (*opening, *(told[1] for line in beside if (told := wordings.PAGE_ADDRESS.match(line))))
    return (
        next((outlet for outlet in traces.spreaders if not traces.is_agency(outlet)), None)
        or next(filter(None, map(known.hosted, hosts)), None)
        or next(iter(traces.printed), None)
        or _most_named(beside, wordings.SELF, known, 1)
        or _most_named(_names(traces), wordings.ALONE, known, 1)
    )


def _source(traces: Traces) -> str | None:
    return next(iter(traces.sources), None)


def _voice(traces: Traces) -> str | None:
    """The outlet that reports what another told, a site that reports under its address, or one to which the article's people speak again
    and again: others are told once or twice."""
    known = traces.known
    for text in traces.prose:
        for start, end, outlet in known.standing(text):
            cited = wordings.CITING.around(text, start, end)
            if cited and any(other != outlet for _, _, other in known.standing(text[end : cited[1]])):
                return outlet
    for text in traces.prose[:_OPENING]:
        for start, end, outlet in known.standing(text):
            if "." in text[start:end] and wordings.REPORTING.around(text, start, end):
                return outlet
    return _most_named(traces.prose, wordings.OWN_VOICE, known, _AGAIN)


def _dateline(traces: Traces) -> str | None:
    """Who opens the text, where the page has no name of its own: the one named there, or of several the one that is no agency or signs."""
    named = list(dict.fromkeys(credit.outlet_id for credit in traces.datelines))
    if candidate(traces):
        return None
    likely = [outlet for outlet in named if outlet in traces.signed or not traces.is_agency(outlet)] if len(named) > 1 else named
    return next(iter(likely), None)


def _byline(traces: Traces) -> str | None:
    """The paper or broadcaster for which the author writes, where the page has no name of its own."""
    return None if candidate(traces) else next(iter(traces.employers), None)


def _headline(traces: Traces) -> str | None:
    return _most_named(traces.beside, wordings.SELF_PERHAPS, traces.known, 1)


#: Of what is told from outside of the text, and of what the text shows, each place and what it names.
_TOLD: dict[str, Callable[[Traces], str | None]] = {"declared": _declared, "address": _address, "metadata": _metadata}
_SHOWN: dict[str, Callable[[Traces], str | None]] = {
    "page": _page, "source line": _source, "own voice": _voice, "dateline": _dateline,
    "byline": _byline, "headline": _headline,
}  # fmt: skip


def _most_named(texts: Iterable[str], standing: tuple[Wording, ...], known: Names, least: int) -> str | None:
    """The outlet that the wordings stand around most often; the first of equals."""
    best = Counter(around(list(texts), standing, known)).most_common(1)
    return best[0][0] if best and best[0][1] >= least else None


def _names(traces: Traces) -> Iterator[str]:
    """The lines that can be a name and no heading, without a day behind it: those of several words or in capitals, and the first of the
    page. "Metro", "World" and "Trend" are sections as well."""
    opening = traces.page.document.text[: 2 * _TOP].strip()[:_TOP]
    for i, line in enumerate(traces.beside):
        name = wordings.DATED.sub("", line)
        if name and (i == 0 and opening.startswith(name) or re.search(r"[. -]", name.strip(" .-")) or name.isupper()):
            yield name
