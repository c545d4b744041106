"""Who takes part in an event, and in which role: named, meant by a pronoun or a plural, able to act at all."""

import pytest

from flows.records import EventType
from tests.coding import actors, read, types


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


def test_his_in_the_opening_phrase_is_the_subject_s() -> None:
    visit, _ = read("Hans Weber was silent. During her visit to Rome, Marie Dupont condemned Spain.")
    assert actors(visit, "actor") >= {"Marie Dupont", "FRA"}
    assert "Hans Weber" not in actors(visit)


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


def test_its_counterpart_is_another() -> None:
    (fired,) = read("The French army said that its Spanish counterpart had attacked a bridge.")
    assert actors(fired) == {"ESP"}


def test_whose_mediation_it_is() -> None:
    talks = read("Germany and Spain signed a pact under the mediation of Italy.")[-1]
    assert (actors(talks, "actor"), actors(talks, "recipient")) == ({"ITA"}, set())


def test_drills_alongside_others_are_theirs_too() -> None:
    (drills,) = read("The French army announced the start of military exercises alongside Italy and Spain.")
    assert (drills.event_type, actors(drills)) == ("COOPERATE", {"FRA", "ITA", "ESP"})


def test_the_regional_bloc_is_the_body_named_last() -> None:
    held, rejected = read("The United Nations held a summit. The regional bloc rejected the coup.")
    assert actors(rejected) == actors(held) == {"United Nations"}


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


def test_reciprocal_events_have_actors_only() -> None:
    (met,) = read("The French president met Hans Weber in Madrid.")
    assert actors(met, "actor") == {"FRA", "DEU", "Hans Weber"}
    assert met.place == "Madrid"


def test_whom_a_deed_is_against_is_no_doer() -> None:
    (told,) = read("The anti-Spanish sanctions by France came into force on Monday.")
    assert (actors(told, "actor"), actors(told, "recipient")) == ({"FRA"}, {"ESP"})


def test_doer_and_recipient() -> None:
    (imposed,) = read("France imposed sanctions on Spain.")
    assert (actors(imposed, "actor"), actors(imposed, "recipient")) == ({"FRA"}, {"ESP"})
    (passive,) = read("Two Spanish diplomats were expelled by France.")
    assert (actors(passive, "actor"), actors(passive, "recipient")) == ({"FRA"}, {"ESP"})
    (suffered,) = read("Spain faced sanctions.")
    assert (actors(suffered, "actor"), actors(suffered, "recipient")) == (set(), {"ESP"})


def test_agentless_passive_has_no_actor() -> None:
    (passive,) = read("Two Spanish diplomats were expelled.")
    assert actors(passive, "actor") == set()


def test_pronouns_and_groups() -> None:
    found = read("France and Germany share a river. The two countries signed a treaty.")
    assert actors(found[-1]) == {"FRA", "DEU"}
    found = read("Spain is angry. It expelled the German ambassador.")
    assert actors(found[-1], "actor") == {"ESP"}


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


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        # a deed is condemned: those who did it are blamed, not those to whom it was done
        ("Italy condemned the attack on Spain by France.", {"ITA"}, {"FRA"}),
        ("Italy condemned the looting of the Spanish embassy.", {"ITA"}, set()),
        # the one who speaks, not the one of whom he speaks
        ("France said German ships had entered its port and urged Spain to leave.", {"FRA"}, {"ESP"}),
        ('"We will not release the Spanish prisoners," Marie Dupont said.', {"Marie Dupont", "FRA"}, {"ESP"}),
        ("France has threatened to close the bridge if Spain does not pay.", {"FRA"}, {"ESP"}),
        # organs, blocs, groups
        ("France's junta was old. Spain was silent.\nThe junta accused Germany of theft.", {"FRA"}, {"DEU"}),
        ("The UN met.\nThe bloc accused Spain of theft.", {"United Nations"}, {"ESP"}),
        ("France and Spain held talks in Rome. Italy and Germany called on both sides to wait.", {"ITA", "DEU"}, {"FRA", "ESP"}),
        # the envoy that a title points at is another's
        ("The German ambassador Hans Weber spoke.\nSpain recalled its ambassador from France.", {"ESP"}, {"FRA"}),
        ("France protested.\nFrance left after Spain expelled its ambassador.", {"ESP"}, {"FRA"}),
        # what is read in a compound is no party
        ("Spain imposed French-inspired sanctions on Italy.", {"ESP"}, {"ITA"}),
        ("Two French peacekeepers were sent to Spain.", {"FRA"}, {"ESP"}),
        ("Spain faced sanctions by France.", {"FRA"}, {"ESP"}),
    ],
)
def test_who_does_it_to_whom(text: str, who: set[str], whom: set[str]) -> None:
    last = [mention for mention in read(text) if mention.rule.partition(":")[0] == "verb"][-1]
    assert (actors(last, "actor"), actors(last, "recipient")) == (who, whom)


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


def test_what_it_did_by_its_own_word() -> None:
    (attack,) = read("Italy waited after the United Nations said it had attacked Spain.")
    assert actors(attack) == {"United Nations", "ESP"}


def test_whose_attack_it_was_is_at_whom() -> None:
    (wounded,) = read("Five French soldiers were wounded in a Spanish air strike.")
    assert (actors(wounded, "actor"), actors(wounded, "recipient")) == ({"ESP"}, {"FRA"})
    (fired,) = read("Italy fired at Spanish boats.")
    assert (actors(fired, "actor"), actors(fired, "recipient")) == ({"ITA"}, {"ESP"})


def test_who_is_to_be_met_on_a_visit_takes_part() -> None:
    (visit,) = read("The French minister will travel to Berlin on Monday to meet with Hans Weber.")
    assert {"FRA", "DEU", "Hans Weber"} <= actors(visit)


def test_whom_support_is_for() -> None:
    (support,) = read("France expressed its support for Spain.")
    assert (actors(support, "actor"), actors(support, "recipient")) == ({"FRA"}, {"ESP"})


def test_who_joins_talks_takes_part_in_them() -> None:
    (talks,) = read("The French and German ministers held a meeting attended by the Spanish envoy.")
    assert actors(talks) == {"FRA", "DEU", "ESP"}


def test_the_sides_of_a_fight_are_those_between_whom_it_is() -> None:
    (fight,) = read("Ten soldiers were killed in clashes between France and Spain.")
    assert actors(fight) == {"FRA", "ESP"}
    (fighting,) = read("Clashes between French and Spanish troops erupted on Monday.")
    assert (actors(fighting, "actor"), actors(fighting, "recipient")) == ({"FRA", "ESP"}, set())


def test_what_ends_with_a_meeting_is_said_there() -> None:
    (meeting,) = read("At the end of a two-day meeting on Monday, Hans Weber said that it rained.")
    assert "Hans Weber" in actors(meeting)


def test_an_envoy_is_summoned_where_he_is() -> None:
    (summoned,) = read("Spain's ambassador in Paris was summoned on Monday.")
    assert (actors(summoned, "actor"), actors(summoned, "recipient")) == ({"FRA"}, {"ESP"})


def test_whom_talks_are_with_wherever_the_parser_hangs_it() -> None:
    (meeting,) = read("Marie Dupont recalled her meeting with Weber last November on the sidelines of it. Hans Weber waits.")
    assert {"FRA", "DEU"} <= actors(meeting)


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


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("France and Spain share a lake. French fishermen met Spanish ones. France lodged a protest over the raid.", {"FRA"}, {"ESP"}),
        ("France and Spain share a lake. French fishermen met Spanish ones. France lodged a protest with Germany.", {"FRA"}, {"DEU"}),
        ("France and Spain share a lake with Italy, Spain and Italy a hill. France lodged a protest over the raid.", {"FRA"}, set()),
        ("Two diplomats from the Spanish mission in Paris were ordered out of the country.", {"FRA"}, {"ESP"}),
        ("France closed its embassy in Spain.", {"FRA"}, {"ESP"}),
        ("France's ambassador to Spain was recalled on Monday.", set(), {"FRA", "ESP"}),
        ("France suspended flights to and from Spain.", {"FRA"}, {"ESP"}),
        ("The rebels in Spain condemned Italy.", set(), {"ITA"}),
        ("French soldiers pulled out of Spain.", {"FRA"}, {"ESP"}),
        ("Spain's threat to close its border with France was denounced.", {"ESP"}, {"FRA"}),
    ],
)
def test_the_other_side_that_the_clause_does_not_name_beside_its_verb(text: str, who: set[str], whom: set[str]) -> None:
    told = [m for m in read(text) if m.event_type != "CONSULT"][0]
    assert (actors(told, "actor"), actors(told, "recipient")) == (who, whom)


def test_the_clash_is_of_those_who_fought_before_it() -> None:
    killed, clash = read("French troops killed ten Spanish soldiers. The clash lasted an hour.")
    assert (
        (actors(clash, "actor"), actors(clash, "recipient")) == (actors(killed, "actor"), actors(killed, "recipient")) == ({"FRA"}, {"ESP"})
    )
    assert len(read("French troops killed ten Spanish soldiers. The clash in the film lasted an hour.")) == 1
