"""Who meets, talks and visits, and where."""

import pytest

from tests.coding import actors, read, types


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Marie Dupont and her German counterpart Hans Weber came. The two leaders held talks in Rome.",
            {"Marie Dupont", "FRA", "Hans Weber", "DEU"},
        ),
        ("Marie Dupont met Hans Weber in Rome. They also met on Monday.", {"Marie Dupont", "FRA", "Hans Weber", "DEU"}),
        ("MADRID, May 3 (UN) — France held talks with Germany.", {"FRA", "DEU"}),
        ("Rome: France and Germany held talks.", {"FRA", "DEU"}),
        ("France discussed Spain with Germany.", {"FRA", "DEU"}),
        ("Marie Dupont arrived in Rome for talks with Hans Weber.", {"Marie Dupont", "FRA", "Hans Weber", "DEU", "ITA"}),
        ('Marie Dupont met Hans Weber.\n"We had a good meeting," Dupont said.', {"Marie Dupont", "FRA", "Hans Weber", "DEU"}),
        ("France met the German envoy for the first time, the Coast Forum news agency reported on Monday.", {"FRA", "DEU"}),
        ("Marie Dupont came home after visits to Spain and a meeting with Hans Weber.", {"Marie Dupont", "FRA", "Hans Weber", "DEU"}),
    ],
)
def test_who_meets(text: str, who: set[str]) -> None:
    assert actors(read(text)[-1]) == who


@pytest.mark.parametrize("word", ["before", "after", "at", "during"])
def test_a_handshake_at_talks_is_no_second_meeting(word: str) -> None:
    assert types(f"Marie Dupont and Hans Weber shook hands {word} their talks in Rome.") == ["CONSULT"]


def test_who_talks_at_talks_in_a_relative_clause() -> None:
    (talks,) = read("The German talks, in which envoys of France and Spain take part, began on Monday.")
    assert actors(talks) == {"DEU", "FRA", "ESP"}


def test_the_meeting_is_the_one_told_last() -> None:
    first, later = read("Marie Dupont met Hans Weber in Rome on Monday. Marie Dupont smiled after the meeting with Hans Weber.")
    assert (later.when.min, later.when.basis) == (first.when.min, "context")


def test_what_those_who_met_do_is_done_there() -> None:
    text = "Marie Dupont met Hans Weber on Monday. The two leaders held talks for an hour. They signed a treaty."
    met, talked, signed = read(text)
    assert talked.when.min == signed.when.min == met.when.min
    text = "Leaders of France and Germany held talks on Monday. Marie Dupont and Hans Weber agreed to meet again in Spain."
    talked, agreed = read(text)
    assert (agreed.when.min, agreed.place) == (talked.when.min, None)
    (signed, *_) = read("France and Germany signed a treaty after talks in Rome on Monday.")
    assert signed.when.min is not None
    (_, *others) = read("Marie Dupont met Hans Weber on Monday. The two leaders had held talks in Rome. The two countries signed a treaty.")
    assert [m.when.min for m in others] == [None, None]


@pytest.mark.parametrize(
    ("text", "is_that"),
    [
        ("Fish was sold after a meeting between Marie Dupont and Hans Weber.", True),
        ("Fish was sold after an earlier meeting between Marie Dupont and Hans Weber.", False),
        ("Marie Dupont and Hans Weber held talks in Rome.", True),
        ("Marie Dupont and Hans Weber also held talks in Rome.", False),
        ("Marie Dupont and Hans Weber will hold talks in Rome.", False),
        ("The next summit between Marie Dupont and Hans Weber will be in Rome.", False),
    ],
)
def test_a_meeting_of_those_who_were_told_to_have_met_is_that_meeting(text: str, is_that: bool) -> None:
    met, *_, later = read(f"Marie Dupont met Hans Weber on Monday. {text}")
    assert (later.when.min == met.when.min) is is_that


def test_a_place_inside_a_body_s_name_is_not_where_it_meets() -> None:
    (met, *_) = read("Marie Dupont and Hans Weber met at the Lyon Group summit in Madrid.")
    assert met.place == "Madrid"


def test_on_the_phone_both_speak() -> None:
    call = next(m for m in read("Marie Dupont thanked Hans Weber in a phone call on Monday.") if m.event_type == "CONSULT")
    assert actors(call) == {"Marie Dupont", "FRA", "Hans Weber", "DEU"}
    (spoke,) = read("Marie Dupont spoke to Hans Weber by phone on Monday.")
    assert (spoke.event_mode, actors(spoke)) == ("phone", {"Marie Dupont", "FRA", "Hans Weber", "DEU"})


def test_whoever_hosts_the_meeting_is_there() -> None:
    met, hosted = read("Marie Dupont met Hans Weber in Madrid. Spain hosted the meeting.")
    assert actors(hosted) == actors(met) | {"ESP"}
    apart, later = read("Spain hosted a meeting of ministers.\nMarie Dupont met Hans Weber in Madrid.")
    assert actors(apart) == {"ESP"}


def test_whoever_is_due_to_visit_visits() -> None:
    (visit,) = read("Hans Weber is due to visit Paris next week.")
    assert actors(visit) == {"Hans Weber", "DEU", "FRA"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Marie Dupont and Hans Weber discussed the situation in Rome.", None),
        ("France agreed to sanctions on those involved in Spain's coup.", None),
        ("France and Germany discussed fish in Rome.", "Rome"),
    ],
)
def test_the_place_of_what_is_talked_about_is_not_where(text: str, place: str | None) -> None:
    assert read(text)[0].place == place


def test_a_visit_is_to_the_place_behind_its_office() -> None:
    (visit,) = read("It was reported that Hans Weber made his first visit as German minister to Rome.")
    assert actors(visit) == {"DEU", "Hans Weber", "ITA"}


def test_they_are_those_who_met_not_the_one_who_did() -> None:
    met, discussed = read("French President Marie Dupont met German Minister Hans Weber in Rome. They discussed topics on the agenda.")
    assert actors(discussed) == actors(met)


def test_what_the_two_sides_discussed_is_discussed_by_those_who_met() -> None:
    met, discussed = read("French President Marie Dupont met German Minister Hans Weber in Rome. The two sides discussed fish.")
    assert actors(discussed) == actors(met) == {"FRA", "Marie Dupont", "DEU", "Hans Weber"}


def test_who_is_called_on_is_visited_unless_something_is_asked() -> None:
    (visit,) = read("French Minister Marie Dupont called on Hans Weber on Monday.")
    assert (visit.event_type, actors(visit, "actor")) == ("CONSULT", {"FRA", "Marie Dupont", "DEU", "Hans Weber"})
    assert types("French Minister Marie Dupont called on Hans Weber to resign.") == ["REQUEST"]


def test_what_talks_are_about_is_not_where() -> None:
    (talks,) = read("France held talks with Germany on Rome on Monday.")
    assert talks.place is None


def test_what_they_discuss_during_the_call_is_of_its_day() -> None:
    call, talk = read("Marie Dupont received a phone call on Monday from Hans Weber.\nDuring the call, they discussed fishing.")
    assert (talk.when.min, actors(talk)) == (call.when.min, actors(call))


def test_who_is_to_be_met_on_a_visit_takes_part() -> None:
    (visit,) = read("The French minister will travel to Berlin on Monday to meet with Hans Weber.")
    assert {"FRA", "DEU", "Hans Weber"} <= actors(visit)


def test_who_joins_talks_takes_part_in_them() -> None:
    (talks,) = read("The French and German ministers held a meeting attended by the Spanish envoy.")
    assert actors(talks) == {"FRA", "DEU", "ESP"}


def test_what_ends_with_a_meeting_is_said_there() -> None:
    (meeting,) = read("At the end of a two-day meeting on Monday, Hans Weber said that it rained.")
    assert "Hans Weber" in actors(meeting)


def test_whom_talks_are_with_wherever_the_parser_hangs_it() -> None:
    (meeting,) = read("Marie Dupont recalled her meeting with Weber last November on the sidelines of it. Hans Weber waits.")
    assert {"FRA", "DEU"} <= actors(meeting)
