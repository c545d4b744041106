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
        "9 Nov, Vell: ",
        "VELL, Norland, Jul 28 – ",
        "Vell, June 12: ",
        "February 20, NPA. ",
        "Vell: ",
        "VELL: ",
        "Vell — ",
        "Vell - ",
        "Vell • ",
        "SUND, Norland, 18 Shaban 1438 H corresponding to 14 May 2017 NPA--",
        "Vell, 18 Rabi'II 1439, January 12, 2018, NPA -- ",
        "SUND/Norland - ",
        "VELL, 20.03.2021 (Nord) – ",
        "Vell, Nov 23.- ",
        "SUND, Norland, November 14. ",
        "New Vell [Norland], October 4 : ",
        "VELL. ",
        "VELL:",
        "Vell:- ",
        "(Post - Nord News) Vell: ",
        "(NGI) - Vell, 5 March - ",
        "(NGI) Vell, 5 March - ",
        "The Hague, March 5 (NP) – ",
        "St. Vell, March 5 – ",
        "Sund de Vell, March 5 (Nord) – ",
        "SUND, St. Vell and Holm, 05/03/2020 (NP) – ",
        "Vell, 5th of March, 2020 – ",
        "Vell, March 5, 2020 / 10:04 am (NP). ",
        "Vell, March 5 (nord.com) – ",
        "– ",
        "VELL (NORLAND) (NORD/NP) – ",
        "Vell Abeba, September 17/2021 -",
        "Vell, March 4 / 2021 – ",
        "VELL, March 4th. /nord/. ",
        "(VELL- Nord Daily News) ",
        "LA VELL – ",
        "VẺLL, March 4 (Nord) — ",
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
        "HOLM. Ministers met on the shore.",
        "UPDATE, Friday: Ministers met on the shore.",
        "Vell, April 2, NATO Ministers met on the shore.",
        "Vell | Nord | Ministers met on the shore.",
        "Ola Lund (left) - Ministers met on the shore.",
        "Vell. Ministers met on the shore.",
        "(LEAD) Ministers met on the shore.",
        "- Ministers met on the shore.",
        "The shore, April 2. Ministers met on the shore.",
        "Vell, which is cold, is far.",
    ],
)
def test_what_is_no_dateline_stays(text: str) -> None:
    assert datelines.length(text, TOWNS) == 0


@pytest.mark.parametrize("example", [*datelines.FORMS, *datelines.FORMS_OF_TOWNS])
def test_a_form_reads_its_example(example: str) -> None:
    assert datelines.length(f"{example}Ministers met on the shore.") == len(example)


@pytest.mark.parametrize("example", datelines.FORMS_ALONE)
def test_a_form_that_stands_alone_reads_its_example(example: str) -> None:
    assert datelines.ALONE.match(example)


@pytest.mark.parametrize("example", [*datelines.FORMS_OF_STAMPS, " date 2021-03-04 "])
def test_a_stamp_is_read_to_its_end(example: str) -> None:
    found = datelines.STAMP.match(f"{example}Ministers met on the shore.")
    assert found and found.end() == len(example)


def test_without_towns_any_name_will_do() -> None:
    assert datelines.length("Holm: Ministers met on the shore.") == len("Holm: ")


def test_a_name_with_a_hyphen_is_no_end_of_a_dateline() -> None:
    assert datelines.length("Vell. July 4. NordTAG - President Ola-Lund Holm met a guest.", TOWNS) == len("Vell. July 4. NordTAG - ")


@given(st.text(alphabet="VELl, (N)/-–—.:4May2021 \n", max_size=60))
def test_a_dateline_lies_within_its_text(text: str) -> None:
    assert 0 <= datelines.length(text, TOWNS) <= len(text)


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("Vell, Norland, Dec. 4", True),
        ("Vell, Dec. 4, 2016/Nord News Agency", True),
        ("Vell. NordTAG:", True),
        ("VELL (NORD) -", True),
        ("Harbour Report 02 Nov 2021", False),
    ],
)
def test_a_line_may_be_a_dateline_alone(line: str, alone: bool) -> None:
    assert bool(datelines.ALONE.match(line)) == alone
