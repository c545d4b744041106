"""Rows of the tables events, event_mentions and event_participants."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct

from flows.calendar import precision_of
from flows.english.labels import label
from flows.records import Actor, EventType, Mention, Role, When
from flows.steps.actors import Known
from flows.steps.ids import Unique, identifier
from flows.steps.merging.told import SUCCESSOR
from flows.steps.tables.documents import Row, dated
from flows.steps.tables.identity import Paper
from flows.steps.tables.statements import Said
from flows.vocabulary import Vocabulary

T = TypeVar("T")
#: Whoever occupies land is the actor, whoever is handed it the recipient: one event told in both ways has the roles of its own type.
_OPPOSITE: dict[Role, Role] = {"actor": "recipient", "recipient": "actor"}
#: The better basis of two equally narrow dates comes first.
_BASES = ("stated", "known", "relative", "context", "unknown")


class Mentioned(Struct):
    """A mention with its id, its participants by actor_id, and who tells it: ``witness`` its passage, ``own`` the rest of the article.

    ``original_id`` is that of the same mention in the article of which this one is a copy (its own id if it is none).
    """

    mention_id: str
    original_id: str
    paper: Paper
    mention: Mention
    statement_id: str | None
    participants: tuple[tuple[str, Role], ...]
    witness: str = ""
    passage: int = -1
    own: str = ""


class Event(Struct):
    """An event: its id and its mentions."""

    event_id: str
    members: list[Mentioned]

    @property
    def told(self) -> list[Mention]:
        """What the mentions tell of it; a copy tells nothing new, not even where its file is dated otherwise."""
        originals = [one.mention for one in self.members if not one.paper.is_copy]
        return originals or [one.mention for one in self.members]


def mentioned(paper: Paper, of: Sequence[Said], actor_ids: Mapping[Actor, str]) -> list[Mentioned]:
    """The mentions of an article with their ids and the statements inside which they stand, in the order of the text."""
    unique = Unique("m")
    inorder = sorted(paper.extract.mentions, key=lambda m: (m.trigger, m.event_type, m.evidence, m.instrument_id or "", m.series_id or ""))
    found = []
    for m in inorder:
        participants = tuple(dict.fromkeys((actor_ids[actor], role) for actor, role in m.participants))
        original_id = unique.make(paper.original, m.trigger.start, m.trigger.end, m.event_type)
        mention_id = identifier("m", paper.article_id, original_id) if paper.is_copy else original_id
        found.append(Mentioned(mention_id, original_id, paper, m, _inside(m, of), participants))
    return found


def settle_witnesses(event: Event) -> None:
    """What an article tells of an event besides a passage that it has from somebody else is no second witness."""
    borrowed: dict[str, str] = {}
    for one in event.members:
        if one.witness != one.own:
            borrowed.setdefault(one.paper.article_id, one.witness)
    for one in event.members:
        if one.witness == one.own:
            one.witness = borrowed.get(one.paper.article_id, one.witness)


def _type(event: Event) -> EventType:
    """The type that most of its witnesses tell: mentions of one family may be of several (land seized, land handed over)."""
    return _commonest([kind for kind, _ in dict.fromkeys((one.mention.event_type, one.witness) for one in event.members)])  # type: ignore


def _names(roles: Sequence[tuple[str, Role]], role: Role, known: Mapping[str, Known]) -> list[str]:
    """The names of those in a role, persons instead of the states for which they act."""
    of = [known[actor_id] for actor_id, its_role in roles if its_role == role]
    acting = {actor.country for actor in of if actor.actor_kind == "person"}
    return [actor.name for actor in of if actor.actor_kind != "country" or actor.country not in acting]


def events(of: Sequence[Event], known: Mapping[str, Known], vocabulary: Vocabulary) -> Iterator[Row]:
    """The rows without their counts."""
    last_days = _last_days(vocabulary)
    named = {i.instrument_id: i.name for i in vocabulary.instruments} | {s.series_id: s.name for s in vocabulary.series}
    for event in of:
        mentions = event.told
        event_type, when = _type(event), _when(mentions)
        place, country = _commonest([(m.place, m.place_country) for m in mentions if m.place]) or (None, None)
        country = country or _commonest([m.place_country for m in mentions if m.place_country and not place])
        series = _commonest([m.series_id for m in mentions if m.series_id])
        instrument = _commonest([m.instrument_id for m in mentions if m.instrument_id])
        roles = _roles(event, known, when, last_days)
        mode = _commonest([m.event_mode for m in mentions if m.event_mode and m.event_type == event_type])
        words = label(
            event_type, _names(roles, "actor", known), _names(roles, "recipient", known), place, _shown(when),
            named.get(instrument or series or ""), " ".join(dict.fromkeys(m.label for m in mentions)),
        )  # fmt: skip
        yield (
            event.event_id, event_type, mode, words, *dated(when),
            place, country, series, instrument, 0, 0, 0,
        )  # fmt: skip


def mentions(of: Sequence[Event]) -> Iterator[Row]:
    for event in of:
        for one in event.members:
            text, m = one.paper.extract.document.text, one.mention
            yield (
                one.mention_id, event.event_id, one.paper.article_id, text[m.trigger.start : m.trigger.end], m.trigger.start, m.trigger.end,
                text[m.evidence.start : m.evidence.end], m.evidence.start, m.evidence.end,
                text[m.date_text.start : m.date_text.end] if m.date_text else None, m.is_background, one.statement_id, one.witness, m.rule,
            )  # fmt: skip


def participants(of: Sequence[Event], known: Mapping[str, Known], vocabulary: Vocabulary) -> Iterator[Row]:
    last_days = _last_days(vocabulary)
    for event in of:
        for actor_id, role in _roles(event, known, _when(event.told), last_days):
            yield event.event_id, actor_id, role


def _last_days(vocabulary: Vocabulary) -> dict[str, date]:
    return {country.country: country.last_day for country in vocabulary.countries if country.last_day}


def _anachronisms(of: Mapping[str, object], known: Mapping[str, Known], when: When, last_days: Mapping[str, date]) -> list[str]:
    """Of a state and its predecessor that both take part, the one that did not exist at the time."""
    states = {known[actor_id].country: actor_id for actor_id in of if known[actor_id].actor_kind == "country"}
    both = [(a, b) for a, b in SUCCESSOR.items() if a in states and b in states and a in last_days]
    return [states[earlier] if when.min and when.min > last_days[earlier] else states[later] for earlier, later in both]


def _inside(mention: Mention, of: Sequence[Said]) -> str | None:
    """The shortest statement whose content holds the trigger; of a speech act, the statement whose cue it is."""
    trigger = mention.trigger
    holding = [s for s in of if s.statement.content.start <= trigger.start and trigger.end <= s.statement.content.end]
    if holding:
        return min(holding, key=lambda s: (s.statement.content.end - s.statement.content.start, s.statement_id)).statement_id
    return next((s.statement_id for s in of if s.statement.cue and s.statement.cue.overlaps(trigger)), None)


def _when(mentions: Sequence[Mention]) -> When:
    """The days that all mentions allow, on the basis of the narrowest."""
    first = max((m.when.min for m in mentions if m.when.min), default=None)
    last = min((m.when.max for m in mentions if m.when.max), default=None)
    if first is None and last is None:
        return When()
    narrowest = min((m.when for m in mentions if m.when.min or m.when.max), key=_narrowness)
    return When(first, last, precision_of(first, last), narrowest.basis)


def _narrowness(when: When) -> tuple[int, int]:
    width = (when.max - when.min).days if when.min and when.max else 10**7
    return width, _BASES.index(when.basis) if when.basis in _BASES else len(_BASES)


def _shown(when: When) -> str | None:
    if when.min is None or when.precision not in ("day", "month", "year"):
        return None
    return when.min.isoformat()[: {"day": 10, "month": 7, "year": 4}[when.precision]]


def _commonest(values: Sequence[T]) -> T | None:
    """The commonest value; between equals, the first of the alphabet."""
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], str(v))) if counts else None


def _roles(event: Event, known: Mapping[str, Known], when: When, last_days: Mapping[str, date]) -> list[tuple[str, Role]]:
    """Each participant once, in the role that most mentions give it; of a state and its predecessor, the one that was there then."""
    counts: dict[str, Counter[Role]] = {}
    is_handed_over = _type(event) == "RETREAT"
    for one in event.members:
        turned = one.mention.family == "territory" and (one.mention.event_type == "RETREAT") != is_handed_over
        for actor_id, role in one.participants:
            counts.setdefault(actor_id, Counter())[_OPPOSITE[role] if turned else role] += 1
    for actor_id in _anachronisms(counts, known, when, last_days):
        del counts[actor_id]
    return [(actor_id, "actor" if of["actor"] >= of["recipient"] else "recipient") for actor_id, of in sorted(counts.items())]
