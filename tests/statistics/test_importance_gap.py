import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from heinola_indicators.statistics.importance_gap import gaps_by_group
from heinola_indicators.statistics.means import mean_interval

LIKERT = np.arange(1.0, 6)


def test_a_gap_worked_by_hand():
    # three answered both: 3 − 5, 2 − 4, 4 − 4: −2, −2, 0; mean −4/3, s² = (4/9 + 4/9 + 16/9)/2
    works, matters = np.array([[2], [1], [3], [-1]], dtype=np.int8), np.array([[4], [3], [3], [4]], dtype=np.int8)
    found = gaps_by_group(works, matters, LIKERT, np.zeros(4, dtype=int), 1)
    assert found.n.tolist() == [[3]]
    assert (found.mean[0, 0], found.deviation[0, 0]) == pytest.approx((-4 / 3, (4 / 3) ** 0.5))


@given(st.integers(0, 500), st.integers(3, 40))
def test_the_interval_of_a_gap_is_scipys_of_paired_answers(seed, rows):
    works, matters = np.random.default_rng(seed).integers(0, 5, (2, rows, 2)).astype(np.int8)
    found = gaps_by_group(works, matters, LIKERT, np.zeros(rows, dtype=int), 1)
    interval = mean_interval(found.mean, found.n, found.deviation)
    for item in range(2):
        if found.deviation[0, item] > 0:
            expected = stats.ttest_rel(works[:, item], matters[:, item]).confidence_interval()
            assert (interval.low[0, item], interval.high[0, item]) == pytest.approx(tuple(expected))


def test_each_group_and_item_has_its_own_and_one_of_none_has_no_gap():
    works, matters = np.array([[4, 0], [0, -1]], dtype=np.int8), np.array([[1, 1], [2, 4]], dtype=np.int8)
    found = gaps_by_group(works, matters, LIKERT, np.array([0, 1]), 2)
    assert found.mean == pytest.approx(np.array([[3, -1], [-2, np.nan]]), nan_ok=True)
    assert found.n.tolist() == [[1, 1], [1, 0]]
