"""Datelines before the first sentence, in the forms of many agencies and newspapers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.english import datelines

TOWNS = frozenset({"vell", "sund"})


@pytest.mark.parametrize(
    "dateline",
    [
        "VELL, October 13. /NORD/. ",
        "Vell /NordMax/. ",
        "VELL, 4 March (NorD) – ",
        "VELL, Norland (NP) — ",
        "Vell, Jan. 20 (Nord Press)—",
        "VELL (Nord News / Sundnik - 12th September, 2019) ",
        "Vell, May 20, NORD – ",
        "VELL, DECEMBER 27, NORDPRESS. ",
        "VELL-SUND. NORDINFORM - ",
        "VELL. NORDINFORM ",
        "Vell, Oct 19 (Nord Press) ",
        "Vell. July 4. NordTAG - ",
        "VELL, March 3. /NORD/: ",
        "Vell-Sund, NORD- ",
        "VELL, March 07, 2020, NPA -- ",
        "VELL – ",
        "VELL, Norland, Jul 28 – ",
        "Vell, June 12: ",
        "February 20, NPA. ",
        "Vell: ",
        "VELL: ",
        "Vell — ",
        "Vell - ",
    ],
)
def test_a_dateline_is_a_unit_of_its_own(dateline: str) -> None:
    assert datelines.length(f"{dateline}Ministers met on the shore.", TOWNS) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "Holm: Ministers met on the shore.",
        "HOLM: Ministers met on the shore.",
        "Holm — Ministers met on the shore.",
        "On May 3, Norland - The ministers met.",
        "UNION (United Norland) The ministers met.",
        "April 4, 2021 - The ministers met.",
        "Vell, which is cold, is far.",
    ],
)
def test_what_is_no_dateline_stays(text: str) -> None:
    assert datelines.length(text, TOWNS) == 0


def test_a_name_with_a_hyphen_is_no_end_of_a_dateline() -> None:
    assert datelines.length("Vell. July 4. NordTAG - President Ola-Lund Holm met a guest.", TOWNS) == len("Vell. July 4. NordTAG - ")


@given(st.text(alphabet="VELl, (N)/-–—.:4May2021 \n", max_size=60))
def test_a_dateline_lies_within_its_text(text: str) -> None:
    assert 0 <= datelines.length(text, TOWNS) <= len(text)


@pytest.mark.parametrize(
    ("line", "alone"), [("Vell, Norland, Dec. 4", True), ("VELL (NORD) -", True), ("Harbour Report 02 Nov 2021", False)]
)
def test_a_line_may_be_a_dateline_alone(line: str, alone: bool) -> None:
    assert bool(datelines.ALONE.match(line)) == alone
