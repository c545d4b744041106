"""What a page says of outlets: the lines beside its prose that name one, and the passages of its prose that credit one."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from flows.english import credits as wordings
from flows.english import furniture, pictures
from flows.english.credits import Wording
from flows.records import Credit, Span
from flows.steps.articles.names import Names
from flows.steps.articles.page import Page

#: Names in a dateline, and a line such as "— Example".
_BRACKETED = re.compile(r"[(/]\s?([^()/\n]{2,40}?)\s?[)/]")
_CLOSING = re.compile(r"^[-–—(/]+\s?(\S.{0,60}?)[)/]?$")


class Traces(Struct, frozen=True):
    """``prose`` are the article's paragraphs, ``beside`` the lines beside them that tell of no picture.

    ``credits`` are in order, each with whether it is only a conversation with the outlet; those in the dateline are ``datelines`` as
    well, first of all that of an agency that ``signed`` the text. Papers and broadcasters for which the author writes are ``employers``,
    those in which the text was ``printed`` a line tells. ``spreaders`` are told to distribute it. ``sources`` are named by a line as the
    text's source; of those from whom it is ``taken`` a line tells that it stood there first, or names nobody else.
    """

    page: Page
    known: Names
    prose: tuple[str, ...]
    beside: tuple[str, ...]
    credits: tuple[tuple[Credit, bool], ...]
    datelines: tuple[Credit, ...]
    signed: tuple[str, ...]
    employers: tuple[str, ...]
    printed: tuple[str, ...]
    spreaders: tuple[str, ...]
    sources: tuple[str, ...]
    taken: tuple[str, ...]

    def is_agency(self, outlet: str) -> bool:
        """Whether an outlet writes for others."""
        return self.known.kinds[outlet] == "agency"


def traces(page: Page, known: Names) -> Traces:
    """Read ``page`` for the names of the outlets that are ``known``."""
    above, opening = [*page.header, *page.footer], page.opening
    signed = _signed(above, known)
    shown = [line for line in page.beside if line not in above or wordings.NAMED_SOURCE.match(line) or not _signed([line], known)]
    spread = [line for line in shown if wordings.SPREAD.search(line)]
    owners, spreaders = zip(*(wordings.SPREAD.split(line, maxsplit=1) for line in spread), strict=True) if spread else ((), ())
    lines = [line for line in shown if line not in spread]
    found = _credits(page, known)
    first = [credit for credit, _ in found if opening and credit.span.start < opening.end]
    return Traces(
        page,
        known,
        prose=page.prose,
        beside=tuple(line for line in lines if furniture.kind_of(line) != "media" and not pictures.PICTURED.search(line)),
        credits=tuple(found),
        datelines=tuple(sorted(first, key=lambda credit: credit.outlet_id not in signed)),  # of "(Nord/Sund)" the one that signs below
        signed=tuple(signed),
        employers=tuple(outlet for outlet in around(page.header, wordings.EMPLOYED, known) if known.kinds[outlet] != "agency"),
        printed=tuple(_shaped(lines, known, wordings.PRINTED)),
        spreaders=tuple(_standing(spreaders, known)),
        sources=tuple(_shaped(lines, known, wordings.NAMED_SOURCE)),
        taken=(
            *_standing(owners, known),
            *around(lines, wordings.REPUBLISHED, known),
            *_shaped(lines, known, wordings.NAMED_SOURCE),
            *_shaped(lines, known, _CLOSING),
        ),
    )


def around(lines: Sequence[str], wordings: tuple[Wording, ...], known: Names) -> list[str]:
    """The outlets that one of the wordings stands around, in order."""
    standing = ((line, *hit) for line in lines for hit in known.standing(line))
    return [outlet for line, start, end, outlet in standing if any(wording.around(line, start, end) for wording in wordings)]


def _standing(lines: Iterable[str], known: Names) -> list[str]:
    return [outlet for line in lines for _, _, outlet in known.standing(line)]


def _signed(header: list[str], known: Names) -> list[str]:
    """Agencies from which the text is taken by a line of its header."""
    return [outlet for outlet in around(header, wordings.SIGNED, known) if known.kinds[outlet] == "agency"]


def _shaped(lines: list[str], known: Names, shape: re.Pattern[str]) -> list[str]:
    """Outlets that a line of one shape names."""
    shaped = (shape.match(line) for line in lines)
    return [outlet for line in shaped if line and (outlet := known.named(line[1]))]


def _in_dateline(words: str, known: Names) -> list[tuple[int, int, str]]:
    """Start, end and outlet of the names in a dateline; between its brackets or strokes a name is one however it is written ("/nord/")."""
    standing = list(known.standing(words))
    bracketed = ((*match.span(1), known.named(match[1])) for match in _BRACKETED.finditer(words))
    return standing + [
        (start, end, outlet) for start, end, outlet in bracketed if outlet and not any(a < end and start < z for a, z, _ in standing)
    ]


def _credits(page: Page, known: Names) -> list[tuple[Credit, bool]]:
    text, opening = page.document.text, page.opening
    found: list[tuple[Credit, bool]] = []
    if opening:
        for start, end, outlet in _in_dateline(text[opening.start : opening.end], known):
            found.append((Credit(outlet, Span(opening.start + start, opening.start + end), page.body), False))
    for paragraph in (p for p in page.paragraphs if p.role == "prose"):
        words, base = text[paragraph.span.start : paragraph.span.end], paragraph.span.start
        for start, end, outlet in known.standing(words):
            hit = next(((w, at) for w in wordings.CREDITS if (at := w.around(words, start, end))), None)
            if hit:
                passage = page.body if hit[0].whole else paragraph.span
                found.append((Credit(outlet, Span(base + hit[1][0], base + hit[1][1]), passage), hit[0].weak))
    return sorted(found, key=lambda hit: hit[0].span)
