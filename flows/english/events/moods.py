"""Closed classes of English words that decide whether an event is presented as done, coming, refused, supposed or not at all."""

#: "is to meet": what is scheduled; "the president in Kabul": whom he rules.
SCHEDULED_BE = frozenset("is are was were".split())
#: Whoever "has to" do something has not done it; whoever had to has.
OBLIGED = frozenset("have has".split())
#: Infinitives under these happen.
IMPLICATIVE = frozenset(
    """
    begin start continue manage help decide move proceed go rush resume opt choose join dare appear come return serve get have use
    gather seem vote persuade convince prompt cause lead force compel oblige
    """.split()
)
#: "Became the first to send tanks": whoever is told from all others by a deed has done it.
RANKED = frozenset("first second third last latest only sole".split())
#: Infinitives under these are firmly scheduled.
SCHEDULING = frozenset("due set scheduled expected slated lined about poised bound".split())
#: "plans to meet X on Friday": with a day it is fixed.
PLANNING = frozenset("plan plans".split())
DAYS_BY_NAME = frozenset("today tomorrow tonight".split())
#: "a summit to be held in May" is fixed.
HOLDING = frozenset("hold host convene".split())
#: "led to the release": what it led to came about.
RESULTING = frozenset("lead leads led leading".split())
#: What is judged has been done, be it denied or not ("is not recognised").
JUDGING = frozenset(
    """
    recognise recognize justify accept excuse forgive forget condemn tolerate mention explain punish investigate provoke warrant
    violate breach infringe change stop help serve threaten surprise
    """.split()
)
#: What a meeting brings about, or not: it took place.
YIELDING = frozenset(
    "lead produce yield bring result reach achieve break resolve help succeed fail deliver end solve bridge settle".split()
)
#: A clause under these is no fact.
UNREAL = frozenset(
    """
    want hope wish seek aim plan intend propose suggest consider urge ask request call demand threaten refuse fail try attempt deny
    doubt fear believe think expect need like prepare ready warn recommend advise encourage allow permit let enable authorize
    authorise order instruct direct appeal invite offer agree promise pledge vow accuse suspect blame charge imagine
    prevent ban bar forbid stop dissuade discourage desire strive prefer press push lobby require oppose reject allege hint prohibit
    outlaw able unable willing reluctant unwilling eager keen likely unlikely possible impossible hard difficult important necessary
    right option opportunity chance possibility proposal bid effort move decision goal purpose way pressure intention ability threat
    readiness willingness potential obligation commitment hopeful reason assume speculate mull weigh contemplate ponder float
    """.split()
)
#: Reporting verbs: their clause is told as a fact.
REPORTING = frozenset(
    """
    say state report confirm announce tell note add declare reveal show find stress emphasize emphasise write recall explain
    acknowledge admit indicate understand know learn conclude disclose inform argue mean believe claim insist suggest warn signal
    """.split()
)
#: What breaks a rule; who tells that another has, accuses him.
VIOLATING = frozenset("violate breach infringe".split())
ALLEGING = frozenset(
    """
    say claim state allege insist complain announce declare stress argue note add report maintain emphasize emphasise reiterate read
    write tweet tell underline underscore assert contend
    """.split()
)
#: Auxiliaries of what somebody is told to do, and verbs ("needs to leave", "has to leave").
OBLIGING = frozenset("must should".split())
NEEDING = frozenset("need needs has have ought".split())
#: What one should be or become, nobody asks him to do.
STATES_OF_BEING = frozenset("be become see feel look seem get win grow remain enjoy benefit expect receive beat play score eat".split())
#: Whoever says that he may do it weighs it.
WEIGHED = frozenset("could may might".split())
#: Who tells of his decision to do something does it.
DECISION = "decision"
#: "ruled out allowing X": it is not done.
RULE, OUT = "rule", "out"
MODALS = frozenset("can could may might should must ought 'd need".split())
#: Whoever cannot accept something refuses it.
ABLE = frozenset("can could ca".split())
FUTURE = frozenset("will shall 'll wo".split())
#: What somebody only supposes.
SUPPOSING = frozenset("perhaps maybe possibly potentially probably presumably conceivably theoretically".split())
NEGATORS = frozenset("not n't never no neither nor without hardly barely".split())
#: Whoever does not do this, or is not this, refuses it; the auxiliaries of what is not done, or has not been.
WITHHOLDING, WILLING = frozenset("recognise recognize".split()), frozenset("ready willing prepared".split())
NOT_DONE = frozenset("do does did is are was were to have has had been".split())
#: Nouns of what is told, true or not: what follows their "of" is as true as they are.
TOLD_OF = frozenset("report reports rumour rumours rumor rumors allegation allegations claim claims accusation accusations news".split())
#: What somebody does this of lies ahead, if it comes.
FOREBODING = frozenset("warn caution".split())
#: Prepositions that merely name their noun ("talks on a treaty").
NAMING = frozenset("for on about to toward towards into against concerning regarding without like as than between".split())
#: What they modify is not the thing itself.
UNREAL_MODIFIERS = frozenset(
    """
    possible potential future proposed planned hypothetical imminent alleged prospective eventual likely would-be unlikely any no
    further annual impossible elusive unattainable unthinkable improbable
    """.split()
)
#: A thing is or is not so by what stands behind these.
REMAINING = frozenset("be remain seem look appear".split())
#: What happens as a rule is no single event.
HABITUAL = frozenset(
    """
    traditionally annually usually often regularly always yearly occasionally routinely normally typically frequently sometimes
    generally customarily daily weekly monthly rarely
    """.split()
)
#: "in the event of an invasion", "the threat of war": what follows their "of" has not taken place.
UNREAL_NOUNS = frozenset(
    """
    event case possibility risk threat prospect fear danger chance likelihood idea plan proposal call demand attempt absence lack
    prevention avoidance question issue hope promise offer aim goal purpose option eve interest
    """.split()
)
#: Whoever calls, writes or comes to do this, does it.
MESSAGING = frozenset("call phone telephone write cable text tweet visit speak talk meet summon".split())
MESSAGES = frozenset("call visit letter message telegram cable".split())
#: Whoever goes on to do something does it, and so does whoever takes the chance.
GO, ON = "go", "on"
TAKING, CHANCES = frozenset("take seize grab".split()), frozenset("opportunity occasion chance".split())
GREETING = frozenset("congratulate thank praise commend felicitate express convey extend offer".split())
#: Determiners of what happens again and again, and of what need not happen at all.
EVERY = frozenset("every each".split())
ANY = frozenset("any such".split())
ANY_ONE = "any"
#: Words that deny as subject or object, and as its determiner.
NOBODY = frozenset("nobody none neither nothing".split())
NO = frozenset("no neither".split())
#: Prepositions whose clause in -ing is no fact ("accused of taking", "instead of meeting").
UNREAL_BEFORE_GERUND = frozenset("without of for from on about against at to instead than".split())
#: "rather than challenge it"
AHEAD_OF = "ahead"
RATHER_THAN = ("rather", "than")
#: After one of these stands the crime of which somebody is suspected.
CHARGING = frozenset("charge accuse suspect convict arrest indict sentence try acquit".split())
#: What opens a clause of a condition, or of the time until or from which something is.
CONDITIONAL = frozenset("if unless whether lest provided once until till".split())
#: Of these, those that may tell only when something is.
TEMPORAL = frozenset("once until till".split())
#: What one of these tells, somebody has said.
TIDINGS = frozenset("announcement announcements news".split())
#: Whoever does this to a deed, or is to, it is or has been.
PRESUPPOSING = frozenset("quell suppress mediate investigate probe defuse avenge protest condemn denounce commemorate quash".split())
#: Whoever does this to a deed, or has that feeling about it, it was.
CONDEMNING = frozenset("condemn denounce deplore decry protest slam criticise criticize mourn regret avenge punish".split())
#: Nouns for such deeds and feelings.
CONDEMNATIONS = frozenset("condemnation protest outrage anger indignation protests criticism concern sanctions complaint".split())
#: Whoever thanks or apologises for something done, it was.
THANKING = frozenset("thank praise commend apologise apologize".split())
#: What is so told is or has been.
ACTUAL = frozenset(
    "ongoing recent latest current continuing continued previous earlier unprecedented bloody deadly fresh growing mounting".split()
)
#: What stands behind one of these brought something else about, or was there.
CAUSING = frozenset(
    """
    amid amidst despite notwithstanding response responses reply replies retaliation reaction because due outcome result
    aftermath scene brunt
    """.split()
)
