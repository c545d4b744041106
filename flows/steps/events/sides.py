"""Which phrases stand on which side of a trigger: who does it, and whom it is done to."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from flows.english.events import lexicon
from flows.english.events.inflection import forms_of
from flows.english.events.words import (
    AGAINST,
    AID_IN,
    AIDED,
    AIMED_AT,
    AIMING,
    ALONGSIDE,
    ARRIVED_AT,
    ARRIVING,
    ATTACKED_IN,
    BETWEEN,
    BLAMING,
    BY,
    CARRYING,
    CHAIRED,
    COMING,
    COMPANY,
    CONDITIONAL,
    EXPELLED_FROM,
    FOR,
    GAINING,
    GIVERS,
    HARMING,
    IN,
    INCLUDING,
    INFINITIVE,
    LEAVING,
    LEFT_FOR,
    LOADED,
    LOCATED,
    MEETING,
    OF,
    ON,
    PARTITIVE,
    PARTY,
    SPEAKING,
    SPOKEN_TO,
    TOPICAL,
    UNDER,
    VISITED,
    WITH,
)
from flows.steps.events.attendance import acts, right_behind, talking
from flows.steps.events.clause import Clause, clause, coordinates, nouns_of
from flows.steps.events.fillers import cargo, parts
from flows.steps.events.triggers import Trigger, presenting

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object


#: Deeds with somebody to whom they are done.
_HURTING = ("ASSAULT", "COERCE", "SANCTION", "CONCEDE")
#: What is done with men and means of one's own.
_WITH_ONES_OWN = ("AID", "MOBILIZE", "RETREAT", "COOPERATE")
_AIMING, _COMING = forms_of(AIMING), forms_of(COMING)
_HARMING, _TOPICAL, _ARRIVING, _LEAVING, _SPEAKING = map(forms_of, (HARMING, TOPICAL, ARRIVING, LEAVING, SPEAKING))


class Sides(Struct):
    """The phrases of a trigger: those that do it, those that do it with them or have it done to them, and those that only the
    content of an agreement names ("agreed to ease sanctions on X")."""

    doers: list[Token]
    others: list[Token]
    concerned: list[Token] = []


def sides(trigger: Trigger) -> Sides:
    """Which phrases stand on which side of a trigger."""
    company = COMPANY if trigger.roles == "both" else PARTY
    if trigger.mode == "visit":
        company |= VISITED | _heading(trigger)
    if trigger.mode == "phone" or trigger.event_type == "CONSULT" and trigger.token.lower_ in _SPEAKING:
        company |= SPOKEN_TO
    found = _of_phrase(trigger, company) if trigger.clause is None else _of_clause(trigger, trigger.clause, company)
    return Sides(_unique(found.doers), _unique(found.others), _unique(found.concerned))


def _heading(trigger: Trigger) -> frozenset[str]:
    """The preposition before the place of a visit that a verb asks for ("arrived in X", "left for X")."""
    verb = trigger.token.lower_
    return LOCATED if verb in _ARRIVING else LEFT_FOR if verb in _LEAVING else frozenset()


def _of_phrase(trigger: Trigger, company: frozenset[str]) -> Sides:
    """The sides of a noun: its own, those of "the introduction of sanctions by X", who talk at it ("talks, at which X and Y")."""
    token = trigger.token
    found = _noun_sides(token, company)
    if trigger.mode == "third-party":  # "under the mediation of X"
        found = Sides(found.doers + [n for child in token.children if child.lower_ == OF for _, n in nouns_of(child)], [])
    for outer in (token.doc[i] for i in sorted(trigger.consumed)):
        found.doers += _noun_sides(outer, company).doers
    if trigger.roles == "both":
        found.others += talking(token) + right_behind(token, company)
    if trigger.event_type == "ASSAULT":
        if not found.doers:
            found.doers += _attacking(token)
        found.others += [n for child in token.children if child.lower_ == ATTACKED_IN for _, n in nouns_of(child) if n.pos_ == "PROPN"]
    return found


def _attacking(attack: Token) -> list[Token]:
    """Who harms somebody in an attack ("X killed ten people in an attack")."""
    verb = attack.head.head
    if verb.dep_ == "dobj":
        verb = verb.head
    if attack.dep_ != "pobj" or attack.head.lower_ != ATTACKED_IN or verb.lower_ not in _HARMING:
        return []
    around = clause(verb)
    return around.agents if around.passive else around.subjects


def _of_clause(trigger: Trigger, around: Clause, company: frozenset[str]) -> Sides:
    if trigger.event_type == "AID" and around.verb.lower_ in _COMING:
        return _of_arrival(around)
    read = trigger.consumed
    if trigger.event_type == "AID":
        company |= AIDED
        around.preps += [pair for noun in around.objects for verb in noun.children if verb.dep_ == "acl" for pair in _goals(verb)]
    if trigger.event_type == "ASSAULT" and around.verb.lower_ in _AIMING:
        company |= AIMED_AT
    doers = [t for t in around.subjects if t.i not in read]
    is_topic = around.verb.lower_ in _TOPICAL or trigger.mode == "visit" and around.verb.lower_ in _LEAVING
    objects = [t for t in around.objects if t.i not in read and not is_topic]
    deeds = [noun for noun in objects if trigger.event_type == "ACCUSE" and _is_deed(noun)]
    objects = [t for t in objects if t not in deeds] + [doer for deed in deeds for doer in _noun_sides(deed, frozenset()).doers]
    others = objects + around.datives
    near = [pair for noun in _nouns_read(trigger, around) for child in noun.children if child.dep_ == "prep" for pair in nouns_of(child)]
    beside = {noun.i: noun for prep, noun in (*around.preps, *near) if prep in ALONGSIDE}
    doers += beside.values()
    taken = {*read, *beside}
    others += [
        noun
        for prep, noun in around.preps
        if prep in company and noun.i not in taken and not (noun.head.head in deeds and not _is_blamed(prep, around))
    ]
    for noun in _nouns_read(trigger, around):
        inner = _noun_sides(noun, company | AIDED if _is_support(noun) else company)
        if trigger.event_type == "REJECT" and noun.pos_ == "PROPN":
            others.append(noun)  # the organization or treaty that is left, by name
        others += inner.others + (talking(noun) if trigger.roles == "both" else [])
        is_own = presenting(noun, lexicon()) is not None or trigger.event_type in _WITH_ONES_OWN
        if not doers and not around.agents and around.passive and is_own:
            doers = inner.doers  # "its sanctions were extended", "X's troops were sent": whose they are does it
        else:
            others += [t for t in inner.doers if t.pos_ != "PRON" or not doers]  # "confirmed their readiness": the doers' own
    if trigger.event_type == "AID":
        others += [noun for prep, means in around.preps if prep == AID_IN for noun in _noun_sides(means, company).others]
    if trigger.event_type == "ASSAULT" and around.passive and not doers:  # "were killed in an X air strike"
        attacks = [noun for prep, noun in around.preps if prep == ATTACKED_IN and _is_deed(noun)]
        doers = [doer for noun in attacks for doer in _noun_sides(noun, frozenset()).doers + _between(noun)]
    if trigger.mode == "visit":
        others += [noun for verb in around.infinitives for noun in _to_be_met(verb)]
    if trigger.mode == "visit" and read:
        others += _headed_for(around.verb, max(read))
    if trigger.event_type == "CONSULT":
        others += [noun for prep, chair in around.preps if prep == UNDER for noun in _chairing(chair)]
    complement = _of_complement(trigger)
    if trigger.roles == "both":
        return _by_roles(trigger, around, Sides(doers, others, complement))
    return _by_roles(trigger, around, Sides(doers, others + complement))


def _of_arrival(around: Clause) -> Sides:
    """Whose help arrives, and where: "Peru's peacekeepers landed in X", "a convoy carrying food from Peru reached X"."""
    things = [noun for subject in around.subjects for noun in (*parts(subject), *cargo(subject))]
    of_things = [pair for thing in things for child in thing.children for pair in nouns_of(child)] + around.preps
    owners = [owner for thing in things for owner in _noun_sides(thing, frozenset()).doers]
    owners += [noun for prep, noun in of_things if prep in GIVERS]
    goals = [noun for prep, noun in of_things if prep in ARRIVED_AT and noun not in owners]
    return Sides(owners or around.subjects, around.objects + goals)


def _chairing(chair: Token) -> list[Token]:
    """Who chairs a meeting ("under the chairmanship of X")."""
    return [noun for child in chair.children if child.lower_ == OF for _, noun in nouns_of(child)] if chair.lower_ in CHAIRED else []


def _is_blamed(prep: str, around: Clause) -> bool:
    """Whether a phrase names those on whom a deed is blamed ("blamed the attack on X")."""
    return prep == ON and around.verb.lower_ in BLAMING


def _goals(carrying: Token) -> Iterator[tuple[str, Token]]:
    """Where what is sent goes, where the parser hangs that on what it carries ("sent trucks loaded with food to X")."""
    if carrying.lower_ in CARRYING | LOADED:
        yield from (pair for child in carrying.children for pair in nouns_of(child) if pair[0] in ARRIVED_AT)


def _accredited(envoy: Token) -> list[Token]:
    """Where an envoy is: who summons him, if nobody else is told ("Chad's ambassador in Lima was summoned")."""
    posts = [noun for child in envoy.children if child.lower_ in (IN, INFINITIVE) for _, noun in nouns_of(child)]
    return posts if any(kind.name == "ambassador" for kind in lexicon().classes(envoy.lower_)) else []


def _to_be_met(verb: Token) -> list[Token]:
    """Whom somebody goes to see ("travelled to X to meet Y", "to hold talks with Y")."""
    told = clause(verb)
    talks = [noun for noun in told.objects + [n for _, n in told.preps] if presenting(noun, lexicon()) is not None]
    found = [noun for prep, noun in told.preps if prep == WITH] + (told.objects if verb.lower_ in MEETING else [])
    return found + [noun for one in talks for noun in _noun_sides(one, COMPANY).others]


def _is_support(noun: Token) -> bool:
    """Whether what is read is for somebody ("expressed its support for X")."""
    kind = presenting(noun, lexicon())
    return kind is not None and kind.event_type == "SUPPORT" and kind.weak and kind.roles == "agent"


def _between(fighting: Token) -> list[Token]:
    """The two sides of a fight ("clashes between X and Y"), or the other side ("a battle with X")."""
    return [noun for child in fighting.children if child.lower_ in (BETWEEN, WITH) for _, noun in nouns_of(child)]


def _headed_for(verb: Token, visit: int) -> Iterator[Token]:
    """The names behind a "to" after the noun of a visit, whatever they hang on ("made her first visit as minister to Chad")."""
    for prep in verb.subtree:
        if prep.i > visit and prep.dep_ == "prep" and prep.lower_ == INFINITIVE:
            inner = next((above for above in prep.ancestors if above.pos_ in ("VERB", "AUX")), verb)
            yield from (noun for _, noun in nouns_of(prep) if noun.pos_ == "PROPN" and inner.i == verb.i)


def _is_deed(noun: Token) -> bool:
    """Whether what is condemned is a deed: its doers are blamed, not those to whom it was done ("the attack on X by Y")."""
    kind = presenting(noun, lexicon())
    return kind is not None and kind.event_type in _HURTING


def _nouns_read(trigger: Trigger, around: Clause) -> list[Token]:
    """The nouns that say what happened: their own phrases name parties too."""
    nouns = [t for t in around.subjects + around.objects + [n for _, n in around.preps] if t.i in trigger.consumed]
    carried = [trigger.token] if trigger.rule == "light" and trigger.token.i not in {t.i for t in around.objects} else []
    return _unique(nouns + carried)


def _by_roles(trigger: Trigger, around: Clause, found: Sides) -> Sides:
    match trigger.roles:
        case "undergo":
            givers = [noun for prep, noun in around.preps if prep in GIVERS and noun.i not in trigger.consumed]
            return Sides(givers or tellers(around.verb), [t for t in found.doers + found.others if t not in givers])
        case "oblige":
            return Sides(found.doers, around.obliged)
        case "gain":
            return Sides(found.doers + [noun for prep, noun in around.preps if prep in GAINING], found.others)
    is_called_home = around.particles or any(prep == FOR for prep, _ in around.preps)
    if around.passive and not (found.doers or around.agents or is_called_home) and trigger.event_type == "ACCUSE":
        found.doers += [noun for envoy in around.objects for noun in _accredited(envoy)]
    if trigger.mode == "expel" and not found.doers:
        found.doers += [noun for prep, noun in around.preps if prep == EXPELLED_FROM]
        found.doers += [t for infinitive in around.infinitives for t in clause(infinitive).objects]
    return found


def _of_complement(trigger: Trigger) -> list[Token]:
    """Whom a promise, threat or refusal is about ("threatened to attack X"), whom a warning or demand ("warned that X will face")."""
    assert trigger.clause is not None
    found: list[Token] = []
    if trigger.event_type in ("AGREE", "THREATEN", "REJECT"):
        to = [child for child in trigger.clause.verb.children if child.dep_ == "prep" and child.lower_ == INFINITIVE]
        inner = [t for child in to for t in child.children if t.dep_ == "pcomp"]
        for verb in trigger.clause.infinitives + inner:
            told = clause(verb)
            found += told.objects + told.predicates + [noun for prep, noun in told.preps if prep in PARTY]
    if trigger.event_type == "THREATEN":
        found += [t for verb in _conditions(trigger.clause) for t in clause(verb).subjects if acts(t)]
    if trigger.event_type == "REQUEST":  # "called for X to leave", "for better ties with X"
        wanted = [noun for prep, noun in trigger.clause.preps if prep == FOR]
        found += [n for noun in wanted for child in noun.children if child.lower_ == WITH for _, n in nouns_of(child)]
        asked = [t for verb in trigger.clause.infinitives for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")]
        found += [t for t in asked if acts(t)]
    if trigger.event_type in ("REQUEST", "THREATEN", "ACCUSE") and trigger.clause.has_that:
        for child in trigger.clause.verb.children:
            if child.dep_ == "ccomp":
                told = clause(child)
                found += [t for t in (told.objects if told.passive else told.subjects) if acts(t)]
    return found


def _conditions(around: Clause) -> Iterator[Token]:
    """The verbs of the conditions of what is threatened ("threatened to leave if X does not pay")."""
    for verb in (around.verb, *around.infinitives):
        clauses = (child for child in verb.children if child.dep_ == "advcl")
        yield from (inner for inner in clauses if any(t.lower_ in CONDITIONAL for t in inner.children if t.dep_ in ("mark", "advmod")))


def tellers(verb: Token) -> list[Token]:
    """Who says so, where a clause that has no doer stands under a verb of saying ("X said that Y will face consequences")."""
    if verb.dep_ != "ccomp" or verb.head.pos_ != "VERB":
        return []
    return clause(verb.head).subjects


def _noun_sides(noun: Token, company: frozenset[str]) -> Sides:
    doers: list[Token] = []
    others: list[Token] = []
    for child in noun.children:
        if child.dep_ == "amod" and child.tag_ in ("VBN", "VBG"):
            continue  # "an X-brokered deal" is not X's
        if child.dep_ in ("poss", "nmod", "amod", "compound") and not any(t.dep_ == "nummod" for t in child.children):
            (others if _opposed(child) else doers).extend(coordinates(child))
        elif child.dep_ in ("prep", "agent"):
            for prep, inner in nouns_of(child):
                if prep == BY:
                    doers.append(inner)
                elif prep in company or prep == OF or child.lower_ == INCLUDING:
                    others.append(inner)
    if noun.dep_ == "pobj" and noun.head.lower_ == OF and noun.head.head.lower_ in PARTITIVE:
        doers += [child for child in noun.head.head.children if child.dep_ == "poss"]  # "its series of raids"
    return Sides(doers, others)


def _opposed(modifier: Token) -> bool:
    """Whether it names those whom a deed is against ("anti-Norwegian"), in one word or split at its hyphen."""
    before = [token.lower_ for token in modifier.doc[max(0, modifier.i - 2) : modifier.i]]
    return modifier.lower_.startswith(AGAINST + "-") or before == [AGAINST, "-"]


def _unique(tokens: Iterable[Token]) -> list[Token]:
    return list({t.i: t for t in tokens}.values())
