"""A source named by what he or she is: "the top diplomat", "the spokeswoman", "his Russian counterpart"."""

from collections.abc import Sequence

from msgspec import structs

from flows.english.names import answering, groups, heard, ministries
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import COUNTERPART, INDEFINITE, IT
from flows.english.names.lexicon.roles import ANYBODY, FEMALE_RANKS, MALE_RANKS, PORTFOLIOS, rank_of
from flows.english.names.people import Person
from flows.english.names.roles import Role, fits, role
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span

#: Ranks that one person holds at a time.
_SINGULAR = each("spokesperson envoy ambassador president premier chancellor king")
#: Words that say that a name is kept back.
_WITHHELD = each("unnamed unidentified anonymous")
_DEFINITE = each("the this that his her its their our")


def source(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source:
    """Whom a role denotes: the one introduced with it in the text, else its holder on the article's day, else nobody known."""
    wanted = role(scene.words, i, j, scene.registry)
    if wanted is None:
        return anybody(scene, span, i, j, recent)
    first = scene.words[i].fold
    if wanted.rank == "counterpart":
        return _counterpart(scene, span, wanted, recent)
    if wanted.plural:
        return groups.plural(scene, span, i, j, wanted, recent)
    if first in INDEFINITE or first == "senior" or _WITHHELD & set(wanted.words):
        told = wanted.rank == "spokesperson" and not _WITHHELD & set(wanted.words) and scene.names_in(*scene.offsets(i, j))
        named = _named_next(scene, wanted, span) if told else None  # "A Nordic Council spokesman said no. Kari Moe said"
        return Source("person", "title", span, named.actor) if named is not None else _unnamed(span, wanted, recent)
    if wanted.portfolio is None:
        wanted = _of_ministry(scene, wanted, i, j)
    if first in IT and not wanted.countries:
        wanted = _of_owner(scene, wanted, span, recent)
    if wanted.office is None and wanted.country is None and first in _DEFINITE:
        wanted = _by_state(scene, wanted, recent)
    gender = answering.gender(wanted)
    person, fit = answering.best(scene, wanted, span, recent)
    if first in IT and wanted.rank == "spokesperson" and person is not None and not _known_to(scene, person, span, recent):
        return _unnamed(span, wanted, recent)
    if person is not None and fit == 3 and not _is_unnamed(scene, wanted, _since(scene, person, span.start, recent)):
        return Source("person", "title", span, person)
    if _is_unnamed(scene, wanted, recent):
        return Source("unnamed", "unresolved", span)
    if person is not None:
        return Source("person", "title", span, person)
    if wanted.past:
        return _once(scene, span, i, wanted, recent)
    if wanted.office is not None and (owner := wanted.country or scene.registry.body(wanted.office)) is not None:
        holder = scene.registry.holder(wanted.office, owner, scene.published)
        if holder is not None:
            return Source("person", "title", span, holder)
    state = _state_meant(scene, recent) if wanted.country is None and first in _DEFINITE | {wanted.words[0]} else None
    if wanted.office is not None and state is not None:
        holder = scene.registry.holder(wanted.office, state, scene.published)
        if holder is not None:
            return Source("person", "title", span, holder)
    if first in _DEFINITE and not wanted.countries and wanted.office is None:
        if wanted.rank == "spokesperson":
            return _unnamed(span, wanted, recent)
        last = _last_speaker(scene, span.start, gender, recent)
        if last is not None and not any(n.actor is not None for n in scene.names_in(scene.words[i].start, scene.words[j - 1].start)):
            return Source("person", "title", span, last)
    if first in _DEFINITE and wanted.country is not None and wanted.office is None:  # "the Norwegian diplomat"
        last = _last_speaker(scene, span.start, gender, recent)
        if last is not None and last.country == wanted.country:
            return Source("person", "title", span, last)
    one = wanted.country is not None and (wanted.office is not None or wanted.rank == "minister" and wanted.portfolio is not None)
    later = _named_next(scene, wanted, span) if one else None
    if later is not None:
        return Source("person", "title", span, later.actor)
    return Source("person", "unresolved", span) if one else Source("unnamed", "unresolved", span)


def _named_next(scene: Scene, wanted: Role, span: Span) -> Person | None:
    """Who opens the next sentence under a full name without any title, and was not named before: "Norway's fish minister said no. Kari
    Moe spoke in Oslo"."""
    here = scene.sentence(span.start)
    for name in scene.names_in(span.end, span.end + _NEXT):
        begin = scene.sentence(name.start)
        person = scene.person(name)
        if begin == here or person is None:
            continue
        other = any(not fits(wanted, known) for known in scene.roles(person))
        new = person.before(name.start) < 0 and not other and (wanted.country is None or person.country in (None, wanted.country))
        next_one = scene.sentence(max(begin - 2, 0)) == here and heard.opens(scene, name)
        return person if new and next_one and name.last - name.first > 1 else None
    return None


#: Characters behind a title in which the next sentence names its holder.
_NEXT = 600


def _of_ministry(scene: Scene, wanted: Role, i: int, j: int) -> Role:
    """ "The MFA chief" as the role of who heads the ministry that the article abbreviates so."""
    short = (own for k in range(i, j) if (own := ministries.abbreviated(scene, k)) is not None)
    headed = next((own for own in short if own.portfolio in PORTFOLIOS.values()), None) if wanted.rank in _HEADING else None
    return structs.replace(wanted, rank="minister", portfolio=headed.portfolio) if headed is not None else wanted


#: Ranks of whoever heads a ministry.
_HEADING = each("head chief boss leader")


def _of_owner(scene: Scene, wanted: Role, span: Span, recent: Sequence[Source]) -> Role:
    """ "Its envoy" as a role of the state that "its" takes up: what the sentence is about ("Norway will stay, its envoy said"), else the
    one heard last."""
    here = (n.actor for n in scene.names_in(scene.sentence(span.start), span.start) if heard.is_thing(scene, n))
    owner = next(here, None) or heard.thing(scene, span, recent).actor
    of_state = owner is not None and owner.kind == "country" and owner.country
    return structs.replace(wanted, countries=(owner.country,)) if owner is not None and of_state else wanted


def _by_state(scene: Scene, wanted: Role, recent: Sequence[Source]) -> Role:
    """A role by the wording of the state that is meant ("the foreign secretary" among Britons), where that state has one of its own."""
    state = _state_meant(scene, recent)
    windows = (wanted.words[k:] for k in range(1, len(wanted.words)))
    office = next((known for window in windows if (known := scene.registry.titled(window, state)) is not None), None)
    return structs.replace(wanted, office=office, countries=(state,)) if office is not None and state is not None else wanted


def holders(scene: Scene, span: Span) -> list[Actor]:
    """Whom the definite titles in a span denote, as far as the article introduces or the vocabulary knows them."""
    found: list[Actor] = []
    i, j = scene.range(span.start, span.end)
    for k in range(i, j):
        rank = rank_of(scene.words[k].fold)
        if rank is None or scene.words[k].possessive or k + 1 < j and rank_of(scene.words[k + 1].fold) is not None:
            continue
        first = max(scene.people.introductions.start(k + 1, apart=True), i)
        if first > k:
            continue
        definite = first > i and scene.words[first - 1].fold in _DEFINITE or scene.names_in(scene.words[first].start, scene.words[k].start)
        wanted = role(scene.words, first, j, scene.registry) if definite else None
        if wanted is not None and wanted.plural:
            group = groups.plural(scene, Span(scene.words[first].start, scene.words[k].end), first, k + 1, wanted, ())
            found.extend(m for m in group.members if not scene.names_in(span.start, span.end))
            continue
        if wanted is None or wanted.office is None and wanted.rank not in _SINGULAR:
            continue
        meant = source(scene, Span(scene.words[first].start, scene.words[k].end), first, k + 1, ())
        if meant.actor is not None and meant.kind == "person":
            found.append(meant.actor)
    return found


def anybody(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source:
    """ "The man", "the 72-year-old": whoever spoke last and may be it; any other common noun stays unnamed."""
    head = scene.words[j - 1].fold
    definite = scene.words[i].fold in _DEFINITE or i > 0 and scene.words[i].joined and scene.words[i - 1].fold in _DEFINITE
    nobody = bool(recent) and recent[-1].kind == "unnamed"  # "a source said … the person added"
    if definite and not nobody and (head in ANYBODY or head.endswith("-year-old")):
        gender = "f" if head in FEMALE_RANKS else "m" if head in MALE_RANKS else None
        person = heard.anyone(scene, span.start, gender, recent)
        if person is not None:
            return Source("person", "title", span, person)
    return Source("unnamed", "unresolved", span)


def _known_to(scene: Scene, person: Actor, span: Span, recent: Sequence[Source]) -> bool:
    """Whether somebody was named after the institution that "its" takes up, and so may be its own."""
    owner = heard.thing(scene, span, recent).actor
    if owner is None:
        return True
    named = max((n.start for n in scene.names_before(span.start) if n.actor == owner), default=-1)
    return next((p.before(span.start) for p in scene.people.all if p.actor == person), -1) > named


def _counterpart(scene: Scene, span: Span, wanted: Role, recent: Sequence[Source]) -> Source:
    """ "His Russian counterpart": who in that state is introduced as a counterpart or in the office of the one who is spoken of, or holds
    that office; else the only one of that state whom the text has named."""
    for person in scene.people.all:
        if any(r.rank in COUNTERPART for r in person.roles) and (wanted.country is None or person.country == wanted.country):
            return Source("person", "title", span, person.actor)
    owner = heard.anyone(scene, span.start, None, recent)
    him = next((p for p in scene.people.all if p.actor == owner), None)
    there = [p for p in scene.people.all if p is not him and wanted.country and p.country == wanted.country and p.before(span.start) >= 0]
    own = scene.roles(him) if him is not None else []
    for person in there:
        if any((mine.rank, mine.portfolio) == (known.rank, known.portfolio) for known in person.roles for mine in own):
            return Source("person", "title", span, person.actor)
    for known in own:
        if known.office and wanted.country:
            holder = scene.registry.holder(known.office, wanted.country, scene.published)
            if holder is not None:
                return Source("person", "title", span, holder)
    return Source("person", "title", span, there[0].actor) if len(there) == 1 else Source("person", "unresolved", span)


def _unnamed(span: Span, wanted: Role, recent: Sequence[Source]) -> Source:
    """Somebody without a name; a spokesperson without a name speaks for the institution that was heard last."""
    if wanted.rank == "spokesperson" and len(wanted.words) <= 2:
        for last in reversed(recent[-3:]):
            if last.kind == "organization" and last.actor is not None:
                return Source("organization", "title", span, last.actor)
    return Source("unnamed", "unresolved", span)


def _since(scene: Scene, person: Actor, offset: int, recent: Sequence[Source]) -> Sequence[Source]:
    """The sources before ``offset`` that were heard after somebody of the article was named last."""
    named = next((p.before(offset) for p in scene.people.all if p.actor == person), -1)
    return [s for s in recent if s.span is not None and named < s.span.start < offset]


def _is_unnamed(scene: Scene, wanted: Role, recent: Sequence[Source]) -> bool:
    """Whether somebody of that rank without a name was heard lately ("a senior official … the official")."""
    for last in reversed(recent[-4:]):
        if last.kind == "unnamed" and last.span is not None:
            heard = role(scene.words, *scene.range(last.span.start, last.span.end), scene.registry)
            if heard is not None and heard.rank == wanted.rank:
                return True
    return False


def _once(scene: Scene, span: Span, i: int, wanted: Role, recent: Sequence[Source]) -> Source:
    """ "The former president": somebody of the article who once held the office and does no longer; else whoever spoke last."""
    spoken = [s.actor for s in reversed(recent) if s.actor is not None]
    people = sorted(
        (p for p in scene.people.all if p.registered is not None), key=lambda p: spoken.index(p.actor) if p.actor in spoken else 99
    )
    for person in people:
        held = scene.registry.offices_of(person.registered.actor_id or "") if person.registered is not None else []
        for office, state in held:
            same = office == wanted.office and (wanted.country is None or state == wanted.country)
            if same and scene.registry.holder(office, state, scene.published) != person.registered:
                return Source("person", "title", span, person.actor)
    last = _last_speaker(scene, span.start, answering.gender(wanted), recent)
    if last is not None and wanted.country in (None, last.country) and scene.words[i].fold in _DEFINITE:
        return Source("person", "title", span, last)
    return Source("person", "unresolved", span)


def _state_meant(scene: Scene, recent: Sequence[Source]) -> str | None:
    """The state whose office is meant where none is named: the only one of the speakers so far, else the first that the text names."""
    heard = {s.actor.country for s in recent if s.actor is not None and s.actor.country}
    if heard:
        return heard.pop() if len(heard) == 1 else None
    return next((n.actor.country for n in scene.names if n.actor is not None and n.actor.country), None)


def _last_speaker(scene: Scene, offset: int, gender: str | None, recent: Sequence[Source]) -> Actor | None:
    """Who spoke last, if a person of that gender, or who was told of since: a rank that nobody was introduced with mostly takes them up."""
    last = next((s for s in reversed(recent[-2:]) if s.kind == "person" and s.actor is not None), None)
    since = heard.subject(scene, offset, gender, last.span.start) if last is not None and last.span is not None else None
    if since is not None:
        return since.actor
    if last is None or last.actor is None or not heard.may_be(scene, last.actor, gender):
        return None
    return last.actor
