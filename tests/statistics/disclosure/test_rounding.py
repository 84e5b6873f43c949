import numpy as np

from heinola_indicators.statistics.disclosure import AT_LEAST_5, KUNTA10, Limits, rounded_shares, spread_is_published


def test_shares_of_fewer_than_30_answers_are_whole_percent():
    found = rounded_shares(np.array([100 / 29, 100 / 30]), np.array([29, 30]))
    assert found.tolist() == [3.0, 100 / 30]


def test_every_count_of_fewer_than_30_can_be_told_from_its_whole_per_cent():
    # why the page says that rounding protects nobody
    for n in range(1, 30):
        assert len(set(rounded_shares(100 * np.arange(n + 1) / n, np.full(n + 1, n)))) == n + 1


def test_extremes_and_deviations_need_10_answers_or_the_limit_where_it_is_higher():
    answers = np.array([5, 9, 10, 12])
    assert spread_is_published(answers, AT_LEAST_5).tolist() == [False, False, True, True]
    assert spread_is_published(answers, KUNTA10).tolist() == [False, False, True, True]
    assert spread_is_published(answers, Limits(12)).tolist() == [False, False, False, True]
