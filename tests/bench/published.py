"""Whether the day of publication that is solved from a text alone holds the day that a collection gives for it.

    python -m tests.bench.published PATH/polnear_train.jsonl.gz [--partial] [--errors N]

With ``--partial`` each text gets its month and day, without the year, as a first line, and the page is read as an article; *settled by a
full date* counts the years that a day of the news named with its year has told.

*holds*: the true day is inside (an open end holds all); *wrong*: outside; *exact*: it is the one day left. The width is the median number
of days of the bounded intervals.
"""

import argparse
import gzip
import json
import statistics
from collections import Counter
from datetime import date
from pathlib import Path

from flows.records import Document, Finding, Span, When
from flows.steps.articles import article
from flows.steps.articles.dates import Published, published
from flows.vocabulary import Vocabulary, load


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("collection", type=Path)
    arguments.add_argument("--partial", action="store_true", help="the page states its month and day")
    arguments.add_argument("--errors", type=int, default=0, help="print so many errors")
    options = arguments.parse_args()
    counts: Counter[str] = Counter()
    widths = []
    vocabulary = load()
    with gzip.open(options.collection, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text, truth = row["text"], date.fromisoformat(row["publication_date"])
            result = _partial(row["doc_id"], text, truth, vocabulary) if options.partial else _plain(row["doc_id"], text, vocabulary)
            told = any(e.used and "as recent" in e.says for e in result.evidence)
            verdict = _verdict(result, truth)
            counts[verdict] += 1
            counts["told right" if verdict == "exact" else "told wrong"] += told
            counts["bounded"] += result.when.min is not None and result.when.max is not None
            if result.when.min and result.when.max:
                widths.append((result.when.max - result.when.min).days + 1)
            if verdict == "wrong" and counts["wrong"] <= options.errors:
                print(f"{row['doc_id']} true {truth:%a %Y-%m-%d} ours {result.when.min} {result.when.max} {result.when.basis}")
                for evidence in result.evidence:
                    print(f"   {'used' if evidence.used else 'left'} {evidence.expression!r}: {evidence.says}")
    total = counts["holds"] + counts["exact"] + counts["wrong"] + counts["unknown"]
    print(f"{total} texts: " + ", ".join(f"{v} {100 * counts[v] / total:.1f} %" for v in ("exact", "holds", "unknown", "wrong", "bounded")))
    if options.partial:
        print(f"settled by a full date: {counts['told right']} right, {counts['told wrong']} wrong")
    print(f"median width {statistics.median(widths or [0])} days")


def _plain(name: str, text: str, vocabulary: Vocabulary) -> Published:
    start = text.find("\n\n") + 2 if "\n\n" in text else 0
    return published(Document(name, "", "text/plain", text), Span(start, len(text)), Span(0, start), vocabulary, None)


def _partial(name: str, text: str, truth: date, vocabulary: Vocabulary) -> Published:
    found = article(Document(name, "", "text/plain", f"{truth:%B} {truth.day}\n\n{text}"), vocabulary)
    return Published(When()) if isinstance(found, Finding) else Published(found.published, None, found.evidence)


def _verdict(result: Published, truth: date) -> str:
    low, high = result.when.min, result.when.max
    if low is None and high is None:
        return "unknown"
    if (low and truth < low) or (high and truth > high):
        return "wrong"
    return "exact" if low == high else "holds"


if __name__ == "__main__":
    main()
