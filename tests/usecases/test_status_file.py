"""A status.json read back: what is in it, and every way in which it can be none."""

import json
from dataclasses import replace

import pytest
from tests.usecases.test_compute import computed

from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.reports.output_folder import write_files
from heinola_indicators.reports.status_json import status_json
from heinola_indicators.usecases.status_file import read_status_file, stated_table


@pytest.fixture
def content(tmp_path):
    return json.loads(status_json(computed(tmp_path).table))


def read(tmp_path, content):
    path = tmp_path / "status.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return read_status_file(path)


def told(tmp_path, content):
    with pytest.raises(ExportNotRead) as error:
        read(tmp_path, content)
    (problem,) = error.value.problems
    return str(problem).replace(f"{tmp_path}/", "")


def test_what_was_written_is_read(tmp_path, content):
    file = read(tmp_path, content)
    loans = file.measures[0]
    assert (loans.measure, loans.figure.period, loans.figure.value, loans.level.high) == ("loans", "2024", 104.0, None)
    assert (loans.level.period, loans.level.value, loans.level.decision["origin"]) == ("2025", 100.0, "example")
    assert (loans.fields["calculator"], loans.fields["owner"]) == ("value", "talous")
    assert set(loans.files) == {"accounts:talous_2023-2024.csv", "accounts:talous_2020-2022.csv"}
    assert [(each.kind, each.id) for each in file.roll_ups] == [("goal", "less-debt"), ("theme", "economy")]


def test_a_table_states_what_its_file_does(tmp_path):
    table = computed(tmp_path).table
    path = tmp_path / "status.json"
    path.write_bytes(status_json(table))
    assert replace(read_status_file(path), name="") == stated_table(table, "")


@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_files_of_earlier_versions_are_read(tmp_path, content, version):
    for measure in content["measures"]:
        for field in ("calculator", "definition", "division", "final_target_origin"):
            del measure[field]
        if version == "1.0":
            measure["trend"] = None
    if version == "1.0":
        del content["goals"], content["themes"]
    file = read(tmp_path, content | {"schema": version})
    assert "calculator" not in file.measures[0].fields
    assert ("trend" in file.measures[0].fields) == (version == "1.1")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "status.json:1:2: the JSON breaks off here; download the file again"),
        ("status: reached", "status.json:1:1: is no JSON here (Expecting value)"),
        ("", "status.json: the file is empty; save the export again"),
        ("[]", "status.json: is JSON but no status.json; 'compute --output' writes one"),
        ('{"files": {}}', "status.json: is JSON but no status.json; 'compute --output' writes one"),
        ('{"schema": "2.0"}', "status.json: has the schema '2.0', and this program reads 1.0, 1.1, 1.2, 1.3"),
        ('{"schema": ["1.1"]}', "status.json: has the schema \"['1.1']\", and this program reads 1.0, 1.1, 1.2, 1.3"),
        ('{"schema": "1.1", "schema": "1.1"}', "status.json: 'schema' stands twice in one object"),
        ('{"schema": "1.1"}', "status.json: is no sound status.json: strategy: Field required"),
        ("[" * 200_000, "status.json: is no JSON that can be read"),
    ],
)
def test_what_is_no_status_json_is_told_in_one_line(tmp_path, text, message):
    assert told(tmp_path, text).startswith(message)


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("value", "104", "is no sound status.json: measures.0.value: "),
        ("status", "good", "is no sound status.json: measures.0.status: "),
        ("period", "lately", "is no sound status.json: measures.0.period: "),
        ("sources", None, "is no sound status.json: measures.0.sources: "),
        ("area", 111, "is no sound status.json: measures.0.area: "),
    ],
)
def test_a_field_that_cannot_be_is_named(tmp_path, content, field, value, message):
    content["measures"][0][field] = value
    assert message in told(tmp_path, content)


def test_a_number_past_all_numbers_is_refused(tmp_path, content):
    text = json.dumps(content).replace('"value": 104.0', '"value": 1e999')
    assert "measures.0.value" in told(tmp_path, text)


def test_a_measure_that_stands_twice_is_refused(tmp_path, content):
    content["measures"].append(content["measures"][0])
    assert told(tmp_path, content) == "status.json: measure 'loans' stands twice for the area 111"


def test_a_file_that_the_manifest_beside_it_does_not_tell_of_is_refused(tmp_path, content):
    written = json.dumps(content)
    write_files(tmp_path, {"status.json": written.encode(), "status.csv": b"of the same run"})
    assert read(tmp_path, written).measures
    assert told(tmp_path, written + "\n").startswith(
        "status.json: is not the file that manifest.json beside it tells of: a run was cut off"
    )


@pytest.mark.parametrize("manifest", ["[]", "{}", '{"files": []}', '{"files": {"other.csv": {"sha256": "0"}}}'])
def test_a_manifest_of_something_else_says_nothing_of_the_file(tmp_path, content, manifest):
    (tmp_path / "manifest.json").write_text(manifest, "utf-8")
    assert read(tmp_path, content).measures
