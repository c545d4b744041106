"""Documents as sources: "the memorandum dated 27 January 1960", "the document", "it says in the statement"."""

import re
from collections.abc import Sequence

from flows.english.days import DAY_NAMES, MONTH_NAMES
from flows.english.names import answering, heard, issuers, kinds, rows
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import ANY_DOCUMENT, DETERMINERS, DOCUMENTS, HE, INSTITUTIONS, IT, PREPOSITIONS, SHE, THEY
from flows.english.names.lexicon.roles import PORTFOLIOS, rank_of
from flows.english.names.roles import Role
from flows.english.names.scene import Scene
from flows.english.names.words import Word
from flows.records import Actor, Source, Span

#: What stands for the document that it is of, and the words before it.
_PARTS = each("part version text copy excerpt extract transcript draft summary translation")
_PART_REACH = 4
_BARE = each("the a an this that their its his her our same new joint written latest")
_OF_WHAT = PREPOSITIONS - each("after before during")
_TAKING_UP = each("the this that these those its his her their same")
_TIMES = DAY_NAMES | each("last this next that early late")
#: Nouns of those who may have a document together.
_MAKERS = each("parties sides ministers leaders countries party group ministry participants presidents")
#: Documents that one person writes; any other is an institution's.
_PERSONAL = each("statement letter post tweet message speech address article column email e-mail note memo book blog interview")
#: Nouns that take up one another: a poll is a survey.
_ALIKE = (
    each("poll survey study"),
    each("report study analysis review findings research paper"),
    each("letter message note"),
    each("statement communique communiqué release press-release readout"),
    each("agreement accord accords pact deal treaty protocol memorandum"),
    each("law act bill legislation decree order"),
    each("post tweet message"),
    each("verdict ruling judgment judgement decision order"),
)
#: So many sources back a document was heard that is taken up again.
_LATELY = 4
#: Documents that outlets make.
_REPORTED = each("report reports article articles editorial interview broadcast survey poll website dispatch")
_DATED = re.compile(
    r"\b(?:(?P<month>[A-Z][a-z]+)\.? (?P<day>\d{1,2}),? |(?P<day2>\d{1,2}) (?P<month2>[A-Z][a-z]+),? )?(?P<year>1[6-9]\d\d|20\d\d)\b"
)


def source(scene: Scene, span: Span, i: int, head: int, j: int, recent: Sequence[Source]) -> Source:
    """The document that a phrase denotes, under a name that can stand alone."""
    known = _instrument(scene, i, j)
    if known is not None:
        return Source("document", "named", span, known)
    noun = scene.words[head].fold
    if (maker := issuers.beside(scene, i, head, recent)) is not None:
        return Source("document", "named", span, _made_by(maker, noun))
    if _tells(scene, i, head, j):
        return Source("document", "named", span, _document(scene, i, head, j, recent))
    if noun == "reports":  # "according to the reports": whoever reports
        return Source("unnamed", "unresolved", span)
    first = scene.words[i].fold
    if first in HE | SHE | IT | THEY and head > i:
        owner = _owner(scene, Span(scene.words[i].start, scene.words[i].end), first, recent)
        if owner is not None and owner.kind != "document":
            return Source("document", "pronoun", span, _made_by(owner, noun))
    behind = issuers.behind(scene, j) if j == head + 1 else None
    if behind is not None:
        told = " ".join(w.fold for w in scene.words[i : head + 1] if w.fold not in _BARE)
        return Source("document", "named", span, _made_by(behind, told))
    joint = _joint(scene, span, i, head, recent) if first not in _TAKING_UP else None
    if joint is not None:
        return Source("document", "title", span, joint)
    if first not in _TAKING_UP and (head > i or noun.endswith("s")):
        return Source("document", "unresolved", span)
    again = _again(scene, head, recent, frozenset((noun,))) or _by_maker(scene, noun, recent) or _again(scene, head, recent, _alike(noun))
    return Source("document", "title" if again is not None else "unresolved", span, again)


def _again(scene: Scene, head: int, recent: Sequence[Source], nouns: frozenset[str]) -> Actor | None:
    """The document that one of the nouns takes up: heard lately, else told apart before word ``head``."""
    documents = (s.actor for s in reversed(recent[-_LATELY:]) if s.kind == "document" and s.actor is not None)
    any_one = not nouns.isdisjoint(ANY_DOCUMENT)
    heard_last = next((actor for actor in documents if any_one or nouns & each(actor.name.casefold())), None)
    return heard_last or _antecedent(scene, head, recent, nouns)


def _by_maker(scene: Scene, noun: str, recent: Sequence[Source]) -> Actor | None:
    """A document of whoever spoke last and may have made one of that kind."""
    if noun in ANY_DOCUMENT:
        return None
    makers = ("organization", "country", "person") if noun in _PERSONAL else ("organization", "country")
    spoken = (s.actor for s in reversed(recent) if s.actor is not None and s.kind in makers and _writes(scene, s.actor, noun))
    maker = next(spoken, None)
    return _made_by(maker, noun) if maker is not None else None


def _joint(scene: Scene, span: Span, i: int, head: int, recent: Sequence[Source]) -> Actor | None:
    """ "A joint press release" under the names of the several heard last, else of the two states that the text joined last."""
    words = [word.fold for word in scene.words[i : head + 1]]
    if "joint" not in words:
        return None
    heard_last = next((s.actor for s in reversed(recent) if s.actor is not None and len(s.members) > 1), None)
    two = rows.two_states(scene, span.start)
    makers = heard_last or (Actor(" and ".join(state.name for state in two), "organization") if len(two) == 2 else None)
    return _made_by(makers, " ".join(word for word in words if word not in _BARE)) if makers is not None else None


def _writes(scene: Scene, maker: Actor, noun: str) -> bool:
    """Whether somebody makes documents of a kind: an agency that reports a joint statement did not make it."""
    return noun in _REPORTED or not scene.registry.reports(maker)


def whole(scene: Scene, i: int, j: int) -> int:
    """The first word of the document of which the words ``i``..``j`` name a part ("part of | the statement"); ``i`` for anything else."""
    heads = range(i, min(i + _PART_REACH, j - 2))
    part = next((k for k in heads if scene.words[k].fold in _PARTS and scene.words[k + 1].fold == "of"), None)
    return part + 2 if part is not None else i


def _owner(scene: Scene, span: Span, pronoun: str, recent: Sequence[Source]) -> Actor | None:
    """Whose "his statement", "its report" is."""
    if pronoun in HE | SHE:
        return heard.anyone(scene, span.start, "m" if pronoun in HE else "f", recent)
    return (heard.thing(scene, span, recent) if pronoun in IT else heard.several(span, recent)).actor


def _made_by(maker: Actor, noun: str) -> Actor:
    """A document under its maker's name: "Kari Moe's letter", "G7 foreign ministers' statement", "NATO report"."""
    joint = maker.kind == "organization" and maker.actor_id is None and maker.country is None
    if joint and " and " in maker.name:
        return Actor(f"joint {noun} of {maker.name}", "document")
    return Actor(f"{_genitive(maker)} {noun}", "document", country=maker.country)


def _genitive(maker: Actor) -> str:
    """Somebody's name before a document: "Kari Moe's", "G7 foreign ministers'", an institution's as it is ("NATO")."""
    return maker.name + ("'" if maker.name.endswith("s") else "'s" if maker.kind == "person" else "")


def issued(scene: Scene, offset: int, since: int, recent: Sequence[Source]) -> Actor | None:
    """The document that a sentence after ``since`` says somebody published, if it is the last thing said before ``offset``."""
    i, j = scene.range(max(scene.sentence(max(scene.sentence(offset) - 2, 0)), since, 0), offset)
    for k in range(j - 1, i, -1):
        if scene.words[k].fold in DOCUMENTS and any(w.fold in issuers.ISSUING for w in scene.words[max(i, k - 5) : k]):
            first = k
            while first > i and scene.words[first].joined and scene.words[first - 1].fold not in issuers.ISSUING:
                first -= 1
            return _named_or_issued(scene, first, k, recent)
    return None


def _named_or_issued(scene: Scene, first: int, k: int, recent: Sequence[Source]) -> Actor:
    known = _instrument(scene, first, k + 1)
    if known is not None:
        return known
    maker = None if _tells(scene, first, k, k + 1) else issuers.issuer(scene, k, recent)
    return _made_by(maker, scene.words[k].fold) if maker is not None else _document(scene, first, k, k + 1, recent)


def _instrument(scene: Scene, i: int, j: int) -> Actor | None:
    """The registered treaty or declaration that the words name."""
    forms = tuple(w.fold for w in scene.words[i:j])
    for n in range(min(len(forms), 10), 1, -1):
        for k in range(len(forms) - n + 1):
            known = scene.registry.instruments.get(forms[k : k + n])
            if known is not None:
                return known
    return None


def _tells(scene: Scene, i: int, head: int, j: int) -> bool:
    """Whether the phrase says which document it is: a possessor, a state, a date, a complement."""
    before = [w for w in scene.words[i:head] if w.fold not in _BARE]
    after = scene.words[head + 1 : j]
    if any(w.possessive or w.capital or w.text.isdigit() for w in before) and not all(w.fold in DETERMINERS for w in before):
        return True
    return len(after) > 1 and after[0].fold in _OF_WHAT and after[1].fold not in _TIMES


def _antecedent(scene: Scene, head: int, recent: Sequence[Source], nouns: frozenset[str]) -> Actor | None:
    """The document that was told apart last before the phrase, of one of the kinds, unless the phrase takes up any."""
    any_one = not nouns.isdisjoint(ANY_DOCUMENT)
    bare: tuple[int, int] | None = None
    for k in range(head - 1, max(head - 250, -1), -1):
        word = scene.words[k]
        if word.fold not in DOCUMENTS or not any_one and word.fold not in nouns or word.possessive:
            continue
        first = _phrase_start(scene, k)
        last = _phrase_end(scene, k)
        known = _instrument(scene, first, last)
        if known is not None:
            return known
        if word.fold not in ANY_DOCUMENT and _tells(scene, first, k, last):
            return _document(scene, first, k, last, recent)
        if bare is None and word.fold not in ANY_DOCUMENT and k - first > 0:
            bare = (first, k)
    issuer = issuers.author(scene, bare[1]) or issuers.issuer(scene, bare[1], recent) if bare is not None else None
    if bare is not None and issuer is not None:
        return _made_by(issuer, scene.words[bare[1]].fold)
    return None


def _alike(noun: str) -> frozenset[str]:
    """The nouns of documents that a noun may take up."""
    return frozenset((noun,)).union(*(kind for kind in _ALIKE if noun in kind))


def _phrase_start(scene: Scene, k: int) -> int:
    first = k
    while first > 0 and (scene.words[first].joined or scene.words[first - 1].possessive) and k - first < 7 and not scene.words[first].first:
        before = scene.words[first - 1]
        if (
            before.fold in PREPOSITIONS
            or before.fold in ("and", "or", "that", "which")
            or before.fold.endswith("ed")
            and not before.capital
        ):
            break
        first -= 1
        if before.fold in ("the", "a", "an", "this", "its", "their"):
            break
    return first


def _phrase_end(scene: Scene, k: int) -> int:
    """The end of "… of the rally", "… dated January 27, 1960" after a document's noun."""
    words = scene.words
    last = k + 1
    if last + 1 < len(words) and words[last].fold in ("of", "dated", "on", "from") and words[last].joined:
        last += 1
        while last < len(words) and last < k + 8 and (words[last].joined or words[last].text.isdigit()) and not words[last].first:
            if words[last].fold in PREPOSITIONS or words[last].fold in ("and", "which", "that", "said", "says"):
                break
            last += 1
            if words[last - 1].text.isdigit() and len(words[last - 1].text) == 4:
                break
    return last


def _document(scene: Scene, i: int, head: int, j: int, recent: Sequence[Source]) -> Actor:
    """A document under the words that tell it apart: its maker, its kind, what it is of, its date."""
    words = scene.words
    while i < head and words[i].fold in DETERMINERS and not words[i].possessive and not _opens_name(words, i):
        i += 1
    named = (scene.actor(n) for n in scene.names_in(words[i].start, words[j - 1].end))
    countries = list(dict.fromkeys(actor.country for actor in named if actor is not None and actor.country))
    joint = len(countries) > 1 and any(w.fold == "and" for w in words[head + 1 : j])  # of several, and so of no one state
    before = _maker(scene, i, head, recent)
    dated = _DATED.search(scene.text, words[head].end, words[j - 1].end)
    complement = scene.text[words[head].end : dated.start() if dated else words[j - 1].end].strip(" ,\n")
    complement = re.sub(r"\s*\b(?:dated|of|on|from|in|signed|adopted)\s*$", "", complement).strip(" ,")
    if {w.casefold() for w in complement.split()[1:2]} & _TIMES:
        complement = ""
    name = " ".join(" ".join(part for part in (before, words[head].text, complement) if part).split())
    if name[: len(words[head].text)] == words[head].text and len(name) > len(words[head].text):
        name = name[0].lower() + name[1:] if not words[head].capital else name
    return Actor(name + _date(dated), "document", country=countries[0] if countries and not joint else None)


def _opens_name(words: Sequence[Word], i: int) -> bool:
    """Whether a determiner is the first word of a name: "New | York Times survey"."""
    return words[i].fold == "new" and words[i].capital and i + 1 < len(words) and words[i + 1].capital and words[i + 1].joined


def _maker(scene: Scene, i: int, head: int, recent: Sequence[Source]) -> str:
    """The words before a document's noun; a possessor that names nobody ("the parties'", "the ministry's", "the minister's") gives way to
    whom it takes up."""
    parts: list[str] = []
    for k in range(i, head):
        word = scene.words[k]
        owner = _possessor(scene, i, k, recent) if word.possessive and not word.capital else None
        if owner is not None:
            parts = [_genitive(owner)]
            continue
        keep = word.possessive and (word.capital or word.fold.endswith("s"))
        parts.append(word.text + (("'" if word.fold.endswith("s") else "'s") if keep else ""))
    return " ".join(parts)


def _possessor(scene: Scene, i: int, k: int, recent: Sequence[Source]) -> Actor | None:
    """Whom a common noun, word ``k``, takes up before a document that is its own: an institution, a group, somebody."""
    noun, offset = scene.words[k].fold, scene.words[i].start
    rank = rank_of(noun)
    if rank is not None and not rank[1]:
        words = tuple(word.fold for word in scene.words[i : k + 1])
        portfolio = next((PORTFOLIOS[word] for word in words if word in PORTFOLIOS), None)
        return answering.best(scene, Role(rank[0], False, words, (), portfolio), Span(offset, scene.words[k].end), recent)[0]
    again = kinds.again(scene, noun, offset, recent) if noun in INSTITUTIONS else None
    if again is not None or noun not in _MAKERS:
        return again
    last = (s.actor for s in reversed(recent) if s.actor is not None and s.kind in ("organization", "country"))
    return next(last, None)


def _date(match: re.Match[str] | None) -> str:
    if match is None:
        return ""
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    if month and month.casefold() in MONTH_NAMES:
        return f" of {day} {month} {match['year']}"
    return f" of {match['year']}"
