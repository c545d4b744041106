"""How the captions of pictures read, and the credits of those who took them: shapes of words, as data."""

import re

from flows.english.patterns import DAYS, Parts

_PARTS = Parts(
    DAYS,
    picture="photograph|photo|image|picture",
    taker="AP|AFP|Reuters|REUTERS|EPA|Getty|Images|Photo|Photos|via|File|FILE|Pool|Sputnik|Handout|Courtesy|Shutterstock|iStock|TASS|Xinhua|Yonhap|Kyodo"
    "|Anadolu|Bloomberg|Screenshot|Credit|Image",
    announced=r"(?-i:[\[(][A-Z]{5,6}S?[\])]$)",
    said="said|told|was|were|had|did|has|have|will|would|announced|added|stated|reported|claimed|agreed|called",
    rank="senior|chief|foreign|affairs|correspondent|anchor|host|reporter|contributor|analyst|co-host|national|security|congressional"
    "|white house",
    shows="addresses|answers|arrives?|attends?|becomes?|delivers?|exchanges?|gestures?|greets?|holds? (?:a|talks|hands)|listens?|looks?"
    "|meets?|poses?|receives?|shakes? hands|sits?|speaks?|stands?|takes? (?:part|questions)|talks?|walks?|waves?|welcomes?"
    "|(?:is|are) (?:seen|pictured)",
    presents="reports?|joins?|discuss(?:es)?|explains?|weighs? in|breaks? down|reacts?|provides?|speaks?",
)

#: Photo credit in brackets at the end of a caption that the page glued to the text around it.
CREDIT = re.compile(
    _PARTS(
        r"\((?=[^()]{2,110}\))(?:[^()]*?\b(?:{taker}|photos? (?:by|from|courtesy)|courtesy of)\b[^()]*?)\)"
        r"|(?<=[\w.!?”\"’] )\[(?=[^][]{2,60}\]$)[^][]*?\b(?:{taker}|[Pp]hotos? (?:by|from|courtesy))\b[^][]*?\]$"
    )
)
#: A line that tells of a picture: no headline.
PICTURED = re.compile(
    _PARTS(
        r"(?!{announced})[\[(](?:file )?(?:photo|picture|image|video)s?(?: [^\])]*)?[\])]|\b(?:{picture}|credit) ?[:|/] ?[A-Z]"
        r"|©[^\d\n]{3,40}/ ?(?-i:[A-Z]{2})|(?-i:\| [A-Z][A-Z /]{2,30}$)"
    ),
    re.I,
)
#: How a caption begins that an agency wrote.
OPENING = re.compile(_PARTS(r"In (?:this|a) .{0,50}?\b(?:{picture}|frame grab|handout)\b|\(FILES?(?: PHOTO)?\)|FILES?(?: PHOTO)? ?[-–—:]"))
#: A lead picture's caption inside running text ends with its full date, and tells in the present tense: nothing of what is past.
DATE = re.compile(
    _PARTS(r"\b(?:on|in|,)? ?(?:{weekday},? )?(?:{month} \d{1,2},? \d{4}|\d{1,2} {month},? \d{4})(?:\.|(?= [A-Z])|$)"), re.IGNORECASE
)
PAST = re.compile(_PARTS(r"\b(?:{said}|[a-z]{3,}ed (?:on|in|at|to|by|that|the|a|an|his|her|its|their))\b"))
#: What a picture shows is named without a verb: "Ola Lund and Ada Berg at the forum in Vell on".
NAMED = re.compile(
    r"(?:(?:[^\Wa-z][\w.’'-]*|of|the|a|an|at|in|on|and|with|for|during|by|to|from|before|after|ahead|outside|inside|his|her|their|left|right)[\s,().]*){6,}"
)
#: What a video shows begins with its reporter.
VIDEO = re.compile(_PARTS(r"^(?:[A-Z][\w'’.]+ ){1,8}(?:{rank} ?)+.{0,80}\b{presents}\b"), re.IGNORECASE)
#: A paragraph in brackets, which hold others at most ("(Ada Berg (R) shakes hands …)").
BRACKETED = re.compile(r"\((?:[^()]|\([^()]*\))*\)|\[[^][]*\]")
#: A picture shows in the present tense.
SHOWN = re.compile(_PARTS(r"\b{shows}\b"))
