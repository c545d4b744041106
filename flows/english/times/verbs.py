"""Closed classes of English words that decide whose time a date is; forms in lower case."""

#: Verbs whose date is that of the saying, never that of what is said (stems).
REPORTING = (
    "announc stat not add told tell report claim warn stress confirm declar den emphasi explain argu insist tweet post writ wrote "
    "reiterat recall remark comment suggest reveal admit acknowledg assert accus propos predict quot ask urg call cit repl respond"
).split()
SAY = frozenset("say says said saying told tell tells telling wrote writes write written".split())
#: Verbs whose object was before them (stems): what is praised is over.
JUDGING = (
    "prais condemn critici denounc defend welcom oppos discuss debat recall remember commemorat celebrat mourn mark cit invok mention "
    "review protest deplor regret blam analy examin describ acknowledg"
).split()
#: Verbs that say of an event no more than that it was (stems).
OCCURRING = "held took tak occur happen beg start open end conclud clos sign reach agre last".split()
FUTURE_AUXILIARIES = frozenset("will 'll wo shall would may might".split())
MODALS = frozenset("can ca must should ought".split())
#: Words whose own date lies ahead of their tense.
PLANNED = frozenset(
    """
    expect expects expected plan plans planned planning scheduled schedules due slated postponed upcoming forthcoming poised prepares
    preparing
    """.split()
)
#: Words whose infinitive lies ahead of them.
AHEAD = PLANNED | frozenset(
    """
    set intend intends intended going want wants hope hopes hoped prepare likely about aim aims ready agreed agree agrees promised
    pledged vowed seek seeks invited urged asked decided offered
    """.split()
)
#: Verbs of the same time as their infinitive: who sought on Friday to open talks, sought it then; who flew out to meet X on Friday, too.
TRYING = frozenset(
    """
    sought tried attempted managed failed helped began started moved rushed went came continued flew travelled traveled arrived headed
    made
    """.split()
)
#: What will go on goes on now.
LASTING = frozenset("continue remain keep stay".split())
#: Participles that stand for a preposition: "his visit starting on Thursday" is from Thursday on.
FROM_THEN = frozenset("starting beginning commencing effective".split())
#: Whoever does this to something says what was: the words of a past time behind it are not his.
LOOKING_BACK = frozenset("recalled recalls recalling remembered remembers remembering".split())
#: Adverbs that put their clause behind the one above it.
AFTERWARDS = frozenset("later afterwards afterward subsequently eventually".split())
#: Adverbs that put the past of their clause before the news.
BEFORE_NOW = frozenset("recently previously formerly earlier originally once initially historically".split())
#: Conjunctions of what is of the same time.
AT_THE_TIME = frozenset("when as while".split())
#: Prepositions that make a time of an event.
MEANWHILE = frozenset("during throughout amid".split())
#: Prepositions of an event at which something happens, and of one that happens with its verb.
AT_IT = frozenset("at during in throughout".split())
WITH_VERB = frozenset("into to from with by on through via".split())
#: News tells in the present what came after what ("the visit follows talks over the weekend").
FOLLOWING = frozenset("follows follow".split())
#: "responded by closing X": the deed that is the answer.
BY_MEANS_OF = frozenset("by with".split())
#: What lies so far apart is of one day.
HOURS = frozenset("hour hours minutes moments shortly".split())
#: Verbs by which something is only said to be ("the raid came a day after …"); what is done to mark something is done on its day.
HAPPENING, MARKING = frozenset("come happen occur take".split()), frozenset(("marking",))
