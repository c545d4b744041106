"""Groups as sources: "G7 foreign ministers", "both ministers", "the two countries", "A and B"."""

from collections.abc import Sequence

from flows.english.names import companies, heard, joint, rows
from flows.english.names.found import Found
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import GROUPS, INDEFINITE
from flows.english.names.lexicon.roles import PORTFOLIOS, rank_of
from flows.english.names.roles import Role
from flows.english.names.scene import Scene
from flows.records import Actor, Source, Span

#: What opens a phrase that takes up a group told of before; "foreign ministers" without it are any.
_DEFINITE = each("the both these all their its two three")
#: Offices that every state has.
_IN_OFFICE = each("minister president leader premier chancellor king ambassador envoy")
#: What heads are of, the longest wording first.
_HEADED = (["of", "state", "and", "government"], ["of", "state"], ["of", "government"])
#: What may stand among the states whose office holders speak.
_AMONG_STATES = each("the and both")
#: Words that narrow a group's rank: "foreign ministers".
_NARROWING = each("foreign prime defense defence finance interior health trade energy")
#: Words between "of" and a name.
_BEFORE_NAME = each("the a regional")
#: So many words back a group that is taken up was spoken of, and so many characters behind its rank its organization stands.
_BACK, _BEHIND = 150, 40


def of_states(scene: Scene, span: Span, i: int, j: int) -> Source | None:
    """Those who hold one office in several states: "the foreign ministers of Norway, Japan and Chad", "the Norwegian and Japanese
    presidents"; governments are their states; ``None`` for any other phrase."""
    head = next((k for k in range(i, j - 1) if scene.words[k + 1].fold in ("of", "from")), j - 1)
    rank, several = rank_of(scene.words[head].fold) or ("", False)
    governments = scene.words[head].fold == "governments"
    end = head + len(_of_what(scene, head, j))
    if not governments and (not several or rank not in _IN_OFFICE and end == head):
        return None
    follow = head < j - 1
    head = end if end < j - 1 and scene.words[end + 1].fold in ("of", "from") else head
    first, last = (head + 2, j) if follow else (i, head)
    states = [n for n in scene.names_in(*scene.offsets(first, last)) if n.form in ("country", "capital", "adjective")]
    told = {k for n in states for k in range(n.first, n.last)}
    besides = {scene.words[k].fold for k in range(first, last) if k not in told}
    members = tuple(dict.fromkeys(rows.actors(states)))
    if len(members) < 2 or besides - _AMONG_STATES - (frozenset() if follow else PORTFOLIOS.keys()):
        return None
    if governments or len(members) > joint.NAMED_TOGETHER:
        return joint.together(span, members)
    name = " ".join((*_rank_words(scene, i, head + 1), "of", joint.listing([m.name for m in members])))
    return Source("organization", "named", span, Actor(name, "organization"), members)


def plural(scene: Scene, span: Span, i: int, j: int, wanted: Role, recent: Sequence[Source]) -> Source:
    """Several people by their rank: an organization's or some states' ministers act as one; officials and experts stay unnamed."""
    first = scene.words[i].fold
    if wanted.rank not in GROUPS:  # experts are many; "the two top diplomats" are those of the text
        so_many = first in ("both", "the", "all") and not {"interlocutors", *joint.NUMBERS}.isdisjoint(wanted.words)
        return companies.of_rank(scene, span, wanted) if so_many else joint.nobody(span)
    if first in INDEFINITE:
        return joint.nobody(span)
    owner = next((n for n in scene.names_in(*scene.offsets(i, j)) if n.actor is not None and n.actor.kind == "organization"), None)
    if owner is not None and owner.actor is not None:
        people = _people_of(owner.actor, _rank_words(scene, i, j))
        return _of_one(span, people, owner.actor) if _owns(scene, owner, i) else joint.nobody(span)
    if wanted.countries:
        return joint.nobody(span)
    if first not in _DEFINITE:
        return joint.nobody(span)
    number = joint.counted(wanted.words)
    again = heard.group(span, [s for s in recent if number is None or len(s.members) == number]) or _spoken_of_last(scene, span, i, wanted)
    counting = number is not None or first in ("both", "the")
    return again or (companies.of_rank(scene, span, wanted) if counting else joint.nobody(span))


def states(scene: Scene, span: Span, i: int, head: int, recent: Sequence[Source]) -> Source:
    """ "G7 countries" are the organization; "the two countries" are the two that were named last; "Western countries" stay unnamed."""
    so_many = _counted(scene, i, head, recent)
    if so_many is not None:
        return Source(so_many.kind, "title", span, so_many.actor, so_many.members)
    owner = next(iter(rows.actors(scene.names_in(scene.words[i].start, scene.words[head].start))), None)
    if owner is not None and owner.kind == "organization":
        return Source("organization", "named", span, owner)
    telling = {w.fold for w in scene.words[i : head + 1]} - {"the", "both", "two", "other"}
    if scene.words[i].fold not in ("the", "both", "two") or len(telling) > 1:
        return joint.nobody(span)
    two = rows.two_states(scene, span.start)
    return joint.together(span, two, resolution="title") if len(two) > 1 else joint.nobody(span)


def _of_one(span: Span, people: Actor, organization: Actor) -> Source:
    """An organization's people, whose one member that has a name is the organization."""
    return Source("organization", "named", span, people, (organization,))


def _people_of(organization: Actor, rank: Sequence[str]) -> Actor:
    """An organization's people as one actor: "G7 foreign ministers"."""
    return Actor(" ".join((organization.name, *rank)), "organization")


def _owns(scene: Scene, owner: Found, i: int) -> bool:
    """Whether the people of a phrase that begins at word ``i`` are those of an organization in it: "the G7 ministers", "ministers of
    South America's Mercosur", but not "ministers who met NATO"."""
    states = {k for n in scene.names_in(*scene.offsets(i, owner.first)) for k in range(n.first, n.last)} if owner.first > i else set()
    k = owner.first - 1
    while k > i and (k in states or scene.words[k].capital or scene.words[k].fold in _BEFORE_NAME):
        k -= 1
    return owner.first <= i + 1 or scene.words[k].fold == "of"


def _spoken_of_last(scene: Scene, span: Span, i: int, wanted: Role) -> Source | None:
    """The people of that rank whose organization was named with them last before word ``i``."""
    named = _named(scene, wanted.rank, i)
    return _of_one(span, _people_of(*named), named[0]) if named is not None else None


def _named(scene: Scene, rank: str, i: int) -> tuple[Actor, list[str]] | None:
    """The organization of several states whose people of that rank were spoken of before, and how ("the G7 … its foreign ministers")."""
    for k in range(i - 1, max(i - _BACK, -1), -1):
        if rank_of(scene.words[k].fold) != (rank, True):
            continue
        sentence_before = scene.sentence(max(scene.sentence(scene.words[k].start) - 2, 0))
        for name in reversed(scene.names_in(sentence_before, scene.words[k].end + _BEHIND)):
            if name.form == "organization" and name.actor is not None and name.actor.country is None:
                return name.actor, _rank_words(scene, max(0, k - 3), k + 1)
    return None


def _counted(scene: Scene, i: int, head: int, recent: Sequence[Source]) -> Source | None:
    """The group of so many that was heard last, else the states named last in a row: "the three countries" after "the E3" or "Norway,
    Japan and Chad"."""
    number = joint.counted([w.fold for w in scene.words[i:head]])
    if number is None or number == 2 or scene.words[i].fold not in ("the", "all"):
        return None

    def so_many(last: Source) -> bool:
        called = last.actor.name[1:] if last.kind == "organization" and last.actor is not None else ""
        return len(last.members) == number or called == str(number)

    members = rows.of_states(scene, scene.words[i].start, number)
    again = joint.together(Span(scene.words[i].start, scene.words[head].end), members) if members else None
    return next(filter(so_many, reversed(recent)), again)


def _rank_words(scene: Scene, i: int, j: int) -> list[str]:
    """The first rank of a phrase with the words that narrow it: "foreign ministers", "heads of state"."""
    head = next((k for k in range(i, j) if rank_of(scene.words[k].fold) is not None), j - 1)
    first = head
    while first > i and scene.words[first - 1].fold in _NARROWING:
        first -= 1
    return [word.fold for word in scene.words[first : head + 1 + len(_of_what(scene, head, len(scene.words)))]]


def _of_what(scene: Scene, head: int, j: int) -> list[str]:
    """What the heads are of whose rank is word ``head``: "heads | of state", "heads | of state and government"; nothing for any others."""
    behind = [word.fold for word in scene.words[head + 1 : min(head + 5, j)]]
    return next((behind[: len(told)] for told in _HEADED if behind[: len(told)] == told), [])
