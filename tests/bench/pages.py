"""Title, date and body text of saved pages against a public collection.

usage: python -m tests.bench.pages PAGES.tar.gz     (index.jsonl with set, html, text_file, title, date; see --help)
"""

import argparse
import json
import re
import statistics
import tarfile
from collections import Counter

import trafilatura

from flows.records import Article, Document
from flows.steps.articles import article
from flows.steps.read.pages import page
from flows.vocabulary import Vocabulary


def tokens_f1(got: str, want: str) -> float:
    """F1 of the bags of lower-case words."""
    a, b = (Counter(re.findall(r"\w+", text.lower())) for text in (got, want))
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def same_title(got: str | None, want: str) -> bool:
    """Equal but for white space, case and the shape of quotation marks."""
    return _plain(got or "") == _plain(want)


def _plain(title: str) -> str:
    return re.sub(r"\W+", " ", title).strip().casefold()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages")
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    texts, bodies, alone, titles, dates = [], [], [], [], []
    with tarfile.open(options.pages) as archive:
        content = {member.name: archive.extractfile(member).read() for member in archive if member.isfile()}  # type: ignore[union-attr]
    index = next(data for name, data in content.items() if name.endswith("index.jsonl"))
    for line in index.splitlines():
        entry = json.loads(line)
        data = content[f"{entry['set']}/{entry['html']}"]
        want = content[f"{entry['set']}/{entry['text_file']}"].decode()
        text, declared, _ = page(data, entry["html"])
        found = article(Document(entry["html"], "", "text/html", text, declared), Vocabulary())
        body = text[found.body.start : found.body.end] if isinstance(found, Article) else ""
        texts.append(tokens_f1(text, want))
        bodies.append(tokens_f1(body, want))
        alone.append(tokens_f1(trafilatura.extract(data) or "", want))
        if entry.get("title"):
            titles.append(same_title(declared.title, entry["title"]))
            if options.errors and not titles[-1]:
                print("title", entry["html"], repr(declared.title), "want", repr(entry["title"]))
        if entry.get("date"):
            dates.append((declared.published or "")[:10] == entry["date"][:10])
            if options.errors and not dates[-1]:
                print("date", entry["html"], declared.published, declared.origin_of.get("published"), "want", entry["date"])
        if options.errors and bodies[-1] < 0.92:
            print("body", entry["html"], round(bodies[-1], 3), "trafilatura alone", round(alone[-1], 3))
    print(f"title {statistics.mean(titles):.1%} of {len(titles)} · date {statistics.mean(dates):.1%} of {len(dates)}")
    print(f"body F1 {statistics.mean(bodies):.1%} of {len(bodies)} pages · text read {statistics.mean(texts):.1%}", end=" · ")
    print(f"trafilatura alone {statistics.mean(alone):.1%}")


if __name__ == "__main__":
    main()
