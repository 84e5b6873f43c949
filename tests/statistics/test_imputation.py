import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from heinola_indicators.statistics.imputation import filled_by_mean, last_known

figures = st.one_of(st.just(np.nan), st.integers(-50, 50).map(float))
grids = arrays(np.float64, st.tuples(st.integers(1, 6), st.integers(0, 5)), elements=figures)


@given(grids)
def test_filling_by_the_mean_changes_no_figure_and_no_mean(value):
    everybody, one_group = np.ones(len(value), bool), np.zeros(len(value), np.int64)
    filled = filled_by_mean(value, np.isnan(value), everybody, one_group)
    there = ~np.isnan(value)
    assert np.array_equal(filled[there], value[there])
    for column in range(value.shape[1]):
        if there[:, column].any():
            np.testing.assert_allclose(filled[:, column].mean(), np.nanmean(value[:, column]), atol=1e-9)
        else:
            assert np.isnan(filled[:, column]).all()


def test_a_gap_takes_the_mean_of_its_own_group_and_a_row_without_group_none():
    value = np.array([[1.0], [3.0], [np.nan], [10.0], [np.nan], [np.nan], [99.0]])
    group = np.array([0, 0, 0, 1, 1, -1, 0])
    compared = np.array([True] * 6 + [False])
    filled = filled_by_mean(value, np.isnan(value), compared, group)[:, 0]
    assert filled[[2, 4]].tolist() == [2, 10]
    assert np.isnan(filled[5])


def test_only_gaps_that_may_be_filled_are():
    value = np.array([[1.0], [np.nan], [np.nan]])
    gaps = np.array([[False], [True], [False]])
    filled = filled_by_mean(value, gaps, np.ones(3, bool), np.zeros(3, np.int64))
    assert filled[:2, 0].tolist() == [1, 1]
    assert np.isnan(filled[2, 0])


@given(grids)
def test_the_last_known_figure_is_the_nearest_before(value):
    columns = last_known(value)
    for row in range(value.shape[0]):
        for column in range(value.shape[1]):
            before = [number for number in range(column + 1) if not np.isnan(value[row, number])]
            assert columns[row, column] == (before[-1] if before else -1)
