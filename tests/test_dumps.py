"""Dumps: a document for every line, and a finding for every line that gives none."""

import gzip
import json
from pathlib import Path

import pytest

from flows.steps.read import documents, files
from tests.raw import PAGE, checks, read


@pytest.mark.parametrize("ending", ["jsonl", "jsonl.gz"])
def test_a_dump_has_a_document_a_line(tmp_path: Path, ending: str) -> None:
    lines = [
        json.dumps({"text": "Ministers met.", "url": "https://nord.example/1", "published": "2021-03-04"}),
        "",
        json.dumps({"html": PAGE}),
    ]
    data = "\n".join(lines).encode()
    (tmp_path / f"dump.{ending}").write_bytes(gzip.compress(data) if ending.endswith("gz") else data)
    first, second = read(tmp_path)
    assert (first.raw_path, first.text) == (f"dump.{ending}#1", "Ministers met.")
    assert (first.declared.published, first.declared.origin_of["published"]) == ("2021-03-04", f"dump.{ending}#1")
    assert (second.raw_path, second.declared.title) == (f"dump.{ending}#3", "Talks resume")


@pytest.mark.parametrize("line", ["{", "[1]", '{"title": "x"}', '{"text": 5}', '{"text": []}', "\xff", '{"text": ' + "[" * 9000])
def test_a_broken_line_is_told_with_its_place_and_costs_no_other(tmp_path: Path, line: str) -> None:
    (tmp_path / "dump.jsonl").write_bytes(b'{"text": "a"}\n' + line.encode("latin-1") + b'\n{"text": "b"}\n')
    first, broken, last = read(tmp_path)
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
    assert [document.text for document in read(tmp_path)] == [text]


@pytest.mark.parametrize("data", [b"", b"\n\n"])
def test_an_empty_dump_is_a_document_without_text(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "dump.jsonl").write_bytes(data)
    (document,) = read(tmp_path)
    assert (document.raw_path, document.text) == ("dump.jsonl", "")


def test_a_dump_in_another_encoding_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_bytes('{"text": "a"}\n{"text": "b"}\n'.encode("utf-16"))
    (document,) = read(tmp_path)
    assert [(f.check, f.message[:12]) for f in document.findings] == [("dump-line-broken", "dump.jsonl:1")]


def test_blanks_in_a_field_say_nothing(tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text(json.dumps({"text": "Ministers met.", "outlet": "  ", "url": " https://nord.example/1\n"}))
    (document,) = read(tmp_path)
    assert (document.declared.outlet, document.declared.url, document.findings) == (None, "https://nord.example/1", ())


def test_several_authors_of_a_line_are_one_byline(tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text(json.dumps({"text": "Ministers met.", "author": ["Ada Holm", "Bea Lind"]}))
    (document,) = read(tmp_path)
    assert (document.declared.author, document.findings) == ("Ada Holm; Bea Lind", ())


@pytest.mark.parametrize(
    "field",
    [{"url": "talks"}, {"url": "http://[talks]/1"}, {"retrieved_at": "yesterday"}, {"author": {"name": "Ada"}}, {"published": "soon"}],
)
def test_a_field_that_cannot_be_read_does_not_cost_the_text(tmp_path: Path, field: dict[str, object]) -> None:
    (tmp_path / "dump.jsonl").write_text(json.dumps({"text": "Ministers met.", "title": "Talks"} | field))
    (document,) = read(tmp_path)
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
    (document,) = read(tmp_path)
    assert (document.declared.published, document.findings) == (day, ())


def test_an_empty_text_beside_a_page_is_not_the_text(tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text(json.dumps({"text": "", "html": PAGE}))
    assert "Ministers met in Oslo" in read(tmp_path)[0].text


def test_a_field_s_marks_are_written_out(tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text(json.dumps({"text": "Fish &amp; ferries.", "title": "Fish &amp; ferries"}))
    (document,) = read(tmp_path)
    assert (document.text, document.declared.title) == ("Fish &amp; ferries.", "Fish & ferries")


def test_an_archive_that_breaks_off_is_told(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": f"Ministers met for the {i}th time."}) for i in range(2000))
    (tmp_path / "dump.jsonl.gz").write_bytes(gzip.compress(lines.encode())[:-200])
    assert "dump-line-broken" in checks(tmp_path)
    (tmp_path / "dump.jsonl.gz").write_text(lines)
    assert "dump-line-broken" in checks(tmp_path)


def test_a_record_without_a_text_quotes_its_fields(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"headline": "Talks", "body": "Talks go on."}) + "\n{}\n")
    found = [document.findings[0].message for file in files(tmp_path)[0] for document in documents(file)]
    assert "(headline, body)" in found[0]
    assert "(it has none)" in found[1]
