"""raw/ → documents: every input a document or a finding, nothing lost in silence, the same bytes the same text."""

import json
import os
from pathlib import Path

import pytest

from flows.errors import InputError
from flows.steps.read import documents, files
from flows.steps.read.decoding import LONGEST
from tests.raw import PAGE, checks, read


def test_files_come_in_order_from_all_folders_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "vocabulary/outlets.csv", "corrections.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found, findings = files(tmp_path)
    assert [file.raw_path for file in found] == ["a.txt", "b.txt", "sub/c.TXT"]
    assert findings == []


def test_text_is_read_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("One\r\n\r\ntwo “three”\u00a0\n".encode())
    assert read(tmp_path)[0].text == "One\r\n\r\ntwo “three”\u00a0\n"


@pytest.mark.parametrize(
    ("name", "data", "check", "empty"),
    [
        (
            "latin.txt",
            "Le président a déclaré à Genève que les négociations étaient terminées.".encode("latin-1"),
            "encoding-guessed",
            False,
        ),
        ("cut.txt", "Ministers met in Oslo: “We go on,” said the minister.".encode() + b"\xe2\x80", "encoding-guessed", False),
        ("torn.txt", b"Ministers met in Oslo on Thursday. \xff\xfe " + "“We go on.”".encode(), "encoding-guessed", False),
        ("twice.txt", "Ministers met in Oslo: “We go on.”".encode().decode("cp1252", "replace").encode(), "encoding-twice", False),
        ("wide.txt", "Ministers met in Oslo on Thursday: “We go on.”".encode("utf-16-le"), "encoding-guessed", False),
        ("nul.txt", b"Ministers met in Oslo on Thursday and agreed to go on with the talks.\0", "nul-characters", False),
        ("binary.txt", bytes(range(8)) * 50, "file-binary", True),
        ("long.txt", b"a" * (LONGEST + 1), "document-too-long", True),
        ("broken.html", b"", "page-without-text", True),
        ("blank.html", b"<html><body><nav></nav><p></p></body></html>", "page-without-text", True),
        ("menu.html", b"<html><body><nav>Home | World</nav><p>Loading</p></body></html>", "page-without-text", True),
        ("picture.png", b"\x89PNG", "file-type-unknown", True),
    ],
)
def test_bad_input_is_told(tmp_path: Path, name: str, data: bytes, check: str, empty: bool) -> None:
    (tmp_path / name).write_bytes(data)
    assert check in checks(tmp_path)
    documents = read(tmp_path)
    assert any(document.text for document in documents) != empty
    refused = [finding for document in documents for finding in document.findings if finding.severity == "rejected"]
    assert [finding.check for finding in refused] == ([check] if empty and documents else []), "what is lost is refused, not doubted"


def test_a_line_of_50_megabytes_is_refused_and_not_kept_in_memory(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    assert checks(tmp_path) == {"document-too-long"}


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert checks(tmp_path) == {"file-type-unknown"}


def test_an_empty_file_is_a_document_without_text(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert [document.text for document in read(tmp_path)] == [""]


def test_an_unreadable_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    found, _ = files(tmp_path)
    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert [f.check for f in files(tmp_path)[1]] == ["file-unreadable"]
    assert [f.check for f in documents(found[0])[0].findings] == ["file-unreadable"]


def test_a_file_that_went_away_is_told(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert checks(tmp_path) == {"file-unreadable"}


def test_a_name_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    found, (finding,) = files(tmp_path)
    assert found == []
    assert (finding.check, finding.raw_path) == ("file-name", "caf\\xe9.txt")


def test_a_folder_that_is_closed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "a.txt").write_text("x")
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert [(f.check, f.raw_path) for f in files(tmp_path)[1]] == [("file-unreadable", "closed")]


def test_the_parts_of_a_saved_page_are_no_texts(tmp_path: Path) -> None:
    (tmp_path / "talks.html").write_text(PAGE)
    for folder in ("talks_files", "talks-Dateien", "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "frame.html").write_text(PAGE)
    found, findings = files(tmp_path)
    assert [file.raw_path for file in found] == ["other_files/frame.html", "talks.html"]
    assert [(f.check, f.raw_path) for f in findings] == [("page-parts", "talks-Dateien"), ("page-parts", "talks_files")]


def test_links_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_text("x")
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "link.txt").symlink_to(outside)
    (raw / "folder").symlink_to(tmp_path)
    found, findings = files(raw)
    assert found == []
    assert {f.check for f in findings} == {"link-outside"}


def test_a_missing_folder_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        files(tmp_path / "nowhere")
    assert caught.value.slug == "raw-missing"


def test_a_page_gives_its_text_and_what_it_declares(tmp_path: Path) -> None:
    (tmp_path / "talks.html").write_text(PAGE)
    (document,) = read(tmp_path)
    told = document.declared
    assert "Ministers met in Oslo" in document.text
    assert "All rights reserved" not in document.text
    assert (told.title, told.outlet, told.author, told.url) == ("Talks resume", "Nord News", "Ada Holm", "https://nord.example/talks")
    assert (told.published, told.origin_of["published"]) == ("2021-03-04T10:00:00Z", "json-ld datePublished")
    assert read(tmp_path) == [document]


def test_a_title_loses_the_name_of_its_site(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.replace('"headline": "Talks resume", ', "").replace("<h1>Talks resume</h1>", ""))
    assert read(tmp_path)[0].declared.title == "Talks resume"


@pytest.mark.parametrize("name", ["talks.txt", "dump.jsonl"])
def test_a_page_s_source_that_came_as_a_text_is_read_as_a_page(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(json.dumps({"text": PAGE}) if name.endswith("jsonl") else PAGE)
    (document,) = read(tmp_path)
    assert (document.media_type, document.declared.title) == ("text/html", "Talks resume")
    assert document.text.startswith("Talks resume\nMinisters met")
    (tmp_path / name).write_text(json.dumps({"text": "<Ministers met.>"}) if name.endswith("jsonl") else "<Ministers met.>")
    assert [document.media_type for document in read(tmp_path)] == ["text/plain"]


def test_an_address_that_leads_nowhere_is_not_taken_from_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.replace("https://nord.example/talks", "/talks"))
    broken = '<meta property="og:url" content="http://[nord/">'
    (tmp_path / "b.html").write_text(PAGE.replace('<link rel="canonical" href="https://nord.example/talks">', broken))
    assert [document.declared.url for document in read(tmp_path)] == [None, None]
    assert all(document.text for document in read(tmp_path))


def test_releases_inside_the_folder_are_no_texts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    release = tmp_path / "dist" / "talks" / "1.0.0"
    release.mkdir(parents=True)
    (release / "datapackage.json").touch()
    (release.parent / "latest.json").touch()
    found, findings = files(tmp_path)
    assert [file.raw_path for file in found] == ["a.txt"]
    assert not findings


@pytest.mark.parametrize(
    ("name", "remedy"), [("a.zip", "unpack it"), ("a.ndjson", "rename it to .jsonl"), ("a.json", "on a line"), ("a.pdf", "save its text")]
)
def test_what_to_do_with_a_file_of_another_kind(tmp_path: Path, name: str, remedy: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert remedy in files(tmp_path)[1][0].message
