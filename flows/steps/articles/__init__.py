"""A document → the article in it: headline, body, publisher, language, day of publication."""

from collections.abc import Callable

from flows.english import datelines, furniture
from flows.records import Article, Document, Finding, Span
from flows.steps.articles.dates import published
from flows.steps.articles.language import language
from flows.steps.articles.layout import Layout, layout
from flows.steps.articles.lines import BULLETS, Line, lines
from flows.steps.articles.names import names
from flows.steps.articles.outlets import publisher
from flows.steps.articles.paragraphs import paragraphs, towns
from flows.steps.articles.trimming import trimmed
from flows.vocabulary import Vocabulary

#: Characters of a headline that had to be taken from the first sentence.
_STAND_IN = 160
#: Words of a line that names the agency below a dateline: "Nord:", "By Anna Li – Nord:".
_AGENCY_WORDS = 6
#: Lines below the body in which it may be signed.
_FOOTER = 2


def article(document: Document, vocabulary: Vocabulary) -> Article | Finding:
    """Read ``document`` as a news article; a text without any prose gives the finding that refuses it."""
    found = lines(document.text)
    told = document.declared
    code = language(document.text, told.language)
    plan = layout(found, told.title, english=code == "en", extracted=document.media_type == "text/html")
    if plan.first > plan.last:
        return _no_article(document)
    body, parts = paragraphs(found, plan, towns(vocabulary))
    before = Span(_opening(found, plan), body.start)
    teasers = {part.span for part in parts if part.role == "teaser"}
    beside = [
        line.text
        for i, line in enumerate(found)
        if (not plan.first <= i <= plan.last or line.span in teasers) and plan.kinds[i] not in ("caption", "media")
    ]
    top = -1 if plan.title is None else plan.title
    header = [line.text for i, line in enumerate(found[: plan.first]) if i > top or plan.kinds[i] == "byline"]
    footer = [line.text for line in found[plan.last + 1 : plan.last + 1 + _FOOTER]]
    who = publisher(document, body, parts, beside, [*header, *footer], vocabulary, before if before.end > before.start else None)
    known = names(vocabulary.outlets)
    when = published(document, body, plan.title_span, vocabulary, who.outlet_id)
    title, findings = _title(document, plan, body, lambda words: who.outlet_id is not None and known.named(words) == who.outlet_id)
    code = language(document.text[body.start : body.end], told.language)
    if code != "en":
        message = f"{document.raw_path}: the text is in language {code}; statements and events are taken from English only"
        findings += (Finding("language-not-read", "note", message, document.raw_path, column_name="language", value=code),)
    return Article(
        title=title,
        body=body,
        paragraphs=parts,
        language=code,
        byline=told.author or _byline(found, plan),
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


def _opening(found: list[Line], plan: Layout) -> int:
    """Where the words before the first sentence begin: on its line, or where a dateline stands above it, with the agency below perhaps."""
    i = plan.first - 1
    while i >= 0 and found[i].words <= _AGENCY_WORDS and found[i].text.endswith(":"):
        i -= 1
    alone = i >= 0 and datelines.ALONE.match(found[i].text)
    return found[i if alone else plan.first].span.start


def _no_article(document: Document) -> Finding:
    if not document.text.strip():
        message = f"{document.raw_path}: no text; take it out of raw/, or put the text in"
        return Finding("document-empty", "rejected", message, document.raw_path)
    message = f"{document.raw_path}: no prose, only what surrounds an article; save the page again or take it out of raw/"
    return Finding("article-missing", "rejected", message, document.raw_path)


def _title(document: Document, plan: Layout, body: Span, is_site: Callable[[str], bool]) -> tuple[str, tuple[Finding, ...]]:
    if plan.title_span is not None or document.declared.title:
        span = plan.title_span
        if span is None or document.declared.title:
            return _one_line(document.declared.title or "").lstrip(BULLETS), ()
        return trimmed(_one_line(document.text[span.start : span.end]).lstrip(BULLETS), is_site), ()
    first = _one_line(document.text[body.start : body.end].split("\n\n")[0])
    title = first if len(first) <= _STAND_IN else first[:_STAND_IN].rsplit(" ", 1)[0] + " …"
    message = f"{document.raw_path}: no headline in the text; its first words stand in; write it into the column title of manifest.csv"
    return title, (Finding("title-missing", "warning", message, document.raw_path, column_name="title", value=title),)


def _byline(found: list[Line], plan: Layout) -> str | None:
    """The author whom a line above or below the body names."""
    for i, line in enumerate(found):
        if plan.kinds[i] == "byline" and not plan.first <= i <= plan.last and furniture.AUTHORED.match(line.text):
            return furniture.AUTHORED_ON.split(furniture.AUTHORED.sub("", _one_line(line.text)))[0]
    return None


def _one_line(words: str) -> str:
    return " ".join(words.split())
