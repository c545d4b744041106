"""Headlines without the site's name, sections, days and tags at their ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.steps.articles.trimming import trimmed
from tests.pages import STORY, checks, of

TITLE = "Vell to get a bridge"


@pytest.mark.parametrize(
    "line",
    [
        "News | {} | Harbour Daily",
        "{} - Harbour Daily",
        "{} - World - Harbour Daily",
        "{} – Harbour Daily – 02/04/2022",
        "Harbour Daily - {}",
        "{}|Politics|harbour.example",
        "{} #Vell #bridge",
        "Norland | {}",
        "{} | Vell | Ada Holm",
    ],
)
def test_labels_at_the_ends_are_no_part_of_a_headline(line: str) -> None:
    found = of(f"{line.format(TITLE)}\n\n{STORY}\n© 2022 Harbour Daily\n")
    assert (found.title, found.outlet_id) == (TITLE, "harbour-daily")


def test_tags_without_a_mark_before_the_first_are_told_by_what_they_repeat() -> None:
    assert (
        of(f"Vell to get a bridge from its council Vell | Ada Holm | Harbour\n\n{STORY}").title == "Vell to get a bridge from its council"
    )


@pytest.mark.parametrize("ending", [" — Nord", " - harbour office", " (VIDEO)"])
def test_who_says_so_and_what_comes_with_it_is_of_the_headline(ending: str) -> None:
    assert of(f"{TITLE}{ending}\n\n{STORY}\n© 2022 Harbour Daily\n").title == TITLE + ending


def test_whom_the_headline_cites_is_not_the_publisher() -> None:
    text = f"{TITLE} — Harbour Daily\n\nVELL, October 13. /NORD/. {STORY}"
    assert of(text).outlet_id == "nord"
    found = of(f"{TITLE} — Harbour Daily\n\n{STORY}")
    assert found.outlet_id == "harbour-daily"
    assert "outlet-inferred" in checks(found)


@given(st.text(alphabet="Vel |-–#.x ", max_size=40))
def test_what_is_left_is_of_the_headline(words: str) -> None:
    assert trimmed(words, lambda part: part == "Vell") in words
