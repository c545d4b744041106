"""Releases: what they hold, the same bytes twice, numbered by what they say."""

import json
import re
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import msgspec
import polars as pl
import pytest

from flows.settings import License
from flows.steps.package import previous, publish, publishing, referee
from flows.steps.package.readme import readme
from flows.steps.package.tables import csv, read_csv
from schemas import TABLES, polars_schema
from tests import tiny
from tests.releasing import SETTINGS, checked, everything, pointer, release


def test_a_release_holds_what_it_should_and_its_zip_the_same(tmp_path: Path) -> None:
    made = release(tmp_path)
    names = set(everything(made.folder))
    assert made.folder == tmp_path / "tiny/1.0.0" and made.new and pointer(tmp_path) == "1.0.0"
    assert {f"data/{name}.{kind}" for name in TABLES for kind in ("csv", "parquet")} < names
    assert {"datapackage.json", "README.md", "CODEBOOK.md", "CHANGELOG.md", "CITATION.cff", "LICENSE", "NOTICE", "SHA256SUMS"} < names
    with zipfile.ZipFile(tmp_path / "tiny/tiny-1.0.0.zip") as archive:
        assert archive.namelist()[0] == "datapackage.json"
        assert {name: sha256(archive.read(name)).hexdigest() for name in archive.namelist()} == everything(made.folder)
    assert {path.name for path in tmp_path.joinpath("tiny").iterdir()} == {"1.0.0", "tiny-1.0.0.zip", "latest.json", "README.md"}
    assert tiny.TEXT not in "".join(path.read_text("utf-8") for path in made.folder.rglob("*.csv")), "full texts stay out"


def test_frictionless_and_sha256sum_agree_on_the_command_line(tmp_path: Path) -> None:
    made = release(tmp_path)
    frictionless = str(Path(sys.executable).with_name("frictionless"))
    for package in (made.folder, tmp_path / "tiny/tiny-1.0.0.zip"):
        assert subprocess.run([frictionless, "validate", str(package)], capture_output=True, check=False).returncode == 0
    assert subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=made.folder, capture_output=True, check=False).returncode == 0


def test_the_python_of_the_readme_runs_in_the_release(tmp_path: Path) -> None:
    made = release(tmp_path)
    made.folder.joinpath("raw").mkdir()
    made.folder.joinpath("raw", tiny.RAW_PATH).write_bytes(tiny.TEXT.encode())
    text = made.folder.joinpath("README.md").read_text("utf-8")
    snippets = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert len(snippets) == 2
    for snippet in snippets:
        subprocess.run([sys.executable, "-c", snippet], cwd=made.folder, check=True, capture_output=True)
    made.folder.joinpath("raw", tiny.RAW_PATH).write_bytes(tiny.TEXT.encode("utf-16"))
    with made.folder.joinpath("data/findings.csv").open("a") as findings:
        findings.write(f"f1,articles,,{tiny.RAW_PATH},encoding-guessed,warning,,utf-16,read as utf-16,\n")
    subprocess.run([sys.executable, "-c", snippets[1]], cwd=made.folder, check=True, capture_output=True)


def test_the_readme_follows_rows_to_their_characters(tmp_path: Path) -> None:
    text = release(tmp_path).folder.joinpath("README.md").read_text("utf-8")
    start = tiny.TEXT.index("We made")
    assert f"the characters {start} to {start + 17} are\n\n> We made progress,\n" in text
    assert "**An event**, `evt-1`: CONSULT, “Holm met Brandt”, dated 2021-03-04" in text
    assert "**A date.** `nord.txt`: The article was published: 2021-03-04 (declared)." in text
    assert "| 0 copies; " in text and "| in 1 article; " in text
    assert not re.search(r"\bNone\b|\bnull\b|\{terms\}", text), "no gap was left unfilled"


def test_the_readme_of_a_set_without_statements_and_events() -> None:
    frames = tiny.frames()
    bare = {name: frame if name == "articles" else frame.clear() for name, frame in frames.items()}
    text = readme({"title": "Bare", "version": "1.0.0", "licenses": [{"name": "CC0-1.0"}]}, bare)
    assert "| statements | 0 |  |\n| events | 0 |  |\n| mentions of events | 0 |  |\n" in text
    assert "**A statement**" not in text and "witnesses |" not in text and "None" not in text


@pytest.mark.usefixtures("lenient")
def test_terms_that_are_only_an_address(tmp_path: Path) -> None:
    made = release(tmp_path, msgspec.structs.replace(SETTINGS, licenses=(License(path="https://ada.example/terms"),)))
    citation, terms, text = (made.folder.joinpath(name).read_text("utf-8") for name in ("CITATION.cff", "LICENSE", "README.md"))
    assert 'license-url: "https://ada.example/terms"\n' in citation and "\nlicense: " not in citation
    assert "    https://ada.example/terms\n" in terms and "licensed under https://ada.example/terms" in text


@pytest.mark.usefixtures("lenient")
def test_an_identifier_of_the_data_set_is_cited(tmp_path: Path) -> None:
    made = release(tmp_path, msgspec.structs.replace(SETTINGS, id="https://doi.org/10.1234/tiny.set"))
    assert json.loads(made.folder.joinpath("datapackage.json").read_text("utf-8"))["id"] == "https://doi.org/10.1234/tiny.set"
    assert "doi: 10.1234/tiny.set\n" in made.folder.joinpath("CITATION.cff").read_text("utf-8")
    without = release(tmp_path, msgspec.structs.replace(SETTINGS, id="urn:tiny"))
    assert without.version == "1.0.1" and "doi" not in without.folder.joinpath("CITATION.cff").read_text("utf-8")


def test_descriptor_is_read_by_old_and_new_tools(tmp_path: Path) -> None:
    descriptor = json.loads(release(tmp_path).folder.joinpath("datapackage.json").read_text("utf-8"))
    assert descriptor["$schema"].endswith("2.0/datapackage.json") and descriptor["version"] == "1.0.0"
    assert descriptor["created"] == "2021-03-05T00:00:00Z", "from the data, not from a clock"
    assert descriptor["licenses"][0]["name"] == "CC-BY-4.0" and descriptor["contributors"] == [
        {"title": 'Ida "I." Berg', "roles": ["creator"]}
    ]
    by_type = {kind: [r for r in descriptor["resources"] if r.get("type") == kind] for kind in ("table", None)}
    assert [r["name"] for r in by_type["table"]] == list(TABLES) and len(by_type[None]) == len(TABLES)
    assert all(r["profile"] == "tabular-data-resource" and r["hash"].startswith("sha256:") and r["bytes"] for r in by_type["table"])


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("data/articles.csv", b",22,,2021", b",22,art-9,2021", "foreign"),
        ("data/articles.csv", b",day,declared", b",day,guessed", "constraint"),
        ("data/actors.parquet", b"PAR1", b"PAR2", "hash"),
    ],
)
def test_the_referee_sees_what_the_descriptor_forbids(tmp_path: Path, name: str, old: bytes, new: bytes, told: str) -> None:
    made = release(tmp_path)
    path, descriptor = made.folder / name, made.folder / "datapackage.json"
    before = path.read_bytes()
    assert old in before
    path.write_bytes(before.replace(old, new, 1))
    if name.endswith(".csv"):  # as if the file had been made so
        hashes = (sha256(data).hexdigest() for data in (before, path.read_bytes()))
        text = descriptor.read_text("utf-8").replace(next(hashes), next(hashes))
        descriptor.write_text(text.replace(f'"bytes": {len(before)},', f'"bytes": {path.stat().st_size},'))
    (fault,) = referee.faults(made.folder)
    assert fault.startswith(name) and told in fault.lower()


@pytest.mark.usefixtures("lenient")
def test_the_same_bytes_twice_and_no_release_without_news(tmp_path: Path) -> None:
    one, two = release(tmp_path / "one"), release(tmp_path / "two")
    assert everything(tmp_path / "one") == everything(tmp_path / "two")
    before = everything(tmp_path / "one")
    again = release(tmp_path / "one")
    assert not again.new and again.version == "1.0.0" and "Nothing changed" in again.summary() and one.rows == two.rows
    assert everything(tmp_path / "one") == before


@pytest.mark.usefixtures("lenient")
def test_versions_say_what_changed(tmp_path: Path) -> None:
    release(tmp_path)
    assert release(tmp_path, label="Holm and Brandt met").version == "1.0.1", "a value corrected"
    more = checked()
    outlet = {"outlet_id": "sud", "name": "Sud", "outlet_kind": "agency"}
    added = pl.concat([more.frames["outlets"], pl.DataFrame([outlet], schema=polars_schema("outlets"), orient="row")])
    with_more = msgspec.structs.replace(more, frames={**more.frames, "outlets": added})
    made = publish(with_more, SETTINGS, tmp_path)
    assert made.version == "1.1.0", "a row added"
    changes = pl.read_csv(made.folder / "data/changes.csv")
    assert {("outlets", "sud", "added")} <= set(changes.select("table_name", "row_id", "operation").iter_rows())
    log = made.folder.joinpath("CHANGELOG.md").read_text("utf-8")
    assert "- outlets: 1 added\n" in log and "- events: 1 changed (label)\n" in log
    assert log.index("## 1.1.0") < log.index("## 1.0.1") < log.index("## 1.0.0") and log.count("# Changelog") == 1
    assert pointer(tmp_path) == "1.1.0" and (tmp_path / "tiny/1.0.0").is_dir()


@pytest.mark.usefixtures("lenient")
def test_other_terms_are_a_change_of_their_own(tmp_path: Path) -> None:
    release(tmp_path)
    other = msgspec.structs.replace(SETTINGS, licenses=(License("CC0-1.0", "Creative Commons Zero", None),))
    made = release(tmp_path, other)
    assert made.version == "1.0.1"
    assert pl.read_csv(made.folder / "data/changes.csv")["column_name"].to_list() == ["licenses"]


@pytest.mark.usefixtures("lenient")
def test_previous_reads_what_was_published(tmp_path: Path) -> None:
    assert previous(tmp_path, "tiny") is None
    release(tmp_path)
    frames = previous(tmp_path, "tiny")
    assert frames is not None and all(frames[name].equals(frame) for name, frame in checked().frames.items())


@pytest.mark.usefixtures("lenient")
def test_other_columns_are_a_major_version(tmp_path: Path) -> None:
    made = release(tmp_path)
    table, listing, descriptor = (made.folder / name for name in ("data/outlets.csv", "SHA256SUMS", "datapackage.json"))
    old = table.read_bytes()
    table.write_bytes(old.replace(b",wikidata_id\n", b",wiki\n"))
    descriptor.write_text(
        descriptor.read_text("utf-8")
        .replace('"name": "wikidata_id"', '"name": "wiki"', 2)
        .replace('"name": "wiki"', '"name": "wikidata_id"', 1)
    )
    listing.write_text(publishing.release.sums(made.folder), "utf-8")
    assert release(tmp_path).version == "2.0.0"


def test_cells_of_any_kind_survive_the_csv(tmp_path: Path) -> None:
    words = ["a,b", 'a "quoted" one', "two\nlines", "two\r\nlines", "  edges  ", "NA", "null", "é “x” \u2028 \U0001f600", "'", "#", None]
    frame = pl.DataFrame({"words": words, "number": range(len(words)), "yes": [True] * len(words)})
    tmp_path.joinpath("t.csv").write_bytes(csv(frame))
    assert read_csv(tmp_path / "t.csv", frame.schema).equals(frame)
