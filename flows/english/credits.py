"""How English news prose credits an agency or another outlet, and how a page names itself: wordings as data.

``{name}`` stands for a name of an outlet of the vocabulary, a whole word. ``whole`` marks a credit that is about the article and not
about its paragraph.
"""

import re

from msgspec import Struct

from flows.english.patterns import DAYS, Parts
from flows.english.sites import DOMAINS

#: Characters before a name that a wording may take up.
_REACH = 100

_PARTS = Parts(
    DAYS,
    say="reports?|reported|explains?|explained|says?|said|notes?|noted|writes?|wrote|quoted|quotes?|cited|cites?|adds|added|learned|informs?"
    "|informed|states?|stated|announced|claims?|claimed|specif(?:ies|ied)|clarif(?:ies|ied)|recalls?|recalled|reminds?",
    citing="citing|with reference to|referring to|quoting",
    kind_of="the |a |state |state-run |semi-official |official |news |local |private |independent |[A-Z][a-z]+(?:n|ese|ish|i) ",
    house="agency|newspaper|daily|broadcaster|outlet|channel|website|portal|magazine|wire|service|media",
    agency="{kind_of}*(?:news )?{house}? ?",
    by="according to|(?:as )?(?:reported|quoted|cited|told|published|carried|released) by|via|per",
    talking="told|interview(?:ed)? (?:with|by|to|for)|(?:spoke|speaking) (?:to|with)|statement to|conversation with"
    "|comment(?:ary)? (?:to|for)",
    reader="subscribe to|follow|about|welcome to|stay (?:informed|updated|tuned|connected) (?:with|to)"
    "|download|get the|sign up (?:for|to)|join|agree to the|contact|register (?:at|on)"
    "|foreign agent(?: of)?",
    own="news agency|newsletters?|app|on (?:facebook|twitter|telegram|instagram|youtube|x)|all rights|jsc|llc|ltd|inc|staff"
    "|correspondent|reporter"
    "|premium|plus|website contains",
    domain="|".join(DOMAINS),
    reports="(?:reports?|informs?|writes?),? {citing}",
    paper=r"(?:[A-Z]\w+ ){1,2}(?:News|Times|Post|Herald|Press|Tribune|Media|Radio|TV|Today|Online)",
    proper=r"(?<!\w)([A-Z](?:[\w&'’-]|\.(?=\w))*(?: [A-Z](?:[\w&'’-]|\.(?=\w))*){0,4})",
)


class Wording(Struct, frozen=True):
    """One wording: what stands before a name and what after it, without regard to case."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    whole: bool = False
    #: A conversation with the outlet: a credit of the article only where the outlet is an agency.
    weak: bool = False

    def around(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Where the wording begins and ends if it stands around ``text[start:end]``."""
        before = self.before.search(text, max(0, start - _REACH), start)
        after = self.after.match(text, end) if before else None
        return (before.start(), after.end()) if before and after else None


def _wording(pattern: str, *, whole: bool = False, weak: bool = False) -> Wording:
    before, after = map(_PARTS, pattern.split("{name}"))
    return Wording(re.compile(rf"(?:{before})\Z", re.IGNORECASE), re.compile(after, re.IGNORECASE), whole, weak)


#: Where the body credits somebody else.
CREDITS = (
    _wording(r"\breports?,? {citing} {agency}{name}\b", whole=True),
    _wording(r"[,”\"] (?:reports?|writes?|informs?) {agency}{name}\W*$", whole=True),
    _wording(r"\b(?:cit(?:es|ed|ing)|quot(?:es|ing)|with reference to|referring to|with a link to|in reference to) {agency}{name}\b"),
    _wording(r"\b{by} {agency}{name}\b"),
    _wording(r"{name}(?:'s|’s)? ?(?:news agency|agency|(?:[A-Z]\w+ )?(?:correspondent|reporter)|newspaper|note)?,? {say}\b"),
    _wording(r"[-–—(] ?{name} ?(?:note|editor'?s note)\b"),
    _wording(r"/{name}/"),
    _wording(r"\({name}\)\W*$"),
    _wording(r"\b{talking} {agency}{name}\b", weak=True),
)
#: How a page names itself outside its prose.
SELF = (
    _wording(r"©.{0,20}{name}"),
    _wording(r"\bcopyright\b.{0,20}{name}"),
    _wording(r"(?:news agency|information agency|agency|newspaper|portal) {name}\b"),
    _wording(r"{name} {own}\b"),
    _wording(r"\b(?:belongs to|property of) (?:the )?{name}\b"),
    _wording(r"\b{reader} (?:the )?{name}\b"),
    _wording(r"[|/–-] (?:the )?{name}(?: news)?$"),
    _wording(r"^{name} ?[|/>»›] ?[A-Z]"),
    _wording(r"^{name} [–-] (?-i:[A-Z])"),
    _wording(r"^{name} [|•·–—-] (?:{month}|{weekday}|\d)"),
)
#: The same, or who says so: "Talks go on — Example".
SELF_PERHAPS = (_wording(r"— (?:the )?{name}(?: news)?$"),)
#: A line that is nothing but its name.
ALONE = (_wording(r"^(?:www\.)?{name}(?: home ?page| online| english| in english| \([a-z]{2,6}\))?\W*$"),)
#: How a line between headline and prose, or one that names the author, tells for whom it was written.
EMPLOYED = (
    _wording(r"\bby:? (?:the )?{name}\W*$"),
    _wording(r"^\W*by:? .{2,60}?[\s,/|–—-]+{name}(?: (?:correspondent|reporter|staff|writer|news|agency)s?)?\W*$"),
    _wording(r"^\W*(?-i:[A-Z])[^.!?:]{2,60}[,|] ?{name}(?: in (?-i:[A-Z])\w+)?\W*$"),
    _wording(r"^\W*(?:(?-i:[A-Z])[\w.]+ ?/ ?)+{name}\W*$"),
    _wording(r"^\W*{name}(?: ?/ ?(?-i:[A-Z])[\w.]+)+ staff\W*$"),
    _wording(r"^\W*{name}(?:,| in) (?-i:[A-Z])\w+(?:,? (?-i:[A-Z])\w+)?\W*$"),
    _wording(r"^\W*(?:by:? )?{name} \([^()]{3,40}\)\W*$"),
    _wording(r"\bsource ?: ?{name}\b"),
    _wording(r"^.{2,60}[(/]{name}[)/][\s.:—–-]*$"),
    _wording(r"^\W*{name} ?[|•] ?(?!{month}|{weekday})[a-z]"),
    _wording(r"^\({name}\)(?: [a-z/]{2,12}){1,3}\W*$"),
    _wording(r"^\((?:[\w.]+ ?/ ?)*{name}(?: ?/ ?[\w.]+)*\)$"),
)
#: The same, where the line may be nothing but a name: from whom the text is taken.
SIGNED = (_wording(r"^[\W\d]*(?:{month}[\W\d]*)?{name}[\W\d]*$"), *EMPLOYED)
#: A line that names somebody as the text's source, and one that tells in which paper it was printed; group 1 is the name.
NAMED_SOURCE = re.compile(r"^\W*(?:sources?|via|origin)\s?:\s?(?:the )?(\S.{0,60}?)[)/]?$", re.IGNORECASE)
PRINTED = re.compile(r"^\W*(?i:published in (?:the )?)([A-Z][^,\d]{1,40}?),? (?:on )?[A-Z\d]")
#: How a line beside the prose tells where the text stood first.
REPUBLISHED = (
    _wording(
        r"\b(?:(?:originally|first) (?:published|appeared|ran|posted)|republished|taken|courtesy)\b.{0,40}\b(?:by|in|on|at|from|of) "
        r"(?:the )?{name}\b"
    ),
    _wording(r"\bappeared first on (?:the )?{name}\W*$"),
    _wording(r"\bbased on (?:materials?|reports?|information) (?:from|by|of) {agency}{name}\W*$"),
    _wording(r"\bread (?:the )?(?:full|original|whole|rest)\b.{0,30}\b(?:at|on|in|from) (?:the )?{name}\W*$"),
)
#: How its prose shows that the outlet itself is speaking.
OWN_VOICE = (
    _wording(r"{name} (?:understands|has (?:learned|learnt|been told|seen|approached|contacted|asked)|can reveal)\b"),
    _wording(r"\b(?:told|speaking to|spoke to|said to|interview with|shared with|seen by|obtained by) (?:the )?{name}\b"),
)
#: An outlet tells at a sentence's end that it reports what another one told: "…, Example reports, citing Nord."
CITING = _wording(r"{name} {reports} [^.!?;]{2,60}[.!?]?(?=\s|$)")
#: The same of a site called by its address, without telling from whom: "…, Example.org reports."
REPORTING = _wording(r"[,”\"] {name} (?:reports?|informs?)\s*[.!]?(?=\s|$)")

#: The day, or the time, that a line tells behind a name: "Example, 22.01.2021".
DATED = re.compile(
    _PARTS(r"[\s,|/•·–—-]+(?:{weekday}\b[.,]?\s*)?(?:{month}\s+)?\d[\d.,:/\s-]*(?:{month}[\d.,:/\s-]*)?(?:[ap]\.?m\.?|[A-Z]{2,4})?\W*$"),
    re.IGNORECASE,
)
#: What parts whose text it is from who spreads it: "© 2020 Nord. All rights reserved. Distributed by Example".
SPREAD = re.compile(r"\bdistributed by (?:the )?", re.IGNORECASE)
#: A line that tells under which address the page stands; group 1 is its host.
PAGE_ADDRESS = re.compile(
    r"^\W*(?:url|permalink|(?:page|article) (?:url|link|address))\s?: ?https?://(?:www\.)?([^\s/?#:]+)", re.IGNORECASE
)
#: Where a page tells its own name although no vocabulary knows it; group 1 is the name.
CANDIDATES = (
    PAGE_ADDRESS,
    *(
        re.compile(_PARTS(pattern))
        for pattern in (
            r"(?:©|\(c\)|[Cc]opyright)\D{0,12}(?:\d{4}\s?[-–]?\s?(?:\d{4})?)?[,\s]*(?:[Bb]y )?{proper}",
            r"[Aa]ll [Rr]ights [Rr]eserved (?:[Bb]y|[Tt]o) {proper}",
            r"(?:[Nn]ews|[Ii]nformation) [Aa]gency {proper}",
            r"^\W*(?:[Ss]ource|From): {proper}\W*$",
            r"^\W*[Bb]y:? ({paper})\W*$",
            r"^Site icon {proper}",
            r"[Ss]ubscribe to {proper}",
            r"^(?:\S+\s+){3,}[|/]\s{proper}$",
            r"^({paper}(?: Network| Agency| Online| News ?[Pp]aper)?)\.?$",
            r"^((?:[\w-]+\.){1,2}(?i:{domain}))(?: ?[/|–-] ?[A-Z].{0,40})?$",
        )
    ),
)
#: The same of a dateline: "VELL (Example) –", "Vell. April 2, 2021. Example.", "Vell. NordExample:".
CANDIDATES_IN_DATELINE = tuple(
    re.compile(_PARTS(pattern))
    for pattern in (
        r"^((?:[A-Z]+ ){1,2}(?:TIMES|POST|NEWS|HERALD|TRIBUNE|PRESS))\b",
        r"[(/]([A-Z][\w.&’' ]{1,30})[)/]",
        r"\d[.,]? (?!(?i:{month}|{weekday})\b)([A-Z][\w-]{2,20})[\s.:–—-]*$",
        r"[.,] ([A-Z]\w*[a-z][A-Z]\w+)[\s.:–—-]*$",
    )
)
#: The same where it passes on what an agency wrote: "VELL (Example via Nord) –".
CANDIDATES_PASSING_ON = (re.compile(r"[(/]([A-Z][\w.&’' ]{1,30}?) via (?=[A-Z])"),)
#: The same of its prose, where it reports under its address or under a name that tells what it is: "example.org reports, citing Nord".
CANDIDATES_IN_PROSE = tuple(
    re.compile(_PARTS(pattern))
    for pattern in (
        r"\b((?:[\w-]+\.){1,2}[a-z]{2,6}) {reports}",
        r"[,”\"] ([A-Z]\w*[a-z][A-Z]\w+|{paper}|(?:[\w-]+\.){1,2}[a-z]{2,6}) (?:reports|informs)(?:,? {citing} [^.]{2,60})?\s*\.?$",
    )
)
#: The same, where it may as well be another that told it: "…, NORD reports."
PERHAPS_IN_PROSE = (re.compile(_PARTS(r"[,”\"] ([A-Z]{3,8}) (?:reports|informs)\s*\.?$")),)
