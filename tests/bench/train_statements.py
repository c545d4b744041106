"""Train the judge of reports: python tests/bench/train_statements.py polnear_train.jsonl.gz [--out weights.json]

Reads a public statement corpus (a line per article: text, quotes with content_start, content_end, speech), lets the English
part propose its rivals for each paragraph and fits a linear model that tells statements from the rest.
Deterministic: no chance in it, one fixed order. Only weights of named features are written, no text.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from flows import english
from flows.english import speech
from flows.english.reading import Reading
from tests.bench.corpora import Annotated, annotated, jaccard, trimmed

Example = tuple[list[str], float, float]  # features, target, weight
#: A corpus annotates beliefs and intentions beside speech: a rival that meets one of them teaches the model half as much.
OTHER = 0.5


def examples(article: Annotated) -> Iterator[Example]:
    """The rivals of one article with what the annotation says of them."""
    reading = Reading(article.text, article.paragraphs)
    quotations = english.quotations(article.text, reading.paragraphs)
    telling = [i for i in range(len(reading.paragraphs)) if any(q.paragraph == i for q in quotations) or english.has_cue(reading.words(i))]
    reading.parse_all(telling)
    found = []
    best: dict[tuple[int, int], float] = defaultdict(float)
    for i in telling:
        for rival in speech.rivals(reading, i, [q for q in quotations if q.paragraph == i]):
            content = trimmed(article.text, rival.report.content.start, rival.report.content.end)
            overlap, gold = max(((jaccard(content, g.span), n) for n, g in enumerate(article.statements)), default=(0.0, -1))
            best[i, gold] = max(best[i, gold], overlap)
            found.append((rival, overlap, gold, i))
    for rival, overlap, gold, i in found:
        if overlap < 0.5:
            yield rival.features, 0.0, 1.0
            continue
        good = overlap >= 0.8 or overlap >= best[i, gold] - 0.02
        if article.statements[gold].wanted:
            yield rival.features, float(good), 1.0
        elif good and rival.rule > 0.5:
            yield rival.features, 1.0, OTHER
        elif not good:
            yield rival.features, 0.0, OTHER


def fit(data: list[Example], *, penalty: float = 6.0, steps: int = 250) -> dict[str, float]:
    """Logistic regression over the features that at least four rivals share: Adam on the whole data, L2 ``penalty``."""
    counts = Counter(f for features, _, _ in data for f in set(features))
    names = {f: n for n, f in enumerate(sorted(f for f, c in counts.items() if c >= 4))}
    known = [[names[f] for f in features if f in names] for features, _, _ in data]
    flat, owner = np.concatenate([np.array(k) for k in known]), np.repeat(np.arange(len(known)), [len(k) for k in known])
    target, weight = np.array([d[1] for d in data]), np.array([d[2] for d in data])
    values, first, second = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, steps + 1):
        score = np.bincount(owner, weights=values[flat], minlength=len(known))
        error = (1 / (1 + np.exp(-score)) - target) * weight
        gradient = np.bincount(flat, weights=error[owner], minlength=len(names)) + penalty * values
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient * gradient
        rate = 0.05 if step < 0.7 * steps else 0.01
        values -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {f: round(float(values[n]), 3) for f, n in names.items() if abs(values[n]) >= 0.004}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, default=Path(speech.__file__).with_name("weights.json"))
    arguments = parser.parse_args()
    data = [example for article in annotated(arguments.corpus) for example in examples(article)]
    arguments.out.write_text(json.dumps(fit(data), indent=0, ensure_ascii=False), encoding="utf-8")
    print(f"{len(data)} rivals, {sum(d[1] for d in data):.0f} of them statements → {arguments.out}")


if __name__ == "__main__":
    main()
