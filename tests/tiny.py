"""One tiny article with two statements and a meeting, as frames: what the tests of checks and packages start from."""

from datetime import date
from hashlib import sha256

import polars as pl

from schemas import TABLES, polars_schema

TEXT = """Ministers met in Oslo

OSLO, March 4. /NORD/. Foreign Minister Ada Holm met Ivo Brandt in Oslo on Thursday.

"We made progress," Holm said. Brandt said that talks would go on.
"""
RAW_PATH = "nord.txt"
ARTICLE = "art-1"


def span(words: str, name: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {name: words, f"{name}_start": start, f"{name}_end": start + len(words)}


def source(words: str) -> dict[str, object]:
    found = span(words, "source")
    found["source_text"] = found.pop("source")
    return found


BODY = TEXT.index("Foreign")
ROWS: dict[str, list[dict[str, object]]] = {
    "articles": [
        {
            "article_id": ARTICLE,
            "raw_path": RAW_PATH,
            "raw_sha256": sha256(TEXT.encode()).hexdigest(),
            "media_type": "text/plain",
            "outlet_id": "nord",
            "url": "https://www.nord.example/1",
            "title": "Ministers met in Oslo",
            "language": "en",
            "published_date": date(2021, 3, 4),
            "published_min": date(2021, 3, 4),
            "published_max": date(2021, 3, 4),
            "published_precision": "day",
            "published_basis": "declared",
            "body_start": BODY,
            "body_end": len(TEXT) - 1,
            "word_count": 22,
            "retrieved_at": "2021-03-05T10:00:00Z",
        }
    ],
    "statements": [
        {
            "statement_id": "stm-1",
            "article_id": ARTICLE,
            "kind": "direct",
            **span("We made progress,", "content"),
            "utterance_id": "utt-1",
            **source("Holm"),
            "source_start": TEXT.index("Holm said"),
            "source_end": TEXT.index("Holm said") + 4,
            "source_kind": "person",
            "source_id": "ada-holm",
            "source_resolution": "named",
            **span("said", "cue"),
            "said_date": date(2021, 3, 4),
            "said_min": date(2021, 3, 4),
            "said_max": date(2021, 3, 4),
            "said_precision": "day",
            "said_basis": "relative",
            "witness_id": "wit-1",
            "rule": "quotation",
        },
        {
            "statement_id": "stm-2",
            "article_id": ARTICLE,
            "kind": "indirect",
            **span("talks would go on", "content"),
            "utterance_id": "utt-2",
            **source("Brandt"),
            "source_start": TEXT.index("Brandt said"),
            "source_end": TEXT.index("Brandt said") + 6,
            "source_kind": "person",
            "source_id": "ivo-brandt",
            "source_resolution": "named",
            "said_precision": "unknown",
            "said_basis": "unknown",
            "witness_id": "wit-2",
            "rule": "clause",
        },
    ],
    "events": [
        {
            "event_id": "evt-1",
            "event_type": "CONSULT",
            "label": "Holm met Brandt",
            "event_date": date(2021, 3, 4),
            "date_min": date(2021, 3, 4),
            "date_max": date(2021, 3, 4),
            "date_precision": "day",
            "date_basis": "relative",
            "place": "Oslo",
            "place_country": "NOR",
            "mention_count": 1,
            "article_count": 1,
            "witness_count": 1,
        }
    ],
    "event_mentions": [
        {
            "mention_id": "men-1",
            "event_id": "evt-1",
            "article_id": ARTICLE,
            **span("met", "trigger"),
            "trigger_start": TEXT.index("met Ivo"),
            "trigger_end": TEXT.index("met Ivo") + 3,
            **span("Foreign Minister Ada Holm met Ivo Brandt in Oslo on Thursday", "evidence"),
            "date_text": "on Thursday",
            "is_background": False,
            "witness_id": "wit-3",
            "rule": "verb",
        }
    ],
    "event_participants": [
        {"event_id": "evt-1", "actor_id": "ada-holm", "role": "actor"},
        {"event_id": "evt-1", "actor_id": "ivo-brandt", "role": "actor"},
    ],
    "actors": [
        {
            "actor_id": "ada-holm",
            "name": "Ada Holm",
            "actor_kind": "person",
            "country": "NOR",
            "registered": False,
            "statement_count": 1,
            "event_count": 1,
        },
        {
            "actor_id": "ivo-brandt",
            "name": "Ivo Brandt",
            "actor_kind": "person",
            "registered": False,
            "statement_count": 1,
            "event_count": 1,
        },
    ],
    "outlets": [{"outlet_id": "nord", "name": "Nord", "outlet_kind": "agency", "country": "NOR", "domain": "nord.example"}],
    "date_evidence": [
        {
            "article_id": ARTICLE,
            "expression": "manifest.csv:2",
            "char_start": 0,
            "char_end": 0,
            "says": "published on 2021-03-04",
            "date_min": date(2021, 3, 4),
            "date_max": date(2021, 3, 4),
            "used": True,
        }
    ],
    "findings": [],
}


def frames() -> dict[str, pl.DataFrame]:
    """The tables as the tables step hands them over, without a fault."""
    return {name: pl.DataFrame(ROWS[name], schema=polars_schema(name), orient="row") for name in TABLES if name in ROWS}


def changed(table: str, row: int, **cells: object) -> dict[str, pl.DataFrame]:
    """The tables with some cells of one row replaced."""
    rows = [dict(each) for each in ROWS[table]]
    rows[row].update(cells)
    return frames() | {table: pl.DataFrame(rows, schema=polars_schema(table), orient="row")}


TEXTS = {ARTICLE: TEXT}
