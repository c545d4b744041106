"""How fast the corpus part is: `python -m tests.bench.corpus 1000 10000` joins so many made-up articles into tables.

With `--release` the tables are checked and released as well, into a folder that is gone afterwards.

The articles have the shape of news: words by Zipf's law, a few states that act in most events, events that many articles mention with more or
less detail, a fifth of the paragraphs copied with a word changed. Prints seconds of processor time (the machine may be busy with others) and the
peak of the memory; 100,000 articles are extrapolated from the two largest runs if they were not run.
"""

import argparse
import hashlib
import math
import random
import resource
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import polars as pl
from msgspec.structs import replace

from flows.calendar import day, month, year
from flows.records import Actor, Article, Document, Extract, Mention, Paragraph, Source, Span, Statement, When
from flows.settings import Settings
from flows.steps import findings, package
from flows.steps.tables import frames
from flows.vocabulary import Country, Outlet, Vocabulary

_STATES = [f"{a}{b}{c}" for a in "ABCDE" for b in "KLM" for c in "XYZ"]
_TYPES = ("CONSULT", "CONSULT", "ACCUSE", "AGREE", "REQUEST", "SANCTION", "ASSAULT", "ASSAULT", "SUPPORT", "THREATEN")
_WORDS = [f"w{number}" for number in range(30_000)]
_PLACES = [f"Place {number}" for number in range(300)]
_OUTLETS = [f"outlet-{number}" for number in range(200)]
_START = date(2020, 1, 1)


def corpus(articles: int, chance: random.Random) -> Iterator[Extract]:
    """So many articles, the same for the same seed."""
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(_WORDS))))
    states = [1 / (rank + 1) for rank in range(len(_STATES))]
    paragraphs: list[str] = []
    happened = [_event(states, chance) for _ in range(articles)]
    for number in range(articles):
        lines = []
        for _ in range(12):
            if paragraphs and chance.random() < 0.2:
                words = chance.choice(paragraphs).split()
                words[chance.randrange(len(words))] = chance.choice(_WORDS)
            else:
                words = chance.choices(_WORDS, cum_weights=weights, k=chance.randint(20, 60))
            lines.append(" ".join(words))
        paragraphs += lines
        if number % 50 == 0:
            del paragraphs[:-20_000]
        yield _article(number, lines, happened, chance)


def _article(number: int, lines: list[str], happened: list[Mention], chance: random.Random) -> Extract:
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    text = "\n".join(lines)
    day_of = _START + timedelta(days=chance.randrange(1000))
    mentions, statements = [], []
    for span in spans[:9]:
        start = span.start + chance.randrange(10)
        evidence = Span(start, min(span.end, start + 60))
        mentions.append(_mention(evidence, happened[int(chance.paretovariate(0.3)) % len(happened)], chance))
        who = Actor(f"Person {chance.randrange(5000)}", "person", country=chance.choice(_STATES))
        statements.append(Statement("indirect", evidence, Source("person", "named", None, who), len(statements), "bench"))
    article = Article(f"Title {number}", Span(0, len(text)), tuple(Paragraph(span) for span in spans), outlet_id=chance.choice(_OUTLETS),
                      origin_id=chance.choice([None, None, "wire"]), published=day(day_of))  # fmt: skip
    document = Document(f"{number}.txt", hashlib.sha256(text.encode()).hexdigest(), "text/plain", text)
    return Extract(document, article, tuple(statements), tuple(mentions))


def _event(states: list[float], chance: random.Random) -> Mention:
    """Something that happened on a day, between one or two states and some of their people, often in a place."""
    who = dict.fromkeys(chance.choices(_STATES, states, k=2))
    participants = [(Actor(state, "country", country=state), "actor") for state in who]
    participants += [(Actor(f"Leader of {state} {chance.randrange(3)}", "person", country=state), "actor") for state in who]
    return Mention(chance.choice(_TYPES), Span(0, 1), Span(0, 1), "bench", "bench", when=day(_START + timedelta(days=chance.randrange(1000))),
                   place=chance.choice([None, chance.choice(_PLACES)]), participants=tuple(participants))  # type: ignore[arg-type] # fmt: skip


def _mention(evidence: Span, of: Mention, chance: random.Random) -> Mention:
    """A mention of an event that tells some of it."""
    assert of.when.min is not None
    when = chance.choice([of.when, of.when, month(of.when.min.year, of.when.min.month), year(of.when.min.year), When()])
    whole = chance.random() < 0.5
    participants = tuple(p for p in of.participants if whole or p[0].kind == "country")
    return replace(of, trigger=Span(evidence.start, evidence.start + 5), evidence=evidence, when=when, participants=participants,
                   place=chance.choice([None, of.place]))  # fmt: skip


def _release(made: Mapping[str, pl.DataFrame], extracts: Sequence[Extract], vocabulary: Vocabulary) -> None:
    """Check and release the tables, and say how long each took."""
    texts = {extract.document.raw_path: extract.document.text for extract in extracts}
    of_articles = {row[0]: texts[row[1]] for row in made["articles"].select("article_id", "raw_path").iter_rows()}
    start = time.process_time()
    checked = findings.check(made, of_articles, list(texts), vocabulary)
    between = time.process_time()
    with tempfile.TemporaryDirectory() as dist:
        package.publish(checked, Settings("made-up", "Made up"), Path(dist))
    print(f"{'checked':>17} {between - start:8.1f} s  released {time.process_time() - between:8.1f} s  peak {_peak():,} MB")


def _peak() -> int:
    """Megabytes that the process has needed so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=int, nargs="+", help="how many articles, several runs one after the other")
    parser.add_argument("--release", action="store_true", help="check and release them as well")
    arguments = parser.parse_args()
    runs = []
    outlets = (*(Outlet(name, name, "portal") for name in _OUTLETS), Outlet("wire", "Wire", "agency"))
    vocabulary = Vocabulary(countries=tuple(Country(state, state) for state in _STATES), outlets=outlets)
    for articles in sorted(arguments.articles):
        extracts = list(corpus(articles, random.Random(1)))
        before = time.process_time()
        made = frames(extracts, vocabulary)
        seconds = time.process_time() - before
        runs.append((articles, seconds))
        events = made["events"]
        print(f"{articles:>8,} articles {seconds:8.1f} s {articles / seconds:8.0f} articles/s  peak {_peak():,} MB  {events.height:,} events, "
              f"{made['event_mentions'].height:,} mentions, {events['witness_count'].sum():,} witnesses")  # fmt: skip
        if arguments.release:
            _release(made, extracts, vocabulary)
    if len(runs) > 1 and runs[-1][0] < 100_000:
        (few, short), (many, long) = runs[-2:]
        growth = math.log(long / short) / math.log(many / few)
        extrapolated = long * (100_000 / many) ** growth
        print(f" 100,000 articles {extrapolated:8.0f} s extrapolated: the time grows with the number of articles to the {growth:.2f}")


if __name__ == "__main__":
    main()
