"""The lexicon of events: forms of its words, classes that its frames name."""

from flows.english.events import lexicon
from flows.english.events.inflection import noun_forms, verb_forms


def test_forms() -> None:
    assert verb_forms("deny") == {"deny", "denies", "denied", "denying"}
    assert verb_forms("meet") == {"meet", "meets", "met", "meeting"}
    assert noun_forms("party") == {"party", "parties"}


def test_every_class_that_a_frame_names_exists() -> None:
    words = lexicon()
    classes = {kind.name for kinds in words.nouns.values() for kind in kinds} | {"name", "number", "place_name"}
    assert {name for frames in words.frames.values() for frame in frames for slot in frame.slots for name in slot.classes} <= classes
