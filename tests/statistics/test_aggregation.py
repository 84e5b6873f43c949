import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from heinola_indicators.statistics.aggregation import enough_present, weighted_mean

MEANS = ("arithmetic", "geometric", "harmonic")
SCIPY = {"geometric": stats.gmean, "harmonic": stats.hmean}
above_zero = st.integers(1, 400).map(lambda number: number / 4)
with_gaps = st.one_of(st.just(np.nan), above_zero)
three = arrays(np.float64, (3, 4), elements=above_zero)
weights = arrays(np.float64, 3, elements=st.sampled_from([0.5, 1.0, 2.0, 4.0]))


@given(three, weights, st.sampled_from(["geometric", "harmonic"]))
def test_means_agree_with_scipys(value, weight, mean):
    found = weighted_mean(value, weight[:, None], mean)
    np.testing.assert_allclose(found, SCIPY[mean](value, axis=0, weights=np.broadcast_to(weight[:, None], (3, 4))))


@given(three, weights)
def test_the_arithmetic_mean_agrees_with_numpys(value, weight):
    np.testing.assert_allclose(weighted_mean(value, weight[:, None]), np.average(value, axis=0, weights=weight))


@given(three, weights)
def test_the_harmonic_is_no_more_than_the_geometric_and_that_no_more_than_the_arithmetic(value, weight):
    arithmetic, geometric, harmonic = (weighted_mean(value, weight[:, None], mean) for mean in MEANS)
    assert (harmonic <= geometric * (1 + 1e-9)).all()
    assert (geometric <= arithmetic * (1 + 1e-9)).all()


@given(arrays(np.float64, (3, 4), elements=with_gaps), weights, st.sampled_from(MEANS))
def test_a_mean_lies_between_what_is_there(value, weight, mean):
    found = weighted_mean(value, weight[:, None], mean, minimum_share=0.01)
    there = ~np.isnan(value).all(axis=0)
    assert (~np.isnan(found) == there).all()
    lowest, highest = np.fmin.reduce(value, axis=0), np.fmax.reduce(value, axis=0)
    assert (found[there] >= lowest[there] * (1 - 1e-9)).all()
    assert (found[there] <= highest[there] * (1 + 1e-9)).all()


@pytest.mark.parametrize("mean", ["geometric", "harmonic"])
@pytest.mark.parametrize("least", [0.0, -1.0])
def test_what_is_not_above_zero_has_no_geometric_or_harmonic_mean(mean, least):
    value = np.array([[least, 4.0], [9.0, 9.0]])
    found = weighted_mean(value, np.ones((2, 1)), mean)
    assert np.isnan(found[0])
    assert found[1] > 0
    assert weighted_mean(value, np.array([[0.0], [1.0]]), mean)[0] == pytest.approx(
        9
    )  # without weight it does not count


@pytest.mark.parametrize("mean", MEANS)
def test_less_than_the_declared_share_of_the_weights_is_no_value(mean):
    value, weight = np.array([[np.nan], [2.0], [2.0]]), np.array([[2.0], [1.0], [1.0]])
    assert weighted_mean(value, weight, mean, 0.5)[0] == pytest.approx(2)
    assert np.isnan(weighted_mean(value, weight, mean, 0.51)[0])
    assert not enough_present(np.full((3, 1), np.nan), weight, 0.0)[0]


def test_a_share_of_tenths_is_reached_in_spite_of_rounding():
    assert enough_present(np.ones((10, 1)), np.full((10, 1), 0.1), 1.0)[0]
