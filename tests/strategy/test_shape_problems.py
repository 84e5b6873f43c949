"""Values of the wrong shape, and the JSON Schema that comes out of the same classes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.strategy.small_city import SOURCES, STRATEGY, changed, problems_in

from heinola_indicators.strategy.shape_problems import shaped
from heinola_indicators.strategy.sources_document import SourcesFile
from heinola_indicators.strategy.strategy_document import StrategyFile
from heinola_indicators.strategy.yaml_reader import read_yaml

IN_THE_STRATEGY = {
    "an unknown key": (
        "            target-levels:",
        "            target-levls:",
        "30:13: unknown key 'target-levls'; did you mean 'target-levels'?",
    ),
    "an unknown key that is like no other": (
        "baseline: {period: 2020, origin: example}",
        "baseline: {period: 2020, origin: example, quux: 1}",
        "27:55: unknown key 'quux'; there are 'margin', 'origin', 'period', 'source', 'value'",
    ),
    "a decimal comma": (
        "at-most: 90.5",
        'at-most: "90,5"',
        "32:41: expected a number, found '90,5' (write a decimal point, not a comma)",
    ),
    "a number in quotes": (
        "at-most: 90.5",
        'at-most: "90.5"',
        "32:41: expected a number, found '90.5' (take away the quotes)",
    ),
    "a truth value for a number": ("at-most: 90.5", "at-most: true", "32:41: expected a number, found true"),
    "a word for a number": ("at-most: 90.5", "at-most: .nan", "32:41: expected a number, found '.nan'"),
    "a code without quotes": ('area: "111"', "area: 111", '3:9: expected a text, found 111 (put it in quotes: "111")'),
    "a day in quotes": (
        "start: 2021-08-01",
        'start: "2021-08-01"',
        "5:13: expected a day such as 2025-11-17, found '2021-08-01' (take away the quotes)",
    ),
    "a day as Finns write it": (
        "start: 2021-08-01",
        "start: 1.8.2021",
        "5:13: expected a day such as 2025-11-17, found '1.8.2021'",
    ),
    "a word for another": (
        "direction: fall",
        "direction: falling",
        "24:24: expected 'rise', 'fall' or 'stay-within', found 'falling'",
    ),
    "a text for a mapping": (
        "name: {fi: Velka vähenee}",
        "name: Velka vähenee",
        "17:15: expected a mapping of names to values, found 'Velka vähenee' (write {fi: Velka vähenee})",
    ),
    "a text for a list": ("drivers: [reform]", "drivers: reform", "19:18: expected a list, found 'reform'"),
    "a missing key": ("            calculator: value\n", "", "21:13: 'calculator' is missing here"),
    "a name without Finnish": ("name: {fi: Lainat}", "name: {sv: Lån}", "22:19: 'fi' is missing here"),
    "an id with capitals": (
        "- id: loans\n",
        "- id: Loans\n",
        "21:17: expected an id in small letters, digits and hyphens (operating-margin), found 'Loans'",
    ),
    "a period that is none": (
        "period: 2025, at-most",
        "period: 25, at-most",
        "31:26: '25' is not a period; write a year (2023), quarter (2023Q1) or month (2023M04)",
    ),
    "a day for a period": (
        "period: 2025, at-most",
        "period: 2025-12-31, at-most",
        "31:26: expected a period, found 2025-12-31; write a year (2023), quarter (2023Q1) or month (2023M04)",
    ),
    "too many decimals": ("decimals: 0", "decimals: 60", "11:47: expected at most 6, found 60"),
    "one end of a midterm": (
        "midterm: [2024-01-04, 2024-05-08]",
        "midterm: [2024-01-04]",
        "5:51: expected a list of at least 2, found 1",
    ),
    "nothing": ("direction: fall", "direction:", "24:23: expected 'rise', 'fall' or 'stay-within', found nothing"),
}


@pytest.mark.parametrize(("old", "new", "expected"), IN_THE_STRATEGY.values(), ids=IN_THE_STRATEGY)
def test_a_wrong_shape_is_one_line_with_its_place(tmp_path, old, new, expected):
    assert problems_in(tmp_path, strategy=changed(STRATEGY, old, new)) == [f"strategy.yaml:{expected}"]


SPOILT_SOURCES = {
    "an unknown key": ("    lag: 6\n", "    lga: 6\n", "7:5: unknown key 'lga'; did you mean 'lag'?"),
    "no files": ("files: talous_*.csv", "files: []", "5:12: expected a list of at least 1, found 0"),
    "a negative lag": ("lag: 6", "lag: -6", "7:10: expected at least 0, found -6"),
    "ages that are none": (
        "select: {contents: Lainat}",
        "select: {Ikä: {ages: young}}",
        "21:23: expected ages such as 15-64, found 'young'",
    ),
    "a choice of nothing": (
        "select: {contents: Lainat}",
        "select: {contents: []}",
        "21:28: expected a value, a list of values or {ages: 15-64}, found []",
    ),
    "a scale in words": ("select: {contents: Lainat}", "scale: tuhat", "21:16: expected a number, found 'tuhat'"),
    "another frequency": (
        "frequency: year",
        "frequency: yearly",
        "6:16: expected 'year', 'half-year', 'third', 'quarter', 'month' or 'irregular', found 'yearly'",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), SPOILT_SOURCES.values(), ids=SPOILT_SOURCES)
def test_a_wrong_shape_in_the_sources_file_is_one_line_with_its_place(tmp_path, old, new, expected):
    assert problems_in(tmp_path, sources=changed(SOURCES, old, new)) == [f"sources.yaml:{expected}"]


def test_a_list_at_the_top_is_told(tmp_path):
    assert problems_in(tmp_path, strategy="- a\n") == [
        "strategy.yaml:1:1: expected a mapping of names to values, found ['a']"
    ]


def test_a_sources_file_of_something_else_is_told_once(tmp_path):
    assert problems_in(tmp_path, sources="- a\n") == [
        "sources.yaml:1:1: expected a mapping of names to values, found ['a']"
    ]


def test_a_sources_file_without_series_is_told_once(tmp_path):
    assert problems_in(tmp_path, sources=SOURCES.replace("series:\n", "serie:\n")) == [
        "sources.yaml:16:1: unknown key 'serie'; did you mean 'series'?",
    ]


def test_a_yaml_misreading_is_not_told_a_second_time_as_a_wrong_shape(tmp_path):
    lines = problems_in(tmp_path, strategy=changed(STRATEGY, "decided: 2022-11-14", "decided: 2022-11-31"))
    assert lines == ["strategy.yaml:31:55: 2022-11-31 is no day of the calendar; write year-month-day, as 2025-11-17"]


def test_places_are_those_of_the_file_although_faulty_entries_are_taken_out(tmp_path):
    spoilt = changed(STRATEGY, "- {period: 2025, at-most: 100", "- {perod: 2025, at-most: 100")
    spoilt = changed(spoilt, "at-most: 90.5", "at-least: 90.5")
    assert problems_in(tmp_path, strategy=spoilt) == [
        "strategy.yaml:31:18: unknown key 'perod'; did you mean 'period'?",
        "strategy.yaml:32:17: direction 'fall' needs one 'at-most', found 'at-least'",
    ]


@pytest.mark.parametrize("shape", [StrategyFile, SourcesFile])
def test_json_schema_comes_out_of_the_classes(shape):
    schema = shape.model_json_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize(
    ("name", "shape"),
    [("strategy", StrategyFile), ("sources", SourcesFile), ("published-exports", StrategyFile)],
)
def test_the_shipped_files_fit_the_json_schema(root, name, shape):
    content = read_yaml(root / f"config/{name}.yaml").content
    errors = list(Draft202012Validator(shape.model_json_schema()).iter_errors(_with_days_as_texts(content)))
    assert errors == []


def _with_days_as_texts(value):
    if isinstance(value, dict):
        return {key: _with_days_as_texts(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_days_as_texts(inner) for inner in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


scalars = st.sampled_from(["", "5", "x", "[]", "{}", "[x]", "{a: 1}", "2025-11-17", "no", "-1", "1e999", '"1,5"', "~"])


@given(line=st.integers(0, STRATEGY.count("\n") - 1), value=scalars)
def test_whatever_stands_in_a_line_is_read_or_told_with_a_place(tmp_path_factory, line, value):
    lines = STRATEGY.splitlines()
    lines[line] = f"{lines[line].partition(':')[0]}: {value}"
    folder = tmp_path_factory.mktemp("city", numbered=True)
    for told in problems_in(folder, strategy="\n".join(lines)):
        assert told.split(":")[1].isdecimal(), told


@given(line=st.integers(0, SOURCES.count("\n") - 1), value=scalars)
def test_whatever_stands_in_a_line_of_the_sources_is_read_or_told_with_a_place(tmp_path_factory, line, value):
    lines = SOURCES.splitlines()
    lines[line] = f"{lines[line].partition(':')[0]}: {value}"
    folder = tmp_path_factory.mktemp("city", numbered=True)
    for told in problems_in(folder, sources="\n".join(lines)):
        assert told.split(":")[1].isdecimal(), told


def test_a_value_of_the_right_shape_is_left_as_it_is(tmp_path):
    path = tmp_path / "sources.yaml"
    path.write_text(SOURCES, "utf-8")
    found = shaped(read_yaml(path), SourcesFile)
    assert found.problems == ()
    assert [source.id for source in found.value.sources] == ["accounts", "statistics"]
