"""Who takes part because of where it happens, and help that comes."""

import pytest

from tests.coding import actors, read, types


@pytest.mark.parametrize(
    ("event_type", "text", "doers", "others"),
    [
        ("PROTEST", "Protesters burned flags outside the French embassy in Madrid on Monday.", {"ESP"}, {"FRA"}),
        ("COERCE", "Joe Roe was arrested on Monday in Spain.", {"ESP"}, {"Joe Roe"}),
        ("ASSAULT", "Protesters were killed in Spain.", set(), {"ESP"}),
        ("ASSAULT", "French jets dropped bombs on a village in Spain.", {"FRA"}, {"ESP"}),
        ("ASSAULT", "The French army killed two men in Lyon.", {"FRA"}, set()),
        ("ASSAULT", "Security forces killed ten protesters in Madrid on Monday.", {"ESP"}, set()),
        ("ASSAULT", "French police shot two protesters in Madrid on Monday.", {"FRA"}, {"ESP"}),
        ("ASSAULT", "Soldiers killed ten villagers in Spain on Monday.", set(), {"ESP"}),
        ("AID", "A convoy carrying ten tonnes of food from France arrived in Madrid in Spain.", {"FRA"}, {"ESP"}),
        ("AID", "A plane with French aid landed in Madrid.", {"FRA"}, {"ESP"}),
        ("AID", "The first shipment of French vaccines reached Spain.", {"FRA"}, {"ESP"}),
        ("AID", "France sent trucks loaded with medicines to Spain.", {"FRA"}, {"ESP"}),
    ],
)
def test_who_takes_part(event_type: str, text: str, doers: set[str], others: set[str]) -> None:
    told = next(m for m in read(text) if m.event_type == event_type)
    assert (actors(told, "actor"), actors(told, "recipient")) == (doers, others)


def test_an_arrest_of_somebody_unknown_needs_a_day_and_a_state() -> None:
    assert types("Joe Roe was arrested on Monday.") == types("Joe Roe was arrested in Spain.") == []


def test_what_a_convoy_carries_is_not_done() -> None:
    assert types("A convoy carrying French aid was late.") == []
