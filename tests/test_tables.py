"""Extracts → the ten tables: the same rows in any order, the same ids in any release."""

import random
from datetime import date

import msgspec
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.records import Evidence, Extract, Finding, Span, When
from flows.steps.changes import changes
from flows.steps.tables import frames
from schemas import TABLES, polars_schema
from tests.making import FRANCE, JAPAN, ORLOVA, RUSSIA, SATO, VOCABULARY, day, extract, said, told
from tests.replaying import applied

FISH = "The two ministers met in Harbourtown to speak of fish, of nets and of the ferry that both towns need so much."
TREATY = "They signed the treaty of x after a long day of talks and a short dinner in the old town hall."
RALLY = "Hundreds came to the harbour rally, which is held every year in the rain, and went home early."
BLAME = "Russia blames the captain of the Japanese boat, who had sailed too near to the coast for his own good."
LINES = (FISH, TREATY, RALLY, BLAME)


@st.composite
def corpora(draw: st.DrawFn) -> list[Extract]:
    """A few articles that share lines, outlets, participants and dates; some are files of the same bytes."""
    made = []
    for number in range(draw(st.integers(1, 6))):
        if made and draw(st.integers(0, 5)) == 0:
            first = draw(st.sampled_from(made))
            made.append(msgspec.structs.replace(first, document=msgspec.structs.replace(first.document, raw_path=f"{number}.txt")))
            continue
        lines = draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=3, unique=True))
        text = "\n".join([f"Title {number}", *lines])
        when = draw(st.sampled_from([None, "2018", "2018-11", "2018-11-14", "2019-05-01"]))
        who = draw(st.sampled_from([(RUSSIA, JAPAN), (RUSSIA, JAPAN, ORLOVA, SATO), (JAPAN,), (RUSSIA, FRANCE), ()]))
        place = draw(st.sampled_from([None, "Harbourtown", "Hilltown"]))
        of = {
            FISH: ("met in Harbourtown", "CONSULT", {"place": place}),
            TREATY: ("signed the treaty", "SUPPORT", {"instrument_id": "treaty-of-x"}),
            RALLY: ("harbour rally", "PROTEST", {"series_id": "harbour-rally"}), BLAME: ("blames the captain", "ACCUSE", {}),
        }  # fmt: skip
        mentions = [told(text, of[line][0], of[line][1], who=who, when=day(when) if when else None, **of[line][2]) for line in lines]
        statements = [said(text, lines[0][:20], draw(st.sampled_from([None, ORLOVA, SATO])))]
        outlet, origin = draw(st.sampled_from([None, "morning", "evening"])), draw(st.sampled_from([None, None, "wire", "ticker"]))
        made.append(extract(f"{number}.txt", text, mentions, statements, outlet=outlet, origin=origin))
    return made


def same(one: dict[str, pl.DataFrame], other: dict[str, pl.DataFrame]) -> bool:
    return list(one) == list(other) and all(one[name].equals(other[name]) for name in one)


def as_text(made: dict[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
    """The frames as text without the table of changes, all in one order."""
    return {n: f.cast(pl.String).sort(f.columns) for n, f in made.items() if n != "changes"}


def events_of(made: dict[str, pl.DataFrame]) -> dict[str, str]:
    return dict(made["event_mentions"].select("mention_id", "event_id").iter_rows())


def test_every_table_is_as_its_schema_declares() -> None:
    made = frames([extract("a", FISH, [told(FISH, "met", who=(RUSSIA, JAPAN))], [said(FISH, "The two ministers", ORLOVA)])], VOCABULARY)
    assert list(made) == list(TABLES)
    for name, frame in made.items():
        assert frame.schema == polars_schema(name)
        TABLES[name].validate(frame)


def test_nothing_gives_ten_empty_tables() -> None:
    assert {name: frame.height for name, frame in frames([], VOCABULARY).items()} == dict.fromkeys(TABLES, 0)


@settings(max_examples=20, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_matter(corpus: list[Extract], chance: random.Random) -> None:
    assert same(frames(corpus, VOCABULARY), frames(chance.sample(corpus, len(corpus)), VOCABULARY))


@settings(max_examples=10, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_ids_stay_when_articles_are_added_one_by_one(corpus: list[Extract], chance: random.Random) -> None:
    before = frames([], VOCABULARY)
    order = chance.sample(corpus, len(corpus))
    for number in range(1, len(order) + 1):
        now = frames(order[:number], VOCABULARY, before)
        for table, key in (("articles", "article_id"), ("statements", "statement_id"), ("event_mentions", "mention_id")):
            assert set(before[table][key]) <= set(now[table][key])
        told_of, _ = changes(before, now)
        merged = set(told_of.filter(pl.col("operation") == "merged")["row_id"])
        split = set(told_of.filter(pl.col("operation") == "split")["row_id"])
        assert set(before["events"]["event_id"]) - set(now["events"]["event_id"]) == merged
        old, new = events_of(before), events_of(now)
        assert {old[m] for m in old if old[m] != new[m]} <= merged | split | set(new.values())
        assert all(any(new[m] == event for m in old if old[m] == event) for event in set(old.values()) - merged)
        assert same(as_text(now), as_text(applied(before, told_of)))
        before = now
    assert _grouping(before) == _grouping(frames(corpus, VOCABULARY))


def _grouping(made: dict[str, pl.DataFrame]) -> set[frozenset[tuple[str, int]]]:
    """The events as sets of mentions: file and offset (of two files of the same bytes, either may be the original)."""
    groups: dict[str, set[tuple[str, int]]] = {}
    rows = made["event_mentions"].join(made["articles"], on="article_id").select("event_id", "raw_path", "trigger_start")
    for event, path, start in rows.iter_rows():
        groups.setdefault(event, set()).add((path, start))
    return {frozenset(group) for group in groups.values()}


@settings(max_examples=20, deadline=None)
@given(corpora(), st.data())
def test_a_copy_adds_mentions_and_articles_but_no_witness(corpus: list[Extract], data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(corpus))
    copy = msgspec.structs.replace(one, document=msgspec.structs.replace(one.document, raw_path=data.draw(st.sampled_from(["0", "zz"]))))
    before, after = frames(corpus, VOCABULARY), frames([*corpus, copy], VOCABULARY)
    old, new = events_of(before), events_of(after)
    counts = {name: {row["event_id"]: row for row in made["events"].iter_rows(named=True)} for name, made in (("b", before), ("a", after))}
    for mention, event in old.items():
        b, a = counts["b"][event], counts["a"][new[mention]]
        assert b["witness_count"] == a["witness_count"]
        assert b["mention_count"] <= a["mention_count"]
    assert sum(e["mention_count"] for e in counts["a"].values()) == len(old) + len(one.mentions)
    assert after["articles"]["copy_of"].null_count() == before["articles"]["copy_of"].null_count()


def test_identical_files_are_an_article_and_its_copy() -> None:
    both = [extract(path, FISH, [told(FISH, "met", who=(RUSSIA, JAPAN))]) for path in ("b.txt", "a.txt")]
    articles = frames(both, VOCABULARY)["articles"].sort("raw_path")
    assert articles["copy_of"].to_list() == [None, articles["article_id"][0]]
    event = frames(both, VOCABULARY)["events"].row(0, named=True)
    assert (event["mention_count"], event["article_count"], event["witness_count"]) == (2, 2, 1)


def test_the_same_text_in_other_bytes_is_a_copy_of_what_was_published_first() -> None:
    late, early = day("2021-03-05"), day("2021-03-04")
    both = [extract("a.txt", FISH, sha="1" * 64, published=late), extract("b.txt", FISH, sha="2" * 64, published=early)]
    articles = {row["raw_path"]: row for row in frames(both, VOCABULARY)["articles"].iter_rows(named=True)}
    assert articles["b.txt"]["copy_of"] is None
    assert articles["a.txt"]["copy_of"] == articles["b.txt"]["article_id"]
    before = frames(both[:1], VOCABULARY)
    after = frames(both, VOCABULARY, before)["articles"]
    assert after.filter(pl.col("copy_of").is_null())["raw_path"].to_list() == ["a.txt"], "an original stays the original"


def test_an_original_stays_the_original() -> None:
    before = frames([extract("b.txt", FISH)], VOCABULARY)
    after = frames([extract("b.txt", FISH), extract("a.txt", FISH)], VOCABULARY, before)
    assert after["articles"].filter(pl.col("copy_of").is_null())["raw_path"].to_list() == ["b.txt"]


def test_articles_that_credit_one_agency_are_one_witness() -> None:
    texts = {path: f"{' '.join(f'{path}{i}' for i in range(12))} the ministers met" for path in ("a", "b", "c")}
    who, when = (RUSSIA, JAPAN), day("2018-11-14")
    made = [extract(p, t, [told(t, "met", who=who, when=when)], outlet=o, origin=a)
            for (p, t), o, a in zip(texts.items(), ("morning", "evening", None), ("wire", "wire", "ticker"), strict=True)]  # fmt: skip
    event = frames(made, VOCABULARY)["events"].row(0, named=True)
    assert (event["mention_count"], event["article_count"], event["witness_count"]) == (3, 3, 2)


def test_a_credited_passage_is_the_agencys_whatever_the_article_is() -> None:
    credited = "Wire reports that the ministers of Russia and Japan met on that very day to speak of fish and of nets."
    text = f"Title\n{credited}\nIt rained."
    own = "Morning has learned that both ministers met. It was a day of rain and of wind in all the harbours of the north."
    which = {"who": (RUSSIA, JAPAN), "when": day("2018-11-14")}
    one = extract("a", text, [told(text, "met", **which)], outlet="morning", credits=[("wire", credited)])
    other = extract("b", own, [told(own, "met", **which)], outlet="morning")
    made = frames([one, other], VOCABULARY)
    assert sorted(made["event_mentions"]["witness_id"]) == ["morning", "wire"]
    assert made["outlets"]["outlet_id"].to_list() == ["morning", "wire"]


def test_what_an_article_adds_to_a_credited_passage_is_no_second_witness() -> None:
    credited = "Wire reports that the ministers of Russia and Japan met on that very day to speak of fish and of nets."
    text = f"Title\n{credited}\nThe meeting was friendly, or so it seemed to those who stood in the rain before the door of the town hall."
    mentions = [told(text, words, who=(RUSSIA, JAPAN), when=day("2018-11-14")) for words in ("met", "meeting")]
    made = frames([extract("a", text, mentions, outlet="morning", credits=[("wire", credited)])], VOCABULARY)
    event = made["events"].row(0, named=True)
    assert (event["mention_count"], event["witness_count"]) == (2, 1)


def test_an_article_without_a_date_loses_what_depended_on_it_and_nothing_else() -> None:
    def corpus(dated: bool) -> list[Extract]:
        when = day("2018-11-14", "relative") if dated else When()
        text = f"{FISH}\n{TREATY}"
        who = (RUSSIA, JAPAN)
        mentions = [told(text, "met", who=who, when=when), told(text, "signed", "SUPPORT", who=who, when=day("1855-02-07"))]
        return [extract("a", text, mentions, [said(text, "The two ministers", ORLOVA)], published=when)]

    with_date, without = frames(corpus(True), VOCABULARY), frames(corpus(False), VOCABULARY)
    told_of, bump = changes(with_date, without)
    assert bump == "patch"
    assert set(told_of["column_name"]) == {"published_date", "published_min", "published_max", "published_precision", "published_basis",
                                           "event_date", "date_min", "date_max", "date_precision", "date_basis", "label"}  # fmt: skip
    undated = without["events"].filter(pl.col("date_min").is_null())["event_id"].to_list()
    assert set(told_of.filter(pl.col("table_name") == "events")["row_id"]) == set(undated)


def test_a_document_that_is_no_article_is_told_in_findings() -> None:
    silent = Extract(extract("a", "x").document, None)
    told_why = Extract(extract("b", "y").document, None, findings=(Finding("only-furniture", "warning", "b: only furniture", "b"),))
    findings = frames([silent, told_why], VOCABULARY, findings=[Finding("manifest-file-missing", "warning", "c", "c")])["findings"]
    assert sorted(findings.select("raw_path", "check").iter_rows()) == [
        ("a", "no-article"), ("b", "only-furniture"), ("c", "manifest-file-missing"),
    ]  # fmt: skip


def test_a_finding_is_told_once_and_names_its_article() -> None:
    made = extract("a", FISH)
    finding = Finding("outlet-unknown", "warning", "a: who is this", "a")
    twice = msgspec.structs.replace(made, findings=(finding, finding))
    table = frames([twice], VOCABULARY)
    assert table["findings"]["row_id"].to_list() == table["articles"]["article_id"].to_list()


def test_parts_of_an_interrupted_quotation_share_an_utterance() -> None:
    parts = [said(FISH, "The two ministers", ORLOVA, 3), said(FISH, "to speak of fish", ORLOVA, 3), said(FISH, "of nets", ORLOVA, 4)]
    utterances = frames([extract("a", FISH, (), parts)], VOCABULARY)["statements"].sort("content_start")["utterance_id"].to_list()
    assert utterances[0] == utterances[1] != utterances[2]


def test_a_mention_inside_a_statement_is_linked_to_it() -> None:
    mention = told(FISH, "met in Harbourtown", who=(RUSSIA, JAPAN))
    made = frames([extract("a", FISH, [mention], [said(FISH, FISH[:40], ORLOVA)])], VOCABULARY)
    assert made["event_mentions"]["statement_id"].to_list() == made["statements"]["statement_id"].to_list()


def test_date_evidence_is_published() -> None:
    made = extract("a", FISH)
    assert made.article is not None
    proof = Evidence("7 February", Span(0, 10), "the day is 7 February", date(2021, 2, 7), date(2021, 2, 7))
    dated = msgspec.structs.replace(made, article=msgspec.structs.replace(made.article, evidence=(proof, proof)))
    assert frames([dated], VOCABULARY)["date_evidence"].drop("article_id").rows() == [
        ("7 February", 0, 10, "the day is 7 February", date(2021, 2, 7), date(2021, 2, 7), True)
    ]
