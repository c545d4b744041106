"""What a saved page says of itself in its markup: address, publisher, headline, author, day, language, each with its place."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import htmldate
import trafilatura

from flows.records import Declared
from flows.steps.moments import written
from schemas.columns import URL

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

#: The place of a day that no field of the page tells but its reader takes from what is shown.
GUESSED = "htmldate"
#: htmldate takes no day after this for a publication; a fixed day, because its own default is the day on which it runs.
_LAST_DAY = "2100-12-31"
#: Types of schema.org that are an article.
_ARTICLE_TYPES = re.compile(r"Article|Posting|Report|Review$|Analysis")
_SEPARATORS = re.compile(r"\s+[|•·»–—-]\s+|\s+::\s+")
#: Fields of pages' heads that tell the day of publication, the most usual first.
_DAY_FIELDS = (
    "article:published_time og:published_time og:article:published_time article:published article.published datePublished "
    "parsely-pub-date sailthru.date cXenseParse:recs:publishtime DC.date.issued dc.date.issued dcterms.issued dcterms.created "
    "DC.date dc.date dcterms.date publish-date publish_date publishdate publication_date pubdate pub_date"
).split()
#: A day element that tells another day than that of publication, and where those of other articles stand.
_CHANGED = re.compile(r"updat|modif|edit|current|clock|today", re.I)
_ELSEWHERE = "ancestor::aside or ancestor::nav or ancestor::footer or ancestor::li"
#: What calls a day that of publication, characters behind it in which the day stands, and of an element that holds no prose.
_LABEL = re.compile(r"\b(?:first )?(?:published|posted)\b(?: (?:on|at|date))?:?\s+(?=[\w(])", re.I)
_DAY_WORDS, _SHORT = 40, 160
#: What wraps JSON inside a page, and a comma too many.
_WRAPPED = re.compile(r"^\s*(?:(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?|<!--)|(?:(?://|/\*)?\s*\]\]>(?:\s*\*/)?|-->)\s*;?\s*$")
_COMMA_TOO_MANY = re.compile(r",(?=\s*[}\]])")


def metadata(tree: "HtmlElement", data: bytes) -> Declared:
    """What the page says of itself; of several places the most particular wins."""
    linked = next(iter(_linked(tree)), {})
    extracted = trafilatura.extract_metadata(tree)
    site = _meta(tree, "og:site_name") or _name(linked.get("publisher")) or _meta(tree, "application-name")
    places: dict[str, list[tuple[str, str | None]]] = {
        "url": [
            ("canonical", _canonical(tree)),
            ("og:url", _address(_meta(tree, "og:url"))),
            ("json-ld", _address(_string(linked.get("url")))),
        ],
        "outlet": [
            ("og:site_name", _meta(tree, "og:site_name")),
            ("json-ld publisher", _name(linked.get("publisher"))),
            ("application-name", _meta(tree, "application-name")),
        ],
        "title": _titles(tree, _string(linked.get("headline")), (site, urlsplit(_canonical(tree) or "").hostname)),
        "author": [("json-ld author", _name(linked.get("author"))), ("page", extracted.author if extracted else None)],
        "published": [
            ("json-ld datePublished", _first(linked.get("datePublished"))),
            *((field, _first(_meta(tree, field))) for field in _DAY_FIELDS),
            ("time", next(_timed(tree), None)),
            ("page", next(_labelled(tree), None)),
            (GUESSED, _guessed(data)),
        ],
        "language": [("html lang", (tree.get("lang") or "").lower() or None)],
    }
    found = {name: next(((value, place) for place, value in options if value), None) for name, options in places.items()}
    values = {name: hit[0] for name, hit in found.items() if hit}
    return Declared(**values, origin_of={name: hit[1] for name, hit in found.items() if hit})


def _titles(tree: "HtmlElement", headline: str | None, site: tuple[str | None, ...]) -> list[tuple[str, str | None]]:
    """The page's headline as its places give it, best first: og:title is written for sharing and may be another one than the article's,
    so it comes first only where JSON-LD and the title element do not say the same."""
    shown = _text(tree, "//head/title")
    places = [("og:title", _meta(tree, "og:title")), ("json-ld headline", headline), ("h1", _text(tree, "//h1")), ("title", shown)]
    titles = [(place, _without_site(title, site) if title else None) for place, title in places]
    if headline and shown and _key(shown).startswith(_key(headline)):
        titles.sort(key=lambda title: title[0] != "json-ld headline")
    return titles


def _linked(tree: "HtmlElement") -> Iterator[Mapping[str, Any]]:
    """The JSON-LD nodes that describe an article: first the one of this page's own address, then of its headline, then in their order."""
    address = urlsplit(_canonical(tree) or _address(_meta(tree, "og:url")) or "").path.rstrip("/")
    shown = {_key(title) for title in (_meta(tree, "og:title"), _text(tree, "//h1"), _text(tree, "//head/title")) if title}
    nodes: list[Mapping[str, Any]] = []
    for script in tree.xpath('//script[contains(@type, "ld+json")]/text()'):
        nodes.extend(_nodes(_loaded(script)))
    articles = [n for n in nodes if _ARTICLE_TYPES.search(_types(n)) and (n.get("headline") or n.get("datePublished"))]

    def rank(node: Mapping[str, Any]) -> tuple[bool, bool]:
        places = json.dumps([node.get("url"), node.get("mainEntityOfPage"), node.get("@id")])
        return not (address and address in places), _key(_string(node.get("headline")) or "") not in shown

    yield from sorted(articles, key=rank)


def _loaded(script: str) -> object:
    """The JSON of a script, also where it is wrapped or has a comma too many; ``None`` where it is none."""
    for text in (script, _COMMA_TOO_MANY.sub("", _WRAPPED.sub("", script))):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(key))


def _types(node: Mapping[str, Any]) -> str:
    kind = node.get("@type")
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind)


def _string(value: object) -> str | None:
    if isinstance(value, list) and value:
        return _string(value[0])
    return (_clean(html.unescape(value)) or None) if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return "; ".join(name for item in value if (name := _name(item))) or None
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)


def _meta(tree: "HtmlElement", name: str) -> str | None:
    hits = tree.xpath("//meta[@property=$name or @name=$name or @itemprop=$name]/@content", name=name)
    return next((clean for hit in hits if (clean := _clean(html.unescape(hit)))), None)


def _text(tree: "HtmlElement", path: str) -> str | None:
    hits = (_clean(element.text_content()) for element in tree.xpath(path))
    return next((hit for hit in hits if hit), None)


def _canonical(tree: "HtmlElement") -> str | None:
    hits = tree.xpath('//link[@rel="canonical"]/@href')
    return next((address for hit in hits if (address := _address(str(hit).strip()))), None)


def _address(value: str | None) -> str | None:
    """A whole address only: where a relative one leads, a saved page does not tell."""
    return value if value and re.match(URL, value) else None


def _first(value: object) -> str | None:
    """The day of a field, or the first of its list; figures in any order are for the evidence to decide."""
    return _first(value[0]) if isinstance(value, list) and value else written(value)


def _timed(tree: "HtmlElement") -> Iterator[str]:
    """The days of the elements that tell the article's own."""
    for element in tree.xpath(f"//*[@itemprop='datePublished' or (self::time and @datetime)][not({_ELSEWHERE})]"):
        if _CHANGED.search(" ".join(filter(None, (element.get("class"), element.get("itemprop"), element.getparent().get("class"))))):
            continue
        if day := written(element.get("datetime") or element.get("content") or _clean(element.text_content())):
            yield day


def _labelled(tree: "HtmlElement") -> Iterator[str]:
    """The days that short elements call those of publication: "Updated 12 March | Published 9 March 2021"."""
    for label in tree.xpath(
        f"//body//text()[contains(., 'ublished') or contains(., 'osted') or contains(., 'UBLISHED')][not({_ELSEWHERE})]"
    ):
        element = label.getparent()
        for words in map(_clean, (element.text_content(), element.getparent().text_content())):
            days = [written(part[:_DAY_WORDS]) for part in _LABEL.split(words)[1:]] if len(words) < _SHORT else []
            if day := next(filter(None, days), None):
                yield day
                break


def _guessed(data: bytes) -> str | None:
    """The day that htmldate finds; the first of a year stands for a year without a day, that of a copyright line mostly."""
    found: str | None = htmldate.find_date(data, original_date=True, max_date=_LAST_DAY)
    return None if found and found.endswith("-01-01") else found


def _without_site(title: str, names: tuple[str | None, ...]) -> str:
    """``title`` without a last (or first) part that is the site's name: "Talks resume | Example News"."""
    keys = {_key(name) for name in names if name} - {""}
    parts = _SEPARATORS.split(title)
    for part, rest in ((parts[-1], title[: -len(parts[-1])]), (parts[0], title[len(parts[0]) :])):
        key = _key(part)
        if len(parts) > 1 and any(key and (key == k or (len(key) > 3 and (key in k or k in key))) for k in keys):
            return rest.strip(" |•·»–—-:")
    return title


def _key(name: str) -> str:
    return re.sub(r"^www|[^a-z0-9]|(com|org|net)$", "", name.lower())


def _clean(value: str) -> str:
    return re.sub(r"\s+", " ", value).strip()
