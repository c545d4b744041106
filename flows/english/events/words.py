"""Closed classes of English words: they decide which words present an event and who takes part in it (how it is presented: ``moods``)."""

import re

from flows.english.days import DAY_NAMES, WEEKDAY_NAMES
from flows.english.events.moods import FUTURE

#: Words that stand alone in their grammar.
THE, OF, BY, WITH, IN, BETWEEN, WOULD, INFINITIVE, INCLUDING, ACCORDING, THAT, FOR, WHAT, ON, AS, WHERE = (
    "the of by with in between would to including according that for what on as where".split()
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
    convey register renew repeat reiterate restate
    arrange initiate pursue wrap co-chair co-host re-open commence
    re-start table present exchange send set level press bring enter grant formalise formalize inaugurate
    """.split()
)
#: Light verbs whose subject undergoes what the noun says ("faced sanctions").
UNDERGO = frozenset("face undergo suffer receive endure survive sustain come incur draw spark prompt trigger attract withstand".split())
#: One of these ends what the noun says, and that is another event.
ENDING = frozenset("end drop".split())
#: Whoever does this to a meeting only tells of it.
TELLING = frozenset("announce declare".split())
#: The lightest of them only has what the noun says; another makes it.
HAVE, MAKE, MEET = "have", "make", "meet"
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
    contingent truckload planeload shipload trainload tranche container wagon
    policy cable message telegram text draft copy version handful scores bunch swath swathe
    first second last worth percent % portion share third half quarter kind type form level pile slew list
    """.split()
)
#: Prepositions that bring a further party of an event.
PARTY = frozenset("with against to on from by between among upon toward towards into".split())
#: Whoever is ready to do this with what does harm, threatens it.
WEIGHING = frozenset("consider weigh examine".split())
#: What is offered threatens nobody.
OFFER = "offer"
#: Before those against whom arms are moved, and what arms do to them.
OPPOSING = frozenset("against".split())
COUNTERING = frozenset("counter deter confront contain repel fight combat punish attack invade strike occupy crush pressure".split())
#: A day between a verb and its object ("summoned on Monday the envoy").
DAY_PREPOSITION = "on"
#: Adverbs that the parser leaves where a particle belongs.
LINKING = frozenset("in down out over off back up aside home away together forward ablaze alight".split())
#: "the introduction of sanctions by Tokyo": nouns that only say that what follows their "of" came about.
BRINGING_ABOUT = frozenset(
    """
    introduction imposition signing conclusion ratification holding launch start resumption announcement outbreak beginning adoption
    opening reimposition brokering
    """.split()
)
#: Prepositions inside a phrase that lead to more of the same party ("ministers of Japan and France", "talks with envoys from Iran").
WITHIN = frozenset("of from with between among by to against including".split())
#: "said at the meeting": whoever does something there attends it.
ATTENDING = frozenset("at during after following in before".split())
#: Determiners that point at one thing.
DEFINITE = frozenset("the this these that first second last latest".split())
QUANTITIES = frozenset("several many some two three four five six seven".split())
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
#: "its three-year-old blockade"; the first group is the number, the second what belongs to its expression
AGE = re.compile(r"\b(\w+)(-year-old)(?:\s+\w+)?(?:\s+\w+)?(?:\s+of)?\s*$")
#: "on this day in 1855": the year, right behind a day that is only pointed at
IN_YEAR = re.compile(r",?\s+in\s+(1[0-9]{3}|20[0-9]{2})\b")
POINTING = "this"
#: How long something lasts, and on what day: what the parser hangs on these is the verb's.
TIMES = WEEKDAY_NAMES | frozenset("minutes hour hours day days week weeks month months".split())
#: A date has one of these, or a year.
DATED = DAY_NAMES | frozenset("today yesterday tomorrow last this next".split())
#: What the parser takes for a verb in "persona non grata".
NEVER_VERBS = frozenset(("persona",))
#: "talks involving X and Y"
INVOLVING = frozenset(("involving",))
#: Auxiliaries of what lies ahead, seen from whenever.
AHEAD = FUTURE | {WOULD, INFINITIVE}
#: Modes of the lexicon that are not PLOVER's: a readiness, a stance, what is one only of what lies ahead, or only as said of another.
OWN_MODES = frozenset("readiness stance ahead alleged".split())
#: Whoever says that he does this does it.
PERFORMING = frozenset("urge call demand condemn denounce appeal reject deny".split())
PAST_BE = frozenset("was were".split())
HAD = "had"
PRESENT_BE = frozenset("am are is 're 'm".split())
#: What one would do gladly, one does not yet promise to do.
ATTITUDES = frozenset("welcome praise applaud hail thank salute commend laud appreciate".split())
#: Without a word of who allows it, this tells what may be.
ALLOWING = frozenset("allow permit let authorise authorize encourage".split())
#: The auxiliary of what lasts ("have been holding").
LASTING = "been"
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
#: Verbs of a visit, by the preposition before its place: "arrived in X", "left Y for X" (the object is where it began).
ARRIVING = frozenset("arrive land expect await".split())
LEAVING = frozenset("leave depart set".split())
RECEIVING = frozenset("receive host welcome".split())
LOCATED, LEFT_FOR = frozenset("in at".split()), frozenset("for".split())
#: What has this happen to it kills by accident ("died when the bridge collapsed").
ACCIDENTS = frozenset("crash collapse sink derail capsize overturn erupt collide plunge".split())
#: What becomes of those whom an attack leaves so ("leaving ten people dead").
VICTIMS = frozenset("dead injured wounded homeless stranded hospitalised hospitalized maimed".split())
#: In the present, these tell what is so, not what was done.
STATES = frozenset("occupy station".split())
#: Whose meetings are among themselves.
INTERNAL = frozenset(
    """
    cabinet party parliament parliamentary politburo plenum caucus board committee faculty staff shareholder shareholders stockholders
    congressional
    """.split()
)
#: What talks inside one state are about.
DOMESTIC = frozenset("coalition wage wages pay salary merger takeover budget contract labour labor union".split())
#: "in response to the expulsion": what is answered is another event.
ANSWERS = frozenset("response responses reply replies retaliation reaction reactions protest responsibility revenge".split())
#: Before a relative pronoun, of talks: those of the relative clause take part in them ("talks at which X and Y …").
PLACING_TALKS = frozenset("at in during between with".split())
#: What is done with arms to whoever stands behind this preposition.
AIMING, AIMED_AT = frozenset("fire launch shoot hurl throw lob open".split()), frozenset(("at",))
#: Somebody is called on for something, or only called on.
CALLED_ON, CALLED_FOR = "on", "for"
#: Prepositions before the place or person visited, the party aided, the means of aid, the place attacked, what expels.
VISITED = frozenset("to including".split())
AIDED = frozenset("for".split())
AID_IN = ATTACKED_IN = "in"
EXPELLED_FROM = "from"
#: Verbs whose subject takes place: a bare plural under them is an event ("protests erupted", "talks will begin").
OCCURRING = frozenset(
    """
    take begin start end resume continue erupt break follow occur happen collapse fail focus last open conclude kick finish stall
    proceed ensue intensify escalate increase multiply flare rage spread mount recur persist unfold extend
    report hear record register
    """.split()
)
#: Fights and protests that do this are somebody's.
ERUPTING = frozenset(
    """
    break erupt begin start ensue resume continue intensify escalate increase multiply flare rage spread mount recur persist unfold
    """.split()
)
#: Verbs whose object is what is talked about, not whom with.
TOPICAL = frozenset("discuss exchange negotiate review examine explore assess consider address tackle broach".split())
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
#: "joint drills", "the allies held drills": those of several
JOINT = frozenset("joint combined bilateral trilateral multinational multilateral allied allies partners".split())
#: "will jointly build a dam", "patrolled together"
JOINTLY = frozenset("jointly together".split())
#: To meet, by the noun for it.
MEETING = {
    form: noun for noun, forms in {"meeting": "meet meets met", "talks": "talk talks talked speak spoke"}.items() for form in forms.split()
}
#: What stands behind these has been.
FOLLOWED = frozenset("after following since".split())
FOLLOWING_UPON = frozenset("follow follows followed".split())
BLAMED_FOR = frozenset("over at about against of for".split())
#: Prepositions before those against whom a deed is, or where.
AIMED = frozenset("on against in".split())
#: Prepositions before those to whom a deed is done; what is done to a deal by whoever brings it about.
DONE_TO = frozenset("of on against at in".split())
BROKERING = frozenset("broker mediate sponsor negotiate facilitate".split())
#: "The call": the one told before.
CALL = "call"
#: Before another event, which has a date of its own.
UPON = frozenset("after following".split())
APART = UPON | frozenset("before since despite until".split())
#: People rally against something, politicians for themselves.
RALLIES = frozenset("rally rallies".split())
#: Nobody does this to his own: "expelled its ambassador" is another's.
EXPELLING = frozenset("expel expels expelled expelling summon summons summoned summoning".split())
#: Whatever else is done beside one of these, it is a deed of its own.
OF_ITS_OWN = EXPELLING | frozenset("recall recalls recalled recalling".split())
#: Whoever does this to an envoy has sent him.
RECALLING = frozenset("recall withdraw".split())
#: What somebody says by these has been said; and prepositions before what.
UTTERED = frozenset(
    """
    appeal demand request plea petition call directive accusation allegation condemnation criticism denunciation rejection refusal denial
    pledge promise vow offer threat ultimatum warning complaint proposal
    """.split()
)
UTTERED_ABOUT = frozenset("for against of over about".split())
#: A truce that does this is over.
LAPSING = frozenset("expire lapse collapse unravel fail break end".split())
#: Who leads an attack makes it ("a Chad-led offensive").
LED = "led"
#: Whoever does this to them does not undo them.
ANSWERING = frozenset("reject deny dismiss ignore refuse refute rebuff decline".split())
#: "Blamed the clashes on X": X is accused.
BLAMING = frozenset("blame blames blamed blaming".split())
#: "At the invitation of X" says how something else comes about.
BEHESTS = frozenset("invitation request behest initiative urging".split())
AT_BEHESTS = frozenset("at on upon".split())
#: "congratulated X in a phone call"
CALLING = frozenset("in by over on".split())
#: "Met under the chairmanship of X": X is there.
UNDER, CHAIRED = "under", frozenset("chairmanship chair presidency leadership co-chairmanship auspices patronage".split())
#: Parts of a meeting ("at the end of a summit").
PHASES = frozenset("end close conclusion start opening beginning outset".split())
#: Whoever does this to the signing of a treaty is a party of it.
WITNESSING = frozenset("witness oversee attend".split())
#: Whoever does this to it, it was signed.
CONFIRMING = frozenset("facilitate welcome hail praise announce complete mark celebrate broker".split())
#: Whoever does this to a meeting takes part in it.
JOINING_TALKS = frozenset("attend join chair lead co-chair".split())
HOSTING = frozenset("host chair moderate co-chair co-host".split())
#: What is done to people in an attack.
HARMING = frozenset("kill wound injure take abduct kidnap seize massacre murder".split())
#: "included in the Union": what stands behind these gets it.
GAINING = frozenset("in into".split())
#: Prepositions before those on the other side of what is of a type: "hit out at X", "threw its weight behind X", "built a school in X".
OPPOSITE_OF = {"RETREAT": frozenset(("of",)), "ACCUSE": frozenset(("at",)), "SUPPORT": frozenset(("behind",)), "AID": frozenset(("in",))}
#: What a word begins with that names those whom something is against.
AGAINST = "anti"
#: "Trucks carrying food", "a plane loaded with medicines": what they carry decides what is sent, and what arrives.
CARRYING = frozenset("carrying containing bearing bringing delivering transporting ferrying".split())
LOADED = frozenset("loaded laden filled packed".split())
#: What is sent has come ("the convoy arrived in X", "reached X").
COMING = frozenset("arrive land come reach".split())
ARRIVED_AT = frozenset("in at to for".split())
#: "Two days after X left": so far apart are two events.
DAYS, DAYS_APART = frozenset("day days".split()), frozenset("after before".split())
