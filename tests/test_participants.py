"""Who takes part in an event, and in which role: named, meant by a pronoun or a plural, able to act at all."""

import pytest

from flows.records import EventType
from tests.coding import actors, read, types


def test_according_to_somebody_is_not_done_to_him() -> None:
    (asked,) = read("According to Germany, France asked for help.")
    assert actors(asked) == {"FRA"}


def test_a_comma_alone_makes_no_group() -> None:
    assert not read("The bus left Lyon, France. They condemned the delay.")


def test_whose_sanctions_they_are_extends_them() -> None:
    (extended,) = read("French sanctions against Spain were extended on Monday.")
    assert (actors(extended, "actor"), actors(extended, "recipient")) == ({"FRA"}, {"ESP"})


def test_an_envoy_is_of_whose_he_is_not_of_where_he_is() -> None:
    (summoned,) = read("France's ambassador in Madrid was summoned.")
    assert (actors(summoned, "recipient"), summoned.place) == ({"FRA"}, "Madrid")
    (home,) = read("France's ambassador in Madrid was summoned home.")
    assert actors(home) == {"FRA"}
    (invited,) = read("Italy summoned Berlin's ambassador to Rome.")
    assert (actors(invited, "actor"), actors(invited, "recipient")) == ({"ITA"}, {"DEU"})


def test_an_envoy_to_a_body_is_not_of_that_body() -> None:
    (accused,) = read("Germany's UN ambassador condemned Spain.")
    assert actors(accused, "actor") == {"DEU"}


def test_whoever_serves_a_body_acts_for_it() -> None:
    _, accused = read("UN chief Hans Weber met Marie Dupont. Weber condemned Spain.")
    assert actors(accused, "actor") == {"Hans Weber", "United Nations"}
    _, accused = read("UN leaders, among them Hans Weber, met in Rome. Weber condemned Spain.")
    assert actors(accused, "actor") == {"Hans Weber", "DEU"}


def test_a_relative_clause_says_nothing_of_whom_its_noun_means() -> None:
    text = "Germany imposed sanctions on protesters in Spain, which retaliated by announcing its own sanctions against the UN."
    assert actors(read(text)[-1], "actor") == {"ESP"}


def test_who_is_beside_an_agent_does_it_too() -> None:
    text = (
        "The treaty was signed by the chairman of the French National Security Committee, Marie Dupont, and her German counterpart, Hans"
        " Weber. Both sides condemned Italy."
    )
    signed, condemned = read(text)
    assert actors(signed) == {"Marie Dupont", "FRA", "Hans Weber", "DEU"}
    assert actors(condemned, "actor") == {"FRA", "DEU"}


def test_a_revolutionary_guard_acts_for_its_state_and_a_spokesman_is_no_ministry() -> None:
    (threatened,) = read("The French Revolutionary Guard threatened Spain.")
    assert actors(threatened, "actor") == {"French Revolutionary Guard", "FRA"}
    (condemned,) = read("French Defence Ministry spokeswoman Marie Dupont condemned Spain.")
    assert actors(condemned, "actor") == {"Marie Dupont", "FRA"}


@pytest.mark.parametrize(
    ("text", "doers", "others"),
    [
        # an enemy of both of whom the text tells, though a third state is told of as much
        ("France attacked Spain. Italy met Germany. Italy met Germany in Rome. Ten Spanish soldiers were killed.", {"FRA"}, {"ESP"}),
        ("The French army spoke of Spanish guns. It said ten of its soldiers had been killed.", set(), {"FRA"}),
        ("The French army said Spain was attacked by its own rebels.", {"ESP"}, set()),
        ("Fighting between Spain and Italy-backed French rebels broke out on Monday.", {"ESP", "FRA"}, set()),
        ("Germany is a friend of Germany. Clashes between France and Spain broke out.\nThe fighting killed ten.", {"FRA", "ESP"}, set()),
        ("Germany criticised France for jailing ten Spanish sailors.", {"FRA"}, {"ESP"}),
        (
            "The UN met. The UN and the Spanish envoys left Spain for Spain. The 15-nation body imposed sanctions.",
            {"United Nations"},
            {"ESP"},
        ),
        ("Germany met the French and Spanish envoys and urged them to talk.", {"DEU"}, {"FRA", "ESP"}),
    ],
)
def test_sides_that_other_words_tell(text: str, doers: set[str], others: set[str]) -> None:
    last = read(text)[-1]
    assert (actors(last, "actor"), actors(last, "recipient")) == (doers, others)


def test_whoever_says_something_after_talks_of_others_is_not_there() -> None:
    (talks,) = read("Italy smiled after Marie Dupont's talks with Tall Tim.")
    assert actors(talks) == {"Marie Dupont", "FRA"}


def test_he_is_he_of_the_paragraph_before() -> None:
    told = read("Hans Weber met Marie Dupont.\nHe met Italy's President Tall Tim.\nHe condemned Spain.")
    assert actors(told[-1], "actor") == {"Hans Weber", "DEU"}


def test_whose_mediation_it_is() -> None:
    talks = read("Germany and Spain signed a pact under the mediation of Italy.")[-1]
    assert (actors(talks, "actor"), actors(talks, "recipient")) == ({"ITA"}, set())


def test_drills_alongside_others_are_theirs_too() -> None:
    (drills,) = read("The French army announced the start of military exercises alongside Italy and Spain.")
    assert (drills.event_type, actors(drills)) == ("COOPERATE", {"FRA", "ITA", "ESP"})


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        ("REQUEST", "The French minister said Spain must close the port."),
        ("RETREAT", "France announced a week-long cease-fire with Spain."),
        ("CONSULT", "Marie Dupont called Hans Weber on Saturday."),
        ("CONSULT", "France will host President Hans Weber next week."),
        ("COERCE", "Spain declared a state of emergency in Madrid."),
        ("ACCUSE", "A Spanish lawyer filed a lawsuit against France."),
        ("REJECT", "Germany said it would never sign the deal."),
        ("CONCEDE", "France returned the painting to Italy on Monday."),
        ("ASSAULT", "French helicopters attacked a Spanish village."),
        ("THREATEN", "Germany vowed to attack Spain."),
        ("REJECT", "Oldov cancelled a visit to Spain."),
    ],
)
def test_who_can_act_and_how(event_type: EventType, text: str) -> None:
    assert event_type in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "The French constitution bans the Spanish party.",
        "Further attacks on Spain will have consequences.",
        "Old Bob left for Smalltown on Monday for talks of the club committee with Tall Tim.",
        "The minister said the bridge must be closed.",
        "The French minister said that France must stay calm.",
        'Marie Dupont said: "Spain kills its own forests and French dreams."',
        "France stayed silent rather than condemn Spain.",
        "Marie Dupont called Hans Weber a liar for his silence.",
    ],
)
def test_who_cannot(text: str) -> None:
    assert not types(text)


@pytest.mark.parametrize(
    ("text", "gains"),
    [
        ("The Elm Islands were disputed. In 1946 the islands were handed over to France.", "recipient"),
        ("The Elm Isles are small. After the war the whole archipelago was included in France, where the islands stayed.", "actor"),
        ("France annexed the Elm Islands in 1946.", "actor"),
        ("The occupation of the Elm Islands by France in 1946 was long.", "actor"),
    ],
)
def test_land_that_changes_hands(text: str, gains: str) -> None:
    (told,) = (mention for mention in read(text) if mention.family == "territory")
    assert told.place == "Elm Isles"
    assert actors(told, gains) == {"FRA"}


def test_islands_that_nobody_named_are_nowhere() -> None:
    (told,) = read("The talks were in Rome. Several islands were handed over to France in 1946.")[-1:]
    assert (told.family, told.place) == ("territory", None)


def test_what_an_agreement_only_concerns_is_done_to_it() -> None:
    (agreed,) = read("France and Germany agreed on Monday to ease sanctions on Spain.")
    assert (actors(agreed, "actor"), actors(agreed, "recipient")) == ({"FRA", "DEU"}, {"ESP"})


def test_an_officer_of_the_nations_acts_for_no_state() -> None:
    (urged,) = read("UN envoy Hans Weber urged Spain to wait.")
    assert actors(urged, "actor") == {"United Nations", "Hans Weber"}


def test_a_treatys_name_names_no_party() -> None:
    (left,) = read("Spain withdrew from the River Treaty with France on Monday.")
    assert actors(left, "actor") == {"ESP"}


def test_a_subject_that_the_parser_took_into_the_phrase_before() -> None:
    assert "ITA" in actors(read("In December Italy condemned the Spanish decision.")[0])


def test_a_word_in_capitals_is_a_name_whatever_the_parser_says() -> None:
    assert [m.event_type for m in read("ICE arrested ten French students in Madrid.")] == ["COERCE"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Spain's ally attacked the German fleet.", {"DEU"}),
        ("Marie Dupont wept. Two of her soldiers were killed.", {"FRA"}),
    ],
)
def test_whose_somebody_is_takes_no_part(text: str, who: set[str]) -> None:
    text = "Marie Dupont is the French minister. " + text
    assert actors(read(text)[-1]) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("French President Marie Dupont, also chairman of the United Nations, visited Spain.", {"FRA", "Marie Dupont", "ESP"}),
        ("Hans Weber was there. He met Marie Dupont. He visited Rome.", {"DEU", "Hans Weber", "ITA"}),
        ("France, Spain and Italy waited. Germany met the United Nations. The three countries signed a pact.", {"FRA", "ESP", "ITA"}),
        ("Since the president took office in 2018, France had supported opposition leader Hans Weber.", {"FRA", "DEU", "Hans Weber"}),
    ],
)
def test_who_it_is(text: str, who: set[str]) -> None:
    assert actors(read(text)[-1]) == who


def test_an_envoy_is_summoned_where_he_is() -> None:
    (summoned,) = read("Spain's ambassador in Paris was summoned on Monday.")
    assert (actors(summoned, "actor"), actors(summoned, "recipient")) == ({"FRA"}, {"ESP"})


def test_whose_place_is_attacked() -> None:
    (attack,) = read("France shelled Rome on Monday.")
    assert (actors(attack, "actor"), actors(attack, "recipient")) == ({"FRA"}, {"ITA"})


def test_whose_people_a_relative_clause_tells_of() -> None:
    (opposed,) = read("It hurts Spain, whose authorities have opposed the agreement.")
    assert actors(opposed) == {"ESP"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The council met under the chairmanship of Hans Weber.", {"Hans Weber", "DEU"}),
        ("The UN and the Coast Forum will go on after the latest round of talks ended on Friday.", {"United Nations", "Coast Forum"}),
        ("The French pact with Spain became old.", {"FRA", "ESP"}),
        ("Two French soldiers were killed in a battle with Spanish troops.", {"FRA", "ESP"}),
        ("German minister Hans Weber, on official visit to Spain, expressed concern.", {"Hans Weber", "DEU", "ESP"}),
        ("An agreement has been made by the presidents of France and Spain to stop.", {"FRA", "ESP"}),
        ("The leaders of France and Spain were involved in discussions on Monday.", {"FRA", "ESP"}),
        ("Nine accords were signed in Lyon on Tuesday, on results of talks of France and Spain.", {"FRA", "ESP"}),
        ("France denied backing Spanish rebels.", {"FRA", "ESP"}),
        ("France has blamed the clashes on Spanish vessels.", {"FRA", "ESP"}),
        ("France called for better ties with Spain.", {"FRA", "ESP"}),
        ("At the invitation of Spain, Hans Weber arrived for a visit to Madrid.", {"Hans Weber", "DEU", "ESP"}),
        ("France informed Spain of its decision to expel the German envoy.", {"FRA", "DEU"}),
    ],
)
def test_who_else_takes_part(text: str, who: set[str]) -> None:
    told = read(text)[0]
    assert actors(told) == who


def test_the_main_verb_that_the_parser_takes_for_a_participle() -> None:
    called = next(
        m for m in read("German President Hans Weber who spoke at the Madrid summit called for prompt action.") if m.event_type == "REQUEST"
    )
    assert actors(called) == {"Hans Weber", "DEU"}
