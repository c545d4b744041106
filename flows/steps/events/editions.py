"""What the vocabulary adds to the mentions of a paragraph that call a treaty or a series by its name."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from flows.english.events.words import ATTENDING
from flows.records import Mention, Role, When
from flows.steps.events import named
from flows.steps.events.dating import dated, is_background
from flows.steps.events.discourse import Participants
from flows.steps.events.modality import of_noun
from flows.steps.events.nouns import SUBJECTS
from flows.steps.events.participants import Stage
from flows.steps.events.triggers import Trigger
from flows.vocabulary import Series, Vocabulary

if TYPE_CHECKING:
    from flows.english.parse import Token
else:
    Token = object

#: A date this many characters behind a name belongs to it ("the Singapore Summit in November 2018").
_NEAR = 4


def with_names(stage: Stage, coded: list[tuple[Trigger, Mention]], published: When, vocabulary: Vocabulary) -> Iterator[Mention]:
    """The mentions of a paragraph, those that call a treaty or a series by its name with what the vocabulary knows of it."""
    told = list(coded)
    for name in stage.named:
        if not isinstance(name.entry, Series):
            continue
        edition = _edition(stage, name, published, vocabulary)
        bearer = next((i for i, (trigger, _) in enumerate(told) if stage.bears(trigger, name)), None)
        if bearer is not None:
            told[bearer] = told[bearer][0], _of_series(told[bearer][1], edition)
        elif _is_held(stage, name, edition):
            yield edition
    for trigger, mention in told:
        instrument = stage.instrument(trigger) if mention.series_id is None else None
        # its own noun, or that it is signed: what it is; whatever else is done to it has a type of its own
        is_concluded = trigger.clause is None or mention.event_type in ("SUPPORT", "AGREE")
        yield mention if instrument is None else _instrument(mention, instrument, published, vocabulary, is_concluded=is_concluded)
    stage.discourse.instrument = next((n for n in reversed(stage.named) if not isinstance(n.entry, Series)), stage.discourse.instrument)


def _is_held(stage: Stage, name: named.Name, edition: Mention) -> bool:
    """Whether a series is not only named: something happens at it or to it, or it is dated."""
    token = stage.token_at(name.span)
    if of_noun(token) != "done":
        return False
    if edition.date_text is not None and name.span.end <= edition.date_text.start <= name.span.end + _NEAR:
        return True
    return token.dep_ in SUBJECTS or token.dep_ == "pobj" and token.head.lower_ in ATTENDING


def _of_series(mention: Mention, edition: Mention) -> Mention:
    """A mention that a verb or noun gave, with what is known of the series that it names."""
    when = mention.when if edition.when.min is None else edition.when
    return msgspec.structs.replace(
        mention, series_id=edition.series_id, label=edition.label, when=when, participants=mention.participants or edition.participants
    )


def _edition(stage: Stage, name: named.Name, published: When, vocabulary: Vocabulary) -> Mention:
    token = stage.token_at(name.span)
    trigger = Trigger(token, name.entry.event_type, None, "agent", "series")
    told, words = dated(stage.reading, stage.index, trigger, published, vocabulary.anchors)
    when = named.edition(name.entry, told, published)  # type: ignore[arg-type]
    participants: dict[object, Role] = dict.fromkeys(named.parties(name.entry, vocabulary), "actor")
    for actor in stage.guests(token):
        participants.setdefault(actor, "actor")
    return Mention(
        event_type=name.entry.event_type,
        trigger=name.span,
        evidence=name.span,
        rule="series",
        label=name.entry.name,
        when=when,
        date_text=words,
        series_id=name.entry.series_id,  # type: ignore[union-attr]
        is_background=is_background(when, published),
        participants=tuple(participants.items()),  # type: ignore[arg-type]
    )


def _instrument(bearer: Mention, name: named.Name, published: When, vocabulary: Vocabulary, *, is_concluded: bool) -> Mention:
    when = named.signed(name.entry, bearer.when) if is_concluded else bearer.when  # type: ignore[arg-type]
    participants: Participants = bearer.participants
    if is_concluded and not any(actor.kind == "country" for actor, _ in participants):
        participants = tuple((actor, "actor") for actor in named.parties(name.entry, vocabulary)) or participants
    return msgspec.structs.replace(
        bearer,
        when=when,
        event_type=name.entry.event_type if is_concluded else bearer.event_type,
        instrument_id=name.entry.instrument_id,  # type: ignore[union-attr]
        label=name.entry.name,
        participants=participants,
        is_background=is_background(when, published),
    )
