"""A document → the article in it: headline, body, publisher, language, day of publication."""

import re
from collections.abc import Callable

from flows.english import furniture
from flows.records import Article, Document, Finding
from flows.steps.articles.dates import published
from flows.steps.articles.language import language
from flows.steps.articles.lines import BULLETS, UNSEEN
from flows.steps.articles.names import names
from flows.steps.articles.outlets import publisher
from flows.steps.articles.page import Page, page
from flows.steps.articles.trimming import trimmed
from flows.vocabulary import Vocabulary

#: Characters that steer a terminal; they part words as white space does.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
#: Characters of a headline that had to be taken from the first sentence.
_STAND_IN = 160


def article(document: Document, vocabulary: Vocabulary) -> Article | Finding:
    """Read ``document`` as a news article; a text without any prose gives the finding that refuses it."""
    told = document.declared
    code = language(document.text, told.language)
    here = page(document, vocabulary, english=code == "en")
    if here is None:
        return _no_article(document)
    body = here.body
    who = publisher(here, vocabulary)
    known = names(vocabulary.outlets)
    when = published(document, body, here.layout.title_span, vocabulary, who.outlet_id, here.stamps)
    title, findings = _title(here, lambda words: who.outlet_id is not None and known.named(words) == who.outlet_id)
    code = language(document.text[body.start : body.end], told.language)
    if code != "en":
        message = f"{document.raw_path}: the text is in language {code}; statements and events are taken from English only"
        findings += (Finding("language-not-read", "note", message, document.raw_path, column_name="language", value=code),)
    return Article(
        title=title,
        body=body,
        paragraphs=here.paragraphs,
        language=code,
        byline=told.author or _byline(here),
        outlet_id=who.outlet_id,
        origin_id=who.origin_id,
        url=told.url,
        published=when.when,
        published_time=when.time,
        retrieved_at=told.retrieved_at,
        evidence=when.evidence,
        credits=who.credits,
        findings=(*findings, *who.findings, *when.findings),
    )


def _no_article(document: Document) -> Finding:
    if not document.text.strip():
        message = f"{document.raw_path}: no text; take it out of raw/, or put the text in"
        return Finding("document-empty", "rejected", message, document.raw_path)
    message = f"{document.raw_path}: no prose, only what surrounds an article; save the page again or take it out of raw/"
    return Finding("article-missing", "rejected", message, document.raw_path)


def _title(here: Page, is_site: Callable[[str], bool]) -> tuple[str, tuple[Finding, ...]]:
    document, span = here.document, here.layout.title_span
    if here.told:
        by_hand = document.declared.origin_of.get("title", "").startswith("manifest")
        title = _one_line(here.told).lstrip(BULLETS)
        return title if by_hand else trimmed(title, is_site), ()
    if span is not None:
        return trimmed(_one_line(document.text[span.start : span.end]).lstrip(BULLETS), is_site), ()
    first = _one_line(document.text[here.body.start : here.body.end].split("\n\n")[0])
    title = first if len(first) <= _STAND_IN else first[:_STAND_IN].rsplit(" ", 1)[0] + " …"
    message = f"{document.raw_path}: no headline in the text; its first words stand in; write it into the column title of manifest.csv"
    return title, (Finding("title-missing", "warning", message, document.raw_path, column_name="title", value=title),)


def _byline(here: Page) -> str | None:
    """The author whom a line above or below the body names."""
    plan = here.layout
    for i, line in enumerate(here.lines):
        if plan.kinds[i] == "byline" and not plan.first <= i <= plan.last and furniture.AUTHORED.match(line.text):
            return furniture.AUTHORED_ON.split(furniture.AUTHORED.sub("", _one_line(line.text)))[0]
    return None


def _one_line(words: str) -> str:
    return " ".join(UNSEEN.sub("", _CONTROL.sub(" ", words)).split())
