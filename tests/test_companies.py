"""Persons who speak together: tiny texts, each tripping one rule."""

import pytest

from tests.test_sources import source, who

ROW = "Kari Moe, Arne Dahl and Liv Berg"


@pytest.mark.parametrize(
    "words",
    [
        "Norwegian President Kari Moe, her Danish counterpart Arne Dahl and Chad's Liv Berg",
        "Foreign ministers Kari Moe of Norway, Arne Dahl of Denmark and Liv Berg of Chad",
        "The ministers of Norway, Denmark and Chad, Kari Moe, Arne Dahl and Liv Berg",
    ],
)
def test_persons_side_by_side_are_one_source(words: str) -> None:
    found = source(f"Mrs. Kari Moe came. {words} said no.", words)
    assert (who(found), found.resolution, [m.name for m in found.members]) == (ROW, "named", ["Kari Moe", "Arne Dahl", "Liv Berg"])


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (f"Mrs. {ROW} met in Oslo. The trio said no.", "The trio", ROW),
        (f"Mrs. {ROW} met in Oslo. They said no.", "They", ROW),
        ("Mrs. Kari Moe met Arne Dahl. The pair said no.", "The pair", "Kari Moe and Arne Dahl"),
        ("Mrs. Kari Moe met Arne Dahl. Both said no.", "Both", "Kari Moe and Arne Dahl"),
        ("Minister Kari Moe, Minister Arne Dahl and Minister Liv Berg met. The three ministers said no.", "The three ministers", ROW),
        ("Minister Kari Moe, Minister Arne Dahl and Minister Liv Berg met. The ministers said no.", "The ministers", ROW),
        (f"Mrs. {ROW} ran. All three candidates said no.", "All three candidates", ROW),
        (f"Mrs. {ROW} ran. All three said no.", "All three", ROW),
        ("Mrs. Kari Moe came. She saw Mrs. Liv Berg. The two diplomats said no.", "The two diplomats", "Kari Moe and Liv Berg"),
        ("Mrs. Kari Moe came. She saw Mrs. Liv Berg. The diplomats said no.", "The diplomats", None),
        ("Norway, Japan and Chad met. The trio said no.", "The trio", "Norway, Japan and Chad"),
        ("Mrs. Kari Moe wrote of Arne Dahl. They said no.", "They", None),
        ("Mrs. Kari Moe came. The trio said no.", "The trio", None),
    ],
)
def test_whom_a_company_takes_up(text: str, words: str, name: str | None) -> None:
    assert who(source(text, words)) == name


def test_a_company_is_the_one_of_its_number_that_was_heard_last() -> None:
    text = f"Mrs. {ROW} said no. Liv Berg met Ola Berg. The trio said more."
    assert who(source(text, "The trio", source(text, ROW))) == ROW


def test_several_without_a_name_together_are_taken_up() -> None:
    text = "The defence ministers of Norway, Japan, Chad and Denmark said no. The defence chiefs said more."
    heard = source(text, "The defence ministers of Norway, Japan, Chad and Denmark")
    found = source(text, "The defence chiefs", heard)
    assert (found.resolution, [m.name for m in found.members]) == ("title", ["Norway", "Japan", "Chad", "Denmark"])


def test_ministers_in_a_row_have_the_states_behind_their_names() -> None:
    text = "Foreign Ministers Kari Moe of Norway and Idriss Abakar of Chad met. The Chadian minister said no."
    assert who(source(text, "The Chadian minister")) == "Idriss Abakar"
    assert who(source(text.replace("Chadian minister", "ministers"), "The ministers")) == "Kari Moe and Idriss Abakar"


def test_four_of_an_organization_are_its_people() -> None:
    text = "The Nordic Council ministers said no. The four said more."
    assert who(source(text, "The four", source(text, "The Nordic Council ministers"))) == "Nordic Council ministers"


def test_the_principals_are_whoever_met() -> None:
    text = "Minister Kari Moe and Secretary Arne Dahl met. The principals said no."
    assert who(source(text, "The principals")) == "Kari Moe and Arne Dahl"


def test_as_many_states_are_those_heard_last() -> None:
    text = "Norway, Japan and Chad said yes. The three countries said no. The two countries said no."
    heard = source(text, "Norway, Japan and Chad")
    assert source(text, "The three countries", heard).members == heard.members
    assert len(source(text, "The two countries", heard).members) == 2


@pytest.mark.parametrize("words", ["The company", "The campaign", "The panel", "The 27 leaders"])
def test_two_persons_are_no_institution(words: str) -> None:
    text = f"Kari Moe and Arne Dahl spoke. {words} said no."
    assert who(source(text, words, source(text, "Kari Moe and Arne Dahl"))) is None


def test_joint_sources_keep_their_members() -> None:
    found = source("Kari Moe and Arne Dahl said no.", "Kari Moe and Arne Dahl")
    assert [m.name for m in found.members] == ["Kari Moe", "Arne Dahl"]
    four = source("Norway, Russia, Japan and Chad said no.", "Norway, Russia, Japan and Chad")
    assert (four.actor and four.actor.name, len(four.members)) == ("Norway, Russia, Japan and Chad", 4)
    named = "Norway, Russia, Japan, Chad, Denmark, North Korea, the US and Kari Moe"
    many = source(f"{named} said no.", named)
    assert (many.actor, len(many.members)) == (None, 8)


@pytest.mark.parametrize(
    ("words", "members"),
    [
        ("Norway's premier, Ola Berg, and Russia's Petrov", ["Ola Berg", "Ivan Petrov"]),
        ("Norway and Chad -- members of the Nordic Council", ["Norway", "Chad"]),
    ],
)
def test_each_of_several_is_told_once(words: str, members: list[str]) -> None:
    assert [m.name for m in source(f"{words} said no.", words).members] == members


def test_governments_of_several_states_are_these_states() -> None:
    found = source("The towns will trade, according to the Norwegian and Japanese governments.", "the Norwegian and Japanese governments")
    assert (who(found), [member.name for member in found.members]) == ("Norway and Japan", ["Norway", "Japan"])


def test_the_two_ministers_are_no_premier_where_two_are_ministers() -> None:
    met = "Norwegian Foreign Minister Ola Berg met his Russian counterpart Ivan Petrov. "
    text = met + "Danish Prime Minister Anna Lund left. The two ministers said no."
    assert who(source(text, "The two ministers")) == "Ola Berg and Ivan Petrov"


def test_and_within_what_an_office_is_for_joins_no_sources() -> None:
    words = "Kari Moe, the Norwegian envoy for the North Sea and the Crisis in Chad"
    assert who(source(words + ", said no.", words)) == "Kari Moe"
    assert (
        who(source("Kari Moe, the head of the port, and Ola Lund said no.", "Kari Moe, the head of the port, and Ola Lund"))
        == "Kari Moe and Ola Lund"
    )
