"""Which of a page's lines is the headline."""

import re
from collections import Counter
from collections.abc import Iterator

from flows.english import datelines, furniture, pictures
from flows.records import Span
from flows.steps.articles.kinds import BROKEN_OFF, credited
from flows.steps.articles.lines import Line
from flows.steps.articles.trimming import SITE_WORDS, content, own_part, plain

#: Words of a line of prose that the headline stands above; where there is none so long, of a shorter one.
_SOLID = (12, 6, 3)
#: Words of content in a headline that says something; a line of fewer may be the name of a section or of the site.
_NAMING = 4
#: What it is worth that a headline stands on the page twice, that the day or the author follows it, and that it is the first line of all.
_TWICE, _HEADED, _TOP = 0.3, 0.3, 0.4
#: Share of the best score that a headline has at least, and lines between it and a deck that scores better.
_GOOD, _TOGETHER = 0.5, 3
#: Lines below one that leads through the site to the headline, in which it stands.
_AGAIN = 6
#: Words of a headline at most; lines of prose that it is compared with.
_HEADLINE_WORDS, _TELLING = 32, 12
#: Lines after a headline in which its day or author stands; words of a first line that is no paragraph yet.
HEADER, STANDFIRST = 4, 45
#: What stands right below a headline that ends as a sentence does ("Will it rain?").
_BELOW = frozenset(("date", "byline", "share"))
#: Where the article stands on the site: "News|Nuclear energy", "World > Asia".
_SECTIONS = re.compile(
    r"^\W*(?:[A-Z][\w&’'-]*(?: (?:and |& )?[A-Z][\w’'-]*){0,2}\s*[|>»›]\s*)+[A-Z][\w&’'-]*(?: (?:and |& )?[A-Z][\w’'-]*){0,2}\W*$"
)
_ADDRESS = re.compile(r"https?://|\bwww\.")
#: What a line has that is more than a name or a day.
_WORDED = re.compile(r"^[^\d]*\b[a-z]{4,}[^\d]*$")
#: The words by which a site lives and who said them: "“Whoever sails must know the harbour and the wind, and the sea.” A sailor".
_MOTTO = re.compile(r"^[\"“][^\"“”]{60,}[\"”]\s*[-–—]?\s*[A-Z][\w. ]{1,30}$")
#: A name and its initials: "Nord Press Agency (NPA)".
_INITIALS = re.compile(r"^(?:[A-Z][\w’'-]+ ){1,5}\([A-Za-z]{2,6}\)$")
#: Tags twice: "Norland Westmark Norland Westmark".
_TWICE_TOLD = re.compile(r"^(\S.{3,80}\S)\W+\1$")
#: Who stands where in a picture: "Minister Ada Holm (R) and Ola Lund".
_PLACED = re.compile(r"[a-z] \((?:[LRC]|left|right|cent(?:er|re))\)", re.IGNORECASE)
_NO_HEADLINE = (_ADDRESS, _PLACED, pictures.PICTURED, _SECTIONS, furniture.TRAIL, _MOTTO, _INITIALS, furniture.INSTITUTION, _TWICE_TOLD)


def headline(lines: list[Line], kinds: list[str], declared: str | None) -> tuple[int | None, Span | None]:
    """The headline: of the lines above the prose that share about as many words with it as any, the first that stands with the best."""
    if declared:
        wanted = plain(declared)
        hit = next((i for i, line in enumerate(lines) if plain(line.text) == wanted), None)
        return hit, None if hit is None else lines[hit].span
    captions = credited(lines, kinds)
    prose = [i for i, kind in enumerate(kinds) if kind == "prose" and i not in captions and not _over_dateline(lines, i)]
    solid = next((found for least in _SOLID if (found := [i for i in prose if lines[i].words >= least])), [])
    if not solid:
        return None, None
    scores = dict(_candidates(lines, kinds, solid, prose))
    if not scores:
        return None, None
    best = max(scores, key=lambda i: (scores[i][0], i))
    near = [i for i in scores if scores[i][0] >= _GOOD * scores[best][0] and i <= best]
    chosen = best
    for i in reversed(near):
        between = set(kinds[i + 1 : chosen])
        apart = {"navigation", "list"} & {kinds[i], *between} or ("date" in between and len(content(lines[i].text)) < _NAMING)
        together = chosen - i <= _TOGETHER and not apart and not _kicker(lines[i], lines[chosen])
        chosen = i if together else chosen
    return chosen, scores[chosen][1]


def _candidates(lines: list[Line], kinds: list[str], solid: list[int], prose: list[int]) -> Iterator[tuple[int, tuple[float, Span]]]:
    """The lines that may be the headline, each with its score and its span without the site's name.

    One that stands below a first line of prose (a caption, mostly) has to have the day or the author below it.
    """
    repeated = Counter(plain(line.text) for line in lines)
    captions = credited(lines, kinds)
    spoken = [set(content(lines[i].text)) for i in solid[:_TELLING]]
    for i in range(min(solid[min(_TELLING, len(solid)) // 4] + 1, len(lines))):
        if kinds[i] not in ("heading", "prose", "speech") or lines[i].words > _HEADLINE_WORDS or i in captions:
            continue
        lead = datelines.ALONE.match(lines[i].text) or (lines[i].words >= _SOLID[0] and datelines.DATELINE.match(lines[i].text))
        if lead or lines[i].text.endswith(":") or any(shape.search(lines[i].text) for shape in _NO_HEADLINE):
            continue
        if any(_leads_to(lines[i], line) for line in lines[i + 1 : i + 1 + _AGAIN]) or _pictured(lines[i : i + 2]):
            continue
        span = own_part(lines[i], repeated)
        words = content(lines[i].text[: span.end - span.start])
        headed = any(kind in ("date", "byline") for kind in (*kinds[max(0, i - 1) : i], *kinds[i + 1 : i + 1 + HEADER]))
        if _tells(lines[i]) and (not headed or lines[i].words > _FULL_HEADLINE):
            continue
        stands = (i < solid[0] and i not in prose) or any(kind in _BELOW for kind in kinds[i + 1 : i + 2])
        first = i == 0 and (i < solid[0] or (len(prose) > 1 and lines[i].words <= STANDFIRST))
        if 2 <= len(words) <= 25 and (first or (i not in solid[1:] and stands) or (headed and i not in solid)):
            told = set().union(*(found for j, found in zip(solid, spoken, strict=False) if j != i))
            shared, is_again = sum(word in told for word in words), repeated[plain(lines[i].text)] > 1
            if not shared and not _WORDED.search(lines[i].text):
                continue
            more = _TWICE * (is_again and len(words) >= _NAMING) + _TOP * (i == 0 and shared >= _NAMING and not is_again)
            yield i, (shared / max(_NAMING, len(words)) + more + _HEADED * headed, span)


def _pictured(pair: list[Line]) -> bool:
    """Whether a line is a picture's caption: the next one is the same again with the picture's credit."""
    return len(pair) > 1 and pair[1].text.startswith(pair[0].text) and bool(pictures.PICTURED.search(pair[1].text))


def _over_dateline(lines: list[Line], i: int) -> bool:
    """Whether an unfinished line stands right above a dateline: a headline, however long."""
    told = lines[i].ends or lines[i].words > _FULL_HEADLINE or pictures.SHOWN.search(lines[i].text)
    return not told and i + 1 < len(lines) and bool(datelines.DATELINE.match(lines[i + 1].text))


def _leads_to(line: Line, below: Line) -> bool:
    """Whether a line ends with the headline below it, behind the way through the site ("Start Asia Talks go on in Vell"), or is the
    beginning of it, broken off ("Talks go on in …")."""
    words, own = line.text.split(), below.text.split()
    if broken := BROKEN_OFF.search(line.text):
        return below.text.startswith(line.text[: broken.start() + 1]) and len(below.text) > broken.start() + 1
    return _NAMING <= len(own) < len(words) <= len(own) + SITE_WORDS and words[-len(own) :] == own


def _kicker(line: Line, below: Line) -> bool:
    """Whether a line only names the topic of the headline below it: in a few words of its own ("Vell talks" over "Talks go on in
    Vell"), or above one whose words all begin large ("Fishing" over "Talks Go On In Vell")."""
    topic = content(line.text)
    if not topic or len(topic) >= _NAMING:
        return False
    words = [w for w in below.text.split() if len(w) > 3 and w[0].isalpha()]
    return set(topic) < set(content(below.text)) or (len(words) >= SITE_WORDS and all(w[0].isupper() for w in words))


def _tells(line: Line) -> bool:
    """Whether a line is a story's first sentence: whole, with a full stop, and long or told in the past ("said on Tuesday that …")."""
    whole = line.words >= _SOLID[0] and bool(_FULL_STOP.search(line.text))
    return whole and (line.words > _FULL_HEADLINE or bool(furniture.TOLD.search(line.text)))


#: Words of a headline that ends with a full stop.
_FULL_HEADLINE = 20
_FULL_STOP = re.compile(r"\w[\"”’)]?\.[\"”’)]?$")


def repeats(text: str, title: str) -> bool:
    """Whether a line is the headline once more, alone or with the site's or the author's name behind it."""
    if plain(text) == plain(title):
        return True
    rest = text[len(title) :].strip() if text.casefold().startswith(title.casefold()) else "."
    return rest[0] in "|/–—-·»(" or bool(furniture.AUTHORED.match(rest))
