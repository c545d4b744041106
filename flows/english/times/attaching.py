"""The date that belongs to the clause of a trigger or a cue, by the dependency parse."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flows import calendar
from flows.english.reading import Reading
from flows.english.times import clauses, meanings, nouns, tenses
from flows.english.times.finding import TimeExpression, find, resolve
from flows.english.times.landmarks import landmarks
from flows.english.times.meanings import Open, Shift, Stretch, needs_context
from flows.english.times.storyday import story_day
from flows.english.times.verbs import AFTERWARDS, AHEAD, AT_THE_TIME, BY_MEANS_OF, LOOKING_BACK, MEANWHILE, TRYING
from flows.records import Span, When
from flows.vocabulary import Anchor

if TYPE_CHECKING:
    from flows.english.parse import Token, Tokens


#: So many paragraphs before may have told of the day that is pointed at.
_POINTED_OVER = 5


class Told(NamedTuple):
    """An expression, its syntactic root and its host, the verb or noun of whose time it speaks."""

    expression: TimeExpression
    root: "Token"
    host: "Token"


def attach(
    reading: Reading, paragraph_index: int, token: "Token", anchor: When, *, anchors: tuple[Anchor, ...] = ()
) -> tuple[When, Span | None]:
    """The date of the clause of ``token`` (of ``reading.parse(paragraph_index)``) and the document offsets of the words that give it.

    ``anchor`` is the article's day or interval, ``anchors`` are the landmarks that a text may count from. A verb takes the date of its
    own clause; a verb of saying keeps its date to itself. Where no words of its own give a date, the span is ``None``: the date is then
    the day last spoken of (basis *context*) or the story's day (*relative*), if the tense supports it, else unknown.
    """
    base = reading.paragraphs[paragraph_index].span.start
    chosen: tuple[When, Span | None] | None = None
    told = _told(reading, paragraph_index, token, anchors)
    wanted = _belonging(token, told)
    of_day = wanted is not None and wanted.expression.grain == "day"  # "that evening" is of no month
    context = _spoken_of(reading, paragraph_index, anchor, of_day) if wanted and needs_context(wanted.expression.meaning) else None
    for one in told:
        when = resolve(one.expression, anchor, context=context, tense=tenses.tense(one.host))
        if one is wanted:
            chosen = when, Span(base + one.expression.span.start, base + one.expression.span.end)
        if not needs_context(one.expression.meaning) and _may_be_pointed_at(when, of_day):
            context = when
    return chosen or (story_day(reading, paragraph_index, token, anchor), None)


def _spoken_of(reading: Reading, paragraph_index: int, anchor: When, of_day: bool) -> When | None:
    """The time last spoken of in the paragraphs before, to which the next may point ("that evening"); ``None`` before the first."""
    for index in range(paragraph_index - 1, max(paragraph_index - 1 - _POINTED_OVER, -1), -1):
        whens = (resolve(e, anchor, tense="past") for e in reversed(find(reading.words(index))) if not needs_context(e.meaning))
        when = next((when for when in whens if _may_be_pointed_at(when, of_day)), None)
        if when is not None:
            return when
    return None


def _may_be_pointed_at(when: When, of_day: bool) -> bool:
    return calendar.is_day(when) or not of_day and when.precision in ("month", "year")


def _told(reading: Reading, paragraph_index: int, token: "Token", anchors: tuple[Anchor, ...]) -> list[Told]:
    """The expressions of the paragraph up to the end of the token's sentence, and the landmarks named there."""
    doc = reading.parse(paragraph_index)
    text = reading.words(paragraph_index)
    result: list[Told] = []
    for expression in find(text, anchors=anchors):
        span = doc.covering(expression.span.start, expression.span.end)
        if span and span.start < token.sent.end:
            result += _said_of(expression, _root(span))
    for start, end, meaning in landmarks(text, anchors):
        span = doc.covering(start, end)
        if span and span.start < token.sent.end:
            result.append(Told(TimeExpression(Span(start, end), text[start:end], meaning), span.root, span.root))
    return result


def _root(span: "Tokens") -> "Token":
    """The syntactic root of an expression; of "after the May 3" in "after the May 3 vote" that of the date, which is the noun's."""
    root = span.root
    behind = [t for t in root.children if t.dep_ == "pobj" and t.i >= span.end] if root.dep_ == "prep" else []
    return next((t for t in span if t.head in behind and t.dep_ in _OF_ITS_NOUN), root)


def _said_of(expression: TimeExpression, root: "Token") -> Iterator[Told]:
    """What an expression is said of: its clause, and what has lasted since ("has sold ten since it opened in May")."""
    if root.dep_ in _OF_ITS_NOUN and root.head.pos_ in ("NOUN", "PROPN"):
        expression = _of_noun(expression, root)
    host = _host(expression, root)
    yield Told(expression, root, host)
    clause = clauses.clause_head(host)
    if clause.dep_ == "advcl" and "since" in clauses.markers(clause) and tenses.is_perfect(clause.head):
        yield Told(TimeExpression(expression.span, expression.words, Open(expression.meaning, "since")), root, clause.head)


def _of_noun(expression: TimeExpression, root: "Token") -> TimeExpression:
    """ "After the May 3 vote": what is before the date governs the noun."""
    start = max(root.left_edge.idx, expression.span.start)
    words = expression.words[start - expression.span.start :]
    return TimeExpression(Span(start, expression.span.end), words, meanings.bare(expression.meaning))


def _host(expression: TimeExpression, root: "Token") -> "Token":
    """The word of whose time an expression speaks.

    "Since …" speaks of what has lasted, a verb in the perfect, to whatever word below that the parser has tied it. A landmark ("the end of
    the war") is an event with a date of its own, and another's time only with "during". What stands right behind a verb of saying is its.
    """
    if meanings.is_landmark(expression.meaning) and root.head.lower_ not in MEANWHILE:
        return root
    host = clauses.host(root)
    above = clauses.clause_head(host).head
    if clauses.is_right_after(above, root):
        return above
    if tenses.is_infinitive(clauses.clause_head(host)) and above.lower_ in AHEAD and meanings.is_past(expression.meaning):
        return above  # "agreed to meet last June": what lies ahead of the agreeing is not before it
    if host.lower_ in LOOKING_BACK and meanings.is_past(expression.meaning):
        seen = [child for child in host.children if child.dep_ == "dobj" and child.i < root.i]
        return seen[-1] if seen else host  # "recalled the meeting last May"
    if _is_since(expression) and not tenses.is_perfect(host) and not nouns.is_superlative(host):
        return next((verb for verb in host.ancestors if tenses.is_perfect(verb)), host)
    return host


def _belonging(token: "Token", told: list[Told]) -> Told | None:
    """The expression that belongs most closely to a trigger; of equally close ones that which says when, not before or after what; then
    the nearest."""
    ranked = [
        (rank, _is_one_sided(one), abs(one.root.i - token.i), i)
        for i, one in enumerate(told)
        if one.root.sent == token.sent and not _lies_ahead(one) and not _is_compared(one) and (rank := _rank(token, one)) is not None
    ]
    return told[min(ranked)[-1]] if ranked else None


def _is_since(expression: TimeExpression) -> bool:
    return isinstance(expression.meaning, Open) and expression.meaning.side == "since" and not expression.meaning.exclusive


def _is_compared(one: Told) -> bool:
    """ "It rained for the first time since 2018", "the first visit in ten years" do not say when it was."""
    if isinstance(one.expression.meaning, Shift) and one.expression.meaning.steps > 0 and nouns.is_superlative(one.host):
        return True
    return _is_since(one.expression) and (nouns.is_superlative(one.host) or one.host.tag_ == "VBD")


def _is_one_sided(one: Told) -> bool:
    return isinstance(one.expression.meaning, Open) and one.expression.meaning.exclusive


def _lies_ahead(one: Told) -> bool:
    """ "A plan made for the next two years" is not made in them."""
    meaning = one.expression.meaning
    return isinstance(meaning, Stretch) and meaning.steps > 0 and tenses.tense(one.host) != "future"


def _rank(token: "Token", one: Told) -> int | None:
    """How closely an expression belongs to a trigger (0 is closest); ``None`` if it does not."""
    host = one.host
    if host == token:
        return 0
    if host == one.root:
        return None  # a landmark dates itself alone
    if token.dep_ == "amod" and token.tag_ == "VBN":
        return None  # "the recently built bridge was opened on Friday"
    if one.root.dep_ in _OF_ITS_NOUN and host.pos_ in ("NOUN", "PROPN"):
        return None  # "the 1956 declaration" dates the declaration, not what is done with it
    if host.pos_ in ("NOUN", "PROPN") and host.is_ancestor(token):
        return 1
    if nouns.qualifies(host, token):
        return 1
    if not nouns.is_in_time(token):
        return None
    head, of_host = clauses.clause_head(token), clauses.clause_head(host)
    if of_host == head:
        return 2
    if of_host.head == token and of_host.dep_ in ("xcomp", "advcl") and token.lower_ in TRYING and tenses.is_infinitive(of_host):
        return 3
    if of_host.head == head and of_host.dep_ == "advcl" and clauses.markers(of_host) & AT_THE_TIME:
        return 5  # "when the court ruled on Friday, they appealed"
    for distance in range(3):
        if head.head == head or not _shares_time(head) or (clauses.is_reporting(head) and head.dep_ == "conj" and head.tag_ != "VBG"):
            return None
        head = clauses.clause_head(head.head)
        if of_host == head:
            return 3 if distance == 0 else 4
    return None


def _shares_time(head: "Token") -> bool:
    """Whether a clause is of the same time as the one that governs it: "to …", "…ing", a second verb, "when …"; never what is said."""
    governing = clauses.clause_head(head.head)
    if head.dep_ != "conj" and not clauses.markers(head).isdisjoint(AFTERWARDS):
        return False  # "clashes began on Friday, with the sides later agreeing to a truce"
    if head.dep_ in ("xcomp", "pcomp"):
        return not clauses.is_reporting(governing) or head.dep_ == "pcomp" and head.head.lower_ in BY_MEANS_OF
    if head.dep_ == "conj":
        return tenses.tense(head) == tenses.tense(governing)
    if head.dep_ == "advcl":
        return head.tag_ == "VBG" or tenses.is_infinitive(head) or bool(clauses.markers(head) & AT_THE_TIME)
    if head.dep_ == "relcl":  # "in Rome, where they met", "in 2014, when they met"
        is_told_on = head.left_edge.lower_ in ("when", "where") and not tenses.is_perfect(head)
        return is_told_on and tenses.tense(head) == tenses.tense(governing) == "past"
    return head.dep_ == "acl" and head.tag_ == "VB"


#: Relations of a date that names its noun.
_OF_ITS_NOUN = {"nummod", "compound", "amod", "poss", "nmod"}
