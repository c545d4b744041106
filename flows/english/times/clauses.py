"""Which word a time expression belongs to, and the clause and tense of a word, read from the dependency parse."""

from typing import TYPE_CHECKING

from flows.english.times.meanings import Tense

if TYPE_CHECKING:
    from flows.english.parse import Token

#: Relations over which a word heads a clause of its own.
_CLAUSAL = {"ROOT", "ccomp", "advcl", "relcl", "acl", "pcomp", "csubj", "csubjpass", "parataxis", "xcomp", "conj"}
#: Verbs whose date is that of the saying, never that of what is said (lower-case forms' stems).
_REPORTING = (
    "announc stat not add told tell report claim warn stress confirm declar den emphasi explain argu insist tweet post writ wrote "
    "reiterat recall remark comment suggest reveal admit acknowledg assert accus propos predict quot ask urg call cit repl respond"
).split()  # fmt: skip
_SAY = {"say", "says", "said", "saying", "told", "tell", "tells", "telling", "wrote", "writes", "write", "written"}
_FUTURE_AUX = {"will", "'ll", "wo", "shall", "would", "may", "might"}
_MODAL = {"can", "ca", "must", "should", "ought"}
#: Words whose own date lies ahead of their tense.
_PLANNED = {
    "expect", "expects", "expected", "plan", "plans", "planned", "planning", "scheduled", "schedules", "due", "slated", "postponed",
    "upcoming", "forthcoming", "poised", "prepares", "preparing",
}  # fmt: skip
#: Words whose infinitive lies ahead of them.
_AHEAD = _PLANNED | {
    "set", "intend", "intends", "intended", "going", "want", "wants", "hope", "hopes", "hoped", "prepare", "likely", "about", "aim", "aims",
    "ready", "agreed", "agree", "agrees", "promised", "pledged", "vowed", "seek", "seeks", "invited", "urged", "asked", "decided",
    "offered",
}  # fmt: skip
#: Participles that stand for a preposition: "his visit starting on Thursday" is from Thursday on.
_FROM_THEN = {"starting", "beginning", "commencing", "effective"}
#: Relations of the words before a date.
_OF_A_DATE = {"prep", "det", "amod", "advmod", "compound", "npadvmod"}
#: Prepositions of what happens with their verb.
_AT_IT = {"at", "during", "in", "throughout"}
_WITH_VERB = {"into", "to", "from", "with", "by", "on", "through", "via"}
#: Verbs whose object was before them (lower-case forms' stems).
_JUDGING = (
    "prais condemn critici denounc defend welcom oppos discuss debat recall remember commemorat celebrat mourn mark cit invok mention "
    "review protest deplor regret blam analy examin describ"
).split()


def is_reporting(token: "Token") -> bool:
    """Whether the word reports speech."""
    word = token.lower_
    return word in _SAY or (len(word) > 3 and token.pos_ == "VERB" and any(word.startswith(s) for s in _REPORTING))


def is_right_after(saying: "Token", root: "Token") -> bool:
    """Whether a time stands right behind a verb of saying, or behind whom it addresses ("told us on Friday he had left")."""
    between = root.doc[saying.i + 1 : root.i]
    return (
        is_reporting(saying)
        and saying.i < root.i
        and all(t.dep_ in _OF_A_DATE or (t.head == saying and t.dep_ != "punct") for t in between)
    )


def clause_head(token: "Token") -> "Token":
    """The word that heads the clause of ``token`` (itself, if it is that word)."""
    while not heads_clause(token) and token.head != token:
        token = token.head
    return token


def heads_clause(token: "Token") -> bool:
    """Whether the word is the predicate of a clause, be it one without a verb ("delivery, first due in May, …")."""
    if token.lower_ in _PLANNED and (token.dep_ == "advcl" or (token.dep_ == "amod" and token.head.i < token.i)):
        return True
    return token.dep_ in _CLAUSAL and (token.pos_ in ("VERB", "AUX") or token.dep_ == "ROOT")


def qualifies(head: "Token", noun: "Token") -> bool:
    """Whether a participle or the like, the head of its clause, says something of a noun that stands before it and was not overtaken
    ("the suit filed in May", "the visit due in May"; not "the visit, first due in May, …")."""
    is_like = head.tag_ in ("VBN", "VBG") if head.dep_ == "acl" else head.dep_ == "amod" and heads_clause(head)
    return is_like and noun in noun_phrases(head.head) and markers(head).isdisjoint(("first", "originally", "initially"))


def host(first: "Token") -> "Token":
    """The verb or noun that an expression with the root ``first`` says the time of."""
    token = first
    while token.head != token:
        token = token.head
        if token.lower_ in _FROM_THEN and token.dep_ in ("advcl", "acl", "prep"):
            continue
        if heads_clause(token) or token.pos_ in ("VERB", "AUX", "PROPN") or (token.pos_ == "NOUN" and token.dep_ != "npadvmod"):
            return token
    return token


def helpers(verb: "Token") -> set[str]:
    """The auxiliaries of a verb, in lower case."""
    return {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}


def markers(head: "Token") -> set[str]:
    """The conjunctions and adverbs of a clause, in lower case ("when", "after", "recently")."""
    return {child.lower_ for child in head.children if child.dep_ in ("mark", "advmod")}


def is_perfect(verb: "Token") -> bool:
    """Whether the verb is in the present, past or progressive perfect."""
    return verb.tag_ in ("VBN", "VBG") and not helpers(verb).isdisjoint(("has", "have", "had", "having", "'ve"))


def is_superlative(noun: "Token") -> bool:
    """Whether a noun is told from all others of its kind ("the first time", "the worst year")."""
    return any(child.tag_ in ("JJS", "RBS") or child.lower_ in ("first", "last", "only") for child in noun.children)


def is_infinitive(verb: "Token") -> bool:
    """Whether the verb is an infinitive with "to"."""
    return verb.tag_ == "VB" and "to" in helpers(verb)


def is_in_time(token: "Token") -> bool:
    """Whether what a noun names happens when its clause does: as subject or object, or at, during or in it; not what is judged or spoken
    about, what comes before or after, nor what belongs to the one who speaks. A verb is of its own clause's time."""
    while not heads_clause(token) and token.head != token:
        above = token.head
        if token.dep_ == "pobj" and not _goes_with_verb(above):
            return False
        if token.dep_ in ("nsubj", "poss") and is_reporting(above):
            return False
        if token.dep_ in ("dobj", "nsubjpass") and any(above.lower_.startswith(stem) for stem in _JUDGING):
            return False
        token = above
    return True


def _goes_with_verb(preposition: "Token") -> bool:
    match preposition.lower_:
        case "of":
            return not heads_clause(preposition.head)
        case "after" | "following":  # "landed on Monday after a flight", just before; not "landed on Monday, years after the flight"
            return not any(child.dep_ in ("npadvmod", "dep") for child in preposition.children)
        case word:
            return word in _AT_IT or (word in _WITH_VERB and heads_clause(preposition.head))


def finite(verb: "Token") -> "Token":
    """The verb itself, or the one that a participle depends on and has its tense from ("…, adding that")."""
    while verb.tag_ == "VBG" and verb.dep_ in ("advcl", "pcomp", "acl", "conj") and not helpers(verb) and verb.head != verb:
        verb = clause_head(verb.head)
    return verb


def noun_phrases(noun: "Token") -> list["Token"]:
    """The noun and those whose "of …" it ends ("involvement", "a policy of involvement"), innermost first."""
    found = [noun]
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
        found.append(noun)
    return found


def tense(token: "Token") -> Tense:
    """The tense in which a verb or noun speaks of its time; future also for what is planned or due, present only of a verb itself."""
    if token.pos_ not in ("VERB", "AUX"):
        head = clause_head(token)
        ahead = (head.lower_ in _PLANNED and token.dep_ != "nsubj") or not helpers(head).isdisjoint(_MODAL)
        return "future" if ahead or _of_verb(head) == "future" else "past"
    return _of_verb(token) or _of_verb(clause_head(token)) or "past"


def _of_verb(verb: "Token") -> Tense | None:
    words = helpers(verb)
    if words & _FUTURE_AUX:
        return "past" if "have" in words else "future"
    if words & _MODAL and "have" not in words:
        return "present"
    if any(child.dep_ in ("acomp", "xcomp") and child.lower_ in _AHEAD for child in verb.children):
        return "future"
    if verb.lower_ in _PLANNED:
        return "future"
    if "to" in words:
        return "future" if verb.head == verb or verb.head.lower_ in _AHEAD else _of_verb(verb.head)
    if words & {"has", "have", "had", "was", "were", "been", "did", "could"}:
        return "past"
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not words):
        return "past"
    if verb.tag_ == "VB" and verb.dep_ in ("ROOT", "ccomp") and not words:
        return "present"  # "demanded that he leave"; an auxiliary glued to its subject
    if verb.tag_ in ("VBZ", "VBP") or words & {"is", "are", "am", "'s", "'re", "do", "does", "be"}:
        return "present"
    if verb.head != verb and verb.dep_ in ("xcomp", "conj", "advcl", "acl", "pcomp", "ccomp"):
        return _of_verb(verb.head)
    return None
