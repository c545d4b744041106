"""Pages as a careless scraper saves them: all visible text of a saved page, or a clean article with a page simulated around it."""

import re
from datetime import date, timedelta

from lxml import html

#: Elements that a reader does not see, and those that begin a line of their own.
_UNSEEN = ("script", "style", "noscript", "template", "svg", "head", "iframe", "select", "option")
_BLOCKS = frozenset("""address article aside blockquote body br button caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
    h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead time tr ul label video""".split())  # fmt: skip
#: Where a page says its day, in the forms of many outlets; {t} is a time of day.
_DAY_LINES = ("{d:%B} {d.day}, {d.year}", "{d.day} {d:%B} {d.year}", "Published: {d.day} {d:%b} {d.year}, 09:15", "{d:%A}, {d:%B} {d.day}, {d.year}",
              "By Staff Writer | {d:%b}. {d.day}, {d.year}", "{d:%Y-%m-%d} 18:40", "Posted on {d:%B} {d.day}, {d.year} at 7:05 pm",
              "{d:%Y}.{d:%m}.{d:%d} / 14:20", "{d:%d}/{d:%m}/{d.year} 10:12", "{d:%d}.{d:%m}.{d.year}")  # fmt: skip
_PARTIAL_LINES = ("{d:%B} {d.day}", "{d.day} {d:%B}, 10:58", "{d:%a}, {d:%b} {d.day}", "{d:%b} {d.day}, 6:41 am")


def dump(data: bytes) -> str:
    """The visible text of a page, a line for each block, as it stands in the markup: menus, teasers, comments and all."""
    tree = html.fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            element.drop_tree()
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag in _BLOCKS:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def wrapped(text: str, day: date, form: int, dates: str = "full") -> str:
    """A clean article (headline, blank line, paragraphs) inside a simulated page.

    ``dates`` is ``full``, ``partial`` or ``none`` for what the page says of its own day; other days stand around it in any case: the
    reader's own, those of teasers, of comments and of the page's last change.
    """
    title, _, prose = text.strip().partition("\n")
    title = title.strip().removesuffix(".")
    paragraphs = [line for line in prose.split("\n") if line.strip()]
    forms = {"full": _DAY_LINES, "partial": _PARTIAL_LINES, "none": ("",)}[dates]
    visit, change, older = day + timedelta(days=411 + 13 * form), day + timedelta(days=form % 5), day - timedelta(days=90 + 31 * form)
    teaser = f"{older:%B} {older.day}, {older.year}"
    head = [f"{visit:%A}, {visit:%B} {visit.day}, {visit.year}", "Home", "World", "Politics", "Business", "Sign in", "Subscribe"][
        form % 2 :
    ]
    share = ["Share", "Facebook", "Twitter", "WhatsApp", "Copy link", f"{form * 37 + 12} views"][: 3 + form % 4]
    inner = [["Read more:", "Ferry line to the islands is to open again"], ["ADVERTISEMENT"], ["Sign up for our newsletter"]][form % 3]
    aside = ["Image credit: Agency"] if form % 4 == 1 else ["The harbour in the evening. [File photo]"] if form % 4 == 2 else []
    lower = ["Related stories", f"Bridge is closed for repairs {teaser}", "Council elects its speaker", teaser, "Most read", "Storm hits the coast",
             "3 hours ago", "Comments", f"Anna {older:%d}/{older:%m}/{older.year} at 10:12", "I do not believe a word of it.",
             "We use cookies to improve your experience.", f"© {visit.year} All rights reserved"]  # fmt: skip
    stamp = [f"Updated {change:%B} {change.day}, {change.year}"] if form % 3 == 0 and dates == "full" else []
    own = [forms[form % len(forms)].format(d=day)] if dates != "none" else []
    ago = ["6 YEARS AGO"] if dates == "none" and form % 2 else []
    middle = max(1, len(paragraphs) // 2)
    lines = [*head, title, *own, *stamp, *ago, *share, *aside, *paragraphs[:middle], *inner, *paragraphs[middle:], *share, *lower]
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(lines)) + "\n"
