"""Small questions to a parse: who is the subject of this verb, which tokens does this clause cover, is it negated."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.events.moods import NO, NOBODY
from flows.english.times.lexicon import WEEKDAY_NUMBERS, WEEKDAYS

if TYPE_CHECKING:
    from flows.english.parse import Parse, Token

#: Marks that end a sentence or a clause of its own, and marks that set words apart within one.
STOPS = frozenset((".", "!", "?", ";"))
PAUSES = frozenset((",", "—", "–", "-"))
#: Tags of verbs that tell tense or mood.
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
#: Relations of what stands as subject, "it" and "there" too.
STANDING = ("nsubj", "nsubjpass", "expl", "csubj")
#: What opens a clause that asks or says more of what stands before it.
RELATIVES = frozenset("who whom which what that".split())
#: Marks around a name, and tokens of one with them.
_MARKS, _NAME = frozenset("\"'"), 6
#: Parts of speech of words that make a name.
_NAMING = frozenset(("PROPN", "NOUN", "ADJ", "DET", "PART"))
#: Relations over which a verb without a subject has that of the word above it.
CLIMBING = frozenset("conj xcomp advcl dep pcomp ccomp prep parataxis pobj dobj".split())


def cue_of(token: "Token") -> cues.Cue | None:
    """The cue verb that a token is a form of, if it is one and stands as a verb."""
    cue = cues.verbs().get(token.lower_)
    if cue is None or token.pos_ not in ("VERB", "AUX") and not (token.pos_ in ("NOUN", "PROPN", "ADJ") and _surely(token)):
        return None
    if token.lower_ == "note" and token.i + 1 < len(token.doc) and token.doc[token.i + 1].text in (")", "]"):
        return None  # an editor's note: "(… – Reuters note)"
    if token.text[0].isupper() and token.i and token.nbor(-1).pos_ == "PROPN" and token.nbor(-1).text[0].isupper():
        return None  # Mr Said
    if token.lower_ in _BELIEVING and child(token, "dobj", "dative") is None or _of_writer(token):
        return None
    return cue


def _of_writer(token: "Token") -> bool:
    """Whether it is the writer who tells: "it is worth noting that …", "it should be said that …"."""
    if token.tag_ == "VBG":
        return token.head.lower_ == "worth"
    passive = child(token, "nsubjpass") if token.tag_ == "VBN" else None
    return passive is not None and passive.lower_ == "it" and modal(token) in ("should", "must")


def _surely(token: "Token") -> bool:
    """Whether a form that the tagger took for a noun is a verb: one that is hardly ever a noun, or one before "that"."""
    follows = token.i + 1 < len(token.doc) and is_that(token.doc[token.i + 1])
    reports = reporter(token) is not None and child(token, "ccomp") is not None
    return token.lower_ in _SURE or reports or follows and token.lower_ not in cues.nouns()


def reporter(verb: "Token") -> "Token | None":
    """The agency whose name the parse made a part of its verb: "…, Trend reports"."""
    name = child(verb, "compound") if verb.lower_ in cues.REPORTING else None
    return name if name is not None and name.pos_ == "PROPN" and name.i == verb.i - 1 else None


#: Participles of belief where they have no object: "convinced that the dam would hold".
_BELIEVING = frozenset(("convinced", "persuaded"))
#: Forms that the tagger at times takes for a noun.
_SURE = frozenset("said says told tells adds added tweeted tweets wrote writes stressed noted saying adding".split())


def is_that(token: "Token") -> bool:
    """Whether a word is the "that" which opens a clause."""
    return token.lower_ == "that" and token.tag_ == "IN"


def finite(token: "Token") -> bool:
    """Whether a token makes a clause finite that is not a relative one: its verb, or an auxiliary of its verb."""
    clause = token.head if token.dep_ in ("aux", "auxpass") else token
    return token.tag_ in FINITE and clause.dep_ != "relcl"


def tensed(verb: "Token") -> bool:
    """Whether a verb stands in a tense of its own: says, said, has said."""
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.lower_ in ("has", "have", "had") for c in verb.children if c.dep_ == "aux")


def child(token: "Token", *deps: str) -> "Token | None":
    """The first child of ``token`` with one of these dependency labels."""
    return next((c for c in token.children if c.dep_ in deps), None)


#: What stands for the sentence before: "Moe stated | the aforementioned".
THIS = frozenset("aforementioned abovementioned aforesaid".split())


def teller_of_this(verb: "Token") -> "Token | None":
    """Who tells what a verb's "this" takes up: the agent of a passive, or the subject who says it and neither denies nor
    condemns it, unless a colon shows that "this" comes first."""
    stands, agent, told = child(verb, "nsubjpass"), child(verb, "agent"), child(verb, "dobj")
    if stands is not None:
        taken_up = stands.lower_ in ("this", "that", "it", "which") and agent is not None and told is None
        return child(agent, "pobj") if agent is not None and taken_up else None
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]
    taken_up = told is not None and points_back(told) or behind[:1] == ["the"] and not THIS.isdisjoint(behind[1:])
    cue = cue_of(verb) if taken_up and tensed(verb) and all(t.text != ":" for t in verb.sent) else None
    return child(verb, "nsubj") if cue is not None and cue.lemma in cues.SAYING else None


def points_back(told: "Token") -> bool:
    """Whether a word takes up what was told before: "this", "this information"."""
    return told.lower_ == "this" or told.lower_ in _TOLD and any(c.lower_ == "this" for c in told.children)


_TOLD = frozenset("information news report".split())


def subject(verb: "Token") -> "Token | None":
    """The head word of a verb's subject, looked for along conjunctions, open complements and adverbial clauses; the
    antecedent where the subject is a relative pronoun; the agent of a passive."""
    seen = verb
    for _ in range(5):
        agent = child(seen, "agent")
        if agent is not None and seen.tag_ == "VBN":
            return child(agent, "pobj")
        own = child(seen, *_SUBJECTS) or reporter(seen)
        if own is not None:
            if own.dep_ == "nsubjpass" and seen == verb:
                return None
            if own.lower_ in RELATIVES and seen.dep_ == "relcl":
                return seen.head
            return own
        if seen.dep_ == "acl" and seen.tag_ in ("VBG", "VBN"):
            return seen.head if seen.tag_ == "VBG" else None
        if seen.dep_ in CLIMBING and seen.head != seen:
            seen = seen.head
            continue
        return None
    return None


def joins(token: "Token", cue: "Token", tokens: "Sequence[Token]") -> bool:
    """Whether a word may be a second cue of the same speaker: "said that …, and warned …"."""
    return token.tag_ == cue.tag_ and tokens[token.i - 1].lower_ in ("and", "but") and token.lower_ in cues.verbs()


def negated(verb: "Token") -> bool:
    """Whether the cue itself is denied: did not say, never said, declined to say, nobody said, neither said nor
    denied, was asked to say."""
    if any(c.dep_ == "neg" or c.lower_ in ("never", "neither") or c.dep_ == "nsubj" and _none(c) for c in verb.children):
        return True
    if verb.i and verb.nbor(-1).lower_ in ("neither", "nor"):
        return True
    head = verb.head
    asked = head.lower_ in _ASKED and head.tag_ == "VBN"
    return verb.dep_ == "xcomp" and (head.lower_ in DECLINING or asked or any(c.dep_ == "neg" for c in head.children))


def _none(subject: "Token") -> bool:
    """Whether a subject is nobody: "neither of them", "no minister"."""
    return subject.lower_ in NOBODY or any(c.dep_ == "det" and c.lower_ in NO for c in subject.children)


_ASKED = frozenset("asked invited pressed".split())
DECLINING = frozenset("declined declines decline refused refuses refuse failed fails fail refusing declining".split())


def modal(verb: "Token") -> str:
    """The modal or infinitive marker before a verb ("would", "to"), or an empty string."""
    for c in verb.children:
        if c.dep_ == "aux" and (c.tag_ in ("MD", "TO")):
            return str(c.lower_)
    return ""


def pauses(token: "Token", marks: frozenset[str]) -> bool:
    """Whether a token is one of these marks of a pause; a hyphen is one only between blanks ("al-Qaida")."""
    if token.text not in marks:
        return False
    before = token.doc[token.i - 1] if token.i else token
    return token.text != "-" or before.idx + len(before) < token.idx


def name_before(verb: "Token", floor: int) -> int:
    """The first token of the nominal words, or of a name in marks, right before a verb, not before ``floor``; the verb's own where there
    are none."""
    first = int(verb.i)
    if first > floor and verb.doc[first - 1].text in _MARKS:
        return next((int(t.i) for t in reversed(verb.doc[max(floor, first - _NAME) : first - 1]) if t.text in _MARKS), first)
    while first > floor and verb.doc[first - 1].pos_ in _NAMING:
        first -= 1
    return first


def edges(token: "Token") -> tuple[int, int]:
    """First and last token index of a subtree."""
    return int(token.left_edge.i), int(token.right_edge.i)


def opening_of(to: "Token") -> int:
    """The first token of an infinitive with the word that denies it: "urged them | not to go"."""
    return int(to.i) - (1 if to.i and to.nbor(-1).lower_ in ("not", "never") else 0)


def end_of(verb: "Token") -> int:
    """The last token of what a verb governs, without a finite verb joined to an infinitive: "asked her to stay | and left"."""
    joined = (c for c in verb.children if c.dep_ == "conj" and c.tag_ in ("VBD", "VBZ") and verb.tag_ == "VB")
    cut = next((t.i for c in joined for t in reversed(verb.doc[verb.i + 1 : c.i]) if t.dep_ == "cc"), None)
    return int(cut) - 1 if cut is not None else int(verb.right_edge.i)


def noun_phrase(head: "Token") -> tuple[int, int]:
    """First and last token index of a noun phrase with its title and apposition, without relative clauses."""
    doc: Parse = head.doc
    first, last = int(head.left_edge.i), int(head.right_edge.i)
    for c in head.children:
        if c.i > head.i and c.dep_ in ("relcl", "acl", "advcl", "ccomp", "parataxis") and c.lower_ != "dated":
            last = min(last, max(int(head.i), int(c.left_edge.i) - 1))
    while last > head.i and (doc[last].is_punct or doc[last].is_space or doc[last].dep_ in ("cc", "mark")):
        last -= 1
    if last + 1 < len(doc) and doc[last + 1].text == ")" and any(t.text == "(" for t in doc[first : last + 1]):
        last += 1
    fronted = next((c for c in head.children if c.i == first and c.dep_ == "prep"), None)
    if fronted is not None and any(t.text == "," for t in doc[int(fronted.right_edge.i) : head.i]):
        first = int(fronted.right_edge.i) + 1  # "In a letter, | the council": of a sentence whose verb the parse has lost
    while first < head.i and (doc[first].is_punct or doc[first].is_space or doc[first].dep_ == "cc"):
        first += 1
    first, last = min(first, int(head.i)), max(last, int(head.i))
    while last > first and doc[last].lower_ in WEEKDAYS:  # "Kari Moe | Monday said", where the day heads the phrase
        last -= 1
    return first, next((t.i - 1 for t in doc[head.i + 1 : last + 1] if _tells_occasion(t)), last)


def _tells_occasion(word: "Token") -> bool:
    """Whether a preposition behind a name tells when or in what it speaks: "the group | on Monday", "the ministry | in a statement"."""
    of = child(word, "pobj") if word.lower_ in ("on", "in") else None
    return of is not None and (of.lower_.strip(".") in WEEKDAY_NUMBERS or word.lower_ == "in" and of.lower_ in cues.UTTERANCES)
