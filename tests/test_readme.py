"""The README is true: its commands exist, its paths are there, what it quotes is what the release says."""

import re
from pathlib import Path

import typer.main

from flows.cli import app
from tests import readme

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text("utf-8")


def test_every_command_that_it_names_exists() -> None:
    known = set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    named = set(re.findall(r"communique (?!publishes\b)([a-z]+)\b", " ".join(re.findall(r"`[^`]*`|^\$ .*$", TEXT, re.M))))
    assert named
    assert named <= known
    assert known <= named, "a command that the README does not tell of"


def test_every_make_target_that_it_names_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    named = set(re.findall(r"make ([a-z]+)", " ".join(re.findall(r"`[^`]*`|^\$ .*$", TEXT, re.M))))
    assert {"publish", "test", "check", "bench"} <= named <= targets


def test_every_path_that_it_links_is_there() -> None:
    for link in re.findall(r"\]\((?!http)([^)#]+)\)", TEXT):
        assert (ROOT / link).exists(), link


def test_what_it_quotes_is_what_the_release_says() -> None:
    assert readme.written(TEXT) == TEXT
