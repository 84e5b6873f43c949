import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.grouped_means import means_by_group
from heinola_indicators.statistics.item_index import cronbach_alpha, index_of_items
from heinola_indicators.statistics.scales import flipped

LIKERT = np.arange(1.0, 6)
ALL = np.zeros(6, dtype=int)
# six people, three items; sums of their answers 12, 6, 9, 14, 5, 11
ANSWERS = np.array([[4, 4, 4], [2, 1, 3], [3, 3, 3], [5, 4, 5], [1, 2, 2], [4, 3, 4]])


def alpha(answers, groups=None, values=LIKERT):
    answers = np.array(answers)
    groups = np.zeros(len(answers), dtype=int) if groups is None else groups
    found = cronbach_alpha((answers - 1).astype(np.int8), [values] * answers.shape[1], groups, int(groups.max()) + 1)
    return found.alpha, found.n


def test_alpha_worked_by_hand():
    # Σx² − (Σx)²/n of each item, and of the sums
    items = 71 - 19**2 / 6 + 55 - 17**2 / 6 + 79 - 21**2 / 6
    found, n = alpha(ANSWERS)
    assert found.tolist() == pytest.approx([1.5 * (1 - items / (603 - 57**2 / 6))])
    assert n.tolist() == [6]


@given(st.integers(0, 500), st.integers(3, 6))
def test_alpha_is_that_of_the_covariance_matrix(seed, items):
    random = np.random.default_rng(seed)
    answers = np.clip(random.integers(1, 4, (40, 1)) + random.integers(0, 3, (40, items)), 1, 5)
    covariance = np.cov(answers, rowvar=False)
    expected = items / (items - 1) * (1 - np.trace(covariance) / covariance.sum())
    assert alpha(answers)[0].tolist() == pytest.approx([expected])


def test_items_all_alike_have_an_alpha_of_one():
    assert alpha(np.repeat([[1], [3], [5]], 4, axis=1))[0].tolist() == pytest.approx([1])


def test_only_those_who_answered_all_count_and_each_group_for_itself():
    answers = np.vstack([ANSWERS, [[5, 0, 1]], ANSWERS, [[1, 1, 1]]])
    found, n = alpha(answers, np.array([0] * 7 + [1] * 6 + [2]))
    assert n.tolist() == [6, 6, 1]
    assert found == pytest.approx([*alpha(ANSWERS)[0], *alpha(ANSWERS)[0], np.nan], nan_ok=True)


def test_two_items_or_no_variance_have_no_alpha():
    assert np.isnan(alpha(ANSWERS[:, :2])[0]).all()
    assert np.isnan(alpha(np.full((5, 3), 4))[0]).all()


def test_a_reversed_item_is_flipped_before_it_counts():
    codes = (ANSWERS - 1).astype(np.int8)
    codes[:, 1] = 4 - codes[:, 1]
    values = [LIKERT, flipped(LIKERT), LIKERT]
    assert cronbach_alpha(codes, values, ALL, 1).alpha.tolist() == pytest.approx(alpha(ANSWERS)[0].tolist())
    assert index_of_items(codes, values) == pytest.approx(ANSWERS.mean(axis=1))


def test_an_index_needs_half_of_its_items():
    codes = np.array([[0, 1, 2, 3], [0, -1, -2, 3], [0, -1, -1, -1], [-1] * 4], dtype=np.int8)
    assert index_of_items(codes, [LIKERT] * 4) == pytest.approx([2.5, 2.5, np.nan, np.nan], nan_ok=True)
    assert index_of_items(codes[:, :3], [LIKERT] * 3) == pytest.approx([2, np.nan, np.nan, np.nan], nan_ok=True)


def test_an_index_by_group_has_its_people_weights_and_spread():
    index, groups = np.array([2.0, 4.0, np.nan, 5.0, 3.0, 1.0]), np.array([0, 0, 0, 1, -1, 2])
    found = means_by_group(index, groups, 4, np.array([1.0, 3.0, 9.0, 2.0, 1.0, 0.5]))
    assert found.n.tolist() == [2, 1, 1, 0]
    assert found.weighted_n.tolist() == [4, 2, 0.5, 0]
    assert found.effective_n == pytest.approx([1.6, 1, 1, 0])
    assert found.mean == pytest.approx([3.5, 5, 1, np.nan], nan_ok=True)
    # Σw(x − 3.5)²/Σw = (2.25 + 0.75)/4, times 2/1
    assert found.deviation == pytest.approx([1.5**0.5, np.nan, np.nan, np.nan], nan_ok=True)


@given(st.lists(st.floats(0, 10), min_size=2, max_size=40))
def test_without_weights_means_and_deviations_are_the_plain_ones(values):
    found = means_by_group(np.array(values), np.zeros(len(values), dtype=int), 1)
    assert found.mean[0] == pytest.approx(np.mean(values))
    assert found.deviation[0] == pytest.approx(np.std(values, ddof=1), abs=1e-9)
    assert found.n[0] == found.weighted_n[0] == len(values)
    assert found.effective_n[0] == pytest.approx(len(values))
