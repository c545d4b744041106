"""Who may do what with the release, and how to cite it: LICENSE, NOTICE, CITATION.cff."""

import json
from collections.abc import Mapping
from typing import Any


def license_text(about: Mapping[str, Any]) -> str:
    """The terms under which the annotations stand."""
    lines = [
        f"{about['title']} {about['version']}",
        "",
        "The annotations of this data package (identifiers, offsets, classifications, dates, links between rows) are licensed under",
        "",
    ]
    lines += [f"    {_license(terms)}" for terms in about["licenses"]]
    lines += ["", "This licence does not cover the words that the package quotes from the articles: see NOTICE."]
    return "\n".join(lines) + "\n"


def _license(terms: Mapping[str, Any]) -> str:
    return " · ".join(str(terms[part]) for part in ("title", "name", "path") if terms.get(part))


def notice(about: Mapping[str, Any]) -> str:
    """Whose the quoted words are."""
    return f"""{about["title"]} {about["version"]}

Quoted words. The columns title, content, source_text, cue, trigger, evidence, date_text and expression, and the rows kept in
findings, hold short passages of the articles. They belong to their authors and publishers and are quoted as evidence for the annotation beside them, each
with the place in the article where it stands. The licence of the annotations does not extend to them.

Full texts. The articles themselves are not in this package. articles.raw_path and articles.raw_sha256 name the file that was
read and its hash, articles.url its address where it is known.
"""


def citation(about: Mapping[str, Any]) -> str:
    """CITATION.cff: strings are written as JSON, which YAML reads."""
    lines = [
        "cff-version: 1.2.0",
        "message: If you use this data, please cite it as below.",
        "type: dataset",
        f"title: {_quoted(about['title'])}",
    ]
    lines += [f"version: {_quoted(about['version'])}"]
    if created := about.get("created"):
        lines.append(f"date-released: {_quoted(created[:10])}")
    names = [contributor["title"] for contributor in about.get("contributors", ())] or [f"The makers of {about['title']}"]
    lines += ["authors:", *(f"  - name: {_quoted(name)}" for name in names)]
    if about.get("description"):
        lines.append(f"abstract: {_quoted(about['description'])}")
    if about.get("keywords"):
        lines += ["keywords:", *(f"  - {_quoted(word)}" for word in about["keywords"])]
    if about.get("homepage"):
        lines.append(f"url: {_quoted(about['homepage'])}")
    spdx = [terms["name"] for terms in about["licenses"] if terms.get("name")]
    if spdx:
        lines.append(f"license: {spdx[0]}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
