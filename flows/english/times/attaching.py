"""The date that belongs to the clause of a trigger or a cue, by the dependency parse."""

from typing import TYPE_CHECKING

from flows import calendar
from flows.english.reading import Reading
from flows.english.times import clauses
from flows.english.times.finding import TimeExpression, find, resolve
from flows.english.times.meanings import Stretch, needs_context
from flows.english.times.storyday import story_day
from flows.records import Span, When
from flows.vocabulary import Anchor

if TYPE_CHECKING:
    from spacy.tokens import Token


def attach(
    reading: Reading, paragraph_index: int, token: "Token", anchor: When, *, anchors: tuple[Anchor, ...] = ()
) -> tuple[When, Span | None]:
    """The date of the clause of ``token`` (of ``reading.parse(paragraph_index)``) and the document offsets of the words that give it.

    ``anchor`` is the article's day or interval. A verb takes the date of its own clause; a verb of saying keeps its date to itself. Where
    no words of its own give a date, the span is ``None``: the date is then the day last spoken of (basis *context*) or the story's day
    (*relative*), if the tense supports it, else unknown.
    """
    base = reading.paragraphs[paragraph_index].span.start
    found = _expressions(reading, paragraph_index, token, anchors)
    context: When | None = None
    chosen: tuple[When, Span | None] | None = None
    wanted = _belonging(token, found)
    for expression, root in found:
        when = resolve(expression, anchor, context=context, tense=clauses.tense(clauses.host(root)))
        if expression is wanted:
            chosen = when, Span(base + expression.span.start, base + expression.span.end)
        if not needs_context(expression.meaning) and (calendar.is_day(when) or when.precision in ("month", "year")):
            context = when
    return chosen or (story_day(reading, paragraph_index, token, anchor), None)


def _expressions(
    reading: Reading, paragraph_index: int, token: "Token", anchors: tuple[Anchor, ...]
) -> list[tuple[TimeExpression, "Token"]]:
    """The expressions up to the end of the token's sentence, with the root of each."""
    doc = reading.parse(paragraph_index)
    result = []
    for expression in find(reading.words(paragraph_index), anchors=anchors):
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
        if isinstance(expression.meaning, Stretch) and expression.meaning.steps > 0 and clauses.tense(clauses.host(root)) != "future":
            continue  # "a plan made for the next two years" is not made in them
        rank = _rank(token, root)
        if rank is not None and (best is None or (rank, abs(root.i - token.i)) < best):
            best, chosen = (rank, abs(root.i - token.i)), expression
    return chosen


def _rank(token: "Token", root: "Token") -> int | None:
    """How closely an expression belongs to a trigger (0 is closest); ``None`` if it does not."""
    host = clauses.host(root)
    if host == token:
        return 0
    if token.dep_ == "amod" and token.tag_ == "VBN":
        return None  # "the recently built bridge was opened on Friday"
    if root.dep_ in _OF_ITS_NOUN and host.pos_ in ("NOUN", "PROPN"):
        return None  # "the 1956 declaration" dates the declaration, not what is done with it
    if host.pos_ in ("NOUN", "PROPN") and host.is_ancestor(token):
        return 1
    head, of_host = clauses.clause_head(token), clauses.clause_head(host)
    if of_host == head:
        return None if clauses.is_reporting(head) and token.dep_ == "nsubj" else 2
    if (
        of_host.head == head
        and of_host.dep_ == "advcl"
        and any(c.dep_ in ("mark", "advmod") and c.lower_ in _AT_THE_TIME for c in of_host.children)
    ):
        return 5  # "when the court ruled on Friday, they appealed"
    for distance in range(3):
        if head.head == head or not _shares_time(head) or (clauses.is_reporting(head) and head.dep_ == "conj"):
            return None
        head = clauses.clause_head(head.head)
        if of_host == head:
            return 3 if distance == 0 else 4
    return None


def _shares_time(head: "Token") -> bool:
    """Whether a clause is of the same time as the one that governs it: "to …" and "…ing", a second verb, "when …"; never what is said."""
    governing = clauses.clause_head(head.head)
    if head.dep_ in ("xcomp", "pcomp"):
        return not clauses.is_reporting(governing)
    if head.dep_ == "conj":
        return clauses.tense(head) == clauses.tense(governing)
    if head.dep_ == "advcl":
        return head.tag_ == "VBG" or any(c.dep_ in ("mark", "advmod") and c.lower_ in _AT_THE_TIME for c in head.children)
    return head.dep_ == "acl" and head.tag_ in ("VB", "VBG")


#: Relations of a date that names its noun.
_OF_ITS_NOUN = {"nummod", "compound", "amod", "poss", "nmod"}
_AT_THE_TIME = {"when", "as", "while"}
