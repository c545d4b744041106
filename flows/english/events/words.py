"""Closed classes of English words: they decide which words present an event and who takes part in it (how it is presented: ``moods``)."""

import re

from flows.english.days import MONTH_NAMES, WEEKDAY_NAMES
from flows.english.events.moods import FUTURE

#: Words that stand alone in their grammar.
THE, OF, BY, WITH, IN, BETWEEN, WOULD, INFINITIVE, INCLUDING, ACCORDING, THAT, FOR, WHAT = (
    "the of by with in between would to including according that for what".split()
)
#: "the signing of X": it is concluded; what is called "of understanding" is a treaty.
SIGNING = frozenset("signing conclusion ratification".split())
MEMORANDA = frozenset("memorandum memoranda memorandums".split())
RULED = frozenset("in".split())
#: Verbs that add nothing but a subject to the noun that they govern ("held a meeting", "launched an attack").
LIGHT = frozenset(
    """
    hold make have launch stage conduct carry issue lodge file open begin start mount wage give offer express pay reach strike impose
    participate engage attend undertake perform commit voice announce declare continue resume deliver organise organize host convene
    kick end conclude complete finish join address order perpetrate escalate intensify step extend publish submit sign lead chair
    arrange initiate pursue exchange send set level press bring enter grant formalise formalize
    """.split()
)
#: Light verbs whose subject undergoes what the noun says ("faced sanctions").
UNDERGO = frozenset("face undergo suffer receive endure survive sustain come incur draw spark prompt trigger attract withstand".split())
#: One of these ends what the noun says, and that is another event.
ENDING = frozenset("end drop".split())
#: Whoever does this to a meeting only tells of it.
TELLING = frozenset("announce declare".split())
#: The lightest of them only has what the noun says.
HAVE = "have"
CONDITIONAL = frozenset("if unless whether lest provided once until till".split())
#: Speakers do this, whatever else their sentence tells before it.
ADDRESSING = frozenset(
    """
    urge call demand warn accuse condemn denounce criticise criticize reject deny appeal threaten pledge promise vow thank praise welcome
    express request dismiss insist
    """.split()
)
#: Nouns that only count or limit what follows their "of".
PARTITIVE = frozenset(
    """
    series number round lot hundreds thousands dozens wave string rest some all most part majority set range group member couple pair
    campaign act end start beginning resumption continuation one two three several many raft package day week month hour spate batch amount
    million millions billion billions tens kg kilogram kilogramme ton tonne gram litre liter barrel box crate shipment consignment state
    truckload planeload shipload trainload tranche container wagon
    policy worth percent portion share third half quarter kind type form level pile slew
    """.split()
)
#: Prepositions that bring a further party of an event.
PARTY = frozenset("with against to on from by between among upon toward towards into".split())
PERSON_PRONOUNS = frozenset("he she him her his hers".split())
FEMALE = frozenset("she her hers".split())
#: As an object, one of these is somebody.
THIRD_PERSONS = frozenset("him her them".split())
THING_PRONOUNS = frozenset("it its itself".split())
GROUP_PRONOUNS = frozenset("they them their theirs both".split())
#: "the two countries", "both sides"
GROUP_NOUNS = frozenset(
    """
    country countries sides parties nations states neighbours neighbors leaders presidents governments powers ministers capitals side
    premiers chancellors diplomats envoys negotiators heads monarchs delegations participants allies signatories armies militaries foes
    rivals enemies heavyweights superpowers adversaries giants partners
    """.split()
)
BOTH, THEY = "both", "they"
#: What is offered threatens nobody.
OFFER = "offer"
#: What "the …" alone says of a body of states, of a state, and of an organ of the state of which the text told last that it has one.
BLOCS = frozenset("bloc alliance grouping organisation organization".split())
#: What may be told of such a body that is no name of another.
OF_BLOCS = frozenset(
    """
    regional subregional sub-regional continental international intergovernmental economic trade trading political military defence
    defense security powerful influential entire whole
    """.split()
)
COUNTRIES = frozenset("country nation".split())
#: Before those against whom arms are moved, and what arms do to them.
OPPOSING = frozenset("against".split())
COUNTERING = frozenset("counter deter confront contain repel fight combat punish attack invade strike occupy crush pressure".split())
#: "Its counterpart", "Chad's ally": another than whose it is.
RELATED = frozenset(
    """
    counterpart counterparts ally allies neighbour neighbours neighbor neighbors rival rivals opponent opponents foe foes enemy enemies
    partner partners adversary adversaries
    """.split()
)
#: A day between a verb and its object ("summoned on Monday the envoy").
DAY_PREPOSITION = "on"
ORGANS = frozenset("junta army military government administration regime parliament cabinet police navy".split())
#: From a name to an organ that is its: "Mali's military junta", "the Malian army" (the group is the organ).
_ORGAN = "|".join(sorted(ORGANS))
ITS_ORGAN = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,2}}?({_ORGAN})\b(?!\s+(?:{_ORGAN})\b)")
#: Adverbs that the parser leaves where a particle belongs.
LINKING = frozenset("down out over off back up aside home".split())
#: "the introduction of sanctions by Tokyo": nouns that only say that what follows their "of" came about.
BRINGING_ABOUT = frozenset(
    """
    introduction imposition signing conclusion ratification holding launch start resumption announcement outbreak beginning adoption
    opening reimposition
    """.split()
)
#: Who speaks or is spoken to in a quotation without being named.
SPEECH_PRONOUNS = frozenset("i we you they".split())
#: Prepositions inside a phrase that lead to more of the same party ("ministers of Japan and France", "talks with envoys from Iran").
WITHIN = frozenset("of from with between among by to against including".split())
#: "said at the meeting": whoever does something there attends it.
ATTENDING = frozenset("at during after following in before".split())
#: Determiners that point at one thing.
DEFINITE = frozenset("the this these that first second last latest".split())
#: Where it names a party of a meeting or a treaty; "on" and "for" give their topic.
COMPANY = frozenset("with between among of by from".split())
#: What a text says, its author says ("issued a statement supporting Y").
UTTERANCES = frozenset(
    """
    statement letter resolution message note report lawsuit suit complaint declaration communique tweet post appeal document
    memorandum petition motion speech
    """.split()
)
#: What one of these says, happens where it is enacted.
LAWS = frozenset("law decree order bill edict act legislation".split())
ENACTING = frozenset("sign issue pass adopt approve enact ratify endorse".split())
#: Capitalized, these are names.
NEVER_NAMES = frozenset("March".split())
OWN = frozenset("its their his her our my".split())
#: What follows happened at about the same time.
FOLLOWING = frozenset("after when as once".split())
#: "the news coincides with X's visit"
COINCIDING = frozenset(("coincide", "coincides", "coinciding"))
#: "after the attack": the noun is another event than its clause.
BESIDE = frozenset("after before following since despite amid until ahead by over".split())
#: "the spring summit saw X promise Y"
SEEING = frozenset("see sees saw seen seeing witness witnessed witnesses".split())
#: What persons do with words alone ("launched an attack on his rival").
RHETORICAL = frozenset(
    """
    attack attacks attacked attacking assault assaults assailed blast blasts battle battles battled clash clashes clashed fight fights
    fighting fought fire fires fired firing war strike strikes barrage onslaught offensive shot shots hit hits
    """.split()
)
#: Plurals that name one event.
COLLECTIVE = frozenset("talks negotiations consultations discussions hostilities war-games".split())
#: Only under these does a treaty come about ("make a treaty" is a wish).
CONCLUDING = frozenset("reach strike announce conclude sign issue adopt declare publish".split())
#: What a person's name before it stands for ("the Smith government").
ADMINISTRATIONS = frozenset("administration government cabinet regime team".split())
#: An organization with one of these in its name acts for its state.
STATE_ORGANS = frozenset(
    """
    ministry office department service army military police parliament senate congress court navy force forces embassy government duma
    house agency administration presidency cabinet security guard kremlin treasury
    """.split()
)
#: One of these in an army's name makes it none of a state's, unless it is the people's.
REBELLIOUS = frozenset("liberation rebel resistance revolutionary free salvation independence lord's".split())
PEOPLES = "people's"
#: What stands in another state than that whose it is.
SEATS = frozenset("embassy consulate mission representation base".split())
#: "its three-year-old blockade"; the first group is the number, the second what belongs to its expression
AGE = re.compile(r"\b(\w+)(-year-old)(?:\s+\w+)?(?:\s+\w+)?(?:\s+of)?\s*$")
#: "on this day in 1855": the year, right behind a day that is only pointed at
IN_YEAR = re.compile(r",?\s+in\s+(1[0-9]{3}|20[0-9]{2})\b")
POINTING = "this"
#: A date has one of these, or a year.
DATED = MONTH_NAMES | WEEKDAY_NAMES | frozenset("today yesterday tomorrow last this next".split())
#: The auxiliary of what somebody is told to do.
OBLIGING = frozenset("must".split())
#: Auxiliaries of what lies ahead, seen from whenever.
AHEAD = FUTURE | {WOULD, INFINITIVE}
#: Modes of the lexicon that are not PLOVER's: a readiness, a stance.
OWN_MODES = frozenset("readiness stance".split())
#: Whoever says that he does this does it.
PERFORMING = frozenset("urge call demand condemn denounce".split())
#: What a speaker calls his own, and himself.
SPEAKERS_OWN = frozenset("our my your".split())
SPEAKERS = frozenset("i we".split())
PAST_BE = frozenset("was were".split())
HAD = "had"
PRESENT_BE = frozenset("am are is 're 'm".split())
#: What one would do gladly, one does not yet promise to do.
ATTITUDES = frozenset("welcome praise applaud hail thank salute commend laud appreciate".split())
#: Without a word of who allows it, this tells what may be.
ALLOWING = frozenset("allow permit let authorise authorize".split())
#: The auxiliary of what lasts ("have been holding").
LASTING = "been"
RELATIVES = frozenset("which that who whom".split())
WHOSE = "whose"
#: Prepositions before a place, and before what one takes part in.
PLACING = frozenset("in at near outside across around".split())
#: Before the place where something is done, not of what it is done to ("sanctions on X").
PLACING_DEEDS = frozenset("on off".split())
PARTAKING = frozenset("in at into".split())
#: Light verbs whose noun stands behind such a preposition.
PARTAKE = frozenset("participate engage take enter".split())
#: Prepositions before the meeting at which something is done: it has the meeting's date.
MEANWHILE = frozenset("at during in".split())
#: A sum of money in one word, and the signs before one.
MONEY = re.compile(r"(?:US|C|A|HK|NZ)?[$€£¥]\d[\d.,]*(?:k|m|mn|bn|tn)?")
CURRENCIES = frozenset("$ € £ ¥ US$ C$ A$ USD EUR GBP".split())
#: What is called by letters and a number is equipment, and nobody ("F-16").
DESIGNATION = re.compile(r"[A-Za-z]{1,5}-?\d+[A-Za-z]*")
#: The realms that exist, so that "the kingdom" is one of them.
MONARCHIES = {
    word: frozenset(states.split())
    for word, states in {
        "kingdom": "SAU JOR MAR BHR GBR NLD BEL ESP SWE NOR DNK THA KHM BTN LSO SWZ TON",
        "emirate": "KWT QAT ARE",
        "sultanate": "OMN BRN",
    }.items()
}
#: Halves of a country, where they have no other name in the text ("the North").
HALVES = {"north": frozenset(("PRK",)), "south": frozenset(("KOR",))}
#: Verbs of a visit, by the preposition before its place: "arrived in X", "left Y for X" (the object is where it began).
ARRIVING = frozenset("arrive land expect await".split())
LEAVING = frozenset("leave depart set".split())
RECEIVING = frozenset("receive host welcome".split())
LOCATED, LEFT_FOR = frozenset("in at".split()), frozenset("for".split())
#: Numbers of people who are nobody else's ("thousands rallied").
CROWDS = frozenset("thousands hundreds dozens tens scores millions".split())
#: What has this happen to it kills by accident ("died when the bridge collapsed").
ACCIDENTS = frozenset("crash collapse sink derail capsize overturn erupt collide plunge".split())
#: What becomes of those whom an attack leaves so ("leaving ten people dead").
VICTIMS = frozenset("dead injured wounded homeless stranded hospitalised hospitalized maimed".split())
#: In the present, these tell what is so, not what was done.
STATES = frozenset("occupy".split())
#: "in response to the expulsion": what is answered is another event.
ANSWERS = frozenset("response reply retaliation reaction protest".split())
#: Before a relative pronoun, of talks: those of the relative clause take part in them ("talks at which X and Y …").
PLACING_TALKS = frozenset("at in during between with".split())
#: "the two countries", "both sides"; these are two by themselves
TWO = frozenset("two both".split())
TWO_PARTIES = frozenset("sides parties".split())
#: What is done with arms to whoever stands behind this preposition.
AIMING, AIMED_AT = frozenset("fire launch shoot hurl throw lob open".split()), frozenset(("at",))
#: Somebody is called on for something, or only called on.
CALLED_ON, CALLED_FOR = "on", "for"
#: How many of a group there are, where they are more than two.
NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
#: Two who were named side by side, or met.
PAIRS = frozenset("two pair".split())
#: Prepositions before the place or person visited, the party aided, the means of aid, the place attacked, what expels.
VISITED = frozenset("to including".split())
AIDED = frozenset("for".split())
AID_IN = ATTACKED_IN = "in"
EXPELLED_FROM = "from"
#: Verbs whose subject takes place: a bare plural under them is an event ("protests erupted", "talks will begin").
OCCURRING = frozenset(
    """
    take begin start end resume continue erupt break follow occur happen collapse fail focus last open conclude kick finish stall
    proceed ensue intensify escalate
    """.split()
)
#: Verbs whose object is what is talked about, not whom with.
TOPICAL = frozenset("discuss exchange negotiate".split())
#: What ends a dateline or a heading that the parser takes into the sentence's first phrase.
AFTER_DATELINE = re.compile(r".*(?::|—|–|\s-)\s", re.DOTALL)
HEADING_ENDS = frozenset(": — –".split())
#: Words that lend their preposition a meaning of its own ("according to").
FIXED = frozenset("according due owing thanks prior contrary".split())
#: "along with X": X does it too.
ALONGSIDE = frozenset("along together alongside".split())
#: "received aid from X", "faces sanctions by Y"
GIVERS = frozenset("from by".split())
#: "spoke to X by phone"
SPOKEN_TO = frozenset("to".split())
SPEAKING = frozenset("speak talk".split())
#: Sent in writing, it is a protest and no rally.
WRITTEN = frozenset("note letter message statement".split())
#: "joint drills", those of several
JOINT = frozenset("joint combined bilateral trilateral multinational multilateral allied".split())
#: To meet, by the noun for it.
MEETING = {
    form: noun for noun, forms in {"meeting": "meet meets met", "talks": "talk talks talked speak spoke"}.items() for form in forms.split()
}
#: What stands behind these has been.
FOLLOWED = frozenset("after following since".split())
#: Before another event, which has a date of its own.
APART = frozenset("after before following since despite until".split())
#: What is of a body of states, and not the body.
ITS_ORGANS = frozenset("parliament commission council court committee bank fund agency tribunal secretariat".split())
#: People rally against something, politicians for themselves.
RALLIES = frozenset("rally rallies".split())
#: Nobody does this to his own: "expelled its ambassador" is another's.
EXPELLING = frozenset("expel expels expelled expelling".split())
#: "congratulated X in a phone call"
CALLING = frozenset("in by over on".split())
#: Parts of a meeting ("at the end of a summit").
PHASES = frozenset("end close conclusion start opening beginning outset".split())
#: Whoever does this to the signing of a treaty is a party of it.
WITNESSING = frozenset("witness oversee attend".split())
#: Whoever does this to it, it was signed.
CONFIRMING = frozenset("facilitate welcome hail praise announce complete mark celebrate broker".split())
#: Whoever does this to a meeting takes part in it.
JOINING_TALKS = frozenset("attend join chair lead".split())
HOSTING = frozenset("host chair moderate".split())
#: What is done to people in an attack.
HARMING = frozenset("kill wound injure take abduct kidnap seize massacre murder".split())
#: "included in the Union": what stands behind these gets it.
GAINING = frozenset("in into".split())
#: What may stand between two names that are named side by side: a comma or "and" (first group), then titles (second group).
BETWEEN_NAMES = re.compile(r"(?:['’]s?)?(\s*,?\s+and\s+|\s*,\s*|\s*&\s*|\s*\(\s*|\s*)(?:(?:the|his|her|its|their)\s+)?((?:[\w-]+\s+){0,4})")
#: The sign for "and", and a bracket that opens a list.
JOINING = {"&": "and", "(": "("}
OPENING = re.compile(r"\s*\(\s*(?:the\s+)?")
#: Who the members of a group are, by the plural that takes it up ("the ministers", "the two countries").
GROUP_PERSONS = frozenset(
    """
    leaders presidents ministers premiers chancellors diplomats envoys negotiators heads officials counterparts monarchs secretaries
    """.split()
)
#: Bodies that somebody sends ("the delegation").
GROUP_BODIES = frozenset("delegation mission team contingent".split())
#: Those of one side, as a rule ("the envoys"); "the ministers" are those who meet.
SENT = frozenset("envoys officials diplomats delegates lawmakers troops soldiers".split())
#: Words before a title ("former", "prime").
TITLE_PARTS = frozenset("prime foreign vice deputy then former defense defence finance interior first high of the".split())
#: Determiners that take up what was named before.
ANAPHORIC = frozenset("the this that".split())
#: What a word begins with that names those whom something is against.
AGAINST = "anti"
