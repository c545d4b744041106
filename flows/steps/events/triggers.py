"""The words of a parsed paragraph that decide on an event: verbs in a frame of the lexicon, nouns that present an event by themselves."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from flows.english.events import Frame, Lexicon, NounClass
from flows.english.events.inflection import forms_of, verb_forms
from flows.english.events.moods import ALLEGING, SCHEDULING, VIOLATING
from flows.english.events.people import SPEAKERS
from flows.english.events.words import (
    BRINGING_ABOUT,
    CARRYING,
    CONCLUDING,
    CONFIRMING,
    ENDING,
    HAVE,
    LIGHT,
    MAKE,
    MEMORANDA,
    NEVER_NAMES,
    OF,
    OFFER,
    PARTAKE,
    PARTAKING,
    SIGNING,
    TELLING,
    UNDERGO,
    WEIGHING,
    WITNESSING,
)
from flows.steps.events.clause import Clause, clause
from flows.steps.events.fillers import fits, parts, presenting
from flows.steps.events.nouns import SUBJECTS, is_uttered, nouns_of, year_of

if TYPE_CHECKING:
    from flows.english.parse import Parse, Token
else:
    Parse = Token = object


_CONFIRMING, _VIOLATING, _ALLEGING = forms_of(WITNESSING | CONFIRMING), forms_of(VIOLATING), forms_of(ALLEGING)
_DECIDING = forms_of(("decide",))
#: The mode of what one says of another's doings (PLOVER: allege).
ALLEGED = "allege"
#: The mode of frames that hold only of what somebody says of another.
SAID = "alleged"
#: The class of what somebody calls another's doings.
_WRONG = "wrong"
#: To announce these is to threaten.
HARMFUL = frozenset("SANCTION COERCE ASSAULT MOBILIZE PROTEST".split())
#: What makes a word a trigger: its frame as a verb, itself as a noun, the noun that a light verb carries, a name of the vocabulary.
Rule = Literal["verb", "noun", "light", "series"]


class Trigger(Struct):
    """A word that presents an event of a type; ``clause`` is its verb's, empty for a noun that stands by itself."""

    token: Token
    event_type: str
    mode: str | None
    roles: str
    rule: Rule
    weak: bool = False
    clause: Clause | None = None
    consumed: frozenset[int] = frozenset()
    subject_is_named: bool = False
    family: str | None = None
    #: prepositions before those whom its frame names as parties
    company: frozenset[str] = frozenset()
    #: its frame says what it means to deny it: the denial is read
    denied: bool = False


def triggers(parse: Parse, lexicon: Lexicon) -> Iterator[Trigger]:
    """All triggers of a paragraph, verbs first; a noun that a verb's frame has read is no trigger of its own."""
    taken: set[int] = set()
    for token in parse:
        if (token.pos_ in ("VERB", "AUX") or token.tag_ in ("VBN", "VBG", "VBD")) and not _is_gerund(token, lexicon):
            found = _verb(token, lexicon)
            if found is not None:
                # "left the 2011 pact", "rejected a demand by X for talks" tell of two events
                older = {i for i in found.consumed if year_of(parse[i]) is not None or is_uttered(parse[i])}
                taken |= (found.consumed - older if found.event_type in ("REJECT", "SANCTION") else found.consumed) | {token.i}
                if found.event_type:
                    yield found
    for token in parse:
        if token.i not in taken and (token.tag_ in ("NN", "NNS", "NNP", "NNPS") or _is_gerund(token, lexicon)):
            yield from _noun(token, lexicon)


def _is_gerund(token: Token, lexicon: Lexicon) -> bool:
    """Whether a verb in -ing stands where a noun does, and is one of the lexicon ("fighting on the border went on")."""
    is_subject = token.tag_ == "VBG" and token.dep_ in SUBJECTS and not any(t.dep_ in ("dobj", *SUBJECTS) for t in token.children)
    return is_subject and presenting(token, lexicon) is not None


def _noun(token: Token, lexicon: Lexicon) -> Iterator[Trigger]:
    if token.dep_ in ("compound", "amod") or token.text in NEVER_NAMES or _is_of_memorandum(token):
        return
    if token.lower_ in BRINGING_ABOUT and presenting(token, lexicon) is None:
        inner = [part for child in token.children if child.lower_ == OF for _, noun in nouns_of(child) for part in parts(noun)]
        is_told = token.dep_ in ("pobj", *SUBJECTS) or token.dep_ == "dobj" and token.head.lower_ in _CONFIRMING
        for noun in inner:
            kind = _signed(noun, lexicon) if token.lower_ in SIGNING else presenting(noun, lexicon)
            if kind is not None and is_told:
                yield Trigger(noun, kind.event_type, kind.mode, kind.roles, "noun", False, None, frozenset({token.i}))
        return
    kind = _where_it_stands(token, lexicon)
    if kind is not None and not (token.dep_ == "pobj" and token.head.head.lower_ in BRINGING_ABOUT):
        yield Trigger(token, kind.event_type, kind.mode, kind.roles, "noun", kind.weak, family=kind.family)


def _is_of_memorandum(noun: Token) -> bool:
    """ "A memorandum of understanding" is one thing."""
    return noun.dep_ == "pobj" and noun.head.lower_ == OF and noun.head.head.lower_ in MEMORANDA


def _signed(noun: Token, lexicon: Lexicon) -> NounClass | None:
    """What the signing of a document is: that of a treaty, whatever the document is called."""
    if not any(kind.name in _SIGNED for kind in lexicon.classes(noun.lower_)):
        return presenting(noun, lexicon)
    return next(kind for kind in lexicon.classes(_TREATY) if kind.name == _TREATY)


_TREATY, _SIGNED = "treaty", ("treaty", "pact", "signable")


def _where_it_stands(noun: Token, lexicon: Lexicon) -> NounClass | None:
    """The class by which a noun presents an event in its phrase: a memorandum of understanding is a treaty."""
    if noun.lower_ in MEMORANDA and any(_is_of_memorandum(inner) for child in noun.children for inner in child.children):
        return _signed(noun, lexicon)
    return presenting(noun, lexicon)


def _verb(token: Token, lexicon: Lexicon) -> Trigger | None:
    lemmas = lexicon.verbs.get(token.lower_, ())
    light = next((lemma for lemma in (token.lower_, *_LIGHT_FORMS.get(token.lower_, ())) if lemma in LIGHT or lemma in UNDERGO), None)
    if not lemmas and light is None or token.dep_ in ("aux", "auxpass", "amod"):
        return None
    around = clause(token)
    best: tuple[Frame, frozenset[int]] | None = None
    for lemma in lemmas:
        for frame in lexicon.frames[lemma]:
            if best is not None and frame.weight <= best[0].weight:
                break  # the rest is no more specific
            if frame.mode == SAID and not _is_alleged(around, is_judged=_is_judgement(frame)):
                continue
            read = fits(frame, around, lexicon)
            if read is not None:
                best = frame, read
    if best is not None and (best[0].weight >= 3 or light is None):
        return _framed(*best, around, lexicon)
    if light is not None:
        found = _light(around, light, lexicon)
        if found is not None:
            return found
    return _framed(*best, around, lexicon) if best is not None else None


def _framed(frame: Frame, read: frozenset[int], around: Clause, lexicon: Lexicon) -> Trigger:
    event_type = frame.event_type if frame.roles != "none" else ""
    if (
        event_type == "AGREE"
        and frame.roles != "both"
        and frame.verb != OFFER
        and any(_does_harm(verb, lexicon) for verb in around.infinitives)
    ):
        event_type = "THREATEN"  # "vowed to bomb X"
    if event_type == "AGREE" and around.verb.lower_ in _DECIDING and any(_tells(verb, lexicon) for verb in around.infinitives):
        event_type = ""  # "decided to expel X": they do it
    named = any(slot.relation == "subj" for slot in frame.slots)
    kinds = (presenting(around.verb.doc[i], lexicon) for i in sorted(read))
    mode = frame.mode or next((kind.mode for kind in kinds if kind is not None and kind.event_type == event_type), None)
    if frame.mode == SAID or around.verb.lower_ in _VIOLATING and _is_alleged(around):
        said_type = event_type if frame.mode == SAID else "ACCUSE"
        return Trigger(around.verb, said_type, ALLEGED, "undergo", "verb", False, around, read, named)
    return Trigger(
        around.verb, event_type, mode, frame.roles, "verb", False, around, read, named, frame.family, frame.company, frame.is_of_denial
    )


def _tells(infinitive: Token, lexicon: Lexicon) -> bool:
    deed = _verb(infinitive, lexicon)
    return deed is not None and bool(deed.event_type)


def _is_judgement(frame: Frame) -> bool:
    """Whether a frame tells what something is called, and not what was done."""
    return any(_WRONG in slot.classes for slot in frame.slots)


def _is_alleged(around: Clause, *, is_judged: bool = False) -> bool:
    """Whether one tells of a breach by another ("X said Y had violated the truce"), not of its own; or calls something wrong
    (``is_judged``: "said that it was a provocation")."""
    teller = around.verb.head
    if around.verb.dep_ != "ccomp" or teller.lower_ not in _ALLEGING or around.passive:
        return False
    if is_judged:
        return all(subject.lower_ not in SPEAKERS for subject in around.subjects)
    return all(subject.pos_ != "PRON" for subject in around.subjects)


def _is_bare(noun: Token) -> bool:
    return not any(t.dep_ in ("det", "poss", "amod", "compound", "nummod") for t in noun.children)


def _does_harm(infinitive: Token, lexicon: Lexicon) -> bool:
    """Whether what is promised is a harm, and not to do it ("vowed not to attack")."""
    if any(child.dep_ == "neg" for child in infinitive.children):
        return False
    deed = _verb(infinitive, lexicon)
    if deed is None and infinitive.lower_ in WEIGHING:  # "ready to consider sanctions"
        kinds = [presenting(noun, lexicon) for noun in clause(infinitive).objects]
        return any(kind is not None and kind.event_type in HARMFUL for kind in kinds)
    return deed is not None and (deed.event_type in HARMFUL or deed.event_type == "THREATEN")


def _light(around: Clause, lemma: str, lexicon: Lexicon) -> Trigger | None:
    if around.verb.dep_ == "acl" and around.verb.lower_ in CARRYING and not around.particles:
        return None  # "a convoy carrying aid": what it is, not what is done
    if around.passive and around.verb.lower_ in SCHEDULING and around.infinitives:
        return None  # "the truce was set to begin"
    nouns = list(around.objects)
    if lemma in PARTAKE:
        nouns += [noun for prep, noun in around.preps if prep in PARTAKING]
    for noun in nouns:
        for inner in reversed(parts(noun)):  # "packages of sanctions": what is counted decides
            kind = _where_it_stands(inner, lexicon)
            if kind is not None and (kind.weak and (lemma == HAVE or lemma in PARTAKE and noun not in around.objects and _is_bare(noun))):
                continue  # "has claims": what one has is not what one does; "entered X in support of Y"
            if kind is not None and kind.name == "treaty" and any(child.dep_ == "acl" and child.tag_ == "VBG" for child in inner.children):
                continue  # "issued a communique welcoming X": what it says is done
            if kind is not None and lemma in ENDING and kind.event_type in HARMFUL:
                continue
            if kind is not None and lemma in TELLING and kind.event_type == "CONSULT":
                continue  # "announced the meeting last week": it is of another day, and of others
            is_made = lemma == MAKE and around.passive and bool(around.agents)  # "an agreement was made by X and Y"
            if kind is not None and (kind.name not in ("treaty", "pact") or lemma in CONCLUDING or is_made):
                roles = "undergo" if lemma in UNDERGO else kind.roles
                read = frozenset({noun.i, inner.i})
                return Trigger(inner, kind.event_type, kind.mode, roles, "light", False, around, read)
    return None


def _light_forms() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for lemma in sorted(LIGHT | UNDERGO):
        for inflected in sorted(verb_forms(lemma)):
            found.setdefault(inflected, []).append(lemma)
    return {inflected: tuple(lemmas) for inflected, lemmas in found.items()}


_LIGHT_FORMS = _light_forms()
