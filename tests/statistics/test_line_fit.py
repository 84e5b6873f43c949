from itertools import combinations, groupby

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from heinola_indicators.statistics.line_fit import few_runs, last_run, line_fit

signs = st.lists(st.sampled_from([1, -1]), min_size=1, max_size=9)


def orders(given_signs):
    """Every order of as many plus and minus signs."""
    places = range(len(given_signs))
    for plus in combinations(places, given_signs.count(1)):
        yield [1 if place in plus else -1 for place in places]


def runs(of):
    return len(list(groupby(of)))


def last(of):
    return len([list(group) for _, group in groupby(of)][-1])


@given(signs)
def test_the_chance_of_a_last_run_and_of_few_runs_is_counted_over_all_orders(of):
    every = list(orders(of))
    length, chance = last_run(of)
    assert length == last(of)
    assert chance == pytest.approx(sum(last(one) >= length for one in every) / len(every))
    assert few_runs(of) == pytest.approx(sum(runs(one) <= runs(of) for one in every) / len(every))


def test_a_published_run_count_has_its_published_chance():
    # Swed & Eisenhart (1943), n = 10 and 10: 6 runs or fewer are the largest number significant at 2.5 %
    alternating = [1] * 3 + [-1] * 3 + [1] * 3 + [-1] * 3 + [1] * 4 + [-1] * 4
    assert few_runs(alternating) <= 0.025
    assert few_runs([1] * 3 + [-1] * 3 + [1] * 3 + [-1] * 3 + [1] * 3 + [-1] * 4 + [1]) > 0.025


@given(st.lists(st.integers(-50, 50), min_size=4, max_size=9))
def test_cook_s_distance_is_how_far_the_line_moves_without_the_figure(figures):
    value, times = np.array(figures, float), np.arange(len(figures), dtype=float)
    fit = line_fit(value, times)
    slope, start = np.polyfit(times, value, 1)
    square = ((value - start - slope * times) ** 2).sum() / (len(value) - 2)
    assume(square > 1e-6)
    for place in range(len(value)):
        one_less = np.polyfit(np.delete(times, place), np.delete(value, place), 1)
        moved = ((np.polyval(one_less, times) - start - slope * times) ** 2).sum()
        assert fit.distances[place] == pytest.approx(moved / (2 * square), rel=1e-6, abs=1e-9)


def test_figures_on_a_line_lie_on_no_side_and_carry_it_alike():
    fit = line_fit(np.array([1.0, 2.0, 3.0, 4.0, 5.0]), np.arange(5.0))
    assert fit.signs == []
    assert np.isnan(fit.distances).all()
