"""A saved page → its text without markup, and what its metadata declares."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import htmldate
import trafilatura

from flows.records import Declared, Finding
from flows.steps.read.decoding import LONGEST, too_long
from schemas.columns import URL

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

#: Bytes of one page at most: the page reader's own limit.
LARGEST = 20_000_000
#: htmldate takes no day after this for a publication; a fixed day, because its own default is the day on which it runs.
_LAST_DAY = "2100-12-31"
#: Types of schema.org that are an article.
_ARTICLE_TYPES = re.compile(r"Article|Posting|Report|Review$|Analysis")
#: Menus, and pages that a script fills, hold no sentence.
_SENTENCE_ENDS = re.compile(r"[.!?…。！？।؟۔]\W*(\s|$)")
_SEPARATORS = re.compile(r"\s+[|•·»–—-]\s+|\s+::\s+")


def page(data: bytes, raw_path: str) -> tuple[str, Declared, tuple[Finding, ...]]:
    """The text of a saved page, its metadata with their places, and what is doubtful about them.

    Comments of readers are left out. Never raises: a page that cannot be read has an empty text and a finding that rejects it.
    """
    try:
        tree = trafilatura.load_html(data)
        text = trafilatura.extract(data, include_comments=False, include_tables=False) or ""
        declared = Declared() if tree is None else _declared(tree, data)
    except Exception as error:  # the page reader runs into many kinds of broken markup
        message = f"{raw_path}: the markup cannot be read ({type(error).__name__}); save the page again or as text"
        return "", Declared(), (Finding("page-unreadable", "rejected", message, raw_path),)
    if len(text) > LONGEST:
        return "", declared, (too_long(raw_path, f"{len(text):,} characters"),)
    if not _SENTENCE_ENDS.search(text):
        message = f"{raw_path}: no article text in the page; if the page shows one, save it as text"
        return "", declared, (Finding("page-without-text", "rejected", message, raw_path),)
    return text.replace("\0", "\ufffd"), declared, ()


def _declared(tree: "HtmlElement", data: bytes) -> Declared:
    """What the page says of itself; of several places the most particular wins."""
    linked = next(iter(_linked(tree)), {})
    metadata = trafilatura.extract_metadata(tree)
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
        "author": [("json-ld author", _name(linked.get("author"))), ("page", metadata.author if metadata else None)],
        "published": [
            ("json-ld datePublished", _day(_string(linked.get("datePublished")))),
            ("article:published_time", _day(_meta(tree, "article:published_time"))),
            ("datePublished", _day(_meta(tree, "datePublished"))),
            ("htmldate", htmldate.find_date(data, original_date=True, max_date=_LAST_DAY)),
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
    """The JSON-LD nodes that describe an article: first the one of this page's own address, then in their order."""
    address = urlsplit(_canonical(tree) or _address(_meta(tree, "og:url")) or "").path.rstrip("/")
    nodes: list[Mapping[str, Any]] = []
    for script in tree.xpath('//script[contains(@type, "ld+json")]/text()'):
        try:
            nodes.extend(_nodes(json.loads(script, strict=False)))
        except (ValueError, RecursionError):
            continue
    articles = [n for n in nodes if _ARTICLE_TYPES.search(_types(n)) and (n.get("headline") or n.get("datePublished"))]
    yield from sorted(
        articles, key=lambda n: not (address and address in json.dumps([n.get("url"), n.get("mainEntityOfPage"), n.get("@id")]))
    )


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


def _day(value: str | None) -> str | None:
    """ISO dates only: another order of the figures is for the evidence to decide."""
    return value if value and re.match(r"^\d{4}-\d\d-\d\d", value) else None


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
