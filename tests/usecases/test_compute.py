"""The main job on a small city: what is asked for, what is known on a day, and what a lacking export does."""

from datetime import date

import pytest
from tests.strategy.small_city import EXPORTS, SOURCES, STRATEGY, changed, shortened, write_city

from heinola_indicators.model.errors import StrategyNotSound, UsageError
from heinola_indicators.reports.observations_csv import observations_csv
from heinola_indicators.reports.status_csv import status_csv
from heinola_indicators.usecases.compute import ComputeRequest, compute

AS_OF = date(2026, 11, 24)


def computed(tmp_path, as_of=AS_OF, strategy=STRATEGY, sources=SOURCES, exports=EXPORTS, **asked):
    path = write_city(tmp_path, strategy, sources, exports)
    return compute(ComputeRequest(path, tmp_path / "data", as_of, **asked))


def rows_of(result):
    return {(row.measure.id, row.area): row for row in result.table}


def test_every_measure_has_a_row_for_the_strategys_own_area(tmp_path):
    result = computed(tmp_path)
    assert list(rows_of(result)) == [("loans", "111"), ("loans-per-resident", "111")]
    assert rows_of(result)["loans-per-resident", "111"].figure.value == 104 / 190
    assert result.problems == ()


def test_a_new_file_that_fits_the_pattern_is_taken_in(tmp_path):
    before = rows_of(computed(tmp_path))["loans", "111"].figure
    after = rows_of(computed(tmp_path, exports=EXPORTS | {"talous_2025.csv": "Vuosi;Lainat\n2025;99\n"}))[
        "loans", "111"
    ]
    assert (str(before.period), before.value) == ("2024", 104)
    assert (str(after.figure.period), after.figure.value) == ("2025", 99)
    assert [file.path for file in after.sources] == ["talous_2025.csv", "talous_2020-2022.csv"]


def test_periods_that_end_after_the_day_are_not_used(tmp_path):
    result = computed(tmp_path, as_of=date(2023, 12, 30))
    assert str(rows_of(result)["loans", "111"].figure.period) == "2022"
    assert b",2023," not in observations_csv(result.table)
    assert str(rows_of(computed(tmp_path, as_of=date(2023, 12, 31)))["loans", "111"].figure.period) == "2023"


def test_what_came_later_changes_nothing_that_was_said_before(tmp_path):
    day = date(2024, 6, 1)
    before = computed(tmp_path, as_of=day)
    after = computed(tmp_path, as_of=day, exports=EXPORTS | {"talous_2025.csv": "Vuosi;Lainat\n2025;1\n2026;1\n"})
    assert status_csv(before.table) == status_csv(after.table)
    assert observations_csv(before.table) == observations_csv(after.table)


def test_only_the_measures_that_are_named_are_computed(tmp_path):
    result = computed(tmp_path, measures=("loans-per-resident",), exports=EXPORTS | {"talous_x.csv": "broken"})
    assert [row.measure.id for row in result.table] == ["loans-per-resident"]


@pytest.mark.parametrize("area", ["Lahti", "398", "KU398", "Lahtis"])
def test_another_area_may_be_named_in_any_way(tmp_path, area):
    (row, _) = computed(tmp_path, areas=(area,)).table
    assert (row.area, row.applied.reason.code) == ("398", "no-observation")


def test_an_area_that_is_named_twice_has_one_row(tmp_path):
    assert len(computed(tmp_path, areas=("111", "Heinola"), measures=("loans",)).table) == 1


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"areas": ("Heinloa",)}, "there is no area 'Heinloa'; did you mean 'Heinola' or 'Hamina'?"),
        ({"areas": ("ALL",)}, "there is no area 'ALL'; did you mean 'all' or 'Salla'?"),
        ({"measures": ("loan",)}, "; did you mean 'loans'?"),
        ({"as_of": date(9999, 12, 31)}, "the day 9999-12-31 is outside the years 1800 to 2199"),
        ({"as_of": date(1, 1, 1)}, "the day 0001-01-01 is outside the years 1800 to 2199"),
    ],
)
def test_what_does_not_exist_is_wrong_usage_with_the_nearest_names(tmp_path, asked, message):
    with pytest.raises(UsageError) as error:
        computed(tmp_path, **asked)
    assert message in str(error.value)


def test_a_data_folder_that_is_not_there_is_told_before_anything_else(tmp_path):
    path = write_city(tmp_path, changed(STRATEGY, "unit: EUR\n", "unit: EURO\n"))
    with pytest.raises(UsageError, match="there is no such data folder; name it with --data"):
        compute(ComputeRequest(path, tmp_path / "dat", AS_OF))


LACKING = {
    "missing": ({}, "no file in the data folder fits 'väkiluku vuosittain.csv'"),
    "of nothing": (
        {"väkiluku vuosittain.csv": ""},
        "väkiluku vuosittain.csv: the file is empty; save the export again",
    ),
    "without the value": (
        {"väkiluku vuosittain.csv": "Vuosi;Väkilukuja\n2024;190\n"},
        "väkiluku vuosittain.csv: variable 'contents' has no value 'Väkiluku'; did you mean 'Väkilukuja'?",
    ),
    "with a letter among the figures": (
        {"väkiluku vuosittain.csv": "Vuosi;Väkiluku\n2023;195\n2024;19O\n"},
        "väkiluku vuosittain.csv:3: column 'Väkiluku': expected a number, found '19O'",
    ),
}


@pytest.mark.parametrize(("exports", "told"), LACKING.values(), ids=LACKING)
def test_an_export_that_lacks_something_leaves_the_others_computed_and_is_named(tmp_path, exports, told):
    others = {name: text for name, text in EXPORTS.items() if name.startswith("talous")}
    result = computed(tmp_path, exports=others | exports)
    loans, per_resident = result.table
    assert loans.figure.value == 104
    assert (per_resident.applied.status, per_resident.applied.reason.code) == ("no-data", "export-not-read")
    assert told in str(per_resident.applied.reason.facts["problem"])
    (problem,) = result.problems
    assert told in str(problem)


def test_a_problem_of_two_measures_is_told_once(tmp_path):
    others = {name: text for name, text in EXPORTS.items() if not name.startswith("talous")}
    result = computed(tmp_path, exports=others)
    assert [row.applied.status for row in result.table] == ["no-data", "no-data"]
    assert [shortened(problem, tmp_path) for problem in result.problems] == [
        "sources.yaml:2:5: no file in the data folder fits 'talous_*.csv'; there are 'väkiluku vuosittain.csv'"
    ]


def test_an_unsound_strategy_is_told_with_the_problems_of_the_exports_beside_it(tmp_path):
    strategy = changed(STRATEGY, "period: 2030, at-most: 90.5,", "period: 2025, at-most: 90.5, decided: 2022-11-14,")
    strategy = changed(strategy, "unit: EUR/resident", "unit: EUR")
    sources = changed(SOURCES, "    lag: 6\n", "    lga: 6\n")
    sources = changed(sources, "select: {contents: Väkiluku}", "select: {conten: Väkiluku}")
    exports = {"väkiluku vuosittain.csv": EXPORTS["väkiluku vuosittain.csv"], "talous.csv": "Vuosi;Lainat\n2020;1\n"}
    with pytest.raises(StrategyNotSound) as error:
        computed(tmp_path, strategy=strategy, sources=sources, exports=exports)
    assert [shortened(problem, tmp_path) for problem in error.value.problems] == [
        (
            "strategy.yaml:32:17: two target levels for 2025 decided on 2022-11-14 contradict each other"
            " (the first is in line 31)"
        ),
        "strategy.yaml:35:19: unit mismatch: calculator 'per-resident' gives EUR/resident, the measure is in EUR",
        "sources.yaml:7:5: unknown key 'lga'; did you mean 'lag'?",
        "sources.yaml:2:5: no file in the data folder fits 'talous_*.csv'; did you mean 'talous.csv'?",
        "sources.yaml:26:9: väkiluku vuosittain.csv: there is no variable 'conten'; did you mean 'contents'?",
    ]


def test_the_exports_of_a_faulty_source_are_left_alone(tmp_path):
    sources = changed(SOURCES, "talous_*.csv", "/etc/*")
    sources = changed(sources, "files: [väkiluku", "loader: nosuch\n    files: [väkiluku")
    with pytest.raises(StrategyNotSound) as error:
        computed(tmp_path, sources=sources)
    assert len(error.value.problems) == 2


def test_warnings_and_notices_leave_nothing_out(tmp_path):
    bare = changed(STRATEGY, "            baseline: {period: 2020, origin: example}\n", "")
    result = computed(tmp_path, strategy=bare, exports=EXPORTS | {"talous_2024b.csv": "Vuosi;Lainat\n2024;103\n"})
    assert [problem.message for problem in result.warnings] == [
        "measure 'loans' has no baseline",
        "two files of accounts give 111 2024 differently; the later name holds",
    ]
    assert result.problems == ()


def test_progress_tells_every_measure(tmp_path):
    told = []
    compute(ComputeRequest(write_city(tmp_path), tmp_path / "data", AS_OF), told.append)
    assert told == ["loans", "loans-per-resident"]
