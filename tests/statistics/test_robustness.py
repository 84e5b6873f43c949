import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from heinola_indicators.statistics.aggregation import Dimension
from heinola_indicators.statistics.robustness import (
    correlation,
    interval,
    leaving_one_out,
    random_weights,
    ranks,
    varied_index,
)

TREE = [Dimension("pair", ("a", "b"), "arithmetic"), Dimension("", ("pair", "c"), "arithmetic")]
rows = arrays(np.float64, (3, 7), elements=st.integers(-9, 9).map(float))


def test_the_stream_of_a_seed_never_changes():
    # numpy's manual: PCG64 with the seed 1 begins 0.51182162, 0.9504637, 0.14415961
    drawn = random_weights(np.array([1.0]), 0.25, 3, seed=1)
    np.testing.assert_allclose(drawn, [1 + 0.25 * (2 * np.array([0.51182162, 0.9504637, 0.14415961]) - 1)], atol=1e-8)


@given(st.floats(0.01, 100), st.integers(0, 1000))
def test_a_weight_moves_by_no_more_than_its_share(weight, seed):
    drawn = random_weights(np.array([weight, 1.0]), 0.25, 50, seed)
    assert drawn.shape == (2, 50)
    assert (np.abs(drawn[0] / weight - 1) <= 0.25 + 1e-12).all()
    assert np.array_equal(drawn, random_weights(np.array([weight, 1.0]), 0.25, 50, seed))
    assert not np.array_equal(drawn[1], random_weights(np.array([weight, 1.0]), 0.25, 50, seed + 1)[1])


def test_leaving_out_the_only_item_of_a_dimension_leaves_out_the_dimension():
    alone = [Dimension("alone", ("a",), "arithmetic"), Dimension("", ("alone", "b"), "arithmetic")]
    weights = leaving_one_out(alone, {"a": 1.0, "b": 2.0, "alone": 3.0})
    assert {name: weights[name].tolist() for name in ("a", "b", "alone")} == {
        "a": [0, 1],
        "b": [2, 0],
        "alone": [0, 3],
    }


def test_an_index_is_calculated_anew_without_each_item():
    known = {name: np.array([figure, np.nan]) for name, figure in (("a", 1.0), ("b", 3.0), ("c", 10.0), ("pair", 2.0))}
    known[""] = np.array([6.0, np.nan])
    weights = leaving_one_out(TREE, {"a": 1.0, "b": 1.0, "c": 1.0, "pair": 1.0})
    found = varied_index(known, TREE, weights)
    assert found[:, 0].tolist() == [6.5, 5.5, 2]
    assert np.isnan(found[:, 1]).all()


def test_what_had_no_value_gets_none_from_other_weights():
    known = {"a": np.array([1.0]), "b": np.array([np.nan]), "c": np.array([5.0]), "pair": np.array([np.nan])}
    known[""] = np.array([5.0])
    assert varied_index(known, TREE, dict.fromkeys("abc", np.ones(2)) | {"pair": np.ones(2)}).tolist() == [[5], [5]]


@given(rows)
def test_ranks_agree_with_scipys(index):
    found = ranks(index, np.ones(7, bool))
    assert np.array_equal(found, stats.rankdata(-index, axis=1, method="min"))


def test_others_have_no_rank_and_a_rounding_error_parts_nobody():
    index = np.array([[0.1 + 0.2, 0.3, np.nan, 99.0, 0.2]])
    found = ranks(index, np.array([True, True, True, False, True]))[0]
    assert found[[0, 1, 4]].tolist() == [1, 1, 3]
    assert np.isnan(found[[2, 3]]).all()


@given(rows)
def test_correlations_agree_with_scipys(index):
    first, second = index[0], index[1]
    found = correlation(first, second, np.ones(7, bool))
    if np.ptp(first) == 0 or np.ptp(second) == 0:
        assert np.isnan(found)
    else:
        assert found == pytest.approx(stats.pearsonr(first, second).statistic, abs=1e-9)


@given(rows, rows)
def test_an_interval_holds_the_index_itself(index, variants):
    lowest, highest = interval(index[:1], variants, np.full((1, 7), np.nan))
    assert (lowest <= index[0]).all()
    assert (highest >= index[0]).all()
    assert (lowest == np.vstack([index[:1], variants]).min(axis=0)).all()


def test_a_geometric_index_stays_geometric_when_its_weights_vary():
    tree = [Dimension("", ("a", "b"), "geometric")]
    known = {"a": np.array([1.0]), "b": np.array([100.0]), "": np.array([10.0])}
    weights = {"a": np.array([1.0, 3.0]), "b": np.array([1.0, 1.0])}
    np.testing.assert_allclose(varied_index(known, tree, weights), [[10.0], [10**0.5]])


def test_a_correlation_is_over_the_compared_areas_that_have_both_figures():
    first, second = np.array([1.0, 2.0, 3.0, 9.0, np.nan]), np.array([2.0, 4.0, 6.0, -50.0, 1.0])
    compared = np.array([True, True, True, False, True])
    assert correlation(first, second, compared) == pytest.approx(1.0)
    assert np.isnan(correlation(first, second, np.array([True, False, False, False, True])))
    assert correlation(first, second, np.array([True, True, False, False, False])) == pytest.approx(1.0)
    assert np.isnan(correlation(first, np.full(5, 2.0), compared))
