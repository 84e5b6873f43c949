import pytest
from tests.assessment.example_measures import panel, periods, series_break

from heinola_indicators.assessment.comparable_points import comparable_points, end_times
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.panel import empty_panel, panel_of

YEARS = {str(year): float(year) for year in range(2018, 2024)}


def used(figures, *breaks, flags=None):
    grid = panel(figures, flags=flags)
    return [
        str(period) for period, there in zip(grid.periods, comparable_points(grid, breaks)[0], strict=True) if there
    ]


def test_without_breaks_every_figure_counts():
    assert used(YEARS) == list(YEARS)


def test_missing_and_suppressed_figures_and_forecasts_do_not_count_provisional_and_estimated_do():
    figures = YEARS | {"2018": None, "2019": None}
    flags = {"2018": Flag.Q, "2019": Flag.O, "2021": Flag.E, "2022": Flag.P, "2023": Flag.F}
    assert used(figures, flags=flags) == ["2020", "2021", "2022"]


def test_only_figures_after_the_latest_break_count():
    assert used(YEARS, series_break("2019", "a"), series_break("2021", "b")) == ["2021", "2022", "2023"]


def test_a_break_within_a_year_begins_with_that_year():
    assert used(YEARS, series_break("2021-07", "a")) == ["2021", "2022", "2023"]


def test_a_break_flagged_by_the_publisher_counts_unless_declared_comparable():
    assert used(YEARS, flags={"2020": Flag.B}) == ["2020", "2021", "2022", "2023"]
    assert used(YEARS, series_break("2020", "a", comparable=True), flags={"2020": Flag.B}) == list(YEARS)


def test_a_declared_comparable_break_cuts_nothing():
    assert used(YEARS, series_break("2020", "a", comparable=True)) == list(YEARS)


def test_a_break_after_the_newest_figure_cuts_nothing():
    assert used(YEARS, series_break("2025", "a")) == list(YEARS)
    assert used(YEARS | {"2023": None}, series_break("2023", "a")) == list(YEARS)[:-1]
    assert used(YEARS, flags={"2023": Flag.F | Flag.B}) == list(YEARS)[:-1]


def test_a_break_before_the_first_figure_cuts_nothing():
    assert used(YEARS, series_break("2010", "a")) == list(YEARS)


def test_a_break_in_a_period_without_figure_still_cuts():
    assert used(YEARS | {"2021": None}, flags={"2021": Flag.B | Flag.O}) == ["2022", "2023"]


def test_a_break_of_one_area_does_not_cut_another():
    years = periods("2020", "2021", "2022")
    figures = {(area, year): 1.0 for area in ("111", "491") for year in years}
    grid = panel_of("example", UNITS["index"], figures, flags={("491", years[1]): Flag.B})
    assert comparable_points(grid, ()).tolist() == [[True] * 3, [False, True, True]]


def test_cumulative_figures_are_compared_with_those_to_the_same_month():
    figures = {"2022-C06": 1.0, "2022-C09": 2.0, "2023-C06": 3.0, "2023-C09": 4.0}
    assert used(figures) == ["2022-C09", "2023-C09"]


def test_spans_are_compared_with_those_of_the_same_length():
    figures = {"2015/2018": 1.0, "2017/2018": 2.0, "2019/2020": 3.0}
    assert used(figures) == ["2017/2018", "2019/2020"]


def test_an_empty_panel_has_no_points():
    assert comparable_points(empty_panel("example", UNITS["index"]), ()).shape == (0, 0)


@pytest.mark.parametrize(
    ("text", "time"), [("2023", 2024.0), ("2023-Q2", 2023.5), ("2023-03", 2023.25), ("2023-C09", 2023.75)]
)
def test_a_period_stands_at_its_end(text, time):
    assert end_times([parse_period(text)]).tolist() == [time]
