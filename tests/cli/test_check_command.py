import json
from xml.etree import ElementTree as ET

import pytest
from tests.cli.running import AS_OF, invoke
from tests.strategy.small_city import STRATEGY, write_city


@pytest.fixture
def city(tmp_path):
    """The arguments that name a small city whose figures are as new as they can be."""
    return ("--strategy", write_city(tmp_path), "--data", tmp_path / "data", "--as-of", "2025-11-24")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--fail-on", "none"), 0),
        (("--fail-on", "missed"), 0),
        (("--fail-on", "not-comparable"), 1),
        (("--fail-on", "missed,synthetic"), 1),
        (("--fail-on", "missed", "--fail-on", "example"), 1),
        (("--fail-on", "revised"), 2),
        (("--fail-on", "late"), 2),
        (("--against", "none.json"), 2),
        (("--area", "Heinloa"), 2),
    ],
)
def test_the_exit_code_is_that_of_what_was_asked(city, options, code):
    result = invoke("check", *city, *options)
    assert result.exit_code == code
    assert bool(result.stdout) == (code != 2)


def test_wrong_usage_goes_before_a_strategy_that_is_not_sound_and_that_before_an_export(tmp_path, city):
    write_city(tmp_path, STRATEGY.replace("direction: fall", "direction: down"))
    (tmp_path / "data/väkiluku vuosittain.csv").unlink()
    assert invoke("check", *city, "--fail-on", "late").exit_code == 2
    assert invoke("check", *city, "--area", "Heinloa").exit_code == 2
    unsound = invoke("check", *city)
    assert unsound.exit_code == 3
    assert "expected 'rise', 'fall' or 'stay-within', found 'down'" in unsound.stdout
    assert "no file in the data folder fits 'väkiluku vuosittain.csv'" in unsound.stdout
    write_city(tmp_path, exports={})
    lacking = invoke("check", *city, "--fail-on", "synthetic")
    assert lacking.exit_code == 4


def test_an_earlier_file_that_cannot_be_read_exits_with_4(tmp_path, city):
    (tmp_path / "x.json").write_text("{}", "utf-8")
    result = invoke("check", *city, "--against", tmp_path / "x.json")
    assert (result.exit_code, result.stdout) == (4, "")
    assert result.stderr.count("\n") == 1


def test_with_output_the_format_goes_there_and_the_log_is_printed(tmp_path, city):
    result = invoke("check", *city, "--format", "junit", "--output", tmp_path / "check.xml", "--fail-on", "example")
    assert result.exit_code == 1
    assert "FAIL  loans" in result.stdout
    assert ET.parse(tmp_path / "check.xml").getroot().tag == "testsuites"  # noqa: S314 - our own


def test_a_report_is_written_also_where_nothing_could_be_computed(tmp_path, city):
    write_city(tmp_path, "strategy: 1\n")
    result = invoke("check", *city, "--format", "json", "--output", tmp_path / "check.json")
    assert result.exit_code == 3
    assert json.loads((tmp_path / "check.json").read_text("utf-8"))["outcome"] == "not-sound"


def test_without_output_the_format_is_printed_alone(city):
    assert json.loads(invoke("check", *city, "--format", "json").stdout)["outcome"] == "passed"
    assert invoke("check", *city, "--format", "junit").stdout.startswith("<?xml")


def test_quietly_only_what_fails_is_in_the_log(city):
    assert "ok " not in invoke("check", *city, "--quiet").stdout


def test_the_shipped_strategy_fails_by_the_one_source_that_is_out_of_date(root, monkeypatch):
    monkeypatch.chdir(root)
    result = invoke("check", *AS_OF, "--quiet")
    assert result.exit_code == 1
    assert [line.split()[1:3] for line in result.stdout.splitlines() if line.startswith("FAIL")] == [
        ["sustainable-growth-index", "stale,"]
    ]
