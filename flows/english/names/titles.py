"""A source named by what he or she is: "the top diplomat", "the spokeswoman", "his Russian counterpart"."""

from collections.abc import Callable, Sequence

from msgspec import Struct, structs

from flows.english.names import answering, groups, heard, wanting
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import COUNTERPART, HE, INDEFINITE, SHE
from flows.english.names.lexicon.roles import ANYBODY, FEMALE_RANKS, MALE_RANKS, narrower
from flows.english.names.people import Person
from flows.english.names.roles import Role, fits, role
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span

#: Words that say that a name is kept back.
_WITHHELD = each("unnamed unidentified anonymous")
#: Ranks of those who serve, who may speak for their army.
_SERVING = narrower("soldier") | narrower("admiral")
#: Characters behind a title in which the next sentence names its holder.
_NEXT = 600


class _Title(Struct, frozen=True):
    """The words ``i``..``j`` of a source, the role that they speak of, and the word that opens them."""

    scene: Scene
    span: Span
    i: int
    j: int
    recent: Sequence[Source]
    wanted: Role
    first: str

    @property
    def definite(self) -> bool:
        """Whether the text has told of whom the words denote."""
        return self.first in wanting.DEFINITE

    @property
    def one(self) -> bool:
        """Whether one person at a time is what the words say."""
        wanted = self.wanted
        return wanted.country is not None and (wanted.office is not None or wanted.rank == "minister" and wanted.portfolio is not None)

    def person(self, actor: Actor | None) -> Source | None:
        """Somebody as the source; ``None`` if it is nobody."""
        return Source("person", "title", self.span, actor) if actor is not None else None

    def unnamed(self) -> Source:
        """Somebody without a name; a spokesperson without one speaks for the institution that was heard last."""
        if self.wanted.rank == "spokesperson" and len(self.wanted.words) <= 2:
            for last in reversed(self.recent[-3:]):
                if last.kind == "organization" and last.actor is not None:
                    return Source("organization", "title", self.span, last.actor)
        return Source("unnamed", "unresolved", self.span)


def source(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source:
    """Whom a role denotes: the one introduced with it in the text, else its holder on the article's day, else nobody known."""
    wanted = role(scene.words, i, j, scene.registry)
    if wanted is None:
        return anybody(scene, span, i, j, recent)
    bare = _Title(scene, span, i, j, recent, wanted, scene.words[i].fold)
    told = next((found for read in _OTHERS if (found := read(bare)) is not None), None)
    if told is not None:
        return told
    title = structs.replace(bare, wanted=wanting.meant(scene, wanted, span, i, j, recent))
    return next(found for read in _HOLDERS if (found := read(title)) is not None)


def _several(title: _Title) -> Source | None:
    """ "The ministers"."""
    return groups.plural(title.scene, title.span, title.i, title.j, title.wanted, title.recent) if title.wanted.plural else None


def _any(title: _Title) -> Source | None:
    """ "An official"; "a Nordic Council spokesman" may be named in the next sentence."""
    withheld = bool(_WITHHELD & set(title.wanted.words))
    if title.first not in INDEFINITE and title.first != "senior" and not withheld:
        return None
    told = title.wanted.rank == "spokesperson" and not withheld and title.scene.names_in(*title.scene.offsets(title.i, title.j))
    named = _named_next(title.scene, title.wanted, title.span) if told else None
    return title.person(named.actor) if named is not None else title.unnamed()


def _introduced(title: _Title) -> Source | None:
    """Who is introduced with that role, unless somebody without a name was heard in it since."""
    scene, wanted, offset = title.scene, title.wanted, title.span.start
    person, fit = answering.best(scene, wanted, title.span, title.recent)
    if person is not None and fit == 3 and not _is_unnamed(scene, wanted, _since(scene, person, offset, title.recent)):
        return title.person(person)
    if _is_unnamed(scene, wanted, title.recent):
        return Source("unnamed", "unresolved", title.span)
    return title.person(person)


def _former(title: _Title) -> Source | None:
    """ "The former president"."""
    return _once(title.scene, title.span, title.i, title.wanted, title.recent) if title.wanted.past else None


def _in_office(title: _Title) -> Source | None:
    """Who holds the office on the article's day, in the state that is named with it, else in the one that is meant."""
    scene, wanted = title.scene, title.wanted
    if wanted.office is None:
        return None
    owner = wanted.country or scene.registry.body(wanted.office)
    holder = scene.registry.holder(wanted.office, owner, scene.published) if owner is not None else None
    if holder is None and wanted.country is None:
        state = wanting.state(scene, title.recent)
        holder = scene.registry.holder(wanted.office, state, scene.published) if state is not None else None
    return title.person(holder)


def _heard_last(title: _Title) -> Source | None:
    """ "The envoy", "the Norwegian diplomat", with which nobody was introduced: who spoke last."""
    scene, wanted = title.scene, title.wanted
    if wanted.office is not None:
        return title.person(_untitled(title))
    if not title.definite or title.first in HE | SHE:  # "his doctor" is another one
        return None
    if wanted.rank == "spokesperson" and not wanted.countries:
        return title.person(_called_so(title)) or title.unnamed()
    last = _last_speaker(scene, title.span.start, answering.gender(wanted), title.recent)
    if wanted.country is not None:
        return title.person(last) if last is not None and last.country == wanted.country else None
    owners = [n.actor for n in scene.names_in(scene.words[title.i].start, scene.words[title.j - 1].start) if n.actor is not None]
    return title.person(last) if last is not None and all(_named_with(scene, last, owner, title.span.start) for owner in owners) else None


def _called_so(title: _Title) -> Actor | None:
    """Who was heard last under a title of that rank."""
    titled = (s for s in reversed(title.recent) if s.kind == "person" and s.resolution == "title")
    told = ((s.actor, _role(title.scene, s)) for s in titled)
    return next((actor for actor, known in told if known is not None and known.rank == title.wanted.rank), None)


def _role(scene: Scene, heard_before: Source) -> Role | None:
    """The role that the words of a source tell."""
    span = heard_before.span
    return role(scene.words, *scene.range(span.start, span.end), scene.registry) if span is not None else None


def _untitled(title: _Title) -> Actor | None:
    """Who spoke last, if the text has told nothing of them: "Kari Moe said so. The Norwegian foreign minister left"."""
    scene, country = title.scene, title.wanted.country
    last = _last_speaker(scene, title.span.start, answering.gender(title.wanted), title.recent[-1:])
    person = next((p for p in scene.people.all if p.actor == last), None)
    told = any(s.actor == last and s.span is not None and _described(scene, s.span) for s in title.recent)
    untitled = title.definite and person is not None and not told and not scene.roles(person)
    return last if untitled and person is not None and (country is None or person.country in (None, country)) else None


def _described(scene: Scene, span: Span) -> bool:
    """Whether a source's phrase goes on behind the name: "Kari Moe of the Fish Forum", "Kari Moe, 42"."""
    name = next((n for n in scene.names_in(span.start, span.end) if scene.person(n) is not None), None)
    return name is not None and any(c.isalnum() for c in scene.text[name.end : span.end].removeprefix("’s").removeprefix("'s"))


def _named_with(scene: Scene, person: Actor, institution: Actor, offset: int) -> bool:
    """Whether the sentence that names somebody first names an institution, too, which may then be his; of whom the text has told no role
    one of his state may."""
    start = next((p.places[0] for p in scene.people.all if p.actor == person and p.places), offset)
    behind = next((n.start for n in scene.names_in(start, offset) if scene.sentence(n.start) > start), offset)
    there = [n.actor.name for n in scene.names_in(scene.sentence(start), behind) if n.actor is not None]
    untitled = not any(p.roles for p in scene.people.all if p.actor == person)
    if untitled and institution.country is not None and institution.country == person.country:
        return True
    return start < offset and any(institution.name in name or name in institution.name for name in there)


def _nobody_known(title: _Title) -> Source:
    return Source("person" if title.one else "unnamed", "unresolved", title.span)


def _named_next(scene: Scene, wanted: Role, span: Span) -> Person | None:
    """Who opens the next sentence under a full name without any title, and was not named before: "Norway's fish minister said no. Kari
    Moe spoke in Oslo"."""
    here = scene.sentence(span.start)
    for name in scene.names_in(span.end, span.end + _NEXT):
        begin = scene.sentence(name.start)
        person = scene.person(name)
        if begin == here or person is None:
            continue
        serving = _SERVING if wanted.rank == "spokesperson" else frozenset[str]()  # "an army spokesman … Colonel Kari Moe"
        other = any(not fits(wanted, known) and known.rank not in serving for known in scene.roles(person))
        new = person.before(name.start) < 0 and not other and (wanted.country is None or person.country in (None, wanted.country))
        next_one = scene.sentence(max(begin - 2, 0)) == here and heard.opens(scene, name)
        return person if new and next_one and name.last - name.first > 1 else None
    return None


def anybody(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source:
    """ "The man", "the 72-year-old": whoever spoke last and may be it; any other common noun stays unnamed."""
    head = scene.words[j - 1].fold
    definite = scene.words[i].fold in wanting.DEFINITE or i > 0 and scene.words[i].joined and scene.words[i - 1].fold in wanting.DEFINITE
    nobody = bool(recent) and recent[-1].kind == "unnamed"  # "a source said … the person added"
    if definite and not nobody and (head in ANYBODY or head.endswith("-year-old")):
        gender = "f" if head in FEMALE_RANKS else "m" if head in MALE_RANKS else None
        person = heard.anyone(scene, span.start, gender, recent)
        if person is not None:
            return Source("person", "title", span, person)
    return Source("unnamed", "unresolved", span)


def _counterpart(title: _Title) -> Source | None:
    """ "His Russian counterpart": who in that state is introduced as a counterpart or in the office of the one who is spoken of, or holds
    that office; else the only one of that state whom the text has named."""
    scene, span, wanted, recent = title.scene, title.span, title.wanted, title.recent
    if wanted.rank != "counterpart":
        return None
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


def _since(scene: Scene, person: Actor, offset: int, recent: Sequence[Source]) -> Sequence[Source]:
    """The sources before ``offset`` that were heard after somebody of the article was named last."""
    named = next((p.before(offset) for p in scene.people.all if p.actor == person), -1)
    return [s for s in recent if s.span is not None and named < s.span.start < offset]


def _is_unnamed(scene: Scene, wanted: Role, recent: Sequence[Source]) -> bool:
    """Whether somebody of that rank without a name was heard lately ("a senior official … the official")."""
    told = (_role(scene, last) for last in recent[-4:] if last.kind == "unnamed")
    same = (known for known in told if known is not None and known.rank == wanted.rank)
    return any(not (known.countries and wanted.countries and set(known.countries).isdisjoint(wanted.countries)) for known in same)


def _once(scene: Scene, span: Span, i: int, wanted: Role, recent: Sequence[Source]) -> Source:
    """ "The former president": somebody of the article who once held the office and does no longer; else whoever spoke last."""
    spoken = [s.actor for s in reversed(recent) if s.actor is not None]
    people = sorted(
        (p for p in scene.people.all if p.registered is not None), key=lambda p: spoken.index(p.actor) if p.actor in spoken else 99
    )
    for person in people:
        holder = person.registered.actor_id if person.registered is not None else None
        for office, state in scene.registry.offices_of(holder) if holder is not None else ():
            same = office == wanted.office and (wanted.country is None or state == wanted.country)
            over = holder is not None and scene.registry.held(holder, office, state, scene.published)
            if same and over and scene.registry.holder(office, state, scene.published) != person.registered:
                return Source("person", "title", span, person.actor)
    last = _last_speaker(scene, span.start, answering.gender(wanted), recent)
    other = wanted.office is not None and last is not None and bool(scene.registry.offices_of(last.actor_id or ""))
    if last is not None and not other and wanted.country in (None, last.country) and scene.words[i].fold in wanting.DEFINITE:
        return Source("person", "title", span, last)
    return Source("person", "unresolved", span)


def _last_speaker(scene: Scene, offset: int, gender: str | None, recent: Sequence[Source]) -> Actor | None:
    """Who spoke last, if a person of that gender, or who was told of since: a rank that nobody was introduced with mostly takes them up."""
    last = next((s for s in reversed(recent[-2:]) if s.kind == "person" and s.actor is not None), None)
    since = heard.subject(scene, offset, gender, last.span.start) if last is not None and last.span is not None else None
    if since is not None:
        return since.actor
    if last is None or last.actor is None or not heard.may_be(scene, last.actor, gender):
        return None
    return last.actor


#: Whom a title may mean whatever the text has told of its holder, and who may hold it, the surest first; the last one has an answer for
#: every title.
_OTHERS: tuple[Callable[[_Title], Source | None], ...] = (_counterpart, _several, _any)
_HOLDERS: tuple[Callable[[_Title], Source | None], ...] = (
    _introduced,
    _former,
    _in_office,
    _heard_last,
    _nobody_known,
)
