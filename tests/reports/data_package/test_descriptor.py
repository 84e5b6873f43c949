import csv
import hashlib
import io
import json
import re
from datetime import date

import jsonschema
import pytest

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.data_package.descriptor import data_package
from heinola_indicators.reports.observations_csv import csv_of
from heinola_indicators.reports.observations_json import json_of
from heinola_indicators.reports.observed import observed
from heinola_indicators.reports.status_csv import status_csv
from heinola_indicators.usecases.compute import ComputeRequest, compute

PATH = {"type": "string", "pattern": r"^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$"}
LICENCES = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "anyOf": [{"required": ["name"]}, {"required": ["path"]}],
        "properties": {"name": {"type": "string", "pattern": "^([-a-zA-Z0-9._])+$"}, "path": PATH},
    },
}
TEXT = {"type": "string", "minLength": 1}
FIELD = {
    "type": "object",
    "required": ["name", "type", "description"],
    "properties": {
        "name": TEXT,
        "type": {"enum": ["string", "number", "object", "date"]},
        "description": TEXT,
        "constraints": {
            "type": "object",
            "properties": {"required": {"type": "boolean"}, "enum": {"type": "array", "minItems": 1}},
            "additionalProperties": False,
        },
        "categories": {
            "type": "array",
            "items": {"type": "object", "required": ["value"], "properties": {"value": TEXT, "label": TEXT}},
        },
    },
    "additionalProperties": False,
}
RESOURCE = {
    "type": "object",
    "required": ["name", "path", "format", "mediatype", "encoding", "bytes", "hash"],
    "properties": {
        "name": {"type": "string", "pattern": "^([-a-z0-9._/])+$"},
        "path": PATH,
        "type": {"enum": ["table"]},
        "mediatype": {"type": "string", "pattern": "^(.+)/(.+)$"},
        "encoding": {"const": "utf-8"},
        "bytes": {"type": "integer"},
        "hash": {"type": "string", "pattern": "^sha256:[a-f0-9]{64}$"},
        "schema": {
            "type": "object",
            "required": ["fields", "missingValues", "primaryKey"],
            "properties": {"fields": {"type": "array", "minItems": 1, "items": FIELD}},
        },
    },
}
PROFILE = {  # the parts of datapackage.org/profiles/2.0/datapackage.json that are used here, some of them narrower
    "type": "object",
    "required": ["$schema", "name", "title", "resources"],
    "properties": {
        "name": {"type": "string", "pattern": "^([-a-z0-9._/])+$"},
        "title": TEXT,
        "description": TEXT,
        "contributors": {
            "type": "array",
            "minItems": 1,
            "items": {"properties": {"title": TEXT, "roles": {"type": "array", "minItems": 1, "items": TEXT}}},
        },
        "licenses": LICENCES,
        "sources": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["title", "path"],
                "properties": {"path": PATH, "licenses": LICENCES},
            },
        },
        "resources": {"type": "array", "minItems": 1, "items": RESOURCE},
    },
    "not": {"required": ["created"]},
}  # fmt: skip


def package_of(root, data=None, **request):
    asked = ComputeRequest(root / "config/strategy.yaml", data or root / "data", date(2026, 11, 24), **request)
    table = compute(asked).table
    everything = list(observed(table))
    written = {
        "status.csv": status_csv(table),
        "observations.csv": csv_of(everything),
        "observations.json": json_of(everything, table),
    }
    return json.loads(data_package(table, everything, written)), written


@pytest.fixture(scope="module")
def package(root):
    return package_of(root)


@pytest.mark.parametrize("request_", [{}, {"language": Language.SWEDISH}, {"measures": ("jobs",), "areas": ("all",)}])
def test_it_is_a_data_package(root, request_) -> None:
    content, _ = package_of(root, **request_)
    jsonschema.validate(content, PROFILE)
    assert content["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"


def test_without_any_export_it_is_one_still_and_names_no_source(root, tmp_path) -> None:
    content, _ = package_of(root, data=tmp_path, measures=("jobs",))
    jsonschema.validate(content, PROFILE)
    assert not {"sources", "contributors", "licenses"} & set(content)


def test_every_resource_has_the_size_and_checksum_of_its_file(package) -> None:
    content, written = package
    assert {resource["path"] for resource in content["resources"]} == set(written)
    for resource in content["resources"]:
        file = written[resource["path"]]
        assert resource["bytes"] == len(file)
        assert resource["hash"] == f"sha256:{hashlib.sha256(file).hexdigest()}"


@pytest.mark.parametrize("name", ["status", "observations"])
def test_every_cell_is_of_its_field_s_type_and_values_and_the_key_is_unique(package, name: str) -> None:
    content, written = package
    (schema,) = [resource["schema"] for resource in content["resources"] if resource["name"] == name]
    rows = list(csv.DictReader(io.StringIO(written[f"{name}.csv"].decode())))
    assert list(rows[0]) == [field["name"] for field in schema["fields"]]
    assert len({tuple(row[key] for key in schema["primaryKey"]) for row in rows}) == len(rows) > 20
    reads = {"string": str, "number": float, "object": json.loads, "date": date.fromisoformat}
    for field in schema["fields"]:
        cells = [row[field["name"]] for row in rows]
        constraints = field.get("constraints", {})
        assert all(cells) or not constraints.get("required")
        there = [cell for cell in cells if cell not in schema["missingValues"]]
        assert all(reads[field["type"]](cell) is not None for cell in there)
        assert set(there) <= set(constraints.get("enum", there))
        assert set(there) <= {category["value"] for category in field["categories"]} if "categories" in field else True


def test_the_strategy_s_name_is_the_title_in_the_language(root) -> None:
    content, _ = package_of(root, language=Language.SWEDISH, measures=("jobs",))
    assert content["title"] == "Gott att bo i Heinola"


def test_units_and_verdicts_are_labelled_in_the_language(root) -> None:
    content, _ = package_of(root, language=Language.ENGLISH, measures=("jobs",))
    fields = {field["name"]: field for field in content["resources"][0]["schema"]["fields"]}
    assert fields["unit"]["categories"] == [{"value": "jobs", "label": "jobs"}]
    assert {"value": "off-track", "label": "off track"} in fields["status"]["categories"]


def test_every_file_that_a_row_names_is_a_source_with_publisher_checksum_and_licence(package) -> None:
    content, written = package
    sources = {source["id"]: source for source in content["sources"]}
    for name, column in (("status", "sources"), ("observations", "source")):
        rows = csv.DictReader(io.StringIO(written[f"{name}.csv"].decode()))
        ids = {id_ for row in rows for id_ in row[column].split("+")} - {""}
        assert ids <= set(sources)
    jobs = sources["statfin-jobs:115p_tyopaikat_1987-2021.xlsx"]
    assert jobs["publisher"] == "Tilastokeskus"
    assert jobs["path"] == "tilastokeskus/115p_tyopaikat_1987-2021.xlsx"
    assert jobs["licenses"][0]["name"] == "CC-BY-4.0"
    assert re.fullmatch("sha256:[0-9a-f]{64}", jobs["hash"])


def test_what_is_synthetic_says_so_in_the_description_and_at_its_source(package) -> None:
    content, _ = package
    assert "synteettinen tai osin synteettinen luku" in content["description"]
    assert {source["origin"] for source in content["sources"] if "synthetic" in source["id"]} == {"synthetic"}
