import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.answer_counts import AnswerCounts
from heinola_indicators.statistics.scales import flipped
from heinola_indicators.statistics.survey_items import employee_net_promoter_score, item_results, share_of_dont_know

LIKERT, SCHOOL, ELEVEN = np.arange(1.0, 6), np.arange(4.0, 11), np.arange(11.0)
counts_of_five = st.lists(st.integers(0, 40), min_size=5, max_size=5).map(np.array)


def of(counts, values=LIKERT):
    return item_results(AnswerCounts(*[np.array(counts, dtype=float)] * 3), values)


def weighted_rows(values, weights, points=LIKERT):
    is_of = np.array(values)[:, None] == points
    return AnswerCounts(*(np.array(weights, dtype=float) ** power @ is_of for power in (0, 1, 2)))


def test_ten_answers_worked_by_hand():
    # 2 ×1, 1 ×2, 2 ×3, 4 ×4, 1 ×5: sum 31, squares 2 + 4 + 18 + 64 + 25 = 113; s² = (113 − 961/10)/9
    found = of([2, 1, 2, 4, 1])
    assert (float(found.n), float(found.mean)) == (10, pytest.approx(3.1))
    assert float(found.deviation) == pytest.approx((16.9 / 9) ** 0.5)
    assert found.shares == pytest.approx([0.2, 0.1, 0.2, 0.4, 0.1])
    assert float(found.top_two) == pytest.approx(0.5)


def test_weights_worked_by_hand():
    # 5 with weight 3, 3 with weights 1 and 2: mean (15 + 9)/6 = 4, Σw(x − 4)²/Σw = (3 + 3)/6 = 1, times 3/2
    found = item_results(weighted_rows([5, 3, 3], [3, 1, 2]), LIKERT)
    assert (float(found.n), float(found.weighted_n), float(found.effective_n)) == (3, 6, pytest.approx(36 / 14))
    assert (float(found.mean), float(found.deviation)) == pytest.approx((4, 1.5**0.5))
    assert float(found.top_two) == 0.5
    assert float(found.design_effect) == pytest.approx(14 / 12)


@given(st.lists(st.integers(1, 5), min_size=2, max_size=50))
def test_figures_are_those_of_the_answers_themselves(answers):
    found = of(np.bincount(answers, minlength=6)[1:])
    assert float(found.mean) == pytest.approx(np.mean(answers))
    assert float(found.deviation) == pytest.approx(np.std(answers, ddof=1), abs=1e-12)


@given(st.lists(st.tuples(st.integers(1, 5), st.floats(0.3, 3)), min_size=2, max_size=50), st.floats(0.1, 10))
def test_weights_twice_as_large_change_nothing_but_their_sum(rows, by):
    values, weights = (np.array(column) for column in zip(*rows, strict=True))
    one, other = (item_results(weighted_rows(values, weight), LIKERT) for weight in (weights, by * weights))
    assert float(one.mean) == pytest.approx(np.average(values, weights=weights))
    for name in ("n", "effective_n", "mean", "deviation", "shares", "top_two"):
        assert getattr(one, name) == pytest.approx(getattr(other, name), abs=1e-9)
    assert float(other.weighted_n) == pytest.approx(by * float(one.weighted_n))
    assert 1 <= float(one.effective_n) <= float(one.n) + 1e-9


@given(counts_of_five)
def test_shares_add_up_to_one_and_the_mean_stays_on_the_scale(counts):
    found = of(counts)
    assert np.isnan(found.mean) == (counts.sum() == 0)
    if counts.sum():
        assert found.shares.sum() == pytest.approx(1)
        assert 1 - 1e-9 <= found.mean <= 5 + 1e-9


@given(counts_of_five)
def test_a_reversed_item_mirrors_the_mean_and_keeps_the_deviation(counts):
    one, other = of(counts), of(counts, flipped(LIKERT))
    assert float(other.mean) == pytest.approx(6 - float(one.mean), nan_ok=True)
    assert float(other.deviation) == pytest.approx(float(one.deviation), nan_ok=True, abs=1e-9)
    assert float(other.top_two) == pytest.approx(one.shares[:2].sum(), nan_ok=True)


def test_the_top_two_points_are_those_of_the_scale():
    assert float(of([0] * 9 + [3, 1], ELEVEN).top_two) == 1
    assert float(of([0, 0, 0, 0, 2, 1, 1], SCHOOL).top_two) == 0.5
    assert np.isnan(of([3, 4], np.array([0.0, 1.0])).top_two)
    assert float(of([1, 2, 1], np.array([1.0, 2.0, 3.0])).top_two) == 0.75


def test_nobody_and_one_answer_leave_gaps_in_the_grid():
    found = of([[[0, 0, 0, 0, 0], [0, 0, 0, 1, 0]], [[1, 1, 0, 0, 0], [0, 0, 2, 0, 0]]])
    assert found.n.tolist() == [[0, 1], [2, 2]]
    assert np.isnan(found.mean).tolist() == [[True, False], [False, False]]
    assert np.isnan(found.deviation).tolist() == [[True, True], [False, False]]
    assert np.isnan(found.top_two).tolist() == [[True, False], [False, False]]
    assert np.isnan(found.shares).any(axis=-1).tolist() == [[True, False], [False, False]]
    assert found.effective_n.tolist() == [[0, 1], [2, 2]]
    assert np.isnan(found.design_effect).tolist() == [[True, False], [False, False]]


def test_an_enps_is_promoters_less_detractors():
    # of 20: 5 give 9 or 10, 7 give 7 or 8, 8 give 0-6: 25 % − 40 %
    counts = [1, 0, 0, 1, 1, 2, 3, 4, 3, 3, 2]
    assert float(employee_net_promoter_score(of(counts, ELEVEN).shares, ELEVEN)) == pytest.approx(-15)


@given(st.lists(st.integers(0, 40), min_size=11, max_size=11))
def test_an_enps_lies_between_minus_100_and_100(counts):
    score = float(employee_net_promoter_score(of(counts, ELEVEN).shares, ELEVEN))
    assert np.isnan(score) if sum(counts) == 0 else -100 - 1e-9 <= score <= 100 + 1e-9


@pytest.mark.parametrize("values", [LIKERT, ELEVEN + 1, ELEVEN[:-1]])
def test_no_other_scale_has_an_enps(values):
    with pytest.raises(ValueError, match="from 0 to 10"):
        employee_net_promoter_score(np.zeros(values.size), values)


def test_the_share_of_dont_know_is_among_all_who_answered_something():
    assert share_of_dont_know(np.array([2.0, 0, 0]), np.array([6.0, 5, 0])) == pytest.approx(
        [0.25, 0, np.nan], nan_ok=True
    )
