"""``schema``: what an editor completes and checks the files by."""

import json

import pytest
from jsonschema import Draft202012Validator
from tests.cli.running import invoke
from tests.strategy.small_city import SOURCES, STRATEGY, changed, write_city

from heinola_indicators.cli.schema_command import KINDS
from heinola_indicators.strategy.yaml_reader import read_yaml


def validator(kind):
    return Draft202012Validator(json.loads(invoke("schema", kind).stdout))


def content_of(path):
    """A YAML file as an editor sees it: days are texts."""
    return json.loads(json.dumps(read_yaml(path).content, default=str))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_json_schema(kind):
    result = invoke("schema", kind)
    assert (result.exit_code, result.stderr) == (0, "")
    Draft202012Validator.check_schema(json.loads(result.stdout))


def test_without_a_kind_it_is_that_of_the_strategy_file():
    assert invoke("schema").stdout == invoke("schema", "strategy").stdout


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("strategy", "strategy.yaml"),
        ("sources", "sources.yaml"),
        ("strategy", "published-exports.yaml"),
        ("sources", "published-sources.yaml"),
    ],
)
def test_the_shipped_files_are_sound_by_it(root, kind, name):
    validator(kind).validate(content_of(root / "config" / name))


def test_the_shipped_codebooks_are_sound_by_it_and_a_misspelt_one_is_not(root):
    codebooks = [content_of(path) for path in sorted((root / "config/surveys").glob("*.yaml"))]
    assert len(codebooks) == 6
    for codebook in codebooks:
        validator("codebook").validate(codebook)
    codebooks[0]["survey"]["sampling"] = "everybody"
    assert list(validator("codebook").iter_errors(codebooks[0])) != []


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("strategy", "horizon", "horizont"),
        ("strategy", "target-levels", "target-levls"),
        ("strategy", "direction: fall", "direction: down"),
        ("strategy", "at-most: 90.5", "at-most: 90,5"),
        ("strategy", "            unit: EUR\n", ""),
        ("strategy", "terms:", "silence: [{rule: no-lag}]\nterms:"),
        ("sources", "frequency: year", "frequency: yearly"),
        ("sources", "{contents: Lainat}", "{contents: []}"),
        ("sources", "{contents: Lainat}", "{contents: {age: 1-2}}"),
    ],
)
def test_a_fault_of_shape_is_one_by_it_too(tmp_path, kind, old, new):
    texts = {"strategy": STRATEGY.replace("values:", "horizon: 1\nvalues:") if "horizon" in old else STRATEGY}
    texts["sources"] = SOURCES
    texts[kind] = changed(texts[kind], old, new)
    write_city(tmp_path, **texts)
    assert list(validator(kind).iter_errors(content_of(tmp_path / f"config/{kind}.yaml"))) != []


def test_that_of_status_json_is_the_one_of_the_package():
    assert json.loads(invoke("schema", "status").stdout)["title"] == "status.json of heinola-indicators"


def test_a_kind_that_is_none_is_wrong_usage():
    result = invoke("schema", "source")
    assert result.exit_code == 2
    assert "'source' is not one of 'strategy', 'sources', 'codebook', 'status'" in result.stderr
