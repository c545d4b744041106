"""Who published the page and whom it credits: names of the vocabulary's outlets, in the order of how far each place can be trusted."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from msgspec import Struct

from flows.english import credits as wordings
from flows.english import furniture, pictures
from flows.english.credits import Wording
from flows.records import Credit, Document, Finding, Paragraph, Span
from flows.steps.articles.names import Names, names
from flows.steps.ids import slug
from flows.vocabulary import Vocabulary
from schemas.columns import URL


class Publisher(Struct, frozen=True):
    """Outlet, origin and per-passage credits of an article; both ids may be unknown."""

    outlet_id: str | None
    origin_id: str | None
    credits: tuple[Credit, ...] = ()
    findings: tuple[Finding, ...] = ()


def publisher(
    document: Document,
    body: Span,
    paragraphs: tuple[Paragraph, ...],
    outside: Iterable[str],
    header: Iterable[str],
    vocabulary: Vocabulary,
    dateline: Span | None,
) -> Publisher:
    """Settle outlet and origin.

    ``outside`` are the lines beside the body, ``header`` those of them below the headline or with the author's name and the first ones
    below the body, ``dateline`` the words before the first sentence. An agency that signs the text is its origin, on its own page too.
    """
    known = names(vocabulary.outlets)
    text = document.text
    found = _credits(text, body, paragraphs, known, dateline)
    lines, above = list(outside), list(header)
    signed = _signed(above, known)
    lines = [line for line in lines if line not in above or _NAMED_SOURCE.match(line) or not _signed([line], known)]
    sources = _sources(lines, known, _NAMED_SOURCE)
    beside = [line for line in lines if furniture.kind_of(line) != "media" and not pictures.PICTURED.search(line)]
    datelines = [credit for credit, _ in found if dateline and credit.span.start < dateline.end]
    datelines.sort(key=lambda credit: credit.outlet_id not in signed)  # of "(Nord/Sund)" the one that signs below has published it
    outlet, how = _outlet(document, beside, paragraphs, known, sources, datelines)
    credits = tuple(credit for credit, _ in found if credit.outlet_id != outlet)
    sources = [*signed, *_around(lines, wordings.REPUBLISHED, known), *sources, *_sources(lines, known, _CLOSING)]
    agencies = [o for o in (*(c.outlet_id for c in datelines), *sources) if known.kinds[o] == "agency"]
    origin = _origin([(c, weak) for c, weak in found if c.outlet_id != outlet or c in datelines], sources, outlet, known, body) or _first(
        agencies
    )
    candidate = _candidate(document, beside, _prose(document, paragraphs)) or _in_dateline(text, dateline)
    findings = () if how in _SURE and outlet else (_finding(document, outlet, how, candidate),)
    return Publisher(outlet, origin, credits, findings)


#: Times that an outlet is spoken to or speaks for itself before it is taken for the publisher; 2 were too few in 4 of 8 texts by others.
_AGAIN = 3
#: Paragraphs in which a site tells that it reports.
_OPENING = 2
#: Characters of a page's beginning in which its masthead stands.
_TOP = 80
_SURE = ("declared", "address", "metadata", "page")


def _outlet(
    document: Document, beside: list[str], paragraphs: tuple[Paragraph, ...], known: Names, sources: list[str], datelines: list[Credit]
) -> tuple[str | None, str]:
    """The outlet and the place that names it, the most trustworthy first."""
    told = document.declared
    place = told.origin_of.get("outlet", "")
    outside = place.startswith("manifest") or "#" in place
    host = urlsplit(told.url or "").hostname or ""
    own = _prose(document, paragraphs)
    options = (
        ("declared", known.named(told.outlet) if told.outlet and outside else None),
        ("address", known.hosted(host) if host else None),
        ("metadata", known.named(told.outlet) if told.outlet else None),
    )
    if hit := next(((outlet, how) for how, outlet in options if outlet), None):
        return hit
    if told.outlet or host:
        return None, "unknown"
    weaker = (
        (
            "page",
            next(filter(None, (known.hosted(_host(line)) for line in beside[:1])), None)
            or _most_named(beside, wordings.SELF, known, 1)
            or _most_named(_names(beside, document.text), wordings.ALONE, known, 1),
        ),
        ("source line", _first(sources)),
        ("own voice", _own_voice(own, known)),
        ("dateline", datelines[0].outlet_id if datelines and not _candidate(document, beside, own) else None),
        ("headline", _most_named(beside, wordings.SELF_PERHAPS, known, 1)),
    )
    return next(((outlet, how) for how, outlet in weaker if outlet), (None, "unknown"))


def _prose(document: Document, paragraphs: tuple[Paragraph, ...]) -> list[str]:
    return [document.text[p.span.start : p.span.end] for p in paragraphs if p.role == "prose"]


def _most_named(texts: Iterable[str], around: tuple[Wording, ...], known: Names, least: int) -> str | None:
    """The outlet that the wordings stand around most often; the first of equals."""
    hits: Counter[str] = Counter()
    for text in texts:
        standing = known.standing(text)
        hits.update(outlet for start, end, outlet in standing if any(wording.around(text, start, end) for wording in around))
    best = hits.most_common(1)
    return best[0][0] if best and best[0][1] >= least else None


def _host(line: str) -> str:
    """The host of a line that is nothing but an address."""
    return urlsplit(line).hostname or "" if re.match(URL, line) else ""


def _names(beside: list[str], text: str) -> Iterator[str]:
    """The lines that can be a name and no heading, without a day behind it: those of several words or in capitals, and the first of the
    page. "Metro", "World" and "Trend" are sections as well."""
    opening = text[: 2 * _TOP].strip()[:_TOP]
    for i, line in enumerate(beside):
        name = wordings.DATED.sub("", line)
        if name and (i == 0 and opening.startswith(name) or re.search(r"[. -]", name.strip(" .-")) or name.isupper()):
            yield name


def _own_voice(prose: list[str], known: Names) -> str | None:
    """The outlet that reports what another told, a site that reports under its address, or one to which the article's people speak again
    and again: others are told once or twice."""
    for text in prose:
        for start, end, outlet in known.standing(text):
            cited = wordings.CITING.around(text, start, end)
            if cited and any(other != outlet for _, _, other in known.standing(text[end : cited[1]])):
                return outlet
    for text in prose[:_OPENING]:
        for start, end, outlet in known.standing(text):
            if "." in text[start:end] and wordings.REPORTING.around(text, start, end):
                return outlet
    return _most_named(prose, wordings.OWN_VOICE, known, _AGAIN)


def _signed(header: list[str], known: Names) -> list[str]:
    """Agencies from which the text is taken by a line of its header."""
    return [outlet for outlet in _around(header, wordings.SIGNED, known) if known.kinds[outlet] == "agency"]


def _around(lines: list[str], around: tuple[Wording, ...], known: Names) -> list[str]:
    """The outlets that one of the wordings stands around, in order."""
    standing = ((line, *hit) for line in lines for hit in known.standing(line))
    return [outlet for line, start, end, outlet in standing if any(wording.around(line, start, end) for wording in around)]


#: A line such as "Source: Example", and one such as "— Example".
_NAMED_SOURCE = re.compile(r"^\W*(?:sources?|via|origin)\s?:\s?(?:the )?(\S.{0,60}?)[)/]?$", re.IGNORECASE)
_CLOSING = re.compile(r"^[-–—(/]+\s?(\S.{0,60}?)[)/]?$")


def _sources(beside: list[str], known: Names, shape: re.Pattern[str]) -> list[str]:
    """Outlets that a line of one shape names."""
    lines = (shape.match(line) for line in beside)
    return [outlet for line in lines if line and (outlet := known.named(line[1]))]


def _credits(text: str, body: Span, paragraphs: tuple[Paragraph, ...], known: Names, dateline: Span | None) -> list[tuple[Credit, bool]]:
    """Every credit in order, and whether it is only a conversation with the outlet."""
    found: list[tuple[Credit, bool]] = []
    if dateline:
        for start, end, outlet in known.standing(text[dateline.start : dateline.end]):
            found.append((Credit(outlet, Span(dateline.start + start, dateline.start + end), body), False))
    for paragraph in (p for p in paragraphs if p.role == "prose"):
        words, base = text[paragraph.span.start : paragraph.span.end], paragraph.span.start
        for start, end, outlet in known.standing(words):
            hit = next(((w, at) for w in wordings.CREDITS if (at := w.around(words, start, end))), None)
            if hit:
                passage = body if hit[0].whole else paragraph.span
                found.append((Credit(outlet, Span(base + hit[1][0], base + hit[1][1]), passage), hit[0].weak))
    return sorted(found, key=lambda hit: hit[0].span)


def _origin(found: list[tuple[Credit, bool]], sources: list[str], outlet: str | None, known: Names, body: Span) -> str | None:
    """The outlet that the article credits: one credited for the whole before one for a passage, an agency before others, then the first."""
    if sources and sources[0] != outlet:
        return sources[0]
    ranked = [
        (credit.passage == body, known.kinds[credit.outlet_id] == "agency", not weak, credit.outlet_id)
        for credit, weak in found
        if not weak or known.kinds[credit.outlet_id] == "agency"
    ]
    best = sorted(enumerate(ranked), key=lambda hit: (not hit[1][0], not hit[1][1], not hit[1][2], hit[0]))
    return best[0][1][3] if best else None


def _finding(document: Document, outlet: str | None, how: str, candidate: str | None) -> Finding:
    """What to tell where the outlet is unknown or only inferred from a weak place."""
    if outlet:
        message = f"{document.raw_path}: the outlet is known from the {how} only; write it into manifest.csv to settle it"
        return Finding("outlet-inferred", "note", message, document.raw_path, column_name="outlet_id", value=outlet)
    host = (urlsplit(document.declared.url or "").hostname or "").removeprefix("www.")
    if not candidate:
        message = f"{document.raw_path}: the page does not name its outlet; write it into the column outlet of manifest.csv"
        return Finding("outlet-missing", "warning", message, document.raw_path, column_name="outlet_id")
    identifier = slug(candidate) or slug(host.rsplit(".", 1)[0]) or "outlet"
    row = f"{identifier},{_cell(candidate)},portal,,{host},,"
    message = f"{document.raw_path}: outlet {candidate} is not in the vocabulary; check and add to raw/vocabulary/outlets.csv: {row}"
    return Finding("outlet-unknown", "warning", message, document.raw_path, column_name="outlet_id", value=candidate)


def _cell(value: str) -> str:
    """A value as it stands in a CSV file."""
    return '"' + value.replace('"', '""') + '"' if re.search('[",]', value) else value


def _candidate(document: Document, beside: list[str], prose: list[str]) -> str | None:
    """What the page seems to be called: its metadata, its host, or the name in its copyright line, its headline's tail or its reports."""
    told = document.declared
    if told.outlet:
        return told.outlet
    if host := urlsplit(told.url or "").hostname:
        return host.removeprefix("www.")
    places = ((beside, wordings.CANDIDATES), (prose, (wordings.CANDIDATE_CITING,)))
    hits = (match[1].strip() for texts, patterns in places for text in texts for p in patterns if (match := p.search(text)))
    return next(hits, None)


def _in_dateline(text: str, dateline: Span | None) -> str | None:
    """The agency that the dateline names, known or not."""
    named = wordings.IN_DATELINE.search(text, dateline.start, dateline.end) if dateline else None
    return named[1] if named else None


def _first(values: list[str]) -> str | None:
    return values[0] if values else None
