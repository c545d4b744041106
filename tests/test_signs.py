"""Within one article: which mentions go on about one event, and what tells that they are of two."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.records import Actor, Extract, Span
from flows.steps.tables import frames
from tests.making import FRANCE, JAPAN, ORLOVA, RUSSIA, SATO, USSR, VOCABULARY, day, extract, told
from tests.test_merging import groups, own_words

UNION, COUNCIL = Actor("River Union", "organization"), Actor("Coast Council", "organization")


def test_an_article_goes_on_about_the_talks_that_it_told_of() -> None:
    text = f"{own_words('a')} they resumed talks {own_words('b')} the talks stalled {own_words('c')}"
    parties = {"who": (RUSSIA, JAPAN)}
    twice = [told(text, "resumed talks", **parties), told(text, "talks stalled", rule="noun", **parties)]
    twice[0] = msgspec.structs.replace(twice[0], label="resumed talks")
    assert len(groups(extract("a", text, twice))) == 1
    other = [twice[0], told(text, "talks stalled", rule="noun", who=(RUSSIA, FRANCE))]
    assert len(groups(extract("a", text, other))) == 2


def test_the_first_of_several_is_not_the_second() -> None:
    def visits(one: str, other: str) -> int:
        text = f"{own_words('a')} the {one} visit on Monday {own_words('b')} the {other} visit {own_words('c')}"
        told_of = [(f"the {one} visit", day("2020-05-04")), (f"the {other} visit", None)]
        twice = [told(text, words, trigger="visit", who=(RUSSIA, JAPAN), when=when) for words, when in told_of]
        return len(groups(extract("a", text, twice)))

    assert (visits("first", "long"), visits("first", "1st"), visits("first", "second")) == (1, 1, 2)


@pytest.mark.parametrize(("words", "events"), [("the talks", 1), ("the previous talks", 2), ("a new round of talks", 2)])
def test_other_talks_at_the_same_place_are_not_those_of_that_day(words: str, events: int) -> None:
    text = f"{own_words('a')} they held talks on Monday {own_words('b')} after {words} {own_words('c')}"
    both = [("talks on Monday", day("2020-05-04")), (words, None)]
    twice = [told(text, of, trigger="talks", who=(RUSSIA, JAPAN), when=when, place="Harbourtown") for of, when in both]
    assert len(groups(extract("a", text, twice))) == events


@pytest.mark.parametrize(("mode", "events"), [("phone", 2), ("visit", 1), (None, 1)])
def test_a_call_is_no_visit(mode: str | None, events: int) -> None:
    text = f"{own_words('a')} the visit on Monday {own_words('b')} the talks {own_words('c')}"
    who = RUSSIA, ORLOVA, JAPAN, SATO
    visit = told(text, "the visit on Monday", trigger="visit", who=who, when=day("2020-05-04"), event_mode="visit")
    talks = told(text, "the talks", trigger="talks", who=who, when=day("2020-05-04"), event_mode=mode)
    assert len(groups(extract("a", text, [visit, talks]))) == events


def article(*mentions: tuple[str, str, dict]) -> Extract:
    """An article of one sentence for each mention: its words, its trigger and what else it tells."""
    text = " ".join(f"{own_words(str(number))} {words}." for number, (words, _, _) in enumerate(mentions))
    return extract("a", text, [told(text, words, trigger=trigger, **more) for words, trigger, more in mentions])


MET = ("The two sides met", "met", {"who": (RUSSIA, JAPAN), "rule": "verb"})


@pytest.mark.parametrize(
    ("words", "trigger", "more", "events"),
    [
        ("The talks", "talks", {"rule": "noun"}, 1),
        ("Other talks", "talks", {"rule": "noun"}, 2),
        ("The talks of the others", "talks", {"who": (FRANCE,), "rule": "noun"}, 2),
        ("They discussed fish", "discussed", {"who": (RUSSIA, JAPAN), "rule": "verb"}, 1),
        ("They will meet", "meet", {"who": (RUSSIA,), "rule": "verb:coming"}, 2),
    ],
)
def test_an_article_goes_on_about_the_meeting_told_last(words: str, trigger: str, more: dict, events: int) -> None:
    assert len(groups(article(MET, (words, trigger, more)))) == events


def test_the_talks_are_those_told_last_that_they_can_be() -> None:
    """Of two meetings, "the talks" of the parties of the first are no talks of the others."""
    others = ("Two more sides met", "met", {"who": (FRANCE, USSR), "rule": "verb"})
    talks = ("The talks", "talks", {"who": (JAPAN,), "rule": "noun"})
    made = frames([article(MET, others, talks)], VOCABULARY)
    counts = made["events"].sort("mention_count")["mention_count"].to_list()
    assert counts == [1, 2]
    states = made["event_participants"].group_by("event_id").agg("actor_id")["actor_id"].to_list()
    assert sorted(sorted(of) for of in states) == [["fra", "sun"], ["jpn", "rus"]]


@given(st.permutations(range(4)))
def test_what_an_article_tells_is_joined_in_the_order_of_its_text(order: list[int]) -> None:
    made = article(MET, ("The talks", "talks", {"rule": "noun"}), ("They discussed fish", "discussed", {"rule": "verb"}), MET)
    shuffled = msgspec.structs.replace(made, mentions=tuple(made.mentions[i] for i in order))
    assert frames([shuffled], VOCABULARY)["event_mentions"].equals(frames([made], VOCABULARY)["event_mentions"])


def agreed(about: str, **more: object) -> tuple[str, str, dict]:
    return (f"They agreed {about}", "agreed", {"who": (RUSSIA, JAPAN), "rule": "verb", **more})


@pytest.mark.parametrize(("about", "events"), [("to open the old harbour to trawlers", 1), ("to train young pilots at sea", 2)])
def test_the_same_verb_of_other_things_is_another_event(about: str, events: int) -> None:
    both = article(agreed("to open the harbour"), agreed(about, who=(RUSSIA,)))
    mentions = tuple(msgspec.structs.replace(mention, event_type="AGREE") for mention in both.mentions)
    assert len(groups(msgspec.structs.replace(both, mentions=mentions))) == events


@pytest.mark.parametrize(
    ("kind", "one", "other", "events"),
    [
        # what two say of each other is not what one says of the other
        ("ACCUSE", ("blamed each other", {"who": (RUSSIA, JAPAN)}), ("blamed the other", {"who": [RUSSIA], "to": [JAPAN]}), 2),
        ("ACCUSE", ("blamed the other", {"who": [RUSSIA], "to": [JAPAN]}), ("blamed the other", {"who": [RUSSIA], "to": [JAPAN]}), 1),
        # a war is made of many deeds
        ("ASSAULT", ("the war", {"who": [RUSSIA], "to": [JAPAN]}), ("the attack", {"who": [RUSSIA], "to": [JAPAN]}), 2),
        ("ASSAULT", ("the raid", {"who": [RUSSIA], "to": [JAPAN]}), ("the attack", {"who": [RUSSIA], "to": [JAPAN]}), 1),
        # who mediates does another thing than those who talk
        ("CONSULT", ("the talks", {"who": (ORLOVA, JAPAN)}), ("the effort", {"who": (ORLOVA, JAPAN), "event_mode": "third-party"}), 2),
        ("CONSULT", ("the talks", {"who": (ORLOVA, JAPAN)}), ("the session", {"who": (ORLOVA, JAPAN)}), 1),
        # two bodies do two things to one state
        ("SANCTION", ("closed it", {"who": [UNION], "to": [JAPAN]}), ("closed it", {"who": [COUNCIL], "to": [JAPAN]}), 2),
        ("SANCTION", ("closed it", {"who": [UNION], "to": [JAPAN]}), ("closed it", {"who": [UNION], "to": [JAPAN]}), 1),
    ],
)
def test_what_is_another_event_in_one_article(kind: str, one: tuple[str, dict], other: tuple[str, dict], events: int) -> None:
    both = article(*((words, words.split()[-1 if words.startswith("the") else 0], more) for words, more in (one, other)))
    mentions = tuple(msgspec.structs.replace(mention, event_type=kind) for mention in both.mentions)
    assert len(groups(msgspec.structs.replace(both, mentions=mentions))) == events


def test_a_summit_is_not_what_is_done_on_its_sidelines() -> None:
    text = "they met for talks at a meeting on the sea"
    known: dict = {"who": (RUSSIA, JAPAN), "when": day("2020-01-02"), "place": "Harbourtown"}
    met, meeting_there = told(text, text, trigger="met", **known), told(text, "meeting on the sea", **known)
    assert len(groups(extract("a", text, [met, meeting_there]))) == 2
    beside = msgspec.structs.replace(met, evidence=Span(0, text.index(" at")))
    assert len(groups(extract("a", text, [beside, meeting_there]))) == 1


def test_what_is_also_done_is_another() -> None:
    text = "they blamed the nets . they also blamed the nets"
    first, also = (
        told(text, words, "ACCUSE", trigger="blamed", who=[RUSSIA], to=[JAPAN])
        for words in ("they blamed the nets", "also blamed the nets")
    )
    again = msgspec.structs.replace(also, trigger=Span(also.trigger.start - 5, also.trigger.start))
    assert [len(groups(extract("a", text, [first, other]))) for other in (also, again)] == [2, 1]


def test_those_who_meet_agree_on_many_things_in_a_day() -> None:
    def agreements(one: str, other: str) -> list[set[str]]:
        text = f"they agreed to {one} {own_words('a') * 90} they agreed to {other}"
        told_ = [
            told(text, f"agreed to {what}", "AGREE", who=(RUSSIA, ORLOVA, JAPAN, SATO), when=day("2020-01-02")) for what in (one, other)
        ]
        return groups(extract("a", text, told_))

    assert len(agreements("open the blue harbour", "train young pilots")) == 2


def test_a_visit_there_is_not_the_visit_back_and_what_else_happens_there_is_another_event() -> None:
    visit = ("the visit", "visit", {"who": (ORLOVA, SATO), "event_mode": "visit", "place": "Harbourtown", "place_country": "JPN"})
    back = ("the trip", "trip", {"who": (ORLOVA, SATO), "event_mode": "visit", "place": "Rivertown", "place_country": "RUS"})
    there = ("the trip", "trip", {"who": (ORLOVA, SATO), "event_mode": "visit", "place": "Harbourtown", "place_country": "JPN"})
    rally = ("the debate", "debate", {"who": (RUSSIA, JAPAN), "place": "Harbourtown"})
    assert [len(groups(article(visit, other))) for other in (back, there, rally)] == [2, 1, 2]
