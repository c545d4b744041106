"""What pages glue into running text: other headlines, the next sentence, and who signs a paragraph."""

import re

from flows.english.furniture.shapes import WIRES
from flows.english.patterns import DAYS, Parts
from flows.english.sites import DOMAINS

_PARTS = Parts(
    DAYS,
    joined=r"(?:[A-Z0-9][A-Z0-9.,:;'’‘“”&$%/!?–—-]{0,24}[ \u00a0]+){3,40}",
    last=r"[A-Z0-9][A-Z0-9'’&$%–—-]{0,24}?[A-Z0-9'’!?.…]{1,3}?",
    stamp=r"(?:(?i:published|posted|(?:last )?updated|date)\W{1,3}(?:on )?)?(?i:{weekday},? )?(?i:{day})(?<=\d{4})"
    r"(?:[\s,|–-]*(?:at )?(?i:{clock}))?(?:\s?(?:GMT|UTC)[+-]\d+)?",
    sentence=r"(?=[\"“‘]?[A-Z][a-z’']*[\s,])",
    domain="|".join(DOMAINS),
    told=r"(?<=[.!?\"”])",
    done=r"(?<=[.!?\"”)])\s*",
    name=r"(?-i:[A-Z][\w.'’-]+)",
    wire=f"(?i:{WIRES})",
    picture=r"(?:File )?(?:Photo|Image|Picture)|(?:FILE )?(?:PHOTO|IMAGE|PICTURE)|Pic|PIC|Credit|CREDIT",
)

#: Headline of another article in capitals, set between the paragraphs: four words or more.
SHOUTED = re.compile(_PARTS(r"(?<![\w“‘'’(])(?:(?<![\"”])|(?<=[.!?][\"”])){joined}{last}(?=[A-Z][a-z]|[\s\"“]|$)"))

#: Sentences glued without a space: the page has lost a paragraph's end.
GLUED = re.compile(
    _PARTS(
        r"(?<=[a-z0-9%][a-z0-9%\"”’)][.!?]){sentence}(?!{domain}\b)"
        r"|(?<=[a-z)][.!?,][\"”’]){sentence}"
        r"|(?<=[.!?]\))(?=[A-Z])"
    )
)

#: Where the first sentence is glued to a caption without a full stop: "Ola Lund meets a guest in VellThe minister came".
UNSTOPPED = re.compile(r"^[A-Z][^.!?\n]{20,160}?[a-z]{2}(?=[A-Z][a-z]* (?:[A-Z]|of |and |ha[sd] |was )|The )")

#: The day of a page that is all on one line, behind its headline: "Talks on the bridge go on 2 April 2021 10:15 The ministers".
STAMPED = re.compile(_PARTS(r"(?<=[\w\"”’)?!|–-]\s){stamp}(?:[\s,|–-]{1,3}{stamp})?\s*[-–|]?\s+(?=[\"“‘]?[A-Z])"))
#: What stands before a day that belongs to its sentence.
OF_SENTENCE = re.compile(r"\b(?:on|in|of|since|until|till|by|from|to|dated|after|before|and|at|the|for|than|between)\s$", re.IGNORECASE)

#: What tells at a paragraph's end who wrote it, where it was taken from or what belongs to a picture: by kind of line, each form beside
#: an example.
SIGNATURES = {
    "date": {" Friday, April 2, 2021 | 10:15": r"{done}(?i:{weekday}),? (?i:{day})(?<=\d{4})(?:[\s,|–-]*(?i:{clock}))?$"},
    "byline": {
        " (Reporting by Ola Lund in Vell; editing by Ada Berg)": r"(?i:\s*\((?:additional |with )?(?:reporting|writing|editing|edited"
        r"|compiled|written|translated)\b[^()]{0,40}\bby [^()]{3,250}\)\W*$)",
        " By OLA LUND, Harbour Daily": r"{told}\s+By {name}(?: {name}){1,3}(?:, [^.!?,]{2,40})?$",
        " NORD (author: Ola Lund, editor: Ada Berg)": r"{told}\s+[A-Z]{3,12} \([^()]{0,8}\b(?i:authors?|editors?): [^()]{3,160}\)$",
        " Reporting by Ola Lund in Vell": r"{told}(?i:\s+(?:additional reporting|reporting|writing|compiled|editing) by (?-i:[A-Z])"
        r"[^.!?\"“]{3,160}\W*$)",
    },
    "source": {
        " Source: Nord": r"{done}\(?(?:Source|SOURCE|Via)s? ?: ?[A-Z][\w.&'’/ -]{1,40}?[.)]*$",
        " (Xinhua)": r"{done}(?:[\[(/—–-] ?{wire} ?[\])/]|(?<=\s){wire})\.?$",
        " — Nord Press": r"{told}\s*[-–—]{1,2} ?[A-Z]\w+(?:[/ -][A-Z]\w+){0,2}$",
    },
    "legal": {
        " [Copyright The Nord Press]": r"{done}[\[(](?:©|[Cc]opyright)[^\])]{2,60}[\])]$",
        " (This story was edited by Ada Berg)": r"{done}[\[(](?:This|The) (?:story|article|report|headline)\b[^()]{0,40}\bedited by "
        r"[^()]{3,150}[\])]$",
    },
    "media": {
        " NORD": r"{told}\s+(?:[A-Z]{3,6}|[A-Z]{2,4}(?:/[A-Z]{2,4})+)$",
        " PHOTO/ COURTESY": r"{done}{picture}s?(?: ?[:/|©] ?|(?: courtesy)? (?:by|of) (?=[A-Z]))[^.!?\"“”]{2,60}$",
    },
    "teaser": {
        " Read full this story": r"(?<=[.…!?\"”])\s*\[?(?:Read|READ) (?:more|full|the full|on)\b[^.!?…\"“]{0,120}"
        r"(?:[.…]+\][^\"“]{0,160})?$",
    },
    "share": {" (END) ol.ab": r"{done}[(/](?:END|End|end)[)/](?:\s*[a-z]{2,4}(?:[./][a-z]{2,4})*)?$"},
}
SIGNED_OFF = {kind: re.compile("|".join(map(_PARTS, forms.values()))) for kind, forms in SIGNATURES.items()}
