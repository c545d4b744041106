"""What a trigger tells of sport, of business, of a common crime, an accident or a disaster: no event between political actors."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from flows.english.events.inflection import noun_forms
from flows.english.events.unpolitical import (
    ACCIDENT,
    ARMED,
    ATTACKS,
    BUSINESS,
    CRIME,
    CRIMINAL,
    DISASTERS,
    FIRMS,
    OF_STATES,
    OFFENCES,
    ORDINARY,
    POWERS,
    SPACE,
    SPORT,
    SPORTING,
    STAGE,
)
from flows.steps.events.discourse import Participants
from flows.steps.events.nouns import is_name
from flows.steps.events.participants import Stage
from flows.steps.events.sides import sides
from flows.steps.events.triggers import Trigger

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

#: So many signs of sport, or of crimes, make an article one of sport or crime, if it tells less of politics.
_ARTICLE_OF_SPORT, _ARTICLE_OF_CRIME = 4, 3
#: What states do, and teams do not; what artists do as well; what is done to anybody.
_STATELY = ("ACCUSE", "REQUEST", "REJECT", "SANCTION", "COERCE")
_STAGED = ("CONSULT", "AGREE", "SUPPORT")
_PROBES = noun_forms("probe")
_CRUEL = ("arrest", "execute", "assassinate", "torture", "abduct")


class _Case(Struct, frozen=True):
    """A trigger with those who take part, amid its sentence."""

    stage: Stage
    trigger: Trigger
    participants: Participants
    sentence: str


def is_unpolitical(stage: Stage, trigger: Trigger, participants: Participants) -> bool:
    """Whether what a trigger tells is of sport, of business, of a common crime, an accident or a disaster, for any of the reasons below."""
    case = _Case(stage, trigger, participants, _sentence(trigger))
    return any(reason(case) for reason in _REASONS)


def is_of_one_stranger(trigger: Trigger) -> bool:
    """Whether a private person is harmed without a word of arms: it need not be in the war that the article tells of."""
    victims = trigger.clause.objects if trigger.clause is not None else []
    is_one = len(victims) == 1 and victims[0].tag_ == "NN" and _is_ordinary(victims[0])
    return is_one and not ARMED.search(_sentence(trigger)) and not ATTACKS.search(_sentence(trigger))


def _sentence(trigger: Trigger) -> str:
    return trigger.token.sent.text


def _is_of_sport(case: _Case) -> bool:
    """By a word of sport, by two that may be, or because the article is of sport; where no state does what no team does."""
    if POWERS.search(case.sentence):
        return False
    few = len({sign.lower() for sign in SPORTING.findall(case.sentence)})
    is_sporting = few > 1 and not ATTACKS.search(case.sentence)
    is_told = bool(SPORT.search(case.sentence)) or is_sporting or _is_article_of_sport(case.stage)
    return is_told and not _is_of_states(case.stage, case.trigger, case.participants)


def _is_of_the_stage(case: _Case) -> bool:
    """ "The rock band suspended its tour"."""
    return case.trigger.event_type in _STAGED and bool(STAGE.search(case.sentence)) and not POWERS.search(case.sentence)


def _is_of_space(case: _Case) -> bool:
    """ "The probe entered the orbit of Mars"."""
    return case.trigger.token.lower_ in _PROBES and bool(SPACE.search(case.sentence))


def _is_of_states(stage: Stage, trigger: Trigger, participants: Participants) -> bool:
    """Whether a known person takes part, or a state says or does what no team does ("Chad accused Peru before the World Cup")."""
    by_state = trigger.event_type in _STATELY and any(is_name(doer) and stage.has_country(doer) for doer in sides(trigger).doers)
    return trigger.mode in _CRUEL or by_state or any(actor.kind == "person" and actor.actor_id is not None for actor, _ in participants)


def _is_article_of_sport(stage: Stage) -> bool:
    signs = stage.discourse.counted(SPORT)
    return signs >= _ARTICLE_OF_SPORT and signs > stage.discourse.counted(POWERS)


def _is_article_of_crime(stage: Stage) -> bool:
    signs = stage.discourse.counted(CRIMINAL)
    return signs >= _ARTICLE_OF_CRIME and signs >= _ARTICLE_OF_CRIME * stage.discourse.counted(ARMED)


def _is_of_business(case: _Case) -> bool:
    """ "It rejected a takeover bid": a firm's doing, whoever "it" is taken for."""
    if not BUSINESS.search(case.sentence) or POWERS.search(case.sentence):
        return False
    return not any(is_name(doer) and case.stage.has_country(doer) for doer in sides(case.trigger).doers)


def _is_among_firms(case: _Case) -> bool:
    """ "The bank agreed to buy a lender", "a farmer refused", "Nordwind signed a deal with an airline": private firms among themselves."""
    stage, trigger = case.stage, case.trigger
    both = sides(trigger)
    parties = [t for t in both.others if t.i not in trigger.consumed and (stage.denoted(t) or stage.can_act([t]))]
    are_firms = bool(both.doers) and all(
        _is_firm(t) or _is_one_refusing(trigger, t) or parties and _is_unknown(stage, t) for t in both.doers
    )
    return are_firms and all(map(_is_firm, parties))


def _is_one_refusing(trigger: Trigger, doer: Token) -> bool:
    """ "A doctor refused": one private person, who does no violence."""
    return trigger.event_type not in ("ASSAULT", "PROTEST") and _is_ordinary(doer) and doer.tag_ == "NN"


def _is_firm(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lower_ in FIRMS and all(child.lower_ not in OF_STATES for child in noun.children)


def _is_unknown(stage: Stage, name: Token) -> bool:
    """Whether a name is an organization's of which nothing is known, if anybody's."""
    known = (actor.kind == "country" or actor.actor_id is not None or actor.kind == "person" for actor in stage.denoted(name))
    return is_name(name) and not any(known)


def _is_a_common_crime(case: _Case) -> bool:
    """ "A man was stabbed outside a nightclub", "burglars killed a woman": no arms are told of but the criminals'."""
    stage, trigger, both = case.stage, case.trigger, sides(case.trigger)
    if trigger.event_type != "ASSAULT" or ARMED.search(case.sentence) or any(is_name(t) or _is_in_arms(stage, t) for t in both.doers):
        return False
    victims = [t for t in both.others if t.i not in trigger.consumed]
    is_of_one = len(victims) == 1 and victims[0].tag_ == "NN" and all(map(_is_ordinary, victims + both.doers))
    return bool(CRIME.search(case.sentence)) or is_of_one and not stage.discourse.counted(ARMED) or _is_article_of_crime(stage)


def _is_in_arms(stage: Stage, noun: Token) -> bool:
    return any(kind.name == "troops" for kind in stage.lexicon.classes(noun.lower_))


def _is_an_accident(case: _Case) -> bool:
    """ "A gas explosion killed six people", "died in a fire"."""
    is_meant = ARMED.search(case.sentence) or ATTACKS.search(case.sentence)
    return case.trigger.event_type == "ASSAULT" and bool(ACCIDENT.search(case.sentence)) and not is_meant


def _is_over_a_disaster(case: _Case) -> bool:
    """ "Declared a state of emergency as the wildfire spread"."""
    return case.trigger.mode == "martial-law" and bool(DISASTERS.search(case.sentence))


def _is_of_an_offence(case: _Case) -> bool:
    """ "The court sentenced a doctor for manslaughter", "robbers were arrested": a private person's offence, tried by no other state than
    his."""
    is_tried = case.trigger.event_type == "ACCUSE" or case.trigger.mode == "arrest"
    if not is_tried or len({actor.country for actor, _ in case.participants} - {None}) > 1 or ARMED.search(case.sentence):
        return False
    tried = case.trigger.clause.objects if case.trigger.clause is not None else []
    is_private = bool(tried) and all(map(_is_ordinary, tried)) and bool(OFFENCES.search(case.sentence))
    return is_private or bool(CRIME.search(case.sentence)) or _is_article_of_crime(case.stage)


def _is_ordinary(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lower_ in ORDINARY


_REASONS: tuple[Callable[[_Case], bool], ...] = (
    _is_of_sport,
    _is_of_the_stage,
    _is_of_space,
    _is_among_firms,
    _is_of_business,
    _is_a_common_crime,
    _is_an_accident,
    _is_over_a_disaster,
    _is_of_an_offence,
)
