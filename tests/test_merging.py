"""Which mentions present the same event."""

from datetime import date

import msgspec
import pytest

from flows.records import Actor, Extract
from flows.steps.tables import frames
from tests.making import FRANCE, JAPAN, ORLOVA, RUSSIA, SATO, USSR, VOCABULARY, day, extract, said, told


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
