"""Contents that say nothing of their own, one reason a function, and the list of them."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.names.lexicon.nouns import INSTITUTIONS
from flows.english.names.lexicon.roles import rank_of
from flows.english.speech import grammar

if TYPE_CHECKING:
    from flows.english.parse import Token
    from flows.english.speech.candidate import Candidate

Held = Sequence["Token"]

_TRYING = frozenset("try tries tried trying attempt attempts attempted attempting seek seeks sought seeking failed".split())

_PRONOUNS = frozenset("it this that these those which who whom what him her them".split())
_TAKING_UP, _BEING = frozenset("this that it".split()), frozenset("is was 's ’s".split())
#: What stands beside a verb that tells nothing.
_BARE = frozenset("nsubj compound npadvmod advmod punct aux".split())
_ANSWERING = frozenset("respond responds responded responding reply replies replied replying".split())
_ASKED, _FEW = frozenset("question questions query queries request requests inquiry inquiries".split()), 4
#: What a thing is by being declared so; but "declared the talks a success" tells what somebody holds.
_STATUS = frozenset(
    """void invalid null illegal unlawful unconstitutional inadmissible bankrupt insolvent neutral independent open closed wanted winner
    winners persona personae personas terrorist undesirable holiday holidays mourning zone zones reserve emergency""".split()
)
_TELLING_WHEN = frozenset("on at in".split())


def is_hollow(found: "Candidate", tokens: Sequence["Token"]) -> bool:
    """Whether any reason speaks against the content of a candidate."""
    held = tokens[found.first : found.last + 1]
    return any(reason(found, held) for reason in _REASONS)


def takes_up(according: "Token") -> bool:
    """Whether an "according to" names the source of what stands before it: "This is | according to IRNA"."""
    before = according.doc[max(according.sent.start, according.i - 3) : according.i]
    return len(before) == 2 and before[0].lower_ in _TAKING_UP and before[1].lower_ in _BEING


def _points(found: "Candidate", held: Held) -> bool:
    """A mere pronoun: "said | it", "said | this when the envoy came", "confirmed | this information", "said | the following", "said | the
    aforementioned in Oslo"."""
    first = held[0]
    alone = len(held) == 1 and first.lower_ in _PRONOUNS or [t.lower_ for t in held] == ["the", "following"]
    before = any(t.lower_ in grammar.THIS for t in held[:2])
    told = grammar.child(found.cue, "dobj")
    taken_up = first.lower_ == "this" and told is not None and grammar.points_back(told) and first in (told, *told.children)
    return alone or before or taken_up


def _cites(found: "Candidate", held: Held) -> bool:
    """Whom a report cites, or that something is according to somebody: "| This is according to NTB, IRNA reported"."""
    return held[0].lower_ in cues.CITING or any(t.lower_ == "according" and takes_up(t) for t in held)


def _repeats(found: "Candidate", held: Held) -> bool:
    """That somebody said what stands in the sentence before: "| Berg stated this on Friday, NTB reports"."""
    if found.cue.lower_ not in cues.REPORTING or found.cue.i < found.last:
        return False
    return any(_one(teller) for teller in map(grammar.teller_of_this, held) if teller is not None and _within(teller, held))


def _comments(found: "Candidate", held: Held) -> bool:
    """The clause that a participle comments on, or that a participle opens, beside what is told: "Asked …, | he said …", "| Recalling the
    talks, he noted: …"."""
    cue, opening = found.cue, held[0]
    comments = cue.dep_ == "advcl" and cue.tag_ in ("VBG", "VBN") and found.shape != "as"  # "As noted by X, | the dam will hold"
    if comments and found.first > cue.i and _within(cue.head, held):
        return True
    return found.last < cue.i and (opening.tag_, opening.dep_) == ("VBG", "advcl") and not _within(opening.head, held)


def _tells_who_reports(found: "Candidate", held: Held) -> bool:
    """Only who reports, and citing whom: "IRNA reported, | Raisi said on Monday", "Berg said | Trend reports citing the port"."""

    def is_bare(token: "Token") -> bool:
        return token.dep_ in _BARE or token.lower_ in _TELLING_WHEN or token.lower_ in cues.CITING

    return any("p" in cue.frames and all(map(is_bare, own)) for _, cue, own in _reports(held))


def _is_relayed(found: "Candidate", held: Held) -> bool:
    """Itself a report: of "| Raisi said that …, IRNA reported" and of "| According to Raisi, …, IRNA reported" the inner one counts, and
    the other relays it; but "according to a poll, half of the voters said": the poll tells it."""
    if found.cue.lower_ in cues.REPORTING and found.cue.i > found.last and [t.lower_ for t in held[:2]] == ["according", "to"]:
        return True
    for reporter, cue, own in _reports(held):
        relayed = found.shape in ("according", "across") and _one(reporter)
        relayed = relayed or found.cue.lower_ in cues.REPORTING and found.cue.i > found.last
        expressed = "o" in cue.frames and any(c.dep_ == "dobj" and c.lower_ in cues.STRESSED for c in own)
        judged = cue.lemma in cues.CALLING and any(c.dep_ == "oprd" for c in own)
        if relayed and (expressed or judged or any(c.dep_ == "ccomp" for c in own)):
            return True
    return False


def _bids(found: "Candidate", held: Held) -> bool:
    """What readers are bidden to bear in mind: "Recall that | the talks had resumed in May"."""
    cue = found.cue
    return (cue.tag_, cue.dep_) == ("VB", "ROOT") and cue.is_sent_start


def _makes_so(found: "Candidate", held: Held) -> bool:
    """What one makes a thing by declaring it so: "declared | the deal void", "declared | ten envoys persona non grata"."""
    made = grammar.child(found.cue, "ccomp", "xcomp", "oprd") if found.lemma == "declare" and found.first > found.cue.i else None
    if made is None or any(map(grammar.finite, held)):
        return False
    return any(t.lower_ in _STATUS for t in (made, *made.children, *(t for t in held if t.i > made.i)))


def _asked_of(found: "Candidate", held: Held) -> bool:
    """What one answers, is to answer or speaks of: "responded to | questions", "to respond to | threats", "commented on | the call"."""
    asked = found.cue.lower_ in _ANSWERING and (found.cue.tag_ == "VB" or any(t.lower_ in _ASKED for t in held[:_FEW]))
    return found.shape in ("prep:to", "prep:on", "next") and (asked or found.lemma == "comment")


def _tried(found: "Candidate", held: Held) -> bool:
    """A thing that one only tried to announce: "was ousted for trying to declare | martial law"."""
    return found.shape in ("object", "next") and found.cue.tag_ == "VB" and found.cue.head.lower_ in _TRYING


def _is_answered(found: "Candidate", held: Held) -> bool:
    """What nobody in particular asked the speaker: "Asked | whether the dam would hold, Berg said so", "Berg, asked | whether …, said"."""
    cue = found.cue
    if cue.lower_ != "asked" or cue.dep_ not in ("advcl", "ccomp") or not cue.i < found.first:
        return False
    subject = grammar.child(cue, "nsubj")
    set_off = subject is not None and cue.nbor(-1).text == "," and subject.i == cue.i - 2 and cue.head.i > found.last
    return (set_off or subject is None and cue.dep_ == "advcl") and grammar.cue_of(cue.head) is not None


def _reports(held: Held) -> Iterator[tuple["Token", cues.Cue, list["Token"]]]:
    """The reports that stand in a content by themselves: the reporter, the cue, and what hangs on it there."""
    for top in held:
        cue = grammar.cue_of(top) if (top.head is top or not _within(top.head, held)) and grammar.tensed(top) else None
        if cue is not None and cue.lemma not in cues.DOING:
            own = [c for c in top.children if _within(c, held)]
            reporter = next((c for c in own if c.dep_ == "nsubj"), None) or grammar.reporter(top)
            if reporter is not None:
                yield reporter, cue, own


def _within(token: "Token", held: Held) -> bool:
    return held[0].i <= token.i <= held[-1].i


def _one(word: "Token") -> bool:
    """Whether a reporter is somebody told apart, no share or crowd."""
    return word.pos_ in ("PROPN", "PRON") or rank_of(word.lower_) is not None or word.lower_ in INSTITUTIONS


_REASONS: tuple[Callable[["Candidate", Held], bool], ...] = (
    _points,
    _cites,
    _repeats,
    _comments,
    _tells_who_reports,
    _is_relayed,
    _bids,
    _makes_so,
    _asked_of,
    _tried,
    _is_answered,
)
