"""raw/dataset.toml → what the data set is called, who made it under which terms, and below which quality it is not released."""

import difflib
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

from flows.errors import InputError, named, no_folder


class License(Struct, frozen=True):
    """Terms of use, as Data Package v2 names them: an Open Definition id or an address, or both; a title."""

    name: str | None = None
    title: str | None = None
    path: str | None = None


CC_BY = License("CC-BY-4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/")


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
    #: A DOI or another identifier that is the data set's own in all versions.
    id: str | None = None
    first_version: str = "1.0.0"
    homepage: str | None = None
    keywords: tuple[str, ...] = ()
    licenses: tuple[License, ...] = (CC_BY,)
    contributors: tuple[Contributor, ...] = ()
    sources: tuple[Source, ...] = ()
    thresholds: Thresholds = Thresholds()


#: Tables and lists of tables of the file, each with the shape of its entries.
_SHAPES: dict[str, type[Struct]] = {"licenses": License, "contributors": Contributor, "sources": Source, "thresholds": Thresholds}


class _Form(NamedTuple):
    """What a text must look like: a pattern for the whole of it, what one calls that, and what to do where it is another."""

    pattern: str
    noun: str
    remedy: str


_FILLED = _Form(r"(?s).*\S.*", "text", "fill it in, or delete the line")
_ADDRESS = _Form(r"https?://\S+", "web address", "begin it with https://")
_EMAIL = _Form(r"[^@\s]+@[^@\s]+\.[^@\s]+", "e-mail address", "write somebody@example.org")
#: What Data Package v2 asks of the texts; without this the referee would refuse the release after all the work.
_FORMS: dict[type[Struct], dict[str, _Form]] = {
    Settings: {
        "name": _Form(
            r"[a-z0-9]+([._-][a-z0-9]+)*",
            "package name",
            "use small letters, figures and hyphens: it is the name of a folder and of a package",
        ),
        "title": _FILLED,
        "id": _FILLED,
        "first_version": _Form(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}", "version", "write 1.0.0"),
        "homepage": _ADDRESS,
        "keywords": _FILLED,
    },
    License: {
        "name": _Form(r"[-A-Za-z0-9._]+", "identifier of a licence", "write one such as CC-BY-4.0 or CC0-1.0, and words into title"),
        "path": _ADDRESS,
    },
    Contributor: {"title": _FILLED, "path": _ADDRESS, "email": _EMAIL, "roles": _FILLED},
    Source: {"title": _FILLED, "path": _ADDRESS, "email": _EMAIL},
}


def settings(raw: Path) -> Settings:
    """Read ``raw/dataset.toml``; without one the data set is called as the folder is.

    Raises ``InputError`` if there is no folder, and with file, line and column for what is not TOML, a name that does not exist, a value
    of a wrong kind, or one that Data Package v2 does not allow.
    """
    if not raw.is_dir():
        raise no_folder(raw)
    path = raw / "dataset.toml"
    place = named(path)
    try:
        text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
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


#: msgspec's names of kinds, in words for a person.
_KINDS = {"str": "text", "int": "a whole number", "float": "a number", "bool": "true or false", "array": "a list", "object": "a table"}


def _wrong_kind(message: str, text: str, place: str) -> InputError:
    keys = re.findall(r"[a-z_]+", message.rpartition("`$")[2])
    missing = re.search(r"missing required field `(\w+)`", message)
    key = keys[-1] if keys else "name"
    what = re.sub(r"`(\w+)`", lambda kind: _KINDS.get(kind[1], kind[1]), re.sub(r" - at .*$", "", message)).lower()
    remedy = "text stands in quotation marks, numbers do not, lists in square brackets"
    if missing:
        remedy = f"add {missing[1]} to each of {key}"
    elif key in _SHAPES:
        line = f"[{key}]" if key == "thresholds" else f"[[{key}]]"
        remedy = f"write {line} on a line of its own, and below it {_SHAPES[key].__struct_fields__[0]} = …"
    return InputError("settings-value", f"{place}:{_where(key, text)}", f"setting {key}: {what}", remedy)


def _check_values(found: Settings, text: str, place: str) -> None:
    def wrong(key: str, what: str, remedy: str, value: str = "") -> InputError:
        return InputError("settings-value", f"{place}:{_where(key, text, value)}", f"setting {key}: {what}", remedy)

    for key, value, form in _texts(found):
        if not re.fullmatch(form.pattern, value):
            raise wrong(key, f"'{value}' is no {form.noun}", form.remedy, value)
    if not found.licenses or not all(license.name or license.path for license in found.licenses):
        remedy = 'write [[licenses]] and below it name = "CC0-1.0" or another; left out, it is CC BY 4.0'
        raise wrong("licenses", "the terms have neither name nor path", remedy)
    for key in Thresholds.__struct_fields__:
        number = getattr(found.thresholds, key)
        if not 0 <= number <= (1 if key.endswith("_max") else float("inf")):
            raise wrong(key, f"{number} is out of range", "a share is between 0 and 1, a count 0 or more")


def _texts(found: Settings) -> Iterator[tuple[str, str, _Form]]:
    """Every text that has a form to fit: its key, itself, the form."""
    for entry in (found, *found.licenses, *found.contributors, *found.sources):
        for key, form in _FORMS[type(entry)].items():
            value = getattr(entry, key)
            for one in value if isinstance(value, tuple) else () if value is None else (value,):
                yield key, one, form


def _where(key: str, text: str, value: str = "") -> str:
    """Line and column of a key with ``value`` on its line, as far as a search can tell."""
    for number, line in enumerate(text.splitlines(), 1):
        if value not in line:
            continue
        if match := re.match(rf"\s*\[*\s*[\"']?(?={re.escape(key)}\b)|.*[{{,]\s*(?={re.escape(key)}\s*=)", line):
            return f"{number}:{match.end() + 1}"
    return _where(key, text) if value else "1:1"


def _folder_name(raw: Path) -> str:
    """A package name from the folder, accents taken off; of a folder that is just called raw, from the one that it lies in."""
    folder = raw.resolve()
    folder = folder.parent if folder.name == "raw" and folder.parent.name else folder
    plain = unicodedata.normalize("NFKD", folder.name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "news"
