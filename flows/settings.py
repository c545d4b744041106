"""raw/dataset.toml → what the data set is called, who made it under which terms, and below which quality it is not released."""

import difflib
import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from flows.errors import InputError, no_folder


class License(Struct, frozen=True):
    """Terms of use, as Data Package names them: an Open Definition id, a title, an address."""

    name: str = "CC-BY-4.0"
    title: str | None = "Creative Commons Attribution 4.0 International"
    path: str | None = "https://creativecommons.org/licenses/by/4.0/"


class Contributor(Struct, frozen=True):
    """Somebody who made the data set; ``roles`` as in Data Package v2 ("creator", "maintainer")."""

    title: str
    path: str | None = None
    email: str | None = None
    organization: str | None = None
    roles: tuple[str, ...] = ()


class Source(Struct, frozen=True):
    """Where the raw texts came from."""

    title: str
    path: str | None = None
    email: str | None = None


class Thresholds(Struct, frozen=True):
    """Below these a release is refused. Shares are between 0 and 1; the defaults let a newcomer's folder pass and stop a broken run."""

    articles_min: int = 1
    #: Documents that gave no article.
    refused_documents_max: float = 0.25
    #: Rows that failed a check, of all rows.
    rejected_rows_max: float = 0.05
    #: Articles whose outlet is not in the vocabulary.
    unknown_outlets_max: float = 1.0
    #: Articles without a day or an interval of publication.
    undated_articles_max: float = 1.0
    #: Statements whose source was not resolved to a name.
    unresolved_sources_max: float = 1.0


class Settings(Struct, frozen=True):
    """What raw/dataset.toml says; everything has a default, so that any folder of texts can be published."""

    name: str
    title: str
    description: str = ""
    first_version: str = "1.0.0"
    homepage: str | None = None
    keywords: tuple[str, ...] = ()
    licenses: tuple[License, ...] = (License(),)
    contributors: tuple[Contributor, ...] = ()
    sources: tuple[Source, ...] = ()
    thresholds: Thresholds = Thresholds()


#: Tables and lists of tables of the file, each with the shape of its entries.
_SHAPES: dict[str, type[Struct]] = {"licenses": License, "contributors": Contributor, "sources": Source, "thresholds": Thresholds}


def settings(raw: Path) -> Settings:
    """Read ``raw/dataset.toml``; without one the data set is called as the folder is.

    Raises ``InputError`` if there is no folder, and with file, line and column for what is not TOML, a name that does not exist, or a
    value of a wrong kind.
    """
    if not raw.is_dir():
        raise no_folder(raw)
    path = raw / "dataset.toml"
    place = f"{raw.name}/dataset.toml"
    try:
        text = path.read_bytes().decode("utf-8") if path.exists() else ""
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise InputError("settings-encoding", f"{place}:{line}", "not UTF-8", "save the file as UTF-8") from None
    except OSError as error:
        raise InputError("settings-unreadable", place, str(error.strerror), "make it readable for this user") from None
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(str(error), text, place) from None
    _check_names(values, text, place)
    name = values.setdefault("name", _folder_name(raw))
    values.setdefault("title", str(name).replace("-", " ").replace("_", " ").capitalize())
    try:
        found = msgspec.convert(values, Settings, strict=True)
    except msgspec.ValidationError as error:
        raise _wrong_kind(str(error), text, place) from None
    _check_values(found, text, place)
    return found


def _not_toml(message: str, text: str, place: str) -> InputError:
    where = re.search(r"\(at line (\d+), column (\d+)\)", message)
    line, column = (int(where[1]), int(where[2])) if where else (text.count("\n") + 1, 1)
    what = re.sub(r" \(at .*\)$", "", message).lower()
    return InputError("settings-toml", f"{place}:{line}:{column}", f"not TOML: {what}", 'write key = "value", one a line')


def _check_names(values: dict[str, Any], text: str, place: str) -> None:
    """A name that is not known is a slip of the pen, not an extension: say which one was meant."""
    groups: list[tuple[dict[str, Any], type[Struct]]] = [(values, Settings)]
    for key, shape in _SHAPES.items():
        entries = values.get(key)
        groups.extend((entry, shape) for entry in (entries if isinstance(entries, list) else [entries]) if isinstance(entry, dict))
    for group, shape in groups:
        for key in group:
            if key not in shape.__struct_fields__:
                near = difflib.get_close_matches(key, shape.__struct_fields__, 1)
                remedy = f"did you mean {near[0]}?" if near else f"known are {', '.join(shape.__struct_fields__)}"
                raise InputError("settings-unknown", f"{place}:{_where(key, text)}", f"there is no setting {key}", remedy)


def _wrong_kind(message: str, text: str, place: str) -> InputError:
    keys = re.findall(r"[\w]+", message.rpartition("`$")[2])
    missing = re.search(r"missing required field `(\w+)`", message)
    key = keys[-1] if keys else "name"
    what = re.sub(r" - at .*$", "", message).lower().replace("`", "")
    remedy = f"add {missing[1]} to each of {key}" if missing else "text stands in quotation marks, numbers do not, lists in square brackets"
    return InputError("settings-value", f"{place}:{_where(key, text)}", f"setting {key}: {what}", remedy)


def _check_values(found: Settings, text: str, place: str) -> None:
    if not re.fullmatch(r"[a-z0-9]+([._-][a-z0-9]+)*", found.name):
        remedy = "use small letters, figures and hyphens: it is the name of a folder and of a package"
        raise InputError("settings-value", f"{place}:{_where('name', text)}", f"setting name: '{found.name}' is no package name", remedy)
    if not re.fullmatch(r"\d+\.\d+\.\d+", found.first_version):
        what = f"setting first_version: '{found.first_version}' is no version"
        raise InputError("settings-value", f"{place}:{_where('first_version', text)}", what, "write 1.0.0")
    for key in Thresholds.__struct_fields__:
        value = getattr(found.thresholds, key)
        if value < 0 or (key.endswith("_max") and value > 1):
            what = f"setting {key}: {value} is out of range"
            raise InputError("settings-value", f"{place}:{_where(key, text)}", what, "a share is between 0 and 1, a count 0 or more")


def _where(key: str, text: str) -> str:
    """Line and column of a key, as far as a search can tell."""
    for number, line in enumerate(text.splitlines(), 1):
        if match := re.match(rf"\s*\[*\s*[\"']?(?={re.escape(key)}\b)|.*[{{,]\s*(?={re.escape(key)}\s*=)", line):
            return f"{number}:{match.end() + 1}"
    return "1:1"


def _folder_name(raw: Path) -> str:
    """A package name from the folder, accents taken off; of a folder that is just called raw, from the one that it lies in."""
    folder = raw.resolve()
    folder = folder.parent if folder.name == "raw" and folder.parent.name else folder
    plain = unicodedata.normalize("NFKD", folder.name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "news"
