"""How well dates are attached to the triggers of events: SemEval-2015's TimeLine, each mention with its sentence and its story's day.

    python -m tests.bench.attach PATH/semeval2015_timeline.jsonl [--errors N]

Where the gold has a date (a day, month or year), *exact* is the same; *finer* a day within the gold's month or year; *story's day* a wrong
answer that is the story's day. Where the gold has none, *invented* counts the dates that we gave. The sentences that the
corpus gives of the same story stand before it (``--alone``: not even these); many gold dates stand in others: of the 429 dated mentions 306
(71.3 %) have the story's day or one that follows from words of their own sentence, which bounds what ``--alone`` can reach; 6 mentions have
a second gold date that contradicts the first.
"""

import argparse
import json
from collections import Counter
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from flows import calendar
from flows.english.reading import Reading
from flows.english.times import attach, find
from flows.english.times.meanings import Open
from flows.records import Paragraph, Span, When


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("timeline", type=Path)
    arguments.add_argument("--errors", type=int, default=0, help="print so many errors")
    arguments.add_argument("--alone", action="store_true", help="show each sentence alone, without those that the corpus gives before it")
    options = arguments.parse_args()
    counts: Counter[str] = Counter()
    errors = []
    rows = [json.loads(line) for line in options.timeline.read_text(encoding="utf-8").splitlines()]
    stories = {} if options.alone else _stories(rows)
    for row in rows:
        gold = "" if row["date_prec"] == "none" else row["date"].replace("-XX", "")
        for mention in row["mentions"]:
            if not mention["dct"] or not mention["sentence"]:
                counts["no sentence"] += 1
                continue
            story = stories.get(mention["doc"], [mention["sentence"]])
            answer, how = _answer(story, story.index(mention["sentence"]), mention["trigger"].split("_")[-1], mention["dct"])
            verdict = _verdict(gold, answer, mention["dct"])
            counts[verdict] += 1
            if verdict not in ("exact", "rightly none"):
                errors.append(f"  {verdict}: gold {gold or 'none'} ours {answer or 'none'} ({how}) story {mention['dct']} "
                              f"| {mention['trigger']} | {mention['sentence']}")  # fmt: skip
    dated = sum(counts[v] for v in ("exact", "finer", "story's day", "other", "missing")) or 1
    print(
        f"{dated} dated mentions: "
        + ", ".join(f"{v} {100 * counts[v] / dated:.1f} %" for v in ("exact", "finer", "story's day", "other", "missing"))
    )
    print(
        f"{counts['rightly none'] + counts['invented']} without a date: invented {counts['invented']}; {counts['no sentence']} without a sentence left out"
    )
    print("\n".join(errors[: options.errors]))


def _verdict(gold: str, answer: str, story: str) -> str:
    if not gold:
        return "invented" if answer else "rightly none"
    if answer != gold and answer.startswith(gold):
        return "finer"
    return "exact" if answer == gold else "missing" if not answer else "story's day" if answer == story else "other"


def _stories(rows: list[dict[str, Any]]) -> dict[str, list[str]]:
    """The sentences that the corpus gives of each story, in their order."""
    found: dict[str, dict[int, str]] = {}
    for mention in (m for row in rows for m in row["mentions"] if m["sentence"]):
        found.setdefault(mention["doc"], {})[int(mention["sent"])] = mention["sentence"]
    return {doc: [sentences[i] for i in sorted(sentences)] for doc, sentences in found.items()}


@cache
def _reading(story: tuple[str, ...]) -> Reading:
    paragraphs, start = [], 0
    for sentence in story:
        paragraphs.append(Paragraph(Span(start, start + len(sentence))))
        start += len(sentence) + 1
    return Reading("\n".join(story), paragraphs)


def _answer(story: list[str], index: int, trigger: str, day: str) -> tuple[str, str]:
    reading = _reading(tuple(story))
    doc = reading.parse(index)
    token = next((t for t in doc if t.text == trigger), None)
    if token is None:
        start = max(story[index].find(trigger), 0)
        span = doc.covering(start, start + len(trigger))
        token = span[-1] if span is not None else doc[0]
    when, words = attach(reading, index, token, calendar.day(date.fromisoformat(day)))
    told = reading.text[words.start : words.end] if words else ""
    return _value(when, told), told or when.basis


def _value(when: When, words: str) -> str:
    """Our answer as the corpus writes dates; what lasts is dated by its beginning, in the unit of the words that tell it."""
    if when.min is None:
        return ""
    since = next((e for e in find(words) if isinstance(e.meaning, Open) and e.meaning.side == "since"), None)
    if since is not None:
        return when.min.isoformat()[: {"day": 10, "month": 7}.get(since.grain, 4)]
    if when.max is None or when.max - when.min > timedelta(days=366):
        return when.min.isoformat()[: 4 if (when.min.month, when.min.day) == (1, 1) else 7 if when.min.day == 1 else 10]
    whole = {"day": 10, "month": 7, "year": 4}.get(when.precision)
    if whole is None:
        whole = 7 if when.min.isoformat()[:7] == when.max.isoformat()[:7] else 4
    return when.min.isoformat()[:whole]


if __name__ == "__main__":
    main()
