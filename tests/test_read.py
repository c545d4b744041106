"""raw/ → documents: every input a document or a finding, nothing lost in silence, the same bytes the same text."""

import gzip
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from flows.errors import InputError
from flows.records import Document
from flows.steps.read import documents, files
from flows.steps.read.decoding import LONGEST, decode

PAGE = """<!doctype html><html lang="en"><head><title>Talks resume | Nord News</title>
<meta property="og:site_name" content="Nord News"><link rel="canonical" href="https://nord.example/talks">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Talks resume", "datePublished": "2021-03-04T10:00:00Z",
"author": {"name": "Ada Holm"}}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Talks resume</h1>
<p>Ministers met in Oslo on Thursday and agreed to go on with the talks about the border next week, officials said.</p>
<p>"We made progress," the foreign minister told reporters after the meeting, which lasted for more than three hours.</p>
</article><footer>All rights reserved</footer></body></html>"""


def _read(raw: Path) -> list[Document]:
    found, _ = files(raw)
    return [document for file in found for document in documents(file)]


def _checks(raw: Path) -> set[str]:
    _, findings = files(raw)
    return {f.check for f in findings} | {f.check for document in _read(raw) for f in document.findings}


def test_files_come_in_order_from_all_folders_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "vocabulary/outlets.csv", "corrections.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found, findings = files(tmp_path)
    assert [file.raw_path for file in found] == ["a.txt", "b.txt", "sub/c.TXT"]
    assert findings == []


def test_text_is_read_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("One\r\n\r\ntwo “three”\u00a0\n".encode())
    assert _read(tmp_path)[0].text == "One\r\n\r\ntwo “three”\u00a0\n"


def test_a_byte_order_mark_counts_as_the_first_character() -> None:
    assert decode(b"\xef\xbb\xbfOne", "a.txt")[0] == "\ufeffOne"
    assert decode("One".encode("utf-16"), "a.txt")[0] == "One"


def test_a_text_with_a_broken_character_stays_utf_8() -> None:
    text, (finding,) = decode("“Søren” said “no”.".encode() + b"\xe2\x80", "a.txt")
    assert (text, finding.value) == ("“Søren” said “no”.\ufffd", "utf-8")
    assert decode("Søren said no.".encode("utf-16-be"), "a.txt")[0] == "Søren said no."


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300))
def test_utf_8_survives_unchanged(text: str) -> None:
    assert decode(text.encode(), "a.txt") == (text, ())


@given(st.binary(max_size=300))
@hypothesis_settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
def test_any_bytes_give_a_text_or_a_finding(data: bytes) -> None:
    text, findings = decode(data, "a.txt")
    assert "\0" not in text
    assert text or findings or not data


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
    assert check in _checks(tmp_path)
    documents = _read(tmp_path)
    assert any(document.text for document in documents) != empty
    refused = [finding for document in documents for finding in document.findings if finding.severity == "rejected"]
    assert [finding.check for finding in refused] == ([check] if empty and documents else []), "what is lost is refused, not doubted"


def test_a_line_of_50_megabytes_is_refused_and_not_kept_in_memory(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    assert _checks(tmp_path) == {"document-too-long"}


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert _checks(tmp_path) == {"file-type-unknown"}


def test_an_empty_file_is_a_document_without_text(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert [document.text for document in _read(tmp_path)] == [""]


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
    assert _checks(tmp_path) == {"file-unreadable"}


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
    (document,) = _read(tmp_path)
    told = document.declared
    assert "Ministers met in Oslo" in document.text
    assert "All rights reserved" not in document.text
    assert (told.title, told.outlet, told.author, told.url) == ("Talks resume", "Nord News", "Ada Holm", "https://nord.example/talks")
    assert (told.published, told.origin_of["published"]) == ("2021-03-04T10:00:00Z", "json-ld datePublished")
    assert _read(tmp_path) == [document]


def test_a_title_loses_the_name_of_its_site(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.replace('"headline": "Talks resume", ', "").replace("<h1>Talks resume</h1>", ""))
    assert _read(tmp_path)[0].declared.title == "Talks resume"


@pytest.mark.parametrize("ending", ["jsonl", "jsonl.gz"])
def test_a_dump_has_a_document_a_line(tmp_path: Path, ending: str) -> None:
    lines = [
        json.dumps({"text": "Ministers met.", "url": "https://nord.example/1", "published": "2021-03-04"}),
        "",
        json.dumps({"html": PAGE}),
    ]
    data = "\n".join(lines).encode()
    (tmp_path / f"dump.{ending}").write_bytes(gzip.compress(data) if ending.endswith("gz") else data)
    first, second = _read(tmp_path)
    assert (first.raw_path, first.text) == (f"dump.{ending}#1", "Ministers met.")
    assert (first.declared.published, first.declared.origin_of["published"]) == ("2021-03-04", f"dump.{ending}#1")
    assert (second.raw_path, second.declared.title) == (f"dump.{ending}#3", "Talks resume")


@pytest.mark.parametrize("line", ["{", "[1]", '{"title": "x"}', '{"text": 5}', '{"text": []}', "\xff", '{"text": ' + "[" * 9000])
def test_a_broken_line_is_told_with_its_place_and_costs_no_other(tmp_path: Path, line: str) -> None:
    (tmp_path / "dump.jsonl").write_bytes(b'{"text": "a"}\n' + line.encode("latin-1") + b'\n{"text": "b"}\n')
    first, broken, last = _read(tmp_path)
    assert (first.text, broken.text, last.text) == ("a", "", "b")
    assert broken.findings[0].check == "dump-line-broken"
    assert broken.findings[0].message.startswith("dump.jsonl:2: ")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('{"text": "Ministers \\ud83d met."}', "Ministers \ufffd met."),
        ('{"text": "Ministers met.", "n": NaN, "m": 1e999}', "Ministers met."),
    ],
)
def test_what_other_writers_let_through_does_not_cost_the_text(tmp_path: Path, line: str, text: str) -> None:
    (tmp_path / "dump.jsonl").write_text(line)
    assert [document.text for document in _read(tmp_path)] == [text]


@pytest.mark.parametrize("data", [b"", b"\n\n"])
def test_an_empty_dump_is_a_document_without_text(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "dump.jsonl").write_bytes(data)
    (document,) = _read(tmp_path)
    assert (document.raw_path, document.text) == ("dump.jsonl", "")


def test_a_dump_in_another_encoding_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_bytes('{"text": "a"}\n{"text": "b"}\n'.encode("utf-16"))
    (document,) = _read(tmp_path)
    assert [(f.check, f.message[:12]) for f in document.findings] == [("dump-line-broken", "dump.jsonl:1")]


def test_blanks_in_a_field_say_nothing(tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text(json.dumps({"text": "Ministers met.", "outlet": "  ", "url": " https://nord.example/1\n"}))
    (document,) = _read(tmp_path)
    assert (document.declared.outlet, document.declared.url, document.findings) == (None, "https://nord.example/1", ())


def test_several_authors_of_a_line_are_one_byline(tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text(json.dumps({"text": "Ministers met.", "author": ["Ada Holm", "Bea Lind"]}))
    (document,) = _read(tmp_path)
    assert (document.declared.author, document.findings) == ("Ada Holm; Bea Lind", ())


@pytest.mark.parametrize(
    "field",
    [{"url": "talks"}, {"url": "http://[talks]/1"}, {"retrieved_at": "yesterday"}, {"author": {"name": "Ada"}}, {"published": "soon"}],
)
def test_a_field_that_cannot_be_read_does_not_cost_the_text(tmp_path: Path, field: dict[str, object]) -> None:
    (tmp_path / "dump.jsonl").write_text(json.dumps({"text": "Ministers met.", "title": "Talks"} | field))
    (document,) = _read(tmp_path)
    assert (document.text, document.declared.title) == ("Ministers met.", "Talks")
    assert getattr(document.declared, next(iter(field))) is None
    assert [finding.check for finding in document.findings] == ["dump-field-unread"]
    assert document.findings[0].message.startswith(f"dump.jsonl:1: field {next(iter(field))}: ")


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (1614852000, "2021-03-04T10:00:00+00:00"),
        (1614852000123, "2021-03-04T10:00:00+00:00"),
        ("Thu, 04 Mar 2021 10:00:00 +0100", "Thu, 04 Mar 2021 10:00:00 +0100"),
        ("2021-03-04+03:00", "2021-03-04+03:00"),
        (" ", None),
        (None, None),
    ],
)
def test_a_day_of_publication_in_any_form(tmp_path: Path, published: object, day: str | None) -> None:
    (tmp_path / "dump.jsonl").write_text(json.dumps({"text": "Ministers met.", "published": published}))
    (document,) = _read(tmp_path)
    assert (document.declared.published, document.findings) == (day, ())


def test_an_empty_text_beside_a_page_is_not_the_text(tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text(json.dumps({"text": "", "html": PAGE}))
    assert "Ministers met in Oslo" in _read(tmp_path)[0].text


@pytest.mark.parametrize("name", ["talks.txt", "dump.jsonl"])
def test_a_page_s_source_that_came_as_a_text_is_read_as_a_page(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(json.dumps({"text": PAGE}) if name.endswith("jsonl") else PAGE)
    (document,) = _read(tmp_path)
    assert (document.media_type, document.declared.title) == ("text/html", "Talks resume")
    assert document.text.startswith("Talks resume\nMinisters met")
    (tmp_path / name).write_text(json.dumps({"text": "<Ministers met.>"}) if name.endswith("jsonl") else "<Ministers met.>")
    assert [document.media_type for document in _read(tmp_path)] == ["text/plain"]


def test_a_field_s_marks_are_written_out(tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text(json.dumps({"text": "Fish &amp; ferries.", "title": "Fish &amp; ferries"}))
    (document,) = _read(tmp_path)
    assert (document.text, document.declared.title) == ("Fish &amp; ferries.", "Fish & ferries")


def test_an_address_that_leads_nowhere_is_not_taken_from_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.replace("https://nord.example/talks", "/talks"))
    broken = '<meta property="og:url" content="http://[nord/">'
    (tmp_path / "b.html").write_text(PAGE.replace('<link rel="canonical" href="https://nord.example/talks">', broken))
    assert [document.declared.url for document in _read(tmp_path)] == [None, None]
    assert all(document.text for document in _read(tmp_path))


@pytest.mark.parametrize("words", ["The minister, Søren Håkansson, met reporters.", "The minister’s “café” talks were over."])
def test_western_letters_are_read_as_the_web_reads_them(words: str) -> None:
    text, (finding,) = decode((words + "\nHe said that the talks in the capital would go on for a week. ").encode("cp1252"), "a.txt")
    assert text.startswith(words)
    assert finding.value == "cp1252"


def test_releases_inside_the_folder_are_no_texts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    release = tmp_path / "dist" / "talks" / "1.0.0"
    release.mkdir(parents=True)
    (release / "datapackage.json").touch()
    (release.parent / "latest.json").touch()
    found, findings = files(tmp_path)
    assert [file.raw_path for file in found] == ["a.txt"]
    assert not findings


def test_an_archive_that_breaks_off_is_told(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": f"Ministers met for the {i}th time."}) for i in range(2000))
    (tmp_path / "dump.jsonl.gz").write_bytes(gzip.compress(lines.encode())[:-200])
    assert "dump-line-broken" in _checks(tmp_path)
    (tmp_path / "dump.jsonl.gz").write_text(lines)
    assert "dump-line-broken" in _checks(tmp_path)


@pytest.mark.parametrize(
    "data", [b"Talks \xff\xe2\x80 on: " + "“We go on,” he said in Vell. ".encode(), b"\x93We go on,\x94 he said in Vell."]
)
def test_a_few_broken_marks_make_no_text_of_another_script(data: bytes) -> None:
    text, _ = decode(data * 3, "a.txt")
    assert "“We go on,” he said" in text


@pytest.mark.parametrize(
    ("name", "remedy"), [("a.zip", "unpack it"), ("a.ndjson", "rename it to .jsonl"), ("a.json", "on a line"), ("a.pdf", "save its text")]
)
def test_what_to_do_with_a_file_of_another_kind(tmp_path: Path, name: str, remedy: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert remedy in files(tmp_path)[1][0].message


def test_a_record_without_a_text_quotes_its_fields(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"headline": "Talks", "body": "Talks go on."}) + "\n{}\n")
    found = [document.findings[0].message for file in files(tmp_path)[0] for document in documents(file)]
    assert "(headline, body)" in found[0]
    assert "(it has none)" in found[1]
