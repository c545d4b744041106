"""Mentions as merging sees them: what each tells of its event, reckoned from its words and its participants."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from flows.english.content import GOING_ON, WARS, adds, aside, ordinal, points_back, stems
from flows.records import Role
from flows.steps.actors import Known, called
from flows.steps.merging import Told
from flows.steps.merging.told import state, undated
from flows.steps.tables.events import Mentioned
from flows.vocabulary import Vocabulary

Words = frozenset[str]
#: Whether talks of a mode are held on the phone, or by people who meet; of the rest it is not known.
_ON_PHONE: dict[str | None, bool] = {"phone": True, "visit": False}


def seen(mentions: Sequence[Mentioned], known: Mapping[str, Known], vocabulary: Vocabulary) -> list[Told]:
    """The mentions as merging sees them, in their order."""
    names = called(known, vocabulary)
    named = {i.instrument_id: stems(i.name) for i in vocabulary.instruments} | {s.series_id: stems(s.name) for s in vocabulary.series}
    return [_told(one, known, names, named, around) for one, around in zip(mentions, _surrounding(mentions), strict=True)]


def _surrounding(mentions: Sequence[Mentioned]) -> list[frozenset[str]]:
    """For each mention the ids of those in whose evidence its trigger stands ("met on the sidelines of | a summit")."""
    of_paper: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for one in mentions:
        of_paper[one.paper.article_id].append((one.mention.trigger.start, one.mention_id))
    around: dict[str, set[str]] = defaultdict(set)
    inorder = {paper: sorted(of) for paper, of in of_paper.items()}
    for one in mentions:
        triggers, evidence = inorder[one.paper.article_id], one.mention.evidence
        inside = triggers[bisect_left(triggers, (evidence.start, "")) : bisect_left(triggers, (evidence.end, ""))]
        for start, mention_id in inside:
            if start != one.mention.trigger.start:
                around[mention_id].add(one.mention_id)
    return [frozenset(around[one.mention_id]) for one in mentions]


def _told(one: Mentioned, known: Mapping[str, Known], names: Mapping[str, Words], named: Mapping[str, Words], around: Words) -> Told:
    """One mention. ``names`` are the content words by which an actor or a state is called: they say nothing of the event that its
    participants do not say. ``named`` are those of the names of treaties and recurring events, which a mention may use or leave out;
    ``around`` the mentions in which it stands."""
    m, text = one.mention, one.paper.extract.document.text
    parties = _parties(one, known)
    of_name = named.get(m.instrument_id or m.series_id or "", frozenset())
    of_trigger = stems(text, m.trigger.start, m.trigger.end)
    # "resumed talks": the noun that the verb carries too
    of_deed = of_trigger if m.instrument_id or m.series_id else of_trigger | stems(m.label)
    of_parties = frozenset().union(*(names.get(called_by, ()) for called_by in parties.called))
    is_noun = m.rule.startswith("noun")
    first, last = (m.when.min or date.min).toordinal(), (m.when.max or date.max).toordinal()
    unresolved = m.date_text if undated(first, last) else None
    return Told(
        mention_id=one.mention_id,
        article=one.paper.original,
        family=m.family or m.event_type,
        first=first,
        last=last,
        by=_told_by(one),
        story=_story(one),
        date_words=text[unresolved.start : unresolved.end].casefold() if unresolved else None,
        unresolved=unresolved is not None,
        place=m.place,
        place_country=m.place_country,
        series_id=m.series_id,
        instrument_id=m.instrument_id,
        actors=parties.actors,
        recipients=parties.recipients - parties.actors,
        organizations=parties.organizations,
        acting=parties.acting,
        persons=parties.persons,
        words=(stems(text, m.evidence.start, m.evidence.end) | of_name) - of_parties - of_trigger,
        trigger=of_deed,
        ordinal=ordinal(text, m.evidence.start, m.evidence.end, of_deed),
        aside=aside(text, m.evidence.start, m.evidence.end, of_deed),
        start=m.trigger.start,
        passage=one.passage,
        teller=one.witness,
        around=around,
        modality=m.rule.partition(":")[2],
        mode=m.event_mode,
        is_on_phone=_ON_PHONE.get(m.event_mode),
        is_noun=is_noun,
        is_definite=is_noun and points_back(text, m.trigger.start),
        goes_on=not is_noun and not GOING_ON.isdisjoint(of_trigger),
        is_added=not is_noun and adds(text, m.trigger.start),
        is_war=m.event_type == "ASSAULT" and not WARS.isdisjoint(of_trigger),
    )


class _Parties(Struct, frozen=True):
    """The participants of a mention as merging has them (see ``Told``), and the keys of all words by which they are called."""

    actors: frozenset[str]
    recipients: frozenset[str]
    persons: frozenset[tuple[str, str]]
    organizations: frozenset[str]
    acting: frozenset[str]
    called: frozenset[str]


def _parties(one: Mentioned, known: Mapping[str, Known]) -> _Parties:
    roles = [(known[actor_id], role) for actor_id, role in one.participants]
    states: dict[Role, frozenset[str]] = {
        role: frozenset(state(actor.country) for actor, its_role in roles if its_role == role and actor.country)
        for role in ("actor", "recipient")
    }
    if one.mention.family == "territory" and one.mention.event_type == "RETREAT":
        states = {"actor": states["recipient"], "recipient": states["actor"]}  # whoever gets it, seized or handed over
    bodies = [(actor, role) for actor, role in roles if actor.actor_kind != "person" and not actor.country]
    return _Parties(
        actors=states["actor"],
        recipients=states["recipient"],
        persons=frozenset((actor.country or "", actor.actor_id) for actor, _ in roles if actor.actor_kind == "person"),
        organizations=frozenset(actor.actor_id for actor, _ in bodies),
        acting=frozenset(actor.actor_id for actor, role in bodies if role == "actor"),
        called=frozenset(key for actor, _ in roles for key in (actor.actor_id, actor.country) if key),
    )


def _story(one: Mentioned) -> int | None:
    """The day of the story in which a mention stands, if it is known."""
    article = one.paper.extract.article
    day = article.published.min if article is not None and article.published.min == article.published.max else None
    return day.toordinal() if day is not None else None


def _told_by(one: Mentioned) -> int:
    """The last day of the story whose clause tells, without a date, that it has happened (a noun may be of what is still to come)."""
    article, mention = one.paper.extract.article, one.mention
    is_done = mention.rule in ("verb", "light") and mention.when.max is None
    return ((article.published.max if article is not None and is_done else None) or date.max).toordinal()
