"""A folder of raw texts as the read step takes it: its documents, and what was found amiss."""

from pathlib import Path

from flows.records import Document
from flows.steps.read import documents, files

PAGE = """<!doctype html><html lang="en"><head><title>Talks resume | Nord News</title>
<meta property="og:site_name" content="Nord News"><link rel="canonical" href="https://nord.example/talks">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Talks resume", "datePublished": "2021-03-04T10:00:00Z",
"author": {"name": "Ada Holm"}}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Talks resume</h1>
<p>Ministers met in Oslo on Thursday and agreed to go on with the talks about the border next week, officials said.</p>
<p>"We made progress," the foreign minister told reporters after the meeting, which lasted for more than three hours.</p>
</article><footer>All rights reserved</footer></body></html>"""


def read(raw: Path) -> list[Document]:
    """Every document of a folder."""
    found, _ = files(raw)
    return [document for file in found for document in documents(file)]


def checks(raw: Path) -> set[str]:
    """The checks that the files of a folder, or its documents, did not pass."""
    _, findings = files(raw)
    return {f.check for f in findings} | {f.check for document in read(raw) for f in document.findings}
