import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.three_valued import all_of, any_of

truths = st.lists(st.sampled_from([0.0, 1.0, np.nan]), min_size=1, max_size=6)


def columns(values):
    return [np.array([value]) for value in values]


def resolved(values):
    """All the ways in which what is not known may turn out."""
    return itertools.product(*[(0.0, 1.0) if np.isnan(value) else (value,) for value in values])


@pytest.mark.parametrize(("combined", "plain"), [(all_of, all), (any_of, any)])
@given(values=truths)
def test_an_answer_is_given_when_and_only_when_the_unknown_makes_no_difference(combined, plain, values):
    possible = {float(plain(way)) for way in resolved(values)}
    answer = combined(columns(values)).item()
    assert {answer} == possible if len(possible) == 1 else np.isnan(answer)


@given(st.lists(truths, min_size=2, max_size=5))
def test_each_municipality_has_its_own_answer(each):
    length = min(map(len, each))
    grid = [np.array([values[number] for values in each]) for number in range(length)]
    for combined in (all_of, any_of):
        alone = [combined(columns(values[:length])).item() for values in each]
        np.testing.assert_array_equal(combined(grid), alone)
