"""The reviewed reference data: ours is sound, and every kind of broken file is told with its place."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import vocabulary
from flows.errors import InputError
from schemas.vocabulary import CHECKS, MODELS, VocabularyError, crosschecks, files, fingerprint, key, lists, read

OWN = files()


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def problems(tmp_path: Path, name: str, content: str | bytes) -> set[tuple[str, int, str]]:
    """Check, line and column of what is wrong with a user's file of that content."""
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(VocabularyError) as caught:
        read(tmp_path)
    assert all(problem.file == path.as_posix() for problem in caught.value.problems)
    return {(problem.check, problem.line, problem.column) for problem in caught.value.problems}


# Ours


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_ours_is_sorted_by_its_key_with_plain_line_ends(path: Path) -> None:
    keys = [tuple(row[column] for column in key(path.stem)) for row in rows(path)]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys))
    assert b"\r" not in path.read_bytes()
    assert path.read_bytes().endswith(b"\n")


def test_ours_loads_as_records() -> None:
    known = vocabulary.load()
    assert {*MODELS, "fingerprint"} == set(known.__struct_fields__)
    assert len(known.countries) >= 198
    assert len(known.outlets) >= 200
    assert len(known.places) >= 300
    assert vocabulary.load() is known
    assert known.fingerprint == fingerprint()


def test_the_outlets_of_the_five_articles_are_there() -> None:
    names = {outlet.outlet_id: outlet.name for outlet in vocabulary.load().outlets}
    wanted = {"big-asia": "Big Asia", "inforos": "Inforos", "axar-az": "Axar.az", "rosbalt": "Rosbalt", "tass": "TASS"}
    assert wanted.items() <= names.items()


@pytest.mark.parametrize(
    ("wording", "country"),
    [("UK", "GBR"), ("U.S.", "USA"), ("America", "USA"), ("Russian Federation", "RUS"), ("DPRK", "PRK"), ("ROK", "KOR"), ("PRC", "CHN"),
     ("Turkiye", "TUR"), ("Holland", "NLD"), ("Burma", "MMR"), ("Czechia", "CZE"), ("Ivory Coast", "CIV"), ("Swaziland", "SWZ"), ("USSR", "SUN")],
)  # fmt: skip
def test_states_by_their_other_names(wording: str, country: str) -> None:
    assert [c.country for c in vocabulary.load().countries if wording in (c.name, *c.aliases)] == [country]


@pytest.mark.parametrize(
    ("instrument", "signed"),
    [("treaty-of-shimoda-1855", date(1855, 2, 7)), ("treaty-of-portsmouth-1905", date(1905, 9, 5)), ("joint-declaration-1956", date(1956, 10, 19)),
     ("treaty-of-mutual-cooperation-and-security-1960", date(1960, 1, 19)), ("jcpoa-2015", date(2015, 7, 14))],
)  # fmt: skip
def test_instruments_have_their_day(instrument: str, signed: date) -> None:
    found = {i.instrument_id: i for i in vocabulary.load().instruments}[instrument]
    assert (found.signed, found.year) == (signed, signed.year)


def test_the_rally_is_on_one_day_of_the_year() -> None:
    rally = next(s for s in vocabulary.load().series if s.series_id == "northern-territories-rally")
    assert (rally.month_day, rally.first_year, rally.participants) == ("02-07", 1981, ("JPN",))


@pytest.mark.parametrize(
    ("series", "edition", "year"),
    [("brics-summit", 16, 2024), ("apec-summit", 26, 2018), ("apec-summit", 30, 2023), ("g20-summit", 5, 2010), ("g20-summit", 18, 2023),
     ("eastern-economic-forum", 5, 2019), ("eastern-economic-forum", 9, 2024), ("un-climate-conference", 21, 2015), ("asem-summit", 20, None),
     ("spief", 24, 2021), ("un-general-assembly-session", 78, 2023), ("arab-league-summit", 2, None), ("takeshima-day-ceremony", 3, None)],
)  # fmt: skip
def test_numbered_editions_have_their_year(series: str, edition: int, year: int | None) -> None:
    assert next(s for s in vocabulary.load().series if s.series_id == series).year_of(edition) == year


@pytest.mark.parametrize("place", ["Jerusalem", "Crimea", "Kashmir", "Golan Heights", "Kuril Islands", "Iturup", "Senkaku Islands"])
def test_disputed_places_have_no_state(place: str) -> None:
    assert {p.place: p.country for p in vocabulary.load().places}[place] is None


def test_names_of_one_kind_are_claimed_once_whatever_their_case() -> None:
    for name, column in (("instruments", "names"), ("series", "names"), ("anchors", "names"), ("coinages", "names")):
        owners: dict[str, set[int]] = {}
        for index, row in enumerate(rows(OWN[list(MODELS).index(name)])):
            for value in {v.casefold() for v in (*row[column].split("|"), row.get("name", "")) if v}:
                owners.setdefault(value, set()).add(index)
        assert not [value for value, claimed in owners.items() if len(claimed) > 1]


# A user's files


def test_a_users_rows_are_added_and_replace_ours(tmp_path: Path) -> None:
    header = "outlet_id,name,outlet_kind,domains\n"
    (tmp_path / "outlets.csv").write_text(header + "tass,TASS,agency,tass.example\nvillage-voice,Village Voice,portal,\n")
    found = {outlet.outlet_id: outlet for outlet in vocabulary.load(tmp_path).outlets}
    assert found["tass"].domains == ("tass.example",)
    assert found["village-voice"].outlet_kind == "portal"
    assert len(found) == len(vocabulary.load().outlets) + 1
    assert vocabulary.load(tmp_path).fingerprint != vocabulary.load().fingerprint


def test_files_that_are_not_there_are_nothing(tmp_path: Path) -> None:
    assert vocabulary.load(tmp_path / "none") == vocabulary.load()


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(InputError, match=f"{tmp_path}: Permission denied; "):
        vocabulary.load(tmp_path)


def test_a_byte_order_mark_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "anchors.csv").write_bytes(b"\xef\xbb\xbfanchor,names,first_day,last_day\nflood,Great Flood,1953-01-31,1953-02-01\n")
    assert "flood" in {anchor.anchor for anchor in vocabulary.load(tmp_path).anchors}


SERIES = "series_id,name,event_type,first_year,editions\n"
ANCHORS = "anchor,names,first_day,last_day\n"
OFFICES = "office,country,body,holder,first_day,last_day\n"
BROKEN: dict[str, tuple[str, str | bytes, tuple[str, int, str]]] = {
    "not UTF-8": ("places.csv", b"place,country\nK\xf8ge,DNK\n", ("vocabulary-unreadable", 2, "")),
    "a quotation mark left open": ("places.csv", 'place,country\n"Elsewhere,DNK\n', ("vocabulary-malformed", 2, "")),
    "a vocabulary as a workbook": ("places.xlsx", b"PK", ("vocabulary-unknown-file", 0, "")),
    "no such vocabulary": ("cities.csv", "place\nElsewhere\n", ("vocabulary-unknown-file", 0, "")),
    "an unknown column": ("places.csv", "place,contry\nElsewhere,DNK\n", ("vocabulary-columns", 1, "contry")),
    "a column twice": ("places.csv", "place,country,country\nElsewhere,DNK,DNK\n", ("vocabulary-columns", 1, "country")),
    "a column missing": ("anchors.csv", "anchor,names,first_day\nflood,Flood,1953-01-31\n", ("vocabulary-columns", 1, "last_day")),
    "a row and no header": ("places.csv", "Elsewhere,DNK\n", ("vocabulary-columns", 1, "")),
    "an empty file": ("anchors.csv", "", ("vocabulary-columns", 1, "anchor")),
    "a cell too many": ("places.csv", "place,country\nElsewhere,DNK,x\n", ("vocabulary-cells", 2, "")),
    "a bad slug": ("anchors.csv", ANCHORS + "The Flood,Flood,1953-01-31,1953-01-31\n", ("vocabulary-value", 2, "anchor")),
    "an unreal day": ("anchors.csv", ANCHORS + "flood,Flood,2021-02-30,2021-03-01\n", ("vocabulary-value", 2, "first_day")),
    "a day in another form": ("anchors.csv", ANCHORS + "flood,Flood,31.01.1953,1953-02-01\n", ("vocabulary-value", 2, "first_day")),
    "an empty part": ("anchors.csv", ANCHORS + "flood,Flood||Deluge,1953-01-31,1953-02-01\n", ("vocabulary-value", 2, "names")),
    "a blank at the end": ("places.csv", "place,country\nElsewhere ,DNK\n", ("vocabulary-value", 2, "place")),
    "a kind that there is not": ("outlets.csv", "outlet_id,name,outlet_kind\nx,X Daily,blog\n", ("vocabulary-value", 2, "outlet_kind")),
    "an address for a host": ("outlets.csv", "outlet_id,name,outlet_kind,domains\nx,X Daily,portal,https://x.org\n", ("vocabulary-value", 2, "domains")),
    "a day of no year": ("series.csv", "series_id,name,event_type,month_day\nx,X Day,CONSULT,13-01\n", ("vocabulary-value", 2, "month_day")),
    "a source that is no address": (
        "coinages.csv", "coinage,names,first_day,source\nsea-pact,SEAPACT,2021-09-15,heard\n", ("vocabulary-value", 2, "source"),
    ),
    "an empty cell": ("anchors.csv", ANCHORS + "flood,Flood,,1953-02-01\n", ("vocabulary-missing", 2, "first_day")),
    "a key twice": ("places.csv", "place,country\nElsewhere,DNK\nElsewhere,NOR\n", ("vocabulary-duplicate-key", 3, "place")),
    "a name of another": ("places.csv", "place,country,aliases\nElsewhere,DNK,\nNowhere,DNK,Elsewhere\n", ("vocabulary-duplicate-name", 3, "aliases")),
    "an unknown country": ("places.csv", "place,country\nElsewhere,QQQ\n", ("vocabulary-reference", 2, "country")),
    "an unknown holder": ("offices.csv", OFFICES + "mayor,DNK,,nobody-known,2001-01-01,\n", ("vocabulary-reference", 2, "holder")),
    "an unknown party": (
        "instruments.csv", "instrument_id,name,event_type,parties\nx,Treaty of X,SUPPORT,JPN|nobody-known\n", ("vocabulary-reference", 2, "parties"),
    ),
    "editions out of order": ("series.csv", SERIES + "x,X Day,CONSULT,,3=2003+|9=2001\n", ("vocabulary-order", 2, "editions")),
    "a first edition of another year": ("series.csv", SERIES + "x,X Day,CONSULT,2001,1=2003\n", ("vocabulary-year", 2, "editions")),
    "the last day first": ("anchors.csv", ANCHORS + "flood,Flood,1953-02-01,1953-01-31\n", ("vocabulary-order", 2, "last_day")),
    "the year of another day": (
        "instruments.csv", "instrument_id,name,event_type,signed,year\nx,Treaty of X,SUPPORT,1953-02-01,1954\n", ("vocabulary-year", 2, "year"),
    ),
    "two holders at a time": (
        "offices.csv", OFFICES + "king,TUV,,taro-kono,2001-01-01,2003-01-01\nking,TUV,,vladimir-putin,2002-01-01,\n",
        ("vocabulary-overlap", 3, "first_day"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("oddity", BROKEN)
def test_a_broken_file_is_told_with_its_place(tmp_path: Path, oddity: str) -> None:
    name, content, expected = BROKEN[oddity]
    assert expected in problems(tmp_path, name, content)


def test_every_check_is_tripped() -> None:
    assert {check for _, _, (check, _, _) in BROKEN.values()} == set(CHECKS)


def test_every_bad_cell_is_told_not_only_the_first(tmp_path: Path) -> None:
    found = problems(tmp_path, "anchors.csv", ANCHORS + "flood,Flood,x,1953-02-01\nfire,,1666-09-02,1666-09-06\n")
    assert found == {("vocabulary-value", 2, "first_day"), ("vocabulary-missing", 3, "names")}


def test_rows_need_not_be_sorted_to_be_read(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text("place,country\nZzz,DNK\nAaa,NOR\n")
    places = [place.place for place in vocabulary.load(tmp_path).places]
    assert {"Zzz", "Aaa"} < set(places)
    assert places == sorted(places)


def test_a_handover_may_share_a_day(tmp_path: Path) -> None:
    (tmp_path / "offices.csv").write_text(OFFICES + "king,TUV,,taro-kono,2001-01-01,2002-01-01\nking,TUV,,vladimir-putin,2002-01-01,\n")
    assert len(vocabulary.load(tmp_path).offices) == len(vocabulary.load().offices) + 2


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="|", exclude_categories=["Cc"]), min_size=1), max_size=4))
def test_cells_of_several_values_come_apart_as_they_were_joined(values: list[str]) -> None:
    assert crosschecks.parts("|".join(values)) == values


def test_columns_of_several_values() -> None:
    assert lists("outlets") == {"domains", "aliases"}
