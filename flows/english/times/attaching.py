"""The date that belongs to the clause of a trigger or a cue, by the dependency parse."""

from typing import TYPE_CHECKING

from flows import calendar
from flows.calendar import UNKNOWN
from flows.english.reading import Reading
from flows.english.times import clauses
from flows.english.times.finding import TimeExpression, find, resolve
from flows.english.times.meanings import needs_context
from flows.records import Span, When

if TYPE_CHECKING:
    from spacy.tokens import Token


def attach(reading: Reading, paragraph_index: int, token: "Token", anchor: When) -> tuple[When, Span | None]:
    """The date of the clause of ``token`` (of ``reading.parse(paragraph_index)``) and the document offsets of the words that give it.

    ``anchor`` is the article's day or interval. A verb takes the date of its own clause; a verb of saying keeps its date to itself. Where no
    words give a date, the span is ``None``, and the date is the story's day if the tense supports it (basis *relative*), else unknown.
    """
    base = reading.paragraphs[paragraph_index].span.start
    found = _expressions(reading, paragraph_index, token)
    context: When | None = None
    chosen: tuple[When, Span | None] | None = None
    wanted = _belonging(token, found)
    for expression, root in found:
        when = resolve(expression, anchor, context=context, tense=clauses.tense(clauses.host(root)))
        if expression is wanted:
            chosen = when, Span(base + expression.span.start, base + expression.span.end)
        if not needs_context(expression.meaning) and (calendar.is_day(when) or when.precision in ("month", "year")):
            context = when
    return chosen or (UNKNOWN, None)


def _expressions(reading: Reading, paragraph_index: int, token: "Token") -> list[tuple[TimeExpression, "Token"]]:
    """The expressions up to the end of the token's sentence, with the root of each."""
    doc = reading.parse(paragraph_index)
    result = []
    for expression in find(reading.words(paragraph_index)):
        span = doc.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
        if span is not None and len(span) and span.start < token.sent.end:
            result.append((expression, span.root))
    return result


def _belonging(token: "Token", found: list[tuple[TimeExpression, "Token"]]) -> TimeExpression | None:
    best: tuple[int, int] | None = None
    chosen = None
    for expression, root in found:
        if root.sent != token.sent:
            continue
        rank = _rank(token, root)
        if rank is not None and (best is None or (rank, abs(root.i - token.i)) < best):
            best, chosen = (rank, abs(root.i - token.i)), expression
    return chosen


def _rank(token: "Token", root: "Token") -> int | None:
    """How closely an expression belongs to a trigger (0 is closest); ``None`` if it does not."""
    host = clauses.host(root)
    if host == token:
        return 0
    if root.dep_ in ("nummod", "compound", "amod", "poss", "nmod") and host.pos_ in ("NOUN", "PROPN"):
        return None
    head = clauses.clause_head(token)
    if host.pos_ in ("NOUN", "PROPN") and host.is_ancestor(token):
        return 1
    if clauses.clause_head(host) == head:
        return 2 if not (clauses.is_reporting(head) and token != head and token.dep_ in ("nsubj",)) else None
    while head.dep_ in ("xcomp", "conj", "advcl") and head.head != head:
        head = clauses.clause_head(head.head)
        if host == head and not clauses.is_reporting(head):
            return 3
    return None
