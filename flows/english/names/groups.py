"""Institutions, states and groups as sources: "the ministry", "the Japanese government", "G7 foreign ministers", "A and B"."""

from collections.abc import Sequence

from flows.english.names.found import STATE, Found
from flows.english.names.lexicon.nouns import GOVERNMENT, GROUPS
from flows.english.names.lexicon.roles import rank_of
from flows.english.names.organs import ministry, organ
from flows.english.names.people import Person
from flows.english.names.roles import Role
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span

#: Up to so many members a joint source is a group of its own, named as the text names it; a longer list has members only.
_NAMED_TOGETHER = 3

#: Nouns that take up only an institution of their own kind; any other noun takes up whichever institution was heard or named last.
_OF_ITS_KIND = {"ministry": ("ministry",), "agency": ("agency", "tass", "press", "news", "irna", "service"), "party": ("party",), "embassy": ("embassy",), "court": ("court",),
                "council": ("council",), "company": (), "bank": ("bank",), "university": ("university",), "newspaper": (), "daily": ()}  # fmt: skip


def listed(scene: Scene, span: Span, i: int, j: int) -> Source | None:
    """Persons who share a title: "Presidents of Norway and Japan Kari Moe and Aiko Sato"; ``None`` for any other phrase."""
    people = [n for n in scene.names_in(scene.words[i].start, scene.words[j - 1].end) if scene.person(n) is not None]
    if len(people) < 2 or people[-1].last != j or scene.words[j - 1].possessive:
        return None
    between = [w.fold for one, other in zip(people, people[1:], strict=False) for w in scene.words[one.last : other.first]]
    return together(span, [_actor(scene, n) for n in people]) if set(between) == {"and"} else None


def together(span: Span, members: Sequence[Actor], names: Sequence[str] = ()) -> Source:
    """A joint source: up to three are a group under their names; of a longer list only the members are kept."""
    known = tuple(dict.fromkeys(members))
    names = names or [m.name for m in known]
    if len(names) > _NAMED_TOGETHER:
        return Source(known[0].kind if len({m.kind for m in known}) == 1 else "organization", "named", span, None, known)
    name = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    return Source("organization", "named", span, Actor(name, "organization"), known)


def institution(scene: Scene, span: Span, i: int, head: int, j: int, recent: Sequence[Source]) -> Source:
    """An institution named by a common noun, with its state ("the Japanese government") or taken up again ("the ministry")."""
    words = scene.words
    noun = words[head].fold
    state = _state(scene, i, head, j)
    if state is not None:
        if noun in GOVERNMENT:
            return Source("country", "metonym", span, state)
        own = next((o for k in range(i, head + 1) if (o := organ(words, k)) is not None and o.last == head + 1), None)
        if own is not None:
            return Source("organization", "named", span, ministry(own.portfolio, state.country or "", scene.registry))
        name = as_named(scene, i, head + 1)
        return Source("organization", "named", span, scene.registry.named(name) or Actor(name, "organization", country=state.country))
    named = [n for n in scene.names_in(words[i].start, words[j - 1].end) if n.actor is not None or scene.person(n) is not None]
    if named and noun in GOVERNMENT:
        owner = scene.registry.countries.get(_actor(scene, named[0]).country or "")
        if owner is not None:
            return Source("country", "metonym", span, owner)
    if named:
        name = as_named(scene, i, j)
        return Source(
            "organization",
            "named",
            span,
            scene.registry.named(name) or Actor(name, "organization", country=_actor(scene, named[0]).country),
        )
    own = next((o for k in range(i, head + 1) if (o := organ(words, k)) is not None and o.last == head + 1), None)
    if own is not None:
        country = own.country or _state_of_portfolio(scene, own.portfolio, span.start) or _state_heard(scene, span.start, recent)
        if country is None:
            return Source("organization", "unresolved", span)
        return Source("organization", "named" if own.country else "title", span, ministry(own.portfolio, country, scene.registry))
    again = _again(scene, noun, span.start, recent)
    if again is not None:
        return Source(again.kind, "title", span, again)
    return Source("organization", "unresolved", span)


def plural(scene: Scene, span: Span, i: int, j: int, wanted: Role, recent: Sequence[Source]) -> Source:
    """Several people by their rank: an organization's or some states' ministers act as one; officials and experts stay unnamed."""
    if wanted.rank not in GROUPS:
        return Source("unnamed", "unresolved", span)
    names = [
        n for n in scene.names_in(scene.words[i].start, scene.words[j - 1].end) if n.actor is not None and n.actor.kind == "organization"
    ]
    if names and names[0].actor is not None:
        organization = names[0].actor
        return named_as(span, organization, *_rank_words(scene, i, j))
    if wanted.countries:
        members = _holders(scene, wanted)
        if len(members) == len(wanted.countries) > 1:
            return Source("organization", "title", span, Actor(" and ".join(m.name for m in members), "organization"), members)
        return Source("unnamed", "unresolved", span)
    group = _last_group(scene, wanted, span.start, recent)
    if group is not None:
        return Source(group.kind, "title", span, group.actor, group.members)
    named = _group_named(scene, wanted, i)
    if named is not None:
        return named_as(span, named[0], *named[1])
    pair = _pair(scene, wanted, span.start)
    if len(pair) == 2 and scene.words[i].fold in ("both", "the", "two"):
        return Source(
            "organization", "title", span, Actor(" and ".join(p.actor.name for p in pair), "organization"), tuple(p.actor for p in pair)
        )
    return Source("unnamed", "unresolved", span)


def states(scene: Scene, span: Span, i: int, head: int, recent: Sequence[Source]) -> Source:
    """ "G7 countries" are the organization; "the two countries" are the two that were named last; "Western countries" stay unnamed."""
    names = [n for n in scene.names_in(scene.words[i].start, scene.words[head].start) if n.actor is not None]
    if names and names[0].actor is not None and names[0].actor.kind == "organization":
        return Source("organization", "named", span, names[0].actor)
    if (
        scene.words[i].fold not in ("the", "both", "two")
        or len({w.fold for w in scene.words[i : head + 1]} - {"the", "both", "two", "other"}) > 1
    ):
        return Source("unnamed", "unresolved", span)
    pair: list[Actor] = []
    for name in reversed(scene.names_before(span.start)):
        country = name.actor if name.form in STATE else None
        if country is not None and country not in pair:
            pair.insert(0, country)
        if len(pair) == 2:
            return Source("organization", "title", span, Actor(" and ".join(a.name for a in pair), "organization"), tuple(pair))
    return Source("unnamed", "unresolved", span)


def named_as(span: Span, organization: Actor, *rank: str) -> Source:
    """A group of an organization's people ("G7 foreign ministers"), whose one member that has a name is the organization."""
    return Source("organization", "named", span, Actor(" ".join((organization.name, *rank)), "organization"), (organization,))


def _group_named(scene: Scene, wanted: Role, i: int) -> tuple[Actor, list[str]] | None:
    """The organization whose people of that rank the text spoke of before, and how ("… of the G7 … a meeting of foreign ministers")."""
    for k in range(i - 1, max(i - 150, -1), -1):
        found = rank_of(scene.words[k].fold)
        if found is None or found != (wanted.rank, True):
            continue
        begin = scene.sentence(scene.words[k].start)
        for name in reversed(scene.names_in(scene.sentence(max(begin - 2, 0)), scene.words[k].end + 40)):
            if name.form == "organization" and name.actor is not None:
                return name.actor, _rank_words(scene, max(0, k - 3), k + 1)
    return None


def _state_of_portfolio(scene: Scene, portfolio: str, offset: int) -> str | None:
    """The state whose ministry of that portfolio, or whose minister, was named last before."""
    for name in reversed(scene.names_before(offset)):
        if (
            name.form == "ministry"
            and name.actor is not None
            and name.actor == ministry(portfolio, name.actor.country or "", scene.registry)
        ):
            return name.actor.country
        person = scene.person(name)
        if person is not None and person.country and any(r.portfolio == portfolio for r in person.roles):
            return person.country
    return None


def _state_heard(scene: Scene, offset: int, recent: Sequence[Source]) -> str | None:
    """The state of the last speaker; without one, the only state that the text has named so far."""
    last = next((s.actor.country for s in reversed(recent) if s.actor is not None and s.actor.country), None)
    named = {n.actor.country for n in scene.names_before(offset) if n.actor is not None and n.form in STATE}
    return last or (named.pop() if len(named) == 1 else None)


def _actor(scene: Scene, name: Found) -> Actor:
    person = scene.person(name)
    if person is not None:
        return person.actor
    return name.actor or Actor(scene.text[name.start : name.end], "organization")


def _state(scene: Scene, i: int, head: int, j: int) -> Actor | None:
    """The state that owns the institution: before its noun, or after "of" behind it."""
    words = scene.words
    for name in scene.names_in(words[i].start, words[j - 1].end):
        if name.form in STATE and name.actor is not None and (name.last <= head + 1 or words[name.first - 1].fold in ("of", "the")):
            return name.actor
    return None


def as_named(scene: Scene, i: int, j: int) -> str:
    """The phrase as a name: without its article, with its first letter large."""
    while i < j - 1 and scene.words[i].fold in ("the", "a", "an", "its", "his", "their", "her"):
        i += 1
    text = " ".join(scene.text[scene.words[i].start : scene.words[j - 1].end].split())
    return text[:1].upper() + text[1:]


def _again(scene: Scene, noun: str, offset: int, recent: Sequence[Source]) -> Actor | None:
    """The institution that a common noun takes up: heard last, or named last, of the noun's kind where that can be told."""
    kind = _OF_ITS_KIND.get(noun, (noun,))
    heard = [
        (s.span.start, s.actor)
        for s in recent
        if s.kind == "organization" and s.actor is not None and s.span is not None and s.span.start < offset
    ]
    named = [(n.start, n.actor) for n in scene.names_before(offset) if n.form in ("organization", "ministry") and n.actor is not None]
    ordered = sorted(heard + named, key=lambda pair: pair[0], reverse=True)
    for _, actor in ordered:
        if any(k in actor.name.casefold() for k in kind):
            return actor
    if noun in (
        "ministry",
        "party",
        "embassy",
        "court",
        "council",
        "bank",
        "university",
        "government",
        "police",
        "army",
        "parliament",
        "senate",
    ):
        return None
    return (sorted(heard, key=lambda pair: pair[0])[-1][1] if heard else ordered[0][1]) if ordered else None


def _rank_words(scene: Scene, i: int, j: int) -> list[str]:
    words: list[str] = []
    for word in scene.words[i:j]:
        if rank_of(word.fold) is not None:
            return [*words, word.fold]
        words = (
            [*words, word.fold]
            if word.fold in ("foreign", "prime", "defense", "defence", "finance", "interior", "health", "trade", "energy")
            else []
        )
    return words


def _holders(scene: Scene, wanted: Role) -> tuple[Actor, ...]:
    if wanted.office is None:
        return ()
    found = (scene.registry.holder(wanted.office, country, scene.published) for country in wanted.countries)
    return tuple(a for a in found if a is not None)


def _last_group(scene: Scene, wanted: Role, offset: int, recent: Sequence[Source]) -> Source | None:
    """The group heard last ("the ministers" after "G7 foreign ministers warned")."""
    for last in reversed(recent):
        if last.members and last.actor is not None and last.kind == "organization":
            return last
    return None


def _pair(scene: Scene, wanted: Role, offset: int) -> list[Person]:
    """The two persons of that rank who were named last."""
    found: list[Person] = []
    for name in reversed(scene.names_before(offset)):
        person = scene.person(name)
        if (
            person is not None
            and person not in found
            and (wanted.rank in ("leader", "participant") or any(r.rank == wanted.rank for r in person.roles))
        ):
            found.append(person)
            if len(found) == 2:
                break
    return found[::-1]
