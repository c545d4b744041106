"""Who relays what another said: "TASS quoted X as saying", "X was cited by TASS as saying", "TASS reported, citing X"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.names.lexicon.nouns import CROWD, DOCUMENTS, INSTITUTIONS
from flows.english.names.lexicon.roles import HONORIFICS, rank_of
from flows.english.speech import endings, grammar

if TYPE_CHECKING:
    from flows.english.parse import Token


def relayed(cue: "Token") -> "Token | None":
    """Whose words are relayed "as saying"."""
    relay = _relay(cue)
    if relay is None:
        return None
    own = grammar.child(relay, "nsubjpass") or grammar.child(relay, "dobj", "obj") or grammar.child(cue, "nsubj")
    return own or (relay.head if relay.dep_ == "acl" else None)


def cited(cue: "Token") -> "Token | None":
    """Whom a report cites, if it is somebody: "the agency reported, citing a diplomat, that …"."""
    citing = _citing(cue)
    whom = grammar.child(citing, "dobj", "pobj") if citing is not None else None
    return whom if whom is not None and _somebody(whom, reporting=cue.lower_ in cues.REPORTING) else None


def marked(word: "Token", inside: Sequence[int], content: tuple[int, int] | None) -> bool:
    """Whether a word outside of the content ends words in quotation marks: the agency quoted an "informed | source" as saying."""
    apart = content is None or not content[0] <= word.i <= content[1]
    return apart and inside[word.i] >= 0 and word.i + 1 < len(inside) and word.nbor().is_punct


def passed_on(verb: "Token") -> "Token | None":
    """Whose words a report in passing passes on: "…, IRNA has learnt from | the ministry", "…, IRNA cites | the ministry"."""
    reporter = grammar.child(verb, "nsubj") if grammar.tensed(verb) else None
    if reporter is None or reporter.pos_ != "PROPN" and reporter.lower_ != "agency":
        return None
    origin = verb if verb.lower_ in cues.RELAYING else next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "from"), None)
    whom = grammar.child(origin, "dobj", "pobj") if origin is not None else None
    return whom if whom is not None and _somebody(whom, reporting=True) else None


def via(cue: "Token") -> "Token | None":
    """Who relays the words of the speaker at a cue: the agency that quoted or cited him, or that the sentence names beside his report."""
    relay = _relay(cue)
    if relay is not None:
        agent = next((a for t in (relay, cue) for a in t.children if a.dep_ in ("agent", "prep") and a.lower_ == "by"), None)
        return grammar.child(agent, "pobj") if agent is not None else grammar.child(relay, "nsubj")
    if cited(cue) is not None or passed_on(cue) is not None:
        return grammar.subject(cue)
    by = next((a for a in cue.children if a.dep_ == "agent" or a.dep_ == "prep" and a.lower_ == "according"), None)
    if by is not None and by.lower_ == "according":
        to = grammar.child(by, "prep")
        return grammar.child(to, "pobj") if to is not None else None
    verb = next((t for t in cue.ancestors if t.pos_ == "VERB"), cue) if cue.pos_ == "NOUN" else cue  # "said in a statement that"
    return _as_by(cue) or _quoted_by(verb) or _report_beside(verb) or endings.reporter(cue)


def _as_by(cue: "Token") -> "Token | None":
    """Who relays in "…, as quoted by TASS" and "As TASS reported, …"."""
    for verb in cue.sent:
        if endings.as_by(verb):
            return grammar.child(verb.nbor(), "pobj")
        marks = [c.lower_ for c in verb.children if c.dep_ == "mark"] if verb.dep_ == "advcl" else []
        if marks == ["as"] and verb.head == cue and verb.lower_ in cues.REPORTING:
            return grammar.child(verb, "nsubj")
    return None


def _quoted_by(verb: "Token") -> "Token | None":
    """Who relays in "Moe, who was quoted by TASS, said"."""
    subject = grammar.child(verb, "nsubj")
    quoted = (c for c in subject.children if c.dep_ in ("relcl", "acl")) if subject is not None else ()
    relayed = next((c for c in quoted if c.lower_ in cues.RELAYING and c.tag_ == "VBN"), None)
    agent = grammar.child(relayed, "agent") if relayed is not None else None
    return grammar.child(agent, "pobj") if agent is not None else None


def without_citing(cue: "Token", first: int, last: int) -> tuple[int, int]:
    """The first and last token of a content without the "citing …" at either end of it."""
    citing = _citing(cue)
    whom = grammar.child(citing, "dobj", "pobj") if citing is not None else None
    if citing is None or whom is None or cited(cue) is None or not first <= citing.i <= last:
        return first, last
    doc, end = cue.doc, grammar.noun_phrase(whom)[1]
    if citing.i - first <= 1 and end < last - 2:
        first = end + 1
        while first < last and (doc[first].is_punct or doc[first].lower_ == "that"):
            first += 1
    elif end >= last - 1 and citing.i - 2 > first:
        last = citing.i - 2 if doc[citing.i - 1].is_punct else citing.i - 1
    return first, last


def _relay(cue: "Token") -> "Token | None":
    """The relaying verb above "as saying", or above "saying" alone ("TASS quoted X telling reporters")."""
    above = cue.head
    if cue.dep_ == "pcomp" and above.lower_ == "as":
        return above.head if above.head.lower_ in cues.RELAYING | cues.REPORTING else None
    if cue.tag_ != "VBG" or cue.dep_ not in ("xcomp", "ccomp", "acl", "advcl"):
        return None
    above = above.head if cue.dep_ == "acl" else above
    return above if above.lower_ in cues.RELAYING and above.tag_ in ("VBD", "VBN", "VBZ") else None


def _citing(cue: "Token") -> "Token | None":
    """The participle that cites, at the cue, at its subject, or hung into its content by mistake, set off by commas; or "with reference |
    to" at a report."""
    if cue.lower_ in cues.REPORTING and "reference" in cue.doc.forms:
        leading = (grammar.child(c, "pobj") for c in cue.children if c.dep_ == "prep" and c.lower_ == "with")
        to = next((grammar.child(t, "prep") for t in leading if t is not None and t.lower_ == "reference"), None)
        if to is not None and to.lower_ == "to":
            return to
    if cues.CITING.isdisjoint(cue.doc.forms):
        return None
    if cue.lower_ in cues.REPORTING:  # "reports, | citing the ministry", wherever the parse hung it
        behind = next((t for t in cue.doc[cue.i + 1 : cue.i + 3] if not t.is_punct), None)
        if behind is not None and behind.lower_ in cues.CITING and behind.tag_ == "VBG":
            return behind
    subject = grammar.child(cue, "nsubj")
    content = grammar.child(cue, "ccomp")
    content = content if content is not None and grammar.cue_of(content) is None else None
    for above in (t for t in (cue, subject, content) if t is not None):
        for c in above.children:
            apart = c.is_sent_start or c.nbor(-1).text in (",", "(", "—", "–", "-") or c.nbor(-1) is cue and cue.lower_ in cues.REPORTING
            if c.lower_ in cues.CITING and c.tag_ == "VBG" and apart:
                return c
    return None


def _somebody(word: "Token", reporting: bool) -> bool:
    """Whether what is cited can speak: people and institutions; names and documents only of a report that says it reports."""
    form = word.lower_
    if rank_of(form) is not None or form in CROWD or form in INSTITUTIONS:
        return True
    titled = any(rank_of(c.lower_) is not None or c.lower_.strip(".") in HONORIFICS for c in word.lefts)
    return titled or reporting and (word.pos_ == "PROPN" or form in DOCUMENTS)


def _report_beside(cue: "Token") -> "Token | None":
    """Who makes the report thrown in before or after the speaker's own: "IRNA reported, Raisi said …", "…, he said, Tasnim reported"."""
    before = next((c for c in cue.children if c.i < cue.i and c.dep_ in ("ccomp", "parataxis") and c.lower_ in cues.REPORTING), None)
    if before is not None:
        return grammar.child(before, "nsubj")
    after = cue.head
    put_last = after.i > cue.i and cue.dep_ in ("ccomp", "parataxis") and after.lower_ in cues.REPORTING
    return grammar.child(after, "nsubj") or grammar.child(after, "dobj") if put_last else None  # "…, reports IRNA"
