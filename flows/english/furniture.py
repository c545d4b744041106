"""What surrounds the prose of English news pages: wordings as data, one list, each with its kind and its weight.

A weight says how strongly a line of this kind speaks against prose, in the unit of ``flows.steps.articles.layout``: an
ordinary sentence of ten words speaks for prose with 2.5. ``opens_list`` marks headings after which a list of other articles follows.
A line of at most ``SHORT`` words is looked at as a whole, of a longer one each sentence at its end.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from flows.english.glued import MONTH as _MONTH
from flows.english.glued import WEEKDAY as _WEEKDAY

#: Words and characters of a line that may be furniture as a whole; longer lines are looked at sentence by sentence.
SHORT, _SHORT_CHARACTERS = 45, 600


class Kind(Struct, frozen=True):
    """A kind of furniture: what a line begins with and what stands anywhere in it, without regard to case.

    The two are apart because ``re`` tries what can only begin a line at each of its characters.
    """

    name: str
    weight: float
    opening: re.Pattern[str]
    inside: re.Pattern[str]
    opens_list: bool = False

    def fits(self, line: str) -> bool:
        """Whether a line is of this kind."""
        return bool(self.opening.match(line) or self.inside.search(line))


_NEWSLETTER = r"\bnewsletters? (?:brings?|delivers?|sends?|gives?) you\b"
#: What stands in no line.
_NEVER = r"(?!)"


def _kind(name: str, weight: float, *patterns: str, opens_list: bool = False) -> Kind:
    """Of a pattern that begins with ``^`` each alternative does."""
    opening = _either(p for p in patterns if p.startswith("^"))
    inside = _either(p for p in patterns if not p.startswith("^"))
    return Kind(name, weight, opening, inside, opens_list)


def _either(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns) or _NEVER, re.IGNORECASE)


_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{4}})?|{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}})"
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?\(?(?:gmt|utc|est|edt|cet|msk|ist|bst|local time)(?: ?[+-]\d[\d:]*)?\)?)?"

#: Order matters: the first kind that fits names the line.
KINDS = (
    _kind(
        "date",
        -1,
        rf"^\W*(?:(?:published|posted|updated|last updated|modified|created|date|added)\W*(?:on|"
        rf"at)?\W*)*(?:{_WEEKDAY}\W+)?{_DAY}[\s,|/–—-]*(?:at )?(?:{_CLOCK})?(?:\W+\d+ ?(?:views?|comments?|"
        rf"\w+)?)?\W*(?:(?:last )?(?:updated|modified)\b.*)?$",
        rf"^\W*(?:{_WEEKDAY}\W*)?{_CLOCK}[\s,|/–—-]*(?:{_WEEKDAY}\W*)?(?:{_DAY})?\W*$",
        r"^\W*\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.+Z-]*$",
        rf"^\W*{_DAY}[\s,|–-]*(?:{_CLOCK})?[\s|]*\b(?:source|author|editor|by)\b.{{0,60}}$",
        r"^\W*(?:published|posted|updated|last updated|modified)\b.{0,60}$",
        r"^\W*(?:\d+|an?|one|two|three) (?:second|minute|min|hour|hr|day|week|month|year)s? ago"
        r"(?:,? (?:at )?[\d:.]+ ?(?:[ap]\.?m\.?)?)?\W*$",
    ),
    _kind(
        "byline",
        -1,
        rf"^by:? (?-i:[A-Z])[^.!?]{{2,60}}\W{_DAY}.{{0,30}}$",
        r"^\W*by:? (?:[A-Z][\w.'’-]+|and|,|for|the|of|staff|agencies)(?:[ ,/–—-]+(?:[A-Z][\w.'’-]+|and|for|the|of|in|staff|writers?|"
        r"reporters?|agencies)){0,8}\W*$",
        r"^\W*(?:author|editor|editors|edited by|reporters?|written by|posted by|story by|photo by|translated by|"
        r"compiled by)\b\W*(?:\S+\W*){0,7}$",
        r"^(?:(?:additional )?reporting|writing|editing|compiled|produced|with reporting|translation|translated) by .{3,140}$",
        r"^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated) by\b.{3,200}$",
        r"^(?:the )?associated press (?:writers?|reporters?|journalists?|news researcher)\b.{3,160}\b(?:contributed|reported)\b.{0,60}$",
        r"^\W*(?:(?:agence france[- ]presse|associated press|ap|afp|agencies|ani|bernama|"
        r"dpa|efe|ians|kyodo|pti|reuters|upi|xinhua|yonhap)\b"
        r"[\s,/&|-]*(?:and )?)+$",
        r"^\W*(?:(?:staff|special|our|senior|chief|diplomatic|political|own|web|news)\W+)+(?:reporter|writer|correspondent|desk|report)\W*$",
        r"^.{3,120}\bcontributed to this (?:report|story|article)\W*$",
    ),
    _kind(
        "list",
        -6,
        r"^\W*(?:see|read|watch|listen|view|check) (?:also|more|next|too)\b\W*(?:on (?:the )?topic\W*)?$",
        r"^\W*(?-i:More (?:from |about |on |in )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,3})\W*$",
        r"^\W*(?:also (?:read|see|watch|on)|read more (?:on|stories|news|articles)|"
        r"more (?:news|stories|from|on this|about|like this|articles|in|top stories|"
        r"coverage)\b).{0,60}$",
        r"^\W*(?:you (?:may|might|will|could) also (?:like|be interested in|enjoy|want)|recommended|related|similar|popular|trending|"
        r"most (?:read|popular|viewed|"
        r"commented|shared|recent)|latest|top (?:news|stories|headlines)|today's top|editor'?s'? ?(?:picks?|choice)|breaking news|"
        r"what to read next|up next|"
        r"don'?t miss|featured|sponsored|partners?'? ?news|around the web|from the web|in other news|more news|other news|hot topics?|"
        r"headlines|"
        r"news feed|newsfeed|recent (?:posts|articles|news|stories)|must[ -]reads?|promoted|paid content|topics|tags|keywords|"
        r"key ?topics)\b"
        r"(?: (?:news|stories|articles|posts|topics|content|links|videos?|reading|coverage|materials?|for you|by|now|headlines|"
        r"on .{1,30}|in .{1,30}|from .{1,30}))*\W*$",
        opens_list=True,
    ),
    _kind(
        "teaser",
        -2,
        r"^\W*(?:read|see|watch|view|listen|learn|find out|discover|click|tap)(?: (?:also|more|next|here|full|the full|now|too|our|"
        r"it))+\b.{0,160}$",
        r"^\W*(?:also read|must read|related|read|more|watch|see|recommended|in (?:pictures|photos)|opinion|analysis|explainer|"
        r"explained|video|photos?|gallery|live|"
        r"background|don't miss|readmore)\s?[:|>»]\s?\S.{0,160}$",
        r"^\W*(?:continue reading|read full (?:story|article)|load more|show more|view all|see all|more\W*$|next\W*$|previous\W*$|"
        r"prev\W*$|back to top|go to).{0,30}$",
        r"^click here\b.{0,120}$",
        r"^this (?:article|story|post|piece|report) (?:was )?(?:originally |first )(?:appeared|published|ran)\b.{0,120}$",
        r"\(\.\.\.\)\W*$",
    ),
    _kind(
        "comments",
        -4,
        r"^\W*\d+ ?comments?\W*$|^\W*comments? ?\W? ?\d+\W*$",
        r"^\W*(?:top|best|most|latest|recent|reader)(?:[ -](?:rated|liked|popular))? comments\b.{0,30}$",
        r"^\W*(?:add|leave|post|write|view|show|hide|submit|your|no|read|all|latest|join the)(?: (?:a|an|your|all|the|"
        r"new))? ?(?:comments?|repl(?:y|ies)|conversation|discussion)\b.{0,40}$",
        r"^\W*(?:comments?(?: (?:section|are closed|off|policy|\(\d+\)))?|respond|name|e-?mail|website|message|captcha|"
        r"required fields?.{0,40})\W*\*?$",
        r"\byour e-?mail address will not be published\b",
        r"^\W*only (?:registered|logged[- ]in) (?:users?|members?|readers?) (?:can|may)\b.{0,120}$",
        r"\b(?:read|see|review) our comments? policy\b",
        r"\b(?:spelling|typo|orthographic(?:al)?) (?:error|mistake)\b|\bfound an? (?:error|mistake|typo)\b|"
        r"\bselected text is too long\b|\bctrl ?\+ ?enter\b",
        r"\bbloggers like this\b|\bakismet\b|\bhow your comment data\b",
        r"^\W*(?:notify me|save my name|remember me|please enter|enter your)\b.{0,100}$",
    ),
    _kind(
        "share",
        -3,
        r"^\W*(?:share|tweet|pin|e-?mail|print|save|bookmark|like|follow|copy link|send|reply|report|facebook|twitter|whatsapp|telegram|"
        r"linkedin|reddit|pinterest|"
        r"instagram|youtube|vk|messenger|pocket|flipboard|viber|x|rss|tumblr|odnoklassniki|google\+?)"
        r"(?:\W+(?:on|via|to|this|the|us|by|with|article|story|post|page|link|it|friends?|and|or|facebook|twitter|whatsapp|telegram|"
        r"linkedin|reddit|pinterest|e-?mail|"
        r"instagram|youtube|vk|messenger|x|rss|print|google|news|tweet|share|viber|tumblr|odnoklassniki))*\W*\d*\W*$",
        r"^\W*(?:rate (?:it|this)|rating:? ?\d+ votes?|rating|your rating|vote|votes?|views?|viewed|hits|readers?|shares?|likes?|"
        r"comments?)\b[\s:]*[\d.,kKmM/ ]*(?:times)?\W*$",
        r"^\W*[\d.,]+ ?[km]?\W*(?:views?|shares?|comments?|likes?|reads?|votes?|readers?|min(?:ute)?s? read|times)?\W*$",
        r"^\W*\d+ (?:min(?:ute)?s?|sec(?:ond)?s?) read\W*$",
        r"^\W*(?:listen to|play|audio|reading time|font size|text size|a[ +-]*a[ +-]*a?|increase|decrease|print this|print version|"
        r"\d+ ?(?:punto|pt|px)\b).{0,60}$",
        rf"\bpic\.twitter\.com/|\(@\w+\) {_MONTH} \d",
        r"^\W*(?:follow|find|join|like|subscribe to|contact|connect with) (?:us|our|me)\b.{0,100}$",
    ),
    _kind(
        "subscription",
        -4,
        r"^(?=\W*(?:subscribe|sign up|join|get|receive|follow|want)\b|.*\b(?:you|your|our|us|here)\b).*\b(?:subscribe|sign(?:ing)? up|"
        r"newsletters?|unsubscribe)\b.{0,80}\b(?:now|today|newsletters?|inbox|e-?mail|updates?|access|news|here|free|channel|alerts?|"
        r"offers?)\b",
        r"^\W*(?:subscribe|subscribed|sign up|sign in|log ?in|log ?out|register|my account|create (?:an )?account|get newsletter|"
        r"immediate access|become a (?:member|subscriber))\b"
        r"(?:\W+\w+){0,8}\W*$",
        r"\byou(?:'ve| have) successfully subscribed\b",
        _NEWSLETTER,
        r"\bby (?:entering your e-?mail|clicking|signing up|subscribing|submitting|continuing)\b.{0,120}\b(?:agree|accept|consent|"
        r"acknowledge)\b",
        r"\byou (?:understand that you )?(?:can|may) (?:opt[- ]out|unsubscribe)\b",
        r"\b(?:support (?:our|independent|quality) journalism|donate (?:now|today|here)|already a (?:subscriber|member))\b",
        r"\b(?:download|get|install) (?:the|our) .{0,30}\bapps?\b",
        r"\bget the .{0,30}\bapp\W*$",
        r"\bto receive (?:the )?(?:latest|our|breaking|daily)\b",
        r"\bturn on (?:notifications|desktop)\b",
    ),
    _kind(
        "appeal",
        -2.5,
        r"^\W*(?:get|join|create|access|enjoy|share|visit|support|unlock|register|sign|follow|download|click|e-?mail|discover|explore|"
        r"browse|stay|receive|choose|start|try|"
        r"check|buy|shop|save|be the first|keep up|want|like|need|looking|have|send|tell|contact|if) .{0,90}"
        r"\b(?:your|our|us|accounts?|newsletters?|e-?mails?|updates?|inbox|subscri\w+|conversation|community|this (?:article|story|page|"
        r"site))\b.{0,60}$",
        r"^\W*(?:you|your) .{0,60}\b(?:account|browser|subscription|e-?mail|inbox|article|device|password)\b.{0,80}$",
        r"^\W*(?:this )?advertise?ment\b.{0,80}$|^\W*(?:story|article) continues? (?:below|after)\b.{0,40}$|^\W*(?:article content|"
        r"skip (?:past|ad)|after newsletter)\b.{0,40}$",
        r"^\W*(?:unlimited|exclusive|daily|weekly|premium) .{0,40}\b(?:access|articles|puzzles|newsletters?|content)\b.{0,80}$",
        r"\b(?:subscribers? only|for subscribers|unlock (?:this|more) articles?|continue (?:with your )?reading)\b.{0,40}$",
        r"\bfollow (?:us|him|her|them|me|@\w+) (?:on|@|at)\b",
        r"^\W*(?:follow|find|join|read) (?-i:(?:[A-Z][\w.&-]+ ){1,4})(?:on|in) "
        r"(?:telegram|twitter|facebook|instagram|whatsapp|google|x)\b.{0,80}$",
        r"\b(?:junk folder|failed to load|refresh(?:ing)? your browser|valid e-?mail address|please try again|an? welcome e-?mail)\b",
        r"^\W*(?:no spam|we (?:promise|respect|value|use|collect)|thanks? (?:you )?for (?:reading|subscribing|signing|your))\b.{0,160}$",
    ),
    _kind(
        "legal",
        -4,
        r"(?<!\w)©|\(c\) ?(?:19|20)\d\d|\ball rights reserved\b|\bcopyright\b.{0,40}\b(?:19|20)\d\d\b",
        r"^\W*(?:this|the) (?:story|article|report|headline)\b.{0,60}\bedited by\b.{0,160}$",
        r"^\W*copyright\b.{0,60}$|\bprotected by (?:international )?copyright\b",
        r"^\W*(?:this is an? )?(?:provisional|unofficial|preliminary|machine|courtesy) translation\b.{0,120}$",
        r"\b(?:terms of (?:use|service)|privacy policy|cookie (?:policy|settings|consent)|we use cookies|uses cookies)\b",
        r"\b(?:performing|performs) the functions? of a foreign agent\b|\bforeign agents?\b.{0,120}\b18\+|"
        r"\bmaterial\b.{0,120}\bforeign agent\b",
        r"\b(?:may not be (?:copied|published|reproduced|republished|redistributed)\b|"
        r"reproduction (?:in whole|without|is prohibited)|reprint(?:ing)? (?:is|"
        r"of)|when (?:using|quoting|citing) (?:the )?materials?|"
        r"hyperlink (?:to|is)|no part of (?:this|the) (?:site|website|material|article|publication))\b",
        r"\b(?:views|opinions) expressed (?:in|by|here|on)\b.{0,160}\b(?:author|own|necessarily|reflect)\b",
        r"^\W*(?:the )?(?:editorial (?:board|office)|editor-in-chief|advertising department|all enquiries|mass media registration|"
        r"registration certificate)\b.{0,80}$",
        r"^(?:warning|notice|fatal error|deprecated): .{0,200}\bon line \d+",
        r"^\W*(?:disclaimers?|about(?: us| the site)?|contact us|contacts?|advertise(?: with us| here)?|advertisement|advertising|ad|"
        r"adverts?|ads|careers|jobs|help|faq|site ?map|imprint|"
        r"terms|privacy|cookies|legal|accessibility|archive|feedback|corrections?|mobile version|18\+|16\+|12\+|6\+|0\+)\W*$",
        r"^\W*(?:tel|phone|fax|e-?mail|address|postal address)\s?\.?:.{0,120}$|\[email[  ]protected\]",
    ),
    _kind(
        "media",
        -2,
        r"^\W*(?:photo|image|picture|pic|video|illustration|credit|photograph|file photo|photo credit|image credit|image source|"
        r"photo source|media caption|image caption|"
        r"getty images|archive photo|press service|screenshot)\b(?: (?:by|source|credit|courtesy|caption|copyright|from|via|"
        r"of))*\s?[:©/|,-]?\s?(?:\S+\s*){0,9}$",
        r"^\W*(?:getty|reuters|afp|ap|epa|shutterstock|istock|alamy|wikimedia|xinhua|anadolu|bloomberg|upi|tass|ria novosti|"
        r"sputnik)\b(?:[\s/|,:©-]+(?:[\w.-]+)){0,6}$",
        r"^[^.!?]{3,200}\((?:ap|afp|reuters|getty|epa|file|photo|image|courtesy|credit|picture)\b[^()]{0,80}\)\W*$",
        r"^[^.!?]{0,80}©.{0,80}$",
        r"^\W*(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})(?: ?/ ?[\w -]{2,20})* ?/ ?(?:ap|afp|reuters|epa|efe|anp|getty(?: images)?|pool)\b.{0,40}$",
        r"\bthis (?:video|audio|content) (?:can ?not|is not|isn't|could not) be (?:played|available|loaded)\b|\bto play this (?:video|"
        r"audio)\b|\benable javascript\b|"
        r"\byour browser (?:does not|doesn't) support\b",
    ),
    _kind(
        "navigation",
        -3,
        r"^\W*(?:home|home ?page|main(?: page)?|menu|toggle(?: navigation)?|navigation|search|skip to (?:main )?content|close|open|up|"
        r"top|back|return|news|all news|news line|"
        r"world|politics|economy|economics|business|sports?|society|culture|health|opinion|region|science|tech(?:nology)?|entertainment|"
        r"lifestyle|video|videos|photos?|"
        r"analytics|analysis|interviews?|incidents?|multimedia|weather|exclusives?|editorials?|features?|blogs?|live|tv|radio|podcasts?|"
        r"projects?|special projects?|"
        r"africa|asia|europe|middle east|americas|international|national|local|military|defen[cs]e|security|education|environment|"
        r"travel|art|music|cinema|other|more)"
        r"(?:\s*[/|>»›•·,:]*\s*(?:home|home ?page|main|news|all news|world|politics|economy|economics|business|sports?|society|"
        r"culture|"
        r"health|opinion|region|science|tech(?:nology)?|"
        r"entertainment|lifestyle|video|photos?|analytics|analysis|interviews?|multimedia|weather|africa|asia|europe|middle east|"
        r"americas|international|national|"
        r"local|military|security|travel|and|&|of|the|in|page|to))*\W*$",
        r"^\W*this (?:entry|post) was (?:posted|published|tagged|filed|written)\b.{0,160}$",
        r"\bbookmark the permalink\b",
    ),
    _kind("address", -1, r"^\W*(?:https?://|www\.)\S+$|^/\w+/\S+$"),
    _kind("source", -2, r"^\W*(?:source|via|sources|origin)\s?:\s?\S.{0,60}$", r"^\W*(?:original|full) (?:article|text|story|url|link)\b.{0,60}$"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def kind_of(line: str) -> str | None:
    """The name of the kind of furniture that ``line`` is as a whole, ``None`` if it is none that is known."""
    words = line.split()
    if len(line) > _SHORT_CHARACTERS or len(words) > SHORT:
        return None
    line = " ".join(words)
    return next((kind.name for kind in KINDS if kind.fits(line)), None)


#: What a page says to its reader, as no article does outside of quotation marks.
TO_READERS = re.compile(
    r"^[^\"“”]*\b(?:by|when) (?:entering|clicking|signing|subscribing|submitting|continuing)\b[^\"“”]*\byour?\b"
    rf"|{_NEWSLETTER}"
    r"|^\W*(?:this|the) (?:story|article|report|headline)\b.{0,60}\bedited by\b",
    re.IGNORECASE,
)

#: How a line begins that names the author, and where a day or the agency begins behind the name.
AUTHORED = re.compile(r"^by:?\s", re.IGNORECASE)
AUTHORED_ON = re.compile(rf"[\s,|–-]*\b(?:{_MONTH} \d|\d)|\s[|/–—-]+\s|[:|/]$", re.IGNORECASE)
#: A line that is nothing but a time of day.
CLOCK_ONLY = re.compile(rf"^\W*{_CLOCK}\W*$", re.IGNORECASE)
#: A line that breaks off within its sentence.
OPEN_END = re.compile(r"(?:,|\b(?:the|a|an|of|in|and|by|with|to|for|from|at|on|or|that|as|his|her|its|their|between|against))$")

_TOLD = r"(?:said|told|met|held|was|were|had|[a-z]{3,}ed)"
_ON_A_DAY = r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
#: What a sentence of news tells in the past, as no headline does.
TOLD = re.compile(rf"\b(?:said|told|stated|announced|added)\b|\b{_TOLD}\b.*\b{_ON_A_DAY}\b|\b{_ON_A_DAY}\b.*\b{_TOLD}\b")

#: Quoted words with their cue.
QUOTED = re.compile(
    r"[\"“”].*\b(?:said|says|told|added|noted|stressed|stated|wrote)\b|\b(?:said|says|told|added|noted|stressed|stated|wrote)\b.*[\"“”]"
)

#: Words that stand in every English sentence: a line without any is no prose.
FUNCTION_WORDS = frozenset(
    (
        "the a an of to in and that for on with is was are were be been has have had by at from it its as he she they we you i his her "
        "their this these those which who whom will would could should may might can not but or if when while after before over under "
        "about into than then there what where how also said says more no out up down so do does did"
    ).split()
)
