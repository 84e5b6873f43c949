import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from heinola_indicators.statistics.treatment import excess_kurtosis, logged, skewness, winsorised

figures = arrays(np.float64, st.integers(4, 30), elements=st.integers(-60, 60).map(float), unique=True)


def everybody(value):
    return np.ones(len(value), bool)


@given(figures)
def test_skewness_and_kurtosis_agree_with_scipys(row):
    assert skewness(row) == pytest.approx(stats.skew(row, bias=False), abs=1e-9)
    assert excess_kurtosis(row) == pytest.approx(stats.kurtosis(row, bias=False), abs=1e-9)


def test_outliers_are_brought_to_the_next_figure_on_their_side():
    value = np.array([*range(1, 21), 200, 900], float)[:, None]
    assert winsorised(value, everybody(value), 5)[-3:, 0].tolist() == [20, 20, 20]
    assert winsorised(-value, everybody(value), 5)[-3:, 0].tolist() == [-20, -20, -20]


def test_no_more_figures_are_changed_than_declared():
    value = np.array([*range(1, 21), 200, 900], float)[:, None]
    assert winsorised(value, everybody(value), 1)[-3:, 0].tolist() == [20, 200, 200]
    assert winsorised(-value, everybody(value), 1)[-3:, 0].tolist() == [-20, -200, -200]
    assert np.array_equal(winsorised(value, everybody(value), 0), value)


@given(figures)
def test_a_column_that_is_not_skewed_is_left_as_it_is(row):
    value = row[:, None]
    outliers = abs(skewness(row)) > 2 and excess_kurtosis(row) > 3.5
    assert np.array_equal(winsorised(value, everybody(value), 9), value) == (not outliers)


@given(figures, st.integers(0, 5))
def test_winsorising_keeps_the_order(row, most):
    treated = winsorised(row[:, None], np.ones(len(row), bool), most)[:, 0]
    assert (np.diff(treated[np.argsort(row)]) >= 0).all()


def test_what_is_missing_stays_so_and_others_are_brought_to_the_limit_of_the_compared():
    value = np.array([*range(1, 21), 200, np.nan, 5000, -7], float)[:, None]
    compared = np.array([True] * 22 + [False] * 2)
    treated = winsorised(value, compared, 5)[:, 0]
    assert np.isnan(treated[21])
    assert treated[[20, 22, 23]].tolist() == [20, 20, -7]


@pytest.mark.parametrize("column", [[1, 1, 1, 1], [1, 2, 900], []])
def test_too_few_figures_or_all_alike_have_no_outliers(column):
    value = np.array(column, float)[:, None]
    assert np.array_equal(winsorised(value, everybody(value), 5), value)


def test_zero_and_below_have_no_logarithm():
    assert logged(np.array([[np.e, 1.0]])).tolist() == [[1, 0]]
    assert np.isnan(logged(np.array([[0.0, -1.0, np.nan]]))).all()
