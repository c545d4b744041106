"""The relations around a verb or noun of a parse, so that the rest of the room need not know dependency labels."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from flows.english.events.complements import FREE, SAID_OF_OBJECTS, USING
from flows.english.events.inflection import forms_of
from flows.english.events.moods import DECISION, REPORTING
from flows.english.events.people import RELATIVES
from flows.english.events.words import (
    ADDRESSING,
    CONCLUDING,
    DAY_PREPOSITION,
    ENACTING,
    FOR,
    INFINITIVE,
    LAWS,
    LINKING,
    NEVER_VERBS,
    OF,
    TIMES,
    UNDER,
    UTTERANCES,
    WHAT,
)
from flows.steps.events.auxiliaries import is_wished, obliges
from flows.steps.events.nouns import coordinates, is_governed, nouns_of
from flows.steps.events.repairs import beside_agent, concluded, has_a_day_of_its_own, is_teller, misplaced_subject, named_like_verbs

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_ADDRESSING, _ENACTING, _CONCLUDING, _GIVING = map(forms_of, (ADDRESSING, ENACTING, CONCLUDING, ("give",)))
_USING, _REPORTING = map(forms_of, (USING, REPORTING))
#: Behind these an object does what the gerund says ("criticised X for jailing Y").
_OF_OBJECTS = frozenset((FOR, OF))
_SUBJECTS = ("nsubj", "csubj")
_PASSIVES = ("nsubjpass", "csubjpass")
_OBJECTS = ("dobj", "obj")
_PREDICATES = ("acomp", "attr", "oprd")


class Clause(Struct):
    """A verb with what depends on it; ``preps`` are (preposition, its noun), those of the object included, for attachment is unsure;
    ``obliged`` the subjects of what it says must be."""

    verb: Token
    passive: bool
    subjects: list[Token]
    objects: list[Token]
    datives: list[Token]
    agents: list[Token]
    preps: list[tuple[str, Token]]
    particles: list[Token]
    predicates: list[Token]
    infinitives: list[Token]
    obliged: list[Token]
    has_that: bool


def clause(verb: Token) -> Clause:
    """What depends on a verb. A participle's noun and a coordinate verb's subject are found where grammar leaves them unsaid."""
    found = Clause(verb, is_passive(verb), [], [], [], [], [], [], [], [], [], False)
    for child in verb.children:
        _place(found, child)
    if not found.subjects:
        found.subjects = list(_shared_subjects(verb, found)) or misplaced_subject(verb)
    is_of_object = verb.dep_ == "relcl" and not found.objects and not found.passive and not _is_infinitive(verb)
    if is_of_object and verb.head not in found.subjects:
        found.objects.append(verb.head)  # "the diplomats (whom) it accused"
    if not found.objects and not found.passive:  # "called the minister": without an object, what it is called is the one who is called
        called = [noun for child in found.predicates if child.dep_ == "oprd" for noun in coordinates(child)]
        found.objects += [t for noun in called for t in (noun, *(c for c in noun.children if noun.pos_ == "ADJ" and c.dep_ == "compound"))]
    if found.datives and not found.objects or verb.lower_ in _GIVING:
        found.objects += [
            child for child in verb.children if child.dep_ == "npadvmod" and child.lower_ in TIMES and child.i > verb.i
        ]  # "gave X a week"
    if not found.objects and not found.passive:
        found.objects += _behind_a_day(found) + _second_subjects(found)
    found.preps += _behind_a_bare_preposition(found)
    for noun in [inner for one in found.objects for inner in (one, *(t for t in one.children if t.dep_ == "appos"))]:
        found.preps += [pair for child in noun.children if child.dep_ == "prep" for pair in nouns_of(child)]
    if found.passive:
        found.objects, found.subjects = found.subjects + found.objects, found.agents
    return found


def _place(found: Clause, child: Token) -> None:
    dep = child.dep_
    if dep in _SUBJECTS or dep in _PASSIVES:
        found.subjects += named_like_verbs(child) or _antecedents(child, found.verb)
    elif dep in _OBJECTS and not is_teller(child):
        found.objects += _antecedents(child, found.verb)
        found.predicates += [t for t in child.children if t.lower_ == FREE and t.i == found.verb.i + 1]  # "set free ten men"
        found.infinitives += [t for t in child.children if t.dep_ in ("relcl", "acl") and _is_infinitive(t)]
    elif dep == "dative" and child.pos_ != "ADP":
        found.datives += coordinates(child)
    elif dep == "agent":
        found.agents += [noun for _, noun in nouns_of(child)] + beside_agent(child)
    elif dep in ("prep", "dative"):
        found.preps += nouns_of(child)
        found.particles += [child] if found.passive and not list(child.children) else []  # "were fired on"
        if child.lower_ == UNDER:  # "came under criticism from X"
            found.preps += [pair for _, noun in nouns_of(child) for prep in noun.children if prep.dep_ == "prep" for pair in nouns_of(prep)]
        times = [t for t in child.children if t.dep_ == "pobj" and t.lower_ in TIMES]  # "spoke for two hours with X"
        found.preps += [pair for t in times for prep in t.children if prep.dep_ == "prep" for pair in nouns_of(prep)]
    elif dep == "prt":
        found.particles.append(child)
        found.preps += nouns_of(child)  # "called on everyone", where the parser takes "on" for a particle
    elif dep in _PREDICATES:
        found.predicates.append(child)
        found.preps += [pair for prep in child.children if prep.dep_ == "prep" for pair in nouns_of(prep)]
        found.infinitives += [t for t in child.children if t.dep_ == "xcomp"]
    elif dep == "advmod" and child.lower_ in LINKING:
        found.particles.append(child)
        found.preps += nouns_of(child)  # "walked away from the talks"
    elif dep in ("xcomp", "ccomp", "advcl"):
        _place_clause(found, child)


def _place_clause(found: Clause, child: Token) -> None:
    if child.tag_ == "JJ" and child.dep_ == "advcl":
        found.predicates.append(child)  # "set them free"
        return
    if child.lower_ in NEVER_VERBS:
        found.predicates.append(child)
        found.objects += [t for subject in child.children if subject.dep_ in _SUBJECTS for t in coordinates(subject)]
        return
    is_infinitive = _is_infinitive(child)
    seeming = _seeming(child)
    if seeming:
        found.objects += seeming
        return
    if child.dep_ == "advcl" and not is_infinitive:
        return
    if is_infinitive:
        found.infinitives.append(child)
        inner = [t for subject in child.children if subject.dep_ in _SUBJECTS + _PASSIVES for t in coordinates(subject)]
        # "urged Russia to leave": the object stands as the infinitive's subject; in "called for Russia to leave" behind its preposition
        marks = [t.lower_ for t in child.children if t.dep_ == "mark"]
        found.preps += [(mark, t) for mark in marks for t in inner]
        found.objects += [] if marks else inner
    elif child.dep_ == "ccomp" and child.tag_ == "VB" and not any(t.dep_ in ("aux", "mark") for t in child.children):
        found.predicates.append(child)  # "let X go"
        found.objects += [t for subject in child.children if subject.dep_ in _SUBJECTS for t in coordinates(subject)]
    elif child.dep_ == "ccomp" and child.tag_ == "VBG" and not any(t.dep_ in ("aux", "mark") for t in child.children):
        found.objects += [
            t for subject in child.children if subject.dep_ in _SUBJECTS for t in coordinates(subject)
        ]  # "seized a post belonging to X"
    elif child.dep_ == "ccomp" and child.lower_ in SAID_OF_OBJECTS and found.verb.lower_ not in _REPORTING:
        found.objects += [t for subject in child.children if subject.dep_ in _SUBJECTS for t in coordinates(subject)]
    elif child.dep_ == "ccomp" and child.pos_ in ("VERB", "AUX"):
        found.has_that = True
        if obliges(child) or is_wished(child):
            found.obliged += [t for subject in child.children if subject.dep_ in _SUBJECTS + _PASSIVES for t in coordinates(subject)]
    else:
        found.predicates.append(child)
        found.objects += [t for subject in child.children if subject.dep_ in _SUBJECTS for t in coordinates(subject)]


def _seeming(told: Token) -> list[Token]:
    """What something "appears to be": it stands for it ("fired what appears to be a missile")."""
    subjects = [t for t in told.children if t.dep_ in _SUBJECTS + _PASSIVES]
    if told.dep_ != "ccomp" or [t.lower_ for t in subjects] != [WHAT]:
        return []
    verbs = (told, *(t for t in told.children if t.dep_ in ("xcomp", "ccomp")))
    return [noun for verb in verbs for t in verb.children if t.dep_ == "attr" and t is not subjects[0] for noun in coordinates(t)]


def _second_subjects(around: Clause) -> list[Token]:
    """The name behind a verb that has its subject before it: an object, whatever the parser says ("had backed rebel leader Moe Doe")."""
    behind = [t for t in around.subjects if t.head.i == around.verb.i and t.i > around.verb.i and t.pos_ == "PROPN"]
    if not behind or all(t in behind for t in around.subjects):
        return []
    around.subjects = [t for t in around.subjects if t not in behind]
    return behind


def _behind_a_day(around: Clause) -> list[Token]:
    """The object that the parser takes into the day before it ("summoned on Monday Peru's envoy")."""
    behind = [(prep, noun) for prep, noun in around.preps if prep == DAY_PREPOSITION and has_a_day_of_its_own(noun)]
    around.preps = [pair for pair in around.preps if pair not in behind]
    return [noun for _, noun in behind]


def _behind_a_bare_preposition(around: Clause) -> list[tuple[str, Token]]:
    """The nouns of a preposition that the parser leaves without one ("called on Peruvian President Moe Doe"): they are no objects."""
    bare = {child.i + 1: child.lower_ for child in around.verb.children if child.dep_ == "prep" and not list(child.children)}
    found = [(bare[noun.left_edge.i], noun) for noun in around.objects if noun.head == around.verb and noun.left_edge.i in bare]
    around.objects = [noun for noun in around.objects if all(noun is not other for _, other in found)]
    return found


def _is_infinitive(verb: Token) -> bool:
    return any(t.dep_ == "aux" and t.lower_ == INFINITIVE for t in verb.children)


def is_passive(verb: Token) -> bool:
    """Whether a verb form is passive: by its auxiliary, its subject, or as a participle after its noun."""
    if any(t.dep_ in _PASSIVES or t.dep_ == "auxpass" for t in verb.children):
        return True
    if verb.tag_ != "VBN" or any(t.dep_ in _SUBJECTS for t in verb.children) or _is_left_over(verb):
        return False
    if verb.dep_ in ("acl", "amod"):
        return True
    if verb.dep_ == "advcl":
        return not any(t.dep_ == "aux" for t in verb.children)
    return verb.dep_ == "conj" and is_passive(verb.head) and not any(t.dep_ in ("aux", *_OBJECTS) for t in verb.children)


def _antecedents(subject: Token, verb: Token) -> Iterator[Token]:
    if subject.lower_ in RELATIVES and verb.dep_ == "relcl":
        yield verb.head
    else:
        yield from coordinates(subject)


def _shared_subjects(verb: Token, found: Clause) -> Iterator[Token]:
    """The subject of a participle, an infinitive or a coordinate verb that has none of its own."""
    head, dep = verb.head, verb.dep_
    before = verb.doc[verb.i - 2] if verb.i > 1 and verb.doc[verb.i - 1].text == "," else None
    if dep == "advcl" and verb.tag_ == "VBN" and before is not None and before.pos_ in ("NOUN", "PROPN"):
        yield before  # "the pact, dropped in 2011": the parser hangs the participle on the main verb
    elif dep == "acl" and verb.tag_ == "VBG" and (head.lower_ in UTTERANCES or head.lower_ in LAWS and head.head.lower_ in _ENACTING):
        yield from _authors(head, verb)
    elif dep == "acl" and is_decision(head) and _is_infinitive(verb):
        yield from _deciders(head, verb)  # "announced its decision to expel X"
    elif _is_left_over(verb):
        yield verb.sent.root
    elif dep == "acl" and verb.tag_ == "VBN" and before is not None and verb.lower_ in _CONCLUDING:
        yield concluded(head)
    elif dep == "acl" and verb.tag_ in ("VBN", "VBG", "VBD") or dep == "relcl" and verb.tag_ == "VBN" and not found.objects:
        yield head
    elif dep in ("conj", "xcomp", "advcl") and head is not verb and head.pos_ in ("VERB", "AUX"):
        yield from _subjects_of(_said_beside(verb), verb)
    elif dep in ("relcl", "acl") and _is_infinitive(verb) and head.dep_ == "attr" and head.head.pos_ in ("VERB", "AUX"):
        yield from _subjects_of(head.head, verb)  # "X became the first to visit Y"
    elif dep == "xcomp" and head.dep_ == "acomp" and head.head.pos_ in ("VERB", "AUX"):
        yield from _subjects_of(head.head, verb)  # "X is due to visit Y"
    elif dep == "csubj" and verb.tag_ == "VBG" and head.pos_ == "AUX":
        yield from (noun for child in head.children if child.dep_ == "attr" for noun in coordinates(child))  # "attending were X and Y"
    elif dep == "pcomp" and head.head.pos_ in ("VERB", "AUX"):
        blamed = clause(head.head).objects if head.lower_ in _OF_OBJECTS else []
        yield from blamed or _subjects_of(head.head, verb)


def _said_beside(verb: Token) -> Token:
    """The verb with which a clause without a subject shares it: "said that ships had come and urged X to act" is said and urged by one,
    whatever clause inside what is said the parser hangs the urging on."""
    head = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBZ") or verb.lower_ not in _ADDRESSING:
        return head
    said = (above for above in (head, *head.ancestors) if above.dep_ == "ccomp" and above.head.i < above.i)
    return next((above.head for above in said if above.head.tag_ == verb.tag_), head)


def _authors(text: Token, verb: Token) -> Iterator[Token]:
    owners = [child for child in text.children if child.dep_ == "poss"]
    teller = text.head.head if is_governed(text) else text.head  # "came out with a statement deploring X"
    if owners or teller.pos_ not in ("VERB", "AUX"):
        yield from owners
    else:
        yield from _subjects_of(teller, verb)


def _deciders(decision: Token, verb: Token) -> Iterator[Token]:
    """Whose decision it is: the name's before it, else who tells of it."""
    owners = [child for child in decision.children if child.dep_ == "poss" and child.pos_ != "PRON"]
    teller = next((above for above in decision.ancestors if above.pos_ in ("VERB", "AUX")), None)
    yield from owners or ([] if teller is None else _subjects_of(teller, verb))


def is_decision(noun: Token) -> bool:
    """Whether a noun tells what somebody has decided: his decision, or a law or an order that he enacts."""
    return noun.lower_ == DECISION or noun.lower_ in LAWS and noun.dep_ == "dobj" and noun.head.lower_ in _ENACTING


def _is_left_over(verb: Token) -> bool:
    """Whether it is its sentence's main verb, taken for a participle ("Moe Doe who spoke at the summit called for action")."""
    root = verb.sent.root
    is_late = verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD") and root.pos_ == "PROPN" and all(t.dep_ != "agent" for t in verb.children)
    return is_late and any(above.dep_ == "relcl" and above.head == root for above in verb.ancestors)


def _subjects_of(head: Token, verb: Token) -> Iterator[Token]:
    other = clause(head)
    # the infinitive's doer is the object of "urged Russia to leave", else the subject; a passive head's subject is its object
    if verb.dep_ == "xcomp" and other.objects and not other.passive and verb in other.infinitives and head.lower_ not in _USING:
        yield from other.objects
    else:
        yield from other.objects if other.passive else other.subjects
