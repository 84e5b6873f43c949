import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats
from tests.statistics.short_series import rows_and_times, seen

from heinola_indicators.statistics import theil_sen as module
from heinola_indicators.statistics.theil_sen import theil_sen

PARTS = ("slope", "low", "high", "intercept")


def numbers(line, row=0):
    return [float(getattr(line, part)[row]) for part in PARTS]


def scipys(figures, times, confidence=0.95):
    peer = stats.theilslopes(figures, times, confidence)
    return [peer.slope, peer.low_slope, peer.high_slope, peer.intercept]


@given(rows_and_times(), st.sampled_from([0.8, 0.95, 0.99]))
def test_each_row_has_the_line_of_scipy(case, confidence):
    value, times = case
    line = theil_sen(value, times, confidence)
    for row, figures in enumerate(value):
        figures, years = seen(figures, times)
        assert line.number[row] == len(figures)
        if len(figures) < 2:
            assert np.isnan(numbers(line, row)).all()
        else:
            assert numbers(line, row) == pytest.approx(scipys(figures, years, confidence), rel=1e-9, abs=1e-9)


@given(st.lists(st.integers(-3, 3).map(float), min_size=6, max_size=12), st.data())
def test_figures_of_the_same_time_make_no_slope_as_in_scipy(figures, data):
    times = data.draw(st.lists(st.integers(0, 4).map(float), min_size=len(figures), max_size=len(figures)))
    assume(len(set(times)) > 1)
    line = theil_sen(np.array([figures]), np.array(times))
    with np.errstate(invalid="ignore"):  # scipy takes the root of a variance below 0
        assert numbers(line) == pytest.approx(scipys(figures, times), rel=1e-9, abs=1e-9, nan_ok=True)


@given(rows_and_times(), st.integers(-1000, 1000))
def test_adding_a_constant_changes_no_slope(case, constant):
    value, times = case
    line, moved = theil_sen(value, times), theil_sen(value + constant, times)
    for part in PARTS[:3]:
        assert np.allclose(getattr(moved, part), getattr(line, part), rtol=1e-9, atol=1e-8, equal_nan=True)


@given(rows_and_times())
def test_reversed_signs_mirror_the_slope(case):
    value, times = case
    line, mirrored = theil_sen(value, times), theil_sen(-value, times)
    assert np.array_equal(mirrored.slope, -line.slope, equal_nan=True)


@given(rows_and_times())
def test_the_slope_lies_in_its_interval(case):
    line = theil_sen(*case)
    there = ~np.isnan(line.slope)
    assert (line.low[there] <= line.slope[there]).all()
    assert (line.slope[there] <= line.high[there]).all()


@given(rows_and_times())
def test_rows_may_come_in_any_order_and_in_blocks_of_any_size(case):
    value, times = case
    line, turned = theil_sen(value, times), theil_sen(value[::-1], times)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MOST_SLOPES", 1)
        in_blocks = theil_sen(value, times)
    for part in PARTS:
        assert np.array_equal(getattr(turned, part)[::-1], getattr(line, part), equal_nan=True)
        assert np.array_equal(getattr(in_blocks, part), getattr(line, part), equal_nan=True)


@given(st.integers(-9, 9), st.integers(-9, 9), st.lists(st.integers(0, 40), min_size=5, max_size=12, unique=True))
def test_a_line_with_gaps_in_time_has_its_own_slope(slope, intercept, years):
    times = np.array(sorted(years), dtype=float)
    line = theil_sen((slope * times + intercept)[None, :], times)
    assert numbers(line) == pytest.approx([slope, slope, slope, intercept])


def test_one_outlier_does_not_move_the_slope():
    times = np.arange(2015.0, 2024)
    figures = 2 * times
    figures[4] += 1000
    assert theil_sen(figures[None, :], times).slope.tolist() == [2]


@pytest.mark.parametrize("shape", [(0, 5), (2, 0), (0, 0), (2, 1)])
def test_an_empty_grid_has_no_lines(shape):
    line = theil_sen(np.full(shape, np.nan), np.arange(float(shape[1])))
    assert len(line.slope) == shape[0]
    assert np.isnan(line.slope).all()
