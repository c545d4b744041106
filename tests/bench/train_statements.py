"""Train the network that weighs reports: python -m tests.bench.train_statements polnear_train.jsonl.gz [--out weights.npz]

Reads a public statement corpus (a line per article: text, quotes with content_start, content_end, speech), lets the English part
propose its rivals for each paragraph and fits the network that tells statements from the rest. Only parameters and the names of
features, tags and frequent words are written, no text.
"""

import argparse
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct

from flows import english
from flows.english import speech
from flows.english.parse import Token
from flows.english.reading import Reading
from flows.english.speech import batches, judge, network, spans
from flows.english.speech.encoder import Floats
from flows.english.speech.judge import Rivalry
from flows.english.speech.network import Names
from tests.bench.corpora import Annotated, Gold, annotated, jaccard, trimmed
from tests.bench.gradients import TOLD
from tests.bench.training import Lesson, fit
from tests.bench.variation import punctuated, varied

#: A corpus annotates beliefs and intentions beside speech: a rival that meets one of them teaches the network half as much.
OTHER = 0.5
#: Share of characters from which a rival is the statement itself.
SAME = 0.95
#: The corpus is read so many times, with another verb in place of every fourth "said" and every fourth article punctuated as outside
#: the US, then every second.
VARIED = (4, 2)
#: Features of fewer rivals are left out, and all but the most frequent words.
RARE, FREQUENT = 4, 400


class Example(Struct):
    """The rivals of one paragraph; for each the overlap with the annotated statement nearest to it, and that statement's number (or -1)."""

    reading: Reading
    rivalry: Rivalry
    overlap: Sequence[float]
    gold: Sequence[int]
    best: dict[int, float]  # the best overlap that any rival of the article has with a statement
    statements: Sequence[Gold]

    @property
    def words(self) -> Iterator[tuple[Token, bool]]:
        """The words of the paragraph, and whether each stands in a quotation."""
        parse, base = self.reading.parse(self.rivalry.paragraph), self.reading.paragraphs[self.rivalry.paragraph].span.start
        inside = spans.inside_quotations(parse.tokens, base, self.rivalry.quotations)
        return ((token, quotation >= 0) for token, quotation in zip(parse, inside, strict=True))


def examples(article: Annotated) -> Iterator[Example]:
    """The paragraphs of one article that have rivals."""
    reading = Reading(article.text, article.paragraphs)
    best: dict[int, float] = defaultdict(float)
    for rivalry in speech.rivalries(reading, english.quotations(article.text, reading.paragraphs)):
        contents = [trimmed(article.text, r.report.content.start, r.report.content.end) for r in rivalry.rivals]
        nearest = [max(((jaccard(c, g.span), n) for n, g in enumerate(article.statements)), default=(0.0, -1)) for c in contents]
        gold = [n if overlap > 0 else -1 for overlap, n in nearest]
        for (overlap, _), n in zip(nearest, gold, strict=True):
            best[n] = max(best[n], overlap)
        yield Example(reading, rivalry, [overlap for overlap, _ in nearest], gold, best, article.statements)


def lesson(example: Example, names: Names) -> Lesson:
    """Numbers for the network, and what it should make of them."""
    batch = judge.numbered(example.rivalry, example.reading, names)
    groups, count = len(batch.cues), len(batch.group)
    good, none, weight = (np.zeros(count, np.float32), np.ones(groups, np.float32), np.ones(groups, np.float32))
    for n, (rival, overlap, gold) in enumerate(zip(example.rivalry.rivals, example.overlap, example.gold, strict=True)):
        if overlap < 0.5 or overlap < SAME and overlap < example.best[gold] - 0.02:
            continue
        if example.statements[gold].wanted:
            good[n], none[batch.group[n]] = 1, 0
        else:
            good[n] = rival.rule > 0.5
            weight[batch.group[n]] = OTHER
    return Lesson(batch, good, none, weight, _told(example))


def _told(example: Example) -> Floats:
    """What each word, and "no word" after them, should tell of the attributions of its paragraph (see ``TOLD``)."""
    base = example.reading.paragraphs[example.rivalry.paragraph].span.start
    starts = [base + token.idx for token, _ in example.words]
    end = base + len(example.reading.words(example.rivalry.paragraph))
    told = {part: np.zeros(len(starts) + 1, np.float32) for part in TOLD}
    for gold in example.statements:
        content, cue = ("in a statement", "cue of a statement") if gold.wanted else ("in another", "cue of another")
        parts = (content, gold.span), *((cue, span) for span in gold.cues), *(("source", span) for span in gold.sources)
        for part, span in parts:
            if base <= span[0] < span[1] and span[0] < end:
                first, stop = bisect_right(starts, span[0]) - 1, bisect_left(starts, span[1])
                told[part][first:stop] = 1
                if part == "in a statement":
                    told["begins one"][first] = told["ends one"][stop - 1] = 1
    return np.stack([told[part] for part in TOLD], axis=1)


def names(found: Sequence[Example]) -> Names:
    """The named features and marks that are frequent enough to learn from, in order of their names."""
    features = Counter(f for example in found for rival in example.rivalry.rivals for f in set(rival.features))
    marks = Counter(mark for example in found for token, quoted in example.words for mark in batches.marks_of(token, quoted))
    words = sorted((m for m in marks if m.startswith("word ")), key=lambda m: (-marks[m], m))[:FREQUENT]
    kept = [*batches.OTHERS, *sorted(m for m in marks if m.startswith(("tag ", "dep "))), *sorted(words)]
    return Names(
        {f: n for n, f in enumerate(sorted(f for f, count in features.items() if count >= RARE))}, {m: n for n, m in enumerate(kept)}
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, default=network.WEIGHTS)
    arguments = parser.parse_args()
    known, lessons = Names({}, {}), list[Lesson]()
    for every in VARIED:
        articles = varied(punctuated(annotated(arguments.corpus), every=every), every=every)
        found = [example for article in articles for example in examples(article)]
        known = known if lessons else names(found)
        lessons += [lesson(example, known) for example in found]
    network.save(fit(lessons, known), arguments.out)
    rivals, good = sum(len(x.good) for x in lessons), sum(float(x.good.sum()) for x in lessons)
    print(f"{rivals} rivals, {good:.0f} of them statements → {arguments.out}")


if __name__ == "__main__":
    main()
