"""frames + properties → a release folder."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl

from flows.steps.package import changelog, notices, tables
from flows.steps.package.archive import files
from flows.steps.package.readme import readme
from schemas import TABLES
from schemas.codebook import codebook
from schemas.descriptor import datapackage, file_resource, table_resource


def write(folder: Path, frames: Mapping[str, pl.DataFrame], about: Mapping[str, Any], earlier_changelog: str | None) -> None:
    """Write every file of a release into the empty ``folder``: a function of its arguments only, the same bytes each time."""
    data = folder / "data"
    data.mkdir()
    for name in TABLES:
        tables.write(frames[name], data, name)
    texts = {
        "datapackage.json": json.dumps(datapackage(about, _resources(folder)), ensure_ascii=False, indent=2) + "\n",
        "README.md": readme(about, frames),
        "CODEBOOK.md": codebook(about["title"], about["version"], frames),
        "CHANGELOG.md": changelog.changelog(about["version"], about.get("created"), frames["changes"], earlier_changelog),
        "LICENSE": notices.license_text(about),
        "NOTICE": notices.notice(about),
        "CITATION.cff": notices.citation(about),
    }
    for name, text in texts.items():
        folder.joinpath(name).write_text(text, "utf-8", newline="\n")
    folder.joinpath("SHA256SUMS").write_text(sums(folder), "utf-8", newline="\n")


def sums(folder: Path) -> str:
    """The hashes of all files of ``folder`` but SHA256SUMS itself, as ``sha256sum -c`` reads them."""
    names = [name for name in files(folder) if name != "SHA256SUMS"]
    return "".join(f"{sha256(folder.joinpath(name).read_bytes()).hexdigest()}  {name}\n" for name in names)


def _resources(folder: Path) -> list[dict[str, Any]]:
    csv = [(name, f"data/{name}.csv") for name in TABLES]
    parquet = [(name, f"data/{name}.parquet") for name in TABLES]
    return [table_resource(name, path, folder.joinpath(path).read_bytes()) for name, path in csv] + [
        file_resource(name, path, folder.joinpath(path).read_bytes()) for name, path in parquet
    ]
