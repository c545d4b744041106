"""How well dates are attached to the triggers of events: SemEval-2015's TimeLine, each mention with its sentence and its story's day.

    python -m tests.bench.attach PATH/semeval2015_timeline.jsonl [--errors N]

Where the gold has a date (a day, month or year), *exact* is the same; *story's day* is a wrong answer that is the story's day. Where the
gold has none, *invented* counts the dates that we gave. Many gold dates stand in other sentences, which nobody is shown here.
"""

import argparse
import json
from collections import Counter
from datetime import date
from pathlib import Path

from flows import calendar
from flows.english.reading import Reading
from flows.english.times import attach
from flows.records import Paragraph, Span, When


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("timeline", type=Path)
    arguments.add_argument("--errors", type=int, default=0, help="print so many errors")
    options = arguments.parse_args()
    counts: Counter[str] = Counter()
    errors = []
    for line in options.timeline.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = "" if row["date_prec"] == "none" else row["date"].replace("-XX", "")
        for mention in row["mentions"]:
            if not mention["dct"] or not mention["sentence"]:
                counts["no sentence"] += 1
                continue
            answer, how = _answer(mention["sentence"], mention["trigger"].split("_")[-1], mention["dct"])
            verdict = _verdict(gold, answer, mention["dct"])
            counts[verdict] += 1
            if verdict not in ("exact", "rightly none"):
                errors.append(f"  {verdict}: gold {gold or 'none'} ours {answer or 'none'} ({how}) story {mention['dct']} "
                              f"| {mention['trigger']} | {mention['sentence']}")  # fmt: skip
    dated = sum(counts[v] for v in ("exact", "story's day", "other", "missing")) or 1
    print(f"{dated} dated mentions: " + ", ".join(f"{v} {100 * counts[v] / dated:.1f} %" for v in ("exact", "story's day", "other", "missing")))
    print(f"{counts['rightly none'] + counts['invented']} without a date: invented {counts['invented']}; {counts['no sentence']} without a sentence left out")
    print("\n".join(errors[: options.errors]))


def _verdict(gold: str, answer: str, story: str) -> str:
    if not gold:
        return "invented" if answer else "rightly none"
    return "exact" if answer == gold else "missing" if not answer else "story's day" if answer == story else "other"


def _answer(sentence: str, trigger: str, story: str) -> tuple[str, str]:
    reading = Reading(sentence, [Paragraph(Span(0, len(sentence)))])
    token = next((t for t in reading.parse(0) if t.text == trigger), None)
    if token is None:
        start = max(sentence.find(trigger), 0)
        span = reading.parse(0).char_span(start, start + len(trigger), alignment_mode="expand")
        token = span[-1] if span is not None else reading.parse(0)[0]
    when, words = attach(reading, 0, token, calendar.day(date.fromisoformat(story)))
    return _value(when), sentence[words.start : words.end] if words else "-"


def _value(when: When) -> str:
    if when.min is None:
        return ""
    if when.max is None:
        return when.min.isoformat()[:4]
    whole = {"day": 10, "month": 7, "year": 4}.get(when.precision)
    if whole is None:
        whole = 7 if when.min.isoformat()[:7] == when.max.isoformat()[:7] else 4
    return when.min.isoformat()[:whole]


if __name__ == "__main__":
    main()
