"""Reports that the codebook counts by their cue alone: what somebody calls for, calls on others to do, or calls a thing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.names.lexicon.nouns import CROWD, INSTITUTIONS
from flows.english.names.lexicon.roles import rank_of
from flows.english.speech import grammar
from flows.english.speech.candidate import Candidate

if TYPE_CHECKING:
    from flows.english.parse import Token

#: How the parse hangs a further deed of a list on the asking verb, and how it tags it.
_LISTED = frozenset("conj dep advcl oprd ccomp".split())
_BARE = frozenset("VB VBP JJ NN".split())
#: Nouns of what one asks for, and verbs of making them known.
_CALLS = frozenset("call appeal demand plea".split())
_MAKING = frozenset("renews renewed renewing makes made making issues issued issuing repeats repeated reiterates reiterated".split())


def called_for(verb: "Token", cue: cues.Cue) -> Iterator[Candidate]:
    """ "called for X to do Y": X to do Y, of which the parse makes a clause of purpose."""
    for deed in verb.children:
        mark = grammar.child(deed, "mark")
        if mark is not None and mark.lower_ == "for" and verb.i < mark.i < deed.i and grammar.modal(deed) == "to":
            first, last = int(mark.i) + 1, int(deed.right_edge.i)
            yield Candidate(first, last, "asked-for", verb, cue.lemma, grammar.subject(verb), head=deed)


def called_on(verb: "Token", cue: cues.Cue) -> Iterator[Candidate]:
    """ "called on X to do Y": Y, with X addressed."""
    on = next((c for c in verb.children if _is_on(c)), None)
    whom = grammar.child(on, "pobj") if on is not None else None
    if whom is None:
        return
    deeds = (c for t in (whom, on, verb) if t is not None for c in t.children if c.i > whom.i and grammar.modal(c) == "to")
    deed = next(deeds, None)
    if deed is not None and grammar.child(deed, "mark") is not None:
        return  # "called on Monday for the ships to leave"
    to = next(c for c in deed.children if c.tag_ == "TO" or c.lower_ == "to") if deed is not None else _to_after(whom)
    if to is None:
        return
    head = deed if deed is not None else to.head if to.tag_ == "TO" else to
    yield Candidate(
        grammar.opening_of(to),
        max(int(to.i), end_of_deeds(verb, head)),
        "asked-to",
        verb,
        cue.lemma,
        grammar.subject(verb),
        whom,
        head=head,
    )


def urged_to(verb: "Token", cue: cues.Cue) -> Iterator[Candidate]:
    """What those are urged to do of whom a participle says more, on which the parse hung it: "urged the parties involved | to talk"."""
    whom = grammar.child(verb, "dobj", "obj") if cue.lemma in cues.URGING else None
    for said_of in (c for c in whom.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i == whom.i + 1) if whom is not None else ():
        deed = next((c for c in said_of.children if c.dep_ == "xcomp" and grammar.modal(c) == "to"), None)
        if deed is not None:
            yield Candidate(
                int(deed.left_edge.i), grammar.end_of(deed), "asked-to", verb, cue.lemma, grammar.subject(verb), whom, head=deed
            )


def made(noun: "Token", singular: str) -> Iterator[Candidate]:
    """What a call, appeal or demand that somebody makes is for: "renewed his call on the sides | to talk", "a demand for them | to go"."""
    verb = noun.head
    if singular not in _CALLS or noun.dep_ not in ("dobj", "obj") or grammar.cue_of(verb) is None and verb.lower_ not in _MAKING:
        return
    behind = noun.doc[noun.i + 1 : noun.sent.end]
    to = next((t for t in behind if t.tag_ == "TO" and t.dep_ == "aux"), None)
    between = noun.doc[noun.i + 1 : to.i] if to is not None else []
    led = bool(between) and between[0].lower_ in ("on", "upon", "for", "to")
    if to is None or not led or any(t.is_punct or grammar.finite(t) for t in between):
        return
    yield Candidate(grammar.opening_of(to), grammar.end_of(to.head), "asked-to", noun, singular, grammar.subject(verb), head=to.head)


def urged(verb: "Token", cue: cues.Cue) -> Iterator[Candidate]:
    """What is urged, where nobody is told to do it: "urged restraint"."""
    thing = grammar.child(verb, "dobj", "obj") if cue.lemma in cues.URGING else None
    if thing is None or thing.i < verb.i or thing.pos_ != "NOUN" or _acts(thing):
        return
    first, last = grammar.edges(thing)
    if not any(t.tag_ == "TO" or t.lower_ == "that" for t in verb.doc[first : verb.sent.end]):
        yield Candidate(first, last, "asked-for", verb, cue.lemma, grammar.subject(verb), head=thing)


def _acts(noun: "Token") -> bool:
    """Whether a noun is of somebody who may be urged."""
    form = noun.lower_
    return form in CROWD or form in INSTITUTIONS or rank_of(form) is not None or any(c.pos_ == "PROPN" for c in noun.children)


def end_of_deeds(verb: "Token", deed: "Token") -> int:
    """The last token of what somebody is asked to do, with the deeds behind it that the parse hung on the asking verb: "urged them to stop,
    | return home, and talk"; the deed's own last token where none is."""
    last = grammar.end_of(deed)
    for further in (c for c in verb.children if c.i > deed.i and c.dep_ in _LISTED and c.tag_ in _BARE):
        while verb.doc[last].is_punct:
            last -= 1
        gap = verb.doc[last + 1 : further.left_edge.i]
        has_own = grammar.child(further, "nsubj", "nsubjpass", "aux", "mark") is not None
        if not has_own and any(t.text in (",", "and", "or") for t in gap) and all(t.is_punct or t.dep_ == "cc" for t in gap):
            last = max(last, grammar.end_of(further))
    return last


def _to_after(whom: "Token") -> "Token | None":
    """The "to" right behind who is called on, where the parse hung what should be done elsewhere: "called on them “to come”"."""
    behind = whom.doc[grammar.noun_phrase(whom)[1] + 1 :]
    to = next((t for t in behind[:2] if not t.is_punct), None)
    return to if to is not None and to.lower_ == "to" else None


def judged(verb: "Token", cue: cues.Cue) -> Iterator[Candidate]:
    """What something is called: from what is judged on ("called the dam a mistake"), of "it" from the judgement ("called it wrong to")."""
    if cue.lemma != "call" or verb.i + 3 >= len(verb.doc):
        return
    subject, first = grammar.subject(verb), int(verb.i) + 1
    if verb.doc[first].lower_ == "it":
        judgement, follows = verb.doc[first + 1 : first + 3]
        if judgement.tag_ == "JJ" and (follows.lower_ == "that" or follows.tag_ == "TO"):
            last = max(int(c.right_edge.i) for c in (judgement, follows, follows.head) if c.i >= judgement.i)
            yield Candidate(int(judgement.i), last, "judged", verb, cue.lemma, subject, head=judgement)
        return
    called = grammar.child(verb, "oprd")
    thing = grammar.child(verb, "dobj") or (grammar.child(called, "nsubj") if called is not None else None)
    if subject is None or thing is None or called is None or not verb.i < thing.i < called.i:
        return
    if thing.lower_.endswith(("self", "selves")):
        return  # what somebody goes by
    if called.pos_ == "ADJ" or any(c.lower_ in ("a", "an") for c in called.children):
        yield Candidate(int(thing.left_edge.i), int(called.right_edge.i), "judged", verb, cue.lemma, subject, head=called)


def asking(shape: str, verb: "Token", lemma: str, head: "Token") -> str:
    """The shapes that the codebook counts by the cue alone: expressed hope, called for talks, urged them to come."""
    if shape == "object" and lemma in cues.EXPRESSING and head.lower_ in cues.EXPRESSED:
        return "expressed"
    if shape == "object" and lemma in cues.STRESSING and head.lower_ in cues.STRESSED:
        return "stressed"
    if shape == "prep:for" and lemma in cues.APPEALING:
        return "asked-for"
    if shape == "infinitive" and (lemma in cues.URGING or lemma in cues.APPEALING and any(_is_on(c) for c in verb.children)):
        return "asked-to"
    if shape == "infinitive" and lemma in cues.ASKING and _of_somebody(verb, head):
        return "asked-to"
    return shape


def _of_somebody(verb: "Token", deed: "Token") -> bool:
    """Whether somebody asks somebody else to do something: "asked the port to close", but not "asked to leave", "was asked to leave"."""
    told = grammar.child(verb, "dobj", "dative") or grammar.child(deed, "nsubj")
    return told is not None and verb.i < told.i < deed.i and grammar.child(verb, "auxpass") is None and verb.dep_ not in ("acl", "pcomp")


def _is_on(token: "Token") -> bool:
    return token.dep_ in ("prep", "prt") and token.lower_ in ("on", "upon", "to")
