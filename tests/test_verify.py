"""verify: a stranger's second look finds whatever was edited by hand, and names the file."""

import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from flows.errors import InputError
from flows.settings import Settings
from flows.steps import findings
from flows.steps.package import archive, publish, release, verify
from flows.steps.package.tables import read_csv
from schemas import polars_schema
from tests import tiny


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with raw/ and dist/ that others copy."""
    folder = tmp_path_factory.mktemp("published")
    folder.joinpath("raw").mkdir()
    folder.joinpath("raw", tiny.RAW_PATH).write_bytes(tiny.TEXT.encode())
    publish(findings.check(tiny.frames(), tiny.TEXTS, [tiny.RAW_PATH]), Settings("tiny", "Tiny"), folder / "dist")
    return folder


@pytest.fixture
def copy(published: Path, tmp_path: Path) -> Path:
    """The same folder, to be damaged."""
    return Path(shutil.copytree(published, tmp_path / "copy"))


def look(copy: Path) -> list[str]:
    return verify(copy / "dist/tiny/1.0.0", copy / "raw")


def test_a_whole_release_and_its_zip_have_no_faults(published: Path) -> None:
    assert look(published) == []
    assert verify(published / "dist/tiny/tiny-1.0.0.zip", published / "raw") == []


@pytest.mark.parametrize("name", ["data/statements.csv", "data/actors.parquet", "README.md", "CODEBOOK.md", "LICENSE", "datapackage.json"])
def test_an_edited_file_is_named(copy: Path, name: str) -> None:
    path = copy / "dist/tiny/1.0.0" / name
    path.write_bytes(path.read_bytes() + b" ")
    assert any(problem.startswith(f"{name}: the file was edited") for problem in look(copy))


def test_a_missing_and_a_foreign_file_are_named(copy: Path) -> None:
    folder = copy / "dist/tiny/1.0.0"
    folder.joinpath("NOTICE").unlink()
    folder.joinpath("notes.txt").write_text("mine")
    problems = look(copy)
    assert "NOTICE: the file is missing" in problems and "notes.txt: the file does not belong to the release" in problems


def test_a_missing_table_is_named_and_nothing_breaks(copy: Path) -> None:
    copy.joinpath("dist/tiny/1.0.0/data/events.csv").unlink()
    assert any(problem.startswith("data/events.csv") for problem in look(copy))


def test_broken_json_and_broken_csv_are_told(copy: Path) -> None:
    folder = copy / "dist/tiny/1.0.0"
    folder.joinpath("datapackage.json").write_text("{")
    folder.joinpath("data/outlets.csv").write_text("outlet_id\n")
    folder.joinpath("SHA256SUMS").write_text("nonsense\n")
    starts = {problem.split(":")[0] for problem in look(copy)}
    assert {"datapackage.json", "data/outlets.csv", "SHA256SUMS"} <= starts


def mended(folder: Path, name: str, edit: Callable[[str], str]) -> None:
    """Edit a table and make all hashes right again, as somebody would who knows how."""
    path = folder / f"data/{name}.csv"
    old = path.read_bytes()
    path.write_text(edit(old.decode()), "utf-8", newline="")
    read_csv(path, polars_schema(name)).write_parquet(folder / f"data/{name}.parquet")
    descriptor = json.loads(folder.joinpath("datapackage.json").read_text("utf-8"))
    for resource in descriptor["resources"]:
        content = folder.joinpath(resource["path"]).read_bytes()
        resource |= {"bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}"}
    folder.joinpath("datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    folder.joinpath("SHA256SUMS").write_text(release.sums(folder), "utf-8")


@pytest.mark.parametrize(
    ("table", "old", "new", "check"),
    [
        ("statements", "We made progress", "We lost progress", "slice-differs"),
        ("event_mentions", "Ada Holm met", "Ada Holm hit", "slice-differs"),
        ("events", "2021-03-04,2021-03-04", "2021-03-05,2021-03-04", "date-precision"),
        ("event_participants", "ivo-brandt", "ivo-nobody", "reference-missing"),
    ],
)
def test_an_edit_with_mended_hashes_is_still_found(copy: Path, table: str, old: str, new: str, check: str) -> None:
    folder = copy / "dist/tiny/1.0.0"
    mended(folder, table, lambda text: text.replace(old, new))
    problems = look(copy)
    assert any(problem.startswith(f"data/{table}.csv: ") and problem.endswith(f"[{check}]") for problem in problems)
    assert not any("hash" in problem for problem in problems)


def test_csv_and_parquet_must_agree(copy: Path) -> None:
    folder = copy / "dist/tiny/1.0.0"
    parquet = folder.joinpath("data/actors.parquet").read_bytes()
    mended(folder, "actors", lambda text: text.replace("Ada Holm", "Ada Holmes"))
    folder.joinpath("data/actors.parquet").write_bytes(parquet)
    assert "data/actors.csv: does not hold the same rows as data/actors.parquet" in look(copy)


def test_another_raw_text_is_told_and_the_rest_still_checked(copy: Path) -> None:
    copy.joinpath("raw", tiny.RAW_PATH).write_text(tiny.TEXT + "x")
    assert [problem for problem in look(copy) if tiny.RAW_PATH in problem and "hash" in problem]
    copy.joinpath("raw", tiny.RAW_PATH).unlink()
    problems = look(copy)
    assert len(problems) == 1 and f"{tiny.RAW_PATH} is not in " in problems[0]


def test_a_damaged_zip(copy: Path) -> None:
    path = copy / "dist/tiny/tiny-1.0.0.zip"
    folder = copy / "dist/tiny/1.0.0"
    folder.joinpath("README.md").write_text("mine")
    archive.pack(folder, path)
    assert any(problem.startswith("README.md: the file was edited") for problem in verify(path, copy / "raw"))
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    assert verify(path, copy / "raw")


def test_texts_that_were_read_otherwise_are_told_with_their_reader(copy: Path) -> None:
    descriptor = copy / "dist/tiny/1.0.0/datapackage.json"
    descriptor.write_text(descriptor.read_text().replace('"readWith": "', '"readWith": "older '))
    assert not any("were read with older" in problem for problem in look(copy)), "the same characters came out"
    copy.joinpath("raw", tiny.RAW_PATH).unlink()
    assert any("were read with older" in problem for problem in look(copy))


def test_the_folder_above_a_release_is_answered_with_the_newest_in_it(published: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        verify(published / "dist/tiny", tmp_path)
    assert error.value.remedy == f"did you mean {published / 'dist/tiny/1.0.0'}?"


def test_no_release_at_the_path(tmp_path: Path) -> None:
    tmp_path.joinpath("file").write_text("no zip")
    for path in (tmp_path, tmp_path / "file", tmp_path / "nothing"):
        with pytest.raises(InputError) as error:
            verify(path, tmp_path)
        assert error.value.slug == "release-not-found"


def test_a_number_sign_in_a_file_name_and_lines_of_dumps(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    raw.joinpath("a#1.txt").write_bytes(tiny.TEXT.encode())
    raw.joinpath("dump.jsonl").write_text("\n" + json.dumps({"text": tiny.TEXT}), "utf-8")
    line = sha256(json.dumps({"text": tiny.TEXT}).encode()).hexdigest()
    for raw_path, digest in (("a#1.txt", sha256(tiny.TEXT.encode()).hexdigest()), ("dump.jsonl#2", line)):
        frames = tiny.changed("articles", 0, raw_path=raw_path, raw_sha256=digest)
        dist = tmp_path / digest
        made = publish(findings.check(frames, tiny.TEXTS, [raw_path]), Settings("tiny", "Tiny"), dist)
        assert verify(made.folder, raw) == []
