"""A source's phrase taken apart: what opens it, its parts between the marks, what each is about."""

from collections.abc import Sequence
from itertools import pairwise

from flows.english.names.found import Found
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import CROWD, DETERMINERS, PREPOSITIONS, RELATIVE
from flows.english.names.lexicon.roles import ADDRESS, HONORIFICS, of_portfolio, rank_of
from flows.english.names.scene import Scene
from flows.english.names.words import Word

_DESCRIBING = each("a an one his her its their former then")
_SELF = each("himself herself itself themselves")
#: Dashes that set words apart; a bare hyphen joins them.
_DASHES = ("—", "–", "--", " - ")


def plain(word: Word) -> str:
    """The folded word; of a word in capitals, which is a name ("WHO", "IT"), nothing."""
    return "" if len(word.text) > 1 and word.text.isupper() else word.fold


def segments(scene: Scene, i: int, j: int) -> list[tuple[int, int]]:
    """The phrase cut at its commas, dashes and brackets: the source and its appositions."""
    cuts = [i]
    for k in range(i + 1, j):
        gap = scene.text[scene.words[k - 1].end : scene.words[k].start]
        listed = all(of_portfolio(word.fold) and word.capital for word in scene.words[k - 1 : k + 1])  # "Minister of Trade, | Industry"
        if scene.words[k].text.isdigit() or listed and gap.strip() == ",":
            continue
        short = gap.strip() == "(" and _abbreviates(scene, k, j) or k - 1 > i and _abbreviates(scene, k - 1, j)
        if not short and (any(c in gap for c in ",;:()") or behind_dash(scene, k)):
            cuts.append(k)
    return list(zip(cuts, [*cuts[1:], j], strict=True))


def _abbreviates(scene: Scene, k: int, j: int) -> bool:
    """Whether word ``k`` stands in brackets as the abbreviation of a name that a title goes on from: "Nordic Council (NC) | envoy"."""
    if k + 1 >= j or not scene.words[k].text.isupper() or not scene.words[k + 1].capital:
        return False
    before, behind = (scene.text[a.end : b.start] for a, b in pairwise(scene.words[k - 1 : k + 2]))
    return before.strip() == "(" and behind == ") "


def behind_dash(scene: Scene, k: int) -> bool:
    """Whether a dash stands before word ``k``."""
    gap = scene.text[scene.words[k - 1].end : scene.words[k].start]
    return any(dash in gap for dash in _DASHES)


def joined(scene: Scene, i: int, j: int) -> list[tuple[int, int]]:
    """The parts of a phrase that "and" joins as sources, up to the first dash behind it ("Norway and Chad -- both members"); none if
    what it joins are no sources."""
    named = scene.names_in(*scene.offsets(i, j))
    joints = (k for k in range(i + 1, j) if scene.words[k].fold == "and" and not _in_title(scene, k, j))
    cuts = [k for k in joints if not any(n.first <= k < n.last for n in named)]
    if not cuts or any(_in_apposition(scene, a, b) for a, b in _split(i, j, cuts)[:-1]):
        return []
    end = next((a for a, _ in segments(scene, i, j) if a > cuts[0] and behind_dash(scene, a)), j)
    parts = [part for a, b in _split(i, end, [k for k in cuts if k < end]) for part in _parts(scene, a, b)]
    parts = [(a, b) for a, b in parts if scene.text[scene.words[a].start - 1] != "("]
    second_title = any(_same_one(scene, a, b) for a, b in parts[1:]) or _two_titles(scene, i, cuts[0], j)
    told_of = [segments(scene, a, b)[-1] for a, b in _split(i, j, cuts)[:-1] if scene.words[b].joined]  # "Moe, envoy for the sea | and ice"
    complement = any(scene.words[k].fold in PREPOSITIONS for a, b in (*parts[:-1], *told_of) for k in range(a, b))
    return parts if len(parts) > 1 and not second_title and not complement else []


def _in_title(scene: Scene, k: int, j: int) -> bool:
    """Whether "and" at word ``k`` joins two portfolios: "Interior and Security Minister"."""
    if k + 1 >= j or not of_portfolio(scene.words[k - 1].fold):
        return False
    return of_portfolio(scene.words[k + 1].fold)


def _split(i: int, j: int, cuts: Sequence[int]) -> list[tuple[int, int]]:
    return [(a, b) for a, b in zip([i, *(c + 1 for c in cuts)], [*cuts, j], strict=True) if a < b]


def _parts(scene: Scene, i: int, j: int) -> list[tuple[int, int]]:
    """The segments of a phrase without those that only describe the one before: "Kari Moe, the head of the port"."""
    first, *others = segments(scene, i, j)
    return [first, *((a, b) for a, b in others if scene.words[a].fold not in DETERMINERS or isinstance(head_of(scene, a, b), Found))]


def _same_one(scene: Scene, i: int, j: int) -> bool:
    """Whether words behind "and" are a second title of one person: "the mayor and | former minister"."""
    found = rank_of(scene.words[j - 1].fold)
    return (
        found is not None
        and not found[1]
        and scene.words[i].fold not in DETERMINERS - {"former"}
        and not scene.names_in(*scene.offsets(i, j))
    )


def _two_titles(scene: Scene, i: int, k: int, j: int) -> bool:
    """Whether "and" at word ``k`` joins two titles of the one who is named behind both: "Chair and | Premier of Norway Kari Moe"."""
    before, behind = scene.words[i:k], scene.words[k + 1 : j]
    if not behind:
        return False
    bare = not any(word.fold in DETERMINERS - {"first"} or word.possessive for word in (before[0], behind[0]))
    ranks = [rank_of(words[-1].fold) for words in (before, _title(behind))]
    people = [n for n in scene.names_in(*scene.offsets(i, j)) if scene.person(n) is not None]
    one = len(people) == 1 and people[0].first > k and people[0].last == j
    return bare and one and all(found is not None and not found[1] for found in ranks)


def _title(words: Sequence[Word]) -> Sequence[Word]:
    """Words up to their first rank."""
    last = next((m for m, word in enumerate(words) if rank_of(word.fold) is not None), len(words) - 1)
    return words[: last + 1]


def _in_apposition(scene: Scene, i: int, j: int) -> bool:
    """Whether the "and" behind word ``j`` goes on with a description: "Kari Moe, a pilot and former mayor who met Arne Dahl"."""
    apart = segments(scene, i, j)
    first, last = apart[-1]
    word = scene.words[first].fold
    plural = word in CROWD or (rank_of(word) or ("", False))[1]
    opens = word in _DESCRIBING or not (scene.words[first].capital or plural or word in DETERMINERS)  # "research and policy director"
    return len(apart) > 1 and opens and scene.words[last].joined and not isinstance(head_of(scene, first, last), Found)


def head_of(scene: Scene, i: int, j: int) -> Found | int | None:
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
        if word.fold in PREPOSITIONS or plain(word) in RELATIVE:
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


def _of_another(complement: Sequence[str]) -> bool:
    """Whether a rank in the complement of another is of whom it serves ("spokesman for | President Moe") and no second title of the same
    person's ("Minister of Fish and Acting Minister of Trade", "Minister of Fish Sheikh")."""
    if complement[:1] == ["the"]:
        return False
    joint = complement.index("and") if "and" in complement else len(complement)
    ranked = (k for k, word in enumerate(complement) if rank_of(word) is not None)
    return any(k < joint and (k == 0 or (rank_of(complement[k]) or ("",))[0] not in ADDRESS) for k in ranked)


def _later_person(scene: Scene, names: dict[int, Found], k: int, j: int, head: Found | int) -> Found | None:
    """ "Foreign Minister of Japan | Toshimitsu Motegi": a person after the complement of a rank, no rank or preposition between."""
    if isinstance(head, Found) or rank_of(scene.words[head].fold) is None:
        return None
    for m in range(k, j):
        name = names.get(m)
        if name is not None and scene.person(name) is not None:
            between = [w.fold for w in scene.words[k + 1 : m]]
            if _of_another(between) or not between or scene.words[m - 1].fold in PREPOSITIONS | {"the"} or scene.words[m - 1].possessive:
                return None
            addressed = scene.words[m - 1].fold in HONORIFICS
            return name if scene.words[m].joined or addressed else None
    return None
