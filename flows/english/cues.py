"""The English words of communication, as data: which verbs, nouns and phrases announce what somebody said, and how.

A verb's frames say what may follow it as content:

``c`` a clause ("said that …"), ``q`` a quotation, ``p`` nothing, standing aside ("…, officials say, …"), ``i`` an infinitive
("urged them to …"), ``o`` a noun phrase ("criticized the plan"), ``g`` a gerund ("suggested waiting"), and prepositions after
a colon (``:of,against``). ``a`` marks verbs whose object is the person addressed. The list follows PolNeAR's cues that two
annotators agree on, Verbnet's classes 37.1-37.13 and the codebook.
"""

import re
from functools import cache

from msgspec import Struct

#: frames → lemmas
_VERBS = {
    "c q p": """
        say state note add stress declare explain claim argue insist emphasize emphasise conclude continue remark reply answer
        maintain assert contend observe reiterate recall comment quip joke concede admit acknowledge boast allege proclaim
        affirm aver opine muse theorize posit interject exclaim retort counter declaim recount relate testify underscore
        underline reaffirm specify clarify elaborate caution complain lament protest vow swear write tweet post blog
        report announce reveal disclose confirm predict forecast estimate suggest indicate imply hint signal mention
        summarize summarise hypothesize point respond fume rail tease whisper shout yell scream cry bellow
        opined deadpan shrug grumble mutter murmur chant intone narrate read sum begin start go preach surmise reckon warn
        pledge promise deny repeat restate echo propose recommend advise demand request ask inquire wonder convey communicate
        underline remind calculate project speculate find discover outline assess stipulate detail highlight express
    """,
    "c q p a": "tell remind inform assure warn notify reassure advise persuade convince text email brief caution promise ask",
    "i a": "urge ask tell order instruct advise warn encourage press push invite exhort implore beg plead request direct caution "
    "challenge remind counsel forbid command call",
    "i": "promise pledge vow threaten offer demand ask swear refuse propose claim",
    "o": "mention criticize criticise describe denounce decry announce report claim confirm acknowledge admit suggest predict "
    "highlight note deny demand propose explain reiterate emphasize stress underscore underline affirm reaffirm estimate "
    "declare state reveal disclose release issue express voice convey request lament clarify say write tweet warn",
    "g": "suggest propose recommend advise deny admit mention advocate acknowledge",
    ":about,of,against": "warn complain speak talk comment testify boast caution tell joke",
    ":to": "point respond allude refer reply object",
    ":for": "call press push argue appeal plead ask",
    ":on": "call comment elaborate insist",
    ":with": "respond",
    ":as": "describe characterize characterise portray denounce condemn criticize label brand refer cast announce declare depict "
    "hail dismiss praise slam",
    "x": "call label brand dub declare term deem pronounce",
}
#: Inflected forms that no rule gives, the lemma first.
_IRREGULAR = {
    line.split()[0]: line
    for line in """
        say says said saying
        tell tells told telling
        write writes wrote written writing
        swear swears swore sworn swearing
        begin begins began begun beginning
        go goes went gone going
        read reads read reading
        forecast forecasts forecast forecasting
        find finds found finding
        show shows showed shown showing
        speak speaks spoke spoken speaking
        sum sums summed summing
        cast casts cast casting
        beg begs begged begging
        plead pleads pleaded pled pleading
        forbid forbids forbade forbidden
        reply replies replied replying
        blog blogs blogged blogging
        quip quips quipped quipping
        dub dubs dubbed dubbing
        admit admits admitted admitting
        rebut rebuts rebutted rebutting
        aver avers averred averring
        slam slams slammed slamming
        label labels labeled labelled labeling labelling
        signal signals signaled signalled signaling signalling
        refer refers referred referring
        counsel counsels counseled counselled counseling
        feel feels felt feeling
        think thinks thought thinking
        hear hears heard hearing
        teach teaches taught
        put puts put putting
    """.strip().splitlines()
    for line in [line.strip()]
}
#: Nouns of communication: "a warning that …", "the claim that …", "calls for …".
NOUNS = frozenset(
    """claim statement warning announcement assertion allegation argument report comment remark suggestion prediction pledge promise
    call appeal demand accusation contention declaration denial complaint acknowledgment insistence observation estimate admission message
    testimony letter tweet assurance conclusion explanation reminder confirmation hint threat vow plea criticism concern hope regret
    confidence belief view opinion readiness conviction condolences gratitude point finding disclosure revelation""".split()
)
#: What one expresses or voices: the content begins at the noun.
EXPRESSED = frozenset(
    """hope regret concern confidence conviction readiness willingness gratitude support doubt disappointment satisfaction opinion belief
    view outrage optimism condolences fear alarm dismay solidarity sympathy anger interest skepticism frustration appreciation worry desire
    commitment certainty surprise wariness determination sorrow grief sadness shock unease happiness delight pride keenness eagerness
    indignation apprehension anxiety opposition objection objections reservations thanks wish aspiration enthusiasm distress resolve
    concerns hopes regrets doubts opinions views fears worries wishes sympathies interests desires aspirations""".split()
)
#: What one stresses as one expresses a feeling: "stressed the need for talks", "reaffirmed his commitment".
STRESSED = EXPRESSED | frozenset("importance need necessity significance urgency rejection".split())
STRESSING = frozenset("stress emphasize emphasise underline underscore reaffirm affirm reiterate highlight".split())
URGING = frozenset("urge exhort implore beg".split())
#: With somebody asked: "asked the port to close".
ASKING = frozenset("ask request advise warn".split())
#: What one does by saying it: "vowed to stay", "asked whether he stays", "denied having stayed".
PROMISING = frozenset("vow promise pledge threaten offer".split())
QUESTIONING = frozenset("ask wonder inquire".split())
DENYING = frozenset("deny admit".split())
#: "made it clear that", "made known that".
MAKING = frozenset("make makes made making".split())
KNOWN = frozenset("clear plain known explicit".split())
#: "called on X to", "appealed for": what is asked for stands behind a preposition; "called the envoy to come" asks for nothing.
APPEALING = frozenset("call appeal".split())
#: Verbs that say what something is: "called it a mistake".
CALLING = frozenset("call label brand dub term".split())
EXPRESSING = frozenset("express voice convey reiterate share raise".split())
#: Verbs that mostly do something else than tell: what they have for a subject is no reporter.
DOING = frozenset("go start begin find discover read".split())
#: Verbs whose gerund tells what goes on.
LASTING = frozenset("continue begin start go".split())
#: What things go by and nobody says: "according to plan".
MEASURES = frozenset(
    "plan schedule protocol script custom tradition law rank age size type taste need merit ability design seniority".split()
)
#: Verbs that can but tell what a "that" opens.
SAYING = frozenset(
    """say state note add stress declare announce claim assert insist maintain emphasize emphasise reiterate underscore underline reaffirm
    affirm confirm reveal disclose explain report mention acknowledge recall reply answer tell inform remind assure warn""".split()
)
#: What one says something in, as no other act is done in it: "urged them to go | in a statement".
UTTERANCES = frozenset("statement statements interview speech tweet letter comments remarks call conversation message".split())
#: An agency's "TASS reported" or "APA informs", and its "citing the ministry".
REPORTING = frozenset("report reports reported informs".split())
CITING = frozenset(("citing", "quoting"))
#: Relaying: "TASS quoted X as saying", "was cited by TASS as saying", "IRNA cites the ministry"; and "IRNA has learnt from the ministry".
RELAYING = CITING | frozenset("quote quotes quoted cite cites cited".split())
LEARNING = frozenset(("learnt", "learned"))


class Cue(Struct, frozen=True):
    """A verb of communication by its lemma, and its frames."""

    lemma: str
    frames: frozenset[str]


def _forms(lemma: str) -> list[str]:
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma].split()
    if lemma.endswith("e"):
        return [lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    if re.search(r"[^aeiou]y$", lemma):
        return [lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    plural = "es" if re.search(r"(?:s|sh|ch|x|z)$", lemma) else "s"
    return [lemma, lemma + plural, lemma + "ed", lemma + "ing"]


@cache
def verbs() -> dict[str, Cue]:
    """Every inflected form of a cue verb → its cue."""
    frames: dict[str, set[str]] = {}
    for names, lemmas in _VERBS.items():
        codes = names[1:].split(",") if names.startswith(":") else names.split()
        for lemma in lemmas.split():
            frames.setdefault(lemma, set()).update(codes)
    return {form: Cue(lemma, frozenset(codes)) for lemma, codes in frames.items() for form in _forms(lemma)}


@cache
def nouns() -> dict[str, str]:
    """Every form of a cue noun → its singular."""
    return {form: noun for noun in sorted(NOUNS) for form in (noun, noun + "s", noun[:-1] + "ies" if noun.endswith("y") else noun + "s")}


@cache
def _announcing() -> frozenset[str]:
    told = {*verbs(), *nouns(), *EXPRESSING, *RELAYING, *LEARNING, *KNOWN, "according", "per", "words", "account"}
    return frozenset(told - {"go", "goes", "start", "starts", "read"})


def has_cue(words: str) -> bool:
    """Whether a text holds a word that may announce a statement."""
    return not _announcing().isdisjoint(_WORD.findall(words.lower())) or GLUED.search(words) is not None


_WORD = re.compile(r"\w+")
#: A cue that a page glued to the name before it ("Moesaid"); the parser parts them.
GLUED = re.compile(r"\b[A-Z][a-z]+(?=(?:said|told|says)\b)")
