"""The command line as a stranger uses it: without Prefect, in this process, on folders of their own."""

import io
import os
import signal
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from flows import cli, orchestration
from tests.texts import ARTICLE


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Run ``communique ARGUMENTS``; return exit code, standard output and standard error."""
    monkeypatch.setattr("flows.ingest.WORK", tmp_path / "work")

    def communique(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["communique", *map(str, arguments)])
        try:
            cli.main()
            code = 0
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return communique


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """A newcomer's folder: one text, no settings."""
    folder = tmp_path / "border-talks"
    folder.mkdir()
    (folder / "one.txt").write_text(ARTICLE)
    return folder


def test_any_folder_becomes_a_release_named_after_it(run, raw: Path, tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    code, out, _ = run("publish", "--plain", "--raw", raw, "--dist", dist)
    assert code == 0
    assert str(dist / "border-talks" / "1.0.0") in out
    statements = (dist / "border-talks" / "1.0.0" / "data" / "statements.csv").read_text()
    (said,) = (line for line in statements.splitlines() if "We will continue our talks in April," in line)
    code, out, _ = run("show", said.split(",")[0], "--raw", raw, "--dist", dist)
    assert code == 0
    assert '"⟦We will continue our talks in April,⟧" he said.' in out
    assert run("show", "nobody", "--raw", raw, "--dist", dist)[0] == 2


def test_publishing_again_without_a_change_publishes_nothing_and_says_so(run, raw: Path, tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    run("publish", "--plain", "--raw", raw, "--dist", dist)
    before = {path: path.read_bytes() for path in dist.rglob("*") if path.is_file()}
    code, out, _ = run("publish", "--plain", "--raw", raw, "--dist", dist)
    assert code == 0
    assert "Nothing changed" in out and "1 article · " in out
    assert {path: path.read_bytes() for path in dist.rglob("*") if path.is_file()} == before


def test_a_new_text_is_a_minor_version(run, raw: Path, tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    run("publish", "--plain", "--raw", raw, "--dist", dist)
    (raw / "more").mkdir()
    (raw / "more" / "two.txt").write_text(ARTICLE.replace("France", "Spain").replace("French", "Spanish"))
    code, _, _ = run("publish", "--plain", "--raw", raw, "--dist", dist)
    assert code == 0
    assert (dist / "border-talks" / "1.1.0").is_dir()


def test_the_number_of_processes_changes_nothing(run, raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.steps.extract._WORTH_A_POOL", 2)
    for number in range(3):
        (raw / f"copy-{number}.txt").write_text(ARTICLE + f"\nThe talks lasted {number + 2} hours.\n")
    for processes in (1, 2):
        monkeypatch.setattr("flows.ingest.WORK", tmp_path / f"work-{processes}")
        assert run("publish", "--plain", "--raw", raw, "--dist", tmp_path / str(processes), "--processes", processes)[0] == 0
    one, two = ({p.relative_to(tmp_path / n): p.read_bytes() for p in (tmp_path / n).rglob("*.*") if p.is_file()} for n in ("1", "2"))
    assert one == two


def test_a_process_that_is_killed_is_told(run, raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.steps.extract._WORTH_A_POOL", 1)
    monkeypatch.setattr("flows.steps.extract._start_worker", _die)
    code, _, err = run("publish", "--plain", "--raw", raw, "--dist", tmp_path / "dist", "--processes", 2)
    assert code == 1
    assert err.startswith("--processes 2: ") and err.endswith("\n[reading-killed]\n")
    assert not (tmp_path / "dist").exists()


def _die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/api", "not an address"])
def test_a_prefect_server_that_does_not_answer_is_told_before_prefect_starts(
    run, raw: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("PREFECT_API_URL", address)
    monkeypatch.setenv("NO_PROXY", "*")
    code, _, err = run("check", "--raw", raw)
    assert code == 2
    assert err.startswith(f"PREFECT_API_URL: no Prefect server answers at {address} (")
    assert "[server-not-reached]" in err
    assert run("check", "--raw", raw, "--plain")[0] == 0


@pytest.mark.parametrize("name", ["Mars/Base", "", "../etc/passwd"])
def test_a_time_zone_that_does_not_exist_is_told(run, raw: Path, name: str) -> None:
    code, _, err = run("schedule", "--cron", "0 6 * * *", "--timezone", name, "--raw", raw)
    assert code == 2
    assert err.startswith(f"--timezone {name!r}: ") and "[timezone-invalid]" in err


def test_verify_names_the_file_that_was_edited(run, raw: Path, tmp_path: Path) -> None:
    run("publish", "--plain", "--raw", raw, "--dist", tmp_path / "dist")
    release = tmp_path / "dist" / "border-talks" / "1.0.0"
    assert run("verify", release, "--raw", raw)[0] == 0
    assert run("verify", "--raw", raw, "--dist", tmp_path / "dist")[0] == 0
    edited = release / "data" / "statements.csv"
    edited.chmod(0o644)
    edited.write_text(edited.read_text().replace("April", "May"))
    code, _, err = run("verify", release, "--raw", raw)
    assert code == 5
    assert "statements.csv" in err


@pytest.mark.parametrize(
    ("name", "content", "slug"),
    [
        ("dataset.toml", "title = \n", "settings-toml"),
        ("dataset.toml", 'titel = "x"\n', "settings-unknown"),
        ("manifest.csv", "path\nx\n", "manifest-cell"),
        ("corrections.csv", "nonsense\n", "corrections-header"),
    ],
)
def test_a_broken_file_of_ones_own_is_told_before_the_work(run, raw: Path, tmp_path: Path, name: str, content: str, slug: str) -> None:
    (raw / name).write_text(content)
    for command in (["publish"], ["schedule", "--cron", "0 6 * * *"]):
        code, _, err = run(*command, "--raw", raw, "--dist", tmp_path / "dist")
        assert code == 2
        assert err.startswith((f"border-talks/{name}", str(raw / name)))
        assert f"[{slug}]" in err
        assert not (tmp_path / "dist").exists() and not (tmp_path / "work").exists()


def test_the_folder_where_one_stands_has_a_name(run, raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(raw)
    (raw / "manifest.csv").write_text("path\nx\n")
    assert run("check", "--raw", ".")[2].startswith("border-talks/manifest.csv:1: ")
    (raw / "dataset.toml").write_text("name = 1\n")
    assert run("check", "--raw", ".")[2].startswith("border-talks/dataset.toml:1:1: ")


def test_a_broken_vocabulary_of_ones_own_publishes_nothing(run, raw: Path, tmp_path: Path) -> None:
    (raw / "vocabulary").mkdir()
    (raw / "vocabulary" / "outlets.csv").write_text("outlet_id,name,outlet_kind,country,domains,aliases,wikidata_id\nx,X,circus,,,,\n")
    code, _, err = run("publish", "--plain", "--raw", raw, "--dist", tmp_path / "dist")
    assert code == 2
    assert "outlets.csv:2:outlet_kind" in err
    assert not list((tmp_path / "dist").rglob("datapackage.json"))


def test_a_missing_folder_is_a_wrong_argument(run, tmp_path: Path) -> None:
    code, _, err = run("check", "--plain", "--raw", tmp_path / "nowhere", "--dist", tmp_path / "dist")
    assert code == 2
    assert "[raw-missing]" in err


def test_where_there_is_nothing_to_read_nothing_is_made(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "flows.cli", "publish", "--plain"]
    environment = {name: value for name, value in os.environ.items() if name != "COMMUNIQUE_WORK"}
    root = str(Path(cli.__file__).parents[1])
    done = subprocess.run(command, cwd=tmp_path, env=environment | {"PYTHONPATH": root}, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "[raw-missing]" in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("kind", ["folder", "archive"])
def test_a_file_is_no_folder_and_that_is_told_before_prefect_starts(run, tmp_path: Path, kind: str) -> None:
    wrong = tmp_path / "texts.zip"
    if kind == "archive":
        wrong.touch()
    code, _, err = run("publish", "--raw", wrong, "--dist", tmp_path / "dist")
    assert code == 2
    assert err.startswith(f"{wrong}: ")
    assert "[raw-missing]" in err
    assert "prefect" not in err


def test_a_folder_without_a_text_is_refused(run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "texts.zip").touch()
    code, _, err = run("publish", "--plain", "--raw", tmp_path / "empty", "--dist", tmp_path / "dist")
    assert code == 3
    assert "no text was found" in err
    assert "texts.zip: not read" in err
    assert not list((tmp_path / "dist").rglob("datapackage.json"))


def test_a_folder_without_a_text_is_told_before_prefect_starts(run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "dataset.toml").touch()
    for command in ("ingest", "check", "publish"):
        code, _, err = run(command, "--raw", tmp_path / "empty", "--dist", tmp_path / "dist")
        assert (code, err) == (3, f"{tmp_path / 'empty'}: no text was found; put .txt, .html or .jsonl files there\n[too-few-articles]\n")


def test_a_refusal_says_what_is_wrong_with_the_texts(run, raw: Path, tmp_path: Path) -> None:
    (raw / "dump.jsonl").write_text('{"text": ')
    code, _, err = run("publish", "--plain", "--raw", raw, "--dist", tmp_path / "dist")
    assert code == 3
    assert "[too-many-refused]" in err
    assert "\n  dump.jsonl:1: not readable as JSON" in err
    assert run("check", "--plain", "--raw", raw, "--findings", tmp_path / "findings.csv")[0] == 0
    found = (tmp_path / "findings.csv").read_text()
    assert "dump-line-broken,rejected" in found
    assert "document-empty" not in found, "one reason is enough"


def test_findings_that_cannot_be_written_are_told_before_the_work(run, raw: Path, tmp_path: Path) -> None:
    code, out, _ = run("check", "--plain", "--raw", raw, "--findings", tmp_path / "nowhere" / "findings.csv")
    assert (code, out) == (2, "")


class _Full(io.StringIO):
    def write(self, _: str) -> int:
        raise OSError(28, "No space left on device")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_output_that_takes_no_more_is_told(run, raw: Path, tmp_path: Path) -> None:
    code, out, err = run("check", "--plain", "--raw", raw, "--dist", tmp_path / "dist", "--findings", "/dev/full")
    assert (code, out) == (6, "")
    assert err.startswith("/dev/full: No space left on device; ") and "[output-not-writable]" in err
    with redirect_stdout(_Full()):
        code, _, err = run("check", "--plain", "--raw", raw, "--dist", tmp_path / "dist")
    assert code == 6 and err.startswith("standard output: ")


def test_a_work_folder_that_cannot_be_made_is_told(run, raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr("flows.ingest.WORK", tmp_path / "file" / "work")
    code, _, err = run("ingest", "--plain", "--raw", raw)
    assert code == 6
    assert "[work-not-writable]" in err


def test_a_file_that_cannot_be_opened_is_told_by_its_name(run, raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("publish", "--plain", "--raw", raw, "--dist", tmp_path / "dist")

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    code, _, err = run("verify", tmp_path / "dist" / "border-talks" / "1.0.0", "--raw", raw)
    assert code == 6
    assert err.startswith(f"{tmp_path / 'dist'}") and "Permission denied; " in err and "[file-not-accessible]" in err


def test_plain_is_over_when_the_command_is(run, raw: Path) -> None:
    run("ingest", "--plain", "--raw", raw)
    assert not orchestration._PLAIN.get()
