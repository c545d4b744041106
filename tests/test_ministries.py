"""Whose ministry, and whose office, the words at a cue mean: tiny texts, each tripping one rule."""

import pytest
from msgspec import structs

from flows.vocabulary import Registered
from tests.naming import VOCABULARY, at, cast
from tests.test_sources import source, who


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Foreign Minister Ola Berg met Russian Foreign Minister Ivan Petrov, the foreign ministry said.", "the foreign ministry", "Norway"),
        ("Talks went on as Foreign Minister Ola Berg met Danish Foreign Minister Kari Moe. The foreign ministry said so.", "The foreign ministry", "Norway"),
        ("Norwegian Minister Kari Moe met Russian ships, the ministry said.", "the ministry", None),
        ("Norwegian Foreign Minister Ola Berg met Russian ships, the ministry said.", "the ministry", "Norway"),
        ("Chadian Foreign Minister Kari Moe met Danes, the Foreign Office said.", "the Foreign Office", "Chad"),
    ],
)  # fmt: skip
def test_the_ministry_is_that_of_the_minister_who_is_spoken_of(text: str, words: str, name: str | None) -> None:
    assert who(source(text, words)) == (f"Ministry of Foreign Affairs of {name}" if name else None)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The office of the Chadian president", "Presidential Office of Chad"),
        ("The office of the Danish prime minister", "Prime Minister's Office of Denmark"),
        ("The Office of the President of Norway", "Presidential Office of Norway"),
        ("The Office of the Prime Minister of Norway", "Prime Minister's Office of Norway"),
        ("The Prime Minister's Office of Norway", "Prime Minister's Office of Norway"),
    ],
)
def test_an_office_is_told_by_whom_it_serves(words: str, name: str) -> None:
    assert who(source(f"{words} said no.", words)) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The governor's office", "Kari Moe's office"),
        ("The prosecutor's office", None),
        ("The Prosecutor General's Office", "Prosecutor General's Office"),
        ("The regional administration", None),
    ],
)
def test_an_officers_office_is_no_other_one(words: str, name: str | None) -> None:
    text = f"Norway's Presidential Office spoke. Governor Kari Moe spoke. {words} said no."
    assert who(source(text, words, source(text, "Norway's Presidential Office"))) == name


def test_a_league_may_be_a_party() -> None:
    text = "The Fish League spoke. The party said no."
    assert who(source(text, "The party", source(text, "The Fish League"))) == "Fish League"


def test_a_bloc_is_no_embassy_that_was_heard_since() -> None:
    text = "The Nordic Council met. The Chadian embassy spoke. The bloc said no."
    assert who(source(text, "The bloc", source(text, "The Chadian embassy"))) == "Nordic Council"


def test_a_media_office_is_no_ministry() -> None:
    text = "Norway's Health Ministry spoke. The Bergen Media Office spoke. The ministry said no."
    assert who(source(text, "The ministry")) == "Ministry of Health of Norway"


def test_a_wording_that_one_state_uses_is_its_ministry() -> None:
    names = [n.actor.name for n in cast("The MEA met. The mea did not.").names if n.actor]
    assert names == ["Ministry of External Affairs of India"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway's National Council said no.", "National Council of Norway"),
        ("Chad's National Council said no.", "National Council"),
        ("Chad spoke. The National Council said no.", "National Council"),
        ("The State Department said no.", "Department of State of the United States"),
    ],
)
def test_another_state_s_council_is_not_the_registered_one(text: str, name: str) -> None:
    assert [n.actor.name for n in cast(text).names if n.actor and n.actor.kind == "organization"] == [name]


def test_a_service_beside_its_state_is_the_registered_one_of_that_state() -> None:
    service = Registered("coast-service-of-norway", "Coast Service of Norway", "organization", "NOR")
    vocabulary = structs.replace(VOCABULARY, actors=(*VOCABULARY.actors, service), fingerprint="a service")
    of_norway, of_chad = [n.actor for n in cast("Norway's Coast Service met Chad's Fish Service.", vocabulary=vocabulary).names if n.actor][
        1::2
    ]
    assert (of_norway.name, of_chad.name, of_chad.country) == ("Coast Service of Norway", "Fish Service", "TCD")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a Chadian-Norwegian Fish Forum", "Chadian-Norwegian Fish Forum"),
        ("the Voice of Chad", "Voice of Chad"),
    ],
)
def test_an_institution_has_its_whole_name(words: str, name: str) -> None:
    found = source(f"President Kari Moe of Norway will come, {words} said.", words)
    assert (who(found), found.kind) == (name, "organization")


def test_a_direction_is_the_state_whose_name_begins_so() -> None:
    text = "North Korea met. The North said no. The North Island said no. The South said no."
    assert [n.actor.country for n in cast(text).names if n.actor] == ["PRK", "PRK"]


@pytest.mark.parametrize("words", ["state television", "local police"])
def test_an_institution_that_is_told_by_its_kind_alone_is_nobody(words: str) -> None:
    text = f"The Bergen Fish Agency met. It was over, {words} said."
    assert source(text, words).kind == "unnamed"


def test_a_state_run_agency_has_a_name_of_its_own() -> None:
    assert who(source("Chad's state-run Duna news agency said no.", "Chad's state-run Duna news agency")) == "Duna news agency"


def test_a_credit_in_brackets_is_not_taken_up() -> None:
    text = "The Fish Front said no. Kari Moe fished (Nordic Council). It said more."
    assert who(source(text, "It", source(text, "The Fish Front"))) == "Fish Front"


def test_it_is_who_was_heard_in_the_sentence_before() -> None:
    text = "The Fish Front said no to Norway after talks in Chad. It said more."
    assert who(source(text, "It", source(text, "The Fish Front"))) == "Fish Front"
    text = "According to the Fish Front, Norway left. It said more."
    assert who(source(text, "It", source(text, "the Fish Front"))) == "Norway"


def test_the_words_of_an_institution_lie_in_the_text() -> None:
    text = "Norway met. The Foreign Office said no."
    found = source(text, "The Foreign Office")
    assert (found.span, found.resolution) == (at(text, "The Foreign Office"), "title")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Foreign Ministry said no. Norway waits.", "The Foreign Ministry", "Ministry of Foreign Affairs of Norway"),
        ("The Foreign Ministry said no. Foreign Minister Ola Berg met Japan's envoy to Chad.", "The Foreign Ministry", "Ministry of Foreign Affairs of Norway"),
        ("The Foreign Ministry said no. Norway waits for Japan.", "The Foreign Ministry", None),
        ("Norway's foreign ministry, or the MOFA, waits. The MOFA said no.", "The MOFA", "Ministry of Foreign Affairs of Norway"),
        ("The Nordic Council said yes. The NC watchdog said no.", "The NC watchdog", "Nordic Council"),
        ("Norway has recalled its envoy from Chad, the foreign ministry said.", "the foreign ministry", "Ministry of Foreign Affairs of Norway"),
        ("The Nordic Council said yes. Chad is near. The Nordic bloc said no.", "The Nordic bloc", "Nordic Council"),
        ("Norway's Foreign Ministry said yes. Ivan told Fish Front. The ministry's statement said no.", "The ministry's statement", "Ministry of Foreign Affairs of Norway statement"),
        ("Norwegian Minister Kari Moe spoke. The minister's letter said no.", "The minister's letter", "Kari Moe's letter"),
        ("Chad's Water Resources and Irrigation Ministry said yes. The Chadian ministry said no.", "The Chadian ministry", "Ministry of Water Resources and Irrigation of Chad"),
        ("The Fish Agency, a UN body, came. The UN agency said no.", "The UN agency", "Fish Agency"),
        ("The Office of Norway said no.", "The Office of Norway", "Office of Norway"),
        ("The World Fish Council said yes. The publication said no.", "The publication", None),
        ("The Fish World said yes. The publication said no.", "The publication", "Fish World"),
        ("Radio Bergen said yes. The World Fish Council is near. The broadcaster said no.", "The broadcaster", "Radio Bergen"),
        ("The Fish Front party met the Nordic Council. The party said no.", "The party", "Fish Front"),
        ("The Nordic Council mission in Chad said yes. The mission said no.", "The mission", "Nordic Council mission in Chad"),
    ],
)  # fmt: skip
def test_whose_institution_is_meant(text: str, words: str, name: str | None) -> None:
    heard = [source(text, first)] if (first := text.partition(" said yes")[0]) != text else []
    assert who(source(text, words, *heard)) == name
