"""The events that an article presents, mention by mention: typed, dated, with participants, each with its evidence."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.english.events import Lexicon, lexicon
from flows.english.reading import Reading
from flows.records import Article, Mention, Span, When
from flows.steps.events.clause import phrase
from flows.steps.events.dating import dated, is_background
from flows.steps.events.modality import Modality, of_noun, of_verb
from flows.steps.events.participants import Discourse, Names, Stage
from flows.steps.events.triggers import Trigger, triggers
from flows.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What is announced but not yet done: a promise where it helps, a threat where it harms (PLOVER: verbal before material).
_ANNOUNCED = {"AID": "AGREE", "CONCEDE": "AGREE", "RETREAT": "AGREE", "COOPERATE": "AGREE", "SUPPORT": "AGREE",
              "SANCTION": "THREATEN", "COERCE": "THREATEN", "ASSAULT": "THREATEN", "MOBILIZE": "THREATEN", "PROTEST": "THREATEN"}  # fmt: skip
#: A refusal to do these is an event; "will not condemn" is none.
_REFUSABLE = frozenset("AID CONCEDE RETREAT COOPERATE SUPPORT CONSULT AGREE".split())


def mentions(article: Article, reading: Reading, cast: Names | None, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """The event mentions of an article in the order of the text (types and rules: the codebook's chapter on events).

    Offsets are code points into the document. ``rule`` names how the mention was found and, after a colon, its modality where
    that is not plainly done. Only paragraphs with a word of the lexicon are parsed.
    """
    words = lexicon()
    indices = [i for i in range(len(reading.paragraphs)) if words.trigger.search(reading.words(i))]
    reading.parse_all(indices)
    discourse = Discourse(cast)
    found: list[Mention] = []
    for index in indices:
        found += _paragraph(Stage(reading, index, cast, discourse, words), article.published, words)
    return tuple(sorted(found, key=lambda m: (m.trigger, m.event_type)))


def _paragraph(stage: Stage, published: When, words: Lexicon) -> Iterator[Mention]:
    for trigger in triggers(stage.parse, words):
        mention = _mention(stage, trigger, published)
        if mention is not None:
            yield mention


def _mention(stage: Stage, trigger: Trigger, published: When) -> Mention | None:
    verb = trigger.clause.verb if trigger.clause is not None else None
    modality = of_verb(verb) if verb is not None else of_noun(trigger.token)
    event_type = _typed(trigger.event_type, modality)
    if event_type is None:
        return None
    participants = stage.participants(trigger)
    when, words = dated(stage.reading, stage.index, trigger.token, published)
    if trigger.clause is None and not _presents(trigger, bool(participants), when):
        return None
    if not participants and not stage.is_political(trigger):
        return None
    evidence = _evidence(stage, trigger)
    place = _place(stage, trigger)
    return Mention(
        event_type=event_type,  # type: ignore[arg-type]
        trigger=stage.reading.span(stage.index, trigger.token),
        evidence=evidence,
        rule=trigger.rule if modality == "done" else f"{trigger.rule}:{modality}",
        label=_label(stage, trigger),
        event_mode=trigger.mode if event_type == trigger.event_type else None,
        when=when,
        date_text=words,
        place=place[0] if place else None,
        place_country=place[1] if place else None,
        is_background=is_background(when, published),
        participants=participants,
    )


def _typed(event_type: str, modality: Modality) -> str | None:
    match modality:
        case "done":
            return event_type
        case "coming":
            return _ANNOUNCED.get(event_type, event_type)
        case "refused":
            return "REJECT" if event_type in _REFUSABLE else None
        case _:
            return None


def _presents(trigger: Trigger, has_participants: bool, when: When) -> bool:
    """Whether a noun that stands by itself presents an event rather than names a kind of thing."""
    token = trigger.token
    is_dated = when.min is not None or when.max is not None
    definite = any(child.dep_ == "poss" or child.lower_ in ("the", "this", "first", "last") for child in token.children)
    if trigger.weak:
        return is_dated and has_participants
    if token.tag_ in ("NNS", "NNPS") and not definite:
        return is_dated or has_participants and token.dep_ in ("nsubj", "nsubjpass", "pobj") and token.head.lower_ in ("after", "during", "following")
    return is_dated or has_participants


def _evidence(stage: Stage, trigger: Trigger) -> Span:
    if trigger.clause is None:
        return stage.span(trigger.token)
    verb = trigger.clause.verb
    first, last = verb.i, verb.i
    for child in verb.children:
        if child.dep_ in ("punct", "mark", "cc", "conj", "advcl", "parataxis") or child.dep_ == "ccomp" and child.i < verb.i:
            continue
        low, high = phrase(child, whole=child.dep_ in ("xcomp", "ccomp"))
        first, last = min(first, low), max(last, high)
    first, last = min(first, trigger.token.i), max(last, trigger.token.i)
    end = stage.parse[last]
    return Span(stage.base + stage.parse[first].idx, stage.base + end.idx + len(end))


def _place(stage: Stage, trigger: Trigger) -> tuple[str, str | None] | None:
    if stage.cast is None:
        return None
    return stage.cast.place(_evidence(stage, trigger))


def _label(stage: Stage, trigger: Trigger) -> str:
    words = [trigger.token.lower_]
    if trigger.clause is not None:
        words += [t.lower_ for t in trigger.clause.objects[:1] if t.i in trigger.consumed and t is not trigger.token]
    return " ".join(words)
