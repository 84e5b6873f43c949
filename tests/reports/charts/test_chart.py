"""What the chart of a measure shows."""

from dataclasses import replace

import numpy as np
from tests.panels import yearly
from tests.reports.charts.made import level, material

from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import year_period
from heinola_indicators.model.strategy import Break
from heinola_indicators.reports.charts.chart import measure_chart


def years_of(chart):
    return [[point.period.year for point in run] for run in chart.runs]


def test_figures_on_either_side_of_a_break_are_not_joined():
    panel = yearly("jobs", {2020: 1, 2021: 2, 2022: 3, 2023: 4})
    chart = measure_chart(material(panel, breaks=(Break(year_period(2022), Localised("uudistus")),)))
    assert years_of(chart) == [[2020, 2021], [2022, 2023]]
    assert [(one.month, one.is_comparable) for one in chart.breaks] == [(12 * 2021 + 11 + 6, False)]


def test_a_break_that_is_declared_comparable_is_marked_and_does_not_part_the_figures():
    panel = yearly("jobs", {2020: 1, 2021: 2, 2022: 3})
    chart = measure_chart(material(panel, breaks=(Break(year_period(2022), Localised("x"), comparable=True),)))
    assert years_of(chart) == [[2020, 2021, 2022]]
    assert [one.is_comparable for one in chart.breaks] == [True]


def test_a_break_that_the_publisher_flags_parts_the_figures():
    chart = measure_chart(material(yearly("jobs", {2020: 1, 2021: 2}, flags={2021: Flag.B})))
    assert years_of(chart) == [[2020], [2021]]
    assert len(chart.breaks) == 1


def test_a_break_before_all_figures_parts_nothing():
    panel = yearly("jobs", {2020: 1, 2021: 2})
    chart = measure_chart(material(panel, breaks=(Break(year_period(2010), Localised("x")),)))
    assert years_of(chart) == [[2020, 2021]]
    assert chart.breaks == ()


def test_a_missing_figure_leaves_a_gap_and_is_no_zero():
    chart = measure_chart(material(yearly("jobs", {2020: 1, 2021: None, 2022: 3})))
    assert years_of(chart) == [[2020], [2022]]


def test_provisional_figures_are_open_and_others_are_not():
    chart = measure_chart(material(yearly("jobs", {2020: 1, 2021: 2}, flags={2021: Flag.P})))
    assert [point.is_open for point in chart.points] == [False, True]
    assert chart.has_open_points


def test_a_margin_of_error_makes_an_interval():
    panel = yearly("jobs", {2020: 1.0, 2021: 2.0})
    chart = measure_chart(material(replace(panel, margin=np.array([[np.nan, 0.5]]))))
    assert [(point.low, point.high) for point in chart.points] == [(1.0, 1.0), (1.5, 2.5)]
    assert chart.has_intervals


def test_each_level_has_its_own_straight_line_from_the_level_before_it_on():
    path = {2021: 10.0, 2022: 15.0, 2023: 20.0, 2024: 16.0, 2025: 18.0}
    levels = (level(2023, 20.0), level(2025, 18.0))
    chart = measure_chart(material(yearly("jobs", {2021: 10.0}), path=path, levels=levels))
    lines = [[(point.period.year, round(point.value, 9)) for point in line] for line in chart.path]
    assert lines == [
        [(2021, 10.0), (2022, 15.0), (2023, 20.0)],
        [(2023, 14.0), (2024, 16.0), (2025, 18.0)],  # straight from the baseline, 2 a year
    ]


def test_a_path_in_pieces_is_one_line_through_all_levels():
    path, levels = {2021: 10.0, 2022: 15.0, 2023: 20.0, 2024: 21.0}, (level(2022, 15.0), level(2024, 21.0))
    chart = measure_chart(material(yearly("jobs", {2021: 10.0}), path=path, levels=levels, path_="pieces"))
    assert [len(line) for line in chart.path] == [4]


def test_without_figures_there_is_no_chart():
    panel = yearly("jobs", {2020: 1})
    assert measure_chart(replace(material(panel), panel=None)) is None
    assert measure_chart(material(yearly("jobs", {2020: 1}, area="398"))) is None
