"""Reports whose content is governed by the cue: clauses, infinitives, objects and prepositional phrases."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.english import cues
from flows.english.speech import acts, appeals, grammar, openings, speakers
from flows.english.speech.candidate import Candidate

if TYPE_CHECKING:
    from flows.english.parse import Parse, Token


#: Prepositions behind which a verb of communication may tell its content.
_TELLING = frozenset("about of to for on with as against over".split())
#: Prepositions behind which stands what somebody is told of.
OF_WHAT = frozenset(("of", "about", "against"))
#: Prepositions behind which stands what a feeling is of.
_FEELING = frozenset("about of for with over at regarding".split())
#: Prepositions behind which stands what something is asked for about.
_MATTER = frozenset("about over regarding concerning against".split())
#: Tokens between what is made clear and its "that", in which those stand who are told.
_TO_WHOM = 8
#: Parts of speech that head a clause, as far as the tagger tells.
_PREDICATING = frozenset("VERB AUX ADJ NOUN PROPN ADV PRON NUM ADP".split())


def of_verb(verb: "Token", cue: cues.Cue) -> Iterator[Candidate]:
    """What a cue verb may govern as content."""
    subject = grammar.subject(verb)
    addressed = addressee(verb)
    if cue.lemma in cues.APPEALING:
        yield from appeals.called_for(verb, cue)
        yield from appeals.called_on(verb, cue)
    yield from appeals.urged(verb, cue)
    yield from appeals.urged_to(verb, cue)
    yield from appeals.judged(verb, cue)
    for c in verb.children:
        shape = _shape(c, verb, cue)
        if shape is not None and not (c is addressed and _is_told_that(verb)):
            yield from _candidate(verb, cue, c, shape, subject, addressed)
    clause = _said_in(verb) if "c" in cue.frames else None
    if clause is not None:
        yield from _candidate(verb, cue, clause, "clause", subject, addressed)


def _shape(c: "Token", verb: "Token", cue: cues.Cue) -> str | None:
    """What a dependent of a cue verb is as content; ``None`` if it cannot be any."""
    match c.dep_:
        case "ccomp" | "parataxis" if c.pos_ in _PREDICATING:
            return "clause"
        case "xcomp" if c.tag_ == "VBG":
            return "gerund" if _told_by_gerund(c, cue) else None
        case "xcomp":
            if grammar.modal(c) != "to":
                return "predicate"
            # "continued to fight" tells nothing, "is said to fight" does
            return "infinitive" if "i" in cue.frames or grammar.child(verb, "auxpass") is not None else None
        case "oprd":
            return "predicate"
        case "advcl" if c.i > verb.i and grammar.child(c, "mark") is None and grammar.child(c, "nsubj", "nsubjpass") is not None:
            return "clause"
        case "advcl" if c.i > verb.i and grammar.modal(c) == "to" and "i" in cue.frames:
            return "infinitive"
        case "dobj" | "obj" if "o" in cue.frames:
            return None if {"a", "of"} <= cue.frames and _told_of(c, verb) else "object"
        case "prep" if c.i > verb.i and c.lower_ in _TELLING:
            return "prep:" + c.lower_
        case _:
            return None


def _told_by_gerund(gerund: "Token", cue: cues.Cue) -> bool:
    """Whether a gerund tells something: not in "continued | fighting", nor in "he said | answering a question", where clauses tell."""
    held = gerund.doc[gerund.left_edge.i : gerund.right_edge.i + 1]
    return cue.lemma not in cues.LASTING and ("g" in cue.frames or "c" not in cue.frames or any(map(grammar.finite, held)))


def _told_of(hearer: "Token", verb: "Token") -> bool:
    """Whether somebody is told of something: "warned the town | of a flood"."""
    return any(c.dep_ == "prep" and c.i > hearer.i and c.lower_ in OF_WHAT for c in (*hearer.children, *verb.children))


def _said_in(verb: "Token") -> "Token | None":
    """The clause that the parse hung on the occasion of a saying: "said in a statement | the dam would hold"."""
    if grammar.child(verb, "ccomp", "xcomp", "dobj") is not None and addressee(verb) is None:
        return None  # what is said stands elsewhere
    nouns = (grammar.child(c, "pobj") for c in verb.children if c.dep_ == "prep" and c.i > verb.i)
    told = (noun for noun in nouns if noun is not None and (noun.lower_ in cues.nouns() or noun.lower_ in openings.OCCASIONS))
    clauses = (c for noun in told for c in noun.children if c.dep_ == "relcl")
    return next((c for c in clauses if grammar.child(c, "nsubj", "nsubjpass", "expl") is not None and not _relative(c)), None)


def _relative(clause: "Token") -> bool:
    return any(t.tag_ in ("WDT", "WP", "WRB", "WP$") for t in clause.doc[clause.left_edge.i : clause.i])


def _is_told_that(verb: "Token") -> bool:
    """Whether a clause with its "that" says what is told, so that what stands before it is whom: "told the paper | that the dam holds"."""
    clause = grammar.child(verb, "ccomp")
    mark = grammar.child(clause, "mark") if clause is not None else None
    return mark is not None and mark.lower_ == "that" and verb.i < mark.i


def made_known(verb: "Token") -> Iterator[Candidate]:
    """What somebody makes clear: "made it clear (to the sides) | that the dam would hold"."""
    behind = (t for t in verb.doc[verb.i + 1 : verb.i + 4] if t.lower_ in cues.KNOWN or t.lower_ != "it" and t.pos_ != "ADV")
    known = next(behind, None)
    if known is None or known.lower_ not in cues.KNOWN or not acts.done(verb) or _of_thing(verb, known):
        return
    within = verb.doc[known.i + 1 : min(int(verb.sent.end), known.i + _TO_WHOM)]
    that = next((t for t in within if t.lower_ == "that" and t.tag_ in ("IN", "WDT")), None)
    own = (c for t in (verb, known) for c in t.children if c.i > known.i and c.dep_ in ("ccomp", "advcl"))
    clause = that.head if that is not None else next(own, None)
    if clause is not None and (that is not None or grammar.child(clause, "nsubj", "nsubjpass", "expl") is not None and not _marked(clause)):
        first = int(that.i) + 1 if that is not None else int(clause.left_edge.i)
        yield Candidate(first, int(clause.right_edge.i), "made-known", verb, verb.lower_, grammar.subject(verb), head=clause)


def _of_thing(verb: "Token", known: "Token") -> bool:
    """Whether what is made clear is a thing: "made clear | her support for a pact that ends the war"."""
    after = known.nbor() if known.i + 1 < len(known.doc) else None
    if after is None or after.lower_ == "that" or after.dep_ == "npadvmod" or verb.nbor().lower_ == "it":
        return False
    return after.pos_ in ("DET", "NUM", "ADJ", "NOUN", "PROPN") or after.tag_ == "PRP$"


def _marked(clause: "Token") -> bool:
    """Whether a word opens a clause that makes it no content: "because it leaks", "whether it leaks"."""
    return grammar.child(clause, "mark") is not None or _relative(clause)


def of_noun(noun: "Token", singular: str) -> Iterator[Candidate]:
    """What a cue noun may govern: "the claim that …", "a call for …", "a warning of …"."""
    subject = bearer(noun)
    yield from appeals.made(noun, singular)
    for c in noun.children:
        if c.i < noun.i:
            continue
        if c.dep_ in ("acl", "ccomp", "relcl") and grammar.child(c, "mark") is not None:
            shape = "noun-clause"
        elif c.dep_ == "acl" and grammar.modal(c) == "to":
            shape = "noun-infinitive"
        elif c.dep_ == "prep" and c.lower_ in ("about", "for", "on", "against"):
            shape = "noun-prep:" + c.lower_
        else:
            continue
        first, last = grammar.edges(c)
        if c.dep_ == "prep":
            first = int(c.i) + 1
            if first > last:
                continue
        yield Candidate(openings.after_that(noun.doc, first), last, shape, noun, singular, subject, head=c)


def bearer(noun: "Token") -> "Token | None":
    """Whose statement it is: "his warning that …"; of a verb's object, who makes it ("he issued a warning that …"), but not who denies or
    hears it."""
    owner = grammar.child(noun, "poss")
    if owner is not None:
        return owner
    by = grammar.child(noun, "prep")
    own = grammar.child(by, "pobj") if by is not None and by.lower_ in ("by", "from", "of") else None
    verb = noun.head
    if noun.dep_ in ("dobj", "obj") and verb.pos_ == "VERB":
        return own if verb.lower_ in speakers.TAKING else grammar.subject(verb)
    if noun.dep_ == "pobj" and verb.lower_ in speakers.BY_MEANS and verb.head.pos_ == "VERB":
        return grammar.subject(verb.head)
    return own


def addressee(verb: "Token") -> "Token | None":
    """Who is told or urged."""
    dative = grammar.child(verb, "dative")
    if dative is not None:
        return grammar.child(dative, "pobj") or dative
    cue = cues.verbs().get(verb.lower_)
    if cue is not None and cue.frames & {"a", "i"}:
        found = grammar.child(verb, "dobj", "obj")
        if found is not None:
            return found
        inner = grammar.child(verb, "xcomp", "ccomp")
        if inner is not None and inner.i > verb.i and grammar.modal(inner) == "to":
            return grammar.child(inner, "nsubj")
    to = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "to"), None)
    return grammar.child(to, "pobj") if to is not None else None


def _candidate(
    verb: "Token", cue: cues.Cue, c: "Token", shape: str, subject: "Token | None", addressee: "Token | None"
) -> Iterator[Candidate]:
    doc: Parse = verb.doc
    first, last = grammar.edges(c)
    if first <= verb.i <= last:  # the cue stands inside its content's stretch: the longer side is the content
        first, last = (first, int(verb.left_edge.i) - 1) if verb.i - first > last - verb.i else (int(verb.i) + 1, last)
    if shape.startswith("prep"):
        first = int(c.i) + 1
    if shape == "infinitive" or shape == "clause" and grammar.modal(c) == "to" and "i" in cue.frames:
        last = max(min(last, grammar.end_of(c)), appeals.end_of_deeds(verb, c)) if c.i > verb.i else last
        to = next((t for t in c.children if t.dep_ == "aux" and t.tag_ == "TO"), None)
        if to is not None and c.i > verb.i and "i" in cue.frames:
            shape, first = "infinitive", grammar.opening_of(to)
    if shape == "prep:for":
        last = _through_infinitive(doc, last)
    if first > last:
        return
    if addressee is not None and addressee != c and first <= addressee.i < min(last + 1, c.i) and _stands_outside(addressee, shape):
        first = max(first, int(addressee.right_edge.i) + 1)
    if shape == "clause" and first > verb.i:
        if openings.wants_subject(verb, c, first):
            first, addressee = int(verb.i) + 1, None
        first = openings.past_occasion(doc.tokens, first, last)
        if "a" in cue.frames and first == verb.i + 1 and grammar.child(c, "mark") is None:
            first = openings.past_whom(doc.tokens, first, last)
    first = openings.after_that(doc, first)
    if first > last:
        return
    shape, plain = acts.act(appeals.asking(shape, verb, cue.lemma, c), verb, cue.lemma, c), shape
    if shape in ("expressed", "stressed"):
        last = max(_of_what(verb, last, _FEELING), _to_what(c, last))
    elif shape == "asked-for":
        last = _of_what(verb, last, _MATTER)
    for way in dict.fromkeys((shape, plain if shape == "stressed" else shape)):  # the network may know where what is stressed ends
        yield Candidate(first, last, way, verb, cue.lemma, subject, addressee if addressee != c else None, head=c)


def _stands_outside(addressee: "Token", shape: str) -> bool:
    """Whether the addressee, that the parse put into the content, is told or urged rather than spoken of."""
    return shape == "infinitive" or (shape == "clause" and addressee.dep_ != "nsubj")


def _of_what(verb: "Token", last: int, leading: frozenset[str]) -> int:
    """The end of what is felt with what it is felt of, where the parse parted them: "expressed regret | over the delay", "expressed
    thanks | to the envoy for his visit"."""
    behind = {int(c.left_edge.i): c for c in verb.children if c.dep_ in ("prep", "dative")}
    towards = behind.get(last + 1)
    whom = int(towards.right_edge.i) if towards is not None and towards.lower_ == "to" else last
    of_what = behind.get(whom + 1)
    if of_what is None or of_what.lower_ not in leading:
        return last
    end = int(of_what.right_edge.i)
    cause = behind.get(end + 1)
    return int(cause.right_edge.i) if cause is not None and cause.lower_ in ("due", "because") else end


def _to_what(felt: "Token", last: int) -> int:
    """The end of what somebody is ready for behind an aside: "reiterated readiness, as agreed in May, | to take part"."""
    doc = felt.doc
    if felt.i != last or last + 2 >= len(doc) or doc[last + 1].text != ",":
        return last
    end = next((t.i for t in doc[last + 2 : felt.sent.end] if t.text == ","), last)
    to = doc[end + 1] if last < end < len(doc) - 1 else felt
    return int(to.head.right_edge.i) if to.tag_ == "TO" and not any(map(grammar.finite, doc[last + 1 : end])) else last


def _through_infinitive(doc: "Parse", last: int) -> int:
    """The end of what is asked for where the parse cut it before what should be done: "called for the bank | to pay"."""
    to = doc[last + 1] if last + 1 < len(doc) else doc[last]
    return max(last, int(to.head.right_edge.i)) if to.tag_ == "TO" and to.dep_ == "aux" and to.head.i > to.i else last
