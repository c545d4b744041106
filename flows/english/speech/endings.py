"""Where a content ends: before who reports it, where the sentence names him last."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import grammar

if TYPE_CHECKING:
    from flows.english.parse import Token

_REACH = 16  # tokens from the end of a sentence in which who reports it stands


def before_report(tokens: Sequence["Token"], first: int, last: int, cue: "Token") -> int:
    """The last token of a content before who reports it, where that was put last: "…, | IRNA reports citing the ministry"."""
    for verb in tokens[max(first, last - _REACH) : last + 1]:
        if verb.i > first + 3 and as_by(verb) and any(t.text == "," for t in tokens[verb.i - 3 : verb.i - 1]):
            return verb.i - 2
        if verb.i > first and _according(verb, tokens[verb.i + 1 : last + 1]) and tokens[verb.i - 1].text == "," and verb is not cue:
            return verb.i - 1
        if verb.lower_ not in cues.REPORTING or verb is cue or verb.tag_ not in ("VBD", "VBZ", "VBP", "NNS"):
            continue
        start = verb.i
        while start > first and tokens[start - 1].pos_ in ("PROPN", "NOUN", "ADJ", "DET", "PART"):
            start -= 1
        set_off = first < start < verb.i and any(t.text == "," for t in tokens[start - 2 : start])
        behind = tokens[verb.i + 1 : last + 1]
        if set_off and (not behind or behind[0].is_punct or behind[0].pos_ == "ADP" or behind[0].lower_ in cues.CITING):
            return start - 1
    return last


def _according(word: "Token", behind: Sequence["Token"]) -> bool:
    """Whether nothing but "according to" somebody stands here."""
    return word.lower_ == "according" and len(behind) > 1 and not any(t.text == "," or grammar.finite(t) for t in behind)


def as_by(verb: "Token") -> bool:
    """Whether a participle tells who relays what stands before it: "…, as quoted by IRNA"."""
    relays = verb.i and verb.lower_ in cues.RELAYING | cues.REPORTING and verb.tag_ == "VBN" and verb.i + 1 < len(verb.doc)
    return bool(relays) and verb.nbor(-1).lower_ == "as" and verb.nbor().lower_ == "by"
