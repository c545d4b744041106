"""A headline without what pages set at its ends: the site's name, the section, the day, tags."""

import re
from collections.abc import Callable, Mapping

from flows.english import furniture
from flows.records import Span
from flows.steps.articles.lines import Line

_CONTENT = re.compile(r"[^\W\d_]{3,}")
_SEPARATOR = re.compile(r"\s+[/|•·»–—-]\s+|\s*\|\s*")
#: What parts a headline from labels: no dash as long as "—", which parts it from who says so.
_LABELLED = re.compile(r"\s+[/|•·»:–-]\s+|\s*\|\s*|_(?=[A-Z])")
#: Kinds of line that a label is, and an address.
_LABELS = frozenset(("navigation", "date", "source"))
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}$", re.I)
_HASHTAGS = re.compile(r"(?:\s+#\w+)+$")
#: Characters of a headline with the site's name; words of content in whatever can be a headline.
_HEADLINE, _TELLS = 600, 2
#: Words of a headline at least, of a publisher's name at most, of a line that names it, and of a section before "|".
_WORDS, SITE_WORDS, _SHORT_LINE, _SECTION = 3, 3, 6, 2
#: Words of a site's name that is a line of its own as well.
_LONG_NAME = 5
#: A word that may be the first of the tags behind a headline, after a word that may be its last.
_TAG = re.compile(r"(?<=[a-z])\s+((?:[A-Z][\w’'-]+\s*){1,2})$")


def content(text: str) -> list[str]:
    """The beginnings of the words that say something, in small letters."""
    return [w for w in (w.casefold()[:5] for w in _CONTENT.findall(text)) if w not in furniture.FUNCTION_WORDS]


def plain(text: str) -> str:
    """A text without its marks, in small letters."""
    return re.sub(r"\W+", " ", text).strip().casefold()


def own_part(line: Line, repeated: Mapping[str, int]) -> Span:
    """The line's span without what a separator parts from it: where what is left, or the site's name, is a line of its own as well, or
    the line tells once more what is left.

    ``repeated`` counts the page's lines by their plain text.
    """
    if parted := _parted(line.text, repeated):
        return Span(line.span.start, line.span.start + parted.start())
    for match in _separators(line.text):
        part, site = line.text[: match.start()], line.text[match.end() :]
        if len(part.split()) >= _WORDS and f" {plain(part)} " in f" {plain(site)} ":
            return Span(line.span.start, line.span.start + match.start())
        if len(part.split()) >= _WORDS and ("|" in match[0] or (len(site.split()) <= _LONG_NAME and repeated.get(plain(site)))):
            part = _without_tag(part) if site.count("|") else part
            return Span(line.span.start, line.span.start + len(_without_site(part, line, repeated)))
    return line.span


def before_site(text: str, repeated: Mapping[str, int]) -> str:
    """A declared headline without what a separator parts from a headline that the page shows."""
    parted = _parted(text, repeated)
    return text[: parted.start()] if parted and len(text[: parted.start()].split()) >= _WORDS else text


def site(text: str, repeated: Mapping[str, int]) -> str | None:
    """What a line has behind a headline that stands on a line of its own as well: the site's name, mostly."""
    parted = _parted(text, repeated)
    return text[parted.end() :] if parted and len(text[: parted.start()].split()) >= _WORDS else None


def _parted(text: str, repeated: Mapping[str, int]) -> re.Match[str] | None:
    return next((match for match in _separators(text) if repeated.get(plain(text[: match.start()]))), None)


def _separators(text: str) -> list[re.Match[str]]:
    return list(_SEPARATOR.finditer(text)) if len(text) <= _HEADLINE else []


def _without_site(part: str, line: Line, repeated: Mapping[str, int]) -> str:
    """A headline before "| site" without the publisher's name, which another short line has, too: "Title - Example | example.com"."""
    last = list(_SEPARATOR.finditer(part))[-1:]
    name = plain(part[last[0].end() :]) if last else ""
    others = (key for key in repeated if key != plain(line.text) and len(key.split()) <= _SHORT_LINE)
    named = 0 < len(name.split()) <= SITE_WORDS and any(re.search(rf"\b{re.escape(name)}\b", key) for key in others)
    return part[: last[0].start()] if named and len(part[: last[0].start()].split()) >= _WORDS else part


def _without_tag(part: str) -> str:
    """A headline before tags without the first of them, which no mark parts from it: it names once more what the headline has named."""
    tag = _TAG.search(part)
    again = tag and re.search(rf"\b{re.escape(tag[1].strip())}\b", part[: tag.start()])
    return part[: tag.start()] if tag and again else part


def trimmed(words: str, is_site: Callable[[str], bool]) -> str:
    """A headline without the labels at either end; ``is_site`` tells the names of the outlet whose page it is.

    >>> trimmed("News | Talks go on in Vell - Nord | nord.example", "Nord".__eq__)
    'Talks go on in Vell'
    """
    words = _HASHTAGS.sub("", words)
    signs = list(_LABELLED.finditer(words))
    starts, ends = [0, *(sign.end() for sign in signs)], [*(sign.start() for sign in signs), len(words)]
    first, last = 0, len(signs)
    while last > first and _is_label(words[starts[last] : ends[last]], is_site):
        last -= 1
    while last > first and (_is_label(words[starts[first] : ends[first]], is_site) or _is_section(words[starts[first] :])):
        first += 1
    kept = words[starts[first] : ends[last]]
    return kept if len(content(kept)) >= _TELLS else words


def _is_label(part: str, is_site: Callable[[str], bool]) -> bool:
    return is_site(part) or furniture.kind_of(part) in _LABELS or bool(_HOST.match(part))


def _is_section(words: str) -> bool:
    before, sign, _ = words.partition("|")
    return bool(sign) and len(before.split()) <= _SECTION
