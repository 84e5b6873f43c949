"""Both files in one go: every problem, in order, and the part that is sound all the same."""

import pytest
from tests.strategy.small_city import SOURCES, STRATEGY, changed, problems_in, shortened, write_city

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.errors import StrategyNotSound
from heinola_indicators.strategy.reader import read_strategy, read_with_problems


def test_a_sound_city_is_read(tmp_path):
    strategy = read_strategy(write_city(tmp_path), LOADERS)
    assert [measure.id for _, _, measure in strategy.measures()] == ["loans", "loans-per-resident"]
    level = next(strategy.measures())[2].target_levels[1]
    assert (str(level.period), level.value, level.decision.origin) == ("2030", 90.5, "example")
    assert str(level.location).endswith("strategy.yaml:32:17")
    assert strategy.units["stars"].name.fi == "tähteä"


def test_every_problem_of_both_files_is_told_at_once_in_the_order_of_the_lines(tmp_path):
    strategy = changed(STRATEGY, 'area: "111"', "area: 111")
    strategy = changed(strategy, "decided: 2022-11-14", "decided: 2022-11-31")
    strategy = changed(strategy, "            baseline: {period: 2020", "            basline: {period: 2020")
    strategy = changed(strategy, "unit: EUR/resident", "unit: EUR")
    strategy = changed(
        strategy,
        "at-most: 0.5, origin: example}",
        "at-most: 0.5, origin: example}\n              - {period: 2030, at-most: 0.6, origin: example}",
    )
    sources = changed(SOURCES, "lag: 6", "lag: six")
    sources = changed(sources, "files: [väkiluku", "files: [../väkiluku")
    sources = changed(sources, "unit: persons\n", "unit: persons\n    unit: person\n")
    assert problems_in(tmp_path, strategy, sources) == [
        'strategy.yaml:3:9: expected a text, found 111 (put it in quotes: "111")',
        "strategy.yaml:27:13: unknown key 'basline'; did you mean 'baseline'?",
        "strategy.yaml:31:55: 2022-11-31 is no day of the calendar; write year-month-day, as 2025-11-17",
        "strategy.yaml:35:19: unit mismatch: calculator 'per-resident' gives EUR/resident, the measure is in EUR",
        (
            "strategy.yaml:42:17: two target levels for 2030 without a day of decision contradict each other"
            " (the first is in line 41)"
        ),
        "sources.yaml:7:10: expected a whole number, found 'six'",
        "sources.yaml:12:13: '../väkiluku vuosittain.csv' leads out of the data folder; write a path below it",
        "sources.yaml:25:5: 'unit' is given twice (first in line 24)",
    ]


def test_the_reader_raises_with_every_problem(tmp_path):
    path = write_city(tmp_path, changed(STRATEGY, "unit: EUR\n", "unit: EURO\n"))
    with pytest.raises(StrategyNotSound) as error:
        read_strategy(path, LOADERS)
    assert len(error.value.problems) == 1
    assert str(error.value).startswith(f"{path}:23:19: ")


def test_references_to_a_faulty_entry_are_no_second_problem(tmp_path):
    sources = changed(SOURCES, "unit: persons", "unti: persons")
    assert problems_in(tmp_path, sources=sources) == [
        "sources.yaml:24:5: unknown key 'unti'; did you mean 'unit'?",
    ]


def test_a_faulty_level_or_definition_is_not_told_as_a_missing_one(tmp_path):
    strategy = changed(STRATEGY, "at-most: 90.5", "at-most: 90,5")  # in a flow mapping the comma begins a new key
    strategy = changed(strategy, "at-most: 100", 'at-most: "100"')
    strategy = changed(
        strategy, "origin: example}\n          - id", "origin: published, decided: 2022-02-30}\n          - id"
    )
    lines = problems_in(tmp_path, strategy)
    assert not [line for line in lines if "needs one" in line or "needs the day" in line]
    assert [line.split(":")[1] for line in lines] == ["31", "32", "32"]


def test_the_sound_part_is_there_beside_the_problems(tmp_path):
    strategy = changed(STRATEGY, "calculator: value", "calculator: [value]")
    sources = changed(SOURCES, "source: accounts", "source: acounts")
    read = read_with_problems(write_city(tmp_path, strategy, sources), LOADERS)
    assert len(read.problems) == 2
    assert [measure.id for _, _, measure in read.strategy.measures()] == ["loans-per-resident"]
    assert list(read.strategy.series) == ["population"]


def test_a_missing_strategy_is_one_line(tmp_path):
    assert [str(problem) for problem in read_with_problems(tmp_path / "none.yaml", LOADERS).problems] == [
        f"{tmp_path / 'none.yaml'}: cannot be read: No such file or directory"
    ]


def test_a_strategy_that_is_no_yaml_does_not_hide_the_problems_of_the_sources(tmp_path):
    assert problems_in(tmp_path, "a: [", changed(SOURCES, "lag: 6", "lag: six")) == [
        "strategy.yaml:2:1: this is no YAML: did not find expected node content",
        "sources.yaml:7:10: expected a whole number, found 'six'",
    ]


def test_sources_that_are_no_yaml_do_not_hide_the_problems_of_the_strategy(tmp_path):
    strategy = changed(STRATEGY, "period: 2030, at-most: 90.5,", "period: 2025, at-most: 90.5, decided: 2022-11-14,")
    lines = problems_in(tmp_path, strategy, "a: [")
    assert [line.split(":")[0] for line in lines] == ["strategy.yaml", "sources.yaml"]
    assert "contradict each other" in lines[0]


def test_a_sources_file_that_is_not_there_is_told_where_the_strategy_names_it(tmp_path):
    path = write_city(tmp_path, changed(STRATEGY, "terms:", "sources: sorces.yaml\nterms:"))
    (line,) = [shortened(problem, tmp_path) for problem in read_with_problems(path, LOADERS).problems]
    assert line == "strategy.yaml:4:10: there is no sources file 'sorces.yaml'; did you mean 'sources.yaml'?"


def test_the_default_sources_file_that_is_not_there_is_told_too(tmp_path):
    path = write_city(tmp_path)
    (tmp_path / "config/sources.yaml").unlink()
    (line,) = [shortened(problem, tmp_path) for problem in read_with_problems(path, LOADERS).problems]
    assert line == "strategy.yaml:1:1: there is no sources file 'sources.yaml'"


def test_windows_line_ends_and_paths_are_read(tmp_path):
    sources = changed(SOURCES, "talous_*.csv", '"talous\\\\*.csv"').replace("\n", "\r\n")
    strategy = read_strategy(write_city(tmp_path, STRATEGY.replace("\n", "\r\n"), sources), LOADERS)
    assert strategy.sources["accounts"].files == ("talous/*.csv",)
