"""Headline and body in nothing but the visible text of pages, as a careless scraper saves it.

    python -m tests.bench.dumps COLLECTION [--half odd|even] [--errors N]

A collection is the saved pages' .tar.gz, or PolNeAR's .jsonl.gz, whose articles are put into simulated pages. Body F1 is that of the bags of
words; the headline counts as found if it is equal but for punctuation and case, or begins or ends the true one.
"""

import argparse
import gzip
import json
import statistics
import tarfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from flows.records import Article, Document
from flows.steps.articles import article
from flows.vocabulary import load
from tests.bench.pages import same_title, tokens_f1
from tests.bench.scraped import dump, wrapped

_FORMS = ("full", "partial", "none")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("collection", type=Path)
    arguments.add_argument("--half", choices=("odd", "even"), help="only every other page")
    arguments.add_argument("--errors", type=int, default=0, help="print so many pages with a wrong headline or a body F1 under 0.92")
    options = arguments.parse_args()
    vocabulary, titles, bodies = load(), [], []
    for number, (name, text, title, body) in enumerate(_pages(options.collection)):
        if options.half and (options.half == "odd") != number % 2:
            continue
        found = article(Document(f"{name}.txt", "", "text/plain", text), vocabulary)
        got = text[found.body.start : found.body.end] if isinstance(found, Article) else ""
        bodies.append(tokens_f1(got, body))
        if title:
            titles.append(isinstance(found, Article) and same_title(found.title, title))
        if options.errors and ((title and not titles[-1]) or bodies[-1] < 0.92):
            options.errors -= 1
            print(f"{number} {name} body {bodies[-1]:.3f} title {getattr(found, 'title', None)!r} want {title!r}")
    print(f"{len(bodies)} pages: body F1 {statistics.mean(bodies):.1%}, under 92 % in {sum(f1 < 0.92 for f1 in bodies)}", end=" · ")
    print(f"title {statistics.mean(titles or [0]):.1%} of {len(titles)}")


def _pages(collection: Path) -> Iterator[tuple[str, str, str | None, str]]:
    """Name, visible text, headline if it is known, and clean body."""
    if collection.suffix == ".gz" and not collection.name.endswith(".tar.gz"):
        with gzip.open(collection, "rt", encoding="utf-8") as lines:
            for form, row in enumerate(map(json.loads, lines)):
                title, _, body = row["text"].strip().partition("\n")
                day = date.fromisoformat(row["publication_date"])
                yield row["doc_id"], wrapped(row["text"], day, form, _FORMS[form % 3]), title.removesuffix("."), body
        return
    with tarfile.open(collection) as archive:
        content = {member.name: archive.extractfile(member).read() for member in archive if member.isfile()}  # type: ignore[union-attr]
    index = next(data for name, data in content.items() if name.endswith("index.jsonl"))
    for entry in map(json.loads, index.splitlines()):
        saved, clean = (content[f"{entry['set']}/{entry[column]}"] for column in ("html", "text_file"))
        yield entry["html"], dump(saved), entry.get("title"), clean.decode()


if __name__ == "__main__":
    main()
