import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.design_effect import effective_n, kish_design_effect

rows = st.lists(st.floats(0.1, 10), min_size=1, max_size=40).map(np.array)


def test_weights_of_one_and_three_worked_by_hand():
    # 1, 1, 3, 3: 4 · 20/64 = 1.25, worth 3.2 answers
    assert kish_design_effect(np.array([1.0, 1, 3, 3])) == 1.25
    assert effective_n(np.array([1.0, 3.0]), np.array([2.0, 2.0])) == 3.2


@given(rows)
def test_it_is_one_and_the_relative_variance_of_the_weights(weights):
    found = kish_design_effect(weights)
    assert found == pytest.approx(1 + weights.var() / weights.mean() ** 2)
    assert effective_n(weights) == pytest.approx(weights.size / found)


@given(rows, st.floats(0.1, 10), st.integers(1, 5))
def test_neither_the_unit_of_weights_nor_more_of_the_same_people_change_it(weights, by, times):
    repeated = kish_design_effect(by * weights, np.full(weights.size, float(times)))
    assert repeated == pytest.approx(kish_design_effect(weights))


def test_nobody_has_no_design_effect():
    assert np.isnan(kish_design_effect(np.array([])))
    assert np.isnan(kish_design_effect(np.array([1.0]), 0.0))
