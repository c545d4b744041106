"""Who may do what with the release, and how to cite it: LICENSE, NOTICE, CITATION.cff."""

import json
import re
from collections.abc import Mapping
from typing import Any

_LICENSE = """\
{title} {version}

The annotations of this data package (identifiers, offsets, classifications, dates and the links between rows) are
licensed under

{licenses}

This licence does not cover the words that the package quotes from the articles: see NOTICE.
"""
_NOTICE = """\
{title} {version}

Quoted words. The columns title, byline, content, source_text, cue, trigger, evidence, date_text and expression, and the
rows kept in findings, hold short passages of the articles. They belong to their authors and publishers and are quoted
as evidence for the annotation beside them, each with the place where it stands. The licence of the annotations does not
extend to them.

Full texts. The articles themselves are not in this package. articles.raw_path and articles.raw_sha256 name the file that
was read and its hash, articles.url its address where it is known.
"""
_DOI = re.compile(r"10\.\d{4,9}/\S+")


def license_text(about: Mapping[str, Any]) -> str:
    """The terms under which the annotations stand."""
    terms = "\n".join(f"    {_named(one)}" for one in about["licenses"])
    return _LICENSE.format(title=about["title"], version=about["version"], licenses=terms)


def _named(terms: Mapping[str, Any]) -> str:
    return "\n    ".join(str(terms[part]) for part in ("title", "name", "path") if terms.get(part))


def notice(about: Mapping[str, Any]) -> str:
    """Whose the quoted words are."""
    return _NOTICE.format(title=about["title"], version=about["version"])


def citation(about: Mapping[str, Any]) -> str:
    """CITATION.cff: strings are written as JSON, which YAML reads."""
    authors = [contributor["title"] for contributor in about.get("contributors", ())] or [f"The makers of {about['title']}"]
    spdx = next((terms["name"] for terms in about["licenses"] if terms.get("name")), None)
    address = None if spdx else next((terms["path"] for terms in about["licenses"]), None)
    doi = _DOI.search(about.get("id", ""))
    fields = [
        ("cff-version", "1.2.0"),
        ("message", "If you use this data, please cite it as below."),
        ("type", "dataset"),
        ("title", _quoted(about["title"])),
        ("version", _quoted(about["version"])),
        ("date-released", _quoted(about["created"][:10]) if "created" in about else None),
        ("abstract", _quoted(about["description"]) if "description" in about else None),
        ("url", _quoted(about["homepage"]) if "homepage" in about else None),
        ("doi", doi[0] if doi else None),
        ("license", spdx),
        ("license-url", _quoted(address) if address else None),
        ("authors", "".join(f"\n  - name: {_quoted(name)}" for name in authors)),
        ("keywords", "".join(f"\n  - {_quoted(word)}" for word in about.get("keywords", ()))),
    ]
    return "".join(f"{name}: {value}\n".replace(": \n", ":\n") for name, value in fields if value)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
