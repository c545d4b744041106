"""Who was heard or named last before a place in the text, as far as he or she fits."""

from collections.abc import Collection, Sequence

from flows.english.names.found import STATE, Found
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import HE, RELATIVE, SHE
from flows.english.names.lexicon.words import FUNCTION, SAYING
from flows.english.names.people import Person
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span

#: A subordinate clause at the head of its sentence names the one whom the pronoun after it takes up ("When Orban arrived, he said").
_SUBORDINATE = each("when while as after before although though asked since despite speaking addressing commenting if because once")
#: Words before a name that make it no subject.
_OBLIQUE = each("of for to at in from on with by about against between and or like than including near over under as")
#: So many words may go before a sentence's subject without a comma ("On Sunday morning Moe said").
_EARLY = 4
#: Characters behind a name in which the next one of a row begins.
_BESIDE = 12
#: Forms of names that "it" and "which" take up.
_THINGS = each("organization ministry country capital leadership")


def speaker(span: Span, recent: Sequence[Source]) -> Source:
    """Whom "I" means inside words that lost their marks: the last speaker."""
    for last in reversed(recent):
        return Source(last.kind, "carried", span, last.actor, last.members)
    return Source("unnamed", "unresolved", span)


def anyone(scene: Scene, offset: int, gender: str | None, recent: Sequence[Source]) -> Actor | None:
    """The person of that gender who spoke last, or who became a sentence's subject since; ``gender`` ``None`` takes everybody."""
    but = _taken_up(scene, gender, recent)
    persons = (s for s in reversed(recent) if s.kind == "person" and s.actor is not None and s.actor not in but)
    speaker = next((s for s in persons if s.actor is not None and may_be(scene, s.actor, gender)), None)
    spoken = speaker.span.start if speaker is not None and speaker.span is not None else -1
    if spoken >= offset:
        spoken = -1
    told = subject(scene, offset, gender, spoken, but)
    if told is not None:
        return told.actor
    if speaker is not None:
        return speaker.actor
    return _last_named(scene, offset, gender, but) or _presumed(scene, offset) or _headlined(scene, gender)


def _taken_up(scene: Scene, gender: str | None, recent: Sequence[Source]) -> frozenset[Actor]:
    """Who was taken up by a pronoun of the other gender before."""
    other = SHE if gender == "m" else HE if gender == "f" else frozenset[str]()
    said = ((s.actor, scene.text[s.span.start : s.span.end]) for s in recent if s.resolution == "pronoun" and s.span is not None)
    return frozenset(actor for actor, words in said if actor is not None and words.lower() in other)


def may_be(scene: Scene, actor: Actor, gender: str | None) -> bool:
    if gender is None:
        return True
    known = next((p.gender for p in scene.people.all if p.actor == actor), None)
    return known is None or known == gender


def subject(scene: Scene, offset: int, gender: str | None, since: int, but: Collection[Actor] = ()) -> Person | None:
    """The last person before ``offset`` who opens a sentence of the text's own (not of a quotation) after ``since``."""
    here = scene.sentence(offset)
    spoken = scene.sentence(since) if since >= 0 else -1
    for name in reversed(scene.names_before(offset)):
        if name.start <= since or offset - name.start > 1500:
            return None
        person = scene.person(name)
        if (
            person is None
            or gender is not None
            and person.gender not in (None, gender)
            or not opens(scene, name)
            or scene.quoted(name.start)
            or person.actor in but
        ):
            continue
        begin = scene.sentence(name.start)
        if begin == here:
            first = scene.words[scene.range(begin, begin + 1)[0]].fold
            if first not in _SUBORDINATE and not _of_clause(scene, offset):
                continue
        elif begin == spoken:
            continue
        return person
    return None


def _of_clause(scene: Scene, offset: int) -> bool:
    """Whether the word at ``offset`` opens a relative or subordinate clause, in which it mostly takes up whom its sentence is about: "the
    plan, | which he said was good", "countries | it called unfriendly"."""
    k = scene.range(offset, offset + 1)[0]
    before = scene.words[k - 1] if k and scene.words[k].joined else None
    contact = before is not None and not before.capital and before.fold not in FUNCTION and before.fold not in SAYING
    return before is not None and (before.fold in RELATIVE | _SUBORDINATE | {"what"} or contact)


def opened(scene: Scene, person: Person, offset: int) -> int:
    """Where a person last opened a sentence of the text's own before ``offset``; -1 if nowhere."""
    there = (n for n in reversed(scene.names_before(offset)) if scene.person(n) is person)
    return next((n.start for n in there if opens(scene, n) and not scene.quoted(n.start)), -1)


def opens(scene: Scene, name: Found) -> bool:
    """Whether the name can be the subject of its sentence: it, or its title, opens the sentence or follows a comma or a conjunction."""
    words = scene.words
    begin = scene.sentence(name.start)
    first = scene.people.introductions.start(name.first)
    while first and words[first].start > begin and words[first - 1].fold in ("the", "a"):
        first -= 1
    if words[name.last - 1].possessive:
        return False
    if words[first].start > begin:
        before = words[first - 1]
        early = first - scene.range(begin, begin)[0] <= _EARLY and before.fold not in _OBLIQUE
        if not (early or "," in scene.text[before.end : words[first].start] or before.fold in _SUBORDINATE):
            return False
    return all(not (scene.person(n) is not None and _free(scene, n)) for n in scene.names_in(begin, name.start))


def _free(scene: Scene, name: Found) -> bool:
    """Whether no preposition leads to a name, with or without an article, and nothing is its own."""
    k = name.first - 1
    if k > 0 and scene.words[k].fold in ("the", "a", "an") and scene.words[name.first].joined:
        k -= 1
    before = scene.words[k].fold if k >= 0 and scene.words[k + 1].joined else ""
    return before not in _OBLIQUE and not scene.words[name.last - 1].possessive


def _headlined(scene: Scene, gender: str | None) -> Actor | None:
    """The first person of that gender whom the headline names, where the body has named nobody yet."""
    return next((p.actor for p in scene.headlined if gender is None or p.gender in (None, gender)), None)


def _presumed(scene: Scene, offset: int) -> Actor | None:
    """The only person so far, where a pronoun contradicts what a given name made of the gender: "Dina Moe spoke. He said"."""
    told = [p for p in scene.people.all if p.before(offset) >= 0]
    return told[0].actor if len(told) == 1 and told[0].presumed else None


def _last_named(scene: Scene, offset: int, gender: str | None, but: Collection[Actor]) -> Actor | None:
    """The person named last; of those whom the pronoun's own sentence names, the one who opens it ("Moe will meet Dahl, he said")."""
    begin = scene.sentence(offset)
    named = ((n, p) for n in scene.names_before(offset) if (p := scene.person(n)) is not None)
    fitting = [n for n, p in named if gender is None or p.gender in (None, gender) and p.actor not in but]
    here = [n for n in fitting if n.start >= begin and opens(scene, n)]
    name = next(iter(here), None) or next(reversed(fitting), None)
    person = scene.person(name) if name is not None else None
    return person.actor if person is not None else None


def thing(scene: Scene, span: Span, recent: Sequence[Source]) -> Source:
    """What "it" takes up: an institution or state that opened the sentence before, else the one heard last."""
    single = (s for s in reversed(recent) if s.kind in ("organization", "country", "document") and len(s.members) < 2)
    last = next((s for s in single if s.actor is not None), None)
    begin = scene.sentence(span.start)
    before = scene.sentence(max(begin - 2, 0))
    just_heard = last is not None and last.span is not None and before <= last.span.start and not _led_to(scene, last.span)
    sentence = scene.names_in(begin, span.start) if _of_clause(scene, span.start) else ()
    for name in (*sentence, *(scene.names_in(before, begin) if not just_heard else ())):
        if name.actor is not None and is_thing(scene, name):
            return Source(name.actor.kind, "pronoun", span, name.actor)
    if last is not None and last.actor is not None:
        return Source(last.kind, "pronoun", span, last.actor)
    return Source("unnamed", "unresolved", span)


def state(scene: Scene, span: Span, recent: Sequence[Source]) -> Source:
    """What "the country" takes up: the state that opened the sentence before, else the one heard last, else the one named last."""
    of_state = [s for s in recent if s.kind == "country" and s.actor is not None]
    told = thing(scene, span, of_state).actor
    named = (n.actor for n in reversed(scene.names_before(span.start)) if n.form in STATE and n.actor is not None)
    actor = told if told is not None and told.kind == "country" else next(named, None)
    return Source("country", "title", span, actor) if actor is not None else Source("unnamed", "unresolved", span)


def _led_to(scene: Scene, span: Span) -> bool:
    """Whether a preposition leads to a source, which is then no subject: "according to | the agency"."""
    first = scene.range(span.start, span.start)[0]
    return first > 0 and scene.words[first - 1].fold in _OBLIQUE


def is_thing(scene: Scene, name: Found) -> bool:
    """Whether a name is an institution or a state that its sentence may be about, outside of any quotation and of any row of names."""
    behind = next(iter(scene.names_in(name.end, name.end + _BESIDE)), None)
    in_row = behind is not None and scene.text[name.end : behind.start].strip(" \n").removesuffix(" the") in (",", "and", ", and")
    credit = scene.text[name.start - 1 : name.start] == "(" and scene.text[name.end : name.end + 1] == ")"
    return name.form in _THINGS and not in_row and not credit and _free(scene, name) and not scene.quoted(name.start)


def several(span: Span, recent: Sequence[Source]) -> Source:
    """Whom "they" takes up: the group, institution or crowd heard last."""
    for last in reversed(recent):
        if last.members or last.kind in ("organization", "unnamed", "country"):
            if last.actor is None:
                return Source(last.kind, "pronoun" if last.members else "unresolved", span, None, last.members)
            return Source(last.kind, "pronoun", span, last.actor, last.members)
    return Source("unnamed", "unresolved", span)


def group(span: Span, recent: Sequence[Source]) -> Source | None:
    """The group heard last ("the ministers" after "G7 foreign ministers warned"), or several who have no name together."""
    groups = (s for s in reversed(recent) if len(s.members) > 1 or s.members and s.actor is not None and s.kind == "organization")
    last = next(groups, None)
    return Source(last.kind, "title", span, last.actor, last.members) if last is not None else None


def people(span: Span, recent: Sequence[Source]) -> Source | None:
    """The people of an organization if they were heard last ("the four" after "the Quad's foreign ministers")."""
    last = group(span, recent[-1:])
    return last if last is not None and len(last.members) == 1 else None


def before_clause(scene: Scene, span: Span) -> Source:
    """ "Peskov, who said": the name right before, else whoever the words before describe."""
    before = scene.names_before(span.start)
    begin = scene.sentence(span.start)
    for name in reversed(before):
        if name.start < begin:
            break
        person = scene.person(name)
        if person is not None:
            return Source("person", "pronoun", span, person.actor)
        if name.actor is not None and name.form in _THINGS and span.start - name.end < 4:
            return Source(name.actor.kind, "pronoun", span, name.actor)
    return Source("unnamed", "unresolved", span)
