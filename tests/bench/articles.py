"""Headline, body and outlet against annotated articles, or how much of a corpus of clean news the body keeps.

usage: python -m tests.bench.articles GOLD.jsonl --raw FOLDER      (our annotation; the texts lie in FOLDER)
       python -m tests.bench.articles CORPUS.jsonl.gz              (clean news with text, title and quotes)
"""

import argparse
import gzip
import json
from pathlib import Path
from typing import Any

from flows.records import Article, Document, Span
from flows.steps.articles import article
from flows.vocabulary import Vocabulary, load


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--raw", type=Path)
    parser.add_argument("--vocabulary", type=Path, help="a folder with more rows, as raw/vocabulary")
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    data = options.corpus.read_bytes()
    entries = [json.loads(line) for line in (gzip.decompress(data) if options.corpus.suffix == ".gz" else data).splitlines()]
    if "article" in entries[0]:
        _annotated(entries, options.raw, load(options.vocabulary), options.errors)
    else:
        _clean(entries, load(options.vocabulary), options.errors)


def _annotated(entries: list[dict[str, Any]], raw: Path, vocabulary: Vocabulary, errors: bool) -> None:
    right = {"title": [0, 0], "body": [0, 0], "outlet": [0, 0]}
    names = {outlet.outlet_id: (outlet.name, *outlet.aliases) for outlet in vocabulary.outlets}
    for entry in entries:
        gold = entry["article"]
        text = (raw / entry["file"]).read_bytes().decode("utf-8")
        got = article(Document(entry["file"], "", "text/plain", text), vocabulary)
        if not isinstance(got, Article):
            got = Article("", Span(0, 0), ())
        start, end = got.body.start, got.body.end
        overlap = min(end, gold["body_end"]) - max(start, gold["body_start"])
        jaccard = overlap / (max(end, gold["body_end"]) - min(start, gold["body_start"]))
        outcome = {"title": got.title == gold["title"], "body": jaccard >= 0.9}
        if gold.get("outlet_text"):
            outcome["outlet"] = gold["outlet_text"].casefold() in [n.casefold() for n in names.get(got.outlet_id or "", ())]
        for name, good in outcome.items():
            right[name][0] += good
            right[name][1] += 1
            if errors and not good:
                print(name, entry["file"], {"title": got.title, "body": (round(jaccard, 3), start, end), "outlet": got.outlet_id}[name])
        if errors:
            print(
                "   origin",
                got.origin_id,
                "credits",
                [c.outlet_id for c in got.credits],
                "gold",
                gold.get("origins") or gold.get("agencies"),
            )
            print("   roles", [(p.role, text[p.span.start : p.span.end][:60]) for p in got.paragraphs if p.role != "prose"])
    print(" · ".join(f"{name} {good}/{count}" for name, (good, count) in right.items()))


def _clean(entries: list[dict[str, Any]], vocabulary: Vocabulary, errors: bool) -> None:
    kept = quotes = titles = characters = prose = english = 0
    for entry in entries:
        text = entry["text"]
        got = article(Document(entry["doc_id"], "", "text/plain", text), vocabulary)
        if not isinstance(got, Article):
            print("no article", entry["doc_id"], got.check)
            continue
        covered = {i for p in got.paragraphs if p.role == "prose" for i in range(p.span.start, p.span.end)}
        first = text.strip().split("\n")[0].strip()
        titles += _plain(got.title) in (_plain(first), _plain(entry["title"]))
        if errors and _plain(got.title) not in (_plain(first), _plain(entry["title"])):
            print("title", entry["doc_id"], repr(got.title), "want", repr(first))
        english += got.language == "en"
        characters += len(text) - len(first)
        prose += len(covered)
        for quote in entry["quotes"]:
            if quote["content_end"] <= text.find(first) + len(first) + 2:
                continue  # in the headline
            quotes += 1
            inside = all(i in covered or text[i].isspace() for i in range(quote["content_start"], quote["content_end"]))
            kept += inside
            if errors and not inside:
                missing = next(i for i in range(quote["content_start"], quote["content_end"]) if i not in covered and not text[i].isspace())
                role = next((p.role for p in got.paragraphs if p.span.start <= missing < p.span.end), "outside")
                print("lost", entry["doc_id"], role, repr(text[max(0, missing - 30) : missing + 90]))
    count = len(entries)
    print(f"quotes inside prose {kept / quotes:.2%} of {quotes} · titles {titles / count:.1%} of {count} · English {english / count:.1%}")
    print(f"prose is {prose / characters:.1%} of the characters below the headline")


def _plain(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())


if __name__ == "__main__":
    main()
