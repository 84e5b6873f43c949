import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.assessment.growth_rate import at_least, grades, growth_rate


def rate(earlier, later, years):
    return float(growth_rate(np.array([earlier]), np.array([later]), np.array([years]))[0])


def test_a_figure_that_doubles_in_a_year_grows_by_a_hundred_percent():
    assert rate(50.0, 100.0, 1.0) == 1.0
    assert rate(100.0, 121.0, 2.0) == pytest.approx(0.1)


def test_to_zero_everything_is_lost_at_once():
    assert rate(50.0, 0.0, 5.0) == -1.0


@pytest.mark.parametrize(
    ("earlier", "later", "years"),
    [(0.0, 5.0, 1.0), (-5.0, 5.0, 1.0), (5.0, -5.0, 1.0), (5.0, 6.0, 0.0), (5.0, 6.0, -1.0), (np.nan, 6.0, 1.0)],
)
def test_there_is_no_rate_from_zero_across_zero_or_without_time(earlier, later, years):
    assert np.isnan(rate(earlier, later, years))


@given(st.floats(0.01, 1e6), st.floats(-0.9, 2.0), st.integers(1, 20))
def test_the_rate_leads_from_the_earlier_figure_to_the_later(earlier, growth, years):
    assert rate(earlier, earlier * (1 + growth) ** years, float(years)) == pytest.approx(growth, abs=1e-9)


def test_an_edge_belongs_to_the_better_side_whatever_arithmetic_leaves_over():
    numbers = np.array([100.5 / 100 - 1, 0.005, 0.004999])
    assert numbers[0] < 0.005
    assert at_least(numbers, 0.005).tolist() == [True, True, False]
    assert grades(np.array([0.02, 0.01, 0.0, -1.0]), (0.015, 0.005, 0.0)).tolist() == [0, 1, 2, 3]
