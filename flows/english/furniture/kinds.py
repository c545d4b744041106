"""The kinds of furniture on English news pages: their wordings as data, one list, each kind with its weight.

A weight says how strongly a line of this kind speaks against prose, in the unit of ``flows.steps.articles.layout``: an
ordinary sentence of ten words speaks for prose with 2.5. ``opens_list`` marks headings after which a list of other articles follows.
"""

import re
from collections.abc import Iterable

from msgspec import Struct

from flows.english.furniture.shapes import PARTS, alone, holds, opens

NEWSLETTER = r"\bnewsletters? (?:brings?|delivers?|sends?|gives?) you\b"
NO_PART = r"no part of (?:this|the) (?:site|website|material|article|publication) (?:may|can|shall|should|must|is to) be\b"
#: What may be done with the texts of a page.
REUSE = (
    rf"\b(?:may not be (?:copied|published|reproduced|republished|redistributed)\b|reproduction (?:in whole|without|is prohibited)"
    r"|reprint(?:ing)? (?:is|of)|(?:when|while) (?:using|quoting|citing)(?: (?:and|or) (?:using|quoting|citing))?"
    r"(?: (?:the|any|our))? materials?|hyperlink (?:to|is)"
    rf"|{NO_PART})\b"
)
#: Whose the texts of a page are, as the first words of a line.
BELONGS = r"\bthis (?:web ?)?site (?:belongs?|(?:is|are) the property)\b"
#: Whom the rules of a page are for.
TO_VISITORS = r"^\W*dear (?:visitors|users|readers)\b"
OWNED = rf"^\W*(?:©|copyright\b).{{0,60}}\b(?:19|20)\d\d\b|{BELONGS}"
#: What pages say to their readers, at the end of an article as well as on lines of their own.
STAYING = "stay (?:informed|updated|up to date|tuned|connected|ahead)"
SIGNING_IN = "you must (?:be logged|log|sign) in"
COUNTED = r"^\W*there (?:were|are) [\d,]+ (?:press releases|articles|stories|posts)\b.{0,40}\blast \d+ (?:hours|days)\b.{0,60}$"
NO_MARKUP = "html code is (?:not )?allowed"
#: What stands in no line.
_NEVER = r"(?!)"


class Kind(Struct, frozen=True):
    """A kind of furniture: what a line begins with and what stands anywhere in it, without regard to case.

    The two are apart because ``re`` tries what can only begin a line at each of its characters.
    """

    name: str
    weight: float
    opening: re.Pattern[str]
    inside: re.Pattern[str]
    opens_list: bool = False

    @staticmethod
    def of(name: str, weight: float, *wordings: str, opens_list: bool = False) -> "Kind":
        """A kind by its wordings; one that begins with ``^`` begins the line."""
        opening = _compiled(wording for wording in wordings if wording.startswith("^"))
        inside = _compiled(wording for wording in wordings if not wording.startswith("^"))
        return Kind(name, weight, opening, inside, opens_list)

    def fits(self, line: str) -> bool:
        """Whether a line is of this kind."""
        return bool(self.opening.match(line) or self.inside.search(line))


def _compiled(wordings: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{PARTS(wording)})" for wording in wordings) or _NEVER, re.IGNORECASE)


#: Order matters: the first kind that fits names the line.
KINDS = (
    Kind.of(
        "date",
        -1,
        r"^\W*(?:{published}\W*(?:on|at)?\W*)*(?:{weekday}\W+)?{date}[\s,|/–—-]*(?:at )?{clock}?(?:\W+\d+ ?(?:views?|comments?|\w+)?)?"
        r"\W*(?:(?:last )?(?:updated|modified)\b.*)?$",
        alone(r"(?:{weekday}\W*)?{clock}[\s,|/–—-]*(?:on )?(?:{weekday}\W*)?{date}?"),
        alone(r"{date}[\s|,/–—-]+(?-i:[A-Z]{2,8})"),
        alone(r"(?:reading time:? )?\d+[ -]?min(?:ute)?s?(?: read(?:ing)?(?: time)?)?"),
        r"^\W*{capital}[\w&-]+(?: [\w&-]+){0,2}[\s|,/–-]+(?:{weekday}\W+)?{date}[\s,|/–-]*{clock}\W*$",
        r"^\W*[a-z][\w&-]+(?: [\w&-]+){0,2} ?[|•·] ?(?:{weekday}\W+)?(?:{clock}[\s,|/–-]*)?{date}(?:[\s,|/–-]*{clock})?\W*$",
        r"^\W*(?-i:[A-Z]{2,}\s+){1,3}{weekday}\W+{date}$",
        r"^\W*(?:{capital}[\w&-]+\s+){1,3}\d{4}-\d\d-\d\d$",
        r"^\W*\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.+Z-]*$",
        r"^\W*{date}[\s,|–-]*{clock}?[\s|]*\b(?:source|author|editor|by)\b.{0,60}$",
        opens(r"(?:(?-i:[A-Z])[\w .’'-]{2,30}\| ?)?(?:published|posted|updated|last updated|modified)", 60),
        alone(
            r"(?:\d+|an?|one|two|three) (?:second|minute|min|hour|hr|day|week|month|year)s? ago"
            r"(?:,? (?:at )?[\d:.]+ ?(?:[ap]\.?m\.?)?)?"
        ),
    ),
    Kind.of(
        "byline",
        -1,
        r"^by:? {capital}[^.!?]{2,60}\W{date}.{0,30}$",
        alone(
            r"by:? (?:[A-Z][\w.'’-]+|and|,|for|the|of|staff|agencies)"
            r"(?:[ ,/–—-]+(?:[A-Z][\w.'’-]+|and|for|the|of|in|staff|writers?|reporters?|agencies)){0,8}"
        ),
        r"^\W*{author}\b\W*(?:\S+\W*){0,7}$",
        r"^from {capital}[\w.'’-]+(?: {capital}[\w.'’-]+){1,3}, {capital}\w+(?: {capital}\w+)?$",
        r"^(?:(?:additional )?reporting|writing|editing|compiled|produced|with reporting|translation|translated) by .{3,140}$",
        r"^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated) by\b.{3,200}$",
        r"^(?:the )?associated press (?:writers?|reporters?|journalists?|news researcher)\b.{3,160}\b(?:contributed|reported)\b.{0,60}$",
        r"^\W*(?:{wire}\b[\s,/&|-]*(?:and )?)+$",
        r"^\W*[a-z]{2,4}(?:/[a-z]{2,4})+(?: ?//? ?[a-z]{2,4})?\W*$",
        alone(r"(?:{staff}\W+)+(?:reporter|writer|correspondent|desk|report)"),
        r"^.{3,120}\bcontributed to this (?:report|story|article)\W*$",
        opens("with (?:inputs?|files|additional reporting|contributions?) (?:from|by)", 60),
    ),
    Kind.of(
        "list",
        -6,
        alone(r"(?:see|read|watch|listen|view|check) (?:also|more|next|too)(?:\W+on (?:the )?topic)?"),
        alone(r"(?-i:More (?:from |about |on |in )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,3})"),
        alone(r"also (?:read|see|watch)"),
        r"^\W*also on (?!{weekday}|{month})(?:[^.!?]|\.(?=\w)){2,60}$",
        opens(r"read more (?:on|stories|news|articles)|more {more}", 60),
        alone(r"{others}\b(?: {of_what})*"),
        opens_list=True,
    ),
    Kind.of(
        "teaser",
        -2,
        opens(
            "(?:read|see|watch|view|listen|learn|find out|discover|click|tap)"
            "(?: (?:also|more|next|here|full|the full|now|too|our|it|the (?:original|rest|whole|entire|complete)))+",
            160,
        ),
        r"^\W*{label}\s?[:|>»]\s?\S.{0,160}$",
        r"^(?-i:RELATED|ALSO READ|READ MORE|SEE ALSO|WATCH) (?-i:[A-Z\"“‘]).{0,160}$",
        r"^\W*(?:continue reading|read full (?:story|article)|load more|show (?:more|news ?feed)|view all|see all|back to top|go to)"
        r".{0,30}$",
        alone("more|next|prev|previous"),
        r"^\W*(?:previous|next|prev\.?) (?:article|post|story|news).{0,160}$",
        opens("click here", 120),
        opens("this (?:article|story|post|piece|report) (?:was )?(?:originally |first )(?:appeared|published|ran)", 120),
        r"\(\.\.\.\)\W*$",
    ),
    Kind.of(
        "comments",
        -4,
        alone(r"\d+ ?comments?|comments? ?\W? ?\d+"),
        opens("(?:top|best|most|latest|recent|reader)(?:[ -](?:rated|liked|popular))? comments", 30),
        opens(
            "(?:add|leave|post|write|view|show|hide|submit|your|no|read|all|latest|join the)(?: (?:a|an|your|all|the|new))? ?"
            "(?:comments?|repl(?:y|ies)|conversation|discussion)",
            40,
        ),
        alone(
            r"comments?(?: (?:section|are closed|off|policy|\(\d+\)))?|respond|name|e-?mail|website|message|captcha|required fields?.{0,40}"
        ),
        holds(f"your e-?mail address will not be published|{NO_MARKUP}|all the required (?:information|fields)"),
        holds(SIGNING_IN),
        opens("only (?:registered|logged[- ]in) (?:users?|members?|readers?) (?:can|may)", 120),
        holds("(?:read|see|review) our comments? policy"),
        holds(r"reserves? the rights? to (?:moderate|delete|remove|edit)\b[^.!?]{0,40}\bcomments?"),
        opens("how to (?:submit|contribute|write)", 250),
        r"\b(?:sent|submitted|write) to \S+@\S+\.\w{2,}",
        holds("(?:spelling|typo|orthographic(?:al)?) (?:error|mistake)|found an? (?:error|mistake|typo)|selected text is too long"),
        opens("want to join the discussion|feel free to contribute|be the first to comment|got something to say", 40),
        holds(r"(?:log|sign) ?in or (?:register|sign up)\b.{0,30}\bto (?:comment|post|reply)"),
        holds(r"ctrl ?\+ ?enter|bloggers like this|akismet|how your comment data"),
        opens("notify me|save my name|remember me|please enter|enter your", 100),
    ),
    Kind.of(
        "share",
        -3,
        alone(r"(?:{network}|{to_share})(?:\W+(?:{network}|{sharing}))*\W*\d*"),
        alone(
            r"(?:rate (?:it|this)|rating:? ?\d+ votes?|rating|your rating|vote|votes?|views?|viewed|hits|readers?|shares?|likes?|comments?)"
            r"\b[\s:]*[\d.,kKmM/ ]*(?:times)?"
        ),
        alone(r"spread the (?:love|word|news)|share this:?(?: share)?|like this:?(?: like)?(?: loading)?"),
        alone(r"[\d.,]+ ?[km]?\W*(?:views?|shares?|comments?|likes?|reads?|votes?|readers?|min(?:ute)?s? read|times)?"),
        alone(r"\d+ (?:min(?:ute)?s?|sec(?:ond)?s?) read"),
        COUNTED,
        opens(
            r"listen to|play|audio|reading time|font size|text size|a[ +-]*a[ +-]*a?|increase|decrease|print this|print version"
            r"|\d+ ?(?:punto|pt|px)",
            60,
        ),
        r"\bpic\.twitter\.com/|\(@\w+\) {month} \d",
        opens("(?:follow|find|join|like|subscribe to|contact|connect with) (?:us|our|me)", 100),
    ),
    Kind.of(
        "subscription",
        -4,
        r"^(?=\W*(?:subscribe|sign up|join|get|receive|follow|want)\b|.*\b(?:you|your|our|us|here)\b)"
        r".*\b(?:subscribe|sign(?:ing)? up|newsletters?|unsubscribe)\b.{0,80}"
        r"\b(?:now|today|newsletters?|inbox|e-?mail|updates?|access|news|here|free|channel|alerts?|offers?)\b",
        alone(r"{join}\b(?:\W+\w+){0,8}"),
        opens(STAYING, 220),
        holds("you(?:'ve| have) successfully subscribed"),
        NEWSLETTER,
        r"\bby (?:entering your e-?mail|clicking|signing up|subscribing|submitting|continuing)\b.{0,120}"
        r"\b(?:agree|accept|consent|acknowledge)\b",
        holds("you (?:understand that you )?(?:can|may) (?:opt[- ]out|unsubscribe)"),
        holds("support (?:our|independent|quality) journalism|donate (?:now|today|here)|already a (?:subscriber|member)"),
        holds(r"(?:download|get|install) (?:the|our) .{0,30}\bapps?"),
        r"\bget the .{0,30}\bapp\W*$",
        holds("to receive (?:the )?(?:latest|our|breaking|daily)|turn on (?:notifications|desktop)"),
    ),
    Kind.of(
        "appeal",
        -2.5,
        r"^\W*{do} .{0,90}\b{yours}\b.{0,60}$",
        r"^\W*(?:you|your) .{0,60}\b(?:account|browser|subscription|e-?mail|inbox|article|device|password)\b.{0,80}$",
        opens("(?:send|share|submit|forward|e-?mail) (?:us |in )?your", 160),
        opens("(?:this )?advertise?ment", 80),
        opens("(?:story|article) continues? (?:below|after)|article content|skip (?:past|ad)|after newsletter", 40),
        r"^\W*(?:unlimited|exclusive|daily|weekly|premium) .{0,40}\b(?:access|articles|puzzles|newsletters?|content)\b.{0,80}$",
        r"\b(?:subscribers? only|for subscribers|unlock (?:this|more) articles?|continue (?:with your )?reading)\b.{0,40}$",
        r"\bfollow (?:us|him|her|them|me|@\w+) (?:on|@|at)\b|\bquality journalism\b.{0,60}$",
        opens(
            r"(?:follow|find|join|read) (?-i:(?:[A-Z][\w.&-]+ ){1,4})(?:on|in) "
            r"(?:telegram|twitter|facebook|instagram|whatsapp|google|x)",
            80,
        ),
        holds("junk folder|failed to load|refresh(?:ing)? your browser|valid e-?mail address|please try again|an? welcome e-?mail"),
        opens("no spam|we (?:promise|respect|value|use|collect)|thanks? (?:you )?for (?:reading|subscribing|signing|your)", 160),
    ),
    Kind.of(
        "legal",
        -4,
        r"(?<!\w)©|\(c\) ?(?:19|20)\d\d|\ball rights reserved\b|\bcopyright\b.{0,40}\b(?:19|20)\d\d\b",
        r"^\W*(?:this|the) (?:story|article|report|headline)\b.{0,60}\bedited by\b.{0,160}$",
        opens("copyright", 60),
        BELONGS,
        r"(?:^|[.!] )(?:this is )?not an official (?:record|(?:public )?release)\b",
        holds("(?:contains|publishes|shows) only (?:a (?:portion|part)|some) of (?:the|its) (?:news|stories|content|materials)"),
        holds("protected by (?:international )?copyright"),
        opens("(?:this is an? )?(?:provisional|unofficial|preliminary|machine|courtesy) translation", 120),
        holds("terms of (?:use|service)|privacy policy|cookie (?:policy|settings|consent)|we use cookies|uses cookies"),
        r"\bperform(?:ing|s) the functions? of a foreign agent\b|\bforeign agents?\b.{0,120}\b18\+|\bmaterial\b.{0,120}\bforeign agent\b",
        REUSE,
        r"\b(?:views|opinions|comments)\b[^.]{0,60} expressed (?:in|by|here|herein|on)\b.{0,160}\b(?:authors?|own|necessarily|reflect)\b",
        opens(
            r"(?:the |all )?(?:articles?|comments?|opinions?|views?|contents?|materials?)\b[^.]{0,80}\bnot (?:necessarily )?"
            r"(?:reflect|represent)\b.{0,30}\b(?:views?|opinions?|positions?|policy|policies|thinks?|beliefs?|thoughts)",
            120,
        ),
        r"\bmaterial from the originating organi[sz]ation\b|\bdoes not (?:necessarily )?(?:take|assume|accept) (?:any )?(?:institutional"
        r" positions?|(?:legal )?(?:responsibility|liability) for the (?:content|accuracy))\b",
        opens(
            "(?:the )?(?:editorial (?:board|office)|editor-in-chief|advertising department|all enquiries|mass media registration"
            "|registration certificate)",
            80,
        ),
        r"^(?:warning|notice|fatal error|deprecated): .{0,200}\bon line \d+",
        alone("{imprint}"),
        r"^\W*(?:tel|phone|fax|e-?mail|address|postal address)\s?\.?:.{0,120}$",
        r"\[email[  ]protected\]",
    ),
    Kind.of(
        "media",
        -2,
        r"^\W*{picture}\b(?: (?:by|source|credit|courtesy|caption|copyright|from|via|of))*\s?[:©/|,-]?\s?(?:\S+\s*){0,9}$",
        r"^\W*{picture_desk}\b(?:[\s/|,:©-]+(?:(?-i:[A-Z\d])[\w.-]*|by|via|from|photos?|pool|file|archives?|images?|news|agency)){0,6}$",
        r"^[^.!?]{3,200}\((?:ap|afp|reuters|getty|epa|file|photo|image|courtesy|credit|picture)\b[^()]{0,80}\)\W*$",
        r"^[^.!?]{0,80}©.{0,80}$",
        r"^\W*(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})(?: ?/ ?[\w -]{2,20})* ?/ ?"
        r"(?:ap|afp|reuters|epa|efe|anp|getty(?: images)?|pool)\b.{0,40}$",
        holds(
            "this (?:video|audio|content) (?:can ?not|is not|isn't|could not) be (?:played|available|loaded)|to play this (?:video|audio)"
        ),
    ),
    Kind.of(
        "refusal",
        -4,
        alone(
            r"(?:(?:http )?(?:error )?\d{3}\W+)?(?:access (?:denied|to this page has been denied)|forbidden|(?:page )?not found|bad gateway"
            r"|service (?:temporarily )?unavailable|gateway time-?out|too many requests|internal server error|just a moment"
            r"|attention required.{0,20}|security check|one more step|site under maintenance|are you (?:a (?:human|robot)|human))"
        ),
        holds(
            "(?:verify|verifying|confirm|prove|checking|make sure)(?: (?:that|if))? you(?:'re|’re| are) (?:a |not a )*(?:human|robot|bot)"
            "|checking (?:your browser|if the site connection)|you (?:don't|don’t|do not) have permission to (?:access|view)"
            "|(?:page|url|resource) (?:that )?(?:you(?:'re|’re| are| were|'ve|’ve| have)? (?:are |were )?"
            "(?:looking for|requested|trying to)|was not found|could ?n[o'’]t be found)"
            "|enable (?:javascript|cookies)|your browser (?:supports|does not support|doesn't support)|unusual traffic from your"
            "|cloudflare ray id"
        ),
    ),
    Kind.of(
        "navigation",
        -3,
        alone(r"(?:{place}|{door})(?:\s*[/|>»›•·,:]*\s*(?:{place}|and|&|of|the|in|page|to))*"),
        opens("this (?:entry|post) was (?:posted|published|tagged|filed|written)", 160),
        holds("bookmark the permalink"),
    ),
    Kind.of("address", -1, r"^\W*(?:https?://|www\.)\S+(?: \([^()]{2,40}\))?$", r"^/\w+/\S+$"),
    Kind.of(
        "source",
        -2,
        r"^\W*(?:source|via|sources|origin)\s?:\s?\S.{0,60}$",
        r"^\W*{capital}[\w-]+\W* (?:news|information|press) agency\W*$",
        r"^(?-i:Site icon) .{3,160}$",
        r"^(?-i:(?:The )?(?:[A-Z][\w’'-]+ ){1,3}(?:News|Times|Post|Herald|Press|Tribune|Gazette|Chronicle)"
        r"(?: (?:Network|Agency|Online|Service))?)\.?$",
        opens("(?:original|full) (?:article|text|story|url|link)", 60),
        r"^\W*the post .{5,250}(?:appeared first|first appeared) on .{2,60}$",
    ),
)
