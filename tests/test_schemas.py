"""The ten tables: what is declared once must be the same everywhere."""

import ast
import re
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import polars as pl
import pytest

import schemas
from flows import records
from flows.english.events import lexicon
from flows.english.events.words import OWN_MODES
from flows.steps.events.modality import Modality
from flows.steps.events.triggers import Rule
from schemas import actors, articles, changes, columns, event_mentions, event_participants, events, findings, statements
from schemas.checks import CHECKS
from schemas.codebook import codebook
from schemas.descriptor import table_schema
from tests import tiny

ROOT = Path(__file__).parents[1]
DESIGN = {
    "articles": "article_id raw_path raw_sha256 media_type outlet_id? origin_id? url? title byline? language published_date? published_time? "
    "published_min? published_max? published_precision published_basis body_start body_end word_count copy_of? retrieved_at?",
    "statements": "statement_id article_id kind content content_start content_end utterance_id source_text? source_start? source_end? "
    "source_kind source_id? source_resolution cue? cue_start? cue_end? addressee_id? via_id? said_date? said_min? said_max? said_precision "
    "said_basis witness_id rule",
    "events": "event_id event_type event_mode? label event_date? date_min? date_max? date_precision date_basis place? place_country? series_id? "
    "instrument_id? mention_count article_count witness_count",
    "event_mentions": "mention_id event_id article_id trigger trigger_start trigger_end evidence evidence_start evidence_end date_text? "
    "is_background statement_id? witness_id rule",
    "event_participants": "event_id actor_id role",
    "actors": "actor_id name actor_kind country? wikidata_id? registered statement_count event_count",
    "outlets": "outlet_id name outlet_kind country? domain? wikidata_id?",
    "date_evidence": "article_id expression char_start char_end says date_min? date_max? used",
    "findings": "finding_id table_name row_id? raw_path check severity column_name? value? message row_json?",
    "changes": "table_name row_id operation column_name? old_value? new_value? reason",
}


def test_tables_are_the_promised_ones_in_order() -> None:
    declared = {
        name: " ".join(column + "?" * spec.nullable for column, spec in model.to_schema().columns.items())
        for name, model in schemas.TABLES.items()
    }
    assert declared == DESIGN
    assert list(declared) == list(DESIGN)


def test_every_column_says_what_it_is() -> None:
    for name, model in schemas.TABLES.items():
        for column, spec in model.to_schema().columns.items():
            assert spec.title and spec.description, f"{name}.{column}"


def test_references_lead_to_keys() -> None:
    for name in schemas.TABLES:
        for parent, column in schemas.references(name).values():
            assert schemas.key(parent) == (column,)


@pytest.mark.parametrize(
    ("values", "literal"),
    [
        (columns.PRECISIONS, records.Precision),
        (columns.DATE_BASES, records.DateBasis),
        (articles.BASES, records.PublishedBasis),
        (actors.ACTOR_KINDS, records.ActorKind),
        (statements.SOURCE_KINDS, records.SourceKind),
        (statements.RESOLUTIONS, records.SourceResolution),
        (statements.KINDS, records.StatementKind),
        (event_participants.ROLES, records.Role),
        (findings.SEVERITIES, records.Severity),
        (events.EVENT_TYPES, records.EventType),
    ],
)
def test_lists_of_values_are_those_of_the_records(values: dict[str, str], literal: object) -> None:
    assert tuple(values) == get_args(literal)


def test_every_rule_and_mode_of_an_event_is_explained() -> None:
    assert tuple(event_mentions.FOUND_BY) == get_args(Rule)
    assert {*event_mentions.MODALITIES, "done", "unreal"} == {*get_args(Modality)}
    words = lexicon()
    frames = [frame for frames in words.frames.values() for frame in frames if frame.roles != "none"]
    rows = (*frames, *(kind for kinds in words.nouns.values() for kind in kinds))
    told = {(row.event_type, row.mode) for row in rows if row.event_type and row.mode and row.mode not in OWN_MODES}
    assert {mode for _, mode in told} == {*events.MODES}
    assert [pair for pair in sorted(told) if pair[0] not in events.MODES[pair[1]]] == []


def test_every_rule_of_a_statement_is_explained() -> None:
    speech = [*ROOT.glob("flows/english/speech/*.py"), *ROOT.glob("flows/steps/statements/*.py")]
    shapes = {shape for path in speech for node in ast.walk(ast.parse(path.read_text("utf-8"))) for shape in _shapes(node)}
    assert len(shapes) > 10
    assert {shape.split(":")[0] for shape in shapes} == {*statements.RULES}


def _shapes(node: ast.AST) -> list[str]:
    """The shapes that a line of code gives to a report: assigned to ``shape``, handed to a maker of reports, or returned for one."""
    match node:
        case ast.Assign(targets=[ast.Name(id="shape")], value=value):
            return _strings(_values(value))
        case ast.Assign(targets=[ast.Tuple(elts=[ast.Name(id="shape"), *_])], value=ast.Tuple(elts=[value, *_])):
            return _strings([value])
        case ast.Call(func=ast.Name(id="Candidate" | "Report") | ast.Attribute(attr="report"), args=args):
            return _strings(args)
        case ast.Call(func=ast.Attribute(attr="replace"), keywords=keywords):
            return _strings(keyword.value for keyword in keywords if keyword.arg == "shape")
        case ast.FunctionDef(name="_shape") | ast.FunctionDef(args=ast.arguments(args=[ast.arg(arg="shape"), *_])):
            returned = (inner.value for inner in ast.walk(node) if isinstance(inner, ast.Return) and inner.value is not None)
            return _strings(value for returns in returned for value in _values(returns))
    return []


def _values(value: ast.expr) -> list[ast.expr]:
    """The values that an expression may have: both of a choice, the beginning of what is put together."""
    given = {ast.IfExp: ("body", "orelse"), ast.BinOp: ("left",)}.get(type(value))
    return [getattr(value, side) for side in given] if given else [value]


def _strings(nodes: Iterable[ast.expr | None]) -> list[str]:
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def test_models_accept_the_tiny_package_and_empty_frames() -> None:
    for name, frame in tiny.frames().items():
        schemas.TABLES[name].validate(frame, lazy=True)
    for name, model in schemas.TABLES.items():
        model.validate(pl.DataFrame(schema=schemas.polars_schema(name)), lazy=True)


def test_table_schema_carries_keys_values_and_patterns() -> None:
    made = table_schema("statements")
    fields = {field["name"]: field for field in made["fields"]}
    assert made["primaryKey"] == ["statement_id"] and made["missingValues"] == [""]
    assert {"fields": ["article_id"], "reference": {"resource": "articles", "fields": ["article_id"]}} in made["foreignKeys"]
    assert fields["kind"]["constraints"]["enum"] == [category["value"] for category in fields["kind"]["categories"]]
    assert fields["content_start"]["type"] == "integer" and fields["content_start"]["constraints"] == {"required": True, "minimum": 0}
    assert fields["said_date"]["type"] == "date" and "constraints" not in fields["said_date"]
    itself = {"fields": ["copy_of"], "reference": {"fields": ["article_id"]}}
    assert table_schema("articles")["foreignKeys"][-1] == itself, "Data Package v2: a table that refers to itself is not named"
    assert "primaryKey" not in table_schema("changes") and table_schema("changes")["uniqueKeys"]


def test_patterns_mean_the_same_to_polars_and_to_python() -> None:
    samples = [
        "a",
        "a-b.c_1",
        "A",
        "",
        "É",
        "JPN",
        "0" * 64,
        "Q1",
        "Q0",
        "https://a.b/c",
        "ftp://x",
        "23:59",
        "24:00",
        "2021-03-04T10:00:00Z",
        "x\n",
    ]
    for model in schemas.TABLES.values():
        for spec in model.to_schema().columns.values():
            for check in spec.checks:
                if check.name == "str_matches":
                    pattern = check.statistics["pattern"]
                    by_polars = pl.Series(samples[:-1]).str.contains(pattern).to_list()
                    assert by_polars == [re.search(pattern, sample) is not None for sample in samples[:-1]]


def test_codebook_tells_every_table_column_value_and_check() -> None:
    text = codebook("T", "1.0.0", tiny.frames() | {"changes": pl.DataFrame(schema=schemas.polars_schema("changes"))})
    for name, model in schemas.TABLES.items():
        assert f"### {name}\n" in text
        for column, spec in model.to_schema().columns.items():
            assert f"| `{column}` |" in text
            for value in (spec.metadata or {}).get("categories") or ():
                assert f"| `{value}` |" in text
    assert all(f"| `{slug}` |" in text for slug, check in CHECKS.items())
    assert set(changes.OPERATIONS) == {"added", "changed", "removed", "merged", "split"}


_RAISERS = {"Finding": 0, "Fault": 2, "CommuniqueError": 0, "InputError": 0, "Refused": 0, "Locked": 0, "Unwritable": 0}


def _slugs_in_code() -> dict[str, str]:
    """Every slug that the code raises → the file that does: given to a finding, a fault or an error, directly or through a helper."""
    found: dict[str, str] = {}
    for path in [*ROOT.joinpath("flows").rglob("*.py"), *ROOT.joinpath("schemas").glob("*.py")]:
        tree = ast.parse(path.read_text("utf-8"))
        raisers = _RAISERS | _helpers(tree)
        for node in ast.walk(tree):
            for value in _given(node, raisers):
                words = [part.value for part in ast.walk(value) if isinstance(part, ast.Constant) and isinstance(part.value, str)]
                found |= {word: str(path.relative_to(ROOT)) for word in words if re.fullmatch(r"[a-z]+(-[a-z]+)+", word)}
    return found


def _given(node: ast.AST, raisers: dict[str, int]) -> list[ast.expr]:
    if not isinstance(node, ast.Call):
        return []
    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
    if name == "dataframe_check":
        return [keyword.value for keyword in node.keywords if keyword.arg == "name"]
    if name not in raisers:
        return []
    return [keyword.value for keyword in node.keywords if keyword.arg in ("check", "slug")] + node.args[raisers[name] : raisers[name] + 1]


def _helpers(tree: ast.AST) -> dict[str, int]:
    """Functions that hand one of their parameters on as a slug → the position of that parameter."""
    helpers: dict[str, int] = {}
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            parameters = [parameter.arg for parameter in function.args.args]
            for node in ast.walk(function):
                for value in _given(node, _RAISERS):
                    if isinstance(value, ast.Name) and value.id in parameters:
                        helpers[function.name] = parameters.index(value.id)
    return helpers


def test_every_slug_is_in_the_catalogue() -> None:
    missing = {slug: path for slug, path in _slugs_in_code().items() if slug not in CHECKS}
    assert not missing


def test_findings_are_as_grave_as_the_catalogue_says() -> None:
    given = re.compile(r'Finding\(\s*"([a-z-]+)", "([a-z]+)"')
    code = "".join(path.read_text("utf-8") for path in ROOT.joinpath("flows").rglob("*.py"))
    told = set(given.findall(code))
    assert len(told) > 20
    assert told == {(slug, CHECKS[slug].severity) for slug, _ in told}


def test_catalogue_entries_are_sentences_with_a_remedy() -> None:
    for slug, check in CHECKS.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)+", slug), slug
        assert check.severity in ("rejected", "warning", "note", "stops"), slug
        assert check.sentence and check.remedy, slug
