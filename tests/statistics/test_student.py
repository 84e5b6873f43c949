import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from heinola_indicators.statistics.student import (
    student_quantile,
    student_quantiles,
    student_upper_tail,
)


def student_cdf(t, degrees):
    return float(student_upper_tail(np.array(-float(t)), np.array(float(degrees))))


@given(st.integers(1, 20_000), st.floats(0.5, 0.9999))
def test_the_quantile_is_scipy_s(degrees: int, probability: float) -> None:
    assert student_quantile(probability, degrees) == pytest.approx(
        stats.t.ppf(probability, degrees), rel=1e-9, abs=1e-9
    )


def test_the_printed_table_of_the_distribution_is_reproduced() -> None:
    # Student's table as every textbook prints it, two-sided 95 %
    printed = {1: 12.706, 2: 4.303, 5: 2.571, 10: 2.228, 30: 2.042, 120: 1.980}
    assert {degrees: round(student_quantile(0.975, degrees), 3) for degrees in printed} == printed


@pytest.mark.parametrize(("probability", "degrees"), [(0.3, 5), (1.0, 5), (0.9, 0), (0.9, -1)])
def test_what_has_no_quantile_is_refused(probability: float, degrees: float) -> None:
    with pytest.raises(ValueError, match="no quantile"):
        student_quantile(probability, degrees)


@given(st.floats(-1e3, 1e3), st.integers(1, 20_000))
def test_the_probability_below_is_scipy_s(t: float, degrees: int) -> None:
    assert student_cdf(t, degrees) == pytest.approx(stats.t.cdf(t, degrees), rel=1e-9, abs=1e-12)


@given(st.floats(-1e3, 1e3), st.floats(0.5, 500))
def test_what_is_below_and_what_is_above_make_one(t: float, degrees: float) -> None:
    assert student_cdf(t, degrees) + student_cdf(-t, degrees) == pytest.approx(1)


@given(st.integers(1, 2_000), st.floats(0.5, 0.9999))
def test_the_probability_below_a_quantile_is_the_one_it_was_asked_for(degrees: int, probability: float) -> None:
    assert student_cdf(student_quantile(probability, degrees), degrees) == pytest.approx(probability)


def test_nothing_is_below_minus_infinity_everything_below_infinity_and_no_number_gives_none() -> None:
    assert (student_cdf(-math.inf, 3), student_cdf(0, 3), student_cdf(math.inf, 3)) == (0, 0.5, 1)
    assert math.isnan(student_cdf(math.nan, 3))


@pytest.mark.parametrize("degrees", [0, -1, math.nan])
def test_no_degrees_of_freedom_have_no_distribution(degrees: float) -> None:
    assert math.isnan(student_cdf(1, degrees))


@given(st.lists(st.floats(0.5, 1e6), min_size=1, max_size=5), st.floats(0.5, 0.99999))
def test_quantiles_of_any_degrees_of_freedom_are_scipy_s(degrees: list[float], probability: float) -> None:
    expected = stats.t.ppf(probability, degrees)
    assert student_quantiles(probability, np.array(degrees)) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@given(st.lists(st.floats(0.01, 1e4), min_size=1, max_size=5), st.floats(0.5, 1e6))
def test_small_tails_are_as_exact_as_large_ones(t: list[float], degrees: float) -> None:
    expected = stats.t.sf(t, degrees)
    assert student_upper_tail(np.array(t), np.array(degrees)) == pytest.approx(expected, rel=1e-9, abs=1e-300)


def test_with_infinite_degrees_of_freedom_it_is_the_normal_distribution() -> None:
    infinite = np.full(4, np.inf)
    t = np.array([-3.0, 0.0, 1.96, 8.0])
    assert student_upper_tail(t, infinite) == pytest.approx(stats.norm.sf(t), rel=1e-12)
    assert student_quantiles(0.975, infinite) == pytest.approx(stats.norm.ppf(np.full(4, 0.975)), rel=1e-12)


def test_a_grid_keeps_its_shape_and_what_has_no_distribution_is_no_number() -> None:
    degrees = np.array([[4.0, np.nan, 0.0], [-1.0, np.inf, 4.0]])
    gaps = [[False, True, True], [True, False, False]]
    assert np.isnan(student_quantiles(0.975, degrees)).tolist() == gaps
    assert np.isnan(student_upper_tail(np.array(2.0), degrees)).tolist() == gaps
    assert np.isnan(student_upper_tail(np.array([np.nan, 1.0]), np.array(4.0))).tolist() == [True, False]


def test_quantiles_below_the_median_are_refused() -> None:
    with pytest.raises(ValueError, match="no quantile"):
        student_quantiles(0.3, np.array([4.0]))
