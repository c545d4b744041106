"""Articles torn apart as scrapers tear them: whatever is lost, doubled or broken into lines, a document is read and every span holds."""

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.records import Document, Finding
from flows.steps.extract import extract
from flows.vocabulary import load

ARTICLES = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[1] / "raw").glob("*.txt"))]
#: What stands in the place of a word that was lost.
TEARS = [
    "",
    "\n",
    "\n\n",
    "“",
    "”",
    '"',
    "(",
    ",",
    ".",
    ":",
    " and",
    " said",
    " that",
    " to",
    " told reporters.",
    " the minister of trade and",
]
WORDS = 300


@st.composite
def torn(draw: st.DrawFn) -> str:
    """A stretch of an article, in which up to 40 words are lost or have something else in their place."""
    words = re.split(r"(?=\s)", draw(st.sampled_from(ARTICLES)))
    start = draw(st.integers(0, max(0, len(words) - WORDS)))
    words = words[start : start + draw(st.integers(20, WORDS))]
    for place, tear in draw(st.lists(st.tuples(st.integers(0, len(words) - 1), st.sampled_from(TEARS)), max_size=40)):
        words[place] = tear
    return "".join(words)


@settings(max_examples=40, deadline=None)
@given(torn())
def test_no_torn_article_is_lost(text: str) -> None:
    found = extract(Document("torn.txt", "0", "text/plain", text), load())
    if found.article is None:
        assert all(isinstance(finding, Finding) for finding in found.findings) and found.findings
        return
    spans = [s.content for s in found.statements] + [m.evidence for m in found.mentions]
    body = found.article.body
    assert all(body.start <= span.start < span.end <= body.end for span in spans)
