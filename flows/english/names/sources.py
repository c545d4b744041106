"""Who is meant by the words at a cue: one question after the other, the surest first."""

from collections.abc import Sequence

from flows.english.days import DAY_NAMES
from flows.english.names import (
    companies,
    documents,
    groups,
    institutions,
    issuers,
    joint,
    owning,
    phrases,
    pronouns,
    readings,
    unknown,
)
from flows.english.names.found import Found
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import (
    HE,
    PRONOUNS,
    RELATIVE,
    SHE,
    STYLED,
)
from flows.english.names.lexicon.roles import rank_of
from flows.english.names.people import Person
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span


def source(scene: Scene, span: Span, recent: Sequence[Source]) -> Source:
    """The source that the words of ``span`` denote, read in the light of the speakers before them."""
    i, j = _words(scene, span)
    questions = (_pronoun, _surname, _issued, _several, _named_apart) if i < j else ()
    answers = (found for question in questions if (found := question(scene, span, i, j, recent)) is not None)
    return next(answers, Source("unnamed", "unresolved", span))


def _words(scene: Scene, span: Span) -> tuple[int, int]:
    """The words of a source, from the first of them to behind the last, without what stands around it and tells nothing of it."""
    i, j = scene.range(span.start, span.end)
    i = next((n.first for n in reversed(scene.names_before(span.start)) if n.first < i < n.last), i)  # "Cheong | Wa Dae"
    if j - i > 1 and scene.words[i].fold == "whose":
        i += 1
    while i < j - 1 and scene.words[i].fold in _FILLERS:
        i += 1
    while i < j - 1 and scene.words[j - 1].fold in _BEHIND:
        j -= 1
    j = _before_day(scene, i, j)
    return documents.whole(scene, i, j), j


def _pronoun(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source | None:
    """Whom "he", "who" and "they themselves" take up, and "His Highness"."""
    word = phrases.plain(scene.words[i])
    is_bare = word in PRONOUNS and (j - i == 1 or word in RELATIVE or scene.words[i + 1].fold in _SELVES)
    is_style = scene.words[i].fold in HE | SHE and scene.words[j - 1].fold in STYLED
    return pronouns.source(scene, span, word, recent) if is_bare or is_style else None


def _surname(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source | None:
    """Who is called by one name."""
    if j - i > 1 or not scene.words[i].capital:
        return None
    word = phrases.plain(scene.words[i])
    person = scene.people.called([word], span.start)
    if person is None or word not in (person.tokens[0], person.tokens[-1]):
        return None
    return Source("person", "named", span, _namesake(scene, i, j, person, recent))


def _issued(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source | None:
    """What several have issued together."""
    issued = issuers.by_several(scene, i, j)
    return documents.source(scene, span, i, issued, j, recent) if issued is not None else None


def _several(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source | None:
    """Those who are listed or counted."""
    return companies.listed(scene, span, i, j) or groups.of_states(scene, span, i, j) or _joint(scene, span, i, j, recent)


def _named_apart(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source | None:
    """Who is meant by the parts of a phrase that mean the same: the part that names somebody, else the first."""
    known = {a for n in scene.names_in(*scene.offsets(i, j)) if (a := scene.actor(n)) is not None}
    parts = [one for a, b in phrases.segments(scene, i, j) if (one := _segment(scene, span, a, b, recent)) is not None]
    named = [
        one
        for k, one in enumerate(parts)
        if one.actor is not None and one.resolution == "named" and (not k or one.actor in known and (not parts[0].actor or _person(one)))
    ]
    if not named:
        return parts[0] if parts else None
    # "the head of the Nordic Council (NC), Kari Moe"
    return named[0] if named[0] is parts[0] else next(filter(_person, named), named[0])


_SELVES = each("himself herself itself themselves both also")
_ASIDES = each("who which whose that citing quoting speaking also")
#: What may stand between a source and its verb and tells nothing of it.
_BEHIND = each("here there today yesterday also now then earlier later")
_FILLERS = each("but and also even then meanwhile however while as by to")


def _before_day(scene: Scene, i: int, j: int) -> int:
    """Where a source ends before the day on which it speaks: "the leaders of Norway | early on March 4"; ``j`` itself if none follows."""
    first = j
    while first > i + 1 and (scene.words[first - 1].text.isdigit() or scene.words[first - 1].fold in _DAY):
        first -= 1
    return first if first < j and scene.words[first].fold in _BEFORE_DAY else j


#: Words of a day, and those of them that lead to it.
_BEFORE_DAY = each("on early late")
_DAY = DAY_NAMES | _BEFORE_DAY


def _joint(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source | None:
    """Two or more sources joined by "and", each resolved by itself; ``None`` if the phrase is anything else."""
    joined = phrases.joined(scene, i, j)
    known: list[Source] = []
    names: list[str] = []
    for a, b in joined:
        part = Span(scene.words[a].start, scene.words[b - 1].end)
        pronoun = scene.words[a].fold in PRONOUNS and b - a == 1
        one = pronouns.source(scene, part, scene.words[a].fold, recent) if pronoun else _segment(scene, part, a, b, recent)
        if one is None:
            return None
        if one.actor is not None:
            known.append(one)
        plural = (rank_of(scene.words[b - 1].fold) or ("", False))[1]  # "the two Republicans, A and B"
        if one.actor is not None or scene.words[b - 1].capital and not plural:
            names.append(one.actor.name if one.actor is not None and _told(scene, one) else owning.as_named(scene, a, b))
    names = list(dict.fromkeys(names))
    if len(names) > 1 and known:
        return joint.together(span, [one.actor for one in known if one.actor is not None], names)
    return Source(known[0].kind, known[0].resolution, span, known[0].actor, known[0].members) if known else None


def _told(scene: Scene, one: Source) -> bool:
    """Whether the text itself names who is meant: a joint source is called as it calls itself."""
    return one.resolution != "title" or one.kind != "person" or any(p.actor == one.actor for p in scene.people.all)


def _person(one: Source) -> bool:
    return one.kind == "person"


def _segment(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source | None:
    """Whom a part of a phrase denotes, by its name or by its noun; ``None`` for what only describes the part before."""
    head = phrases.head_of(scene, i, j)
    if isinstance(head, Found):
        return _named(scene, head, recent, span)
    first = scene.words[i]
    if head is None or phrases.plain(first) in _ASIDES or first.fold.endswith("ing") and not first.capital:
        return None
    return readings.of_noun(scene, span, i, head, j, recent)


def _named(scene: Scene, name: Found, recent: Sequence[Source], span: Span) -> Source:
    person = scene.person(name)
    if person is not None:
        return Source("person", "named", span, _namesake(scene, name.first, name.last, person, recent))
    if name.actor is not None:
        if name.actor.kind == "country":
            if name.form in ("adjective", "demonym"):
                return Source("unnamed", "unresolved", span)  # "the Japanese" may be all of them
            return Source("country", "named" if name.form == "country" else "metonym", span, name.actor)
        return Source(name.actor.kind, "named", span, name.actor)
    if name.form == "ministry":
        return institutions.institution(scene, span, name.first, name.last - 1, name.last, recent)
    return unknown.unknown(scene, name.first, name.last - 1, span)


def _namesake(scene: Scene, i: int, j: int, person: Person, recent: Sequence[Source]) -> Actor:
    """Of several persons whom a surname names, the one who spoke last."""
    if j - i > 1:
        return person.actor
    same = [p.actor for p in scene.people.namesakes([scene.words[i].fold])]
    return (
        next((s.actor for s in reversed(recent) if s.actor in same and s.actor is not None), person.actor)
        if len(same) > 1
        else person.actor
    )
