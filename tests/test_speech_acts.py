"""What is done by saying so: verbs of judging, refusing, threatening, asking and promising by whole classes, and what only sounds so."""

import pytest

from tests.coding import types


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The French government took a swipe at Spain.", "ACCUSE"),
        ("The French government fumed at the Spanish remarks.", "ACCUSE"),
        ("The French government cast doubt on Spain's motives.", "ACCUSE"),
        ("The French government hurled insults at Spain.", "ACCUSE"),
        ("The French government regards the Spanish move as a provocation.", "ACCUSE"),
        ("The French government called the Spanish move a mistake.", "ACCUSE"),
        ("The French government dubbed the Spanish premier a dictator.", "ACCUSE"),
        ("The French government said the Spanish law was illegal.", "ACCUSE"),
        ("The French government said Spain was behind the plot.", "ACCUSE"),
        ("The French government said Spain's actions constitute a violation of international law.", "ACCUSE"),
        ("The French government said Spain bears full responsibility for the failure.", "ACCUSE"),
        ("The French minister said Spain supports terrorist groups.", "ACCUSE"),
        ("The French minister said Spain was trying to destabilise the region.", "ACCUSE"),
        ("The French minister said Spain had committed war crimes.", "ACCUSE"),
        ("The French minister was highly critical of Spain.", "ACCUSE"),
        ("The condemnation from the French government came on the same day.", "ACCUSE"),
        ("The French government said it would not comply with the Spanish order.", "REJECT"),
        ("The French government stood firm against Spanish pressure.", "REJECT"),
        ("The French government said it could impose tariffs on Spain.", "THREATEN"),
        ("The French government does not accept the Spanish claim.", "REJECT"),
        ("The French government cannot accept the Spanish terms.", "REJECT"),
        ("The French government has no intention of leaving the island, its minister said.", "REJECT"),
        ("The French government pushed back against the Spanish plan.", "REJECT"),
        ("The French government shut the door on talks with Spain.", "REJECT"),
        ("The French government blocked the adoption of the Spanish text.", "REJECT"),
        ("The French government dismissed Spanish concerns.", "REJECT"),
        ("The French government has not ruled out the use of force against Spain.", "THREATEN"),
        ("The French government said it would not hesitate to strike Spain.", "THREATEN"),
        ("The French government said it would retaliate if Spain closed the port.", "THREATEN"),
        ("The French government said any Spanish move would be met with a crushing response.", "THREATEN"),
        ("The French government gave Spain ten days to comply.", "THREATEN"),
        ("The French government gave Spain until Friday to withdraw.", "THREATEN"),
        ("The French government said Spain had crossed a red line.", "THREATEN"),
        ("The French government said Spain should leave the island.", "REQUEST"),
        ("The French government said Spain needs to leave the island.", "REQUEST"),
        ("The French government said all parties must show restraint.", "REQUEST"),
        ("The French government reiterated calls for a Spanish withdrawal.", "REQUEST"),
        ("The French government stressed the need for dialogue with Spain.", "REQUEST"),
        ("The French government sought an explanation from Spain.", "REQUEST"),
        ("The French government said it was ready for talks with Spain.", "AGREE"),
    ],
)
def test_speech_acts(text: str, wanted: str) -> None:
    assert types(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "The French minister said the film was an insult to good taste.",
        "The French minister called the storm a setback.",
        "The French minister said it would be a mistake to relax.",
        "The French minister said the accident was a shame.",
        "The French hotel does not accept dogs.",
        "The French minister did not agree with the forecast.",
        "The French minister has no plans to retire.",
        "The French minister did not rule out an election in May.",
        "The French minister did not hesitate to eat the cake.",
        "The French minister said drivers should wear seat belts.",
        "The French minister said the ship should arrive on Monday.",
        "The French minister stressed the need for sleep.",
        "The French runner crossed the line first.",
        "The French film was met with criticism.",
        "A deal between France and Spain remains unlikely.",
        "The French bank said Spain should see growth of 2 percent.",
        "The French minister said Spain must be a beautiful country.",
        "Spain may impose tariffs on French wine.",
        "The French government said it could not impose tariffs on Spain.",
    ],
)
def test_plain_saying(text: str) -> None:
    assert types(text) == []
