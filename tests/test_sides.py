"""The sides of an event: who does it, and to whom it is done."""

import pytest

from tests.coding import actors, read


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
        ("Spain called home its envoy in Rome.", {"ESP"}, {"ITA"}),
        # where those of a state are met is no party
        ("The French minister met the Spanish minister in Rome on Monday.", {"FRA", "ESP"}, set()),
        ("France accused the opposition leader in Spain of theft.", {"FRA"}, {"ESP"}),
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


def test_whose_attack_it_was_is_at_whom() -> None:
    (wounded,) = read("Five French soldiers were wounded in a Spanish air strike.")
    assert (actors(wounded, "actor"), actors(wounded, "recipient")) == ({"ESP"}, {"FRA"})
    (fired,) = read("Italy fired at Spanish boats.")
    assert (actors(fired, "actor"), actors(fired, "recipient")) == ({"ITA"}, {"ESP"})


def test_whom_support_is_for() -> None:
    (support,) = read("France expressed its support for Spain.")
    assert (actors(support, "actor"), actors(support, "recipient")) == ({"FRA"}, {"ESP"})


def test_the_sides_of_a_fight_are_those_between_whom_it_is() -> None:
    (fight,) = read("Ten soldiers were killed in clashes between France and Spain.")
    assert actors(fight) == {"FRA", "ESP"}
    (fighting,) = read("Clashes between French and Spanish troops erupted on Monday.")
    assert (actors(fighting, "actor"), actors(fighting, "recipient")) == ({"FRA", "ESP"}, set())


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
