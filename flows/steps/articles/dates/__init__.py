"""An article's day of publication, solved by evidence: each piece is a mask over the calendar, and what all allow is the answer."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec import Struct

from flows import calendar
from flows.calendar import Mask
from flows.english.clues import COMING_EVENT, PAST_EVENT, RECENT_DAY, Clue, above, clues, pictured
from flows.english.clues.labels import DAY_FIRST_ZONE, MONTH_FIRST_ZONE
from flows.records import Document, Evidence, Finding, PublishedBasis, Span, When
from flows.steps.articles.dates.changes import last_change
from flows.steps.articles.dates.pages import stated
from flows.steps.moments import days, in_address, nearby
from flows.steps.read.metadata import GUESSED
from flows.vocabulary import Vocabulary

#: Strengths of what is known from outside the text, of habits in writing dates in figures, of a moment's own day, and of a page
#: reader's guess.
_MANIFEST, _RETRIEVED, _METADATA, _ADDRESS = 95, 90, 85, 58
_PAGE_ORDER, _ZONE_ORDER, _OUTLET_ORDER, _USUAL_ORDER, _AS_WRITTEN, _GUESSED = 22, 21, 20, 12, 11, 10
#: Where a date in figures is written month first.
_MONTH_FIRST = {"PHL", "USA"}
#: A date in figures with its year behind.
_FIGURES = re.compile(r"(?<![\d./-])(?P<first>\d{1,2})(?P<sign>[./-])(?P<second>\d{1,2})(?P=sign)(?:\d{4}|\d\d)(?![\d/-]|\.\d)")
#: Characters behind a date in figures in which its clock stands; months of a year.
_ZONE_AFTER, _MONTHS = 24, 12
_OUTSIDE = Span(0, 0)


class Published(Struct, frozen=True):
    """The solution: ``when`` has a ``PublishedBasis``, ``time`` is HH:MM as stated on the page, ``evidence`` tells the reasoning."""

    when: When = When()
    time: str | None = None
    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()


def published(
    document: Document, body: Span, title: Span | None, vocabulary: Vocabulary, outlet_id: str | None, cuts: Sequence[Span] = ()
) -> Published:
    """The day or interval of publication of the article whose prose is ``body``; ``cuts`` are days within a line that are one of their own.

    Weaker evidence gives way to stronger where they contradict each other, which a finding tells.
    """
    page = stated(document.text, body, title, cuts)
    told, findings = _told(document)
    over = above(document.text, Span(title.end, body.start)) if title and title.end < body.start else []
    has_dateline = any(clue.basis == "dateline" for clue in page.clues)
    prose = clues(document.text, body, vocabulary, has_dateline=has_dateline)
    pieces = [*told, *page.clues, *_closest([*over, *prose]), *pictured(over, prose)]
    recent = [piece for piece in pieces if piece.strength == RECENT_DAY]
    pieces = [piece for piece in pieces if piece.strength != RECENT_DAY]
    pieces += _orders(document, pieces, vocabulary, outlet_id)
    used, refused = _weighed(pieces)
    for last in (_year(used, recent), last_change(document.text, used)):
        if last:
            pieces.append(last)
            used.append(last)
    solution = calendar.solve(piece.mask for piece in used) or calendar.UNKNOWN
    when = _with_basis(solution, used)
    evidence = [_evidence(document, piece, piece in used) for piece in pieces] + [
        _evidence(document, piece, False) for piece in page.unused
    ]
    findings += tuple(_contradiction(document, piece, when) for piece in refused)
    return Published(when, page.time, tuple(sorted(evidence, key=lambda e: e.span)), findings)


def _told(document: Document) -> tuple[list[Clue], tuple[Finding, ...]]:
    """What the manifest, the dump's fields, the page's metadata or its address say."""
    declared = document.declared
    pieces: list[Clue] = []
    findings: tuple[Finding, ...] = ()
    if declared.published:
        found = days(declared.published)
        place = declared.origin_of.get("published", "metadata")
        if not found:
            message = f"{place}: published: {declared.published!r} is no date that can be read; write YYYY-MM-DD"
            findings = (
                Finding("published-unreadable", "warning", message, document.raw_path, column_name="published", value=declared.published),
            )
        else:
            strength = _MANIFEST if place.startswith("manifest") else _GUESSED if place == GUESSED else _METADATA
            says = f"{place}: published on {' or '.join(map(_told_as, found))}"
            pieces.append(Clue(_OUTSIDE, says, Mask(found), strength, "declared"))
            if strength == _METADATA and (other := nearby(declared.published)):
                also = Clue(_OUTSIDE, f"{place}: in UTC, it may have been {other.min} there", Mask((*found, other)), strength, "declared")
                pieces = [also, msgspec.structs.replace(pieces[0], strength=_AS_WRITTEN)]
    if declared.url and (day := in_address(declared.url)):
        place = declared.origin_of.get("url", "metadata")
        pieces.append(Clue(_OUTSIDE, f"{place}: its address tells {day.min}", Mask((day,)), _ADDRESS, "declared"))
    retrieved = max(days(declared.retrieved_at), key=lambda day: str(day.max), default=None) if declared.retrieved_at else None
    if retrieved:
        place = declared.origin_of.get("retrieved_at", "metadata")
        says = f"{place}: retrieved then: published no later than {retrieved.max}"
        pieces.append(Clue(_OUTSIDE, says, Mask((When(None, retrieved.max),)), _RETRIEVED))
    return pieces, findings


def _told_as(when: When) -> str:
    return str(when.min) if calendar.is_day(when) else f"a day from {when.min} to {when.max}"


def _closest(found: Iterable[Clue]) -> list[Clue]:
    """Of the bounds by events the latest past and the next coming one: the others say less."""
    found = list(found)
    past = [c for c in found if c.strength == PAST_EVENT]
    coming = [c for c in found if c.strength == COMING_EVENT]
    latest = max(past, key=lambda c: (c.mask.intervals[0].min, -c.span.start), default=None)
    soonest = min(coming, key=lambda c: (c.mask.intervals[0].max, c.span.start), default=None)
    return [c for c in found if c.strength not in (PAST_EVENT, COMING_EVENT) or c in (latest, soonest)]


def _year(used: Sequence[Clue], recent: Sequence[Clue]) -> Clue | None:
    """The latest day of the news named with its year, where it leaves one year for a month and day that the page states.

    Only there: a text without a stated day is not dated by the days that it names.
    """
    masks = [piece.mask for piece in used]
    latest = max(recent, key=lambda c: (c.mask.intervals[0].max, -c.span.start), default=None)
    if latest is None or not any(piece.mask.month_days and piece.basis != "inferred" for piece in used):
        return None
    before, after = calendar.solve(masks), calendar.solve([*masks, latest.mask])
    return latest if before and after and calendar.is_day(after) and not calendar.is_day(before) else None


def _orders(document: Document, pieces: Sequence[Clue], vocabulary: Vocabulary, outlet_id: str | None) -> list[Clue]:
    """For a date in figures that may be read in two ways: which of them is usual here."""
    country = next((o.country for o in vocabulary.outlets if o.outlet_id == outlet_id), None)
    result = []
    for piece in pieces:
        either = sorted(w.min for w in piece.mask.intervals if calendar.is_day(w) and w.min)
        if piece.basis == "inferred" or len(either) != 2:
            continue
        outside = piece.span == _OUTSIDE
        start, end = (0, 0) if outside else (piece.span.start, piece.span.end)
        words = document.declared.published or "" if outside else document.text[start : end + _ZONE_AFTER].partition("\n")[0]
        figures = _FIGURES.search(words)
        order = next(_order(figures["sign"], words, document.text, country), None) if figures else None
        if figures and order:
            month_first, where, strength = order
            wanted = next((d for d in either if d.month == int(figures["first" if month_first else "second"])), either[0])
            says = f"{where} {'the month' if month_first else 'the day'} is written first: {wanted}"
            result.append(Clue(piece.span, says, Mask((calendar.day(wanted),)), strength))
    return result


def _order(sign: str, words: str, text: str, country: str | None) -> Iterator[tuple[bool, str, int]]:
    """Whether the month is written first, where, and how strongly that tells, the strongest first: by the page's other dates, by the
    clock behind the figures, by the outlet's country. Full stops stand between figures where the day is written first; of other signs the
    order is left open."""
    for other in _FIGURES.finditer(text):
        if other["sign"] == sign and max(int(other["first"]), int(other["second"])) > _MONTHS:
            yield int(other["second"]) > _MONTHS, "on this page", _PAGE_ORDER
    for month_first, zone in ((False, DAY_FIRST_ZONE), (True, MONTH_FIRST_ZONE)):
        if found := zone.search(words):
            yield month_first, f"with {found['zone']}", _ZONE_ORDER
    if country:
        yield country in _MONTH_FIRST, f"in {country}", _OUTLET_ORDER
    if sign == ".":
        yield False, "with full stops", _USUAL_ORDER


def _weighed(pieces: Sequence[Clue]) -> tuple[list[Clue], list[Clue]]:
    """What can hold together, the strongest first, and what has to give way."""
    used: list[Clue] = []
    refused = []
    for piece in sorted(pieces, key=lambda p: -p.strength):
        if calendar.solve(p.mask for p in [*used, piece]) is None:
            refused.append(piece)
        else:
            used.append(piece)
    return used, refused


def _with_basis(solution: When, used: Sequence[Clue]) -> When:
    if solution.min is None and solution.max is None:
        return calendar.UNKNOWN
    basis: PublishedBasis = next((piece.basis for piece in used if piece.basis != "inferred"), "inferred")
    return When(solution.min, solution.max, solution.precision, basis)


def _evidence(document: Document, piece: Clue, used: bool) -> Evidence:
    hull = calendar.solve([Mask(piece.mask.intervals)]) if piece.mask.intervals else calendar.UNKNOWN
    outside = piece.span == _OUTSIDE
    words = piece.says.split(": ")[0] if outside else document.text[piece.span.start : piece.span.end]
    return Evidence(words, piece.span, piece.says, hull.min if hull else None, hull.max if hull else None, used)


def _contradiction(document: Document, piece: Clue, when: When) -> Finding:
    words = document.text[piece.span.start : piece.span.end] or piece.says
    found = str(when.min) if calendar.is_day(when) else f"{when.min or '…'} to {when.max or '…'}"
    message = f"{document.raw_path}: {words!r} ({piece.says}) does not go with {found}, which stronger evidence gives; it was left out"
    return Finding("published-contradiction", "note", message, document.raw_path, column_name="published_date", value=words)
