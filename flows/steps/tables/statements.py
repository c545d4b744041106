"""Rows of the statements table."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from flows.records import Actor, Span, Statement
from flows.steps.ids import Unique, identifier
from flows.steps.tables.documents import Row, dated
from flows.steps.tables.identity import Paper


class Said(Struct, frozen=True):
    """A statement with its id."""

    statement_id: str
    statement: Statement


def said(paper: Paper) -> list[Said]:
    """The statements of an article with their ids, in the order of the text."""
    unique = Unique("s")
    inorder = sorted(paper.extract.statements, key=lambda s: (s.content, s.cue or Span(0, 0), s.rule))
    return [Said(unique.make(paper.article_id, s.content.start, s.content.end), s) for s in inorder]


def rows(paper: Paper, of: list[Said], actor_ids: Mapping[Actor, str], witness: Mapping[str, str]) -> Iterator[Row]:
    """``witness`` gives the witness of a statement_id."""
    text = paper.extract.document.text
    first: dict[int, int] = {}
    for one in of:
        number = one.statement.utterance
        first[number] = min(first.get(number, one.statement.content.start), one.statement.content.start)
    for one in of:
        s = one.statement
        day, low, high, precision, basis = dated(s.said)
        yield (
            one.statement_id, paper.article_id, s.kind, *_slice(text, s.content), identifier("u", paper.article_id, first[s.utterance]),
            *_slice(text, s.source.span), s.source.kind, _actor(s.source.actor, actor_ids), s.source.resolution, *_slice(text, s.cue),
            _actor(s.addressee, actor_ids), _actor(s.via, actor_ids), day, low, high, precision, basis, witness[one.statement_id], s.rule,
        )  # fmt: skip


def _slice(text: str, span: Span | None) -> tuple[str | None, int | None, int | None]:
    return (text[span.start : span.end], span.start, span.end) if span else (None, None, None)


def _actor(actor: Actor | None, actor_ids: Mapping[Actor, str]) -> str | None:
    return actor_ids[actor] if actor else None
