"""Who takes part though no words near it say so."""

import pytest

from tests.coding import actors, read


@pytest.mark.parametrize(
    ("event_type", "text", "doers", "others"),
    [
        # the other of the two states that an article is about
        ("ACCUSE", "France and Germany share a river. Germany is angry. France lodged a protest over the raid.", {"FRA"}, {"DEU"}),
        ("ACCUSE", "The French envoy was summoned to receive a protest. Germany is angry. So is France, says Germany.", {"DEU"}, {"FRA"}),
        ("SANCTION", "France was blamed by Germany. Two French diplomats were expelled. Germany told France.", {"DEU"}, {"FRA"}),
        ("CONSULT", "Marie Dupont came from France to see Germany. In Germany she held talks.", {"FRA", "DEU", "Marie Dupont"}, set()),
        # but not where the clause tells of others, in whatever words
        ("ACCUSE", "France and Germany share a river. Germany is angry. France blamed the rebels.", {"FRA"}, set()),
        ("CONSULT", "France and Germany share a river. Germany waits. France held talks with Oldov.", {"FRA"}, set()),
        ("CONSULT", "France and Germany share a river. Germany waits. France met the United Nations.", {"FRA", "United Nations"}, set()),
        ("CONSULT", "France and Germany share a river. Germany waits. France held talks with the opposition.", {"FRA"}, set()),
        ("CONSULT", "France and Germany share a river. Germany waits. France held talks with officials.", {"FRA", "DEU"}, set()),
        ("CONSULT", "France and Germany share a river. Germany waits. France held talks with business leaders.", {"FRA"}, set()),
        ("CONSULT", "France and Germany share a river. Germany waits. French ministers met in Lyon.", {"FRA"}, set()),
        ("ACCUSE", "France and Germany share a river. Germany waits. A French court convicted the general of treason.", {"FRA"}, set()),
        ("ACCUSE", "France and Germany share a river. Germany waits. France accused smugglers.", {"FRA"}, set()),
        ("SANCTION", "France and Germany met. Germany waits. France imposed sanctions over the war in Spain.", {"FRA"}, set()),
        # where three are told of, there are no two
        ("ACCUSE", "France, Spain and Germany met Spain. Germany is angry. France lodged a protest over the raid.", {"FRA"}, set()),
        # nobody fights who has not been told to fight
        ("ASSAULT", "France and Germany share a river. Germany is sad. Two French soldiers were killed.", set(), {"FRA"}),
        ("ASSAULT", "French troops attacked Germany. Two French soldiers were killed. Germany is sad.", {"DEU"}, {"FRA"}),
        ("ASSAULT", "French troops attacked Germany. Two French soldiers were killed in Italy. Germany is sad.", set(), {"FRA"}),
        ("ASSAULT", "Two French soldiers were killed. Germany is sad. France accused Germany of lies.", {"DEU"}, {"FRA"}),
    ],
)
def test_the_other_of_two(event_type: str, text: str, doers: set[str], others: set[str]) -> None:
    told = [mention for mention in read(text) if mention.event_type == event_type][-1]
    assert (actors(told, "actor"), actors(told, "recipient")) == (doers, others)


@pytest.mark.parametrize(
    ("event_type", "text", "doers", "others"),
    [
        ("ASSAULT", "France is sad. On Monday three policemen were killed in a bomb attack. France mourns with Spain.", set(), {"FRA"}),
        ("PROTEST", "France is angry. Thousands of protesters took to the streets on Monday. France waits.", {"FRA"}, set()),
        ("ASSAULT", "On Monday three policemen were killed in a bomb attack. France mourns with Spain.", set(), set()),
    ],
)
def test_what_happens_to_nobody_named_happens_at_home(event_type: str, text: str, doers: set[str], others: set[str]) -> None:
    told = next(mention for mention in read(text) if mention.event_type == event_type)
    assert (actors(told, "actor"), actors(told, "recipient")) == (doers, others)


def test_a_visit_is_to_the_state_where_it_is_and_talks_may_be_held_anywhere() -> None:
    (received,) = read("The French minister was received on Monday in Madrid.")
    assert actors(received) == {"FRA", "ESP"}
    (talks,) = read("France resumed the talks in Madrid on Monday.")
    assert actors(talks) == {"FRA"}


def test_who_chairs_the_meeting_told_before_joins_it() -> None:
    found = read("France and Germany held talks on Monday.\nThe meeting was chaired by the Spanish minister.")
    assert actors(found[-1]) == {"FRA", "DEU", "ESP"}


def test_whose_post_it_is_who_is_named_elsewhere() -> None:
    met, *_ = read("The French and German ministers met on Monday. Minister Marie Dupont of France saw German Minister Hans Weber.")
    assert actors(met) == {"FRA", "DEU", "Marie Dupont", "Hans Weber"}


def test_a_visit_is_where_it_goes() -> None:
    (visit,) = read("The French minister visited Rome on Monday.")
    assert (visit.place, visit.place_country) == ("Rome", "ITA")


def test_they_are_those_who_met_where_it_is_done_at_the_meeting() -> None:
    signed = read("France met Spain on Monday. During that meeting, they signed a pact.")[-1]
    assert actors(signed) == {"FRA", "ESP"}


def test_the_sides_are_those_who_talk_or_blame_each_other_whoever_else_is_named() -> None:
    (_, denied) = read("France and Spain accused each other of lies. Of Italy and Germany, the two sides rejected the claims.")
    assert actors(denied) == {"FRA", "ESP"}
