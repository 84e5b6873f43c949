import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from heinola_indicators.statistics.normalisation import (
    goalposts,
    min_max,
    percentile_positions,
    relative_to_mean,
    target_distance,
    z_scores,
)

figures = st.one_of(st.just(np.nan), st.integers(-50, 50).map(float))
grids = arrays(np.float64, st.tuples(st.integers(1, 9), st.integers(0, 4)), elements=figures)


def everybody(value):
    return np.ones(len(value), bool)


def column(*values):
    return np.array(values, dtype=float)[:, None]


@given(grids)
def test_places_agree_with_scipys_mean_ranks(value):
    places = percentile_positions(value, everybody(value))
    for number in range(value.shape[1]):
        seen = np.isfinite(value[:, number])
        if seen.sum() >= 2:
            ranks = stats.rankdata(value[seen, number])
            np.testing.assert_allclose(places[seen, number], 100 * (ranks - 1) / (seen.sum() - 1))
        assert np.isnan(places[~seen, number]).all()


@given(grids)
def test_scores_agree_with_scipys(value):
    scores = z_scores(value, everybody(value))
    for number in range(value.shape[1]):
        seen = value[np.isfinite(value[:, number]), number]
        if len(seen) >= 2 and np.ptp(seen) > 0:
            expected = stats.zscore(value[:, number], ddof=1, nan_policy="omit")
            np.testing.assert_allclose(scores[:, number], expected, atol=1e-9)
        else:
            assert np.isnan(scores[:, number]).all()


@given(grids, st.sampled_from([percentile_positions, min_max]))
def test_compared_rows_lie_between_0_and_100_in_their_own_order(value, scale):
    places = scale(value, everybody(value))
    there = places[~np.isnan(places)]
    assert ((there >= 0) & (there <= 100)).all()
    for number in range(value.shape[1]):
        known = ~np.isnan(places[:, number])
        order = np.argsort(value[known, number], kind="stable")
        assert (np.diff(places[known, number][order]) >= 0).all()


@given(grids, st.sampled_from([percentile_positions, z_scores, min_max]))
def test_an_unknown_figure_has_no_place(value, scale):
    assert np.isnan(scale(value, everybody(value))[np.isnan(value)]).all()


@given(grids, st.integers(-20, 20), st.sampled_from([2.0, 0.5, 8.0]), st.sampled_from([z_scores, min_max]))
def test_unit_and_zero_point_do_not_matter(value, shift, factor, scale):
    moved = scale(factor * value + shift, everybody(value))
    np.testing.assert_allclose(moved, scale(value, everybody(value)), atol=1e-9)


def test_a_row_that_is_not_compared_is_measured_by_the_others():
    value, compared = column(1, 3, 5), np.array([True, True, False])
    assert min_max(value, compared)[:, 0].tolist() == [0, 100, 200]
    assert z_scores(value, compared)[2, 0] == pytest.approx(3 / np.sqrt(2))
    assert np.isnan(percentile_positions(value, compared)[2, 0])


def test_rounding_is_no_deviation():
    value = column(0.1 + 0.2, 0.1 + 0.2, 0.1 + 0.2)
    assert np.isnan(z_scores(value, everybody(value))).all()


@given(grids, st.sampled_from([percentile_positions, min_max]))
def test_another_scale_is_the_same_places_between_other_ends(value, scale):
    everyone = everybody(value)
    np.testing.assert_allclose(scale(value, everyone, (1.0, 7.0)), 1 + 0.06 * scale(value, everyone))


@given(grids)
def test_goalposts_are_the_ends_and_compare_nobody(value):
    places = goalposts(value, (-10.0, 30.0), (0.0, 1.0))
    np.testing.assert_allclose(places, np.clip((value + 10) / 40, 0, 1))
    for row in range(len(value)):
        assert np.array_equal(goalposts(value[[row]], (-10.0, 30.0), (0.0, 1.0))[0], places[row], equal_nan=True)


def test_the_way_to_a_target_begins_at_the_lowest_and_ends_at_the_target():
    value, compared = column(10, 15, 20, 30, np.nan, 5), np.array([True] * 5 + [False])
    assert target_distance(value, compared, 20.0)[[0, 1, 2, 3], 0].tolist() == [0, 50, 100, 100]
    assert np.isnan(target_distance(value, compared, 20.0)[4, 0])
    assert target_distance(value, compared, 20.0)[5, 0] == -50
    below = target_distance(-value, compared, -10.0, (0.0, 1.0))
    assert below[[0, 1, 2, 3], 0].tolist() == [1, 0.75, 0.5, 0]


def test_a_target_that_all_have_reached_leaves_no_way_to_measure():
    value, compared = column(10, 15, 5), np.array([True, True, False])
    places = target_distance(value, compared, 10.0)[:, 0]
    assert places[:2].tolist() == [100, 100]
    assert np.isnan(places[2])
    assert np.isnan(target_distance(value, ~everybody(value), 20.0)).all()


def test_the_mean_of_the_compared_is_100_and_needs_to_be_above_zero():
    value, compared = column(1, 3, 4), np.array([True, True, False])
    assert relative_to_mean(value, compared)[:, 0].tolist() == [50, 150, 200]
    assert np.isnan(relative_to_mean(column(-1, 1, 5), compared)).all()


@given(grids)
def test_percentages_of_the_mean_have_the_mean_100(value):
    places = relative_to_mean(np.abs(value) + 1, everybody(value))
    for number in range(value.shape[1]):
        if (seen := places[~np.isnan(places[:, number]), number]).size:
            assert seen.mean() == pytest.approx(100)


def test_a_scale_that_does_not_begin_at_nothing_is_reached_from_its_lower_end():
    value = np.array([0.0, 50.0, 100.0])
    assert goalposts(value, (0.0, 100.0), (1.0, 10.0)).tolist() == [1.0, 5.5, 10.0]
    assert goalposts(value, (100.0, 0.0), (1.0, 10.0)).tolist() == [10.0, 5.5, 1.0]
