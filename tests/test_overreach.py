"""What only sounds like an event between states: of homes, courts, sport and trade; and what a meeting is, be it in vain."""

import pytest

from tests.coding import actors, read, types


@pytest.mark.parametrize(
    "text",
    [
        "French and Spanish envoys did not agree to a solution.",
        "French teams arrived in Madrid to fight for the title.",
        "France beat back Spain in the final.",
        "Spanish police responded to the call on Monday.",
        "The French bank injected $3 billion into the market on Monday.",
        "The Spanish company restructured its debt.",
        "A ship loaded with cars sailed from Spain.",
        "The French striker thanked the fans in Madrid.",
        "The French and Spanish players shook hands after the match.",
        "The French firm poured two million euros into its plant in Spain.",
        "The meeting set up Spain for a hard winter.",
        "The French and Spanish teams decided to play on Monday.",
        "The French player set foot on the pitch.",
        "The minister took the chance to eat an ice cream in Madrid.",
        "The French company submitted a bid for the Spanish airline.",
        "The French company made a proposal on pay.",
        "The French mayor unveiled an initiative on cycling.",
        "French police dismantled a camp of migrants in Paris.",
        "The Spanish government raised the tariff on electricity.",
        "The embassy of France closed for the holiday on Monday.",
        "France activated the reserve of the bank.",
        "Spain scrambled the codes.",
        "France halted the purchase of a stadium.",
        "Spain came to terms with the defeat.",
        "Spain turned away the French fans.",
        "President Weber received the Legion of Honour in Paris.",
        "Lawmakers questioned the French minister about the budget on Monday.",
        "A barrage of criticism hit the French government on Monday.",
        "The critics invited the wrath of Spain.",
        "Marie Dupont was invited to speak on the radio on Friday.",
        "The embassy of France was invited to comment on the report.",
        "Marie Dupont presided over a year-end party meeting in Lyon on Monday.",
        "President Weber attended a key parliamentary meeting on Tuesday.",
        "A meeting of the Spanish cabinet was held in Madrid on Monday.",
        "The meeting between France and Spain did not take place.",
        "The visit by Marie Dupont to Madrid is not confirmed.",
        "Germany's demand for gas fell in May.",
        "Weber's appeal against his conviction was heard in Berlin.",
        "Two children were released from hospital in Spain.",
        "The talks between France and Spain will not lead to a deal.",
        "The French and Spanish ministers spoke of the need for peace.",
        "President Weber called the storm dangerous.",
        "Marie Dupont of France called the task impossible.",
        "President Weber left office in 2015.",
    ],
)
def test_no_event_between_states(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The talks between France and Spain did not lead to a deal.", "CONSULT"),
        ("The meeting between France and Spain did not produce an agreement.", "CONSULT"),
        ("The talks between France and Spain brought no results.", "CONSULT"),
        ("The ministers of France and Spain held a committee meeting in Rome.", "CONSULT"),
        ("He drove to the town where France and Spain meet on Monday.", "CONSULT"),
        ("Marie Dupont called her Spanish counterpart to discuss trade.", "CONSULT"),
        ("Marie Dupont called her Spanish counterpart to hold another meeting.", "REQUEST"),
        ("Spain called for early resumption of the repatriation.", "REQUEST"),
        ("Spain brought a case against France.", "ACCUSE"),
        ("Spain took France to the International Court of Justice.", "ACCUSE"),
        ("France withdrew from the hearing.", "REJECT"),
        ("The invasion by France was not justified.", "ASSAULT"),
        ("Germany's demand for talks was heard in May.", "REQUEST"),
        ("Spain joined the European Union in condemning the raid.", "ACCUSE"),
        ("Spain withdrew from the talks with France.", "REJECT"),
        ("France came to terms with Spain.", "AGREE"),
        ("President Weber vowed to fight corruption.", "AGREE"),
        ("France invited President Weber to visit Paris.", "SUPPORT"),
        ("Spanish police questioned the French minister on Monday.", "ACCUSE"),
        ("A barrage of missiles from France hit Spain on Monday.", "ASSAULT"),
    ],
)
def test_an_event(text: str, wanted: str) -> None:
    assert types(text) == [wanted]


def test_sanctions_that_take_effect_are_those_of_their_state() -> None:
    (told,) = read("French sanctions on Spain took effect on Monday.")
    assert (actors(told, "actor"), actors(told, "recipient")) == ({"FRA"}, {"ESP"})


def test_he_who_is_there_is_not_he_who_tells_of_it() -> None:
    (told,) = read("The spokesman, Luis Gil, said the president will be in Berlin, where he will meet Chancellor Weber.")
    assert actors(told) == {"DEU", "Hans Weber"}
