"""What lines of furniture are made of: how a wording stands in its line, and the words that several wordings share."""

from flows.english.patterns import DAYS, Parts


def alone(words: str) -> str:
    """A line that is nothing but ``words``."""
    return rf"^\W*(?:{words})\W*$"


def opens(words: str, most: int) -> str:
    """A line that begins with ``words`` and goes on for at most ``most`` characters."""
    return rf"^\W*(?:{words})\b.{{0,{most}}}$"


def holds(words: str) -> str:
    """A line in which ``words`` stand somewhere."""
    return rf"\b(?:{words})\b"


#: Agencies that sign what others print.
WIRES = "agence france[- ]presse|associated press|ap|afp|agencies|ani|bernama|dpa|efe|ians|kyodo|pti|reuters|tass|upi|xinhua|yonhap"
PARTS = Parts(
    DAYS,
    date=r"{day}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}",
    capital=r"(?-i:[A-Z])",
    published="published|posted|updated|last updated|modified|created|date|added",
    author="author|editor|editors|edited by|reporters?|written by|posted by|story by|photo by|translated by|compiled by",
    wire=WIRES,
    staff="staff|special|our|senior|chief|diplomatic|political|own|web|news",
    more="news|stories|from|on this|about|like this|articles|in|top stories|coverage",
    others=r"recommended|related|similar|popular|trending|most (?:read|popular|viewed|commented|shared|recent)|latest|today's top"
    r"|top (?:news|stories|headlines)|editor'?s'? ?(?:picks?|choice)|breaking news|what to read next|up next|don'?t miss|featured"
    r"|sponsored|partners?'? ?news|around the web|from the web|in other news|more news|other news|hot topics?|headlines|news ?feed"
    r"|recent (?:posts|articles|news|stories)|must[ -]reads?|promoted|paid content|topics|tags|keywords|key ?topics"
    r"|you (?:may|might|will|could) also (?:like|be interested in|enjoy|want)",
    of_what=r"(?:the )?news|stories|articles|posts|topics|content|links|videos?|reading|coverage|materials?|for you|by|now|headlines"
    r"|(?:on|in|from) .{1,30}",
    label="also read|must read|related|read|more|watch|see|recommended|in (?:pictures|photos)|opinion|analysis|explainer|explained|video"
    "|photos?|gallery|live|background|don't miss|readmore",
    network="facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|instagram|youtube|vk|messenger|x|rss|viber|tumblr"
    "|odnoklassniki|print|share|tweet",
    to_share=r"pin|save|bookmark|like|follow|copy link|send|reply|report|pocket|flipboard|google\+?",
    sharing="on|via|to|this|the|us|by|with|article|story|post|page|link|it|friends?|and|or|google|news",
    join="subscribed?|sign up|sign in|log ?in|log ?out|register|my account|create (?:an )?account|get newsletter|immediate access"
    "|become a (?:member|subscriber)",
    do="get|join|create|access|enjoy|share|visit|support|unlock|register|sign|follow|download|click|e-?mail|discover|explore|browse|stay"
    "|receive|choose|start|try|check|buy|shop|save|be the first|keep up|want|like|need|looking|have|send|tell|contact|if",
    yours=r"your|our|us|accounts?|newsletters?|e-?mails?|updates?|inbox|subscri\w+|conversation|community|this (?:article|story|page|site)",
    imprint=r"disclaimers?|about(?: us| the site)?|contact us|contacts?|advertise(?: with us| here)?|advertisement|advertising|adverts?"
    r"|ads?|careers|jobs|help|faq|site ?map|imprint|terms|privacy|cookies|legal|accessibility|archive|feedback|corrections?"
    r"|mobile version|(?:18|16|12|6|0)\+",
    picture="photo|image|picture|pic|video|illustration|credit|photograph|file photo|(?:photo|image) (?:credit|source)"
    "|(?:media|image) caption|getty images|archive photo|press service|screenshot",
    picture_desk="getty|reuters|afp|ap|epa|shutterstock|istock|alamy|wikimedia|xinhua|anadolu|bloomberg|upi|tass|ria novosti|sputnik",
    place="home|home ?page|main|news|all news|world|politics|economy|economics|business|sports?|society|culture|health|opinion|region"
    "|science|tech(?:nology)?|entertainment|lifestyle|video|photos?|analytics|analysis|interviews?|multimedia|weather|africa|asia|europe"
    "|middle east|americas|international|national|local|military|security|travel",
    door="main page|menu|toggle(?: navigation)?|navigation|search|skip to (?:main )?content|close|open|up|top|back|return|news line"
    "|videos|incidents?|exclusives?|editorials?|features?|blogs?|live|tv|radio|podcasts?|projects?|special projects?|defen[cs]e"
    "|education|environment|art|music|cinema|other|more",
)
