import csv

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.statistics.short_series import rows_and_times

from heinola_indicators.statistics.xmr import FEWEST_POINTS, xmr

MARKS = ("outside", "on_one_side", "in_one_direction", "near_limit")
QUIET = [1.0, 2.0] * 8
long_rows = rows_and_times(least=FEWEST_POINTS, most=20)


def grid(*figures):
    return np.array([figures], dtype=float)


def table(folder, name):
    return list(csv.DictReader((folder / "conformance" / "xmr" / name).read_text("utf-8").splitlines()))


def test_limits_are_those_of_the_published_test_data(shared):
    series, expected = table(shared, "xmr_series.csv"), table(shared, "xmr_expected.csv")
    assert len(expected) == 3
    for case in expected:
        value = grid(*[float(row[case["series"]]) for row in series])
        chart = xmr(value) if case["screen_outliers"] == "TRUE" else xmr(value, screening=np.inf)
        found = [chart.mean[0], chart.low[0], chart.high[0]]
        assert found == pytest.approx([float(case[name]) for name in ("mean", "lpl", "upl")], rel=1e-6), case["case"]


def test_mean_and_limits_are_2_66_mean_ranges_apart():
    chart = xmr(grid(*QUIET))
    assert (chart.mean[0], chart.low[0], chart.high[0]) == pytest.approx((1.5, 1.5 - 2.66, 1.5 + 2.66))
    assert not any(getattr(chart, mark).any() for mark in MARKS)


def test_a_range_of_3_267_times_the_mean_range_is_left_out_of_the_limits():
    # 14 ranges of 1 and two of 9: mean 2, of which 9 is more than 3.267 times
    chart = xmr(grid(*[1.0, 2.0] * 4, 11.0, *[2.0, 1.0] * 4))
    assert chart.high[0] - chart.mean[0] == pytest.approx(2.66)
    assert chart.outside[0].tolist() == [0] * 8 + [1] + [0] * 8


@pytest.mark.parametrize("sign", [1, -1])
def test_a_figure_near_a_limit_twice_in_three_is_marked_with_its_neighbour(sign):
    figures = sign * np.array([*[1.0, -1.0] * 8, 1.0, 5.0, 0.9, 5.0, *[-1.0, 1.0] * 8])
    chart = xmr(grid(*figures))
    assert abs(chart.mean[0]) < 0.9
    assert np.flatnonzero(chart.near_limit[0]).tolist() == [17, 19]
    assert chart.near_limit[0][17] == sign
    assert not chart.outside.any()


def test_six_tenths_of_the_way_to_a_limit_are_not_near_it():
    chart = xmr(grid(*[1.0, -1.0] * 8, 1.0, 3.5, 0.9, 3.5, *[-1.0, 1.0] * 8))
    assert 0.55 < (3.5 - chart.mean[0]) / (chart.high[0] - chart.mean[0]) < 0.65
    assert not chart.near_limit.any()


def test_all_seven_of_a_run_are_marked():
    rising = [3.0, 1.0, 3.0, 1.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 1.0, 3.0, 1.0]
    assert xmr(grid(*rising)).in_one_direction[0].tolist() == [0] * 4 + [1] * 7 + [0] * 3
    shifted = [1.0, 2.0] * 4 + [3.0, 4.0] * 4
    assert xmr(grid(*shifted)).on_one_side[0].tolist() == [-1] * 8 + [1] * 8


def test_equal_figures_are_their_own_mean_and_limits_and_nothing_is_marked():
    chart = xmr(grid(*[0.1] * 13))
    assert (chart.mean[0], chart.low[0], chart.high[0]) == (0.1, 0.1, 0.1)
    assert not any(getattr(chart, mark).any() for mark in MARKS)


@pytest.mark.parametrize("number", [0, 1, 11])
def test_fewer_than_twelve_figures_give_their_number_and_nothing_else(number):
    chart = xmr(grid(*range(number)))
    assert chart.number.tolist() == [number]
    assert np.isnan([chart.mean[0], chart.low[0], chart.high[0]]).all()
    assert not any(getattr(chart, mark).any() for mark in MARKS)
    assert not np.isnan(xmr(grid(*range(12))).mean[0])


def test_no_rows_have_no_chart():
    assert len(xmr(np.empty((0, 20))).mean) == 0


@given(long_rows, st.lists(st.integers(0, 20), max_size=5))
def test_a_gap_changes_nothing_for_the_others(case, places):
    value = np.round(case[0])  # so that no figure lies within rounding of a limit
    chart, with_gaps = xmr(value), xmr(np.insert(value, [min(one, value.shape[1]) for one in places], np.nan, axis=1))
    for name in ("mean", "low", "high", "number"):
        assert np.allclose(getattr(chart, name), getattr(with_gaps, name), equal_nan=True)
    for mark in MARKS:
        assert [row[row != 0].tolist() for row in getattr(chart, mark)] == [
            row[row != 0].tolist() for row in getattr(with_gaps, mark)
        ]


@given(long_rows)
def test_reversed_signs_mirror_the_chart_and_other_rows_do_not_matter(case):
    value, _ = case
    value = np.round(value)  # so that no figure lies within rounding of a limit
    chart, mirrored = xmr(value), xmr(-value)
    assert np.allclose(mirrored.low, -chart.high, equal_nan=True)
    assert np.array_equal(mirrored.in_one_direction, -chart.in_one_direction)
    for row in range(len(value)):
        alone = xmr(value[[row]])
        for name in ("mean", "low", "high", *MARKS):
            assert np.array_equal(getattr(alone, name)[0], getattr(chart, name)[row], equal_nan=True), name


@given(long_rows)
def test_marks_stand_only_where_there_are_figures(case):
    value, _ = case
    chart = xmr(value)
    for mark in MARKS:
        assert not getattr(chart, mark)[np.isnan(value)].any()


@given(long_rows)
def test_no_figure_is_both_outside_and_near_a_limit(case):
    chart = xmr(case[0])
    assert not ((chart.outside != 0) & (chart.near_limit != 0)).any()
