"""Words that present an event: wordings of agencies and outlets, each with the type that it tells, or none."""

import pytest

from flows.records import When
from tests.coding import actors, read, types


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        ("CONSULT", "The French president arrived in Berlin on Monday for a two-day visit."),
        ("CONSULT", "The French president left Paris for Madrid on Monday."),
        ("CONSULT", "Hans Weber is on a visit to Madrid."),
        ("CONSULT", "Hans Weber is expected in Madrid on Monday."),
        ("CONSULT", "Hans Weber plans to visit Madrid on Monday."),
        ("CONSULT", "The French president is scheduled for talks with Spain on Monday."),
        ("CONSULT", "Marie Dupont was greeted in Berlin by President Weber."),
        ("CONSULT", "France waits for a summit to be held in Madrid in May."),
        ("CONSULT", "Attending the summit in Madrid were the presidents of France and Italy."),
        ("MOBILIZE", "France fired what appears to be a missile on Monday."),
        ("MOBILIZE", "Spain regretted the French missile launch of Monday."),
        ("AGREE", "France and Spain finalised an accord on fishing on Monday."),
        ("AGREE", "The deal between France and Spain will hold."),
        ("SUPPORT", "Spain won the support of Germany."),
        ("CONSULT", "France and Spain had an exchange on fishing."),
        ("CONSULT", "France is sending its foreign minister to Madrid."),
        ("CONCEDE", "Hans Weber noted the release of two Spanish sailors."),
        ("REJECT", "He cited Spain's refusal to pay."),
        ("REJECT", "France will withdraw from mediating the quarrel."),
        ("SANCTION", "The speech follows Spain's suspension of its participation in the forum."),
        ("SUPPORT", "Hans Weber sent cables of condolences to Spain."),
        ("REQUEST", "France said it was sad about the breaking of ties that had lasted and urged Spain to wait."),
        ("CONSULT", "Talks are expected to take place between the French and Spanish ministers."),
        ("CONSULT", "Marie Dupont spoke for two hours with Spanish army officers."),
        ("COERCE", "They told of hostages seized on Monday."),
        ("ASSAULT", "The Spanish onslaught of Monday triggered a vote."),
        ("CONSULT", "Marie Dupont extended a warm welcome to Hans Weber in Paris."),
        ("CONSULT", "The Spanish president is scheduled to arrive on Wednesday."),
        ("CONSULT", "“On May 9 President Weber will welcome the president of Spain,” it says."),
        ("SUPPORT", "France formalised a memorandum of understanding with Spain."),
        ("SUPPORT", "Spain signed off on the plan in May."),
        ("SUPPORT", "Spain became a member of the Coast Forum."),
        ("SUPPORT", "It helped in facilitating the signing of a deal between France and Spain."),
        ("COOPERATE", "Italy enabled a prisoner swap between France and Spain."),
        ("AID", "France has not joined the others, but has supplied arms to Spain."),
        ("REQUEST", "France refused to sign the plan, demanding more from Spain."),
        ("CONCEDE", "Spain released the fishermen on Monday."),
        ("SANCTION", "France took action against Spain in May."),
        ("SUPPORT", "France and Spain raised their relations to a partnership."),
        ("REJECT", "The United Nations failed to adopt a plan after a vote in May."),
        ("ACCUSE", "France spoke out against the Spanish fleet."),
        ("COERCE", "French police broke into the Spanish embassy."),
        ("REQUEST", "France proposed to Spain to hold talks."),
        ("REQUEST", "The Spanish minister insisted that the French army leave the island."),
        ("SANCTION", "France declared two Spanish diplomats persona non grata."),
        ("SANCTION", "France's severing of ties with Spain came on Monday."),
        ("SANCTION", "The French embargo on Spain has hurt trade."),
        ("SANCTION", "Two Spanish diplomats were asked to leave France."),
        ("SUPPORT", "The restoration of diplomatic relations between France and Spain was announced on Monday."),
        ("SUPPORT", "The signing of the treaty by France and Spain took place on Monday."),
        ("REQUEST", "France's call on Spain to wait was repeated on Monday."),
        ("MOBILIZE", "The test of a missile by France came on Monday."),
        ("AID", "The delivery of weapons by France to Spain was completed on Monday."),
        ("ACCUSE", "France said Spain had violated the truce."),
        ("ACCUSE", "France said the raid had breached its sovereignty."),
        ("THREATEN", "France will respond to the raid, its president said."),
        ("THREATEN", "France gave Spain a week to withdraw its troops."),
        ("CONSULT", "France and Spain to hold talks in Rome, the ministry said."),
        ("CONSULT", "French and Spanish officials sat down together on Monday."),
        ("COOPERATE", "Joint exercises involving France and Spain began on Monday."),
        ("REJECT", "France walked away from the talks."),
        ("CONCEDE", "France set the ten fishermen of Spain free after a week."),
        ("PROTEST", "A strike by French teachers began on Monday."),
        ("PROTEST", "Demonstrators clashed with French police."),
        ("ASSAULT", "A bomb exploded in Spain on Monday."),
        ("ASSAULT", "The law was passed in response to attacks by a rebel group."),
        ("ASSAULT", "A commission was set up to mediate the ongoing war between France and Spain."),
        ("COERCE", "There was a crackdown by the French police."),
        ("REQUEST", "The draft resolution urges Spain to leave the island."),
        ("SUPPORT", "The ministry said that France supports the entry of Spain into the club."),
        ("SUPPORT", "Hans Weber spoke of the accord on fishing signed last month."),
        ("THREATEN", "France will take further measures if Spain does not leave."),
        ("AGREE", "According to the declaration, France and Spain agreed to meet again."),
        ("CONSULT", "The French minister, currently on an official visit to Spain, praised the project."),
        ("CONSULT", "The call between the French and Spanish presidents lasted an hour."),
        ("CONSULT", "The call on Monday between the French and Spanish presidents lasted an hour."),
        ("CONCEDE", "Flights between France and Spain resumed on Monday."),
        ("SANCTION", "Friday's sanctions hurt trade."),
        ("ASSAULT", "They told of Sunday's raids in three villages."),
        ("REQUEST", "France issued a list of demands."),
        ("ACCUSE", "France charged that Spain had sent rebels."),
        ("ACCUSE", "France and Spain traded accusations."),
        ("CONSULT", "Hans Weber was to meet later with Marie Dupont."),
        ("AID", "The school was rebuilt with French assistance."),
        ("ASSAULT", "France condemned attacks on its posts by Spanish rebels."),
        ("ASSAULT", "Raids by rebels sparked a military response by the Spanish army."),
        ("ACCUSE", "The French envoys are reported to have been summoned to the Spanish ministry."),
        ("SUPPORT", "Marie Dupont visited the Spanish embassy to convey her condolences."),
        ("SUPPORT", "Marie Dupont extended her regards to Hans Weber."),
        ("CONSULT", "Hans Weber welcomed Marie Dupont at the border."),
        ("CONSULT", "A French delegation arrives Madrid on Monday."),
        ("SANCTION", "France is introducing its own sanctions list against Spain."),
        ("REQUEST", "France encouraged Spain to take part."),
        ("ASSAULT", "A mine went off in Spain on Monday."),
        ("ASSAULT", "An exchange of fire between French and Spanish troops lasted an hour."),
        ("ACCUSE", "France came under fire from Spain over the move."),
        ("PROTEST", "Protests in Lyon entered their second week."),
        ("AGREE", "The 2015 nuclear deal lapsed."),
        ("ASSAULT", "War broke out in May 2015."),
        ("REJECT", "The plan fell after vetoes from France and Spain."),
        ("CONCEDE", "The talks led to the release of two Spanish sailors by France on Monday."),
        ("COERCE", "France barred Spanish officials from entering Lyon."),
        ("REQUEST", "“We urge Spain to leave the island,” said Marie Dupont."),
        ("CONSULT", "Marie Dupont spoke to President Weber on Monday."),
        ("CONSULT", "Marie Dupont told a news conference following talks with Hans Weber that it rained."),
        ("CONSULT", "Marie Dupont and Hans Weber discussed fish in Madrid on Monday."),
        ("SANCTION", "Germany threw out three Spanish diplomats on Monday."),
        ("SANCTION", "Germany declared two employees of the Spanish embassy persona non grata."),
        ("SANCTION", "France froze the assets of a Spanish company."),
        ("SANCTION", "France sealed all border checkpoints."),
        ("SANCTION", "Spain announced the immediate withdrawal of its diplomatic staff from Paris."),
        ("REJECT", "The president announced that he was scrapping a trip to Spain."),
        ("AID", "Germany delivered 70 kg of medical supplies to a Spanish hospital."),
        ("AID", "France has begun free deliveries of grain to Spain."),
        ("AID", "France sent €30m to Spain."),
        ("AID", "Germany flew in tents and blankets."),
        ("AGREE", "France agreed to curb the trade in wine."),
        ("SUPPORT", "France and Spain offered condolences to Germany."),
        ("SUPPORT", "France threw its weight behind Spain."),
        ("REQUEST", "France called on everyone to stay calm."),
        ("REQUEST", "The French parliament voted to demand that Spain leave the island."),
        ("ACCUSE", "The launches drew swift condemnation from Spain."),
        ("ACCUSE", "Madrid protested in March over the decision."),
        ("PROTEST", "Thousands rallied in Paris."),
        ("RETREAT", "France fought Spain in May. The truce took effect on Friday."),
        ("CONCEDE", "Spain let 39 prisoners go."),
        ("MOBILIZE", "Italy placed its army on the highest state of readiness."),
        ("SANCTION", "Spain complained in response to the expulsion of two Spanish diplomats from Paris."),
        ("SANCTION", "The African Union suspended the French membership."),
        ("REJECT", "Germany called off a visit to Spain on Monday."),
        ("AID", "France is sending a tranche of 60 tonnes of aid to Spain."),
        ("AID", "France dispatched truckloads of relief supplies to Madrid."),
        ("AID", "Germany sent troops to a peacekeeping mission in Spain."),
        ("AID", "Germany handed over a hospital to the Spanish government."),
        ("AGREE", "Germany offered to send troops to Spain."),
        ("ACCUSE", "France conveyed a protest to the Spanish ambassador."),
        ("ACCUSE", "France summoned on Monday Madrid's ambassador."),
        ("COERCE", "Spanish police boarded a French trawler."),
        ("COERCE", "Spain announced the suspension of the constitution."),
        ("MOBILIZE", "France stepped up patrols off Spain."),
        ("MOBILIZE", "France said it would deploy troops in Rome."),
        ("THREATEN", "France will deploy troops against Spain."),
        ("THREATEN", "France will deploy troops to deter Spain."),
        ("REQUEST", "Spain called for the French minister and others to be released."),
        ("ASSAULT", "Spain launched dozens of rockets at France."),
        ("SUPPORT", "France and Spain signed eight memoranda of understanding."),
        ("COERCE", "Spanish army officers ousted President Hans Weber."),
        ("SANCTION", "The EU suspended two members."),
        ("CONSULT", "Hans Weber, who arrived here on a two-day visit, slept."),
        ("REJECT", "The quarrel prompted France to ditch a contract with Spain."),
    ],
)
def test_wordings(event_type: str, text: str) -> None:
    assert event_type in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two French soldiers were killed in a bus crash.",
        "The French minister spoke to reporters on Monday.",
        "The clerk left Paris for the weekend.",
        "The two leaders will discuss fish.",
        "Thousands of residents were evacuated.",
        "France convened its emergency committee.",
        "France mulled breaking off ties with Spain.",
        "Spain said that France would deploy troops in Rome.",
        "Hans Weber boarded a plane to Rome.",
        "Marie Dupont warned of a famine.",
        "The tests of France threaten regional peace.",
        "France and Spain have clashed over the budget.",
        "Marie Dupont said she had been ready to sign the deal.",
        "France favours a deal between Spain and Germany.",
        "France waits for the signing of a treaty between Spain and Germany.",
        "France dropped the investigation of April 13.",
        "All members have to ratify the treaty between France and Spain.",
        "The topics slated for discussion are French.",
        "France did not meet the envoy or arm Spain.",
        "France responded to the report.",
        "Marie Dupont is now assured of winning ten seats in Spain.",
        "Hans Weber will be holding a rally in Lyon.",
        "Marie Dupont said that she supports clean sport.",
        "Fishing pays France a lot.",
        "Spain's declaration of independence of 1820 hangs in Madrid.",
        "They were soldiers stationed in Spain.",
        "Spain has been encouraged to take this step.",
        "Marie Dupont came to express the hope for sun.",
        "France will take measures to help fishermen.",
        "France follows the latest trade with interest.",
        "France supports the entry of Spain into the club.",
        "France said that it had violated the law.",
        "Marie Dupont spoke with the newspaper on Monday.",
        "A use of words ended the session.",
        "Hans Weber recalled the contribution of Spain.",
        "Hans Weber plans to visit Madrid.",
        "“We condemn all this,” said Marie Dupont.",
    ],
)
def test_no_event(text: str) -> None:
    assert types(text) == []


def test_a_participle_goes_on_about_what_somebody_is_accused_of() -> None:
    assert types("France accused Spanish forces of opening fire on French posts near the village, wounding three soldiers.") == ["ACCUSE"]


def test_whoever_is_left_dead_is_no_land_that_is_left() -> None:
    assert types("The two armies of France and Spain clashed near the border, leaving ten people dead.") == ["ASSAULT"]


def test_a_visit_is_to_the_place_for_which_somebody_leaves() -> None:
    (visit,) = read("The French president left Rome for Berlin on Monday.")
    assert {"FRA", "DEU"} <= actors(visit)
    assert "ITA" not in actors(visit)


def test_what_is_moved_takes_no_part() -> None:
    (moved,) = read("France deployed the warship Belle Etoile on Monday.")
    assert actors(moved) == {"FRA"}


def test_the_date_of_what_is_answered_is_not_that_of_the_answer() -> None:
    answer, answered = read("France recalled its ambassador in response to the expulsion of French diplomats from Madrid last month.")
    assert (answer.when.min, answered.when.max is not None) == (None, True)


def test_a_promise_is_not_of_the_day_of_what_is_promised() -> None:
    (promise,) = read("France promised on Monday to open the bridge next year.")
    assert promise.when.max is None or promise.when.max.year == 2021
    (promise,) = read("France promised to open the bridge next year.")
    assert promise.when.min is None


def test_a_charge_is_not_of_the_day_of_the_deed() -> None:
    charge, deed = read("Spain charged two Germans in the May 3, 2020, bombing of a train.")
    assert (charge.when.min, deed.when.min.isoformat() if deed.when.min else None) == (None, "2020-05-03")


def test_who_does_something_before_a_meeting_is_not_at_it() -> None:
    fired = read("Marie Dupont and Hans Weber met on Monday. Hours before the meeting, Spain fired a missile.")
    assert [actors(m) for m in fired if m.event_type == "CONSULT"][-1] == {"Marie Dupont", "FRA", "Hans Weber", "DEU"}


def test_ties_are_tightened_by_no_force() -> None:
    assert types("France and Spain met in May, tightening defence ties.") == ["CONSULT"]


def test_a_summit_with_a_name_is_not_the_meeting_told_last() -> None:
    text = (
        "Marie Dupont visited Berlin in March 2020. Before that she signed a treaty with Hans Weber on the sidelines of the Madrid summit."
    )
    assert [m.when.min for m in read(text) if text[m.trigger.start : m.trigger.end] == "summit"] == [None]


def test_a_summit_that_is_only_called_for_is_none() -> None:
    assert types("France called for a summit to be held in Madrid in May.") == ["REQUEST"]


def test_what_is_told_of_others_in_a_second_clause_is_another_event() -> None:
    assert types("Marie Dupont met with Hans Weber and held talks with Spain's minister Juan Roe.") == ["CONSULT", "CONSULT"]
    assert types("France has called for Hans Weber to step down, and has demanded that Spain withdraw its troops.") == [
        "REQUEST",
        "REQUEST",
    ]


def test_what_ministers_will_discuss_on_a_day_is_a_meeting_whatever_the_year() -> None:
    (talks,) = read("The presidents of France and Spain will discuss fishing on Friday.", When())
    assert (talks.event_type, talks.when.min) == ("CONSULT", None)
