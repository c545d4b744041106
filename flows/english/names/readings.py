"""What a source's phrase means by its common noun: a document, an institution, so many, a state, somebody by a title, nobody known."""

from collections.abc import Callable, Sequence

from flows.english.names import companies, documents, groups, heard, institutions, titles, unknown
from flows.english.names.headed import Headed
from flows.english.names.lexicon import each
from flows.english.names.lexicon.nouns import ANOTHER, CROWD, DOCUMENTS, INSTITUTIONS, ONE_STATE, STATES, TOGETHER, TURNS, of_several
from flows.english.names.lexicon.roles import BEFORE_RANK, rank_of
from flows.english.names.lexicon.words import PLAIN
from flows.english.names.roles import Role, role
from flows.english.names.scene import Scene
from flows.records import Source, Span

#: A transcript's words before what the asked one says.
_ANSWERS = each("answer a")
#: What papers are called and no document is that is written large.
_PAPERS = each("post dispatch")
#: What opens a phrase that counts those told of before.
_COUNTING = each("the both all")


class _Phrase(Headed, frozen=True):
    """The words of a source and the role that they tell."""

    role: Role | None

    @property
    def ranked(self) -> bool:
        """Whether the noun is a rank."""
        return rank_of(self.noun) is not None


def of_noun(scene: Scene, span: Span, i: int, head: int, j: int, recent: Sequence[Source]) -> Source:
    """Whom the words ``i``..``j`` denote, whose common noun is word ``head``."""
    phrase = _Phrase(scene, span, i, head, j, recent, role(scene.words, i, j, scene.registry))
    return next(found for read in _READINGS if (found := read(phrase)) is not None)


def _document(phrase: _Phrase) -> Source | None:
    """ "The report"; not "Post reporter", nor "the Post"."""
    word = phrase.scene.words[phrase.head]
    if word.capital and not word.first and phrase.head == phrase.i + 1 and phrase.first == "the" and phrase.noun in _PAPERS:
        return None
    if phrase.noun not in DOCUMENTS or phrase.role is not None and phrase.ranked:
        return None
    return documents.source(phrase.scene, phrase.span, phrase.i, phrase.head, phrase.j, phrase.recent)


def _institution(phrase: _Phrase) -> Source | None:
    """ "The ministry"."""
    if phrase.noun not in INSTITUTIONS or phrase.ranked:
        return None
    return institutions.institution(phrase.scene, phrase.span, phrase.i, phrase.head, phrase.j, phrase.recent)


def _together(phrase: _Phrase) -> Source | None:
    """ "The pair", "all three"."""
    number = TOGETHER.get(phrase.noun) if phrase.first in _COUNTING else None
    return companies.counted(phrase.scene, phrase.span, number, phrase.recent) if number is not None else None


def _state(phrase: _Phrase) -> Source | None:
    """ "The kingdom"; "the neighbouring country" is another one."""
    another = not ANOTHER.isdisjoint(word.fold for word in phrase.scene.words[phrase.i : phrase.head])
    this_one = phrase.noun in ONE_STATE and phrase.first in ("the", "this") and not another
    return heard.state(phrase.scene, phrase.span, phrase.recent) if this_one else None


def _states(phrase: _Phrase) -> Source | None:
    """ "The two countries"."""
    if phrase.noun not in STATES:
        return None
    return groups.states(phrase.scene, phrase.span, phrase.i, phrase.head, phrase.recent)


def _titled(phrase: _Phrase) -> Source | None:
    """ "The minister", "the secretary general"; not "the prime minister average"."""
    ranked = phrase.ranked or phrase.role is not None and phrase.noun in BEFORE_RANK
    return titles.source(phrase.scene, phrase.span, phrase.i, phrase.j, phrase.recent) if ranked else None


def _answering(phrase: _Phrase) -> Source | None:
    """A transcript's "Answer": of the one person whom headline and lead name."""
    if phrase.noun not in _ANSWERS or phrase.head != phrase.i:
        return None
    scene = phrase.scene
    turns = (word.start for word in scene.words if word.fold in TURNS and scene.text.startswith(":", word.end))
    first = next(turns, phrase.span.start)
    told = [p for p in scene.people.all if not p.places or p in scene.headlined or p.before(first) >= 0]
    return Source("person", "title", phrase.span, told[0].actor) if len(told) == 1 else None


def _nobody(phrase: _Phrase) -> Source | None:
    """ "Officials"; a transcript's "Question"."""
    unnamed = phrase.noun in CROWD or phrase.noun in TURNS and phrase.head == phrase.i
    return Source("unnamed", "unresolved", phrase.span) if unnamed else None


def _name(phrase: _Phrase) -> Source | None:
    """A name that nothing explains."""
    word = phrase.scene.words[phrase.head]
    opens = word.first and (phrase.head < phrase.j - 1 or of_several(phrase.noun))
    named = word.capital and phrase.noun not in PLAIN and not opens
    return unknown.unknown(phrase.scene, phrase.i, phrase.head, phrase.span) if named else None


def _anybody(phrase: _Phrase) -> Source:
    """ "The man"."""
    return titles.anybody(phrase.scene, phrase.span, phrase.i, phrase.j, phrase.recent)


#: What a noun may mean, the surest reading first; the last one has an answer for every noun.
_READINGS: tuple[Callable[[_Phrase], Source | None], ...] = (
    _document,
    _institution,
    _together,
    _state,
    _states,
    _titled,
    _answering,
    _nobody,
    _name,
    _anybody,
)
