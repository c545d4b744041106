"""Wordings of pressure and what it brings about: penalties, arrests and bans, yielding, protest."""

import pytest

from tests.coding import types


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Spain imposed a one-year ban on imports of French wine.", "SANCTION"),
        ("Spain blocked imports of French wine on Monday.", "SANCTION"),
        ("France put into effect a sanctions list against Spanish officials.", "SANCTION"),
        ("France slapped visa restrictions on Spain.", "SANCTION"),
        ("France halved the staff of its embassy in Madrid.", "SANCTION"),
        ("Spain lowered the level of its ties with France.", "SANCTION"),
        ("France halted arms sales to Spain.", "SANCTION"),
        ("France designated the Spanish group as a terrorist organisation.", "SANCTION"),
        ("France excluded Spain from the council.", "SANCTION"),
        ("Spain retaliated with tariffs on French wine.", "SANCTION"),
        ("France ordered banks to freeze the accounts of the Spanish minister.", "SANCTION"),
        ("Spanish police sealed off the centre of Madrid on Monday.", "COERCE"),
        ("Spanish police re-arrested the French envoy.", "COERCE"),
        ("A French pilot is being held by Spain.", "COERCE"),
        ("Spanish soldiers forced French families to leave.", "COERCE"),
        ("Spanish troops set up checkpoints in Madrid.", "COERCE"),
        ("Spain stripped the French envoy of his immunity.", "COERCE"),
        ("Spain postponed the election in Madrid.", "COERCE"),
        ("Spanish police used batons to disperse French students.", "COERCE"),
        ("Spain intercepted two French boats found fishing near the coast.", "COERCE"),
        ("Two men were jailed for ten years in Madrid on Monday.", "COERCE"),
        ("Spain closed two French charities on Monday.", "COERCE"),
        ("Spain put the French envoy in prison on Monday.", "COERCE"),
        ("Spain cut water to the French camp.", "COERCE"),
        ("Spain expelled French refugees on Monday.", "COERCE"),
        ("Spanish police deployed tear gas in Madrid on Monday.", "ASSAULT"),
        ("Spanish ships blasted French boats with water cannon.", "ASSAULT"),
        ("France reduced the sentence of a Spanish pilot.", "CONCEDE"),
        ("France revoked the state of emergency on Monday.", "CONCEDE"),
        ("Spain annulled the decree on Monday.", "CONCEDE"),
        ("France freed a former Spanish candidate.", "CONCEDE"),
        ("France acquitted a Spanish pilot.", "CONCEDE"),
        ("The rebels set free ten French pilots.", "CONCEDE"),
        ("The president of Spain handed in his resignation.", "CONCEDE"),
        ("President Weber of Spain handed over power on Monday.", "CONCEDE"),
        ("France lifted the warrant for the Spanish minister.", "CONCEDE"),
        ("Spain dropped its case against France.", "CONCEDE"),
        ("France released the second of two Spanish pilots.", "CONCEDE"),
        ("French railway workers began a nationwide strike on Wednesday.", "PROTEST"),
        ("Spanish nurses have been on strike since Monday.", "PROTEST"),
        ("Demonstrators poured into the streets of Madrid.", "PROTEST"),
        ("Protesters camped outside the ministry in Madrid.", "PROTEST"),
        ("Students will hold a protest in Madrid on Monday.", "PROTEST"),
        ("Thousands turned out in Madrid to demonstrate.", "PROTEST"),
        ("Miners in Spain walked off the job on Monday.", "PROTEST"),
        ("Protesters threw eggs at the embassy of France.", "PROTEST"),
        ("Activists unfurled a banner at the parliament in Madrid.", "PROTEST"),
        ("The Spanish opposition boycotted the vote.", "PROTEST"),
        ("The closure of a newspaper by Spain was announced on Monday.", "COERCE"),
        ("The dissolution of parliament by the Spanish president was announced on Monday.", "COERCE"),
        ("The eviction of French families by Spain took place on Monday.", "COERCE"),
        ("The blacklisting of the French firm by Spain was announced on Monday.", "SANCTION"),
        ("The withdrawal of the bill by the Spanish government was announced on Monday.", "CONCEDE"),
        ("The occupation of the port by French students ended on Monday.", "PROTEST"),
    ],
)
def test_pressure(text: str, wanted: str) -> None:
    assert types(text) == wanted.split()


@pytest.mark.parametrize(
    "text",
    [
        "The Spanish striker was suspended for three matches in Madrid.",
        "The French minister was held up in traffic in Madrid.",
        "French police arrested two men over a theft in Lyon.",
        "Fans flooded the streets of Madrid after the match.",
        "The new shoes hit the streets of Madrid.",
        "France was held to a draw by Spain.",
        "The French singer was released from her contract in Madrid.",
        "The storm forced French families to leave.",
        "Water poured into the streets of Madrid.",
        "The closure of the station in Lyon for repairs was announced on Monday.",
        "The displacement of French families by the flood went on until Monday.",
        "The suspension of the party mood in Madrid came on Monday.",
    ],
)
def test_no_pressure(text: str) -> None:
    assert types(text) == []
