"""One actor for all spellings of one name."""

import pytest

from flows.records import Actor
from flows.steps.actors import actors
from tests.making import VOCABULARY


def ids(*told: Actor) -> list[str]:
    found, _ = actors(dict.fromkeys(told, 1), VOCABULARY)
    return [found[actor] for actor in told]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong-un", "Kim Jong Un"),
        ("José Koronelli", "Jose Koronelli"),
        ("Sergei Petrov", "Sergey Petrov"),
        ("Mr. Ito Ken", "ITO KEN"),
        ("Bashar al-Moe", "Bashar Moe"),
        ("Mohamed bin Moe", "Mohammed bin Moe"),
        ("Ana Koronelli", "Koronelli"),
    ],
)
def test_spellings_of_one_name_are_one_actor(one: str, other: str) -> None:
    first, second = ids(Actor(one, "person"), Actor(other, "person", country="PRK"))
    assert first == second


def test_different_names_are_different_actors() -> None:
    assert len(set(ids(Actor("Ken Ito", "person"), Actor("Ken Ota", "person"), Actor("Mina Ito", "person")))) == 3


@pytest.mark.parametrize("others", [("Ken Ito", "Mina Ito"), ("Ito Ken",)], ids=["two full names", "no surname"])
def test_a_surname_alone_stays_alone_unless_one_full_name_ends_in_it(others: tuple[str, ...]) -> None:
    alone, *named = ids(Actor("Ito", "person"), *(Actor(name, "person") for name in others))
    assert alone not in named


def test_a_surname_of_another_state_is_somebody_else() -> None:
    one, other = ids(Actor("Orlova", "person", country="FRA"), Actor("Anna Orlova", "person", country="RUS"))
    assert one != other
    assert ids(Actor("Orlova", "person"), Actor("Anna Orlova", "person"))[0] == "anna-orlova"


def test_a_registered_name_or_alias_has_the_vocabularys_id() -> None:
    assert ids(Actor("Anna Orlova", "person"), Actor("A. Orlova", "person"), Actor("x", "person", "anna-orlova")) == ["anna-orlova"] * 3


def test_a_state_has_the_code_of_its_country() -> None:
    assert ids(Actor("Russia", "country", country="RUS"), Actor("the Kremlin", "country", country="RUS"), Actor("USSR", "country")) == [
        "rus", "rus", "sun",
    ]  # fmt: skip


def test_a_name_of_the_registers_own_is_not_taken_by_another_kind() -> None:
    assert ids(Actor("Anna Orlova", "document")) == ["anna-orlova-document"]


def test_a_name_in_other_letters_has_an_id_all_the_same() -> None:
    one, other, empty = ids(Actor("山田", "person"), Actor("山本", "person"), Actor("…", "person"))
    assert len({one, other, empty}) == 3
    assert all(name.isascii() and name.isalnum() for name in (one, other, empty))


def test_the_commonest_spelling_names_the_actor_and_does_not_change_its_id() -> None:
    few, many = Actor("Kim Jong-un", "person", country="PRK"), Actor("Kim Jong Un", "person")
    id_of, known = actors({few: 1, many: 3}, VOCABULARY)
    assert known[id_of[few]].name == "Kim Jong Un"
    assert known[id_of[few]].country == "PRK"
    assert actors({few: 1}, VOCABULARY)[0][few] == id_of[few]
