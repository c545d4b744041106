"""Titles: where a text tells one, and whom it takes up when it stands alone; tiny texts, each tripping one rule."""

from datetime import date

import msgspec
import pytest

from flows.records import When
from flows.vocabulary import Registered
from tests.naming import VOCABULARY, at, cast
from tests.test_sources import source, who


@pytest.mark.parametrize(
    ("introduced", "words"),
    [
        ("Kari Moe, who heads the port, came.", "The port head"),
        ("Kari Moe, who is the Norwegian ambassador to Japan, came.", "The Norwegian envoy"),
        ("An adviser to the council, Kari Moe, came.", "The adviser"),
        ("Chadian Foreign Minister and government spokesman Kari Moe came.", "The Chadian spokesman"),
        ("The head of the Fish Institute (FI), Kari Moe, came.", "The institute's head"),
        ("The Norwegian chargé d'affaires Kari Moe came.", "The diplomat"),
        ("Rebel leader Kari Moe came.", "The warlord"),
        ("King Kari Moe came.", "The King"),
        ("Official spokeswoman in the Ministry of External Affairs Kari Moe came.", "The MEA spokesperson"),
        ("Chad's foreign minister Kari Moe came.", "The MFA chief"),
        ("Rebel leader Kari Moe came.", "The military ruler"),
        ("Foreign Secretary Kari Moe of the Department of Foreign Affairs (DFA) came.", "The DFA chief"),
        ("Foreign Secretary Kari Moe of the Department of Foreign Affairs came.", "The DFA chief"),
    ],
)
def test_a_title_takes_up_whom_the_text_introduced_with_it(introduced: str, words: str) -> None:
    text = f"{introduced} Arne Dahl left. {words} said no."
    assert who(source(text, words)) == "Kari Moe"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The fish minister", "Kari Moe"),
        ("The lighthouse minister", "Liv Dahl"),
        ("The minister of water", None),
        ("The foreign minister", "Arne Lie"),
        ("The commission president", None),
        ("The Norwegian leader", "Ole Vik"),
    ],
)
def test_each_minister_has_a_portfolio(words: str, name: str | None) -> None:
    cabinet = "Fisheries Minister Kari Moe met Lighthouse Minister Liv Dahl, Foreign Minister Arne Lie and Norwegian President Ole Vik."
    assert who(source(f"{cabinet} {words} said no.", words)) == name


def test_who_is_named_only_later_is_not_who_a_title_takes_up() -> None:
    text = "Chadian Minister Kari Moe came. The minister said no. Chad's new fish minister Arne Dahl left."
    assert who(source(text, "The minister")) == "Kari Moe"


def test_who_was_ousted_rules_no_longer() -> None:
    text = "The ousted Chadian President Kari Moe met coup leader Arne Dahl. The Chadian ruler said no."
    assert who(source(text, "The Chadian ruler")) == "Arne Dahl"


def test_a_last_speaker_without_a_title_is_the_minister_spoken_of() -> None:
    text = "It rains, said Kari Moe. The Chadian foreign minister left."
    assert who(source(text, "The Chadian foreign minister", source(text, "Kari Moe"))) == "Kari Moe"
    told = text.replace("said Kari", "said pilot Kari")
    assert who(source(told, "The Chadian foreign minister", source(told, "Kari Moe"))) is None
    described = text.replace("Kari Moe", "Kari Moe of the Fish Forum")
    assert who(source(described, "The Chadian foreign minister", source(described, "Kari Moe of the Fish Forum"))) is None


def test_a_given_name_is_no_style() -> None:
    assert who(source("Dean Moe came. The dean said no.", "The dean")) is None


@pytest.mark.parametrize("verb", ["leads by ten votes", "headed to Oslo"])
def test_who_is_ahead_or_under_way_is_no_head(verb: str) -> None:
    text = f"Kari Moe, who {verb}, came. Arne Dahl left. The head said no."
    assert not any(role.rank == "head" for person in cast(text)._scene.people.all for role in person.roles)


@pytest.mark.parametrize(
    "title",
    [
        "Minister of Foreign Affairs and Regional Integration",
        "Minister of Foreign Affairs, Regional Integration and International Trade",
        "Minister of Foreign Affairs, Regional Integration and International Trade of Norway",
        "Her Excellency",
        "Minister for Overseas Expatriates",
        "Norway's ambassador to Chad",
    ],
)
def test_no_word_of_a_title_is_the_names(title: str) -> None:
    words = f"{title} Anna Moe"
    assert who(source(f"{words} said no.", words)) == "Anna Moe"


def test_a_title_of_the_sentence_before_is_nobodys() -> None:
    assert [person.roles for person in cast("Norway's envoy left for Oslo. Kari Moe said no.")._scene.people.all] == [[]]


@pytest.mark.parametrize(("words", "name"), [("His Highness", "Ivan Dahl"), ("Her Excellency", "Anna Moe")])
def test_a_form_of_address_takes_up_who_fits(words: str, name: str) -> None:
    text = f"Anna Moe met Ivan Dahl. {words} said no."
    assert who(source(text, words)) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Norway said yes. The kingdom said no.", "The kingdom", "Norway"),
        ("Norway closed its port. The Nordic country said no.", "The Nordic country", "Norway"),
        ("Norway closed its port. The neighbouring country said no.", "The neighbouring country", None),
        ("A port was closed. The country said no.", "The country", None),
    ],
)
def test_a_state_by_its_kind(text: str, words: str, name: str | None) -> None:
    assert who(source(text, words)) == name


def test_she_is_not_he_afterwards() -> None:
    text = "Minister Bo Moe met Minister Ari Dahl. She said yes. He said no."
    everyone = cast(text)
    span = at(text, "She")
    she = everyone.source(span, ())
    assert (who(she), who(source(text, "He", she))) == ("Bo Moe", "Ari Dahl")


@pytest.mark.parametrize(
    "words",
    [
        "President and Commander of Norway Anna Moe",
        "Norway's Minister for Foreign Affairs Dr. Anna Moe",
        "Minister of Fish Senator Anna Moe",
    ],
)
def test_more_than_one_title_is_of_one(words: str) -> None:
    found = source(f"{words} said no.", words)
    assert (who(found), found.members) == ("Anna Moe", ())


def test_the_new_chair_of_a_council_is_who_was_named_with_it() -> None:
    text = "Anna Moe took the chair of the High Fish Council. Moe said yes. The new chair of the High Fish Council said no."
    heard = source(text, "Moe", nth=2)
    assert who(source(text, "The new chair of the High Fish Council", heard)) == "Anna Moe"


def test_an_honorific_before_a_name_is_nobody_of_that_surname() -> None:
    sheikh = msgspec.structs.replace(VOCABULARY, actors=(*VOCABULARY.actors, Registered("omar-sheikh", "Omar Sheikh", "person", "TCD")))
    people = cast("Envoy Kari Moe met Sheikh Ivan Petrov on Monday.", vocabulary=sheikh)._scene.people.all
    assert [person.actor.name for person in people] == ["Kari Moe", "Ivan Petrov"]
    people = cast("Kari Moe met Sheikh on Monday.", vocabulary=sheikh)._scene.people.all
    assert [person.actor.name for person in people] == ["Kari Moe", "Omar Sheikh"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The head of the Nordic Council", "Ulla Lind"),
        ("The head of the Nordic Council mission", None),
        ("The head of the Nordic Council forces", None),
        ("The Nordic executive", "Nordic Council"),
    ],
)
def test_who_heads_an_institution_heads_no_part_of_it(words: str, name: str | None) -> None:
    assert who(source(f"{words} said no.", words)) == name


def test_a_deputy_is_not_the_minister() -> None:
    text = "Norwegian Deputy Foreign Minister Kari Moe spoke. The Norwegian foreign minister said no."
    assert who(source(text, "The Norwegian foreign minister")) == "Ola Berg"


def test_a_person_who_is_spoken_for_is_not_the_speaker() -> None:
    text = "A spokesman for Kari Moe said no."
    assert source(text, "A spokesman for Kari Moe").kind == "unnamed"


def test_a_counterpart_holds_the_same_office_elsewhere() -> None:
    text = "Norwegian Foreign Minister Ola Berg spoke. His Russian counterpart said no."
    assert who(source(text, "His Russian counterpart")) == "Ivan Petrov"


def test_a_counterpart_is_the_one_of_the_text_before_the_vocabularys() -> None:
    text = "Norwegian Foreign Minister Ola Berg met Russian Foreign Minister Pavel Orlov. His Russian counterpart said no."
    assert who(source(text, "His Russian counterpart")) == "Pavel Orlov"


def test_the_unnamed_envoy_of_another_state_does_not_stand_before_a_named_one() -> None:
    text = "Norwegian Ambassador Kari Moe spoke. Chad's envoy said no. The Norwegian envoy said yes."
    assert who(source(text, "The Norwegian envoy", source(text, "Chad's envoy"))) == "Kari Moe"


def test_who_will_hold_an_office_is_no_former_holder() -> None:
    text = "Anna Lund said yes. The former prime minister said no."
    assert (
        who(source(text, "The former prime minister", source(text, "Anna Lund"), published=When(date(2019, 1, 1), date(2019, 1, 1))))
        is None
    )


def test_a_former_office_holder_is_who_spoke_last() -> None:
    text = "Kari Moe said yes. The former prime minister said no."
    assert who(source(text, "The former prime minister", source(text, "Kari Moe"))) == "Kari Moe"


def test_a_state_s_diplomat_is_the_last_speaker_of_that_state() -> None:
    text = "Ivan Petrov said yes. The Russian diplomat said no. The Danish diplomat said no."
    heard = source(text, "Ivan Petrov")
    assert who(source(text, "The Russian diplomat", heard)) == "Ivan Petrov"
    assert who(source(text, "The Danish diplomat", heard)) is None


def test_who_serves_at_an_embassy_is_a_diplomat() -> None:
    text = "The Norwegian embassy's press secretary, Kari Moe, wrote. The Norwegian diplomat said no."
    assert who(source(text, "The Norwegian diplomat")) == "Kari Moe"


def test_a_member_for_another_place_is_somebody_else() -> None:
    text = "The Bergen MP Kari Moe said no. Oslo party chief Ola Lund said yes. The Hamar MP said no."
    last = source(text, "Oslo party chief Ola Lund")
    assert who(source(text, "The Hamar MP", last)) == "Ola Lund"
    assert who(source(text.replace("Hamar", "Bergen"), "The Bergen MP", last)) == "Kari Moe"


def test_two_portfolios_are_of_one_minister() -> None:
    words = "Norwegian Interior and Security Minister Kari Moe"
    found = source(f"{words} said no.", words)
    assert (who(found), found.members) == ("Kari Moe", ())


def test_an_apposition_may_hold_two_ranks() -> None:
    words = "Kari Moe, research and fish director of the Nordic Council"
    assert source(f"{words}, said no.", words).members == ()


def test_a_form_of_address_ends_no_title() -> None:
    text = "Speaker Arne Dahl received Minister of Foreign Affairs Dr Kari Moe. The foreign minister said no."
    assert who(source(text, "The foreign minister")) == "Kari Moe"
