"""Whom a pronoun means: "he", "its", "they"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.english.events.people import BOTH, FEMALE, GROUP_PRONOUNS, PERSON_PRONOUNS, SPEAKERS, THING_PRONOUNS
from flows.english.events.words import EXPELLING, INFINITIVE, WHERE, WITH
from flows.english.names.genders import by_name
from flows.records import Actor
from flows.steps.events.clause import clause
from flows.steps.events.complements import tellers
from flows.steps.events.fillers import is_at_the_talks
from flows.steps.events.nouns import SUBJECTS, coordinates

if TYPE_CHECKING:
    from flows.english.parse import Token, Tokens
    from flows.steps.events.phrases import Phrases
else:
    Phrases = Token = Tokens = object

_PRONOUNS = PERSON_PRONOUNS | THING_PRONOUNS | GROUP_PRONOUNS | SPEAKERS
#: Classes of those to whom something may be done.
_PEOPLE = ("human", "troops", "captive", "diplomat")
#: So many sentences in a row may be about "him", in so many words.
_HES, _NEAR = 4, 200


def pronoun(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """Whom a pronoun means; the subject's "its" is the sentence's first body, any other the nearest."""
    word, at = token.lower_, stage.base + token.idx
    if word in PERSON_PRONOUNS:
        ahead = _ahead(stage, token)
        if ahead:
            return ahead
        there = _who_is_there(stage, token)
        if there is not None:
            return tuple(actor for actor in _denoted(stage, there)[0] if actor.kind == "person" and _may_be(word, actor))
        own = _beside(stage, token)
        known = _he(stage, token) or _him(stage, token)
        return known or stage.discourse.person(at, lambda actor: _may_be(word, actor) and actor not in own)
    if word in THING_PRONOUNS:
        owner = _owner_of_what_is_told(token)
        if owner is not None:
            return stage.denoted(owner, reflexive=True)
        if token.dep_ == "poss" and token.head.dep_ == "dobj" and token.head.head.lower_ in EXPELLING:
            doers = [actor for one in clause(token.head.head).subjects for actor in stage.denoted(one, reflexive=True)]
            return stage.discourse.body(at, doers)
        if token.dep_ == "poss" and token.head.dep_ == "dobj":
            return _its(stage, token) or stage.discourse.body(at)
        if token.dep_ == "poss":
            teller = _whose_words(stage, token)
            if teller:
                return teller
        told = _who_says_so(stage, token)
        if told:
            return told
        if not any(t.dep_ in SUBJECTS for t in (token, token.head)):
            return _it_of_others(stage, token) or stage.discourse.body(at)
        return stage.discourse.first_body(stage.base + token.sent.start_char, at) or _it(stage, token)
    if word == BOTH:
        return stage.discourse.pair(at)
    if word in SPEAKERS:
        return tuple(actor for teller in tellers(token.head) for actor in stage.denoted(teller))
    return _they(stage, token) if word in GROUP_PRONOUNS else ()


def _ahead(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """The person of the clause whose opening phrase has the pronoun ("During | his visit, Moe said")."""
    phrase = token.head.head
    opens = token.dep_ == "poss" and phrase.dep_ == "prep" and phrase.i == token.sent.start and phrase.head.i > token.i
    subject = next((t for t in phrase.head.children if t.dep_ in SUBJECTS and t.pos_ == "PROPN"), None) if opens else None
    people = stage.denoted(subject) if subject is not None else ()
    return tuple(actor for actor in people if actor.kind == "person" and _may_be(token.lower_, actor))


def _who_says_so(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """The one body that says what "it" did ("after the militia said it had fired")."""
    if token.dep_ not in SUBJECTS:
        return ()
    subjects = [t for t in tellers(token.head) if t.i < token.i and t.pos_ == "PROPN"]
    bodies = tuple(dict.fromkeys(actor for t in subjects for actor in stage.denoted(t, reflexive=True) if actor.kind != "person"))
    return bodies if len(bodies) == 1 else ()


def _whose_words(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """Whose "its" is in what a body says: the body's state, or the body ("X's ministry said ten of its soldiers had been killed"), where
    that names no other body before it ("Y was attacked by its rebels")."""
    told = next((verb for verb in token.ancestors if verb.dep_ == "ccomp"), None)
    if told is None or stage.discourse.first_body(stage.base + told.left_edge.idx, stage.base + token.idx):
        return ()
    subjects = [t for t in tellers(told) if t.i < token.i and t.pos_ != "VERB"]
    bodies = [actor for t in subjects for actor in stage.denoted(t, reflexive=True) if actor.kind != "person"]
    states = {actor.country for actor in bodies if actor.country}
    if len(states) == 1:
        return (stage.state(states.pop()),)
    return tuple(bodies) if len(bodies) == 1 else ()


def _owner_of_what_is_told(token: Token) -> Token | None:
    """Whose claim or decision a clause spells out ("X's claim that it had …")."""
    noun = token.head.head
    if token.dep_ not in SUBJECTS or token.head.dep_ not in ("acl", "ccomp") or noun.pos_ != "NOUN":
        return None
    return next((child for child in noun.children if child.dep_ == "poss" and child.pos_ != "PRON"), None)


def _its(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """As an object's owner, the one body that is a subject of the clauses around it."""
    for verb in token.ancestors:
        if verb.pos_ in ("VERB", "AUX") and verb.lower_ not in EXPELLING:
            subjects = [t for t in verb.children if t.dep_ in SUBJECTS and t.i < token.i and t.pos_ in ("NOUN", "PROPN")]
            bodies = tuple(actor for t in subjects for actor in stage.denoted(t, reflexive=True) if actor.kind != "person")
            if len(bodies) == 1:
                return bodies
    return ()


def _it_of_others(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """As an object inside another clause, the one body that the subjects of the clauses above that name ("X's army met rebels, who beat
    it")."""
    own = next((verb for verb in token.ancestors if verb.pos_ in ("VERB", "AUX")), token)
    return _its(stage, own) if token.dep_ == "dobj" and own.dep_ in ("relcl", "advcl") else ()


def _he(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """As a subject, the person who was the subject of the clause above it or of the sentence before it, or whom the "he" before meant."""
    if token.dep_ not in SUBJECTS:
        return ()
    if token.head.dep_ == "relcl":  # "X's trip to Y, where he …"
        owners = [t for t in token.head.head.children if t.dep_ == "poss" and t.pos_ != "PRON"]
        persons = tuple(a for t in owners for a in stage.denoted(t, reflexive=True) if a.kind == "person" and _may_be(token.lower_, a))
        if len(persons) == 1:
            return persons
    before = token.doc[max(0, token.sent.start - _NEAR) : token.sent.start]
    earlier = [t for t in before if t.lower_ == token.lower_ and t.dep_ == "nsubj" and t.head.dep_ == "ROOT"][: -_HES - 1 : -1]
    for pronoun_ in (token, *earlier):
        for found, _ in _subjects_before(stage, pronoun_):
            persons = tuple(actor for actor in found if actor.kind == "person" and _may_be(token.lower_, actor))
            if len(persons) == 1:
                return persons
    if not earlier or token.head.dep_ != "ROOT":
        return ()
    return stage.discourse.person(stage.base + earlier[-1].idx, lambda actor: _may_be(token.lower_, actor))


def _who_is_there(stage: Phrases, token: Token) -> Token | None:
    """The subject of the clause that says where "he" does something, be he unknown: no one told further off ("X said the minister would be
    in Rome, where he …")."""
    verb = token.head
    if verb.dep_ not in ("relcl", "advcl") or not any(child.lower_ == WHERE for child in verb.children):
        return None
    above = next((t for t in verb.ancestors if t.pos_ in ("VERB", "AUX")), verb)
    people = (t for t in above.children if t.dep_ in SUBJECTS and t.i < token.i and (t.tag_ == "NNP" or stage.is_titled(t)))
    return next(people, None)


def _beside(stage: Phrases, token: Token) -> set[Actor]:
    """Who does what "him" has done to him: another."""
    if token.dep_ not in ("dobj", "dative", "iobj"):
        return set()
    subjects = [t for t in token.head.children if t.dep_ in SUBJECTS and t.lower_ not in _PRONOUNS]
    return {actor for t in subjects for actor in stage.denoted(t, reflexive=True)}


def _may_be(word: str, person: Actor) -> bool:
    """Whether somebody may be spoken of by a pronoun, as far as the given name tells."""
    gender = by_name(tuple(person.name.casefold().split()))
    return gender is None or (gender == "f") == (word in FEMALE)


def _him(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """As the object of a clause that goes on about the object before it, who that is ("arrested a French pilot, accusing him of …")."""
    verb = token.head
    if token.dep_ != "dobj" or verb.dep_ not in ("advcl", "conj") or verb.head.pos_ != "VERB":
        return ()
    objects = [t for t in verb.head.children if t.dep_ == "dobj" and t.tag_ in ("NN", "NNP") and t.i < token.i]
    return tuple(actor for noun in objects for actor in stage.denoted(noun, reflexive=True))


def _they(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """The last subject before it that is a plural or a body; else the company named last. As those to whom something is done, the plural
    object of the sentence before ("X arrested ten fishermen. They were taken to …")."""
    if token.dep_ == "nsubjpass" and token.sent.start > 0:
        before = [t for t in token.doc[token.sent.start - 1].sent.root.children if t.dep_ == "dobj" and t.tag_ == "NNS"]
        people = [t for t in before if any(kind.name in _PEOPLE for kind in stage.lexicon.classes(t.lower_))]
        found = tuple(actor for t in people for actor in stage.denoted(t, reflexive=True))
        if found:
            return found
    there = _who_met(stage, token)
    if there:
        return there
    spoken_to = _others_above(stage, token)
    if len(spoken_to) > 1:
        return spoken_to
    for found, several in _subjects_before(stage, token):
        if several:
            return found
    company = stage.discourse.company(stage.base + token.idx, ("person", "country", "organization"))
    return company if token.dep_ in SUBJECTS or len(company) > 1 else ()  # a body's members act as "they", but are rarely "them"


def _others_above(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """As an object, those whom the verb before it in the same sentence spoke to or met ("spoke to X and Y and urged them to talk")."""
    verb = next((t for t in token.ancestors if t.pos_ == "VERB"), token)
    if token.dep_ not in ("dobj", "pobj") or verb.dep_ != "conj" or verb.head.pos_ != "VERB":
        return ()
    above = clause(verb.head)
    others = above.objects + [noun for prep, noun in above.preps if prep in (WITH, INFINITIVE)]
    return tuple(dict.fromkeys(actor for noun in others for actor in stage.denoted(noun, reflexive=True)))


def _who_met(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """Those of the meeting told last, for what "they" do "at the meeting", "during the talks"."""
    if token.dep_ != "nsubj" or not is_at_the_talks(token.head, stage.lexicon):
        return ()
    return tuple(actor for actor, _ in stage.discourse.met(stage.base + token.idx).participants)


def _it(stage: Phrases, token: Token) -> tuple[Actor, ...]:
    """The bodies that were the subject of the sentence before it; else the body named last."""
    for found, _ in _subjects_before(stage, token):
        bodies = tuple(actor for actor in found if actor.kind != "person")
        if bodies:
            return bodies
    return stage.discourse.body(stage.base + token.idx)


def _subjects_before(stage: Phrases, token: Token) -> Iterator[tuple[tuple[Actor, ...], bool]]:
    """The subjects of the clauses above a token, then the one of the sentence before it: whom they denote and whether they are several."""
    above = (t for ancestor in token.ancestors for t in ancestor.children if t.dep_ in SUBJECTS and t.i < token.i - 1)
    yield from (_denoted(stage, t) for t in above if t.pos_ in ("NOUN", "PROPN"))
    if token.sent.start > 0:
        yield from last_subject(stage, token.doc[token.sent.start - 1].sent)
    elif stage.discourse.subject[2] == stage.index:
        yield stage.discourse.subject[:2]


def last_subject(stage: Phrases, sentence: Tokens) -> Iterator[tuple[tuple[Actor, ...], bool]]:
    """Whom the subjects of a sentence denote, and whether each is several: of its main clause, then plurals of what that says."""
    root = sentence.root
    yield from (_denoted(stage, t) for t in root.children if t.dep_ in SUBJECTS and t.pos_ in ("NOUN", "PROPN"))
    told = (t for child in root.children if child.dep_ == "ccomp" for t in child.children)
    yield from (_denoted(stage, t) for t in told if t.dep_ in SUBJECTS and t.tag_ in ("NNS", "NNPS"))


def carried_subject(stage: Phrases, sentence: Tokens) -> Iterator[tuple[tuple[Actor, ...], bool]]:
    """The subjects of a sentence as ``last_subject`` tells them for the next paragraph; a pronoun is who it means here."""
    found = list(last_subject(stage, sentence))
    people = (t for t in sentence.root.children if t.dep_ in SUBJECTS and t.lower_ in PERSON_PRONOUNS)
    yield from found or ((stage.denoted(t), False) for t in people)


def _denoted(stage: Phrases, noun: Token) -> tuple[tuple[Actor, ...], bool]:
    # without the pronouns in its phrase or beside it: they may be the very ones that are asked about
    named = (one for one in coordinates(noun) if one.lower_ not in _PRONOUNS)
    found = tuple(dict.fromkeys(actor for one in named for actor in stage.denoted(one, reflexive=True)))
    is_body = (
        noun.pos_ == "PROPN" and any(actor.kind != "person" for actor in found) and not (stage.is_titled(noun) or stage.is_named(noun))
    )
    return found, is_body or noun.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in noun.children)
