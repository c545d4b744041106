"""Groups as sources: "G7 foreign ministers", "both ministers", "the two countries", "A and B"."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from flows.english.names.found import STATE
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import GROUPS, INDEFINITE, STATES
from flows.english.names.lexicon.roles import PORTFOLIOS, rank_of
from flows.english.names.people import Person
from flows.english.names.roles import Role, fits
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span

#: What opens a phrase that takes up a group told of before; "foreign ministers" without it are any.
_DEFINITE = each("the both these all their its two three")
#: Up to so many members a joint source is a group of its own, named as the text names it; a longer list has members only.
_NAMED_TOGETHER = 3


def listed(scene: Scene, span: Span, i: int, j: int) -> Source | None:
    """Persons who share a title: "Presidents of Norway and Japan Kari Moe and Aiko Sato"; ``None`` for any other phrase."""
    people = [n for n in scene.names_in(scene.words[i].start, scene.words[j - 1].end) if scene.person(n) is not None]
    if len(people) < 2 or people[-1].last != j or scene.words[j - 1].possessive:
        return None
    between = [w.fold for one, other in zip(people, people[1:], strict=False) for w in scene.words[one.last : other.first]]
    return together(span, [p.actor for n in people if (p := scene.person(n)) is not None]) if set(between) == {"and"} else None


def of_states(scene: Scene, span: Span, i: int, j: int) -> Source | None:
    """Those who hold one office in several states: "the foreign ministers of Norway, Japan and Chad", "the Norwegian and Japanese
    presidents"; ``None`` for any other phrase."""
    links = (k for k in range(i, j - 1) if scene.words[k + 1].fold in ("of", "from"))
    head = next(links, j - 1)
    rank = rank_of(scene.words[head].fold)
    if rank is None or not rank[1] or rank[0] not in _IN_OFFICE:
        return None
    first, last = (head + 2, j) if head < j - 1 else (i, head)
    states = [n for n in scene.names_in(*scene.offsets(first, last)) if n.form in ("country", "capital", "adjective")]
    told = {k for n in states for k in range(n.first, n.last)}
    others = {scene.words[k].fold for k in range(first, last) if k not in told}
    if not others <= ({"the", "and", "both"} if head < j - 1 else {"the", "and", "both", *PORTFOLIOS}):
        return None
    members = tuple(dict.fromkeys(n.actor for n in states if n.actor is not None))
    if len(members) < 2:
        return None
    if len(members) > _NAMED_TOGETHER:
        return together(span, members)
    name = " ".join((*_rank_words(scene, i, head + 1), "of", listing([m.name for m in members])))
    return Source("organization", "named", span, Actor(name, "organization"), members)


#: Offices that every state has.
_IN_OFFICE = each("minister president leader premier chancellor king ambassador envoy")


def listing(names: Sequence[str]) -> str:
    """Names in a row: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def together(span: Span, members: Sequence[Actor], names: Sequence[str] = ()) -> Source:
    """A joint source: up to three are a group under their names; of a longer list only the members are kept."""
    known = tuple(dict.fromkeys(members))
    names = names or [m.name for m in known]
    if len(names) > _NAMED_TOGETHER:
        return Source(known[0].kind if len({m.kind for m in known}) == 1 else "organization", "named", span, None, known)
    return Source("organization", "named", span, Actor(listing(names), "organization"), known)


def plural(scene: Scene, span: Span, i: int, j: int, wanted: Role, recent: Sequence[Source]) -> Source:
    """Several people by their rank: an organization's or some states' ministers act as one; officials and experts stay unnamed."""
    if wanted.rank not in GROUPS:  # experts are many; "the two top diplomats" are those of the text
        pair = _pair(scene, wanted, span.start) if scene.words[i].fold in ("both", "the") and {"both", "two"} & set(wanted.words) else []
        return _both(span, pair)
    if scene.words[i].fold in INDEFINITE:
        return Source("unnamed", "unresolved", span)
    names = [n for n in scene.names_in(*scene.offsets(i, j)) if n.actor is not None and n.actor.kind == "organization"]
    if names and names[0].actor is not None:
        owns = names[0].first <= i + 1 or scene.words[names[0].first - 1].fold == "of" or scene.words[names[0].first - 2].fold == "of"
        return named_as(span, names[0].actor, *_rank_words(scene, i, j)) if owns else Source("unnamed", "unresolved", span)
    if wanted.countries:
        return Source("unnamed", "unresolved", span)
    if scene.words[i].fold not in _DEFINITE:
        return Source("unnamed", "unresolved", span)
    group = _last_group(recent)
    if group is not None:
        return Source(group.kind, "title", span, group.actor, group.members)
    named = _group_named(scene, (wanted.rank, True), i)
    if named is not None:
        return named_as(span, named[0], *named[1])
    return _both(span, _pair(scene, wanted, span.start) if scene.words[i].fold in ("both", "the", "two") else [])


def _both(span: Span, pair: Sequence[Person]) -> Source:
    """Two persons as one source under both names; nobody known if the text has not two of them."""
    if len(pair) < 2:
        return Source("unnamed", "unresolved", span)
    name = " and ".join(p.actor.name for p in pair)
    return Source("organization", "title", span, Actor(name, "organization"), tuple(p.actor for p in pair))


def counted(scene: Scene, i: int, recent: Sequence[Source]) -> Source | None:
    """The group that words from ``i`` on count: "the three countries"."""
    head = next((k for k in range(i, min(i + 5, len(scene.words))) if scene.words[k].fold in STATES), None)
    return _counted(scene, i, head, recent) if head is not None else None


def _counted(scene: Scene, i: int, head: int, recent: Sequence[Source]) -> Source | None:
    """The group of so many that was heard last, else the states named last in a row: "the three countries" after "the E3" or "Norway,
    Japan and Chad"."""
    number = next((_NUMBERS[w.fold] for w in scene.words[i:head] if w.fold in _NUMBERS), None)
    if number is None or scene.words[i].fold not in ("the", "all"):
        return None
    for last in reversed(recent):
        if len(last.members) == number or last.kind == "organization" and last.actor is not None and last.actor.name[1:] == str(number):
            return last
    members = row(scene, scene.words[i].start, number)
    return together(Span(scene.words[i].start, scene.words[head].end), members) if members else None


def row(scene: Scene, offset: int, number: int) -> list[Actor]:
    """So many states that the text named in a row last before ``offset``: "Norway, Japan and Chad"."""
    states = [n for n in scene.names_before(offset) if n.form == "country" and n.actor is not None]
    for k in range(len(states) - number, -1, -1):
        members = states[k : k + number]
        between = [[w.fold for w in scene.words[a.last : b.first] if w.fold != "the"] for a, b in pairwise(members)]
        if between[-1] == ["and"] and not any(between[:-1]) and members[-1].end - members[0].start < _ROW:
            return [n.actor for n in members if n.actor is not None]
    return []


#: Characters over which states stand in a row.
_ROW = 120
_NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}


def states(scene: Scene, span: Span, i: int, head: int, recent: Sequence[Source]) -> Source:
    """ "G7 countries" are the organization; "the two countries" are the two that were named last; "Western countries" stay unnamed."""
    names = [n for n in scene.names_in(scene.words[i].start, scene.words[head].start) if n.actor is not None]
    counted = _counted(scene, i, head, recent)
    if counted is not None:
        return Source(counted.kind, "title", span, counted.actor, counted.members)
    if names and names[0].actor is not None and names[0].actor.kind == "organization":
        return Source("organization", "named", span, names[0].actor)
    if (
        scene.words[i].fold not in ("the", "both", "two")
        or len({w.fold for w in scene.words[i : head + 1]} - {"the", "both", "two", "other"}) > 1
    ):
        return Source("unnamed", "unresolved", span)
    pair = (joined(scene, span.start) if scene.words[head].fold in ("sides", "parties") else []) or two_states(scene, span.start)
    if len(pair) < 2:
        return Source("unnamed", "unresolved", span)
    return Source("organization", "title", span, Actor(" and ".join(state.name for state in pair), "organization"), tuple(pair))


def joined(scene: Scene, offset: int) -> list[Actor]:
    """The state and the institution that the sentence joined before ``offset`` ("Norway and the World Bank")."""
    names = [n for n in scene.names_in(scene.sentence(offset), offset) if n.form in ("country", "capital", "organization") and n.actor]
    for one, other in zip(reversed(names[:-1]), reversed(names[1:]), strict=True):
        between = [w.fold for w in scene.words[one.last : other.first]]
        if between in (["and"], ["and", "the"]) and "organization" in (one.form, other.form):
            return [a for a in (one.actor, other.actor) if a is not None]
    return []


def two_states(scene: Scene, offset: int) -> list[Actor]:
    """The two states that the text joined last before ``offset`` ("Norway and Japan"), else the two that it named most often."""
    names = [n for n in scene.names_before(offset) if n.form in STATE and n.actor is not None]
    for one, other in zip(reversed(names[:-1]), reversed(names[1:]), strict=True):
        between = [w.fold for w in scene.words[one.last : other.first]]
        if one.actor != other.actor and (between in (["and"], ["and", "the"]) or one.first == other.first):
            return [a for a in (one.actor, other.actor) if a is not None]
    count = Counter(n.actor for n in names if n.actor is not None)
    return [state for state, _ in count.most_common(2)]


def named_as(span: Span, organization: Actor, *rank: str) -> Source:
    """A group of an organization's people ("G7 foreign ministers"), whose one member that has a name is the organization."""
    return Source("organization", "named", span, Actor(" ".join((organization.name, *rank)), "organization"), (organization,))


def spoken_of(scene: Scene, i: int) -> Actor | None:
    """The group that the text spoke of last before word ``i``: an organization's ministers, leaders, members."""
    for k in range(i - 1, max(i - 80, -1), -1):
        found = rank_of(scene.words[k].fold)
        if found is not None and found[1] and found[0] in GROUPS:
            named = _group_named(scene, found, k + 1)
            if named is not None:
                return named_as(Span(0, 0), named[0], *named[1]).actor
    return None


def _group_named(scene: Scene, wanted: tuple[str, bool], i: int) -> tuple[Actor, list[str]] | None:
    """The organization of several states whose people of that rank were spoken of before, and how ("the G7 … its foreign ministers")."""
    for k in range(i - 1, max(i - 150, -1), -1):
        found = rank_of(scene.words[k].fold)
        if found != wanted:
            continue
        begin = scene.sentence(scene.words[k].start)
        for name in reversed(scene.names_in(scene.sentence(max(begin - 2, 0)), scene.words[k].end + 40)):
            if name.form == "organization" and name.actor is not None and name.actor.country is None:
                return name.actor, _rank_words(scene, max(0, k - 3), k + 1)
    return None


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


def _last_group(recent: Sequence[Source]) -> Source | None:
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
            and (wanted.rank in ("leader", "participant") or any(fits(wanted, r) for r in scene.roles(person)))
        ):
            found.append(person)
            if len(found) == 2:
                break
    return found[::-1]
