"""How well time expressions are resolved: TempEval-3's DATE values, and by way of breadth the test texts of two other recognizers.

    python -m tests.bench.times PATH/tempeval3.jsonl [--recognizers PATH] [--duckling PATH] [--errors N]

TempEval-3 (TimeBank and AQUAINT, silver left out): expressions whose value is a day, week, month or year, each given with its sentence
and the day of its story. *exact*: the same value; *wrong*: another one; the rest is *missing* (not found, or said to be unresolved).
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from flows import calendar
from flows.english.reading import Reading
from flows.english.times import Tense, TimeExpression, clauses, find, resolve, tenses
from flows.english.times.meanings import Ahead, Later, Meaning, OfYear, Open, Range, Stretch, needs_context
from flows.records import Paragraph, Span, When

#: Times are pointed at within about a paragraph, as ``attach`` does; so many characters.
_PARAGRAPH = 300
_VALUE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("tempeval", type=Path)
    arguments.add_argument("--recognizers", type=Path)
    arguments.add_argument("--duckling", type=Path)
    arguments.add_argument("--errors", type=int, default=0, help="print so many errors")
    options = arguments.parse_args()
    _report("TempEval-3", _tempeval(_rows(options.tempeval)), options.errors)
    if options.recognizers:
        _report("recognizers-text, single dates", _recognizers(_rows(options.recognizers)), options.errors)
    if options.duckling:
        _report("duckling, days and longer", _duckling(_rows(options.duckling)), options.errors)


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _tempeval(rows: list[dict[str, Any]]) -> Iterable[tuple[str, str, str | None]]:
    """What was asked, the gold value and ours. The time last spoken of is what we made of the story's expressions before."""
    document, context, where = "", None, 0
    for row in rows:
        if row["doc"] != document:
            document, context = row["doc"], None
        if row["start"] - where > _PARAGRAPH:
            context = None
        if not row["dct"] or not _day(row["dct"]):
            continue
        anchor = calendar.day(_day(row["dct"]))  # type: ignore[arg-type]
        expression = _at(row["sentence"], row["text"])
        wanted = row["type"] == "DATE" and _VALUE.fullmatch(row["value"])
        tense = _tense(row["sentence"], row["text"]) if wanted and expression else None
        when = resolve(expression, anchor, context=context, tense=tense) if expression else calendar.UNKNOWN
        if wanted:
            yield f"{row['text']!r} {tense} {row['dct']} {row['sentence'][:160]!r}", row["value"], _value(expression, when, row["value"])
        if expression and not needs_context(expression.meaning) and when.min and when.max and when.max - when.min < timedelta(days=400):
            context, where = when, row["start"]


def _at(sentence: str, text: str) -> TimeExpression | None:
    """The widest expression found at the gold one's place in its sentence; of a range or "since 1990" the part that was asked for."""
    start = sentence.find(text)
    found = _widest(tuple(e for e in find(sentence) if e.span.start < start + len(text) and start < e.span.end)) if start >= 0 else None
    if (
        found is None
        or isinstance(found.meaning, Range)
        or (isinstance(found.meaning, OfYear) and found.meaning.last_day != found.meaning.first_day)
    ):
        return _widest(find(text))
    return TimeExpression(found.span, found.words, _inner(found.meaning)) if len(found.words) > len(text) + len("the ") else found


def _inner(meaning: Meaning) -> Meaning:
    match meaning:
        case Ahead(Open(of=of), tense):
            return Ahead(of, tense)
        case Open(of=of) | Later(of=Meaning() as of):
            return of
    return meaning


def _tense(sentence: str, text: str) -> Tense | None:
    reading = Reading(sentence, [Paragraph(Span(0, len(sentence)))])
    start = max(sentence.find(text), 0)
    span = reading.parse(0).covering(start, start + len(text))
    return tenses.tense(clauses.host(span.root)) if span else None


def _widest(expressions: tuple[TimeExpression, ...]) -> TimeExpression | None:
    return max(expressions, key=lambda e: len(e.words), default=None)


def _value(expression: TimeExpression | None, when: When, gold: str) -> str | None:
    """Our answer as a TIMEX3 value: the unit that the expression speaks in, of the interval."""
    if expression is None or when.min is None or when.max is None or isinstance(expression.meaning, Stretch):
        return None
    unit = expression.grain
    whole = calendar.unit_of(when.min, unit)
    if whole.max is None or when.max > whole.max:
        return f"{when.min}/{when.max}"
    match unit:
        case "day":
            return when.min.isoformat()
        case "week":
            return "{}-W{:02}".format(*when.min.isocalendar()[:2])
        case "month":
            return when.min.isoformat()[:7]
        case "year":
            return when.min.isoformat()[:4]
    return f"{when.min}/{when.max}"


def _recognizers(rows: list[dict[str, Any]]) -> Iterable[tuple[str, str, str | None]]:
    for row in rows:
        values = (row.get("resolution") or {}).get("values") or []
        if row["type"] != "datetimeV2.date" or not values or not row["ref"]:
            continue
        start = row["input"].lower().find(row["text"].lower())
        inside = [e for e in find(row["input"]) if e.span.start < start + len(row["text"]) and start < e.span.end]
        anchor = calendar.day(date.fromisoformat(row["ref"][:10]))
        expression = _widest(tuple(inside))
        whens = [resolve(expression, anchor, tense=t) for t in ("past", "future")] if expression else []  # type: ignore[arg-type]
        gold = {v.get("value") for v in values}
        ours = [w.min.isoformat() for w in whens if calendar.is_day(w) and w.min]
        answer = next((o for o in ours if o in gold), ours[0] if ours else None)
        yield row["input"], answer if answer in gold and answer else str(values[0].get("value")), answer


def _duckling(rows: list[dict[str, Any]]) -> Iterable[tuple[str, str, str | None]]:
    """Their texts are whole utterances without a clause; like theirs, a time without one lies ahead."""
    for row in rows:
        if row["grain"] not in ("Day", "Week", "Month", "Quarter", "Year") or not row.get("start"):
            continue
        expression = _widest(find(row["text"]))
        when = resolve(expression, calendar.day(date.fromisoformat(row["ref"][:10])), tense="future") if expression else calendar.UNKNOWN
        yield row["text"], row["start"][:10], when.min.isoformat() if when.min else None


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words[:10])
    except ValueError:
        return None


def _report(name: str, answers: Iterable[tuple[str, str, str | None]], errors: int) -> None:
    counts: Counter[str] = Counter()
    failed = []
    for asked, gold, ours in answers:
        verdict = "exact" if ours == gold else "missing" if ours is None else "wrong"
        counts[verdict] += 1
        if verdict != "exact":
            failed.append(f"  {verdict} gold {gold} ours {ours}: {asked}")
    total = counts.total() or 1
    print(f"{name}: {total} expressions, " + ", ".join(f"{v} {100 * counts[v] / total:.1f} %" for v in ("exact", "wrong", "missing")))
    for line in failed[:errors]:
        print(line)


if __name__ == "__main__":
    main()
