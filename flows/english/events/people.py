"""Closed classes of English words for those who take part in events: pronouns, groups, bodies, and what may stand beside their names."""

import re

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
#: Those who meet speak together by these ("the summit commended X").
SITTINGS = frozenset("summit meeting conference session gathering forum plenary".split())
BOTH, THEY, IT = "both", "they", "it"
#: What "the …" alone says of a body of states, of a state, and of an organ of the state of which the text told last that it has one.
BLOCS = frozenset("bloc alliance grouping organisation organization".split())
#: So may these, where it is told of what or of how many ("the regional body", "the 15-nation group").
OF_SEVERAL, NATIONS = frozenset("group body community".split()), frozenset("nation member state country".split())
#: What may be told of such a body that is no name of another.
OF_BLOCS = frozenset(
    """
    regional subregional sub-regional continental international intergovernmental economic trade trading political military defence
    defense security powerful influential entire whole
    """.split()
)
#: Whoever is one of these has been taken.
CAPTIVES = frozenset("hostage hostages captive captives".split())
COUNTRIES = frozenset("country nation".split())
#: "Its counterpart", "Chad's ally": another than whose it is.
RELATED = frozenset(
    """
    counterpart counterparts ally allies neighbour neighbours neighbor neighbors rival rivals opponent opponents foe foes enemy enemies
    partner partners adversary adversaries predecessor predecessors successor successors
    """.split()
)
#: "The heads of state" are those of the body that the text tells of.
HEADS, OF_STATES = "heads", frozenset("state states government governments".split())
#: Of two, the other.
OPPOSITE = frozenset("neighbour neighbor rival foe enemy opponent adversary".split())
ORGANS = frozenset("junta army military government administration regime parliament cabinet police navy".split())
#: From a name to an organ that is its: "Mali's military junta", "the Malian army" (the group is the organ).
_ORGAN = "|".join(sorted(ORGANS))
ITS_ORGAN = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,2}}?({_ORGAN})\b(?!\s+(?:{_ORGAN})\b)")
#: Who speaks or is spoken to in a quotation without being named.
SPEECH_PRONOUNS = frozenset("i we you they".split())
OWN = frozenset("its their his her our my".split())
#: What a person's name before it stands for ("the Smith government").
ADMINISTRATIONS = frozenset("administration government cabinet regime team".split())
#: An organization with one of these in its name acts for its state.
STATE_ORGANS = frozenset(
    """
    ministry office department service army military police parliament senate congress court navy force forces embassy government duma
    house agency administration presidency cabinet security guard kremlin treasury
    """.split()
)
#: One of these in an army's name makes it none of a state's, unless it is the people's or a guard.
REBELLIOUS = frozenset("liberation rebel resistance revolutionary free salvation independence lord's".split())
REGULAR = frozenset("people's guard guards".split())
#: Who stands behind somebody takes no part in what he does.
BACKED = re.compile(
    r"\b[\w.]+-(?:backed|sponsored|supported|funded|financed|armed|allied|aligned|linked|based|occupied|brokered|mediated)\b"
)
#: Whoever is one of these rules nothing where he is.
POWERLESS = frozenset(
    """
    rebels militants insurgents gunmen fighters terrorists jihadists attackers guerrillas separatists extremists islamists pirates
    settlers peacekeepers faction factions militia militias
    """.split()
)
#: Those who serve where they are, and may say whose forces others are ("security forces"); and those who may be sent abroad.
HOME_FORCES = frozenset("police policeman policemen gendarmes constables security government regime riot state authorities".split())
ARMIES = frozenset("army military forces troops soldiers officers officer agents guards".split())
#: Leaders of these lead no state.
UNOFFICIAL = frozenset("business industry religious church community tribal opposition party union student rebel youth local".split())
#: People of whom nothing else is said.
HUMANS = frozenset("man men woman women youth youths teenager teenagers people person persons".split())
#: What stands in another state than that whose it is.
SEATS = frozenset("embassy consulate mission representation base".split())
#: Those who only foretell what others will do.
OBSERVERS = frozenset("analyst analysts expert experts observer observers commentator commentators pundit pundits scholar scholars".split())
#: Buildings of another state before which people protest against it.
POSTS = frozenset("embassy embassies consulate consulates".split())
#: Those whom a text tells of together without their names: what they must do, somebody asks of them.
PARTIES = frozenset("parties sides countries nations states governments neighbours neighbors members community rebels factions".split())
#: What a speaker calls his own, and himself.
SPEAKERS_OWN = frozenset("our my your".split())
SPEAKERS, OURSELVES = frozenset("i we".split()), frozenset(("we",))
RELATIVES = frozenset("which that who whom".split())
WHOSE = "whose"
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
#: Numbers of people who are nobody else's ("thousands rallied").
CROWDS = frozenset("thousands hundreds dozens tens scores millions others".split())
#: "the two countries", "both sides"; these are two by themselves
TWO = frozenset("two both".split())
TWO_PARTIES = frozenset("sides parties".split())
#: How many of a group there are, where they are more than two.
NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
#: Two who were named side by side, or met.
PAIRS = frozenset("two pair".split())
#: What is of a body of states, and not the body.
ITS_ORGANS = frozenset("parliament commission council court committee bank fund agency tribunal secretariat".split())
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
#: Who those are that have met: "the two leaders", "the sides"; what "the two countries" do may be of any day.
THOSE_WHO_MEET = GROUP_PERSONS | TWO_PARTIES
#: Bodies that somebody sends ("the delegation").
GROUP_BODIES = frozenset("delegation mission team contingent".split())
#: Those of one side, as a rule ("the envoys"); "the ministers" are those who meet.
SENT = frozenset("envoys ambassadors officials diplomats delegates lawmakers troops soldiers".split())
#: Words before a title ("former", "prime").
TITLE_PARTS = frozenset("prime foreign vice deputy then former defense defence finance interior first high of the".split())
#: Determiners that take up what was named before.
ANAPHORIC = frozenset("the this that".split())
THOSE = frozenset("these those".split())
