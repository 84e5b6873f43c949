import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.investment import equal_sums, internal_rates, payback_years, sign_changes

rates = st.sampled_from([-0.5, -0.1, 0.0, 0.05, 0.1, 0.2, 0.5, 1.0])


def flows_with(*solutions):
    """Flows that are worth nothing at each of the rates, and at no other."""
    polynomial = np.array([-100.0])
    for rate in solutions:
        polynomial = np.convolve(polynomial, [1.0, -(1 + rate)])
    return polynomial


@given(st.sets(rates, min_size=1, max_size=3))
def test_every_rate_is_found(solutions):
    assert internal_rates(flows_with(*solutions)).tolist() == pytest.approx(sorted(solutions), abs=1e-4)


def test_a_rate_that_solves_twice_is_one():
    assert internal_rates(flows_with(0.1, 0.1)).tolist() == pytest.approx([0.1], abs=1e-4)


@pytest.mark.parametrize("flows", [[], [0.0], [0.0, 0.0], [-5.0], [-5.0, -1.0], [-100.0, 150.0, -100.0]])
def test_flows_that_are_worth_nothing_at_no_rate_have_none(flows):
    assert internal_rates(np.array(flows)).tolist() == []


def test_years_without_a_flow_before_and_after_make_no_difference():
    flows = np.array([0.0, 0.0, -100.0, 110.0, 0.0])
    assert internal_rates(flows).tolist() == pytest.approx([0.1])


@given(st.lists(st.integers(-50, 50).map(float), min_size=2, max_size=8))
def test_there_are_never_more_rates_than_changes_of_sign_and_one_change_has_one(flows):
    flows = np.array(flows)
    assert len(internal_rates(flows)) <= sign_changes(flows)
    if sign_changes(flows) == 1:
        assert len(internal_rates(flows)) == 1


@given(st.lists(st.integers(0, 100).map(float), min_size=1, max_size=10), st.integers(1, 500))
def test_what_was_paid_back_stays_paid_back(gains, cost):
    years = payback_years(np.array([-float(cost), *gains]))
    if np.isnan(years):
        assert sum(gains) < cost
    else:
        assert sum(gains[: int(np.ceil(years))]) >= cost


def test_nothing_is_paid_back_at_once():
    assert payback_years(np.array([])) == 0
    assert payback_years(np.array([0.0, 0.0])) == 0


def test_equal_sums_of_no_years_or_without_a_rate():
    assert np.isnan(equal_sums(100.0, 0.05, 0))
    assert equal_sums(100.0, 0.0, 4) == 25
