"""The event lexicon: which English verbs and nouns, in which frames, present which of PLOVER's event types.

``frames.csv`` holds verb frames. A frame is a list of conditions, all of which must hold: ``obj`` (an object, or the subject of a
passive), ``subj``, ``comp`` (a predicate or a resultative), ``inf`` (an infinitive), ``that`` (a clause), ``must`` (who that clause says
must do it), ``if`` (a condition), ``prt`` (a particle), ``noobj``, ``passive``, ``neg`` (it is denied, and the frame says what that
means), ``several`` (subjects that are more than one), ``jointly`` (said to do it together), or a preposition. After the colon stand the
words that may fill it, separated by ``|``: lemmas, ``@class`` for a class of ``nouns.csv``, ``@name`` for any name, ``@place_name`` for
one of a single word (a town's, not a person's), ``@number`` for any number, or ``*``. Of several frames that fit, the most specific
holds, then the first.
``roles`` says who is who: *agent* (subject does it to the object), *both* (all do it), *undergo* (it is done to the subject), *oblige*
(subject says that another must do it), *gain* (the preposition's noun gets the object), *none* (the frame is no event: it keeps its verb
from a wider one). ``family`` names what a mention is of where clauses of several types tell the same event (*territory*: it changes
hands, by whatever words).

``nouns.csv`` holds classes of nouns; one with a type presents events by itself, and a *weak* one only with a light verb or a date of
its own, or with both its sides. ``with`` are conditions in the manner of a frame's, of which one must hold: a preposition behind the noun
and what may stand there ("the severing of ties"). Modes follow PLOVER 2.0 (Halterman et al. 2023), as far as the words give them.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from msgspec import Struct

from flows.english.events.inflection import noun_forms, verb_forms
from flows.english.events.words import LIGHT, UNDERGO

_WORD = re.compile(r"[\w'-]+")
#: Classes of those who take part in what a frame tells.
_PARTIES = frozenset("name political person_title".split())
#: From this weight on a frame names what fills it.
_NAMING = 3
#: The condition that the verb is denied ("does not accept").
NEGATED = "neg"
#: Verbs too common to make a paragraph worth a parse by themselves.
_COMMON = frozenset("be have go come take make give".split())


class Slot(Struct, frozen=True):
    """One condition of a frame: a grammatical relation and the words or classes that may fill it (none: any)."""

    relation: str
    words: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()


class Frame(Struct, frozen=True):
    """What a verb means under certain conditions; ``event_type`` is empty where the frame is no event."""

    event_type: str
    mode: str | None
    verb: str
    slots: tuple[Slot, ...]
    roles: str
    family: str | None = None

    @property
    def company(self) -> frozenset[str]:
        """The prepositions before those whom a slot asks for by what they are: they take part."""
        return frozenset(slot.relation for slot in self.slots if not slot.classes.isdisjoint(_PARTIES))

    @property
    def is_of_denial(self) -> bool:
        """Whether the frame says what the verb means when it is denied."""
        return any(slot.relation == NEGATED for slot in self.slots)

    @property
    def weight(self) -> int:
        """How specific the frame is: named fillers count more than mere presence, and a denial as much as they."""
        return sum(_NAMING if slot.words or slot.classes or slot.relation == NEGATED else 1 for slot in self.slots)


class NounClass(Struct, frozen=True):
    """A class of nouns; with ``event_type`` its nouns present events."""

    name: str
    event_type: str
    mode: str | None
    roles: str
    weak: bool
    family: str | None = None
    #: what must stand behind its nouns, any of these: a preposition and its noun
    slots: tuple[Slot, ...] = ()


class Lexicon(Struct, frozen=True):
    """``verbs``: form → lemmas; ``frames``: lemma → frames, the most specific first; ``nouns``: form of one or two words → its classes.
    ``strong``, ``weak`` and ``fillers`` are word forms: see `may_tell`."""

    verbs: dict[str, tuple[str, ...]]
    frames: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[NounClass, ...]]
    lemmas: dict[str, str]
    strong: frozenset[str]
    weak: frozenset[str]
    fillers: frozenset[str]

    def may_tell(self, text: str) -> bool:
        """Whether a text can hold an event: it has a word that presents one alone, or two of a noun, a verb that helps it to, a number."""
        words = set(_WORD.findall(text.lower()))
        if not self.strong.isdisjoint(words):
            return True
        helping = not self.fillers.isdisjoint(words), not self.weak.isdisjoint(words), any(word[0].isdigit() for word in words)
        return sum(helping) > 1

    def classes(self, head: str, modifier: str = "") -> tuple[NounClass, ...]:
        """The classes of a noun (lower case); where the word before makes it a compound of its own, those of the compound first, and of
        the noun's those that present no event ("a press conference" is no conference)."""
        own, bare = self.nouns.get(f"{modifier} {head}", ()), self.nouns.get(head, ())
        return own + tuple(kind for kind in bare if not kind.event_type) if own else bare

    def presenting(self, head: str, modifier: str = "") -> tuple[NounClass, ...]:
        """The classes by which a noun may present events: its compound's ("press conference" presents none), else its own, first those
        that ask for something behind it; of these one without a type keeps the noun from presenting any."""
        own = self.nouns.get(f"{modifier} {head}") or self.nouns.get(head, ())
        return tuple(sorted((kind for kind in own if kind.event_type or kind.slots), key=lambda kind: not kind.slots))


def _rows(name: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines())


def _slot(text: str) -> Slot:
    relation, _, fillers = text.partition(":")
    words = [word for word in fillers.split("|") if word and word != "*"]
    return Slot(relation, frozenset(w for w in words if w[0] != "@"), frozenset(w[1:] for w in words if w[0] == "@"))


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        if value not in found.setdefault(key, []):
            found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


@cache
def lexicon() -> Lexicon:
    """The lexicon of English, read once."""
    frames: dict[str, list[Frame]] = {}
    for row in _rows("frames.csv"):
        slots = tuple(_slot(part) for part in row["frame"].split())
        for verb in dict.fromkeys(row["verbs"].split()):
            frames.setdefault(verb, []).append(
                Frame(row["type"], row["mode"] or None, verb, slots, row["roles"] or "agent", row["family"] or None)
            )
    nouns: dict[str, list[NounClass]] = {}
    lemmas: dict[str, str] = {}
    for row in _rows("nouns.csv"):
        slots = tuple(_slot(part) for part in row["with"].split())
        kind = NounClass(
            row["class"], row["type"], row["mode"] or None, row["roles"] or "agent", row["weak"] == "weak", row["family"] or None, slots
        )
        for lemma in dict.fromkeys(row["words"].split("|")):
            for form in sorted(noun_forms(lemma)):
                nouns.setdefault(form, []).append(kind)
                lemmas.setdefault(form, lemma)
    ranked = {verb: tuple(sorted(rows, key=lambda frame: -frame.weight)) for verb, rows in frames.items()}
    verbs = _index((form, verb) for verb in frames for form in sorted(verb_forms(verb)))
    alone = {verb for verb, rows in ranked.items() if verb not in _COMMON and any(frame.weight < _NAMING for frame in rows)}
    heads = {form: kinds for form, kinds in nouns.items() if any(kind.event_type for kind in kinds)}
    strong = {form for verb in alone for form in verb_forms(verb)}
    strong |= {form.rpartition(" ")[2] for form, kinds in heads.items() if not any(kind.weak or kind.slots for kind in kinds)}
    weak = {form for verb in {*frames, *LIGHT, *UNDERGO} for form in verb_forms(verb)}
    fillers = {word for rows in frames.values() for frame in rows for slot in frame.slots for word in slot.words}
    fillers |= {form.rpartition(" ")[2] for word in fillers for form in noun_forms(word)} | {form.rpartition(" ")[2] for form in nouns}
    kept = {form: tuple(kinds) for form, kinds in nouns.items()}
    return Lexicon(verbs, ranked, kept, lemmas, frozenset(strong), frozenset(weak), frozenset(fillers))
