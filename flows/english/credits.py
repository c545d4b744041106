"""How English news prose credits an agency or another outlet, and how a page names itself: wordings as data.

``{name}`` stands for any name of an outlet of the vocabulary. ``whole`` marks a credit that is about the article and not about its
paragraph.
"""

from msgspec import Struct


class Wording(Struct, frozen=True):
    """One wording; ``pattern`` is a regular expression with ``{name}``."""

    pattern: str
    whole: bool = False
    #: A conversation with the outlet: a credit of the article only where the outlet is an agency.
    weak: bool = False


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
    Wording(rf"\breports?,? (?:citing|with reference to|referring to|quoting) {_AGENCY}{{name}}\b", whole=True),
    Wording(rf"\b(?:cit(?:es|ed|ing)|quot(?:es|ing)|with reference to|referring to|with a link to|in reference to) {_AGENCY}{{name}}\b"),
    Wording(rf"\b(?:{_BY}) {_AGENCY}{{name}}\b"),
    Wording(rf"\b{{name}}(?:'s|’s)? ?(?:news agency|agency|correspondent|reporter|newspaper|note)?,? {_SAY}\b"),
    Wording(r"[-–—(] ?{name} ?(?:note|editor'?s note)\b"),
    Wording(r"/{name}/"),
    Wording(r"\({name}\)"),
    Wording(rf"\b(?:{_WITH}) {_AGENCY}{{name}}\b", weak=True),
)  # fmt: skip

#: How a page names itself outside its prose.
SELF = (
    r"©.{{0,20}}{name}",
    r"\bcopyright\b.{{0,20}}{name}",
    r"(?:news agency|information agency|agency|newspaper|portal) {name}\b",
    r"\b{name} (?:news agency|newsletters?|app|on (?:facebook|twitter|telegram|instagram|youtube|x)|all rights|jsc|llc|ltd|inc|staff|"
    r"correspondent|premium|plus)\b",
    r"\b(?:subscribe to|follow|about|welcome to|download|get the|sign up (?:for|to)|join|agree to the|by|contact|register (?:at|on)|"
    r"foreign agent(?: of)?) (?:the )?{name}\b",
    r"[|/–—-] (?:the )?{name}(?: news)?$",
)

#: A line that is nothing but its name.
ALONE = (r"^(?:www\.)?{name}\W*$",)

#: How its prose shows that the outlet itself is speaking.
OWN_VOICE = (
    r"\b(?:the )?{name} (?:understands|has learned|has learnt|has been told|has seen|can reveal|has approached|has contacted|"
    r"has asked)\b",
    r"\b(?:told|speaking to|spoke to|said to|interview with|shared with|seen by|obtained by) (?:the )?{name}\b",
)
