"""Whom a word means that names nobody itself."""

import pytest

from tests.coding import actors, read, types


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Marie Dupont met Hans Weber in Madrid. The two signed an accord.", {"Marie Dupont", "FRA", "Hans Weber", "DEU"}),
        ("France fought Spain. The two armies clashed near the border.", {"FRA", "ESP"}),
        ("Italy and Germany wait. France left Spain's club, but the two neighbours restored relations.", {"FRA", "ESP"}),
        ("The French Court of Trade sat down. In May the court condemned the German decision.", {"French Court of Trade", "DEU"}),
        ("Spain is told of here, and Italy. The kingdom banned wine.", {"ESP"}),
        ("Marie Dupont met Hans Weber. The United Nations looks on. The ministers agreed to wait.", {"Marie Dupont", "Hans Weber"}),
        ("Italian envoys came to Madrid. The envoys visited Germany on Monday.", {"ITA", "DEU"}),
        ("A mission from the Coast Forum has come. The mission visited Germany on Monday.", {"Coast Forum", "DEU"}),
        ("The Coast Forum sat down. The bloc's leaders condemned Spain.", {"Coast Forum", "ESP"}),
        ("Spain's military junta fell ill. Germany condemned the junta.", {"ESP", "DEU"}),
        ("Hans Weber wrote about Spain. Marie Dupont visited the country on Monday.", {"ESP", "Marie Dupont"}),
        ("France and Spain signed an accord on Monday. The accord was signed in Rome.", {"FRA", "ESP"}),
        (
            "Spain and Italy wait. Marie Dupont said that after the talks with Hans Weber the two leaders condemned Spain.",
            {"FRA", "DEU", "ESP"},
        ),
        ("Italian fishermen sat there. Spain released the fishermen on Monday.", {"ITA", "ESP"}),
        ("Marie Dupont met Hans Weber in Rome. They signed an accord.", {"FRA", "DEU", "Marie Dupont", "Hans Weber"}),
        (
            "French officials of both countries wait. Officials of Spain and Italy met. Officials of both countries agreed to wait.",
            {"ESP", "ITA"},
        ),
    ],
)
def test_whom_words_mean(text: str, who: set[str]) -> None:
    assert who <= actors(read(text)[-1])


def test_the_two_who_met_last() -> None:
    text = (
        "Marie Dupont and Hans Weber sat down. The Spanish president phoned the Italian president, and the two are set to meet in Madrid."
    )
    assert actors(read(text)[-1]) >= {"ESP", "ITA"}


def test_a_visit_told_in_passing_is_not_the_meeting() -> None:
    text = "Marie Dupont received on Monday the Spanish minister, who is on a visit to Paris. During the meeting they agreed to wait."
    received, _, meeting, _ = read(text)
    assert (meeting.when.min, actors(meeting)) == (received.when.min, actors(received))


def test_who_does_something_under_a_truce_did_not_make_it() -> None:
    told = read("It ended with a ceasefire under which Italy fishes.")
    assert all("ITA" not in actors(m) for m in told if m.event_type == "RETREAT")


def test_it_as_an_object_is_whose_clause_is_above() -> None:
    text = "Many Germans wait. France came under fire from rights groups, who accused it of spying."
    assert actors(read(text)[-1]) == {"FRA"}


def test_him_is_who_was_caught() -> None:
    text = "Marie Dupont waits. Spain arrested an Italian pilot on Monday, accusing him of spying."
    assert actors(read(text)[-1]) == {"ESP", "ITA"}


def test_he_is_still_who_he_was() -> None:
    text = "Hans Weber landed in Rome. He met his counterpart Marie Dupont. Around ninety men follow him. On Friday he will visit Madrid."
    assert "Hans Weber" in actors(read(text)[-1])


def test_the_bloc_with_a_name_is_not_the_last_one_told_of() -> None:
    assert "United Nations" not in actors(read("The United Nations was silent. Spain condemned the river bloc in May.")[-1])


def test_she_is_no_hans() -> None:
    assert "Marie Dupont" in actors(read("Marie Dupont listens. Hans Weber waits. On Friday she will visit Madrid.")[-1])


def test_the_ministers_are_not_one_traveller() -> None:
    text = "The ministers of France and Germany waited. Marie Dupont will travel to Madrid on Monday. The ministers discussed fish in Rome."
    assert "Marie Dupont" not in actors(read(text)[-1])


def test_who_announces_a_meeting_is_not_at_it() -> None:
    text = "France and Germany met in Rome. A Spanish spokesman had announced the meeting last week."
    assert "ESP" not in {country for m in read(text) if m.event_type == "CONSULT" for country in actors(m)}


@pytest.mark.parametrize(
    "rest", ["numbers from Tuesday night and they still do not condemn Spain.", "ships from Tuesday and they condemned Spain."]
)
def test_a_pronoun_beside_the_subject_is_not_asked_about_itself(rest: str) -> None:
    read(f"Spain waits. Combine France and Germany's {rest}")


def test_him_is_not_who_does_it() -> None:
    told = read("Hans Weber waits. The Spanish minister Juan Roe phoned him on Monday.")
    assert "Hans Weber" in actors(told[-1])


def test_he_after_somebodys_journey_is_who_made_it() -> None:
    text = "The visit of Marie Dupont follows Hans Weber's trip to Rome, where he praised Spain."
    assert actors(read(text)[-1]) == {"Hans Weber", "DEU", "ESP"}


def test_its_neighbour_is_the_other_of_two() -> None:
    (_, accused) = read("France clashed with Spain. French troops accused their neighbour of firing.")
    assert "ESP" not in actors(accused, "actor")
    accused = read("France clashed with Spain.\nSpain accused its neighbour of lying.")[-1]
    assert (actors(accused, "actor"), actors(accused, "recipient")) == ({"ESP"}, {"FRA"})


def test_leaders_of_a_region_are_not_those_told_of_last() -> None:
    last = read("Marie Dupont and Hans Weber met in Rome.\nThe West African leaders urged Spain to act.")[-1]
    assert actors(last) == {"ESP"}


def test_heads_of_government_are_those_of_the_body_told_of() -> None:
    last = read("Marie Dupont met Hans Weber. The Coast Forum was silent. The heads of government condemned Spain.")[-1]
    assert actors(last, "actor") == {"Coast Forum"}


def test_nobody_summons_his_own_ambassador() -> None:
    told = read("France lodged a protest with Spain and summoned its ambassador.")
    assert [(m.event_type, actors(m, "recipient")) for m in told] == [("ACCUSE", {"ESP"}), ("ACCUSE", {"ESP"})]


def test_they_to_whom_something_is_done_are_those_to_whom_it_was_done() -> None:
    caught = read("France arrested ten Spanish fishermen. They were detained in Lyon.")[1]
    assert actors(caught, "recipient") == {"ESP"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The ministers of France, Spain and Italy came to Rome. They condemned Germany.", {"FRA", "ESP", "ITA"}),
        (
            "The UN (France, Spain and Italy) wrote a letter. On Monday the ministers condemned Germany.",
            {"United Nations", "FRA", "ESP", "ITA"},
        ),
        ("Spain was silent. Germany and Spain border on France. The two countries condemned Italy.", {"DEU", "ESP"}),
        ("Marie Dupont and Hans Weber smiled. The two leaders condemned Italy.", {"Marie Dupont", "FRA", "Hans Weber", "DEU"}),
        ("France spoke of Spain.\nIt condemned Italy.", {"FRA"}),
        ("Envoys of France and Spain met in Rome. UN leaders came on Monday. The leaders condemned Italy.", {"United Nations"}),
        ("France and Spain, Germany's neighbours, were silent. The UN ministers condemned Italy.", {"United Nations"}),
    ],
)
def test_whom_plurals_and_pronouns_take_up(text: str, who: set[str]) -> None:
    accused = next(m for m in read(text) if m.event_type == "ACCUSE")
    assert actors(accused, "actor") == who


def test_a_pronoun_inside_its_own_antecedent_ends() -> None:
    assert types("Workers whose unions they left condemned France, which their leaders said they defended.")[0] == "ACCUSE"


def test_he_is_the_subject_and_along_with_is_a_doer() -> None:
    (told,) = read("Marie Dupont spoke of Hans Weber. On Monday she condemned Spain along with Italy.")
    assert (actors(told, "actor"), actors(told, "recipient")) == ({"Marie Dupont", "FRA", "ITA"}, {"ESP"})


def test_his_in_the_opening_phrase_is_the_subject_s() -> None:
    visit, _ = read("Hans Weber was silent. During her visit to Rome, Marie Dupont condemned Spain.")
    assert actors(visit, "actor") >= {"Marie Dupont", "FRA"}
    assert "Hans Weber" not in actors(visit)


def test_whose_deed_is_taken_up() -> None:
    text = "France launched airstrikes on Spain on Monday. Italy condemned the attack. The attack killed ten people."
    condemned = next(m for m in read(text) if m.event_type == "ACCUSE")
    killed = read(text)[-1]
    assert actors(condemned, "recipient") == {"FRA"}
    assert (actors(killed, "actor"), actors(killed, "recipient")) == ({"FRA"}, {"ESP"})
    assert killed.when.min == read(text)[0].when.min


def test_it_may_be_the_deed_told_before() -> None:
    (*_, killed) = read("France attacked Spain. Italy condemned the attack and said it killed ten people.")
    assert (actors(killed, "actor"), actors(killed, "recipient")) == ({"FRA"}, {"ESP"})


def test_its_counterpart_is_another() -> None:
    (fired,) = read("The French army said that its Spanish counterpart had attacked a bridge.")
    assert actors(fired) == {"ESP"}


def test_the_regional_bloc_is_the_body_named_last() -> None:
    held, rejected = read("The United Nations held a summit. The regional bloc rejected the coup.")
    assert actors(rejected) == actors(held) == {"United Nations"}


def test_pronouns_and_groups() -> None:
    found = read("France and Germany share a river. The two countries signed a treaty.")
    assert actors(found[-1]) == {"FRA", "DEU"}
    found = read("Spain is angry. It expelled the German ambassador.")
    assert actors(found[-1], "actor") == {"ESP"}


def test_what_it_did_by_its_own_word() -> None:
    (attack,) = read("Italy waited after the United Nations said it had attacked Spain.")
    assert actors(attack) == {"United Nations", "ESP"}
