"""Who is meant by the words at a cue: one question after the other, the surest first."""

from collections.abc import Sequence

from flows.english.names import documents, groups, institutions, issuers, pronouns, titles, unknown
from flows.english.names.found import Found
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import (
    CROWD,
    DETERMINERS,
    DOCUMENTS,
    GOVERNMENT,
    INSTITUTIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    STATES,
)
from flows.english.names.lexicon.roles import BEFORE_RANK, rank_of
from flows.english.names.lexicon.words import PLAIN
from flows.english.names.people import Person
from flows.english.names.roles import role
from flows.english.names.scene import Scene
from flows.english.names.words import Word
from flows.records import Actor, Source, Span


def source(scene: Scene, span: Span, recent: Sequence[Source]) -> Source:
    """The source that the words of ``span`` denote, read in the light of the speakers before them."""
    i, j = scene.range(span.start, span.end)
    if i == j:
        return Source("unnamed", "unresolved", span)
    if j - i > 1 and scene.words[i].fold == "whose":
        i += 1
    word = _plain(scene.words[i])
    if word in PRONOUNS and (
        j - i == 1 or word in RELATIVE or scene.words[i + 1].fold in ("himself", "herself", "itself", "themselves", "both", "also")
    ):
        return pronouns.source(scene, span, word, recent)
    while i < j - 1 and scene.words[i].fold in _FILLERS:
        i += 1
    i = documents.whole(scene, i, j)
    if j - i == 1 and scene.words[i].capital:
        person = scene.people.called([word], span.start)
        if person is not None and word in (person.tokens[0], person.tokens[-1]):
            return Source("person", "named", span, _namesake(scene, i, j, person, recent))
    issued = issuers.by_several(scene, i, j)
    if issued is not None:
        return documents.source(scene, span, i, issued, j, recent)
    several = groups.listed(scene, span, i, j) or groups.of_states(scene, span, i, j) or _joint(scene, span, i, j, recent)
    if several is not None:
        return several
    known = {a for n in scene.names_in(*scene.offsets(i, j)) if (a := scene.actor(n)) is not None}
    parts = [one for a, b in _segments(scene, i, j) if (one := _segment(scene, span, a, b, recent)) is not None]
    named = next(
        (
            one
            for k, one in enumerate(parts)
            if one.actor is not None
            and one.resolution == "named"
            and (not k or one.actor in known and (not parts[0].actor or _person(one)))
        ),
        None,
    )
    return named or next((one for one in parts[:1]), None) or Source("unnamed", "unresolved", span)


_ASIDES = each("who which whose that citing quoting speaking also")
_SELF = each("himself herself itself themselves")
_FILLERS = each("but and also even then meanwhile however while as by to")


def _plain(word: Word) -> str:
    """The folded word; of a word in capitals, which is a name ("WHO", "IT"), nothing."""
    return "" if len(word.text) > 1 and word.text.isupper() else word.fold


def _joint(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source | None:
    """Two or more sources joined by "and", each resolved by itself; ``None`` if the phrase is anything else."""
    cuts = [
        k
        for k in range(i + 1, j)
        if scene.words[k].fold == "and" and not any(n.first <= k < n.last for n in scene.names_in(scene.words[i].start, span.end))
    ]
    if not cuts:
        return None
    if any(_in_apposition(scene, a, b) for a, b in _split(i, j, cuts)[:-1]):
        return None
    parts = [part for a, b in _split(i, j, cuts) for part in _sources(scene, a, b) if scene.text[scene.words[part[0]].start - 1] != "("]
    if any(_same_one(scene, a, b) for a, b in parts[1:]):
        return None
    if len(parts) < 2 or any(scene.words[k].fold in PREPOSITIONS for a, b in parts[:-1] for k in range(a, b)):
        return None
    known: list[Source] = []
    names: list[str] = []
    for a, b in parts:
        part = Span(scene.words[a].start, scene.words[b - 1].end)
        pronoun = scene.words[a].fold in PRONOUNS and b - a == 1
        one = pronouns.source(scene, part, scene.words[a].fold, recent) if pronoun else _segment(scene, part, a, b, recent)
        if one is None:
            return None
        if one.actor is not None:
            known.append(one)
        plural = (rank_of(scene.words[b - 1].fold) or ("", False))[1]  # "the two Republicans, A and B"
        if one.actor is not None or scene.words[b - 1].capital and not plural:
            names.append(one.actor.name if one.actor is not None and _told(scene, one) else institutions.as_named(scene, a, b))
    if len(set(names)) > 1 and known:
        return groups.together(span, [one.actor for one in known if one.actor is not None], names)
    return Source(known[0].kind, known[0].resolution, span, known[0].actor, known[0].members) if known else None


def _sources(scene: Scene, i: int, j: int) -> list[tuple[int, int]]:
    """The segments of a phrase without those that only describe the one before: "Kari Moe, the head of the port"."""
    first, *others = _segments(scene, i, j)
    return [first, *((a, b) for a, b in others if scene.words[a].fold not in DETERMINERS or isinstance(_head(scene, a, b), Found))]


def _same_one(scene: Scene, i: int, j: int) -> bool:
    """Whether words behind "and" are a second title of one person: "the mayor and | former minister"."""
    found = rank_of(scene.words[j - 1].fold)
    return (
        found is not None
        and not found[1]
        and scene.words[i].fold not in DETERMINERS - {"former"}
        and not scene.names_in(*scene.offsets(i, j))
    )


def _in_apposition(scene: Scene, i: int, j: int) -> bool:
    """Whether the "and" behind word ``j`` goes on with a description: "Kari Moe, a pilot and former mayor who met Arne Dahl"."""
    segments = _segments(scene, i, j)
    first, last = segments[-1]
    opens = scene.words[first].fold in _DESCRIBING
    return len(segments) > 1 and opens and scene.words[last].joined and not isinstance(_head(scene, first, last), Found)


_DESCRIBING = each("a an one his her its their former then")


def _told(scene: Scene, one: Source) -> bool:
    """Whether the text itself names who is meant: a joint source is called as it calls itself."""
    return one.resolution != "title" or one.kind != "person" or any(p.actor == one.actor for p in scene.people.all)


def _split(i: int, j: int, cuts: Sequence[int]) -> list[tuple[int, int]]:
    return [(a, b) for a, b in zip([i, *(c + 1 for c in cuts)], [*cuts, j], strict=True) if a < b]


def _person(one: Source) -> bool:
    return one.kind == "person"


def _segments(scene: Scene, i: int, j: int) -> list[tuple[int, int]]:
    """The phrase cut at its commas, dashes and brackets: the source and its appositions."""
    cuts = [i]
    for k in range(i + 1, j):
        gap = scene.text[scene.words[k - 1].end : scene.words[k].start]
        if scene.words[k].text.isdigit():
            continue
        if any(c in gap for c in ",;:()–—") or " - " in gap:
            cuts.append(k)
    return list(zip(cuts, [*cuts[1:], j], strict=True))


def _segment(scene: Scene, span: Span, i: int, j: int, recent: Sequence[Source]) -> Source | None:
    head = _head(scene, i, j)
    if isinstance(head, Found) and _cabinet(scene, head, i):
        return institutions.institution(scene, span, i, head.first, j, recent)
    if isinstance(head, Found):
        return _named(scene, head, recent, span)
    if head is None:
        return None
    word = scene.words[head]
    last = word.fold
    if _plain(scene.words[i]) in _ASIDES or scene.words[i].fold.endswith("ing") and not scene.words[i].capital:
        return None
    who = role(scene.words, i, j, scene.registry)
    if last in DOCUMENTS and not (who is not None and rank_of(last)):
        return documents.source(scene, span, i, head, j, recent)
    if last in INSTITUTIONS and rank_of(last) is None:
        return institutions.institution(scene, span, i, head, j, recent)
    if last in STATES:
        return groups.states(scene, span, i, head, recent)
    if rank_of(last) is not None or who is not None and last in BEFORE_RANK | {"general"}:
        return titles.source(scene, span, i, j, recent)
    if last in CROWD:
        return Source("unnamed", "unresolved", span)
    if who is not None:
        return titles.source(scene, span, i, j, recent)
    if word.capital and last not in PLAIN and not (word.first and head < j - 1):
        return unknown.unknown(scene, i, head, span)
    return titles.anybody(scene, span, i, j, recent)


def _cabinet(scene: Scene, name: Found, i: int) -> bool:
    """Whether a name is a government's own word with its owner before it: "Premier Moe's | Cabinet"."""
    one = name.last - name.first == 1 and scene.words[name.first].fold in GOVERNMENT and scene.person(name) is None
    return one and name.first > i and scene.words[name.first - 1].possessive


def _head(scene: Scene, i: int, j: int) -> Found | int | None:
    """The word, or the name, that the phrase is about: the last one before its first preposition; a person named at the end of a title."""
    names = {n.first: n for n in scene.names_in(scene.words[i].start, scene.words[j - 1].end)} if i < j else {}
    head: Found | int | None = None
    k = i
    while k < j:
        word = scene.words[k]
        name = names.get(k)
        if name is not None and name.last <= j:
            if not (scene.words[name.last - 1].possessive and name.last < j):
                head = name if name.form != "thing" else name.last - 1
            k = max(name.last, k + 1)
            continue
        if word.fold in PREPOSITIONS or _plain(word) in RELATIVE:
            if head is None:
                k += 1
                continue
            later = _later_person(scene, names, k, j, head) if word.fold in PREPOSITIONS else None
            return later or head
        if word.fold in _SELF and head is not None:
            k += 1
            continue
        after_person = isinstance(head, Found) and scene.person(head) is not None and rank_of(word.fold) is None and not word.joined
        if (word.fold not in DETERMINERS and not word.possessive or head is None and k == j - 1) and not after_person:
            head = k
        k += 1
    return head


def _later_person(scene: Scene, names: dict[int, Found], k: int, j: int, head: Found | int) -> Found | None:
    """ "Foreign Minister of Japan | Toshimitsu Motegi": a person after the complement of a rank, no rank or preposition between."""
    if isinstance(head, Found) or rank_of(scene.words[head].fold) is None:
        return None
    for m in range(k, j):
        name = names.get(m)
        if name is not None and scene.person(name) is not None:
            between = [w.fold for w in scene.words[k + 1 : m]]
            if (
                any(rank_of(w) is not None for w in between)
                and between[0] != "the"
                or not between
                or scene.words[m - 1].fold in PREPOSITIONS | {"the"}
                or scene.words[m - 1].possessive
            ):
                return None
            return name if scene.words[m].joined else None
    return None


def _named(scene: Scene, name: Found, recent: Sequence[Source], span: Span) -> Source:
    person = scene.person(name)
    if person is not None:
        return Source("person", "named", span, _namesake(scene, name.first, name.last, person, recent))
    if name.actor is not None:
        if name.actor.kind == "country":
            if name.form in ("adjective", "demonym"):
                return _national(scene, name, span, recent)
            return Source("country", "named" if name.form == "country" else "metonym", span, name.actor)
        return Source(name.actor.kind, "named", span, name.actor)
    if name.form == "ministry":
        return institutions.institution(scene, span, name.first, name.last - 1, name.last, recent)
    return unknown.unknown(scene, name.first, name.last - 1, span)


def _national(scene: Scene, name: Found, span: Span, recent: Sequence[Source]) -> Source:
    """ "The Norwegian": the person of that state who was named last; "the Japanese", who may be all of them, stay unnamed."""
    last_word = scene.words[name.last - 1].fold
    single = not last_word.endswith(("s", "men")) if name.form == "demonym" else last_word.endswith(("an", "i", "ne"))
    one = single and name.first > 0 and scene.words[name.first - 1].fold == "the"
    there = [p for p in scene.people.all if name.actor is not None and p.country == name.actor.country and p.before(span.start) >= 0]
    if one and there:
        return Source("person", "title", span, max(there, key=lambda person: person.before(span.start)).actor)
    last = next((s for s in reversed(recent[-1:]) if s.kind == "person" and s.actor is not None and not s.actor.country), None)
    if one and last is not None:
        return Source("person", "title", span, last.actor)
    return Source("unnamed", "unresolved", span)


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
