"""Where a content ends: before who reports it, before where it was said, before what its speaker left unsaid or did meanwhile, if the
sentence tells so last."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import grammar

if TYPE_CHECKING:
    from flows.english.parse import Token

_REACH = 16  # tokens from the end of a sentence in which who reports it stands
#: Tags of a verb that reports; a parser that is lost takes "reports" for a noun.
_REPORTS = frozenset(("VBD", "VBZ", "VBP", "NNS"))

_IN = frozenset(("in", "during", "via"))
#: What stands behind these: "in a statement", "in comments".
_SOME = frozenset("a an his her its their another comments remarks statements".split())
#: What one did not do, or did without, who told no more; and the nouns of what was left unsaid.
_TURNS = frozenset(("but", "and", "though"))
_TELLING = frozenset("elaborate elaborating disclose disclosing specify specifying comment commenting".split())
_SAYING = frozenset("say name identify mention explain reveal".split())
_GIVING = frozenset("give gave giving provide provided providing offer offered offering cite cited citing go going".split())
_MORE = frozenset(
    "detail details further date dates reason reasons evidence explanation figure figures timeframe number numbers information "
    "specifics comment clarification breakdown".split()
)
_HE = frozenset(("he", "she"))
#: What a speaker does while speaking, for the writer to tell: sets about something, goes somewhere, receives or addresses somebody.
_DOING = frozenset(
    """sought seeks tried tries attempted attempts aimed aims began begins started starts launched launches opened opens kicked kicks
    wrapped wraps arrived arrives visited visits toured tours travelled traveled met meets received
    receives hosted hosts welcomed welcomes addressed addresses presented presents unveiled unveils prepared prepares marked marks
    inaugurated""".split()
)
_NEAR = 6  # tokens behind a verb of giving in which these nouns stand


def before_occasion(tokens: Sequence["Token"], first: int, last: int, inside: Sequence[int]) -> int:
    """The last token of a content before what it was said in: "called on them to wait | in a statement on Monday"."""
    for word in tokens[first + 2 : last]:
        if word.lower_ in _IN and inside[word.i] < 0 and word.nbor().lower_ in _SOME:
            noun = grammar.child(word, "pobj")
            if noun is None or noun.lower_ not in cues.UTTERANCES or any(map(grammar.finite, tokens[word.i : last + 1])):
                continue
            return int(word.i) - (2 if tokens[word.i - 1].text == "," else 1)
    return last


def before_silence(tokens: Sequence["Token"], first: int, last: int, inside: Sequence[int]) -> int:
    """The last token of a content before what tells that its speaker said no more: "…, | but gave no details", "… without elaborating"."""
    for word in tokens[first:last]:
        set_off = word.i > 0 and tokens[word.i - 1].text == ","
        if inside[word.i] < 0 and (_untold(tokens, word.i + 1, last, set_off) if word.lower_ in _TURNS else _without(tokens, word.i, last)):
            end = int(word.i) - (2 if set_off else 1)
            return end - 1 if end > first and tokens[end].lower_ == "also" else end  # "…, | also without giving details"
    return last


def before_deed(tokens: Sequence["Token"], first: int, last: int, inside: Sequence[int]) -> int:
    """The last token of a content before what its speaker did meanwhile: "… the deal was off, | as he opened the talks"."""
    for word in tokens[first + 2 : last - 1]:
        set_off = word.lower_ == "as" and inside[word.i] < 0 and tokens[word.i - 1].text == ","
        if set_off and tokens[word.i + 1].lower_ in _HE and tokens[word.i + 2].lower_ in _DOING:
            return int(word.i) - 2
    return last


def _untold(tokens: Sequence["Token"], i: int, last: int, set_off: bool) -> bool:
    """Whether a verb phrase from token ``i`` on tells that somebody tells no more; of "say" and the like only behind a comma."""
    negated = False
    while i < last and (tokens[i].tag_ == "RB" or tokens[i].pos_ in ("AUX", "PART") or tokens[i].lower_ in grammar.DECLINING):
        negated = negated or tokens[i].dep_ == "neg" or tokens[i].lower_ in grammar.DECLINING
        i += 1
    form = tokens[i].lower_
    if form in _GIVING:
        return (negated or i < last and tokens[i + 1].lower_ == "no") and _further(tokens, i, last)
    return negated and (form in _TELLING or form in _SAYING and set_off)


def _without(tokens: Sequence["Token"], i: int, last: int) -> bool:
    """Whether from token ``i`` on stands "without" telling more."""
    form = tokens[i + 1].lower_
    return tokens[i].lower_ == "without" and (form in _TELLING or form in _GIVING and _further(tokens, i, last))


def _further(tokens: Sequence["Token"], i: int, last: int) -> bool:
    return any(t.lower_ in _MORE for t in tokens[i + 1 : min(i + _NEAR, last + 1)])


def before_report(tokens: Sequence["Token"], first: int, last: int, cue: "Token") -> int:
    """The last token of a content before who reports it, where that was put last: "…, | IRNA reports citing the ministry"."""
    for word in tokens[max(first, last - _REACH) : last + 1]:
        if word is cue:
            continue
        behind = tokens[word.i + 1 : last + 1]
        for opening in (_as_by(tokens, first, word), _according(tokens, first, word, behind), _reporter(tokens, first, word, behind)):
            if opening is not None:
                return opening - 1
    return last


def reporter(cue: "Token") -> "Token | None":
    """The last word of who reports what a cue's sentence tells, where that was put last: "She said that they met, | TASS reported"."""
    doc, last = cue.doc, int(cue.sent.end) - 1
    while last > cue.i and doc[last].is_punct:
        last -= 1
    tokens = doc[: last + 1]
    verbs = (word for word in tokens[max(cue.i + 1, last - _REACH) :] if word.i > cue.i)
    return next((w.nbor(-1) for w in verbs if _reporter(tokens, cue.i, w, tokens[w.i + 1 :]) is not None), None)


def as_by(verb: "Token") -> bool:
    """Whether a participle tells who relays what stands before it: "…, as quoted by IRNA"."""
    relays = verb.i and verb.lower_ in cues.RELAYING | cues.REPORTING and verb.tag_ == "VBN" and verb.i + 1 < len(verb.doc)
    return bool(relays) and verb.nbor(-1).lower_ == "as" and verb.nbor().lower_ == "by"


def _as_by(tokens: Sequence["Token"], first: int, verb: "Token") -> int | None:
    """Where "as quoted by" somebody begins, behind a comma."""
    set_off = verb.i > first + 3 and as_by(verb) and any(t.text == "," for t in tokens[verb.i - 3 : verb.i - 1])
    return int(verb.i) - 1 if set_off else None


def _according(tokens: Sequence["Token"], first: int, word: "Token", behind: Sequence["Token"]) -> int | None:
    """Where "according to" somebody begins, behind a comma and with nothing else behind it."""
    if word.lower_ != "according" or word.i <= first or tokens[word.i - 1].text != ",":
        return None
    alone = len(behind) > 1 and not any(t.text == "," or grammar.finite(t) for t in behind)
    return int(word.i) if alone else None


def _reporter(tokens: Sequence["Token"], first: int, verb: "Token", behind: Sequence["Token"]) -> int | None:
    """Where the name of who "reports" begins, behind a comma and with at most a phrase behind the verb."""
    if verb.lower_ not in cues.REPORTING or verb.tag_ not in _REPORTS:
        return None
    start = grammar.name_before(verb, first)
    set_off = first < start < verb.i and any(t.text == "," for t in tokens[start - 2 : start])
    ends = not behind or behind[0].is_punct or behind[0].pos_ == "ADP" or behind[0].lower_ in cues.CITING
    return start if set_off and ends else None
