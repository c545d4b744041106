"""Common nouns that name a source: documents, institutions, groups, crowds; and the pronouns."""

from flows.english.names.lexicon import each

DOCUMENTS = each("""
document statement memorandum declaration communique communiqué treaty agreement resolution report letter text note paper message
release announcement press-release draft bill law act constitution charter decree order ruling verdict indictment complaint lawsuit
filing filings affidavit motion brief petition transcript testimony memo email emails e-mail e-mails dossier file files study survey
poll polls analysis review article editorial op-ed column story book essay post tweet tweets blog website advisory bulletin summary
findings data figures statistics records index census protocol accord accords pact deal agreements resolutions treaties proposal plan
projections forecast forecasts estimates strategy doctrine guidelines readout cable dispatch minutes leaflet manifesto white-paper
research brochure pamphlet booklet guidance notice invitation speech address video ad advertisement interview documents reports studies
page account handle feed newscast newsletter comment commentary
""")  # fmt: skip

#: Words that take up any document again.
ANY_DOCUMENT = each("document text paper")

#: Nouns of institutions that take up one named before ("the ministry", "the agency").
INSTITUTIONS = each("""
ministry department agency bureau office service directorate administration commission committee council board court tribunal parliament
congress senate assembly party movement union alliance bloc coalition association federation organization organisation institute
university school hospital church company corporation firm manufacturer giant group bank fund foundation newspaper daily magazine
network broadcaster channel outlet publication embassy consulate mission army military navy force police campaign team club watchdog
regulator operator airline militia rebels faction government cabinet authority authorities leadership administration regime side delegation
command presidency treasury exchange think-tank tank center centre body entity charity ngo nonprofit utility website company's carrier maker
retailer startup chain lab laboratory museum lender insurer miner supplier developer automaker carmaker chipmaker drugmaker conglomerate
platform junta cartel gang panel taskforce task-force grouping forum organ conclave caucus syndicate weekly tabloid television tv radio
monitor publication station
""")  # fmt: skip

#: Institutions that stand for their state when its name or adjective goes before them.
GOVERNMENT = each("government authorities leadership administration regime side cabinet presidency authority officials")

#: Plurals of people that act as one group when an organization or a state goes before them.
GROUPS = each("""
minister president leader premier member participant senator lawmaker king representative ambassador envoy governor party country nation
signatory chief head negotiator delegate partner ally signatory negotiator side ministry capital power state
principal interlocutor dignitary counterpart
""")

#: Plurals that take up states ("the two countries").
STATES = each("countries nations states sides parties governments capitals powers neighbours neighbors")  # fmt: skip

#: Words for so many who act together ("the trio", "the two").
TOGETHER = {"pair": 2, "duo": 2, "two": 2, "couple": 2, "trio": 3, "three": 3, "threesome": 3, "troika": 3, "quartet": 4, "four": 4}

#: What a state is, in its full name ("Kingdom of Norway") or alone ("the kingdom").
REALMS = each("republic kingdom sultanate emirate principality state")
#: Singulars that take up one state.
ONE_STATE = REALMS | each("country nation city-state monarchy archipelago federation")
#: Words before these that make it another one.
ANOTHER = each("other another third neighboring neighbouring neighbor neighbour host same first second member receiving sending")

#: What somebody is addressed by: "His Excellency".
STYLED = each("highness excellency majesty holiness eminence honour honor lordship grace")

#: Unnamed speakers.
CROWD = each("""
officials sources source experts analysts observers critics opponents supporters voters residents witnesses people others many some
several most few activists advocates economists scientists researchers diplomats reporters journalists media friends relatives aides
advisers insiders strategists lawyers investigators prosecutors doctors users protesters soldiers police leaders democrats republicans
conservatives liberals traders investors farmers workers students teachers scholars historians authorities rebels exporters importers
refiners settlers fighters militants insurgents mediators campaigners survivors passengers motorists drivers parents
""")  # fmt: skip

#: Whose turn it is in a transcript, where nobody is named.
TURNS = each("question q answer a interviewer questioner host moderator presenter anchor journalist reporter correspondent")

HE = each("he him his himself")
SHE = each("she her hers herself")
IT = each("it its itself")
THEY = each("they them their themselves both")
#: The speaker inside words that lost their quotation marks.
FIRST = each("i me my we us our")
RELATIVE = each("who whom which that whose")
PRONOUNS = FIRST | HE | SHE | IT | THEY | RELATIVE

#: Counterparts and partners of somebody's: the holder of the same office in the state that is named.
COUNTERPART = each("counterpart opposite")

DETERMINERS = each("""
the a an this that these those his her its their our my your both all some several many another other two three four five six seven
former then current new late senior top
""")  # fmt: skip
PREPOSITIONS = each("""
of for to at in from on with by under as representing during after before about against near inside outside among within between around
dated signed issued published conducted released speaking
""")  # fmt: skip

#: Words that open a phrase about somebody whom the text does not tell.
INDEFINITE = each("a an another one some several many two three four five any other most few various certain numerous unnamed")

#: Cities that stand for an organization and for no state.
METONYMS = {"brussels": "European Union", "strasbourg": "European Parliament"}


def of_several(folded: str) -> bool:
    """Whether a folded word is of a crowd or is the plural of an institution's or a document's noun: "residents", "companies"."""
    single = folded[:-3] + "y" if folded.endswith("ies") else folded.removesuffix("s")
    return folded in CROWD or single != folded and (single in INSTITUTIONS or single in DOCUMENTS or single in GROUPS)
