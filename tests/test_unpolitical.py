"""What is told of sport, of business, of common crimes, accidents and disasters is no event; what states do there is."""

import pytest

from tests.coding import actors, read, types


@pytest.mark.parametrize(
    "text",
    [
        "The Spanish striker shot wide from ten metres.",
        "The French team retreated into their own half after the goal.",
        "The Spaniard stormed into the final in Rome with a straight-sets win over an Italian qualifier.",
        "Spain bombarded the Italian goal while the fans sang.",
        "The German side agreed terms with the Spanish midfielder.",
        "The French bank agreed to buy a stake in the Spanish lender.",
        "The Italian company launched an attack on its rival's pricing.",
        "Researchers from Spain and Germany met in Rome on Monday.",
        "A man was stabbed to death outside a nightclub in Berlin on Sunday.",
        "A woman was raped in a park in Madrid.",
        "Two Spanish men were killed when the suspect opened fire at a shipyard in Rome.",
        "A French court sentenced the doctor to six years for manslaughter.",
        "Police in Madrid detained a man on suspicion of stealing cars.",
        "The rapper was charged with assault in Rome.",
        "Police in Rome seized two tons of cocaine.",
        "A gas explosion killed six people in a block of flats in Berlin.",
        "A fire in a hotel in Madrid killed 30 people.",
        "Doctors in Berlin battled for an hour to save the Spanish miner.",
        "The virus attacks the liver of French patients.",
        "Spain declared a state of emergency as the wildfire spread.",
        "The Spanish governor signed 100 bills into law.",
        "Nordwind signed a contract with a Spanish airline.",
        "The club agreed a transfer fee with Madrid.",
        "The drug gang shot dead a rival dealer in Rome.",
        "Fans of Spain took to the streets of Madrid.",
        "France makes beer.\nIt rejected a takeover bid on Monday.",
        "The rock band suspended its tour of Germany.",
        "The Spanish probe entered the orbit of Mars.",
        "The Spanish doctor refused to treat the smoker.",
        "Spain warned of a rise in malaria.",
        "The French actress won praise from critics in Rome.",
        "The Bank of Spain warned of slow growth.",
    ],
)
def test_nobody_political_takes_part(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Spain accused France of abuses before the World Cup.", "ACCUSE"),
        ("Spain executed an Italian wrestler on Monday.", "ASSAULT"),
        ("Marie Dupont and Hans Weber met at the football match in Rome.", "CONSULT"),
        ("A Spanish company signed a deal with the French government.", "SUPPORT"),
        ("A Spanish court sentenced a French man to death for drug smuggling.", "COERCE"),
        ("A French soldier was stabbed outside a nightclub in Rome.", "ASSAULT"),
        ("Gunmen killed a man in a pub in Madrid.", "ASSAULT"),
        ("Spain banned a French football official from entering the country.", "COERCE"),
        ("Spanish police shot dead a burglar in Madrid.", "ASSAULT"),
        ("A Spanish court sentenced a footballer to ten years in Madrid.", "COERCE"),
        ("A man attacked French soldiers in Rome.", "ASSAULT"),
        ("Spain declared a state of emergency after the coup.", "COERCE"),
        ("The French army fought the rebels to save the town.", "ASSAULT"),
        ("The Spanish minister attacked the French policy on trade.", "ACCUSE"),
    ],
)
def test_states_take_part(text: str, wanted: str) -> None:
    assert wanted in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "The striker scored. The goalkeeper wept. The referee left the football ground.\nFrance attacked from the start and Spain retreated.",
        "The victim was stabbed, the jury heard. The victim's neighbours wept.\nPolice arrested two Spaniards in Madrid on Monday.",
    ],
)
def test_an_article_of_sport_or_crime(text: str) -> None:
    assert types(text) == []


def test_a_stranger_shot_is_not_the_enemys() -> None:
    war = "France attacked Spain with missiles on Monday. Spain shelled French posts.\n"
    told = read(war + "A student was murdered in Madrid on Friday.")
    assert [actors(m) for m in told if m.trigger.start > len(war)] == [{"ESP"}]


def test_coalition_talks_are_not_those_of_two_states() -> None:
    told = read("Marie Dupont of France met Hans Weber of Germany in Rome on Monday.\nCoalition talks continued in Madrid on Tuesday.")
    assert actors(told[-1]) == set()
