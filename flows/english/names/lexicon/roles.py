"""Words for what a person is: ranks and occupations, the wider words that take them up again, and the words around them."""

from flows.english.names.lexicon import each, pairs, rows

#: wider word → the narrower ones that it can take up again ("the diplomat" for an ambassador); transitive closure in `narrower`.
_WIDER = """
diplomat: ambassador envoy representative consul attache negotiator commissioner delegate chargedaffaires
envoy: ambassador representative negotiator chargedaffaires mediator
representative: spokesperson ambassador envoy negotiator
official: member minister secretary spokesperson director aide adviser commissioner chief head administrator inspector governor deputy
  commander diplomat officer chairman undersecretary mayor coordinator representative prosecutor sheriff superintendent manager
  commissioner
leader: president premier chancellor king queen emir sultan chairman head chief speaker whip imam pope governor prince chair
  founder organizer
politician: minister senator representative lawmaker governor mayor president premier chancellor leader candidate speaker
  congressman secretary deputy councillor whip
lawmaker: senator representative congressman deputy councillor legislator whip speaker
legislator: senator representative congressman deputy councillor lawmaker whip speaker
congressman: representative
expert: professor analyst researcher scientist economist scholar fellow director historian lecturer doctor strategist
analyst: expert economist fellow strategist researcher scholar pollster
academic: professor lecturer historian scholar researcher fellow economist
scholar: professor lecturer historian researcher fellow
researcher: professor scientist scholar fellow
scientist: professor researcher
professor: lecturer
minister: premier secretary
chief: head director chairman commander commissioner secretary president executive chief leader general
head: chief director chairman president leader secretary minister commissioner executive
boss: chief head director chairman executive manager leader
executive: chief director chairman president founder manager
businessman: executive founder chairman tycoon billionaire investor developer mogul owner entrepreneur
billionaire: businessman tycoon founder investor mogul developer
tycoon: billionaire businessman founder mogul developer
soldier: general colonel captain major lieutenant sergeant commander officer
officer: general colonel captain major lieutenant sergeant commander policeman sheriff inspector
commander: general admiral colonel chief
attorney: lawyer prosecutor
lawyer: attorney prosecutor counsel
journalist: reporter correspondent columnist editor anchor commentator host
reporter: journalist correspondent
correspondent: journalist reporter
writer: author novelist columnist journalist editor
author: writer novelist columnist
doctor: physician surgeon epidemiologist professor
cleric: imam bishop cardinal pope pastor priest ayatollah rabbi archbishop patriarch
bishop: archbishop cardinal
archbishop: cardinal
prelate: bishop archbishop cardinal
monarch: king queen emir sultan emperor
royal: king queen prince princess duke duchess
candidate: nominee senator governor businessman president frontrunner hopeful
nominee: candidate
frontrunner: candidate nominee
aide: adviser assistant spokesperson strategist manager
adviser: aide strategist consultant
strategist: adviser consultant pollster
player: striker midfielder defender goalkeeper forward winger captain quarterback pitcher star
footballer: striker midfielder defender goalkeeper forward winger captain player
star: actor actress singer player striker rapper
coach: manager trainer
manager: coach boss
activist: campaigner organizer protester
dictator: president premier leader
warlord: commander leader general
strongman: president premier leader general
pontiff: pope
mediator: envoy representative facilitator diplomat
negotiator: envoy representative mediator
ruler: king emir sultan president emperor prince leader
statesman: president premier minister chancellor
"""

#: Further ranks and occupations that nothing wider than "man" or "woman" needs to know.
_OTHERS = each("""
president vicepresident premier chancellor king queen emir sultan emperor prince princess pope imam bishop archbishop cardinal
patriarch ayatollah rabbi pastor priest ambassador representative consul attache negotiator commissioner delegate secretary
undersecretary director directorgeneral aide adviser governor mayor speaker senator deputy chairman chair chairperson whip
councillor justice judge prosecutor attorney counsel solicitor sheriff detective inspector superintendent marshal general admiral
colonel captain major lieutenant sergeant corporal brigadier commodore commander economist historian lecturer fellow surgeon
physician epidemiologist virologist nurse teacher principal student farmer fisherman worker engineer pilot driver shopkeeper
founder cofounder investor developer mogul owner entrepreneur banker trader broker consultant pollster spokesperson coordinator
administrator manager actor actress singer rapper director filmmaker producer artist musician novelist columnist editor anchor
commentator host moderator presenter producer photographer striker midfielder defender goalkeeper forward winger quarterback
pitcher trainer referee champion protester campaigner organizer resident villager witness neighbor neighbour survivor victim
suspect defendant plaintiff veteran migrant refugee husband wife son daughter brother sister father mother uncle aunt cousin widow
friend colleague counterpart predecessor successor ally rival democrat republican communist socialist liberal conservative
nationalist islamist rival native mogul participant interlocutor signatory financier barrister recipient dissident critic medalist laureate
member cochair cofounder coauthor treasurer clerk registrar ombudsman rapporteur dean provost rector magistrate conservationist
biologist physicist chemist mediator facilitator guest host sherpa troubleshooter plenipotentiary dignitary
""")

#: Another spelling, a form for one sex, an abbreviation or a compound → the rank that it is.
SAME_RANK: dict[str, str] = pairs("""
ag:attorney spokesman:spokesperson spokeswoman:spokesperson chairwoman:chairman chairperson:chairman chair:chairman
congresswoman:congressman businesswoman:businessman advisor:adviser pm:premier fm:minister mp:lawmaker mep:lawmaker
parliamentarian:lawmaker councilor:councillor councilman:councillor councilwoman:councillor assemblyman:lawmaker
assemblywoman:lawmaker attaché:attache prof:professor dr:doctor sen:senator rep:representative gov:governor gen:general
col:colonel capt:captain lt:lieutenant maj:major sgt:sergeant adm:admiral brig:brigadier amb:ambassador ceo:executive
cfo:executive pres:president colonel-general:general lieutenant-general:general major-general:general lieutenant-colonel:colonel
vice-president:vicepresident director-general:director secretary-general:secretary front-runner:frontrunner
organiser:organizer policewoman:officer policeman:officer actress:actor neighbour:neighbor co-founder:founder co-chair:chairman
co-author:author co-director:director plenipotentiary:envoy high-representative:representative dcm:diplomat deputy-chairman:chairman
vice-chairman:chairman vice-premier:vicepremier attorney-general:attorney gold-medalist:medalist ex-president:president
ex-minister:minister cs:secretary d'affaires:chargedaffaires then-president:president then-premier:premier premiers:premier
taoiseach:premier under-secretary:undersecretary eam:minister dpm:vicepremier vp:vicepresident spox:spokesperson
""")

#: Rank → the ranks that it may take up again.
NARROWER: dict[str, frozenset[str]] = {wide: each(narrow) for wide, narrow in rows(_WIDER)}
RANKS: frozenset[str] = frozenset(NARROWER).union(_OTHERS, *NARROWER.values(), ("vicepremier", "premier"))


def rank_of(folded: str) -> tuple[str, bool] | None:
    """The rank that a folded word is, and whether it is a plural; ``None`` for any other word."""
    if folded in SAME_RANK:
        return SAME_RANK[folded], False
    if folded in RANKS:
        return folded, False
    if "-" in folded:  # "editor-in-chief", "singer-guitarist"
        first, _, last = folded.partition("-")
        if first in RANKS and (first != "son" or last.startswith("in-")):  # "Son-ho" is a name
            return first, False
        return rank_of(last.rpartition("-")[2]) if last else None
    single = _single(folded)
    if single in SAME_RANK:
        return SAME_RANK[single], True
    return (single, True) if single in RANKS else None


def narrower(wide: str) -> frozenset[str]:
    """Every rank that ``wide`` can take up again, itself included."""
    found = {wide}
    queue = [wide]
    while queue:
        for rank in NARROWER.get(queue.pop(), ()):
            if rank not in found:
                found.add(rank)
                if rank not in ("chief", "head", "leader"):  # they name a function more than a profession: one step only
                    queue.append(rank)
    return frozenset(found)


def of_portfolio(folded: str) -> bool:
    """Whether a folded word may tell what a minister is for."""
    return folded in PORTFOLIOS or folded in _COMPLEMENT


def _single(word: str) -> str:
    if word.endswith("women"):
        return word[:-5] + "woman"
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else ""


#: A word before a rank that puts it into the past.
PAST = each("former ex late then onetime ex-president ousted deposed toppled overthrown")

#: Words that may stand before a rank in a title; those that tell which office it is are in `PORTFOLIOS` as well.
BEFORE_RANK = each("""
prime first second deputy vice assistant associate acting interim caretaker outgoing incoming current new retired
senior junior top chief lead leading high special general state federal national presidential permanent plenipotentiary extraordinary
principal under joint executive managing supreme official press foreign defense defence interior home finance economic economy trade
commerce energy health justice security affairs education culture environment agriculture labor labour transport transportation digital
development european western nuclear peace military army navy police security intelligence parliamentary opposition ruling republican
democratic conservative labour liberal communist socialist shadow cabinet party campaign legal political policy diplomatic crown grand
lord sir dame mr mrs ms miss honorable hon rev reverend king's human rights emergency relief regional local provincial city county
chief-of-staff vice-presidential attorney solicitor advocate secretary director chairman minister head undersecretary presidential
""") | PAST  # fmt: skip

#: Words of a portfolio → its one name; a foreign and a defence minister are two people.
PORTFOLIOS: dict[str, str] = pairs("""
foreign:foreign diplomacy:foreign external:foreign defense:defence defence:defence war:defence interior:interior home:interior
internal:interior finance:finance treasury:finance economy:economy economic:economy trade:trade commerce:trade energy:energy
oil:energy petroleum:energy health:health justice:justice education:education culture:culture environment:environment
agriculture:agriculture labor:labour labour:labour transport:transport transportation:transport information:information
sports:sports sport:sports tourism:tourism prime:prime press:press mines:mines mining:mines industry:industry security:security
army:army military:army unification:unification reunification:unification immigration:immigration irrigation:irrigation
fish:fisheries fishery:fisheries fisheries:fisheries water:water housing:housing digital:digital communications:communications
telecommunications:communications telecom:communications infrastructure:infrastructure railway:railways railways:railways
aviation:aviation shipping:shipping maritime:maritime forestry:forestry climate:climate science:science technology:technology
planning:planning investment:investment migration:migration emergencies:emergencies youth:youth gender:gender welfare:welfare
electricity:electricity gas:gas space:space police:police antiquities:antiquities heritage:heritage
""")

#: Words of what a title is for that tell no portfolio alone: "Minister for Regional Integration".
_COMPLEMENT = each("""
state affairs staff development regional integration international cooperation expatriates expatriate diaspora francophonie investment
migration overseas abroad nationals european human rights religious climate water infrastructure science technology planning social
community public gender youth women relations communications
""")

#: Wordings of offices that every text uses, for vocabularies that do not list them.
OFFICES: dict[tuple[str, ...], str] = {
    tuple(wording.split()): office
    for office, wordings in rows("""
foreign-minister: foreign minister, minister of foreign affairs, foreign secretary, top diplomat, chief diplomat, secretary of
  state, minister for foreign affairs, head of the foreign ministry, foreign ministry head, foreign ministry chief, head of
  diplomacy, chief of diplomacy, external affairs minister, fm, eam
prime-minister: prime minister, premier, pm, head of government, head of the government
president: president, head of state, head of the state
defence-minister: defense minister, defence minister, defense secretary, defence secretary, minister of defense, minister of
  defence, head of the defense ministry, head of the defence ministry
""")
    for wording in wordings.split(",")
}

#: A word before a rank that changes the office: a deputy minister is not the minister.
LESSER = each("deputy vice assistant associate under shadow")

FEMALE_RANKS = each("""
spokeswoman chairwoman congresswoman businesswoman councilwoman assemblywoman policewoman actress queen princess duchess wife daughter
sister mother aunt widow woman lady girl mrs ms miss dame baroness empress
""")  # fmt: skip
MALE_RANKS = each("""
spokesman chairman congressman businessman councilman assemblyman policeman king prince duke husband son brother father uncle man boy mr
sir lord baron emperor pope imam ayatollah sheikh mullah
""")  # fmt: skip
HONORIFICS = each("""
mr mrs ms miss dr prof sir dame lord lady baroness baron sheikh mullah ayatollah sayyid haji hon rev st ms mme madame monsieur herr frau
seyyed seyed sayyed shaikh sheik hojatoleslam hojjatoleslam maulana alhaji
saint sister father brother crown grand datuk dato datin seri samdech lyonpo dasho ratu shri smt
highness excellency majesty holiness eminence honourable honorable madam comrade engr cde tengku tunku pehin
""")  # fmt: skip

#: Ranks by which somebody is addressed and which no office is.
ADDRESS = each(
    "general colonel major captain lieutenant admiral commodore brigadier sergeant marshal prince princess sheikh professor doctor "
    "cardinal archbishop bishop senator ambassador"
)
#: What is written short before a name: styles of address, a chief minister's title, what an organization is.
STYLES = frozenset(("H.E.", "HE", "H.H.", "HH", "H.R.H.", "HRH", "H.M.", "HM", "CM", "NGO"))

#: Human beings without a rank: they take up whoever fits.
ANYBODY = each("man woman politician person statesman mother father lady gentleman native")
