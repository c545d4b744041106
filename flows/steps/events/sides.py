"""Which phrases stand on which side of a trigger: who does it, and whom it is done to."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from flows.english.events import lexicon
from flows.english.events.inflection import forms_of
from flows.english.events.words import (
    AID_IN,
    AIDED,
    AIMED_AT,
    AIMING,
    ALONGSIDE,
    ATTACKED_IN,
    BLAMING,
    CHAIRED,
    COMING,
    COMPANY,
    EXPELLED_FROM,
    FOR,
    GAINING,
    GIVERS,
    HARMING,
    IN,
    INFINITIVE,
    LEAVING,
    OF,
    ON,
    OPPOSITE_OF,
    PARTY,
    RECALLING,
    SPEAKING,
    SPOKEN_TO,
    TOPICAL,
    UNDER,
    VISITED,
)
from flows.steps.events.attendance import between_whom, right_behind, talking
from flows.steps.events.clause import Clause, clause
from flows.steps.events.complements import of_complement, of_deed, tellers
from flows.steps.events.fillers import presenting
from flows.steps.events.journeys import headed_for, heading, of_arrival, of_talks, to_be_met
from flows.steps.events.nominals import Sides, is_deed, noun_sides, opponents
from flows.steps.events.nouns import is_governed, nouns_of
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

#: What is done with men and means of one's own.
_WITH_ONES_OWN = ("AID", "MOBILIZE", "RETREAT", "COOPERATE")
#: "Crossed from X", "marched from the square": where it began is no party.
_FROM_WHERE = ("MOBILIZE", "PROTEST")
#: Classes of those who are posted in another state.
_POSTED = ("ambassador", "diplomat")
_RECALLING = forms_of(RECALLING)
_AIMING, _COMING = forms_of(AIMING), forms_of(COMING)
_HARMING, _TOPICAL, _LEAVING, _SPEAKING = map(forms_of, (HARMING, TOPICAL, LEAVING, SPEAKING))


def sides(trigger: Trigger) -> Sides:
    """Which phrases stand on which side of a trigger."""
    company = _company(trigger)
    found = _of_phrase(trigger, company) if trigger.clause is None else _of_clause(trigger, trigger.clause, company)
    return Sides(_unique(found.doers), _unique(found.others), _unique(found.concerned))


def _company(trigger: Trigger) -> frozenset[str]:
    """The prepositions before those on the other side."""
    found = COMPANY if trigger.roles == "both" else PARTY
    if trigger.mode == "visit":
        found |= VISITED | heading(trigger)
    if trigger.mode == "phone" or trigger.event_type == "CONSULT" and trigger.token.lower_ in _SPEAKING:
        found |= SPOKEN_TO
    if trigger.event_type in _FROM_WHERE:
        found -= {EXPELLED_FROM}
    if trigger.clause is None:
        return found | AIDED if trigger.event_type in ("AID", "SUPPORT") and trigger.roles == "agent" else found
    found |= trigger.company
    if trigger.roles == "agent":
        found |= OPPOSITE_OF.get(trigger.event_type, frozenset())
    if trigger.event_type == "AID" or trigger.mode == "arrest" and trigger.consumed:
        found |= AIDED  # "issued an arrest warrant for X"
    if trigger.event_type == "ASSAULT" and trigger.clause.verb.lower_ in _AIMING:
        found |= AIMED_AT
    return found


def _of_phrase(trigger: Trigger, company: frozenset[str]) -> Sides:
    """The sides of a noun: its own, those of "the introduction of sanctions by X", who talk at it ("talks, at which X and Y")."""
    token = trigger.token
    found = noun_sides(token, company)
    if trigger.mode == "third-party":  # "under the mediation of X"
        found = Sides(found.doers + [n for child in token.children if child.lower_ == OF for _, n in nouns_of(child)], [])
    for outer in (token.doc[i] for i in sorted(trigger.consumed)):
        found.doers += noun_sides(outer, company).doers
    if trigger.roles == "both":
        found.others += talking(token) + right_behind(token, company)
    if trigger.event_type in ("THREATEN", "REJECT", "REQUEST") and trigger.roles == "agent":
        found.others += [noun for verb in token.children if verb.dep_ in ("acl", "relcl") for noun in of_deed(verb)]
    if trigger.event_type == "ASSAULT":
        if not found.doers:
            found.doers += _attacking(token)
        fighting = opponents(token) + between_whom(token)  # both sides do it
        found.doers += fighting
        found.others = [t for t in found.others if t not in fighting]
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
    """The sides of a verb: its own, those of the nouns that say what happened, and those that only its circumstances name."""
    if trigger.event_type == "AID" and around.verb.lower_ in _COMING:
        return of_arrival(around)
    objects, deeds = _objects(trigger, around)
    preps = around.preps
    near = [pair for noun in _nouns_read(trigger, around) for child in noun.children if child.dep_ == "prep" for pair in nouns_of(child)]
    beside = {noun.i: noun for prep, noun in (*preps, *near) if prep in ALONGSIDE}
    doers = [t for t in around.subjects if t.i not in trigger.consumed] + list(beside.values())
    taken = {*trigger.consumed, *beside}
    behind = [(prep, noun) for prep, noun in preps if prep in company and noun.i not in taken]
    others = objects + around.datives
    others += [noun for prep, noun in behind if noun.head.head not in deeds or _is_blamed(prep, around)]
    for noun in _nouns_read(trigger, around):
        inner = noun_sides(noun, company | AIDED if _is_support(noun) else company)
        if trigger.event_type == "REJECT" and noun.pos_ == "PROPN":
            others.append(noun)  # the organization or treaty that is left, by name
        others += inner.others + (talking(noun) if trigger.roles == "both" else [])
        is_own = presenting(noun, lexicon()) is not None or trigger.event_type in _WITH_ONES_OWN
        if not doers and not around.agents and around.passive and is_own:
            doers = inner.doers  # "its sanctions were extended", "X's troops were sent": whose they are does it
        else:
            others += [t for t in inner.doers if t.pos_ != "PRON" or not doers]  # "confirmed their readiness": the doers' own
    if trigger.event_type == "ASSAULT" and around.passive and not doers:
        doers = _in_attacks(preps)
    is_undone = around.passive and not (doers or around.agents)
    others += _in_circumstances(trigger, around, preps, is_undone=is_undone)
    complement = of_complement(trigger)
    if trigger.roles == "both":
        return _by_roles(trigger, around, Sides(doers, others, complement))
    return _by_roles(trigger, around, Sides(doers, others + complement))


def _objects(trigger: Trigger, around: Clause) -> tuple[list[Token], list[Token]]:
    """Those to whom a verb does something, in place of a deed that is condemned its doers; and such deeds."""
    is_topic = around.verb.lower_ in _TOPICAL or trigger.mode == "visit" and around.verb.lower_ in _LEAVING
    objects = [t for t in around.objects if t.i not in trigger.consumed and not is_topic]
    deeds = [noun for noun in objects if trigger.event_type == "ACCUSE" and is_deed(noun)]
    return [t for t in objects if t not in deeds] + [doer for deed in deeds for doer in noun_sides(deed, frozenset()).doers], deeds


def _in_attacks(preps: list[tuple[str, Token]]) -> list[Token]:
    """Whose attack it is in which somebody is harmed ("were killed in an X air strike")."""
    attacks = [noun for prep, noun in preps if prep == ATTACKED_IN and is_deed(noun)]
    return [doer for noun in attacks for doer in noun_sides(noun, frozenset()).doers + opponents(noun)]


def _in_circumstances(trigger: Trigger, around: Clause, preps: list[tuple[str, Token]], *, is_undone: bool) -> list[Token]:
    """Those of the other side whom only the way, the occasion or the purpose names; ``is_undone``: the clause names nobody who does it."""
    found: list[Token] = []
    if trigger.event_type == "AID":
        found += [noun for prep, means in preps if prep == AID_IN for noun in noun_sides(means, _company(trigger)).others]
    if trigger.mode == "visit":
        found += [noun for verb in around.infinitives for noun in to_be_met(verb)]
        found += [noun for prep, talks in preps if prep == FOR for noun in of_talks(talks)]
    if trigger.mode == "visit" and trigger.consumed:
        found += headed_for(around.verb, max(trigger.consumed))
    if trigger.roles == "both" and trigger.event_type != "CONSULT" and is_undone:
        found += _at_talks(around.verb)
    if trigger.event_type == "CONSULT":
        found += [noun for prep, chair in preps if prep == UNDER for noun in _chairing(chair)]
    return found


def _at_talks(verb: Token) -> list[Token]:
    """Who talks where something is concluded ("a pact was signed after talks between X and Y")."""
    governed = (t for child in verb.children if child.dep_ == "prep" for t in child.subtree if is_governed(t))
    meetings = [t for t in governed if (kind := presenting(t, lexicon())) is not None and kind.event_type == "CONSULT"]
    return [noun for talks in meetings for part in (noun_sides(talks, COMPANY),) for noun in part.doers + part.others]


def _chairing(chair: Token) -> list[Token]:
    """Who chairs a meeting ("under the chairmanship of X")."""
    return [noun for child in chair.children if child.lower_ == OF for _, noun in nouns_of(child)] if chair.lower_ in CHAIRED else []


def _is_blamed(prep: str, around: Clause) -> bool:
    """Whether a phrase names those on whom a deed is blamed ("blamed the attack on X")."""
    return prep == ON and around.verb.lower_ in BLAMING


def accredited(envoy: Token) -> list[Token]:
    """Where an envoy or an embassy is: who summons or expels him, if nobody else is told ("Chad's ambassador in Lima was summoned")."""
    # "diplomats from its embassy in X"
    missions = [noun for child in envoy.children if child.lower_ in GIVERS for _, noun in nouns_of(child)]
    of_posts = filter(_is_posted, (envoy, *missions))
    return [noun for one in of_posts for child in one.children if child.lower_ in (IN, INFINITIVE) for _, noun in nouns_of(child)]


def _is_posted(envoy: Token) -> bool:
    return any(kind.name in _POSTED for kind in lexicon().classes(envoy.lower_))


def _where_posted(around: Clause) -> list[Token]:
    """Where those are posted to whom something is done ("called home its envoy in X", whatever the parser hangs the place on)."""
    places = [noun for prep, noun in around.preps if prep == IN and noun.i > around.verb.i]
    return [noun for envoy in around.objects for noun in (*accredited(envoy), *(places if _is_posted(envoy) else ()))]


def _is_support(noun: Token) -> bool:
    """Whether what is read is for somebody ("expressed its support for X")."""
    kind = presenting(noun, lexicon())
    return kind is not None and kind.event_type == "SUPPORT" and kind.weak and kind.roles == "agent"


def _nouns_read(trigger: Trigger, around: Clause) -> list[Token]:
    """The nouns that say what happened: their own phrases name parties too."""
    nouns = [t for t in around.subjects + around.objects + [n for _, n in around.preps] if t.i in trigger.consumed]
    carried = [trigger.token] if trigger.rule == "light" and trigger.token.i not in {t.i for t in around.objects} else []
    return _unique(nouns + carried)


def _by_roles(trigger: Trigger, around: Clause, found: Sides) -> Sides:
    match trigger.roles:
        case "undergo":
            givers = [noun for prep, noun in around.preps if prep in GIVERS | trigger.company and noun.i not in trigger.consumed]
            return Sides(givers or tellers(around.verb), [t for t in found.doers + found.others if t not in givers])
        case "oblige":
            return Sides(found.doers, around.obliged)
        case "gain":
            return Sides(found.doers + [noun for prep, noun in around.preps if prep in GAINING], found.others)
    is_called_home = around.particles or any(prep == FOR for prep, _ in around.preps)
    is_sent_away = trigger.event_type == "ACCUSE" or trigger.mode == "expel" and around.verb.lower_ not in _RECALLING
    if around.passive and not (found.doers or around.agents or is_called_home) and is_sent_away:
        found.doers += [noun for envoy in around.objects for noun in accredited(envoy)]
    elif trigger.event_type == "SANCTION":
        found.others += _where_posted(around)
    if trigger.mode == "expel" and not found.doers:
        found.doers += [noun for prep, noun in around.preps if prep == EXPELLED_FROM]
        found.doers += [t for infinitive in around.infinitives for t in clause(infinitive).objects]
    return found


def _unique(tokens: Iterable[Token]) -> list[Token]:
    return list({t.i: t for t in tokens}.values())
