"""Which mentions present the same event."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.records import Actor, Extract, Span
from flows.steps.tables import frames
from tests.making import FRANCE, JAPAN, ORLOVA, RUSSIA, SATO, USSR, VOCABULARY, day, extract, said, told

UNION, COUNCIL = Actor("River Union", "organization"), Actor("Coast Council", "organization")


def groups(*extracts: Extract) -> list[set[str]]:
    """The events as sets of the raw paths that mention them."""
    made = frames(extracts, VOCABULARY)
    rows = made["event_mentions"].join(made["articles"].select("article_id", "raw_path"), on="article_id")
    events: dict[str, list[str]] = {}
    for event_id, path in rows.select("event_id", "raw_path").iter_rows():
        events.setdefault(event_id, []).append(path)
    return sorted((set(paths) for paths in events.values()), key=sorted)


def own_words(path: str) -> str:
    return " ".join(f"{path}{number}" for number in range(12))


def meeting(path: str, when: str | None, place: str | None = None, who: tuple = (RUSSIA, JAPAN), **more: object) -> Extract:
    """An article of its own words about a meeting."""
    text = f"{own_words(path)} they met for talks {own_words(path)}"
    return extract(path, text, [told(text, "met for talks", who=who, when=day(when) if when else None, place=place, **more)])


def test_day_month_and_year_of_one_meeting_are_one_event() -> None:
    three = meeting("a", "2018-11-14", "Harbourtown"), meeting("b", "2018-11", "Harbourtown"), meeting("c", "2018", "Harbourtown")
    assert groups(*three) == [{"a", "b", "c"}]
    event = frames(three, VOCABULARY)["events"].row(0, named=True)
    assert (event["event_date"], event["date_precision"], event["place"]) == (date(2018, 11, 14), "day", "Harbourtown")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"when": "2018-11-14"}, {"when": "2018-11-15"}),
        ({"place": "Harbourtown"}, {"place": "Hilltown"}),
        ({"who": (RUSSIA, JAPAN)}, {"who": (RUSSIA, FRANCE)}),
        ({"who": (RUSSIA, ORLOVA, JAPAN)}, {"who": (RUSSIA, SATO.__class__("Boris Popov", "person", country="RUS"), JAPAN)}),
    ],
    ids=["days", "places", "states", "persons"],
)
def test_what_contradicts_is_two_events(one: dict, other: dict) -> None:
    default = {"when": "2018-11-14", "place": None}
    assert groups(meeting("a", **default | one), meeting("b", **default | other)) == [{"a"}, {"b"}]


def test_a_visit_and_the_visit_back_are_two() -> None:
    visits = [meeting(who.name, "2018-11", who=(RUSSIA, JAPAN, who), event_mode="visit") for who in (ORLOVA, SATO)]
    assert groups(*visits) == [{ORLOVA.name}, {SATO.name}]


def test_a_vague_mention_never_makes_two_events_one() -> None:
    vague = meeting("c", "2018", "Harbourtown")
    both = meeting("a", "2018-03-01", "Harbourtown"), meeting("b", "2018-09-01", "Harbourtown")
    assert groups(*both, vague) == [{"a"}, {"b"}, {"c"}]


def test_a_year_and_the_same_states_are_not_enough() -> None:
    assert groups(meeting("a", "2018-03-01"), meeting("b", "2018")) == [{"a"}, {"b"}]


def test_meetings_without_a_date_are_not_one_for_that() -> None:
    unresolved = [extract(p, t, [told(t, "met for talks", who=(RUSSIA, JAPAN), date_text=told(t, "Friday").evidence)])
                  for p in ("a", "b") for t in [f"{own_words(p)} they met for talks on Friday"]]  # fmt: skip
    assert groups(*unresolved) == [{"a"}, {"b"}]


def test_russia_may_be_named_for_the_soviet_union() -> None:
    assert groups(meeting("a", "1956-10-19", who=(USSR, JAPAN)), meeting("b", "1956-10-19")) == [{"a", "b"}]
    both = frames([meeting("a", "1956-10-19", who=(USSR, JAPAN)), meeting("b", "1956-10-19")], VOCABULARY)
    assert both["event_participants"]["actor_id"].to_list() == ["jpn", "sun"]


def test_who_does_it_to_whom_matters() -> None:
    def blames(path: str, who: object, whom: object) -> Extract:
        text = f"{own_words(path)} one blames the other for the nets"
        return extract(path, text, [told(text, "blames the other", "ACCUSE", who=[who], to=[whom], when=day("2020-01-01"))])  # type: ignore[list-item]

    assert groups(blames("a", RUSSIA, JAPAN), blames("b", JAPAN, RUSSIA)) == [{"a"}, {"b"}]
    assert groups(blames("a", RUSSIA, JAPAN), blames("b", RUSSIA, JAPAN)) == [{"a", "b"}]


def test_each_edition_of_a_series_is_its_own() -> None:
    def rally(path: str, when: str | None) -> Extract:
        text = f"Rally, {path}"
        return extract(path, text, [told(text, "Rally", "PROTEST", series_id="harbour-rally", when=day(when) if when else None)])

    assert groups(rally("a", "2021-05-04"), rally("b", "2022-05-04"), rally("c", "2022")) == [{"a"}, {"b", "c"}]
    assert groups(rally("a", "2021-05-04"), rally("b", None)) == [{"a"}, {"b"}]


def test_a_named_treaty_is_one_event() -> None:
    def treaty(path: str, when: str | None) -> Extract:
        text = f"Treaty, {path}"
        return extract(path, text, [told(text, "Treaty", "SUPPORT", instrument_id="treaty-of-x", when=day(when) if when else None)])

    assert groups(treaty("a", "1855-02-07"), treaty("b", "1855"), treaty("c", None)) == [{"a", "b", "c"}]
    assert frames([treaty("a", "1855-02-07"), treaty("b", "1855")], VOCABULARY)["events"]["label"].to_list() == ["Treaty of X, 1855-02-07"]


def seized(
    path: str, kind: str, when: str | None = "1946", place: str | None = "Elm Isles", gains: Actor = RUSSIA, **more: object
) -> Extract:
    """An article of its own words about land that one state gets, handed over or seized."""
    text = f"{own_words(path)} land changed hands {own_words(path)}"
    roles = {"to": (gains,)} if kind == "RETREAT" else {"who": (gains,)}
    land = told(text, "changed hands", kind, when=day(when) if when else None, place=place, family="territory", **roles, **more)
    return extract(path, text, [land])


def test_land_handed_over_and_land_seized_is_one_change_of_hands() -> None:
    three = seized("a", "RETREAT"), seized("b", "COERCE", None), seized("c", "RETREAT", "1946-08", gains=USSR)
    assert groups(*three) == [{"a", "b", "c"}]
    made = frames(three, VOCABULARY)
    assert made["events"].row(0, named=True)["event_type"] == "RETREAT"
    assert made["event_participants"]["role"].to_list() == ["recipient"]


@pytest.mark.parametrize("other", [{"when": "1956"}, {"place": "Oak Isle"}, {"gains": JAPAN}, {"place": None}], ids=str)
def test_other_land_other_year_or_other_hands_are_two(other: dict) -> None:
    assert groups(seized("a", "RETREAT"), seized("b", "COERCE", **other)) == [{"a"}, {"b"}]


def test_a_meeting_and_the_agreement_reached_there_are_two() -> None:
    text = "News.\nThey met and agreed to share the fish."
    both = [told(text, "met", who=(RUSSIA, JAPAN), when=day("2018-11-14")),
            told(text, "agreed to share the fish", "AGREE", who=(RUSSIA, JAPAN), when=day("2018-11-14"))]  # fmt: skip
    assert frames([extract("a", text, both)], VOCABULARY)["events"]["event_type"].sort().to_list() == ["AGREE", "CONSULT"]


def test_what_the_same_two_do_in_one_article_in_other_words_is_another_event() -> None:
    text = "They signed a statement on fishing. Later they raised the partnership. The statement on fishing was signed."
    who = (ORLOVA, SATO)
    three = [told(text, words, "SUPPORT", who=who) for words in ("signed a statement on fishing", "raised the partnership")]
    three.append(told(text, "statement on fishing was signed", "SUPPORT", trigger="signed", who=who))
    assert len(groups(extract("a", text, three))) == 2


@pytest.mark.parametrize(("kind", "to", "events"), [("SANCTION", JAPAN, 1), ("SANCTION", FRANCE, 2)])
def test_what_one_does_to_another_once_is_one_event_in_an_article(kind: str, to: Actor, events: int) -> None:
    text = "Moscow expelled the envoy on Monday. Boats were late. It had expelled a man of letters."
    two = [told(text, "expelled the envoy on Monday", kind, who=[RUSSIA], to=[JAPAN], when=day("2018-11-14")),
           told(text, "expelled a man of letters", kind, who=[RUSSIA], to=[to])]  # fmt: skip
    assert len(groups(extract("a", text, two))) == events


def test_a_copied_passage_tells_of_the_same_undated_event() -> None:
    words = "Japan has laid claims to the fishing grounds around the four small rocks in the sea since the end of the last great war."
    texts = {path: f"{path}\n{words}" for path in "ab"}
    both = [extract(p, t, [told(t, "laid claims to the fishing grounds", "REQUEST", who=[JAPAN])]) for p, t in texts.items()]
    assert groups(*both) == [{"a", "b"}]


def test_a_statement_in_a_third_article_makes_no_two_events_one() -> None:
    claim = "Japan has laid claims to the fishing grounds"
    rocks, nets = f"the old rocks and {claim}", f"{claim} with nets of wire"
    both = [extract(path, text, [told(text, claim, "REQUEST", who=[JAPAN])]) for path, text in (("a", rocks), ("b", nets))]
    third = f"{rocks} {nets}"
    assert groups(*both, extract("c", third, statements=[said(third, "with nets")])) == [{"a"}, {"b"}]


def test_a_paragraph_is_a_passage_as_it_was_written() -> None:
    claim = "Japan has laid claims to the fishing grounds"
    copied, own = (" ".join(map(own_words, letters)) for letters in ("rst", "klmn"))
    texts = {"a": f"{claim} {copied}", "b": f"{claim} {own} {copied}"}
    both = [extract(path, text, [told(text, claim, "REQUEST", who=[JAPAN])]) for path, text in texts.items()]
    assert groups(*both) == [{"a", "b"}]


def test_an_article_goes_on_about_the_talks_that_it_told_of() -> None:
    text = f"{own_words('a')} they resumed talks {own_words('b')} the talks stalled {own_words('c')}"
    parties = {"who": (RUSSIA, JAPAN)}
    twice = [told(text, "resumed talks", **parties), told(text, "talks stalled", rule="noun", **parties)]
    twice[0] = msgspec.structs.replace(twice[0], label="resumed talks")
    assert len(groups(extract("a", text, twice))) == 1
    other = [twice[0], told(text, "talks stalled", rule="noun", who=(RUSSIA, FRANCE))]
    assert len(groups(extract("a", text, other))) == 2


def test_what_has_happened_is_not_what_comes_later() -> None:
    later = "the other broke its ties with the small harbour town over the nets that had been left in the bay since spring"
    text = f"{later}\n{own_words('b')}"
    dated = extract("b", text, [told(text, later, "SANCTION", trigger="broke", who=[RUSSIA], to=[JAPAN], when=day("2020-05-01"))])
    copied = f"{later}\n{own_words('a')}"

    def undated(rule: str) -> Extract:
        event = told(copied, later, "SANCTION", trigger="broke", who=[RUSSIA], to=[JAPAN])
        return extract("a", copied, [msgspec.structs.replace(event, rule=rule)], published=day("2020-04-01"))

    assert groups(undated("verb"), dated) == [{"a"}, {"b"}]
    assert groups(undated("verb:coming"), dated) == [{"a", "b"}]


def test_many_parties_that_are_all_the_same_are_one_event() -> None:
    def left(path: str, when: str, *who: Actor) -> Extract:
        text = f"{own_words(path)} they left {own_words(path)}"
        return extract(path, text, [told(text, "they left", "REJECT", trigger="left", who=who, when=day(when))])

    four = RUSSIA, JAPAN, FRANCE, Actor("River Union", "organization")
    assert groups(left("a", "2020-05-04", *four), left("b", "2020-05", *four)) == [{"a", "b"}]
    assert groups(left("a", "2020-05-04", *four[:2]), left("b", "2020-05", *four[:2])) == [{"a"}, {"b"}]
    assert groups(left("a", "2020-05-04", *four), left("b", "2020", *four)) == [{"a"}, {"b"}]


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


def test_other_days_of_unknown_years_are_two() -> None:
    text = f"{own_words('a')} a visit on May 4 {own_words('b')} a visit on June 5 {own_words('c')}"
    twice = [
        told(text, f"a visit on {of}", trigger="visit", who=(RUSSIA, JAPAN), date_text=told(text, of).evidence)
        for of in ("May 4", "June 5")
    ]
    assert len(groups(extract("a", text, twice))) == 2


@pytest.mark.parametrize(("other", "events"), [("2020-05-06", 1), ("2020-07-01", 2), (None, 2)])
def test_without_a_day_only_stories_of_one_week_tell_of_the_same_talks(other: str | None, events: int) -> None:
    who = RUSSIA, ORLOVA, JAPAN, SATO
    stories = [
        extract(path, text, [told(text, "they met", who=who)], published=day(when) if when else None)
        for path, when in (("a", "2020-05-04"), ("b", other))
        for text in [f"{own_words(path)} they met {own_words(path)}"]
    ]
    assert len(groups(*stories)) == events


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
