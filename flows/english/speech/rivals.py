"""Everything in a paragraph that may be a report, in several extents, with much that is not one."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from flows.english import cues
from flows.english.speech import (
    asides,
    closings,
    complements,
    extents,
    features,
    grammar,
    hollow,
    quoted,
    references,
    relays,
    rules,
    spans,
    speakers,
    surface,
)
from flows.english.speech.candidate import BY_CUE, Candidate
from flows.english.speech.extents import Extent
from flows.language import Quotation, Report
from flows.records import Span

if TYPE_CHECKING:
    from flows.english.parse import Token
    from flows.english.reading import Reading


#: A rule that speaks for an extent as the parse has it.
_SURE = 0.9


class Rival(Struct):
    """A report with the features that it is judged by and its likelihood by rules alone; the best of those that overlap is kept.

    ``plain``: its cue can but tell something, be it this extent or another.
    """

    report: Report
    features: list[str]
    rule: float
    plain: bool = False


def rivals(reading: "Reading", index: int, quotations: Sequence[Quotation], runs_on: bool = False) -> Iterator[Rival]:
    """The rivals of paragraph ``index``: what its cues may govern, and its ``quotations``, with which the next may run on."""
    here = _Paragraph(reading, index)
    tokens = here.tokens
    inside = spans.inside_quotations(tokens, here.base, quotations)
    floor = spans.after_dateline(reading.parse(index))
    beside = [quoted.cue_of(tokens, inside, number) for number in range(len(quotations))]
    said = [_quotation(here, quotation, n, cue, inside) for n, (quotation, cue) in enumerate(zip(quotations, beside, strict=True))]
    for extent, rule in _extents(tokens, inside, floor):
        governed = here.governed(extent, inside)
        if not any(_names_teller(governed, quotation) for quotation in said):
            yield Rival(
                governed,
                features.features(extent, tokens, inside),
                rule,
                (rule >= _SURE or extent.shape == "final") and rules.is_plain(extent),
            )
    for number, (quotation, cue, report) in enumerate(zip(quotations, beside, said, strict=True)):
        told = list(quoted.features(tokens, inside, number, quotation, cue, reading.text, quotations))
        rule = quoted.by_rule(tokens, inside, number, quotation, cue, reading.text)
        yield Rival(report, ["q", *("q:" + name for name in told)], rule, rule >= _SURE and not runs_on and here.lost_a_mark(quotation))
        end = quoted.running_on(tokens, inside, number)
        if end is not None:
            content = Span(quotation.outer.start, here.base + tokens[end].idx + len(tokens[end]))
            whole = structs.replace(report, content=content, shape="running-on")
            yield Rival(whole, ["running-on", "holds-quote", *("on:" + name for name in told)], 0.0)


def _names_teller(report: Report, quotation: Report) -> bool:
    """Whether what a cue seems to govern is who says the quotation before it: "“It holds,” said | the letter to the mayor"."""
    teller, cue = quotation.source, report.cue
    if teller is None or cue is None or cue != quotation.cue or report.content.start < cue.end:
        return False
    return report.content.start <= teller.start and teller.end <= report.content.end


def _extents(tokens: Sequence["Token"], inside: Sequence[int], floor: int) -> Iterator[tuple[Extent, float]]:
    """The extents that the cues may govern, each stretch once for its cue, in the shape that is likeliest by rules, and how likely."""
    found: dict[tuple[int, int, int], tuple[Extent, float]] = {}
    for candidate in _candidates(tokens, inside):
        if grammar.negated(candidate.cue):
            continue
        for extent in extents.extents(candidate, tokens, inside, floor):
            asked = extent.quoted is None or extent.shape in BY_CUE  # "called on them “to come”": asked for in their own words
            if not asked or hollow.is_hollow(extent, tokens):
                continue
            rule = rules.by_rule(extent) if inside[extent.cue.i] < 0 else 0.0
            key = extent.cue.i, extent.first, extent.last
            known = found.get(key)
            if known is None:
                found[key] = extent, rule
            elif rule > known[1] or rule == known[1] and known[0].shape == "object" and extents.finite(tokens, extent.first, extent.last):
                found[key] = structs.replace(extent, also=(*known[0].also, known[0].shape)), rule
            else:
                known[0].also = (*known[0].also, extent.shape)
    likeliest = {extent.cue.i: extent for extent, rule in sorted(found.values(), key=lambda pair: pair[1]) if rule >= _SURE}
    told = [extent for extent in likeliest.values() if extent.shape == "clause"]
    return ((extent, 0.0 if _within_another(extent, told) else rule) for extent, rule in found.values())


def _within_another(extent: Extent, told: Sequence[Extent]) -> bool:
    """Whether a cue that counts by itself stands in what another one tells: "said that, by urging them | to come, they …"."""
    return extent.shape in BY_CUE and any(o.cue is not extent.cue and o.first <= extent.cue.i <= o.last for o in told)


def _candidates(tokens: Sequence["Token"], inside: Sequence[int]) -> Iterator[Candidate]:
    nouns = cues.nouns()
    for token in tokens:
        cue = grammar.cue_of(token)
        if cue is not None:
            yield from complements.of_verb(token, cue)
            yield from closings.of_verb(token, cue, tokens, inside)
            yield from asides.of_verb(token, cue, inside)
            yield from references.of_this(token)
            yield from surface.judged(token, cue, tokens, inside)
            yield from surface.of_verb(token, cue, tokens, inside)
        elif token.lower_ in cues.MAKING:
            yield from complements.made_known(token)
        elif token.pos_ == "NOUN" and token.lower_ in nouns:
            yield from complements.of_noun(token, nouns[token.lower_])
            yield from surface.of_noun(token, nouns[token.lower_], tokens)
    yield from references.according(tokens)


def _quotation(here: "_Paragraph", quotation: Quotation, number: int, cue: "Token | None", inside: Sequence[int]) -> Report:
    """A quotation with the cue beside it, or the one that ends the paragraph before, or "according to", or the verb that leads to it."""
    reading, index = here.reading, here.index
    if cue is not None:
        return here.report(quotation.inner, "quotation", cue, speakers.of(cue, inside), complements.addressee(cue))
    told = introduced(reading, index, quotation.inner, "quotation") if quotation.outer.start == here.base else None
    if told is not None:
        return told
    by = quoted.according(here.tokens, inside, number)
    if by is not None:
        return here.report(quotation.inner, "quotation", by, next(references.named_after(by), None), None)
    verb = quoted.leading(here.tokens, inside, number)
    return here.report(quotation.inner, "quotation", verb, grammar.child(verb, "nsubj") if verb is not None else None, None)


def introduced(reading: "Reading", index: int, content: Span, shape: str) -> Report | None:
    """A content of paragraph ``index``, if the paragraph before ends in a colon and tells whose it is."""
    before = quoted.introducing(reading, index - 1) if index else None
    if before is None:
        return None
    made = before.pos_ == "NOUN"  # "Roe issued the following statement:"
    bearer = (complements.bearer(before) or grammar.subject(before.sent.root)) if made else None
    speaker = bearer or speakers.of(before, [-1] * len(before.doc))
    return structs.replace(_Paragraph(reading, index - 1).report(content, shape, before, speaker, None), paragraph=index)


class _Paragraph:
    """Makes the reports of one paragraph; what many rivals share (a phrase, who relays a cue) is sought once."""

    def __init__(self, reading: "Reading", index: int) -> None:
        self.reading = reading
        self.index = index
        self.base = reading.paragraphs[index].span.start
        self.tokens = reading.parse(index).tokens
        self._phrases: dict[int, tuple[Span, Span, Span]] = {}
        self._vias: dict[int, Token | None] = {}

    def lost_a_mark(self, quotation: Quotation) -> bool:
        """Whether a quotation with one of its marks is the whole paragraph: its words are somebody's, as if both marks were there."""
        own = self.reading.paragraphs[self.index].span
        is_whole = quotation.outer.start == own.start and own.end <= quotation.outer.end
        return is_whole and quotation.opened != quotation.closed and not quotation.carried

    def governed(self, extent: Extent, inside: Sequence[int]) -> Report:
        """The report of one extent, without who relays it and without its speaker, where the parse took them into the content."""
        first, last = relays.without_citing(extent.cue, extent.first, extent.last)
        if extent.cue.pos_ == "NOUN" or extent.shape in ("according", "across", "reference"):
            speaker = extent.subject
        else:
            speaker = speakers.of(extent.cue, inside, (first, last))
        if speaker is None and last < extent.cue.i:
            speaker, last = speakers.swallowed(extent.cue, first, last)
        content = Span(self.base + self.tokens[first].idx, self.base + self.tokens[last].idx + len(self.tokens[last]))
        return self.report(content, extent.shape, extent.cue, speaker, extent.addressee)

    def report(self, content: Span, shape: str, cue: "Token | None", speaker: "Token | None", addressee: "Token | None") -> Report:
        """A report of ``content`` with the phrases around the heads of its speaker, addressee and relay."""
        where = None if cue is None else self.reading.span(self.index, cue)
        told, addressed, via = (self._phrase(head, content) for head in (speaker, speakers.addressed(cue, addressee), self._via(cue)))
        return Report(self.index, content, shape, where, told, addressed, via)

    def _via(self, cue: "Token | None") -> "Token | None":
        if cue is None:
            return None
        if cue.i not in self._vias:
            self._vias[cue.i] = relays.via(cue)
        return self._vias[cue.i]

    def _phrase(self, head: "Token | None", content: Span) -> Span | None:
        """The noun phrase around ``head``; up to its head, or its head alone, where the phrase reaches into the content."""
        if head is None:
            return None
        if head.i not in self._phrases:
            first, last = grammar.noun_phrase(head)
            whole = self.reading.span(self.index, head.doc[first : last + 1])
            # without what is apposed to it, which may be the content's
            own = self.reading.span(self.index, head.doc[first : max(first, int(head.i)) + 1])
            self._phrases[head.i] = whole, own, self.reading.span(self.index, head)
        return next((s for s in self._phrases[head.i] if s.end <= content.start or content.end <= s.start), None)
