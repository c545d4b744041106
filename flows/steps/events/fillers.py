"""Does a verb with what depends on it fill the conditions of a frame?"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from flows.english.events import Frame, Lexicon, NounClass, Slot
from flows.english.events.inflection import noun_forms
from flows.english.events.lexicon import NEGATED
from flows.english.events.people import GROUP_NOUNS, PAIRS, PERSON_PRONOUNS, THEY, THIRD_PERSONS
from flows.english.events.words import AS, CARRYING, CURRENCIES, DATED, DEFINITE, JOINTLY, LOADED, MONEY, OF, PARTITIVE, TIMES, WITH
from flows.steps.events.auxiliaries import has_condition, negates
from flows.steps.events.clause import Clause
from flows.steps.events.nouns import SUBJECTS, coordinates, is_name, meanwhile, nouns_of

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

#: Classes of nouns that take part in an event rather than say what it is.
_PEOPLE = frozenset(
    """
    name place_name political person_title captive diplomat ambassador troops fighters strife warship warplane criticised target number
    human body protester crowd workers
    """.split()
)


def fits(frame: Frame, around: Clause, lexicon: Lexicon) -> frozenset[int] | None:
    """The tokens that fill a frame's slots by name, or None where a slot stays empty."""
    read: set[int] = set()
    for slot in frame.slots:
        condition = _CONDITIONS.get(slot.relation)
        if condition is not None:
            if not condition(around):
                return None
            continue
        fillers = _fillers(slot, around)
        if slot.words or slot.classes:
            good = [part for filler in fillers for part in (*parts(filler), *cargo(filler)) if _is(part, slot, lexicon)]
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
    return any(t.lower_ == THEY or t.lower_ in PAIRS or t.tag_ == "NNS" and (t.lower_ in GROUP_NOUNS or _is_of_two(t)) for t in subjects)


def _is_of_two(people: Token) -> bool:
    """Whether a plural is of two states ("Chadian and Peruvian officials")."""
    return any(child.dep_ in ("amod", "compound") and child.text[:1].isupper() and len(coordinates(child)) > 1 for child in people.children)


#: Slots that no word fills: what must hold of the clause.
_CONDITIONS: dict[str, Callable[[Clause], bool]] = {
    "noobj": lambda around: not around.objects,
    "passive": lambda around: around.passive,
    "jointly": lambda around: any(child.lower_ in JOINTLY for child in around.verb.children),
    NEGATED: lambda around: any(negates(child) for child in around.verb.children),
    "several": lambda around: _are_several(around.subjects),
    "if": lambda around: has_condition(around.verb),
    "that": lambda around: around.has_that,
}


def _fillers(slot: Slot, around: Clause) -> list[Token]:
    match slot.relation:
        case "obj":
            return around.objects + _renamed(around)
        case "subj":
            return around.subjects or ([] if not around.passive else around.objects)
        case "comp":
            told = around.predicates + _names(around)
            return _said_of(told) if "wrong" in slot.classes else told
        case "inf":
            return around.infinitives
        case "prt":
            return around.particles
        case "must":
            return around.obliged
        case preposition:
            # "on Twitter, he called": a phrase before its verb is no complement of it
            behind = [noun for prep, noun in around.preps if prep == preposition and noun.i > around.verb.i]
            return _said_of(behind) if preposition == AS and "wrong" in slot.classes else behind


def _renamed(around: Clause) -> list[Token]:
    """What is called something, where the parser takes it for the name itself ("called the move a mistake")."""
    return [name for name in around.predicates if name.dep_ == "oprd" and _names_of(name)]


def _names_of(name: Token) -> list[Token]:
    return [child for child in name.children if child.dep_ in ("dobj", "appos") and child.pos_ == "NOUN"]


def _names(around: Clause) -> list[Token]:
    """What something is called, where the parser takes that for an apposition to it ("dubbed the premier a dictator")."""
    return [inner for noun in (*around.objects, *_renamed(around)) if noun.pos_ == "NOUN" for inner in _names_of(noun)]


def _said_of(predicates: list[Token]) -> list[Token]:
    """What something is called: each of several words for it, and what such a word is said to be ("called it a reckless act")."""
    each = [token for predicate in predicates for token in coordinates(predicate)]
    return [*each, *(child for token in each for child in token.children if child.dep_ == "amod")]


def _is(token: Token, slot: Slot, lexicon: Lexicon) -> bool:
    word = form(token, lexicon)
    if word in THIRD_PERSONS:
        return word in slot.words or not slot.classes.isdisjoint(("name", "captive") if word in PERSON_PRONOUNS else ("captive",))
    if word in slot.words or lexicon.lemmas.get(word, word) in slot.words or word.rstrip("s") in slot.words:
        return True
    kinds = {kind.name for kind in lexicon.classes(word, modifier(token))}
    if slot.words and not kinds and any(child.lower_ in slot.words for child in token.children if child.dep_ == "compound"):
        return True
    if is_name(token):
        if "name" in slot.classes and "day" not in kinds:
            return True
        if "place_name" in slot.classes and not kinds and all(child.dep_ != "compound" for child in token.children):
            return True
        # "President Weber": the name is of the class of its title
        beside = (child for child in token.children if child.dep_ in ("compound", "appos"))
        kinds |= {kind.name for child in beside for kind in lexicon.classes(child.lower_)}
    if "supplies" in slot.classes and is_money(token):
        return True
    if "number" in slot.classes and (token.pos_ == "NUM" or any(t.dep_ == "nummod" for t in token.children)):
        return True
    return not slot.classes.isdisjoint(kinds)


def presenting(noun: Token, lexicon: Lexicon) -> NounClass | None:
    """The class by which a noun presents an event, if it does: one that asks for something behind it ("the severing of ties"), if that
    stands there, before one that does not ("withdrawal from a treaty" is an exit)."""
    kinds = lexicon.presenting(form(noun, lexicon), modifier(noun))
    behind = [pair for child in noun.children if child.dep_ == "prep" for pair in nouns_of(child)] if any(k.slots for k in kinds) else []
    found = next((kind for kind in kinds if not kind.slots or any(_stands(slot, behind, lexicon) for slot in kind.slots)), None)
    return found if found is not None and found.event_type else None


def is_at_the_talks(verb: Token, lexicon: Lexicon) -> bool:
    """Whether something is done "at the meeting", "during the talks": those told before."""
    definite = (noun for noun in meanwhile(verb) if any(child.lower_ in DEFINITE for child in noun.children))
    return any(kind is not None and kind.event_type == "CONSULT" for kind in (presenting(noun, lexicon) for noun in definite))


def _stands(slot: Slot, behind: list[tuple[str, Token]], lexicon: Lexicon) -> bool:
    """Whether one of the nouns behind prepositions fills a slot; one open to any noun is filled by no day ("the call on Monday")."""
    nouns = [part for prep, noun in behind if prep == slot.relation for part in parts(noun)]
    if slot.words or slot.classes:
        return any(_is(noun, slot, lexicon) for noun in nouns)
    return any(noun.lower_ not in TIMES | DATED for noun in nouns)


def is_money(token: Token) -> bool:
    """Whether a word is a sum of money ("€3bn", "$500")."""
    return token.pos_ in ("NUM", "SYM", "NOUN", "PROPN") and (MONEY.fullmatch(token.text) is not None or _has_currency(token))


def _has_currency(token: Token) -> bool:
    before = [child.text for child in token.children if child.i < token.i] + [t.text for t in token.doc[max(0, token.i - 1) : token.i]]
    return token.text[:1].isdigit() and any(word in CURRENCIES for word in before)


def parts(noun: Token) -> list[Token]:
    """A noun, and what it merely counts ("a series of drills", "a batch of ten tons of aid")."""
    found = [noun]
    if noun.lower_ in _PARTITIVE or noun.pos_ == "NUM":
        inner = [part for child in noun.children if child.lower_ == OF for _, part in nouns_of(child)]
        found += [part for one in inner for part in (parts(one) if one.i > noun.i else [one])]
    return found


def cargo(carrier: Token) -> list[Token]:
    """What something is said to carry ("a plane carrying aid", "a plane with aid", "trucks loaded with food")."""
    told = [child for child in carrier.children if child.dep_ == "acl"]
    if carrier.dep_ in SUBJECTS:  # "a plane landed, carrying food"
        told += [child for child in carrier.head.children if child.dep_ == "advcl"]
    carried = [one for verb in told if verb.lower_ in CARRYING for t in verb.children if t.dep_ == "dobj" for one in coordinates(t)]
    laden = [carrier, *(verb for verb in told if verb.lower_ in LOADED)]
    loads = [noun for head in laden for t in head.children if t.lower_ == WITH for _, noun in nouns_of(t)]
    return [part for noun in carried + loads for part in parts(noun)]


def counted(noun: Token) -> Token:
    """The noun that only counts or limits it ("a round of talks"), or itself."""
    head = noun.head.head
    return counted(head) if noun.dep_ == "pobj" and noun.head.lower_ == OF and head.lower_ in _PARTITIVE else noun


def modifier(token: Token) -> str:
    """The word right before a noun that belongs to it, in lower case; empty if there is none."""
    before = token.i - 1
    return token.doc[before].lower_ if before >= 0 and token.doc[before].head == token else ""


_PARTITIVE = frozenset(form for lemma in PARTITIVE for form in noun_forms(lemma))


def form(token: Token, lexicon: Lexicon) -> str:
    """A noun's word in lower case, whole where the parser has split it at its hyphen ("cease-fire")."""
    if token.i > 1 and token.nbor(-1).text == "-":
        whole = f"{token.nbor(-2).lower_}-{token.lower_}"
        if whole in lexicon.nouns:
            return whole
    return token.lower_
