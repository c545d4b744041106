"""Whether the day of publication that is solved from a text alone holds the day that a collection gives for it.

    python -m tests.bench.published COLLECTION [--page none|full|partial|bare] [--half odd|even] [--errors N]

A collection is PolNeAR's .jsonl.gz (whole articles), the saved pages' .tar.gz (all their visible text; ``--page bare``: their clean text
alone) or a .jsonl of sentences with their story's day (joined to texts). Articles of PolNeAR are read as they are (``--page bare``) or as
pages with menus, teasers, comments and their days around them, which state their own day in full, in part, or not.

*holds*: the true day is inside (an open end holds all); *wrong*: outside; *exact*: it is the one day left. The width is the median number
of days of the bounded intervals. *settled by a full date* counts the years that a day of the news named with its year has told.
"""

import argparse
import gzip
import json
import statistics
import tarfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from flows.records import Article, Document, Evidence, When
from flows.steps.articles import article
from flows.vocabulary import load
from tests.bench.scraped import dump, wrapped


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("collection", type=Path)
    arguments.add_argument(
        "--page", choices=("none", "full", "partial", "bare"), default="bare", help="what the page states of its own day"
    )
    arguments.add_argument("--half", choices=("odd", "even"), help="only every other text")
    arguments.add_argument("--errors", type=int, default=0, help="print so many errors")
    options = arguments.parse_args()
    counts: Counter[str] = Counter()
    widths = []
    vocabulary = load()
    for number, (name, text, truth) in enumerate(_texts(options.collection, options.page)):
        if options.half and (options.half == "odd") != number % 2:
            continue
        found = article(Document(f"{name}.txt", "", "text/plain", text), vocabulary)
        when, evidence = (found.published, found.evidence) if isinstance(found, Article) else (When(), ())
        verdict = _verdict(when, truth)
        counts[verdict] += 1
        counts["told right" if verdict == "exact" else "told wrong"] += any(e.used and "as recent" in e.says for e in evidence)
        if when.min and when.max:
            widths.append((when.max - when.min).days + 1)
        if verdict == "wrong" and counts["wrong"] <= options.errors:
            _tell(name, truth, when, evidence)
    total = sum(counts[verdict] for verdict in ("exact", "holds", "unknown", "wrong"))
    counts["bounded"] = len(widths)
    print(f"{total} texts: " + ", ".join(f"{v} {100 * counts[v] / total:.1f} %" for v in ("exact", "holds", "unknown", "wrong", "bounded")))
    print(f"wrong {counts['wrong']} · median width {statistics.median(widths or [0])} days", end=" · ")
    print(f"settled by a full date: {counts['told right']} right, {counts['told wrong']} wrong")


def _texts(collection: Path, page: str) -> Iterator[tuple[str, str, date]]:
    """Name, text and true day of each text of a collection."""
    if collection.name.endswith(".tar.gz"):
        yield from _saved(collection, page == "bare")
    elif collection.suffix == ".gz":
        with gzip.open(collection, "rt", encoding="utf-8") as lines:
            for form, row in enumerate(map(json.loads, lines)):
                truth = date.fromisoformat(row["publication_date"])
                yield row["doc_id"], row["text"] if page == "bare" else wrapped(row["text"], truth, form, page), truth
    else:
        yield from _sentences(collection)


def _saved(collection: Path, bare: bool) -> Iterator[tuple[str, str, date]]:
    with tarfile.open(collection) as archive:
        content = {member.name: archive.extractfile(member).read() for member in archive if member.isfile()}  # type: ignore[union-attr]
    index = next(data for name, data in content.items() if name.endswith("index.jsonl"))
    for entry in map(json.loads, index.splitlines()):
        if entry.get("date"):
            saved, clean = (content[f"{entry['set']}/{entry[column]}"] for column in ("html", "text_file"))
            text = f"{entry['title']}\n\n{clean.decode()}" if bare else dump(saved)
            yield entry["html"], text, date.fromisoformat(entry["date"][:10])


def _sentences(collection: Path) -> Iterator[tuple[str, str, date]]:
    texts: dict[tuple[str, str], dict[str, None]] = {}
    for row in map(json.loads, collection.read_text(encoding="utf-8").splitlines()):
        for mention in row.get("mentions", [row]):
            if mention["dct"] and mention["sentence"]:
                sentence = mention["sentence"].replace(" ,", ",").replace(" .", ".")
                texts.setdefault((mention["doc"], mention["dct"]), {})[sentence] = None
    for (name, day), sentences in texts.items():
        yield name, "\n".join(("Story of the day", "", *sentences)), date.fromisoformat(day[:10])


def _tell(name: str, truth: date, when: When, evidence: tuple[Evidence, ...]) -> None:
    print(f"{name} true {truth:%a %Y-%m-%d} ours {when.min} {when.max} {when.basis}")
    for piece in evidence:
        print(f"   {'used' if piece.used else 'left'} {piece.expression!r}: {piece.says}")


def _verdict(when: When, truth: date) -> str:
    if when.min is None and when.max is None:
        return "unknown"
    if (when.min and truth < when.min) or (when.max and truth > when.max):
        return "wrong"
    return "exact" if when.min == when.max else "holds"


if __name__ == "__main__":
    main()
