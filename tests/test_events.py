"""Events: each type, and each rule that makes a sentence an event or none, on a sentence of its own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.records import EventType
from tests.coding import actors, read, types


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        ("AGREE", "France agreed to open the bridge with Germany."),
        ("AGREE", "Germany pledged to rebuild the French port."),
        ("AGREE", "France and Germany reached an agreement in Rome."),
        ("CONSULT", "The French president met his German counterpart in Madrid."),
        ("CONSULT", "France held talks with Germany on fishing."),
        ("CONSULT", "Hans Weber visited Paris on Monday."),
        ("CONSULT", "France hosted a summit with Germany and Spain."),
        ("SUPPORT", "France and Germany signed a treaty on rivers."),
        ("SUPPORT", "Spain recognised the government of Italy."),
        ("SUPPORT", "France restored diplomatic ties with Spain."),
        ("SUPPORT", "Germany expressed solidarity with Spain."),
        ("COOPERATE", "France and Spain held joint military exercises at sea."),
        ("COOPERATE", "Spain shared intelligence with France."),
        ("AID", "Germany donated vaccines to Spain."),
        ("AID", "France provided 20 million euros in aid to Italy."),
        ("CONCEDE", "France lifted its sanctions on Spain."),
        ("CONCEDE", "Spain released three German journalists."),
        ("CONCEDE", "Italy apologised to France."),
        ("RETREAT", "France withdrew its troops from Spain."),
        ("RETREAT", "Italy and Spain declared a ceasefire."),
        ("REQUEST", "France called on Germany to open the border."),
        ("REQUEST", "Spain demanded the return of the paintings from France."),
        ("REQUEST", "Spain laid claims to the French islands."),
        ("ACCUSE", "France accused Spain of spying."),
        ("ACCUSE", "Italy condemned the German decision."),
        ("ACCUSE", "France summoned the Spanish ambassador."),
        ("ACCUSE", "Germany lodged a protest with Spain."),
        ("REJECT", "Spain refused to meet the German minister."),
        ("REJECT", "France ruled out talks with Spain."),
        ("REJECT", "Germany withdrew from the agreement with Italy."),
        ("REJECT", "Madrid said the French accusations were baseless."),
        ("THREATEN", "France threatened to attack Spain."),
        ("THREATEN", "Germany warned Spain of serious consequences."),
        ("THREATEN", "Italy issued an ultimatum to Spain."),
        ("PROTEST", "Thousands of workers protested in Paris against the French government."),
        ("PROTEST", "Farmers staged a rally outside the German embassy."),
        ("SANCTION", "France imposed sanctions on Spain."),
        ("SANCTION", "Germany expelled two Spanish diplomats."),
        ("SANCTION", "Spain stripped the French reporter of his accreditation."),
        ("SANCTION", "France suspended talks with Germany."),
        ("SANCTION", "Two Spanish diplomats were given three days to leave France."),
        ("SANCTION", "Italy severed diplomatic relations with Spain."),
        ("MOBILIZE", "France deployed troops to the Spanish border."),
        ("MOBILIZE", "Italy put its army on alert."),
        ("COERCE", "French police arrested a German journalist."),
        ("COERCE", "Spain annexed the island."),
        ("COERCE", "France banned German newspapers."),
        ("ASSAULT", "French forces shelled a Spanish village."),
        ("ASSAULT", "Spain launched an attack on the French port."),
        ("ASSAULT", "Three French soldiers were killed in Madrid."),
        ("CONSULT", "Marie Dupont briefed Hans Weber by phone."),
        ("COOPERATE", "A prisoner swap between France and Spain was tense."),
        ("AID", "Germany sent two planes with medical supplies to Spain."),
        ("AID", "Germany equipped Spain with patrol boats."),
        ("SUPPORT", "France approved the accession of Spain."),
        ("CONCEDE", "France handed over three Spanish soldiers."),
        ("CONCEDE", "Spain withdrew its objection to the French bid."),
        ("REJECT", "Spain left NATO on Monday."),
        ("REJECT", "Spain suspended its participation in a treaty with France."),
        ("THREATEN", "Spain vowed to take countermeasures against France."),
        ("SANCTION", "Spain called off talks with France."),
        ("MOBILIZE", "France held military drills on Monday."),
        ("SANCTION", "France retaliated by ordering out six Spanish diplomats."),
        ("COERCE", "The Spanish army took power in February."),
        ("COERCE", "A French court issued an arrest warrant for Hans Weber."),
        ("COERCE", "French jets forced a Spanish plane to land in Lyon."),
        ("AGREE", "France and Spain resolved to work together."),
        ("AID", "Spanish aid has arrived, France said."),
        ("AID", "French peacekeepers arrived in Madrid on Monday."),
        ("AID", "French peacekeepers landed at Madrid on Monday."),
        ("AID", "French peacekeepers arrived at the border on Monday."),
        ("AID", "French peacekeepers started to arrive on Monday."),
        ("AID", "France announced the deployment of two ships on a peacekeeping mission."),
        ("CONCEDE", "France raised its embargo on Spain on Monday."),
        ("CONCEDE", "France secured the release of two pilots from Spain."),
        ("SANCTION", "France ordered six Spanish diplomats out of the country."),
        ("COERCE", "France suspended a Spanish newspaper on Monday."),
        ("COERCE", "France passed restrictions on Spanish ships."),
        ("ASSAULT", "Protesters hurled stones at the Spanish embassy in Lyon."),
        ("ASSAULT", "Protesters pelted the Spanish embassy with eggs."),
        ("CONSULT", "Hans Weber led a mission to Spain on Monday."),
        ("COERCE", "Troops loyal to France arrested his rival Hans Weber in Madrid."),
        ("AID", "Dozens of French peacekeepers began deploying on Monday."),
        ("REJECT", "France contested the agreement with Spain."),
        ("REQUEST", "The Elm Rocks are claimed by Spain."),
        ("SANCTION", "France signed an order to impose sanctions on Spain."),
        ("ASSAULT", "Three French soldiers were killed and ten were wounded in a drone strike."),
        ("MOBILIZE", "French troops entered Madrid."),
        ("ASSAULT", "France launched strikes on separatists in Spain."),
        ("ASSAULT", "French troops intervened in Spain."),
    ],
)
def test_each_type(event_type: EventType, text: str) -> None:
    assert types(text) == [event_type]


@pytest.mark.parametrize(
    "text",
    [
        "France did not attack Spain.",
        "France never signed a treaty with Spain.",
        "France could attack Spain.",
        "If France attacks Spain, the port will close.",
        "France wants to meet Germany.",
        "Germany proposed to release the Spanish journalist.",
        "The plan would allow France to visit Spain.",
        "Any attack on France is condemned by nobody.",
        "Such meetings are traditionally attended by French ministers.",
        "The French constitution prohibits strikes.",
        "The city of Lyon has many bridges.",
        "A storm attacked the coast.",
        "In the event of an invasion of Spain the bridge closes.",
        "The French minister spoke at a press conference in Paris.",
        "France denied nothing.",
        "Perhaps France will attack Spain.",
        "Marie Dupont said that Germany would attack Spain.",
        "The bridge closed after Hans Weber's rally in Rome.",
        "Spain has claims in the sea.",
        "Rebels backed by France slept.",
        "Hans Weber may walk where Spain is allowed to walk.",
        "The plan was met with anger in Spain.",
        "France said it would welcome German ships.",
        "France called the strikes in Spain alarming.",
        "A crowd sang when bombers detonated a device.",
        "Hans Weber will meet with any candidate.",
    ],
)
def test_no_event(text: str) -> None:
    assert types(text) == []


def test_what_is_scheduled_is_told_apart_from_what_is_done() -> None:
    (coming,) = read("Hans Weber will visit Paris next week.")
    (done,) = read("Hans Weber visited Paris last week.")
    assert (coming.event_type, coming.rule) == ("CONSULT", "verb:coming")
    assert (done.event_type, done.rule) == ("CONSULT", "verb")


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        ("AGREE", "Germany will release the Spanish prisoners."),
        ("AGREE", "France said it would provide aid to Spain."),
        ("THREATEN", "France will expel German diplomats."),
        ("REJECT", "France announced its withdrawal from the fishing treaty."),
        ("REJECT", "France announced a retreat from the fishing treaty."),
        ("REJECT", "France announced a pull-out from the fishing treaty."),
        ("RETREAT", "France announced the evacuation of its troops from Spain."),
        ("THREATEN", "Spain said it would attack France if Germany did not withdraw."),
        ("REJECT", "France will not lift its sanctions on Spain."),
        ("AGREE", "France pledged not to attack Spain."),
        ("COOPERATE", "France and Spain will hold joint drills in May."),
    ],
)
def test_announcing_is_promising_or_threatening(event_type: EventType, text: str) -> None:
    assert types(text) == [event_type]


def test_what_is_counted_decides() -> None:
    (imposed,) = read("France imposed seven packages of sanctions on Spain.")
    assert (imposed.event_type, actors(imposed, "recipient")) == ("SANCTION", {"ESP"})


def test_bare_plurals_that_take_place() -> None:
    assert types("Talks between France and Spain took place in Rome.") == ["CONSULT"]
    assert not types("Talks between France and Spain are useful.")


def test_what_speech_is_about_is_no_event() -> None:
    assert types("France accused Spain of attacking its ships.") == ["ACCUSE"]
    assert types("Germany urged Spain to release the French journalist.") == ["REQUEST"]
    assert types("France denied reports of a meeting with Spain.") == ["REJECT"]
    assert types("Three Germans were arrested in Spain and charged with murder.") == ["COERCE", "ACCUSE"]


def test_what_stands_before_a_semicolon_is_said_by_nobody() -> None:
    assert types("France attacked Spain on Monday; Italy vowed to wait.")[0] == "ASSAULT"


def test_whoever_calls_to_congratulate_does_both() -> None:
    assert types("Marie Dupont called Hans Weber on Monday to congratulate him.") == ["CONSULT", "SUPPORT"]


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        ("CONSULT", "Hans Weber smiled during his visit to Paris."),
        ("CONSULT", "Marie Dupont spoke at a meeting with the German minister."),
        ("ASSAULT", "Prices rose after the French invasion of Spain."),
        ("AGREE", "Prices fell because of a 2015 trade deal between France and Spain."),
        ("SANCTION", "Prices rose after the introduction of sanctions on Spain by France."),
    ],
)
def test_nouns_present_events(event_type: EventType, text: str) -> None:
    assert types(text) == [event_type]


def test_kinds_of_things_are_no_events() -> None:
    assert types("Meetings tire the French president.") == []
    assert types("France needs a treaty on rivers.") == []


def test_one_mention_for_one_event() -> None:
    assert types("Hans Weber visited Paris and met the French president.") == ["CONSULT"]
    assert types("Hans Weber met the French president at a summit in Madrid.") == ["CONSULT"]
    assert types("Fighting between France and Spain has killed ten people.") == ["ASSAULT"]
    assert types("French air strikes hit a Spanish market, killing ten people.") == ["ASSAULT"]
    assert types("Spain handed a note of protest to the French ambassador.") == ["ACCUSE"]


def test_other_sanctions_of_one_clause_are_others() -> None:
    assert types("Spain severed relations with France and recalled its envoys.") == ["SANCTION", "SANCTION"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("France imposed sanctions on Madrid.", None),
        ("France and Spain signed a treaty in the Spanish capital Madrid.", "Madrid"),
        ("France attacked Spain after a court in Rome had closed.", None),
        ("Spain shelled a French port near Lyon.", "Lyon"),
    ],
)
def test_places_of_events(text: str, place: str | None) -> None:
    assert read(text)[0].place == place


def test_history_is_background() -> None:
    (old,) = read("In 1950, France recognised Spain.")
    assert old.is_background
    (new,) = read("France recognised Spain on Monday.")
    assert not new.is_background


def test_speech_in_the_present_is_no_event() -> None:
    assert types('"We are holding talks with France," she said.') == []


_WORDS = st.sampled_from(
    "France Germany met attacked signed the a treaty talks with of in on Monday will not \n . , “ ” ' minister visit after".split(" ")
)


@settings(max_examples=25, deadline=None)
@given(st.lists(_WORDS, max_size=25))
def test_spans_lie_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for m in read(text):
        assert 0 <= m.evidence.start <= m.trigger.start < m.trigger.end <= m.evidence.end <= len(text)
        assert text[m.trigger.start : m.trigger.end].strip()


def test_who_neither_confirms_nor_denies_rejects_nothing() -> None:
    assert types("Marie Dupont denied reports of a plot.") == ["REJECT"]
    assert types("Marie Dupont neither confirmed nor denied reports of a plot.") == []


def test_only_what_may_be_suspect_is_inspected() -> None:
    assert types("The UN inspected the Spanish reactor.") == ["ACCUSE"]
    assert types("Marie Dupont inspected a new bridge.") == []


def test_talks_that_ended_were_held() -> None:
    assert types("France and Spain ended two days of trade talks on Saturday without a result.") == ["CONSULT"]


def test_what_reporters_ask_is_no_request() -> None:
    assert types("Marie Dupont left when asked to comment on French sanctions.") == types("Marie Dupont left. French sanctions.")
    assert types("Spain asked France to leave.") == ["REQUEST"]


@pytest.mark.parametrize(
    "text",
    [
        "Marie Dupont met the northern fish groups: the Coast Forum (CF), the High Council (HC) and the Sea Front (SF).",
        "France cut short talks with the groups: the Coast Forum and the Sea Front.",
        "Marie Dupont warned Germany: The talks would end.",
        "PARIS: Marie Dupont warned Germany of war.",
    ],
)
def test_the_evidence_holds_the_word_that_decided(text: str) -> None:
    """What stands before a colon is no dateline where it holds the verb."""
    found = read(text)
    assert found
    assert all(m.evidence.start <= m.trigger.start and m.trigger.end <= m.evidence.end for m in found)
    assert not any(text[m.evidence.start :].startswith("PARIS") for m in found)
