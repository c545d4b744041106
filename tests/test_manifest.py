"""raw/manifest.csv: what is known of a text from outside, and what a slip in it stops."""

from pathlib import Path

import pytest

from flows.errors import InputError
from flows.records import Document
from flows.steps.read import documents, files

PAGE = "<html><head><title>Talks resume</title></head><body><p>Ministers met in Oslo on Thursday and will go on.</p></body></html>"
HEADER = "raw_path,url,outlet,published,retrieved_at,rights\n"


def read(raw: Path) -> list[Document]:
    found, _ = files(raw)
    return [document for file in found for document in documents(file)]


def test_the_manifest_says_what_is_known_from_outside(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "manifest.csv").write_text(HEADER + "a.txt,https://nord.example/1,nord,2021-03-04,2021-03-05T10:00:00Z,\n")
    told = read(tmp_path)[0].declared
    assert (told.outlet, told.published, told.rights) == ("nord", "2021-03-04", None)
    assert told.origin_of["published"] == "manifest.csv:2"


def test_the_manifest_wins_over_the_page(tmp_path: Path) -> None:
    (tmp_path / "talks.html").write_text(PAGE)
    (tmp_path / "manifest.csv").write_text(HEADER + "talks.html,,nord,2021-03-02,,\n")
    told = read(tmp_path)[0].declared
    assert (told.outlet, told.published, told.title) == ("nord", "2021-03-02", "Talks resume")


def test_a_row_for_a_dump_fills_what_its_lines_leave_open(tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text('{"text": "a"}\n{"text": "b", "outlet": "south"}\n{"text": "c"}\n')
    (tmp_path / "manifest.csv").write_text(HEADER + "dump.jsonl,,nord,,,\ndump.jsonl#3,,east,,,\n")
    assert [document.declared.outlet for document in read(tmp_path)] == ["nord", "south", "east"]


@pytest.mark.parametrize("name", ["round #2.txt", "round #2.jsonl"])
def test_a_name_may_hold_the_sign_of_a_line(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('{"text": "a"}')
    (tmp_path / "manifest.csv").write_text(HEADER + f"{name},,nord,,,\n")
    assert [document.declared.outlet for document in read(tmp_path)] == ["nord"]
    assert files(tmp_path)[1] == []


def test_a_row_for_what_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text('{"text": "a"}\n')
    (tmp_path / "manifest.csv").write_text(HEADER + "gone.txt,,,,,\ndump.jsonl#2,,,,,\n")
    (of_line,) = read(tmp_path)[0].findings
    (of_file,) = files(tmp_path)[1]
    assert {of_line.check, of_file.check} == {"manifest-file-missing"}
    assert of_file.message.startswith("manifest.csv:2: there is no gone.txt; ")
    assert of_line.message.startswith("manifest.csv:3: there is no dump.jsonl#2; ")


@pytest.mark.parametrize(
    ("text", "slug", "message"),
    [
        (HEADER + "a.txt,,,07.02.2021,,\n", "manifest-cell", "manifest.csv:2: column published: "),
        (HEADER + "a.txt,,,,yesterday,\n", "manifest-cell", "manifest.csv:2: column retrieved_at: "),
        (HEADER + "a.txt,,,,2021,\n", "manifest-cell", "manifest.csv:2: column retrieved_at: "),
        ("raw_path;published\na.txt;07.02.2021\n", "manifest-cell", "manifest.csv:2: column published: "),
        (HEADER + "a.txt,nord.example,,,,\n", "manifest-cell", "manifest.csv:2: column url: "),
        (HEADER + "\n../a.txt,,,,,\n", "manifest-cell", "manifest.csv:3: column raw_path: "),
        (HEADER + "a.txt,,,,,\na.txt,,,,,\n", "manifest-cell", "manifest.csv:3: column raw_path: "),
        (HEADER + "a.txt,,\n", "manifest-cells", "manifest.csv:2: "),
        (HEADER + "a.txt,,North, East,,,\n", "manifest-cells", "manifest.csv:2: "),
        ("raw_path,publisht\n", "manifest-cell", "did you mean published?"),
        ("file,outlet\n", "manifest-cell", "the columns are raw_path, url"),
        ("url\n", "manifest-cell", "manifest.csv:1: column raw_path: "),
        (HEADER + '"a.txt,,,,,\n', "manifest-csv", "manifest.csv:2: "),
    ],
)
def test_a_broken_manifest_stops_with_place_and_remedy(tmp_path: Path, text: str, slug: str, message: str) -> None:
    (tmp_path / "manifest.csv").write_text(text)
    with pytest.raises(InputError) as caught:
        files(tmp_path)
    assert caught.value.slug == slug
    assert message in str(caught.value)


def test_a_manifest_that_is_no_text_stops(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_bytes(HEADER.encode() + b"a.txt,,\xff,,,\n")
    with pytest.raises(InputError, match=r"manifest.csv:2"):
        files(tmp_path)
