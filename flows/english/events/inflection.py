"""Inflected forms of English verbs and nouns: the lexicon lists lemmas, a text holds forms, and no lemmatizer runs."""

from collections.abc import Iterable

_IRREGULAR = {
    "be": "is are was were been being am 's 're", "have": "has had having", "do": "does did done doing", "go": "goes went gone going",
    "make": "makes made making", "take": "takes took taken taking", "give": "gives gave given giving", "hold": "holds held holding",
    "meet": "meets met meeting", "send": "sends sent sending", "lend": "lends lent lended lending",
    "speak": "speaks spoke spoken speaking", "come": "comes came coming", "leave": "leaves left leaving",
    "fly": "flies flew flown flying", "pay": "pays paid paying", "begin": "begins began begun beginning",
    "strike": "strikes struck striking", "forge": "forges forged forging", "undertake": "undertakes undertook undertaken undertaking",
    "uphold": "upholds upheld upholding", "stand": "stands stood standing", "let": "lets letting", "set": "sets setting",
    "put": "puts putting", "cut": "cuts cutting", "shut": "shuts shutting", "withdraw": "withdraws withdrew withdrawn withdrawing",
    "withhold": "withholds withheld withholding", "lay": "lays laid laying", "seek": "seeks sought seeking",
    "beseech": "beseeches besought beseeching", "bring": "brings brought bringing", "find": "finds found finding",
    "lead": "leads led leading", "break": "breaks broke broken breaking", "freeze": "freezes froze frozen freezing",
    "slay": "slays slew slain slaying", "shoot": "shoots shot shooting", "fight": "fights fought fighting",
    "beat": "beats beat beaten beating", "overthrow": "overthrows overthrew overthrown overthrowing",
    "overrun": "overruns overran overrunning", "bow": "bows bowed bowing", "quit": "quits quitting quitted",
    "retake": "retakes retook retaken retaking", "forbid": "forbids forbade forbidden forbidding", "become": "becomes became becoming",
    "keep": "keeps kept keeping", "tell": "tells told telling", "say": "says said saying", "bid": "bids bidding",
    "win": "wins won winning", "lose": "loses lost losing", "think": "thinks thought thinking", "sue": "sues sued suing",
    "free": "frees freed freeing", "agree": "agrees agreed agreeing", "get": "gets got gotten getting", "mean": "means meant meaning",
    "hear": "hears heard hearing", "feel": "feels felt feeling", "see": "sees saw seen seeing", "know": "knows knew known knowing",
    "grow": "grows grew grown growing", "bear": "bears bore borne bearing", "draw": "draws drew drawn drawing",
    "throw": "throws threw thrown throwing", "write": "writes wrote written writing",
    "build": "builds built building", "rebuild": "rebuilds rebuilt rebuilding",
    "spend": "spends spent spending", "drive": "drives drove driven driving", "choose": "chooses chose chosen choosing",
    "forgive": "forgives forgave forgiven forgiving", "show": "shows showed shown showing",
    "undergo": "undergoes underwent undergone undergoing",
    "understand": "understands understood understanding", "withstand": "withstands withstood withstanding", "hit": "hits hitting",
    "strive": "strives strove striven strived striving", "feed": "feeds fed feeding", "arise": "arises arose arisen arising",
    "sit": "sits sat sitting", "fall": "falls fell fallen falling", "shake": "shakes shook shaken shaking",
    "rise": "rises rose risen rising", "sweep": "sweeps swept sweeping", "unfreeze": "unfreezes unfroze unfrozen unfreezing",
    "swear": "swears swore sworn swearing", "sink": "sinks sank sunk sinking",
    "buy": "buys bought buying", "sell": "sells sold selling", "catch": "catches caught catching", "steal": "steals stole stolen stealing",
    "flee": "flees fled fleeing", "dig": "digs dug digging", "burn": "burns burned burnt burning", "mow": "mows mowed mown mowing",
    "tear": "tears tore torn tearing", "wind": "winds wound winding", "ring": "rings rang rung ringing", "blow": "blows blew blown blowing",
    "burst": "bursts bursting", "light": "lights lit lighted lighting",
    "spill": "spills spilled spilt spilling", "deal": "deals dealt dealing", "spring": "springs sprang sprung springing",
    "overcome": "overcomes overcame overcoming", "run": "runs ran running",
}  # fmt: skip
_DOUBLING = frozenset(
    """
    ban bar chat commit confer cop expel fan grab jam lob nag nod omit pin plan plot ram rebut recur refer regret rip rob scrap
    ship shun slam slap slip snub stab step stop strip submit swap tap tip top transfer trap whip dub grip permit admit deter
    compel control repel patrol propel beg kidnap flog gun hop mob pit rig shop drop lag equip airdrop incur occur concur prefer
    drag jet prod pen readmit remit shrug wrap nab man trim cap acquit
    """.split()
)
_BRITISH = frozenset("cancel travel label counsel quarrel signal level model rival annul funnel channel initial imperil shovel".split())
_PEOPLES = frozenset("german roman ottoman norman human".split())
_PLURALS = {"men": "man", "women": "woman", "people": "people", "crises": "crisis", "policemen": "policeman", "gunmen": "gunman",
            "servicemen": "serviceman", "children": "child", "lives": "life", "spokesmen": "spokesman", "attachés": "attaché"}  # fmt: skip


def verb_forms(lemma: str) -> frozenset[str]:
    """Every form of a verb, the lemma included.

    >>> sorted(verb_forms("ban"))
    ['ban', 'banned', 'banning', 'bans']
    """
    if lemma in _IRREGULAR:
        return frozenset([lemma, *_IRREGULAR[lemma].split()])
    forms = {lemma}
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        forms.add(lemma + "es")
    elif lemma.endswith("y") and lemma[-2] not in "aeou":
        forms.add(lemma[:-1] + "ies")
    else:
        forms.add(lemma + "s")
    if lemma.endswith("e"):
        return frozenset(forms | {lemma + "d", lemma[:-1] + "ing"})
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return frozenset(forms | {lemma[:-1] + "ied", lemma + "ing"})
    if lemma in _DOUBLING or lemma in _BRITISH:
        forms |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    if lemma not in _DOUBLING:
        forms |= {lemma + "ed", lemma + "ing"}
    return frozenset(forms)


def forms_of(lemmas: Iterable[str]) -> frozenset[str]:
    """Every form of these verbs."""
    return frozenset(form for lemma in lemmas for form in verb_forms(lemma))


def noun_forms(lemma: str) -> frozenset[str]:
    """Singular and plural of a noun; of several words only the last is inflected.

    >>> sorted(noun_forms("air strike"))
    ['air strike', 'air strikes']
    """
    head, _, last = lemma.rpartition(" ")
    plurals = {plural for plural, single in _PLURALS.items() if single == last}
    if not plurals:
        if last.endswith("man") and last not in _PEOPLES:
            plurals = {last[:-3] + "men"}
        elif last.endswith(("s", "x", "z", "ch", "sh")):
            plurals = {last + "es"}
        elif last.endswith("y") and last[-2] not in "aeou":
            plurals = {last[:-1] + "ies"}
        elif last.endswith("o") and last[-2:-1] not in "aeiou":
            plurals = {last + "es", last + "s"}  # "vetoes", "pianos"
        else:
            plurals = {last + "s"}
    return frozenset(f"{head} {form}".strip() for form in (last, *plurals))
