"""Who speaks at a cue: the verb's subject along the grammar, else by the order of the words where the parse is lost."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.names.lexicon.nouns import CROWD, DOCUMENTS, GROUPS, INSTITUTIONS, IT
from flows.english.names.lexicon.roles import rank_of
from flows.english.speech import grammar, relays

if TYPE_CHECKING:
    from flows.english.parse import Token

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_SPEAKING = _NOMINAL | {"NUM", "DET", "ADJ"}
#: Between two of these stands one clause, as far as marks tell.
_CLAUSE_ENDS = frozenset((".", ";", ":", "—", "–", "--", "?", "!", '"', "''", "``"))
#: What opens a part of a sentence that is no subject: "On Sunday, …", "Speaking in Oslo, …".
_ADVERBIAL = frozenset(("ADP", "ADV", "SCONJ", "VERB", "AUX", "CCONJ", "PUNCT", "PART", "INTJ"))
_BEHIND = 10
#: What stands before a verb that goes on with an earlier one.
_JOINTS = frozenset((",", '"', "''", "but", "and", "while"))
#: Participles that go on with what somebody has said.
_GOING_ON = frozenset("adding noting stressing emphasizing emphasising underlining".split())
#: Verbs whose object does what their infinitive says.
_MAKING = frozenset(
    "led lead leads leading forced force forces forcing prompted prompt prompts prompting caused cause causes compelled pushed pressed "
    "allowed allow allows persuaded convinced encouraged invited ordered obliged drove moved".split()
)
#: Who does this with a document did not write it.
TAKING = frozenset(
    "receive received receives get got see saw seen cite cited obtain obtained read reads review reviewed shared "
    "deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted "
    "refuting rebut rebutted ignore ignores ignored welcome welcomes welcomed hear heard face faces faced".split()
)
#: Before a document by which somebody speaks: "in a statement", "with a letter".
BY_MEANS = frozenset("in with through via by from".split())


def of(cue: "Token", inside: Sequence[int], content: tuple[int, int] | None = None) -> "Token | None":
    """The head word of who speaks at a cue verb; never a word of the content (its first and last token) or of a quotation."""

    def speaks(token: "Token | None") -> bool:
        if token is None or inside[token.i] >= 0 and inside[token.i] != inside[cue.i]:
            return False
        if token.pos_ not in _SPEAKING and not (token.dep_ in ("nsubj", "advmod") and _is_name(token)):
            return False
        return content is None or not content[0] <= token.i <= content[1]

    relayed = relays.relayed(cue) or relays.cited(cue)
    if speaks(relayed) or relayed is not None and can_speak(relayed) and relays.marked(relayed, inside, content):
        return relayed
    if _agentless(cue):
        return None
    subject, telling = _subject(cue), cue.lower_ in _TELLS
    if telling and subject is not None and subject.i > cue.i:
        subject = None  # "…, Ada Roe, the mayor, told | NTB"
    told_behind = _inverted(cue, subject) if not telling else None
    if speaks(told_behind):
        return told_behind
    if speaks(subject) and not _runs_on(cue):
        return subject
    likely = (*_before(cue, inside), subject, *(() if telling else _after(cue, inside)), _earlier(cue, inside))
    return next((t for t in likely if speaks(t)), None)


def _inverted(cue: "Token", subject: "Token | None") -> "Token | None":
    """Who speaks right behind a cue set off by a comma, where the parse gave it the thing before the comma for its subject: "The talks, |
    added the mayor, will go on"."""
    if subject is None or subject.i > cue.i or cue.i == 0 or cue.nbor(-1).text != "," or can_speak(subject):
        return None
    behind = next((t for t in cue.doc[cue.i + 1 : cue.sent.end] if t.head is cue and t.dep_ in ("dobj", "attr", "oprd")), None)
    return behind if behind is not None and behind.left_edge.i == cue.i + 1 and can_speak(behind) else None


def can_speak(word: "Token") -> bool:
    """Whether a word is of somebody: a name, a rank, a crowd, an institution."""
    form = word.lower_
    if form in IT or form in grammar.RELATIVES or form in ("this", "that"):
        return False
    singular = form[:-3] + "y" if form.endswith("ies") else form.removesuffix("s")
    named = word.pos_ in ("PROPN", "PRON") or rank_of(form) is not None
    return named or form in CROWD or not {form, singular}.isdisjoint(INSTITUTIONS) or singular in GROUPS


def _is_name(token: "Token") -> bool:
    """Whether a word is written as a name inside its sentence; one the tagger does not know is tagged as anything ("Danily": an adverb)."""
    return token.text[:1].isupper() and not token.is_sent_start


def addressed(cue: "Token | None", told: "Token | None") -> "Token | None":
    """Who is told: by the name right behind what it is ("told the agency | IRNA"), else whom the speaker speaks to meanwhile, or the talks
    are with in which it is said."""
    if told is not None:
        name = told.nbor() if told.pos_ == "NOUN" and told.i + 1 < len(told.doc) else None
        apposed = name is not None and name.pos_ == "PROPN" and (name.head, name.dep_) == (told.head, told.dep_)
        return name if apposed else told
    if cue is None:
        return None
    for speaking in (c for c in cue.children if c.dep_ == "advcl" and c.lower_ in _SPEAKING_TO):
        to = next((c for c in speaking.children if c.dep_ == "prep" and c.lower_ in _TO), None)
        whom = grammar.child(to, "pobj") if to is not None else grammar.child(speaking, "dobj")
        if whom is not None and can_speak(whom):  # not "addressing | concerns"
            return whom if whom.lower_ not in CROWD else None
    for within in (c for c in cue.children if c.dep_ == "prep" and c.lower_ in _WITHIN):
        talk = grammar.child(within, "pobj")
        to = next((c for c in talk.children if c.dep_ == "prep" and c.lower_ in _TO), None) if talk is not None else None
        if talk is not None and to is not None and talk.lower_ in _TALKS:
            return grammar.child(to, "pobj")
    return None


_TELLS = frozenset(("told", "tells"))
#: What is said in it is told to whom it is with: "in an interview with", "during talks with", "in a letter to".
_TALKS = frozenset("interview conversation letter comments remarks message call chat talks meeting negotiations".split())
_SPEAKING_TO = frozenset("speaking talking addressing".split())
_WITHIN = frozenset("in during at".split())
_TO = frozenset("with to".split())


def swallowed(cue: "Token", first: int, last: int) -> "tuple[Token | None, int]":
    """The speaker whom the parse took into the content before the cue ("…, | the Russian envoy, who stays, said"), and the last token of
    the content without him; nobody if the cue needs no subject or the content does not end in a name after a comma."""
    if cue.tag_ not in ("VBD", "VBZ") or _agentless(cue):
        return None, last
    doc = cue.doc
    end = next((i - 1 for i in range(first + 4, cue.i) if doc[i].lower_ == "who" and doc[i - 1].text == "," == doc[cue.i - 1].text), cue.i)
    comma = next((i for i in range(min(last, end - 1), first + 2, -1) if doc[i].text == ","), None)
    if comma is None or any(t.pos_ in ("VERB", "AUX") for t in doc[comma:end]):
        return None, last
    nominals = [t for t in doc[comma + 1 : end] if t.pos_ in _NOMINAL]
    head = max(nominals, key=lambda t: min(t.right_edge.i, end) - max(t.left_edge.i, comma), default=None)
    return (head, comma - 1) if head is not None else (None, last)


def _agentless(cue: "Token") -> bool:
    """Whether the cue is a passive that tells no speaker ("it was announced that")."""
    return grammar.child(cue, "nsubjpass") is not None and grammar.child(cue, "agent") is None


def _subject(cue: "Token") -> "Token | None":
    """The subject along conjunctions, participles and the documents that somebody issues."""
    seen = cue
    spoken_of = _spoken_of(cue)
    if spoken_of is not None:
        return spoken_of
    for _ in range(6):
        agent = grammar.child(seen, "agent")
        done = grammar.child(seen, "nsubjpass")  # "the plan was rejected by Denmark, | stressing that"
        if agent is not None and seen.tag_ == "VBN" and (seen is cue or grammar.cue_of(seen) or done is not None and not can_speak(done)):
            return grammar.child(agent, "pobj")  # but of "came, hailed by a crowd, | saying that" the one who came
        if subjects := [c for c in seen.children if c.dep_ in ("nsubj", "nsubjpass", "csubj")]:
            own = next((c for c in reversed(subjects) if c.lower_ not in grammar.RELATIVES), subjects[-1])  # "which they say"
            if own.lower_ in grammar.RELATIVES and seen.dep_ == "relcl":
                return seen.head
            return own
        told = _controlled(seen)
        if told is not None:
            return told
        above = _chained(seen) or _issuing(seen)
        if above is None and seen.dep_ == "acl" and grammar.modal(seen) == "to" and seen.head.dep_ in ("dobj", "obj"):
            above = seen.head.head  # "takes pains to say"
        if above is None and seen.dep_ == "acl" and seen.lower_ in _GOING_ON and not can_speak(seen.head):
            above = seen.sent.root  # "did not rule out other talks | adding that"
        if above is None and seen.dep_ == "acl":
            return seen.head if seen.tag_ == "VBG" else None
        if above is None and (seen.dep_ not in grammar.CLIMBING or seen.head == seen):
            return None
        seen = above if above is not None else seen.head
    return None


def _runs_on(verb: "Token") -> bool:
    """Whether the parse joined a clause with a subject of its own to the one before: a finite conjunct without a conjunction."""
    joined = verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBZ") and grammar.child(verb, "nsubj", "nsubjpass") is None
    return joined and not any(t.dep_ == "cc" for t in verb.doc[max(verb.head.i, verb.i - 4) : verb.i])


def _chained(verb: "Token") -> "Token | None":
    """The cue that a participle or a second cue goes on with, where the parse hung it into that cue's content: "X said that Y lied,
    adding …", "X said that Y lied and called for talks"."""
    goes_on = verb.tag_ == "VBG" and verb.dep_ in ("advcl", "conj", "acl", "xcomp")
    joint = next((t.text for t in reversed(verb.doc[max(0, verb.i - 3) : verb.i]) if t.tag_ != "RB"), "")  # "while also | warning"
    if not (goes_on or verb.dep_ == "conj") or joint not in _JOINTS or grammar.cue_of(verb) is None:
        return None
    above = list(_telling_above(verb))
    if goes_on and len(above) > 1:  # a participle goes on with the outermost: "X said that Y had claimed so, | adding …"
        return above[-1]
    if grammar.cue_of(verb.head) is not None and not _agentless(verb.head) and verb.head.tag_ != "VB":
        return None
    if above:
        return above[0] if goes_on or above[0].tag_ == verb.tag_ else None
    told = _told_in_passing(verb.head, verb)
    if told is not None:
        return told
    comma = verb.dep_ == "acl" and verb.head.dep_ in ("dobj", "obj") and goes_on
    return verb.head.head if comma else None


def _telling_above(verb: "Token") -> Iterator["Token"]:
    """The cues in a tense of their own before a verb that govern it, the nearest first, up to a relative clause."""
    for above in verb.ancestors:
        if above.i < verb.i and above.sent == verb.sent and grammar.cue_of(above) is not None and grammar.tensed(above):
            yield above
        if above.dep_ == "relcl":
            return


def _controlled(verb: "Token") -> "Token | None":
    """Who speaks in "led the chairman to declare": the object of the verb that makes him."""
    if verb.dep_ not in ("xcomp", "advcl") or grammar.modal(verb) != "to" or verb.head.lower_ not in _MAKING:
        return None
    return grammar.child(verb.head, "dobj", "obj")


def _told_in_passing(main: "Token", verb: "Token") -> "Token | None":
    """The cue before it that a cue goes on with rather than with the main verb, whose subject says nothing or whose tense is another:
    "His remarks come after X called for talks and | said that"."""
    subject = grammar.child(main, "nsubj")
    of_words = subject is not None and subject.lower_ in cues.nouns()
    if not of_words and main.tag_ == verb.tag_:
        return None
    between = (c for c in main.children if c.dep_ == "advcl" and main.i < c.i < verb.i)
    return next((c for c in between if c.tag_ == verb.tag_ and grammar.cue_of(c) is not None), None)


def _issuing(verb: "Token") -> "Token | None":
    """The verb of who issues the document that says so: "X issued a statement | saying that", "… an email to voters | saying that"."""
    if verb.dep_ != "acl" or verb.tag_ != "VBG":
        return None
    document = verb.head
    if document.lower_ not in DOCUMENTS and document.dep_ == "pobj":
        addressed = document.head.head
        document = grammar.child(addressed, "dobj", "obj") or addressed
    if document.lower_ not in DOCUMENTS or document.dep_ not in ("dobj", "obj", "pobj"):
        return None
    if document.dep_ == "pobj" and document.head.lower_ not in BY_MEANS:
        return None  # "commented on a report | saying that"
    issuing = document.head.head if document.dep_ == "pobj" else document.head
    return issuing if issuing.pos_ == "VERB" and issuing.lower_ not in TAKING else None


def _spoken_of(verb: "Token") -> "Token | None":
    """The document spoken of right before a participle that tells what it says: "asked to comment on the report | saying that"."""
    document = verb.nbor(-1) if verb.tag_ == "VBG" and verb.i else None
    if document is None or document.lower_ not in DOCUMENTS or document.dep_ != "pobj" or verb.dep_ == "acl":
        return None
    return document if document.head.lower_ not in BY_MEANS else None


def _before(cue: "Token", inside: Sequence[int]) -> Iterator["Token"]:
    """The likeliest subjects between the start of the cue's clause and the cue, by the order of words."""
    doc, first = cue.doc, int(cue.sent.start)
    start = cue.i
    while start > first and doc[start - 1].text not in _CLAUSE_ENDS and (inside[start - 1] < 0 or inside[start - 1] == inside[cue.i]):
        start -= 1
    parts: list[list[Token]] = [[]]
    bracketed = False
    for i in range(start, cue.i):
        bracketed = doc[i].text == "(" or bracketed and doc[i].text != ")"
        if doc[i].text == ",":
            parts.append([])
        elif not bracketed and doc[i].text != ")":
            parts[-1].append(doc[i])
    last = [t for t in parts[-1] if t.pos_ not in ("ADV", "AUX", "PART") or _is_name(t)]
    if last:  # "… | the minister who came late said"
        nearest = next((t for t in reversed(last) if t.pos_ in _NOMINAL and t.dep_ != "npadvmod"), None)
        if nearest is not None:
            above = [a for a in nearest.ancestors if last[0].i <= a.i < nearest.i and a.pos_ in _NOMINAL]
            yield above[-1] if above else nearest
        yield last[-1]  # "about 4 in 10 say"
        return
    for part in parts:  # "Moe, an expert on fish, said"
        if part and part[0].pos_ not in _ADVERBIAL and part[0].dep_ != "npadvmod":
            run = next((n for n, t in enumerate(part) if t.pos_ in ("ADP", "VERB", "AUX", "ADV", "CCONJ")), len(part))
            head = next((t for t in reversed(part[:run]) if t.pos_ in _NOMINAL), None)
            if head is not None:
                yield head


def _after(cue: "Token", inside: Sequence[int]) -> Iterator["Token"]:
    """Nominals close behind the cue: "…, said the minister"; last what the parse takes for its object."""
    objects = []
    for i in range(cue.i + 1, min(len(cue.doc), cue.i + _BEHIND)):
        token = cue.doc[i]
        if inside[i] >= 0 or token.text in (".", "!", "?", ";"):
            break
        if token.pos_ in _NOMINAL and token.dep_ in ("dobj", "dative"):
            objects.append(token)
        elif token.pos_ in _NOMINAL and token.dep_ not in ("compound", "npadvmod", "pobj", "poss"):
            yield token
    yield from objects


def _earlier(cue: "Token", inside: Sequence[int]) -> "Token | None":
    """The subject of the cue before a participle whose own place the parse has lost: "X stressed that “…”, suggesting …"."""
    if cue.tag_ != "VBG":
        return None
    before = (t for t in reversed(cue.doc[cue.sent.start : cue.i]) if inside[t.i] < 0 and grammar.cue_of(t) is not None)
    return next((subject for t in before if (subject := _subject(t)) is not None), None)
