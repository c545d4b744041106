"""How well events are typed, on sentences of others. usage: events.py plv SENTENCES.jsonl | petrarch SENTENCES.jsonl [--errors N] [--part K/N]

plv: one event per sentence is annotated, of the wider PLOVER 1 type YIELD where ours are CONCEDE or RETREAT. *given*: sentences with at least one
coded event; *right*: of these, those whose event nearest to the annotated actors is of the annotated type; *any*: those with any event of that type.
petrarch: *quiet*: share of the sentences annotated as without an event in which nothing is coded.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from flows.english.names import Cast
from flows.english.reading import Reading
from flows.records import Article, Mention, Paragraph, Span
from flows.steps.events import mentions
from flows.vocabulary import Vocabulary, load

_SAME = {"YIELD": {"CONCEDE", "RETREAT"}}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", choices=("plv", "petrarch"))
    arguments.add_argument("path", type=Path)
    arguments.add_argument("--errors", type=int, default=0)
    arguments.add_argument("--part", default="", help="only these: 0-1/3 develops on two thirds, 2/3 holds out the last")
    options = arguments.parse_args()
    rows = [json.loads(line) for line in options.path.open(encoding="utf-8")]
    if options.part:
        wanted, _, of = options.part.partition("/")
        low, _, high = wanted.partition("-")
        rows = [row for i, row in enumerate(rows) if int(low) <= i % int(of) <= int(high or low)]
    vocabulary = load(None)
    (_plv if options.corpus == "plv" else _petrarch)(rows, vocabulary, options.errors)


def _code(text: str, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    span = Span(0, len(text))
    article = Article("", span, (Paragraph(span),))
    reading = Reading(text, article.paragraphs)
    return mentions(article, reading, Cast(reading, article, vocabulary), vocabulary)


def _plv(rows: list[dict[str, Any]], vocabulary: Vocabulary, errors: int) -> None:
    count: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    right: Counter[str] = Counter()
    coded: Counter[str] = Counter()
    for row in rows:
        found = _code(row["text"], vocabulary)
        want = _SAME.get(row["event_type"], {row["event_type"]})
        gold[row["event_type"]] += 1
        count["given"] += bool(found)
        main_one = _nearest(row, found)
        if main_one is not None:
            name = next((wide for wide, narrow in _SAME.items() if main_one.event_type in narrow), main_one.event_type)
            coded[name] += 1
            count["right"] += main_one.event_type in want
            right[row["event_type"]] += main_one.event_type in want
            count["any"] += any(m.event_type in want for m in found)
        if errors and (main_one is None or main_one.event_type not in want):
            errors -= 1
            told = [(m.event_type, row["text"][m.trigger.start : m.trigger.end], m.rule) for m in found]
            print(row["event_type"], "|", row["marked"], "|", told)
    total = len(rows)
    print(
        f"sentences {total}  given {count['given'] / total:.1%}  right of given {count['right'] / count['given']:.1%}  any {count['any'] / count['given']:.1%}"
    )
    print(f"{'type':10} {'n':>4} {'recall':>7} {'precision':>9}")
    for name, n in sorted(gold.items()):
        print(f"{name:10} {n:4} {right[name] / n:7.1%} {right[name] / max(coded[name], 1):9.1%}")


def _nearest(row: dict[str, Any], found: tuple[Mention, ...]) -> Mention | None:
    """The mention whose evidence holds both annotated actors, else one of them, else the first."""
    text = row["text"]
    spans = [Span(text.find(name), text.find(name) + len(name)) for name in (row["actor"], row["recipient"]) if name and name in text]

    def rank(mention: Mention) -> tuple[int, int]:
        holds = sum(mention.evidence.start < span.end and span.start < mention.evidence.end for span in spans)
        return -holds, mention.trigger.start

    return min(found, key=rank, default=None)


def _petrarch(rows: list[dict[str, Any]], vocabulary: Vocabulary, errors: int) -> None:
    empty = [row for row in rows if not any("eventcode" in event or "error" in event for event in row["events"])]
    full = [row for row in rows if any(event.get("eventcode") for event in row["events"])]
    quiet = 0
    for row in empty:
        found = _code(row["text"], vocabulary)
        quiet += not found
        if found and errors:
            print(row["id"], "|", row["text"], "|", [(m.event_type, row["text"][m.trigger.start : m.trigger.end], m.rule) for m in found])
    print(f"sentences without an event {len(empty)}  quiet {quiet / len(empty):.1%}")
    coded = sum(bool(_code(row["text"], vocabulary)) for row in full)
    print(f"sentences with an event {len(full)}  coded {coded / len(full):.1%}")


if __name__ == "__main__":
    main()
