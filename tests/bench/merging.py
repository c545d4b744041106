"""Which mentions of an article are one event, against annotation by hand.

    python -m tests.bench.merging FOLDER=GOLD [FOLDER=GOLD …] [--fit] [--errors N]

FOLDER holds the texts, GOLD (.jsonl) says of each ``file`` which ``events`` it mentions: the ``start`` and ``end`` of the mention, its
``type`` and a name for the ``event``. Counted are pairs of mentions that were found and that the annotation names.

``--fit`` finds the weights of the signs (logistic regression, a little held back) and tells how well those fitted without one folder at
a time do on it; what it prints is what ``flows/steps/merging/signs.py`` holds.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from flows.records import Mention
from flows.steps.actors import actors
from flows.steps.extract import extract
from flows.steps.merging import Told, same_event, signs
from flows.steps.merging.contradictions import contradict
from flows.steps.merging.event import Event
from flows.steps.read import documents, files
from flows.steps.tables import events, statements
from flows.steps.tables.frames import tellings, witnessed
from flows.steps.tables.identity import papers
from flows.steps.tables.seen import seen
from flows.vocabulary import Vocabulary, load

Floats = NDArray[np.float64]
#: Strength with which weights are held back: there are few pairs.
HELD_BACK = 1.0
NAMES = tuple(signs.WEIGHTS)


class Page(Struct):
    """An article: its mentions as merging sees them, and the annotated event of each (None: not annotated)."""

    text: str
    told: list[Told]
    events: list[str | None]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("annotated", nargs="+", metavar="FOLDER=GOLD")
    arguments.add_argument("--fit", action="store_true")
    arguments.add_argument("--errors", type=int, default=0, help="print so many pairs that were missed or joined wrongly")
    options = arguments.parse_args()
    vocabulary = load()
    sets = {one: pages(Path(one.partition("=")[0]), Path(one.partition("=")[2]), vocabulary) for one in options.annotated}
    report(sets)
    for line in islice((line for of in sets.values() for page in of for line in _errors(page)), options.errors):
        print(line)
    if options.fit:
        fit_and_tell(sets)


def pages(folder: Path, gold: Path, vocabulary: Vocabulary) -> list[Page]:
    """The annotated articles of a folder."""
    annotated = {row["file"]: row["events"] for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines())}
    found = papers([extract(document, vocabulary) for file in files(folder)[0] for document in documents(file)], None)
    ids, known = actors(tellings(found), vocabulary, None)
    said = {paper.article_id: statements.said(paper) for paper in found}
    mentioned = {paper.article_id: events.mentioned(paper, said[paper.article_id], ids) for paper in found}
    witnessed(found, said, mentioned, vocabulary)
    made = []
    for paper in found:
        of = mentioned[paper.article_id]
        told = seen(of, known, vocabulary)
        rows = annotated.get(Path(paper.extract.document.raw_path).name, [])
        made.append(Page(paper.extract.document.text, told, _labels([one.mention for one in of], rows)))
    return made


def _labels(mentions: Sequence[Mention], rows: Sequence[Mapping[str, object]]) -> list[str | None]:
    """The annotated event of each mention: a trigger inside an annotated mention is found by it, of the right type first."""
    order = sorted(
        (m.event_type not in str(row["type"]).split("|"), i, j)
        for i, row in enumerate(rows)
        for j, m in enumerate(mentions)
        if min(int(row["end"]), m.trigger.end) > max(int(row["start"]), m.trigger.start)  # type: ignore[call-overload]
    )
    labels: list[str | None] = [None] * len(mentions)
    used: set[int] = set()
    for _, i, j in order:
        if i not in used and labels[j] is None:
            used.add(i)
            labels[j] = str(rows[i].get("event") or "") or None
    return labels


def report(sets: Mapping[str, Sequence[Page]]) -> None:
    """Print precision, recall and F1 of pairs, set by set and over all."""
    total: Counter[str] = Counter()
    for name, of in sets.items():
        counts = Counter(verdict for page in of for verdict, _, _ in _judged(page, same_event(page.told)))
        print(f"{Path(name.split('=')[0]).name:24} {_figures(counts)}")
        total += counts
    print(f"{'all':24} {_figures(total)}")


def _judged(page: Page, groups: Sequence[Sequence[int]]) -> Iterator[tuple[str, int, int]]:
    of = {i: number for number, group in enumerate(groups) for i in group}
    annotated = [i for i, event in enumerate(page.events) if event]
    for i, j in combinations(annotated, 2):
        is_one, is_joined = page.events[i] == page.events[j], of[i] == of[j]
        if is_one or is_joined:
            yield "right" if is_one and is_joined else "missed" if is_one else "wrong", i, j


def _figures(counts: Mapping[str, int]) -> str:
    right, joined, gold = counts["right"], counts["right"] + counts["wrong"], counts["right"] + counts["missed"]
    precision, recall = right / max(joined, 1), right / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"pairs {gold:4}  precision {100 * precision:5.1f}  recall {100 * recall:5.1f}  F1 {100 * f1:5.1f}"


def _errors(page: Page) -> Iterator[str]:
    for verdict, i, j in _judged(page, same_event(page.told)):
        if verdict != "right":
            shown = (" ".join(page.text[page.told[k].start :][:60].split()) for k in (i, j))
            yield f"{verdict} {page.told[i].family}: " + " | ".join(shown)


def fit_and_tell(sets: Mapping[str, Sequence[Page]]) -> None:
    """Print the figures of weights that have not seen a set (a single one has been seen), then the weights of all."""
    pairs = {name: _pairs(of) for name, of in sets.items()}
    total: Counter[str] = Counter()
    print("-- weights fitted on the other folders")
    for name, of in sets.items():
        _use(_fitted([pair for other, pair in pairs.items() if other != name or len(pairs) == 1]))
        counts = Counter(verdict for page in of for verdict, _, _ in _judged(page, same_event(page.told)))
        print(f"{Path(name.split('=')[0]).name:24} {_figures(counts)}")
        total += counts
    print(f"{'all':24} {_figures(total)}")
    weights = _fitted(list(pairs.values()))
    print(f"-- weights\n{'without any':28} {weights[0]:6.2f}")
    for name, weight in zip(NAMES, weights[1:], strict=True):
        print(f"{name:28} {weight:6.2f}")


def _use(weights: Floats) -> None:
    signs.WITHOUT = float(weights[0])
    signs.WEIGHTS = dict(zip(NAMES, map(float, weights[1:]), strict=True))


def _pairs(of: Sequence[Page]) -> tuple[Floats, Floats]:
    """The signs of each pair of mentions that do not contradict each other, and whether they are of one event."""
    rows, truths = [], []
    for page in of:
        for j, later in enumerate(page.told):
            between, is_last = 0, True
            for i in reversed(range(j)):
                if page.told[i].family != later.family:
                    continue
                if not contradict(Event(page.told[i], i), Event(later, j)):
                    if page.events[i] and page.events[j]:
                        found = dict(signs.signs(page.told[i], later, between, is_last=is_last))
                        rows.append([1.0, *(float(found.get(name, 0.0)) for name in NAMES)])
                        truths.append(float(page.events[i] == page.events[j]))
                    is_last = False
                between += 1
    return np.array(rows).reshape(-1, len(NAMES) + 1), np.array(truths)


def _fitted(pairs: Sequence[tuple[Floats, Floats]]) -> Floats:
    """Newton's method on the penalised log likelihood; the odds without any sign are not held back."""
    signed, truth = np.vstack([rows for rows, _ in pairs]), np.concatenate([truths for _, truths in pairs])
    weights = np.zeros(signed.shape[1])
    held = HELD_BACK * np.array([0.0, *[1.0] * len(NAMES)])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-signed @ weights))
        slope = signed.T @ (likely - truth) + held * weights
        bend = (signed.T * (likely * (1 - likely))) @ signed + np.diag(held) + 1e-9 * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    main()
