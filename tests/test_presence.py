"""Which words present an event of which little is said: deeds told before, of unknown people, spoken of, announced; and which do not."""

import pytest

from tests.coding import types


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        # told before
        (["ASSAULT", "ASSAULT"], "French troops attacked Lyon on Monday.\nThe fighting left ten people dead."),
        (["ASSAULT", "ASSAULT"], "Clashes broke out in Lyon on Monday.\nOn the coast, clashes escalated."),
        (["ASSAULT", "ASSAULT"], "French troops attacked Lyon on Monday.\nDozens have been killed."),
        (["COERCE", "COERCE"], "France arrested ten priests.\nBishop Moe Doe and Lee Roe were jailed."),
        (["CONCEDE", "CONCEDE"], "France released the sailors on Monday.\nThe release of the crew made headlines."),
        (["CONCEDE", "COERCE"], "France released Moe Doe on Monday.\nMoe Doe was jailed."),
        (["ASSAULT", "ASSAULT"], "Rebels attacked Lyon on Monday.\nMoe Doe was kidnapped after his plane landed."),
        (["CONSULT", "CONSULT"], "France and Spain held talks in Rome on Monday.\nTalks continued late into the night."),
        (["CONSULT", "CONSULT"], "France will host a summit with Spain in May.\nThe summit is expected to take place on the coast."),
        # taken for granted
        (["CONSULT"], "Talks between France and Spain in Rome have made progress."),
        (["ASSAULT"], "It was one of the most lethal strikes by the French army on civilians."),
        (["ACCUSE", "ASSAULT"], "The French president condemned the killing of villagers in the hills."),
        (["AGREE"], "The border was reopened under a UN-brokered deal."),
        (["COERCE"], "The Weber government's crackdown on the opposition has prompted an outcry."),
        (["PROTEST"], "He referred to last month's unrest in the capital."),
        (["COERCE"], "It was part of Hans Weber's crackdown on the church."),
        (["ASSAULT"], "The strikes were revenge for Spain's war in the hills."),
        # fights and protests of nobody known
        (["PROTEST"], "The minister spoke after weeks of growing unrest."),
        (["PROTEST"], "Protests over fuel prices escalated."),
        (["PROTEST"], "It was a divisive law that sparked weeks of protests."),
        (["ASSAULT"], "The towns were without power following Spanish strikes on France."),
        (["ASSAULT"], "Attacks on schools have increased in the hills."),
        (["ASSAULT"], "The region broke away after a short war in 1992."),
        (["PROTEST"], "The area was the scene of peaceful protests."),
        (["SUPPORT", "CONCEDE"], "The Coast Forum welcomed the release of sailors by Spain."),
        # in passing, but of a place, by somebody, after which something else was
        (["COERCE"], "The general who took power in Lyon spoke on the radio."),
        (["COERCE"], "Many fled districts raided by gangs."),
        (["MOBILIZE"], "People fled after the army moved into the region."),
        # of people of whom nothing else is known, or by speakers told elsewhere
        (["ASSAULT"], "Two men on motorcycles attacked soldiers in the hills."),
        (["ASSAULT"], "Kidnappers have shot dead three students in Lyon."),
        (["COERCE"], "Ten French fishermen were held, and their boats were seized."),
        (["REQUEST"], '"For this, we demand an answer, and urge Germany to leave."'),
        (["SANCTION"], '"France announces the breaking of diplomatic relations with Spain," the minister said.'),
        # as real as what it is said with
        (["SANCTION"], "The move came as a response to Spain closing its embassy in Paris."),
        (["ACCUSE", "SANCTION"], "Spain condemned France for closing its embassy in Madrid."),
        (["ACCUSE"], "The Coast Forum came out on Monday to condemn France."),
        (["ACCUSE"], "France came out with a statement deploring the vote in Spain."),
        (["ASSAULT"], "Spain said its troops seized the border post belonging to France."),
        (["AGREE"], "The announcement that Hans Weber would resign once a council is created surprised many."),
        (["AGREE"], "Hans Weber said that Germany was ready to help."),
        (["THREATEN"], "The French minister said the group was ready to act if Spain left."),
        (["REJECT"], "France made it clear that it was not willing to hold talks with Spain."),
        (["AGREE"], "Hans Weber confirmed that France will send food to Spain."),
        (["THREATEN"], "France said that it was ready to consider sanctions against Spain."),
        (["SUPPORT", "SUPPORT"], "Spain welcomed the ruling and thanked the United Nations."),
        (["CONCEDE"], "Lyon is in turmoil because several politicians resigned."),
        (["CONSULT"], "Since Monday, Hans Weber has been holding meetings with Marie Dupont."),
    ],
)  # fmt: skip
def test_what_is_presented(wanted: list[str], text: str) -> None:
    assert types(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The storm left ten people dead.",
        "Talks continued late into the night.",
        "Talks between friends are rare.",
        "People fled after an army moved into the region.",
        "A deal to end the row is wanted.",
        "Hans Weber said that Spain was ready to help.",
        "Since the last century, France and Spain have been holding consultations.",
    ],
)
def test_what_is_not(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        ("CONSULT", "France sent an envoy to meet Hans Weber in Berlin."),
        ("CONSULT", "The French and Spanish ministers will chair a joint commission in May."),
        ("CONCEDE", "The Spanish sailors were handed to Germany."),
        ("ASSAULT", "An exchange of missiles between France and Spain raised fears."),
        ("COERCE", "French rebels captured the pilot on Monday."),
        ("COERCE", "The French parliament passed a state of emergency on Monday."),
        ("CONCEDE", "The French rebels freed five passengers."),
        ("REJECT", "Spain called the demands of France impossible."),
        ("ASSAULT", "French troops advanced toward Madrid."),
        ("MOBILIZE", "Ten French warplanes crossed the line."),
        ("ASSAULT", "The French army repelled the rebels."),
        ("REQUEST", "France recommended that sanctions on Spain be lifted."),
        ("ACCUSE", "France placed the responsibility on Spain."),
        ("ACCUSE", "Marie Dupont described the vote in Spain as unfair."),
        ("CONCEDE", "President Weber relinquished power on Monday."),
        ("MOBILIZE", "Spain's army has been called in on Monday."),
        ("ASSAULT", "Gangs were engaged in a fight with French paratroopers."),
        ("ASSAULT", "An armed group vandalized police offices in Madrid."),
        ("AID", "France sent two ships to Spain to provide water."),
        ("AID", "France transported ten tons of food to Spain."),
        ("SANCTION", "France removed Spain from its white list."),
        ("SANCTION", "France removed its ambassador to Spain."),
        ("SANCTION", "France summoned its ambassador to Madrid for consultations."),
        ("SANCTION", "The deployment of French police to Spain was put on hold on Monday."),
        ("CONCEDE", "France paid a ransom to pirates."),
        ("REJECT", "France is halting plans to send police to Spain."),
        ("PROTEST", "Protesters scuffled with police in Madrid."),
        ("PROTEST", "The protesters formed a chain in Madrid."),
        ("MOBILIZE", "Spain's army moved in on Monday."),
        ("COERCE", "Spain closed two airports on Monday."),
        ("ASSAULT", "The French army has been using air strikes against the rebels."),
        ("ASSAULT", "The French army carried on with attacks on the rebels."),
        ("ASSAULT", "The palace in Madrid was hit by an air strike."),
        ("ASSAULT", "Ten French students were snatched by gunmen."),
        ("ASSAULT", "Gunmen burned a police station in Lyon."),
        ("ACCUSE", "Spain called it an intolerable act."),
        ("THREATEN", "Spain warned of growing protests in Lyon."),
        ("CONSULT", "The French and Spanish ministers spoke on the phone on Monday."),
        ("SUPPORT", "Marie Dupont said France stands behind Spain."),
        ("AGREE", "France concurred with Spain."),
        ("MOBILIZE", "France increased its contingent in Spain."),
    ],
)
def test_wordings(event_type: str, text: str) -> None:
    assert types(text) == [event_type]


def test_a_clause_beside_another_is_no_call_of_it() -> None:
    assert types("France condemned the arrests, Spain called it a reckless action.") == ["ACCUSE", "ACCUSE"]
