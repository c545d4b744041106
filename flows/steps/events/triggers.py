"""The words of a parsed paragraph that decide on an event: verbs in a frame of the lexicon, nouns that present an event by themselves."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from flows.english.events import Frame, Lexicon, NounClass, Slot
from flows.english.events.inflection import noun_forms, verb_forms
from flows.english.events.words import (
    BRINGING_ABOUT,
    CONCLUDING,
    CURRENCIES,
    ENDING,
    GIVERS,
    GROUP_NOUNS,
    HAVE,
    LIGHT,
    MONEY,
    NEVER_NAMES,
    OF,
    PAIRS,
    PARTAKE,
    PARTAKING,
    PARTITIVE,
    PERSON_PRONOUNS,
    THIRD_PERSONS,
    UNDERGO,
)
from flows.steps.events.clause import Clause, clause, nouns_of, year_of

if TYPE_CHECKING:
    from flows.english.parse import Parse, Token
else:
    Parse = Token = object


#: To announce these is to threaten.
HARMFUL = frozenset("SANCTION COERCE ASSAULT MOBILIZE PROTEST".split())
#: Classes of nouns that take part in an event rather than say what it is.
_PEOPLE = frozenset("name political person_title captive diplomat ambassador troops criticised target number human body".split())
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


def triggers(parse: Parse, lexicon: Lexicon) -> Iterator[Trigger]:
    """All triggers of a paragraph, verbs first; a noun that a verb's frame has read is no trigger of its own."""
    taken: set[int] = set()
    for token in parse:
        if token.pos_ in ("VERB", "AUX") or token.tag_ in ("VBN", "VBG", "VBD"):
            found = _verb(token, lexicon)
            if found is not None:
                # "left the 2011 pact" tells of two events
                older = {i for i in found.consumed if found.event_type in ("REJECT", "SANCTION") and year_of(parse[i]) is not None}
                taken |= found.consumed - older | {token.i}
                if found.event_type:
                    yield found
    for token in parse:
        if token.i not in taken and token.tag_ in ("NN", "NNS", "NNP", "NNPS"):
            yield from _noun(token, lexicon)


def _noun(token: Token, lexicon: Lexicon) -> Iterator[Trigger]:
    if token.dep_ in ("compound", "amod") or token.text in NEVER_NAMES:
        return
    if token.lower_ in BRINGING_ABOUT:
        inner = [noun for child in token.children if child.lower_ == OF for _, noun in nouns_of(child)]
        for noun in inner:
            kind = presenting(noun, lexicon)
            if kind is not None and token.dep_ == "pobj":
                yield Trigger(noun, kind.event_type, kind.mode, kind.roles, "noun", False, None, frozenset({token.i}))
        return
    kind = _where_it_stands(token, lexicon)
    if kind is not None and not (token.dep_ == "pobj" and token.head.head.lower_ in BRINGING_ABOUT):
        yield Trigger(token, kind.event_type, kind.mode, kind.roles, "noun", kind.weak, family=kind.family)


_WITHDRAWAL, _EXIT, _RECALL = "withdrawal", "exit", "recall"


def _where_it_stands(noun: Token, lexicon: Lexicon) -> NounClass | None:
    """The class by which a noun presents an event in its phrase: a withdrawal from a treaty or a body is an exit, one of diplomats a
    recall."""
    kind = presenting(noun, lexicon)
    if kind is None or kind.name != _WITHDRAWAL:
        return kind
    meant = _EXIT if _leaves_a_body(noun, lexicon) else _RECALL if _is_of_diplomats(noun, lexicon) else _WITHDRAWAL
    return next((other for other in lexicon.classes(form(noun, lexicon)) if other.name == meant), kind)


def _is_of_diplomats(withdrawal: Token, lexicon: Lexicon) -> bool:
    """Whether those withdrawn are diplomats."""
    withdrawn = [noun for child in withdrawal.children if child.lower_ == OF for _, noun in nouns_of(child)]
    return any(kind.name == "diplomat" for noun in withdrawn for kind in lexicon.classes(noun.lower_))


def _leaves_a_body(withdrawal: Token, lexicon: Lexicon) -> bool:
    """Whether it is one from a treaty or an organization, not one of troops from a place."""
    left = [noun for child in withdrawal.children for prep, noun in nouns_of(child) if prep in GIVERS]
    return any(kind.name in ("commitment", "body", "treaty") for noun in left for kind in lexicon.classes(noun.lower_))


def presenting(token: Token, lexicon: Lexicon) -> NounClass | None:
    """The class by which a noun presents an event, if it does."""
    return lexicon.presenting(form(token, lexicon), modifier(token))


def form(token: Token, lexicon: Lexicon) -> str:
    """A noun's word in lower case, whole where the parser has split it at its hyphen ("cease-fire")."""
    if token.i > 1 and token.nbor(-1).text == "-":
        whole = f"{token.nbor(-2).lower_}-{token.lower_}"
        if whole in lexicon.nouns:
            return whole
    return token.lower_


def _verb(token: Token, lexicon: Lexicon) -> Trigger | None:
    lemmas = lexicon.verbs.get(token.lower_, ())
    light = next((lemma for lemma in (token.lower_, *_LIGHT_FORMS.get(token.lower_, ())) if lemma in LIGHT or lemma in UNDERGO), None)
    if not lemmas and light is None or token.dep_ in ("aux", "auxpass", "amod"):
        return None
    around = clause(token)
    best: tuple[Frame, frozenset[int]] | None = None
    for lemma in lemmas:
        for frame in lexicon.frames[lemma]:
            read = _fits(frame, around, lexicon)
            if read is not None and (best is None or frame.weight > best[0].weight):
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
    if event_type == "AGREE" and frame.roles != "both" and any(_does_harm(verb, lexicon) for verb in around.infinitives):
        event_type = "THREATEN"  # "vowed to bomb X"
    named = any(slot.relation == "subj" for slot in frame.slots)
    kinds = (presenting(around.verb.doc[i], lexicon) for i in sorted(read))
    mode = frame.mode or next((kind.mode for kind in kinds if kind is not None and kind.event_type == event_type), None)
    return Trigger(around.verb, event_type, mode, frame.roles, "verb", False, around, read, named, frame.family)


def _is_bare(noun: Token) -> bool:
    return not any(t.dep_ in ("det", "poss", "amod", "compound", "nummod") for t in noun.children)


def _does_harm(infinitive: Token, lexicon: Lexicon) -> bool:
    """Whether what is promised is a harm, and not to do it ("vowed not to attack")."""
    if any(child.dep_ == "neg" for child in infinitive.children):
        return False
    deed = _verb(infinitive, lexicon)
    return deed is not None and deed.event_type in HARMFUL


def _light(around: Clause, lemma: str, lexicon: Lexicon) -> Trigger | None:
    nouns = list(around.objects)
    if lemma in PARTAKE:
        nouns += [noun for prep, noun in around.preps if prep in PARTAKING]
    for noun in nouns:
        for inner in reversed(parts(noun)):  # "packages of sanctions": what is counted decides
            kind = _where_it_stands(inner, lexicon)
            if kind is not None and (kind.weak and (lemma == HAVE or lemma in PARTAKE and noun not in around.objects and _is_bare(noun))):
                continue  # "has claims": what one has is not what one does; "entered X in support of Y"
            if kind is not None and lemma in ENDING and kind.event_type in HARMFUL:
                continue
            if kind is not None and (kind.name not in ("treaty", "pact") or lemma in CONCLUDING):
                roles = "undergo" if lemma in UNDERGO else kind.roles
                read = frozenset({noun.i, inner.i})
                return Trigger(inner, kind.event_type, kind.mode, roles, "light", False, around, read)
    return None


def _fits(frame: Frame, around: Clause, lexicon: Lexicon) -> frozenset[int] | None:
    """The tokens that fill a frame's slots by name, or None where a slot stays empty."""
    read: set[int] = set()
    for slot in frame.slots:
        fillers = _fillers(slot, around)
        if slot.relation == "noobj":
            if around.objects:
                return None
        elif slot.relation == "passive":
            if not around.passive:
                return None
        elif slot.relation == "several":
            if not _are_several(around.subjects):
                return None
        elif slot.relation == "that":
            if not around.has_that:
                return None
        elif slot.words or slot.classes:
            good = [part for filler in fillers for part in parts(filler) if _is(part, slot, lexicon)]
            if not good:
                return None
            if slot.classes.isdisjoint(_PEOPLE):
                read |= {part.i for part in good}
        elif not fillers:
            return None
    return frozenset(read)


def _are_several(subjects: list[Token]) -> bool:
    """Whether subjects are more than one: coordinated names, or "the ministers", "the two"."""
    if len(subjects) > 1:
        return all(t.pos_ in ("PROPN", "NOUN") for t in subjects)
    return any(t.lower_ in GROUP_NOUNS and t.tag_ == "NNS" or t.lower_ in PAIRS for t in subjects)


def _fillers(slot: Slot, around: Clause) -> list[Token]:
    match slot.relation:
        case "obj":
            return around.objects
        case "subj":
            return around.subjects or ([] if not around.passive else around.objects)
        case "comp":
            return around.predicates
        case "inf":
            return around.infinitives
        case "prt":
            return around.particles
        case "must":
            return around.obliged
        case preposition:
            # "on Twitter, he called": a phrase before its verb is no complement of it
            return [noun for prep, noun in around.preps if prep == preposition and noun.i > around.verb.i]


def _is(token: Token, slot: Slot, lexicon: Lexicon) -> bool:
    word = form(token, lexicon)
    if word in THIRD_PERSONS:
        return not slot.classes.isdisjoint(("name", "captive") if word in PERSON_PRONOUNS else ("captive",))
    if word in slot.words or lexicon.lemmas.get(word, word) in slot.words or word.rstrip("s") in slot.words:
        return True
    if slot.words and any(child.lower_ in slot.words for child in token.children if child.dep_ == "compound"):
        return True
    kinds = {kind.name for kind in lexicon.classes(word, modifier(token))}
    if token.pos_ == "PROPN":
        if "name" in slot.classes and "day" not in kinds:
            return True
        # "President Weber": the name is of the class of its title
        kinds |= {kind.name for child in token.children if child.dep_ == "compound" for kind in lexicon.classes(child.lower_)}
    if "supplies" in slot.classes and _is_money(token):
        return True
    if "number" in slot.classes and (token.pos_ == "NUM" or any(t.dep_ == "nummod" for t in token.children)):
        return True
    return not slot.classes.isdisjoint(kinds)


def _is_money(token: Token) -> bool:
    """Whether a word is a sum of money ("€3bn", "$500")."""
    return token.pos_ in ("NUM", "SYM", "NOUN", "PROPN") and (MONEY.fullmatch(token.text) is not None or _has_currency(token))


def _has_currency(token: Token) -> bool:
    before = [child.text for child in token.children if child.i < token.i] + [t.text for t in token.doc[max(0, token.i - 1) : token.i]]
    return token.text[:1].isdigit() and any(word in CURRENCIES for word in before)


def parts(noun: Token) -> list[Token]:
    """A noun, and what it merely counts ("a series of drills")."""
    if noun.lower_ in _PARTITIVE or noun.pos_ == "NUM":
        inner = [part for child in noun.children if child.lower_ == OF for _, part in nouns_of(child)]
        if inner:
            return [noun, *inner]
    return [noun]


def modifier(token: Token) -> str:
    """The word right before a noun that belongs to it, in lower case; empty if there is none."""
    before = token.i - 1
    return token.doc[before].lower_ if before >= 0 and token.doc[before].head == token else ""


_PARTITIVE = frozenset(form for lemma in PARTITIVE for form in noun_forms(lemma))


def _light_forms() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for lemma in sorted(LIGHT | UNDERGO):
        for form in sorted(verb_forms(lemma)):
            found.setdefault(form, []).append(lemma)
    return {form: tuple(lemmas) for form, lemmas in found.items()}


_LIGHT_FORMS = _light_forms()
