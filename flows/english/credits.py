"""How English news prose credits an agency or another outlet, and how a page names itself: wordings as data.

``{name}`` stands for a name of an outlet of the vocabulary, a whole word. ``whole`` marks a credit that is about the article and not
about its paragraph.
"""

import re

from msgspec import Struct

from flows.english.glued import MONTH, WEEKDAY

#: Characters before a name that a wording may take up.
_REACH = 100


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
    before, after = pattern.split("{name}")
    return Wording(re.compile(rf"(?:{before})\Z", re.IGNORECASE), re.compile(after, re.IGNORECASE), whole, weak)


_SAY = (
    r"(?:reports?|reported|explains?|explained|says?|said|notes?|noted|writes?|wrote|quoted|quotes?|cited|cites?|adds|added|learned|"
    r"informs?|informed|"
    r"states?|stated|announced|claims?|claimed|specif(?:ies|ied)|clarif(?:ies|ied)|recalls?|recalled|reminds?)"
)
_AGENCY = (
    r"(?:(?:the |a |state |state-run |semi-official |official |news |local |private |independent |[A-Z][a-z]+(?:n|ese|ish|i) )*"
    r"(?:news )?(?:agency|newspaper|daily|broadcaster|outlet|channel|website|portal|magazine|wire|service|media)? ?)"
)
_BY = "according to|(?:as )?(?:reported|quoted|cited|told|published|carried|released) by|via|per"
_WITH = r"told|interview(?:ed)? (?:with|by|to|for)|(?:spoke|speaking) (?:to|with)|statement to|conversation with|comment(?:ary)? (?:to|for)"

#: Where the body credits somebody else.
CREDITS = (
    _wording(rf"\breports?,? (?:citing|with reference to|referring to|quoting) {_AGENCY}{{name}}\b", whole=True),
    _wording(rf"[,”\"] (?:reports?|writes?|informs?) {_AGENCY}{{name}}\W*$", whole=True),
    _wording(rf"\b(?:cit(?:es|ed|ing)|quot(?:es|ing)|with reference to|referring to|with a link to|in reference to) {_AGENCY}{{name}}\b"),
    _wording(rf"\b(?:{_BY}) {_AGENCY}{{name}}\b"),
    _wording(rf"{{name}}(?:'s|’s)? ?(?:news agency|agency|(?:[A-Z]\w+ )?(?:correspondent|reporter)|newspaper|note)?,? {_SAY}\b"),
    _wording(r"[-–—(] ?{name} ?(?:note|editor'?s note)\b"),
    _wording(r"/{name}/"),
    _wording(r"\({name}\)\W*$"),
    _wording(rf"\b(?:{_WITH}) {_AGENCY}{{name}}\b", weak=True),
)  # fmt: skip

#: How a page names itself outside its prose.
SELF = tuple(
    _wording(pattern)
    for pattern in (
        r"©.{0,20}{name}",
        r"\bcopyright\b.{0,20}{name}",
        r"(?:news agency|information agency|agency|newspaper|portal) {name}\b",
        r"{name} (?:news agency|newsletters?|app|on (?:facebook|twitter|telegram|instagram|youtube|x)|all rights|jsc|llc|ltd|inc|staff|"
        r"correspondent|premium|plus)\b",
        r"\b(?:subscribe to|follow|about|welcome to|download|get the|sign up (?:for|to)|join|agree to the|contact|register (?:at|on)|"
        r"foreign agent(?: of)?) (?:the )?{name}\b",
        r"[|/–—-] (?:the )?{name}(?: news)?$",
        r"^{name} ?[|/>»›] ?[A-Z]",
        rf"^{{name}} [|•·–—-] (?:{MONTH}|{WEEKDAY}|\d)",
    )
)

#: A line that is nothing but its name.
ALONE = (_wording(r"^(?:www\.)?{name}(?: home ?page| online| english| in english)?\W*$"),)
#: The day, or the time, that a line tells behind a name: "Example, 22.01.2021".
DATED = re.compile(
    rf"[\s,|/•·–—-]+(?:{WEEKDAY}\b[.,]?\s*)?(?:{MONTH}\s+)?\d[\d.,:/\s-]*(?:{MONTH}[\d.,:/\s-]*)?(?:[ap]\.?m\.?|[A-Z]{{2,4}})?\W*$",
    re.IGNORECASE,
)

#: How a line between headline and prose, or one that names the author, tells from whom the text is taken.
SIGNED = (
    _wording(r"^[\W\d]*{name}[\W\d]*$"),
    _wording(r"\bby:? (?:the )?{name}\W*$"),
    _wording(r"^\W*by:? .{2,60}?[\s,/|–—-]+{name}(?: (?:correspondent|reporter|staff|writer|news|agency)s?)?\W*$"),
    _wording(r"\bsource ?: ?{name}\b"),
    _wording(r"^.{2,60}[(/]{name}[)/][\s.:—–-]*$"),
    _wording(rf"^\W*{{name}} ?[|•] ?(?!{MONTH}|{WEEKDAY})[a-z]"),
)

#: How a line beside the prose tells where the text stood first.
REPUBLISHED = (
    _wording(
        r"\b(?:(?:originally|first) (?:published|appeared|ran|posted)|republished|taken|courtesy)\b.{0,40}\b(?:by|in|on|at|from|of) "
        r"(?:the )?{name}\b"
    ),
    _wording(r"\bread (?:the )?(?:full|original|whole|rest)\b.{0,30}\b(?:at|on|in|from) (?:the )?{name}\W*$"),
)
#: How its prose shows that the outlet itself is speaking.
OWN_VOICE = (
    _wording(r"{name} (?:understands|has (?:learned|learnt|been told|seen|approached|contacted|asked)|can reveal)\b"),
    _wording(r"\b(?:told|speaking to|spoke to|said to|interview with|shared with|seen by|obtained by) (?:the )?{name}\b"),
)

#: An outlet tells at a sentence's end that it reports what another one told: "…, Example reports, citing Nord."
_REPORTS = r"(?:reports?|informs?|writes?),? (?:citing|with reference to|referring to|quoting)\b"
CITING = _wording(rf"{{name}} {_REPORTS} [^.!?;]{{2,60}}[.!?]?(?=\s|$)")

#: The same of a site called by its address, without telling from whom: "…, Example.org reports."
REPORTING = _wording(r"[,”\"] {name} (?:reports?|informs?)\s*[.!]?(?=\s|$)")

_NAME = r"(?<!\w)([A-Z](?:[\w&'’-]|\.(?=\w))*(?: [A-Z](?:[\w&'’-]|\.(?=\w))*){0,4})"
#: Where a page tells its own name although no vocabulary knows it; group 1 is the name.
CANDIDATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:©|\(c\)|[Cc]opyright)\D{{0,12}}(?:\d{{4}}\s?[-–]?\s?(?:\d{{4}})?)?[,\s]*(?:[Bb]y )?{_NAME}",
        rf"(?:[Nn]ews|[Ii]nformation) [Aa]gency {_NAME}",
        rf"^\W*[Ss]ource: {_NAME}\W*$",
        rf"[Ss]ubscribe to {_NAME}",
        rf"\s[|/]\s{_NAME}$",
    )
)
#: The same of its prose, for a site called by its address: "example.org reports, citing Nord".
CANDIDATE_CITING = re.compile(rf"\b((?:[\w-]+\.){{1,2}}[a-z]{{2,6}}) {_REPORTS}")
