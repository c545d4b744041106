"""The events that an article presents, mention by mention: typed, dated, with participants, each with its evidence."""

from typing import TYPE_CHECKING

import msgspec

from flows.english.events import lexicon
from flows.english.events.inflection import forms_of
from flows.english.events.words import LASTING, MEETING, OWN_MODES, RECEIVING
from flows.english.reading import Reading
from flows.records import SPOKEN, Actor, Article, Mention, Span, When
from flows.steps.events import named
from flows.steps.events.dating import dated, is_background, is_pointed_at, is_reckoned
from flows.steps.events.discourse import Deed, Discourse, Meeting, Names, Participants
from flows.steps.events.echoes import repeats
from flows.steps.events.editions import with_names
from flows.steps.events.fillers import is_at_the_talks
from flows.steps.events.grounds import with_grounds
from flows.steps.events.modality import Modality, modality_of
from flows.steps.events.participants import Stage
from flows.steps.events.places import Places
from flows.steps.events.presence import evidence, is_foretold, is_of_another, is_presented
from flows.steps.events.pronouns import carried_subject
from flows.steps.events.scenes import scene
from flows.steps.events.sides import sides
from flows.steps.events.triggers import Trigger, triggers
from flows.steps.events.types import retyped, typed
from flows.steps.events.unsaid import fighting, with_enemy, with_unsaid
from flows.vocabulary import Anchor, Vocabulary

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

_RECEIVING = forms_of(RECEIVING)
#: What states at odds do to each other.
_HOSTILE = frozenset("ACCUSE REJECT SANCTION THREATEN COERCE ASSAULT".split())


def mentions(article: Article, reading: Reading, cast: Names, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """The event mentions of an article in the order of the text (types and rules: the codebook's chapter on events).

    Offsets are code points into the document. ``rule`` names how the mention was found and, after a colon, its modality where
    that is not plainly done. Only paragraphs with a word of the lexicon are looked at.
    """
    words = lexicon()
    known = named.known(vocabulary)
    called = [named.names(reading.words(i), p.span.start, known.events) for i, p in enumerate(reading.paragraphs)]
    indices = [i for i, names in enumerate(called) if names or words.may_tell(reading.words(i))]
    discourse, places = Discourse(cast, reading.text, words), Places(reading, known.places)
    found: list[Mention] = []
    for index in indices:
        stage = Stage(reading, index, cast, discourse, words, known.states, called[index], places)
        coded = _coded(stage, article.published, vocabulary.anchors)
        found += with_names(stage, coded, article.published, vocabulary)
        for actors, several in carried_subject(stage, list(stage.parse.sents)[-1]):
            discourse.subject = actors, several, index + 1
    enemies = fighting(found)
    found = [with_enemy(mention, discourse, enemies) for mention in found]
    return tuple(sorted(found, key=lambda m: (m.trigger, m.event_type)))


def _coded(stage: Stage, published: When, anchors: tuple[Anchor, ...]) -> list[tuple[Trigger, Mention]]:
    found: list[tuple[Trigger, Mention]] = []
    for trigger in triggers(stage.parse, stage.lexicon):
        mention = _mention(stage, trigger, published, anchors, [earlier for earlier, _ in found])
        if mention is not None:
            _note_parties(stage.discourse, trigger, mention)
            if mention.event_type == "CONSULT" and trigger.mode != "third-party" and not _is_aside(trigger):
                of = mention.participants, mention.when, mention.place, mention.place_country
                is_visit = trigger.mode == "visit"
                is_journey = is_visit and trigger.token.lower_ not in _RECEIVING
                stage.discourse.meetings.append(Meeting(*of, is_visit, is_journey, mention.trigger.end))
            _note_deed(stage.discourse, trigger, mention)
            found.append((trigger, mention))
    phrases = [trigger for trigger, _ in found if trigger.clause is None]
    return [(t, m) for t, m in found if not any(repeats(t, noun) for noun in phrases)]


def _is_aside(trigger: Trigger) -> bool:
    """Whether a visit is only told of somebody in passing ("received X, who is on a visit to Rome"): it is not "the meeting" after it."""
    return trigger.mode == "visit" and trigger.clause is not None and trigger.clause.verb.dep_ == "relcl"


def _note_deed(discourse: Discourse, trigger: Trigger, mention: Mention) -> None:
    """Keep a deed of which both sides are told, where the text first tells of its kind, and who took part beside a state."""
    of, at = mention.participants, mention.trigger.start
    have_fought = mention.event_type == "ASSAULT" and len(of) > 1
    if trigger.roles == "agent" and (have_fought or len({role for _, role in of}) > 1):
        discourse.deeds.append(Deed(mention.event_type, of, mention.when, at))
    kind = mention.event_type, trigger.mode
    discourse.told[kind] = min(at, discourse.told.get(kind, at))
    if any(actor.country for actor, _ in of):
        discourse.involved.update(actor for actor, _ in of)


def _note_parties(discourse: Discourse, trigger: Trigger, mention: Mention) -> None:
    """Keep two bodies that do something together: "the sides" are they; whether the two are at odds."""
    if mention.event_type in _HOSTILE:
        discourse.are_at_odds |= {rival.country for rival in discourse.rivals} <= {actor.country for actor, _ in mention.participants}
    bodies = _parties(tuple(actor for actor, role in mention.participants if actor.kind != "person" and role == "actor"))
    # of two sides perhaps only one is known
    is_two = len(bodies) == 2 or len(bodies) == 1 and len(sides(trigger).doers) == 2
    is_mutual = trigger.roles == "both" or all(role == "actor" for _, role in mention.participants) and mention.event_type in _HOSTILE
    if is_mutual and trigger.mode != "third-party" and is_two:
        discourse.parties = bodies


def _parties(bodies: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The sides among those who do something together: of two states no organs beside them; of one state its bodies, where they are two."""
    states = tuple(actor for actor in bodies if actor.kind == "country")
    beside = tuple(actor for actor in bodies if actor not in states)
    others = tuple(actor for actor in beside if actor.country not in {state.country for state in states})
    if len(states) > 1:
        return states + others
    return beside if len(beside) == 2 and not others else bodies


def _mention(stage: Stage, trigger: Trigger, published: When, anchors: tuple[Anchor, ...], earlier: list[Trigger]) -> Mention | None:
    modality = modality_of(trigger)
    event_type = _type(stage, trigger, modality)
    if event_type is None:
        return None
    when, words = _date(stage, trigger, event_type, modality, published, anchors)
    participants = stage.participants(trigger, is_announced=event_type != trigger.event_type)
    has_date = words is not None and is_pointed_at(stage.reading.text, words)
    if not is_presented(stage, trigger, participants, when, earlier, has_date=has_date):
        return None
    deed = stage.deed(trigger)
    if deed is not None and (set(dict(participants)) <= set(dict(deed.participants)) or stage.is_harm_of(deed, trigger)):
        participants = deed.participants
        if words is None and when.min is None and deed.when.min is not None:
            when = msgspec.structs.replace(deed.when, basis="context")
    participants = stage.completed(trigger, participants) or stage.carried(trigger)
    event_type, told_type = retyped(stage, trigger, event_type, participants, modality), event_type
    if event_type == "CONSULT" != told_type:
        participants = tuple((actor, "actor") for actor, _ in participants)
    proof = evidence(stage, trigger)
    if words is not None and _is_dated_apart(stage, trigger, when, words, proof):
        when, words = When(), None
    if words is None and when.min is None and trigger.clause is not None:
        when = _when_there(stage, trigger, proof)
    place = scene(stage, trigger, proof)
    participants = with_grounds(stage, trigger, event_type, participants, place, proof)
    participants = with_unsaid(stage, trigger, event_type, participants, place[1] if place else None)
    if words is None and when.min is None and _is_of_those_talks(stage, trigger, event_type, participants):
        told = _when_told(stage.discourse.met(proof.start), participants, place)
        when = When() if _is_of_its_own(trigger) or modality == "coming" and _is_behind(told, published) else told
    return Mention(
        event_type=event_type,  # type: ignore[arg-type]
        trigger=stage.reading.span(stage.index, trigger.token),
        evidence=proof,
        rule=trigger.rule if modality == "done" else f"{trigger.rule}:{modality}",
        label=_label(trigger),
        event_mode=trigger.mode if event_type == trigger.event_type and trigger.mode not in OWN_MODES else None,
        when=when,
        date_text=words,
        place=place[0] if place else None,
        place_country=place[1] if place else None,
        family=trigger.family,
        is_background=is_background(when, published),
        participants=participants,
    )


def _type(stage: Stage, trigger: Trigger, modality: Modality) -> str | None:
    """The type of an event as it is presented; none of what nobody presents."""
    event_type = typed(trigger, modality)
    is_announced = event_type != trigger.event_type
    # "an invasion will have consequences" announces none, nor does what another says of it
    if event_type is None or is_announced and trigger.clause is None:
        return None
    may_be_foretold = is_announced or modality == "coming" and event_type == "MOBILIZE"
    return None if may_be_foretold and is_foretold(stage, trigger) else event_type


def _date(
    stage: Stage, trigger: Trigger, event_type: str, modality: Modality, published: When, anchors: tuple[Anchor, ...]
) -> tuple[When, Span | None]:
    """The date that the words around a trigger give the event, and these words."""
    is_announced = event_type != trigger.event_type
    when, words = dated(stage.reading, stage.index, trigger, published, anchors, is_announced=is_announced)
    if words is None and when.min is None and _is_told_in_progress(trigger):  # "announced on Monday that it was leaving X"
        when, words = dated(stage.reading, stage.index, trigger, published, anchors, is_announced=True)
    is_spoken = is_announced or modality == "done" and event_type in SPOKEN
    if is_spoken and _is_ahead(when, published) or modality == "coming" and not is_announced and _is_behind(when, published):
        return When(), None  # the day of what is announced, promised or asked for, or read amiss
    return when, words


def _is_dated_apart(stage: Stage, trigger: Trigger, when: When, words: Span, proof: Span) -> bool:
    """Whether a day or month is that of another event of the sentence."""
    is_precise = when.precision in ("day", "month") and not is_reckoned(stage.reading.text, words)
    return is_precise and is_of_another(stage, trigger, words, proof)


def _is_of_those_talks(stage: Stage, trigger: Trigger, event_type: str, participants: Participants) -> bool:
    """Whether a mention tells of the meeting told before ("the talks", "the two leaders discussed trade"), or of what is done there."""
    is_that = event_type == "CONSULT" and (stage.takes_up(trigger) or stage.goes_on(trigger))
    return is_that or stage.is_by_those_who_met(trigger) or stage.is_of_the_same(trigger, participants)


def _is_of_its_own(trigger: Trigger) -> bool:
    """Whether a meeting has a name of its own ("the Madrid summit"): it need not be the one told last."""
    return trigger.clause is None and any(t.pos_ == "PROPN" and t.dep_ == "compound" for t in trigger.token.children)


def _is_behind(when: When, published: When) -> bool:
    return when.max is not None and published.min is not None and when.max < published.min


def _is_ahead(when: When, published: When) -> bool:
    return when.min is not None and published.max is not None and when.min > published.max


def _when_told(meeting: Meeting, participants: Participants, place: tuple[str, str | None] | None) -> When:
    """The date of the meeting told last, where "the meeting" is of the same people at no other place."""
    met = {actor for actor, _ in meeting.participants}
    known = {actor.country for actor in met if actor.kind == "person"}
    states = {actor.country for actor in met if actor.kind == "country"}
    # a state of which nobody was named may have sent anybody
    are_others = any(actor not in met and (actor.kind != "person" or actor.country not in states - known) for actor, _ in participants)
    if are_others or meeting.when.min is None or place is not None and meeting.place is not None and place[0] != meeting.place:
        return When()
    return msgspec.structs.replace(meeting.when, basis="context")


def _when_there(stage: Stage, trigger: Trigger, proof: Span) -> When:
    """The date of the meeting told last, where something is done "at the meeting", "during the talks"."""
    if not is_at_the_talks(trigger.token, stage.lexicon):
        return When()
    when = stage.discourse.met(proof.start).when
    return msgspec.structs.replace(when, basis="context") if when.min is not None else When()


def _is_told_in_progress(trigger: Trigger) -> bool:
    """Whether it is in progress when somebody says so: the day of the saying is its day."""
    verb = trigger.clause.verb if trigger.clause is not None else trigger.token
    return verb.tag_ == "VBG" and verb.dep_ == "ccomp" and any(child.dep_ == "aux" and child.lower_ != LASTING for child in verb.children)


def _label(trigger: Trigger) -> str:
    words = [trigger.token.lower_, *filter(None, [MEETING.get(trigger.token.lower_)] if trigger.event_type == "CONSULT" else [])]
    if trigger.clause is not None:
        nouns = trigger.clause.objects[:1] + trigger.clause.subjects[:1]
        words += [t.lower_ for t in nouns if t.i in trigger.consumed and t is not trigger.token]
    return " ".join(words)
