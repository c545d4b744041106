"""The corpus part, top to bottom."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import polars as pl

from flows.records import Actor, Extract, Finding
from flows.steps.actors import Known, actors
from flows.steps.merging import same_event
from flows.steps.tables import documents, events, statements
from flows.steps.tables.carrying import event_ids
from flows.steps.tables.counts import counted
from flows.steps.tables.identity import Paper, papers
from flows.steps.tables.passages import Passages, ranks
from flows.steps.tables.seen import seen
from flows.steps.witnesses import Passage, witnesses
from flows.vocabulary import Vocabulary
from schemas import ordered, polars_schema


def frames(
    extracts: Sequence[Extract],
    vocabulary: Vocabulary,
    previous: Mapping[str, pl.DataFrame] | None = None,
    findings: Iterable[Finding] = (),
) -> dict[str, pl.DataFrame]:
    """The ten tables, each with the columns that its schema declares, sorted by its key; ``changes`` is empty as yet.

    ``previous`` are the frames of the release before: its event ids are carried over. ``findings`` are those about files of which no
    document was made. The same extracts in another order give the same frames.
    """
    found = papers(extracts, previous)
    ids, known = actors(tellings(found), vocabulary, previous)
    said = {paper.article_id: statements.said(paper) for paper in found}
    mentioned = {paper.article_id: events.mentioned(paper, said[paper.article_id], ids) for paper in found}
    witness = witnessed(found, said, mentioned, vocabulary)
    happened = _events([one for of_article in mentioned.values() for one in of_article], known, vocabulary, previous)
    rows: dict[str, Iterator[documents.Row]] = {
        "articles": documents.articles(found),
        "statements": (row for paper in found for row in statements.rows(paper, said[paper.article_id], ids, witness)),
        "events": events.events(happened, known, vocabulary),
        "event_mentions": events.mentions(happened),
        "event_participants": events.participants(happened, known, vocabulary),
        "actors": _actors(known),
        "outlets": documents.outlets(found, vocabulary),
        "date_evidence": documents.date_evidence(found),
        "findings": documents.findings(extracts, found, findings),
        "changes": iter(()),
    }
    return counted({name: _frame(name, of) for name, of in rows.items()})


def tellings(found: Sequence[Paper]) -> Counter[Actor]:
    """How often each actor is told of."""
    told: Counter[Actor] = Counter()
    for paper in found:
        for s in paper.extract.statements:
            told.update(a for a in (s.source.actor, s.addressee, s.via) if a)
        for m in paper.extract.mentions:
            told.update(actor for actor, _ in m.participants)
    return told


def witnessed(
    found: Sequence[Paper],
    said: Mapping[str, list[statements.Said]],
    mentioned: Mapping[str, list[events.Mentioned]],
    vocabulary: Vocabulary,
) -> dict[str, str]:
    """Fill in who tells each mention; return who tells each statement. Neither hears of the other's passages: which events are one
    does not depend on where a statement ends."""
    rank = ranks(vocabulary)
    originals = {paper.article_id: paper.article for paper in found if not paper.is_copy}
    mentions: list[tuple[events.Mentioned, Passage]] = []
    stated: list[tuple[str, Passage]] = []
    for paper in found:
        of = Passages(paper, originals[paper.original], rank)  # the words of one article at a time are kept
        mentions += [(one, of.around(one.mention.trigger)) for one in mentioned[paper.article_id]]
        stated += [(s.statement_id, of.around(s.statement.content)) for s in said[paper.article_id]]
        for one in mentioned[paper.article_id]:
            one.own = of.own
    for (one, _), (witness, copies) in zip(mentions, witnesses([passage for _, passage in mentions]), strict=True):
        one.witness, one.passage = witness, copies
    tellers = witnesses([passage for _, passage in stated])
    return {statement_id: witness for (statement_id, _), (witness, _) in zip(stated, tellers, strict=True)}


def _events(
    mentions: Sequence[events.Mentioned], known: Mapping[str, Known], vocabulary: Vocabulary, previous: Mapping[str, pl.DataFrame] | None
) -> list[events.Event]:
    first = [one for one in mentions if not one.paper.is_copy]
    found = same_event(seen(first, known, vocabulary))
    groups = _with_copies([[first[i] for i in group] for group in found], [one for one in mentions if one.paper.is_copy])
    ids = event_ids([[one.mention_id for one in group] for group in groups], previous)
    happened = [events.Event(event_id, group) for event_id, group in zip(ids, groups, strict=True)]
    for event in happened:
        events.settle_witnesses(event)
    return happened


def _with_copies(groups: list[list[events.Mentioned]], copies: Sequence[events.Mentioned]) -> list[list[events.Mentioned]]:
    """A mention in a copy presents the event that it presents in the original; if it is not there, one of its own."""
    of = {one.mention_id: group for group in groups for one in group}
    alone: dict[str, list[events.Mentioned]] = {}
    for one in copies:
        (of.get(one.original_id) or alone.setdefault(one.original_id, [])).append(one)
    return [*groups, *(alone[original_id] for original_id in sorted(alone))]


def _actors(known: Mapping[str, Known]) -> Iterator[documents.Row]:
    for a in known.values():
        yield a.actor_id, a.name, a.actor_kind, a.country, a.wikidata_id, a.registered, 0, 0


def _frame(name: str, rows: Iterator[documents.Row]) -> pl.DataFrame:
    schema = polars_schema(name)
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    made = {column: pl.Series(column, values, kind) for (column, kind), values in zip(schema.items(), columns, strict=True)}
    return ordered(name, pl.DataFrame(made))
