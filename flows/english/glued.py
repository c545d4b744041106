"""What pages glue into running text: shapes of words, as data."""

import re

from flows.english.days import MONTH_NAMES, WEEKDAY_NAMES
from flows.english.sites import DOMAINS
from flows.english.times.lexicon import alternatives

MONTH = rf"(?:{alternatives(MONTH_NAMES)})\.?"
WEEKDAY = rf"(?:{alternatives(WEEKDAY_NAMES)})"

#: Photo credit in brackets at the end of a caption that the page glued to the text around it.
CREDIT = re.compile(
    r"\((?=[^()]{2,110}\))(?:[^()]*?\b(?:AP|AFP|Reuters|REUTERS|EPA|Getty|Images|Photo|Photos|via|File|FILE|Pool|Sputnik|Handout|"
    r"Courtesy|Shutterstock|iStock|TASS|Xinhua|Anadolu|Bloomberg|Screenshot|Credit|Image)\b[^()]*?)\)"
)

#: A line that tells of a picture: no headline.
PICTURED = re.compile(
    r"[\[(](?:file )?(?:photo|picture|image|video)s?(?: [^\])]*)?[\])]|\b(?:photograph|photo|image|picture|credit) ?[:|/] ?[A-Z]"
    r"|©[^\d\n]{3,40}/ ?(?-i:[A-Z]{2})|(?-i:\| [A-Z][A-Z /]{2,30}$)",
    re.I,
)

#: Headline of another article in capitals, set between the paragraphs: four words or more.
SHOUTED = re.compile(
    r"(?<![\w“‘'’(])(?:(?<![\"”])|(?<=[.!?][\"”]))(?:[A-Z0-9][A-Z0-9.,:;'’‘“”&$%/!?–—-]{0,24}[ \u00a0]+){3,40}"
    r"[A-Z0-9][A-Z0-9'’&$%–—-]{0,24}?[A-Z0-9'’!?.…]{1,3}?(?=[A-Z][a-z]|[\s\"“]|$)"
)

#: Sentences glued without a space: the page has lost a paragraph's end.
GLUED = re.compile(
    r"(?<=[a-z0-9%][a-z0-9%\"”’)][.!?])(?=[\"“‘]?[A-Z][a-z’']*[\s,])(?!(?:" + "|".join(DOMAINS) + r")\b)"
    r"|(?<=[a-z)][.!?,][\"”’])(?=[\"“‘]?[A-Z][a-z’']*[\s,])"
    r"|(?<=[.!?]\))(?=[A-Z])"
)

#: A lead picture's caption inside running text tells in the present tense and ends with its full date.
CAPTION_DATE = re.compile(
    rf"\b(?:on|in|,)? ?(?:{WEEKDAY},? )?(?:{MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {MONTH},? \d{{4}})(?:\.|(?= [A-Z])|$)",
    re.IGNORECASE,
)
#: How a caption begins that an agency wrote.
CAPTION_OPENING = re.compile(
    r"In (?:this|a) .{0,50}?\b(?:photo|image|picture|frame grab|handout)\b|\(FILES?(?: PHOTO)?\)|FILES?(?: PHOTO)? ?[-–—:]"
)
CAPTION_PAST = re.compile(
    r"\b(?:said|told|was|were|had|did|has|have|will|would|announced|added|stated|reported|claimed|agreed|called|"
    r"[a-z]{3,}ed (?:on|in|at|to|by|that|the|a|an|his|her|its|their))\b"
)
CAPTION_VIDEO = re.compile(
    r"^(?:[A-Z][\w'’.]+ ){1,8}(?:(?:senior|chief|foreign|affairs|correspondent|anchor|host|reporter|contributor|analyst|co-host|"
    r"national|security|congressional|white house) ?)+"
    r".{0,80}\b(?:reports?|joins?|discuss(?:es)?|explains?|weighs? in|breaks? down|reacts?|provides?|speaks?)\b",
    re.IGNORECASE,
)

#: What tells at a paragraph's end who wrote it or where it was taken from, by kind of line.
SIGNED_OFF = {
    "byline": re.compile(
        r"\s*\((?:additional |with )?(?:reporting|writing|editing|edited|compiled|written|translated)\b[^()]{0,40}\bby [^()]{3,250}\)\W*$"
        r"|(?<=[.!?\"”])\s+(?-i:By [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})(?:, [^.!?,]{2,40})?$"
        r"|(?<=[.!?\"”])\s+(?:additional reporting|reporting|writing|compiled|editing) by (?-i:[A-Z])[^.!?\"“]{3,160}\W*$",
        re.IGNORECASE,
    ),
    "source": re.compile(
        r"(?<=[.!?\"”)])\s*\(?(?:Source|SOURCE|Via)s? ?: ?[A-Z][\w.&'’/ -]{1,40}?[.)]*$"
        r"|(?<=[.!?\"”])\s*[-–—]{1,2} ?[A-Z]{2,}[A-Za-z]*(?:[/ ][A-Z]\w+){0,2}\W*$"
    ),
    "legal": re.compile(
        r"(?<=[.!?\"”)])\s*[\[(](?:(?:©|[Cc]opyright)[^\])]{2,60}|"
        r"(?:This|The) (?:story|article|report|headline)\b[^()]{0,40}\bedited by [^()]{3,150})[\])]$"
    ),
    "media": re.compile(
        r"(?<=[.!?\"”)])\s*(?:(?:File )?(?:Photo|Image|Picture)|(?:FILE )?(?:PHOTO|IMAGE|PICTURE)|Pic|PIC|Credit|CREDIT)s?"
        r"(?: ?[:/|©] ?|(?: courtesy)? (?:by|of) (?=[A-Z]))[^.!?\"“”]{2,60}$"
    ),
    "teaser": re.compile(r"(?<=[.…!?\"”])\s*\[?(?:Read|READ) (?:more|full|the full|on)\b[^.!?…\"“]{0,120}(?:[.…]+\][^\"“]{0,160})?$"),
    "share": re.compile(r"(?<=[.!?\"”)])\s*[(/](?:END|End|end)[)/]$"),
}

#: A picture shows in the present tense.
SHOWN = re.compile(
    r"\b(?:addresses|answers|arrives?|attends?|delivers?|gestures?|greets?|holds? (?:a|talks|hands)|listens?|looks?|meets?|poses?|"
    r"receives?|"
    r"shakes? hands|sits?|speaks?|stands?|takes? (?:part|questions)|talks?|walks?|waves?|welcomes?|(?:is|are) (?:seen|pictured))\b"
)
